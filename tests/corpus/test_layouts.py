"""The layouts in which notices of this programme have come, one test each, with notices of our own making."""

import re
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.markup import unmarked
from corpus.model import MEASURES, Area, Notice
from corpus.notices import read_notice
from tests.corpus.samples import (
    GROUP,
    LABELS,
    LAYOUTS,
    ROWS,
    Rows,
    area_first,
    flattened,
    headed_columns,
    listed,
    notice,
    piped,
    saved,
    spaced,
    stacked,
    stated,
    tabbed,
    turned,
)  # fmt: skip

Areas = tuple[Area, ...]
OWN = {"safeguarding": 69, "risk_of_harm": 64, "reoffending": 72}
TO_DATE = [37, 91, 68, 36, 86, 62, 43, 88, 71]
EARLIER: Rows = {"safeguarding": (20, 80, 50, 41), "risk_of_harm": (21, 81, 51, 42), "reoffending": (22, 82, 52, 43)}


@pytest.fixture
def read(tmp_path: Path, areas: Areas) -> Callable[[str], Notice]:
    return lambda text: read_notice(saved(tmp_path, text), areas)


Read = Callable[[str], Notice]


def scores(found: Notice) -> dict[str, int]:
    """Return the scores, having held each to the characters of its own cell."""
    for score in found.scores:
        assert score.cell and score.row and score.row.start <= score.cell.start < score.cell.end <= score.row.end
        cell = unicodedata.normalize("NFKC", unmarked(score.cell.of(found.text)))
        assert "".join(re.findall("[0-9]", cell)) == str(score.value), cell
    return {score.measure: score.value for score in found.scores}


def to_date(found: Notice) -> list[int]:
    return [figure.value for figure in found.to_date]


def test_scores_in_prose_and_table(read: Read) -> None:
    found = read(notice(table=tabbed("Ambleford"), body=stated()))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())
    assert [score.prose_value for score in found.scores] == list(OWN.values())


def test_scores_in_the_table_only(read: Read) -> None:
    found = read(notice(table=tabbed("Ambleford")))
    assert (scores(found), found.problems) == (OWN, ())
    assert all(score.prose is None for score in found.scores)


def test_scores_in_prose_only_with_the_table_announced_but_absent(read: Read) -> None:
    found = read(notice(body=f"{stated()} These figures can be viewed in context – see the Table below."))
    assert (scores(found), to_date(found)) == (OWN, [])
    assert found.problems == ("no score table found; the scores are those that the text states",)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_table_in_any_layout_gives_its_figures(layout: Callable[[str], str], line_end: str, read: Read) -> None:
    found = read(notice(table=layout("Ambleford")).replace("\n", line_end))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


@pytest.mark.parametrize("by_columns", [True, False])
def test_labels_first_and_then_all_figures_are_read_the_way_that_puts_them_in_order(
    by_columns: bool, read: Read
) -> None:
    found = read(notice(table=stacked("Ambleford", by_columns)))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


def test_labels_first_and_then_lines_of_figures(read: Read) -> None:
    head = f"{GROUP}\nScores for Ambleford\nLowest Highest Average\n" + "\n".join(LABELS.values())
    by_rows = "\n".join(" ".join(f"{value}%" for value in row) for row in ROWS.values())
    assert scores(read(notice(table=f"{head}\n{by_rows}"))) == OWN
    labels = "\n".join(LABELS.values())
    by_columns = "Lowest 37% 36% 43%\nHighest 91% 86% 88%\nAverage 68% 62% 71%\nScores for Ambleford 69% 64% 72%"
    assert scores(read(notice(table=f"{labels}\n{by_columns}"))) == OWN


def test_figures_that_could_be_meant_either_way_are_left_out(read: Read) -> None:
    rows: Rows = {"safeguarding": (10, 50, 50, 50), "risk_of_harm": (50, 50, 50, 50), "reoffending": (20, 60, 30, 40)}
    found = read(notice(table=stacked("Ambleford", True, rows)))
    assert found.scores == ()
    assert any("score table was not read" in problem for problem in found.problems)


def test_labels_out_of_their_usual_order_are_reported_where_only_their_order_counts(read: Read) -> None:
    table = headed_columns("Ambleford")
    labels = [LABELS[measure].replace(" (", "\n(") for measure in MEASURES]
    found = read(notice(table=table.replace("\n".join(labels), "\n".join(labels[::-1]))))
    assert any("usual order" in problem for problem in found.problems)


