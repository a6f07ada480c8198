"""A corpus as a whole: the held notices, the figures published elsewhere, and what they say of one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.areas import load_areas
from corpus.errors import CorpusError, NoticeUnreadable
from corpus.model import MEASURE_NAMES, Area, Notice, Score, Source, ToDateFigure
from corpus.notices import read_notice
from corpus.published import Published, read_published, to_date_source, unique_id

BUNDLED = Path(__file__).parent
"""The corpus that is installed with the code."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that a corpus directory holds, merged.

    `sources` are the held notices' and then the others, with unique ids; `scores` and `to_date` are all figures of
    those sources. `unreadable` are the files that could not be read, `findings` one line for each place where two
    files, or a notice and a table of `published/`, are duplicates or differ.
    """

    directory: Path
    areas: tuple[Area, ...]
    notices: tuple[Notice, ...]
    sources: tuple[Source, ...]
    scores: tuple[Score, ...]
    to_date: tuple[ToDateFigure, ...]
    unreadable: tuple[NoticeUnreadable, ...] = ()
    findings: tuple[str, ...] = ()


def read_corpus(directory: Path, on_file: Callable[[Path], None] | None = None) -> Corpus:
    """Read every notice of a corpus directory and merge it with the figures published elsewhere.

    `on_file` is called with each file before it is read. A file that cannot be read as a notice is kept in
    `Corpus.unreadable`; raises CorpusError where the directory or one of its tables cannot be used.
    """
    areas = read_areas(directory)
    notices: list[Notice] = []
    unreadable: list[NoticeUnreadable] = []
    for path in notice_files(directory):
        if on_file:
            on_file(path)
        try:
            notices.append(read_notice(path, areas))
        except NoticeUnreadable as error:
            unreadable.append(error)
    return assemble(directory, notices, unreadable)


def notice_files(directory: Path) -> tuple[Path, ...]:
    """Return the files of `<directory>/notices`, sorted by name, whatever their format.

    A README and hidden files are no notices. Raises CorpusError where there is no such corpus directory.
    """
    _check(directory)
    folder = directory / "notices"
    if not folder.is_dir():
        return ()
    files = (path for path in folder.iterdir() if path.is_file())
    return tuple(
        sorted(p for p in files if not p.name.startswith((".", "~$")) and not p.name.upper().startswith("README"))
    )


def read_areas(directory: Path) -> tuple[Area, ...]:
    """Return the area table of a corpus directory, or the bundled one where it has none."""
    _check(directory)
    own = directory / "areas.csv"
    return load_areas(own if own.exists() else BUNDLED / "areas.csv")


def assemble(directory: Path, notices: Sequence[Notice], unreadable: Sequence[NoticeUnreadable] = ()) -> Corpus:
    """Return the corpus that notices already read make with the tables of `directory`.

    The same bytes twice are one notice. A row of `published/` for an inspection whose notice is held corroborates
    that notice: it gives its URL and no figures. Areas that the table lacks are added to it by name alone.
    """
    areas = read_areas(directory)
    published = read_published(directory / "published", areas)
    findings: list[str] = []
    held = _with_unique_ids(_without_copies(notices, findings), findings)
    same = _corroborated(held, published)
    held = [_completed(notice, [s for s in published.sources if same.get(s.id) == notice.source.id]) for notice in held]
    findings += _differences(held, published, same)
    others = _others(held, published, same)
    sources = (*(notice.source for notice in held), *others.sources)
    return Corpus(
        directory=directory,
        areas=_with_unknown(areas, sources),
        notices=tuple(held),
        sources=sources,
        scores=(*(score for notice in held for score in notice.scores), *others.scores),
        to_date=(*(figure for notice in held for figure in notice.to_date), *others.to_date),
        unreadable=tuple(unreadable),
        findings=tuple(findings),
    )


def _check(directory: Path) -> None:
    if not directory.is_dir():
        raise CorpusError(f"No corpus directory at {directory}. Name one that holds a folder notices/, or make it.")


def _without_copies(notices: Sequence[Notice], findings: list[str]) -> list[Notice]:
    kept: dict[str, Notice] = {}
    for notice in notices:
        first = kept.setdefault(notice.sha256, notice)
        if first is not notice:
            findings.append(f"{notice.file}: the same file as {first.file}; it counts once. Delete one of them.")
    return list(kept.values())


def _with_unique_ids(notices: Sequence[Notice], findings: list[str]) -> list[Notice]:
    named: dict[str, Notice] = {}
    for notice in notices:
        own = unique_id(notice.source.id, named)
        if own != notice.source.id:
            first = named[notice.source.id].file
            findings.append(f"{notice.file}: another notice of the same area and day as {first}; it goes by {own}.")
            notice = renamed(notice, own)
        named[own] = notice
    return list(named.values())


def renamed(notice: Notice, own: str) -> Notice:
    """Return a notice whose source, figures and passages go by the source id `own`."""
    return replace(
        notice,
        source=replace(notice.source, id=own),
        scores=tuple(replace(score, source_id=own) for score in notice.scores),
        to_date=tuple(replace(figure, source_id=own) for figure in notice.to_date),
        passages=tuple(
            replace(passage, source_id=own, id=f"{own}:{passage.span.start}-{passage.span.end}")
            for passage in notice.passages
        ),
    )


def _corroborated(held: Sequence[Notice], published: Published) -> dict[str, str]:
    """Return for each published source that stands for a held notice the id of that notice's source."""
    same: dict[str, str] = {}
    for source in published.sources:
        given = {(score.measure, score.value) for score in published.scores if score.source_id == source.id}
        for notice in held:
            ours, theirs = notice.source.published, source.published
            one_date = bool(ours and theirs) and (ours.startswith(theirs) or theirs.startswith(ours))
            # An undated row is the held inspection only if it says the same: an area may be inspected twice.
            printed = {(score.measure, score.value) for score in notice.scores}
            undated = not (ours and theirs) and bool(given) and given <= printed
            if source.area == notice.source.area and source.area and (one_date or undated):
                same.setdefault(source.id, notice.source.id)
    return same


