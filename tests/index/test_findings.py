"""What the audit found is kept in the build, and can be seen when what it rests on can."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Built

from corpus.model import Finding, FindingKind, Score, Source, StandIn, ToDateFigure
from index import statements as sql
from index.build import rebuild
from index.score_table import SCOPE, ScoreTable
from index.snapshot import Snapshot
from tests.corpus.samples import notice, tabbed
from tests.index.test_score_table import BROMLEY, EMBARGO, LUTON, LUTON_2010, MINUTE_AFTER, MINUTE_BEFORE, NOW, source

ROW = Source("luton-2012", "Luton", "Luton in the news", "2012", "news", False, url="http://example.org")


def finding(*sources: str, message: str = "M.", kind: FindingKind = "series", file: str = "") -> Finding:
    return Finding(kind, "error", message, "R.", sources, file, "safeguarding", "lowest")


def kept(folder: Path, *findings: Finding, hidden: tuple[str, ...] = ()) -> ScoreTable:
    new = ScoreTable.create(folder / "notices.db")
    new.write((), (LUTON_2010, LUTON, BROMLEY), (), ())
    new.write_findings(findings, (LUTON_2010, LUTON, BROMLEY), hidden)
    new.close()
    return ScoreTable.open(folder / "notices.db")


def test_a_finding_comes_back_as_it_was(tmp_path: Path) -> None:
    one, other = finding(LUTON.id, BROMLEY.id), Finding("unreadable", "error", "x: y.", "Z.", file="x")
    with_both = kept(tmp_path, one, other)
    assert with_both.findings(NOW) == (one, other)
    with_both.close()


def test_a_finding_is_seen_when_the_last_of_its_sources_is(tmp_path: Path) -> None:
    table = kept(tmp_path, finding(BROMLEY.id, LUTON.id))
    assert (table.findings(MINUTE_BEFORE), len(table.findings(MINUTE_AFTER))) == ((), 1)
    table.close()


def test_while_an_embargo_hides_one_finding_another_on_the_same_matter_stands_for_it(tmp_path: Path) -> None:
    newest, older = finding(BROMLEY.id, LUTON.id, message="newest"), finding(BROMLEY.id, LUTON_2010.id, message="older")
    table = kept(tmp_path, newest, older)
    assert [found.message for found in table.findings(MINUTE_BEFORE)] == ["older"]
    assert [found.message for found in table.findings(MINUTE_AFTER)] == ["newest"]
    table.close()


def test_a_file_whose_embargo_ends_nobody_knows_when_is_for_the_operator_only(tmp_path: Path) -> None:
    table = kept(tmp_path, Finding("unreadable", "error", "a.md: y.", "Z.", file="a.md"), hidden=("a.md",))
    assert (table.findings(NOW), len(table.findings("9999"))) == ((), 1)
    table.close()


def test_findings_on_some_sources_are_errors_and_warnings_about_their_figures(tmp_path: Path) -> None:
    doubt = Finding("reading", "warning", "M.", "R.", (LUTON.id,))
    note = Finding("beyond_extremes", "note", "M.", "R.", (LUTON.id,), "", "safeguarding")
    table = kept(
        tmp_path,
        finding(BROMLEY.id, LUTON.id),
        doubt,
        note,
        Finding("unknown_area", "warning", "M.", "R.", (LUTON.id,)),
    )
    assert [found.kind for found in table.findings_on([LUTON.id], NOW)] == ["series", "reading"]
    assert [found.kind for found in table.findings_on([BROMLEY.id], NOW)] == ["series"]
    assert table.findings_on([LUTON_2010.id], NOW) == table.findings_on([LUTON.id], MINUTE_BEFORE) == ()
    table.close()


def test_a_rebuild_keeps_what_the_audit_found(built: Built) -> None:
    text = notice(
        "Gateshead", tabbed("Gateshead"), embargo="EMBARGOED UNTIL 00:01 – 1 JULY 2099", speaker="It was said:"
    )
    (built.corpus / "notices" / "gateshead.md").write_text(text, encoding="utf-8")
    vague = notice("Kent", embargo="EMBARGOED UNTIL FURTHER NOTICE")
    (built.corpus / "notices" / "kent.md").write_text(vague, encoding="utf-8")
    summary = rebuild(built.corpus, built.index)
    assert {f.sources[0] for f in summary.findings} == {"sefton-undated", "bournemouth-and-poole-2011"}
    assert [f.kind for f in summary.embargoed] == ["missing_speaker"]
    assert [error.path.name for error in summary.unreadable] == ["kent.md"]
    with Snapshot.open(built.index) as live:
        assert len(live.table.findings(NOW)) == 3
        before, after = (live.table.findings(f"2099-06-30T23:0{minute}:00Z") for minute in (0, 1))
        assert (len(before), len(after)) == (3, 4), "00:01 in London is 23:01 of the day before in summer"
        assert {f.kind for f in live.table.findings("9999")} >= {"unreadable", "missing_speaker"}
    again = rebuild(built.corpus, built.index)
    assert again.unchanged
    assert (again.findings, again.embargoed) == (summary.findings, summary.embargoed)


# a published row stands in for a notice under embargo


@pytest.fixture
def stood_in(tmp_path: Path) -> Iterator[ScoreTable]:
    """Luton's notice (75%) is under embargo; a row of scores.csv for the same inspection (74%) was published."""
    new = ScoreTable.create(tmp_path / "notices.db")
    row = StandIn(
        ROW, LUTON.id, EMBARGO, (Score(ROW.id, "Luton", "safeguarding", 74),),
        (ToDateFigure(ROW.id, "safeguarding", "average", 66),),
    )  # fmt: skip
    scores = [Score(s.id, s.area, "safeguarding", v) for s, v in ((LUTON_2010, 60), (LUTON, 75), (BROMLEY, 70))]
    to_date = [ToDateFigure(LUTON.id, "safeguarding", "average", 67)]
    new.write((), (LUTON_2010, LUTON, BROMLEY), scores, to_date, [row])
    new.close()
    opened = ScoreTable.open(tmp_path / "notices.db")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("now", "score", "average", "of"),
    [(MINUTE_BEFORE, 74, 66, ROW.id), (MINUTE_AFTER, 75, 67, LUTON.id), ("9999", 75, 67, LUTON.id)],
)
def test_the_row_stands_until_the_embargo_passes_and_the_notice_after(
    stood_in: ScoreTable, now: str, score: int, average: int, of: str
) -> None:
    current = {r.score.area: (r.score.value, r.source.id) for r in stood_in.scores_between("safeguarding", now).rows}
    assert current == {"Luton": (score, of), "Bromley": (70, BROMLEY.id)}
    assert {s.id for s in stood_in.sources(now, ["Luton"]).rows} == {LUTON_2010.id, of}
    assert [row.figure.value for row in stood_in.to_date("safeguarding", "average", now).rows] == [average]
    scope = {**SCOPE, "measure": "safeguarding", "now": now}
    assert stood_in.number(sql.COVERED, **scope).rows == (2,)
    within = stood_in.scores_between("safeguarding", now, since="2012-01-01", until="2012-12-31").rows
    assert {r.source.id for r in within} == {of, BROMLEY.id}


