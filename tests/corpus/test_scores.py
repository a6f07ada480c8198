import operator
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from corpus.model import MEASURES, Area, Measure
from corpus.notices import read_notice
from corpus.scores import ScoreReading, read_scores
from tests.corpus.samples import LAYOUTS, ROWS, Rows, flattened, notice, saved, spaced, tabbed

Areas = tuple[Area, ...]
Layout = Callable[[str, Rows], str]
STATED = (
    "“We judged that the Safeguarding aspects of the work were done well enough 58% the time. With the Public "
    "Protection aspects, work to keep to a minimum each individual’s *Risk of Harm to others* was done well\nenough66% "
    "of the time, and the work to make each individual less likely to re-\noffend was done well enough 71 per cent of "
    "the time."
)


def read(text: str, areas: Areas, area: str = "Ambleford") -> ScoreReading:
    return read_scores(text, "ambleford-2012-06-13", area, areas)


def values(reading: ScoreReading) -> dict[str, int]:
    return {score.measure: score.value for score in reading.scores}


def to_date(reading: ScoreReading) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for figure in reading.to_date:
        found.setdefault(figure.measure, []).append(figure.value)
    return found


OWN = {"safeguarding": 69, "risk_of_harm": 64, "reoffending": 72}
GROUP = {"safeguarding": [37, 91, 68], "risk_of_harm": [36, 86, 62], "reoffending": [43, 88, 71]}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_layout_gives_the_same_figures(layout: Layout, line_end: str, areas: Areas) -> None:
    text = notice("Ambleford", layout("Ambleford", ROWS)).replace("\n", line_end)
    reading = read(text, areas)
    assert (values(reading), to_date(reading), reading.problems) == (OWN, GROUP, ())
    for figure in (*reading.scores, *reading.to_date):
        assert figure.cell and figure.cell.of(text) == f"{figure.value}%"


def test_quotation_marks_lost_to_an_encoding_do_not_matter(areas: Areas) -> None:
    for mark in ("’", "\ufffd", ""):
        assert values(read(tabbed("Ambleford").replace("'", mark), areas)) == OWN


def test_labels_may_be_cut_short_or_worded_otherwise(areas: Areas) -> None:
    table = tabbed("Ambleford")
    for label in ("Likelihood of Re-", "Reducing re-offending", "'Likelihood of", "Work (individual less likely to"):
        rewritten = table.replace("'Likelihood of Reoffending' work (individual less likely to reoffend)", label)
        assert values(read(rewritten, areas))["reoffending"] == 72, label


def test_cells_of_a_header_may_be_split_over_lines(areas: Areas) -> None:
    table = spaced("Ambleford").replace("Scores for Ambleford", "Scores for\nAmbleford")
    assert values(read(table, areas)) == OWN
    assert values(read(flattened("Ambleford").replace("\n", "\n\n"), areas)) == OWN


def test_columns_are_read_from_their_headings(areas: Areas) -> None:
    table = "| | Scores for Ambleford | Average | Lowest | Highest |\n| Safeguarding | 50% | 60% | 40% | 80% |"
    reading = read(table, areas)
    assert values(reading) == {"safeguarding": 50}
    assert to_date(reading) == {"safeguarding": [40, 80, 60]}


def test_the_usual_order_stands_in_for_headings_that_are_lost(areas: Areas) -> None:
    reading = read(tabbed("Ambleford").split("\n", 2)[2], areas)
    assert (values(reading), to_date(reading)) == (OWN, GROUP)
    assert any("usual order" in problem for problem in reading.problems)


def test_other_headings_are_not_the_usual_order(areas: Areas) -> None:
    table = "\tSpring\tSummer\tAutumn\tWinter\nSafeguarding\t37%\t91%\t68%\t69%"
    reading = read(table, areas)
    assert reading.scores == reading.to_date == ()
    assert any("heading" in problem for problem in reading.problems)


