"""Reports of wrong answers: a line of JSON each, in a file of the operator's, or nowhere."""

import json
import os
import threading
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from assistant.answers import Answer
from corpus.errors import NoticesError

LONGEST_REMARK = 500
"""Characters of what a reader says about a wrong answer; the rest is cut off."""
LARGEST_FILE = 50 * 2**20
"""Bytes; a full file takes no more reports, so that nobody can fill the disk."""


class ReportFile:
    """The file that reports go to; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        if not path.parent.is_dir():
            raise NoticesError(f"There is no directory {path.parent} for the reports. Make it, or name another file.")
        try:
            with self._opened():
                pass  # an operator hears at once, not with the first report, that nothing can be written
        except OSError as error:
            raise NoticesError(f"Reports cannot be written to {path}: {error.strerror}. Name another file.") from error

    def add(self, answer: Answer, remark: str = "", report_id: str = "") -> str:
        """Add a report of an answer and return its id; a remark that comes later is added under the id of its report.

        Raises NoticesError where it cannot be written.
        """
        report_id = report_id or token_hex(6)
        line = {
            "report": report_id,
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "build_id": answer.build_id,
            "question": answer.question,
            "answer": answer.text,
            "outcome": answer.outcome,
            "reason": answer.reason,
            "remark": " ".join(remark.split())[:LONGEST_REMARK],
        }
        with self._lock:
            try:
                if self.path.exists() and self.path.stat().st_size > LARGEST_FILE:
                    raise NoticesError("The file of reports is full. Tell whoever runs this chat.")
                with self._opened() as file:
                    file.write(f"{json.dumps(line)}\n".encode("ascii"))  # one write of one whole line
            except OSError as error:
                raise NoticesError("The report could not be written. Tell whoever runs this chat.") from error
        return report_id

    def _opened(self) -> BinaryIO:
        return os.fdopen(os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab")
