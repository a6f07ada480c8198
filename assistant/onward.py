"""Follow-ups on figures just given: another one, how it moved, the mean of several, who else has it, the other end."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.bounds import Bounds
from assistant.followups import BARE, again, beyond_it, is_followup, of, words_of
from assistant.margins import Margin
from assistant.periods import EVER_SINCE, at, ends_of, shift, until_before
from assistant.query import Group, Query, Task
from assistant.words import is_yes_or_no
from corpus.model import TO_DATE, ToDate

_WITH_SCORES: frozenset[Task] = frozenset(
    {"scores", "compare", "against", "held", "change", "rank", "best_measure", "listing"}
)


def of_another_figure(query: Query, before: Query) -> Query | None:
    """Ask for another to-date figure: "and the lowest?"."""
    ends = [_ENDS[word] for word in words_of(query) if word in _ENDS]
    if before.task == "to_date" and len(ends) == 1 and not query.statistics and query.task in BARE | {"extremes"}:
        query = replace(query, statistics=(ends[0],))  # "the lowest printed?" "And the top one?"
    leans = is_followup(query) or ("they" in query.cues and query.periods)  # "what had that become by June?"
    leans = leans and "held" not in query.cues  # "and the lowest that you hold?"
    beside = before.task == "against" and before.statistics == query.statistics and "notice_word" in query.cues
    on = bool(
        before.task in {"to_date", "to_date_change"} or (beside and query.periods)
    )  # "and that in the June notice?"
    on = on and bool(query.statistics and leans)
    span = on and "difference" in query.cues and set(query.statistics) == {"lowest", "highest"}
    if span and not (
        query.areas or query.group or query.cues & {"change", "area_word"}
    ):  # "how far apart are they now?"
        then = () if {"now", "newest"} & {*words_of(query), *query.cues} else query.periods or before.periods[-1:]
        return replace(again(query, before), task="to_date", statistics=query.statistics, periods=then, areas=(),
            measures=query.measures or before.measures, inherited=("measures",),
            cues=before.cues | {"difference"})  # fmt: skip
    whole = before.task == "to_date_change" and query.periods and query.measures
    if not on or whole or query.task == "to_date_change" or "area_word" in query.cues:
        return None
    return replace(again(query, before), task="to_date" if beside else before.task, statistics=query.statistics,
        measures=query.measures or before.measures,
        areas=() if query.periods else before.areas,  # by another date it is another notice that prints it
        periods=query.periods or before.periods, inherited=("measures", "periods"))  # fmt: skip


_ENDS: Mapping[str, ToDate] = {"top": "highest", "bottom": "lowest", "high": "highest", "low": "lowest"}


def of_two_figures(query: Query, before: Query) -> Query | None:
    """Ask how far the two to-date figures last given lie apart: "the lowest?" "And the highest?" "And the gap?"."""
    told = before.memory.statistics[-2:]
    asked = "difference" in query.cues and not (query.numbers or query.cues & {"change", "list", "held"})
    if "they" in query.cues and len(query.statistics) == 1 and query.task == "to_date":
        told = (*before.statistics, *query.statistics)  # "how far is that above the average?"
    elif query.statistics or query.task not in BARE:
        return None
    own = query.areas or query.measures or query.group or query.bounds or query.periods
    if before.task != "to_date" or len(set(told)) != 2 or len(before.statistics) != 1 or not asked or own:
        return None
    both = tuple(statistic for statistic in TO_DATE if statistic in told)
    return replace(again(query, before), statistics=both, cues=before.cues | {"difference"})


def of_a_figure_claimed(query: Query, before: Query) -> Query | None:
    """Ask whether a to-date figure was such: "and it was back at 68 in June, yes?"."""
    exact = query.bounds and query.bounds.of_one
    of_areas = query.areas or query.group or query.cues & {"list", "count", "area_word", "anyone"}
    if before.task not in {"to_date", "to_date_change"} or query.task != "listing" or not exact or of_areas:
        return None
    return replace(again(query, before), task="to_date", statistics=query.statistics or before.statistics,
        measures=query.measures or before.measures, periods=query.periods or before.periods[-1:], claims=True,
        numbers=(*query.numbers, *query.bounds.numbers) if query.bounds else (), inherited=("measures",))  # fmt: skip


def of_a_printed_end(query: Query, before: Query) -> Query | None:
    """Ask for the to-date figure beyond those ranked before: "is there a higher one in the official figures?"."""
    beyond = query.direction and query.cues & {"printed", "official"} and query.task in BARE
    own = query.areas or query.group or query.bounds or query.measures or query.periods
    one = before.task == "extremes" and len(before.memory.listed) == len(before.measures) == 1
    ends = [end for end in query.statistics if end != "average"]
    printed = query.cues & {"printed", "official"} or "than" in words_of(query) or beyond_it(query)
    if one and len(ends) == 1 and query.direction and printed and "they" in query.cues and not own:
        return replace(of(query, before, "against", before.memory.listed), statistics=tuple(ends), group=None,
            cues=query.cues | {"past_it"})  # fmt: skip
    if before.task != "extremes" or not beyond or query.areas or query.group or query.bounds:
        return None
    end: ToDate = "highest" if query.direction == "higher" else "lowest"
    return replace(of(query, before, "to_date"), areas=(), statistics=(end,))


def of_another_notice(query: Query, before: Query) -> Query | None:
    """Ask for the same to-date figure in another notice: "and what did the May notice give?"."""
    named = (query.periods or "newest" in query.cues) and "notice_word" in query.cues
    own = query.measures or query.statistics or query.areas or query.cues & {"count", "area_word"}
    if before.task != "to_date" or not named or own or query.task == "quotes":
        return None
    if query.task == "dates" and ("they" not in query.cues or "held" in query.cues):
        return None  # "which is the newest notice?"
    return replace(again(query, before), areas=(), periods=query.periods, inherited=("measures",))


def of_the_average_between_their_notices(query: Query, before: Query) -> Query | None:
    """Ask how a to-date figure moved between two areas' notices: "did the average rise between their notices?"."""
    two = before.areas if len(before.areas) == len(("one", "other")) else before.memory.recent[-2:]
    moved = query.statistics and query.cues & {"change", "upward", "downward"} and "either_end" in query.cues
    own = query.areas or query.group or query.bounds or query.periods or query.cues & {"area_word", "held", "newest"}
    of_them = "notice_word" in query.cues and query.cues & {"they", "those"}
    if not (moved and of_them) or own or len(two) != len(("one", "other")):
        return None
    return of(query, before, "to_date_change", two)


