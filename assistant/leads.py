"""What stands before a question: a story, a headline, a label. It sets the scene, and asks nothing."""

import re
from collections.abc import Iterator

from assistant.query import Query
from assistant.vocabulary import Vocabulary
from assistant.words import split_words

_JOINTS = re.compile(
    r"(?P<label>:|;|\s[-–—])\s+|,\s+(?:(?:but|and|so|though|although|because|since|yet)\s+)?", re.IGNORECASE
)
_OURS = frozenset("i we my our me us i'm we're i've we've somebody editor".split())
_LIMITING = frozenset(
    "for among in of at on by within with without only just solely except excluding not no never neither none".split()
)
"""Words that may make a limit of what stands before a question: "for girls:", "only the boys,"."""


def part_story(text: str) -> tuple[str, str]:
    """Part leading statements from the question that follows them; where none asks, all of them are the question."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z\"“'‘])", text)
    at = next((i for i, s in enumerate(sentences) if s.rstrip().endswith("?")), 0)
    return " ".join(sentences[:at]), " ".join(sentences[at:])


def leads(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a sentence into what may be a lead and the question, the longest lead first.

    A lead ends at a colon or dash ("Mixed fortunes: how did Kent do"), or at a comma when somebody speaks of himself
    in it ("I cover the county, and it would help to know …").
    """
    for joint in reversed(list(_JOINTS.finditer(text))):
        head, tail = text[: joint.start()], text[joint.end() :]
        words = {word.text.casefold() for word in split_words(head)}
        if tail and (joint["label"] or words & _OURS):
            yield head, tail


def only_tells(head: Query, question: Query, vocabulary: Vocabulary) -> bool:
    """Return whether a lead says nothing that could narrow the question after it, beyond what this says itself."""
    asks = (
        set(head.measures) - set(question.measures), set(head.statistics) - set(question.statistics),
        set(head.judgements) - set(question.judgements), head.bounds, head.periods, head.groups, head.group,
        head.averages, head.kinds, head.numbers, head.months, head.unscored, head.inspection, head.either,
    )  # fmt: skip
    words = [word.key for word in split_words(head.question)]
    limits = (words[:1] and words[0] in _LIMITING) or {"only", "except", "excluding", "without", "not"} & set(words)
    return not (any(asks) or limits or any(vocabulary.is_domain(w) for w in (*head.unplaced, *head.idle)))


def is_whole(query: Query) -> bool:
    """Return whether a question can be answered as it stands."""
    return not query.unplaced and not query.unknown_areas and query.task not in {"decline", "unclear", "quotes"}
