"""The web chat: questions on the left, and beside the answers the sources that they stand on.

Layout and wiring only. What is shown is made by `assistant.chat` and `assistant.catalogue`, looks as
`assistant/chat.css` says, and `assistant/chat.js` turns clicks into events. What programs may call is in
`assistant.programs`. No request leaves the machine.
"""

import functools
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read by gradio while it is imported

import gradio as gr
from gradio.events import api
from gradio.utils import get_function_description

import assistant as _package
from assistant import Assistant
from assistant.catalogue import catalogue_html
from assistant.chat import Chat
from assistant.gate import gate
from assistant.operating import Operating, log_to_stderr
from assistant.passwords import Door
from assistant.presentation import welcome_html
from assistant.programs import Programs
from assistant.reports import ReportFile
from assistant.sessions import Session
from corpus.errors import NoticesError

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
MOST_QUEUED = 400
"""Questions and clicks that wait; what comes on top of them is told so at once."""

_QUIETLY: dict[str, Any] = {
    "show_progress": "hidden",
    "api_visibility": "private",  # the page's own events are no interface for programs
    "concurrency_limit": READERS_AT_ONCE,
}
_HERE = Path(_package.__file__).parent


def build_app(assistant: Assistant, reports: ReportFile | None = None, log_questions: bool = False) -> gr.Blocks:
    """Return the chat over an open assistant, ready to be launched."""
    chat = Chat(assistant, reports, log_questions)
    script = (_HERE / "chat.js").read_text(encoding="utf-8")
    page = gr.Blocks(title="Inspection notices", analytics_enabled=False, fill_width=True)
    with page:
        _lay_out_chat(page, chat, script)
        for name, endpoint in Programs(assistant).endpoints().items():
            api(_told(endpoint), api_name=name, concurrency_limit=READERS_AT_ONCE, concurrency_id="programs")
            _describe(page, name, endpoint)
    with page.route("Sources", "/sources", show_in_navbar=False):
        gr.HTML(_masthead("sources"), elem_id="masthead", apply_default_css=False)
        held = gr.HTML(elem_id="catalogue", apply_default_css=False, js_on_load=script)
        page.load(lambda: catalogue_html(assistant), None, [held], **_QUIETLY)
    page.queue(max_size=MOST_QUEUED)
    return page


def _lay_out_chat(page: gr.Blocks, chat: Chat, script: str) -> None:
    session = gr.State()
    gr.HTML(_masthead("chat"), elem_id="masthead", apply_default_css=False)
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
    parcel = gr.HTML(elem_id="parcel", html_template="", apply_default_css=False, js_on_load=script)
    _wire(page, chat, session, (conversation, evidence, parcel), box, send)


def _wire(
    page: gr.Blocks,
    chat: Chat,
    session: gr.State,
    shown: tuple[gr.HTML, gr.HTML, gr.HTML],
    box: gr.Textbox,
    send: gr.Button,
) -> None:
    conversation, evidence, parcel = shown

    def arrived(request: gr.Request) -> tuple[object, ...]:
        talk, source, session = chat.arrive(request.request.url.query if request.request else "")
        return gr.skip() if talk is None else talk, source, session

    def asked(question: str, session: Session | None) -> Iterator[tuple[object, ...]]:
        session = session or chat.begin()
        for talk, source in chat.ask(question, session):
            # The box is emptied at once, and left alone later: the next question may be in it by then.
            yield (talk, gr.skip(), "", session) if source is None else (talk, source, gr.skip(), session)

    def suggestion_clicked(session: Session | None, event: gr.EventData) -> Iterator[tuple[object, ...]]:
        yield from asked(str(event.question), session)

    def cite_followed(session: Session | None, event: gr.EventData) -> str:
        return chat.cited(session, int(event.turn), int(event.number), str(event.value))

    def notice_chosen(event: gr.EventData) -> str:
        return chat.read(str(event.source))

    def file_wanted(event: gr.EventData) -> str:
        return chat.file(str(event.source))

    def pack_wanted(session: Session | None, event: gr.EventData) -> str:
        return chat.pack(session, int(event.turn), str(event.page))

    def reported(session: Session | None, event: gr.EventData) -> str:
        return chat.report(session, int(event.turn), str(event.remark))

    parts = [conversation, evidence, box, session]
    page.load(arrived, None, [conversation, evidence, session], **_QUIETLY)
    gr.on([box.submit, send.click], asked, [box, session], parts, **_QUIETLY)
    conversation.ask(suggestion_clicked, [session], parts, **_QUIETLY)
    conversation.cite(cite_followed, [session], [evidence], **_QUIETLY)
    evidence.read(notice_chosen, None, [evidence], **_QUIETLY)
    evidence.file(file_wanted, None, [parcel], **_QUIETLY)
    conversation.pack(pack_wanted, [session], [parcel], **_QUIETLY)
    conversation.report(reported, [session], [parcel], **_QUIETLY)


