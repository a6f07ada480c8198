"""Builds as directories: one writer at a time, a place for a new one, publishing it, clearing old ones away."""

import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from corpus.errors import BuildError, IndexBusy, IndexMissing
from index.database import unwritable
from index.places import rebuild_command
from index.snapshot import BUILDS, CURRENT, live_build_id, whole_builds

LOCK = "rebuild.lock"

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(index_dir: Path) -> Iterator[None]:
    """Be the only one who writes to `index_dir`, which is made if need be.

    The lock is the system's own, so it ends with the process that holds it, however that ends. Raises IndexBusy if
    another holds it and BuildError if the directory cannot be written.
    """
    try:
        (index_dir / BUILDS).mkdir(parents=True, exist_ok=True)
        file = (index_dir / LOCK).open("a+", encoding="ascii")
    except OSError as error:
        raise unwritable(index_dir, error.strerror or str(error)) from error
    with file:
        try:
            _lock(file)
        except OSError as error:
            raise IndexBusy(
                f"Another rebuild is writing to {index_dir}; the live build still answers.", rebuild_command(index_dir)
            ) from error
        yield


@contextmanager
def new_build(index_dir: Path, digest: str) -> Iterator[Path]:
    """Give an empty directory for a new build; it is removed again if the work in it fails.

    Raises BuildError where a file cannot be written.
    """
    stem = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{digest[:6]}"
    build = index_dir / BUILDS / stem
    again = 1
    while build.exists():
        again += 1
        build = build.with_name(f"{stem}-{again}")
    try:
        build.mkdir()
        yield build
    except OSError as error:
        shutil.rmtree(build, ignore_errors=True)
        raise unwritable(build, error.strerror or str(error)) from error
    except BaseException:
        shutil.rmtree(build, ignore_errors=True)
        raise


def publish(index_dir: Path, build: Path) -> None:
    """Make a complete build the live one, by one replacement of the file that names it. Raises BuildError."""
    try:
        for path in build.iterdir():
            _sync(path)
        _sync_directory(build)
        _sync_directory(build.parent)
        _name_live(index_dir, build.name)
    except OSError as error:
        raise unwritable(index_dir, error.strerror or str(error)) from error


def go_back(index_dir: Path) -> str:
    """Make the newest whole build besides the live one live, remove the rest, and return its id.

    Raises IndexMissing where there is none, IndexBusy during a rebuild and BuildError if nothing can be written.
    """
    with exclusive(index_dir):
        try:
            live = live_build_id(index_dir)
        except BuildError:
            live = ""
        whole = whole_builds(index_dir, live)
        if not whole:
            raise IndexMissing(f"{index_dir} holds no whole build to go back to.", rebuild_command(index_dir, "--full"))
        try:
            _name_live(index_dir, whole[0])
        except OSError as error:
            raise unwritable(index_dir, error.strerror or str(error)) from error
        prune(index_dir, {whole[0]})
    return whole[0]


def _name_live(index_dir: Path, build_id: str) -> None:
    waiting = index_dir / f"{CURRENT}.tmp"
    waiting.write_text(f"{build_id}\n", encoding="ascii")
    _sync(waiting)
    waiting.replace(index_dir / CURRENT)
    _sync_directory(index_dir)


def prune(index_dir: Path, keep: Collection[str]) -> None:
    """Remove every build but some. What cannot be removed now, because a reader holds it open, goes another time."""
    for path in (index_dir / BUILDS).iterdir():
        if path.name not in keep:
            shutil.rmtree(path, ignore_errors=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    if sys.platform != "win32":  # which has no such thing
        directory = os.open(path, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
