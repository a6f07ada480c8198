"""A question understood: one value that says what is asked, of what, within which limits."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.answers import Reason
from assistant.bands import Band
from assistant.bounds import Bounds
from assistant.claimed import Claimed
from assistant.margins import Margin
from assistant.periods import Period
from assistant.phrases import join
from assistant.quantities import Quantity
from assistant.ratios import Ratio
from assistant.slips import Correction
from corpus.model import Measure, ToDate

Task = Literal[
    "scores",  # one area or more: their scores
    "compare",  # areas set beside each other
    "against",  # areas set against the to-date figures
    "to_date",  # the to-date figures themselves
    "to_date_change",
    "extremes",  # highest, lowest, top n, bottom n of the areas held
    "rank",
    "neighbour",  # who stands next to an area in the ranking
    "listing",  # the scores within bounds: a list or a count
    "across",  # the areas with a higher score of one measure than of another
    "gaps",  # the areas whose scores of two measures lie furthest apart, or nearest
    "ties",  # the areas that share a score
    "nearest",  # the areas whose scores lie nearest to a number or an average, or furthest from it
    "own_ends",  # the areas whose own best or worst score is of a measure
    "missing",  # the areas without a score of a measure
    "complete",  # the areas with so many of the three scores
    "mean",  # mean, median or range over the areas held
    "beside_mean",  # an area set against a mean or median of the areas held
    "best_measure",  # the best or worst of an area's measures
    "change",  # between the inspections of an area
    "reinspected",
    "judgement",  # the phrase for an area
    "judged",  # the areas for a phrase
    "dates",
    "held",
    "region",  # in which region an area lies
    "each_region",  # the mean of each region's areas, or how many of them score within bounds
    "belongs",  # whether a place is part of an area
    "definition",
    "programme",  # what the notes to editors say: programme, contacts
    "method",  # how scores come about
    "speaker",
    "quotes",
    "decline",
    "unclear",
]
Direction = Literal["higher", "lower"]
Average = Literal["mean", "median", "range"]
Which = Literal["first", "original", "again", "previous", "latest"]
"""Of an area's inspections: the first held, that which was no re-inspection, the first that was, the last but one…"""

Deed = Literal["drop", "keep", "add"]
Way = Literal["turned", "ascending", "descending"]
"""What an order does with some of a list, and in which order it wants the list."""

