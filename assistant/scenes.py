"""What a text tells before it asks, in a conversation: a story, or an order on the list just given."""

import re
from dataclasses import dataclass, replace

from assistant.context import resume
from assistant.dated_leads import with_its_date
from assistant.hearing import Hearing
from assistant.list_changes import of_another_bound, of_another_number
from assistant.listed import IN_ALL
from assistant.picked import of_a_bar_moved
from assistant.query import Query
from assistant.remembering import remembered
from assistant.reply import reply
from assistant.set_rules import by_its_rule
from assistant.stories import part_story
from assistant.words import CORRECT, fold_name
from corpus.model import Measure


@dataclass(frozen=True, slots=True)
class Scene:
    """The question of a text and what is told before it: the `story`, and what that sets the question against.

    `told` is what the story names, `narrowed` the measures of one that names no more, `ordered` that it was an order
    on the list just given, which is carried out, and `before` the question before, as it then is.
    """

    text: str
    story: str
    told: Query | None
    narrowed: tuple[Measure, ...]
    ordered: bool
    before: Query | None


def set_scene(hearing: Hearing, text: str, before: Query | None) -> Scene:
    """Return what a text, after an earlier question, tells and asks."""
    whole = with_its_date(hearing, hearing.without_asides(hearing.as_meant(text)))
    story, text = part_story(whole)
    ruled = by_its_rule(hearing, story, text)
    text = ruled if ruled != text else hearing.claimed(story, text) or text
    order, rest = _parted_order(whole)
    order, rest = (order, rest) if order else (story, text)
    changed = _as_ordered(hearing, order, rest, before) if before and order else None
    if changed and (_AND_NOW.fullmatch(rest) or _BECOMES.fullmatch(rest.strip())):
        changed, story, text = None, "", order  # "Swap Luton for Kent. And now?"
    elif changed:
        before, story, text = changed, "", rest
    told = hearing.told(story) if story else None
    narrowed = told.measures if told and before and not told.areas and len(story.split()) <= _FRAGMENT else ()
    told = told if told and (told.areas or before is None) else None  # what is talked of outlasts a measure named
    earlier = before
    if told and earlier:  # "Take Kent. …" "Going back to those five, …"
        told = replace(told, memory=replace(told.memory, lists=earlier.memory.lists))
    before = told or (hearing.corrected(story, before) if story else before)
    if told and earlier and len(told.areas) == 1 and len(earlier.areas) == 1 and told.cues & {"higher", "lower"}:
        before, told = resume(hearing.understand(story, earlier), earlier), None  # "So Kent is ahead. By how much?"
    return Scene(_on_its_ground(hearing, text, told, before), story, told, narrowed, bool(changed), before)


_FRAGMENT = 4
"""Words up to which a statement of a measure is no story of its own."""


_AND_NOW = re.compile(r"(?:(?:and|so|ok|then)\b,? )*(?:what about )?now(?: then)?\W*", re.IGNORECASE)
"""What asks no more than what an order before it comes to."""


def _on_its_ground(hearing: Hearing, text: str, told: Query | None, before: Query | None) -> str:
    """Return a text that speaks of the region or the area told, as such, with its name or an "it"."""
    if told and told.group and told.group.words.startswith("in "):
        text = _REGION.sub(told.group.words.removeprefix("in "), text)  # "I'm in Wales. Who in my region was best?"
    elif _ITS_REGION.search(text) and (region := _region_of(hearing, asked := hearing.understand(text), before)):
        for area in asked.areas:  # "who was best in the same region as Kent?"
            text = re.sub(rf"(region) as {re.escape(area)}\b", r"\1", text, flags=re.IGNORECASE)
        text = _ITS_REGION.sub(lambda found: f"{found[1]} {region}", text)  # "is that the worst in the region?"
    return _of_it(hearing, text) if before and len(before.areas) == 1 else text


_REGION = re.compile(r"\b(?:my|our|that|this|the) region\b", re.IGNORECASE)

_ITS_REGION = re.compile(
    r"\b(in|within|across|of|for|throughout) "
    r"(?:(?:the|its|their|that|this)(?: own| same)?|(?-i:[A-Z])[\w.'’ -]*['’]s) region\b",
    re.IGNORECASE,
)
"""What names a region by an area that lies in it: "in its own region", "in Luton's region"."""


def _region_of(hearing: Hearing, asked: Query, before: Query | None) -> str:
    """Return the region of the one area asked about, else that spoken of, or of the area spoken of; "" if none is.

    "Is Luton the best in its region?" is of Luton's, whatever was spoken of.
    """
    own = {hearing.desk.areas[area].region for area in asked.areas} if not asked.group else set()
    if len(asked.areas) == 1 and len(own) == 1:
        return _as_named(own.pop())
    if before is None:
        return ""
    if before.group and before.group.words.startswith("in ") and " among " not in before.group.words:
        return before.group.words.removeprefix("in ")
    regions = {hearing.desk.areas[area].region for area in before.areas}
    return _as_named(regions.pop()) if len(regions) == 1 else ""


