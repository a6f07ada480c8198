"""What a question is about in words: its subject, whose words, praise or fault, and what has no place in it."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Literal

from assistant.asks import BADLY, WELL, place_of_how_it_went
from assistant.clauses import NEGATIONS
from assistant.conditions import asks_off_top, find_measure_sides
from assistant.denials import claims_lack, denies_claim
from assistant.inspected_again import asks_once
from assistant.kinds import sets_kinds_aside
from assistant.nearest_signs import stops_short
from assistant.numbers import Number
from assistant.query import Task
from assistant.reading import Reading
from assistant.record_asks import asks_why_missing
from assistant.thesaurus import thesaurus
from assistant.topics import find_topic
from assistant.verdict_asks import denies_verdict
from assistant.vocabulary import Mark, Vocabulary, vocabulary
from assistant.wholeness import asks_whole
from assistant.word_classes import AUXILIARIES, BEFORE_A_NAME
from assistant.words import NAMELESS, OPENINGS, Word, is_yes_or_no, places, split_words, stem

_HARMLESS = frozenset({"people", "region"})
"""Unscored things that do not narrow the measure beside them: all scores are about young people's cases."""

_AUXILIARIES = AUXILIARIES | {"would"}

_ASKING = frozenset(
    "quote praise criticism list count area_word notice_word good_word bad_word why followup they those more polite"
    " more newest compare confirm correction opinion held anyone chief office reinspected".split()
)
"""Concepts whose words do the asking, so that a quote need not hold them."""

_PLACES = frozenset({"regions", "nations", "everywhere"})

_BEFORE_A_NAME = BEFORE_A_NAME | {"the"}

_LEADS_IN = frozenset("about on regarding concerning with over for around of".split())
"""Words after which a question comes to its subject."""


FIGURES = frozenset({"measures", "statistics", "comparators"})


def find_expressions(reading: Reading) -> set[int]:
    """Return the words of several that name a subject together, where no measure is asked about: "information sharing".

    Each of them alone may do the asking, or say nothing.
    """
    if reading.measures:
        return set()
    words = reading.words  # "have to say" asks, but "views of young people" are a subject
    said = [mark for mark in reading.marks if mark.name == "quote" and words[mark.end - 1].stem == "say"]
    asking = [mark for mark in said if mark.end - mark.start > 1]
    other = set(reading.taken) | places(mark for mark in reading.marks if mark.section in FIGURES) | places(asking)
    nameless = other | places(mark for mark in reading.marks if mark.name == "reinspected")
    if all(at in nameless or word.key in NAMELESS | _BEEN for at, word in enumerate(words)):
        return set()  # "has Kent been looked at again?"
    spoken = (range(one.start, one.end) for one in thesaurus().spoken_of(reading.words))
    theirs = (_is_theirs, _takes_a_line)
    went = place_of_how_it_went(reading)
    spoken = (one for one in spoken if len(one) > 1 and went not in one)
    named = (one for one in spoken if not any(told(reading, one.start) for told in theirs))
    return {at for stretch in named if other.isdisjoint(stretch) for at in stretch}


_BEEN = frozenset({"been", "ever"})


def _is_theirs(reading: Reading, at: int) -> bool:
    """Whether a word is what inspectors have, not what they write of: "the inspectors' view of young people"."""
    before = reading.words[at - 1] if at else None
    return before is not None and before.possessive and before.key.startswith("inspector")


def _takes_a_line(reading: Reading, at: int) -> bool:
    """Whether a word is for what a speaker makes of something: "what line did she take on the staff?"."""
    return reading.keys[at] in _TAKES and bool(_LINE & set(reading.keys[:at]))


def _line(reading: Reading) -> set[int]:
    """Return the words for what a speaker makes of something."""
    taken = [at for at in range(len(reading.keys)) if _takes_a_line(reading, at)]
    return {at for at in range(taken[-1]) if reading.keys[at] in _LINE} if taken else set()


_TAKES = frozenset("take takes took taken".split())
_LINE = frozenset("line view views stance position attitude stand tone approach".split())

