"""The plainest questions: an area's scores, its rank, how areas compare, or the best or worst, with nothing else said.

They are the commonest ("What was Luton's safeguarding score?"), and each of the signs by which other questions are told
would be looked for in vain.
"""

import re
from collections.abc import Collection, Sequence
from typing import Literal

from assistant.areas import Mention
from assistant.vocabulary import Mark, vocabulary
from assistant.words import Word, is_yes_or_no, places

PlainTask = Literal["scores", "rank", "compare", "extremes"]

_OF_SCORES = frozenset({"score", "perform"})
_COMPARING = _OF_SCORES | {"compare", "list", "higher", "lower"}
_ENDS = {"highest": "higher", "lowest": "lower"}
_ASKING = frozenset(
    "what whats was is were are s the a an for of in on at to how did does do get got give me tell us please can could "
    "you where which who and or between had has have".split()
)
"""Words around areas, measures and what asks for scores that add nothing to them."""

_ASKS_BEHIND = re.compile(r",\s*(was|is|were|are|did|does)\b")


def asks_behind(question: str) -> bool:
    """Whether a question opens behind a comma: "Luton, was it 75?"."""
    return _ASKS_BEHIND.search(question.casefold()) is not None


def plain_task(
    question: str, words: Sequence[Word], mentions: Sequence[Mention], marks: Sequence[Mark], named: Collection[int]
) -> PlainTask | None:
    """Return what a question asks in which nothing but areas, measures and words that ask for scores stands.

    `named` are the places of its words that name an area. None of any other question, and of one that claims something.
    """
    areas = len({mention.area for mention in mentions})
    if asks_behind(question) or is_yes_or_no(question) or any(word.key == "number" for word in words):
        return None  # a number may be a place or a score: "what number did Luton get?"
    told = places(marks).union(named)
    if not vocabulary().off_topic.isdisjoint(word.key for word in words):
        return None  # "which bank has the lowest risk score?": it is no verb there
    if words and words[0].key in {"what", "where"} and words[-1].key in {"well", "badly"}:
        return None  # "what did Luton do well?": not how well it did
    if not all(at in told or word.key in _ASKING for at, word in enumerate(words)):
        return None
    signs = {mark.name for mark in marks if mark.section != "measures"}
    if areas == 0:
        ends = signs & _ENDS.keys()
        others = signs - ends - {_ENDS[end] for end in ends} - _OF_SCORES
        to_date = any(word.key == "date" for word in words)  # "lowest to date"
        return "extremes" if len(ends) == 1 and others <= {"list", "area_word"} and not to_date else None
    if areas == 1:
        measured = len(signs) < len({mark.name for mark in marks})  # without: "whereabouts is Luton?"
        return "scores" if signs <= _OF_SCORES else "rank" if measured and signs <= _OF_SCORES | {"rank"} else None
    return "compare" if signs <= _COMPARING and not {"higher", "lower"} <= signs else None
