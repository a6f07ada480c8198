"""Which files are one notice, which of them counts, and what is said of the others."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fpdf import FPDF

from corpus.library import Corpus
from corpus.model import Finding
from tests.corpus.samples import ROWS, notice, piped, stated, tabbed
from tests.corpus.test_audit import audited, on, rows
from tests.corpus.test_library import ids, make

LONDON = ZoneInfo("Europe/London")
FIRST = on(13, body=stated())
BODY = (
    "“We found an enthusiastic group of staff who knew their cases well and visited children at home, and a "
    "management team that listened to them. Plans were written late, and were seldom reviewed when things changed."
)


def told(corpus: Corpus) -> list[tuple[str, str, str]]:
    return [(finding.kind, finding.severity, finding.file) for finding in corpus.findings]


def safeguarding(corpus: Corpus) -> list[int]:
    return [score.value for score in corpus.scores if score.measure == "safeguarding"]


def as_page(text: str) -> str:
    """The same notice as a web page's text: other lines around it, another table layout, no embargo."""
    embargo = next(line for line in text.splitlines() if line.startswith("EMBARGOED"))
    page = text.replace(embargo, "").replace(tabbed("Gateshead"), piped("Gateshead"))
    return f"Home\n\nNews\n\nContact the press office\n\n{page}\n\nCookies\n\nAccessibility of this site\n"


