"""The `notices` command. Exit codes: 0 done or answered, 1 an error, 2 wrong usage, 3 declined or asked back.

A command imports what it alone needs itself: a question waits for nothing that reads notices or builds an index.
"""

import csv
import io
import json
import os
import socket
import sys
from collections.abc import Collection
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from assistant.export import Exported, read_table
from assistant.operating import Operating
from assistant.phrases import spell_embargo
from assistant.terminal import Form, one_line, show_answer, show_summary, shown_progress
from corpus.errors import NoticesError
from index.places import default_corpus_dir, default_index_dir

if TYPE_CHECKING:
    from index.summary import BuildSummary

DECLINED = 3
"""The exit code of a question that is declined or answered with another question."""

app = typer.Typer(
    help="Exact, cited answers from inspection notices, offline.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Index = Annotated[
    Path | None,
    typer.Option("--index", metavar="DIR", help="The index directory (else NOTICES_INDEX, else the user's own)."),
]
Embargoed = Annotated[
    bool, typer.Option("--include-embargoed", help="Take in what is still under embargo too, for the operator's eyes.")
]


def main() -> None:
    """Run the `notices` command: the entry point of the installed script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A pipe gets UTF-8 whatever the locale; a terminal that cannot show a character gets a question mark.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except NoticesError as error:
        _say(str(error))
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read the output has had enough; the interpreter must not stumble over it again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _version(asked: bool) -> None:
    if asked:
        try:
            number = version("inspection-notices")
        except PackageNotFoundError:  # run from its source directory, without being installed
            number = "(not installed)"
        print(f"notices {number}")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


@app.command()
def rebuild(
    corpus: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The corpus directory (else NOTICES_CORPUS, else the one that is bundled)."),
    ] = None,
    index: Index = None,
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A sentence-transformers model: its directory, or its name in the cache."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Read and embed everything anew.")] = False,
    include_embargoed: Embargoed = False,
) -> None:
    """Bring the index up to date with the notices. Exits with 1 if a file could not be read; the others are in it."""
    from index.build import rebuild as rebuild_index

    index_dir = index or default_index_dir()
    with shown_progress() as progress:
        summary = rebuild_index(
            corpus or default_corpus_dir(index_dir), index_dir, model=model, full=full, progress=progress
        )
    if not _told(summary, include_embargoed):
        raise typer.Exit(1)


@app.command()
def restore(index: Index = None) -> None:
    """Go back to the build before the live one, where that is damaged: it answers at once."""
    from index.publishing import go_back

    print(f"Went back to the build {go_back(index or default_index_dir())}. `notices rebuild` makes a new one.")


@app.command()
def add(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", show_default=False, help="Notices (.md .txt .pdf .html .docx).")
    ],
    index: Index = None,
) -> None:
    """Copy notices into the corpus and rebuild. Exits with 1 if one of them could not be added; the others are."""
    from assistant.additions import add_notices
    from index.build import rebuild as rebuild_index

    index_dir = index or default_index_dir()
    additions = add_notices(files, index_dir)
    if additions.started:
        print(f"Started a corpus of your own, with copies of the bundled notices: {additions.corpus_dir}")
    for copy in additions.added:
        print(f"Added {copy}{_embargoed(additions.embargoes.get(copy))}")
    for file, same in additions.held:
        print(f"{file} is already there: {same}")
    for error in additions.refused:
        _say(f"not added: {error}")
    if not additions.added and not additions.held:
        raise NoticesError("Nothing was added.")
    with shown_progress() as progress:
        summary = rebuild_index(additions.corpus_dir, index_dir, progress=progress)
    if not _told(summary, added=[copy.name for copy in additions.added]) or additions.refused:
        raise typer.Exit(1)


@app.command()
def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE…]", show_default=False, help="Show what is read from these files instead."),
    ] = None,
    index: Index = None,
    form: Annotated[Form, typer.Option("--format", help="How to print it.")] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    include_embargoed: Embargoed = False,
) -> None:
    """Print what the audit of the corpus found: conflicts, what is missing, duplicates, impossible series.

    With FILE: what is read from it, each figure under its heading and above its row; it need not be in the corpus.
    Exits with 1 if anything found is an error, with 0 if there are only warnings and notes.
    """
    from assistant.checking import check_file, findings_shown, has_errors, reading_dict
    from assistant.readout import reading_shown

    index_dir, form = index or default_index_dir(), "json" if as_json else form
    if files:
        checked = [check_file(file, default_corpus_dir(index_dir)) for file in files]
        findings = [finding for one in checked for finding in one.findings]
        if form == "json":
            print(json.dumps([reading_dict(one) for one in checked], ensure_ascii=False, indent=2))
        else:
            print(findings_shown(findings, form) if form == "tsv" else "\n\n".join(map(reading_shown, checked)))
    else:
        from assistant import Assistant

        with Assistant.open(index_dir, include_embargoed=include_embargoed) as assistant:
            findings = list(assistant.findings())
        print(findings_shown(findings, form))
    if has_errors(findings):
        raise typer.Exit(1)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="A question in plain English, in quotation marks.")],
    index: Index = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON.")] = False,
    include_embargoed: Embargoed = False,
) -> None:
    """Answer one question. Exits with 3 where it is declined, or answered with another question."""
    from assistant import Assistant

    with Assistant.open(index, include_embargoed=include_embargoed) as assistant:
        answer = assistant.ask(question)
    if as_json:
        print(json.dumps(answer.to_dict(), ensure_ascii=False, indent=2))
    else:
        show_answer(answer)
    if answer.outcome != "answered":
        raise typer.Exit(DECLINED)


@app.command()
def chat(
    host: Annotated[
        str, typer.Option(help="The address to listen on; off this machine only with --auth-file or --public.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = 7860,
    auth_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Let in only who is named here (see: notices passwd).")
    ] = None,
    public: Annotated[bool, typer.Option("--public", help="Let in everyone who can reach this machine.")] = False,
    report_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where reports of wrong answers go, as JSON lines; else nowhere."),
    ] = None,
    root_path: Annotated[str, typer.Option(metavar="PATH", help="The path that a proxy serves it under.")] = "",
    mcp: Annotated[bool, typer.Option("--mcp", help="Serve the endpoints as tools for assistants (MCP) too.")] = False,
    log_questions: Annotated[bool, typer.Option("--log-questions", help="Name the questions in the log.")] = False,
    index: Index = None,
) -> None:
    """Serve the web chat until it is stopped with Ctrl-C."""
    from assistant import Assistant

    operating = Operating(host, port, auth_file, report_file, root_path, mcp, public, log_questions)
    operating.require_safe()
    index_dir = index or default_index_dir()
    Assistant.open(index_dir).close()  # what is wrong with the index is said before the seconds that Gradio takes
    _require_free(host, port)
    from app import serve  # here, for no other command needs Gradio

    serve(index_dir, operating=operating)


@app.command()
def passwd(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file of passwords; made where there is none.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="The reader's name.")],
) -> None:
    """Set a reader's password for `notices chat --auth-file FILE`.

    It is asked for twice and not shown; from a pipe it is read as one line. The file holds a hash of it, not itself.
    """
    from assistant.passwords import set_password

    if sys.stdin.isatty():
        password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    new = set_password(file, name, password)
    print(f"{'Added' if new else 'Changed the password of'} {name}: {file}")


@app.command()
def export(
    what: Annotated[Exported, typer.Argument(help="Which table.")],
    form: Annotated[Literal["csv", "json"], typer.Option("--format", help="How to print it.")] = "csv",
    index: Index = None,
) -> None:
    """Print a table: every score, every to-date figure, or every source held."""
    columns, rows = read_table(what, index or default_index_dir())
    if form == "json":
        print(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=2))
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows([columns, *rows])


@app.command()
def evaluate(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help="Questions with the answers they must have.")],
    index: Index = None,
    at_least: Annotated[float, typer.Option(help="The share that must be right, per cent.", min=0, max=100)] = 99.0,
) -> None:
    """Ask every question in a file and count what went right, by type; exit 1 below --at-least or on a wrong figure."""
    from assistant import Assistant
    from assistant.evaluation import evaluate as ask_all
    from assistant.evaluation import read_questions, summarise

    questions = read_questions(file)
    with Assistant.open(index) as assistant:
        summary = summarise(list(ask_all(assistant, questions)))
    print(summary.report())
    if summary.wrong_figures or summary.right < len(questions) * at_least / 100:
        raise typer.Exit(1)


def _require_free(host: str, port: int) -> None:
    """Raise NoticesError where nothing could listen at an address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        why = error.strerror or str(error)
        raise NoticesError(f"The chat cannot listen on {host}:{port}: {why}. Try another --port or --host.") from error


def _told(summary: "BuildSummary", include_embargoed: bool = False, added: Collection[str] = ()) -> bool:
    """Print what a rebuild did, and return whether every file could be read."""
    show_summary(summary, include_embargoed, added)
    if summary.unreadable:
        files = "1 file" if len(summary.unreadable) == 1 else f"{len(summary.unreadable)} files"
        _say(f"{files} could not be read (see above). The other notices are in the index.")
    return not summary.unreadable


def _embargoed(embargo: datetime | None) -> str:
    """Return, of a notice under embargo, when that ends and what it means; "" of any other."""
    if embargo is None or embargo <= datetime.now(UTC):
        return ""
    return f" (under embargo until {spell_embargo(embargo)}: no answer shows it before)"


def _say(message: str) -> None:
    sys.stdout.flush()
    print(one_line(message), file=sys.stderr)