@pytest.mark.parametrize(
    ("printed", "changed"),
    [
        ("36%\t86%\t62%\t64%", "36%\t62%\t64%"),
        ("36%\t86%\t62%\t64%", "36%\t86%\t62%\t164%"),
        ("36%\t86%\t62%\t64%", "36%\t86%\t62.5%\t64%"),
        ("36%\t86%\t62%\t64%", "86%\t36%\t62%\t64%"),
    ],
)
def test_a_row_that_does_not_fit_is_left_out_and_reported(printed: str, changed: str, areas: Areas) -> None:
    text = notice("Ambleford", tabbed("Ambleford").replace(printed, changed), STATED)
    reading = read(text, areas)
    assert values(reading) == {"safeguarding": 69, "reoffending": 72}
    assert "risk_of_harm" not in to_date(reading)
    assert any("row for Risk of Harm to others" in problem for problem in reading.problems)


def test_a_flattened_row_without_a_figure_is_left_out(areas: Areas) -> None:
    reading = read(flattened("Ambleford").replace("\n36%", ""), areas)
    assert values(reading) == {"safeguarding": 69, "reoffending": 72}


def test_a_row_with_a_cell_too_many_is_the_one_left_out(areas: Areas) -> None:
    reading = read(tabbed("Ambleford").replace("36%\t86%\t62%\t64%", "36%\t86%\t\t62%\t64%"), areas)
    assert values(reading) == {"safeguarding": 69, "reoffending": 72}


def test_a_cell_without_a_figure_is_no_score(areas: Areas) -> None:
    reading = read(tabbed("Ambleford").replace("\t64%", "\tn/a"), areas)
    assert values(reading) == {"safeguarding": 69, "reoffending": 72}
    assert to_date(reading) == GROUP


def test_a_label_run_into_another_rows_gloss_names_no_measure(areas: Areas) -> None:
    table = tabbed("Ambleford").replace("(action to protect the young person)", "(action to protect the public)")
    assert values(read(table, areas)) == {"risk_of_harm": 64, "reoffending": 72}


def test_rows_for_parts_of_a_measure_are_no_scores(areas: Areas) -> None:
    table = tabbed("Ambleford") + "\nSafeguarding assessments\t1%\t9%\t5%\t6%\nManagement oversight\t1%\t9%\t5%\t7%"
    assert values(read(table, areas)) == OWN


def test_scores_of_another_area_are_not_taken(areas: Areas) -> None:
    for layout in (tabbed, flattened, spaced):
        reading = read(layout("Bedfordshire"), areas)
        assert reading.scores == ()
        assert any("another area than Ambleford" in problem for problem in reading.problems)
    assert read(tabbed("North East Lincolnshire"), areas, "Lincolnshire").scores == ()


def test_of_two_areas_columns_the_own_one_counts(areas: Areas) -> None:
    table = "\n".join(
        (
            "\tLowest\tHighest\tAverage\tScores for Thornby\tScores for Ambleford",
            "Safeguarding\t37%\t91%\t68%\t50%\t51%",
        )
    )
    assert values(read(table, areas)) == {"safeguarding": 51}
    assert values(read(table, areas, "Thornby")) == {"safeguarding": 50}


def test_two_tables_that_differ_give_no_score(areas: Areas) -> None:
    again = tabbed("Ambleford").replace("\t69%", "\t70%")
    reading = read(f"{tabbed('Ambleford')}\n\nAppendix. The table again.\n\n{again}", areas)
    assert values(reading) == {"risk_of_harm": 64, "reoffending": 72}
    assert any("more than one score for Safeguarding (69%, 70%)" in problem for problem in reading.problems)


def test_prose_scores_stand_in_for_an_absent_table(areas: Areas) -> None:
    text = notice("Ambleford", "", STATED)
    reading = read(text, areas)
    assert values(reading) == {"safeguarding": 58, "risk_of_harm": 66, "reoffending": 71}
    assert [score.cell and score.cell.of(text) for score in reading.scores] == ["58%", "66%", "71 per cent"]
    row = reading.scores[2].row
    assert row and row.of(text) == (
        "the work to make each individual less likely to re-\noffend was done well enough 71 per cent of the time"
    )
    assert reading.problems == ("no score table found; the scores are those that the text states",)