def of_that_figure_then(query: Query, before: Query) -> Query | None:
    """Ask for the to-date figure just given as of a date: "and what did it say on 16 May?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.subject or query.bounds
    asked = query.task in BARE | {"quotes", "dates"} and query.periods and "they" in query.cues
    bare = query.task in BARE and len(query.periods) == 1 and not query.cues & {"change", "difference", "compare"}
    ends = ends_of(query.periods[0]) if bare and not own else ()
    if ends and before.task in {"to_date", "to_date_change"}:  # "from January to May?": how it moved
        return replace(again(query, before), task="to_date_change", areas=(), periods=ends, inherited=("measures",))
    if before.task == "to_date_change" and bare and not own and ("they" in query.cues or is_followup(query)):
        return replace(again(query, before), task="to_date", areas=(), periods=query.periods, inherited=("measures",))
    if before.task != "to_date" or own or not asked:
        return None
    then = before.periods[-1:] or ((at(before.memory.as_of),) if before.memory.as_of else ())
    if {"same", "unchanged"} & set(words_of(query)) and is_yes_or_no(query.question) and then:
        dates = tuple(sorted((*then, query.periods[-1]), key=lambda period: period.since))
        return replace(again(query, before), task="to_date_change", areas=(), periods=dates, inherited=("measures",),
            cues=before.cues | {"same_as_before"})  # fmt: skip
    return replace(again(query, before), areas=(), periods=query.periods, inherited=("measures",))


def of_the_same_notice(query: Query, before: Query) -> Query | None:
    """Ask for a to-date figure beside the scores just given: "and the average in the same notice was 70%?"."""
    named = query.statistics and {"notice_word", "they"} <= query.cues and query.task in {"listing", "to_date"}
    if not named or len(before.areas) != 1 or query.areas or query.periods or query.cues & {"area_word", "list"}:
        return None
    if query.cues & {"compare", "difference"} or query.direction:
        return of(query, before, "against")  # "how does that sit against the average in the same notice?"
    stated = query.bounds.numbers if query.bounds else query.numbers
    return replace(of(query, before, "to_date"), bounds=None, numbers=stated, claims=bool(stated))


def of_that_end(query: Query, before: Query) -> Query | None:
    """Ask if an area lies beyond the to-date figure just given: "the lowest to date?" "Did Sefton score lower?"."""
    one = before.task == "to_date" and len(before.statistics) == len(before.measures) == 1 and not before.areas
    own = query.measures or query.statistics or query.bounds or query.group or query.periods or query.numbers
    if not one or own or len(query.areas) != 1 or not query.direction or not is_yes_or_no(query.question):
        return None
    return replace(query, task="against", measures=before.measures, statistics=before.statistics,
        inherited=("measures",), cues=query.cues | {"past_it"})  # fmt: skip


def of_the_average(query: Query, before: Query) -> Query | None:
    """Ask for the average beside the scores just given: "and what was the average?"."""
    beyond = "england and wales" in query.question.casefold() or query.cues & {
        "newest",
        "notice_word",
        "area_word",
        "held",
        "list",
    }
    beside = query.direction or "compare" in query.cues  # "above average on reoffending?", "against the average?"
    whole = query.measures and query.periods and not is_followup(query) and "they" not in query.cues
    edge = query.measures and "average" not in query.statistics and "to date" in query.question.casefold()
    whole = whole or (edge and "they" not in query.cues)
    own = ((query.measures or query.periods) and not beside) or query.group or beyond or whole
    if query.task == "to_date" and "now" in words_of(query) and before.measures and not query.areas:
        return replace(of(query, before, "to_date"), areas=())  # the newest, not the one beside the scores
    asked = query.task == "to_date" and (query.statistics == ("average",) or beside) and not own
    asked = asked and not query.cues >= {"rank", "nationwide"}  # "where does that leave it nationally?"
    asked = asked or (query.task == "to_date" and query.margin is not None and not (query.periods or query.group))
    if asked and {"three", "3"} & set(words_of(query)) and len(before.areas) == 1:
        return replace(
            of(query, before, "against"), measures=query.measures
        )  # "how do its three scores compare with it?"
    cues = query.cues - {"relative"} if len(before.areas) == 1 else query.cues  # "and the average at the time?"
    query = replace(query, cues=cues)
    told = before.task in _WITH_SCORES or (before.task in {"quotes", "judgement"} and "compare" in query.cues)
    return of(query, before, "against") if asked and before.areas and told else None  # "did it do badly?" "How …"


def of_its_worth(query: Query, before: Query) -> Query | None:
    """Ask whether what was just given is good: "is that any good?". The average printed beside it is all there is."""
    listed = before.memory.listed if before.task in {"extremes", "listing"} and not before.areas else ()
    areas = before.areas or (listed if len(listed) == 1 else ())
    if "worth" not in query.cues or before.task not in _SCORED or not areas:
        return None
    on = replace(of(query, before, "against", areas), statistics=("average",), direction=None, claims=False)
    return replace(on, bounds=None, numbers=(), limit=None, subject=(), unscored=(), unplaced=(), reason=None,
        quantity=None, cues=frozenset({"worth"}))  # fmt: skip


_SCORED: frozenset[Task] = frozenset(
    {"scores", "compare", "rank", "best_measure", "against", "listing", "extremes", "change", "definition", "method"}
)


def of_those_notices(query: Query, before: Query) -> Query | None:
    """Ask for another figure that the notices before print: "and the average in each of them?"."""
    on = before.task == "to_date" and before.areas and query.statistics and query.cues & {"those", "joint"}
    printed = query.cues & {"printed", "notice_word"} and {"each", "both", "their"} & set(words_of(query))
    beside = before.task in {"compare", "scores"} and len(before.areas) > 1 and printed and query.task == "to_date"
    if not (on or beside) or query.areas or query.group or query.measures or query.direction:
        return None
    if beside:  # "their scores?" "And the average each printed?"
        return of(query, before, "to_date")
    areas = before.memory.recent if len(before.memory.recent) > 1 else before.areas
    return replace(again(query, before), statistics=query.statistics, areas=areas)


def of_their_mean(query: Query, before: Query) -> Query | None:
    """Ask for the mean of the areas before: "what do those two average out at?"."""
    beside = query.direction or query.cues & {"compare", "difference"} or (query.measures and query.task != "mean")
    averaged = query.statistics == ("average",) or (query.average == "mean" and not query.group)
    theirs = "those" in query.cues or "their" in words_of(query)
    placed = query.cues >= {"rank", "nationwide"}  # "where do they both stand nationally?"
    if not (averaged and theirs) or len(before.areas) < 2 or beside or placed:
        return None
    among = Group("among those just spoken of", before.areas)
    return replace(of(query, before, "mean"), areas=(), group=among, average="mean", averages=("mean",), limit=None)


def of_the_mean_beside_it(query: Query, before: Query) -> Query | None:
    """Ask how far the mean of those held lies from the average just given: "how far apart are the two?"."""
    own = query.areas or query.measures or query.group
    both = before.task == "to_date" and before.statistics == ("average",) and "mean" in before.memory.averages
    asked = "difference" in query.cues and query.task in BARE
    # "what is the mean of those held?" "How is that different from the inspectorate's own average?"
    turned = before.task == "mean" and before.average == "mean" and query.statistics == ("average",)
    turned = turned and query.task == "to_date" and bool(query.cues & {"difference", "compare"})
    if not ((both and asked) or turned) or own or len(before.measures) != 1 or before.areas:
        return None
    beside = replace(of(query, before, "mean"), statistics=("average",), average="mean", averages=("mean",))
    return replace(beside, cues=query.cues | {"printed"})


def of_the_move(query: Query, before: Query) -> Query | None:
    """Ask how a figure moved between the dates that were asked about: "so how much did it change?"."""
    two = query.cues >= {"difference", "those"} or {"two", "2", "both"} & set(words_of(query))
    of_one = before.task == "scores" and len(before.areas) == len(before.memory.recent) == 1
    if of_one and two and "difference" in query.cues and len(before.memory.dated) == 2 and query.task in BARE:
        return replace(of(query, before, "change"), periods=())  # of its two inspections
    told = _MOVED.search(query.question) if query.task in BARE and not query.numbers else None
    same = _SAME_TWO.search(query.question) if query.task in BARE else None
    of_end = query.task in {"to_date_change", "change"} and len(query.statistics) == 1
    end = query.statistics if of_end else before.statistics
    moves = query.cues & {"change", "difference"} or told or same
    points = {period.point for period in (*before.memory.dated, *before.periods)}
    apart = bool("change" in query.cues or told or same or len(points) > 1 or query.periods)
    apart = apart and not ("list" in query.cues and "change" not in query.cues)  # "who's within two points of it?"
    moved = bool(moves and apart and before.memory.dated and query.statistics in ((), end))
    before = replace(before, statistics=end)  # "how much did the highest rise between the two?"
    if before.task == "to_date_change" and moved and not (query.areas or query.measures or query.periods):
        moved_so = query.cues & {
            "change",
            *_SIDES,
        }  # "what was it in May, and what in June?" "So how much did it move?"
        return replace(again(query, before), cues=before.cues - _SIDES | moved_so, margin=query.margin)
    if before.task != "to_date" or not moved or query.areas or (query.measures and not same):
        return None
    dates = before.memory.dated if before.periods else (*before.memory.dated, at(before.memory.as_of))
    dated = tuple({date.point: date for date in dates}.values())[-2:]  # "in January?" "And in the newest notice?"
    if len(dated) == 1 and dated[0].since == EVER_SINCE:
        dated = (dated[0], at(dated[0].point))  # "and in the notice before that?" "What changed?"
    if query.periods:  # "… by June?": from the latest other date that was spoken of
        spoken = (*before.memory.dated, *before.periods)
        others = [period for period in spoken if period.point != query.periods[-1].point]
        dated = (*others[-1:], query.periods[-1])
    measures = query.measures or before.measures
    asked = replace(again(query, before), task="to_date_change", periods=dated, areas=(), measures=measures)
    side = query.cues & {"upward", "downward"}
    if told and not side:
        side = frozenset({"upward" if told["up"] else "downward"})  # "so it fell between the two?"
    if not side or not query.claims:
        return asked
    margin = query.margin  # "so a rise of one point?" claims no more and no less
    if margin and margin.kind == "at_least":
        margin = Margin(margin.value, "exactly", f"exactly {margin.value:g} percentage points")
    return replace(asked, margin=margin, claims=True, cues=asked.cues | side)


_SIDES = frozenset({"upward", "downward"})

_SAME_TWO = re.compile(r"\b(?:the|those) (?:same )?(?:two|both|2) (?:dates|notices|months|points)\b", re.IGNORECASE)
"""The two notices whose figures were given just before: "what about risk of harm over the same two dates?"."""

_MOVED = re.compile(r"\b(?P<up>up|rose|risen|gained)\b|\b(?:down|fell|fallen|lost)\b", re.IGNORECASE)


def of_a_move_claimed(query: Query, before: Query) -> Query | None:
    """Ask whether an area's score moved so far: "in 2010?" "And in 2012?" "So up 46 points?"."""
    twice = before.task == "scores" and len(before.areas) == len(before.measures) == 1
    twice = twice and bool(before.periods or before.inspection)
    moved = _MOVED.search(query.question) if query.task in BARE and len(query.numbers) == 1 else None
    own = query.areas or query.measures or query.statistics or query.group or query.bounds
    if not twice or moved is None or own:
        return None
    value = query.numbers[0]
    margin = Margin(value, "exactly", f"exactly {value:g} percentage points")
    side = {"upward"} if moved["up"] else {"downward"}
    return replace(again(query, before), task="change", periods=(), inspection=None, margin=margin, numbers=(),
        claims=True, cues=query.cues | side)  # fmt: skip


