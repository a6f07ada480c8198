"""Corrections that a notice makes to its own figures: what they may mean is left out and reported, never taken."""

from pathlib import Path

import pytest

from corpus.doubts import doubts_of
from corpus.model import MEASURES, Area, Measure, Notice
from corpus.notices import read_notice
from tests.corpus.samples import ROWS, notice, saved, stated, tabbed

Areas = tuple[Area, ...]

OWN = {measure: ROWS[measure][3] for measure in MEASURES}
SAFEGUARDING: tuple[Measure, ...] = ("safeguarding",)


def corrected(folder: Path, areas: Areas, sentence: str, below: bool) -> Notice:
    table = tabbed("Ambleford")
    parts = f"{table}\n\n{sentence}" if below else f"{sentence}\n\n{table}"
    return read_notice(saved(folder, notice(table=parts)), areas)


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("CORRECTION: the Safeguarding score for Ambleford is 61%, not 69%.", SAFEGUARDING),
        ("Correction (14 June)\n\nThe Safeguarding score for Ambleford is 61%.", SAFEGUARDING),
        ("Corrigendum – Safeguarding 61%.", SAFEGUARDING),
        ("The Safeguarding score above should have read 61%.", SAFEGUARDING),
        ("Safeguarding work in the table should be 61%.", SAFEGUARDING),
        ("N.B. Safeguarding is 61%, not 69%.", SAFEGUARDING),
        ("Errata: for 69% read 61%.", SAFEGUARDING),
        ("The Inspectorate withdrew its Safeguarding score on Friday.", SAFEGUARDING),
        ("The Safeguarding figure was misprinted.", SAFEGUARDING),
        ("The Safeguarding score has since been revised.", SAFEGUARDING),
        ("The correct Safeguarding score is 61%.", SAFEGUARDING),
        ("Please disregard the Safeguarding and Risk of Harm scores.", ("safeguarding", "risk_of_harm")),
        ("The table holds a mistake. The score for Safeguarding is really 61%.", SAFEGUARDING),
        ("The Safeguarding score of 69% was published in error.", SAFEGUARDING),
        ("Safeguarding: 61% (not 69% as stated).", SAFEGUARDING),
        ("Safeguarding 69% is wrong.", SAFEGUARDING),
        ("UPDATE: the Safeguarding score is 61%.", SAFEGUARDING),
        ("STOP PRESS – Safeguarding now 61%.", SAFEGUARDING),
        ("Editors are asked not to use the Safeguarding score.", SAFEGUARDING),
        ("Since this notice was issued the score for Safeguarding has been changed to 61%.", SAFEGUARDING),
        ("Correction: an earlier version gave 69% for Safeguarding. The right figure is 61%.", SAFEGUARDING),
        ("Correction: an earlier version gave 50% for Safeguarding. The right figure is 61%.", SAFEGUARDING),
        ("There is an error in the table.", MEASURES),
        ("Please note that one of the figures is wrong.", MEASURES),
    ],
)  # fmt: skip
def test_what_a_correction_may_mean_is_left_out_and_quoted(
    tmp_path: Path, areas: Areas, sentence: str, gone: tuple[Measure, ...], below: bool
) -> None:
    read = corrected(tmp_path, areas, sentence, below)
    assert {s.measure: s.value for s in read.scores} == {m: OWN[m] for m in MEASURES if m not in gone}
    found = [finding for finding in doubts_of(read) if "corrects, withdraws or contradicts" in finding.message]
    assert [(finding.measure, finding.severity) for finding in found] == [(measure, "error") for measure in gone]
    assert all(" ".join(sentence.split())[-20:] in finding.message for finding in found)


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    "sentence",
    [
        "Risk of Harm was correctly assessed in most cases, and Safeguarding incorrectly in some.",
        "Corrections and rehabilitation services took part in Safeguarding work.",
        "Mistakes were made in plans, and referrals were withdrawn from young people with Safeguarding needs.",
        "Staff should read the Safeguarding policy, and all cases should be reviewed.",
        "The scores in Asset were often wrong.",
        "The team had corrected its mistakes since the table-top exercise, and the scores show it.",
        "Some young people had withdrawn from school; the figure is high.",
        "It would be wrong to compare these scores with others, and a mistake to rank them.",
        "In Wexcombe Safeguarding was 61%, and in 2009 the Safeguarding score was 45%.",
        "CORRECTED NOTICE",
        "CORRECTION\n\nHM Inspectorate of Probation",
        "This replaces the notice of Monday, in which the Safeguarding score was wrongly given as 61%.",
        "It replaces an earlier notice, which had an error in the table.",
        "Correction: the Safeguarding score is 69%, not 61%.",
        "Correction: an earlier version of this notice gave 61% for Safeguarding. The right figure is 69%.",
        "We read this with care, for 69 of the young people read little.",
        "We are confident that the improvement required will be made, whatever is wrong.",
    ],
)
def test_a_notice_whose_figures_stand_keeps_them(tmp_path: Path, areas: Areas, sentence: str, below: bool) -> None:
    read = corrected(tmp_path, areas, sentence, below)
    assert {score.measure: score.value for score in read.scores} == OWN
    assert len(read.to_date) == 9
    assert read.problems == ()


def test_a_corrected_to_date_figure_leaves_the_score(tmp_path: Path, areas: Areas) -> None:
    read = corrected(tmp_path, areas, "Erratum: the average for Safeguarding should read 66%.", True)
    assert {score.measure: score.value for score in read.scores} == OWN
    gone = ("safeguarding", "average")
    assert gone not in {(figure.measure, figure.statistic) for figure in read.to_date}
    assert len(read.to_date) == 8


def test_scores_that_the_text_states_are_corrected_as_well(tmp_path: Path, areas: Areas) -> None:
    text = notice(body=f"{stated()}\n\nCORRECTION: the Safeguarding score should read 61%.")
    read = read_notice(saved(tmp_path, text), areas)
    assert [score.measure for score in read.scores] == ["risk_of_harm", "reoffending"]


def test_scores_given_again_outside_the_table_agree_or_leave_out_one(tmp_path: Path, areas: Areas) -> None:
    said = "The scores are Safeguarding {}%, Risk of Harm to others 64% and Likelihood of Reoffending 72%."
    for value, left in ((69, 3), (61, 2)):
        text = notice(body=said.format(value), table=tabbed("Ambleford"))
        assert len(read_notice(saved(tmp_path, text), areas).scores) == left
