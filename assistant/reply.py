"""From a query to its answer: what cannot be answered is declined first, the rest goes to the room for its task."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import (
    averages,
    changes,
    comparisons,
    completeness,
    dates,
    each_region,
    figures,
    gaps,
    judged_otherwise,
    judgements,
    lacking,
    limits,
    listings,
    means,
    nearest,
    neighbours,
    notes,
    offers,
    own_ends,
    phrases,
    quotes,
    rankings,
    records,
    regions,
    to_date,
    to_date_change,
    told,
    worded,
    wording_refusals,
)
from assistant.answers import Answer
from assistant.caveats import caveat, embargoes
from assistant.declines import clarify, decline, decline_areas
from assistant.desk import Desk
from assistant.followups import OVER_MANY
from assistant.literal import told_of_word
from assistant.own_ends import at_its_end
from assistant.parts import join_answers
from assistant.query import NEEDS_AREA, Query, Task
from assistant.record_asks import POSTS
from assistant.seen_again import of_those_seen_again
from assistant.slots import passed_over
from assistant.sources import told_of_publisher
from assistant.suggesting import next_questions
from assistant.verdicts import is_claim_put, is_judged
from assistant.word_classes import BEFORE_A_NAME
from assistant.words import fold_name, is_yes_or_no, split_words, stem
from assistant.worth import of_its_own_score
from corpus.model import MEASURES

_ABOUT_NOTICES = frozenset("quote praise criticism why notice_word area_word judgement good_word bad_word".split())
"""Concepts that show that a question is about notices, wherever it asks of."""

_OF_SCORES = frozenset("score perform higher lower compare they followup notice_word rank change difference".split())
"""Concepts that show that a question without an area is about scores."""

_NEGATIONS = frozenset(
    map(stem, "not no never without except excluding neither nor outside besides none bar barring".split())
)

_KINDS_OF_AREA = frozenset({"boroughs", "counties", "cities", "districts", "towns"})
"""Kinds of area that a question may seem to keep to, and that no table tells apart."""

ANSWERS: Mapping[Task, Callable[[Desk, Query], Answer]] = {
    "scores": figures.answer_scores,
    "compare": comparisons.answer_compare,
    "against": averages.answer_against,
    "best_measure": changes.answer_best_measure,
    "change": changes.answer_change,
    "to_date": to_date.answer_to_date,
    "to_date_change": to_date_change.answer_to_date_change,
    "extremes": rankings.answer_extremes,
    "rank": rankings.answer_rank,
    "neighbour": neighbours.answer_neighbour,
    "listing": listings.answer_listing,
    "across": limits.answer_across,
    "gaps": gaps.answer_gaps,
    "ties": gaps.answer_ties,
    "nearest": nearest.answer_nearest,
    "complete": completeness.answer_complete,
    "missing": lacking.answer_missing,
    "own_ends": own_ends.answer_own_ends,
    "mean": means.answer_mean,
    "beside_mean": means.answer_beside_mean,
    "reinspected": records.answer_reinspected,
    "judgement": judgements.answer_judgement,
    "judged": judged_otherwise.answer_judged,
    "dates": dates.answer_dates,
    "held": records.answer_held,
    "region": regions.answer_region,
    "each_region": each_region.answer_each_region,
    "belongs": records.answer_belongs,
    "definition": notes.answer_definition,
    "programme": notes.answer_programme,
    "method": notes.answer_method,
    "speaker": notes.answer_speaker,
    "quotes": quotes.answer_quotes,
}


def reply(desk: Desk, query: Query) -> Answer:
    """Return the answer to a query, with what was corrected, taken over or left aside said in it."""
    query = averages.beside_the_average(query)
    if query.task == "scores" and len(query.areas) > 1:
        query = replace(query, task="compare")
    query = of_its_own_score(desk, of_those_seen_again(desk, at_its_end(desk, query)))
    refused = told_of_publisher(desk, query) or told_of_word(desk, query)
    if not refused and query.task != "quotes" and (said := worded.told_word_for_word(desk, query)):
        return _with_remarks(desk, replace(query, idle=()), said)
    refused = refused or _refusal(desk, query)
    refused = refused or regions.none_lies_there(desk, query)
    said = None if refused else told.told_beside(desk, query)
    answer = refused or said or _by_region(desk, query) or ANSWERS[query.task](desk, query)
    if answer.outcome != "answered" and "names" not in query.cues:
        answer = told.told_in_words(desk, query) or _told_in_figures(desk, query) or answer
    if answer.outcome != "answered":
        said = worded.told_word_for_word(desk, query) if query.task == "quotes" else None
        answer = said or worded.listed_word_for_word(desk, query) or answer
    return _with_remarks(desk, replace(query, idle=()) if said else query, answer)


_FOUND = frozenset({"find", "finds", "found", "finding", "findings", "give", "gave"})
"""Words that ask for what was said, where that is held, and else for what was scored."""


_OF_A_VERDICT = frozenset(
    "word phrase overall conclude concluded conclusion verdict sum summed summary general".split()
)
"""Words that ask for what was made of an area as a whole: "what did inspectors conclude about Medway overall?"."""


_THINKING = frozenset("make think thought opinion impression regard regarded view viewed rate rated consider".split())
"""Words that ask what inspectors made of an area, which their phrase for it says: "what did they think of Kent?"."""

_HOW_IT_DID = frozenset("do well badly poorly okay ok perform fare".split())
_AS_SUCH = frozenset({"source", "sources"})


def _told_in_figures(desk: Desk, query: Query) -> Answer | None:
    """Return what is held of areas whose words are not, where that answers too; None where it does not.

    "What did it find on risk of harm?" is answered with the score, "in a word, what was said?" with the judgement.
    """
    asks_more = (
        query.stance
        or query.speaker
        or query.cues & {"praise", "criticism", "why", "speaker"}
        or query.people
        or query.unplaced
    )
    if query.task != "quotes" or not query.areas or asks_more or quotes.sources_of(desk, query)[0]:
        return None
    if query.measures and _FOUND & set(fold_name(query.question)):
        task: Task = "change" if {"reinspected", "compare"} <= query.cues else "scores"
        found = ANSWERS[task](desk, replace(query, task=task, subject=(), inspection=None))
    elif _OF_A_VERDICT & set(fold_name(query.question)) and not (set(query.subject) - _OF_A_VERDICT or query.measures):
        found = judgements.answer_judgement(desk, replace(query, task="judgement"))
    elif is_yes_or_no(query.question) and not (query.measures or set(query.subject) - _HOW_IT_DID - _AS_SUCH):
        fared = query.subject and set(query.subject) <= _HOW_IT_DID  # "did it do well?"
        judges = fared or query.cues & {"good_word", "bad_word"}  # its scores, and no yes to anything else
        asked: Task = "scores" if judges else "held"  # "is there anything on Kent?"
        found = ANSWERS[asked](desk, replace(query, task=asked))
    elif not (query.subject or query.measures) and _THINKING & set(fold_name(query.question)):
        found = judgements.answer_judgement(desk, replace(query, task="judgement"))
    else:
        return None
    return found if found.outcome == "answered" else None


def _by_region(desk: Desk, query: Query) -> Answer | None:
    """Return the answer for each of several regions, one after another; None where the task sets them side by side."""
    if not query.groups or query.areas or query.task in {"mean", "quotes", "programme"}:
        return None
    apart = query.task == "extremes" and "difference" in query.cues  # "the gap between the best in London and Wales"
    cues = query.cues - ({"difference"} if apart else set())
    parts = [replace(query, group=group, groups=(), cues=cues) for group in query.groups]
    answers = [ANSWERS[query.task](desk, part) for part in parts]
    gap = [rankings.answer_regions_apart(desk, query)] if apart and all(answer.figures for answer in answers) else []
    return join_answers(query.question, [*answers, *gap])


def _sets_kinds_apart(query: Query) -> bool:
    """Return whether areas of one kind are set beside those of another: "are counties better than boroughs?"."""
    words = set(fold_name(query.question))
    beside = query.direction or query.cues & {"compare", "difference"}
    own = query.areas or query.bounds or query.judgements or query.inherited or query.statistics or query.average
    return bool(len(words & _KINDS_OF_AREA) > 1 and words & _SET_BESIDE and beside) and not own


_SET_BESIDE = frozenset({"than", "or", "with", "versus", "vs", "against"})


def _refusal(desk: Desk, query: Query) -> Answer | None:
    """Return why a query has no answer, or None where it may have one."""
    if query.task == "decline":
        return _declined(desk, query)
    if query.task == "quotes" and "why" in query.cues and not (query.areas or query.subject or query.measures):
        return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID, _examples(desk, query))
    if _sets_kinds_apart(query):
        return decline(desk, query, "not_scored", wording_refusals.KINDS_NOT_APART, _examples(desk, query))
    if query.either:
        return clarify(desk, query, wording_refusals.which_area(query.either), offers.ask_each(query.either))
    if not query.areas and quotes.is_of_another_matter(desk, query):
        return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, _examples(desk, query))
    if query.unknown_areas and not query.areas and _is_elsewhere(desk, query):
        return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, _examples(desk, query))
    if query.unknown_areas and not query.areas:
        return _declined_unknown(desk, query)
    if query.task == "quotes" and query.areas and (quotes.is_off_topic(desk, query) or _is_of_a_club(desk, query)):
        return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, _examples(desk, query))
    unheld = query.areas and not desk.sources_of(query.areas)
    if unheld and query.task not in {"region", "belongs"} and not _is_elsewhere(desk, query):
        return decline_areas(desk, query, query.areas)
    if query.unplaced:
        return _declined_unplaced(desk, query)
    of_some = query.task == "change" and "those" in query.cues and not (query.areas or query.group)
    own = query.cues >= {"area_word", "list"}  # "which areas have improved since they were first looked at?"
    of_some = of_some and "reinspected" not in query.cues and not own
    of_one = "they" in query.cues or bool({"its", "their"} & set(fold_name(query.question)))  # "their report"
    of_one = of_one and not query.cues >= {"joint", "notice_word", "embargo"}  # "do both notices lift it at once?"
    undated = query.task == "dates" and of_one and not (query.areas or query.cues & {"newest", "oldest"})
    beside_none = "beside_unnamed" in query.cues and len(query.areas) == 1  # "how far behind Luton was it?"
    if undated or beside_none:
        return clarify(desk, query, wording_refusals.ASK_AREA, _examples(desk, query))
    if of_some or (query.task == "unclear" and "they" in query.cues):
        return _unclear(desk, query)  # "is it above average?": of which area
    if left := passed_over(query):
        return clarify(desk, query, wording_refusals.passed_over(left), _examples(desk, query))
    if query.task == "unclear":
        return _unclear(desk, query)
    if query.task in NEEDS_AREA and not query.areas:
        return clarify(desk, query, wording_refusals.ASK_AREA, _examples(desk, query))
    return None


def _is_elsewhere(desk: Desk, query: Query) -> bool:
    """Whether a question that names no area known here is about something else altogether."""
    if query.task == "quotes":
        ours = any(map(desk.vocabulary.is_domain, query.subject))  # "what about the managers in Narnia?"
        if not ours and set(query.subject) & desk.vocabulary.off_topic:
            return True  # "who won the election in Narnia?"
        return not (ours or query.cues & _ABOUT_NOTICES)
    about_scores = (
        query.measures or query.statistics or query.cues & {"score", "perform", "rank", "followup", "compare"}
    )
    return query.task in {"scores", "held"} and bool(query.direction) and not about_scores  # "who won the cup"


def _is_of_a_club(desk: Desk, query: Query) -> bool:
    """Whether an area's name stands in that of a club: "did Luton Town win on Saturday?"."""
    names = {word for area in query.areas for word in fold_name(area)}
    words = [(query.question[word.start : word.end], word.key) for word in split_words(query.question)]
    ours = any(desk.vocabulary.is_domain(word) for word in query.subject) or query.cues & {"notice_word"}
    return not ours and any(one[1] in names and other[0] in desk.vocabulary.clubs for one, other in pairwise(words))


