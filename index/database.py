"""One SQLite file, shared by threads. The only file that imports sqlite3."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Self

from corpus.errors import BuildError, IndexDamaged
from index import statements as sql

Value = str | int | float | None


class Database:
    """The database of one build: open read-only for any number of threads, or new and writable until `close`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, live: Path | None = None) -> None:
        self.connection = connection
        self.path = path
        self.live = live
        # One statement at a time: not every SQLite is compiled to share a connection, and a read takes microseconds.
        self._lock = Lock()

    @classmethod
    def create(cls, path: Path, live: Path | None = None) -> Self:
        """Return a new, empty database at `path`, to be filled and closed. Raises BuildError if it cannot be made.

        What is carried over is copied from the one at `live`, which statements call by that name.
        """
        try:
            connection = sqlite3.connect(path, uri=True, check_same_thread=False)
            # No journal: a build that is interrupted is thrown away, and its files are synced before it is published.
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + sql.SCHEMA)
            if live:
                connection.execute("ATTACH ? AS live", (_read_only(live),))
        except sqlite3.Error as error:
            raise unwritable(path, str(error)) from error
        return cls(connection, path, live)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Return the database at `path`, read-only and usable from any thread.

        Raises IndexDamaged if the file is missing or is no database of a build.
        """
        connection: sqlite3.Connection | None = None
        try:
            connection = sqlite3.connect(_read_only(path), uri=True, check_same_thread=False)
            connection.execute(sql.PROBE).fetchall()
        except sqlite3.Error as error:
            if connection:
                connection.close()
            raise _unreadable(path, error) from error
        return cls(connection, path)

    def close(self) -> None:
        """Close the file; what was written is then complete on disk. Raises BuildError if it cannot be."""
        try:
            with self._lock:
                if self.connection.in_transaction:
                    self.connection.commit()
        except sqlite3.Error as error:
            raise unwritable(self.path, str(error)) from error
        finally:
            self.connection.close()

    def rows(self, statement: str, parameters: Mapping[str, Value]) -> list[Any]:
        """Return every row that `statement` gives. Raises IndexDamaged where the file cannot be read."""
        try:
            with self._lock:
                return self.connection.execute(statement, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.ProgrammingError):
                raise
            raise _unreadable(self.path, error) from error

    def insert(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Insert rows. Raises BuildError where they cannot be written."""
        try:
            with self._lock:
                self.connection.executemany(statement, rows)
        except sqlite3.Error as error:
            raise unwritable(self.path, str(error)) from error


def _read_only(path: Path) -> str:
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"


def unwritable(path: Path, why: str) -> BuildError:
    """Return the error that says that `path` cannot be written, and what to do."""
    return BuildError(
        f"{path} cannot be written: {why}. Make room or give access there, or use another directory; "
        "a build that was live still is.",
        "notices rebuild --index DIRECTORY",
    )


def _unreadable(path: Path, error: sqlite3.Error) -> IndexDamaged:
    return IndexDamaged(f"The score table {path} cannot be read ({error}).", "notices rebuild --full")
