"""One turn of a conversation: the questions of a text answered in their order, and what is remembered of them."""

import re
from dataclasses import replace

from assistant.answers import Answer
from assistant.context import resume
from assistant.dated_leads import with_its_date
from assistant.followups import OVER_MANY
from assistant.hearing import Hearing
from assistant.leads import is_whole, part_story
from assistant.listed import IN_ALL, of_another_bound, of_another_number
from assistant.parts import part_facet, part_questions, without_sharer
from assistant.picked import of_a_bar_moved
from assistant.query import Query, Task
from assistant.quotes import is_foreign
from assistant.remembering import remembered
from assistant.reply import reply
from assistant.set_rules import by_its_rule
from assistant.spoken import asks_wording
from assistant.wording_notices import on_subject
from assistant.words import CORRECT, fold_name

_OF_A_MEASURE: frozenset[Task] = frozenset({"scores", "compare", "against", "rank", "extremes"})
"""Tasks that take their measure from what is told before: "I am on safeguarding in Luton. How did it do?"."""


_REGION = re.compile(r"\b(?:my|our|that|this|the) region\b", re.IGNORECASE)

_ITS_REGION = re.compile(r"\b(in|within|across|of|for|throughout) (?:the|its|their|that|this) region\b", re.IGNORECASE)


def _region_of(hearing: Hearing, before: Query) -> str:
    """Return the region spoken of, or that of the area spoken of; "" where there is no such one."""
    if before.group and before.group.words.startswith("in ") and " among " not in before.group.words:
        return before.group.words.removeprefix("in ")
    regions = {hearing.desk.areas[area].region for area in before.areas}
    region = regions.pop() if len(regions) == 1 else ""
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


_FRAGMENT = 4
"""Words up to which a statement of a measure is no story of its own."""


_AND_NOW = re.compile(r"(?:(?:and|so|ok|then)\b,? )*(?:what about )?now(?: then)?\W*", re.IGNORECASE)
"""What asks no more than what an order before it comes to."""


def take_turn(hearing: Hearing, text: str, before: Query | None) -> tuple[list[Answer], Query | None]:
    """Return the answer to each question of a text, after an earlier one, and the query to remember."""
    whole = with_its_date(hearing, hearing.without_asides(hearing.as_meant(text)))
    story, text = part_story(whole)
    text = hearing.claimed(story, text) or by_its_rule(hearing, story, text)
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
    if told and told.group and told.group.words.startswith("in "):
        text = _REGION.sub(told.group.words.removeprefix("in "), text)  # "I'm in Wales. Who in my region was best?"
    elif before and (region := _region_of(hearing, before)):
        text = _ITS_REGION.sub(lambda found: f"{found[1]} {region}", text)  # "is that the worst in the region?"
    if before and len(before.areas) == 1:
        text = _of_it(hearing, text)
    answers: list[Answer] = []
    parts = part_questions(text := without_sharer(text))
    if len(parts) > 1 and _is_one_change(hearing, text, parts[-1]):
        parts = [text]
    if len(parts) == 1:
        parts = _facets(hearing, text)
    halves = hearing.halves(text) if len(parts) == 1 else ()
    parts = [half.question for half in halves] or parts
    later = hearing.understand(parts[1]) if len(parts) > 1 else None
    for part in map(hearing.without_occasion, parts):
        alone = hearing.understand(part, before)
        if not is_whole(alone) and (shorter := hearing.without_tail(part)) != part:
            part = shorter
            alone = hearing.understand(part, before)
        if not is_whole(alone):
            lead, rest = hearing.lead(part)
            alone, told = hearing.understand(rest, before), hearing.told(lead) or told
            before = told or before
        if later and not answers and later.areas and _leaves_areas_out(alone):
            alone = replace(alone, areas=later.areas)  # "What was praised and what was criticised in Luton?"
        if answers and before and alone.subject and "quote" in alone.cues and _leaves_areas_out(alone):
            alone = replace(alone, areas=before.areas)  # "How did Luton score, and what was said about girls?"
        elsewhere = hearing.understand(story).unknown_areas if story and not told else ()
        if elsewhere and "there" in fold_name(part) and not (alone.areas or alone.group):
            alone = replace(alone, unknown_areas=elsewhere)  # "I work in Glasgow. How did the team there do?"
        own = alone.areas or alone.group or alone.cues & {"widen", "held"}
        of_them = changed and part is parts[0] and alone.task in {"mean", "extremes"} and not own
        if of_them and (alone.task == "mean" or "rest" in alone.cues):  # "Drop Luton. What's the mean of the rest?"
            alone = replace(alone, cues=alone.cues - {"rest"} | {"those"})
        plain = alone
        if story and alone.task == "quotes" and not alone.subject:
            alone = hearing.on_the_subject_of(story, alone)
        elif story and asks_wording(alone) and (said := hearing.understand(story)).task == "quotes" and said.subject:
            alone = said  # "It says they praised family work in Luton. What's the wording?"
        foreign = not told and is_foreign(hearing.desk, alone)  # what a story has just named an area for is asked of it
        query = alone if foreign else resume(alone, before)
        boroughs = told and told.group and "borough" in text and query.task in OVER_MANY
        held = told and told.group and query.task == "held" and "held" in query.cues and not query.kinds
        if told and (boroughs or held) and not (query.group or query.areas or query.periods):
            query = replace(query, group=told.group)  # "I'm on London boroughs. Which borough is lowest?"
        if told and told.measures and query.task in _OF_A_MEASURE and not query.measures:
            query = replace(query, measures=told.measures, group=query.group or told.group)
        if narrowed and query.task in OVER_MANY and not (query.measures or alone.areas):
            query = replace(query, measures=narrowed)  # "Just safeguarding, then. Who are the top three?"
        if before and _adds_none_held(hearing, alone, query, before):
            answers.append(reply(hearing.desk, replace(query, task="scores", areas=alone.areas, direction=None)))
            continue
        answer = reply(hearing.desk, query)
        of_a_list = before is not None and before.task in {"compare", "listing", "extremes"} and not alone.periods
        if answer.reason == "outside_period" and "periods" in query.inherited and of_a_list:
            query = replace(query, periods=(), inherited=tuple(n for n in query.inherited if n != "periods"))
            answer = reply(hearing.desk, query)
        told_in_passing = plain.subject != query.subject and not (_is_subject(query.phrase, story) and not plain.stance)
        taken_over = "subject" in query.inherited or not story  # "and does the Leicestershire one?"
        if told_in_passing and not taken_over and answer.outcome != "answered":  # it was not of the notices' matter
            query = replace(query, subject=plain.subject, phrase=plain.phrase)
            answer = reply(hearing.desk, query)
        if not any(given.text == answer.text for given in answers):  # "who printed that, and when?" is one answer
            answers.append(answer)
        before = remembered(hearing.desk, query, answer, before, alone)
    if len(parts) == 2 and before and (first := hearing.understand(parts[0])).task == before.task == "extremes":
        both = tuple(dict.fromkeys((*first.statistics, *before.statistics)))  # "who's top, and who's bottom?"
        before = replace(before, statistics=both, direction=None) if len(both) == 2 and not before.limit else before
    if halves and before:
        both_of = hearing.understand(text)  # what comes next is on both: "and in Kent?"
        before = replace(before, areas=both_of.areas, subject=both_of.subject, phrase=both_of.phrase)
    if len(answers) == len(halves):  # else the same is said of both
        told_of = zip(halves, answers, strict=True)
        answers = [replace(answer, text=on_subject(half.subject) + answer.text) for half, answer in told_of]
    return answers, before


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