def test_an_html_table_in_the_text(read: Read) -> None:
    rows = [["", "Lowest", "Highest", "Average", "Scores for Ambleford"]]
    rows += [[LABELS[measure], *(f"{value}%" for value in ROWS[measure])] for measure in MEASURES]
    for between in ("", "\n"):
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
        table = f"<table>{between}" + between.join(f"<tr>{row}</tr>" for row in cells) + f"{between}</table>"
        found = read(notice(table=table))
        assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


def test_the_areas_score_is_the_last_of_four_although_its_heading_stands_above(read: Read) -> None:
    assert scores(read(notice(table=flattened("Ambleford")))) == OWN
    assert scores(read(notice(table=spaced("Ambleford")))) == OWN


@pytest.mark.parametrize(
    "heading",
    [
        "Scores from Wales and the English Scores for\nregions that have been inspected to date Ambleford",
        "Scores from Wales and\nthe English regions that\nhave been inspected to\ndate\nScores for\nAmbleford",
    ],
)
def test_heading_cells_split_over_lines(heading: str, read: Read) -> None:
    table = spaced("Ambleford").replace(f"{GROUP}\nScores for Ambleford", heading)
    assert scores(read(notice(table=table))) == OWN


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "'Safeguarding' work F\n(action to protect the young person)",
            "'Risk of Harm to others' work F\n(action to\nprotect the public)",
        ),
        (
            "'Safeguarding' work (action to F\nprotect the young person)",
            "'Risk of Harm to others' F\nwork (action to protect the public)",
        ),
    ],
)
def test_labels_that_go_on_below_their_figures(first: str, second: str, read: Read) -> None:
    third = "'Likelihood of Reoffending' F\nwork (individual less likely to\nreoffend)"
    labels = zip((first, second, third), ROWS.values(), strict=True)
    rows = [label.replace("F", " ".join(f"{value}%" for value in row), 1) for label, row in labels]
    found = read(notice(table="\n".join([f"{GROUP} Scores for Ambleford\nLowest Highest Average", *rows])))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


@pytest.mark.parametrize("label", ["'Likelihood of Re-", "Reducing re-offending", "'Likelihood of", "likelihood"])
def test_the_third_label_cut_short_or_worded_otherwise(label: str, read: Read) -> None:
    assert scores(read(notice(table=tabbed("Ambleford").replace(LABELS["reoffending"], label)))) == OWN


@pytest.mark.parametrize(
    ("printed", "changed"),
    [
        ("69% of the time", "69% the time"),
        ("enough 69%", "enough69%"),
        ("enough 69% of", "en-\nough 69%of"),
        ("Safeguarding", "Safe-\nguarding"),
        ("likely to reoffend", "likely to re\n-offend"),
        ("69% of the time. With", "69% of the time\n. With"),
        ("69% of the time. With", "69% of the time .With"),
        ("done well enough 69%", "done well\n\nInspection of Youth Offending\n\n2\n\nenough 69%"),
        ("done well enough 69%", "done well enough\n\nPage 2 of 3\n\n69%"),
        ("work to keep", "work to\n\nHM Inspectorate of Probation\n\nkeep"),
        ("69% of the time.", "69% of the time, compared with 41% at our previous inspection."),
        ("69% of the time.", "69% of the time, against an average of 68%."),
        ("69%", "6\u00ad9%"),
        ("69%", "69\u00a0％"),
        ("69%", "69 per cent"),
        ("69%", "69%²"),
    ],
)
def test_prose_as_lines_and_pages_break_it(printed: str, changed: str, read: Read) -> None:
    assert printed in stated()
    found = read(notice(body=stated().replace(printed, changed)))
    assert scores(found) == OWN


@pytest.mark.parametrize("marks", ["“”", '""', "''", "‘’", "«»", "„“", "\ufffd\ufffd", "“ "])
def test_quotation_marks_of_every_kind(marks: str, read: Read) -> None:
    text = notice(table=tabbed("Ambleford"), body=stated()).replace("“", marks[0]).replace("”", marks[1].strip())
    found = read(text)
    assert (scores(found), found.source.judgement, found.speaker) == (OWN, "rather mixed", "Ann-Marie O’Neil")
    assert found.speech and "This Core Case" in found.speech.of(text)
    assert "Lowest" not in found.speech.of(text)


