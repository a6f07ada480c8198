"""Follow-ups that set the areas before beside others, or beside each other."""

import re
from dataclasses import replace

from assistant.followups import (
    BARE,
    OVER_MANY,
    again,
    asks_which_was,
    beyond_it,
    is_followup,
    is_of_it,
    leads_a_statement,
    of,
    the_listed,
    without_lead,
    words_of,
)
from assistant.query import Direction, Group, Query
from assistant.verdicts import wants_verdict
from assistant.words import asks, is_yes_or_no

_ONE_OR_OTHER = re.compile(
    r"\b(?:it|them|they|that|us|we|this) (?:or|and|vs?|versus|against)\b"
    r"|\w\W+(?:or|and|vs?|versus|against) (?:it|them|that|us|we|this)\b(?! of\b)",
    re.IGNORECASE,
)
"""What sets what was spoken of beside what is named: "them or Kent"."""


_THAN_IT = re.compile(r"\bthan (?:it|that|them|this|theirs|both)\b(?! of)", re.IGNORECASE)


_THEM_ALL = re.compile(
    r"\b(?:alongside|beside|with|against|next to|than|above|below|beat|beats) "
    r"(?:them|those|these|both|the (?:two|pair|three))\b",
    re.IGNORECASE,
)
"""What sets an area beside several spoken of one by one."""

_WITH = re.compile(r"(?:(?:ok|and|so|then|or|well)\b,? )*(?:with|against|versus|vs)\b", re.IGNORECASE)


_COMPARED_TO = re.compile(
    r"(?:(?:and|so|but|ok)\b,? )*(?:how (?:does|do|did|is|was) (?:it|that|this|they) (?:\w+ ){0,3}"
    r"|(?:when |as )?compared |set |next |how about )?(?:to|with|against|beside|alongside|versus|vs)\b",
    re.IGNORECASE,
)
"""What sets several areas beside the one before: "how does that compare with Kent and Luton?"."""


_THE_SAME = re.compile(
    r"\bsame (?:comparison|question|thing|again|be said|be true|true|go|hold|apply)\b", re.IGNORECASE
)


