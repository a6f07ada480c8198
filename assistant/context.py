"""What a follow-up takes over from the question before it: by the first of the rules that it is one of."""

import re
from dataclasses import replace

from assistant.adjacent import without_their_number
from assistant.area_references import THE_END_ONE
from assistant.edits import of_an_order
from assistant.followups import OVER_MANY, words_of
from assistant.ground import on_the_same_ground, on_the_same_measure, without_those_spoken_of
from assistant.query import Memory, Query, Task
from assistant.references import point_back
from assistant.repairs import repairs
from assistant.rules import RULES
from assistant.slots import find_unheard, is_answerable, leaves_out
from assistant.verdicts import is_sided, wants_verdict
from assistant.walking import with_step
from assistant.words import asks, fold_name, is_yes_or_no
from corpus.model import MEASURES


def resume(query: Query, before: Query | None) -> Query:
    """Return the query with what it leaves out taken from the one before; a complete question stays as it is.

    A follow-up may name only areas ("and Kent?"), only a region, a measure or a period ("what about reoffending?"), or
    ask something else of the same areas ("why?"). What was taken over stands in `inherited`.
    """
    if before is None:
        query = _of_nothing_yet(query)
        return replace(query, memory=Memory(
            query.areas, query.periods, query.areas, averages=query.averages, measures=query.measures,
            statistics=query.statistics,
        ))  # fmt: skip
    unmeasured = not query.measures
    query, before = point_back(with_step(without_their_number(query, before), before), before)
    on_that = unmeasured and bool(query.measures)  # "how did Kent do on that?" goes on with the run
    if ordered := of_an_order(query, before):
        return _with_memory(query, ordered, before)
    resumed = next((taken for rule in RULES if (taken := rule(query, before)) is not None), query)
    told = before.areas or (before.memory.listed if before.task in OVER_MANY else ())
    if resumed is query and (of_one := _of_one_area(query, told)) is not query:
        measures = query.measures or (before.measures if of_one.task == "against" else ())
        return _with_memory(query, replace(of_one, measures=measures), before)
    refused = "decline" in {query.task, resumed.task} or query.unscored
    if "money" in query.unscored and resumed.task in _FIGURES and not query.measures:
        resumed = replace(resumed, task="decline", reason="not_scored")  # "which of the pair spent less?"
    resumed = on_the_same_ground(query, _on_the_three(query, resumed), before)
    if not refused:
        resumed = on_the_same_ground(query, _as_it_can_be_taken(query, resumed, before), before)
    resumed = _of_one_of_two(query, without_those_spoken_of(query, resumed, before))
    if (resumed.inherited or before.memory.listed) and (unheard := find_unheard(query, resumed)):
        resumed = replace(resumed, unheard=unheard)
    on_that |= "as_well" in query.cues  # "did Bournemouth double too?"
    resumed = _with_memory(query, _asked_whether(query, resumed, before), before, on_that)
    return on_the_same_measure(query, resumed, before)


def _of_one_of_two(query: Query, resumed: Query) -> Query:
    """Return a question as one of which the area has to be asked, where it is of the better of two and none is that.

    "Which of those verdicts is better?" has no answer, and "is the better one's score higher?" no yes or no.
    """
    named = query.areas or not is_yes_or_no(query.question) or not THE_END_ONE.search(query.question)
    if named or resumed.task not in {"scores", "compare"} or len(resumed.areas) < 2 or not resumed.direction:
        return resumed
    return replace(resumed, task="unclear", areas=(), inherited=())


_FIGURES: frozenset[Task] = frozenset({"scores", "compare", "extremes", "rank", "listing", "against"})
_WHETHER: frozenset[Task] = frozenset({"compare", "against", "judged"})
"""Tasks that are asked again of another measure or area for a yes or no: "did it beat Kent?" "And on safeguarding?"."""


def _asked_whether(query: Query, resumed: Query, before: Query) -> Query:
    """Return a question with the yes or no that the one before asked for, where it only asks the same of another."""
    same = resumed.task == before.task in _WHETHER and resumed.direction == before.direction
    same = same and (is_sided(before) if before.direction else before.task == "judged")
    same = same and len(resumed.areas) == (len(before.areas) or 1)  # "did Luton beat Kent?" "And Brent?": beside which?
    bare = resumed.inherited and not query.direction
    bare = bare and (not asks(query.question) or bool(_WHAT_ABOUT.match(query.question)))
    told = len(resumed.areas) == 1 and resumed.claims and bool(query.numbers)  # "80, yes?" "And 68 for risk of harm?"
    again = (same and bare) or (told and resumed.task in {"scores", "listing"} and resumed.inherited)
    return replace(resumed, cues=resumed.cues | {"whether"}) if again and wants_verdict(before) else resumed


_THE_THREE = re.compile(
    r"\b(?:any|all|each|both|either|every one|none) (?:of )?(?:the|its|their|them|those|these)? ?(?:three|3)\b"
    r"|\b(?:any|every|each|all) (?:of )?(?:the |its |their )?(?:three )?(?:measures?|counts|fronts)\b"
    r"|\b(?:on|for|in|at) (?:anything|everything|nothing)\b(?! (?:else|other))"
    r"|\b(?:more|most|the majority) (?:of )?(?:the |its |their )?(?:three|3|measures|counts|fronts)\b",
    re.IGNORECASE,
)
"""What asks something of all three measures, and not of the one before: "does it lead on any of the three?"."""


