"""Two claims in one. Figures are from `corpus/published/scores.csv`: for Safeguarding Barnet has 54%, Kent 59%, Luton
75%; for Risk of Harm Barnet 52%, Kent 53%, Medway 61%; for Reoffending Newham 60%, Brent 62%, Bexley 66%. The average
nearest to Kent's report is 68%."""

import pytest

from assistant.joined_claims import part_claims
from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("claim", "parts"),
    [
        ("Kent beat Barnet but lost to Luton", ("Kent beat Barnet", "Kent lost to Luton")),
        (
            "Kent was above Barnet and below Medway on risk of harm",
            ("Kent was above Barnet on risk of harm", "Kent below Medway on risk of harm"),
        ),
        ("Luton and Kent beat Barnet and Brent", ("Luton and Kent beat Barnet and Brent",)),
        ("Kent scored above 50 and below 60", ("Kent scored above 50 and below 60",)),
    ],
)
def test_a_claim_of_two_relations_is_two_claims(claim: str, parts: tuple[str, ...]) -> None:
    assert part_claims(claim) == parts


@pytest.mark.parametrize(
    ("question", "verdicts"),
    [
        ("Kent outscored Barnet but trailed Luton on safeguarding. Correct?", ["Yes", "Yes"]),
        ("Bexley did better than Newham on reoffending but was behind Brent, true?", ["Yes", "No"]),
        ("Kent beat Barnet but fell below the average on safeguarding, correct?", ["Yes", "Yes"]),
    ],
)
def test_each_of_two_claims_gets_its_own_verdict(ask: Ask, question: str, verdicts: list[str]) -> None:
    lines = ask(question).text.split("\n\n")
    assert [line.split(".")[0] for line in lines if line.startswith(("Yes", "No"))] == verdicts


def test_a_quotation_within_a_claim_is_part_of_it(ask: Ask) -> None:
    text = ask('The MP tweeted that Wandsworth is "rock bottom in London for keeping the public safe". Is it?').text
    assert text.startswith("No, of the areas held here.")  # joint 11th of 16


def test_who_makes_a_claim_on_itself_is_kept(ask: Ask) -> None:
    text = ask('A press release from Havering says it is "above average for reducing reoffending". Right?').text
    assert text.startswith("No. ") and "Havering scored **69%**" in text
