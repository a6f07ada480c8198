"""The page of sources: everything held, and how far it covers."""

from typing import NoReturn

import pytest
from lxml import html

from assistant import Assistant
from assistant.catalogue import catalogue_html
from corpus.errors import IndexDamaged


@pytest.fixture(scope="module")
def page(assistant: Assistant) -> str:
    return catalogue_html(assistant)


def rows(page: str, table: str) -> list[list[str]]:
    (found,) = html.fromstring(page).find_class(table)
    return [[" ".join(cell.text_content().split()) for cell in row] for part in found[2:] for row in part]


def test_every_source_has_a_row_with_scores_date_kind_and_audit(page: str) -> None:
    held = {(row[0], row[2]): row for row in rows(page, "held-table")}
    assert len(rows(page, "held-table")) == 35
    assert held["Luton", "16 May 2012"] == [
        "Luton", "Inspection of Youth Offending work in Luton", "16 May 2012", "Inspectorate notice", "in full", "75",
        "73", "78", "creditable", "nothing",
    ]  # fmt: skip
    sefton = held["Sefton", "undated"]
    assert sefton[3:5] == ["News", "figures only"]
    assert sefton[-1].startswith("2 warnings") and "lies below the lowest to date, 37%" in sefton[-1]


def test_a_score_that_a_source_does_not_give_is_not_zero(page: str) -> None:
    east = next(row for row in rows(page, "held-table") if row[0] == "East Riding of Yorkshire")
    assert east[5] == "45" and east[7] == "–not given"


def test_a_finding_stands_under_the_area_that_it_is_about(page: str) -> None:
    audit = {(row[0], row[2]): row[-1] for row in rows(page, "held-table")}
    assert audit["Leicestershire and Rutland", "13 June 2012"] == "nothing"  # whose lowest to date the others undercut
    assert sum("lies below the lowest to date" in told for told in audit.values()) == 2  # Sefton; Bournemouth and Poole


def test_the_list_of_areas_is_not_taken_for_an_official_one(page: str, assistant: Assistant) -> None:
    assert len(assistant.areas()) == 159  # where the notices say 158
    assert "compiled, not official: it has 159 names" in page


def test_coverage_is_counted_by_region(page: str, assistant: Assistant) -> None:
    table = {row[0]: row[1:] for row in rows(page, "coverage")}
    assert table["London"][1] == "16"  # as the answer to "Which London boroughs do you have?"
    assert table["All"][:2] == [str(len(assistant.areas())), "33"]
    assert sum(int(row[1]) for name, row in table.items() if name != "All") == 33


def test_a_source_is_opened_by_its_address(page: str) -> None:
    assert '<a href="./?source=luton-2012-05-16">Luton</a>' in page


def test_an_index_that_cannot_be_read_is_said(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> NoReturn:
        raise IndexDamaged("The index is damaged.")

    monkeypatch.setattr(assistant, "sources", fail)
    assert catalogue_html(assistant) == '<p class="only">The index is damaged. Mend it with: notices rebuild</p>'
