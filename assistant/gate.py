"""What stands before the web chat's own application: sessions that have ended, and ways in that nothing here uses."""

from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.passwords import Door, Hashed

UPLOADS = ("/gradio_api/upload", "/gradio_api/upload_progress")
"""Gradio takes files here from anyone who may read the page; no part of the chat does."""


class Gate:
    """Refuses files, and ends the sessions of readers who have been taken out of the door's file or got a new password.

    A session is ended in Gradio's own list of them, so that a request with it is one of somebody not logged in.
    """

    def __init__(self, app: ASGIApp, door: Door | None = None) -> None:
        self._app = app
        self._door = door
        self._entered: dict[str, Hashed] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http":
            if self._door:
                self._end_sessions(self._door.readers(), scope["app"].tokens)
            if scope["path"].rstrip("/").endswith(UPLOADS):
                await PlainTextResponse("No files are taken here.", 403)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _end_sessions(self, readers: dict[str, Hashed], sessions: dict[str, str]) -> None:
        """Take out of the sessions (tokens with their readers' names) those let in by what no longer holds."""
        for token, name in list(sessions.items()):
            known = readers.get(name)
            if known is None or self._entered.setdefault(token, known) != known:
                del sessions[token]
                self._entered.pop(token, None)


def gate(door: Door | None) -> Middleware:
    """Return the gate as a Starlette application takes it."""
    return Middleware(Gate, door=door)
