"""The chat as an operator serves it, in real Chromium: with passwords, under a path behind a proxy, all day."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.passwords import set_password
from tests.browser import ask, free_port, keep_in, open_chat, running_chat

pytestmark = pytest.mark.browser

LUTON = "What was Luton's safeguarding score?"
PASSWORD = "a long enough word"


def test_only_who_has_a_password_reads_the_chat(browser: Browser, built_index: Path, tmp_path: Path) -> None:
    set_password(tmp_path / "readers", "ann", PASSWORD)
    with running_chat(built_index, auth_file=tmp_path / "readers") as url:
        context = browser.new_context()
        context.set_default_timeout(20_000)
        page = context.new_page()
        left = keep_in(page)
        page.goto(f"{url}sources")
        expect(page.get_by_role("heading", name="Inspection notices")).to_be_visible()
        _log_in(page, "a wrong word")
        expect(page.get_by_text("Incorrect")).to_be_visible()
        assert "Luton" not in page.content()
        _log_in(page, PASSWORD)
        page.locator(".held-table").wait_for()
        page.get_by_role("link", name="Chat").click()
        page.locator("#conversation .welcome").wait_for()
        ask(page, LUTON)
        expect(page.locator(".answer")).to_contain_text("75%")
        assert left == []
        context.close()


def _log_in(page: Page, password: str) -> None:
    page.get_by_label("username").fill("ann")
    page.get_by_label("password").fill(password)
    page.get_by_role("button", name="Login").click()


class _Proxy(socketserver.StreamRequestHandler):
    """Hands each request on to the chat with the first part of its path taken away, as a reverse proxy does."""

    rbufsize = 0  # what follows the head is left to be handed on
    target, path = ("127.0.0.1", 0), ""

    def handle(self) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.rfile.readline()
            if not line:
                return
            head += line
        head = head.replace(f" {self.path}".encode(), b" ", 1).replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
        with socket.create_connection(self.target) as chat:
            chat.sendall(b"\r\n".join(x for x in head.split(b"\r\n") if not x.lower().startswith(b"connection: keep")))
            threading.Thread(target=self._hand_on, args=(chat,), daemon=True).start()
            while received := chat.recv(65536):
                self.wfile.write(received)

    def _hand_on(self, chat: socket.socket) -> None:
        try:
            while sent := self.request.recv(65536):
                chat.sendall(sent)
        except OSError:
            pass  # one of the two has closed


@contextmanager
def proxied(url: str, path: str) -> Iterator[str]:
    """Serve a chat under a path of another port and yield that address."""
    port = free_port()
    handler = type("Proxy", (_Proxy,), {"target": ("127.0.0.1", urlsplit(url).port), "path": path})
    with socketserver.ThreadingTCPServer(("127.0.0.1", port), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{port}{path}/"
        server.shutdown()


def test_the_chat_is_served_under_a_path_behind_a_proxy(browser: Browser, built_index: Path) -> None:
    with running_chat(built_index, root_path="/notices") as inner, proxied(inner, "/notices") as url:
        page = open_chat(browser, url)
        ask(page, LUTON)
        page.get_by_role("link", name="Permalink").click()
        expect(page.locator(".answer")).to_contain_text("75%")
        page.get_by_role("link", name="Sources").click()
        page.get_by_role("link", name="Luton", exact=True).click()
        expect(page.locator("#evidence .notice")).to_contain_text("NOTES TO EDITORS")
        assert urlsplit(page.url).path == "/notices/"
        page.context.close()


def test_a_question_that_is_too_long_or_full_of_controls_gets_a_clear_answer(browser: Browser, url: str) -> None:
    page = open_chat(browser, url)
    ask(page, "Luton " * 400)
    expect(page.locator(".answer").last).to_contain_text("2,4")  # characters, of 1,000 at most
    expect(page.locator(".answer").last).to_contain_text("1,000")
    ask(page, "\u202eWhat was\x07 Luton's\u200b safeguarding\x1b[2J score?")
    expect(page.locator(".answer").last).to_be_visible()
    ask(page, LUTON)
    expect(page.locator(".answer").last).to_contain_text("75%")
    page.context.close()