def _completed(notice: Notice, rows: Sequence[Source]) -> Notice:
    source = notice.source
    for row in rows:
        source = replace(source, url=source.url or row.url, inspection=source.inspection or row.inspection)
    return replace(notice, source=source)


def _differences(held: Sequence[Notice], published: Published, same: dict[str, str]) -> list[str]:
    """Return a line for each figure that a held notice and its row of `published/` give differently."""
    scores = {(notice.source.id, score.measure): score.value for notice in held for score in notice.scores}
    printed = {(f.source_id, f.measure, f.statistic): f.value for notice in held for f in notice.to_date}
    found: list[str] = []
    for score in published.scores:
        ours = scores.get((same.get(score.source_id, ""), score.measure))
        if ours not in (None, score.value):
            name = MEASURE_NAMES[score.measure]
            found.append(f"{same[score.source_id]}: {name} is {ours}% in the notice, {score.value}% in scores.csv.")
    for figure in published.to_date:
        ours = printed.get((same.get(figure.source_id, ""), figure.measure, figure.statistic))
        if ours not in (None, figure.value):
            what = f"the {figure.statistic} for {MEASURE_NAMES[figure.measure]}"
            own = same[figure.source_id]
            found.append(f"{own}: {what} is {ours}% in the notice, {figure.value}% in to_date_figures.csv.")
    return found


def _others(held: Sequence[Notice], published: Published, same: dict[str, str]) -> Published:
    """Return what `published/` adds: its sources that are not held, under ids that no notice has."""
    ids: dict[str, str] = {}
    taken = {notice.source.id for notice in held}
    sources: list[Source] = []
    printed = {(f.source_id, f.measure, f.statistic) for notice in held for f in notice.to_date}
    left = [f for f in published.to_date if (same.get(f.source_id, ""), f.measure, f.statistic) not in printed]
    for source in published.sources:
        if source.id not in same:
            own = replace(source, id=unique_id(source.id, taken))
        elif any(figure.source_id == source.id for figure in left):
            own = to_date_source(source.published, source.url, taken)  # figures that the held notice does not print
        else:
            continue
        ids[source.id] = own.id
        taken.add(own.id)
        sources.append(own)
    scores = [replace(s, source_id=ids[s.source_id]) for s in published.scores if s.source_id not in same]
    to_date = [replace(figure, source_id=ids[figure.source_id]) for figure in left]
    return Published(tuple(sources), tuple(scores), tuple(to_date))


def _with_unknown(areas: tuple[Area, ...], sources: Sequence[Source]) -> tuple[Area, ...]:
    known = {area.name for area in areas}
    names = dict.fromkeys(source.area for source in sources if source.area and source.area not in known)
    return (*areas, *(Area(name) for name in names))
