"""What the words of a notice tell on a question that was taken for one of figures, or of the notice as such."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Answer
from assistant.candidates import PARTLY, TREATED
from assistant.clauses import NEGATIONS
from assistant.desk import Desk
from assistant.findings import Quote, find_quotes, overlaps
from assistant.matter import find_matter
from assistant.numbers import Number, find_numbers
from assistant.query import Query, Task
from assistant.quotes import answer_quotes, sources_of
from assistant.words import Word, fold_name, is_yes_or_no, split_words, stem
from corpus.markup import unmarked

_OF_FIGURES = frozenset("score count difference rank forecast opinion invent date overall change".split())
"""Concepts of questions that words do not answer."""

_COUNTED = frozenset({"score", "count"})
"""Those of them that ask for a number, which a notice's words may hold: "approximately 5%"."""

_CLOSE = 0.6
"""The similarity from which a sentence says what is asked, where it was not certain that words are asked for."""

_TELLS_LOAD = frozenset({"each", "per", "rarely", "often"})
"""Words with which "how many" and "how often" ask for no number: "how many kids each worker looks after"."""

_WHOLLY = 0.9
"""The share of a subject's words that a sentence must treat where the question was taken for another."""

_PASSING: frozenset[Task] = frozenset(
    {"programme", "speaker", "method", "judgement", "scores", "listing", "compare", "missing"}
)
"""Tasks that a word of a subject may be taken for: the "programme" for girls, "equality", those who "speak" little."""

_IN_CHARGE = frozenset(map(stem, "runs manages heads chairs leads".split()))
"""Stems that ask who is in charge, which no notice says: they name no subject."""

_NEARLY = 0.75
"""The share of a subject's words from which a sentence with a number is taken to count what is asked after."""

_COUNTS = 3
"""Words after a number in which what it counts is named."""


def told_in_words(desk: Desk, query: Query) -> Answer | None:
    """Return what the notices of the areas named say on a question that no figure answers, None where they do not.

    Only where a sentence holds or speaks of what is asked; where a number is asked for, one that holds a number, but
    no score, since those are the table's.
    """
    sources = sources_of(desk, query)[0] if query.areas and query.subject else []
    if not sources or query.task == "quotes" or {stem(word) for word in query.subject} <= _IN_CHARGE:
        return None
    counted = bool(query.cues & _COUNTED) and not _TELLS_LOAD & set(fold_name(query.question))
    of_share = {"invent", "overall"} if "share" in query.cues else set()  # "what share of the total do they make up?"
    figured = _OF_FIGURES - _COUNTED - of_share
    other = query.cues & figured or set(query.unscored) & {"overall_score", "grade", "reoffending_rate"}
    worded = query.unplaced and not (other or query.bounds or query.months or counted)  # "the support for carers"
    worded = worded or _asks_whether(desk, query) or _asks_how_well(desk, query)
    unchanged = query.task == "change" and not query.measures  # "how much progress had it made since the last visit?"
    worded = worded or (unchanged and not (query.statistics or query.numbers) and _names_subject(desk, query))
    figures = (query.measures and not query.unplaced) or query.statistics or query.bounds or query.months
    of_scores = counted or query.cues & figured or set(query.unscored) & {"overall_score", "reoffending_rate"}
    declined = query.reason == "not_scored" and (not of_scores or _names_subject(desk, query))
    # "were caseloads above average?" is told by what is said of them
    of_work = declined and is_yes_or_no(query.question) and _names_subject(desk, query) and not query.measures
    if (figures and not (worded or of_work)) or (other and not (worded or declined)):
        return None
    plain = replace(_of_words(query), stance=None if counted else query.stance)  # "in how many was it strong?"
    near = [quote for quotes in find_quotes(desk, plain, sources).values() for quote in quotes]
    if (
        query.question.casefold().startswith("who ") and "quote" not in query.cues
    ):  # a name is asked for, which not every sentence on it gives
        near = [quote for quote in near if quote.treated >= _WHOLLY and _says(desk, quote, query)]
    told = near if worded else [quote for quote in near if quote.treated >= TREATED or quote.similarity >= _CLOSE]
    told = told or (near if declined else [])
    if counted and not worded:
        told = [quote for quote in told if _holds_number(desk, quote, query)]
    return answer_quotes(desk, plain) if told or _names_unplaced(desk, query) else None


