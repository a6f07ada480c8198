"""What stands in a question is found: areas, phrases, numbers, dates, and what is left over."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant.all_scores import with_all_scores
from assistant.areas import Gazetteer, Mention
from assistant.bands import find_band, with_band
from assistant.both_sides import as_a_choice, with_other_side
from assistant.comparators import LOW, as_well_done, find_bounds
from assistant.cut_offs import kept_by, with_cut_offs
from assistant.its_end import as_its_end
from assistant.left_out import as_other_measures, left_out_areas, with_taken_out
from assistant.leftover import find_leftover
from assistant.margins import Margin, find_margin
from assistant.marking import find_marks
from assistant.meant import as_meant_beside
from assistant.measure_counts import find_measure_count
from assistant.named import find_named_areas
from assistant.namesakes import undated
from assistant.numbers import Number, find_numbers
from assistant.offsets import off_numbers
from assistant.periods import find_dates
from assistant.plain import plain_task
from assistant.quantities import Quantity, find_quantity, without_quantity
from assistant.quoted import describing, of_scores, quoted_words, set_aside, unknown_judgement
from assistant.ratios import find_ratio
from assistant.reading import Reading
from assistant.than_whom import with_whom
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import CORRECT, Word, is_yes_or_no, places, split_words


def read_question(
    question: str,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    judgements: Collection[str],
    people: Collection[str],
    today: date,
    year: str = "",
) -> Reading:
    """Return the parts of `question`; `judgements` are the inspector's phrases, `people` speak in notices.

    A month without a year is taken to be of `year`, where that is given.
    """
    words = split_words(question)
    written = gazetteer.find(words)
    periods, dated, months, span = find_dates(words, today, year, undated(words, written))
    named = find_named_areas(words, written, dated, gazetteer, vocabulary, judgements)
    words, taken = named.words, named.taken
    elsewhere = _elsewhere(words, gazetteer, vocabulary)
    taken |= _denied_numbers(words)
    marks = find_marks(words, taken | dated | elsewhere, vocabulary)
    aside = dated or elsewhere or named.either or named.replaced
    plain = None if aside else plain_task(question, words, named.mentions, marks, taken)
    if plain:
        return Reading(question, words, named.mentions, marks, corrections=named.corrections, taken=frozenset(taken),
            plain=plain)  # fmt: skip
    marks = with_taken_out(words, named.mentions, marks)
    marks = as_other_measures(words, with_cut_offs(words, marks))
    marks = tuple(mark for mark in marks if not _levels_an_end(mark, marks))
    marks = tuple(mark for mark in marks if not _is_their_deed(mark, words, named.mentions))
    if question.endswith(CORRECT):  # what asks whether a claim is so puts nothing right
        marks = tuple(mark for mark in marks if mark.name != "correction" or mark.end < len(words))
    left_out = left_out_areas(words, named.mentions, marks)
    mentions = tuple(mention for mention in named.mentions if mention not in left_out)
    marks = as_its_end(words, as_meant_beside(words, marks, mentions), mentions)
    marks = with_whom(words, with_all_scores(words, marks, bool(mentions)))
    band = find_band(words)
    ratio = find_ratio(words, find_numbers(words), mentions, marks)
    on_measures = _on_measures(question, words, dated, taken, marks)
    factor = places(part for part in (ratio, on_measures) if part)
    marks = tuple(mark for mark in marks if mark.section == "measures" or not places([mark]) & factor)
    if on_measures:
        marks = (*marks, Mark("concepts", "measure_word", on_measures.start, on_measures.end))
    regional = places(mark for mark in marks if mark.section in {"regions", "nations"})  # "the Seven Lakes"
    quantity = None if band or ratio else _quantity(question, words, dated | taken | regional, marks)
    counted = places(part for part in (quantity, band) if part)
    middle = places(mark for mark in marks if mark.name in {"median", "mid_table"})  # "the halfway score" is no 50
    numbers, margin, spent = _numbers(words, dated | taken | counted | factor | regional | middle, mentions, marks)
    marks = with_band(band, without_quantity(quantity, marks))
    bounds = kept_by(words, as_well_done(words, find_bounds(words, numbers, marks), numbers, marks), marks)
    off = () if mentions else off_numbers(words, bounds, marks)
    bounds = as_a_choice(words, bounds, marks) if mentions else with_other_side(words, off, marks)
    quoted = quoted_words(question, words)
    phrases, aside = _judgements(words, judgements, marks, taken, quoted)
    taken |= aside
    said = places(phrases.values()) & {at for run in quoted for at in run}  # “worse than average” compares nothing
    called = {at for m in marks if m.name == "judgement" for at in (m.end, m.end + 1)}
    said |= places(m for m in phrases.values() if m.start in called and m.end > m.start + 1)  # "described as …"
    judging = places(phrases.values())
    graded = {at for m in marks if m.section == "unscored" and places([m]) <= judging for at in places([m])}
    said |= graded  # "outstanding" is no grade that was never given where it is one of the inspectors' own phrases
    marks = tuple(m for m in marks if m.start not in aside and not {*range(m.start, m.end)} <= said)
    speakers = _phrases(words, people, taken) or _surnames(words, people, taken)
    placed = taken | dated | places((*marks, *phrases.values(), *speakers.values(), *numbers))
    placed |= {at for number in numbers for at in range(number.start - number.led, number.start)}
    placed |= counted | factor
    placed -= elsewhere  # the "other … areas" around a place says nothing of it
    placed |= {*describing(words, phrases)}
    left = find_leftover(words, marks, taken, placed, gazetteer, vocabulary)
    return Reading(
        question, words, mentions, tuple(mark for mark in left.marks if mark not in spent), left_out, named.replaced,
        named.either, left.unknown_areas, numbers, bounds, margin, ratio, quantity, on_measures, band, periods, months,
        tuple(phrases), tuple(speakers), named.corrections, left.unplaced, left.idle,
        frozenset(taken | dated), span,
    )  # fmt: skip


def _levels_an_end(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether an "equal" only says that others may share an end of the ranking: "is it equal best?"."""
    ends = {m.start for m in marks if m.section == "statistics" and m.name != "average"}
    return mark.section == "comparators" and mark.name == "exactly" and mark.end in ends


