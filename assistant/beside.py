"""Follow-ups that set the areas before beside others, beside each other, or beside a figure just given."""

import re
from dataclasses import replace

from assistant.bounds import make_bounds
from assistant.followups import (
    BARE,
    BEYOND_THEM,
    OVER_MANY,
    again,
    asks_which_was,
    beyond_it,
    is_followup,
    is_of_it,
    of,
    words_of,
)
from assistant.its_end import ENDS
from assistant.margins import Margin
from assistant.quantities import Quantity
from assistant.query import Group, Query, Task
from assistant.verdicts import wants_verdict
from assistant.words import is_yes_or_no


def of_those_beyond(query: Query, before: Query) -> Query | None:
    """Ask which areas lie beyond the to-date figure just given: "how many beat it?"."""
    others = query.cues & {"list", "count", "anyone", "area_word"}
    all_of_them = "joint" in query.cues and len(before.measures) != 1  # "how many areas beat all three?"
    refers = "they" in query.cues or all_of_them
    beyond = query.direction and others and refers and not (query.bounds or query.areas)
    if before.task not in {"to_date", "to_date_change"} or not beyond:
        return None
    if query.task not in BARE | {"listing", "to_date", "held"}:
        return None
    told = before.memory.told
    if query.periods and told is not None and len(query.measures or before.measures) == 1:
        bounds = make_bounds("above" if query.direction == "higher" else "below", told)  # "how many beat it in June?"
        return replace(of(query, before, "listing"), areas=(), bounds=bounds, periods=(), statistics=(),
            cues=query.cues - {"they"} | {"as_told"})  # fmt: skip
    return replace(
        query, task="listing", statistics=("average",), measures=query.measures or before.measures,
        inherited=("measures",), cues=query.cues - {"they"},
    )  # fmt: skip


_ONE_OR_OTHER = re.compile(
    r"\b(?:it|them|they|that|us|we|this) (?:or|and|vs?|versus|against)\b"
    r"|\b(?:or|and|vs?|versus|against) (?:it|them|that|us|we|this)\b",
    re.IGNORECASE,
)
"""What sets what was spoken of beside what is named: "them or Kent"."""


_THAN_IT = re.compile(r"\bthan (?:it|that|them|this|theirs|both)\b(?! of)", re.IGNORECASE)


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
    bare = better and (
        query.cues & {"they", "those"} or so or query.margin or set(query.areas) <= set(before.memory.recent)
    )
    compared = (
        query.cues & {"compare", "equal"} and not many and (query.task in BARE | {"held"} or "they" in query.cues)
    )
    compared = compared and not _THE_SAME.search(query.question)  # "Greenwich, same comparison?" asks it again
    set_by = before.task == "compare" and _WITH.match(query.question) and query.task in BARE
    chosen = (_ONE_OR_OTHER.search(query.question) and "they" in query.cues) or set_by
    if not (gap or than or bare or compared or chosen or query.ratio):
        return None
    spoken = tuple(area for area in before.areas if area in before.memory.recent)  # of which something is held
    others = (spoken or before.areas) if set(query.areas) - set(before.areas) else before.memory.recent
    if set_by and set(query.areas) - set(before.areas):
        others = before.areas[:1]  # "How does it compare with Dorset?" "With Luton's, then?"
    if before.task == "compare" and before.direction and "it" in words_of(query):
        # "which is lowest?" "How far is it behind Luton?"; "is Brent above Kent?" "And is it above Luton?"
        others = before.areas[:1] if wants_verdict(before) else before.memory.recent[-1:]
    elif before.task == "compare" and len(before.areas) == 2 and (query.direction or than) and wants_verdict(before):
        others = before.areas[:1]  # "is it above Luton?" "And above Brent?"
    than_it = bool(_THAN_IT.search(query.question))
    first = than_it or (bare and not than and not is_of_it(query))  # "is Kent higher than that?", "so Kent beats it?"
    areas = (*query.areas, *others) if first else (*others, *query.areas)
    beside = of(query, before, "compare", tuple(dict.fromkeys(areas)))
    if than and not query.direction and before.direction and wants_verdict(before):
        beside = replace(beside, direction=before.direction, cues=beside.cues | {"whether"})  # "than Barnet, then?"
    of_it = {"beside_it" if first else "of_it"} if len(beside.areas) == 2 else set()
    if not first and len(beside.areas) > 2 and query.cues & {"on_any", "on_none", "joint"} and "those" in query.cues:
        of_it = {"beside_last"}  # "did either of them beat Kent?"
    beside = replace(beside, cues=beside.cues - {"rank"} | of_it)  # "how does that stand against Kent?"
    every = query.cues & {"joint", "overall", "anywhere"}  # "… on all three", "so is Kent better all round?"
    if len(others) > 1 and {"both", "all"} & set(words_of(query)) and "those" in query.cues:
        every = frozenset()  # "are both above Enfield?"
    return replace(beside, measures=query.measures) if every else beside


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


