"""Whether a question is to be answered with yes or no, and on what: on each thing asked about, on all, or on any."""

import re
from collections.abc import Iterable
from typing import Literal

from assistant.bounds import DOUBTFUL, NEARLY
from assistant.query import Query, Task
from assistant.words import AMISS, CORRECT, PUT, asks, fold_name, is_yes_or_no

Together = Literal["each", "all", "any", "none", "count"]
"""Whether each of several things gets its own yes or no, or one stands for all, for any, for none or for so many."""


_EACH_OWN: frozenset[Task] = frozenset({"against", "listing", "judged", "rank"})
"""Tasks that look at each of the areas named for itself: "are Kent and Luton above the average?"."""


def wants_verdict(query: Query) -> bool:
    """Return whether a question is to be answered with yes or no first.

    A number or phrase put beside an area is a claim, unless a question word asks for something else: "and it was 85?".
    """
    asked = query.cues & {"confirm"} and not _OK_WHICH.match(query.question)  # "ok which of the three is best?"
    if is_yes_or_no(query.question) or asked or "whether" in query.cues:
        return True
    told = query.bounds if query.task == "listing" else query.task == "judged"
    of_its_own = query.question.split()[0].casefold() not in {"and", "or", "but"}  # not "and Medway?"
    queried = query.question.rstrip().endswith("?") and of_its_own and _is_set_beside(query)
    return bool(query.areas and (told or queried)) and not asks(query.question)


_OK_WHICH = re.compile(
    r"(?:(?:ok|okay|right|fine|so|then|and|now)\b,? )+(?:which|who|what|where|when|how)\b", re.IGNORECASE
)


def _is_set_beside(query: Query) -> bool:
    """Whether an area is set beside others or the average in a way that holds or not: "Medway as good as Luton"."""
    match query.task:
        case "rank":
            return bool(query.limit or query.band or query.place or query.statistics)
        case "against":
            return query.direction is not None
        case "compare":
            return bool(query.cues & {"equal", "reaching"})
        case "scores":
            return "lacks" in query.cues  # "Slough has no safeguarding score?"
    return False


def is_claim_put(query: Query) -> bool:
    """Return whether a question is a claim, of which it is asked whether it is right or wrong."""
    return query.question.endswith((CORRECT, AMISS)) or query.question.startswith(PUT)


_JUDGED = re.compile(r"^(?:(?:Yes|No)[.:,]|(?:Right|Wrong)\. |The claim is )", re.MULTILINE)


def is_judged(text: str) -> bool:
    """Return whether an answer says yes or no, or right or wrong, of anything."""
    return bool(_JUDGED.search(text))


def is_sided(query: Query) -> bool:
    """Return whether a question says which way something lies, or how far, and leaves no choice: "above or below"."""
    told = query.cues & {"upward", "downward", "reaching"}
    sided = query.direction or query.sides or query.margin or told or is_level(query)
    return bool(sided) and " or " not in _OR_LEVEL.sub("", query.question)  # "Luton or Kent", "above or below"


_OR_LEVEL = re.compile(
    r"\b(?:as|at|on|to|with|equal\w*|match\w*|level) or "
    r"(?=(?:above|over|better\w*|beat\w*|higher|exceed\w*|below|under|worse|lower)\b)",
    re.IGNORECASE,
)
"""An "or" that leaves no choice, but takes in what is level: "at or above the average", "as good as or better than"."""


def is_level(query: Query) -> bool:
    """Return whether a question takes things to be level: "are they neck and neck", "have they the same score"."""
    return "equal" in query.cues or "same" in fold_name(query.question)


def are_alone(query: Query, found: Iterable[str]) -> bool | None:
    """Return whether the areas found are those that are said to be the only ones, and they alone; else None."""
    said = query.areas[:-1] if "sole_beside" in query.cues else query.areas  # the last is what they are set beside
    return set(found) == set(said) if "sole" in query.cues else None


_FAILING = frozenset({"fail", "fails", "failed", "neither", "never", "not"})
"""Words of a claim that make an "either" in it a "both": "it failed to reach 30 on either"."""


def claims_several(query: Query) -> bool:
    """Return whether several figures are claimed, of which each gets its own verdict beside the one on all."""
    if (query.sides and query.task in {"compare", "against"}) or query.margins:
        return True
    return len(query.claimed) > 1 or len({condition.bounds for condition in query.conditions}) > 1


def together(query: Query) -> Together:
    """Return on what the one verdict of an answer is: "did it beat the average on all three", "… on anything?"."""
    kind = query.quantity.kind if query.quantity and query.task == "listing" else ""
    several = len(query.measures) != 1
    if query.on_measures:
        return "count"
    on_all = query.cues & {"joint", "on_any", "on_none"}
    if "amiss" in query.cues and (claims_several(query) or not on_all):
        return "each"  # "anything wrong there?": of each figure by itself
    if "denied" in query.cues and "on_any" in query.cues:
        return "all"  # "it did not beat the average on anything": on each it did not
    if "on_none" in query.cues:
        return "none"
    denied = kind == "none" or bool(query.bounds and query.bounds.denied)  # "no area above 80 on anything": on each
    denied |= is_claim_put(query) and bool(_FAILING & set(fold_name(query.question)))
    if not denied and ("on_any" in query.cues or (kind == "some" and several)):
        return "any"
    areas = (
        len(query.areas) > 1 and "sole" not in query.cues and query.task in _EACH_OWN and " or " not in query.question
    )
    never = query.task == "compare" and several and "never" in fold_name(query.question)
    if never or "joint" in query.cues or areas or claims_several(query) or (several and (denied or kind == "all")):
        return "all"
    return "each"


def is_denied_of_all(query: Query) -> bool:
    """Return whether it is denied of several at once, so that readers differ on what is claimed.

    "Kent did not beat Luton on all three" may be on none of them, or on some only.
    """
    return "denied" in query.cues and "joint" in query.cues and len(query.measures) != 1


_GREAT = 10
"""Percentage points from which something lies far from something else; ours, as 5 are argued."""


_JUST = re.compile(
    r"\bjust (?:above|below|over|under|beneath|short of|ahead of|behind|better than|worse than)\b", re.IGNORECASE
)
"""What says of a side that something lies near on it: "just below average"."""


def fits_degree(query: Query, gap: float) -> bool | None:
    """Return whether a distance is as small or great as the question says ("a whisker above"); None where it is argued.

    A question that says neither is content with any.
    """
    if "slightly" in query.cues or _JUST.search(query.question):
        return True if gap <= NEARLY else None if gap <= NEARLY + DOUBTFUL else False
    if "hugely" in query.cues:
        return True if gap >= _GREAT else None if gap > NEARLY else False
    return True
