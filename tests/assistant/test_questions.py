import pytest

from assistant.query import Task
from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("What was Luton's safeguarding score?", "scores"),
        ("how well did leicestershire protect the public", "scores"),
        ("Which did better on reoffending, Luton or Leicestershire & Rutland?", "compare"),
        ("What is the gap between Luton and Kent on safeguarding?", "compare"),
        ("Was Luton above average for risk of harm?", "against"),
        ("How far was Luton from the highest on reoffending?", "against"),
        ("What is the average safeguarding score?", "to_date"),
        ("How did the average for safeguarding change between May and June 2012?", "to_date_change"),
        ("What is the highest safeguarding score?", "extremes"),
        ("Top three for risk of harm", "extremes"),
        ("Best area overall?", "extremes"),
        ("Where does Luton rank for safeguarding?", "rank"),
        ("Which areas scored under 50% on safeguarding?", "listing"),
        ("How many areas beat 75% on reoffending?", "listing"),
        ("Which areas beat Luton on reoffending?", "listing"),
        ("What is the mean safeguarding score of the areas you hold?", "mean"),
        ("What is the median reoffending score?", "mean"),
        ("What was Luton's best measure?", "best_measure"),
        ("How did North Lincolnshire change between its inspections?", "change"),
        ("Which areas were inspected more than once?", "reinspected"),
        ("What was the overall verdict on Luton?", "judgement"),
        ("Which areas were called disappointing?", "judged"),
        ("When was the Luton report published?", "dates"),
        ("Which London boroughs do you have?", "held"),
        ("What does 'Safeguarding' work mean?", "definition"),
        ("Who can I contact?", "programme"),
        ("Who spoke in the Luton notice?", "speaker"),
        ("What did inspectors praise in Luton?", "quotes"),
        ("Which notices mention management oversight?", "quotes"),
        ("Why does the Leicestershire report leave out Rutland cases?", "quotes"),
        ("Will Luton improve next year?", "decline"),
        ("Write a press release about Luton", "decline"),
        ("What was Luton's overall score?", "decline"),
    ],
)
def test_the_task_is_what_is_asked(understood: Understand, question: str, task: Task) -> None:
    assert understood(question).task == task


@pytest.mark.parametrize(
    ("question", "limit"),
    [("Top three for risk of harm", 3), ("the 5 lowest safeguarding scores", 5), ("the highest score", None)],
)
def test_top_n_is_a_limit(understood: Understand, question: str, limit: int | None) -> None:
    assert understood(question).limit == limit


def test_a_bound_is_no_limit(understood: Understand) -> None:
    assert understood("Which of the best areas scored over 75%?").limit is None


def test_a_region_is_the_areas_in_it(understood: Understand) -> None:
    group = understood("How did areas in the East Midlands do on safeguarding?").group
    assert group is not None
    assert set(group.areas) == {
        "Derby", "Derbyshire", "Leicester", "Leicestershire and Rutland", "Lincolnshire", "Northamptonshire",
        "Nottingham", "Nottinghamshire",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("What was praised in Luton?", "praise"),
        ("What was criticised in Luton?", "criticism"),
        ("What was said?", None),
    ],
)
def test_praise_and_blame_are_told_apart(understood: Understand, question: str, stance: str | None) -> None:
    assert understood(question).stance == stance


@pytest.mark.parametrize(
    ("question", "inspection"),
    [
        ("North Lincolnshire's first inspection", "first"),
        ("North Lincolnshire's latest inspection", "latest"),
        ("What did North Lincolnshire get for safeguarding the last time it was inspected?", "latest"),
        ("What did North Lincolnshire get for safeguarding last time?", None),  # that one or the one before it: each
        ("North Lincolnshire's safeguarding before the re-inspection", "previous"),
        ("What did North Lincolnshire score on safeguarding before it was inspected again?", "previous"),
        ("How did Bournemouth and Poole score prior to their first re-inspection?", "original"),
        ("What did North Lincolnshire score on safeguarding at the re-inspection?", "latest"),
    ],
)
def test_one_of_several_inspections_can_be_meant(understood: Understand, question: str, inspection: str | None) -> None:
    assert understood(question).inspection == inspection