def _declined(desk: Desk, query: Query) -> Answer:
    reason = query.reason or "not_in_notices"
    if quotes.is_elsewhere(desk, query):
        reason = "off_topic"  # "can you recommend a pub in Luton?"
    suggestions = offers.ask_each(_held_of(desk, query.areas)) or _examples(desk, query)
    if "names" in query.cues and not POSTS & set(fold_name(query.question)):
        return decline(desk, query, "not_in_notices", wording_refusals.NO_NAMES, suggestions)
    if "bodies" in query.unscored:
        named = _unscored_words(desk, query, {"bodies"})
        return decline(desk, query, reason, wording_refusals.of_another_body(named), suggestions)
    text = wording_refusals.NOT_SAID if reason == "not_in_notices" else wording_refusals.OFF_TOPIC
    if reason == "not_scored":
        if query.areas and not any(desk.inspections(area) for area in query.areas):
            return decline_areas(desk, query, query.areas)
        rate = " " + wording_refusals.NOT_A_RATE if "reoffending_rate" in query.unscored else ""
        text = wording_refusals.unscored(phrases.join(query.areas), _unscored_words(desk, query)) + rate
    return decline(desk, query, reason, text, suggestions)


_NAMED = frozenset({"money", "groups", "other_scores", "statistic", "grade", "people"})
"""Unscored things that a decline names in the words of the question; of the others it says what they are not."""


