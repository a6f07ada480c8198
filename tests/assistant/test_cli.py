import csv
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from assistant import Assistant, additions, cli
from assistant.operating import Operating
from index import places
from index.embedder import default_model_dir
from index.places import bundled_corpus_dir
from tests.assistant.commands import LUTON_FILE, Done, Notices, write_pdf
from tests.corpus.samples import notice, tabbed

LUTON = "What was Luton's safeguarding score?"
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
PROGRAM = "from assistant.cli import main; main()"


def in_a_pipe(*arguments: str | Path, code: str = PROGRAM) -> Done:
    """Run the command in a process of its own, as a script would."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True, encoding="utf-8", cwd=Path(cli.__file__).parents[1], timeout=120, check=False,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


def copy_of_the_bundled_corpus(directory: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the bundled corpus elsewhere, and have the program take it from there."""
    for part in ("notices", "published"):
        shutil.copytree(bundled_corpus_dir() / part, directory / part)
    shutil.copy(bundled_corpus_dir() / "areas.csv", directory)
    for module in (places, additions):
        monkeypatch.setattr(module, "bundled_corpus_dir", lambda: directory)
    return directory


# ask


def test_a_score_is_printed_with_its_notice_and_its_row(notices: Notices, built_index: Path) -> None:
    done = notices("ask", LUTON, "--index", built_index)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Luton scored 75% [1] for Safeguarding")
    assert "16 May 2012" in done.out
    assert "“'Safeguarding' work (action to protect the young person) 37% 91% 67% 75%”" in done.out


def test_everyday_words_find_the_measure(notices: Notices, built_index: Path) -> None:
    done = notices("ask", "how well did leicestershire protect the public", "--index", built_index)
    assert done.code == 0
    assert "63%" in done.out
    assert "13 June 2012" in done.out


def test_a_declined_question_exits_with_three_and_names_no_score(notices: Notices, built_index: Path) -> None:
    done = notices("ask", "What was Birmingham's safeguarding score?", "--index", built_index)
    assert done.code == 3
    assert "Birmingham" in done.out
    assert "%" not in done.out


def test_a_question_back_exits_with_three_and_offers_choices(notices: Notices, built_index: Path) -> None:
    done = notices("ask", "What was the score?", "--index", built_index)
    assert done.code == 3
    assert "Choose one\n  - How did Leicestershire and Rutland do?\n  - How did Luton do?" in done.out


def test_an_empty_question_is_declined(notices: Notices, built_index: Path) -> None:
    assert notices("ask", "", "--index", built_index).code == 3


def test_a_table_stands_in_columns(notices: Notices, built_index: Path) -> None:
    lines = notices("ask", "How did Luton do?", "--index", built_index).out.splitlines()
    head = next(line for line in lines if "Measure" in line)
    row = next(line for line in lines if "Safeguarding" in line and "Luton" not in line and "“" not in line)
    assert row.index("75") + 2 == head.index("Score") + len("Score")


def test_a_figure_without_a_held_notice_says_so_and_gives_its_link(notices: Notices, built_index: Path) -> None:
    done = notices("ask", "What was Hackney's safeguarding score?", "--index", built_index)
    assert "47%" in done.out
    assert "news, undated; figures only)\n      https://www.hackneygazette.co.uk/" in done.out


def test_json_is_the_whole_answer(notices: Notices, built_index: Path) -> None:
    done = notices("ask", LUTON, "--json", "--index", built_index)
    answer = json.loads(done.out)
    assert done.code == 0
    assert answer["outcome"] == "answered"
    assert [figure["value"] for figure in answer["figures"]] == [75]


def test_json_of_a_declined_question_has_the_reason(notices: Notices, built_index: Path) -> None:
    done = notices("ask", "What was Birmingham's safeguarding score?", "--json", "--index", built_index)
    assert done.code == 3
    assert json.loads(done.out)["reason"] == "no_notice"


