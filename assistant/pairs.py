"""Two scores of one inspection, and how far they lie apart."""

from collections.abc import Sequence

from assistant import phrases, wording_rankings
from assistant.answers import Table
from assistant.draft import Draft
from assistant.saying import say_difference
from index.score_table import ScoreRow

Pair = tuple[ScoreRow, ScoreRow]
"""Two scores of one inspection, the higher first."""


def gap_of(pair: Pair) -> int:
    """Return how far two scores lie apart."""
    return pair[0].score.value - pair[1].score.value


def say_pairs(draft: Draft, pairs: Sequence[Pair]) -> str:
    """Take up pairs of scores and the gap of each, and return them as a list; several are the answer's table."""
    lines, table = [], []
    for first, second in pairs:
        high, low = draft.score(first), draft.score(second)
        gap = say_difference(draft, first, second, (high[0], low[0]))
        sides = (first.score.measure, *high), (second.score.measure, *low)
        lines.append(wording_rankings.across_line(first.source, *sides, gap))
        table.append(
            (
                first.source.area,
                first.score.value,
                second.score.value,
                draft.figures[-1].value,
                phrases.whence(first.source),
            )
        )
    if len(table) > 1 and not draft.table:
        draft.table = Table("Scores, per cent", ("Area", "Higher", "Lower", "Difference", "Source"), tuple(table))
    return "\n".join(lines)