def of_two_notices(query: Query, before: Query) -> Query | None:
    """Ask how a to-date figure changed between the notices of two areas just asked about."""
    statistics = query.statistics or (before.statistics if before.task == "to_date" else ())
    moved = (
        query.cues & {"change", *(["difference"] if before.task == "to_date" else [])}
        and statistics
        and not (query.areas or query.periods or query.group)
    )
    if not moved or before.task not in {"against", "to_date"} or len(before.memory.recent) != 2:
        return None
    return replace(query, task="to_date_change", statistics=statistics, areas=before.memory.recent,
        measures=query.measures or before.measures, inherited=("areas",))  # fmt: skip


_AT_FIRST = re.compile(
    r"\b(?:at|from) the (?:very )?(?:start|beginning|outset)\b|\b(?:originally|initially|to begin with|to start with)\b"
    r"|\bwhen (?:it|they|the (?:programme|inspections?)) (?:all )?(?:started|began)\b",
    re.IGNORECASE,
)


def of_its_whole_course(query: Query, before: Query) -> Query | None:
    """Ask how a to-date figure has moved in all: "what was it at the start?", "has it ever gone down?"."""
    own = query.areas or query.group or query.bounds or query.periods or query.cues & {"anyone", "area_word", "list"}
    moved = "ever" in query.cues and query.cues & {"change", "upward", "downward"}
    asked = moved or (_AT_FIRST.search(query.question) and query.task not in {"quotes", "definition"})
    figured = before.task in {"to_date", "to_date_change"} or before.statistics == ("average",) != query.statistics
    if not figured or before.task not in {"to_date", "to_date_change", "against"} or not asked or own:
        return None
    cues = query.cues & {"ever", "change", "upward", "downward"}
    return replace(again(query, before), task="to_date_change", areas=(), periods=(), cues=cues,
        measures=query.measures or before.measures, statistics=query.statistics or before.statistics,
        claims=False, direction=None, inherited=("measures",))  # fmt: skip


