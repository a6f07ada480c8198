from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant import Assistant
from assistant.cli import app
from assistant.evaluation import QuestionFileError, Verdict, evaluate, read_questions, summarise

RIGHT = '{"id": "a", "type": "score", "question": "What was Luton\'s safeguarding score?", "figures": [75]}\n'
WRONG = '{"id": "b", "type": "score", "question": "What was Kent\'s safeguarding score?", "figures": [95]}\n'
DECLINED = (
    '{"id": "c", "type": "decline", "question": "How did Gotham do?", "outcome": "answered", "text_lacks": ["known"]}\n'
)
FOLLOWING = (
    '{"id": "d", "type": "score", "after": ["How did Kent do on safeguarding?"], "question": "and Luton?", '
    '"figures": [75], "areas": ["Luton"], "cites": ["luton-2012-05-16"], "quotes": ["75%"], "text_has": ["Luton"]}\n'
)


@pytest.fixture(scope="module")
def opened(built_index: Path) -> Iterator[Assistant]:
    with Assistant.open(built_index) as assistant:
        yield assistant


def judged(opened: Assistant, tmp_path: Path, *lines: str) -> list[Verdict]:
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(lines), encoding="utf-8")
    return list(evaluate(opened, read_questions(file)))


def test_what_holds_is_right(opened: Assistant, tmp_path: Path) -> None:
    assert [v.faults for v in judged(opened, tmp_path, RIGHT, FOLLOWING)] == [(), ()]


def test_a_figure_other_than_the_expected_is_a_wrong_figure(opened: Assistant, tmp_path: Path) -> None:
    (verdict,) = judged(opened, tmp_path, WRONG)
    assert verdict.wrong_figure
    assert verdict.faults == ("figure 95 is missing",)


def test_a_decline_that_should_have_been_an_answer_is_counted_apart(opened: Assistant, tmp_path: Path) -> None:
    (verdict,) = judged(opened, tmp_path, DECLINED)
    assert (verdict.wrong_decline, verdict.wrong_figure) == (True, False)
    assert verdict.faults == ("outcome declined, not answered", "the text has 'known'")


def test_the_summary_counts_by_type(opened: Assistant, tmp_path: Path) -> None:
    summary = summarise(judged(opened, tmp_path, RIGHT, WRONG, DECLINED))
    assert (summary.asked, summary.right) == (3, 1)
    assert summary.by_type == (("score", 2, 1), ("decline", 1, 0))
    assert "1 of 3 right (33.3%), 1 with a wrong figure, 1 wrongly declined" in summary.report()


def test_an_unknown_key_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(RIGHT + '{"id": "x", "question": "?", "figure": [1]}\n', encoding="utf-8")
    with pytest.raises(QuestionFileError, match=r"line 2 .*'figure'"):
        read_questions(file)


@pytest.mark.parametrize(("lines", "code"), [((RIGHT,), 0), ((RIGHT, WRONG), 1), ((RIGHT, DECLINED), 1)])
def test_the_command_exits_by_the_result(built_index: Path, tmp_path: Path, lines: tuple[str, ...], code: int) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(lines), encoding="utf-8")
    done = CliRunner().invoke(app, ["evaluate", str(file), "--index", str(built_index)])
    assert done.exit_code == code
