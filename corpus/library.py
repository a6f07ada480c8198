"""A corpus as a whole: the held notices, the figures published elsewhere, and what they say of one another."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from corpus.areas import load_areas
from corpus.audit import audit
from corpus.corroboration import completed, corroborated, differences, others, stand_ins
from corpus.duplicates import one_each
from corpus.errors import CorpusError, NoticeUnreadable
from corpus.model import SEVERITIES, Area, Corpus, Finding, Notice, Source
from corpus.notices import read_notice
from corpus.published import read_published

__all__ = ["BUNDLED", "Corpus", "assemble", "notice_files", "read_areas", "read_corpus"]

BUNDLED = Path(__file__).parent
"""The corpus that is installed with the code."""


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
    notices = (p for p in files if not p.name.startswith((".", "~$")) and not p.name.upper().startswith("README"))
    return tuple(sorted(notices, key=attrgetter("name")))  # paths themselves are slow to compare


def read_areas(directory: Path) -> tuple[Area, ...]:
    """Return the area table of a corpus directory, or the bundled one where it has none."""
    _check(directory)
    own = directory / "areas.csv"
    return load_areas(own if own.exists() else BUNDLED / "areas.csv")


def assemble(directory: Path, notices: Sequence[Notice], unreadable: Sequence[NoticeUnreadable] = ()) -> Corpus:
    """Return the corpus that notices already read make with the tables of `directory`, with what its audit found.

    Of several files of one notice one counts. A row of `published/` for an inspection whose notice is held
    corroborates that notice: it gives its URL and no figures, save while the notice is under embargo. Areas that the
    table lacks are added to it by name alone.
    """
    areas = read_areas(directory)
    published = read_published(directory / "published", areas)
    held, findings = one_each(notices)
    same = corroborated(held, published)
    held = [completed(notice, [s for s in published.sources if same.get(s.id) == notice.source.id]) for notice in held]
    elsewhere = others(held, published, same)
    sources = (*(notice.source for notice in held), *elsewhere.sources)
    corpus = Corpus(
        directory=directory,
        areas=_with_unknown(areas, sources),
        notices=tuple(held),
        sources=sources,
        scores=(*(score for notice in held for score in notice.scores), *elsewhere.scores),
        to_date=(*(figure for notice in held for figure in notice.to_date), *elsewhere.to_date),
        stand_ins=tuple(stand_ins(held, published, same, {source.id for source in sources})),
        unreadable=tuple(unreadable),
    )
    found, meanwhile = audit(corpus, {area.name for area in areas})
    return replace(
        corpus,
        findings=_gravest_first([*findings, *differences(held, published, same), *found]),
        meanwhile=_gravest_first(meanwhile),
    )


def _gravest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


def _check(directory: Path) -> None:
    if not directory.is_dir():
        raise CorpusError(f"No corpus directory at {directory}. Name one that holds a folder notices/, or make it.")


def _with_unknown(areas: tuple[Area, ...], sources: Sequence[Source]) -> tuple[Area, ...]:
    known = {area.name for area in areas}
    names = dict.fromkeys(source.area for source in sources if source.area and source.area not in known)
    return (*areas, *(Area(name) for name in names))
