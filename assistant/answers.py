"""What an answer is: its words, its figures, and where each of them stands."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from corpus.model import Measure, SourceKind
from index.score_table import Value

Outcome = Literal["answered", "declined", "clarify"]
Reason = Literal[
    "no_notice",
    "unknown_area",
    "not_scored",
    "outside_period",
    "off_topic",
    "not_in_notices",
    "ambiguous",
    "empty",
    "too_long",
]
Unit = Literal[
    "%", "percentage points", "areas", "notices", "inspections", "places", "rank", "days", "measures", "phrases"
]  # fmt: skip
Statistic = Literal[
    "score", "lowest", "highest", "average", "difference", "rank", "count", "share", "mean", "median", "multiple"
]  # fmt: skip
Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a figure or a quote stands.

    `quote` is the source's own characters: `assistant.notice(source_id).text[start:end] == quote`. For a source that
    only figures are held from (`held` is False) `quote` is "" and `start` and `end` are None; `url` leads to it.
    `published` is an ISO prefix.
    """

    number: int
    source_id: str
    title: str
    area: str
    published: str
    source_kind: SourceKind
    held: bool
    quote: str
    start: int | None
    end: int | None
    url: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the answer's text states, and the numbers of the citations that bear it out.

    `as_of` is the date (an ISO prefix) of the source, "" where it is undated or several are meant. `area` and
    `measure` are None where the figure is of no single one.
    """

    value: int | float
    unit: Unit
    area: str | None
    measure: Measure | None
    statistic: Statistic
    as_of: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to show under the answer; scores are whole per cent, an unknown one is None.

    `measure` is that of the column "Score", None where there is none or the rows name their own.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """How one figure came about: a statement whose one value is the figure, and the arithmetic in words.

    Run `sql` with `parameters` on the build's score table and `result` comes back (means to one decimal);
    `assistant.recompute(answer)` does so for every step.
    """

    sql: str
    parameters: Mapping[str, Value]
    arithmetic: str
    result: int | float


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    `text` is Markdown in which each figure and each quote is followed by its citation's number, "[1]". `reason` is
    None when `outcome` is "answered". `suggestions` are questions that can be asked next, word for word.
    """

    question: str
    outcome: Outcome
    reason: Reason | None
    text: str
    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    table: Table | None = None
    working: tuple[Step, ...] = ()
    suggestions: tuple[str, ...] = ()
    build_id: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain values, ready for JSON: what `notices ask --json` prints."""
        return asdict(self)
