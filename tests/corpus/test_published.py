from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.model import Area, Score, Source, ToDateFigure
from corpus.published import SCORE_COLUMNS, TO_DATE_COLUMNS, Published, read_published

SCORES = ",".join(SCORE_COLUMNS)
TO_DATE = ",".join(TO_DATE_COLUMNS)


def tables(folder: Path, scores: str = "", to_date: str = "") -> Path:
    if scores:
        (folder / "scores.csv").write_text(f"{SCORES}\n{scores}\n")
    if to_date:
        (folder / "to_date_figures.csv").write_text(f"{TO_DATE}\n{to_date}\n")
    return folder


def test_the_bundled_tables_are_read(bundled: Path, areas: tuple[Area, ...]) -> None:
    published = read_published(bundled / "published", areas)
    by_id = {source.id: source for source in published.sources}
    assert len(published.sources) == len(by_id) == 35
    assert len(published.scores) == 90
    assert len(published.to_date) == 22
    assert by_id["bromley-2012-03"].judgement == "very creditable"
    assert by_id["bournemouth-and-poole-2011"].inspection == "first re-inspection"
    assert by_id["barnet-undated"].published == ""
    assert by_id["east-riding-of-yorkshire-2010"].kind == "inspectorate report"
    east_riding = [s for s in published.scores if s.source_id == "east-riding-of-yorkshire-2010"]
    assert east_riding == [
        Score("east-riding-of-yorkshire-2010", "East Riding of Yorkshire", "safeguarding", 45),
    ]
    assert [f for f in published.to_date if f.source_id == "northamptonshire-2012-06-13"] == [
        ToDateFigure("northamptonshire-2012-06-13", "reoffending", "average", 71),
    ]


def test_absent_tables_hold_nothing(tmp_path: Path) -> None:
    assert read_published(tmp_path) == read_published(tmp_path / "gone") == Published()


def test_a_row_is_a_source_with_the_scores_it_gives(tmp_path: Path) -> None:
    row = "the Kent1,core case,2011-09,59,,68,disappointing,news,A title,http://example.org/a"
    published = read_published(tables(tmp_path, row), (Area("Kent"),))
    assert published.sources == (
        Source(
            "kent-2011-09", "Kent", "A title", "2011-09", "news", False, "core case", "disappointing",
            "http://example.org/a",
        ),
    )  # fmt: skip
    assert [(score.measure, score.value) for score in published.scores] == [("safeguarding", 59), ("reoffending", 68)]


def test_sources_of_one_area_and_date_have_ids_of_their_own(tmp_path: Path) -> None:
    row = "Kent,core case,,59,,,,news,A title,"
    published = read_published(tables(tmp_path, f"{row}\n{row}"))
    assert [source.id for source in published.sources] == ["kent-undated", "kent-undated-2"]
    assert [score.source_id for score in published.scores] == ["kent-undated", "kent-undated-2"]


def test_to_date_figures_without_an_inspection_are_a_source_of_their_own(tmp_path: Path) -> None:
    rows = "2012-03,safeguarding,37,91,68,http://example.org/b\n2012-03,risk_of_harm,,86,,http://example.org/b"
    published = read_published(tables(tmp_path, to_date=rows))
    (source,) = published.sources
    assert (source.id, source.area, source.title) == ("to-date-2012-03", "", "To-date figures, March 2012")
    assert (source.kind, source.held, source.url) == ("inspectorate notice", False, "http://example.org/b")
    assert [(f.measure, f.statistic, f.value) for f in published.to_date] == [
        ("safeguarding", "lowest", 37),
        ("safeguarding", "highest", 91),
        ("safeguarding", "average", 68),
        ("risk_of_harm", "highest", 86),
    ]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Kent,core case,2011,fifty,,,,news,T,", "safeguarding"),
        ("Kent,core case,2011,50,101,,,news,T,", "risk_of_harm"),
        ("Kent,core case,2011,50,,-1,,news,T,", "reoffending"),
        ("Kent,core case,2011,50,,,,gossip,T,", "source_kind"),
        (",core case,2011,50,,,,news,T,", "area"),
        ("Kent,core case,spring,50,,,,news,T,", "published"),
        ("Kent,core case,2011-02-30,50,,,,news,T,", "published"),
        ("Kent,core case,2011,50,,,,news,T,u,more", "source_url"),
    ],
)
def test_a_bad_cell_is_named_with_its_line_and_column(tmp_path: Path, row: str, column: str) -> None:
    good = "Luton,core case,2011,50,,,,news,T,"
    with pytest.raises(CorpusError, match=rf"scores\.csv, line 3, column {column}: "):
        read_published(tables(tmp_path, f"{good}\n{row}"))


def test_a_bad_to_date_row_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"to_date_figures\.csv, line 2, column measure"):
        read_published(tables(tmp_path, to_date="2012,staff,1,2,3,"))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "scores.csv").write_text("area,published\nKent,2011\n")
    with pytest.raises(CorpusError, match="no column inspection"):
        read_published(tmp_path)
