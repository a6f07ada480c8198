"""Two gaps beside each other: of two areas and of two others, or of one area's two measures and of another's."""

from assistant import phrases, wording, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline_areas, decline_unscored
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.pairs import Pair, gap_of, say_pairs
from assistant.query import Query
from assistant.saying import latest_held, say_difference
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow

FOUR = 4
"""So many areas are two pairs; of fewer, each area's own two measures are."""


def answer_two_gaps(desk: Desk, query: Query) -> Answer:
    """Answer which of two gaps is the wider, and by how much: "is that a bigger gap than between Kent and Luton?"."""
    draft = Draft(desk, query)
    latest = latest_held(draft)
    if not latest:
        return decline_areas(desk, query, query.areas)
    if len(query.areas) < FOUR:
        _beside(draft, [_own(draft, latest, area, query) for area in query.areas], 0)
    else:
        for measure in query.measures or MEASURES:
            at = len(draft.lines)
            pairs = (query.areas[:2], query.areas[2:])
            _beside(draft, [_between(draft, latest, two, measure) for two in pairs], at)
    if not draft.figures:
        return decline_unscored(desk, query, list(latest.values()))
    for area, inspection in latest.items():
        draft.say(wording.news_only(inspection.source, area))
    return draft.answer()


def _row(draft: Draft, latest: dict[str, Inspection], area: str, measure: Measure) -> ScoreRow | None:
    """Return an area's score of a measure, and say so where there is none."""
    if area not in latest:
        return None
    if measure not in latest[area].scores:
        draft.say(draft.missing(measure, latest[area].source))
        return None
    return latest[area].row(measure)


def _between(
    draft: Draft, latest: dict[str, Inspection], two: tuple[str, ...], measure: Measure
) -> tuple[Pair | None, str]:
    """Say how far two areas lie apart on a measure; return their scores, the higher first, and the gap's name."""
    rows = [row for area in two if (row := _row(draft, latest, area, measure))]
    if len(rows) < len(two):
        return None, ""
    high, low = sorted(rows, key=lambda row: -row.score.value)
    shown, other = draft.score(high), draft.score(low)
    names = (high.source.area, low.source.area)
    if high.score.value == low.score.value:
        draft.say(wording.level(names, measure, [f"**{value}** {mark}" for value, mark in (shown, other)]))
    else:
        gap = say_difference(draft, high, low, (shown[0], other[0]))
        draft.say(wording.outscored(*names, measure, (shown[0], other[0], gap), (shown[1], other[1]), None))
    return (high, low), f"the gap between {phrases.join(two)}"


def _own(draft: Draft, latest: dict[str, Inspection], area: str, query: Query) -> tuple[Pair | None, str]:
    """Say how far an area's scores of two measures lie apart; return them, the higher first, and its gap's name."""
    rows = [row for measure in query.measures if (row := _row(draft, latest, area, measure))]
    if len(rows) < len(query.measures):
        return None, ""
    high, low = sorted(rows, key=lambda row: -row.score.value)
    draft.say(say_pairs(draft, [(high, low)]))
    return (high, low), f"{area}'s gap"


def _beside(draft: Draft, gaps: list[tuple[Pair | None, str]], at: int) -> None:
    """Say before the scores which of two gaps is the wider, and by how much, where both are known."""
    (one, name), (other, beside) = gaps
    if one is None or other is None:
        return
    rows = (*one, *other)
    keys = ("", "_low", "_other", "_other_low")
    named = {f"source{key}": row.source.id for key, row in zip(keys, rows, strict=True)}
    named |= {f"measure{key}": row.score.measure for key, row in zip(keys, rows, strict=True)}
    wide, narrow = sorted((gap_of(one), gap_of(other)), reverse=True)
    cited = tuple(draft.cite_row(row) for row in rows)
    by = draft.figure(
        sql.BETWEEN_GAPS, named, unit="percentage points", statistic="difference", citations=cited,
        arithmetic=f"{wide} − {narrow} = {{}}", measure=one[0].score.measure,
    )  # fmt: skip
    first = gap_of(one) >= gap_of(other)
    names = (name, beside) if first else (beside, name)
    holds = gap_of(one) < gap_of(other) if draft.query.direction == "lower" else gap_of(one) > gap_of(other)
    verdict = draft.verdict(holds) if draft.query.claims else ""
    of = phrases.name_measure(one[0].score.measure) if len(draft.query.areas) == FOUR else ""
    line = wording_rankings.wider_gap(of, names, "" if wide == narrow else by, phrases.marks(cited))
    draft.lines.insert(at, verdict + line)
