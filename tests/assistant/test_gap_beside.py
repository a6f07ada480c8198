import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("first", "then", "opens"),
    [
        # Bexley 64 to 68 and Brent 65 to 68; Kent 53 and Hounslow 47 to 62
        ("How far was Bexley below the average for safeguarding?", "Is that a bigger gap than Brent's?", "Yes."),
        ("How far was Bexley below the average for safeguarding?", "Was Brent's shortfall larger?", "No."),
        ("How many points above average was Luton on risk of harm?", "Is Bromley further ahead?", "Yes."),  # 11, 12
        # 16 points and 17
        ("What's the gap between Kent and Luton on safeguarding?",
         "Is that wider than the gap between Bexley and Bromley?", "No."),
        ("What's the gap between Kent and Luton on safeguarding?",
         "Is the gap between Bexley and Bromley any smaller?", "No."),
        # Luton 75 and 78, Kent 59 and 68
        ("How far apart are Luton's safeguarding and reoffending scores?", "Is the gap bigger at Kent?", "Yes."),
        ("How far apart are Luton's safeguarding and reoffending scores?", "Is that narrower than Kent's?", "Yes."),
    ],
)  # fmt: skip
def test_whether_one_gap_is_wider_than_another(talk: Talk, first: str, then: str, opens: str) -> None:
    answer = talk(first, then)
    assert f"\n\n{opens} " in f"\n\n{answer.text}"


@pytest.mark.parametrize("then", ["Whose was bigger?", "Which gap was the wider?", "Which was larger?"])
def test_whose_gap_to_the_average_is_wider(talk: Talk, then: str) -> None:
    answer = talk("What was Luton's gap to the average on safeguarding?", "And Leicestershire's?", then)
    assert values(answer, "difference") == [8, 1]
    assert "Furthest from the average on Safeguarding: Luton" in answer.text


def test_two_pairs_beside_each_other_and_by_how_much(talk: Talk) -> None:
    questions = ("What's the gap between Kent and Luton on safeguarding?", "And between Bexley and Bromley?")
    assert values(talk(*questions, "Which gap is wider?"), "difference") == [16, 17, 1]
    assert values(talk(*questions, "Which gap is wider?", "By how much?"), "difference") == [16, 17, 1]


@pytest.mark.parametrize(
    ("question", "gaps", "opens"),
    [
        ("Is Luton and Kent's gap on risk of harm wider than that between Brent and Wigan?", [20, 1, 19], "Yes."),
        ("Are Luton and Kent further apart on risk of harm than Bexley and Bromley?", [20, 24, 4], "No."),
        ("Is the gap between Kent's safeguarding and reoffending scores smaller than Luton's?", [9, 3, 6], "No."),
    ],
)  # fmt: skip
def test_two_gaps_in_one_question(ask: Ask, question: str, gaps: list[int], opens: str) -> None:
    answer = ask(question)
    assert values(answer, "difference") == gaps
    assert answer.text.startswith(opens)


def test_the_span_of_four_areas_is_no_two_gaps(ask: Ask) -> None:
    assert values(ask("What is the gap between Luton, Kent, Brent and Bexley on safeguarding?"), "difference") == [16]
