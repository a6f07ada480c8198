"""Reports of wrong answers."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from assistant import NoticesError
from assistant.reports import LARGEST_FILE, ReportFile
from tests.assistant.checks import Ask

QUESTION = "What was Luton's safeguarding score?"


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_report_holds_question_answer_build_time_and_remark(ask: Ask, tmp_path: Path) -> None:
    path, answer = tmp_path / "reports.jsonl", ask(QUESTION)
    ReportFile(path).add(answer, "It is\n 76%.")
    (line,) = lines(path)
    assert line["question"] == QUESTION and line["answer"] == answer.text
    assert line["build_id"] == answer.build_id and line["remark"] == "It is 76%."
    assert datetime.now(UTC) - datetime.fromisoformat(line["time"]) < timedelta(minutes=1)


def test_reports_are_added_to_those_before_them(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    ReportFile(path).add(ask(QUESTION))
    reports = ReportFile(path)
    threads = [Thread(target=reports.add, args=(ask(QUESTION), "x" * 400)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(line["remark"]) for line in lines(path)] == [0, *[400] * 20]


def test_what_cannot_be_written_in_utf_8_is_written_all_the_same(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    ReportFile(path).add(replace(ask(QUESTION), question="half \ud800"), "é" * 900)
    (line,) = lines(path)
    assert line["question"] == "half \ud800" and line["remark"] == "é" * 500


def test_a_file_that_cannot_be_written_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(NoticesError, match="Reports cannot be written to"):
        ReportFile(tmp_path)


def test_a_directory_that_is_not_there_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoticesError, match=r"There is no directory .*kept for the reports"):
        ReportFile(tmp_path / "kept" / "reports.jsonl")
    assert not (tmp_path / "kept").exists()


def test_a_remark_that_comes_later_has_the_id_of_its_report(ask: Ask, tmp_path: Path) -> None:
    reports = ReportFile(tmp_path / "reports.jsonl")
    first, other = reports.add(ask(QUESTION)), reports.add(ask(QUESTION))
    reports.add(ask(QUESTION), "It is 76%.", first)
    assert [(line["report"], line["remark"]) for line in lines(reports.path)] == [
        (first, ""), (other, ""), (first, "It is 76%."),
    ]  # fmt: skip
    assert first != other


def test_a_full_file_takes_no_more(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(NoticesError, match="full"):
        ReportFile(path).add(ask(QUESTION))
    assert path.stat().st_size == LARGEST_FILE + 1


def test_only_its_owner_can_read_the_file(tmp_path: Path) -> None:
    ReportFile(tmp_path / "reports.jsonl")
    assert (tmp_path / "reports.jsonl").stat().st_mode & 0o077 == 0