def _unscored_words(desk: Desk, query: Query, kinds: Collection[str] = _NAMED) -> list[str]:
    """Return the words of a question for things that were never scored, as "budget" or "percentile"."""
    words = split_words(query.question)
    marks = [m for m in desk.vocabulary.marks(words) if m.section == "unscored" and m.name in kinds]
    nouns = [m for m in marks if m.name != "people" or words[m.start - 1].key == "many"]
    written = (query.question[words[m.start].start : words[m.end - 1].end] for m in nouns)
    return list(dict.fromkeys(text.removesuffix("'s").removesuffix("’s") for text in written))


def _declined_unknown(desk: Desk, query: Query) -> Answer:
    """Decline names of no area, offering areas whose names hold one of their words (Sussex: East Sussex)."""
    words = {word for name in query.unknown_areas for word in fold_name(name)}
    whole = [area for area in desk.areas if words <= set(fold_name(area))]
    if len(whole) > 1 and _held_of(desk, whole):  # "Marland", where there are a North and an East Marland
        return clarify(desk, query, wording_refusals.which_area(whole), offers.ask_each(whole, query.measures))
    words -= BEFORE_A_NAME | {"and", "upon", "the"}  # the Isle of Man is not like the Vale of Glamorgan
    alike = [area for area in desk.areas if words & set(fold_name(area))][:4]
    text = wording_refusals.unknown_area(query.unknown_areas) + wording_refusals.like_named(alike)
    readings = offers.ask_each(_held_of(desk, alike))
    return decline(desk, query, "unknown_area", text, readings or _examples(desk, query))


