"""Who moved most or least between inspections, and whether one moved more than another."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values

LARGEST = "Largest rise for Safeguarding: North Lincolnshire, **46 percentage points**"  # 37 to 83; 36 to 75 is 39


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Was North Lincolnshire's rise on safeguarding bigger than Bournemouth and Poole's?", f"Yes. {LARGEST}"),
        ("Did Bournemouth and Poole improve more than North Lincolnshire on safeguarding?", f"No. {LARGEST}"),
        ("Did Bournemouth and Poole gain less than North Lincolnshire on safeguarding?", f"Yes. {LARGEST}"),
        ("Did Bournemouth and Poole rise as much as North Lincolnshire on safeguarding?", f"No. {LARGEST}"),
        ("Did North Lincolnshire or Bournemouth and Poole climb further on safeguarding?", LARGEST),
    ],
)
def test_one_rise_is_set_beside_another_with_one_verdict(ask: Ask, question: str, says: str) -> None:
    text = ask(question).text
    assert says in text and text.count("Yes. ") + text.count("No. ") == (says != LARGEST)


@pytest.mark.parametrize(
    "question",
    [
        "Which re-inspected area made the smallest gain on safeguarding?",
        "Which area improved least on safeguarding between inspections?",
    ],
)
def test_who_rose_least_is_named(ask: Ask, question: str) -> None:
    assert "Smallest rise for Safeguarding: Bournemouth and Poole, **39 percentage points**" in ask(question).text


def test_by_how_much_one_of_two_rose_more(talk: Talk) -> None:
    both = "How did North Lincolnshire and Bournemouth change on risk of harm?"  # 36 to 77; 36 to 71
    for asked in ("By how many points?", "How much more?"):
        answer = talk(both, "Which of them rose more?", asked)
        assert "North Lincolnshire rose **6 percentage points** more than Bournemouth and Poole" in answer.text


def test_two_rises_are_set_apart_in_one_question(ask: Ask) -> None:
    answer = ask("How many points more did North Lincolnshire gain on safeguarding than Bournemouth and Poole?")
    assert values(answer, "difference") == [46, 39, 7]


def test_an_area_s_own_team_is_set_against_nobody(ask: Ask) -> None:
    answer = ask("Has the North Lincolnshire service got better since its first inspection?")
    assert {area for area, _, _ in scores_of(answer)} == {"North Lincolnshire"}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was Bournemouth's rise on risk of harm the biggest of any area you have?", "No, of the areas held here."),
        ("Was North Lincolnshire's rise on safeguarding the biggest of any area held?", "Yes, of the areas held here."),
    ],
)
def test_a_rise_said_to_be_the_biggest_of_any_is_set_beside_all_others(ask: Ask, question: str, verdict: str) -> None:
    """Risk of harm rose by 41 and 35, safeguarding by 46 and 39."""
    assert ask(question).text.startswith(verdict)


def test_the_rise_just_told_is_set_beside_all_others(talk: Talk) -> None:
    answer = talk("How did Bournemouth's safeguarding move?", "Was that the biggest rise of any area you have?")
    assert "No, of the areas held here. Largest rise for Safeguarding: North Lincolnshire" in answer.text


def test_a_change_asked_of_another_area_too_is_on_the_same_measure(talk: Talk) -> None:
    answer = talk("How did North Lincolnshire's safeguarding move?", "Did Bournemouth double too?")
    assert "36%" in answer.text
    assert "Risk of Harm" not in answer.text


def test_two_rises_told_one_by_one_are_set_apart(talk: Talk) -> None:
    asked = ("How far did Bournemouth rise on safeguarding?", "And North Lincolnshire?")
    answer = talk(*asked, "What's the gap between those two rises?")
    assert "North Lincolnshire rose **7 percentage points** more" in answer.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Which measure improved least in Bournemouth and Poole?", "Smallest rise: Likelihood of Reoffending, **30"),
        ("On which measure did North Lincs make the biggest gain?", "Largest rise: Safeguarding, **46"),
        ("Was safeguarding Bournemouth's biggest gain?", "Yes. Largest rise: Safeguarding, **39"),
        ("Was safeguarding North Lincolnshire's smallest gain?", "No. Smallest rise: Risk of Harm to others, **41"),
    ],
)
def test_which_of_its_measures_an_area_moved_most_on(ask: Ask, question: str, says: str) -> None:
    assert ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "question",
    [
        "Average gain in safeguarding for the two areas inspected twice?",
        "What was the mean rise in safeguarding for areas seen twice?",
    ],
)
def test_a_mean_of_changes_is_neither_the_printed_average_nor_a_mean_of_scores(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert values(answer, "difference") == [39, 46] and "No mean of these changes" in answer.text


def test_the_measure_of_two_that_moved_further_is_told_first(ask: Ask) -> None:
    text = ask("Was the improvement at Bournemouth bigger on reoffending or on risk of harm?").text
    assert text.startswith("Largest rise: Risk of Harm to others, **35")  # to 30 for reoffending


def test_a_rise_between_two_inspections_counts_no_inspections(ask: Ask) -> None:
    text = ask("What's the smallest rise recorded between two inspections?").text
    assert text.startswith("Smallest rise for Safeguarding: Bournemouth and Poole, **39")
