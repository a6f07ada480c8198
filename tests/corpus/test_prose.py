"""Whose score a sentence states, where the sentence before or behind it says so."""

from pathlib import Path

import pytest

from corpus.model import MEASURE_NAMES, MEASURES, Area
from corpus.notices import read_notice
from tests.corpus.samples import ROWS, notice, saved, stated, tabbed

Areas = tuple[Area, ...]
OWN = [ROWS[measure][3] for measure in MEASURES]
STATED = stated().lstrip("“")


@pytest.mark.parametrize(
    "body",
    [
        f"In 2008 our predecessors said of Ambleford:\n\n“{STATED}",
        f"When Ambleford was first inspected, the Chief Inspector wrote:\n\n“{STATED}",
        f"“We inspected Ambleford together with Wexcombe. The results for Wexcombe were better. {STATED}",
        f"“There was more to praise in Wexcombe, which we saw in June. {STATED}",
        f"“This is how the work in Bedfordshire was described:\n\n“{STATED}",
        f"The draft report had it so. {STATED}",
        f"The provisional findings:\n\n“{STATED}",
        f"The council had hoped for this: “{STATED}",
        f"“{STATED} Those were the figures of 2008.",
        f"“{STATED}\n\nThese figures relate to the first inspection.",
        f"“{STATED} Those figures are for the work in Wexcombe.",
    ],
)
def test_scores_of_another_area_or_time_are_left_out_and_reported(tmp_path: Path, areas: Areas, body: str) -> None:
    found = read_notice(saved(tmp_path, notice(body=body)), areas)
    assert found.scores == ()
    for name in MEASURE_NAMES.values():
        assert f"no score for {name} could be read" in found.problems
    assert any("the text was not read surely" in problem for problem in found.problems)


@pytest.mark.parametrize(
    "body",
    [
        f"“{STATED}",
        f"“Our findings can be seen against those for Wales and the regions of England. {STATED}",
        f"“Wexcombe was inspected in May. Now for Ambleford. {STATED}",
        f"“We were in Wexcombe in May, and in Ambleford in June. {STATED}",
        f"“In 2008 the results in Ambleford were poor.\n\n{stated()}",
        f"“The inspection took place in June, and I write for HM Inspectorate of Probation. {STATED}",
        f"“{STATED} These are good scores, far above those of 2008.",
        f"“{STATED} That is why we were glad to be in Ambleford.",
    ],
)
def test_scores_of_the_notices_own_area_and_time_are_read(tmp_path: Path, areas: Areas, body: str) -> None:
    found = read_notice(saved(tmp_path, notice(body=body)), areas)
    assert [score.value for score in found.scores] == OWN


@pytest.mark.parametrize(
    "before",
    [
        "Action to protect the young person was sound in parts: ",
        "The picture was mixed: ",
        "The results were as follows: ",
    ],
)
def test_a_clause_before_a_colon_may_say_how_good_the_work_was(tmp_path: Path, areas: Areas, before: str) -> None:
    body = f"“{before}Safeguarding work was done well enough 69% of the time. Work to keep each young person’s Risk of "
    body += "Harm to others to a minimum was done well enough 64% of the time."
    found = read_notice(saved(tmp_path, notice(body=body)), areas)
    assert [(score.measure, score.value) for score in found.scores] == [("safeguarding", 69), ("risk_of_harm", 64)]


@pytest.mark.parametrize(
    "before",
    ["In the weaker team: ", "With children in care: ", "Others were poor: ", "The pilot was good: ", "It was said: "],
)
def test_a_clause_before_a_colon_that_says_whose_work_it_was_makes_it_another(
    tmp_path: Path, areas: Areas, before: str
) -> None:
    body = f"“{before}Safeguarding work was done well enough 55% of the time."
    found = read_notice(saved(tmp_path, notice(body=body)), areas)
    assert found.scores == ()


def test_sentences_over_windows_line_ends_state_their_scores(tmp_path: Path, areas: Areas) -> None:
    body = "“We judged that work on\nRisk of Harm to others was done well enough\n64% of the time."
    found = read_notice(saved(tmp_path, notice(body=body).replace("\n", "\r\n")), areas)
    assert [(score.measure, score.value) for score in found.scores] == [("risk_of_harm", 64)]


def test_a_name_for_two_measures_states_no_score_of_one(tmp_path: Path, areas: Areas) -> None:
    body = "“The Public Protection aspects of the work were done well enough 64% of the time."
    found = read_notice(saved(tmp_path, notice(body=body)), areas)
    assert found.scores == ()
    assert any("not read surely: 'The Public Protection" in problem for problem in found.problems)


def test_what_is_said_of_another_time_does_not_speak_against_the_table(tmp_path: Path, areas: Areas) -> None:
    old = stated(dict.fromkeys(MEASURES, (0, 100, 50, 33)))
    text = notice(body=f"In 2008 it was said of Ambleford:\n\n{old}", table=tabbed("Ambleford"))
    found = read_notice(saved(tmp_path, text), areas)
    assert [score.value for score in found.scores] == OWN
    assert found.problems == ()
