"""How an operator has the chat served: where it listens, who may read it, what it writes down."""

import logging
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from corpus.errors import NoticesError


@dataclass(frozen=True, slots=True)
class Operating:
    """The options of `notices chat`."""

    host: str = "127.0.0.1"
    port: int = 7860
    auth_file: Path | None = None
    report_file: Path | None = None
    root_path: str = ""
    mcp: bool = False
    public: bool = False
    log_questions: bool = False

    def is_loopback(self) -> bool:
        """Return whether only this machine can reach the chat."""
        try:
            return ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return self.host == "localhost"

    def require_safe(self) -> None:
        """Raise NoticesError where others could reach the chat without a password, and nobody said that they may."""
        if not (self.is_loopback() or self.auth_file or self.public):
            raise NoticesError(
                f"On {self.host} others can reach the chat, and nothing asks them for a password. Give --auth-file "
                "FILE (notices passwd FILE NAME makes one), or --public if all who can reach this machine may read it."
            )

    def announcement(self) -> str:
        """Return what the operator is told when the chat listens."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        where = f"http://{host}:{self.port}"
        lines = [f"Inspection notices: {where} (stop with Ctrl-C)"]
        if self.mcp:
            lines.insert(0, f"Tools for assistants (MCP): {where}/gradio_api/mcp")
        if not self.is_loopback() and not self.auth_file:
            lines.insert(0, "Everyone who can reach this machine can read everything that is held here.")
        return "\n".join(lines)


def log_to_stderr() -> None:
    """Write the log of this program's own doings to standard error, a line each with its time."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("assistant")
    log.setLevel(logging.INFO)
    log.handlers[:] = [handler]
    log.propagate = False
