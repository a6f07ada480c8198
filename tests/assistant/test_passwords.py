"""Who is let in, and how guessing is slowed down."""

import asyncio
import os
from hashlib import scrypt
from pathlib import Path
from time import perf_counter

import pytest

from assistant import NoticesError, passwords
from assistant.passwords import Door, Hashed, read_names, set_password
from tests.assistant.commands import Notices

WORD = "a long enough word"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "readers"
    set_password(path, "ann", WORD)
    return path


def admitted(door: Door, name: str, password: str) -> bool:
    return asyncio.run(door.admits(name, password))


def test_the_right_password_of_a_name_is_let_in_and_no_other(file: Path) -> None:
    door = Door(file)
    assert admitted(door, "ann", WORD)
    assert not admitted(door, "ann", f"{WORD}r")
    assert not admitted(door, "bob", WORD)
    assert not admitted(door, "", "")


def test_the_file_holds_a_salted_scrypt_hash_and_only_its_owner_reads_it(file: Path) -> None:
    name, kind, n, r, p, _, _ = file.read_text(encoding="utf-8").strip().split(":")
    assert (name, kind, n, r, p) == ("ann", "scrypt", "16384", "8", "5")
    hashed = read_names(file)["ann"]
    assert hashed.key == scrypt(WORD.encode(), salt=hashed.salt, n=2**14, r=8, p=5, maxmem=2**26, dklen=32)
    assert Hashed.of(WORD).salt != hashed.salt
    assert WORD not in file.read_text(encoding="utf-8")
    assert os.name == "nt" or file.stat().st_mode & 0o077 == 0


def test_a_password_is_changed_and_the_others_stay(file: Path) -> None:
    set_password(file, "bob", "another long word")
    door = Door(file)
    assert not set_password(file, "ann", "a new long word")
    assert admitted(door, "ann", "a new long word") and admitted(door, "bob", "another long word")
    assert not admitted(door, "ann", WORD)


def test_wrong_tries_in_a_row_wait_longer_and_longer(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(passwords.asyncio, "sleep", sleep)
    door = Door(file)
    for _ in range(8):
        assert not admitted(door, "ann", "wrong word")
    assert waited == [0, 0, 0, 1, 2, 4, 8, 8]
    assert not admitted(door, "bob", "wrong word")
    assert waited[-1] == 0  # another name is not held up
    assert admitted(door, "ann", WORD)
    assert admitted(door, "ann", WORD)
    assert waited[-1] == 0


def test_a_wrong_try_is_in_the_log_without_its_password_and_whole_name(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    door = Door(file)
    assert not admitted(door, "annabel\n2012", "wrong word")
    assert admitted(door, "ann", WORD)
    (line,) = caplog.messages
    assert line == "A wrong name or password, the name beginning with 'ann'"


def test_nobody_is_let_in_by_a_file_that_cannot_be_read(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    door = Door(file)
    file.write_text("ann: no hash at all", encoding="utf-8")
    assert not admitted(door, "ann", WORD)
    assert "Nobody is let in. Line 1" in caplog.text
    set_password(file.with_name("other"), "ann", WORD)
    file.with_name("other").replace(file)
    assert admitted(door, "ann", WORD)


def test_a_flood_of_tries_is_turned_away_at_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "MOST_WAITING", 2)
    door = Door(file)

    async def flood() -> list[bool]:
        return await asyncio.gather(*(door.admits("ann", WORD) for _ in range(6)))

    assert asyncio.run(flood()) == [True, True, False, False, False, False]
    assert admitted(door, "ann", WORD)


def test_a_name_that_is_not_there_takes_as_long_as_one_that_is(file: Path) -> None:
    door, times = Door(file), []
    for name in ("ann", "nobody"):
        since = perf_counter()
        admitted(door, name, "wrong word")
        times.append(perf_counter() - since)
    assert times[1] > times[0] / 3


@pytest.mark.parametrize("line", ["ann:plain", "ann:scrypt:a:8:5:AA==:AA==", "ann:md5:1:1:1:AA==:AA==", "ann"])
def test_a_line_that_is_no_hash_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "readers"
    path.write_text(f"# readers\n\n{line}\n", encoding="utf-8")
    with pytest.raises(NoticesError, match=r"Line 3 of .* is no hashed password"):
        Door(path)


def test_a_door_without_a_file_or_without_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoticesError, match="Make one: notices passwd"):
        Door(tmp_path / "none")
    (tmp_path / "empty").write_text("")
    with pytest.raises(NoticesError, match="names nobody"):
        Door(tmp_path / "empty")


def test_the_command_takes_a_password_from_a_pipe(
    notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "readers"
    read, write = os.pipe()
    os.write(write, f"{WORD}\n".encode())
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as pipe:
        monkeypatch.setattr("sys.stdin", pipe)
        done = notices("passwd", path, "ann")
    assert (done.code, done.out) == (0, f"Added ann: {path}\n")
    assert admitted(Door(path), "ann", WORD)


@pytest.mark.parametrize(
    ("name", "word", "why"), [("a:b", WORD, "name"), ("ann", "short", "too short"), ("", WORD, "name")]
)
def test_what_cannot_be_taken_is_refused(tmp_path: Path, name: str, word: str, why: str) -> None:
    with pytest.raises(NoticesError, match=why):
        set_password(tmp_path / "readers", name, word)
    assert not (tmp_path / "readers").exists()
