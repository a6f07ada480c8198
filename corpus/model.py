"""The nouns of the field, as frozen values that pass between the rooms.

Offsets count Unicode characters of `Notice.text`, start included, end excluded. Dates that a source gives only
in part are ISO prefixes: `"2012-06-13"`, `"2012-03"`, `"2011"`, and `""` where nothing is known.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from corpus.errors import NoticeUnreadable

Measure = Literal["safeguarding", "risk_of_harm", "reoffending"]
ToDate = Literal["lowest", "highest", "average"]
SourceKind = Literal["inspectorate notice", "inspectorate report", "council", "news"]
PassageKind = Literal["heading", "paragraph", "table", "footnote", "note"]
Severity = Literal["error", "warning", "note"]
FindingKind = Literal[
    "unreadable",
    "prose_and_table",
    "not_a_percentage",
    "outside_own_extremes",
    "notices_differ",
    "published_differs",
    "series",
    "beyond_extremes",
    "missing_table",
    "missing_score",
    "missing_date",
    "missing_speaker",
    "missing_words",
    "reading",
    "embargo",
    "unknown_area",
    "near_duplicate",
    "same_notice",
    "corrected",
]

MEASURES: tuple[Measure, ...] = get_args(Measure)
TO_DATE: tuple[ToDate, ...] = get_args(ToDate)
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
"""Nearest to the inspectorate first."""
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Gravest first."""

MEASURE_NAMES: dict[Measure, str] = {
    "safeguarding": "Safeguarding",
    "risk_of_harm": "Risk of Harm to others",
    "reoffending": "Likelihood of Reoffending",
}
"""Each measure as the notices' tables name it, less the word "work"."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a notice's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Area:
    """A youth offending area; `region` and `nation` are empty where no area table names it."""

    name: str
    region: str = ""
    nation: str = ""
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures stand: a held notice, or a publication that only figures are held from.

    `published` is an ISO prefix, `embargo` an aware instant (a held notice without one has None), `judgement` the
    inspector's overall phrase ("very disappointing") or "", `area` is "" where only to-date figures are known.
    """

    id: str
    area: str
    title: str
    published: str
    kind: SourceKind
    held: bool
    inspection: str = ""
    judgement: str = ""
    url: str = ""
    embargo: datetime | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """One inspection's score of one measure, in per cent.

    For a held notice `cell` covers the figure's own characters ("75%"), `row` the table row (or, where there is no
    table, the clause) that holds it, and `prose` the place where the running text states it as well;
    `prose_value` differs from `value` when the notice disagrees with itself.
    """

    source_id: str
    area: str
    measure: Measure
    value: int
    cell: Span | None = None
    row: Span | None = None
    prose: Span | None = None
    prose_value: int | None = None


@dataclass(frozen=True, slots=True)
class ToDateFigure:
    """One of the lowest, highest and average "inspected to date" that a source prints, in per cent."""

    source_id: str
    measure: Measure
    statistic: ToDate
    value: int
    cell: Span | None = None
    row: Span | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a notice that is found and quoted as one; `text` is the notice's text at `span`."""

    id: str
    source_id: str
    kind: PassageKind
    span: Span
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """What one more person says in a notice, with the person's office ("" where none is given)."""

    name: str
    office: str
    span: Span


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as read: its text to the letter, and what was understood of it.

    `dated` is the date that the notice bears, `published` the day its embargo ends (else `dated`), `speaker` and
    `office` who is quoted first, `speech` the stretch that is the speaker's words, `others` who speak after that.
    `judgement` covers the inspector's
    overall phrase in the text. `footnotes` and `notes` (to editors) cover one item each. `pages` are the offsets at
    which a PDF's pages begin. `problems` are one line each, in plain words: what was looked for and not found.
    """

    source: Source
    file: str
    sha256: str
    text: str
    dated: str = ""
    programme: str = ""
    speaker: str = ""
    office: str = ""
    speech: Span | None = None
    others: tuple[Speech, ...] = ()
    judgement: Span | None = None
    scores: tuple[Score, ...] = ()
    to_date: tuple[ToDateFigure, ...] = ()
    footnotes: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()
    passages: tuple[Passage, ...] = ()
    pages: tuple[int, ...] = ()
    problems: tuple[str, ...] = ()

    def speech_at(self, span: Span) -> Speech | None:
        """Return the speech that a stretch of the notice stands in, None for the notice's own words."""
        own = (Speech(self.speaker, self.office, self.speech),) if self.speech else ()
        return next((s for s in (*own, *self.others) if s.span.start < span.end and span.start < s.span.end), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the corpus that a person should look at.

    An "error" is a figure that cannot be right as it stands, or a file that is not read; a "warning" may be right, and
    should be looked into; a "note" is for the record. `message` says what is the matter with which file, `remedy` what
    to do. `sources` are the ids of the sources that it rests on, the one that it is about first; `file` is the notice's
    file where there is one. `measure` is the measure at stake, `statistic` the to-date figure (None: the score).
    """

    kind: FindingKind
    severity: Severity
    message: str
    remedy: str
    sources: tuple[str, ...] = ()
    file: str = ""
    measure: Measure | None = None
    statistic: ToDate | None = None


@dataclass(frozen=True, slots=True)
class StandIn:
    """A row of `published/` for an inspection whose notice (the source `notice`) is under embargo until `until`.

    It was published by itself, so it stands with its own figures until then; after that the notice does.
    """

    source: Source
    notice: str
    until: datetime
    scores: tuple[Score, ...]
    to_date: tuple[ToDateFigure, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that a corpus directory holds, merged.

    `sources` are the held notices' and then the others, with unique ids; `scores` and `to_date` are all figures of
    those sources. `stand_ins` are what is to be seen of a held inspection before its embargo ends. `unreadable` are
    the files that could not be read, `findings` what the audit found, gravest first; `meanwhile` are the findings
    that say the same of other sources, for as long as an embargo hides one that a finding rests on.
    """

    directory: Path
    areas: tuple[Area, ...]
    notices: tuple[Notice, ...]
    sources: tuple[Source, ...]
    scores: tuple[Score, ...]
    to_date: tuple[ToDateFigure, ...]
    stand_ins: tuple[StandIn, ...] = ()
    unreadable: tuple[NoticeUnreadable, ...] = ()
    findings: tuple[Finding, ...] = ()
    meanwhile: tuple[Finding, ...] = ()
