import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from index.build import rebuild
from index.places import bundled_corpus_dir
from tests.browser import chromium, open_chat, running_chat


@pytest.fixture(scope="session", autouse=True)
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The model is exported once for all tests, and not into the cache of whoever runs them."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base  # the processes of a run share one
    os.environ["NOTICES_CACHE"] = str(run / "cache")


@pytest.fixture(scope="session")
def built_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the bundled corpus, made once with the real model; not to be changed."""
    index_dir = tmp_path_factory.mktemp("built") / "index"
    rebuild(bundled_corpus_dir(), index_dir)
    return index_dir


@pytest.fixture(autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the index or the corpus of whoever runs it."""
    monkeypatch.delenv("NOTICES_CORPUS", raising=False)
    monkeypatch.setenv("NOTICES_INDEX", str(Path(os.devnull) / "index"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the chat of a module's tests puts reports of wrong answers."""
    return tmp_path_factory.mktemp("reports") / "reports.jsonl"


@pytest.fixture(scope="module")
def url(browser: Browser, built_index: Path, reports: Path) -> Iterator[str]:
    with running_chat(built_index, report_file=reports) as url:
        yield url


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    page = open_chat(browser, url)
    yield page
    page.context.close()