@pytest.mark.parametrize("wrong", ["cp1252", "ascii"])
def test_characters_lost_to_an_encoding(wrong: str, read: Read) -> None:
    text = notice(table=tabbed("Ambleford"), body=stated())
    if wrong == "cp1252":
        found = read(text.encode().decode("cp1252", "replace"))
    else:
        found = read("".join(letter if letter.isascii() else "\ufffd" for letter in text))
    assert (scores(found), to_date(found)) == (OWN, TO_DATE)
    assert [score.prose_value for score in found.scores] == list(OWN.values())


@pytest.mark.parametrize(
    ("in_title", "in_table"),
    [
        ("Ambleford & Thornby1", "Ambleford and Thornby"),
        ("Ambleford and Thornby", "Ambleford &amp; Thornby"),
        ("the East Riding of Yorkshire", "East Riding of Yorkshire"),
        ("Richmond-upon-Thames", "Richmond upon Thames"),
        ("AMBLEFORD", "Ambleford"),
        ("Ambleford", "Ambleford Youth Offending Service"),
        ("Amble\u00adford", "Ambleford\u200b"),
        ("Ambleford (AYOS)", "Ambleford"),
    ],
)
@pytest.mark.parametrize("layout", [tabbed, flattened, headed_columns])
def test_an_area_however_it_is_written(in_title: str, in_table: str, layout: Callable[[str], str], read: Read) -> None:
    found = read(notice(in_title, layout(in_table)))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


@pytest.mark.parametrize(
    "cell",
    ["**69%**", "69 %", "69\u00a0%", "69%<sup>1</sup>", "69%²", "69%1", "69%[^1]", "69% [1]", "69%†", "6\u200b9%",
     "\u200f69%\u200e", "６９％", "69 per cent", "<b>69</b>%"],
)  # fmt: skip
def test_a_figure_with_marks_about_it(cell: str, read: Read) -> None:
    found = read(notice(table=tabbed("Ambleford").replace("69%", cell)))
    assert (scores(found), found.problems) == (OWN, ())


@pytest.mark.parametrize("cell", ["65-69%", "6 9%", "69.5%", "about 69%", "+6%", "069%", "n/a", "69%-72%", "—", "169%"])
@pytest.mark.parametrize("layout", [tabbed, piped, spaced])
def test_a_figure_that_is_none_is_left_out_and_reported(cell: str, layout: Callable[[str], str], read: Read) -> None:
    found = read(notice(table=layout("Ambleford").replace("69%", cell)))
    assert scores(found) == {"risk_of_harm": 64, "reoffending": 72}
    assert any("Safeguarding" in problem for problem in found.problems)


def test_half_of_a_figure_at_a_line_end_is_no_score(read: Read) -> None:
    found = read(notice(table=flattened("Ambleford").replace("\n69%", "\n6\n9%")))
    assert scores(found) == {"risk_of_harm": 64, "reoffending": 72}
    assert any("Safeguarding" in problem for problem in found.problems)


def test_a_page_that_ends_within_a_table(read: Read) -> None:
    for layout in (tabbed, flattened, spaced):
        rows = layout("Ambleford").replace("'Risk", "\n3\n\nHM Inspectorate of Probation\n\n'Risk")
        found = read(notice(table=rows))
        assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


def test_a_notice_quoted_in_mail(read: Read) -> None:
    for layout in LAYOUTS:
        lines = notice(table=layout("Ambleford"), body=stated()).split("\n")
        found = read("\n".join(f"> {line}".rstrip() for line in lines))
        assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())
        assert (found.dated, found.source.judgement, len(found.notes)) == ("2012-06-11", "rather mixed", 2)
        assert len(found.passages) > 8


def test_rows_of_something_else_between_the_measures(read: Read) -> None:
    for layout in (tabbed, spaced, flattened, area_first):
        first, rest = layout("Ambleford").split(LABELS["risk_of_harm"].split(" (")[0])
        figures = {tabbed: "\t1%\t9%\t5%\t6%", spaced: "\n1% 9% 5% 6%", flattened: "\n1%\n9%\n5%\n6%"}
        extra = f"Management oversight{figures.get(layout, ' | 6% | 9% | 1% | 5% |')}\n"
        if layout is area_first:
            first, extra = first.rstrip("| "), f"| {extra}| "
        found = read(notice(table=f"{first}{extra}{LABELS['risk_of_harm'].split(' (')[0]}{rest}"))
        assert scores(found) == OWN, layout


