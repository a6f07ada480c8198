"""What a build is made from: the corpus as it stands, read anew only where a file or the reading code has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, Protocol

import corpus
import index
from corpus.errors import CorpusError, NoticeUnreadable
from corpus.library import BUNDLED, notice_files
from corpus.model import Notice
from index import statements as sql
from index.notice_rows import unpack_notice
from index.score_table import ScoreTable
from index.setting_aside import Aside
from index.workers import read_files


class Progress(Protocol):
    """Is told how a rebuild gets on: the stage ("reading", "embedding", "writing"), how much is done, of how much."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """A corpus as its files stood at one moment: `notices` with the SHA-256 of each, `digest` over all files.

    `code_digest` covers what reads them: this program's code and data, and the area table.
    """

    directory: Path
    notices: tuple[tuple[Path, str], ...]
    digest: str
    code_digest: str


class LiveRow(NamedTuple):
    """A notice of the live build: its row, and whether what was read of it differs from what stands there."""

    row: int
    differs: int


class AsRead(NamedTuple):
    """A notice as read, without its passages, and where its parts are: set aside at `place`, or in the live build."""

    notice: Notice
    place: int = 0
    live: LiveRow | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The notices of a corpus as read, before it is put together; of those that are new the parts are set `aside`.

    `wordings` are those of the new ones, each once.
    """

    notices: tuple[AsRead, ...]
    unreadable: tuple[NoticeUnreadable, ...]
    wordings: tuple[str, ...]
    aside: Aside

    @property
    def carried(self) -> int:
        """How many were read by an earlier rebuild."""
        return sum(one.live is not None for one in self.notices)


def take_inputs(directory: Path) -> Inputs:
    """Return what the corpus at `directory` holds now. Raises CorpusError if there is no corpus."""
    if not directory.is_dir():
        raise CorpusError(
            f"The corpus directory {directory} does not exist. Name one with: notices rebuild --corpus DIR"
        )
    if not (directory / "notices").is_dir() and not (directory / "published").is_dir():
        raise CorpusError(f"{directory} is no corpus: it holds neither notices/ nor published/. Put the notices there.")
    notices = tuple((path, _digest_of(path)) for path in notice_files(directory))
    published = sorted((directory / "published").glob("*.csv"))
    digest = _digest_over(*notices, *((path, _digest_of(path)) for path in published))
    return Inputs(directory, notices, digest, _code_digest(directory / "areas.csv"))


def carried_rows(inputs: Inputs, earlier: ScoreTable | None) -> list[LiveRow | None]:
    """Return for each notice of a corpus what `earlier` holds of the same bytes, None where it holds nothing."""
    rows = earlier.rows(sql.NOTICES_READ, {}) if earlier else []
    held = {(file, digest): LiveRow(*row) for file, digest, *row in rows}
    return [held.get((path.name, digest)) for path, digest in inputs.notices]


def read_notices(
    inputs: Inputs, known: Sequence[LiveRow | None], earlier: ScoreTable | None, aside: Aside, progress: Progress
) -> Reading:
    """Return the notices of a corpus; those that are `known` are taken from `earlier`, the parts of others set aside.

    So of each no more is held in memory than putting the corpus together needs.
    """
    fresh = read_files(inputs.directory, [p for (p, _), row in zip(inputs.notices, known, strict=True) if not row])
    notices: list[AsRead] = []
    unreadable: list[NoticeUnreadable] = []
    wordings: dict[str, None] = {}
    for done, row in enumerate(known, start=1):
        try:
            if row and earlier:
                notices.append(AsRead(_as_read(earlier, row), live=row))
            else:
                parts = next(fresh)()
                wordings |= dict.fromkeys(wording for _, _, wording, _ in parts.sentences)
                notices.append(AsRead(unpack_notice(parts.packed), aside.put(parts)))
        except NoticeUnreadable as error:
            unreadable.append(error.with_traceback(None))  # which would hold all that was read
        progress("reading", done, len(inputs.notices))
    return Reading(tuple(notices), tuple(unreadable), tuple(wordings), aside)


def _as_read(earlier: ScoreTable, live: LiveRow) -> Notice:
    ((packed,),) = earlier.rows(sql.NOTICE_AS_READ, {"row": live.row})
    return unpack_notice(packed)


def refuse_nothing(inputs: Inputs, reading: Reading, figures: int) -> None:
    """Raise CorpusError where a corpus has files but neither a notice nor a published figure could be had from it."""
    if inputs.notices and not reading.notices and not figures:
        listed = "\n".join(map(str, reading.unreadable))
        raise CorpusError(
            f"None of the {len(inputs.notices)} files in {inputs.directory / 'notices'} could be read; "
            f"nothing was changed.\n{listed}"
        )


def _code_digest(areas: Path) -> str:
    table = areas if areas.exists() else BUNDLED / "areas.csv"
    return _digest_over(*_own_files(), (table, _digest_of(table)))


@cache  # what is running is what was loaded, even if the files are replaced meanwhile
def _own_files() -> tuple[tuple[Path, str], ...]:
    packages = (Path(package.__file__ or "").parent for package in (corpus, index))
    files = [path for package in packages for path in sorted(package.iterdir()) if path.suffix in {".py", ".toml"}]
    libraries = ((Path(name), version(name)) for name in ("pypdf", "lxml"))  # a file's text may change with them
    return (*libraries, *((path, _digest_of(path)) for path in files))


def _digest_over(*files: tuple[Path, str]) -> str:
    return sha256("".join(f"{path.name}\0{digest}\0" for path, digest in files).encode()).hexdigest()


def _digest_of(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"unreadable: {error.strerror}"  # reading it will say so, file by file
