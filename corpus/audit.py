"""The audit: what in a corpus contradicts itself or is missing. Each rule is a function that says why it holds.

An embargo may hide a source that a finding rests on, so the rules over several sources also say what can be found
without it: of findings on one matter the first that can be seen counts.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime

from corpus.areas import areas_in
from corpus.dates import first_day, last_day, spell_date
from corpus.doubts import doubts_of
from corpus.model import MEASURE_NAMES, Corpus, Finding, Measure, Score, Severity, Source, ToDate, ToDateFigure

Print = tuple[ToDateFigure, Source]
"""A lowest or highest to date, and the source that prints it."""
_Series = dict[tuple[Measure, ToDate], list[Print]]

_COMPARE = "Compare both with their originals, and correct the file or the row that is wrong."
_BOTH = "Compare both with their originals before either is printed; the score may be of a later date."
_AGAIN = "re-inspection"
"""How the kind of inspection of a source calls one that follows another."""


def audit(corpus: Corpus, known: Collection[str]) -> tuple[list[Finding], list[Finding]]:
    """Return what the rules find in a corpus, and what stands for it while an embargo hides a part of it.

    `known` are the names in the area table.
    """
    rules: tuple[Iterable[Finding], ...] = (
        unreadable_files(corpus),
        (finding for notice in corpus.notices for finding in doubts_of(notice)),
        outside_own_extremes(corpus),
        unknown_areas(corpus, known),
    )
    found = [finding for rule in rules for finding in rule]
    meanwhile: list[Finding] = []
    series = _series(corpus)
    for rule in (impossible_series, beyond_extremes):
        seen: set[object] = set()
        for finding in rule(corpus, series):
            (meanwhile if matter_of(finding) in seen else found).append(finding)
            seen.add(matter_of(finding))
    return found, meanwhile


def matter_of(finding: Finding) -> object:
    """Return what two findings have in common of which only one is to be shown: the first that can be seen."""
    if finding.kind in ("series", "beyond_extremes"):
        return finding.kind, finding.sources[0], finding.measure, finding.statistic
    return finding


def unreadable_files(corpus: Corpus) -> Iterator[Finding]:
    """Find the files that are not read: they may hold figures that nobody will come upon."""
    for error in corpus.unreadable:
        name = error.path.name
        yield Finding("unreadable", "error", f"{name}: {error.why}.", error.remedy, file=name)


def outside_own_extremes(corpus: Corpus) -> Iterator[Finding]:
    """Find scores beyond the extremes printed beside them.

    The lowest and highest "inspected to date" are over all areas inspected, so over the notice's own area too.
    """
    sources = {source.id: source for source in corpus.sources}
    files = _files(corpus)
    printed = {(f.source_id, f.measure, f.statistic): f.value for f in corpus.to_date}
    for score in corpus.scores:
        lowest = printed.get((score.source_id, score.measure, "lowest"), 0)
        highest = printed.get((score.source_id, score.measure, "highest"), 100)
        if not lowest <= score.value <= highest:
            beyond = f"below the lowest, {lowest}%" if score.value < lowest else f"above the highest, {highest}%"
            said = f"{_scored(score, sources[score.source_id])} lies {beyond}, that is printed beside it."
            remedy = f"Compare the row with the original and correct {files.get(score.source_id, 'published/')}."
            yield Finding(
                "outside_own_extremes", "error", said, remedy,
                (score.source_id,), files.get(score.source_id, ""), score.measure,
            )  # fmt: skip


def unknown_areas(corpus: Corpus, known: Collection[str]) -> Iterator[Finding]:
    """Find areas that the table lacks: they have no region and no other names, and the name may be misread.

    A name put together from two of the table is most likely that of a notice about both.
    """
    files = _files(corpus)
    for source in corpus.sources:
        if source.area and source.area not in known:
            where = files.get(source.id, "published/")
            said = f"{where}: the area table does not know {source.area!r}, so its region is not known either."
            remedy = "Correct the name if it is misspelt or misread; add the area to areas.csv if it is right."
            if parts := areas_in(source.area, [area for area in corpus.areas if area.name in known]):
                said = f"{where}: it is of two areas of the table, {parts[0]!r} and {parts[1]!r}."
                remedy = "Save what it says of each in a file of its own; if they are one area, add it to areas.csv."
            yield Finding("unknown_area", "warning", said, remedy, (source.id,), files.get(source.id, ""))


def impossible_series(_: Corpus, every: _Series) -> Iterator[Finding]:
    """Find to-date figures that cannot follow one another.

    As areas are added a lowest can only fall and a highest only rise; the average may go either way. Each figure is
    set against the newest one that was surely printed before it.
    """
    for (measure, statistic), series in every.items():
        days = [last_day(source.published) for _, source in series]
        for figure, source in series:
            earlier = bisect_left(days, first_day(source.published))
            for before, other in _until_seen(series, earlier, source):
                falls = figure.value < before.value
                if figure.value == before.value or falls == (statistic == "lowest"):
                    continue
                said = f"The {statistic} {MEASURE_NAMES[measure]} score to date {'falls' if falls else 'rises'} from "
                said += f"{before.value}% ({_named(other)}) to {figure.value}% ({_named(source)}); "
                said += f"a {statistic} to date can only {'rise' if falls else 'fall'}."
                yield Finding("series", "error", said, _COMPARE, (source.id, other.id), "", measure, statistic)


def beyond_extremes(corpus: Corpus, every: _Series) -> Iterator[Finding]:
    """Find figures reported elsewhere that lie beyond the to-date extremes printed after them, or perhaps after them.

    A re-inspection need not be among the inspections that those count, so there it is for the record only.
    """
    sources = {source.id: source for source in corpus.sources}
    beside = {(f.source_id, f.measure, f.statistic) for f in corpus.to_date}  # those have a rule of their own
    for (measure, statistic), series in every.items():
        by_first_day = sorted(series, key=lambda printed: first_day(printed[1].published))
        days = [first_day(source.published) for _, source in by_first_day]
        for score in corpus.scores:
            if score.measure != measure or (score.source_id, measure, statistic) in beside:
                continue
            source = sources[score.source_id]
            first = bisect_left(days, last_day(source.published) or "9999")
            for figure, other in [*_newest(series, source), *by_first_day[first : first + 1]]:
                if score.value < figure.value if statistic == "lowest" else score.value > figure.value:
                    yield _beyond(score, source, figure, other)


def _beyond(score: Score, source: Source, figure: ToDateFigure, other: Source) -> Finding:
    side = "below" if score.value < figure.value else "above"
    said = f"{_scored(score, source)} lies {side} the {figure.statistic} to date, {figure.value}%, "
    said += f"as printed with {_named(other)}."
    again = _AGAIN in source.inspection
    remedy = "A re-inspection may not count there; if it does, compare both with their originals." if again else _BOTH
    severity: Severity = "note" if again else "warning"
    return Finding("beyond_extremes", severity, said, remedy, (source.id, other.id), "", score.measure)


def _files(corpus: Corpus) -> dict[str, str]:
    return {notice.source.id: notice.file for notice in corpus.notices}


def _series(corpus: Corpus) -> _Series:
    """Return the lowest and highest figures to date with their sources, oldest first; undated ones cannot be placed."""
    sources = {source.id: source for source in corpus.sources}
    found: _Series = {}
    for figure in corpus.to_date:
        source = sources[figure.source_id]
        if figure.statistic != "average" and source.published:
            found.setdefault((figure.measure, figure.statistic), []).append((figure, source))
    for series in found.values():
        series.sort(key=lambda p: (last_day(p[1].published), first_day(p[1].published), p[1].held, p[1].id))
    return found


def _until_seen(series: Sequence[Print], end: int, source: Source) -> Iterator[Print]:
    """Give the newest print before `end`, and those before it while they can be seen only later than `source`."""
    for place in range(end - 1, -1, -1):
        printed = series[place]
        yield printed
        if _seen_from(printed[1]) <= _seen_from(source):
            return


def _newest(series: Sequence[Print], source: Source) -> Iterator[Print]:
    """Give the newest print, unless `source` is surely later, and the one that can be seen first."""
    counted = [p for p in series if not first_day(source.published) > last_day(p[1].published)]
    if counted:
        first = min(reversed(counted), key=lambda p: _seen_from(p[1]))
        yield counted[-1]
        if _seen_from(first[1]) < _seen_from(counted[-1][1]):
            yield first


def _seen_from(source: Source) -> datetime:
    return source.embargo or datetime.min.replace(tzinfo=UTC)


def _scored(score: Score, source: Source) -> str:
    return f"{score.area}'s {MEASURE_NAMES[score.measure]} score of {score.value}% ({_origin(source)})"


def _origin(source: Source) -> str:
    return f"{source.kind}, {spell_date(source.published)}"


def _named(source: Source) -> str:
    return f"{source.area}, {spell_date(source.published)}" if source.area else source.title
