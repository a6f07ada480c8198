"""The shapes of what programs get: the same names as the values that they come from, so that both can be described."""

from typing import Any

from typing_extensions import TypedDict  # on Python 3.11 what describes tools reads no other

from assistant.answers import Outcome, Reason, Statistic, Unit
from corpus.model import Measure, SourceKind


class FigureReply(TypedDict):
    """See `answers.Figure`."""

    value: int | float
    unit: Unit
    area: str | None
    measure: Measure | None
    statistic: Statistic
    as_of: str
    citations: list[int]


class CitationReply(TypedDict):
    """See `answers.Citation`."""

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


class TableReply(TypedDict):
    """See `answers.Table`."""

    caption: str
    columns: list[str]
    rows: list[list[Any]]
    measure: Measure | None


class StepReply(TypedDict):
    """See `answers.Step`."""

    sql: str
    parameters: dict[str, Any]
    arithmetic: str
    result: int | float


class AnswerReply(TypedDict):
    """See `answers.Answer`; `address` is that of its permalink, from the "?" on."""

    question: str
    outcome: Outcome
    reason: Reason | None
    text: str
    figures: list[FigureReply]
    citations: list[CitationReply]
    table: TableReply | None
    working: list[StepReply]
    suggestions: list[str]
    build_id: str
    address: str


class SourceReply(TypedDict):
    """See `corpus.model.Source`; an embargo is left out, for what is under one is not shown at all."""

    source_id: str
    area: str
    title: str
    published: str
    kind: SourceKind
    held: bool
    inspection: str
    judgement: str
    url: str


class ScoreReply(SourceReply):
    """A score, in per cent, with its source."""

    measure: Measure
    value: int
    unit: Unit


class NoticeReply(SourceReply):
    """A notice's text from `offset` on; `characters` are those of the whole text, `sha256` is of the file."""

    file: str
    sha256: str
    characters: int
    offset: int
    text: str