def _on_the_three(query: Query, resumed: Query) -> Query:
    """Return a question on all measures where it says so, and took one over."""
    taken = resumed.measures and not query.measures and len(resumed.measures) < len(MEASURES)
    one_by_one = len(resumed.areas) > len(MEASURES) - 1  # "all three" may be the areas
    if not taken or one_by_one or resumed.task not in _FIGURES or not _THE_THREE.search(query.question):
        return resumed
    return replace(resumed, measures=(), inherited=tuple(name for name in resumed.inherited if name != "measures"))


_WHAT_ABOUT = re.compile(r"(?:(?:and|so|ok|okay|but|then|right)\b,? )*(?:what|how) about\b", re.IGNORECASE)


def _with_memory(query: Query, resumed: Query, before: Query, on_that: bool = False) -> Query:
    """Return a question as it was taken, with what the run of questions that it belongs to has spoken of."""
    runs = resumed.inherited or on_that
    dropped = set(query.left_out) | (set(before.areas) if "correction" in query.cues and query.areas else set())
    if query.order and query.order.what == "drop":
        dropped |= set(query.order.areas)
    kept = [area for area in before.memory.recent if area not in dropped or area in resumed.areas]
    recent = (*kept, *resumed.areas) if runs else resumed.areas
    dated = (*before.memory.dated, *resumed.periods) if runs else resumed.periods
    spoken = (*(area for area in before.memory.spoken if area not in resumed.areas), *resumed.areas)
    averages = (*before.memory.averages, *resumed.averages) if runs else resumed.averages
    measures = (*before.memory.measures, *resumed.measures) if runs else resumed.measures
    compared = resumed.task == "compare" and resumed.inherited  # "who is best in London? And worst? By how much?"
    ground = before.memory.ground if compared else None
    earlier = before.memory.statistics if runs else ()
    return replace(resumed, memory=Memory(
        tuple(dict.fromkeys(recent)), tuple(dict.fromkeys(dated)), spoken, averages=tuple(dict.fromkeys(averages)),
        measures=tuple(dict.fromkeys(measures)), ground=ground, statistics=(*earlier, *resumed.statistics)[-_PAIR:],
    ))  # fmt: skip


_PAIR = 2


def _of_nothing_yet(query: Query) -> Query:
    """Return a first question as one of which the area has to be asked, where it is of an "it" that nobody named."""
    own = query.areas or query.group or query.unknown_areas or query.people
    pronoun = {"it", "them", "they"} & set(words_of(query))
    if query.task == "change" and not own and _THE_AREA.search(query.question):
        return replace(query, task="unclear")  # "did the area improve?"
    _, _, other = query.question.casefold().partition(" than ")
    beside = query.task == "change" and pronoun and len(query.areas) == 1
    if beside and fold_name(query.areas[0])[0] in fold_name(other):
        return replace(query, task="unclear", areas=())  # "did it gain more than Kent?"
    bare = query.task == "quotes" and pronoun and not (own or query.subject or query.periods)
    of_some = own or query.cues & {"list", "count", "area_word", "anyone"}
    bare = bare or (query.task in {"change", "reinspected"} and pronoun and not of_some)  # "did they do better later?"
    of_measures = query.task == "to_date" and "which_measure" in query.cues  # "what is its worst measure?"
    owned = (
        (query.task == "extremes" or of_measures)
        and {"its", "their"} & set(words_of(query))
        and not (of_some or query.measures)
    )
    if owned and not query.cues & {"held", "notice_word"}:
        return replace(query, task="best_measure")  # "what was their best subject?"
    if (asked := _of_one_area(query)) is not query:
        return asked
    averaged = query.task == "to_date" and query.cues & {"compare", "difference"} and not (own or query.periods)
    one = (pronoun or "that one" in query.question.casefold()) and not query.measures
    if averaged and (one or {"we", "our", "us"} & set(words_of(query))):
        return replace(query, task="against")  # "how does that one compare with the average?"
    return replace(query, task="judgement") if bare else query  # "what did the inspectors say about it?"


def _of_one_area(query: Query, told: tuple[str, ...] = ()) -> Query:
    """Return a question put as of one area that it does not name as of the only one `told`, else to be asked back."""
    own = query.areas or query.group or query.unknown_areas or query.people or query.periods
    if own or query.task not in {"judged", "to_date"} or not _ONE_AREA.search(query.question):
        return query
    areas = told if len(told) == 1 else ()
    return replace(query, task="judgement" if query.task == "judged" else "against", areas=areas,
        inherited=("areas",) if areas else ())  # fmt: skip


_THE_AREA = re.compile(
    r"\b(?:did|has|was|is) (?:the|that|this) (?:area|borough|council|team|service|yot|yos)\b", re.IGNORECASE
)
_ONE_AREA = re.compile(
    r"\bthe (?:area|borough|council|team|service|yot|yos)(?:['’]s| was| is| were| been| judged| rated| described)\b"
    r"|^(?:\W*(?:and|so|but)\b)?\W*(?:was|were|is) the scores?\b",
    re.IGNORECASE,
)
"""What is asked of one area as if it had been named: "was the score above average?"."""


def _as_it_can_be_taken(query: Query, resumed: Query, before: Query) -> Query:
    """Return a follow-up as it was first taken, or in another way if that way only it can be answered, or whole."""
    answerable, whole = is_answerable(resumed), not leaves_out(query, resumed)
    if answerable and whole:
        return resumed
    others = [other for other in repairs(query, resumed, before) if is_answerable(other)]
    if better := next((other for other in others if not leaves_out(query, other)), None):
        return better
    return resumed if answerable or not others else others[0]
