import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from corpus.errors import IndexDamaged, UnknownSource
from corpus.model import Area, Notice, Passage, Score, Source, Span, ToDateFigure
from index import statements as sql
from index.filling import New, write_notices
from index.notice_rows import parts_of
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

RISK_OF_HARM = {LUTON_2010: 65, LUTON: 70, BROMLEY: 80, HUMBER_UNDATED: 30, HUMBER: 77}
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


@pytest.fixture
def wider(tmp_path: Path) -> Iterator[ScoreTable]:
    """The same sources with scores of two measures; Kingston upon Thames has one of Safeguarding only."""
    new = ScoreTable.create(tmp_path / "wider.db")
    safeguarding = [Score(s.id, s.area, "safeguarding", value) for s, value in SAFEGUARDING.items()]
    new.write((), SOURCES, safeguarding + [Score(s.id, s.area, "risk_of_harm", v) for s, v in RISK_OF_HARM.items()], ())
    new.close()
    opened = ScoreTable.open(tmp_path / "wider.db")
    yield opened
    opened.close()


def listed(table: ScoreTable, since: str, until: str, now: str = NOW) -> dict[str, int]:
    rows = table.scores_between("safeguarding", now, since=since, until=until).rows
    return {row.score.area: row.score.value for row in rows}


ABOVE = {"least": 1, "most": 100}
"""By how many points one measure lies above another."""


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


@pytest.mark.parametrize(("now", "covered"), [("", 3), (MINUTE_BEFORE, 3), (MINUTE_AFTER, 4), ("9999", 4)])
def test_the_areas_counted_beforehand_are_those_that_can_be_seen(tmp_path: Path, now: str, covered: int) -> None:
    new = ScoreTable.create(tmp_path / "notices.db")
    new.write((), SOURCES[1:], [Score(s.id, s.area, "safeguarding", SAFEGUARDING[s]) for s in SOURCES[1:]], ())
    everywhere = json.dumps([source.area for source in SOURCES])
    assert number(new, sql.COVERED, now) == number(new, sql.COVERED, now, areas=everywhere) == covered
    assert number(new, sql.COVERED, now, measure="reoffending") == 0
    for statement in (sql.RANK, sql.RANK_FROM_BELOW):
        for value in range(101):
            counted = number(new, statement, now, areas=everywhere, value=value)
            assert number(new, statement, now, value=value) == counted
    new.close()


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
    ("statement", "index"),
    [
        (sql.SCORES_OF_AREAS, "scores_by_area"), (sql.RANK, "scores_by_value"),
        (sql.RANK_FROM_BELOW, "scores_by_value"), (sql.NEXT_ABOVE, "scores_by_value"),
        (sql.NEXT_BELOW, "scores_by_value"), (sql.COUNT_ACROSS, "scores_by_value"),
    ],
)  # fmt: skip
def test_statements_use_their_index(table: ScoreTable, statement: str, index: str) -> None:
    parameters = {**SCOPE, "areas": "[]", "now": NOW, "measure": "safeguarding", "other": "", "value": 75, **ABOVE}
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
    write_notices(new, [New(notice, parts_of(notice))])
    assert new.notice(LUTON.id, NOW) == notice
    with pytest.raises(UnknownSource):
        new.notice(LUTON.id, MINUTE_BEFORE)
    with pytest.raises(UnknownSource, match="Only figures are held"):
        new.notice(BROMLEY.id, NOW)
    new.close()


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2010-01-01", "2010-12-31", {"Luton": 60}),
        (
            "2010-01-01",
            "2012-04-30",
            {"Luton": 60, "Bromley": 75, "Kingston upon Thames": 52, "North Lincolnshire": 83},
        ),
        (
            "2010-01-01",
            "2012-05-31",
            {"Luton": 75, "Bromley": 75, "Kingston upon Thames": 52, "North Lincolnshire": 83},
        ),
        ("2012-05-01", "2012-05-31", {"Luton": 75}),
        ("2012-05-16", "2012-05-16", {"Luton": 75}),
        ("0001", "2011-12-31", {"Luton": 60, "North Lincolnshire": 83}),
        ("2013-01-01", "2013-12-31", {}),
    ],
)
def test_within_a_period_its_last_inspection_stands(
    table: ScoreTable, since: str, until: str, expected: dict[str, int]
) -> None:
    assert listed(table, since, until) == expected


def test_within_a_period_an_inspection_stands_until_the_embargo_of_the_next_passes(table: ScoreTable) -> None:
    assert listed(table, "2010-01-01", "2012-12-31", MINUTE_BEFORE)["Luton"] == 60
    assert listed(table, "2010-01-01", "2012-12-31", MINUTE_AFTER)["Luton"] == 75


def test_figures_of_a_period_are_over_the_inspections_that_stand_in_it(table: ScoreTable) -> None:
    period = {"since": "2010-01-01", "until": "2012-04-30"}  # 83, 75, 60 and 52
    assert number(table, sql.COVERED, **period) == 4
    assert number(table, sql.RANK, value=60, **period) == 3
    assert number(table, sql.RANK_FROM_BELOW, value=60, **period) == 2
    assert number(table, sql.MEAN, **period) == 67.5
    assert number(table, sql.MEDIAN, **period) == 67.5


@pytest.mark.parametrize(("value", "rank"), [(52, 1), (75, 2), (83, 4)])
def test_a_rank_from_below_counts_the_areas_below(table: ScoreTable, value: int, rank: int) -> None:
    assert number(table, sql.RANK_FROM_BELOW, value=value) == rank


