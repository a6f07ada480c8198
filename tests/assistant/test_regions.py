import pytest

from tests.assistant.checks import Ask, Talk, values


@pytest.mark.parametrize(
    ("question", "region"),
    [
        ("What region does Wigan come under?", "North West"),
        ("Milton Keynes — South East or Eastern?", "South East"),
        ("whereabouts is Hartlepool", "North East"),
        ("Where in England would I find Medway?", "South East"),
        ("where's Doncaster", "Yorkshire and Humberside"),
        ("which region does the Bournemouth team belong to", "South West"),
        ("Which region covers Leeds?", "Yorkshire and Humberside"),
        ("What region is Hull in?", "Yorkshire and Humberside"),
        ("Scunthorpe: which of your areas is that, and what region?", "Yorkshire and Humberside"),
    ],
)
def test_where_an_area_lies_is_told_whether_it_is_held_or_not(ask: Ask, question: str, region: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert f"lies in the {region} region" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Kent classed as South East?", "Yes."),
        ("Is Luton counted as East Midlands?", "No."),
        ("Is Northamptonshire in the Midlands?", "Yes."),
        ("Does Doncaster come under Yorkshire?", "Yes."),
    ],
)
def test_whether_an_area_is_counted_among_a_region(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_of_an_area_that_is_not_held_that_is_said_too(ask: Ask) -> None:
    assert "No notice or published score of it is held here." in ask("Which region covers Leeds?").text


def test_where_an_area_did_best_is_no_question_of_regions(ask: Ask) -> None:
    assert values(ask("Where is Luton strongest?"), "score") == [78, 75, 73]


def test_an_area_is_no_part_of_its_neighbour(ask: Ask, talk: Talk) -> None:
    for answer in (
        ask("Is North East Lincolnshire part of North Lincolnshire?"),
        talk("Where is Grimsby?", "Is that included in North Lincolnshire?"),
    ):
        assert "No. North East Lincolnshire and North Lincolnshire are two areas" in answer.text
        assert answer.figures == ()


def test_the_northern_regions_are_three_and_counted_together(ask: Ask) -> None:
    answer = ask("Which northern areas do you have figures for?")
    assert values(answer, "count", "areas") == [7]


@pytest.mark.parametrize(
    "question", ["Which part of England has the most areas in your list?", "How many areas do you have in each region?"]
)
def test_areas_held_are_counted_by_region(ask: Ask, question: str) -> None:
    """London 16, South East 5, Yorkshire and North West 3 each, Eastern and East Midlands 2, the others 1 or none."""
    answer = ask(question)
    assert values(answer, "count", "areas") == [16, 5, 3, 3, 2, 2, 1, 1]
    assert answer.text.endswith("No area is held of West Midlands or Wales.")


def test_regions_of_which_nothing_is_held_come_first_where_they_are_asked_for(ask: Ask) -> None:
    answer = ask("Which English regions have no area represented in your material?")
    assert answer.text.startswith("No area is held of West Midlands")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Bournemouth separate from Poole?", "No. By the table of areas used here it is one area, Bournemouth"),
        ("Are Durham and County Durham one and the same?", "Yes. By the table of areas used here it is one area"),
        ("Is Leicester the same area as Leicestershire?", "No. Leicester and Leicestershire and Rutland are two"),
        ("Are Kent and Medway two different areas?", "Yes. Kent and Medway are two areas"),
        ("Is Rutland grouped with Leicester?", "No. Rutland belongs to the area Leicestershire and Rutland, not to"),
    ],
)
def test_whether_two_names_are_of_one_area_gets_its_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


def test_the_same_score_is_no_question_of_the_same_area(ask: Ask) -> None:
    assert "scored the same" in ask("Are Luton and Cambridgeshire the same for risk of harm?").text


def test_an_area_is_called_as_the_table_has_it(ask: Ask) -> None:
    assert "it is one area, Bournemouth and Poole" in ask("What is the proper name of the Poole area?").text


@pytest.mark.parametrize("place", ["the North West of England", "the North West, in England"])
def test_a_nation_behind_a_region_says_only_where_that_lies(ask: Ask, place: str) -> None:
    answer = ask(f"How many areas do you have in {place}?")
    assert values(answer, "count") == [3] and "in England" not in answer.text


FIVE_BEST = "Who were the five best for safeguarding?"


@pytest.mark.parametrize("asked", ["Are any of those in the North West?", "Is any of them Welsh?"])
def test_a_list_of_which_none_lies_somewhere_is_told_so_and_stays(talk: Talk, asked: str) -> None:
    assert talk(FIVE_BEST, asked).text.split("\n\n")[-1].startswith("No. None of the areas just listed")
    answer = talk(FIVE_BEST, asked, "Which of them are in London?")
    assert sorted(values(answer, "score")) == [78, 81]


def test_whether_any_of_those_averaged_lies_in_a_region_is_told_with_yes(talk: Talk) -> None:
    answer = talk(FIVE_BEST, "What do they average?", "Are any of them in London?")
    assert "Yes." in answer.text and sorted(values(answer, "score")) == [78, 81]


@pytest.mark.parametrize(
    "question",
    [
        "Which region has the most areas?",
        "Which region has most areas with scores?",
        "How many areas does each region have?",
    ],
)
def test_how_many_areas_are_held_of_each_region_is_told(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("- London: **16** areas")


@pytest.mark.parametrize(
    "question", ["Give me the number of areas per region", "Break the areas down by region", "Areas by region, please"]
)
def test_areas_are_counted_region_by_region(ask: Ask, question: str) -> None:
    assert "London: **16** areas" in ask(question).text


def test_the_best_of_two_regions_are_set_apart(ask: Ask) -> None:
    answer = ask("What's the gap between London's best and the South East's best on risk of harm?")
    assert values(answer, "difference", "percentage points") == [6]