def _is_their_deed(mark: Mark, words: Sequence[Word], mentions: Sequence[Mention]) -> bool:
    """Whether an "invent" orders nothing but is what an area is asked to have done: "did Luton write it all down?"."""
    if mark.name != "invent" or not {word.key for word in words[:3]} & {"did", "does", "do"}:
        return False
    before = mark.start - 1
    ends = before - (words[before].key.endswith("ly") or words[before].key in {"ever", "always"})
    return any(mention.end == ends + 1 for mention in mentions)


def _elsewhere(words: Sequence[Word], gazetteer: Gazetteer, vocabulary: Vocabulary) -> set[int]:
    """Return the words that name places known to be no area, but not those of a region: "Yorkshire and Humberside"."""
    named = {place for at in range(len(words)) for place in range(at, gazetteer.place(words, at))}
    regions = (mark for mark in vocabulary.marks(words) if mark.section == "regions") if named else ()
    return named - places(regions)


def _quantity(question: str, words: Sequence[Word], aside: Collection[int], marks: Sequence[Mark]) -> Quantity | None:
    """Return how many areas a question says to be so, where it asks whether that is right."""
    checks = is_yes_or_no(question) or any(mark.name == "confirm" for mark in marks)
    numbers = [number for number in find_numbers(words) if not places([number]) & set(aside)]
    return find_quantity(words, marks, numbers) if checks else None


def _on_measures(
    question: str, words: Sequence[Word], dated: Collection[int], named: set[int], marks: Sequence[Mark]
) -> Quantity | None:
    """Return on how many measures something is said to be so, where it is asked whether that is right."""
    if not (is_yes_or_no(question) or any(mark.name == "confirm" for mark in marks)):
        return None
    if any(mark.section == "measures" for mark in marks):
        return None
    sided = any(mark.section in {"comparators", "statistics"} or mark.name in _SO for mark in marks)
    if any(mark.name in {"held", "area_word"} for mark in marks) and not (named or sided):
        return None  # "are there areas for which you hold just one score?", "do any areas have just one score?"
    numbers = [number for number in find_numbers(words) if not places([number]) & set(dated)]
    return find_measure_count(words, marks, numbers, named)


_SO = frozenset("higher lower compare equal change good_word bad_word reaching".split())
"""Concepts of what may be said to be so on some of the measures."""