_WORDED = frozenset("word words wording phrase phrases language term terms adjective adjectives sentence".split())
_CHOOSES = frozenset("use uses used using chose chosen choose employed applied picked".split())


def _wording(reading: Reading) -> set[int]:
    """Return the words for wording used, which no quote has to treat: "the phrase they chose for the staff"."""
    keys = reading.keys
    said = (at for at, key in enumerate(keys) if key in _WORDED)
    used = ((at, verb) for at in said for verb in range(at + 1, min(at + 6, len(keys))) if keys[verb] in _CHOOSES)
    return {
        at for pair in used if {"about", "for", "of", "on", "to"} & set(keys[pair[1] + 1 : pair[1] + 2]) for at in pair
    }


def find_subject(
    reading: Reading, vocabulary: Vocabulary, speaker: str, stretch: range | None = None
) -> tuple[tuple[str, ...], str]:
    """Return the content words that a quote has to treat, and the stretch of the question that they stand in.

    All but names, dates and the words that do the asking; where these leave nothing, what comes after the "about".
    Where all around a stretch is known to do the asking (`stretch`), those of it that say anything.
    """
    words = reading.words
    as_such = places(m for m in reading.marks if m.name == "polite" and _is_the_service(words[m.start : m.end]))
    if stretch and not as_such.issuperset(stretch):  # "what was good about youth offending work in Luton?"
        return _framed_subject(reading, vocabulary, stretch)
    parts = _later_parts(reading)
    named = set(reading.taken) - parts
    if not reading.areas:  # "the use of Welsh in Luton" is about Welsh
        named |= places(m for m in reading.marks if m.section in _PLACES)
    people = {*split_keys(speaker), *(key for name in reading.people for key in split_keys(name))}
    framed = {at for at, word in enumerate(words) if word.key in vocabulary.frame or word.key in people}
    framed.add(place_of_how_it_went(reading))
    framed |= {at for at, (one, other) in enumerate(pairwise(words)) if one.key == "probation" and _inspects(other)}
    framed |= places(m for m in reading.marks if m.name in {"leader", "trailer"})  # "what was said of the winner?"
    framed |= places(m for m in reading.marks if m.name == "whole" and m.end - m.start > 1)  # "word for word"
    matter = {m for m in reading.marks if m.section in {"measures", "unscored"} and m.name != "grade"}
    sides = find_sides(reading)
    asking = places(m for m in reading.marks if m.name in _ASKING - {"praise", "criticism"} or m in sides)
    asking = (asking - places(matter)) | _wording(reading) | _line(reading)
    whole = places(m for m in reading.marks if m.name == "compound") | (find_expressions(reading) - as_such)
    spent = named | ((framed | asking) - whole)
    kept = [at for at in range(len(words)) if at not in spent]
    if parts and _names_a_place(reading, parts, kept):
        named |= parts
        kept = [at for at in kept if at not in parts]
    if not kept:
        last = max((at for at, word in enumerate(words) if word.key in _LEADS_IN), default=len(words))
        held = {mark for mark in reading.marks if mark.name == "held"}
        told = places({*sides, *held})  # "a line on its weak spots", "anything on Kent in what you hold"
        after = (at for at in range(last + 1, len(words)) if at not in named | framed | told | as_such)
        kept = [at for at in after if words[at].key not in vocabulary.articles]
    if not kept or all(words[at].key in vocabulary.hollow for at in kept):
        return (), ""
    before_name = {at for at in range(len(words)) if at + 1 in named and words[at].key in _BEFORE_A_NAME}
    topic = find_topic(reading, kept, named, asking | framed)
    written = (words[at] for at in topic if at not in named | before_name)
    texts = (word.text for word in written if word.end > word.start)  # the "not" of "don't" is not written apart
    return tuple(words[at].key for at in kept), " ".join(texts)


def _is_the_service(words: Sequence[Word]) -> bool:
    """Whether some words only name what all notices are of: "youth offending work"."""
    return words[0].key == "youth" and words[-1].key in {"work", "team", "inspection", "inspections"}