@pytest.mark.parametrize(
    "question", ["What did inspectors praise in Luton?", "Which notices mention management oversight?"]
)
def test_every_quote_in_json_is_the_notices_own_characters(notices: Notices, built_index: Path, question: str) -> None:
    citations = json.loads(notices("ask", question, "--json", "--index", built_index).out)["citations"]
    assert citations
    with Assistant.open(built_index) as assistant:
        for cited in citations:
            assert cited["held"]
            assert assistant.notice(cited["source_id"]).text[cited["start"] : cited["end"]] == cited["quote"] != ""


def test_a_notice_under_embargo_is_shown_only_when_asked_for(notices: Notices, corpus: Path, index: Path) -> None:
    embargoed = notice("Gateshead", tabbed("Gateshead"), embargo="EMBARGOED UNTIL 00:01 – THURSDAY, 1 JANUARY 2099")
    (corpus / "notices" / "gateshead.md").write_text(embargoed, encoding="utf-8")
    assert notices("rebuild").code == 0
    question = "What was Gateshead's safeguarding score?"
    assert notices("ask", question).code == 3
    assert "69%" in notices("ask", question, "--include-embargoed").out
    assert "Gateshead" not in notices("export", "scores").out


# how it behaves as a process


def test_a_pipe_gets_plain_utf8_lines(built_index: Path, tmp_path: Path) -> None:
    rebuilt = in_a_pipe("rebuild", "--index", tmp_path / "index", "--corpus", bundled_corpus_dir())
    assert (rebuilt.code, rebuilt.err) == (0, "")
    assert "Reading notices: 2 of 2" in rebuilt.out.splitlines()
    asked = in_a_pipe("ask", "What did inspectors praise in Luton?", "--index", built_index)
    assert "“" in asked.out
    assert not CONTROLS.search(rebuilt.out + asked.out)