def told_beside(desk: Desk, query: Query) -> Answer | None:
    """Return what the notices say on a subject that a question names beside what it was taken for.

    Of the areas named; where it asks what was said, of those spoken of just before. None where it names no subject of
    inspections, or where no sentence treats it and it is not asked what was said.
    """
    said = "quote" in query.cues or bool(_WORDS_USED.search(query.question))
    before = query.memory.recent if said and not query.cues & {"area_word", "notice_word"} else ()
    areas = query.areas or before
    judged = query.task == "judgement"  # "how did they describe the caseloads?" asks for no judgement
    asks_who = query.task == "speaker" and query.question.casefold().startswith(("who ", "whose "))
    passing = (
        query.task in _PASSING
        and not asks_who
        and (not judged or (said and (bool(query.unplaced) or _names_subject(desk, query))))
    )
    again = bool(query.inherited) and not said  # the subject is that of an earlier question
    whether = _asks_whether(desk, query)
    aside = _sets_subject_aside(desk, query)
    passing, limited = passing or whether or aside, _has_limits(query) and not (whether or aside)
    if not (passing and areas and query.subject) or again or query.group or limited:
        return None
    terms = find_matter(query.subject, query.phrase, desk.vocabulary, areas).terms
    if not any(term.subjects and term.weight == 1 for term in terms):
        return None
    plain = replace(_of_words(query), areas=areas)
    found = find_quotes(desk, plain, sources_of(desk, plain)[0])
    least = 0.0 if whether else _WHOLLY if query.cues & _OF_SCORES else PARTLY
    told = any(quote.treated >= least for quotes in found.values() for quote in quotes)
    asked = (said and (not judged or bool(query.unplaced))) or (whether and not query.measures) or aside
    return answer_quotes(desk, plain) if told or asked else None


_WORDS_USED = re.compile(
    r"\bwhat (?:words?|phrases?|language|terms?) did\b.*\buse (?:on|about|for|of|when)\b", re.IGNORECASE
)
"""What asks for what was said by the words for it: "what words did inspectors use on cases moved in?"."""


def _asks_whether(desk: Desk, query: Query) -> bool:
    """Whether a question of yes or no names a subject, but no figure: "did kids keep getting a different worker?"."""
    figured = query.statistics or query.numbers or query.bounds or query.months or query.judgements
    of_publication = query.task == "dates" and ("embargo" in query.cues or {"date", "notice_word"} <= query.cues)
    if not is_yes_or_no(query.question) or figured or of_publication:
        return False
    if query.cues & {"score", "measure_word", "confirm"} or set(query.unscored) & {"overall_score", "reoffending_rate"}:
        return False
    return _names_subject(desk, query)


def _sets_subject_aside(desk: Desk, query: Query) -> bool:
    """Whether scores would be given with the subject left aside that is asked about: "kids nicking sweets"."""
    figured = query.statistics or query.numbers or query.bounds or query.months or query.judgements
    if query.task != "scores" or not (query.idle and query.areas) or figured or query.cues & {"score", "measure_word"}:
        return False
    idle = {stem(key) for word in query.idle for key in fold_name(word)}
    terms = find_matter(query.subject, query.phrase, desk.vocabulary, query.areas).terms
    return any(term.named - _SCORED and term.weight == 1 and term.stems & idle for term in terms)


def _asks_how_well(desk: Desk, query: Query) -> bool:
    """Whether it asks how well something was done that is a subject: "how well did they work out why …?"."""
    figured = (
        query.statistics or query.numbers or query.bounds or query.months or query.cues & {"score", "measure_word"}
    )
    opens = query.question.casefold().startswith(("how well ", "how good "))
    return bool(opens and not figured) and _names_subject(desk, query)


