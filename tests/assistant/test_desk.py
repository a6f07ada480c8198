from dataclasses import replace

import pytest

from assistant.desk import Desk, is_within
from assistant.periods import Period

YEAR = Period("2011-01-01", "2011-12-31", "2011", "2011")


def test_the_inspections_of_an_area_come_oldest_first(desk: Desk) -> None:
    published = [inspection.source.published for inspection in desk.inspections("North Lincolnshire")]
    assert published == ["2010", "2012-05"]


def test_an_inspection_holds_only_the_scores_that_its_source_gives(desk: Desk) -> None:
    first = desk.inspections("North Lincolnshire")[0]
    assert {measure: score.value for measure, score in first.scores.items()} == {
        "safeguarding": 37,
        "risk_of_harm": 36,
    }


def test_a_period_keeps_the_inspections_surely_within_it(desk: Desk) -> None:
    assert [i.source.published for i in desk.inspections("Bournemouth and Poole", YEAR)] == ["2011"]


@pytest.mark.parametrize(
    ("published", "expected"), [("2011", True), ("2011-09", True), ("2012-01", False), ("2010", False), ("", False)]
)
def test_a_date_known_in_part_lies_within_only_where_it_must(published: str, expected: bool) -> None:
    assert is_within(published, YEAR) is expected


def test_a_date_known_only_by_its_year_is_not_surely_within_a_month() -> None:
    assert not is_within("2011", Period("2011-09-01", "2011-09-30", "September 2011", "2011-09"))


def test_the_areas_held_are_those_of_the_sources(desk: Desk) -> None:
    assert len(desk.held_areas()) == 33
    assert "Birmingham" not in desk.held_areas()


def test_the_areas_inspected_again_are_known(desk: Desk) -> None:
    assert desk.reinspected_areas() == ("Bournemouth and Poole", "North Lincolnshire")


def test_a_mean_is_given_to_one_decimal(desk: Desk) -> None:
    assert desk.number("SELECT 1866 / 32.0", {}) == 58.3


def test_a_whole_number_has_no_decimal(desk: Desk) -> None:
    assert isinstance(desk.number("SELECT 1701 / 27.0", {}), int)


def test_a_statement_without_a_number_is_a_bug(desk: Desk) -> None:
    with pytest.raises(TypeError, match="No number comes of"):
        desk.number("SELECT NULL", {})


def test_what_was_read_once_for_a_question_is_not_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = replace(desk)
    first = fresh.notice("luton-2012-05-16"), fresh.inspections("Luton"), fresh.sources_of(["Luton"])
    monkeypatch.setattr(desk.snapshot.table, "rows", None)
    assert (fresh.notice("luton-2012-05-16"), fresh.inspections("Luton"), fresh.sources_of(["Luton"])) == first
    assert [source.id for source in first[2]] == ["luton-2012-05-16"]
