"""Who stands next to whom in a ranking, how far the first is ahead of the next, and how far two places lie apart."""

from collections.abc import Sequence
from itertools import pairwise

from assistant import phrases, wording, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline_period, decline_unscored
from assistant.desk import Desk, Inspection, latest_of
from assistant.draft import Draft
from assistant.query import Query
from assistant.rows import rows_of, say_basis, say_rows, say_total, scope_of, where
from assistant.saying import say_difference
from assistant.words import fold_name
from corpus.model import MEASURES, Measure
from index import statements as sql
from index.score_table import ScoreRow


def answer_neighbour(desk: Desk, query: Query) -> Answer:
    """Answer with the areas that stand next above or below one in the ranking of a measure."""
    held = [area for area in query.areas if desk.inspections(area, query.period)]
    if not held:
        return decline_period(desk, query, query.areas[0])
    draft = Draft(desk, query)
    for latest in (latest_of(desk.inspections(area, query.period)) for area in held):
        for measure in query.measures or MEASURES:
            if measure in latest.scores:
                _say_neighbour(draft, latest, measure, query)
            else:
                draft.say(draft.missing(measure, latest.source))
    if not draft.figures:
        return decline_unscored(desk, query, [i for area in held for i in desk.inspections(area, query.period)])
    say_basis(draft, query)
    return draft.answer()


def _say_neighbour(draft: Draft, latest: Inspection, measure: Measure, query: Query) -> None:
    """Say the next score above or below an area's, or both, and whose it is; those level with it are named too."""
    value, area = latest.scores[measure].value, latest.source.area
    shown, mark = draft.score(latest.row(measure))
    draft.say(wording.score_sentence(area, measure, shown, mark, latest.source))
    tied = [row for row in rows_of(draft.desk, measure, query, value, value) if row.source.area != area]
    if tied:
        draft.say(wording_rankings.level_with(area), say_rows(draft, tied))
    for above in (True, False) if "either_side" in query.cues else (looks_up(query),):
        _say_next(draft, latest.row(measure), above, query)
    beyond = len(rows_of(draft.desk, measure, query, value + 1))
    if "lead" in query.cues and beyond:
        total = say_total(draft, measure, query, rows_of(draft.desk, measure, query))
        place = draft.figure(
            sql.RANK, scope_of(draft.desk, measure, query) | {"value": value}, unit="rank", statistic="rank",
            citations=(draft.cite_row(latest.row(measure)),), area=area, measure=measure,
            arithmetic=f"1 + the number of areas above {shown}: {{}}",
        )  # fmt: skip
        names = [row.source.area for row in tied]
        draft.say(wording_rankings.rank_sentence(area, measure, place, total, names, where(query), mark))


_BEST, _WORST = frozenset({"best", "highest", "strongest", "top"}), frozenset({"lowest", "worst", "weakest", "poorest"})
_UP = frozenset({"above", "ahead", "before", "up", "higher", "over", "better"})
_DOWN = frozenset({"below", "behind", "after", "under", "down", "lower", "beneath", "worse"})
_OF_THE = frozenset({"of", "the", "its"})
_OTHER = frozenset({"next", "second", "nearest", "closest", "rest", "field", "pack"})


def looks_up(query: Query) -> bool:
    """Return whether the neighbour above is asked for: "just above Kent", not "ahead of the next".

    What does not say which is as the question before was: "and Barnet?".
    """
    words = fold_name(query.question)
    for one, other in pairwise(words):
        if one == "next" and other in _BEST | _WORST:
            return other in _WORST  # "the next best" stands below, "the next lowest" above
    at = next((at for at, word in enumerate(words) if word in _UP | _DOWN), None)
    if at is None:
        return "looks_up" in query.cues
    if words[at] == "after" and "looks_up" in query.cues:
        return True  # "who is next lowest?" "And after them?"
    following = next((word for word in words[at + 1 :] if word not in _OF_THE), "")
    return (words[at] in _UP) != (following in _OTHER)


