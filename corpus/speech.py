"""Who speaks in a notice, which stretch is the speaker's words, and the overall judgement in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.areas import area_key
from corpus.markup import one_line, readable, unmarked
from corpus.model import Span, Speech
from corpus.sentences import sentences
from corpus.vocabulary import vocabulary

_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w\u0300-\u036f'’-]*\.?)"  # with accents that are characters of their own
_NAME = rf"{_NAME_WORD}(?:[^\S\n]+(?:(?:de|van|von|der|la)[^\S\n]+)?{_NAME_WORD}){{1,4}}"
_FIRST = rf"{_NAME_WORD}(?:[^\S\n]+(?:(?:of|for|and|the|de|van|von|der|la)[^\S\n]+)*{_NAME_WORD}){{1,7}}"
_OFFICE = r"[A-Z][^\n.;:\"]{3,100}?|[A-Z][^\n.;:\",]{2,60}\n[^\S\n]*[A-Z][^\n.;:\",]{2,60}?|[a-z]+(?: [a-z]+){0,4}?"
_ADVERB = r"(?:(?:also|today|then)\s+)?"
_ONE_BREAK = r"[^\S\n]*\n?[^\S\n]*"
_OPENS, _CLOSES = rf"(?:,{_ONE_BREAK}|[^\S\n]?\(|[^\S\n][–—-][^\S\n])", r"(?:,|\)|[^\S\n][–—-])?"
_PHRASE = r"(?P<phrase>[a-z][a-z'-]*(?:,?\s+[a-z][a-z'-]*){0,4}?)"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person with an office ("" where none is given), and where the speech introduced by them can begin."""

    name: str
    office: str
    begins: int


@dataclass(frozen=True, slots=True)
class _Judgement:
    rank: int
    span: Span


def find_speaker(text: str) -> Speaker | None:
    """Return who is quoted: the first "Name, Office, said", "Office, Name, said" or "Office Name said"."""
    plain, verbs = unmarked(text), vocabulary().verbs
    introduced = re.compile(
        rf"(?:^|(?<=[.,]\s)|(?<=[\n\t ]))(?P<first>{_FIRST}){_OPENS}(?P<second>{_OFFICE}){_CLOSES}\s+{_ADVERB}"
        rf"(?:{verbs})\b[^\n.\"]{{0,40}}?(?=[:,\"\n]|\s*$)[:,]?"
    )
    for match in introduced.finditer(plain):
        if speaker := _named(text, match, match.end()):
            return speaker
    for match in re.finditer(rf"(?P<both>{_FIRST}),?\s+{_ADVERB}(?:{verbs})\b[:,]?", plain):
        if speaker := _office_first(readable(text, *match.span("both")), match.end()):
            return speaker
    return _speaker_behind(text, plain)


def _named(text: str, match: re.Match[str], begins: int) -> Speaker | None:
    """Return the speaker of a name and an office in either order, divided by a comma, brackets or dashes."""
    first, second = (readable(text, *match.span(part)).rstrip(",") for part in ("first", "second"))
    if _is_office(second) and not _is_office(first):
        return Speaker(first, _plain_office(second), begins)
    if _is_office(first) and re.fullmatch(_NAME, one_line(match["second"])):
        return Speaker(second, _plain_office(first), begins)
    return None


def _office_first(words: str, begins: int) -> Speaker | None:
    """Return the speaker of "Assistant Chief Inspector Julie Fox" or "HM Chief Inspector of Probation Liz Roe"."""
    split = words.rstrip(",.").split()
    last = max((n for n, word in enumerate(split) if _is_office(word)), default=-1)
    if split[last + 1 : last + 2] == ["of"]:
        last += 2
    name = " ".join(split[last + 1 :])
    if last < 0 or not re.fullmatch(_NAME, name):
        return None
    return Speaker(name, _plain_office(" ".join(split[: last + 1])), begins)


