"""A claim that is to be checked: the statement alone, without who makes it and what asks whether it is so."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from assistant.claim_forms import form_at_end, form_at_start, is_form
from assistant.joined_claims import part_claims
from assistant.vocabulary import vocabulary
from assistant.words import AMISS, CORRECT, OPENINGS, Word, asks, is_yes_or_no, split_words

_FAR = 9
"""Words within which who claims something comes to the claim: "someone rang the phone-in to say that …"."""

_QUOTED = re.compile(r"^[\"“'‘](?P<stated>.{8,}?)[.,]?[\"”'’]$")


def as_claim(text: str) -> str:
    """Return a text whose last sentence is a claim to be checked as that claim with "correct?" behind it.

    "CLAIM: X", "I'm told X. Is that right?", "My editor reckons X - safe to print?" are all "X, correct?"; a question
    loses what only asks for its answer ("was X, yes or no?"). Any other text is returned as it is.
    """
    text = _without_surroundings(_by_name(text))
    told, more = _second_question(text)
    told, closed = _without_closings(_with_limit(told))
    *before, last = re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])", _after_label(told))
    stated, opened = _without_openings(last)
    opened |= told != _after_label(told)
    stated = quoted["stated"] if (quoted := _QUOTED.match(stated.rstrip("."))) and (closed or opened) else stated
    last = stated.rstrip(" .!,;:-–—")
    if not (closed or opened) or len(split_words(last)) < _SHORTEST:
        return text
    bare = " ".join([*before, f"{last[:1].upper()}{last[1:]}"])
    if last.endswith("?") and (closed or before):
        return bare if closed and not (opened or more) else text
    if opened and not closed and _MAY_PRINT.match(text) and _THINGS.search(last.rstrip(" ?")):
        return text  # "can we print the Luton figures yet?" says nothing of them
    if opened and not closed and (before or asks(last)):
        return text  # "A reader says Sefton was worse. What did it score?"
    last = last.rstrip("?")
    if is_yes_or_no(last) or split_words(last)[0].key in OPENINGS:
        return f"{bare}?" if closed and not more else text
    put = AMISS if _doubts(text) else CORRECT
    claims = part_claims(_unquoted(bare.rstrip("?")))
    return " And ".join(f"{claim}{put}" for claim in claims) + more


_TELLER_RIGHT = re.compile(
    r"(?<=[.!?:;,] )(?:is|was|are|were|has|have) (?:(?:the|that|this|their|our|my) )?"
    r"(?P<who>[\w'’&-]+(?: [\w'’&-]+){0,3}?) "
    r"(?:(?P<right>right|correct|accurate|got (?:it|that|this) right)|wrong|mistaken|got (?:it|that|this) wrong)"
    r"(?: (?:there|about that|on that))?\s*\?\s*$",
    re.IGNORECASE,
)


def _by_name(text: str) -> str:
    """Return a text that asks if whoever claims something is right as one that asks if that is: "Is Kent right?"."""
    match = _TELLER_RIGHT.search(text)
    told = {word.key for word in split_words(text[: match.start()])} if match else set()
    if match is None or not {word.key for word in split_words(match["who"])} <= told:
        return text
    return f"{text[: match.start()]}Is that {'right' if match['right'] else 'wrong'}?"


_MAY_PRINT = re.compile(r"(?:(?:and|so|ok|but) )*(?:can|could|may|might|are|am|is it) ", re.IGNORECASE)
_THINGS = re.compile(
    r"^[^\d]*\b(?:figures?|numbers?|scores?|results?|reports?|notices?|findings|data|marks|percentages?|press release)"
    r"(?: (?:for|of|on|from) [\w ]{2,30})?"
    r"(?: (?:now|yet|today|already|tonight|straight away|right away|immediately|any ?time|at once))?$",
    re.IGNORECASE,
)
"""What somebody may want to print that is no claim, but a thing: "the Luton figures"."""


_PHRASE = 5
"""Words up to which what a claim has in quotation marks may be a phrase of the inspectors'."""


def _unquoted(claim: str) -> str:
    """Return a claim without the marks around a stretch of it that says something of figures, and is no phrase."""

    def bared(match: re.Match[str]) -> str:
        said = match["said"] or match["told"]
        words = split_words(said)
        figures = any(mark.section == "measures" for mark in vocabulary().marks(words))
        return said if len(words) > _PHRASE or figures else match.group()

    return re.sub(r"[\"“](?P<said>[^\"”]+)[\"”]|(?<!\w)['‘](?P<told>[^'’]+)['’](?!\w)", bared, claim)


def _without_surroundings(text: str) -> str:
    """Return a text that asks around its claim as the claim with what asks behind it: "is the claim that X right?"."""
    text = _out_of_quotes(text)
    words = split_words(text)
    start = form_at_start("around", words)
    right, wrong = (form_at_end(ends, words) for ends in _AROUND) if start else (0, 0)
    size = right or wrong
    if not size or len(words) - start - size < _SHORTEST:
        return text
    stated = text[words[start].start : words[-size].start].strip(" \"“”'‘’,")
    return f"{stated[:1].upper()}{stated[1:]}. Is that {'right' if right else 'wrong'}?"


