"""Whether notices use a word or phrase, to the letter, and who does: "did either use the word “enthusiastic”?"."""

import re

from assistant import phrases, wording_notices
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query, Task
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
_QUOTED = re.compile(r"(?<!\w)[\"“‘']([^\"“”‘’']{2,60})[\"”’'](?!\w)")

_WHO = re.compile(r"(?:(?:and|so|but|ok)\b,? )*(?:who(?:se)?|which inspector)\b", re.IGNORECASE)
"""How a question opens that asks whose words those are which it quotes."""

_OF_WORDS: frozenset[Task] = frozenset({"speaker", "quotes", "decline", "unclear"})


def told_of_word(desk: Desk, query: Query) -> Answer | None:
    """Return the sentences of all notices meant that hold a word in quotation marks, where that is asked; else None.

    So it is where the question is who said something: if nobody did to the letter, it may still have been said.
    """
    quoted = _QUOTED.search(query.question)
    asks = bool(_ASKS.search(query.question))
    whose = query.task in _OF_WORDS and bool(_WHO.match(query.question))
    if not quoted or not (asks or whose) or query.judgements:
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
    if not draft.citations and not asks:
        return None
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
