"""Finds Chromium, and runs the real chat for it: in a process of its own, on a free loopback port, always stopped."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

ROOT = Path(__file__).parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
NONE_FOUND = (
    "No Chromium is here for the browser tests. Install one (apt-get install chromium, or playwright install "
    "chromium), or name it in CHROMIUM."
)
STARTING = 60.0
"""Seconds that a chat may take to listen on a slow machine."""

PATIENCE = 20_000
"""Milliseconds that a page may take to show something on a busy one; what is waited for is there at once on others."""

expect.set_options(timeout=PATIENCE)

# The server ends at once where it looks up or connects to anything but loopback, so that its reader's test fails.
_SERVE = """
import os, sys

def stay(event, arguments):
    host = None
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    if host not in (None, "", "127.0.0.1", "::1", "localhost", b"127.0.0.1", b"localhost"):
        print("The chat tried to reach", host, file=sys.stderr, flush=True)
        os._exit(99)

sys.addaudithook(stay)
import json
from pathlib import Path
from app import serve
from assistant.operating import Operating
given = json.loads(sys.argv[3])
given |= {name: Path(value) for name, value in given.items() if name.endswith("_file")}
serve(Path(sys.argv[1]), operating=Operating(port=int(sys.argv[2]), **given))
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run Chromium. Without one: skip the test, but fail where CI runs it, since a skipped test shows nothing."""
    with sync_playwright() as playwright:
        path = _found(playwright.chromium.executable_path)
        if path is None:
            (pytest.fail if os.environ.get("CI") else pytest.skip)(NONE_FOUND)
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-background-networking"]
        )
        try:
            yield browser
        finally:
            browser.close()


def _found(playwrights_own: str) -> str | None:
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    on_path = (shutil.which(name) for name in NAMES)
    return next(filter(None, on_path), None) or shutil.which(playwrights_own)


@contextmanager
def running_chat(index_dir: Path, **operating: object) -> Iterator[str]:
    """Serve the chat over an index, with what `Operating` takes besides, and yield its address."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    given = json.dumps(operating, default=str)
    server = subprocess.Popen([sys.executable, "-c", _SERVE, str(index_dir), str(port), given], cwd=ROOT)
    try:
        _wait_for(url, server)
        yield url
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def free_port() -> int:
    """Return a port of loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    # Loopback is asked directly, whatever proxy the environment names.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + STARTING
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"The chat ended with exit code {server.returncode} before it listened.")
        try:
            direct.open(url, timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"The chat did not listen within {STARTING:.0f} seconds.")


def keep_in(page: Page) -> list[str]:
    """Abort every request of a page that would leave the machine; return the list in which they are recorded."""
    left: list[str] = []

    def check(route: Route) -> None:
        parts = urlsplit(route.request.url)
        if parts.scheme in ("http", "https") and parts.hostname != "127.0.0.1":
            left.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.context.route("**/*", check)
    return left


def open_chat(browser: Browser, url: str, width: int = 1280, height: int = 800, dark: bool = False) -> Page:
    """Open the chat in a context of its own, as another reader would."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(url)
    page.locator("#conversation .welcome").wait_for()
    page.locator("p.loading").wait_for(state="detached")  # Gradio's own, which goes last on a busy machine
    return page


def ask(page: Page, question: str) -> None:
    """Type a question, send it, and wait for its answer."""
    answers = page.locator(".exchange .answer").count()
    page.get_by_label("Your question").fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.locator(".exchange .answer").nth(answers).wait_for()