def set_against(query: Query, before: Query) -> Query | None:
    """Set one more area against those asked about before: "how far above Kent?", "how does that compare with Kent?".

    So does half a comparison, which names one side only: "lower than Kent?", "so Kent beats it?", "Kent is better?".
    """
    many = query.cues & {"list", "count", "anyone", "area_word"} or query.group
    own = query.statistics or query.bounds or query.cues & {"quote", "praise", "criticism"}
    foremost = before.task == "extremes" and before.measures and len(before.memory.listed) == 1
    if foremost and not before.areas:
        before = replace(before, areas=before.memory.listed)  # "the lowest in London?" "How far above that is Newham?"
    few = "those" in query.cues and 1 < len(before.memory.listed) <= _FEW and before.task in OVER_MANY
    if few and query.direction and not before.areas:  # "who is top?" "How far was Luton behind them?"
        before = replace(before, areas=before.memory.listed, memory=replace(before.memory, recent=before.memory.listed))
    several = len(query.areas) > 1 and len(before.areas) == 1 and before.areas[0] not in query.areas
    if several and not own and _COMPARED_TO.match(query.question) and query.task in BARE:
        return of(query, before, "compare", (*before.areas, *query.areas))  # "and compared to Barnet and Enfield?"
    if several and not own and query.direction and is_of_it(query) and "they" in query.cues and query.task == "compare":
        return of(query, before, "compare", (*before.areas, *query.areas))  # "is it better than Barnet and Enfield?"
    if len(query.areas) != 1 or not before.areas or own or query.task == "change" or query.left_out:
        return None  # "I meant Brent rather than Bexley" puts it in the place of that
    gap = "difference" in query.cues and bool(query.direction or query.cues & {"they", "compare", "followup"})
    than = "than" in words_of(query) and not many
    placed = query.task == "rank" and is_of_it(query)  # "does that put it ahead of Kent?"
    better = bool(query.direction) and (query.task in BARE or placed) and not many
    so = words_of(query)[:1] == ["so"]  # "So Kingston's ahead."
    stated = better and query.claims and leads_a_statement(query)  # "East Riding was four points better, true?"
    bare = better and (
        query.cues & {"they", "those"} or so or stated or query.margin or set(query.areas) <= set(before.memory.recent)
    )
    compared = (
        query.cues & {"compare", "equal", "alike"}
        and not many
        and (query.task in BARE | {"held"} or "they" in query.cues)
    )
    compared = compared and not _THE_SAME.search(query.question)  # "Greenwich, same comparison?" asks it again
    set_by = before.task == "compare" and _WITH.match(query.question) and query.task in BARE
    chosen = (_ONE_OR_OTHER.search(query.question) and "they" in query.cues) or set_by
    if not (gap or than or bare or compared or chosen or query.ratio):
        return None
    spoken = tuple(area for area in before.areas if area in before.memory.recent)  # of which something is held
    others = (spoken or before.areas) if set(query.areas) - set(before.areas) else before.memory.recent
    if _THEM_ALL.search(query.question) and len(before.areas) == 1 and set(query.areas) - set(before.memory.recent):
        others = before.memory.recent[-_FEW:]  # "Hackney? And Newham?" "Put Greenwich alongside them."
    if set_by and set(query.areas) - set(before.areas):
        others = before.areas[:1]  # "How does it compare with Dorset?" "With Luton's, then?"
    if before.task == "compare" and before.direction and "it" in words_of(query):
        # "which is lowest?" "How far is it behind Luton?"; "is Brent above Kent?" "And is it above Luton?"
        others = before.areas[:1] if wants_verdict(before) else before.memory.recent[-1:]
    elif _one_led(query, before) and (query.direction or than):
        others = before.areas[:1]  # "is it above Luton?" "And above Brent?"
    if set(others) <= set(query.areas):  # "was Kent above average too?" "Is Kent better on that?"
        others = tuple(area for area in before.memory.spoken if area not in query.areas)[-1:]
    if not others:
        return None
    than_it = bool(_THAN_IT.search(query.question))
    first = than_it or (
        (bare or stated) and not than and not is_of_it(query)
    )  # "is Kent higher than that?", "so Kent beats it?"
    areas = (*query.areas, *others) if first else (*others, *query.areas)
    beside = of(query, before, "compare", tuple(dict.fromkeys(areas)))
    if than and not query.direction and before.direction and _one_led(query, before):
        told = {"whether"} if wants_verdict(before) else {"difference"}
        beside = replace(beside, direction=before.direction, cues=beside.cues | told)  # "than Barnet, then?"
    of_it = {"beside_it" if first else "of_it"} if len(beside.areas) == 2 else set()
    if not first and len(beside.areas) > 2 and query.cues & {"on_any", "on_none", "joint"} and "those" in query.cues:
        of_it = {"beside_last"}  # "did either of them beat Kent?"
    beside = replace(beside, cues=beside.cues - {"rank"} | of_it)  # "how does that stand against Kent?"
    if (bare or stated) and first and query.direction and not asks(query.question):
        beside = replace(beside, cues=beside.cues | {"whether"})  # "Kent is trailing, then?"
    every = query.cues & {"joint", "overall", "anywhere"}  # "… on all three", "so is Kent better all round?"
    if len(others) > 1 and {"both", "all"} & set(words_of(query)) and "those" in query.cues:
        every = frozenset()  # "are both above Enfield?"
    return replace(beside, measures=query.measures) if every else beside


def _one_led(query: Query, before: Query) -> bool:
    """Whether one of two compared is meant, the one asked about, and not both: "is it above Luton?" "Above Brent?"."""
    asked = wants_verdict(before) or (before.direction and "difference" in before.cues)  # "how far is it above Luton?"
    return bool(asked) and before.task == "compare" and len(before.areas) == 2 and "those" not in query.cues