@pytest.mark.parametrize(
    "decoy",
    [
        "Safeguarding work was 16 per cent below the average.",
        "A survey found that 80% of young people felt safe; Safeguarding work was valued by 77%.",
        "The reoffending rate was 33%, against 36% nationally.",
        "Across the regions Safeguarding work was done well enough 55% of the time.",
        "For girls, Safeguarding work was done well enough 55% of the time.",
        "In custody cases Safeguarding work was done well enough 55% of the time.",
        "Safeguarding work was done well enough 5% less often than elsewhere.",
        "Safeguarding work was done well enough 55% of the time for looked after children.",
        "Safeguarding work was done well enough 55% of the time at the start of the order.",
        "Safeguarding work was done well enough 10% below the average.",
        "In half of the Safeguarding cases, work was done well enough 55% of the time.",
        "Safeguarding work in the north of the county was done well enough 55% of the time.",
        "Safeguarding work by social care services was done well enough 55% of the time.",
        "The best area did Safeguarding work well; it was done well enough 91% of the time.",
        "We expected Safeguarding work to be done well enough 80% of the time.",
        "Thornby’s Safeguarding work was done well enough 55% of the time.",
        "Two years ago Safeguarding work was done well enough 55% of the time.",
        "Safeguarding work was done well enough 65-69% of the time.",
        "Safeguarding work was done well enough 65 to 69% of the time.",
    ],
)
def test_percentages_near_the_scores_are_never_taken(decoy: str, read: Read) -> None:
    assert read(notice(body=decoy)).scores == ()
    for body in (f"{stated()} {decoy}", f"{stated()}\n\n“{decoy}", f"{decoy}\n\n{stated()}"):
        assert scores(read(notice(body=body))) == OWN
    found = read(notice(table=tabbed("Ambleford"), body=f"{stated()} {decoy}"))
    assert (scores(found), found.problems) == (OWN, ())


def test_a_sentence_that_may_state_a_score_is_reported_with_its_words(read: Read) -> None:
    found = read(notice(body="For girls, Safeguarding work was done well enough 55% of the time."))
    assert found.scores == ()
    assert any("'For girls, Safeguarding work was done well enough 55% of the time'" in p for p in found.problems)


def test_a_re_inspection_that_recalls_the_earlier_scores_in_its_text(read: Read) -> None:
    earlier = stated(EARLIER).replace("We judged", "At our first inspection we judged")
    now = stated().replace("We judged", "At this re-inspection we judged")
    for body in (f"{earlier}\n\n{now}", f"{now}\n\n{earlier}"):
        found = read(notice(body=body, inspection="Core Case Re-inspection"))
        assert scores(found) == OWN
        assert found.source.inspection == "re-inspection"


def test_of_two_tables_the_one_of_the_earlier_inspection_is_left_aside(read: Read) -> None:
    earlier = f"Scores at the previous inspection in 2010\n\n{tabbed('Ambleford', EARLIER)}"
    for table in (f"{tabbed('Ambleford')}\n\n{earlier}", f"{earlier}\n\nThis inspection\n\n{tabbed('Ambleford')}"):
        found = read(notice(table=table))
        assert (scores(found), to_date(found)) == (OWN, TO_DATE)
        assert any("earlier inspection" in problem for problem in found.problems)
    assert read(notice(table=earlier)).scores == ()


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Previous score for Ambleford", "Scores for Ambleford"),
        ("Scores for Ambleford, 2010", "Scores for Ambleford, 2012"),
        ("Scores for Ambleford in March 2010", "Scores for Ambleford in June 2012"),
        ("Previous inspection", "This inspection"),
    ],
)
def test_of_two_columns_the_present_one_counts(before: str, now: str, read: Read) -> None:
    for first in (True, False):
        order = slice(None, None, 1 if first else -1)
        lines = ["\t".join(["", *[before, now][order]])]
        for measure in MEASURES:
            pair = [EARLIER[measure][3], ROWS[measure][3]][order]
            lines.append("\t".join([LABELS[measure], *(f"{value}%" for value in pair)]))
        assert scores(read(notice(table="\n".join(lines)))) == OWN


