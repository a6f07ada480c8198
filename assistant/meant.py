"""What the phrases of a question mean beside each other: a "no" that counts areas, one "above" 60."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.areas import Mention
from assistant.asides import ARTICLES, SIDED, without_asides
from assistant.marking import WAYS
from assistant.numbers import COUNTING, find_numbers
from assistant.outside import kinds_left_out, past_a_cut
from assistant.quantities import BEATEN
from assistant.thresholds import before_scores, getting_verbs
from assistant.vocabulary import Mark, vocabulary
from assistant.word_classes import BEING
from assistant.words import Word, places
from corpus.model import ToDate


def as_meant_beside(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks as meant: no "mean" that is a verb, no "that" that tells, a "no" that counts, one "above" 60."""
    marks = _beaten(words, _games(words, _points_raised(words, without_asides(words, marks, mentions))), mentions)
    marks = _places_taken(words, _numbers_got(words, _areas_of_a_nation(words, marks)))
    marks = _parts_of_regions(words, _ordered(words, _averages_of_areas(words, marks)), mentions)
    marks = _got_a_better(words, _firsts(words, _in_an_order(words, marks)))
    marks = _places_come_to(words, _dates_referred_to(words, _texts_held(marks, mentions)))
    meant = _none_at_all(words, _ends_listed(words, _records(words, _areas_counted(words, marks))))
    meant = kinds_left_out(words, past_a_cut(words, _limits_compared(words, meant, mentions)))
    meant = _places_that_did(words, _level_with_average(words, _got_at_least(words, meant)))
    return _moved_by(words, before_scores(words, _ended_beside(words, meant, len(mentions) > 1), mentions))


_ENDING = frozenset("end ended ends ending wind winds wound finish finished finishes".split())


def _ended_beside(words: Sequence[Word], marks: tuple[Mark, ...], several: bool) -> tuple[Mark, ...]:
    """Return the marks without an "end up" that comes to a comparison as a change: "did Kent end up beating Luton?"."""
    if not several and not any(m.section == "statistics" for m in marks):
        return marks  # "did it end up better than it started?"
    sides = {m.start for m in marks if m.section == "comparators" or m.name in {"higher", "lower", "rank", "equal"}}
    ended = {
        m.end for m in marks
        if m.name == "change" and words[m.start].key in _ENDING and sides & {m.end, m.end + 1}
    }  # fmt: skip
    names = {"change", "upward", "downward"}
    return tuple(m for m in marks if not (m.name in names and m.end in ended)) if ended else marks