def _speaker_behind(text: str, plain: str) -> Speaker | None:
    """Return the speaker who is named behind the words: "…," said Name, Office; or "…," Name, Office, said."""
    verbs = vocabulary().verbs
    quote = r"[,.!?]?[\"'][,.]?\s+"
    closes = r"(?=\s*(?:[.,;:]|\n|$))"
    named = rf"(?P<first>{_FIRST}),{_ONE_BREAK}(?P<second>{_OFFICE})"
    patterns = (
        rf"{quote}(?:{verbs})\s+{named}{closes}",
        rf"{quote}{named},?\s+(?:{verbs}){closes}",
        rf"{quote}(?:{verbs})\s+(?P<both>{_FIRST}){closes}",
    )
    for pattern in patterns:
        for match in re.finditer(pattern, plain):
            begins = _opening(plain, match.start())
            if "both" in match.groupdict():
                speaker = _office_first(readable(text, *match.span("both")), begins)
            else:
                speaker = _named(text, match, begins)
            if speaker:
                return speaker
    by_name = rf"{quote}(?:(?P<ahead>{_NAME})\s+{_ADVERB}(?:{verbs})|(?:{verbs})\s+(?P<behind>{_NAME})){closes}"
    for match in re.finditer(by_name, plain):
        name = (match["ahead"] or match["behind"]).rstrip(".")
        if office := _office_of(text, plain, name):
            return Speaker(one_line(name), office, _opening(plain, match.start()))
    return None


def _office_of(text: str, plain: str, name: str) -> str:
    """Return the office that a notice gives a person in another place than where he speaks; "" where it gives none."""
    for match in re.finditer(
        rf"{re.escape(name)},{_ONE_BREAK}(?P<office>{_OFFICE})(?=,|\s+(?:has|have|is|was)\b)", plain
    ):
        if _is_office(office := readable(text, *match.span("office"))):
            return _plain_office(office)
    return ""


def _opening(plain: str, end: int) -> int:
    """Return where the speech that is closed at `end` opens: the first line that opens with the mark that closes it."""
    closing = re.compile(r"[\"']").search(plain, end)
    mark = closing.group() if closing else '"'
    opening = re.compile(rf"(?m)^[^\S\n]*(?={mark}\S)").search(plain, 0, end)
    return opening.start() if opening else plain.rfind("\n", 0, end) + 1