@pytest.mark.parametrize(("value", "above", "below"), [(52, 75, None), (75, 83, 52), (83, None, 75), (60, 75, 52)])
def test_the_next_value_above_and_below(table: ScoreTable, value: int, above: int | None, below: int | None) -> None:
    assert number(table, sql.NEXT_ABOVE, value=value) == above
    assert number(table, sql.NEXT_BELOW, value=value) == below


def test_the_next_value_is_none_that_a_later_inspection_has_replaced(table: ScoreTable) -> None:
    assert number(table, sql.NEXT_BELOW, value=52) is None  # not the 37 of the undated inspection


def test_a_score_above_that_of_another_measure_comes_by_the_width_of_the_gap(wider: ScoreTable) -> None:
    # Now: North Lincolnshire 83 and 77, Luton 75 and 70, Bromley 75 and 80
    rows = wider.scores_across("safeguarding", "risk_of_harm", NOW).rows
    assert [(row.score.area, row.score.value) for row in rows] == [("North Lincolnshire", 83), ("Luton", 75)]
    rows = wider.scores_across("risk_of_harm", "safeguarding", NOW).rows
    assert [(row.score.area, row.score.value) for row in rows] == [("Bromley", 80)]


def test_an_area_with_one_of_two_measures_is_not_covered_by_both(wider: ScoreTable) -> None:
    assert number(wider, sql.COVERED) == 4
    assert number(wider, sql.COVERED_ACROSS, other="risk_of_harm") == 3
    assert number(wider, sql.COUNT_ACROSS, other="risk_of_harm", **ABOVE) == 2


def test_one_measure_above_another_is_a_matter_of_one_inspection(wider: ScoreTable) -> None:
    # Luton's Safeguarding of 2012 (75) lies above its Risk of Harm of 2010 (65); in 2010 it was 60 to 65.
    assert number(wider, sql.COUNT_ACROSS, MINUTE_BEFORE, other="risk_of_harm", **ABOVE) == 1
    then = {"since": "2010-01-01", "until": "2010-12-31"}
    assert number(wider, sql.COUNT_ACROSS, other="risk_of_harm", **then, **ABOVE) == 0


def test_how_far_one_measure_lies_above_another_can_be_bounded(wider: ScoreTable) -> None:
    assert len(wider.scores_across("safeguarding", "risk_of_harm", NOW).rows) == 2
    assert wider.scores_across("safeguarding", "risk_of_harm", NOW, least=100).rows == ()
    everywhere = wider.scores_across("safeguarding", "risk_of_harm", NOW, least=-100, most=100)
    assert len(everywhere.rows) == number(wider, sql.COVERED_ACROSS, other="risk_of_harm") == 3


def test_the_sources_without_a_score_are_the_latest_of_their_areas(wider: ScoreTable) -> None:
    assert wider.sources_without("risk_of_harm", NOW).rows == (KINGSTON,)
    assert wider.sources_without("reoffending", NOW).rows == (BROMLEY, KINGSTON, LUTON, HUMBER)
    assert wider.sources_without("safeguarding", NOW).rows == ()


def test_the_sources_without_a_score_are_counted(wider: ScoreTable) -> None:
    for measure, count in (("safeguarding", 0), ("risk_of_harm", 1), ("reoffending", 4)):
        assert number(wider, sql.COUNT_WITHOUT_SCORE, measure=measure) == count


def test_an_embargoed_source_lacks_no_score_yet(wider: ScoreTable) -> None:
    assert LUTON_2010 in wider.sources_without("reoffending", MINUTE_BEFORE).rows
    assert LUTON not in wider.sources_without("reoffending", MINUTE_BEFORE).rows


def test_the_sources_without_a_score_keep_to_their_areas(wider: ScoreTable) -> None:
    assert wider.sources_without("reoffending", NOW, areas='["Luton"]').rows == (LUTON,)


def test_the_distance_of_a_score_from_a_mean_or_median(table: ScoreTable) -> None:
    # Mean 285 / 4 = 71.25, median 75
    assert number(table, sql.SCORE_FROM_MEAN, source=KINGSTON.id) == pytest.approx(19.3)
    assert number(table, sql.SCORE_FROM_MEAN, source=HUMBER.id) == pytest.approx(11.8)
    assert number(table, sql.SCORE_FROM_MEDIAN, source=KINGSTON.id) == 23


def test_the_gap_between_two_means_has_no_sign(table: ScoreTable) -> None:
    two, other = '["Bromley", "Kingston upon Thames"]', '["North Lincolnshire"]'  # 63.5 and 83
    for areas, others in ((two, other), (other, two)):
        assert number(table, sql.BETWEEN_MEANS, areas=areas, other_areas=others) == 19.5
        assert number(table, sql.BETWEEN_MEDIANS, areas=areas, other_areas=others) == 19.5


@pytest.mark.parametrize(
    ("scores", "mean"),
    [
        ([58] * 19 + [59], 58.1),  # 58.05, which a float holds as 58.0499…
        ([64] * 17 + [65] * 3, 64.2),  # 64.15
        ([52, 52, 52, 53], 52.3),  # 52.25
        ([50, 50, 51], 50.3),  # 50.333…
        ([50, 51, 51], 50.7),  # 50.666…
        ([50, 51], 50.5),
    ],
)
def test_a_mean_is_rounded_half_up(tmp_path: Path, scores: list[int], mean: float) -> None:
    sources = [source(f"Area {n}", "2012") for n in range(len(scores))]
    new = ScoreTable.create(tmp_path / "many.db")
    new.write((), sources, [Score(s.id, s.area, "safeguarding", v) for s, v in zip(sources, scores, strict=True)], ())
    assert number(new, sql.MEAN) == mean
    new.close()