def _names_unplaced(desk: Desk, query: Query) -> bool:
    """Whether it asks if something was done, and what could not be placed names its subject: "disabled children"."""
    unplaced = {stem(key) for word in query.unplaced for key in fold_name(word)}
    if not (unplaced and is_yes_or_no(query.question)) or query.statistics or query.numbers or query.bounds:
        return False
    terms = find_matter(query.subject, query.phrase, desk.vocabulary, query.areas).terms
    return any(term.named - _SCORED and term.weight == 1 and term.stems & unplaced for term in terms)


def _names_subject(desk: Desk, query: Query) -> bool:
    """Whether a question names a subject of the thesaurus that is not a measure's own."""
    terms = find_matter(query.subject, query.phrase, desk.vocabulary, query.areas).terms
    return any(term.named - _SCORED and term.weight == 1 for term in terms)


_SCORED = frozenset(
    {"safeguarding", "risk_of_harm", "reoffending", "public_protection", "vulnerability", "outcomes_progress"}
)
"""Subjects of the thesaurus that are the measures' own."""

_OF_SCORES = frozenset({"score", "perform", "rank", "compare", "higher", "lower"})
"""Concepts of questions that are likelier to be of scores."""


def _has_limits(query: Query) -> bool:
    """Whether a question names what only figures have."""
    taken_over = "measures" in query.inherited and "quote" in query.cues
    measures = query.measures and not taken_over
    return bool(
        measures or query.statistics or query.bounds or query.months or query.numbers or query.claims or query.place
    )


def _of_words(query: Query) -> Query:
    return replace(query, task="quotes", measures=(), unknown_areas=(), unplaced=(), reason=None)


def _says(desk: Desk, quote: Quote, query: Query) -> bool:
    """Whether a sentence holds the very words of a subject."""
    words = split_words(unmarked(quote.span.of(desk.notice(quote.source.id).text)))
    return {stem(word) for word in query.subject} <= {word.stem for word in words}


def _holds_number(desk: Desk, quote: Quote, query: Query) -> bool:
    """Whether a sentence holds a number that is no score: a share, or one that counts what is asked after."""
    notice = desk.notice(quote.source.id)
    scored = any(score.prose and overlaps(quote.span, score.prose) for score in notice.scores)
    words = split_words(unmarked(quote.span.of(notice.text)))
    numbers = find_numbers(words)
    if "count" not in query.cues:
        return not scored and any(number.share or _is_one_in(words, number) for number in numbers)
    counted = {stem(word) for word in query.subject}
    counts = [n for n in numbers if not _is_percentage(words, n)]
    counts = [n for n in counts if words[n.start].key != "one" or _is_one_in(words, n)]  # not "one case to the next"
    ends = [number.end for number in counts]
    parts = {key for part in query.part_names for key in fold_name(part.written)}
    if parts & {word.key for word in words}:  # "how many Rutland cases were seen?", not any that there were
        ends += [at + 1 for at in range(len(words)) if _counts_none(words, at)]
    near = any(counted & {word.stem for word in words[end : end + _COUNTS]} for end in ends)
    return not scored and (near or (quote.treated >= _NEARLY and bool(counts)))  # "languages" are "six tongues"


def _is_one_in(words: Sequence[Word], number: Number) -> bool:
    """Whether a "one" is so many of others: "one file in four"."""
    after = {word.key for word in words[number.end : number.end + _COUNTS]}
    return words[number.start].key == "one" and bool(after & {"in", "of"})


def _is_percentage(words: Sequence[Word], number: Number) -> bool:
    """Whether a number is a share in per cent, which counts nothing, as "half of them" does."""
    return any(word.key in {"percent", "per"} for word in words[number.start : number.end + 1])


def _counts_none(words: Sequence[Word], at: int) -> bool:
    """Whether a word says that there was none of what follows: "did not include any of these cases"."""
    denied = any(word.key in NEGATIONS for word in words[max(0, at - _COUNTS) : at])
    return words[at].key in {"none", "no"} or (words[at].key == "any" and denied)
