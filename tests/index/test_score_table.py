from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from corpus.errors import IndexDamaged, UnknownSource
from corpus.model import Area, Notice, Passage, Score, Source, Span, ToDateFigure
from index import statements as sql
from index.score_table import SCOPE, ScoreTable, as_instant

NOW = "2026-01-01T00:00:00Z"
SUMMER = timezone(timedelta(hours=1))
EMBARGO = datetime(2012, 5, 16, 0, 1, tzinfo=SUMMER)
MINUTE_BEFORE, MINUTE_AFTER = "2012-05-15T23:00:00Z", "2012-05-15T23:01:00Z"


def source(area: str, published: str, embargo: datetime | None = None) -> Source:
    key = f"{area.lower().replace(' ', '-')}-{published or 'undated'}"
    return Source(key, area, f"Inspection of {area}", published, "inspectorate notice", True, embargo=embargo)


LUTON_2010 = source("Luton", "2010")
LUTON = source("Luton", "2012-05-16", EMBARGO)
BROMLEY = source("Bromley", "2012-03")
KINGSTON = source("Kingston upon Thames", "2012-03")
HUMBER_UNDATED = source("North Lincolnshire", "")
HUMBER = source("North Lincolnshire", "2011-07")
SOURCES = (LUTON_2010, LUTON, BROMLEY, KINGSTON, HUMBER_UNDATED, HUMBER)

SAFEGUARDING = {LUTON_2010: 60, LUTON: 75, BROMLEY: 75, KINGSTON: 52, HUMBER_UNDATED: 37, HUMBER: 83}
CELL, ROW, PROSE = Span(10, 13), Span(0, 20), Span(30, 33)
LUTON_SCORE = Score(LUTON.id, "Luton", "safeguarding", 75, CELL, ROW, PROSE, 75)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[ScoreTable]:
    new = ScoreTable.create(tmp_path / "notices.db")
    scores = [Score(s.id, s.area, "safeguarding", value) for s, value in SAFEGUARDING.items() if s is not LUTON]
    figures = [
        ToDateFigure(LUTON.id, "safeguarding", "average", 67),
        ToDateFigure(BROMLEY.id, "safeguarding", "average", 68),
    ]
    areas = [Area("Luton", "Eastern", "England", ("Lutton", "LBC"))]
    new.write(areas, SOURCES, [*scores, LUTON_SCORE], figures)
    new.close()
    opened = ScoreTable.open(tmp_path / "notices.db")
    yield opened
    opened.close()


def number(table: ScoreTable, statement: str, now: str = NOW, **more: str | int | None) -> object:
    return table.number(statement, **{**SCOPE, "measure": "safeguarding", "now": now} | more).rows[0]


def test_a_score_comes_back_with_its_spans_and_source(table: ScoreTable) -> None:
    row = table.scores_of(["Luton"], NOW).rows[-1]
    assert (row.score, row.source) == (LUTON_SCORE, LUTON)


def test_scores_of_an_area_come_oldest_first(table: ScoreTable) -> None:
    assert [row.score.value for row in table.scores_of(["North Lincolnshire"], NOW).rows] == [37, 83]


def test_areas_keep_their_other_names(table: ScoreTable) -> None:
    assert table.areas(NOW) == (Area("Luton", "Eastern", "England", ("Lutton", "LBC")),)


@pytest.mark.parametrize(("now", "visible"), [(MINUTE_BEFORE, [60]), (MINUTE_AFTER, [60, 75])])
def test_an_embargoed_score_appears_when_its_embargo_passes(table: ScoreTable, now: str, visible: list[int]) -> None:
    assert [row.score.value for row in table.scores_of(["Luton"], now).rows] == visible


def test_an_embargoed_source_is_unknown(table: ScoreTable) -> None:
    with pytest.raises(UnknownSource):
        table.source(LUTON.id, MINUTE_BEFORE)
    assert LUTON not in table.sources(MINUTE_BEFORE).rows
    assert table.source(LUTON.id, MINUTE_AFTER) == LUTON


def test_an_embargoed_to_date_figure_is_not_given(table: ScoreTable) -> None:
    values = [row.figure.value for row in table.to_date("safeguarding", "average", MINUTE_BEFORE).rows]
    assert values == [68]


def test_to_date_figures_come_newest_first(table: ScoreTable) -> None:
    assert [row.figure.value for row in table.to_date("safeguarding", "average", NOW).rows] == [67, 68]


def test_an_older_inspection_stands_until_the_embargo_of_the_next_passes(table: ScoreTable) -> None:
    before = {r.score.area: r.score.value for r in table.scores_between("safeguarding", MINUTE_BEFORE).rows}
    after = {r.score.area: r.score.value for r in table.scores_between("safeguarding", MINUTE_AFTER).rows}
    assert (before["Luton"], after["Luton"]) == (60, 75)


def test_an_undated_inspection_gives_way_to_a_dated_one(table: ScoreTable) -> None:
    current = [r.score.value for r in table.scores_between("safeguarding", NOW, areas='["North Lincolnshire"]').rows]
    assert current == [83]


