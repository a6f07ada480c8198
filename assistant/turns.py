"""One turn of a conversation: the questions of a text answered in their order, and what is remembered of them."""

import re
from dataclasses import replace

from assistant.answers import Answer
from assistant.context import resume
from assistant.desk import Desk
from assistant.followups import NO_MEASURE, OVER_MANY
from assistant.hearing import Hearing
from assistant.leads import is_whole, part_story
from assistant.parts import part_questions
from assistant.periods import at
from assistant.query import Query, Task
from assistant.quotes import is_foreign
from assistant.reply import reply
from assistant.slots import PASSING
from assistant.spoken import asks_wording
from assistant.words import fold_name

_OF_A_MEASURE: frozenset[Task] = frozenset({"scores", "compare", "against", "rank", "extremes"})
"""Tasks that take their measure from what is told before: "I am on safeguarding in Luton. How did it do?"."""


_REGION = re.compile(r"\b(?:my|our|that|this|the) region\b", re.IGNORECASE)

_FRAGMENT = 4
"""Words up to which a statement of a measure is no story of its own."""

_MANY = 4
"""So many areas in an answer's list are not spoken of one by one."""


def take_turn(hearing: Hearing, text: str, before: Query | None) -> tuple[list[Answer], Query | None]:
    """Return the answer to each question of a text, after an earlier one, and the query to remember."""
    story, text = part_story(hearing.without_asides(hearing.as_meant(text)))
    text = hearing.claimed(story, text) or text
    told = hearing.told(story) if story else None
    narrowed = told.measures if told and before and not told.areas and len(story.split()) <= _FRAGMENT else ()
    told = told if told and (told.areas or before is None) else None  # what is talked of outlasts a measure named
    earlier = before
    before = told or (hearing.corrected(story, before) if story else before)
    if told and earlier and len(told.areas) == 1 and len(earlier.areas) == 1 and told.cues & {"higher", "lower"}:
        before, told = resume(hearing.understand(story, earlier), earlier), None  # "So Kent is ahead. By how much?"
    if told and told.group and told.group.words.startswith("in "):
        text = _REGION.sub(told.group.words.removeprefix("in "), text)  # "I'm in Wales. Who in my region was best?"
    answers: list[Answer] = []
    parts = part_questions(text)
    if len(parts) > 1 and _is_one_change(hearing, text, parts[-1]):
        parts = [text]
    later = hearing.understand(parts[1]) if len(parts) > 1 else None
    for part in parts:
        alone = hearing.understand(part, before)
        if not is_whole(alone) and (shorter := hearing.without_tail(part)) != part:
            part = shorter
            alone = hearing.understand(part, before)
        if not is_whole(alone):
            lead, rest = hearing.lead(part)
            alone, told = hearing.understand(rest, before), hearing.told(lead) or told
            before = told or before
        if later and part is parts[0] and later.areas and _leaves_areas_out(alone):
            alone = replace(alone, areas=later.areas)  # "What was praised and what was criticised in Luton?"
        if part is not parts[0] and before and alone.subject and "quote" in alone.cues and _leaves_areas_out(alone):
            alone = replace(alone, areas=before.areas)  # "How did Luton score, and what was said about girls?"
        elsewhere = hearing.understand(story).unknown_areas if story and not told else ()
        if elsewhere and "there" in fold_name(part) and not (alone.areas or alone.group):
            alone = replace(alone, unknown_areas=elsewhere)  # "I work in Glasgow. How did the team there do?"
        plain = alone
        if story and alone.task == "quotes" and not alone.subject:
            alone = hearing.on_the_subject_of(story, alone)
        elif story and asks_wording(alone) and (said := hearing.understand(story)).task == "quotes" and said.subject:
            alone = said  # "It says they praised family work in Luton. What's the wording?"
        foreign = not told and is_foreign(hearing.desk, alone)  # what a story has just named an area for is asked of it
        query = alone if foreign else resume(alone, before)
        boroughs = told and told.group and "borough" in text and query.task in OVER_MANY
        if told and boroughs and not (query.group or query.areas):
            query = replace(query, group=told.group)  # "I'm on London boroughs. Which borough is lowest?"
        if told and told.measures and query.task in _OF_A_MEASURE and not query.measures:
            query = replace(query, measures=told.measures, group=query.group or told.group)
        if narrowed and query.task in OVER_MANY and not (query.measures or alone.areas):
            query = replace(query, measures=narrowed)  # "Just safeguarding, then. Who are the top three?"
        answer = reply(hearing.desk, query)
        of_a_list = before is not None and before.task in {"compare", "listing", "extremes"} and not alone.periods
        if answer.reason == "outside_period" and "periods" in query.inherited and of_a_list:
            query = replace(query, periods=(), inherited=tuple(n for n in query.inherited if n != "periods"))
            answer = reply(hearing.desk, query)
        told_in_passing = plain.subject != query.subject and not (_is_subject(query.phrase, story) and not plain.stance)
        taken_over = "subject" in query.inherited  # "and does the Leicestershire one?"
        if told_in_passing and not taken_over and answer.outcome != "answered":  # it was not of the notices' matter
            query = replace(query, subject=plain.subject, phrase=plain.phrase)
            answer = reply(hearing.desk, query)
        answers.append(answer)
        before = _remembered(hearing.desk, query, answers[-1], before)
    if len(parts) == 2 and before and (first := hearing.understand(parts[0])).task == before.task == "extremes":
        both = tuple(dict.fromkeys((*first.statistics, *before.statistics)))  # "who's top, and who's bottom?"
        before = replace(before, statistics=both, direction=None) if len(both) == 2 and not before.limit else before
    return answers, before


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


