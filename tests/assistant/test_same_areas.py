import pytest

from tests.assistant.checks import Talk, values

_LUTON = "What was Luton's safeguarding score?"  # 75; Kent 59, Leicestershire and Rutland 69, Sefton 28, Wigan 69
_BOTH = "How did Luton and Kent do on safeguarding?"


@pytest.mark.parametrize(
    ("questions", "figures", "says"),
    [
        ((_BOTH, "So are they level?"), {75, 59, 16}, "No."),
        (("How did Luton and Barking do on safeguarding?", "So are they level?"), {75}, "Yes."),
        ((_BOTH, "Put them side by side"), {75, 59, 16}, "Luton"),
        ((_BOTH, "Which of them is lower?"), {75, 59, 16}, "Kent"),
        ((_LUTON, "Did it get over 60 for reoffending?"), {78}, "Yes."),
        ((_LUTON, "Did it get over 80 for reoffending?"), {78}, "No."),
        (("What was Wigan's safeguarding score?", "Sefton?", "Is that lower than the lowest figure printed?"),
         {28, 37, 9}, "Yes."),
        (("What was Wigan's safeguarding score?", "Sefton?", "Which of them is lower?"), {28, 69, 41}, "Sefton"),
        (("How did Kent do?", "Which was its strongest?"), {68, 59, 53}, "Likelihood of Reoffending"),
        (("How did Kent do?", "What is it worst at?"), {53}, "Risk of Harm"),
        (("What was Hartlepool's risk of harm score?", "Is that lower than the official lowest?"), {52, 36, 16}, "No."),
        ((_LUTON, "How does it compare with the average?"), {75, 67, 8}, "above"),
        (("How did North Lincolnshire do?", "And the change in safeguarding?"), {37, 83, 46}, "up"),
    ],
)  # fmt: skip
def test_something_else_is_asked_of_the_areas_before(
    talk: Talk, questions: tuple[str, ...], figures: set[float], says: str
) -> None:
    answer = talk(*questions)
    assert figures <= {figure.value for figure in answer.figures}
    assert says in answer.text


def test_a_question_of_all_areas_or_notices_takes_over_none(talk: Talk) -> None:
    assert values(talk(_LUTON, "Which of the areas you hold came bottom on safeguarding?"), "score") == [28]
    assert "Leicestershire and Rutland" in talk(_LUTON, "Which is the newest notice you hold?").text


@pytest.mark.parametrize(
    "first", ["Where does North Lincolnshire rank for risk of harm?", "What was Luton's risk of harm?"]
)
def test_who_has_a_place_is_asked_of_the_ranking_on_that_measure(talk: Talk, first: str) -> None:
    answer = talk(first, "Who came second?")  # North Lincolnshire 77, then Bromley and Kingston upon Thames
    assert {figure.area for figure in answer.figures if figure.value == 75} == {"Bromley", "Kingston upon Thames"}
