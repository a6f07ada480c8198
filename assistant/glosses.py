"""What a measure is, as the table of a held notice puts it in brackets."""

import re

from assistant import phrases, wording_notices
from assistant.draft import Draft
from corpus.model import Measure, Span


def say_gloss(draft: Draft, measure: Measure) -> None:
    """Say the gloss that the newest held notice with one gives to a measure; nothing where none has it."""
    desk = draft.desk
    for source in (s for s in desk.snapshot.table.sources(desk.now).rows if s.held):
        notice = desk.notice(source.id)
        row = next((score.row for score in notice.scores if score.measure == measure and score.row), None)
        gloss = row and re.search(r"\(([^()]{8,})\)", row.of(notice.text))
        if row and gloss:
            span = Span(row.start + gloss.start(1), row.start + gloss.end(1))
            mark = phrases.marks([draft.cite(source, span)])
            draft.say(wording_notices.gloss(measure, span.of(notice.text), mark, source))
            return