def from_the_end_of_a_ranking(query: Query, before: Query) -> Query | None:
    """Ask how far an area lies from the end of what was ranked: "who's top?" "How far is Luton off the top?"."""
    ranked = before.task == "extremes" and len(before.measures) == 1 and before.memory.listed
    asked = query.task == "against" and len(query.areas) == 1 and set(query.statistics) & {"lowest", "highest"}
    if not (ranked and asked) or query.measures or query.cues & {"printed", "notice_word", "official"}:
        return None
    if before.direction == query.direction:
        return replace(of(query, before, "compare", (*query.areas, before.memory.listed[0])), statistics=())
    return replace(query, measures=before.measures, inherited=("measures",))


def of_a_gap_claimed(query: Query, before: Query) -> Query | None:
    """Ask whether a gap just given is so wide: "so that's 6 per cent higher?", which is so many percentage points."""
    numbers = query.bounds.numbers if query.bounds else query.numbers
    others = [area for area in before.memory.recent if area not in query.areas]
    of_two = len(query.areas) == 1 and set(query.areas) <= set(before.memory.recent) and len(others) == 1
    if of_two and query.direction and "difference" in query.cues and len(numbers) == 1 and query.task in BARE:
        margin = Margin(numbers[0], "exactly", f"exactly {numbers[0]:g} percentage points")
        return replace(of(query, before, "compare", (*query.areas, *others)), margin=margin, claims=True, numbers=(),
            cues=query.cues | {"of_it", "confirm"})  # fmt: skip
    wide = len(numbers) == 1 and (query.bounds is None or query.bounds.of_one)
    own = query.areas or query.measures or query.statistics or query.group or query.average
    sided = query.direction or query.cues & {"upward", "downward"}
    of_one = "they" in query.cues and not query.cues & {"list", "count", "area_word", "anyone"}
    if before.task not in {"compare", "against", "change"} or not (wide and sided and of_one) or own:
        return None
    margin = Margin(numbers[0], "exactly", f"exactly {numbers[0]:g} percentage points")
    return replace(again(query, before), margin=margin, claims=True)


def against_the_figure(query: Query, before: Query) -> Query | None:
    """Set an area against the to-date figure just given: "so Luton is 8 points above it?"."""
    figured = before.task in {"to_date", "against"} and before.statistics and not query.statistics
    of_others = query.cues & {"anyone", "list", "count", "area_word"}
    of_it = {"ahead", "behind", "than"} & set(words_of(query))  # "how far ahead of Kent is it?"
    of_it = of_it - {"than"} if words_of(query)[-2:] in (["than", "that"], ["than", "it"]) else of_it
    asked = figured and query.direction and "they" in query.cues and query.areas
    if not asked or of_it or query.bounds or of_others or query.cues & {*ENDS.values()}:
        return None
    return replace(of(query, before, "against", query.areas), statistics=before.statistics)


_CHOSEN = re.compile(r"(?:(?:and|so|ok)\b,? )*(?:which|who) of (?:them|those|these)\b", re.IGNORECASE)


def of_anyone_beyond(query: Query, before: Query) -> Query | None:
    """Ask for the areas beyond the one before on a measure that is named: "did anyone do worse on safeguarding?".

    So does a comparative with nothing beside it: "which London boroughs did even worse on reoffending?".
    """
    beyond = BEYOND_THEM.search(query.question) and query.cues & {"anyone", "list", "count", "area_word"}
    beyond = None if _CHOSEN.match(query.question) else beyond  # "which of them is further above it"
    counted = "area_word" in query.cues and query.cues & {"count", "list"}  # "how many areas did better on that?"
    anyone = ("anyone" in query.cues or counted) and len(before.areas) == 1 and "those" not in query.cues
    others = query.task == "listing" and bool(query.cues & {"list", "count"} and query.cues & {"higher", "lower"})
    others = others and len(before.areas) == 1 and not query.cues & {"badly", "good_word", "bad_word"}
    asked = query.direction and before.areas and ((query.task in BARE and (beyond or anyone)) or others)
    own = query.areas or query.statistics or query.bounds or query.average or query.across or query.conditions
    if not asked or own:
        return None
    some = Quantity("some", 0, 0) if "anyone" in query.cues and is_yes_or_no(query.question) else None
    return replace(of(query, before, "listing"), quantity=query.quantity or some)  # "is anything higher?"


