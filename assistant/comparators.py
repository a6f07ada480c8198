"""Where a question sets bounds to scores: which comparator goes with which number."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.bounds import Bounds, make_bounds, near_bounds
from assistant.numbers import THIRDS, Number, is_decade, is_number, is_spelt
from assistant.vocabulary import Mark
from assistant.words import Word, places

LOW = 20
"""Below the lowest score ever printed, a bare number is some other: an age, a day, a count."""

_SMALL = 12
"""Numbers up to which a bare word for one counts something, and is no score: nobody scored so little."""


ANYWHERE = frozenset({"anywhere", "everywhere", "country"})
"""Words for places that a number before them does not count: "under 60, anywhere"."""


def find_bounds(words: Sequence[Word], numbers: Sequence[Number], marks: Sequence[Mark]) -> tuple[Bounds, ...]:
    """Return the bounds that comparators and numbers set together ("over 75%", "between 40 and 50", "60 or more")."""
    placed = places(mark for mark in marks if mark.name == "next_place")
    things = [m.start for m in marks if m.name in {"area_word", "notice_word"} and words[m.start].key not in ANYWHERE]
    listed = _beside_measures(words, numbers, marks)
    things += [m.start for m in marks if m.section in {"regions", "nations"}]
    single = next((mark for mark in marks if mark.name == "single_figures"), None)
    found: list[Bounds] = [replace(make_bounds("below", 10), numbers=(10,), start=single.start)] if single else []
    second: Number | None = None
    for number, following in zip_longest(numbers, numbers[1:]):
        if number is second:
            continue  # the upper end of "between 40 and 50"
        if following and _moved(words, number, following):
            second = following
            continue  # "from 36 up to 71" is a change
        if _of_places(words, number, numbers):
            continue  # "20th out of 27"
        if _counts_areas(words, number, things):
            continue  # "more than ten areas", "half of the areas"
        if words[number.end : number.end + 1] and words[number.end].key in {"time", "times", "occasion", "occasions"}:
            continue  # "more than one time"
        if number.value % 10 == 0 and words[number.end : number.end + 1] and words[number.end].key in _ODD:
            found.append(_decade(number, marks))  # "seventy odd"
            continue
        if words[number.end : number.end + 1] and words[number.end].text == "s" and number.near not in THIRDS:
            if number.value % 10 == 0 and _has_decade(words, number):
                found.append(_decade(number, marks))  # "in the 60s"
            continue  # "over-16s" are people
        if not number.share and number.value <= _SMALL and is_spelt(words[number.start].key):
            continue  # "with one of them" is no per cent
        if (
            number.ordinal
            or number.points
            or number.start in placed
            or (number.start and words[number.start - 1].key == "all")
        ):
            continue  # "2nd" is a place, "all three" the measures
        if is_decade(words[number.start].key) and number.near not in THIRDS:
            if _has_decade(words, number):
                found.append(_decade(number, marks))
            continue
        if _is_age(words, number, marks):
            continue  # "abusers under eighteen" are people
        name, denied = _comparison(words, number, marks)
        if name in {"", "exactly"} and following and _spans(words, number, following, marks):
            name = "between"  # "the 72% to 80% band"
        vague = number.near and (number.led or name in {"", "exactly"})  # "more than two in five" is plain
        if number.near and vague and name != "between":
            found.append(replace(near_bounds(number.near, number.value), start=number.start))
            continue
        name = name or ("exactly" if number in listed else "")
        if not name or (name == "between" and following is None):
            continue
        second = following if name == "between" else None
        bounds = make_bounds(DENIED.get(name, name) if denied else name, number.value, second.value if second else 0)
        given = (number.value, second.value) if second else (number.value,)
        found.append(replace(bounds, numbers=given, denied=denied, start=number.start))
    return tuple(found)


_TO_A_MEASURE = frozenset("for on in at was is of the its".split())
"""Words between a measure and its score: "55 for safeguarding", "safeguarding was 55"."""


def _beside_measures(words: Sequence[Word], numbers: Sequence[Number], marks: Sequence[Mark]) -> tuple[Number, ...]:
    """Return the bare numbers of a list that gives each measure its own: "55 safeguarding, 46 risk, 60 reoffending"."""
    measures = [mark for mark in marks if mark.section == "measures"]
    scores = [n for n in numbers if n.value >= LOW and not (n.ordinal or n.points)]
    if len(scores) < 2 or len(scores) != len({mark.name for mark in measures}):
        return ()
    small = {at for at, word in enumerate(words) if word.key in _TO_A_MEASURE}

    def beside(number: Number) -> bool:
        after = (m for m in measures if number.end <= m.start and set(range(number.end, m.start)) <= small)
        before = (m for m in measures if m.end <= number.start and set(range(m.end, number.start)) <= small)
        return any(after) or any(before)

    return tuple(scores) if all(beside(number) for number in scores) else ()


def as_well_done(
    words: Sequence[Word], bounds: tuple[Bounds, ...], numbers: Sequence[Number], marks: Sequence[Mark]
) -> tuple[Bounds, ...]:
    """Return bounds on how much was done well, where a share is of what was not: "a third of its cases fell short".

    The scores say how often work was done well enough, so "more than half fell short" is a score below 50%.
    """
    shares = [number for number in numbers if number.share and is_of_work(words, number)]
    failed = [mark for mark in marks if mark.name == "fell_short" and not _sets_limit(words, mark, marks)]
    if len(bounds) != 1 or len(shares) != 1 or not failed:
        return bounds
    (given,) = bounds
    scored = {m.end for m in marks if m.name == "score"}
    limits = {m.start for m in marks if m.section == "comparators" and m.end <= given.start}
    if scored & limits and all(mark.end <= given.start for mark in failed):
        return bounds  # "are failing children, scoring less than half"
    turned = near_bounds("about", 100 - shares[0].value) if given.of_one else _turned(given)
    return (replace(turned, numbers=(shares[0].value,), start=shares[0].start, of_rest=True),)


def _turned(bounds: Bounds) -> Bounds:
    """Return bounds on what was done well for some on what was not: at most 49% for "more than half fell short"."""
    least, most = 100 - bounds.most, 100 - bounds.least
    words = f"at most {most}%" if least <= 0 else f"at least {least}%" if most >= 100 else f"{least}% to {most}%"
    return replace(bounds, least=least, most=most, words=words)


def _sets_limit(words: Sequence[Word], mark: Mark, marks: Sequence[Mark]) -> bool:
    """Return whether what falls short does so of a limit: "fell short of half", "failed to reach three quarters"."""
    after = words[mark.end].key if mark.end < len(words) else ""
    reached = any(other.section == "comparators" and other.start == mark.end + 1 for other in marks)
    return after == "of" or (after == "to" and reached)


def is_of_work(words: Sequence[Word], number: Number) -> bool:
    """Return whether a share is of cases or times: "41% of the work", "four times in ten"; not "failed with 41%"."""
    spelt = not words[number.end - 1].key.startswith("per") and number.near is not None
    return spelt or any(word.key in _OF_CASES for word in words[number.end : number.end + 1])


_OF_CASES = frozenset({"of", "cases", "time", "times", "work"})


def _of_places(words: Sequence[Word], number: Number, numbers: Sequence[Number]) -> bool:
    """Return whether a number says out of how many something has a place: "20th out of 27"."""
    between = ({w.key for w in words[n.end : number.start]} for n in numbers if n.ordinal and n.end <= number.start)
    return any(keys and keys <= {"out", "of", "the", "place"} for keys in between)


def _counts_areas(words: Sequence[Word], number: Number, things: Sequence[int]) -> bool:
    """Return whether a number is one of areas: "more than ten areas", "half of London's boroughs"."""
    if not number.share:
        near = (at for at in things if 0 <= at - number.end <= 1)
        return any(not {w.key for w in words[number.end : at]} & _WHICH for at in near)  # not "over 60: which areas?"
    following = [word.key for word in words[number.end : number.end + 2]]
    spelt = words[number.start].key.isalpha()  # "half the areas", not "60% areas"
    of_all = following[:1] == ["of"] or (spelt and following[:1] in (["the"], ["all"]))
    of_them = following in (["of", "them"], ["of", "those"], ["of", "these"])
    return of_them or (of_all and any(0 < at - number.end <= 4 for at in things))


_WHICH = frozenset("which what whose name list in for across from within around throughout inside".split())
"""Words between a number and areas that part them: "over 60: which areas?", "below 50 in London"."""


def _is_age(words: Sequence[Word], number: Number, marks: Sequence[Mark]) -> bool:
    """Return whether a low number only says how old some people are: "abusers under eighteen", "girls over 15"."""
    if number.share or number.value >= LOW:
        return False
    limit = next((m for m in marks if m.section == "comparators" and m.end == number.start and m.start), None)
    if limit is None:
        return False
    people = places(mark for mark in marks if mark.name in {"people"})
    other = places(mark for mark in marks if mark.name not in {"people"})
    before = limit.start - 1
    return before in people or (before not in other and words[before].key.endswith("s") and words[before].key != "was")


def _spans(words: Sequence[Word], first: Number, last: Number, marks: Sequence[Mark]) -> bool:
    """Return whether two scores are the ends of a range: "72 to 80", "72-80", unless something moved between them."""
    joint = words[first.end : last.start]
    joined = [word.key for word in joint] == ["to"] or (not joint and words[last.start].hyphened)
    scores = all(number.share or number.value >= LOW for number in (first, last)) and first.value < last.value <= 100
    return joined and scores and not any(mark.name in {"change", "upward", "downward"} for mark in marks)


_ODD = frozenset({"odd", "something"})
"""Words behind a round number that make it any of its ten: "seventy-odd", "sixty something"."""


def _has_decade(words: Sequence[Word], number: Number) -> bool:
    """Return whether a decade is where a score may lie: "in the 60s", "in the 60s or the 70s", "in the 60s or 70s"."""
    keys = [word.key for word in words[: number.start]]
    keys = keys[:-1] if keys[-1:] == ["the"] else keys
    if {*keys} <= _LEADING_IN:
        return True  # "and the 70s?"
    return keys[-1:] in (["in"], ["into"], ["reach"], ["reached"], ["hit"]) or (keys[-1:] == ["or"] and "in" in keys)


_LEADING_IN = frozenset("and the or what how about now those then".split())


def _moved(words: Sequence[Word], first: Number, last: Number) -> bool:
    """Return whether two numbers are where something went from and to: "from 36 up to 71"."""
    joint = [word.key for word in words[first.end : last.start]]
    leads = first.start > 0 and words[first.start - 1].key == "from"
    return leads and joint in (
        ["up", "to"],
        ["down", "to"],
        ["all", "the", "way", "to"],
        ["all", "the", "way", "up", "to"],
    )


def _comparison(words: Sequence[Word], number: Number, marks: Sequence[Mark]) -> tuple[str, bool]:
    """Return the name of the comparator that a number goes with, "" for none, and whether a "not" turns it round."""
    comparators = [mark for mark in marks if mark.section == "comparators" and mark.name != "within"]
    before = [m for m in comparators if 0 <= number.start - m.end <= 3 and not goes_with_number_before(words, m)]
    measured = places(m for m in marks if m.section == "measures")
    between = {at for at, word in enumerate(words) if at in measured or word.key in _OF_WORK}
    behind = [m for m in comparators if m.name in AFTER]
    after = [m for m in behind if 0 <= m.start - number.end <= 1]
    after = [m for m in after if m.name not in LEADING or goes_with_number_before(words, m)]
    after = after or [m for m in behind if _only(between, number.end, m.start) and not _leads(words, m.end)]
    limits = [m for m in comparators if m.name in {"at_most", "at_least"} and m.start == number.end]  # "58% at most"
    after = after or ([] if before else limits)
    nearest = max(before, key=lambda m: (m.end, m.end - m.start), default=None)
    first = nearest.start if nearest and not after else number.start  # "did not score 70 or more"
    sided = bool(nearest or after)
    denials = [m.end for m in marks if m.name == "denial" and sided and 0 <= first - m.end <= _DENIED_WITHIN]
    denials += [at for at in range(max(2, first - _DENIED_WITHIN), first + 1) if sided and _fails(words, at)]
    only = any(word.key == "only" for end in denials for word in words[end:first])
    within = words[nearest.start : nearest.end] if nearest and after else ()  # "could not get 60 or better"
    denials += [number.start] if {"not", "fail", "failed", "unable"} & {word.key for word in within} else []
    denied = bool(denials) and not only  # "was not the only one below 40"
    level = any(m.name == "equal" and 0 <= number.start - m.end <= 1 for m in marks)  # "which areas tie on 71"
    before_it = words[number.start - 1] if number.start else None
    scored = number.share or level or bool(before_it and (before_it.stem in _SCORED or before_it.possessive))
    if nearest and nearest.name in LEADING:
        return LEADING[nearest.name], denied
    stated = before_it is not None and before_it.key == "as" and any(m.section == "statistics" for m in marks)
    on = before_it is not None and before_it.key == "on" and any(m.section == "measures" for m in marks)
    following = words[number.end].key if number.end < len(words) else ""
    stated = stated or (on and following in {"", "for", "on", "in"})  # "how many are on 60 for safeguarding?"
    exactly = (scored or stated) and (number.share or number.value >= LOW)  # "at 18" is an age
    return after[0].name if after else nearest.name if nearest else "exactly" if exactly else "", denied


_DENIED_WITHIN = 3
"""Words within which a "not" comes to the comparator that it turns round."""


def _fails(words: Sequence[Word], at: int) -> bool:
    """Return whether a "failed to" ends at a place: "failed to score 70 or more"."""
    return words[at - 1].key == "to" and words[at - 2].key in {"fail", "failed", "fails", "failing"}


_OF_WORK = frozenset({"of", "for", "on", "the", "work", "its", "in", "score", "scores", "cases"})
"""Words between a number and its "or more", beside a measure: "70 per cent of Safeguarding work, or more"."""


def _only(among: Collection[int], start: int, end: int) -> bool:
    return start < end and set(range(start, end)) <= set(among)


def goes_with_number_before(words: Sequence[Word], mark: Mark) -> bool:
    """Return whether an "or more", an "and below" goes with the number before it, not with one after it."""
    leads = _leads(words, mark.end)
    after_number = mark.start > 0 and (is_number(words[mark.start - 1].key) or _spells_share(words, mark))
    return mark.name in LEADING and after_number and not leads


def _leads(words: Sequence[Word], at: int) -> bool:
    """Return whether a comparator that ends at a word goes with the number there: "and below 60", "or more than 70"."""
    following = words[at] if at < len(words) else None
    return following is not None and (
        following.key == "than" or is_number(following.key) or following.text[0].isdecimal()
    )


def _spells_share(words: Sequence[Word], mark: Mark) -> bool:
    return words[mark.start - 1].key in {"cent", "percent", "pct", "pc"} or words[mark.start - 1].text[0].isdecimal()


LEADING = {"or_more": "above", "or_less": "below"}
"""What "and over", "and below" amount to before a number: "above 70 on one measure and below 60 on another"."""


AFTER = frozenset({"or_more", "or_less", "exactly"})
"""Comparators that may follow their number."""

_SCORED = frozenset({"score", "got", "get", "gave", "give", "given", "show", "of", "with", "at", "a", "was", "is"})
"""Stems after which a bare number is the score itself."""

DENIED = {
    "above": "at_most", "at_least": "below", "below": "at_least", "at_most": "above", "or_more": "below",
    "or_less": "above",
}  # fmt: skip


def _decade(number: Number, marks: Sequence[Mark]) -> Bounds:
    """Return the bounds of "in the sixties", also of "in the sixties or above"."""
    low = int(number.value)
    for mark in marks:
        if mark.name in {"or_more", "or_less"} and 0 <= mark.start - number.end <= 1:
            one_sided = make_bounds("at_least", low) if mark.name == "or_more" else make_bounds("at_most", low + 9)
            return replace(one_sided, numbers=(low,), start=number.start)
    return replace(make_bounds("between", low, low + 9), numbers=(low, low + 9), start=number.start)
