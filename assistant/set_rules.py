"""A rule that a statement sets for the question behind it: "Anything below 50 is shaded. Which areas do I shade?"."""

from assistant.hearing import Hearing
from assistant.leads import is_whole
from assistant.words import split_words

_ANYONE = frozenset(
    "everything anything everyone anyone everybody anybody all any every whoever whichever those".split()
)
"""How a rule begins that is set for all."""

_ASKS_WHO = frozenset({"which", "who", "whose", "what"})


def by_its_rule(hearing: Hearing, story: str, question: str) -> str:
    """Return which areas, or how many of them, fall under the rule of a statement, where a question asks only that.

    Any other question is returned as it is.
    """
    keys = [word.key for word in split_words(question)]
    counts = keys[:2] == ["how", "many"]
    if not story or not (counts or (keys[:1] and keys[0] in _ASKS_WHO)):
        return question
    asked = hearing.understand(question)
    own = asked.areas or asked.group or asked.measures or asked.statistics or asked.bounds or asked.unknown_areas
    placed = asked.task in {"held", "listing", "dates", "programme", "reinspected", "judged", "definition"}
    if own or (placed and is_whole(asked)) or not (rule := hearing.rule(story, _ANYONE)):
        return question
    ruled = f"{'How many' if counts else 'Which'} areas: {rule}?"
    return ruled if is_whole(hearing.understand(ruled)) else question