def of_its_place(query: Query, before: Query) -> Query | None:
    """Ask where an area stands in what was ranked: "so where's Luton?", "where in London did it come?"."""
    ranked = before.task in {"extremes", "rank", "listing", "against", "compare"} and before.measures
    asks = _WHERE.search(query.question) and query.task in BARE | {"listing", "held", "region"}
    areas = query.areas or (before.areas if "they" in query.cues else ())
    own = query.statistics or query.bounds or query.cues & {"whence", "praise", "criticism", "quote"}
    if not (ranked and asks and areas) or own:
        return None
    return replace(of(query, before, "rank", areas), group=query.group or before.group)


_FEW = 4
"""So many areas of a list are set beside another one by one."""

_WHERE = re.compile(
    r"(?:^|[:;–—]\s*)(?:(?:so|and|ok|then|but|well)\b,? )*where"
    r"(?:['’]?s|\s+(?:is|are|was|were|did|do|does|in|among|on))\b(?!.*\bfrom\b)",
    re.IGNORECASE,
)
"""How a question opens that asks for a place in a ranking, not where something comes from."""


_PUTS = re.compile(r"\bwhere (?:does|did|do|would) (?:that|this|it) (?:put|leave|place|rank)\b", re.IGNORECASE)


def its_place_in_a_region(query: Query, before: Query) -> Query | None:
    """Ask where the area before stands in a region: "where does that put us among London boroughs?"."""
    placed = query.task == "extremes" and "rank" in query.cues and not (query.areas or query.statistics)
    puts = _PUTS.search(query.question) and query.task in BARE | {"extremes", "held", "listing"} and before.measures
    placed = placed or bool(puts and not (query.areas or query.statistics or query.bounds))
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    edge = len(query.statistics) == 1 and not query.group  # "does either top the table?"
    within = query.task == "extremes" and (query.limit or edge) and is_yes_or_no(query.question)
    within = within and before.task not in OVER_MANY
    either = {"either", "both", "neither"} & set(words_of(query)) and not (query.areas or query.bounds)
    if within and either and len(several) > 1:  # "does either make the top three?"
        return of(query, before, "rank", several[-2:])
    if placed and len(several) > 1 and "those" in query.cues:
        return replace(of(query, before, "rank", several), limit=None)  # "where do those two sit in London?"
    refers = "they" in query.cues or (is_followup(query) and not query.cues & {"list", "area_word"} and not query.group)
    alone = len(before.areas) == 1 and "those" not in query.cues
    return of(query, before, "rank") if placed and refers and alone else None


def of_their_gaps(query: Query, before: Query) -> Query | None:
    """Ask which of several areas has the widest gap between the two measures just asked about, or on which measure."""
    on_each = before.task == "compare" and len(before.areas) == 2 and "difference" in query.cues
    if on_each and query.direction and {"three", "measure", "3"} & set(words_of(query)) and not query.areas:
        return replace(of(query, before, "compare"), measures=(), statistics=())  # "which of the three gaps is widest?"
    where = words_of(query)[:1] in (["where"], ["where's"], ["wheres"], ["which"], ["and"], ["what"], ["what's"])
    widest = on_each and len(before.measures) != 1 and query.task == "extremes" and where
    if widest and not (query.areas or query.measures or query.group or "held" in query.cues):
        return replace(of(query, before, "compare"), statistics=(), limit=None)  # "where's the biggest gap?"
    asked = {"difference", "those"} <= query.cues and len(before.measures) == 2 and len(before.memory.recent) > 1
    if not asked or query.measures or query.areas or not query.direction:
        return None
    among = Group("among those just spoken of", before.memory.recent)
    among_all = {"all", "any"} & set(words_of(query))  # "of all, which has the widest gap between those two?"
    group = None if among_all else among
    return replace(query, task="gaps", measures=before.measures, group=group, inherited=("measures",))


