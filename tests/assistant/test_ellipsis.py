import pytest

from tests.assistant.checks import Talk, scores_of, values

BARKING = "What was Barking and Dagenham's reoffending score?"


@pytest.mark.parametrize("asked", ["Who did?", "Who did then?", "So which ones did?"])
def test_who_else_is_above_the_average_is_asked_of_all_areas(talk: Talk, asked: str) -> None:
    answer = talk("Did Barnet score above average for risk of harm?", asked)
    assert values(answer, "count") == [12, 32]
    assert min(values(answer, "score")) == 63


def test_who_did_is_asked_over_a_why_that_was_declined(talk: Talk) -> None:
    answer = talk("Did Newham beat the average for safeguarding?", "Why not?", "Who did then?")
    assert values(answer, "count") == [11, 27]


def test_who_else_leaves_out_the_one_asked_about(talk: Talk) -> None:
    answer = talk("Did Bromley score over 80 on reoffending?", "Who else did?")
    assert {area for area, _, _ in scores_of(answer)} == {
        "Barking and Dagenham", "North Lincolnshire", "Cambridgeshire",
    }  # fmt: skip


def test_who_else_was_so_judged(talk: Talk) -> None:
    answer = talk("Did inspectors think Kent was disappointing?", "Who else was?")
    assert "Described as “disappointing”: **6** of the **25** areas" in answer.text


@pytest.mark.parametrize("asked", ["joint with who?", "level with whom?", "tied with which area?"])
def test_with_whom_a_score_is_shared(talk: Talk, asked: str) -> None:
    answer = talk(BARKING, "Is that the highest?", asked)
    assert ("North Lincolnshire", "reoffending", 86) in scores_of(answer)


@pytest.mark.parametrize("asked", ["Is that the highest?", "and is that the best you've got?"])
def test_whether_a_score_is_the_highest_gets_yes_or_no(talk: Talk, asked: str) -> None:
    answer = talk(BARKING, asked)
    assert "Yes, of the areas held here" in answer.text and values(answer, "rank") == [1]


def test_whether_one_end_is_also_the_other_measures(talk: Talk) -> None:
    answer = talk("Who had the lowest reoffending score?", "Is that also the lowest for safeguarding?")
    assert answer.text.startswith("No, of the areas held here. Safeguarding: Greenwich is **25th** of **27**")


@pytest.mark.parametrize(
    ("question", "gaps"),
    [
        ("Is Barking and Dagenham the best in London for reoffending?", [4]),  # Bromley has 82
        ("Is Sefton the lowest for safeguarding?", [13]),  # Hartlepool has 41
        ("Is Luton the best for safeguarding?", [8]),  # 83 is the highest
    ],
)
@pytest.mark.parametrize("asked", ["By how much?", "By how many points?"])
def test_by_how_much_an_area_leads_or_lags(talk: Talk, question: str, gaps: list[int], asked: str) -> None:
    assert values(talk(question, asked), "difference") == gaps


def test_the_other_measures_keep_the_region(talk: Talk) -> None:
    answer = talk("Is Barking and Dagenham the best in London for reoffending?", "Is it best for anything else?")
    assert values(answer, "rank") == [3, 5]  # of 14 and of 16 in London
    assert answer.text.startswith("No, of the areas held here.")


@pytest.mark.parametrize(
    "asked", ["the printed one, not yours", "the official one please", "what's the lowest printed?"]
)
def test_the_inspectorates_own_end_is_asked_for(talk: Talk, asked: str) -> None:
    answer = talk("Who had the lowest score for safeguarding?", asked)
    assert values(answer, "lowest") == [37]


def test_the_printed_end_can_be_asked_by_another_date(talk: Talk) -> None:
    answer = talk("Is Sefton the lowest for risk of harm?", "What's the lowest printed?", "in May?")
    assert values(answer, "lowest") == [36] and "16 May 2012" in answer.text


@pytest.mark.parametrize("asked", ["How many others did that?", "How many others did?"])
def test_how_many_others_did_the_same(talk: Talk, asked: str) -> None:
    """Eleven of the 27 areas beat 68 for safeguarding, Luton among them."""
    answer = talk("Did Luton beat the average for safeguarding?", asked)
    assert values(answer, "count")[0] == 10
