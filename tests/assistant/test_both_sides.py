import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "counts", "opening"),
    [
        ("On safeguarding, are there more areas above 60 than below?", [16, 11], "Yes."),
        ("Did fewer authorities score over 60 on safeguarding than under?", [16, 11], "No."),
        ("Are more areas below than above 50 for risk of harm?", [7, 25], "No."),
        ("Do more areas stand above or below 60 on safeguarding?", [16, 11], "More scored above 60% than below 60%."),
        ("Are more areas over or under 70 for reoffending?", [11, 15], "More scored below 70% than above 70%."),
    ],
)
def test_both_sides_of_a_number_that_stands_once_are_counted(
    ask: Ask, question: str, counts: list[int], opening: str
) -> None:
    answer = ask(question)
    assert [value for value in values(answer, "count") if value not in {26, 27, 32}] == counts
    assert answer.text.startswith(opening)


@pytest.mark.parametrize(
    "question", ["Was Kent over or under 60 on safeguarding?", "Kent safeguarding: better or worse than 60?"]
)
def test_of_either_side_of_a_number_it_is_said_which(ask: Ask, question: str) -> None:
    answer = ask(question)  # 59
    assert "below 60%" in answer.text
    assert values(answer, "difference") == [1]
    assert not answer.text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "counts", "opening"),
    [
        ("Did more areas score above 70 on safeguarding than on risk of harm?", [9, 6], "Yes."),
        ("Do more councils fall below 50 for risk of harm than for safeguarding?", [7, 5], "Yes."),
        ("Did fewer areas beat 70 on safeguarding than on risk of harm?", [9, 6], "No."),
    ],
)
def test_areas_are_counted_on_two_measures(ask: Ask, question: str, counts: list[int], opening: str) -> None:
    answer = ask(question)
    assert [value for value in values(answer, "count") if value not in {26, 27, 32}] == counts
    assert answer.text.startswith(opening)
