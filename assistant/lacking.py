"""The areas without a score: of one measure, of several at once, of one measure among those that have another."""

from collections.abc import Collection
from dataclasses import replace

from assistant import phrases, wording_rankings
from assistant.among import kept_among
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.limits import cite_all
from assistant.query import Condition, Query
from assistant.reading import Reading
from assistant.rows import narrowed, say_basis, scope_of, where
from assistant.saying import asks_share, count_scored, say_with_share
from assistant.verdicts import wants_verdict
from assistant.wording_rankings import ANY_SCORE
from assistant.words import fold_name
from corpus.model import MEASURES
from index import statements as sql
from index.rows import among


def of_those_lacking(reading: Reading, query: Query) -> Query:
    """Return a query for areas that have a score of one measure and none of another as such."""
    if query.task != "missing" or len(query.measures) != 2:
        return query
    denials = [m.end for m in reading.marks if m.name in {"denial", "lacking", "exclusion"}]
    lacked = {
        m.name for m in reading.marks for end in denials
        if m.section == "measures" and m.start >= end
        and {word.key for word in reading.words[end : m.start]} <= {"one", "a", "any", "score", "for", "on", "in"}
    }  # fmt: skip
    named = sorted((m for m in reading.marks if m.section == "measures"), key=lambda mark: mark.start)
    joint = {w.key for w in reading.words[named[0].end : named[-1].start]} - {"a", "any", "the"}
    if joint and joint <= {"or", "nor", "score"}:
        return query  # "which lack a safeguarding or a reoffending score?": each in turn
    if {"and"} <= joint <= {"and", "no", "without", "score"} and lacked >= {*query.measures}:
        return replace(query, cues=query.cues | {"together"})  # "no safeguarding and no reoffending score"
    one = tuple(measure for measure in query.measures if measure in lacked)
    other = [measure for measure in query.measures if measure not in lacked]
    if len(one) != 1 or len(other) != 1:
        return query
    return replace(query, measures=one, among=Condition(other[0], ANY_SCORE), across=(), conditions=())


def _lacked_by_all(draft: Draft, lacking: Collection[str]) -> str:
    """Return the yes or no to whether all of a few areas lack a score: "neither has a safeguarding score, right?"."""
    group = draft.query.group
    of_few = group and "among those" in group.words and "lacks" in draft.query.cues and wants_verdict(draft.query)
    return phrases.verdict(set(lacking) == set(group.areas)) if group and of_few else ""


def answer_missing(desk: Desk, query: Query) -> Answer:
    """Answer with the areas whose latest source gives no score of a measure."""
    draft = Draft(desk, query)
    query = kept_among(draft, query)
    together = "together" in query.cues or bool(_TOGETHER & set(fold_name(query.question)))
    if together and len(query.measures) > 1:
        return _answer_without_any(draft, query)
    for measure in query.measures or MEASURES:
        sources = desk.snapshot.table.sources_without(measure, desk.now, **narrowed(query)).rows
        cited = [(source, draft.cite_whole(source)) for source in sources]
        numbers = tuple(number for _, number in cited)
        borne_out = numbers or cite_all(draft, measure, query)
        if not borne_out:
            draft.say(wording_rankings.none_scored(measure, where(query)))
            continue
        count = draft.figure(
            sql.COUNT_WITHOUT_SCORE, scope_of(desk, measure, query), unit="areas", statistic="count",
            citations=borne_out, measure=measure,
            arithmetic=f"areas without a {phrases.name_measure(measure)} score here: {{}}",
        )  # fmt: skip
        head = wording_rankings.without_head(measure, count, where(query))
        lacking = {source.area for source in sources}
        counted = query.quantity is not None and query.quantity.kind != "some"
        scored = count_scored(draft, query, ()) if counted or asks_share(query) else ""
        if query.quantity and counted:
            head = draft.verdict(query.quantity.holds(len(lacking), int(draft.figures[-1].value))) + head
        head = _lacked_by_all(draft, lacking) + head
        lines = [wording_rankings.without_line(source, phrases.marks([number])) for source, number in cited]
        say_with_share(draft, head, "\n".join(lines), scored)
    if not draft.figures:
        return decline(desk, query, "no_notice", "\n\n".join(draft.lines))
    say_basis(draft, query)
    return draft.answer()


_TOGETHER = frozenset({"neither", "nor", "both"})
"""What asks for areas that lack the scores of all measures named, and not of each measure by itself."""


def _answer_without_any(draft: Draft, query: Query) -> Answer:
    """Answer with the areas that lack all of several scores: "who has neither a safeguarding nor a … score?"."""
    desk, first = draft.desk, query.measures[0]
    lists = [desk.snapshot.table.sources_without(m, desk.now, **narrowed(query)).rows for m in query.measures]
    found = [source for source in lists[0] if all(source in rest for rest in lists[1:])]
    numbers = [draft.cite_whole(source) for source in found]
    borne_out = tuple(numbers) or cite_all(draft, first, query)
    if not borne_out:
        return decline(desk, query, "no_notice", wording_rankings.none_scored(first, where(query)))
    names = [phrases.name_measure(measure) for measure in query.measures]
    lacking = scope_of(desk, first, query) | {"areas": among([source.area for source in found])}
    count = draft.figure(
        sql.COUNT_WITHOUT_SCORE, lacking, unit="areas", statistic="count", citations=borne_out,
        arithmetic=f"areas without a score for {phrases.join(names, 'or')} here: {{}}",
    )  # fmt: skip
    lines = [wording_rankings.without_line(s, phrases.marks([n])) for s, n in zip(found, numbers, strict=True)]
    draft.say(wording_rankings.without_any_head(names, count, where(query)), "\n".join(lines))
    say_basis(draft, query)
    return draft.answer()
