"""Makes the pictures of the chat in this directory by driving the real chat: make screenshots."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from index.build import rebuild
from index.places import bundled_corpus_dir
from tests.browser import ask, chromium, open_chat, running_chat

HERE = Path(__file__).parent


def main() -> None:
    """Write chat.png, chat-dark.png, chat-narrow.png and sources.png."""
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        index_dir = Path(scratch) / "index"
        rebuild(bundled_corpus_dir(), index_dir)
        with running_chat(index_dir) as url:
            _picture(browser, url, "chat.png", "How did Luton do?", height=900)
            _picture(browser, url, "chat-dark.png", "Where does Luton rank for safeguarding?", height=900, dark=True)
            _picture(
                browser, url, "chat-narrow.png", "Was Luton above average for risk of harm?", width=375, height=812
            )
            page = open_chat(browser, url)
            page.goto(f"{url}sources")
            page.locator(".held-table").wait_for()
            _take(page, "sources.png")


def _picture(
    browser: Browser, url: str, name: str, question: str, width: int = 1280, height: int = 800, dark: bool = False
) -> None:
    page = open_chat(browser, url, width, height, dark)
    ask(page, question)
    page.locator("#evidence mark").first.wait_for()
    _take(page, name)


def _take(page: Page, name: str) -> None:
    page.mouse.move(0, 0)
    page.wait_for_timeout(300)  # for fonts and colours to settle
    page.screenshot(path=HERE / name)
    page.context.close()


if __name__ == "__main__":
    main()
