"""What makes a question a follow-up, and the two ways in which it takes over: asked again, or asked of the same."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.query import Group, Query, Task

BARE: frozenset[Task] = frozenset({"scores", "compare", "unclear"})
"""Tasks that a question falls into when it says little of its own."""

OVER_MANY: frozenset[Task] = frozenset(
    {"extremes", "listing", "across", "missing", "mean", "held", "judged", "to_date", "to_date_change", "reinspected"}
)

NARROWED: frozenset[Task] = frozenset({"extremes", "listing", "mean", "missing", "across", "held", "judged"})
"""Tasks that can be put to some areas only."""


NO_MEASURE: frozenset[Task] = frozenset(
    {"quotes", "dates", "definition", "held", "programme", "method", "speaker", "judgement", "region"}
)
"""Tasks that cannot be put to another measure: a measure named after one of these asks for its score."""

OWN = frozenset(
    "measure_word joint score perform rank change date judgement quote praise criticism why held reinspected "
    "speaker".split()
)
"""Concepts that make a question one of its own."""


BEYOND_THEM = re.compile(
    r"\b(?:beat|beats|above|below|than|ahead of|behind|outscored?) (?:it|that|them|both|those|these|all)\b",
    re.IGNORECASE,
)
"""What sets others beyond those spoken of: "who is ahead of them?"."""


def beyond_it(query: Query) -> bool:
    """Return whether something lies "above" or "further below it", which is no measure ("better on it")."""
    words = words_of(query)
    return words[-1:] in (["above"], ["below"]) or ("it" in words and words[-2:] not in (["on", "it"], ["for", "it"]))


PRONOUN = re.compile(
    r"\b(?:its?|they|them|their|that|there|those|these|he|she|her|his|both|ones?|two|three|four)\b", re.IGNORECASE
)

ITS_END = re.compile(r"\b(?:best|worst|highest|lowest|strongest|weakest) (?:one|score|measure)\b", re.IGNORECASE)
"""What calls a measure an area's best or worst: "is the worst one above average?"."""


_ASKED_AGAIN = re.compile(
    r"\b(?:the )?same\b(?: \w+)? (?:for|on|with)\b"
    r"|\b(?:do|run|repeat|try) (?:it|that|this)(?: again)? (?:for|on|with)\b",
    re.IGNORECASE,
)


def asks_the_same(query: Query) -> bool:
    """Return whether the question before is asked again of something else: "same question for reoffending"."""
    return bool(_ASKED_AGAIN.search(query.question))


_COUNTS = {
    word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)
}  # fmt: skip


def count_of(word: str) -> int | None:
    """Return the small number that a word or figures say ("three", "3"), None where it says none ("pair")."""
    return int(word) if word.isdecimal() else _COUNTS.get(word.casefold())


_OF_IT = re.compile(
    r"(?:(?:and|but|so|well|ok|okay|right|yes|no|now|then)\b,? )*(?:(?:is|was|are|were|did|does|do|has|have|had|would)"
    r"(?:n['’]?t)? )?(?:(?:either|both|neither|any|all|each|none)(?: of (?:them|those|these|the two))?|its?|they|their"
    r"|that|this|those|these|he|she|we|us)(?:['’]s)?\b",
    re.IGNORECASE,
)
"""How a question opens that is of what was spoken of: "does it beat Kent?", "so that's lower than Kent"."""


def is_of_it(query: Query) -> bool:
    """Return whether what was spoken of is the subject, and the area named what it is set beside: "does it beat Kent?".

    In "was it worse in Kent?" it is the area named.
    """
    names = {area.casefold().split()[0] for area in query.areas}
    words = [word.strip(",.?!:;").removesuffix("'s").removesuffix("’s") for word in words_of(query)]
    told_where = any(one in {"in", "at", "for", "over"} and other in names for one, other in pairwise(words))
    return bool(_OF_IT.match(query.question)) and not told_where


_SIDED = frozenset("better worse higher lower ahead behind above below stronger weaker clear up down".split())
_BEFORE_ANOTHER = frozenset("than above below behind ahead of to with from against over under and".split())