_LEADS = frozenset("leads lead leading led wins win won ahead tops trails trail trailing behind loses lost".split())


def of_the_winner(query: Query, before: Query) -> Query | None:
    """Ask which of those just compared leads: "compare Luton and Kent" "So who's the winner on reoffending?"."""
    own = query.areas or query.group or query.periods or query.bounds or query.limit or query.average or query.place
    of_all = query.cues & {"area_word", "anyone", "held", "widen", "overall", "nationwide", "count"}
    led = "leader" in query.cues and query.task == "extremes" and query.statistics == ("highest",)
    if not led or own or of_all or before.task != "compare" or len(before.areas) < len(("one", "other")):
        return None
    return replace(of(query, before, "compare"), statistics=(), direction="higher")


def of_the_leader(query: Query, before: Query) -> Query | None:
    """Ask whether one of those just told leads the others: "Kent's?" "And Luton's?" "So Luton leads on both?"."""
    others = tuple(area for area in before.memory.recent if area not in query.areas)
    told = before.task in BARE | {"rank"} and len(query.areas) == 1 and set(query.areas) <= set(before.memory.recent)
    of_all = bool(query.group or query.periods or query.bounds or query.numbers or query.left_out)
    of_all |= bool(query.cues & {"area_word", "anyone", "held", "widen", "overall", "nationwide", "list", "count"})
    asked = query.task in {"rank", "extremes"} and query.direction and _LEADS & set(words_of(query))
    if not (told and asked) or of_all or not 1 <= len(others) < _FEW:
        return None
    run = tuple(dict.fromkeys(before.memory.measures))
    both = run if "both" in words_of(query) and len(run) == len(("one", "other")) else ()
    on = of(query, before, "compare", (*query.areas, *others))
    told_so = set() if asks(query.question) else {"whether"}  # "so Luton leads?"
    cues = query.cues - {"they", "those", "rank"} | {"of_it"} | ({"joint"} if both else set()) | told_so
    return replace(on, measures=query.measures or both or before.measures, statistics=(), limit=None, claims=True,
        cues=cues)  # fmt: skip


_ASIDES = frozenset({"dates", "quotes", "speaker", "held"})


def of_the_higher_of_two(query: Query, before: Query) -> Query | None:
    """Ask who of two is ahead, after something else of both: "when were the two out?" "Which area scored higher?"."""
    two = before.areas if before.task in _ASIDES and len(before.areas) == len(("one", "other")) else ()
    own = query.areas or query.group or query.statistics or query.bounds or query.periods or query.margin
    words = without_lead(words_of(query))
    asked = query.direction and words[:1] in (["which"], ["who"]) and bool(_BETTER & set(words)) and "than" not in words
    if not (two and asked) or own or query.task not in BARE | {"listing"} or query.cues & {"count", "anyone", "held"}:
        return None
    return replace(of(query, before, "compare", two), cues=query.cues - {"area_word"})


_LEVEL = frozenset("same equal level tied tie even identical".split())


def of_their_being_level(query: Query, before: Query) -> Query | None:
    """Ask whether those just compared scored the same: "that's better than Luton?" "Is it the same, then?"."""
    own = query.areas or query.measures or query.statistics or query.direction or query.numbers or query.group
    bare = query.task in BARE | {"ties", "listing"} and not query.cues & {"list", "count", "anyone", "difference"}
    asked = is_yes_or_no(query.question) or words_of(query)[:1] == ["so"]
    level = _LEVEL & {word.strip(",") for word in words_of(query)} and asked
    if before.task != "compare" or not (level and bare) or own or not (query.cues & {"they", "those"}):
        return None
    return replace(again(query, before), direction=None, margin=None, claims=True,
        cues=before.cues - {"confirm"} | {"equal", "whether"})  # fmt: skip


_ON_WHICH = re.compile(
    r"\b(?:on|in|at|for) (?:which|what|any|either)\b|\bwhere\b|\banywhere\b|\b(?:any|which|what|every) measures?\b",
    re.IGNORECASE,
)