def _declined_unplaced(desk: Desk, query: Query) -> Answer:
    """Decline to give figures where a word of the question could not be placed; ask back about a bare "not"."""
    elsewhere = {word.casefold() for word in query.unplaced} & desk.vocabulary.off_topic  # "the best restaurant there"
    if elsewhere or quotes.is_elsewhere(desk, query):
        return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, _examples(desk, query))
    if query.cues & {"denial", "exclusion"} and all(_denies(desk, word) for word in query.unplaced):
        return clarify(desk, query, wording_refusals.unclear_not(query.unplaced), _examples(desk, query))
    about_us = query.measures or query.cues & {"score", "notice_word", "rank"}
    domain = any(desk.vocabulary.is_domain(word) for word in query.unplaced)
    if query.task == "speaker" and query.areas:  # "who found the staff in Luton keen?"
        return decline(desk, query, "not_in_notices", wording_refusals.not_said(query.areas), _examples(desk, query))
    others = {"council", "councillors"} & set(fold_name(query.question)) and "list" not in query.cues
    if others and not about_us and not domain:  # "how did the council react?"
        return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID, _examples(desk, query))
    if not about_us and not domain:
        return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, _examples(desk, query))
    measures = (query.measures or MEASURES)[:1]
    suggestions = offers.ask_each(_held_of(desk, query.areas), measures)
    text = wording_refusals.unplaced(query.unplaced)
    numeric = query.measures or query.statistics or query.cues & {"score", "rank", "count", "difference"}
    return decline(
        desk, query, "not_scored" if numeric else "not_in_notices", text, suggestions or _examples(desk, query)
    )