def _foremost(query: Query, answer: Answer) -> str | None:
    """Return the area that an answer puts first of several on one measure, in the way that its question looks."""
    scores = [(f.value, f.area) for f in answer.figures if f.statistic == "score"]
    if not query.direction or len({f.measure for f in answer.figures}) != 1 or len(scores) < 2:
        return None
    return (min if query.direction == "lower" else max)(scores)[1]


def _remembered(desk: Desk, query: Query, answer: Answer, before: Query | None) -> Query | None:
    """Return the query that the next one may take over from: this one, unless it asked about nothing.

    With it goes which areas its answer listed, in their order, for "how did they do?" and "the first one".
    """
    asks = query.areas or query.measures or query.statistics or query.unknown_areas or "rank" in query.cues
    if not asks and (query.task in {"decline", "unclear"} or answer.outcome == "declined"):
        return before
    if answer.reason == "off_topic" and before and (not query.areas or "areas" in query.inherited):
        return before
    if answer.outcome == "clarify" and query.task == "unclear" and not (before or query.areas):
        task: Task = "against" if query.statistics else "rank" if "rank" in query.cues else "unclear"
        return replace(query, task=task)  # "is it above average?", and of which area is to come
    if answer.outcome == "clarify" and before and query.inherited:
        return replace(before, measures=query.measures or before.measures)
    if query.task == "decline" and query.reason != "not_scored" and before:
        recent = tuple(dict.fromkeys((*before.memory.recent, *query.areas)))
        return (
            before
            if set(query.areas) <= set(before.areas)
            else Query(query.question, "scores", areas=query.areas, measures=before.measures,
                memory=replace(query.memory, recent=recent))
        )  # fmt: skip
    listed = [str(row[0]) for row in answer.table.rows] if answer.table else [f.area or "" for f in answer.figures]
    listed = listed if any(listed) else [citation.area for citation in answer.citations]
    told = tuple(area for area in dict.fromkeys(listed) if area in desk.areas)
    if query.task == "judged" and query.cues & {"anyone", "rest"}:  # "who else got that?": the others are meant
        told = tuple(area for area in told if before is None or area not in before.areas) or told
    if query.task == "judgement":  # for "who else got that?"
        place = 0 if query.inspection == "first" else -1
        latest = [desk.inspections(area)[place].source for area in query.areas if desk.inspections(area)]
        query = replace(query, judgements=tuple({source.judgement for source in latest if source.judgement}))
    dates = [f.as_of for f in answer.figures]
    if query.task in {"held", "dates"} and not dates:  # "the newest notice?"
        dates = [citation.published for citation in answer.citations]
    newest = max(dates, default="")
    as_of = query.periods[-1].point if query.periods else newest
    singled_out = (query.task == "extremes" and not query.limit) or (query.task == "quotes" and len(told) == 2)
    ends = told if singled_out else ()  # for "and the gap between the two?", "and the other notice?"
    recent = tuple(dict.fromkeys((*query.memory.recent, *ends)))
    passing = PASSING - {"joint"} if query.task == "listing" else PASSING  # "which have all three?" "How many?"
    few = told if 1 < len(told) < _MANY and not query.areas else ()
    spoken = (*(area for area in query.memory.spoken if area not in few), *few)
    if query.task == "compare" and (first := _foremost(query, answer)):
        recent = (*(area for area in recent if area != first), first)
    singled = answer.figures[0].measure if query.task == "best_measure" and answer.figures else None
    dated = query.memory.dated
    if query.task == "scores" and len(query.areas) == 1 and len(answer.figures) == len(set(dates)) > 1 and all(dates):
        dated = tuple(at(when) for when in dates)  # one score of each of its inspections: "how many points is that?"
    memory = replace(query.memory, dated=dated, recent=recent, spoken=spoken, listed=told, as_of=as_of, singled=singled)
    kept = replace(query, cues=query.cues - passing, memory=memory)
    tied = query.task == "listing" and query.cues & {"equal", "shared"} and before and before.task == "rank"
    on_figures = query.task not in NO_MEASURE and answer.outcome == "answered" and not tied
    main = kept if on_figures else before.memory.main if before else None
    return replace(kept, memory=replace(memory, main=main))
