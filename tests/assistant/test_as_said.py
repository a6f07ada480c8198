import pytest

from tests.assistant.checks import Ask, Talk, scores_of


@pytest.mark.parametrize(
    ("first", "then", "opens"),
    [
        ("How was Luton's result described?", "Was Richmond told the same?", "Yes. Richmond"),  # creditable, both
        ("What was Kent called?", "Was Hounslow told the same?", "Yes. Hounslow"),
        ("What verdict did Luton get?", "Did Leicestershire get the same?", "No. Leicestershire"),
    ],
)
def test_whether_another_was_judged_the_same(talk: Talk, first: str, then: str, opens: str) -> None:
    assert talk(first, then).text.startswith(opens)


def test_another_was_told_the_same_is_answered_with_its_words(talk: Talk) -> None:
    answer = talk("What did Luton's notice say about assessments?", "Was Leicestershire told the same?")
    assert "initial assessments" in answer.text
    assert not answer.figures


def test_another_notice_that_does_not_cover_it(talk: Talk) -> None:
    answer = talk("What did Luton's notice say about family support?", "Does Leicestershire's notice cover that too?")
    assert answer.reason == "not_in_notices"


def test_how_another_was_rated_after_a_verdict(talk: Talk) -> None:
    answer = talk("What was Kent called?", "And how was Bexley rated?")
    assert "rather mixed" in answer.text
    assert not answer.figures


def test_how_an_area_was_rated_is_its_scores_and_its_verdict(ask: Ask) -> None:
    answer = ask("How was Milton Keynes rated?")
    assert {value for _, _, value in scores_of(answer)} == {69, 71}
    assert "creditable" in answer.text


@pytest.mark.parametrize("then", ["Was it called anything?", "Did they call it anything?"])
def test_whether_it_was_called_anything(talk: Talk, then: str) -> None:
    answer = talk("Havering's rank for safeguarding?", then)
    assert answer.text.startswith("Havering: “disappointing”")


@pytest.mark.parametrize("then", ["Has either been back for a second inspection?", "Have they been re-inspected?"])
def test_whether_either_was_inspected_again(talk: Talk, then: str) -> None:
    answer = talk("Luton or Kent, who did better on risk of harm?", then)
    assert answer.text.startswith("No, as far as is known here. Only one inspection of each of Luton and Kent")


def test_of_one_of_two_there_was_a_second_inspection(talk: Talk) -> None:
    answer = talk("Is Bournemouth ahead of Kent on safeguarding?", "Has either been re-inspected?")
    assert "Bournemouth and Poole: first re-inspection" in answer.text
    assert "North Lincolnshire" not in answer.text
