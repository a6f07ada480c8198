"""A notice as the rows that it is kept in, worked out from it alone by whichever process reads it, and back.

A passage's text is the notice's text at its span, and its id that of its source and the span: neither is passed on.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, NamedTuple, cast

from corpus.model import Notice, Passage, PassageKind, Score, Source, Span, Speech, ToDateFigure
from index.quotable import quotable
from index.rows import pack, unpack

_FIELDS: dict[type, tuple[str, ...]] = {
    part: tuple(field.name for field in fields(part) if field.name != "passages")
    for part in (Notice, Source, Span, Speech, Score, ToDateFigure)
}
"""What is kept of each part, as a list in this order."""

PassageRow = tuple[PassageKind, str, int | None]
"""The kind, span and page of a passage."""
SentenceRow = tuple[int, str, str, bool]
"""The place of a sentence's passage in its notice, its span and wording, and whether it may say what was found."""


class Parts(NamedTuple):
    """A notice in rows: all but its passages as JSON, its passages, and its sentences that can be quoted."""

    packed: str
    passages: Sequence[PassageRow]
    sentences: Sequence[SentenceRow]


def parts_of(notice: Notice) -> Parts:
    """Return the parts of a notice that has its passages."""
    passages = [(passage.kind, cast(str, pack(passage.span)), passage.page) for passage in notice.passages]
    sentences = [(one.passage, cast(str, pack(one.span)), one.wording, one.finding) for one in quotable(notice)]
    return Parts(pack_notice(notice), passages, sentences)


def with_passages(notice: Notice, rows: Iterable[PassageRow]) -> Notice:
    """Return a notice with the passages of these rows, by the id that its source has now."""
    own = notice.source.id
    spans = ((kind, cast(Span, unpack(packed)), page) for kind, packed, page in rows)
    return replace(
        notice,
        passages=tuple(
            Passage(f"{own}:{span.start}-{span.end}", own, kind, span, span.of(notice.text), page)
            for kind, span, page in spans
        ),
    )


def pack_notice(notice: Notice) -> str:
    """Return `notice` as JSON, without its passages."""
    return json.dumps(notice, default=_row, ensure_ascii=False, separators=(",", ":"))


def _row(value: object) -> object:
    """Return what stands for a part of a notice that JSON has no form for."""
    if isinstance(value, datetime):
        return value.isoformat()
    return [getattr(value, name) for name in _FIELDS[type(value)]]


def unpack_notice(packed: str, passages: Iterable[Passage] = ()) -> Notice:
    """Return the notice that `pack_notice` packed, with these passages; with its own it is equal in every field."""
    row: dict[str, Any] = dict(zip(_FIELDS[Notice], json.loads(packed), strict=True))
    *source, embargo = row["source"]
    return Notice(
        **row
        | {
            "source": Source(*(*source, datetime.fromisoformat(embargo) if embargo else None)),
            "speech": _span(row["speech"]),
            "others": tuple(Speech(name, office, Span(*span)) for name, office, span in row["others"]),
            "judgement": _span(row["judgement"]),
            "scores": tuple(
                Score(*(*known, _span(cell), _span(line), _span(prose), stated))
                for *known, cell, line, prose, stated in row["scores"]
            ),
            "to_date": tuple(
                ToDateFigure(*(*known, _span(cell), _span(line))) for *known, cell, line in row["to_date"]
            ),
            "footnotes": tuple(Span(*span) for span in row["footnotes"]),
            "notes": tuple(Span(*span) for span in row["notes"]),
            "pages": tuple(row["pages"]),
            "problems": tuple(row["problems"]),
        },
        passages=tuple(passages),
    )


def _span(edges: list[int] | None) -> Span | None:
    return Span(*edges) if edges else None
