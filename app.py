"""The web chat: questions on the left, and beside the answers the sources that they stand on.

Layout and wiring only. What is shown is made by `assistant.presentation` and `assistant.evidence`, looks as
`assistant/chat.css` says, and `assistant/chat.js` turns clicks into events. No request leaves the machine.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read by gradio while it is imported

import gradio as gr

import assistant as _package
from assistant import Answer, Assistant, Citation, Conversation
from assistant.evidence import figures_card, held_list, notice_page, problem_card, source_panel
from assistant.presentation import answer_html, error_html, exchange_html, pending_html, welcome_html
from corpus.errors import NoticesError, UnknownSource

Auth = Callable[[str, str], bool] | tuple[str, str] | list[tuple[str, str]]

EXAMPLES = (
    "What was Luton's safeguarding score?",
    "Which did better on reoffending, Luton or Leicestershire & Rutland?",
    "What did inspectors praise in Luton?",
    "Top three for risk of harm",
    "Which areas scored under 50% on safeguarding?",
    "What is the average safeguarding score?",
)
READERS_AT_ONCE = 16
"""Questions that are answered side by side; more wait their turn."""

_HERE = Path(_package.__file__).parent
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
    """What the chat does when something is asked or followed; the components only pass it on."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def ask(self, question: str, session: Session | None) -> Iterator[tuple[object, ...]]:
        """Yield the page's parts twice: with the question alone, then with its answer and that answer's first source.

        The parts are conversation, evidence, question box and session.
        """
        session = session or Session(self.assistant.conversation())
        question = question.encode("utf-8", "replace").decode()  # half of a surrogate pair could never be sent back
        pending = exchange_html(len(session.answers), question, pending_html())
        yield session.html(pending), gr.skip(), "", session
        with session.one_at_a_time:
            evidence = self._answer(question, session)
        yield session.html(), evidence, gr.skip(), session

    def _answer(self, question: str, session: Session) -> str:
        """Put a question and its answer at the end of a conversation; return the evidence to show beside it."""
        turn = len(session.answers)
        try:
            answer = session.conversation.ask(question)
            session.add(question, answer_html(answer, turn), answer)
            return self.cited(session, turn, answer.citations[0].number) if answer.citations else self.resting()
        except NoticesError as error:
            session.add(question, error_html(str(error)))
        except Exception:
            # The next question may well be answerable, so the reader hears of it and the log has the rest.
            _log.exception("A question could not be answered")
            session.add(question, error_html("This question could not be answered. The reason is in the server's log."))
        return self.resting()

    def cited(self, session: Session | None, turn: int, number: int) -> str:
        """Return the source behind a citation, its quote marked, as HTML."""
        try:
            answer = session.answers[turn] if session else None
            citation = next(c for c in answer.citations if c.number == number) if answer else None
        except (IndexError, StopIteration):
            citation = None
        if citation is None:
            return problem_card("This conversation is no longer held here. Ask the question again.")
        try:
            return source_panel(self.source(citation.source_id, citation), turn, number)
        except NoticesError as error:
            return problem_card(str(error))

    def read(self, source_id: str) -> str:
        """Return a whole source as HTML, nothing marked."""
        try:
            return source_panel(self.source(source_id))
        except NoticesError as error:
            return problem_card(str(error))

    def source(self, source_id: str, citation: Citation | None = None) -> str:
        """Return a source as HTML: the notice, or what is held of a publication. Raises UnknownSource."""
        source = next((s for s in self.assistant.sources() if s.id == source_id), None)
        if source is None:
            raise UnknownSource(f"{source_id} is no longer held. Ask the question again.")
        if source.held:
            return notice_page(self.assistant.notice(source_id), citation)
        return figures_card(source, [row.score for row in self.assistant.scores() if row.source.id == source_id])

    def resting(self) -> str:
        """Return what the evidence panel shows while nothing is followed."""
        try:
            return held_list(self.assistant.sources())
        except NoticesError as error:
            return problem_card(str(error))


