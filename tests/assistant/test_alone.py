"""Claims that an area is at an end of the ranking alone, or level with others.

Figures are from `corpus/published/scores.csv`: for Reoffending Barking and Dagenham and North Lincolnshire have 86%,
and Greenwich's 56% is the lowest; for Safeguarding Bromley's 81% is the highest of London's 14; for Risk of Harm
Bromley and Kingston have 75% each, and Cambridgeshire and Luton, the two of the Eastern region, 73% each.
"""

import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Barking and Dagenham came top for reoffending outright, correct?", "No, of the areas held here."),
        ("Did Bromley do better than any other London borough for safeguarding?", "Yes, of the areas held here."),
        ("Bromley beat every other London borough on risk of harm, true?", "No, of the areas held here."),
        ("Did Greenwich do worse than anyone else on reoffending?", "Yes, of the areas held here."),
        ("Is Kingston equal best in London for risk of harm?", "Yes, of the areas held here."),
        ("Is Luton bottom of the Eastern region for risk of harm?", "Neither yes nor no: all"),
    ],
)
def test_whether_an_area_has_an_end_of_the_ranking_to_itself(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)


def test_whether_a_notice_is_wrong_about_an_average_is_right_or_wrong(ask: Ask) -> None:
    text = ask("Is the Luton notice wrong about its safeguarding average of 67?").text
    assert text.startswith("The claim is right. ")


def test_where_an_area_was_weakest_is_its_own_lowest_measure(talk: Talk) -> None:
    answer = talk("What did Brent get for safeguarding?", "And where was it weakest?")
    assert "lowest score is for Risk of Harm to others: **59%**" in answer.text


def test_the_lowest_score_anywhere_is_the_one_printed(ask: Ask) -> None:
    answer = ask("The lowest risk of harm score anywhere was 36%. Correct?")
    assert answer.text.startswith("Yes, as printed.") and 29 in values(answer, "score")  # Sefton's, beyond it


def test_all_of_an_areas_scores_are_judged_at_once(ask: Ask) -> None:
    assert ask("Barnet's scores were all in the fifties, correct?").text.startswith("No: not on each.")  # 54, 52, 63