def of_the_time_before(query: Query, before: Query) -> Query | None:
    """Ask for a to-date figure of another month or year: "what was it the month before?"."""
    then = before.periods[:1] or before.memory.dated[-1:]  # "judged in 2012?" "Its scores?" "And the year before?"
    if not then and before.task == "to_date" and before.memory.as_of:
        then = (at(before.memory.as_of),)  # "the average?" "What was it the month before?"
    moved = before.task in {"to_date", "held", "dates", "scores"} and "relative" in query.cues and len(then) == 1
    shifted = shift(then[0], query.question) if moved else None
    if shifted is None:
        return None
    return replace(again(query, before), periods=(shifted,), inherited=("measures",), cues=before.cues)


def of_the_notice_before(query: Query, before: Query) -> Query | None:
    """Ask for a to-date figure as the notice before printed it: "and before that?"."""
    earlier = {"before", "previous", "previously", "earlier"} & set(words_of(query)) and before.memory.as_of
    own = query.areas or query.measures or query.statistics or query.periods or query.group or query.bounds
    printed = before.task == "to_date" or (before.task == "dates" and "newest" in before.cues and not before.areas)
    if not printed or not earlier or own or not is_followup(query):
        return None
    return replace(
        again(query, before), periods=(until_before(before.memory.as_of),), areas=(), inherited=("measures",)
    )