def _as_ordered(hearing: Hearing, story: str, rest: str, before: Query) -> Query | None:
    """Return what was asked before as an order changes it that stands before a question: "Drop Luton. Who leads now?".

    So is one that only goes back to all that is held: "Back to the areas you hold. How many of them …?". None where it
    is no order on what was listed, or leaves nothing of it.
    """
    alone = hearing.understand(story, before)
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
        return replace(changed, memory=replace(changed.memory, ranks=(0, 0)))
    return changed


def _adds_none_held(hearing: Hearing, alone: Query, query: Query, before: Query) -> bool:
    """Whether all that a follow-up adds to areas just compared is some of which nothing is held: "and Leicester?"."""
    added = bool(alone.areas) and query.task == before.task == "compare" and len(before.areas) > 1
    added = added and set(alone.areas) <= set(query.areas) <= {*before.areas, *alone.areas}
    added = added and query.measures == before.measures
    return added and not any(hearing.desk.inspections(area) for area in alone.areas)


def _is_subject(phrase: str, story: str) -> bool:
    """Whether a story says that it is about something: "I'm writing about young fathers."."""
    words, of = fold_name(story), fold_name(phrase)
    before = [word for word in words[: -len(of)] if word != "the"] if of and words[-len(of) :] == of else []
    return before[-1:] in (["about"], ["on"], ["into"], ["covering"])


def _is_one_change(hearing: Hearing, text: str, last: str) -> bool:
    """Whether a text asks of one change by both its ends: "where did it start and where did it end up?"."""
    whole, end = hearing.understand(text), hearing.understand(last)
    return whole.task == "change" and is_whole(whole) and "change" in end.cues and not end.areas


def _leaves_areas_out(query: Query) -> bool:
    """Whether a question about words names no areas, and does not ask of all."""
    asks_all = query.cues & {"area_word", "notice_word", "list", "they", "those"}
    return query.task in {"quotes", "programme"} and not (query.areas or query.unknown_areas or query.group or asks_all)


def _facets(hearing: Hearing, text: str) -> list[str]:
    """Return the questions in one that wants several things of the areas that it names first."""
    found = part_facet(text)
    if found is None:
        return [text]
    first, last = hearing.understand(found[0]), hearing.understand(found[1])
    apart = first.task in _FACETS and last.task in _FACETS and first.task != last.task
    if not apart or not first.areas or last.areas or not is_whole(first):
        return [text]
    return [*_facets(hearing, found[0]), found[1]]


_FACETS: frozenset[Task] = frozenset({"scores", "compare", "judgement", "dates"})
"""What is asked of an area by a word each: its scores, its verdict, its date."""
