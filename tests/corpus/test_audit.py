"""Every rule of the audit, on corpora made by hand, and the corpus that comes with the program."""

from pathlib import Path

import pytest

from corpus.library import Corpus, read_corpus
from corpus.model import Finding, FindingKind
from tests.corpus.samples import ROWS, Rows, notice, piped, stated, tabbed
from tests.corpus.test_library import make

ELSEWHERE = "http://example.org/a"


def rows(**own: tuple[int, int, int, int]) -> Rows:
    return {measure: own.get(measure, figures) for measure, figures in ROWS.items()}


def on(day: int, area: str = "Gateshead", table: Rows = ROWS, month: str = "JUNE", **parts: str) -> str:
    """A notice published on a day of 2012, dated two days before."""
    date = f"{day - 2} {month.title()} 2012"
    return notice(area, tabbed(area, table), date=date, embargo=f"EMBARGOED UNTIL 00:01 – {day} {month} 2012", **parts)


def audited(folder: Path, notices: dict[str, str], scores: str = "", to_date: str = "") -> Corpus:
    return read_corpus(make(folder, notices, scores, to_date))


def found(corpus: Corpus, kind: FindingKind) -> list[Finding]:
    return [finding for finding in corpus.findings if finding.kind == kind]


def test_a_clean_corpus_gives_no_finding(tmp_path: Path) -> None:
    later = rows(safeguarding=(36, 92, 67, 70))  # the lowest may fall, the highest rise, the average go either way
    corpus = audited(
        tmp_path,
        {"a.txt": on(13, body=stated()), "b.txt": on(20, "Sunderland", later)},
        f"Gateshead,core case,2012-06-13,69,64,72,,council,T,{ELSEWHERE}\nKent,core case,2011,60,,,,news,T,",
        f"2012-06,safeguarding,37,91,68,{ELSEWHERE}\n2012-03,safeguarding,38,90,70,",
    )
    assert len(corpus.scores) == 7
    assert corpus.findings == ()


def test_the_bundled_corpus_gives_the_sefton_conflict_and_one_true_note(bundled: Path) -> None:
    told = [(f.severity, f.kind, f.sources[0], f.measure) for f in read_corpus(bundled).findings]
    assert told == [
        ("warning", "beyond_extremes", "sefton-undated", "safeguarding"),
        ("warning", "beyond_extremes", "sefton-undated", "risk_of_harm"),
        # 36% at a first re-inspection in 2011, below the lowest of 37% printed from January 2012 on: both stand in
        # their sources, and a re-inspection need not be among the inspections that the lowest is taken over.
        ("note", "beyond_extremes", "bournemouth-and-poole-2011", "safeguarding"),
    ]


def test_the_sefton_findings_name_both_figures(bundled: Path) -> None:
    safeguarding, harm, _ = (finding.message for finding in read_corpus(bundled).findings)
    assert (
        "28%" in safeguarding and "37%" in safeguarding and "Leicestershire and Rutland, 13 June 2012" in safeguarding
    )
    assert "29%" in harm and "36%" in harm


@pytest.mark.parametrize("text", ["58", "100"])
def test_prose_and_table_that_disagree_are_an_error(tmp_path: Path, text: str) -> None:
    body = stated().replace("69%", f"{text}%")
    (finding,) = audited(tmp_path, {"a.txt": on(13, body=body)}).findings
    assert (finding.kind, finding.severity, finding.measure) == ("prose_and_table", "error", "safeguarding")
    assert finding.message == f"a.txt: the text gives {text}% for Safeguarding, the table 69%."
    assert (finding.file, finding.sources) == ("a.txt", ("gateshead-2012-06-13",))


def test_a_held_notice_and_its_published_row_that_differ_are_an_error(tmp_path: Path) -> None:
    corpus = audited(
        tmp_path, {"a.txt": on(13)}, f"Gateshead,,2012-06,70,64,72,,news,T,{ELSEWHERE}",
        f"2012-06,reoffending,43,88,70,{ELSEWHERE}",
    )  # fmt: skip
    told = [(f.severity, f.measure, f.statistic, f.sources) for f in found(corpus, "published_differs")]
    own = ("gateshead-2012-06-13",)
    assert told == [("error", "safeguarding", None, own), ("error", "reoffending", "average", own)]
    assert len(corpus.findings) == 2


