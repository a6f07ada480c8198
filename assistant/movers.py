"""Who moved most or least of several areas between inspections, and whether one moved more than another."""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from assistant import phrases, wording
from assistant.answers import Figure
from assistant.desk import Inspection
from assistant.draft import Draft
from assistant.query import Query
from assistant.words import fold_name, is_yes_or_no
from corpus.model import MEASURES, Measure
from index import statements as sql

_MOVES = frozenset({"upward", "downward"})

_FURTHER = frozenset("more further faster bigger larger greater better".split())


_LESS = frozenset("less smaller slower least smallest".split())


def of_movers(query: Query) -> Query:
    """Return a question of changes with which way, and whether the most or the least of it, is asked of several areas.

    "Did Kent rise more than Luton?" is answered by who rose most of the two, not by whether each rose.
    """
    words = set(fold_name(query.question))
    if _asks_who_outdid(query):
        return replace(_on_way(query), periods=(), inspection=None, cues=query.cues - _MOVES | {"outdone"})
    if _is_put_first(query):
        return replace(_on_way(query), statistics=(), cues=query.cues - _MOVES | {"foremost"})
    level = {"as", "much"} <= words or {"as", "far"} <= words
    beside = (level or words & (_FURTHER | _LESS)) and words & {"than", "or", "as"}
    if len(query.areas) == 1 and _asks_own_measure(query, words):
        fewest = query.statistics == ("lowest",) or bool(words & _LESS)
        asked = query.measures if len(query.measures) > 1 else ()  # one alone is set beside the others
        return replace(query, measures=asked, cues=query.cues | {"own_least" if fewest else "own_most"})
    own = query.margin or query.bounds or query.numbers or query.cues & {"outdoes"}
    if len(query.areas) == 2 and beside and not own:
        less = bool(words & _LESS)
        if "or" in words or not (is_yes_or_no(query.question) or "confirm" in query.cues):
            return replace(_on_way(query), cues=query.cues - _MOVES | ({"least"} if less else set()))
        areas = query.areas[::-1] if less else query.areas  # the one who moved less is not the one who moved most
        return replace(_on_way(query), areas=areas, cues=query.cues - _MOVES | {"outdoes"} | ({"reaching"} if level
            else set()))  # fmt: skip
    least = "upward" in query.cues and (query.statistics == ("lowest",) or words & _LESS) and len(query.areas) != 1
    if least:
        return replace(_on_way(query), cues=query.cues | {"least"})
    furthest = "far_off" in query.cues and query.cues & _MOVES and len(query.areas) != 1
    return _on_way(query) if furthest else query  # "who rose furthest?"


def _on_way(query: Query) -> Query:
    return replace(query, direction="lower" if "downward" in query.cues else "higher")


def _asks_who_outdid(query: Query) -> bool:
    """Whether it asks who moved more than an area: "did anyone improve more than Kent?".

    A team may be that area's own: "has the Kent team got better since?".
    """
    words = set(fold_name(query.question))
    of_others = query.cues & {"anyone", "list", "count"} or ("area_word" in query.cues and "than" in words)
    of_others = of_others and not query.cues & {"measure_word", "on_any"}
    return len(query.areas) == 1 and bool(of_others) and bool(_FURTHER & words)


def _asks_own_measure(query: Query, words: AbstractSet[str]) -> bool:
    """Whether it asks on which of its measures an area moved most or least: "which measure improved most in Kent?"."""
    end = query.statistics in {("lowest",), ("highest",)} and bool(query.cues & _MOVES)
    if len(query.measures) > 1 and "or" in words and words & (_FURTHER | _LESS) and query.cues & _MOVES:
        return True  # "was the improvement bigger on safeguarding or on risk of harm?"
    whether = is_yes_or_no(query.question) and len(query.measures) == 1  # "was safeguarding its biggest gain?"
    asked = {"which", "what", "where", "whereabouts"} & {*words} and len(query.measures) != 1
    asked = asked and not is_yes_or_no(query.question)
    return bool(end and (asked or whether)) and not query.cues & {"anyone", "widen", "area_word"}