_ABOUT_QUOTED = re.compile(
    r"^(?:is|are|was|were|does|do|would|can|could)\s+(?:(?:the|our|my|this)\s+\w+\s+)?[\"“](?P<stated>[^\"”]{8,}?)[.,]?[\"”]\s+"
    r"(?P<asks>[^\"“”]+?)\s*\?$",
    re.IGNORECASE,
)


def _out_of_quotes(text: str) -> str:
    """Return a text that asks around a claim in quotation marks with that before it: "is “X” accurate?"."""
    found = _ABOUT_QUOTED.match(text)
    if found is None or len(split_words(found["stated"])) < _SHORTEST:
        return text
    closing = split_words(found["asks"])
    right, wrong = (form_at_end(ends, closing) == len(closing) for ends in _AROUND)
    return f"{found['stated']}. Is that {'right' if right else 'wrong'}?" if right or wrong else text


_AROUND = ("around_ends", "around_doubts")


def _doubts(text: str) -> bool:
    """Whether a text asks, before its claim or behind it, whether this is wrong: "is he wrong?"."""
    words = split_words(text)
    keys = tuple(word.key for word in words)
    ends = (p for p in _listed("doubting") if keys[-len(p) - 1 : -len(p)] != ("or",))  # "true or false?" leaves it open
    listed = any(keys[: len(p)] == p or keys[-len(p) :] == p for p in ends)
    size = form_at_end("doubting_closings", words)
    behind = size and keys[-size - 1 : -size] != ("or",)
    return listed or bool(behind) or bool(form_at_start("doubting_frames", words[_joined(words) :]))


def _second_question(text: str) -> tuple[str, str]:
    """Part from a text what is asked besides whether a claim is so: "Is this so, and what was the figure?"."""
    words = split_words(text)
    for at in range(1, len(words)):
        if _parted(text, words, at):
            for end in range(at + 1, min(at + _FAR, len(words) - 2)):
                if words[end].key == "and" and _closes(words[at:end]) and asks(text[words[end + 1].start :]):
                    return text[: words[end].start].rstrip(" ,"), f" {text[words[end].start :].capitalize()}"
    return text, ""


_SHORTEST = 3
"""Words that a claim has at the least; "Luton, yes?" is none."""


def _with_limit(text: str) -> str:
    """Return a text with what narrows the question behind a claim in it: "X. True on reoffending?", "… among all?"."""
    words = split_words(text)
    for at in range(1, len(words) - 2):
        if words[at].opens and not _closes(words[at:]):
            for end in range(at + 1, min(at + _FAR, len(words) - 1)):
                if words[end].key in {"on", "for", "in", "among", "across"} and _closes(words[at:end]):
                    closing, limit = text[words[at].start : words[end].start], text[words[end].start :]
                    return f"{text[: words[at].start].rstrip(' .!?')} {limit.rstrip(' .?!')}. {closing.rstrip()}?"
    return text


def _without_closings(text: str) -> tuple[str, bool]:
    """Return a text without what asks, behind it, whether it is so ("Is that right?"), and whether anything did."""
    closed = False
    while True:
        words = split_words(text)
        ends = [
            words[at].start
            for at in range(1, len(words))
            if _parted(text, words, at)
            and (_closes(words[at:]) or (_is_aside(words[at:]) and not asks(text[: words[at].start])))
        ]
        if not ends:
            return text, closed
        text, closed = text[: min(ends)].rstrip(" ,;:-–—("), True