def of_those_level(query: Query, before: Query) -> Query | None:
    """Ask which other areas have the score just given: "who else got that?"."""
    told = query.task in {"judgement", "judged"}  # "was it called anything?"
    value = before.memory.told
    if (
        before.task == "compare"
        and value is not None
        and {"anyone", "they"} <= query.cues
        and query.task in _LEVEL_ASKS
    ):
        others = not (query.areas or query.measures or query.statistics or query.bounds or query.direction)
        bounds = Bounds(int(value), int(value), f"exactly {value:g}%", (value,))
        return replace(of(query, before, "listing"), areas=(), left_out=before.areas, bounds=bounds) if others else None
    one = before.task in {"scores", "rank", "against"} and len(before.areas) == 1 and not told
    level = query.cues & {"anyone", "equal"}
    asked = level and ("they" in query.cues or len(level) == 2) and not (query.areas or query.periods)
    if not one or not asked or query.direction or query.statistics or query.bounds or query.task == "quotes":
        return None
    return replace(of(query, before, "listing"), cues=query.cues | {"equal"})


_LEVEL_ASKS: frozenset[Task] = BARE | {"held", "listing", "ties"}


def of_the_other_measure(query: Query, before: Query) -> Query | None:
    """Ask for the other end of an area's measures: "and worst at?"."""
    ends = set(query.statistics) & {"lowest", "highest"}
    of_one = before.task == "best_measure" or (before.task == "change" and len(before.areas) == 1)
    asked = of_one and query.task == "extremes" and ends and not (query.measures or query.areas)
    if not asked or not is_followup(query) or query.group or "area_word" in query.cues:
        return None
    if before.task == "change":
        return again(query, before)  # "which measure rose most?" "And the least?"
    return replace(of(query, before, "best_measure"), measures=before.measures, limit=None)