def test_a_page_with_two_areas(read: Read) -> None:
    own, other = tabbed("Ambleford"), tabbed("Thornby", {m: (*ROWS[m][:3], EARLIER[m][3]) for m in MEASURES})
    second = f"Inspection of Youth Offending work in Thornby\n\n{other}"
    found = read(notice(table=f"{own}\n\n{second}"))
    assert (found.source.area, scores(found), to_date(found)) == ("Ambleford", OWN, TO_DATE)
    head = "\tLowest\tHighest\tAverage\tScores for Thornby\tScores for Ambleford\n"
    rows = "\n".join("\t".join([LABELS[m], *(f"{v}%" for v in (*ROWS[m][:3], 41, ROWS[m][3]))]) for m in MEASURES)
    assert scores(read(notice(table=head + rows))) == OWN


@pytest.mark.parametrize(
    ("title", "programme"),
    [
        ("Full Joint Inspection of Youth Offending Work in Ambleford", "Full Joint Inspection"),
        ("Short Quality Screening (SQS) of youth offending work in Ambleford", "Short Quality Screening"),
        ("Inspection of Adult Offending Work in Ambleford", "Inspection of Adult Offending Work"),
    ],
)
def test_look_alikes_of_later_programmes_are_read_for_their_words(title: str, programme: str, read: Read) -> None:
    graded = "Reducing the likelihood of reoffending: Good.\n\n“Safeguarding work was done well enough 70% of the time."
    text = notice(body=graded).replace("Inspection of Youth Offending programme", f"{programme} programme")
    text = text.replace("Core Case Inspection", "inspection")
    text = text.replace("PUBLICATION OF INSPECTION REPORT Inspection of Youth Offending work in Ambleford", title)
    found = read(text)
    assert (found.programme, found.source.area, found.scores) == (programme, "Ambleford", ())
    assert found.source.judgement == "rather mixed"
    assert any(programme in problem for problem in found.problems)


def test_labels_that_say_what_the_work_is_for(read: Read) -> None:
    table = tabbed("Ambleford").replace(LABELS["safeguarding"], "Keeping the young person safe (Safeguarding)")
    table = table.replace(LABELS["risk_of_harm"], "Keeping others safe (Risk of Harm)")
    found = read(notice(table=table.replace(LABELS["reoffending"], "Helping the young person to stop offending")))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


@pytest.mark.parametrize("label", ["Young people who stop offending", "How safe others felt", "Community safety"])
def test_labels_that_only_sound_like_a_measure_name_none(label: str, read: Read) -> None:
    table = tabbed("Ambleford").replace(LABELS["reoffending"], label)
    assert scores(read(notice(table=table))) == {"safeguarding": 69, "risk_of_harm": 64}


@pytest.mark.parametrize("heading", ["Score", "Scores", "This area", "The area’s own score"])
def test_a_column_headed_score_beside_those_to_date_is_the_areas(heading: str, read: Read) -> None:
    found = read(notice(table=area_first(heading)))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


def test_a_column_headed_score_beside_an_average_alone_is_the_areas(read: Read) -> None:
    rows = [f"| {LABELS[measure]} | {ROWS[measure][3]}% | {ROWS[measure][2]}% |" for measure in MEASURES]
    found = read(notice(table="\n".join(["| Measure | Score | Average to date |", *rows])))
    assert (scores(found), to_date(found)) == (OWN, [68, 62, 71])
    assert read(notice(table="\n".join(["| Measure | Score | Cases |", *rows]))).scores == ()


def test_headings_cut_to_min_and_max(read: Read) -> None:
    table = area_first("Ambleford").replace("Highest", "Max").replace("Lowest", "Min")
    found = read(notice(table=table))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())


@pytest.mark.parametrize("heading", ["Target", "Score of the pilot", "Thornby"])
def test_a_column_headed_otherwise_is_left_out(heading: str, read: Read) -> None:
    found = read(notice(table=area_first(heading)))
    assert found.scores == ()
    assert any("heading of a column could not be read" in problem for problem in found.problems)


