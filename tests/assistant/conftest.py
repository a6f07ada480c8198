import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from assistant import Answer, Assistant, cli
from assistant.areas import Gazetteer
from assistant.desk import Desk
from assistant.query import Query
from assistant.question_reading import read_question
from assistant.questions import understand
from assistant.reading import Reading
from assistant.vocabulary import Vocabulary, vocabulary
from index.build import rebuild
from index.places import bundled_corpus_dir
from index.snapshot import Snapshot
from tests.assistant.checks import Ask, Talk, require_sound
from tests.assistant.commands import LUTON_FILE, Done, Notices
from tests.assistant.invented import write_corpus, write_shared_words

TODAY = date(2026, 11, 22)
Read = Callable[[str], Reading]
Understand = Callable[[str], Query]


@pytest.fixture(scope="session")
def assistant(built_index: Path) -> Iterator[Assistant]:
    """An assistant over the bundled corpus."""
    with Assistant.open(built_index) as opened:
        yield opened


@pytest.fixture(scope="session")
def invented_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("invented")
    summary = rebuild(write_corpus(home / "corpus"), home / "index")
    assert not summary.unreadable
    return home / "index"


@pytest.fixture(scope="session")
def invented(invented_index: Path) -> Iterator[Assistant]:
    """An assistant over the invented corpus, before its embargoes of 2099 have passed."""
    with Assistant.open(invented_index, now=datetime(2026, 11, 22, 12, tzinfo=UTC)) as opened:
        yield opened


@pytest.fixture(scope="session")
def ask(assistant: Assistant) -> Ask:
    """Ask about the bundled corpus; every answer is checked for what holds of any answer."""
    return lambda question: require_sound(assistant, assistant.ask(question))


@pytest.fixture(scope="session")
def ask_invented(invented: Assistant) -> Ask:
    return lambda question: require_sound(invented, invented.ask(question))


@pytest.fixture(scope="session")
def ask_shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask about areas that are called much as other things are, of which Orford was inspected three times."""
    home = tmp_path_factory.mktemp("shared")
    assert not rebuild(write_shared_words(home / "corpus"), home / "index").unreadable
    with Assistant.open(home / "index") as opened:
        yield lambda question: require_sound(opened, opened.ask(question))


@pytest.fixture(scope="session")
def talk(assistant: Assistant) -> Talk:
    """Hold a conversation; every answer is checked, the last one is returned."""

    def hold(*questions: str) -> Answer:
        conversation = assistant.conversation()
        return [require_sound(assistant, conversation.ask(question)) for question in questions][-1]

    return hold


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    return vocabulary()


@pytest.fixture(scope="session")
def desk(built_index: Path, words: Vocabulary) -> Iterator[Desk]:
    """The bundled corpus as it is seen on 22 November 2026; nothing on this desk can be searched by meaning."""
    now = "2026-11-22T12:00:00Z"
    with Snapshot.open(built_index) as snapshot:
        gazetteer = Gazetteer(snapshot.table.areas(now), words)

        def no_model(_: str) -> NoReturn:
            raise AssertionError("a question that needs no model asked for one")

        table = snapshot.table
        yield Desk(snapshot, now, gazetteer, table.judgements(now), table.speakers(now), words, no_model)


@pytest.fixture(scope="session")
def gazetteer(desk: Desk) -> Gazetteer:
    return desk.gazetteer


@pytest.fixture(scope="session")
def read(desk: Desk) -> Read:
    return lambda question: read_question(
        question, desk.gazetteer, desk.vocabulary, desk.judgements, desk.people, TODAY
    )


@pytest.fixture(scope="session")
def understood(desk: Desk, read: Read) -> Understand:
    return lambda question: understand(read(question), desk.areas, desk.vocabulary)


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Notices:
    """Run the command in this process."""

    def run(*arguments: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["notices", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        code = ended.value.code
        printed = capsys.readouterr()
        return Done(code if isinstance(code, int) else 0, printed.out, printed.err)

    return run


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus directory of the user's own, named by the environment, with the Luton notice in it."""
    directory = tmp_path / "corpus"
    (directory / "notices").mkdir(parents=True)
    shutil.copy(bundled_corpus_dir() / "notices" / LUTON_FILE, directory / "notices")
    monkeypatch.setenv("NOTICES_CORPUS", str(directory))
    return directory


@pytest.fixture
def index(built_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index of the user's own: a copy, whose texts need not be embedded again."""
    directory = tmp_path / "index"
    shutil.copytree(built_index, directory)
    monkeypatch.setenv("NOTICES_INDEX", str(directory))
    return directory
