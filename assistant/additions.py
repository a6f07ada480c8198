"""Files that become part of a corpus: checked first, then copied in beside the notices that are there."""

import filecmp
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from corpus.errors import CorpusError, NoticeUnreadable
from corpus.library import notice_files, read_areas
from corpus.notices import read_notice
from index.places import bundled_corpus_dir, default_corpus_dir, own_corpus_dir

PARTS = ("notices", "published", "areas.csv")
"""What a corpus directory holds."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What became of the files that were to be added to the corpus at `corpus_dir`.

    `added` are the new copies, `embargoes` the ends of their embargoes for those that have one, `held` pairs of a file
    and the same file that was there before, `refused` one error for each other file. `started` says that the corpus
    was begun for this.
    """

    corpus_dir: Path
    started: bool
    added: tuple[Path, ...]
    embargoes: Mapping[Path, datetime]
    held: tuple[tuple[Path, Path], ...]
    refused: tuple[CorpusError, ...]


def add_notices(files: Sequence[Path], index_dir: Path) -> Additions:
    """Copy notices into the corpus that the index at `index_dir` is made from.

    Where that is the one of an installed package, a corpus of the user's own is begun beside the index with copies of
    what the package holds. A file that cannot be read as a notice is not copied, and none is ever overwritten.
    Raises CorpusError where the corpus cannot be used or written.
    """
    corpus_dir = default_corpus_dir(index_dir)
    areas = read_areas(corpus_dir)
    readable: list[tuple[Path, datetime | None]] = []
    refused: list[CorpusError] = []
    for file in files:
        try:
            readable.append((file, read_notice(file, areas).source.embargo))
        except NoticeUnreadable as error:
            refused.append(error)
    started = bool(readable) and corpus_dir == bundled_corpus_dir() and _is_installed(corpus_dir)
    added: list[Path] = []
    embargoes: dict[Path, datetime] = {}
    held: list[tuple[Path, Path]] = []
    try:
        if started:
            corpus_dir = _start_corpus(corpus_dir, own_corpus_dir(index_dir))
        for file, embargo in readable:
            same = next((own for own in notice_files(corpus_dir) if filecmp.cmp(file, own, shallow=False)), None)
            if same:
                held.append((file, same))
                continue
            try:
                added.append(_copy(file, corpus_dir))
                if embargo:
                    embargoes[added[-1]] = embargo
            except CorpusError as error:
                refused.append(error)
    except OSError as error:
        raise CorpusError(
            f"The corpus at {corpus_dir} cannot be written ({error.strerror or error}). "
            "Name another with the environment variable NOTICES_CORPUS."
        ) from error
    return Additions(corpus_dir, started, tuple(added), embargoes, tuple(held), tuple(refused))


def _is_installed(directory: Path) -> bool:
    packages = {"site-packages", "dist-packages"} & set(directory.parts)
    return bool(packages) or not os.access(directory / "notices", os.W_OK)


def _start_corpus(bundled: Path, own: Path) -> Path:
    begun = own.with_name(f"{own.name}.part")
    shutil.rmtree(begun, ignore_errors=True)  # what an interrupted start left behind
    begun.mkdir(parents=True)
    for part in PARTS:
        if (bundled / part).is_dir():
            shutil.copytree(bundled / part, begun / part)
        else:
            shutil.copyfile(bundled / part, begun / part)
    return begun.rename(own)


def _copy(file: Path, corpus_dir: Path) -> Path:
    """Copy one file under its own name. Raises CorpusError where that name is taken or is not read as a notice's."""
    target = corpus_dir / "notices" / file.name
    if target.exists():
        raise CorpusError(
            f"{file} was not added: {target} is another file of that name. Rename the new one and add it again."
        )
    target.parent.mkdir(exist_ok=True)
    begun = target.with_name(f".{file.name}.part")  # hidden, so that a rebuild never reads half a file
    shutil.copyfile(file, begun)
    begun.rename(target)
    if target not in notice_files(corpus_dir):
        target.unlink()
        raise CorpusError(f"{file} was not added: a file of that name is not read as a notice. Rename it.")
    return target