def test_scores_between_two_values_include_both(table: ScoreTable) -> None:
    assert [r.score.value for r in table.scores_between("safeguarding", NOW, least=52, most=75).rows] == [75, 75, 52]


@pytest.mark.parametrize(("value", "rank"), [(83, 1), (75, 2), (52, 4)])
def test_tied_areas_share_a_rank(table: ScoreTable, value: int, rank: int) -> None:
    assert number(table, sql.RANK, value=value) == rank


def test_covered_counts_each_area_once(table: ScoreTable) -> None:
    assert number(table, sql.COVERED) == 4


def test_mean_and_median_are_over_current_scores(table: ScoreTable) -> None:
    assert number(table, sql.MEAN) == 71.3  # 285 / 4 = 71.25, rounded half up
    assert number(table, sql.MEDIAN) == 75


def test_a_median_of_two_lies_between_them(table: ScoreTable) -> None:
    assert number(table, sql.MEDIAN, areas='["Bromley", "Kingston upon Thames"]') == (75 + 52) / 2 == 63.5


def test_a_mean_over_no_area_is_none(table: ScoreTable) -> None:
    assert number(table, sql.MEAN, areas="[]") is None


def test_the_cut_of_a_top_list_is_the_nth_value(table: ScoreTable) -> None:
    assert number(table, sql.NTH_HIGHEST, n=2) == 75
    assert number(table, sql.NTH_LOWEST, n=1) == 52


def test_sources_of_a_period_lie_wholly_in_it(table: ScoreTable) -> None:
    assert table.sources(NOW, since="2012-03-01", until="2012-03-31").rows == (BROMLEY, KINGSTON)
    assert table.sources(NOW, since="2010-06-01", until="2010-12-31").rows == ()


def test_a_period_that_begins_at_0001_leaves_undated_sources_out(table: ScoreTable) -> None:
    assert HUMBER_UNDATED in table.sources(NOW).rows
    assert HUMBER_UNDATED not in table.sources(NOW, since="0001").rows


def test_sources_come_newest_first(table: ScoreTable) -> None:
    assert [s.published for s in table.sources(NOW).rows] == ["2012-05-16", "2012-03", "2012-03", "2011-07", "2010", ""]


def test_a_result_can_be_run_again(table: ScoreTable) -> None:
    result = table.number(sql.MEAN, measure="safeguarding", now=NOW, **SCOPE)
    assert table.rerun(result.sql, result.parameters) == ((71.3,),)


@pytest.mark.parametrize(
    ("statement", "index"), [(sql.SCORES_OF_AREAS, "scores_by_area"), (sql.RANK, "scores_by_value")]
)
def test_statements_use_their_index(table: ScoreTable, statement: str, index: str) -> None:
    parameters = {**SCOPE, "areas": "[]", "now": NOW, "measure": "safeguarding", "value": 75}
    plan = [row[3] for row in table.rows(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any(line.startswith("SEARCH c USING") and index in line for line in plan), plan
    assert not any(line.startswith("SCAN c") for line in plan), plan


def test_a_table_can_be_read_by_many_threads_at_once(table: ScoreTable) -> None:
    with ThreadPoolExecutor(8) as threads:
        means = list(threads.map(lambda _: number(table, sql.MEAN), range(400)))
    assert set(means) == {71.3}


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "notices.db").write_bytes(b"not a database" * 100)
    with pytest.raises(IndexDamaged, match="notices rebuild"):
        ScoreTable.open(tmp_path / "notices.db")


def test_instants_sort_by_time() -> None:
    assert as_instant(EMBARGO) == "2012-05-15T23:01:00Z"
    assert as_instant(None) < as_instant(datetime(1, 1, 1, tzinfo=UTC)) < "9999"


@pytest.fixture
def notice() -> Notice:
    text = "Luton – £1\n‘Safeguarding’ 75% <sup>1</sup>\n"
    return Notice(
        source=LUTON, file="luton.md", sha256="ab" * 32, text=text, dated="2012-05-14", programme="core case",
        speaker="Julie Fox", office="Assistant Chief Inspector", speech=Span(0, 5), judgement=Span(6, 7),
        scores=(LUTON_SCORE,), to_date=(ToDateFigure(LUTON.id, "safeguarding", "average", 67, CELL, ROW),),
        footnotes=(Span(1, 2),), notes=(Span(3, 4), Span(4, 5)),
        passages=(
            Passage(f"{LUTON.id}:0-10", LUTON.id, "heading", Span(0, 10), text[:10]),
            Passage(f"{LUTON.id}:11-44", LUTON.id, "table", Span(11, 44), text[11:44], page=2),
        ),
        pages=(0, 11), problems=("No date found.",),
    )  # fmt: skip


def test_a_notice_comes_back_equal_in_every_field(tmp_path: Path, notice: Notice) -> None:
    new = ScoreTable.create(tmp_path / "notices.db")
    new.write((), SOURCES, (), ())
    new.write_notices([notice])
    assert new.notice(LUTON.id, NOW) == notice
    with pytest.raises(UnknownSource):
        new.notice(LUTON.id, MINUTE_BEFORE)
    with pytest.raises(UnknownSource, match="Only figures are held"):
        new.notice(BROMLEY.id, NOW)
    new.close()