def test_prose_and_table_that_differ_are_both_kept(areas: Areas) -> None:
    reading = read(notice("Ambleford", tabbed("Ambleford"), STATED), areas)
    assert [(score.value, score.prose_value) for score in reading.scores] == [(69, 58), (64, 66), (72, 71)]
    assert "the text gives 58% for Safeguarding, the table 69%" in reading.problems


@pytest.mark.parametrize(
    "decoy",
    [
        "Safeguarding assessments were done well enough 33% of the time.",
        "The assessment of Safeguarding was done well enough 33% of the time.",
        "In 2010 the Safeguarding aspects of the work were done well enough 33% of the time.",
        "Safeguarding work had been done well enough 33% of the time.",
        "Our earlier inspection was poor. Safeguarding work was done well enough 33% of the time.",
        "On average Safeguarding work was done well enough 33% of the time.",
        "In Thornby the Safeguarding aspects of the work were done well enough 33% of the time.",
        "Safeguarding work was not done well enough 33% of the time.",
        "The Safeguarding score was 33 per cent below the average.",
        "In a survey 33% of young people spoke of Safeguarding.",
        "Safeguarding matters: the reoffending rate was 33%.",
        "Safeguarding work should be done well enough 33% of the time.",
        "Safeguarding and Risk of Harm to others work was done well enough 33% of the time.",
        "Safeguarding work was done well enough 133% of the time.",
        "Safeguarding work was done well enough 33.5% of the time.",
    ],
)
def test_other_percentages_are_never_scores(decoy: str, areas: Areas) -> None:
    assert read(notice("Ambleford", "", decoy), areas).scores == ()
    with_table = read(notice("Ambleford", tabbed("Ambleford"), decoy), areas)
    assert values(with_table) == OWN


def test_prose_that_gives_two_scores_gives_none(areas: Areas) -> None:
    twice = " ".join(f"Safeguarding work was done well enough {value}% of the time." for value in (40, 50))
    reading = read(notice("Ambleford", "", twice), areas)
    assert reading.scores == ()
    assert any("more than one score for Safeguarding (40%, 50%)" in problem for problem in reading.problems)


NAMES = st.from_regex(r"[BDGKLMPRTVW][aeiou](?:[bdklmnrt][aeiou]){1,3}(?:ford|ham|ton)", fullmatch=True)


@st.composite
def score_rows(draw: st.DrawFn) -> Rows:
    rows: dict[Measure, tuple[int, int, int, int]] = {}
    for measure in MEASURES:
        lowest, average, highest = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
        rows[measure] = (lowest, highest, average, draw(st.integers(lowest, highest)))
        for other in rows:  # two rows that are nearly the same are reported
            assume(other == measure or sum(map(operator.eq, rows[other], rows[measure])) < 3)
    return rows


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=NAMES, second=st.none() | NAMES, joiner=st.sampled_from([" & ", " and "]), rows=score_rows(),
    layout=st.sampled_from(LAYOUTS), line_end=st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_a_notice_of_an_invented_area_reads_back_exactly(
    tmp_path: Path, areas: Areas, first: str, second: str | None, joiner: str, rows: Rows, layout: Layout, line_end: str
) -> None:
    printed = f"{first}{joiner}{second}" if second else first
    text = notice(printed, layout(printed, rows)).replace("\n", line_end)
    found = read_notice(saved(tmp_path, text), areas)
    assert found.source.area == printed.replace("&", "and")
    assert {s.measure: s.value for s in found.scores} == {measure: row[3] for measure, row in rows.items()}
    assert [f.value for f in found.to_date] == [value for row in rows.values() for value in row[:3]]
    assert all(f.cell and f.cell.of(found.text) == f"{f.value}%" for f in (*found.scores, *found.to_date))
    assert found.problems == ()
