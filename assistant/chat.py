"""The chat without its page: what is shown when a reader asks, follows a citation or opens a source."""

import logging
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistant.answers import Answer, Citation, Figure
from assistant.assistant import Assistant, Conversation
from assistant.evidence import figures_card, held_list, notice_page, problem_card, source_panel
from assistant.presentation import answer_html, error_html, exchange_html, pending_html
from corpus.errors import NoticesError, UnknownSource

_log = logging.getLogger(__name__)


@dataclass
class Session:
    """One reader's conversation: what was asked, what was answered, and the HTML of each exchange."""

    conversation: Conversation
    answers: list[Answer | None] = field(default_factory=list)
    exchanges: list[str] = field(default_factory=list)
    one_at_a_time: threading.Lock = field(default_factory=threading.Lock)

    def add(self, question: str, reply: str, answer: Answer | None = None) -> None:
        """Put an exchange at the end."""
        self.exchanges.append(exchange_html(len(self.answers), question, reply))
        self.answers.append(answer)

    def html(self, *more: str) -> str:
        """Return the conversation as HTML."""
        return "".join([*self.exchanges, *more])


class Chat:
    """What the chat does when something is asked or followed: from values to the HTML of the page's two parts."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def begin(self) -> Session:
        """Return a new reader's session."""
        return Session(self.assistant.conversation())

    def ask(self, question: str, session: Session) -> Iterator[tuple[str, str | None]]:
        """Yield conversation and evidence twice: at once with the question alone, then with its answer.

        The evidence is the first source of the answer; it is None while there is no answer yet.
        """
        question = question.encode("utf-8", "replace").decode()  # half of a surrogate pair could never be sent back
        yield session.html(exchange_html(len(session.answers), question, pending_html())), None
        with session.one_at_a_time:
            evidence = self._answer(question, session)
            shown = session.html()
        yield shown, evidence

    def _answer(self, question: str, session: Session) -> str:
        """Put a question and its answer at the end of a conversation; return the evidence to show beside it."""
        turn = len(session.answers)
        answer = None
        try:
            answer = session.conversation.ask(question)
            reply = answer_html(answer, turn)
        except NoticesError as error:
            reply = error_html(str(error))
        except Exception:
            # The next question may well be answerable, so the reader hears of it and the log has the rest.
            _log.exception("A question could not be answered")
            reply = error_html("This question could not be answered. The reason is in the server's log.")
        session.add(question, reply, answer)
        return self.cited(session, turn, answer.citations[0].number) if answer and answer.citations else self.resting()

    def cited(self, session: Session | None, turn: int, number: int) -> str:
        """Return the source behind a citation, its quote marked, as HTML."""
        answer = session.answers[turn] if session and 0 <= turn < len(session.answers) else None
        citation = next((c for c in answer.citations if c.number == number), None) if answer else None
        if answer is None or citation is None:
            return problem_card("This conversation is no longer held here. Ask the question again.")
        try:
            figures = [figure for figure in answer.figures if number in figure.citations]
            return source_panel(self.source(citation.source_id, citation, figures), turn, number)
        except NoticesError as error:
            return problem_card(str(error))

    def read(self, source_id: str) -> str:
        """Return a whole source as HTML, nothing marked."""
        try:
            return source_panel(self.source(source_id))
        except NoticesError as error:
            return problem_card(str(error))

    def source(self, source_id: str, citation: Citation | None = None, figures: Sequence[Figure] = ()) -> str:
        """Return a source as HTML: the notice, or what is held of a publication. Raises UnknownSource."""
        source = next((s for s in self.assistant.sources() if s.id == source_id), None)
        if source is None:
            raise UnknownSource(f"{source_id} is no longer held. Ask the question again.")
        if source.held:
            return notice_page(self.assistant.notice(source_id), citation)
        scores = [row.score for row in self.assistant.scores() if row.source.id == source_id]
        return figures_card(source, scores, figures)

    def resting(self) -> str:
        """Return what the evidence panel shows while nothing is followed."""
        try:
            return held_list(self.assistant.sources())
        except NoticesError as error:
            return problem_card(str(error))
