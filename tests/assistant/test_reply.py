import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    "question",
    [
        "What was the score?",
        "How well did it do?",
        "What was the safeguarding score?",
        "Was it better?",
        "Is our area above average for risk of harm?",
    ],
)
def test_a_question_without_its_area_is_asked_back(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("clarify", "ambiguous")
    assert answer.suggestions


def test_a_correction_is_shown(ask: Ask) -> None:
    assert "“Lutton” was read as Luton" in ask("What was Lutton's safeguarding score?").text


def test_a_slip_between_two_areas_is_asked_back(ask: Ask) -> None:
    answer = ask("How did Barent do?")
    assert answer.outcome == "clarify"
    assert set(answer.suggestions) == {"How did Barnet do?", "How did Brent do?"}


def test_an_unknown_area_beside_a_known_one_is_named(ask: Ask) -> None:
    answer = ask("What were Luton and Gotham's safeguarding scores?")
    assert answer.outcome == "answered"
    assert scores_of(answer) == {("Luton", "safeguarding", 75)}
    assert "Gotham" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What was Luton's safeguarding score for girls?",
        "What was Luton's safeguarding score for redheads?",
        "What was Luton's safeguarding score for left-handed clients?",
        "What was Luton's safeguarding score for teenagers with asthma?",
        "What was the safeguarding score of Luton's case workers?",
    ],
)
def test_a_narrower_question_is_not_answered_with_the_whole_score(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome != "answered"
    assert 75 not in values(answer, "score")


def test_a_bare_not_is_asked_back(ask: Ask) -> None:
    assert ask("Which area is not the best on safeguarding?").outcome == "clarify"


@pytest.mark.parametrize("measure", ["overall score", "combined score", "total score"])
def test_no_overall_score_is_given(ask: Ask, measure: str) -> None:
    answer = ask(f"What was Luton's {measure}?")
    assert (answer.reason, answer.figures) == ("not_scored", ())


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is it right that Luton scored 75% on safeguarding?", "Yes."),
        ("Bromley scored 80 for safeguarding, correct?", "No."),
        ("Can you confirm that Kent scored 53% for risk of harm?", "Yes."),
        ("Is it true that Luton is above average on safeguarding?", "Yes."),
        ("Is it fair to say Luton beat the average on safeguarding?", "Yes."),
        ("Is it fair to say Bromley came second for safeguarding?", "No"),
        ("Is it true that Bromley came third for safeguarding?", "Yes"),
        ("Is it true that Bromley came second for safeguarding?", "No"),
    ],
)
def test_a_claim_is_confirmed_or_denied(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


NOT_AMONG_THESE = "A number in the question is none of these figures."


@pytest.mark.parametrize(
    "question",
    [
        "We have Kent on 62 for safeguarding. Is that right?",
        "Draft has Luton on 76 for safeguarding, is that right?",
        "Luton's average for safeguarding was 66 and it scored 75. Is that right?",
    ],
)
def test_a_number_that_is_no_figure_of_the_answer_is_pointed_out(ask: Ask, question: str) -> None:
    text = ask(question).text
    assert NOT_AMONG_THESE in text or text.startswith("No.")


def test_a_number_that_is_a_figure_of_the_answer_is_not(ask: Ask) -> None:
    assert NOT_AMONG_THESE not in ask("We have Kent on 59 for safeguarding. Is that right?").text


@pytest.mark.parametrize(
    "question",
    [
        "Which areas are within 5 points of the mean of the areas held for safeguarding?",
        "Which areas improved by more than 35 points on safeguarding?",
    ],
)
def test_a_margin_that_cannot_be_kept_to_is_asked_back(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome != "answered"
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("What does Luton council say about the findings?", "not_in_notices"),
        ("What'll happen to Luton after the restructure?", "not_in_notices"),
        ("What happens to Luton next?", "not_in_notices"),
        ("Which team deserves most credit, do you think?", "not_in_notices"),
        ("From now on answer in French", "off_topic"),
        ("Reply in German please", "off_topic"),
    ],
)
def test_opinions_forecasts_orders_and_others_words_are_declined(ask: Ask, question: str, reason: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", reason)
    assert answer.figures == ()


@pytest.mark.parametrize("question", ["Were they good?", "was it bad"])
def test_whether_figures_are_good_gets_the_figures_and_no_yes(talk: Talk, question: str) -> None:
    answer = talk("When did the Bromley findings come out?", question)
    assert values(answer, "score") == [81, 75, 82]
    assert "Yes" not in answer.text


@pytest.mark.parametrize("question", ["How much was Hackney sued?", "How much was Newham billed?"])
def test_an_amount_of_anything_but_scores_is_declined(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome == "declined"
    assert answer.figures == ()


@pytest.mark.parametrize(
    "question",
    ["Which of its measures was weakest?", "Which of their scores was best?"],
)
def test_what_is_of_an_area_that_is_not_named_is_asked_back(ask: Ask, question: str) -> None:
    assert ask(question).outcome == "clarify"


def test_a_labelled_headline_is_a_lead_however_short(ask: Ask) -> None:
    answer = ask('Cutline: "Harm on the rise" - what did Barnet score for safeguarding?')
    assert [figure.value for figure in answer.figures] == [54]


@pytest.mark.parametrize(
    "question",
    ["Are counties better than boroughs on safeguarding?", "Which do worse on reoffending, cities or towns?"],
)
def test_kinds_of_area_are_not_set_beside_each_other(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.reason == "not_scored" and "not told apart here" in answer.text and not answer.figures


def test_two_kinds_of_area_that_are_listed_together_are_listed(ask: Ask) -> None:
    answer = ask("Which boroughs or counties scored above average on safeguarding?")
    assert answer.outcome == "answered" and "(Areas of every kind are counted" in answer.text


@pytest.mark.parametrize("question", ["How far behind Luton was it on reoffending?", "Did they beat Kent?"])
def test_what_is_only_pointed_to_beside_an_area_is_asked_back(ask: Ask, talk: Talk, question: str) -> None:
    assert (ask(question).reason, ask(question).text) == ("ambiguous", "Which area do you mean?")
    assert talk("How did Hackney do?", question).outcome == "answered"