@pytest.mark.parametrize("own", ["Ambleford", "Scores for Ambleford", "Score"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_list_that_names_each_figure(own: str, between: str, read: Read) -> None:
    found = read(notice(table=listed(own).replace("\n", between)))
    assert (scores(found), to_date(found), found.problems) == (OWN, TO_DATE, ())
    rows = [score.row.of(found.text) for score in found.scores if score.row]
    assert [LABELS[measure].split(" (")[0] in row for measure, row in zip(MEASURES, rows, strict=True)] == [True] * 3


def test_a_list_of_another_areas_figures_gives_no_score(read: Read) -> None:
    found = read(notice(table=listed("Scores for Thornby")))
    assert (found.scores, to_date(found)) == ((), TO_DATE)
    assert any("another area than Ambleford" in problem for problem in found.problems)


def test_a_list_whose_measures_name_their_figures_differently_is_not_read_as_one(read: Read) -> None:
    mixed = listed("Ambleford").replace(
        "Lowest to date: 36%\nHighest to date: 86%", "Highest to date: 86%\nLowest to date: 36%"
    )
    found = read(notice(table=mixed))
    assert found.scores == ()
    assert found.problems


@pytest.mark.parametrize("layout", [*LAYOUTS, lambda area: stacked(area, True), lambda area: listed(area)])
def test_a_table_with_an_earlier_inspection_in_its_caption_is_left_aside(
    layout: Callable[[str], str], read: Read
) -> None:
    found = read(notice(table=f"Scores at our previous inspection, in March 2010\n{layout('Ambleford')}"))
    assert (found.scores, found.to_date) == ((), ())
    assert any("earlier inspection" in problem for problem in found.problems)


def test_a_score_out_of_range_under_unsure_headings_needs_the_texts_word(read: Read) -> None:
    table = flattened("Ambleford").replace("69%", "95%")
    assert read(notice(table=table)).scores == ()
    assert read(notice(table=table, body=stated())).scores == ()
    found = read(notice(table=table, body=stated().replace("69%", "95%")))
    assert scores(found) == {**OWN, "safeguarding": 95}


def test_a_file_of_thousands_of_lists_holds_nothing_up(read: Read) -> None:
    lists = "Safeguarding\nA: 5%\nB: 6%\nRisk of Harm\nA: 5%\nB: 6%\n\nWords of another kind.\n\n" * 2000
    begun = time.monotonic()
    assert read(notice(table=lists)).scores == ()
    assert time.monotonic() - begun < 20  # it takes one or two; minutes where a list costs as much as the whole text


def test_a_spliced_row_is_reported(read: Read) -> None:
    start, end = "37%\t91%\t", "36%\t86%\t"
    table = tabbed("Ambleford")
    spliced = table[: table.index(start) + len(start)] + table[table.index(end) + len(end) :]
    found = read(notice(table=spliced))
    assert any("no row for Risk of Harm to others" in problem for problem in found.problems)
    assert any("the text gives 69%" in p for p in read(notice(table=spliced, body=stated())).problems)


def test_a_score_outside_the_lowest_and_highest_is_kept_and_reported(read: Read) -> None:
    found = read(notice(table=tabbed("Ambleford").replace("69%", "95%")))
    assert scores(found)["safeguarding"] == 95
    assert any("Safeguarding, 95%, lies outside" in problem for problem in found.problems)
    confirmed = read(notice(table=tabbed("Ambleford").replace("69%", "95%"), body=stated().replace("69%", "95%")))
    assert confirmed.problems == ()


def test_rows_that_give_nearly_the_same_are_reported(read: Read) -> None:
    found = read(notice(table=tabbed("Ambleford").replace("36%\t86%\t62%\t64%", "37%\t91%\t68%\t64%")))
    assert any("Safeguarding and Risk of Harm to others give nearly the same" in p for p in found.problems)


def test_a_column_heading_that_is_lost_makes_the_others_unsure(read: Read) -> None:
    found = read(notice(table=area_first("Ambleford").replace("Highest | Lowest", "Lowest")))
    assert found.to_date == ()
    assert any("heading" in problem for problem in found.problems)


def test_columns_that_are_not_understood_are_reported(read: Read) -> None:
    found = read(notice(table=turned("Ambleford").replace("Highest to date", "Best")))
    assert scores(found) == OWN
    assert any("'Best'" in problem for problem in found.problems)
    assert any("no highest" in problem for problem in found.problems)
