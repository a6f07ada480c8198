"""Which phrases stand in a question, by the words around them. Figures are from `corpus/published/scores.csv`."""

import pytest

from tests.assistant.checks import Ask, Talk, scores_of, values
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Is it true no London borough beat 82 on safeguarding?", [0, 14]),
        ("Did no area score above 85 on safeguarding?", [0, 27]),
        ("Which areas scored no more than 41 on safeguarding?", [2, 27]),
    ],
)
def test_a_no_before_areas_counts_them_and_denies_no_comparison(ask: Ask, question: str, counts: list[int]) -> None:
    assert values(ask(question), "count") == counts


def test_a_mean_that_is_a_verb_asks_for_no_mean(talk: Talk) -> None:
    answer = talk("Risk of harm score for Luton?", "no, Kent", "Sorry, I did mean Luton")
    assert scores_of(answer) == {("Luton", "risk_of_harm", 73)}


@pytest.mark.parametrize(
    "question", ["Is the one for Luton above average on safeguarding?", "Is Luton the one above 74 on safeguarding?"]
)
def test_a_one_above_a_figure_is_a_score_not_the_next_area(ask: Ask, question: str) -> None:
    assert 75 in values(ask(question), "score")


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Who's propping up the safeguarding table?", {"Sefton"}),
        ("Where is Kent in the reoffending rankings?", {"Kent"}),
        ("How far up the reoffending chart is Kent?", {"Kent"}),
    ],
)
def test_a_phrase_may_have_a_measure_in_its_midst(ask: Ask, question: str, areas: set[str]) -> None:
    assert {area for area, _, _ in scores_of(ask(question))} == areas


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("Newham: safeguarding, risk and offending?", {55, 46, 60}),
        ("Newham's risk score?", {46}),
        ("How did Newham do on risk?", {46}),
    ],
)
def test_a_measure_may_be_named_by_one_of_its_words(ask: Ask, question: str, scores: set[int]) -> None:
    assert set(values(ask(question), "score")) == scores


def test_a_word_of_a_measure_that_goes_on_is_none(ask: Ask) -> None:
    assert not ask("What did they say on risk assessments in Luton?").figures


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How good is Luton at keeping its youngsters out of harm's way?", "safeguarding"),
        ("How good is Luton at keeping the public out of harm's way?", "risk_of_harm"),
        ("How good is Luton at keeping neighbours safe from teenagers?", "risk_of_harm"),
        ("How good is Luton at stopping kids from harming others?", "risk_of_harm"),
        ("How good is Luton at keeping kids on the straight and narrow?", "reoffending"),
    ],
)
def test_who_is_kept_from_harm_decides_the_measure(ask: Ask, question: str, measure: str) -> None:
    assert {figure.measure for figure in ask(question).figures} == {measure}


def test_inspectors_who_called_were_there(ask: Ask) -> None:
    answer = ask("What were Poole's results the second time inspectors called?")
    assert scores_of(answer) == {
        ("Bournemouth and Poole", "safeguarding", 75),
        ("Bournemouth and Poole", "risk_of_harm", 71),
        ("Bournemouth and Poole", "reoffending", 75),
    }


def test_the_asker_who_moved_asks_of_no_change(ask: Ask) -> None:
    answer = ask("I grew up in Oldham and moved to Wigan. Which of the two had the better safeguarding score?")
    assert scores_of(answer) == {("Oldham", "safeguarding", 67), ("Wigan", "safeguarding", 69)}


def test_a_leader_of_a_council_is_no_highest_score(read: Read) -> None:
    for question in ("What did the leader of Kent county council say?", "Has the council leader in Luton replied?"):
        assert read(question).statistics == ()
    assert read("Who is the leader on safeguarding?").statistics == ("highest",)


def test_the_protected_are_kept_from_harm(read: Read) -> None:
    assert read("Who does worst at protecting children from any harm?").measures == ("safeguarding",)
    assert read("How good is Kent on risk of harm and on safeguarding?").measures == ("safeguarding", "risk_of_harm")


def test_a_halfway_score_is_no_fifty(read: Read) -> None:
    reading = read("What's the halfway score for reoffending?")
    assert (reading.numbers, reading.named("statistics")) == ((), ("median",))


def test_the_sub_of_a_desk_is_no_limit(read: Read) -> None:
    assert not read("The subs' desk asks about Doncaster.").named("comparators")
    assert read("Which areas had a sub 50 score?").named("comparators") == ("below",)


@pytest.mark.parametrize(
    ("question", "area", "score"),
    [
        ("Which area comes midway down the reoffending table?", "Bexley", 66),  # the median of 26 is 66
        ("Who is halfway up the safeguarding ranking?", "Bexley", 64),
    ],
)
def test_who_is_in_the_middle_is_told_with_the_measure_in_the_midst(
    ask: Ask, question: str, area: str, score: int
) -> None:
    assert (area, score) in {(name, value) for name, _, value in scores_of(ask(question))}


def test_bottom_first_is_an_order(ask: Ask) -> None:
    table = ask("List the South East areas by risk of harm, bottom first.").table
    assert table is not None and [row[0] for row in table.rows][:2] == ["Kent", "Slough"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Would it be fair to describe Bexley as below the average for safeguarding?", "Yes."),  # 64 to 68
        ("Is it right to call Hartlepool the worst for safeguarding?", "No, of the areas held here."),  # Sefton
        ("Is it fair to call Cambridgeshire creditable?", "Yes."),
    ],
)
def test_what_somebody_may_be_called(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_a_phrase_that_areas_were_described_with_compares_nothing(ask: Ask) -> None:
    assert "Slough: “worse than average”" in ask("Which teams were judged worse than average?").text


@pytest.mark.parametrize(
    ("question", "asks_why"),
    [
        ("What did they say in Luton about the way in which orders were explained?", False),
        ("Were curfews explained to parents in Luton?", False),
        ("How was Luton's safeguarding score explained?", True),
        ("Was Luton's drop explained by staffing?", True),
        ("Was that explained, in Luton?", True),
    ],
)
def test_what_is_explained_to_others_asks_for_no_cause(read: Read, question: str, asks_why: bool) -> None:
    assert read(question).has("why") == asks_why


def test_a_score_and_words_on_what_was_explained_are_told_once(ask: Ask) -> None:
    answer = ask("Give me the reoffending score for Luton and a quote about how sentences were explained")
    assert scores_of(answer) == {("Luton", "reoffending", 78)}
    assert answer.text.count("78%") == 1
    assert "cause" not in answer.text


def test_a_clipped_measure_alone_is_one_where_nothing_else_is_said(read: Read) -> None:
    assert read("And risk?").measures == ("risk_of_harm",)
    assert read("And for harm, please?").measures == ("risk_of_harm",)
    assert not read("And the risk assessments?").measures