def _as_named(region: str) -> str:
    return region if region in _BARE_REGIONS or not region else f"the {region}"


_BARE_REGIONS = frozenset({"London", "Wales", "Yorkshire and Humberside"})
"""Regions that are named without an article."""

_PLACE = r"(?:the|that|this) (?:area|borough|council|county|city|town|district|authority|team|service|yot|yos)"
_THE_AREAS = re.compile(rf"\b{_PLACE}['’]s (?!(?:own )?(?:area|council|leader|press|mp)\b)(?=[a-z])", re.IGNORECASE)
"""Whose score is asked for: that of the area spoken of, as is "the county's lowest"."""

_THE_AREA = re.compile(
    r"(?:\b(?P<did>(?:did|does|do|was|were|is|has|have|had|would|could|can|how|whether|if|where) )"
    rf"|^(?=.*{re.escape(CORRECT)}$)){_PLACE} "
    r"(?!(?:area|council|leader|team|service|score|in|of|for|with|that|which|who)\b)(?=[a-z])",
    re.IGNORECASE,
)
"""Of whom it is asked whether something is so: of the area spoken of, as in "did the borough beat the average?"."""


def _of_it(hearing: Hearing, text: str) -> str:
    """Return a text that speaks of the area told as such, with no other named before, as one that says "it"."""
    for pattern, it in ((_THE_AREAS, "its "), (_THE_AREA, r"\g<did>it ")):
        found = pattern.search(text)
        if found and not hearing.understand(text[: found.start()]).areas:
            text = pattern.sub(it, text)  # "what was the area's weakest score?", "did the county beat Medway?"
    return text


_ORDERED_FIRST = re.compile(
    r"(?P<order>(?:\w[\w'’&-]*,? ){1,9}?\w[\w'’&-]*)"
    r"(?:[.;:!]| [-–—]|,|,? and|,? then)+ (?:(?:and|then|now|so|tell me|say|give me) )*"
    r"(?P<asked>(?:who|which|what|where|how)\b.*)",
    re.IGNORECASE,
)


_BECOMES = re.compile(
    r"(?:(?:and|so|then),? )*what(?:['’]s| (?:is|does|do|would|will|happens|are))?(?: (?:it|that|the (?:\w+ )?"
    r"(?:figure|answer|result|number|list|ranking|order|table|picture)))?"
    r"(?: (?:become|be|then|now|come to|look like|to (?:it|that)|change to|left))*\W*",
    re.IGNORECASE,
)
"""What asks for no more than what an order makes of the answer before."""

_ORDERED_LAST = re.compile(
    r"(?P<asked>(?:(?:and|so|then|now),? )*(?:who|which|what|where|how)\b.*?),? (?:if|once|when|after) "
    r"(?:you|we|i)(?:['’]ve| have)? (?P<order>.*)",
    re.IGNORECASE,
)


def _parted_order(text: str) -> tuple[str, str]:
    """Part what may be an order from the question beside it: "strike off Luton and tell me who is best of the rest"."""
    said = text.strip()
    found = _ORDERED_FIRST.fullmatch(said) or _ORDERED_LAST.fullmatch(said)
    return (found["order"], found["asked"]) if found else ("", text)


_LEFT = frozenset({"rest", "others", "remaining", "remainder", "left"})
"""Words for what an order leaves of a list, into which no others move up."""


def _as_ordered(hearing: Hearing, story: str, rest: str, before: Query) -> Query | None:
    """Return what was asked before as an order changes it that stands before a question: "Drop Luton. Who leads now?".

    So is one that only goes back to all that is held: "Back to the areas you hold. How many of them …?". None where it
    is no order on what was listed, or leaves nothing of it.
    """
    alone = hearing.understand(story, before)
    if alone.order and alone.order.what == "drop" and _LEFT & set(fold_name(rest)):
        alone = replace(alone, order=replace(alone.order, strikes=True))  # "Leave out Kent. The mean of the others?"
    moved = any(rule(alone, before) for rule in (of_a_bar_moved, of_another_bound, of_another_number))  # "Make it 70."
    if moved and not alone.order and IN_ALL.search(rest):
        return None  # "how many altogether if you counted those on 75 as well?" is one question
    moved = moved or bool(alone.areas and alone.left_out)  # "Swap Luton for Kent. What's the mean now?"
    back = alone.task == "held" and "held" in alone.cues and not (alone.areas or alone.unknown_areas)
    query = alone if back else resume(alone, before)
    if not back and (not (alone.order or moved) or query is alone):
        return None
    if alone.order and alone.order.what == "keep" and alone.order.group and "there" in fold_name(rest):
        query = replace(query, group=alone.order.group)  # "Just London now. What's the mean there?"
    answer = reply(hearing.desk, query)
    changed = remembered(hearing.desk, query, answer, before, alone) if answer.outcome == "answered" else None
    if changed and changed.memory.ranks:  # none of it has been shown: "Drop those. Who are the next three?"
        shown = (before.place or 1) - 1  # "Who came second?" "Leave that one out, who's next?"
        return replace(changed, memory=replace(changed.memory, ranks=(shown, shown)))
    return changed