def _inspects(word: Word) -> bool:
    """Whether a word is for the inspectors, who are called after probation: "the probation inspectors"."""
    return word.key == "watchdog" or word.key.startswith("inspector")


def _framed_subject(reading: Reading, vocabulary: Vocabulary, framed: range) -> tuple[tuple[str, ...], str]:
    """Return the content words of a stretch that names a subject, and the stretch."""
    words = reading.words
    sided = places(mark for mark in find_sides(reading))
    framing = {at for at in framed if words[at].key in vocabulary.frame}
    whole = find_expressions(reading)
    kept = [at for at in framed if at in whole or at not in framing | sided]
    stretch = " ".join(words[at].text for at in framed if words[at].end > words[at].start)
    if not kept or all(words[at].key in vocabulary.hollow for at in kept):
        kept = [at for at in framed if words[at].key not in vocabulary.articles]
    return tuple(words[at].key for at in kept), stretch


def split_keys(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded."""
    return tuple(word.key for word in split_words(name))


_OF_A_SAY = frozenset({"a", "any", "no", "their", "much", "little", "enough", "real"})
"""Words before a "say" that somebody has."""

_WHICH_NOTICE = frozenset("first second third earlier later latest newest older original previous last recent".split())


def find_speaker(reading: Reading, vocabulary: Vocabulary) -> str:
    """Return who is to have said something, where that is neither the inspectorate nor its notice: "council leader"."""
    if reading.people:
        return reading.people[0]
    for mark in reading.marks:
        if mark.name != "quote" or reading.words[mark.start].stem not in vocabulary.saying:
            continue
        if mark.start and reading.words[mark.start - 1].key in _OF_A_SAY:
            continue  # "were young people given a say?"
        asked = [at for at in range(mark.start) if reading.words[at].key in _AUXILIARIES]
        start = asked[-1] + 1 if asked else mark.start
        if council := _council_named(reading, start, mark.start):
            return council
        sides = places(find_sides(reading))  # "what was the worst thing said about Luton?"
        own = (at for at in range(start, mark.start) if at not in reading.taken | sides)
        named = [reading.words[at] for at in own]
        named = [word for word in named if word.key not in _WHICH_NOTICE]  # "what did the first notice say"
        if any(m.name in {"notice_word", "whole"} and start <= m.start < mark.start for m in reading.marks):
            named = []  # "what do the two full notices say"
        told = bool(asked) and reading.words[asked[-1]].key in _BEING and not reading.keys[mark.start].endswith("ing")
        if any(word.key in _OTHER_VERBS for word in named) or (told and named):
            break  # "were they made to think …?", "did anyone ask them what they thought?", "were people told …?"
        while named and named[-1].key in _TIES:
            named.pop()  # "what does the footnote on Luton say"
        if any(word.stem not in vocabulary.ours and word.key not in vocabulary.frame for word in named):
            return " ".join(word.text for word in named if word.key not in vocabulary.articles)
        if asked:
            break  # what follows the first word of saying is what was said
    return ""


_TIES = frozenset("on about in of for at to from regarding concerning with".split())
"""Words behind a speaker that only tie it to an area."""

_BEING = frozenset({"was", "were", "is", "are"})

_OTHER_VERBS = frozenset("to what how who why when where whether if".split())
"""Words before a verb of saying that show it not to be the question's own."""


def _council_named(reading: Reading, start: int, end: int) -> str:
    """Return the council that is to have spoken: "Luton council" of "what does Luton council say?"; "" for none."""
    for mention in reading.mentions:
        after = reading.words[mention.end].key if mention.end < len(reading.words) else ""
        own = {word.key for word in reading.words[mention.start : mention.end]} | {after}
        if start <= mention.start < end and own & _COUNCIL:
            return f"{mention.written} council" if "council" not in mention.written.casefold() else mention.written
    return ""


_COUNCIL = frozenset({"council", "councillors", "councillor"})


def says_something(reading: Reading, name: str) -> bool:
    """Return whether a name stands right before a word of saying or judging, as only a person's does."""
    parts = list(split_keys(name))
    keys = reading.keys
    verbs = {"quote", "judgement", "praise", "criticism"}
    return any(m.name in verbs and keys[max(0, m.start - len(parts)) : m.start] == parts for m in reading.marks)


def _later_parts(reading: Reading) -> set[int]:
    """Return the words that name a joint area by a later part of its name alone: "Rutland"."""
    return {
        at
        for mention in reading.mentions
        for at in range(mention.start, mention.end)
        if reading.words[at].key in split_keys(mention.area)[1:]
        and split_keys(mention.written)[:1] != split_keys(mention.area)[:1]
    }


def _names_a_place(reading: Reading, parts: Collection[int], kept: Collection[int]) -> bool:
    """Whether a part of an area's name only says where: "what was praised in Rutland?", "staff in Rutland"."""
    if find_stance(reading) or (
        reading.has("followup") and not (set(kept) - set(parts) or reading.has("quote", "why"))
    ):
        return True  # "what about Hove?"
    beside = set(kept) - set(parts) and not reading.has("denial")  # "why were no cases in Rutland seen?" is about it
    return bool(beside) and all(at > 0 and reading.words[at - 1].key in _WITHIN for at in parts)


_WITHIN = frozenset({"in", "at", "within", "across"})

_COMPLAINTS = frozenset(map(stem, "complaint gripe grumble grievance moan concern".split()))
"""Words of fault that are a subject too: "the handling of complaints", "how did Luton treat gripes?"."""


def find_sides(reading: Reading) -> tuple[Mark, ...]:
    """Return the marks of praise and fault, without complaints that are what is asked about: "about complaints"."""
    words = reading.words

    def is_subject(mark: Mark) -> bool:
        before = words[mark.start - 1] if mark.start else None
        led = before is not None and (before.key in _LEADS_IN | {"with", "to"} or before.stem in _HANDLED)
        handled = mark.end < len(words) and words[mark.end].stem in _HANDLING
        if words[mark.end - 1].stem in _TROUBLES and before:
            return mark.start - 1 not in reading.taken and before.stem in _TROUBLED
        theirs = before and before.possessive and mark.start - 1 not in reading.taken
        if before and theirs and words[mark.end - 1].stem in _THEIR_OWN:
            return before.key not in _OF_INSPECTORS
        return words[mark.start].stem in _COMPLAINTS and (led or handled)

    denied = [m for m in reading.marks if m.name == "criticism" and words[m.start].key in NEGATIONS]

    def is_denied(mark: Mark) -> bool:  # "what did they not like about Luton?"
        return mark.name == "praise" and any(m.start < mark.start < m.end for m in denied)

    sides = (m for m in reading.marks if m.name in {"praise", "criticism"})
    return tuple(m for m in sides if not (is_subject(m) or is_denied(m)))


_THEIR_OWN = frozenset(map(stem, "strength weakness failing talent virtue".split()))
"""What people have that is no praise or fault of their area's: "children's strengths"."""

_OF_INSPECTORS = frozenset({"inspectors", "inspector", "inspectorates", "notices", "reports"})
"""Those whose "strengths" would be the area's all the same."""

_TROUBLES = frozenset(map(stem, ("problem", "worry")))
_TROUBLED = frozenset(
    map(
        stem,
        "money debt cash financial medical health mental emotional dental drug drink drinking alcohol gambling sleep"
        " housing family behaviour behavioural anger learning literacy reading speech language communication hearing"
        " sight social personal relationship skin weight sexual school".split(),
    )
)
"""What young people have problems of or worries about: "money worries" are a subject, no fault of their area's."""

_HANDLING = frozenset(map(stem, "handling procedure system process service team".split()))

_HANDLED = frozenset(map(stem, "handle treat process answer receive manage resolve investigate address".split()))
"""Verbs whose object is what is asked about: "how did Luton handle complaints?"."""

_OUTLOOK = frozenset({"confident", "confidence", "hopeful", "optimistic", "certain", "sure"})
"""Words whose object is neither praised nor faulted: "confident that the improvements required can be made"."""


def find_stance(reading: Reading, subject: Collection[str] = ()) -> Literal["praise", "criticism"] | None:
    """Return whether praise or fault is asked for; None for neither or both, or if it is asked whether of a subject."""
    if _OUTLOOK & reading.key_set:
        return None
    last = reading.words[-1].key if reading.words else ""
    asks_if = _asks_if_told(reading) or last == "good"  # "were the plans any good?": either may be the answer
    of_notices = (
        not reading.areas and reading.has("notice_word", "area_word") and reading.has("anyone", "joint", "they")
    )
    if asks_if and subject and not of_notices:  # "do any notices praise managers?" asks for those that do
        return None  # "did inspectors have any concerns about home visits?"
    if asks_if and (sought := _sought_at_all(reading)):
        return sought
    went = reading.words[at].key if not asks_if and (at := place_of_how_it_went(reading)) >= 0 else ""
    if went and "not" in reading.key_set:
        return "criticism" if went in WELL else None  # "what was not done well in Luton?"
    sides = {mark.name for mark in find_sides(reading)}
    praise = "praise" in sides or (not asks_if and reading.has("good_word")) or went in WELL
    criticism = "criticism" in sides or (not asks_if and reading.has("bad_word")) or went in BADLY
    return None if praise == criticism else "praise" if praise else "criticism"


def _asks_if_told(reading: Reading) -> bool:
    """Whether praise or fault is not asked for, but asked after or claimed: "Inspectors praised staff training."."""
    claimed = any(m.name in {"praise", "criticism"} and reading.keys[m.end - 1].endswith("ed") for m in reading.marks)
    opening = OPENINGS & set(reading.keys[:1]) or reading.key_set & {"what", "how", "why"}
    return is_yes_or_no(reading.question) or (claimed and not opening)  # a "who" within only tells of whom


def find_leaning(reading: Reading, subject: Collection[str]) -> Literal["praise", "criticism"] | None:
    """Return the side that a question of yes or no asks after, of a subject: "did it have a kind word for managers?".

    What is on the other side answers as well, but only where nothing is on this one.
    """
    sides = {mark.name for mark in find_sides(reading)} if subject and _asks_if_told(reading) else set()
    return None if len(sides) != 1 else "praise" if "praise" in sides else "criticism"


def _sought_at_all(reading: Reading) -> Literal["praise", "criticism"] | None:
    """Return which side it is asked whether there is any of: "was there anything positive about Luton?"."""
    after = {mark.end for mark in reading.marks if mark.name == "anyone"}
    found = {mark.name for mark in reading.marks if mark.start in after and mark.name in {"good_word", "bad_word"}}
    return None if len(found) != 1 else "praise" if "good_word" in found else "criticism"


_WHATEVER_IS_NOT: frozenset[Task] = frozenset({"dates", "judgement", "missing", "complete", "definition", "programme"})
"""Tasks whose answer no "not" changes: "what does safeguarding mean, for readers who don't know?"."""


def find_unplaced(reading: Reading, task: Task) -> tuple[str, ...]:
    """Return what would be passed over by an answer in figures: unknown words, and a "not" that changes the sense."""
    words = [] if task == "quotes" else list(reading.unplaced)
    bounding = {bounds.start for bounds in reading.bounds}
    ages = [_aged(reading, number) for number in reading.numbers if number.start not in bounding]
    words += filter(None, ages)
    words += _of_another_kind(reading)
    if reading.measures and task not in {"dates", "held"}:
        measured = places(mark for mark in reading.marks if mark.section == "measures")  # "keeping lads out of trouble"
        narrow = (m for m in reading.marks if m.section == "unscored" and not places([m]) <= measured)
        words += [_text(reading, mark) for mark in narrow if mark.name not in _HARMLESS]
    denied = any(bounds.denied for bounds in reading.bounds)
    regions = [mark.start for mark in reading.marks if mark.section in {"regions", "nations"}]
    regions += [mention.start for mention in reading.left_out]
    unjudged = task == "judged" and not reading.judgements  # "which areas got no verdict?"
    denied |= denies_claim(reading) or claims_lack(reading) or bool(asks_whole(reading)) or asks_once(reading)
    apart = {(m.start, m.end) for m in reading.marks if m.name == "difference"} if reading.margin else set()
    denied |= asks_why_missing(reading)  # "why haven't you got its safeguarding score?"
    if not denied and not unjudged and task not in _WHATEVER_IS_NOT:
        words += [
            _text(reading, mark)
            for mark in reading.marks
            if mark.name in {"denial", "exclusion"}
            and not (task == "quotes" and _tells_of_areas(reading, mark))
            and (mark.start, mark.end) not in apart  # "a point or less away from the average"
            and not (task == "nearest" and stops_short(reading))
            and not (task == "extremes" and asks_off_top(reading))
            and not (task in {"listing", "compare", "against"} and find_measure_sides(reading))
            and not (task == "judged" and (not reading.judgements or _denies_degree(reading, mark)))
            and not (task == "judged" and denies_verdict(reading))
            and not any(0 <= at - mark.end <= 2 for at in regions)
            and not (task == "mean" and _denies_printed(reading, mark))
            and not (sets_kinds_aside(reading, mark) or (reading.named("kinds") and _text(reading, mark) in _RATHER))
        ]
    return tuple(words)


def _of_another_kind(reading: Reading) -> list[str]:
    """Return what it asks which of, where that is no area: the bank of "which bank has the highest risk score?"."""
    first = reading.keys[:1] in (["which"], ["what"])
    bodies = vocabulary().data["off_topic"]["bodies"]
    return [word.text for word in reading.words[1:2] if first and word.key in bodies and 1 not in reading.taken]


def _tells_of_areas(reading: Reading, mark: Mark) -> bool:
    """Whether a "no" or an "excluded" is part of what is told of an area: "did complaints in Kent get no answer?"."""
    first = reading.words[mark.start].key
    limits = first in _LIMITING or (first == "not" and not is_yes_or_no(reading.question))
    return bool(reading.areas) and mark.start > 0 and not limits


_LIMITING = frozenset(
    "and apart as aside bar barring but confined discounting disregarding ex except excepting excluding forget "
    "ignoring leave leaving limited other restricted save setting take taking with".split()
)
"""How a phrase begins that leaves something out of what is asked for."""


def _denies_degree(reading: Reading, denial: Mark) -> bool:
    """Whether only a stronger phrase is set aside, as it always is: "disappointing, neither very nor extremely so"."""
    after = [word.key for word in reading.words[denial.end : denial.end + 1]]
    named = {word.key for phrase in reading.judgements for word in split_words(phrase)}
    before = named & set(reading.keys[: denial.start])  # "which were not very disappointing?" sets nothing beside it
    return bool(before) and after in (["very"], ["extremely"], ["rather"], ["so"], ["highly"], ["quite"])


def _denies_printed(reading: Reading, denial: Mark) -> bool:
    """Whether the inspectorate's own figure is only set aside: "the average of those held, not the inspectorate's"."""
    after = {word.key for word in reading.words[denial.end : denial.end + 3]}
    return bool(after & {"inspectorate", "printed", "official", "national", "inspectors"})


_RATHER = frozenset({"rather than", "as opposed to"})
"""What sets one kind of source before another: "from councils rather than the papers"."""


def _aged(reading: Reading, number: Number) -> str:
    """Return "16s" of "over-16s": people of an age, of whom nothing was scored apart."""
    following = reading.words[number.end : number.end + 1]
    return f"{number.value:g}s" if following and following[0].text == "s" else ""


def _text(reading: Reading, mark: Mark) -> str:
    return " ".join(word.text for word in reading.words[mark.start : mark.end])