def _denies(desk: Desk, word: str) -> bool:
    """Whether words only deny or leave out: "not", "other than"."""
    return stem(word.casefold()) in _NEGATIONS or word.casefold() in desk.vocabulary.data["concepts"]["exclusion"]


def _unclear(desk: Desk, query: Query) -> Answer:
    """Ask back where the question is about scores; else it is not for the notices."""
    if query.cues & _OF_SCORES:
        return clarify(desk, query, wording_refusals.ASK_AREA, _examples(desk, query))
    return decline(desk, query, "off_topic", wording_refusals.OFF_TOPIC, _examples(desk, query))


def _examples(desk: Desk, query: Query) -> list[str]:
    """Return questions like this one that can be answered: of the newest notices held, on the measures asked about."""
    sources = [source for source in desk.snapshot.table.sources(desk.now).rows if source.area]
    newest = [source.area for source in sorted(sources, key=lambda source: not source.held)][:3]
    return offers.ask_each(list(dict.fromkeys(newest)), query.measures)


def _held_of(desk: Desk, areas: Sequence[str]) -> list[str]:
    """Return those of some areas of which an inspection is held."""
    return [area for area in areas if desk.inspections(area)]


def _with_remarks(desk: Desk, query: Query, answer: Answer) -> Answer:
    """Put before an answer how its question was taken, and after it what else should be known."""
    before = [wording_refusals.corrected((c.written, c.meant) for c in query.corrections)] if query.corrections else []
    after = []
    if answer.outcome == "answered":
        if query.public_protection and len(query.measures) > 1:
            before.append(wording_refusals.PUBLIC_PROTECTION)
        if query.unknown_areas and query.areas:
            after.append(wording_refusals.unknown_area(query.unknown_areas))
        parts = query.part_names if query.task != "belongs" else ()
        before += [wording_refusals.part_of(name.written, name.meant) for name in parts]
        judged = is_judged(answer.text)
        if query.cues & {"all_told", "not_all"} and not judged:  # "is that all of them?"
            counted = wording_refusals.ALL_COUNTED if query.task == "mean" else wording_refusals.NO_OTHERS
            before.append(counted if "all_told" in query.cues else phrases.verdict(False).strip())
        if "confirm" in query.cues and not judged and _mistaken(query, answer):
            after.append(wording_refusals.NOT_AMONG_THESE)
        elif is_claim_put(query) and not (judged or _asks_for_them(query) or "Neither yes nor no" in answer.text):
            after.append(wording_refusals.NO_VERDICT)
        of_many = query.task in OVER_MANY and not (query.areas or query.group)
        if of_many and _KINDS_OF_AREA & set(fold_name(query.question)) and not query.inherited:
            after.append(wording_refusals.ANY_KIND_OF_AREA)
        if query.idle:
            after.append(wording_refusals.left_aside(query.idle))
        after += filter(None, [caveat(desk, answer)])
        if "measures" in query.inherited and query.measures:
            names = phrases.join(phrases.name_measure(measure) for measure in query.measures)
            before.append(
                wording_refusals.taken_over([names, *(p.words for p in query.periods if "periods" in query.inherited)])
            )
    text = "\n\n".join([*embargoes(desk, answer), *before, answer.text, *after])
    return replace(answer, text=text, suggestions=answer.suggestions or next_questions(desk, query, answer))


def _asks_for_them(query: Query) -> bool:
    """Whether what is put as a claim only asks for scores or words: "could you confirm Havering's results"."""
    plain = not (query.direction or query.bounds or query.claimed or query.numbers)
    return query.task in {"quotes", "definition", "programme"} or (query.task == "scores" and plain)


def _mistaken(query: Query, answer: Answer) -> bool:
    """Whether a number that the question puts forward is none of the answer's figures."""
    named = query.bounds.numbers if query.bounds and query.task != "listing" else ()
    named = (*named, *(claimed.value for claimed in query.claimed))
    return any(number not in {figure.value for figure in answer.figures} for number in (*named, *query.numbers))
