"""How many areas an overall phrase was used of: beside another phrase, as a claim has it, of the commonest."""

from collections import Counter
from collections.abc import Sequence

from assistant import phrases, wording_notices
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.judgements import cite_judgement
from assistant.query import Query
from assistant.rows import areas_of, span_of
from assistant.words import fold_name, is_yes_or_no
from corpus.model import Source
from index import statements as sql
from index.rows import among
from index.score_table import Value

OFTENER = frozenset({"more", "fewer", "less", "rarer", "scarcer", "commoner"})
"""Words by which it is asked which of two phrases was used of more areas."""


def say_which_more(draft: Draft, query: Query, found: Sequence[Source]) -> None:
    """Say of how many areas each of two judgements was used, and whether of more the first."""
    counts = []
    for judgement in query.judgements:
        cited = tuple(cite_judgement(draft, source) for source in found if source.judgement == judgement)
        shown = draft.figure(
            sql.COUNT_JUDGED, scope_of(draft, query) | {"judgements": among([judgement])}, unit="areas",
            statistic="count", citations=cited or (draft.cite_whole(found[0]),),
            arithmetic=f"areas described as “{judgement}”: {{}}",
        )  # fmt: skip
        counts.append((judgement, shown, int(draft.figures[-1].value)))
    (one, first, more), (other, second, fewer) = counts
    if one != _first_named(query):
        (one, first, more), (other, second, fewer) = (other, second, fewer), (one, first, more)
    holds = more > fewer if {"more", "commoner"} & {*fold_name(query.question)} else more < fewer
    verdict = phrases.verdict(holds) if is_yes_or_no(query.question) else ""
    draft.say(verdict + wording_notices.judged_each((one, first), (other, second)))


def _first_named(query: Query) -> str:
    """Return which of the judgements asked about stands first in the question."""
    question = query.question.casefold()
    return min(query.judgements, key=lambda judgement: question.find(judgement.casefold()))


def scope_of(draft: Draft, query: Query) -> dict[str, Value]:
    """Return the parameters of the areas and the time that a question on overall phrases keeps to."""
    since, until = span_of(query)
    return {"now": draft.desk.now, "areas": among(areas_of(query)), "since": since, "until": until}


_KINDS = frozenset({"different", "distinct", "separate", "unique", "various"})


def say_how_many_phrases(draft: Draft, query: Query, found: Sequence[Source]) -> None:
    """Say how many different judgements were used, where that is asked: "how many different verdicts are there?"."""
    words = set(fold_name(query.question))
    counted = words & {"many", "number"} and words & {
        "verdicts",
        "phrases",
        "judgements",
        "descriptions",
        "labels",
        "words",
    }
    if query.judgements or not (counted or (words & _KINDS and "list" in query.cues)):
        return
    cited = tuple(dict.fromkeys(cite_judgement(draft, source) for source in found))
    count = draft.figure(
        sql.COUNT_JUDGEMENTS, scope_of(draft, query), unit="phrases", statistic="count", citations=cited,
        arithmetic="different overall judgements: {}",
    )  # fmt: skip
    draft.say(wording_notices.different_phrases(count, sorted({source.judgement for source in found})))


def so_judged_elsewhere(desk: Desk, query: Query, asked: Sequence[str]) -> list[Source] | None:
    """Return the sources on areas of other regions so judged, where those of one are said to be the only ones."""
    if query.group is None or not {"only", "solely", "exclusively"} & set(fold_name(query.question)):
        return None
    rows = desk.snapshot.table.sources(desk.now).rows
    return [s for s in rows if s.area and s.judgement in asked and s.area not in query.group.areas]


def as_claimed(
    query: Query, found: Sequence[Source], sources: Sequence[Source], others: Sequence[Source] | None
) -> bool | None:
    """Return whether as many areas were so judged as a question says, or those of its region alone; else None."""
    if others is not None:
        return bool(found) and not others
    if not (query.judgements and query.quantity):
        return None
    return query.quantity.holds(len({s.area for s in found}), len({s.area for s in sources}))


def of_commonest(query: Query, found: Sequence[Source]) -> list[Source]:
    """Return the sources with the judgement that was used of most areas, or of fewest where that is asked."""
    counts = Counter(phrase for phrase, _ in {(source.judgement, source.area) for source in found})
    edge = min(counts.values()) if _RARE & set(fold_name(query.question)) else max(counts.values())
    return [source for source in found if counts[source.judgement] == edge]


_RARE = frozenset({"least", "rarest", "fewest", "rarely", "seldom"})