def test_a_score_question_loads_no_model(built_index: Path) -> None:
    heavy = ["torch", "sentence_transformers", "faiss", "gradio", "pypdf", "lxml", "numpy"]
    code = f"""
import sys
from assistant.cli import main
try:
    main()
finally:
    print([name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""
    done = in_a_pipe("ask", LUTON, "--index", built_index, code=code)
    assert (done.code, done.err.strip()) == (0, "[]")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_terminal_gets_colour(built_index: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"} | {"COLUMNS": "70"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-c", PROGRAM, "ask", "How did Luton do?", "--index", str(built_index)]
    with subprocess.Popen(command, stdout=theirs, env=environment, cwd=Path(cli.__file__).parents[1]) as process:
        os.close(theirs)
        shown = b""
        while process.poll() is None or shown[-1:] != b"\n":
            try:
                shown += os.read(ours, 65536)
            except OSError:  # the other side has closed
                break
    os.close(ours)
    assert b"\x1b[1m75%\x1b[0m" in shown
    assert b"Likelihood of Reoffending" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_a_closed_pipe_is_no_traceback(built_index: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-c", PROGRAM, "export", "scores", "--index", str(built_index)]
    with os.fdopen(writer, "wb") as pipe:
        done = subprocess.run(
            command, stdout=pipe, stderr=subprocess.PIPE, cwd=Path(cli.__file__).parents[1], check=False
        )
    assert done.returncode == 1
    assert done.stderr == b""


def test_ctrl_c_is_quiet(notices: Notices, built_index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Assistant, "ask", interrupted)
    done = notices("ask", LUTON, "--index", built_index)
    assert (done.code, done.out, done.err) == (130, "", "")


def test_the_version_is_printed(notices: Notices) -> None:
    done = notices("--version")
    assert done.code == 0
    assert re.fullmatch(r"notices (\d+\.\d+\.\d+|\(not installed\))\n", done.out)


@pytest.mark.parametrize("arguments", [["ask"], ["export", "everything"], ["ask", LUTON, "--nonsense"], ["tell"]])
def test_wrong_usage_exits_with_two(notices: Notices, arguments: list[str]) -> None:
    assert notices(*arguments).code == 2


def test_nothing_in_a_notice_can_steer_the_terminal(notices: Notices, corpus: Path, index: Path) -> None:
    body = "“We found a zealous \x1b[2Jband of \u202ecase managers\u202c by the river Tyne.”"
    (corpus / "notices" / "gateshead.md").write_text(
        notice("Gateshead", tabbed("Gateshead"), body, judgement="Overall, this is a \x1b[31msound set of findings."),
        encoding="utf-8",
    )
    assert notices("rebuild").code == 0
    for question in ("What did inspectors say about case managers in Gateshead?", "How did Gateshead do?"):
        shown = notices("ask", question).out
        assert "\x1b" not in shown
        assert "\u202e" not in shown


# without an index that can be used


@pytest.mark.parametrize("arguments", [["ask", LUTON], ["chat"], ["export", "scores"]])
def test_without_an_index_the_command_that_builds_it_is_named(
    notices: Notices, tmp_path: Path, arguments: list[str]
) -> None:
    done = notices(*arguments, "--index", tmp_path / "none")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"No index at {tmp_path / 'none'}. Build it with: notices rebuild --index {tmp_path / 'none'}\n"


def test_a_damaged_index_is_one_line_that_names_the_command(notices: Notices, index: Path) -> None:
    (build,) = (index / "builds").iterdir()
    (build / "notices.db").write_bytes(b"not a database")
    done = notices("ask", LUTON)
    assert (done.code, done.out) == (1, "")
    assert "notices rebuild" in done.err
    assert done.err.count("\n") == 1


def index_whose_model_changed(notices: Notices, scratch: Path) -> Path:
    """Return an index made with a model whose weights are others since."""
    model, index = scratch / "model", scratch / "index"
    shutil.copytree(default_model_dir(), model, copy_function=os.symlink)
    assert notices("rebuild", "--model", model, "--index", index).code == 0
    (model / "model.safetensors").unlink()
    (model / "model.safetensors").write_bytes(b"the weights of another model")
    return index


def test_an_index_asks_with_the_encoder_that_it_carries_whatever_becomes_of_the_model(
    notices: Notices, corpus: Path, tmp_path: Path
) -> None:
    index = index_whose_model_changed(notices, tmp_path)
    assert notices("ask", "What did inspectors say about family work in Luton?", "--index", index).code == 0


def test_an_index_of_another_model_names_the_command(
    notices: Notices, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.exporting.carry_encoder", lambda *_: ())  # as for a model of another kind
    index = index_whose_model_changed(notices, tmp_path)
    done = notices("ask", "What did the notices say about housing?", "--index", index)
    assert (done.code, done.out) == (1, "")
    assert "notices rebuild" in done.err
    assert notices("ask", LUTON, "--index", index).code == 0


def test_chat_says_that_its_port_is_taken(notices: Notices, built_index: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = notices("chat", "--port", str(port), "--index", built_index)
    assert done.code == 1
    assert done.err.startswith(f"The chat cannot listen on 127.0.0.1:{port}: ")


def test_chat_serves_at_the_address_asked_for(
    notices: Notices, built_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Any] = []

    def serve(index_dir: Path, *, operating: Operating) -> None:
        served.append((index_dir, operating))

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setitem(sys.modules, "app", SimpleNamespace(serve=serve))
    given = ("--report-file", "reports.jsonl", "--root-path", "/notices", "--mcp", "--log-questions")
    assert notices("chat", "--host", "127.0.0.1", "--port", port, "--index", built_index, *given).code == 0
    wanted = Operating(
        "127.0.0.1", port, report_file=Path("reports.jsonl"), root_path="/notices", mcp=True, log_questions=True
    )
    assert served == [(built_index, wanted)]


# rebuild


def test_each_bad_file_gets_one_line_and_the_others_are_read(notices: Notices, corpus: Path, index: Path) -> None:
    folder = corpus / "notices"
    (folder / "empty.md").touch()
    write_pdf(folder / "scan.pdf")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "gateshead.md").write_text(notice("Gateshead", ""), encoding="utf-8")
    done = notices("rebuild")
    lines = done.out.splitlines()
    assert done.code == 1
    assert "3 files could not be read" in done.err
    assert len([line for line in lines if line.startswith("not read: ")]) == 3
    assert "not read: empty.md: the file is empty. Copy it again from where it came." in lines
    assert len([line for line in lines if line.startswith("not read: scan.pdf: the PDF holds no text")]) == 1
    assert len([line for line in lines if line.startswith("not read: picture.txt: ")]) == 1
    assert len([line for line in lines if line.startswith("warning: gateshead.md: ") and "table" in line]) == 1
    assert notices("ask", LUTON).code == 0
    assert "Gateshead" in notices("export", "sources").out
    again = notices("rebuild")
    assert again.code == 1, "what cannot be read is told each time"
    assert [line for line in again.out.splitlines() if line.startswith("not read: ")] == [
        line for line in lines if line.startswith("not read: ")
    ]


def test_a_corpus_of_which_nothing_can_be_read_leaves_the_index_alone(notices: Notices, index: Path) -> None:
    other = index.parent / "other"
    (other / "notices").mkdir(parents=True)
    (other / "notices" / "empty.md").touch()
    before = (index / "current").read_text()
    done = notices("rebuild", "--corpus", other)
    assert done.code == 1
    assert "empty.md: the file is empty." in done.err
    assert (index / "current").read_text() == before


def test_a_missing_corpus_directory_is_one_line(notices: Notices, tmp_path: Path) -> None:
    done = notices("rebuild", "--corpus", tmp_path / "nowhere", "--index", tmp_path / "index")
    assert (done.code, done.out) == (1, "")
    assert str(tmp_path / "nowhere") in done.err
    assert done.err.count("\n") == 1


def test_a_rebuild_with_nothing_to_do_says_so(notices: Notices, index: Path) -> None:
    assert notices("rebuild", "--corpus", bundled_corpus_dir()).out.startswith("Nothing has changed")


# add


def test_an_added_notice_can_be_asked_about(notices: Notices, corpus: Path, index: Path, tmp_path: Path) -> None:
    file = tmp_path / "gateshead.md"
    file.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    done = notices("add", file)
    assert done.code == 0
    assert f"Added {corpus / 'notices' / 'gateshead.md'}" in done.out
    assert (corpus / "notices" / "gateshead.md").read_bytes() == file.read_bytes()
    assert "69%" in notices("ask", "What was Gateshead's safeguarding score?").out


def test_a_file_that_is_there_already_is_not_copied_again(
    notices: Notices, corpus: Path, index: Path, tmp_path: Path
) -> None:
    again = shutil.copy(corpus / "notices" / LUTON_FILE, tmp_path / "again.md")
    done = notices("add", again)
    assert done.code == 0
    assert f"{again} is already there: {corpus / 'notices' / LUTON_FILE}" in done.out
    assert [path.name for path in (corpus / "notices").iterdir()] == [LUTON_FILE]


def test_another_file_of_the_same_name_is_never_overwritten(
    notices: Notices, corpus: Path, index: Path, tmp_path: Path
) -> None:
    other = tmp_path / LUTON_FILE
    other.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    before = (corpus / "notices" / LUTON_FILE).read_bytes()
    done = notices("add", other)
    assert done.code == 1
    assert str(other) in done.err
    assert str(corpus / "notices" / LUTON_FILE) in done.err
    assert (corpus / "notices" / LUTON_FILE).read_bytes() == before


def test_unreadable_files_are_refused_and_the_others_added(
    notices: Notices, corpus: Path, index: Path, tmp_path: Path
) -> None:
    good = tmp_path / "gateshead.md"
    good.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    empty = tmp_path / "empty.md"
    empty.touch()
    done = notices("add", empty, good, write_pdf(tmp_path / "scan.pdf"), tmp_path / "gone.md", tmp_path)
    assert done.code == 1
    assert "not added: empty.md: the file is empty." in done.err
    assert "not added: scan.pdf: the PDF holds no text" in done.err
    assert "not added: gone.md: the file cannot be opened" in done.err
    assert len(done.err.splitlines()) == 4
    assert sorted(path.name for path in (corpus / "notices").iterdir()) == ["gateshead.md", LUTON_FILE]


def test_a_name_that_is_never_read_is_refused(notices: Notices, corpus: Path, index: Path, tmp_path: Path) -> None:
    file = tmp_path / "readme-gateshead.md"
    file.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    done = notices("add", file)
    assert done.code == 1
    assert "Rename it." in done.err
    assert [path.name for path in (corpus / "notices").iterdir()] == [LUTON_FILE]


def test_in_a_checkout_the_notice_joins_the_bundled_ones(
    notices: Notices, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = copy_of_the_bundled_corpus(tmp_path / "checkout" / "corpus", monkeypatch)
    file = tmp_path / "gateshead.md"
    file.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    done = notices("add", file)
    assert done.code == 0
    assert "Started" not in done.out
    assert (checkout / "notices" / "gateshead.md").exists()


def test_an_installed_corpus_is_left_alone_and_the_users_own_is_begun(
    notices: Notices, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = copy_of_the_bundled_corpus(tmp_path / "site-packages" / "corpus", monkeypatch)
    file = tmp_path / "gateshead.md"
    file.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    own = tmp_path / "index-corpus"

    done = notices("add", file)

    assert done.code == 0
    assert f"Started a corpus of your own, with copies of the bundled notices: {own}\n" in done.out
    assert {path.name for path in own.iterdir()} == {"notices", "published", "areas.csv"}
    assert (own / "notices" / "gateshead.md").exists()
    assert not (installed / "notices" / "gateshead.md").exists()
    assert notices("rebuild").out.startswith("Nothing has changed"), "from now on it is the corpus"
    assert "Started" not in notices("add", file).out


# export


def test_the_score_table_as_csv(notices: Notices, built_index: Path) -> None:
    done = notices("export", "scores", "--index", built_index)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    luton = {row["measure"]: row for row in rows if row["area"] == "Luton"}
    assert {measure: row["score"] for measure, row in luton.items()} == {
        "safeguarding": "75",
        "risk_of_harm": "73",
        "reoffending": "78",
    }
    assert luton["safeguarding"]["published"] == "2012-05-16"
    assert luton["safeguarding"]["source_id"] == "luton-2012-05-16"
    assert luton["safeguarding"]["source_kind"] == "inspectorate notice"
    assert list(rows[0]) == [
        "area", "measure", "score", "published", "source_kind", "source_id", "inspection", "judgement", "url",
    ]  # fmt: skip


def test_to_date_figures_as_json(notices: Notices, built_index: Path) -> None:
    rows = json.loads(notices("export", "to-date", "--format", "json", "--index", built_index).out)
    (average,) = [
        row
        for row in rows
        if row["source_id"] == "luton-2012-05-16" and (row["measure"], row["statistic"]) == ("safeguarding", "average")
    ]
    assert average["value"] == 67


def test_sources_as_json(notices: Notices, built_index: Path) -> None:
    rows = json.loads(notices("export", "sources", "--format", "json", "--index", built_index).out)
    held = {row["source_id"]: row["area"] for row in rows if row["held"]}
    assert held == {
        "leicestershire-and-rutland-2012-06-13": "Leicestershire and Rutland",
        "luton-2012-05-16": "Luton",
    }


# restore


def test_a_damaged_index_is_answered_from_the_build_before_it_once_restored(
    notices: Notices, corpus: Path, index: Path
) -> None:
    for _ in range(2):
        assert notices("rebuild", "--full", "--index", index).code == 0
    live = index / "builds" / (index / "current").read_text(encoding="ascii").strip()
    (live / "notices.db").write_bytes(b"")
    damaged = notices("ask", LUTON, "--index", index)
    assert damaged.code == 1
    assert damaged.err.endswith("go back to that with: notices restore\n")
    assert notices("restore", "--index", index).code == 0
    assert "75%" in notices("ask", LUTON, "--index", index).out
    nothing = notices("restore", "--index", index)
    assert (nothing.code, "no whole build to go back to" in nothing.err) == (1, True)