def _surnames(words: Sequence[Word], people: Collection[str], taken: Collection[int]) -> dict[str, Mark]:
    """Return the people named by their last name alone, with a capital or behind a title: "Ms Fox"."""
    found: dict[str, Mark] = {}
    for at, word in enumerate(words):
        titled = at > 0 and words[at - 1].key in {"ms", "mr", "mrs", "miss", "dr"}
        named = [name for name in people if split_words(name)[-1].key in {word.key, word.key.removesuffix("s")}]
        if at not in taken and len(named) == 1 and (titled or (word.capital and at > 0 and not word.opens)):
            found[named[0]] = Mark("phrases", named[0], at - titled, at + 1)
    return found


def _denied_numbers(words: Sequence[Word]) -> set[int]:
    """Return the places of numbers that only tell what is not meant: "8 percentage points, not 8 per cent"."""
    numbers = find_numbers(words)
    denied = [number for number in numbers if number.start and words[number.start - 1].key == "not"]
    kept = denied and len(denied) < len(numbers)
    return {at for number in denied for at in range(number.start - 1, number.end)} if kept else set()


def _numbers(
    words: Sequence[Word], dated: Collection[int], mentions: Sequence[Mention], marks: Sequence[Mark]
) -> tuple[tuple[Number, ...], Margin | None, tuple[Mark, ...]]:
    """Return the numbers that are no dates, the distance that they set if any, and the marks that say so."""
    numbers = tuple(n for n in find_numbers(words) if not places([n]) & set(dated))
    referred = _has_reference(mentions, marks) or any(number.relative for number in numbers)
    referred = referred or _sets_measures_apart(words, numbers, marks)
    margin, spent = find_margin(numbers, marks, bool(mentions)) if referred else (None, ())
    if margin is None:
        scores = {at for n in numbers if n.points and n.value >= LOW for at in range(n.start, n.end)}
        spent = tuple(m for m in marks if m.name == "difference" and {*range(m.start, m.end)} <= scores)
        numbers = tuple(replace(n, points=False) for n in numbers)  # "over 70 points" of nothing else: a score
    return numbers, margin, tuple(spent)


def _judgements(
    words: Sequence[Word], judgements: Collection[str], marks: Sequence[Mark], taken: set[int], quoted: Sequence[range]
) -> tuple[dict[str, Mark], set[int]]:
    """Return the judgements named, and the words that only tell a judgement or a measure from another."""
    phrases = _phrases(words, judgements, taken | (_compared(words, marks) - {at for run in quoted for at in run}))
    beaten = _beaten(words, marks)  # "did any area described as disappointing beat the average?"
    if len(phrases) > 1:
        phrases = {name: mark for name, mark in phrases.items() if mark.start not in beaten}
    if not phrases and (unknown := unknown_judgement(words, marks, quoted)):
        phrases = {unknown.name: unknown}
    measured = {mark.name: mark for mark in marks if mark.section == "measures"}
    averages = {mark.name: mark for mark in marks if mark.section == "statistics"}
    aside = _told_from(words, phrases) | _told_from(words, measured) | _told_from(words, averages)
    aside |= set_aside(words, phrases, marks)
    plain = of_scores(words, phrases, marks, quoted)
    phrases = {name: mark for name, mark in phrases.items() if name not in plain}
    if measured:  # "how good was Luton at safeguarding" asks for a score, whatever phrase is an inspector's
        aside |= {at for m in phrases.values() for at in places([m]) if words[m.start - 1].key in {"how", "any"}}
    return {name: mark for name, mark in phrases.items() if mark.start not in aside}, aside


def _has_reference(mentions: Sequence[Mention], marks: Sequence[Mark]) -> bool:
    """Whether a question names what a distance is measured from: a statistic, an earlier score, areas beside others."""
    names = {mark.name for mark in marks if mark.section == "concepts"}
    apart = len({mention.area for mention in mentions}) > 1 or (mentions and names & {"area_word", "list", "anyone"})
    told = names & {"change", "they", "first_inspection"} or any(mark.section == "statistics" for mark in marks)
    return bool(apart or told)