def _got_at_least(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "get at" that a limit begins in, and an "even" that no evenness is asked with.

    "Did more get at least 65?", "who did not even make 50?". Nor is "how complete" a date, as "completed" is.
    """
    limits = {m.start for m in marks if m.section == "comparators"}
    asked = {"how", "so", "as", "more", "less", "most", "least"}
    return tuple(
        m for m in marks
        if not (m.name == "definition" and set(range(m.start + 1, m.end)) & limits)
        and not (m.name == "uneven" and words[m.end - 1].key == "even" and m.end - m.start == 1
                 and not (m.start and words[m.start - 1].key in asked))
        and not (m.name == "date" and words[m.end - 1].key == "complete")
    )  # fmt: skip


def _level_with_average(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the average that a word for level ends in: "was Luton in line with the average?"."""
    known = {at for m in marks if m.section == "statistics" for at in range(m.start, m.end)}
    ends = {m.end - 1 for m in marks if m.name == "equal" and words[m.end - 1].stem == "averag"} - known
    return (*marks, *(Mark("statistics", "average", at, at + 1) for at in sorted(ends)))


_DONE = frozenset(
    "got get scored score beat were are have had improved failed fell made reached managed saw went achieved topped "
    "missed dropped rose".split()
)
"""Verbs behind a "how many places" that make the places areas: "how many places got worse?"."""


def _places_that_did(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "how many places" that did something as a count of areas, not of a ranking's places."""
    asked = {
        m for m in marks
        if m.name in {"rank", "places"} and words[m.end - 1].key == "places" and m.end < len(words)
        and words[m.start].key == "how" and words[m.end].key in _DONE
    }  # fmt: skip
    counted = {
        Mark("concepts", name, start, end)
        for m in asked for name, start, end in (("count", m.start, m.end - 1), ("area_word", m.end - 1, m.end))
    }  # fmt: skip
    return (*(m for m in marks if m not in asked), *sorted(counted, key=lambda m: m.start)) if asked else marks


_TELLING = frozenset("inspector inspectors inspectorate notice notices report reports one they".split())
_A_POINT = frozenset("that it this the these those any similar such anything something concerns concern issues".split())


def _points_raised(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with what a notice "raised" as said, not as a score that rose: "did Kent's notice raise it?"."""
    raised = {
        at for at, word in enumerate(words)
        if word.key.startswith("rais") and at and words[at - 1].key in _TELLING
        and (at + 1 == len(words) or words[at + 1].key in _A_POINT)
    }  # fmt: skip
    if not raised or any(mark.section in {"measures", "statistics"} or mark.name == "score" for mark in marks):
        return marks  # "did they raise the score?"
    kept = (mark for mark in marks if not (mark.start in raised and mark.name in {"change", "upward"}))
    return (*kept, *(Mark("concepts", "quote", at, at + 1) for at in sorted(raised)))


def _numbers_got(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "what number" that was earned, and is no place: "what number did Bromley earn?"."""
    asked = [m for m in marks if m.name == "rank" and words[m.end - 1].key == "number"]
    earned = asked and any(word.stem in getting_verbs() for word in words[asked[0].end :])
    kept = tuple(m for m in marks if m not in asked)
    return (*kept, *(Mark("concepts", "score", m.end - 1, m.end) for m in asked)) if earned else marks


_MATCH = frozenset({"match", "matches"})
_DOING = frozenset("did does do can could to not never will would".split())
_WHICH = frozenset({"who", "which", "that"})


def _games(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "match" that is played as a game: "the score in the match", "the Luton match"."""
    games = {
        at for at, word in enumerate(words)
        if word.key in _MATCH and at and words[at - 1].key not in _WHICH
        and not {other.key for other in words[max(0, at - 3) : at]} & _DOING
        and (words[at - 1].key in ARTICLES | _ITS or at + 1 == len(words) or words[at + 1].key in _WHEN)
    }  # fmt: skip
    kept = (mark for mark in marks if mark.start not in games)
    return (*kept, *(Mark("concepts", "elsewhere", at, at + 1) for at in sorted(games))) if games else marks


_ITS = frozenset("a an this last next their its our his final big cup league home away football".split())
_WHEN = frozenset("on at last in yesterday today tonight this between against v vs".split())

_HAVING = frozenset({"has", "have", "had", "ve"})
_BEING = BEING | {"get", "gets", "got"}


def _beaten(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks with who "has beaten" an area, or who it "was beaten" by, as above it, whom it beat as below.

    So "has anyone beaten Luton?" and "was Luton beaten?" ask what "did anyone beat Luton?" does.
    """
    at = next((at for at, word in enumerate(words) if word.key in BEATEN and at), 0)
    before = {word.key for word in words[:at]}
    beats = bool(before & _HAVING) and "been" not in before
    passive = before & _BEING
    if not at or not mentions or not (beats or (passive and len(mentions) == 1)):
        return marks  # "which areas bettered Luton?"
    area = mentions[0].start
    kept = tuple(m for m in marks if not (m.start <= at < m.end and m.name in {"compare", "lower", "higher", "above"}))
    if not beats and area > at:  # "which areas were beaten by Luton?"
        return (*kept, Mark("comparators", "below", at, area), Mark("concepts", "lower", at, at + 1))
    side = max(area - 1, 0), max(area, 1)  # "was Luton beaten?", put as "who beat Luton?"
    above = Mark("comparators", "above", *((at, at + 1) if beats else side))
    anyone = () if beats else (Mark("concepts", "list", at, at + 1), Mark("concepts", "anyone", at, at + 1))
    return (*kept, above, Mark("concepts", "higher", at, at + 1), *anyone)


def _areas_of_a_nation(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "in Welsh" that areas follow as the region, not the tongue: "in the Welsh ones"."""
    things = {m.start for m in marks if m.name == "area_word" or words[m.start].key == "ones"}
    named = {
        m: found for m in marks if m.name == "compound" and m.end in things
        for found in vocabulary().marks(words[m.end - 1 : m.end]) if found.section in {"regions", "nations"}
    }  # fmt: skip
    regions = (Mark(found.section, found.name, m.end - 1, m.end) for m, found in named.items())
    kept = (mark for mark in marks if mark not in named)
    return tuple(sorted((*kept, *regions), key=lambda mark: mark.start)) if named else marks


def _places_taken(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "position" on a measure as a place in its ranking, not as what a speaker is."""
    measured = any(mark.section == "measures" for mark in marks)
    of_area = {
        m
        for m in marks
        if m.name == "speaker" and words[m.start].key == "is" and words[m.end - 1].key == "position" and measured
    }
    return tuple(Mark("concepts", "rank", m.start, m.end) if m in of_area else m for m in marks)


def _texts_held(marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks with the "full text" of what is held as no words asked for: "which have you in full text?"."""
    held = not mentions and any(mark.name == "held" for mark in marks) and any(m.name == "notice_word" for m in marks)
    whole = {at for mark in marks if mark.name == "whole" for at in range(mark.start, mark.end)}
    return tuple(m for m in marks if not (held and m.name == "quote" and set(range(m.start, m.end)) <= whole))


def _dates_referred_to(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "date" that is another's: "and the lowest at that date?" asks for no date."""

    def refers(mark: Mark) -> bool:
        before = [word.key for word in words[max(0, mark.start - 3) : mark.start]]
        return words[mark.start].key in _DATES and before[-1:] in (["that"], ["those"]) and bool(_AT & set(before[:-1]))

    figured = any(mark.section == "statistics" for mark in marks)
    return tuple(mark for mark in marks if not (figured and mark.name == "date" and refers(mark)))


_DATES = frozenset({"date", "dates", "day", "point"})
_AT = frozenset({"at", "on", "by", "of", "from"})


def _places_come_to(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "come on" that asks for a place as a change: "where does Kent come on that?".

    So is it behind "what number" and "which place".
    """
    placed = [m.start for m in marks if m.name == "rank" and words[m.start].key in {"what", "which"}]
    asked = next((at for at, word in enumerate(words) if word.key == "where"), min(placed, default=len(words)))

    begins = any(word.stem in {"start", "began", "begin", "begun"} for word in words)  # "… and where did it end up?"
    ends = frozenset() if begins else _ENDING

    def comes(mark: Mark) -> bool:
        on = [word.stem for word in words[mark.start : mark.end]] in (["come", "on"], ["came", "on"])
        return mark.start > asked and (on or words[mark.start].key in ends)

    return tuple(mark for mark in marks if not (mark.name in {"change", "upward"} and comes(mark)))


def _none_at_all(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "no" that counts areas as "anyone": "no London borough beat 82" denies no comparison."""
    things = {m.start for m in marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    counts = {m for m in marks if m.name == "denial" and words[m.start].key == "no" and things & {m.end, m.end + 1}}
    return tuple(Mark("concepts", "anyone", mark.start, mark.end) if mark in counts else mark for mark in marks)


def _moved_by(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "up 39 points" as a change."""
    ways = {"up": "upward", "down": "downward"}
    moved = [n.start - 1 for n in find_numbers(words) if n.points and n.start and words[n.start - 1].key in ways]
    names = () if any(mark.name == "change" for mark in marks) else ("change",)
    return (*marks, *(Mark("concepts", name, at, at + 1) for at in moved for name in (*names, ways[words[at].key])))


def _limits_compared(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks with a "one above", a "just below" of a score or average as a comparator: "one above 60"."""
    numbers = {number.start for number in find_numbers(words)}
    subs = [m for m in marks if m.section == "comparators" and words[m.start].stem == "sub" and m.end not in numbers]
    marks = tuple(mark for mark in marks if mark not in subs)  # "the subs' desk", not "a sub 50 score"
    limits = {m.start for m in marks if m.section == "statistics"} | numbers
    limits |= {at - 1 for at in limits if at and words[at - 1].key in ARTICLES}
    sided = [m for m in marks if m.name == "next_place" and any(w.key in SIDED for w in words[m.start : m.end])]
    before_region = {m.start for m in marks if m.section in {"regions", "nations"} and m.end in limits}
    limits |= before_region | {at - 1 for at in before_region if at and words[at - 1].key in ARTICLES}
    of_numbers = {at - step for at in numbers for step in (0, 1)} | {n.end for n in find_numbers(words)}
    of_numbers |= {
        m.end for m in marks if m.section == "comparators" and m.name in {"above", "below"}
    }  # "above or below the average" is a choice
    joint = limits | {mention.start for mention in mentions}
    marks = tuple(
        replace(m, name=_JOINT[m.name])
        if m.name in _JOINT and m.end in joint and not {m.start, m.end} & of_numbers
        else m
        for m in marks
    )  # "equalled or bettered the average"
    compared = {m for m in sided if m.end in limits}
    kept = tuple(mark for mark in marks if mark not in compared)
    sides = {m: next(at for at in range(m.start, m.end) if words[at].key in SIDED) for m in compared}
    return (*kept, *(Mark("comparators", SIDED[words[at].key], at, m.end) for m, at in sides.items()))


_JOINT = {"or_more": "at_least", "or_less": "at_most"}


def _averages_of_areas(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "average across" areas as an average: "average across the three North West areas"."""
    things = {m.start for m in marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    of_areas = {
        m for m in marks
        if m.name == "overall_score" and words[m.start].stem == "averag" and things & set(range(m.end, m.end + 4))
    }  # fmt: skip
    kept = tuple(mark for mark in marks if mark not in of_areas)
    return (*kept, *(Mark("statistics", "average", m.start, m.start + 1) for m in of_areas))


def _ordered(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "order" that opens a request as a ranking: "order the London boroughs by …"."""
    orders = {m for m in marks if m.name == "put_in_order"}
    opening = (m for m in orders if words[m.start].opens or words[m.start - 1].key in _BEFORE_ORDERS)
    ranks = (Mark("concepts", "rank", m.start, m.end) for m in opening)
    return (*(mark for mark in marks if mark not in orders), *ranks)


def _in_an_order(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an order for a list as a ranking: "worst first", "highest to lowest".

    The ends of one are themselves meant where what lies between them is asked for ("the gap, highest to lowest"), and
    none is told by "scored highest first time round".
    """
    apart = any(mark.name in {"difference", "range", "notice_word"} for mark in marks)
    ways = [mark for mark in marks if mark.name in WAYS]
    times = {m for m in ways if words[m.end - 1].key == "first" and {w.key for w in words[m.end : m.end + 1]} & _ONCE}
    ends = {
        m for m in ways if apart and "to" in {w.key for w in words[m.start : m.end]} and words[m.start].key != "from"
    }
    spelt: dict[str, tuple[ToDate, ToDate]] = {"ascending": ("lowest", "highest"), "descending": ("highest", "lowest")}
    single = (Mark("statistics", spelt[m.name][0], m.start, m.start + 1) for m in (*times, *ends))
    other = (Mark("statistics", spelt[m.name][1], m.end - 1, m.end) for m in ends)
    orders = [m for m in ways if m not in times | ends]
    ranks = (Mark("concepts", "rank", m.start, m.end) for m in orders)
    spent = {m.end - 1 for m in orders}  # "worst first on safeguarding": nobody comes "first on" it
    kept = (m for m in marks if m not in times | ends and not (m.section == "statistics" and m.start in spent))
    return (*kept, *single, *other, *ranks)


_ONCE = frozenset({"time", "round", "inspection", "visit"})

_BEFORE_ORDERS = frozenset({"please", "kindly", "now", "then", "can", "you", "and", "to"})


def _areas_counted(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "two areas" that counts as areas: "did two areas beat Luton?", not "the two areas"."""
    areas = (mark for mark in marks if mark.name == "those" and words[mark.end - 1].key == "areas")
    counted = {m for m in areas if m.start == 0 or words[m.start - 1].key in COUNTING | _BEFORE_COUNTED}
    return tuple(Mark("concepts", "area_word", mark.end - 1, mark.end) if mark in counted else mark for mark in marks)


_BEFORE_COUNTED = frozenset({"which", "what", "least", "most", "than"})
"""Words before "two areas" that count them, beside those of a claim: "did at least two areas beat Luton?"."""


_ENDS: Mapping[str, ToDate] = {
    "low": "lowest", "lows": "lowest", "min": "lowest", "high": "highest", "highs": "highest", "max": "highest",
}  # fmt: skip


def _ends_listed(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a bare "low" or "high" beside another statistic as one: "the low, high and average"."""
    told = {at: mark.name for mark in marks if mark.section == "statistics" for at in range(mark.start, mark.end)}
    bare = {at: _ENDS[word.key] for at, word in enumerate(words) if word.key in _ENDS and at not in told}
    listed = {at for at, end in bare.items() if _stands_beside(words, at, end, told | bare)}
    ends = tuple(Mark("statistics", bare[at], at, at + 1) for at in sorted(listed))
    kept = (mark for mark in marks if not (listed & places([mark]) and mark.section == "concepts"))
    told |= bare
    printed = {word.key for word in words} & _OF_THE_INSPECTORATE
    means = {m for m in marks if m.name == "mean" and printed and _stands_beside(words, m.start, "average", told)}
    named = (Mark("statistics", "average", m.start, m.end) if m in means else m for m in (*kept, *ends))
    return tuple(named) if listed else marks


_OF_THE_INSPECTORATE = frozenset({"national", "nationally", "printed", "inspectorate", "inspectorates", "official"})
"""Words that make a "mean" beside lowest and highest the inspectorate's: "the national low, high and mean"."""


def _stands_beside(words: Sequence[Word], at: int, end: str, others: Mapping[int, str]) -> bool:
    """Whether a word stands beside one of another statistic, with nothing but an "and" or a "the" between them."""
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(words) and words[place].key in _LISTING:
            place += step
        if others.get(place, end) != end:
            return True
    return False


def _records(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "record" that is the best ever as the highest: "is 83 a record?", "the record for …"."""

    def is_best(at: int) -> bool:
        before, after = (words[place].key if 0 <= place < len(words) else "" for place in (at - 1, at + 1))
        new = before in {"a", "new", "national"} and after not in {"of", "low"}
        file = {word.key for word in words} & _OF_A_FILE  # "is the record for Oldham a full one?"
        return words[at].key == "record" and not file and (new or (before == "the" and after in {"for", "in", "score"}))

    best = {at for at in range(len(words)) if is_best(at)}
    told = places(mark for mark in marks if mark.section == "statistics")
    kept = (mark for mark in marks if not best & places([mark]) or mark.end - mark.start > 1)
    return (*kept, *(Mark("statistics", "highest", at, at + 1) for at in sorted(best - told))) if best else marks


_OF_A_FILE = frozenset("complete incomplete full partial patchy missing".split())


def _firsts(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "first five", a "last five" of a table as its highest or lowest."""
    ends: Mapping[str, ToDate] = {"first": "highest", "last": "lowest"}
    found = tuple(
        Mark("statistics", ends[words[n.start - 1].key], n.start - 1, n.start)
        for n in find_numbers(words)
        if n.start and words[n.start - 1].key in ends and {w.key for w in words[n.end : n.end + 4]} & _TABLES
    )
    taken = places(found)
    return (*(mark for mark in marks if not taken & places([mark])), *found) if found else marks


_TABLES = frozenset({"table", "league", "ranking", "rankings", "list", "order", "standings", "chart"})

_LISTING = frozenset({"and", "or", "the", "a", "plus"})


def _got_a_better(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "got a worse" score as a comparison: "who got a better score than Kent?", no change."""
    ways = {"better": "higher", "worse": "lower", "higher": "higher", "lower": "lower"}
    scored = {
        (m.end - 1, ways[words[m.end - 1].key])
        for m in marks
        if m.name == "change" and words[m.end - 1].key in ways and words[m.end - 2].key in {"a", "an"}
    }
    at = {place for place, _ in scored}
    kept = (m for m in marks if not (at & places([m]) and m.section == "concepts"))
    return (*kept, *(Mark("concepts", name, place, place + 1) for place, name in scored)) if scored else marks


def _parts_of_regions(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a region that only says in which part of the next one the areas named lie.

    "The north London boroughs, Barnet and Enfield": without areas it would narrow London to what is not known here.
    """
    regions = {mark.start for mark in marks if mark.section == "regions"}
    parts = {m for m in marks if m.section == "regions" and m.end in regions and words[m.end - 1].key in _DIRECTIONS}
    if not mentions:
        return tuple(mark for mark in marks if mark not in parts)
    return tuple(Mark("concepts", "polite", m.start, m.end) if m in parts else m for m in marks)


_DIRECTIONS = frozenset({"north", "south", "east", "west"})
