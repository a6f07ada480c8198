"""An end of the list just given, named in place of its area: "what did the highest one get for risk of harm?"."""

import re

from assistant.phrases import join
from assistant.query import Query, Task

_LISTS: frozenset[Task] = frozenset({"extremes", "listing"})

_END_ONE = (
    r"the (?P<end>lowest|worst|weakest|poorest|highest|best|strongest)"
    r"(?:[- ](?:scoring|rated|ranked|placed|performing))? "
    r"(?:one|of (?:them|those|these|the (?:two|three|four|five|six|seven|eight|nine|ten)))"
)
_AT_AN_END = re.compile(
    r"\b(?P<lead>did|does|do|has|had|was|were|is|would|should|of|for|with|against|to|than|on"
    r"|(?<!how )(?<!what )about) "
    rf"{_END_ONE}\b(?P<possessive>['’]s)?(?! (?:for|on|at|there|held|of|then|now|and|or)\b)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""An end of a list of which something is asked or said, and which is not itself what is asked for: "is that the lowest
one?", "and the lowest one?", "who is the lowest one for risk of harm?"."""

_WHO = re.compile(r"\b(?:who|whose|which|name)\b", re.IGNORECASE)
_LOWEST = frozenset({"lowest", "worst", "weakest", "poorest"})


_IN_A_PLACE = re.compile(r"^ in\b(?: [\w-]+){1,4}\W*$", re.IGNORECASE)
"""What asks where the area lies: "is the lowest one in London?", not "what did the lowest one in London get?"."""

_FEW = 3


def with_the_end_named(text: str, before: Query | None) -> str:
    """Return a question with the area's name for an end of the list just given, or of the few that share it."""
    found = _AT_AN_END.search(text)
    if before is None or not found or _WHO.search(text[: found.start()]):
        return text
    named = _at_the_end(before, lowest=found["end"].casefold() in _LOWEST)
    rest, being = found["rest"], found["lead"].casefold() in _BEING
    inside = rest.casefold().startswith(" in ") and not (being and _IN_A_PLACE.match(rest))
    bare = not rest.strip(" ?.!") and found["lead"].casefold() not in _POINTING  # "who is the lowest one?"
    if not 0 < len(named) <= _FEW or inside or bare:
        return text
    return f"{text[: found.start()]}{found['lead']} {join(named)}{found['possessive'] or ''}{rest}"


_BEING = frozenset({"is", "was", "were"})
_POINTING = frozenset({"of", "for", "with", "against", "to", "than", "on", "about"})


def _at_the_end(before: Query, lowest: bool) -> tuple[str, ...]:
    """Return the areas at an end of the list given before, none where it was not one of several scores."""
    listed, levels = before.memory.listed, before.memory.levels
    if before.task not in _LISTS or before.areas or len(listed) < 2 or len(levels) != len(listed):
        return ()
    edge = min(levels) if lowest else max(levels)
    return tuple(area for area, level in zip(listed, levels, strict=True) if level == edge)