def leads_a_statement(query: Query) -> bool:
    """Return whether the area named is what is said to be better or worse: "Kent did four points better"."""
    words = [word.strip(",.?!:;").removesuffix("'s").removesuffix("’s") for word in words_of(query)]
    names = {area.casefold().split()[0] for area in query.areas}
    at = next((place for place, word in enumerate(words) if word in names), len(words))
    led = words[at - 1] if at else ""
    return bool(_SIDED & set(words[at:])) and not (_SIDED & set(words[:at])) and led not in _BEFORE_ANOTHER


def again(query: Query, before: Query) -> Query:
    """Return the question before, asked again in new words; whether a number in it was right is not asked again."""
    if before.claims and before.areas:
        before = replace(before, bounds=None, numbers=(), margin=None, claims=False)
    if before.task == "judgement":
        before = replace(before, judgements=())  # what the answer found
    return replace(before, skip=0, order=None, question=query.question, inherited=("areas", "measures"))


def the_listed(before: Query, region: Group | None = None) -> Group:
    """Return the areas that the answer before listed; those of a `region`, where it says so."""
    return Group("among those just listed", before.memory.listed, region=region)


def the_others(left: Sequence[str]) -> Group:
    """Return those left of a list, of which some are set aside."""
    return Group("among the others just listed", tuple(left))


def of(query: Query, before: Query, task: Task, areas: Sequence[str] = ()) -> Query:
    """Return a question asked of areas spoken of before, and of the measures before where it names none."""
    measures = query.measures or (() if task == "region" else before.measures)
    inherited = ("areas",) if query.measures or not measures else ("areas", "measures")
    return replace(query, task=task, areas=tuple(areas) or before.areas, measures=measures, inherited=inherited)


_ASKING = frozenset(
    "what whats what's which who whos who's whose how hows how's when where why is are was were did does do has have "
    "had can could would will should tell give show list name compare find get got rank explain say said quote need "
    "want looking scored writing".split()
)
"""Words one of which a question has that stands alone; without any it is a fragment of the one before."""


def is_followup(query: Query) -> bool:
    """Return whether a question leans on the one before it: it says so, is very short, or asks nothing by itself."""
    words = words_of(query)
    leans = bool(query.cues & {"followup", "correction", "denial"})
    return leans or len(words) <= _BRIEF or not _ASKING & set(words)


_BRIEF = 4
"""Words up to which a question is too short to stand alone."""


def words_of(query: Query) -> list[str]:
    """Return the words of a question, folded, without its marks."""
    return [word.rstrip(",;:") for word in query.question.casefold().rstrip("?.!").split()]


def asks_which_was(query: Query) -> bool:
    """Return whether it asks for an edge of what was spoken of: "which was lowest?", not "which area is …"."""
    words = words_of(query)
    bare = not query.cues & {"area_word", "overall", "held", "ever", "next_place"} and not (query.group or query.limit)
    bare = bare and bool(query.statistics or query.direction) and not query.place
    words = words if query.bounds else without_lead(words)
    words = [*words[:1], *words[2:]] if words[:2] == ["which", "one"] else words
    return words[:1] in (["which"], ["who"]) and words[1:2] in (["was"], ["is"], ["had"], ["has"]) and bare


def is_its_best(query: Query) -> bool:
    """Return whether it speaks of the best or worst of an area's own scores: "is that its best?"."""
    return bool(_ITS_BEST.search(query.question))


_ITS_BEST = re.compile(
    r"\b(?:its|their) (?:very )?(?:best|worst|highest|lowest|strongest|weakest|poorest|top|bottom|better|worse|weaker"
    r"|stronger|lower|higher)(?: (?:score|mark|result|figure|measure|number|area|point|subject)\b"
    r"| of (?:the|its|all) (?:three|3)\b|\W*$)"
    r"|\b(?:best|worst|highest|lowest|strongest|weakest|poorest|top|bottom|better|worse|weaker|stronger|lower|higher)"
    r"(?: (?:score|mark|result|figure|measure|one))? (?:of|from|among|out of) (?:all )?(?:its|their|those|these|the) "
    r"(?:own |two |three |2 |3 |other )?(?:scores?|marks|results|figures|measures|numbers|three|two|2|3)\b",
    re.IGNORECASE,
)


_LEADING = frozenset("and so but ok okay then right well now".split())


def without_lead(words: list[str]) -> list[str]:
    """Return a question's words without those that only tie it to the one before: "so which is nearer?"."""
    while words[1:] and words[0] in _LEADING:
        words = words[1:]
    return words
