"""What an answer is worked out from: one open build, seen at one instant."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.areas import Gazetteer
from assistant.periods import UNDATED, Period
from assistant.vocabulary import Vocabulary
from corpus.dates import first_day, last_day
from corpus.model import Area, Measure, Notice, Score, Source
from index.score_table import ScoreRow, Value
from index.snapshot import Snapshot

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Inspection:
    """One inspection of an area: its source, and the scores that this gives, by measure."""

    source: Source
    scores: Mapping[Measure, Score]

    def row(self, measure: Measure) -> ScoreRow:
        """Return its score of a measure beside its source. Raises KeyError where it has none."""
        return ScoreRow(self.scores[measure], self.source)


@dataclass(frozen=True)
class Desk:
    """A build at an instant (`now`, UTC text), with the names and words to understand questions by.

    `clock` is the real instant where embargoed notices are shown too, else "". `judgements` are the inspector's
    overall phrases that the visible sources hold, `people` who speaks in them.
    """

    snapshot: Snapshot
    now: str
    gazetteer: Gazetteer
    judgements: tuple[str, ...]
    people: tuple[str, ...]
    vocabulary: Vocabulary
    embed: "Callable[[str], np.ndarray]"
    clock: str = ""
    _notices: dict[str, Notice] = field(default_factory=dict, init=False, repr=False, compare=False)
    _inspections: dict[str, list[Inspection]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _sources: dict[tuple[str, ...], tuple[Source, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was read once for a question is not read again."""

    @property
    def build_id(self) -> str:
        """The id of the build."""
        return self.snapshot.manifest.build_id

    @property
    def areas(self) -> Mapping[str, Area]:
        """Every area known, by name."""
        return self.gazetteer.areas

    def notice(self, source_id: str) -> Notice:
        """Return a held notice. Raises UnknownSource where none of that id is visible."""
        if source_id not in self._notices:
            self._notices[source_id] = self.snapshot.table.notice(source_id, self.now)
        return self._notices[source_id]

    def number(self, sql: str, parameters: Mapping[str, Value]) -> int | float:
        """Return the one number that a statement gives; means and medians to one decimal."""
        value = self.snapshot.table.rerun(sql, parameters)[0][0]
        if not isinstance(value, int | float):
            raise TypeError(f"No number comes of {sql!r} with {dict(parameters)!r}, but {value!r}.")
        rounded = round(value, 1)
        return int(rounded) if rounded == int(rounded) else rounded

    def inspections(self, area: str, period: Period | None = None) -> tuple[Inspection, ...]:
        """Return the inspections of an area, oldest first; only those surely within `period`, if it is given."""
        if area not in self._inspections:
            self._inspections[area] = self._inspections_of(area)
        found = self._inspections[area]
        return tuple(i for i in found if period is None or is_within(i.source.published, period))

    def sources_of(self, areas: Sequence[str]) -> tuple[Source, ...]:
        """Return the visible sources of some areas, newest first."""
        key = tuple(areas)
        if key not in self._sources:
            self._sources[key] = self.snapshot.table.sources(self.now, key).rows
        return self._sources[key]

    def _inspections_of(self, area: str) -> list[Inspection]:
        table = self.snapshot.table
        rows: dict[str, list[ScoreRow]] = {}
        for row in table.scores_of([area], self.now).rows:
            rows.setdefault(row.source.id, []).append(row)
        found = [
            Inspection(source, {row.score.measure: row.score for row in rows.get(source.id, [])})
            for source in self.sources_of([area])
        ]
        found.sort(key=lambda i: (first_day(i.source.published), last_day(i.source.published), i.source.id))
        return found

    def reinspected_areas(self, among: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return the areas of which more than one inspection is visible, in order of name."""
        counts = Counter(source.area for source in self.snapshot.table.sources(self.now, among).rows)
        return tuple(sorted(area for area, count in counts.items() if area and count > 1))

    def held_areas(self, among: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return the areas that a visible source gives scores or words of, in order of name."""
        sources = self.snapshot.table.sources(self.now, among).rows
        return tuple(sorted({source.area for source in sources if source.area}))


def latest_of(inspections: Sequence[Inspection]) -> Inspection:
    """Return which of an area's inspections, oldest first, stands for it: the last that gives scores, if any does."""
    return next((inspection for inspection in reversed(inspections) if inspection.scores), inspections[-1])


def is_within(published: str, period: Period) -> bool:
    """Return whether a date known in part lies surely within a period."""
    if not published:
        return period == UNDATED
    return first_day(published) >= period.since and last_day(published) <= period.until


def may_be_within(published: str, period: Period) -> bool:
    """Return whether a date known in part, or not at all, may lie within a period."""
    return not published or (first_day(published) <= period.until and last_day(published) >= period.since)