def build_app(assistant: Assistant) -> gr.Blocks:
    """Return the chat over an open assistant, ready to be launched."""
    chat = Chat(assistant)
    script = (_HERE / "chat.js").read_text(encoding="utf-8")
    page = gr.Blocks(title="Inspection notices", analytics_enabled=False, fill_width=True)
    with page:
        session = gr.State()
        gr.HTML(_MASTHEAD, elem_id="masthead", apply_default_css=False)
        with gr.Row(elem_id="desk"):
            with gr.Column(elem_id="talk"):
                conversation = gr.HTML(
                    welcome_html(EXAMPLES),
                    elem_id="conversation",
                    html_template=_CONVERSATION,
                    apply_default_css=False,
                    js_on_load=script,
                )
                with gr.Row(elem_id="asking"):
                    box = gr.Textbox(
                        label="Your question",
                        placeholder="An area, a score, a subject…",
                        lines=1,
                        max_lines=4,
                        autofocus=True,
                        elem_id="question",
                        html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
                        scale=1,
                    )
                    send = gr.Button("Ask", variant="primary", elem_id="send", scale=0, min_width=72)
            evidence = gr.HTML(
                elem_id="evidence", html_template=_EVIDENCE, apply_default_css=False, js_on_load=script
            )
        _wire(chat, page, session, conversation, evidence, box, send)
    return page


def _wire(
    chat: Chat, session: gr.State, conversation: gr.HTML, evidence: gr.HTML, box: gr.Textbox, send: gr.Button
) -> None:
    def ask_clicked(session: Session | None, event: gr.EventData) -> Iterator[tuple[object, ...]]:
        yield from chat.ask(str(event.question), session)

    def cite_followed(session: Session | None, event: gr.EventData) -> str:
        return chat.cited(session, int(event.turn), int(event.number))

    def notice_chosen(event: gr.EventData) -> str:
        return chat.read(str(event.source))

    parts = [conversation, evidence, box, session]
    quietly = {"show_progress": "hidden", "api_visibility": "private", "concurrency_limit": READERS_AT_ONCE}
    gr.on([box.submit, send.click], chat.ask, [box, session], parts, **quietly)
    conversation.ask(ask_clicked, [session], parts, **quietly)
    conversation.cite(cite_followed, [session], [evidence], **quietly)
    evidence.read(notice_chosen, None, [evidence], **quietly)


def serve(
    index_dir: Path | None = None,
    host: str = "127.0.0.1",
    port: int = 7860,
    auth: Auth | None = None,
    include_embargoed: bool = False,
) -> None:
    """Serve the chat until it is stopped.

    Raises BuildError where there is no build to serve from, NoticesError where `port` cannot be listened on.
    """
    assistant = Assistant.open(index_dir=index_dir, include_embargoed=include_embargoed)
    page = build_app(assistant)
    try:
        _launch(page, host, port, auth)
    except OSError as error:
        raise NoticesError(f"Port {port} of {host} cannot be used, or is in use. Choose another port.") from error
    print(f"Inspection notices: http://{host}:{port} (stop with Ctrl-C)", flush=True)
    # Score questions are answered while the model loads.
    threading.Thread(target=_warm, args=(assistant,), daemon=True).start()
    page.block_thread()


def _launch(page: gr.Blocks, host: str, port: int, auth: Auth | None) -> None:
    page.launch(
        server_name=host,
        server_port=port,
        auth=auth,
        prevent_thread_lock=True,
        quiet=True,
        share=False,
        ssr_mode=False,
        mcp_server=False,
        footer_links=[],
        run_history=False,  # questions stay out of the browser's storage
        enable_monitoring=False,
        # The system's own fonts: none is fetched.
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        # In the head: what is given as `css` is rewritten selector by selector, which breaks `:is()` and `@media`.
        head=f"<style>{(_HERE / 'chat.css').read_text(encoding='utf-8')}</style>",
    )


def _warm(assistant: Assistant) -> None:
    try:
        assistant.warm()
    except NoticesError as error:
        print(f"Questions for words cannot be answered yet: {error}", file=sys.stderr, flush=True)


_MASTHEAD = """<header><h1>Inspection notices</h1>
<p>Scores and words from inspections of youth offending work, each with its source</p></header>"""
# Gradio fills in `${value}` once: what stands in a value is never read as a template again.
_CONVERSATION = (
    '<div class="scroll" role="log" aria-live="polite" aria-label="Conversation" tabindex="0">${value}</div>'
)
_EVIDENCE = """<div class="scroll" role="region" aria-label="Source" tabindex="0">${value}</div>"""

if __name__ == "__main__":
    try:
        serve()
    except NoticesError as error:
        sys.exit(str(error))
