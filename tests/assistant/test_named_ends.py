"""What is asked of the end of a list is asked of its area."""

import pytest

from tests.assistant.checks import Talk, scores_of

UNDER_50 = "Which areas scored under 50 on safeguarding?"  # Hackney 47 to Sefton 28


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("what did the highest one get for risk of harm?", {("Hackney", "risk_of_harm", 43)}),
        ("how did the worst of them do on risk of harm?", {("Sefton", "risk_of_harm", 29)}),
        ("did the lowest one also come last on the others?", {("Sefton", "risk_of_harm", 29)}),
    ],
)
def test_its_scores_are_asked_for(talk: Talk, asked: str, found: set[tuple[str, str, float]]) -> None:
    assert scores_of(talk(UNDER_50, asked)) == found


def test_so_are_its_region_and_its_judgement(talk: Talk) -> None:
    assert "No. Sefton lies in the North West" in talk(UNDER_50, "is the lowest one in London?").text
    assert "“disappointing”" in talk(UNDER_50, "what was the best of them called?").text


def test_those_level_at_the_end_are_all_meant(talk: Talk) -> None:
    found = scores_of(talk("Top three for safeguarding?", "what did the best one get on reoffending?"))
    assert found == {("Cambridgeshire", "reoffending", 85), ("North Lincolnshire", "reoffending", 86)}


@pytest.mark.parametrize("asked", ["who is the lowest one?", "which one is lowest?", "and the lowest one?"])
def test_the_end_itself_may_be_what_is_asked_for(talk: Talk, asked: str) -> None:
    assert scores_of(talk(UNDER_50, asked)) == {("Sefton", "safeguarding", 28)}


def test_the_lowest_one_of_a_region_is_another(talk: Talk) -> None:
    assert scores_of(talk(UNDER_50, "what did the lowest one in London get?")) == {("Greenwich", "safeguarding", 44)}
