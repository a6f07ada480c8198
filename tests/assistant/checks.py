"""What holds of every answer, and ways to look into one."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from assistant import Answer, Assistant
from assistant.answers import Outcome, Reason
from assistant.parts import part_questions

Ask = Callable[[str], Answer]
Talk = Callable[..., Answer]

NO_FIGURES = {"no_notice", "unknown_area", "outside_period", "off_topic", "empty", "too_long", "ambiguous"}
"""Reasons that leave nothing to give a figure of."""

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_MARK = re.compile(r"\[(\d+)\]")
_QUOTED = re.compile(r"“[^”]*”")
_PER_CENT = re.compile(r"(\d+(?:\.\d+)?)%")
_SHOWN = re.compile(r"(?:joint )?(\d+(?:\.\d+)?)(%| percentage points?|st|nd|rd|th|)")
_LIMIT = re.compile(
    r"(?:above|below|at least|at most|exactly|about|just under|just over|from|nearest to) [\d.]+%(?: to [\d.]+%)?"
)
_DATE = re.compile(r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}")


def require_sound(assistant: Assistant, answer: Answer) -> Answer:
    """Return the answer, after whatever must hold of any answer has been found to hold of it."""
    assert answer.outcome in get_args(Outcome)
    assert (answer.reason is None) == (answer.outcome == "answered")
    assert answer.reason is None or answer.reason in get_args(Reason)
    assert (answer.outcome == "clarify") == (answer.reason == "ambiguous")
    assert answer.text.strip()
    assert answer.build_id
    json.dumps(answer.to_dict(), allow_nan=False)
    _require_citations(assistant, answer)
    _require_figures(assistant, answer)
    if answer.reason in NO_FIGURES and len(part_questions(answer.question)) < 2:
        assert answer.figures == ()
        assert not _PER_CENT.search(_LIMIT.sub("", spoken(answer))), answer.text
    return answer


def _require_citations(assistant: Assistant, answer: Answer) -> None:
    assert [citation.number for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert {int(number) for number in _MARK.findall(answer.text)} <= {c.number for c in answer.citations}
    for citation in answer.citations:
        if citation.held:
            text = assistant.notice(citation.source_id).text
            assert citation.quote.strip()
            assert text[citation.start : citation.end] == citation.quote
        else:
            assert (citation.quote, citation.start, citation.end) == ("", None, None)
            assert citation.url.startswith(("http://", "https://"))


def _require_figures(assistant: Assistant, answer: Answer) -> None:
    given = {float(figure.value) for figure in answer.figures}
    for bold in _BOLD.findall(answer.text):
        shown = _SHOWN.fullmatch(bold)
        if shown:
            assert float(shown[1]) in given, f"{bold} is in the text, not in the figures"
        else:
            assert _DATE.fullmatch(bold) or not re.search(r"\d", bold), f"{bold} is a number without a form"
    said = {float(number) for number in _PER_CENT.findall(_LIMIT.sub("", spoken(answer)))}
    assert said <= given, f"{said - given} per cent in the text, not in the figures"
    numbers = {citation.number for citation in answer.citations}
    for figure in answer.figures:
        assert figure.citations, f"{figure} has no citation"
        assert set(figure.citations) <= numbers
    assert tuple(step.result for step in answer.working) == tuple(figure.value for figure in answer.figures)
    assert assistant.recompute(answer) == tuple(step.result for step in answer.working)


def scores_of(answer: Answer) -> set[tuple[str | None, str | None, int | float]]:
    """Return the scores of areas that an answer gives, as (area, measure, per cent)."""
    return {(f.area, f.measure, f.value) for f in answer.figures if f.statistic == "score"}


def values(answer: Answer, statistic: str, unit: str | None = None) -> list[int | float]:
    """Return the figures of one statistic, in the answer's order."""
    return [f.value for f in answer.figures if f.statistic == statistic and unit in (None, f.unit)]


def quotes(answer: Answer) -> str:
    """Return every quoted stretch, one a line, with line breaks inside made spaces."""
    return "\n".join(re.sub(r"\s+", " ", citation.quote) for citation in answer.citations)


def sources(answer: Answer) -> list[str]:
    """Return the ids of the sources cited, each once, in order."""
    return list(dict.fromkeys(citation.source_id for citation in answer.citations))


def spoken(answer: Answer) -> str:
    """Return an answer's words without the quotations."""
    return _QUOTED.sub("", answer.text)


def files_of(index_dir: Path) -> list[Path]:
    """Return every file of an index, in order."""
    return sorted(path for path in index_dir.rglob("*") if path.is_file())
