"""One turn: what a statement before the question sets for it."""

from pathlib import Path

import pytest

from assistant import Assistant
from index.build import rebuild
from tests.assistant.checks import Ask, Talk, quotes, scores_of, values
from tests.assistant.invented import DUNMERE, as_luton


@pytest.mark.parametrize(
    "question",
    [
        "My Member represents a Kent seat. Was the county's safeguarding score below the average?",
        "I cover Kent. Did the authority fall below the average for safeguarding?",
    ],
)
def test_the_area_told_is_the_one_spoken_of(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Yes.")
    assert scores_of(answer) == {("Kent", "safeguarding", 59)} and values(answer, "difference") == [9]


def test_an_area_named_in_the_question_itself_is_the_one_spoken_of(talk: Talk) -> None:
    answer = talk("What was Kent's safeguarding score?", "What about Luton, was the town's reoffending score higher?")
    assert "Luton" in {area for area, _, _ in scores_of(answer)}


@pytest.mark.parametrize("gap", ["There's a blank in the table for {}. What goes there?", "We lack {}. Fill it in."])
def test_what_fills_a_gap_is_the_score(ask: Ask, gap: str) -> None:
    assert scores_of(ask(gap.format("Wigan's reoffending score"))) == {("Wigan", "reoffending", 65)}


def test_what_a_figure_becomes_by_an_order_is_the_same_asked_again(talk: Talk) -> None:
    asked = ("Which areas got 80 or more for safeguarding?", "What is their mean?")
    assert values(talk(*asked, "Leave Bromley out. What is it now?"), "mean") == [82]  # 83, 83 and 80


def test_the_one_of_a_region_is_the_one_told_of_it(talk: Talk) -> None:
    asked = ("Who is lowest in London on reoffending?", "And in the South East?")
    answer = talk(*asked, "How does that compare with the London one?")
    assert scores_of(answer) == {("Slough", "reoffending", 61), ("Greenwich", "reoffending", 56)}


def test_the_two_ends_asked_for_last_are_those_meant(talk: Talk) -> None:
    asked = ("Who did worst for reoffending in London?", "Second worst?", "The worst in London?", "And the best there?")
    assert values(talk(*asked, "How many points between those two?"), "difference") == [30]  # 56 and 86


def test_so_many_may_be_told_behind_the_question(talk: Talk) -> None:
    assert values(talk("I'd like the highest-scoring areas on safeguarding, three of them."), "score") == [83, 83, 81]
    assert values(talk("Show me the worst areas for risk of harm, just two."), "score") == [29, 42]


@pytest.mark.parametrize(
    "question",
    [
        "A councillor insists that Ambridge came bottom for reoffending. What did it score?",
        "I hear Llareggub did well on risk of harm. What was its figure?",
    ],
)
def test_a_place_of_a_story_that_is_no_area_is_said_to_be_none(ask: Ask, question: str) -> None:
    assert ask(question).reason == "unknown_area"


def test_what_a_story_asks_the_meaning_of_is_explained(ask: Ask) -> None:
    answer = ask("A reader has asked what “Safeguarding” work covers. What do the notices say?")
    assert "action to protect the young person" in answer.text


def test_the_inspectors_verdict_is_a_thing_of_its_own_beside_the_scores(ask: Ask) -> None:
    answer = ask("Hackney's MP has rung: Hackney's three scores and the inspectors' verdict, please")
    assert {value for _, _, value in scores_of(answer)} == {47, 43, 58}
    assert "disappointing" in answer.text


_TOLD = (
    "Three young people who met the criteria for referral had not been referred. Signs of neglect had been recorded \
in six files and acted on in two."
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of one notice, on Dunmere, that tells of numbers in words."""
    home = tmp_path_factory.mktemp("told")
    text = as_luton("Dunmere", "8th October 2012", "WEDNESDAY, 10th OCTOBER", DUNMERE, (58, 61, 69))
    (home / "corpus" / "notices").mkdir(parents=True)
    (home / "corpus" / "areas.csv").write_text(
        "area,region,nation,also_called\nDunmere,Fens,Albion,\n", encoding="utf-8"
    )
    notice = home / "corpus" / "notices" / "dunmere-2012-10-10.txt"
    notice.write_text(text.replace("The reviews of plans were poor.", _TOLD), encoding="utf-8")
    rebuild(home / "corpus", home / "index")
    return home / "index"


@pytest.mark.parametrize(
    ("questions", "score", "said"),
    [
        (("What did Dunmere get for safeguarding, and how many young people had not been referred?",), [58],
         "Three young"),
        (("How did Dunmere do on safeguarding, and in how many files were signs of neglect acted on?",), [58],
         "in six files and acted on in two"),
        (("What did Dunmere get for safeguarding?", "How many young people had not been referred?"), [],
         "Three young"),
    ],
)  # fmt: skip
def test_a_number_that_was_not_scored_may_be_told_in_words_of_the_area_before(
    told: Path, questions: tuple[str, ...], score: list[int], said: str
) -> None:
    with Assistant.open(told) as assistant:
        talk = assistant.conversation()
        answer = [talk.ask(question) for question in questions][-1]
        other = talk.ask("How many staff have a degree?")
    assert values(answer, "score") == score
    assert said in quotes(answer)
    assert other.reason == "not_scored"


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("When Luton was inspected, what was its safeguarding score?", [75]),
        ("When was Luton inspected, and what was its safeguarding score?", [75]),
    ],
)
def test_a_time_told_before_the_question_asks_for_no_date(ask: Ask, question: str, scores: list[int]) -> None:
    answer = ask(question)
    assert values(answer, "score") == scores
    assert ("embargo" in answer.text) == (", and" in question)