def _sets_measures_apart(words: Sequence[Word], numbers: Sequence[Number], marks: Sequence[Mark]) -> bool:
    """Whether a distance lies between two measures: "20 points higher on … than on …", "20 points between …"."""
    if len({mark.name for mark in marks if mark.section == "measures"}) < 2:
        return False
    spans = [(number.start, number.end) for number in numbers if number.points]
    apart = {m.start for m in marks if m.name == "difference"}
    sides = {m.start for m in marks if m.section == "comparators" or m.name in {"higher", "lower", "more"}}
    mutual = {("each", "other"), ("one", "another")} & set(pairwise(word.key for word in words))
    return any(
        end in sides or mutual or apart - set(range(start, end)) or {word.key for word in words[end : end + 1]} & _APART
        for start, end in spans
    )


_APART = frozenset({"apart", "between", "clear", "adrift", "separating"})
"""Words behind a number of points that make it a distance."""


def _told_from(words: Sequence[Word], named: dict[str, Mark]) -> set[int]:
    """Return the words that only tell what is meant from something else: "poor, not very poor"."""
    denied = {name: _denial_before(words, mark.start) for name, mark in named.items()}
    if all(at is not None for at in denied.values()):
        return set()
    return {at for name, start in denied.items() if start is not None for at in range(start, named[name].end)}


def _denial_before(words: Sequence[Word], at: int) -> int | None:
    """Return the place of a "not" right before a place, over an article."""
    before = at - 1
    while before > 0 and words[before].key in _BETWEEN:
        before -= 1
    return before if before >= 0 and words[before].key == "not" else None


_BETWEEN = frozenset("the a an inspectorate inspectorates own official national printed".split())
"""Words that may stand between a "not" and what it denies: "not the inspectorate's own average"."""


def _compared(words: Sequence[Word], marks: Sequence[Mark]) -> set[int]:
    """Return the words that compare with an average, unless a verdict is asked for: "average" is a judgement too."""
    if any(mark.section == "concepts" and mark.name == "judgement" for mark in marks):
        called = {m.end for m in marks if m.name == "judgement" and words[m.end - 1].key in _CALLED}
        sides = (
            m for m in marks if m.section == "comparators" and m.start not in called
        )  # "described as above average"
        sided = {m.end for m in sides if words[m.end - 1].key in {"above", "below"}}
        scored = {m.start for m in marks if m.section == "measures" or m.name == "score"} - called
        of_scores = {m.start for m in marks if m.end in scored}  # "the average score of areas described as …"
        ends = (m for m in marks if m.section == "statistics")
        return places(m for m in ends if {m.start, m.start - 1} & sided or m.start in of_scores)
    return places(mark for mark in marks if mark.section == "statistics")


_CALLED = frozenset("as called labelled dubbed termed branded deemed".split())
"""Last words of what says that an area was called something, which is then no comparison."""


def _beaten(words: Sequence[Word], marks: Iterable[Mark]) -> set[int]:
    """Return the words for an average right behind a comparator, over an article."""
    sides = {mark.end for mark in marks if mark.section == "comparators"}
    sides |= {at + 1 for at in sides if words[at : at + 1] and words[at].key in _BETWEEN}
    return places(mark for mark in marks if mark.section == "statistics" and mark.start in sides)


def _phrases(words: Sequence[Word], known: Collection[str], taken: Collection[int]) -> dict[str, Mark]:
    """Return the known phrases in a question; the longest wins, so "very disappointing" is not "disappointing"."""
    found: dict[str, Mark] = {}
    covered: set[int] = set(taken)
    keys = [word.key for word in words]
    held = {*keys, *(key.removesuffix("s") for key in keys), *(f"{key}s" for key in keys)}
    for phrase in sorted(known, key=len, reverse=True):
        parts = [word.key for word in split_words(phrase)]
        if parts[:1] and parts[0] not in held:
            continue
        for at in range(len(keys) - len(parts) + 1):
            place = set(range(at, at + len(parts)))
            named = keys[at : at + len(parts)]
            named[-1:] = [named[-1].removesuffix("s")] if named and parts[-1] + "s" == named[-1] else named[-1:]
            if len(parts) > 1 and f"{named[0]}s" == parts[0]:
                named[0] = parts[0]  # "was found to require improvement"
            if parts and named == parts and not covered & place:
                found[phrase] = Mark("phrases", phrase, at, at + len(parts))
                covered |= place
    return found
