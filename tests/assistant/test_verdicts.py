import pytest

from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Northamptonshire beat 75 on all three?", "No: not on each."),  # 80, 68, 76
        ("Did Luton beat 70 across the board?", "Yes: on each."),  # 75, 73, 78
        ("Did Newham reach the average on any measure?", "No: on none."),  # 55, 46, 60 to 68, 62, 71
        ("Was Wigan above the average on anything?", "Yes: on at least one."),  # 69 to 68; 60 to 62; 65 to 71
        ("Are Kent and Luton above the average for safeguarding?", "No: not each of them."),  # 59, 75
    ],
)
def test_one_verdict_stands_for_several_measures_or_areas(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Haringey make the average for safeguarding?", "No. "),  # 62% to 68%
        ("Did Leicestershire's reoffending score come up to the average?", "Yes. "),  # 71% to 71%
        ("Was Bexley's reoffending score on a par with the average?", "No. "),  # 66% to 70%
        ("Were Hackney and Harrow neck and neck on risk of harm?", "Yes. "),  # 43% each
        ("Did Haringey and Harrow have the same score for risk of harm?", "No. "),  # 57%, 43%
        ("Wandsworth and Havering: same safeguarding score, yes or no?", "Yes. "),  # 58% each
        ("Did Harrow do as badly as Hackney on risk of harm?", "Yes. "),  # 43% each
    ],
)
def test_what_reaches_or_is_level_with_something(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_of_a_single_score_neither_yes_nor_no_is_said(ask: Ask) -> None:
    text = ask("Did Kent have the worst safeguarding score in the South East?").text
    assert text.startswith("Neither yes nor no") and "1st** of **1** area" in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Only Sefton and Greenwich were below 45 on risk of harm, correct?", "No. "),  # Hackney, Harrow 43% too
        ("Is it just Hackney and Greenwich in London that are under 50 for safeguarding?", "Yes. "),
        ("Is Cambridgeshire alone in the Eastern region in beating the average on safeguarding?", "No. "),  # Luton
        ("Was Hartlepool the only place to do better at risk of harm than at safeguarding?", "No. "),
        ("Greenwich was the only London borough called very disappointing. Right?", "No. "),  # Harrow too
        ("Is Luton the only Eastern area you have?", "No. "),  # Cambridgeshire
        ("North Lincolnshire and Bournemouth are the only ones inspected again. True?", "Yes. "),
    ],
)
def test_areas_said_to_be_the_only_ones_are_looked_for_among_all(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is risk of harm the weakest of Haringey's three?", "Yes. "),  # 57 to 62 and 61
        ("Is safeguarding Bromley's strong suit?", "No. "),  # 81 to 82
        ("Would you say safeguarding was Newham's weak spot?", "No. "),  # 55 to 46
        ("In Cambridgeshire was reoffending the top score?", "Yes. "),  # 85 to 83 and 73
        ("Is Wandsworth's safeguarding score lower than its reoffending score?", "Yes. "),  # 58 to 64
    ],
)
def test_a_measure_is_set_beside_the_areas_other_two(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did North Lincolnshire's safeguarding score more than double?", "Yes. "),  # 37 to 83
        ("Did Bournemouth double its risk of harm score?", "No. "),  # 36 to 71
        ("Bournemouth's risk of harm up 39 points - true?", "No. "),  # 35
        ("Did Bournemouth's safeguarding get any better between visits?", "Yes. "),  # 36 to 75
    ],
)
def test_whether_a_score_moved_as_is_claimed(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        (
            "Newham, Hackney and Greenwich were the three lowest London scores for reoffending, right?",
            "Yes, of the areas",
        ),
        ("Does East Riding rank lower than Greenwich on safeguarding?", "No. "),  # 24th, 25th of 27
        ("Were any London boroughs in the top five for reoffending?", "Yes. "),  # Barking 86%, Bromley 82%
        ("Does anyone share bottom spot for risk of harm?", "No, of the areas held here. "),  # Sefton alone
        ("Was Bromley within ten points of the best on safeguarding?", "Yes. "),  # 81% to 91%
        ("Are any areas bang on the average for risk of harm?", "No. "),  # 62%
        ("Did Luton and Cambridgeshire get the same verdict?", "Yes."),  # "creditable"
        ("Has anyone else got Bromley's 82 on reoffending?", "No. "),
        ("Is anyone in single figures?", "No: on none."),
    ],
)
def test_places_and_neighbours_in_a_ranking_are_checked(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


def test_what_depends_on_how_about_is_meant_gets_neither_yes_nor_no(ask: Ask) -> None:
    assert "Neither yes nor no" in ask("Nearly nine in ten for Barking on reoffending?").text  # 86%


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Was Leicestershire and Rutland a whisker above average on safeguarding?", "Yes. "),  # 1 point
        ("Was Luton a whisker above average on reoffending?", "No. "),  # 8 points
        ("Was Bromley miles above the average on safeguarding?", "Yes. "),  # 13 points
        ("Was Bromley a country mile above Northamptonshire on safeguarding?", "No. "),  # 1 point
        ("Did Haringey miss the average for safeguarding by a hair?", "Safeguarding: "),  # 6 points, which is argued
    ],
)
def test_a_whisker_and_a_mile_are_held_against_the_distance(ask: Ask, question: str, opens: str) -> None:
    assert ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Was Wigan just above average on safeguarding?", "Yes. "),  # by 1
        ("Was Hackney just below average on safeguarding?", "No. "),  # by 21
        ("Was Wandsworth just below average on reoffending?", "Likelihood"),  # by 6, which is argued
    ],
)
def test_just_above_is_near(ask: Ask, question: str, opening: str) -> None:
    assert ask(question).text.startswith(opening)
