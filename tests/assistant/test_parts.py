import pytest

from assistant.parts import part_questions
from tests.assistant.checks import Ask, scores_of, values


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("What was Luton's score?", ["What was Luton's score?"]),
        ("What was Luton's score, and how did Kent do?", ["What was Luton's score", "how did Kent do?"]),
        ("What was Luton's score? When was it published?", ["What was Luton's score?", "When was it published?"]),
        ("Is training mentioned for Luton, and what was said?", ["Is training mentioned for Luton"]),
        ("Did they talk about plans, and what did they say about it?", ["Did they talk about plans"]),
        ("What was Luton's score and what was said?", ["What was Luton's score", "what was said?"]),
        ("What did Kent score, and had tutors been trained?", ["What did Kent score", "had tutors been trained?"]),
        (
            "Quote Kent on training and give the safeguarding score.",
            ["Quote Kent on training", "what was its safeguarding score."],
        ),
        (
            "Kent: its safeguarding score, plus anything on tutors",
            ["Kent: its safeguarding score", "anything on tutors"],
        ),
        ("Kent's score together with what was said of girls", ["Kent's score", "what was said of girls"]),
        ("Which areas beat 60 and had a score of 70?", ["Which areas beat 60 and had a score of 70?"]),
        ("How did Luton and Kent do?", ["How did Luton and Kent do?"]),
        ("How did Barking and Dagenham do?", ["How did Barking and Dagenham do?"]),
    ],
)
def test_questions_are_parted_where_a_second_one_begins(text: str, parts: list[str]) -> None:
    assert part_questions(text) == parts


def test_both_questions_are_answered(ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score and what was Kent's reoffending score?")
    assert scores_of(answer) == {("Luton", "safeguarding", 75), ("Kent", "reoffending", 68)}


def test_citations_are_numbered_through(ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score and what was Kent's reoffending score?")
    assert [(c.number, c.area) for c in answer.citations] == [(1, "Luton"), (2, "Kent")]
    assert "**68%** [2]" in answer.text


def test_one_place_is_cited_once(ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score, and was Luton above average for safeguarding?")
    assert len(answer.citations) == 1


def test_a_part_that_can_be_answered_is(ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score and what was Birmingham's safeguarding score?")
    assert (answer.outcome, values(answer, "score")) == ("answered", [75])
    assert "No notice or published score of Birmingham" in answer.text


def test_the_second_question_takes_over_from_the_first(ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score, and when was it published?")
    assert "16 May 2012" in answer.text
    assert {citation.area for citation in answer.citations} == {"Luton"}


def test_an_exclamation_before_a_question_is_no_part_of_its_own() -> None:
    assert part_questions("wow ok and is that the lowest?") == ["is that the lowest?"]


@pytest.mark.parametrize(
    ("question", "words", "scores"),
    [
        ("Luton's three scores and the verdict, please.", ("creditable",), [75, 73, 78]),
        ("What was the verdict on Kent and its safeguarding score?", ("disappointing",), [59]),
        ("kent safeguarding score and date", ("September 2011",), [59]),
        ("Luton: verdict, date and reoffending score", ("creditable", "published **16 May 2012**"), [78]),
    ],
)
def test_each_thing_that_is_wanted_of_an_area_is_given(
    ask: Ask, question: str, words: tuple[str, ...], scores: list[int]
) -> None:
    answer = ask(question)
    assert [figure.value for figure in answer.figures if figure.statistic == "score"] == scores
    assert all(word in answer.text for word in words)


def test_two_scores_are_one_question(ask: Ask) -> None:
    answer = ask("Luton's safeguarding score and its reoffending score")
    assert scores_of(answer) == {("Luton", "safeguarding", 75), ("Luton", "reoffending", 78)}
    assert len(answer.table.rows) == 2


def test_what_is_to_be_said_besides_is_a_question_of_its_own(ask: Ask) -> None:
    answer = ask("Show every score you have for East Riding, and say which is missing.")
    assert scores_of(answer) == {("East Riding of Yorkshire", "safeguarding", 45)}
    assert "Likelihood of Reoffending score is not in the sources held" in answer.text
    assert "16 May 2012" in ask("Give Luton's safeguarding score and say when it was published.").text


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        (
            "In North Lincolnshire, what was safeguarding at the first inspection and what was it at the second?",
            {("North Lincolnshire", "safeguarding", 37), ("North Lincolnshire", "safeguarding", 83)},
        ),
        (
            "Bournemouth and Poole on risk of harm: what did it get at the first re-inspection, "
            "and what did it get at the second one?",
            {("Bournemouth and Poole", "risk_of_harm", 36), ("Bournemouth and Poole", "risk_of_harm", 71)},
        ),
    ],
)
def test_an_inspection_named_by_its_number_alone_is_called_as_the_one_before(
    ask: Ask, question: str, scores: set[tuple[str, str, int]]
) -> None:
    assert scores_of(ask(question)) == scores


@pytest.mark.parametrize(
    "question",
    [
        "Where does Wigan rank for risk of harm, and who else shares that place?",
        "What place has Wigan got for risk of harm and who is level with it?",
        "Where does Wigan fall in the ranking for risk of harm, and with whom does it share the spot?",
    ],
)
def test_who_shares_a_place_is_told_with_the_place(ask: Ask, question: str) -> None:
    # Wigan and Oldham both have 60 per cent.
    answer = ask(question)
    assert "Oldham" in answer.text
    assert "joint" in answer.text
    assert len(values(answer, "rank")) == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "How did Luton do, and in how many cases was it late?",
            ["How did Luton do", "in how many cases was it late?"],
        ),
        ("Kent's scores, and the word they used for it", ["Kent's scores", "the word they used for it"]),
        ("Luton's score, plus the inspectors' words on girls", ["Luton's score", "the inspectors' words on girls"]),
        ("Did Luton beat Kent, and on how many measures?", ["Did Luton beat Kent, and on how many measures?"]),
    ],
)
def test_a_preposition_or_words_asked_for_may_lead_to_the_second_question(text: str, parts: list[str]) -> None:
    assert part_questions(text) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Which of Luton and Kent was better on reoffending and what did each score?",
        "Where did Hounslow do worst, and what was the figure?",
        "Who was top for safeguarding, and what was the score?",
    ],
)
def test_what_the_first_answer_gives_is_not_said_twice(ask: Ask, question: str) -> None:
    lines = [line for line in ask(question).text.splitlines() if "scored" in line or "score is" in line]
    assert len(lines) == len(set(lines)) <= 1


def test_a_second_answer_with_a_verdict_of_its_own_stays(ask: Ask) -> None:
    assert "Yes. " in ask("What did Luton score on safeguarding, and was it above average?").text


def test_what_the_winner_got_is_in_the_comparison(ask: Ask) -> None:
    question = "Which London borough out of Brent, Barnet and Bexley did best on reoffending, and what did it get?"
    assert sorted(values(ask(question), "score")) == [62, 63, 66]
    assert values(ask("When was Luton published, and what did it get?"), "score") == [75, 73, 78]


def test_which_of_those_given_is_the_worst_is_said_all_the_same(ask: Ask) -> None:
    assert "lowest score is for Risk of Harm" in ask("What were Kent's scores, and which was the worst?").text
