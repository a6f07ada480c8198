"""The highest and lowest average that any notice printed: "what was the lowest average ever printed?"."""

from assistant import wording, wording_rankings
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from corpus.model import MEASURES


def answer_edge_of_averages(desk: Desk, query: Query) -> Answer:
    """Answer with the lowest or highest to-date average that is held of a measure, from each notice that prints it."""
    draft = Draft(desk, query)
    lowest = "lowest" in query.statistics
    for measure in query.measures or MEASURES:
        rows = desk.snapshot.table.to_date(measure, "average", desk.now).rows
        values = [row.figure.value for row in rows]
        if not values:
            draft.say(wording_rankings.none_printed(measure))
            continue
        edge = min(values) if lowest else max(values)
        for row in (row for row in rows if row.figure.value == edge):
            shown, mark = draft.to_date(row)
            draft.say(wording.to_date_sentence(measure, "average", shown, mark, row.source))
        draft.say(wording_rankings.edge_of_averages(measure, f"{edge}%", lowest))
    return draft.answer() if draft.figures else decline(desk, query, "not_in_notices", "\n\n".join(draft.lines))
