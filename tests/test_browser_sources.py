"""The page of sources, in real Chromium."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture(params=[1280, 375], ids=["wide", "narrow"])
def sources(browser: Browser, url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 812})
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto(f"{url}sources")
    page.locator(".held-table").wait_for()
    yield page
    context.close()


def shown(page: Page) -> list[str]:
    return page.locator(".held-table tbody tr:not([hidden]) th").all_inner_texts()


def test_everything_held_is_there_and_fits_the_screen(sources: Page) -> None:
    assert len(shown(sources)) == 35
    assert sources.evaluate("document.documentElement.scrollWidth") == sources.evaluate("innerWidth")


def test_sources_are_found_by_any_words(sources: Page) -> None:
    sources.get_by_label("Search the sources").fill("notice greenwich")
    assert shown(sources) == ["Greenwich"]
    expect(sources.get_by_role("status").first).to_have_text("1 of 35 shown")
    sources.get_by_label("Search the sources").fill("")
    assert len(shown(sources)) == 35


def test_sources_are_sorted_by_score_and_by_date(sources: Page) -> None:
    sources.get_by_role("button", name="Safeguarding").click()
    assert shown(sources)[:2] == ["Sefton", "Bournemouth and Poole"]  # 28% and, in 2011, 36%
    sources.get_by_role("button", name="Safeguarding").click()
    assert sorted(shown(sources)[:2]) == ["Cambridgeshire", "North Lincolnshire"]
    sources.get_by_role("button", name="Published").click()
    assert shown(sources)[0] == "Wigan"  # 2009


def test_what_the_audit_found_is_told(sources: Page) -> None:
    sources.get_by_label("Search the sources").fill("sefton")
    sources.locator("tr:not([hidden]) summary").first.click()
    expect(sources.locator("tr:not([hidden]) details").first).to_contain_text("lies below the lowest to date, 37%")


def test_an_opened_finding_is_seen_whole(sources: Page) -> None:
    details = sources.locator(".held-table details").first
    details.locator("summary").click()
    box = details.locator("li").first.bounding_box()
    assert box and box["x"] + box["width"] <= sources.evaluate("innerWidth")
    clipped = sources.locator(".wide").first.evaluate("part => part.scrollWidth > part.clientWidth")
    assert not clipped


def test_scores_are_in_sight_with_their_names_and_no_blank_is_above_them(sources: Page) -> None:
    cell = sources.locator(".held-table tbody td.number").first
    box = cell.bounding_box()
    assert box and 0 <= box["x"] < box["x"] + box["width"] <= sources.evaluate("innerWidth")
    head = sources.locator(".held-table thead").bounding_box()
    assert head and head["height"] < 140
    if sources.evaluate("innerWidth") == 375:
        label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert label == '"Safeguarding"'


def test_a_source_is_opened_beside_the_chat_and_back(sources: Page) -> None:
    sources.get_by_role("link", name="Luton", exact=True).click()
    expect(sources.locator("#evidence .notice")).to_contain_text("NOTES TO EDITORS")
    sources.get_by_role("link", name="Sources").click()
    expect(sources.locator(".held-table")).to_be_visible()