# a source that gives no scores


def unscored(folder: Path, *ids: str) -> ScoreTable:
    """Ambleford's sources of 2010, 2011 and 2012, of which only those of the years `ids` give a score."""
    new = ScoreTable.create(folder / "notices.db")
    sources = [source("Ambleford", year) for year in ("2010", "2011", "2012")]
    new.write((), sources, [Score(s.id, s.area, "safeguarding", 60) for s in sources if s.published in ids], ())
    new.close()
    return ScoreTable.open(folder / "notices.db")


def test_a_later_source_without_scores_leaves_the_earlier_scores_standing(tmp_path: Path) -> None:
    table = unscored(tmp_path, "2010")
    for span in ({}, {"since": "2009-01-01", "until": "2013-01-01"}):
        assert [r.source.published for r in table.scores_between("safeguarding", NOW, **span).rows] == ["2010"]
    assert table.sources_without("safeguarding", NOW).rows == ()
    assert [s.published for s in table.sources_without("reoffending", NOW).rows] == ["2010"]
    table.close()


def test_within_a_period_too_a_source_without_scores_takes_no_place(tmp_path: Path) -> None:
    table = unscored(tmp_path, "2010", "2012")
    within = table.scores_between("safeguarding", NOW, since="2010-01-01", until="2011-12-31").rows
    assert [r.source.published for r in within] == ["2010"]
    table.close()


def test_a_later_source_with_scores_stands(tmp_path: Path) -> None:
    table = unscored(tmp_path, "2010", "2012")
    assert [r.source.published for r in table.scores_between("safeguarding", NOW).rows] == ["2012"]
    table.close()


def test_where_no_source_gives_scores_the_latest_is_the_one_without(tmp_path: Path) -> None:
    table = unscored(tmp_path)
    assert [s.published for s in table.sources_without("safeguarding", NOW).rows] == ["2012"]
    table.close()