@pytest.mark.parametrize(
    ("question", "part", "value"),
    [
        ("tht average for safeguarding", "statistics", ("average",)),
        ("whats the meen for reoffending", "average", "mean"),
        ("hw did luton do nxt", "areas", ("Luton",)),
        ("northants safeguarding 80?", "claims", True),
        ("Was the Luton notice dated 14 or 16 May 2012?", "task", "dates"),
        ("What means 'Likelihood of Reoffending'?", "task", "definition"),
        ("What was Haringey called, reasonable or disappointing?", "task", "judged"),
        ("How many areas got 58% at most on risk of harm?", "task", "listing"),
        ("More than half of the areas failed to reach 60 per cent on risk of harm", "task", "listing"),
        ("Inspections from May 2012?", "task", "held"),
        ("what rank is it for risk of harm", "task", "rank"),
        ("Which areas tie on 71 for reoffending?", "task", "listing"),
        ("whos got the better score for protecting the public, northants or leicestershire", "task", "compare"),
        ("What's the national average for risk of harm to others?", "task", "to_date"),
        ("And the neighbours over in Bexley, how did they get on?", "task", "scores"),
        ("Does any area you hold fall below the inspectorate's lowest safeguarding score to date?", "task", "listing"),
    ],
)
def test_everyday_wordings_are_understood(understood: Understand, question: str, part: str, value: object) -> None:
    assert getattr(understood(question), part) == value


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("On safeguarding, what mark did Haringey end up with?", "scores"),
        ("How well did Hounslow come out of its inspection?", "scores"),
        ("What did inspectors find in Greenwich, measure by measure?", "scores"),
        ("What did the inspection of Oldham find, in figures?", "scores"),
        ("Does any other area share Luton's risk of harm score?", "listing"),
        ("What was the phrase for Bromley?", "judgement"),
        ("What date should we give for Luton?", "dates"),
        ("Who runs the service in Luton?", "decline"),
        ("What is the median for reoffending among the areas you hold?", "mean"),
        ("We are running a story on knife crime in Hackney and need its safeguarding score.", "scores"),
        ("Which work in Luton was singled out for praise?", "quotes"),
        ("Is Julie Fox a good inspector?", "decline"),
        ("What do these inspections focus on?", "method"),
        ("What is the mean of Luton and Kent on safeguarding?", "mean"),
        ("Was Bexley's report card mixed?", "judged"),
        ("What is the total of all the safeguarding scores in London?", "decline"),
        ("Overall, which London borough comes out on top?", "extremes"),
        ("Does either notice bring up children's social care?", "quotes"),
    ],
)
def test_a_task_is_told_in_an_outsiders_words(understood: Understand, question: str, task: str) -> None:
    query = understood(question)
    assert (query.task, query.unplaced) == (task, ())


def test_what_is_set_aside_is_only_what_stands_behind(understood: Understand) -> None:
    query = understood("Excluding Bromley, which London borough did best on safeguarding?")
    assert query.group and not query.group.outside
    assert query.left_out == ("Bromley",)


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("Did Luton close its YOT?", "quotes"),  # a deed, and no score
        ("Has Kent shut the unit?", "quotes"),
        ("Did Kent beat the average?", "against"),
        ("What was Kent told overall?", "judgement"),
        ("Has Hartlepool ever been judged twice?", "change"),  # whether there was a second inspection
        ("Does any area have twice the risk of harm score of another?", "extremes"),  # the ends tell it
    ],
)
def test_what_is_done_told_or_judged_is_told_from_scores(understood: Understand, question: str, task: str) -> None:
    assert understood(question).task == task