NEEDS_AREA: frozenset[Task] = frozenset(
    {"scores", "compare", "against", "beside_mean", "rank", "neighbour", "best_measure", "judgement", "region"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """A region or nation, or all the ground outside it: the areas, and the words for it ("in London").

    `whole` are the areas that it was narrowed from, where those had been listed, by the `region` named for that.
    """

    words: str
    areas: tuple[str, ...]
    outside: bool = False
    whole: tuple[str, ...] = ()
    region: "Group | None" = None

    def but(self, aside: Collection[str]) -> "Group":
        """Return it without some of its areas, and said to be: "in London apart from Brent"."""
        words = f"{self.words} apart from {join(tuple(aside))}".strip()
        left = tuple(area for area in self.areas if area not in aside)
        return Group(words, left, self.outside, region=self.region)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with the list just given: some of it left out, kept or put in, or all of it in another order.

    `what` is done with the areas, the region and the kinds of source named, and `those` tells that what was just listed
    is meant itself ("leave those out"). `way` is the order asked for, `turned` for the other way round than before;
    `half` the end of the list that is to be kept, `cut` the one that is to be left out, with how many areas that takes.
    `strikes` tells that it takes them off the list itself ("drop Luton"), so that no others move up.
    """

    what: Deed | None = None
    areas: tuple[str, ...] = ()
    group: Group | None = None
    kinds: tuple[str, ...] = ()
    those: bool = False
    sorts: bool = False
    way: Way | None = None
    half: Literal["upper", "lower"] | None = None
    cut: tuple[Literal["upper", "lower", "front", "rear"], int] | None = None
    strikes: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Bounds on the score of one measure."""

    measure: Measure
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Side:
    """On which side of an average, or of another area's score, a measure's score is to lie; `level` with it will do."""

    measure: Measure
    direction: Direction
    level: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """What a conversation has spoken of.

    `recent` are the areas that the run of follow-ups has named, `dated` its periods; `spoken` the areas of the whole
    conversation, the latest last; `listed` those that the last answer listed, in its order; `as_of` the date of its
    newest figures; `averages`, `measures` and `statistics` the kinds of mean, the measures and, in their order, the
    to-date figures that the run has asked for; `singled` the measure that the last answer named as an area's best or
    worst, `singles` those of the run, `named` the areas that the question itself named. `main` is the last question
    of figures, which asides such as "when was that?" are on; `told` the to-date figure that the last answer came to,
    where it is one, or the score that areas level share, `lists` the lists of the answers before it, the latest last,
    `levels` the scores of those listed where it gives one of each, `times` how many inspections of its one area it
    gave scores of, `ends` the areas that it put lowest and highest of those compared on one measure, `ranks` the
    first and last place that its list takes up in a ranking, `region` the one in which all those last asked about
    lie, `ground` the areas of which those now compared were the first and last.
    """

    recent: tuple[str, ...] = ()
    dated: tuple[Period, ...] = ()
    spoken: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    as_of: str = ""
    averages: tuple[Average, ...] = ()
    measures: tuple[Measure, ...] = ()
    statistics: tuple[ToDate, ...] = ()
    singled: Measure | None = None
    singles: tuple[Measure, ...] = ()
    told: int | float | None = None
    ends: tuple[str, str] | None = None
    ranks: tuple[int, int] | None = None
    ground: "Group | None" = None
    lists: tuple[tuple[str, ...], ...] = ()
    levels: tuple[int | float, ...] = ()
    times: int = 0
    region: "Group | None" = None
    named: tuple[str, ...] = ()
    main: "Query | None" = None


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood. What it leaves out is empty; `inherited` names what an earlier question supplied.

    `subject` are the words that a quote must be about, `phrase` the stretch of the question that they stand in,
    `unplaced` content words that nothing accounts for: with any of those no figure is given. `either` are areas between
    which a slip of the pen leaves the choice. `cues` are the vocabulary's concepts that stand in the question,
    `numbers` those that no bound, date, margin, place or "top n" accounts for; `claims` tells that it asks whether its
    numbers are right, `claimed` whose they are said to be. `groups` are all the regions named where these are several,
    `idle` unknown words that restrict nothing, `part_names` names used that are of a part of their area, `months` those
    named without a year. `averages` are all that is asked for at once, `average` the first of them; `each` are bounds
    asked about one by one, `conditions` are to be met all at once, `among` tells the areas of which an end or a mean is
    asked; of the two measures in `across` the first is to score higher; `sides` say for each measure on which side of
    an average or an area it is to lie. `counts` are how many scores an area is to have. `left_out` are areas set aside.
    `place` is a place in a ranking ("who came third"), `skip` how many of it have been given before ("the next three"),
    `apart` are two places ("between first and tenth"), `margin` is how far from something else, `margins` are so on
    each measure, `ratio` how many times that, `quantity` how many areas are said to be so and `on_measures` on how many
    measures, `band` a part of a ranking ("the top half"). `order` is what is to be done with a list given before, where
    it is no more than such an order. `people` are those named who speak in notices held. `memory` is what the
    conversation has spoken of up to this question; it is empty in one understood on its own.
    """

    question: str
    task: Task
    areas: tuple[str, ...] = ()
    unknown_areas: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    speaker: str = ""
    people: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    group: Group | None = None
    everywhere: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    statistics: tuple[ToDate, ...] = ()
    average: Average | None = None
    averages: tuple[Average, ...] = ()
    periods: tuple[Period, ...] = ()
    bounds: Bounds | None = None
    each: tuple[Bounds, ...] = ()
    limit: int | None = None
    direction: Direction | None = None
    conditions: tuple[Condition, ...] = ()
    among: Condition | Side | None = None
    across: tuple[Measure, ...] = ()
    sides: tuple[Side, ...] = ()
    counts: tuple[int, ...] = ()
    place: int | None = None
    skip: int = 0
    apart: tuple[int, ...] = ()
    margin: Margin | None = None
    margins: tuple[tuple[Measure, Margin], ...] = ()
    ratio: Ratio | None = None
    quantity: Quantity | None = None
    on_measures: Quantity | None = None
    band: Band | None = None
    claims: bool = False
    claimed: tuple[Claimed, ...] = ()
    judgements: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    phrase: str = ""
    stance: Literal["praise", "criticism"] | None = None
    leaning: Literal["praise", "criticism"] | None = None
    inspection: Which | None = None
    unscored: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    reason: Reason | None = None
    public_protection: bool = False
    unplaced: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    part_names: tuple[Correction, ...] = ()
    corrections: tuple[Correction, ...] = ()
    inherited: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()
    cues: frozenset[str] = field(default=frozenset())
    numbers: tuple[float, ...] = ()
    groups: tuple[Group, ...] = ()
    months: tuple[str, ...] = ()
    order: Order | None = None
    memory: Memory = field(default_factory=Memory)

    def on(self, measure: Measure) -> "Query":
        """Return the question as it is asked of one measure, where it says something else of each."""
        margin = next((margin for of, margin in self.margins if of == measure), self.margin)
        side = next((side for side in self.sides if side.measure == measure), None)
        if side is None:
            return self if margin is self.margin else replace(self, margin=margin)
        level = {"reaching"} if side.level else set()
        return replace(self, margin=margin, direction=side.direction, cues=self.cues | level)

    @property
    def period(self) -> Period | None:
        """The period that it keeps to; where it names two, the first."""
        return self.periods[0] if self.periods else None
