import pytest

from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which councils have ever dipped below 40 for safeguarding?",
         {"Sefton", "North Lincolnshire", "Bournemouth and Poole"}),  # 28; 37 and 36 at their first inspections
        ("List the areas that have never got over 60 for reoffending.",
         {"Newham", "Hackney", "Greenwich"}),  # 60, 58, 56; Bournemouth and Poole had 45, then 75
    ],
)  # fmt: skip
def test_every_inspection_counts_for_what_ever_was(ask: Ask, question: str, areas: set[str]) -> None:
    answer = ask(question)
    assert {area for area, _, _ in scores_of(answer)} == areas
    assert values(answer, "count")[0] == 3


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Has Bournemouth and Poole ever scored less than 40 on safeguarding?", "Yes."),  # 36, then 75
        ("North Lincolnshire has never been under 35 for risk of harm. Correct?", "Yes."),  # 36, then 77
        ("Has Hackney ever managed 60 on reoffending?", "No."),  # 58
        ("Has any area in London ever fallen below 42 for risk of harm?", "No."),  # Greenwich 42
        ("No area has ever topped 86 for reoffending, right?", "Yes, of the areas held"),  # printed: 88
    ],
)
def test_whether_it_ever_was_so(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_an_area_that_was_so_twice_is_counted_once(ask: Ask) -> None:
    answer = ask("How many areas have ever scored over 35 on risk of harm?")  # all 32 but Sefton's 29
    assert values(answer, "count") == [31, 32]