def _describe(page: gr.Blocks, name: str, endpoint: Callable[..., Any]) -> None:
    """Put the descriptions of an endpoint's parameters into what the API tells of them."""
    _, described, _ = get_function_description(endpoint)
    (served,) = (fn for fn in page.fns.values() if fn.api_name == name)
    for part, told in zip(served.inputs, described.values(), strict=True):
        if isinstance(part, gr.components.Component):
            part.api_info()["additional_description"] = told


def _told(endpoint: Callable[..., Any]) -> Callable[..., Any]:
    """Return an endpoint whose errors reach the program that called it, in words."""

    @functools.wraps(endpoint)
    def called(*arguments: object, **named: object) -> object:
        try:
            return endpoint(*arguments, **named)
        except NoticesError as error:
            raise gr.Error(str(error), print_exception=False) from error

    return called


def serve(
    index_dir: Path | None = None,
    host: str = "127.0.0.1",
    port: int = 7860,
    *,
    operating: Operating | None = None,
    include_embargoed: bool = False,
) -> None:
    """Serve the chat until it is stopped; `operating` takes the place of `host` and `port`.

    Raises BuildError where there is no build to serve from, NoticesError where the chat may not or cannot listen.
    """
    operating = operating or Operating(host, port)
    operating.require_safe()
    log_to_stderr()
    door = Door(operating.auth_file) if operating.auth_file else None
    reports = ReportFile(operating.report_file) if operating.report_file else None
    assistant = Assistant.open(index_dir=index_dir, include_embargoed=include_embargoed)
    page = build_app(assistant, reports, operating.log_questions)
    try:
        _launch(page, operating, door, _tools(assistant, operating, door) if operating.mcp else {})
    except OSError as error:
        raise NoticesError(
            f"Port {operating.port} of {operating.host} cannot be used, or is in use. Choose another port."
        ) from error
    print(operating.announcement(), flush=True)
    # Score questions are answered while the model loads.
    threading.Thread(target=_warm, args=(assistant,), daemon=True).start()
    page.block_thread()


def _launch(page: gr.Blocks, operating: Operating, door: Door | None, more: dict[str, Any]) -> None:
    page.launch(
        server_name=operating.host,
        server_port=operating.port,
        root_path=operating.root_path or None,
        auth=door.admits if door else None,  # type: ignore[arg-type]  # Gradio awaits it, though it does not say so
        auth_message="<h1>Inspection notices</h1><p>Log in with the name and the password that you were given.</p>",
        app_kwargs=more | {"middleware": [gate(door)]},
        prevent_thread_lock=True,
        quiet=True,
        share=False,
        ssr_mode=False,
        mcp_server=False,  # ours asks for passwords and replies in JSON
        footer_links=[],
        run_history=False,  # questions stay out of the browser's storage
        enable_monitoring=False,
        # The system's own fonts: none is fetched.
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        # In the head: what is given as `css` is rewritten selector by selector, which breaks `:is()` and `@media`.
        head=f"<style>{(_HERE / 'chat.css').read_text(encoding='utf-8')}</style>",
    )


def _tools(assistant: Assistant, operating: Operating, door: Door | None) -> dict[str, Any]:
    try:
        from assistant.tools import mcp_app  # here, for it takes a third of a second, and an extra package
    except ImportError as error:
        raise NoticesError(
            "--mcp needs the package mcp. Install it with: pip install 'inspection-notices[mcp]'"
        ) from error
    return mcp_app(Programs(assistant).endpoints(), door.admits if door else None, operating.is_loopback())


def _warm(assistant: Assistant) -> None:
    try:
        assistant.warm()
    except NoticesError as error:
        print(f"Questions for words cannot be answered yet: {error}", file=sys.stderr, flush=True)


def _masthead(here: str) -> str:
    links = "".join(
        f'<li><a href="{address}"{" aria-current=page" if name == here else ""}>{shown}</a></li>'
        for name, shown, address in (("chat", "Chat", "./"), ("sources", "Sources", "sources"))
    )
    return (
        "<header><h1>Inspection notices</h1><p>Scores and words from inspections of youth offending work, each with "
        f'its source</p><nav aria-label="Pages"><ul>{links}</ul></nav></header>'
    )


# Gradio fills in `${value}` once: what stands in a value is never read as a template again.
_CONVERSATION = '<div class="scroll" role="region" aria-label="Conversation" tabindex="0">${value}</div>'
_EVIDENCE = """<div class="scroll" role="region" aria-label="Source" tabindex="0">${value}</div>"""

if __name__ == "__main__":
    try:
        serve()
    except NoticesError as error:
        sys.exit(str(error))