def _say_next(draft: Draft, own: ScoreRow, above: bool, query: Query) -> None:
    """Say the next score above or below another, and whose it is; how far off it is where that is asked."""
    measure, value = own.score.measure, own.score.value
    beyond = (
        rows_of(draft.desk, measure, query, value + 1) if above else rows_of(draft.desk, measure, query, 0, value - 1)
    )
    if query.skip > 1:
        _say_so_many_off(draft, own, beyond if above else beyond[::-1], query)
        return
    if not beyond:
        draft.say(wording_rankings.none_beyond(measure, above, where(query)))
        return
    statement = sql.NEXT_ABOVE if above else sql.NEXT_BELOW
    nearest = draft.desk.number(statement, scope_of(draft.desk, measure, query) | {"value": value})
    rows = [row for row in beyond if row.score.value == nearest]
    draft.say(wording_rankings.next_head(measure, above, where(query)))
    draft.say(say_rows(draft, rows))
    if "difference" in query.cues:
        _say_apart(draft, own, rows[0])


def _say_so_many_off(draft: Draft, own: ScoreRow, beyond: Sequence[ScoreRow], query: Query) -> None:
    """Say who stands so many places on: `beyond` are those above from the top down, or those below from the last up.

    Places are counted one by one, so that those level take up as many as they are.
    """
    measure = own.score.measure
    if query.skip > len(beyond):
        draft.say(wording_rankings.no_such_place(measure, where(query)))
        return
    value = beyond[-query.skip].score.value
    at = [row for row in beyond if row.score.value == value]
    lines = say_rows(draft, at)
    place = draft.figure(
        sql.RANK, scope_of(draft.desk, measure, query) | {"value": value}, unit="rank", statistic="rank",
        citations=tuple(draft.cite_row(row) for row in at), measure=measure,
        arithmetic=f"1 + the number of areas above {value}%: {{}}",
    )  # fmt: skip
    draft.say(wording_rankings.placed(measure, place, "highest", where(query), len(at) > 1), lines)
    if "difference" in query.cues:
        _say_apart(draft, own, at[0])


def _say_apart(draft: Draft, one: ScoreRow, other: ScoreRow) -> None:
    """Say how far two scores of a measure lie apart."""
    low, high = sorted((one, other), key=lambda row: row.score.value)
    shown = draft.score(high)[0], draft.score(low)[0]
    numbers = draft.cite_row(high), draft.cite_row(low)
    draft.say(wording_rankings.apart(say_difference(draft, high, low, shown), phrases.marks(numbers)))


def say_lead(draft: Draft, measure: Measure, rows: Sequence[ScoreRow], query: Query) -> None:
    """Say how far the first of a ranking, listed with `rows` from its end, lies from the next score."""
    first = rows[0]
    if other := next((row for row in rows if row.score.value != first.score.value), None):
        _say_apart(draft, first, other)
        return
    if query.limit and len(rows) > 1:
        draft.say(wording_rankings.none_apart([row.source.area for row in rows]))
    _say_next(draft, first, "lowest" in query.statistics, query)


def say_places_apart(draft: Draft, measure: Measure, query: Query) -> list[ScoreRow]:
    """Say who stands at two places of a ranking, and how far their scores lie apart; return the rows."""
    rows = rows_of(draft.desk, measure, query)
    if query.statistics == ("lowest",):
        rows = rows[::-1]
    if len(rows) < max(query.apart):
        draft.say(wording_rankings.no_such_place(measure, where(query)))
        return []
    ends = [rows[place - 1] for place in query.apart]
    shown = [row for row in rows if row.score.value in {end.score.value for end in ends}]
    draft.say(wording_rankings.two_places(measure, where(query)), say_rows(draft, shown))
    if ends[0].score.value == ends[1].score.value:
        draft.say(wording_rankings.none_apart([row.source.area for row in shown]))
    else:
        _say_apart(draft, *ends)
    return shown
