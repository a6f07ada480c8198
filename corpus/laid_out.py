"""A PDF's score table as it is laid out on the page, where the order of its text leaves open which column is whose."""

import io
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import MEASURE_NAMES, Area, Score
from corpus.scores import ScoreReading, read_scores


def checked_by_layout(reading: ScoreReading, data: bytes, area: str, areas: Sequence[Area]) -> ScoreReading:
    """Return a PDF's reading without the scores that its page, with columns set apart by spaces, gives otherwise.

    `data` is the file. A page that cannot be laid out, or whose columns do not line up, takes nothing away.
    """
    shown = {score.measure: score for score in read_scores(_layout(data), "", area, areas).scores}
    kept: list[Score] = []
    problems: list[str] = []
    for score in reading.scores:
        other = shown.get(score.measure)
        if other is None or other.value == score.value:
            kept.append(score)
        else:
            problems.append(
                f"the score for {MEASURE_NAMES[score.measure]} is {score.value}% by the order of the text and "
                f"{other.value}% by the columns of the page: left out"
            )
    dropped = {score.measure for score in reading.scores} - {score.measure for score in kept}
    to_date = tuple(figure for figure in reading.to_date if figure.measure not in dropped)
    return replace(reading, scores=tuple(kept), to_date=to_date, problems=(*reading.problems, *problems))


def _layout(data: bytes) -> str:
    from pypdf import PdfReader

    try:
        pages = PdfReader(io.BytesIO(data)).pages
        return "\n\n".join(page.extract_text(extraction_mode="layout") for page in pages)
    except Exception:  # the file could be read before; that its page cannot be laid out takes nothing away
        return ""
