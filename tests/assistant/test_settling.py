import pytest

from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    "question",
    [
        "Were reparation hours in Luton started late in almost half of the orders?",
        "Did half of the actions planned in Luton have no owner?",
        "Were few of the panel members in Luton under the age of fifty?",
        "Had front line services in Luton been kept going despite a reduction of one fifth in funding?",
    ],
)
def test_numbers_that_limit_something_else_make_no_question_of_scores(understood: Understand, question: str) -> None:
    assert understood(question).task == "quotes"


@pytest.mark.parametrize("question", ["Did Luton get over half?", "Was Luton under fifty on safeguarding?"])
def test_numbers_that_limit_scores_do(understood: Understand, question: str) -> None:
    assert understood(question).task == "listing"


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("What results did the mentoring scheme in Luton get?", "quotes"),
        ("Did Luton's catering team get good results?", "quotes"),
        ("What results did the youth offending team in Luton get?", "scores"),
        ("What did the Luton team score?", "scores"),
    ],
)
def test_results_of_one_team_of_an_area_are_not_its_scores(understood: Understand, question: str, task: str) -> None:
    assert understood(question).task == task


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("How well did Luton prepare children for release?", "quotes"),
        ("Did staff in Luton review plans when they should?", "quotes"),
        ("When was the Luton notice released?", "dates"),
        ("Should Luton be ashamed?", "decline"),
    ],
)
def test_release_from_custody_and_what_is_due_are_matters_of_words(
    understood: Understand, question: str, task: str
) -> None:
    assert understood(question).task == task