def of_the_measures_where_it_leads(query: Query, before: Query) -> Query | None:
    """Ask on which measures one of two compared is ahead, or comes closest: "so on which was Luton ahead?"."""
    named = query.areas or before.areas[:1] if "they" in query.cues else query.areas
    two = before.task == "compare" and len(before.areas) == 2 and len(named) == 1 and named[0] in before.areas
    own = query.measures or query.statistics or query.group or query.bounds or query.periods or query.margin
    if not two or own or not (query.direction or "nearest" in query.cues) or not _ON_WHICH.search(query.question):
        return None
    if "than" in words_of(query) or query.task not in BARE | {"rank", "listing"}:
        return None
    other = next(area for area in before.areas if area != named[0])
    side = {"on_any", "of_it"} if query.direction else {"narrowest"}
    cues = query.cues - {"list", "area_word", "anyone", "widen", "those", "nearest"} | side
    return replace(of(query, before, "compare", (named[0], other)), measures=(), quantity=None, cues=cues)


def of_where_it_led(query: Query, before: Query) -> Query | None:
    """Ask on which measures an area led the one spoken of with it: "Kent's?" "Luton's?" "On which was Kent ahead?"."""
    words = {word.strip(",") for word in words_of(query)}
    own = query.measures or query.group or query.bounds or query.periods or query.margin or "than" in words
    asked = {"ahead", "behind"} & words and _ON_WHICH.search(query.question) and len(query.areas) == 1
    others = tuple(area for area in before.memory.recent if area not in query.areas)
    if not asked or own or before.task not in {"scores", "compare"} or len(others) != 1:
        return None
    side: Direction = "lower" if "behind" in words else "higher"
    return replace(of(query, before, "compare", (*query.areas, *others)), measures=(), statistics=(), direction=side,
        limit=None, claims=False, cues=frozenset({"on_any", "of_it"}))  # fmt: skip


_FEW = 4
"""So many areas of a list are set beside another one by one."""


_BETTER = frozenset("better worse higher lower stronger weaker ahead behind".split())


def beside_the_one_before(query: Query, before: Query) -> Query | None:
    """Set an area beside the one before it: "how did Haringey do?" "Was Newham better on safeguarding?"."""
    words = set(words_of(query))
    one_each = len(query.areas) == len(before.areas) == 1 and query.areas != before.areas
    of_it = "than" in words and bool(words & {"it", "that", "they", "its"})  # "is it better than Kent's?"
    own = query.statistics or query.bounds or query.group or query.average or ("than" in words and not of_it)
    if not (one_each and words & _BETTER and is_yes_or_no(query.question)) or own:
        return None
    if query.task not in BARE | {"listing", "quotes"} or before.task not in {
        "scores",
        "against",
        "best_measure",
        "rank",
    }:
        return None
    first, order = is_of_it(query), (*before.areas, *query.areas)
    return replace(query, task="compare", areas=order if first else order[::-1], inherited=("areas",),
        measures=query.measures or before.measures, cues=query.cues | {"of_it" if first else "beside_it"})  # fmt: skip


_BRIEF = 5
"""Words of a "which came out on top?" that asks of those just compared."""


_ON_THAT = re.compile(r"\b(?:on|for|in) (?:that|it|this)\W*$", re.IGNORECASE)
"""What asks on the measure just spoken of: "who came out ahead on that?"."""


