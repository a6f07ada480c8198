"""What programs can ask of the chat: the same answers, scores, sources and notices as plain, typed values.

The docstrings are what a program's author, or a language model that calls these as tools, reads.
"""

from collections.abc import Callable
from typing import Any, cast

from assistant.assistant import Assistant
from assistant.permalinks import MOST_QUESTIONS, link
from assistant.replies import AnswerReply, NoticeReply, ScoreReply, SourceReply
from corpus.errors import NoticesError, UnknownSource
from corpus.model import MEASURE_NAMES, Source

MOST_CHARACTERS = 100_000
"""Of a notice's text, from an offset on, in one reply."""


class Programs:
    """The endpoints over one assistant; each returns JSON values and raises NoticesError for what is not there."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def endpoints(self) -> dict[str, Callable[..., Any]]:
        """Return the endpoints by name."""
        return {"ask": self.ask, "scores": self.scores, "sources": self.sources, "notice": self.notice}

    def ask(self, question: str, before: list[str] | None = None) -> AnswerReply:
        """Answer a question about inspection notices with exact, cited figures and quotes.

        The reply holds the outcome (answered, declined or clarify), the text with [1]-style marks, figures, citations,
        table, working and suggestions. Print no figure that is not in it, and give its citation with it.

        Args:
            question: A question in plain English, up to 1,000 characters.
            before: Earlier questions of the same conversation, in order, for a follow-up. Up to 20.

        """
        before = list(before or ())
        if len(before) >= MOST_QUESTIONS:
            raise NoticesError(f"At most {MOST_QUESTIONS - 1} earlier questions are taken. Send the last ones.")
        conversation = self._assistant.conversation()
        asked = [*before, question]
        answers = [conversation.ask(one) for one in asked]
        address = link(self._assistant, asked, answers).address()
        return cast(AnswerReply, answers[-1].to_dict() | {"address": address})

    def scores(self, area: str = "", measure: str = "") -> list[ScoreReply]:
        """List the inspection scores held, in per cent, each with its source.

        Args:
            area: The name of an area as it is held ("Luton"), or nothing for all.
            measure: safeguarding, risk_of_harm or reoffending, or nothing for all.

        """
        if measure and measure not in MEASURE_NAMES:
            raise NoticesError(f"There is no measure {measure!r}. Name one of: {', '.join(MEASURE_NAMES)}.")
        rows = self._assistant.scores()
        names = {row.score.area.casefold() for row in rows}
        if area and area.casefold() not in names:
            raise NoticesError(f"No score of an area {area!r} is held. `sources` lists the areas held.")
        return [
            ScoreReply(**_source(row.source), measure=row.score.measure, value=row.score.value, unit="%")
            for row in rows
            if (not area or row.score.area.casefold() == area.casefold()) and measure in ("", row.score.measure)
        ]

    def sources(self) -> list[SourceReply]:
        """List every source, newest first: notices held in full, and publications that only figures are held of."""
        return [_source(source) for source in self._assistant.sources()]

    def notice(self, source_id: str, offset: int = 0) -> NoticeReply:
        """Give the text of a held notice, to the letter: citations point into it by character.

        Args:
            source_id: The id of a held source, as the endpoints ask and sources give it ("luton-2012-05-16").
            offset: The character to begin at; a long text comes in parts of 100,000.

        """
        try:
            notice = self._assistant.notice(source_id)
        except UnknownSource as error:
            known = next((s for s in self._assistant.sources() if s.id == source_id), None)
            if known is None:
                raise UnknownSource(f"No source {source_id!r} is held. `sources` lists those that are.") from error
            raise UnknownSource(f"Only figures are held from {source_id!r}: see `scores`. {known.url}") from error
        start = min(max(offset, 0), len(notice.text))
        return NoticeReply(
            **_source(notice.source), file=notice.file, sha256=notice.sha256, characters=len(notice.text), offset=start,
            text=notice.text[start : start + MOST_CHARACTERS],
        )  # fmt: skip


def _source(source: Source) -> SourceReply:
    return SourceReply(
        source_id=source.id, area=source.area, title=source.title, published=source.published, kind=source.kind,
        held=source.held, inspection=source.inspection, judgement=source.judgement, url=source.url,
    )  # fmt: skip