def _parted(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a comma, a dash or a full stop stands before a word."""
    return not _PARTING.isdisjoint(text[words[at - 1].end : words[at].start])


_PARTING = frozenset(",.;:!?-–—()\"”'’")


def _closes(words: Sequence[Word]) -> bool:
    """Whether words ask whether what stands before them is so."""
    told = any(is_form(forms, words) for forms in ("closings", "doubting_closings"))
    return told or _is(_closings(), words)


def _is(phrases: frozenset[tuple[str, ...]], words: Iterable[Word]) -> bool:
    return tuple(word.key for word in words) in phrases


def _is_aside(words: Sequence[Word]) -> bool:
    """Whether the words at the end of a claim tell who makes it: "…, the opposition says"."""
    keys = [word.key for word in words]
    told = any(keys[-len(verb) :] == list(verb) or keys[: len(verb)] == list(verb) for verb in _listed("verbs"))
    return len(keys) <= _FAR and told and bool(_stems("tellers") & {word.stem for word in words})


def _without_openings(text: str) -> tuple[str, bool]:
    """Return a text without what leads to a claim: a label ("CLAIM:"), a frame ("am I right in saying"), a teller."""
    opened = False
    while True:
        words = split_words(text)
        end = _frame(words) or _teller(words)
        if not end or end >= len(words):
            return text, opened
        of_a_place = not _frame(words) and any(word.capital for word in words[1:end])
        if of_a_place and (kind := _kind_at(words, end)):
            named = max(at for at in range(1, end) if words[at].capital)
            return (
                f"{text[: words[named].end]}. It{text[words[kind].end :]}",
                True,
            )  # "a Kent councillor says the county …"
        said = words[end + (words[end].key == "that")].key if end + 1 < len(words) else ""
        if of_a_place and said in _POINTING:
            return text, opened  # "a press release from Havering says it is …": of whom is told there
        end += words[end].key in {"that", "whether", "if"} and end + 1 < len(words)
        start = words[end].start
        start -= text[:start][-1:] in {'"', "“", "'", "‘"}
        text, opened = text[start:], True


_POINTING = frozenset("it its they their he his she her that this".split())


def _kind_at(words: Sequence[Word], end: int) -> int:
    """Return where a claim names the area that it is about by its kind alone, "the borough"; 0 where it does not."""
    at = end + (words[end].key == "that")
    kinds = [word.key for word in words[at : at + 2]]
    told = kinds[:1] == ["the"] and kinds[1:] and kinds[1] in _KINDS
    followed = at + 2 < len(words) and words[at + 2].key not in _OF_THEM
    return at + 1 if told and followed else 0


_OF_THEM = frozenset("of in for with that which council team service".split())
_KINDS = frozenset("area borough council county city town district authority team service yot yos".split())


def _after_label(text: str) -> str:
    """Return a text without the label of a claim before it: "CLAIM:"."""
    words = split_words(text)
    end = _label(text, words)
    return text[words[end].start - (text[words[end].start - 1] in "\"“'‘") :] if end else text


def _label(text: str, words: Sequence[Word]) -> int:
    """Return after how many words the label of a claim ends, 0 where there is none."""
    for size in range(min(len(words) - 1, 5), 0, -1):
        joint = text[words[size - 1].end : words[size].start]
        marked = not set(joint).isdisjoint(":-–—.?")
        if marked and (is_form("labels", words[:size]) or _is(_phrases("labels"), words[:size])):
            return size
    return 0


def _frame(words: Sequence[Word]) -> int:
    """Return after how many words the frame of a claim ends, 0 where there is none: "is it fair to say"."""
    keys = tuple(word.key for word in words)
    at = _joined(words)
    forms = (form_at_start(forms, words[at:]) for forms in ("frames", "doubting_frames"))
    ends = [at + size for size in forms if size]
    ends += [at + size for size in _frame_sizes() if keys[at : at + size] in _frames()]
    asking = (at + size for size in _sizes("asking") if keys[at : at + size] in _phrases("asking"))
    return max([*ends, *(end for end in asking if keys[end : end + 1] in (("whether",), ("if",)))], default=0)


_JOINING = frozenset({"so", "and", "but", "now", "well", "ok", "sorry", "right", "then", "please"})
"""Words that may stand before a frame."""


def _joined(words: Sequence[Word]) -> int:
    """Return how many words stand before a frame: "so, is it right …"."""
    return int(bool(words) and words[0].key in _JOINING)


def _teller(words: Sequence[Word]) -> int:
    """Return after how many words somebody comes to his claim, 0 where nobody makes one: "a councillor told me"."""
    if not words or words[0].key in OPENINGS:
        return 0
    keys, verbs = tuple(word.key for word in words), _phrases("verbs")
    for end in range(2, min(len(words), _FAR)):
        verb = any(keys[max(0, end - size) : end] in verbs for size in _sizes("verbs"))
        if verb and _stems("tellers") & {word.stem for word in words[:end]}:
            return end + (words[end].key in {"me", "us"})
    return 0


@cache
def _listed(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a list of claims in the vocabulary, each as its words."""
    return tuple(tuple(word.key for word in split_words(phrase)) for phrase in vocabulary().data["claims"][name])


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_listed(name))


@cache
def _sizes(name: str) -> frozenset[int]:
    """Return of how many words the phrases of a list are."""
    return frozenset(map(len, _listed(name)))


@cache
def _closings() -> frozenset[tuple[str, ...]]:
    """Return what asks whether a claim is so, with and without "please" behind it."""
    listed = (*_listed("closings"), *_listed("doubting"))
    return frozenset(more for phrase in listed for more in (phrase, (*phrase, "please")))


@cache
def _frames() -> frozenset[tuple[str, ...]]:
    """Return what leads to a claim, also in short: "I'm told" is "I am told"."""
    listed = (*_listed("frames"), *_listed("doubting"))
    short = ((f[0], *f[2:]) for f in listed if f[0] in {"i", "we", "you"} and f[1] in {"am", "are", "have", "would"})
    return frozenset((*listed, *(frame for frame in short if len(frame) > 1)))


@cache
def _frame_sizes() -> frozenset[int]:
    return frozenset(map(len, _frames()))


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(word.stem for phrase in vocabulary().data["claims"][name] for word in split_words(phrase))