def of_those_spoken_of(query: Query, before: Query) -> Query | None:
    """Set beside each other the areas that the run of questions has named: "which was lower?", "by how much?"."""
    both = len({"first", "last", "top", "bottom", "best", "worst"} & set(words_of(query))) > 1
    if before.task == "dates" or (len(before.memory.recent) < 2 and not (both and before.task == "extremes")):
        return None
    wider = query.task == "extremes" and (query.group or query.cues & {"printed", "widen"})
    if wider and not query.cues & {"those", "difference"}:
        return None  # "compare Kent and Brent" "And the lowest in London?", "and nationally, who is worst?"
    if before.task == "against" and query.direction and beyond_it(query):
        return None  # "which of them is further above it": above the average
    leans = is_followup(query) or "they" in query.cues or bool(_ON_THAT.search(query.question))
    leans = leans or (words_of(query)[0] in {"which", "who"} and len(words_of(query)) <= _BRIEF and not query.measures)
    compared = before.task == "compare" and leans and not query.cues & {"area_word", "held", "anyone", "widen"}
    named = query.measures == before.measures and not _ON_THAT.search(query.question)
    if query.task == "extremes" and (named or (query.limit or 0) >= len(before.areas)):
        compared = False  # "how far apart are they on reoffending?" "Who's top on reoffending?": which of them is told
    ends = set(query.statistics) == {"lowest", "highest"} and not query.measures  # "the gap between best and worst"
    ranks = "rank" in query.cues and words_of(query)[0] not in {"rank", "order", "sort"}  # "where do they both rank"
    edge = query.task == "extremes" and not ranks and (asks_which_was(query) or "those" in query.cues or compared)
    placed = before.task == "rank" and {"first", "last", "top", "bottom"} & set(words_of(query))  # of them all
    edge = edge and before.task not in OVER_MANY and not placed
    two_held = query.task == "held" and {"two", "2", "pair", "both"} & set(
        words_of(query)
    )  # "between the two you have"
    apart = "difference" in query.cues and (query.task in BARE | {"quotes"} or two_held) and not query.measures
    apart = apart or ("difference" in query.cues and ends and "those" in query.cues and before.task == "compare")
    sided = query.direction and not (query.group or query.bounds or query.average)
    sided = sided and not (query.statistics and before.task == "scores" and len(before.areas) == 1)  # its three scores
    beyond = {"above", "below", "ahead", "behind", "than", "beat", "beats"} & set(words_of(query))
    sided = sided and not (beyond and "they" in query.cues and words_of(query)[:1] in (["who"], ["anyone"], ["any"]))
    whole = query.cues & {"area_word", "held", "anyone", "count"} or query.statistics or query.areas
    of_two = before.task == "compare" and query.task == "listing" and words_of(query)[0] in {"which", "who"}
    chosen = (
        sided
        and query.task != "dates"
        and ((query.task in BARE and "list" in query.cues) or "those" in query.cues or (of_two and not whole))
    )
    if (
        apart and before.task == "extremes" and (len(before.memory.recent) > 1 or both)
    ):  # between the highest and the lowest
        part = "those" in query.cues and len(before.memory.listed) > 1
        group = the_listed(before) if part else before.group
        spread = replace(of(query, before, "mean"), group=group, average="range", averages=("range",))
        return replace(spread, statistics=(), subject=(), limit=None, periods=before.periods)
    if not (edge or apart or chosen):
        return None
    if apart and before.task == "compare" and len(before.areas) > 2 and not query.direction:
        among = Group("among those just spoken of", before.areas)  # "and the gap between them?", of three
        spread = replace(of(query, before, "mean"), areas=(), group=among, average="range", averages=("range",))
        return replace(spread, statistics=(), subject=(), numbers=())
    two = "those" in query.cues and {"2", "two", "both"} & set(words_of(query))  # "the gap between those 2": the last
    spoken = before.memory.recent[-2:] if two else before.memory.recent
    if before.task == "compare" and len(before.areas) == 2 and not (edge or chosen):
        spoken = before.areas  # "how about Bromley and Kent?" "Which is higher?" "By how much?", after another pair
    on = replace(of(query, before, "compare", spoken), statistics=(), subject=(), limit=None, numbers=())
    same = before.task == "compare" and set(spoken) == set(before.areas) and "now" not in words_of(query)
    if same and not (query.inspection or query.periods):  # "… or Kent's first score?" "By how much?": of that still
        on = replace(on, inspection=before.inspection, periods=before.periods)
    in_all = "overall" in query.cues and not query.measures  # "which of the three is best overall?": on each measure
    return replace(on, measures=(), inherited=("areas",)) if in_all else on
