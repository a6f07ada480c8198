"""The web chat: questions on the left, and beside the answers the sources that they stand on.

Layout and wiring only. What is shown is made by `assistant.chat`, looks as `assistant/chat.css` says, and
`assistant/chat.js` turns clicks into events. No request leaves the machine.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read by gradio while it is imported

import gradio as gr

import assistant as _package
from assistant import Assistant
from assistant.chat import Chat, Session
from assistant.presentation import welcome_html
from corpus.errors import NoticesError

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

_QUIETLY: dict[str, Any] = {
    "show_progress": "hidden",
    "api_visibility": "private",  # the page's own events are no interface for programs
    "concurrency_limit": READERS_AT_ONCE,
}
_HERE = Path(_package.__file__).parent


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
            evidence = gr.HTML(elem_id="evidence", html_template=_EVIDENCE, apply_default_css=False, js_on_load=script)
        page.load(chat.resting, None, [evidence], **_QUIETLY)
        _wire(chat, session, conversation, evidence, box, send)
    return page


def _wire(
    chat: Chat, session: gr.State, conversation: gr.HTML, evidence: gr.HTML, box: gr.Textbox, send: gr.Button
) -> None:
    def asked(question: str, session: Session | None) -> Iterator[tuple[object, ...]]:
        session = session or chat.begin()
        for shown, source in chat.ask(question, session):
            # The box is emptied at once, and left alone later: the next question may be in it by then.
            yield (shown, gr.skip(), "", session) if source is None else (shown, source, gr.skip(), session)

    def suggestion_clicked(session: Session | None, event: gr.EventData) -> Iterator[tuple[object, ...]]:
        yield from asked(str(event.question), session)

    def cite_followed(session: Session | None, event: gr.EventData) -> str:
        return chat.cited(session, int(event.turn), int(event.number))

    def notice_chosen(event: gr.EventData) -> str:
        return chat.read(str(event.source))

    parts = [conversation, evidence, box, session]
    gr.on([box.submit, send.click], asked, [box, session], parts, **_QUIETLY)
    conversation.ask(suggestion_clicked, [session], parts, **_QUIETLY)
    conversation.cite(cite_followed, [session], [evidence], **_QUIETLY)
    evidence.read(notice_chosen, None, [evidence], **_QUIETLY)


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
