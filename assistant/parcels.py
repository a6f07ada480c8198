"""What the server hands to a page besides its two parts: a file to save, or word of what was done."""

import json
from base64 import b64encode
from itertools import count

_numbers = count(1)
"""No two parcels are equal, so that asking twice for the same file brings it twice."""

MARKDOWN = "text/markdown;charset=utf-8"
AS_RECEIVED = "application/octet-stream"
"""The type of any notice's file: a browser saves it and never opens it."""


def file_parcel(name: str, kind: str, content: bytes) -> str:
    """Return a file for the browser to save under a name."""
    return _parcel(file={"name": name, "type": kind, "base64": b64encode(content).decode("ascii")})


def word_parcel(said: str, reported: int | None = None, remark: str = "") -> str:
    """Return a sentence for the reader; `reported` is the turn of an answer that a report was taken of.

    `remark` is the HTML of the form that takes the reader's line on it.
    """
    return _parcel(said=said, reported=reported, remark=remark)


def _parcel(**content: object) -> str:
    return json.dumps({"number": next(_numbers), **content})