def of_a_region_beside(query: Query, before: Query) -> Query | None:
    """Ask which areas of a region lie beyond the one before ("who in London beat it?"), or if it is its first."""
    beside = query.group and query.direction and query.cues & {"they", "anyone"} and len(before.areas) == 1
    beside = beside and not query.bounds
    first = {"lowest", "highest"} & set(query.statistics) and is_yes_or_no(query.question)
    task: Task = "rank" if first else "listing"
    return of(query, before, task) if beside and not query.areas else None


def of_their_changes(query: Query, before: Query) -> Query | None:
    """Ask how the areas spoken of moved: "which of them improved most?", "how big a jump was that?"."""
    if before.task == "to_date_change":
        return None
    moves = "change" in query.cues and query.task in BARE | {"change"} and not (query.areas or query.statistics)
    most = "change" in query.cues and {"three", "3"} & set(words_of(query)) and len(before.areas) == 1
    if most and before.task in {"change", "scores"} and not query.areas:
        return replace(of(query, before, "change"), measures=(), statistics=(), inspection=None, periods=())
    several = before.memory.recent if len(before.memory.recent) > 1 else before.memory.listed
    which = before.task == "change" and "list" in query.cues and query.direction  # "which rose more?"
    if moves and ("they" in query.cues or which) and len(several) > 1:
        return of(query, before, "change", several)
    one = moves and len(before.areas) == 1 and before.task in {"scores", "change", "judgement"}
    return replace(of(query, before, "change"), inspection=None) if one else None  # "so how big a jump was that?"


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


def of_its_two_measures(query: Query, before: Query) -> Query | None:
    """Set two measures of the area before beside each other: "how much better is safeguarding than … there?"."""
    of_one = query.task == "gaps" and "they" in query.cues and len(before.areas) == 1 and not query.areas
    return of(query, before, "best_measure") if of_one else None


_BRIEF = 5
"""Words of a "which came out on top?" that asks of those just compared."""

_ON_THAT = re.compile(r"\b(?:on|for|in) (?:that|it|this)\W*$", re.IGNORECASE)
"""What asks on the measure just spoken of: "who came out ahead on that?"."""


def of_those_spoken_of(query: Query, before: Query) -> Query | None:
    """Set beside each other the areas that the run of questions has named: "which was lower?", "by how much?"."""
    both = len({"first", "last", "top", "bottom", "best", "worst"} & set(words_of(query))) > 1
    if before.task == "dates" or (len(before.memory.recent) < 2 and not (both and before.task == "extremes")):
        return None
    if before.task == "against" and query.direction and beyond_it(query):
        return None  # "which of them is further above it": above the average
    leans = is_followup(query) or "they" in query.cues or bool(_ON_THAT.search(query.question))
    leans = leans or (words_of(query)[0] in {"which", "who"} and len(words_of(query)) <= _BRIEF and not query.measures)
    compared = before.task == "compare" and leans and not query.cues & {"area_word", "held", "anyone", "widen"}
    ends = set(query.statistics) == {"lowest", "highest"} and not query.measures  # "the gap between best and worst"
    ranks = "rank" in query.cues and words_of(query)[0] not in {"rank", "order", "sort"}  # "where do they both rank"
    edge = query.task == "extremes" and not ranks and (asks_which_was(query) or "those" in query.cues or compared)
    placed = before.task == "rank" and {"first", "last", "top", "bottom"} & set(words_of(query))  # of them all
    edge = edge and before.task not in OVER_MANY and not placed
    apart = "difference" in query.cues and query.task in BARE | {"quotes"} and not query.measures
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
        spread = replace(of(query, before, "mean"), group=before.group, average="range", averages=("range",))
        return replace(spread, statistics=(), subject=(), limit=None)
    if not (edge or apart or chosen):
        return None
    if apart and before.task == "compare" and len(before.areas) > 2 and not query.direction:
        among = Group("among those just spoken of", before.areas)  # "and the gap between them?", of three
        spread = replace(of(query, before, "mean"), areas=(), group=among, average="range", averages=("range",))
        return replace(spread, statistics=(), subject=(), numbers=())
    two = "those" in query.cues and {"2", "two", "both"} & set(words_of(query))  # "the gap between those 2": the last
    spoken = before.memory.recent[-2:] if two else before.memory.recent
    on = replace(of(query, before, "compare", spoken), statistics=(), subject=(), limit=None, numbers=())
    in_all = "overall" in query.cues and not query.measures  # "which of the three is best overall?": on each measure
    return replace(on, measures=(), inherited=("areas",)) if in_all else on