def test_a_published_score_that_the_notice_does_not_give_is_a_warning(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": notice("Gateshead")}, f"Gateshead,,2012-06,69,,,,news,T,{ELSEWHERE}")
    (finding,) = found(corpus, "missing_score")
    assert (finding.severity, finding.measure, finding.sources) == (
        "warning",
        "safeguarding",
        ("gateshead-2012-06-13",),
    )
    assert "69%" in finding.message and corpus.scores == ()


@pytest.mark.parametrize(("own", "words"), [(30, "below the lowest, 37%"), (95, "above the highest, 91%")])
def test_a_score_outside_the_extremes_beside_it_is_an_error(tmp_path: Path, own: int, words: str) -> None:
    corpus = audited(tmp_path, {"a.txt": on(13, table=rows(safeguarding=(37, 91, 68, own)))})
    (finding,) = found(corpus, "outside_own_extremes")
    assert (finding.severity, finding.measure, finding.file) == ("error", "safeguarding", "a.txt")
    assert f"Gateshead's Safeguarding score of {own}%" in finding.message and words in finding.message
    assert len(corpus.findings) == 1, "it is said once"


@pytest.mark.parametrize("own", [37, 91])
def test_a_score_that_is_itself_the_extreme_is_right(tmp_path: Path, own: int) -> None:
    assert audited(tmp_path, {"a.txt": on(13, table=rows(safeguarding=(37, 91, 68, own)))}).findings == ()


@pytest.mark.parametrize(
    ("later", "statistic", "words"),
    [
        ((38, 91, 68, 70), "lowest", "rises from 37% (Gateshead, 13 June 2012) to 38% (Sunderland, 20 June 2012)"),
        ((37, 90, 68, 70), "highest", "falls from 91% (Gateshead, 13 June 2012) to 90% (Sunderland, 20 June 2012)"),
    ],
)
def test_to_date_figures_that_cannot_follow_one_another_are_an_error(
    tmp_path: Path, later: tuple[int, int, int, int], statistic: str, words: str
) -> None:
    corpus = audited(tmp_path, {"a.txt": on(13), "b.txt": on(20, "Sunderland", rows(safeguarding=later))})
    (finding,) = corpus.findings
    assert (finding.kind, finding.severity) == ("series", "error")
    assert (finding.measure, finding.statistic) == ("safeguarding", statistic)
    assert finding.sources == ("sunderland-2012-06-20", "gateshead-2012-06-13")
    assert words in finding.message


def test_a_series_is_read_in_order_of_time_and_not_of_files(tmp_path: Path) -> None:
    older = on(20, "Sunderland", rows(safeguarding=(38, 90, 68, 70)), "MAY")
    assert audited(tmp_path, {"a.txt": on(13), "b.txt": older}).findings == ()


def test_one_wrong_figure_is_told_against_its_neighbours_only(tmp_path: Path) -> None:
    notices = {f"{day}.txt": on(day, area) for day, area in ((13, "Gateshead"), (15, "Kent"), (27, "Luton"))}
    wrong = on(20, "Sunderland", rows(safeguarding=(3, 91, 68, 70)))
    corpus = audited(tmp_path, notices | {"20.txt": wrong})
    assert [finding.sources for finding in corpus.findings] == [("luton-2012-06-27", "sunderland-2012-06-20")]


def test_figures_whose_order_is_not_known_are_not_compared(tmp_path: Path) -> None:
    to_date = "2012-06,safeguarding,38,90,,http://example.org/b\n,safeguarding,39,89,,http://example.org/c"
    assert audited(tmp_path, {"a.txt": on(13)}, "", to_date).findings == ()


@pytest.mark.parametrize("published", ["", "2012", "2012-06-13", "2011-04"])
def test_a_figure_reported_elsewhere_beyond_the_extremes_is_a_warning(tmp_path: Path, published: str) -> None:
    corpus = audited(tmp_path, {"a.txt": on(13)}, f"Kent,core case,{published},28,87,,,news,T,")
    told = [(f.kind, f.severity, f.measure) for f in corpus.findings]
    kind = "beyond_extremes"
    assert told == [(kind, "warning", "safeguarding"), (kind, "warning", "risk_of_harm")]


def test_a_figure_of_a_later_day_may_lie_beyond(tmp_path: Path) -> None:
    assert audited(tmp_path, {"a.txt": on(13)}, "Kent,core case,2012-07,28,,,,news,T,").findings == ()


def test_an_earlier_figure_is_set_against_the_first_extremes_that_count_it(tmp_path: Path) -> None:
    to_date = "2012-03,safeguarding,37,91,,http://example.org/b\n2012-06,safeguarding,20,91,,http://example.org/c"
    (finding,) = audited(tmp_path, {}, "Kent,core case,2011,28,,,,news,T,", to_date).findings
    assert finding.sources == ("kent-2011", "to-date-2012-03")


def test_a_re_inspection_beyond_the_extremes_is_only_a_note(tmp_path: Path) -> None:
    (finding,) = audited(tmp_path, {"a.txt": on(13)}, "Kent,first re-inspection,2011,28,,,,news,T,").findings
    assert (finding.kind, finding.severity) == ("beyond_extremes", "note")


def test_an_area_that_the_table_lacks_is_a_warning(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": on(13, "Ambleford")}, "Thornby,,2011,50,,,,news,T,")
    told = [(f.kind, f.severity, f.file, f.sources) for f in corpus.findings]
    assert told == [
        ("unknown_area", "warning", "a.txt", ("ambleford-2012-06-13",)),
        ("unknown_area", "warning", "", ("thornby-2011",)),
    ]


def test_a_notice_of_two_areas_of_the_table_is_named_as_one(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": on(13, "Luton and Bedfordshire")})
    (finding,) = [finding for finding in corpus.findings if finding.kind == "unknown_area"]
    assert finding.message == "a.txt: it is of two areas of the table, 'Luton' and 'Bedfordshire'."


@pytest.mark.parametrize(
    ("parts", "kind", "severity"),
    [
        ({"date": "", "embargo": ""}, "missing_date", "warning"),
        ({"date": ""}, "missing_date", "note"),
        ({"speaker": "It was said:"}, "missing_speaker", "note"),
        ({"table": ""}, "missing_table", "warning"),
        ({"judgement": "We thank everybody."}, "missing_words", "note"),
        ({"embargo": "EMBARGOED UNTIL 00:01 – MONDAY, 13 JUNE 2012"}, "embargo", "warning"),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, parts: dict[str, str], kind: str, severity: str) -> None:
    text = notice(**{"area": "Gateshead", "table": tabbed("Gateshead")} | parts)
    (finding,) = audited(tmp_path, {"a.txt": text}).findings
    assert (finding.kind, finding.severity, finding.file) == (kind, severity, "a.txt")
    assert finding.message.startswith("a.txt: ") and finding.remedy


def test_a_notice_without_scores_is_said_to_be_taken_for_its_words(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": notice("Gateshead")})
    assert corpus.scores == () and len(corpus.notices) == 1
    assert found(corpus, "missing_table")[0].message.endswith("it is taken for its words alone.")


@pytest.mark.parametrize("layout", [tabbed, piped])
def test_a_percentage_over_100_is_an_error_and_is_left_out(tmp_path: Path, layout: object) -> None:
    assert callable(layout)
    text = notice("Gateshead", layout("Gateshead", rows(risk_of_harm=(36, 86, 62, 164))))
    corpus = audited(tmp_path, {"a.txt": text})
    (finding,) = found(corpus, "not_a_percentage")
    assert (finding.severity, finding.measure) == ("error", "risk_of_harm")
    assert {score.measure for score in corpus.scores} == {"safeguarding", "reoffending"}
    assert {f.measure for f in found(corpus, "missing_score")} == {"risk_of_harm"}


def test_two_tables_that_disagree_are_an_error(tmp_path: Path) -> None:
    other = rows(safeguarding=(37, 91, 68, 70))
    text = notice("Gateshead", tabbed("Gateshead") + "\n\nThe table again:\n\n" + tabbed("Gateshead", other))
    (finding,) = (f for f in audited(tmp_path, {"a.txt": text}).findings if f.severity == "error")
    assert (finding.kind, finding.measure) == ("reading", "safeguarding")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (finding,) = audited(tmp_path, {"a.txt": on(13), "b.txt": ""}).findings
    assert (finding.kind, finding.severity, finding.file, finding.sources) == ("unreadable", "error", "b.txt", ())
    assert finding.message == "b.txt: the file is empty."


def test_the_gravest_come_first(tmp_path: Path) -> None:
    corpus = audited(tmp_path, {"a.txt": notice("Ambleford", speaker="It was said:"), "b.txt": ""})
    severities = [finding.severity for finding in corpus.findings]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert set(severities) == {"error", "warning", "note"}
