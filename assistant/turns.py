"""One turn of a conversation: the questions of a text answered in their order, and what is remembered of them."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Answer
from assistant.context import resume
from assistant.followups import OVER_MANY
from assistant.hearing import Hearing
from assistant.leads import is_whole
from assistant.named_ends import with_the_end_named
from assistant.parts import part_facet, part_questions, without_sharer
from assistant.query import NEEDS_AREA, Query, Task
from assistant.quotes import is_foreign
from assistant.remembering import remembered
from assistant.reply import reply
from assistant.scenes import Scene, set_scene
from assistant.spoken import asks_wording
from assistant.told_areas import among_those_told
from assistant.twofold import Half
from assistant.wording_notices import on_subject
from assistant.words import fold_name

_OF_A_MEASURE: frozenset[Task] = frozenset({"scores", "compare", "against", "rank", "extremes"})
"""Tasks that take their measure from what is told before: "I am on safeguarding in Luton. How did it do?"."""


def take_turn(hearing: Hearing, text: str, before: Query | None) -> tuple[list[Answer], Query | None]:
    """Return the answer to each question of a text, after an earlier one, and the query to remember."""
    scene = set_scene(hearing, text, before)
    text, told, before = scene.text, scene.told, scene.before
    parts, halves = _parts(hearing, text := without_sharer(text))
    later = hearing.understand(parts[1]) if len(parts) > 1 else None
    answers: list[Answer] = []
    for part in map(hearing.without_occasion, parts):
        named = with_the_end_named(part, before)
        plainly = hearing.understand(part, before) if named != part else None
        part = part if plainly and plainly.areas and not plainly.measures else named
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
        alone = _there(hearing, replace(scene, told=told), part, alone)
        if scene.ordered and part is parts[0]:
            alone = _of_the_rest(alone)
        plain, alone = alone, _on_its_subject(hearing, scene.story, alone)
        foreign = not told and is_foreign(hearing.desk, alone)  # what a story has just named an area for is asked of it
        query = _of_what_is_told(scene, told, alone, alone if foreign else resume(alone, before))
        if before and _adds_none_held(hearing, alone, query, before):
            answers.append(reply(hearing.desk, replace(query, task="scores", areas=alone.areas, direction=None)))
            continue
        answer, query = _answered(hearing, scene.story, query, plain, before)
        if not any(given.text == answer.text for given in answers):  # "who printed that, and when?" is one answer
            answers.append(answer)
        before = remembered(hearing.desk, query, answer, before, alone)
    if len(parts) > 1 and before:
        before = _on_both(hearing, text, parts, bool(halves), before)
    if len(answers) == len(halves):  # else the same is said of both
        told_of = zip(halves, answers, strict=True)
        answers = [replace(answer, text=on_subject(half.subject) + answer.text) for half, answer in told_of]
    return answers, before


def _parts(hearing: Hearing, text: str) -> tuple[list[str], tuple[Half, ...]]:
    """Return the questions of a text; and where these are of two subjects in words, each with its own."""
    parts = part_questions(text)
    if len(parts) > 1 and _is_one_change(hearing, text, parts[-1]):
        parts = [text]
    if len(parts) == 1:
        parts = _facets(hearing, text)
    halves = hearing.halves(text) if len(parts) == 1 else ()
    return [half.question for half in halves] or parts, halves


def _there(hearing: Hearing, scene: Scene, part: str, alone: Query) -> Query:
    """Return a question of "there" as one of the place that the story names, of which nothing may be held.

    So is one of "it", where the story tells how that place did.
    """
    if not scene.story or (scene.told and scene.told.areas) or alone.areas or alone.group:
        return alone
    story = hearing.understand(scene.story)
    scored = story.measures or story.statistics or story.cues & {"perform", "score", "rank"}
    of_it = scored and alone.task in NEEDS_AREA
    if story.unknown_areas and ("there" in fold_name(part) or of_it):
        return replace(alone, unknown_areas=story.unknown_areas)  # "I work in Glasgow. How did the team there do?"
    return alone


def _of_the_rest(alone: Query) -> Query:
    """Return a question behind an order as one of what the order leaves: "Drop Luton. What's the mean of the rest?"."""
    own = alone.areas or alone.group or alone.cues & {"widen", "held"}
    rest = alone.cues & {"rest", "other_measures"}  # "the others": areas, and no other measures
    of_them = alone.task == "mean" or (alone.task in {"extremes", "to_date"} and rest)
    return replace(alone, cues=alone.cues - rest | {"those"}) if of_them and not own else alone


def _on_its_subject(hearing: Hearing, story: str, alone: Query) -> Query:
    """Return a question about words on the subject of the story before it, where it names none itself."""
    if story and alone.task == "quotes" and not alone.subject:
        told = hearing.understand(story)  # "A reader asks what safeguarding covers. What do the notices say?"
        return told if told.task in {"definition", "method"} else hearing.on_the_subject_of(story, alone)
    if story and asks_wording(alone) and (said := hearing.understand(story)).task == "quotes" and said.subject:
        return said  # "It says they praised family work in Luton. What's the wording?"
    return alone


def _of_what_is_told(scene: Scene, told: Query | None, alone: Query, query: Query) -> Query:
    """Return a question with the region and the measures that are told before it, where it has none of its own."""
    boroughs = told and told.group and "borough" in scene.text and query.task in OVER_MANY
    held = told and told.group and query.task == "held" and "held" in query.cues and not query.kinds
    if told and (boroughs or held) and not (query.group or query.areas or query.periods):
        query = replace(query, group=told.group)  # "I'm on London boroughs. Which borough is lowest?"
    if told and told.measures and query.task in _OF_A_MEASURE and not query.measures:
        query = replace(query, measures=told.measures, group=query.group or told.group)
    if scene.narrowed and query.task in OVER_MANY and not (query.measures or alone.areas):
        query = replace(query, measures=scene.narrowed)  # "Just safeguarding, then. Who are the top three?"
    return among_those_told(scene.story, told, alone, query)


def _answered(
    hearing: Hearing, story: str, query: Query, plain: Query, before: Query | None
) -> tuple[Answer, Query]:  # fmt: skip
    """Return the answer to a question, and what was asked in the end; `plain` is it without the story's subject.

    Where what it has taken over only gets in the way, it is asked without; where it asks for a number that was never
    scored, the notice on the area spoken of may tell it in words.
    """
    answer = reply(hearing.desk, query)
    of_a_list = before is not None and before.task in {"compare", "listing", "extremes"} and not plain.periods
    if answer.reason == "outside_period" and "periods" in query.inherited and of_a_list:
        query = replace(query, periods=(), inherited=tuple(n for n in query.inherited if n != "periods"))
        answer = reply(hearing.desk, query)
    told_in_passing = plain.subject != query.subject and not (_is_subject(query.phrase, story) and not plain.stance)
    taken_over = "subject" in query.inherited or not story  # "and does the Leicestershire one?"
    if told_in_passing and not taken_over and answer.outcome != "answered":  # it was not of the notices' matter
        query = replace(query, subject=plain.subject, phrase=plain.phrase)
        answer = reply(hearing.desk, query)
    unknown = answer.reason in {"not_scored", "off_topic"} and not _names_place(query)
    if unknown and before and len(before.areas) == 1:
        said = hearing.understand(f"{query.question.rstrip(' .!?')} in {before.areas[0]}?")
        of_it = replace(said, question=query.question, memory=query.memory, inherited=("areas",))
        told = reply(hearing.desk, of_it)  # "What was its score, and how many had been referred?"
        query, answer = (of_it, told) if told.outcome == "answered" else (query, answer)
    return answer, query


def _names_place(query: Query) -> bool:
    return bool(query.areas or query.unknown_areas or query.group or query.cues & {"area_word", "held"})


def _on_both(hearing: Hearing, text: str, parts: Sequence[str], halves: bool, before: Query) -> Query:
    """Return what is remembered of two questions in one, which the next may be of together: "and in Kent?"."""
    if halves:
        both_of = hearing.understand(text)
        return replace(before, areas=both_of.areas, subject=both_of.subject, phrase=both_of.phrase)
    one, *others = parts
    first = hearing.understand(one)
    both = tuple(dict.fromkeys((*first.statistics, *before.statistics)))  # "who's top, and who's bottom?"
    if len(others) == 1 and len(both) > 1 and first.task == before.task == "extremes" and not before.limit:
        return replace(before, statistics=both, direction=None)
    return before


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
    if not is_whole(first):  # "Kent's MP is on the line: its scores and the verdict"
        first = hearing.understand(hearing.lead(found[0])[1])
    apart = first.task in _FACETS and last.task in _FACETS and first.task != last.task
    if not apart or not first.areas or last.areas or not is_whole(first):
        return [text]
    return [*_facets(hearing, found[0]), found[1]]


_FACETS: frozenset[Task] = frozenset({"scores", "compare", "judgement", "dates"})
"""What is asked of an area by a word each: its scores, its verdict, its date."""
