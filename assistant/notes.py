"""What a notice says about itself: the gloss of a measure, the programme, contacts, who speaks."""

import re

from assistant import wording
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.quotes import decline_words, sources_of
from assistant.spans import line_at
from assistant.words import split_words
from corpus.model import MEASURES, Span


def answer_definition(desk: Desk, query: Query) -> Answer:
    """Answer with the gloss that a held notice's table gives to a measure."""
    draft = Draft(desk, query)
    for measure in query.measures or MEASURES:
        for source in (s for s in desk.snapshot.table.sources(desk.now).rows if s.held):
            notice = desk.notice(source.id)
            row = next((score.row for score in notice.scores if score.measure == measure and score.row), None)
            gloss = row and re.search(r"\(([^()]{8,})\)", row.of(notice.text))
            if row and gloss:
                span = Span(row.start + gloss.start(1), row.start + gloss.end(1))
                number = draft.cite(source, span)
                name = wording.name_measure(measure)
                draft.say(
                    f"{name} work: “{span.of(notice.text)}” [{number}], in the table of the {wording.whence(source)}."
                )
                break
    if not draft.citations:
        return decline(desk, query, "not_in_notices", wording.NOT_SAID)
    return draft.answer()


def answer_programme(desk: Desk, query: Query) -> Answer:
    """Answer from the notes to editors and the letterhead: the programme, whom to contact, where the report is."""
    draft = Draft(desk, query)
    sources, _ = sources_of(desk, query)
    kind = "contact" if "contact" in query.cues else "programme"
    for source in sources[: None if query.areas else 1]:
        notice = desk.notice(source.id)
        spans = [span for span in notice.notes if desk.vocabulary.cues(kind, split_words(span.of(notice.text)))]
        if kind == "contact" and (line := line_at(notice.text, r"(?i)media enquiries")):
            spans.insert(0, line)
        if spans:
            draft.say(f"The notes of the {wording.whence(source)} ({source.area}) say:")
        for span in spans:
            draft.say(wording.quotation(span.of(notice.text), draft.cite(source, span)))
    if not draft.citations:
        return decline(desk, query, "not_in_notices", wording.NOT_SAID)
    return draft.answer()


def answer_speaker(desk: Desk, query: Query) -> Answer:
    """Answer with who speaks in a notice, and in what office."""
    draft = Draft(desk, query)
    sources, unheld = sources_of(desk, query)
    for source in sources:
        notice = desk.notice(source.id)
        line = line_at(notice.text, re.escape(notice.speaker)) if notice.speaker else None
        if line:
            said = f"{notice.speaker}, {notice.office}" if notice.office else notice.speaker
            draft.say(f"{source.area}: **{said}** [{draft.cite(source, line)}] ({wording.whence(source)}).")
    if not draft.citations:
        return (
            decline_words(desk, query, unheld) if unheld else decline(desk, query, "not_in_notices", wording.NOT_SAID)
        )
    return draft.answer()
