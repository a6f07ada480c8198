"""Areas, regions and judgements of a corpus of its own whose names are words for other things too."""

from collections.abc import Iterator

import pytest

from assistant import Assistant
from index.build import rebuild
from tests.assistant.checks import Ask, require_sound, values
from tests.assistant.invented import write_namesakes


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home = tmp_path_factory.mktemp("namesakes")
    assert not rebuild(write_namesakes(home / "corpus"), home / "index").unreadable
    with Assistant.open(home / "index") as opened:
        yield opened


@pytest.fixture(scope="module")
def ask_namesakes(namesakes: Assistant) -> Ask:
    return lambda question: require_sound(namesakes, namesakes.ask(question))


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("How did March do on safeguarding?", [71]),
        ("What did May Hill get for reoffending?", [64]),
        ("Who did better on safeguarding, East March or March?", [58, 71]),
        ("East March 2011 risk of harm?", [52]),
        ("What was the risk of harm score in March?", [64]),
        ("What safeguarding score did Best get in June 2011?", [47]),
        ("May Hill's safeguarding score in March 2011?", [59]),
    ],
)
def test_a_month_in_the_name_of_an_area_is_no_date(ask_namesakes: Ask, question: str, scores: list[float]) -> None:
    assert sorted(values(ask_namesakes(question), "score")) == sorted(scores)


def test_a_month_where_one_would_stand_is_one(ask_namesakes: Ask) -> None:
    answer = ask_namesakes("Which areas were reported on in March 2011?")
    assert {figure.area for figure in answer.figures} | {citation.area for citation in answer.citations} >= {"May Hill"}
    assert "East March" not in answer.text and "Best" not in answer.text


@pytest.mark.parametrize(
    ("question", "area"),
    [
        ("Which area did best on reoffending?", "King's Reach and Over"),
        ("Best in the Fens for safeguarding?", "March"),
        ("who came out best for harm", "King's Reach and Over"),
        ("What did Best score for safeguarding?", "Best"),
        ("how did best do on harm", "Best"),
        ("safeguarding score in best", "Best"),
    ],
)
def test_a_name_that_also_asks_is_one_where_it_is_written_or_placed_as_one(
    ask_namesakes: Ask, question: str, area: str
) -> None:
    scores = [figure for figure in ask_namesakes(question).figures if figure.statistic == "score"]
    assert [figure.area for figure in scores] == [area]


def test_the_words_of_a_name_do_none_of_the_asking(ask_namesakes: Ask) -> None:
    assert "“outstanding”" in ask_namesakes("What was the overall verdict on Best?").text
    assert ask_namesakes("Is Best the best for safeguarding?").text.startswith("No")
    assert values(ask_namesakes("What did Average Green get for harm?"), "score") == [60]


@pytest.mark.parametrize("written", ["King's Reach", "kings reach", "Kings Reach"])
def test_an_apostrophe_within_a_name_may_be_left_out(ask_namesakes: Ask, written: str) -> None:
    assert values(ask_namesakes(f"how did {written} do on safeguarding"), "score") == [77]


def test_another_spelling_of_a_name_is_of_no_part_of_the_area(ask_namesakes: Ask) -> None:
    assert "part of" not in ask_namesakes("What did St Abb get for safeguarding?").text


@pytest.mark.parametrize(
    ("question", "mean"),
    [("What is the mean safeguarding score in Cymry?", 75), ("mean of the Albion areas for reoffending", 65.6)],
)
def test_a_nation_of_the_corpus_own_is_known(ask_namesakes: Ask, question: str, mean: float) -> None:
    answer = ask_namesakes(question)
    assert values(answer, "mean") == [mean]
    assert "in the Cymry" not in answer.text


def test_a_region_that_has_an_article_gets_no_other(ask_namesakes: Ask) -> None:
    assert "in the Moors" in ask_namesakes("Highest safeguarding score in The Moors?").text


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which areas were judged outstanding?", ["Best", "King's Reach and Over"]),
        ("Who was found to require improvement?", ["Average Green"]),
        ("Which were rated good?", ["East March", "May Hill", "Saint Abb"]),
    ],
)
def test_grades_are_judgements_where_the_inspectors_use_them(
    ask_namesakes: Ask, question: str, areas: list[str]
) -> None:
    answer = ask_namesakes(question)
    assert values(answer, "count", "areas")[0] == len(areas)
    assert all(f"- {area}: " in answer.text for area in areas)


def test_how_good_at_a_measure_asks_for_its_score_all_the_same(ask_namesakes: Ask) -> None:
    assert values(ask_namesakes("How good was May Hill at safeguarding?"), "score") == [59]
    assert values(ask_namesakes("Was East March any good at protecting the public?"), "score") == [52]


@pytest.mark.parametrize("question", ["Which regions have you got?", "List the regions.", "What regions do you cover?"])
def test_the_regions_are_listed(ask_namesakes: Ask, question: str) -> None:
    answer = ask_namesakes(question)
    assert sorted(values(answer, "count", "areas")) == [2, 2, 3]


def test_a_slip_in_a_name_of_several_words_is_none_of_a_word_that_asks(ask_namesakes: Ask) -> None:
    assert values(ask_namesakes("Averge Green harm score"), "score") == [60]
    assert ask_namesakes("Tell me the safeguarding result for Second Wood.").reason == "unknown_area"
