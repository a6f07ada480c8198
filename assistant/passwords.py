"""Who may read the chat: a file of names and hashed passwords, and a door that slows down those who guess.

A line of the file is `name:scrypt:n:r:p:salt:hash`, the last two in base64. Cost as OWASP's Password Storage Cheat
Sheet gives it for scrypt: n = 2^14, r = 8, p = 5, which takes 16 MB and some tenths of a second for each try.
"""

import asyncio
import logging
import os
import re
import tempfile
from base64 import b64decode, b64encode
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import scrypt
from hmac import compare_digest
from pathlib import Path
from secrets import token_bytes
from typing import Self

from corpus.errors import NoticesError

N, R, P = 2**14, 8, 5
_NAME = re.compile(r"[\w.@-]{1,64}")
SHORTEST = 8
"""Characters in a password."""

FREE_TRIES = 3
LONGEST_WAIT = 8.0
"""Seconds: after three wrong tries in a row at a name each further one waits twice as long, up to this."""
MOST_WAITING = 32
"""So many tries wait at once; more are turned away unheard, so that guessing cannot use up the server."""
NAMES_REMEMBERED = 10_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hashed:
    """A password's hash with what it was made with."""

    n: int
    r: int
    p: int
    salt: bytes
    key: bytes

    @classmethod
    def of(cls, password: str) -> Self:
        """Return a new hash of a password."""
        salt = token_bytes(16)
        return cls(N, R, P, salt, _scrypt(password, salt, N, R, P))

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the hash that a line gives behind its name. Raises ValueError for anything else."""
        kind, n, r, p, salt, key = text.split(":")
        if kind != "scrypt":
            raise ValueError(kind)
        return cls(int(n), int(r), int(p), b64decode(salt, validate=True), b64decode(key, validate=True))

    def __str__(self) -> str:
        return ":".join(
            ["scrypt", f"{self.n}:{self.r}:{self.p}", b64encode(self.salt).decode(), b64encode(self.key).decode()]
        )

    def holds(self, password: str) -> bool:
        """Return whether this is the password; takes some tenths of a second."""
        return compare_digest(_scrypt(password, self.salt, self.n, self.r, self.p), self.key)


class Door:
    """Lets in who is named in a file and gives the right password. The file can change meanwhile."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp = _stamp(path)
        self._readers = read_names(path)
        self._wrong: OrderedDict[str, int] = OrderedDict()
        self._waiting = 0
        self._nobody = Hashed.of("")
        if not self._readers:
            raise NoticesError(f"{path} names nobody. Add a reader: notices passwd {path} NAME")

    async def admits(self, name: str, password: str) -> bool:
        """Return whether a name and a password are right, sooner or later: wrong ones in a row are slowed down."""
        if self._waiting >= MOST_WAITING:
            return False
        self._waiting += 1
        try:
            await asyncio.sleep(self._pause(name))
            right = await asyncio.to_thread(self._right, name, password)
        finally:
            self._waiting -= 1
        if right:
            self._wrong.pop(name, None)
        else:
            self._wrong[name] = self._wrong.pop(name, 0) + 1
            if len(self._wrong) > NAMES_REMEMBERED:
                self._wrong.popitem(last=False)
            # Not the whole name: it may be a password in the wrong box.
            _log.warning("A wrong name or password, the name beginning with %a", name[:3])
        return right

    def readers(self) -> dict[str, Hashed]:
        """Return whom the file names now; nobody while it cannot be read, which the log tells."""
        if (stamp := _stamp(self._path)) != self._stamp:
            try:
                self._readers = read_names(self._path)
            except NoticesError as error:
                self._readers = {}
                _log.error("Nobody is let in. %s", error)
            self._stamp = stamp
        return self._readers

    def _pause(self, name: str) -> float:
        over = self._wrong.get(name, 0) - FREE_TRIES
        return 0.0 if over < 0 else min(2.0 ** min(over, 10), LONGEST_WAIT)

    def _right(self, name: str, password: str) -> bool:
        known = self.readers().get(name)
        # A name that is not there takes as long as one that is.
        return (known or self._nobody).holds(password) and known is not None


def _stamp(path: Path) -> tuple[int, ...]:
    """Return what differs whenever a file has been written anew; () where there is none."""
    try:
        facts = path.stat()
    except OSError:
        return ()
    return facts.st_mtime_ns, facts.st_size, facts.st_ino


def read_names(path: Path) -> dict[str, Hashed]:
    """Return the readers that a file names. Raises NoticesError where it cannot be read or is not such a file."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise NoticesError(
            f"The file of passwords {path} cannot be read. Make one: notices passwd {path} NAME"
        ) from error
    names: dict[str, Hashed] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, rest = line.strip().partition(":")
        try:
            names[name] = Hashed.read(rest)
        except ValueError as error:
            raise NoticesError(
                f"Line {number} of {path} is no hashed password. Write it with: notices passwd {path} NAME"
            ) from error
    return names


def set_password(path: Path, name: str, password: str) -> bool:
    """Write a reader's password into a file, which is made where there is none; return whether the name was new.

    Raises NoticesError for a name or a password that cannot be taken.
    """
    if not _NAME.fullmatch(name):
        raise NoticesError(f"The name {name!r} cannot be taken: letters, digits and . _ @ - only, up to 64.")
    if len(password) < SHORTEST:
        raise NoticesError(f"The password is too short: {SHORTEST} characters or more.")
    names = read_names(path) if path.exists() else {}
    new = name not in names
    names[name] = Hashed.of(password)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # for its owner's eyes only
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(f"{reader}:{hashed}\n" for reader, hashed in sorted(names.items()))
        Path(written).replace(path)
    except OSError as error:
        raise NoticesError(f"{path} cannot be written: {error.strerror}.") from error
    return new


def _scrypt(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    given = password.encode("utf-8", "surrogatepass")
    return scrypt(given, salt=salt, n=n, r=r, p=p, maxmem=2 * 128 * n * r, dklen=32)
