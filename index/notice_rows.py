"""A notice as one row of JSON, and back, without loss.

A passage's text is the notice's text at its span, so the row holds the text once.
"""

import json
from dataclasses import fields
from datetime import datetime
from typing import Any

from corpus.model import Notice, Passage, Score, Source, Span, Speech, ToDateFigure

_FIELDS: dict[type, tuple[str, ...]] = {
    part: tuple(field.name for field in fields(part) if (part, field.name) != (Passage, "text"))
    for part in (Notice, Source, Span, Speech, Score, ToDateFigure, Passage)
}


def pack_notice(notice: Notice) -> str:
    """Return `notice` as JSON."""
    return json.dumps(notice, default=_row, ensure_ascii=False, separators=(",", ":"))


def _row(value: object) -> object:
    """Return what stands for a part of a notice that JSON has no form for."""
    if isinstance(value, datetime):
        return value.isoformat()
    return {name: getattr(value, name) for name in _FIELDS[type(value)]}


def unpack_notice(packed: str) -> Notice:
    """Return the notice that `pack_notice` packed: equal to it in every field."""
    row: dict[str, Any] = json.loads(packed)
    embargo = row["source"]["embargo"]
    return Notice(
        source=Source(**row["source"] | {"embargo": datetime.fromisoformat(embargo) if embargo else None}),
        file=row["file"],
        sha256=row["sha256"],
        text=row["text"],
        dated=row["dated"],
        programme=row["programme"],
        speaker=row["speaker"],
        office=row["office"],
        speech=_span(row["speech"]),
        others=tuple(Speech(**_spans(said, "span")) for said in row["others"]),
        judgement=_span(row["judgement"]),
        scores=tuple(Score(**_spans(score, "cell", "row", "prose")) for score in row["scores"]),
        to_date=tuple(ToDateFigure(**_spans(figure, "cell", "row")) for figure in row["to_date"]),
        footnotes=tuple(Span(**span) for span in row["footnotes"]),
        notes=tuple(Span(**span) for span in row["notes"]),
        passages=tuple(_passage(passage, row["text"]) for passage in row["passages"]),
        pages=tuple(row["pages"]),
        problems=tuple(row["problems"]),
    )


def _span(row: dict[str, int] | None) -> Span | None:
    return Span(**row) if row else None


def _spans(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return row | {name: _span(row[name]) for name in names}


def _passage(row: dict[str, Any], text: str) -> Passage:
    span = Span(**row["span"])
    return Passage(**row | {"span": span, "text": span.of(text)})
