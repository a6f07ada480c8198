import pytest

from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What does YOT stand for?", "Youth Offending Teams"),
        ("what's a yos", "Youth Offending Service"),
        ("Is HMIP short for something?", "HM Inspectorate of Probation"),
        ("What does CCI stand for?", "Core Case Inspection"),
    ],
)
def test_letters_are_told_by_a_name_in_a_notice_that_has_them(ask: Ask, question: str, name: str) -> None:
    answer = ask(question)
    assert f"“{name}” [1]" in answer.text
    assert name.split()[-1] in answer.citations[0].quote


def test_letters_of_no_name_in_the_notices_are_not_guessed(ask: Ask) -> None:
    answer = ask("What is YJB short for?")
    assert answer.outcome == "declined" and "“Y" not in answer.text


def test_a_measure_by_its_initials_is_glossed(ask: Ask) -> None:
    assert "action to protect the public" in ask("What does ROH mean?").text
