"""How far an area's own best and worst scores lie apart: of all areas, or of some beside each other."""

from collections.abc import Mapping

from assistant import wording, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline_areas, decline_unscored
from assistant.desk import Desk, Inspection
from assistant.draft import Draft
from assistant.pairs import Pair, gap_of, say_pairs
from assistant.query import Query
from assistant.rows import SPOKEN, rows_of, scope_of, where
from assistant.saying import latest_held
from corpus.model import MEASURES
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow


def own_gaps(desk: Desk, query: Query) -> list[Pair]:
    """Return each area's best and worst score, of those with a score of every measure, the widest gap first."""
    by_source: dict[str, list[ScoreRow]] = {}
    for measure in MEASURES:
        for row in rows_of(desk, measure, query):
            by_source.setdefault(row.source.id, []).append(row)
    whole = (
        sorted(rows, key=lambda row: -row.score.value) for rows in by_source.values() if len(rows) == len(MEASURES)
    )
    return sorted(((rows[0], rows[-1]) for rows in whole), key=lambda pair: (-gap_of(pair), pair[0].source.area))


def say_own_total(draft: Draft, query: Query) -> None:
    """Say how many areas have a score of every measure."""
    rows = rows_of(draft.desk, MEASURES[0], query)
    complete = {"counts": among([len(MEASURES)]), "named": among([]), "of": 0}
    total = draft.figure(
        sql.COUNT_COMPLETE, scope_of(draft.desk, MEASURES[0], query) | complete, unit="areas", statistic="count",
        citations=tuple(draft.cite_row(row) for row in rows[:SPOKEN]), arithmetic="areas with all three scores: {}",
    )  # fmt: skip
    draft.say(wording_rankings.own_gaps_coverage(total, where(query)))


def answer_beside(desk: Desk, query: Query) -> Answer:
    """Answer whose best and worst scores lie further apart, of areas named: "is Luton's gap wider than Kent's?"."""
    draft = Draft(desk, query)
    latest = latest_held(draft)
    if not latest:
        return decline_areas(desk, query, query.areas)
    pairs = [pair for area in query.areas if area in latest and (pair := _ends_of(draft, latest[area]))]
    if not pairs:
        return decline_unscored(desk, query, list(latest.values()))
    widest = sorted(pairs, key=gap_of, reverse=True)
    if len(pairs) == 2 and _is_told(widest, latest):
        draft.say(_verdict(draft, pairs) + _head(widest))
    draft.say(say_pairs(draft, widest))
    for area, inspection in latest.items():
        draft.say(wording.news_only(inspection.source, area))
    return draft.answer()


def _ends_of(draft: Draft, inspection: Inspection) -> Pair | None:
    """Return the best and the worst score of an inspection; None where it has fewer than two, and say what lacks."""
    rows = [inspection.row(measure) for measure in MEASURES if measure in inspection.scores]
    draft.say(*(draft.missing(measure, inspection.source) for measure in MEASURES if measure not in inspection.scores))
    ranked = sorted(rows, key=lambda row: -row.score.value)
    return (ranked[0], ranked[-1]) if len(ranked) > 1 else None


def _is_told(widest: list[Pair], latest: Mapping[str, Inspection]) -> bool:
    """Return whether it is known which of two gaps is the wider: a score that lacks could only widen one."""
    lacking = [pair for pair in widest if len(latest[pair[0].source.area].scores) < len(MEASURES)]
    return not lacking or (lacking == widest[:1] and gap_of(widest[0]) > gap_of(widest[1]))


def _verdict(draft: Draft, pairs: list[Pair]) -> str:
    """Return whether the first area's scores lie further apart than the second's, or nearer, as the question says."""
    one, other = map(gap_of, pairs)
    if " or " in draft.query.question:
        return ""  # "did Luton or Kent have the more even scores?"
    return draft.verdict(one < other if draft.query.direction == "lower" else one > other)


def _head(pairs: list[Pair]) -> str:
    """Return the line above two areas' scores, of which the first's lie further apart or as far."""
    one, other = pairs
    level = gap_of(one) == gap_of(other)
    return wording_rankings.further_apart("" if level else one[0].source.area, other[0].source.area)
