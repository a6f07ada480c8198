"""The command as tests run it, and files to run it on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fpdf import FPDF

LUTON_FILE = "luton-2012-05-16.md"


@dataclass(frozen=True)
class Done:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Notices = Callable[..., Done]


def write_pdf(path: Path, text: str = "") -> Path:
    page = FPDF()
    page.add_page()
    if text:
        page.set_font("helvetica")
        page.multi_cell(0, text=text)
    page.output(str(path))
    return path