def test_the_same_file_twice_counts_once(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.md": FIRST})
    assert [notice.file for notice in corpus.notices] == ["a.txt"]
    (finding,) = corpus.findings
    assert (finding.kind, finding.severity, finding.sources) == ("same_notice", "note", ("gateshead-2012-06-13",))
    assert "b.md: the same file as a.txt" in finding.message and "Delete" in finding.remedy


def test_a_notice_and_its_web_page_are_one_source(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.md": as_page(FIRST)})
    assert ids(corpus) == ["gateshead-2012-06-13"]
    assert told(corpus) == [("same_notice", "note", "b.md")]


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_the_better_read_file_counts(tmp_path: Path, names: tuple[str, str]) -> None:
    good, bad = names
    corpus = audited(tmp_path, {good: FIRST, bad: FIRST.replace("Likelihood of Reoffending", "Lik hood of Re")})
    assert [notice.file for notice in corpus.notices] == [good]
    assert len(corpus.scores) == 3
    assert told(corpus) == [("same_notice", "note", bad)]


def test_a_pdf_beside_the_text_is_the_same_notice(tmp_path: Path) -> None:
    page = FPDF()
    page.add_page()
    page.set_font("helvetica")
    plain = FIRST.translate(str.maketrans("“”’–", '""\'-')).replace("\t", "    ")
    page.multi_cell(0, text=plain)
    make(tmp_path, {})
    page.output(str(tmp_path / "notices" / "a.pdf"))
    corpus = audited(tmp_path, {"b.txt": FIRST})
    assert ids(corpus) == ["gateshead-2012-06-13"]
    assert [finding.kind for finding in corpus.findings] == ["same_notice"]


def test_an_undated_copy_joins_the_dated_one_and_takes_its_date(tmp_path: Path) -> None:
    undated = notice("Gateshead", piped("Gateshead"), stated(), date="", embargo="")
    corpus = audited(tmp_path, {"a.md": undated, "b.txt": FIRST})
    assert ids(corpus) == ["gateshead-2012-06-13"]
    assert {score.source_id for score in corpus.scores} == {"gateshead-2012-06-13"}


def test_whichever_copy_counts_the_latest_embargo_holds(tmp_path: Path) -> None:
    page = as_page(FIRST) + "\nA page that was read better.\n"
    under = FIRST.replace("Likelihood of Reoffending", "Lik hood of Re")
    corpus = audited(tmp_path, {"a.md": page, "b.txt": under})
    (held,) = corpus.notices
    assert held.file == "a.md"
    assert held.source.embargo == datetime(2012, 6, 13, 0, 1, tzinfo=LONDON)
    assert held.source.published == "2012-06-13"


@pytest.mark.parametrize("head", ["CORRECTED PRESS NOTICE", "Press Notice (amended)", "Re-issued with a correction"])
@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_the_corrected_notice_stands(tmp_path: Path, head: str, names: tuple[str, str]) -> None:
    first, corrected = names
    right = on(13, table=rows(safeguarding=(37, 91, 68, 71))).replace("Press Notice", head)
    corpus = audited(tmp_path, {first: FIRST, corrected: right})
    assert ids(corpus) == ["gateshead-2012-06-13"]
    assert safeguarding(corpus) == [71]
    assert told(corpus) == [("corrected", "note", first)]
    assert f"replaced by {corrected}" in corpus.findings[0].message


def test_a_notice_marked_as_corrected_stands_even_if_it_is_read_less_well(tmp_path: Path) -> None:
    right = FIRST.replace("Press Notice", "Amended press notice").replace("Likelihood of Reoffending", "Lik hood of Re")
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.txt": right})
    assert [held.file for held in corpus.notices] == ["b.txt"]


def test_corrected_in_the_speech_is_no_mark(tmp_path: Path) -> None:
    other = on(13, body="“Mistakes were corrected and plans amended.")
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.txt": other})
    assert told(corpus) == [("same_notice", "note", "b.txt")]


def test_of_two_that_differ_the_one_of_the_later_date_stands(tmp_path: Path) -> None:
    later = on(13, table=rows(safeguarding=(37, 91, 68, 71))).replace("11 June 2012", "12 June 2012")
    corpus = audited(tmp_path, {"a.txt": later, "b.txt": on(13)})
    assert safeguarding(corpus) == [71]
    assert told(corpus) == [("corrected", "warning", "b.txt")]
    assert "12 June 2012" in corpus.findings[0].message


def test_where_nobody_can_tell_which_is_right_the_figure_is_left_out(tmp_path: Path) -> None:
    other = on(13, table=rows(safeguarding=(37, 91, 67, 71)))
    corpus = audited(tmp_path, {"a.txt": on(13), "b.txt": other})
    assert ids(corpus) == ["gateshead-2012-06-13"]
    assert safeguarding(corpus) == []
    assert {score.measure for score in corpus.scores} == {"risk_of_harm", "reoffending"}
    assert ("safeguarding", "average") not in {(f.measure, f.statistic) for f in corpus.to_date}
    assert len(corpus.to_date) == 8
    errors = [finding for finding in corpus.findings if finding.severity == "error"]
    assert [(f.kind, f.measure, f.statistic) for f in errors] == [
        ("notices_differ", "safeguarding", None),
        ("notices_differ", "safeguarding", "average"),
    ]
    assert "69% in a.txt and 71% in b.txt" in errors[0].message


def test_another_programme_of_the_same_day_is_another_notice(tmp_path: Path) -> None:
    other = notice("Gateshead", "A screening of 20 cases found promising work.", inspection="Short Quality Screening")
    other = other.replace(" was in the Inspection of Youth Offending programme", " found much to build upon")
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.txt": other})
    assert ids(corpus) == ["gateshead-2012-06-13", "gateshead-2012-06-13-2"]
    assert ("near_duplicate", "warning", "b.txt") in told(corpus)


def test_two_inspections_of_one_area_are_two_sources(tmp_path: Path) -> None:
    again = on(20, month="NOVEMBER", table=rows(safeguarding=(37, 91, 68, 80)), body=BODY)
    corpus = audited(tmp_path, {"a.txt": on(13), "b.txt": again})
    assert ids(corpus) == ["gateshead-2012-06-13", "gateshead-2012-11-20"]
    assert corpus.findings == ()


def test_nearly_the_same_words_under_another_date_are_told(tmp_path: Path) -> None:
    again = FIRST.replace("11 June 2012", "12 June 2012").replace("13 JUNE", "14 JUNE").replace("WEDNESDAY, ", "")
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.txt": again})
    assert ids(corpus) == ["gateshead-2012-06-13", "gateshead-2012-06-14"]
    assert told(corpus) == [("near_duplicate", "warning", "b.txt")]
    assert "14 June 2012, not 13 June 2012" in corpus.findings[0].message


def test_an_undated_notice_with_other_figures_is_another_inspection(tmp_path: Path) -> None:
    undated = notice("Gateshead", tabbed("Gateshead", {**ROWS, "safeguarding": (37, 91, 68, 40)}), date="", embargo="")
    corpus = audited(tmp_path, {"a.txt": on(13, body=BODY), "b.txt": undated})
    assert ids(corpus) == ["gateshead-2012-06-13", "gateshead-undated"]
    assert sorted(safeguarding(corpus)) == [40, 69]


def test_three_files_of_one_notice_are_all_told_of(tmp_path: Path) -> None:
    right = FIRST.replace("Press Notice", "CORRECTED Press Notice")
    corpus = audited(tmp_path, {"a.txt": FIRST, "b.md": as_page(FIRST), "c.txt": right})
    assert [held.file for held in corpus.notices] == ["c.txt"]
    assert told(corpus) == [("corrected", "note", "a.txt"), ("corrected", "note", "b.md")]


def test_every_finding_says_what_to_do(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": on(13), "b.txt": on(13, table=rows(safeguarding=(37, 91, 67, 71)))})
    assert corpus.findings
    assert all(isinstance(finding, Finding) and finding.remedy.endswith(".") for finding in corpus.findings)
