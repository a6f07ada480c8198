"""The chat without its page: what is shown when a reader asks, follows a citation, opens a source or reports."""

import logging
import traceback
from collections.abc import Iterator, Sequence
from time import perf_counter
from urllib.parse import urljoin

from assistant.actions import file_name, remark_form
from assistant.answers import Citation, Figure
from assistant.assistant import Assistant
from assistant.evidence import (
    changed_card,
    figures_card,
    file_button,
    held_list,
    notice_page,
    problem_card,
    source_panel,
)
from assistant.parcels import AS_RECEIVED, MARKDOWN, file_parcel, word_parcel
from assistant.permalinks import MOST_QUESTIONS, Permalink, link
from assistant.presentation import error_html, exchange_html, pending_html
from assistant.reports import ReportFile
from assistant.sessions import Exchange, Session
from assistant.sourcepack import source_pack
from corpus.errors import CitationError, NoticesError, UnknownSource

GONE = "This conversation is no longer held here. Ask the question again."

_log = logging.getLogger(__name__)


class Chat:
    """What the chat does when something is asked or followed: from values to the HTML of the page's two parts.

    `reports` takes the reports of wrong answers; without it none can be made. The log names no question unless
    `log_questions`.
    """

    def __init__(self, assistant: Assistant, reports: ReportFile | None = None, log_questions: bool = False) -> None:
        self.assistant = assistant
        self.reports = reports
        self.log_questions = log_questions

    def begin(self) -> Session:
        """Return a new reader's session."""
        return Session(self.assistant.conversation())

    def arrive(self, query: str) -> tuple[str | None, str, Session]:
        """Return conversation, evidence and session of a reader who arrives by an address, given from its "?" on.

        The conversation is None where the address asks nothing.
        """
        session, to = self.begin(), Permalink.parse(query)
        if not to.questions:
            return None, self.read(to.source) if to.source else self.resting(), session
        if len(to.questions) > MOST_QUESTIONS:
            reply = error_html(f"An address can replay {MOST_QUESTIONS} questions, and this one holds more.")
            session.add(Exchange(to.questions[0], None, reply))
            return session.html(), self.resting(), session
        for at, question in enumerate(to.questions):
            evidence = self._answer(_sendable(question), session, to, at)
        return session.html(), evidence, session

    def ask(self, question: str, session: Session) -> Iterator[tuple[str, str | None]]:
        """Yield conversation and evidence twice: at once with the question alone, then with its answer.

        The evidence is the first source of the answer; it is None while there is no answer. A question that comes
        too fast gets a reply that says so, and is not remembered.
        """
        question = _sendable(question)
        if refused := session.admit():
            yield session.html(exchange_html(session.turns, question, error_html(refused))), None
            return
        try:
            yield session.html(exchange_html(session.turns, question, pending_html())), None
            with session.one_at_a_time:
                evidence = self._answer(question, session)
                shown = session.html()
        finally:
            session.done()
        yield shown, evidence

    def _answer(self, question: str, session: Session, shared: Permalink | None = None, at: int = 0) -> str:
        """Put a question and its answer at the end of a conversation; return the evidence to show beside it.

        It is compared with the answer to the question `at` of what was shared.
        """
        turn, since = session.turns, perf_counter()
        exchange = Exchange(question, None, reporting="on" if self.reports else "off")
        try:
            exchange.answer = answer = session.conversation.ask(question)
            exchange.note = shared.change(answer, at) if shared else ""
            if answer.reason not in ("empty", "too_long"):
                exchange.address = link(
                    self.assistant, [*session.asked(), question], [*session.answers, answer]
                ).address()
            self._note(question, f"{answer.outcome}, {answer.reason or f'{len(answer.citations)} cited'}", since)
        except NoticesError as error:
            exchange.answer, exchange.reply = None, error_html(str(error))
            self._note(question, type(error).__name__, since)
        except Exception as error:
            # The next question may well be answerable, so the reader hears of it and the log has the rest.
            exchange.answer = None
            exchange.reply = error_html("This question could not be answered. The reason is in the server's log.")
            # An error's own words may hold the question's.
            told = f": {error}" if self.log_questions else ""
            where = "".join(traceback.format_tb(error.__traceback__))
            _log.error("A question could not be answered: %s%s\n%s", type(error).__name__, told, where)
        session.add(exchange)
        cited = exchange.answer.citations if exchange.answer else ()
        return self.cited(session, turn, cited[0].number) if cited else self.resting()

    def _note(self, question: str, result: str, since: float) -> None:
        asked = f": {question[:1000]!r}" if self.log_questions else ""
        _log.info("%s (%.0f ms)%s", result, (perf_counter() - since) * 1000, asked)

    def cited(self, session: Session | None, turn: int, number: int, value: str = "") -> str:
        """Return the source behind a citation, its quote marked, as HTML.

        The cell of the one figure that it bears out, or that has the `value` given, is pointed out.
        """
        answer = session.answer(turn) if session else None
        citation = next((c for c in answer.citations if c.number == number), None) if answer else None
        if answer is None or citation is None:
            return problem_card(GONE)
        try:
            figures = [figure for figure in answer.figures if number in figure.citations]
            figures = [figure for figure in figures if f"{figure.value:g}" == value] or figures
            return source_panel(self.source(citation.source_id, citation, figures), turn, number, value[:9])
        except CitationError:
            return changed_card(citation)
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
            return notice_page(self.assistant.notice(source_id), citation, figures) + file_button(source_id)
        scores = [row.score for row in self.assistant.scores() if row.source.id == source_id]
        return figures_card(source, scores, figures)

    def resting(self) -> str:
        """Return what the evidence panel shows while nothing is followed."""
        try:
            return held_list(self.assistant.sources())
        except NoticesError as error:
            return problem_card(str(error))

    def pack(self, session: Session | None, turn: int, page: str = "") -> str:
        """Return the source pack of an answer as a parcel (see `parcels`), or word of why there is none.

        `page` is the address that the reader's browser shows the chat under.
        """
        exchange = session.exchanges.get(turn) if session else None
        if exchange is None or exchange.answer is None:
            return word_parcel(GONE)
        try:
            text = source_pack(self.assistant, exchange.answer, urljoin(page[:2000], exchange.address))
        except NoticesError as error:
            return word_parcel(str(error))
        return file_parcel(file_name(exchange.question, "md"), MARKDOWN, text.encode("utf-8", "replace"))

    def file(self, source_id: str) -> str:
        """Return a notice's file as received as a parcel, or word of why there is none."""
        try:
            return file_parcel(self.assistant.notice(source_id).file, AS_RECEIVED, self.assistant.original(source_id))
        except NoticesError as error:
            return word_parcel(str(error))

    def report(self, session: Session | None, turn: int, remark: str = "") -> str:
        """Take a report of a wrong answer, and return a parcel that says so.

        One of an answer is taken, and one more with the reader's remark on it.
        """
        exchange = session.exchanges.get(turn) if session else None
        if session is None or exchange is None or exchange.answer is None or self.reports is None:
            return word_parcel(GONE if self.reports else "No reports are taken here.")
        if exchange.reporting == "done" or (exchange.reporting == "on" and remark):
            return word_parcel("This answer has been reported.")
        try:
            exchange.report_id = self.reports.add(exchange.answer, remark, exchange.report_id)
        except NoticesError as error:
            return word_parcel(str(error))
        exchange.reporting = "done" if remark else "told"
        session.draw(turn)
        if remark:
            return word_parcel("Your line was added to the report.")
        return word_parcel("Reported. You can add a line on what is wrong.", turn, remark_form(turn))


def _sendable(question: str) -> str:
    return question.encode("utf-8", "replace").decode()  # half of a surrogate pair could never be sent back