def say_own_most(draft: Draft, query: Query, named: Collection[Measure]) -> None:
    """Say on which measure an area's score rose or fell most, or least, of the changes said before.

    First whether it is that named, where that is asked.
    """
    rose, least = "downward" not in query.cues, "own_least" in query.cues
    gaps = [f for f in draft.figures if f.statistic == "difference" and f.measure]
    moved = [f for f in gaps if f.measure and _rose(draft, f.area or "", f.measure) == rose]
    if not moved:
        draft.say(wording.none_moved(rose))
        return
    edge = (min if least else max)(figure.value for figure in moved)
    picked = [figure for figure in moved if figure.value == edge]
    mark = phrases.marks(dict.fromkeys(number for figure in picked for number in figure.citations))
    names = [phrases.name_measure(figure.measure) for figure in picked if figure.measure]
    gap = phrases.show_figure(edge, "percentage points")
    verdict = phrases.verdict({figure.measure for figure in picked} == {*named}) if named else ""
    draft.lines.insert(0, verdict + wording.own_change_at_edge(names, rose, least, gap, mark))


def _is_put_first(query: Query) -> bool:
    """Whether it asks if an area moved most of all: "was Kent's rise the biggest of any area you have?"."""
    of_all = query.cues & {"anyone", "area_word", "widen", "held"} and not query.cues & {"measure_word", "on_any"}
    end = set(query.statistics) in ({"highest"}, {"lowest"}) and bool(query.cues & _MOVES)
    asked = is_yes_or_no(query.question) or "confirm" in query.cues
    return len(query.areas) == 1 and end and bool(of_all) and asked and not query.periods


def say_greatest(draft: Draft, query: Query) -> None:
    """Say whose score of each measure rose or fell most, or least where that was asked, of the changes said before."""
    rose, least = query.direction == "higher", "least" in query.cues
    first = len(draft.lines)
    for measure in query.measures or MEASURES:
        gaps = [f for f in draft.figures if f.statistic == "difference" and f.measure == measure]
        moved = [f for f in gaps if _rose(draft, f.area or "", measure) == rose]
        most = (min if least else max)((f.value for f in moved), default=0)
        widest = [f for f in moved if f.value == most]
        if widest:
            mark = phrases.marks(number for figure in widest for number in figure.citations)
            names, gap = [f.area or "" for f in widest], phrases.show_figure(most, "percentage points")
            won = query.areas[0] in names if "reaching" in query.cues else names == list(query.areas[:1])
            verdict = phrases.verdict(won) if "outdoes" in query.cues else ""
            if "outdone" in query.cues and any(figure.area == query.areas[0] for figure in gaps):
                verdict = draft.verdict(query.areas[0] not in names, of_held=True)
            if "foremost" in query.cues:
                verdict = draft.verdict(names == list(query.areas), of_held=True)
            lead = _lead(draft, measure, moved, rose) if len(moved) == 2 and not query.periods else ""
            draft.say(verdict + wording.greatest_change(measure, names, rose, gap, mark, least, lead))
    if len(draft.lines) == first:
        draft.say(wording.none_moved(rose))


def _lead(draft: Draft, measure: Measure, moved: Sequence[Figure], rose: bool) -> str:
    """Return by how much one of two areas moved further than the other; "" where both moved as far."""
    further, other = sorted(moved, key=lambda figure: -figure.value)
    if further.value == other.value:
        return ""
    first, latest = _ends(draft, further.area or "")
    first_other, latest_other = _ends(draft, other.area or "")
    ends = {"first": first, "latest": latest, "first_other": first_other, "latest_other": latest_other}
    cited = (*further.citations, *other.citations)
    gap = draft.figure(
        sql.BETWEEN_MOVES, {"measure": measure} | {name: i.source.id for name, i in ends.items()},
        unit="percentage points", statistic="difference", citations=cited,
        measure=measure, arithmetic=f"{further.value:g} − {other.value:g} = {{}}",
    )  # fmt: skip
    return wording.lead_in_change(further.area or "", other.area or "", rose, gap, phrases.marks(cited))


def _ends(draft: Draft, area: str) -> tuple[Inspection, Inspection]:
    """Return an area's first inspection with scores and its latest."""
    first, *_, latest = [i for i in draft.desk.inspections(area) if i.scores]
    return first, latest


def _rose(draft: Draft, area: str, measure: Measure) -> bool:
    """Whether an area's score rose from its first inspection with scores to its latest."""
    first, latest = _ends(draft, area)
    return latest.scores[measure].value > first.scores[measure].value