def _plain_office(office: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", office)


def find_speech(plain: str, begins: int, stop: int, unclosed: int) -> Span | None:
    """Return the stretch from the first quotation mark after `begins` to the one that closes the speech.

    Each paragraph of a speech opens with a mark and only the last closes. The speech ends before `stop` (the notes
    to editors); one that is never closed, or has no marks, before `unclosed` (the table where there is one).
    """
    opening = re.compile(r"[\"']").search(plain, begins, min(stop, begins + 200))
    if opening is None or plain[begins : opening.start()].strip(" \t\r\n:,-–"):
        start = begins + len(plain[begins:unclosed]) - len(plain[begins:unclosed].lstrip())
        return Span(start, _trim_end(plain, start, unclosed)) if start < unclosed else None
    mark = opening.group()
    behind = rf"\s+(?:(?:{vocabulary().verbs})\s|{_NAME}(?:,[^\n\"]*\b|\s+{_ADVERB})(?:{vocabulary().verbs})\b)[^\n\"]*"
    ends = rf"(?:[.!?,…]\s?{mark}(?=[^\S\n]*(?:\n|$))|[.!?,…]?\s?{mark},?(?={behind}))"
    for closing in re.compile(ends).finditer(plain, opening.end(), stop):
        attribution = re.compile(behind).match(plain, closing.end(), stop)
        if not plain[attribution.end() if attribution else closing.end() : stop].lstrip().startswith(mark):
            return Span(opening.start(), closing.start() + closing.group().rindex(mark) + 1)
    return Span(opening.start(), _trim_end(plain, opening.start(), unclosed))


def find_others(text: str, after: int, stop: int, unclosed: int) -> tuple[Speech, ...]:
    """Return what others, or the first speaker again, say behind the first speech and before `stop`."""
    plain = unmarked(text)
    found: list[Speech] = []
    while speaker := find_speaker(text[after:stop]):
        begins = after + speaker.begins
        ends = unclosed if unclosed > begins else stop
        said = find_speech(plain, begins, stop, ends)
        if said is None or said.end <= begins:
            break
        said = before_another_speaks(plain, said, speaker.name)
        found.append(Speech(speaker.name, speaker.office, said))
        after = said.end
    return tuple(found)


def before_another_speaks(plain: str, speech: Span, speaker: str) -> Span:
    """Return a speech without what follows a line that gives the word to somebody else: "Councillor A. Marsh said:"."""
    verbs = vocabulary().verbs
    line = re.compile(rf"\n[^\S\n]*(?P<who>[A-Z][^\n\"]{{2,140}}?)\s+(?:{verbs})\b[^\n\"]{{0,60}}[:,]?\s*[\"']")
    for said in line.finditer(plain, speech.start, speech.end):
        first = said["who"].split()[0]
        if first not in _PRONOUNS and area_key(speaker) not in area_key(said["who"]):
            return Span(speech.start, _trim_end(plain, speech.start, said.start()))
    return speech


_PRONOUNS = frozenset({"He", "She", "They", "It", "We"})


def find_judgement(plain: str, within: Span) -> Span | None:
    """Return the inspector's overall phrase: "creditable" in "we consider this a creditable set of findings".

    "We consider" and "overall" count before a bare "this was a…"; what is said of an earlier inspection is left out.
    """
    found = [
        judgement
        for sentence in sentences(plain, within)
        for judgement in _judgements(plain, sentence)
        if not _recalls(plain, sentence, judgement.span)
    ]
    return max(found, key=lambda judgement: (judgement.rank, judgement.span.start)).span if found else None


def _recalls(plain: str, sentence: Span, judgement: Span) -> bool:
    """Whether a judgement is one of an earlier inspection, not one set against it ("we consider …, better than …")."""
    before = one_line(plain[sentence.start : judgement.start])
    now = re.search(r"\bconsider\b", before, re.IGNORECASE)
    behind = plain[judgement.start : sentence.end]
    clause = re.split(r"[,;]\s+(?:although|though|but|while|and)\b", behind, maxsplit=1)[0]
    spoken = before if now else f"{before} {one_line(clause)}"
    return vocabulary().recall.search(spoken) is not None


def _judgements(plain: str, sentence: Span) -> list[_Judgement]:
    found: list[_Judgement] = []
    said = sentence.of(plain)
    for rank, pattern in _judging() if _judged().search(said) else ():
        for match in pattern.finditer(said):
            words = match["phrase"].lower().replace(",", " ").split()
            if not vocabulary().not_judgements & set(words):
                at = sentence.start
                found.append(_Judgement(rank, Span(at + match.start("phrase"), at + match.end("phrase"))))
    return found


@cache
def _judged() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{vocabulary().judged})", re.IGNORECASE)


@cache
def _judging() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Return the patterns of overall judgements, each with how surely it is one."""
    nouns = vocabulary().judged
    set_of = rf"(?:to\s+be\s+|as\s+)?(?:an?\s+)?{_PHRASE}\s+(?:{nouns})\b"
    subject = r"(?:this|these|it|they)(?:\s+(?:(?:core\s+case\s+)?(?:re-?)?inspection|findings|results|report))?"
    said_of = rf"(?:these|the|our|overall)\s+(?:overall\s+)?(?:{nouns})\s+"
    consider = r"\b(?:consider(?:ed)?|regard(?:ed)?|judged?)\s+"
    patterns: Sequence[tuple[int, str]] = (
        (4, rf"{consider}{subject}\s+{set_of}"),
        (3, rf"{consider}{said_of}(?:to\s+be\s+|as\s+)?{_PHRASE}(?=\s*[.,;\"]|\s+with\b|$)"),
        (2, rf"\b{subject}\s+(?:was|were|is|are|represents?)\s+(?:overall,?\s+|therefore\s+|clearly\s+)?{set_of}"),
        (1, rf"\boverall,?\s+(?:\w+\s+)?(?:an?\s+){_PHRASE}\s+(?:{nouns})\b"),
        (1, rf"\boverall,?\s+{said_of}(?:was|were|is|are)\s+{_PHRASE}(?=\s*[.,;\"]|\s+with\b|$)"),
    )
    return tuple((rank, re.compile(pattern, re.IGNORECASE)) for rank, pattern in patterns)


def _is_office(words: str) -> bool:
    return bool(vocabulary().offices.search(words))


def _trim_end(plain: str, start: int, stop: int) -> int:
    return start + len(plain[start:stop].rstrip())
