"""Whether notices use a word or phrase, to the letter: "did either notice use the word “enthusiastic”?"."""

import re

from assistant import phrases, wording_notices
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.quotes import sources_of
from assistant.spans import without_odd_marks
from assistant.words import is_yes_or_no
from corpus.markup import unmarked
from corpus.model import Notice, Span
from corpus.sentences import sentences

_ASKS = re.compile(
    r"\b(?:use[sd]?|contains?|appears?|say|says|said|mentions?|includes?|with) (?:\w+ ){0,2}?(?:the |that )?"
    r"(?:exact )?(?:word|words|phrase|term|expression|wording)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“‘']([^\"“”‘’']{2,60})[\"”’']")


def told_of_word(desk: Desk, query: Query) -> Answer | None:
    """Return the sentences of all notices meant that hold a word in quotation marks, where that is asked; else None."""
    quoted = _QUOTED.search(query.question) if _ASKS.search(query.question) else None
    if not quoted or query.judgements:
        return None
    sources, _ = sources_of(desk, query)
    if not sources:
        return None
    draft = Draft(desk, query)
    for source in sources:
        notice = desk.notice(source.id)
        spans = _holding(notice, quoted[1].strip(" .,"))
        for span in spans:
            said = notice.speech_at(span)
            who = (phrases.spoken_by(said.name, said.office) if said else "") or wording_notices.THE_NOTICE
            draft.say(wording_notices.quotes_head(source, who))
            draft.say(phrases.quotation(span.of(notice.text), draft.cite(source, span)))
    searched = wording_notices.searched(sources, len(sources), len(sources))
    if not draft.citations:
        return decline(desk, query, "not_in_notices", wording_notices.no_such_word(quoted[1], searched))
    if is_yes_or_no(query.question):
        draft.lines.insert(0, phrases.verdict(True).strip())
    draft.say(searched)
    return draft.answer()


def _holding(notice: Notice, words: str) -> list[Span]:
    """Return the sentences of a notice that hold some words, letter case and white space aside."""
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)", re.IGNORECASE)
    found = [
        without_odd_marks(notice.text, span)
        for passage in notice.passages
        for span in sentences(notice.text, passage.span)
        if pattern.search(unmarked(span.of(notice.text)))
    ]
    return list(dict.fromkeys(found))
