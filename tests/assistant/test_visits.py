"""Which of an area's three inspections are meant, and how its scores moved between them."""

import pytest

from assistant.visits import Visit, named_visits
from tests.assistant.checks import Ask, Talk, scores_of, values


@pytest.mark.parametrize(
    ("question", "visits"),
    [
        ("between its first and second inspections", ((0, False), (1, False))),
        ("from the first re-inspection to the second", ((0, True), (1, True))),
        ("between the initial inspection and the latest reinspection", ((0, False), (-1, True))),
        ("over its last two visits", ((-2, False), (-1, False))),
        ("the first two inspections", ((0, False), (1, False))),
        ("who came second for safeguarding?", ()),
    ],
)
def test_inspections_are_counted_from_the_first_or_the_last(
    question: str, visits: tuple[tuple[int, bool], ...]
) -> None:
    assert named_visits(question) == tuple(Visit(*visit) for visit in visits)


@pytest.mark.parametrize(
    ("question", "scores"),
    [
        ("What did Orford get for safeguarding at its second inspection?", [41]),
        ("What was Orford's safeguarding score on the third visit?", [64]),
        ("What safeguarding score did Orford get at its first re-inspection?", [41]),
        ("How did Orford's safeguarding change between its first and second inspection?", [39, 41]),
        ("How did Orford's safeguarding move over its last two inspections?", [41, 64]),
        ("How has Orford's safeguarding changed since the first inspection?", [39, 64, 41]),
    ],
)
def test_the_inspection_that_is_counted_out_is_meant(ask_shared: Ask, question: str, scores: list[int]) -> None:
    assert values(ask_shared(question), "score") == scores


def test_a_fall_between_two_of_three_inspections_is_no_rise(ask_shared: Ask) -> None:
    answer = ask_shared("Did Orford's risk of harm score go up between its first and second inspection?")
    assert "No. Risk of Harm to others: **34%** [1] (February 2010) to **33%** [2] (February 2011)" in answer.text


def test_whether_a_score_changed_is_told(ask_shared: Ask, ask: Ask) -> None:
    assert "Yes. Reoffending" not in ask("Did North Lincolnshire's safeguarding score change?").text
    assert "Yes. Safeguarding" in ask("Did North Lincolnshire's safeguarding score change?").text
    assert scores_of(ask_shared("Did Orford's reoffending score change at its second inspection?")) == {
        ("Orford", "reoffending", 48),
        ("Orford", "reoffending", 50),
    }


@pytest.mark.parametrize("when", ["before this inspection", "before this one", "before the last inspection"])
def test_what_came_before_an_inspection_is_the_one_before_it(ask: Ask, when: str) -> None:
    held_twice = ask(f"What did North Lincolnshire get for safeguarding {when}?")
    assert ("North Lincolnshire", "safeguarding", 37) in scores_of(held_twice)
    held_once = ask(f"What did Luton get for safeguarding {when}?")
    assert held_once.outcome == "declined"
    assert values(held_once, "score") == []


@pytest.mark.parametrize(
    "questions",
    [
        ("Is there a second score for Greenwich?",),
        ("What was Luton's score at the second inspection?",),
        ("How did Kent do?", "and the second time?"),
    ],
)
def test_a_second_inspection_that_nobody_made_has_no_scores(talk: Talk, questions: tuple[str, ...]) -> None:
    answer = talk(*questions)
    assert answer.reason == "not_in_notices"
    assert values(answer, "score") == []
    assert "Only one inspection" in answer.text
