"""Access: axe-core on the real pages, the keyboard alone, what is announced, zoom."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser import ask, open_chat

pytestmark = pytest.mark.browser

LUTON = "What was Luton's safeguarding score?"
Reach = Callable[[Page, str], None]


def empty(page: Page, url: str) -> None:
    """The chat before anything is asked."""


def answered(page: Page, url: str) -> None:
    ask(page, "How did Luton do?")
    page.locator(".answer summary").last.click()  # the working


def ranked(page: Page, url: str) -> None:
    ask(page, "Where does Luton rank for safeguarding?")
    page.get_by_role("button", name="Report a wrong answer").click()
    page.locator(".remark").wait_for()


def declined(page: Page, url: str) -> None:
    ask(page, "What was Birmingham's safeguarding score?")


def card(page: Page, url: str) -> None:
    ask(page, "What was Sefton's safeguarding score?")


def changed(page: Page, url: str) -> None:
    page.goto(f"{url}?q=How+did+North+Lincolnshire+change+between+its+inspections?&build=x&answer=y")
    page.locator(".note").wait_for()


def sources(page: Page, url: str) -> None:
    page.goto(f"{url}sources")
    page.locator(".held-table details summary").first.click()


@pytest.mark.parametrize("reach", [empty, answered, ranked, declined, card, changed, sources])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(browser: Browser, url: str, reach: Reach, dark: bool) -> None:
    page = open_chat(browser, url, dark=dark)
    reach(page, url)
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 800})
        found: list[dict[str, Any]] = Axe().run(page).response["violations"]
        assert [(v["id"], v["impact"], [node["html"][:200] for node in v["nodes"]]) for v in found] == []
    page.context.close()


def tab_to(page: Page, name: str) -> None:
    """Press the Tab key until what bears a name has the focus, and see that this can be seen."""
    for _ in range(60):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => { const at = document.activeElement; const style = getComputedStyle(at);
            return { name: at.ariaLabel ?? at.labels?.[0]?.innerText ?? at.innerText,
                     outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 } }"""
        )
        if (at["name"] or "").strip().startswith(name):
            assert at["outlined"], name
            return
    pytest.fail(f"The Tab key does not reach {name!r}.")


def test_the_keyboard_alone_does_everything(page: Page) -> None:
    expect(page.get_by_label("Your question")).to_be_focused()
    page.keyboard.type("Which areas scored under 50% on safeguarding?")
    page.keyboard.press("Enter")
    page.locator(".answer").wait_for()
    page.evaluate("document.querySelector('#conversation .scroll').focus()")
    tab_to(page, "Source 1")
    page.keyboard.press("Enter")
    expect(page.locator("#evidence h2")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")  # back to the answer
    tab_to(page, "Score")
    page.keyboard.press("Enter")
    expect(page.locator(".answer tbody td.number").first).to_have_text("28")
    with page.expect_download():
        tab_to(page, "Download this table as CSV")
        page.keyboard.press("Enter")
    for name in ("Copy answer", "Copy link", "Permalink", "Source pack", "Report a wrong answer"):
        tab_to(page, name)
    page.keyboard.press("Enter")
    expect(page.locator(".remark input")).to_be_focused()
    tab_to(page, "Your question")


def test_an_answer_is_announced_once_and_whole(page: Page) -> None:
    page.evaluate(
        """() => { window.said = []; new MutationObserver((changes) => {
            for (const change of changes) {
                const region = (change.target.nodeType === 1 ? change.target : change.target.parentElement)?.closest(
                    "[aria-live]:not([aria-live=off]), [role=status], [role=log], [role=alert]");
                if (region?.textContent) window.said.push(region.textContent);
            }
        }).observe(document.body, { childList: true, characterData: true, subtree: true }) }"""
    )
    ask(page, LUTON)
    page.wait_for_timeout(500)
    whole = "Luton scored 75% [1] for Safeguarding (notice of 16 May 2012)."
    assert page.evaluate("window.said") == [whole]
    ask(page, LUTON)  # the same answer is announced again: it is the next one
    page.wait_for_timeout(500)
    assert page.evaluate("window.said") == [whole, whole]
    ask(page, "Top three for risk of harm")
    page.wait_for_timeout(500)
    assert "Bromley: 75%" in page.evaluate("window.said.at(-1)")
    assert "Download" not in page.evaluate("window.said.at(-1)")


def test_at_200_per_cent_zoom_nothing_is_lost(browser: Browser, url: str) -> None:
    page = open_chat(browser, url, width=640, height=400)  # what is left of 1280 by 800
    ask(page, "How did Luton do?")
    assert page.evaluate("document.documentElement.scrollWidth") == 640
    page.get_by_label("Your question").scroll_into_view_if_needed()
    expect(page.get_by_label("Your question")).to_be_in_viewport()
    page.locator(".answer p .cite").first.click()
    expect(page.locator("#evidence mark").first).to_be_in_viewport()
    page.context.close()


def test_in_forced_colours_the_button_has_a_border(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    border = page.get_by_role("button", name="Ask", exact=True).evaluate("b => getComputedStyle(b).borderTopColor")
    assert border not in ("rgba(0, 0, 0, 0)", "transparent")


def test_the_language_and_the_title_are_told(page: Page) -> None:
    assert page.title() == "Inspection notices"
    assert page.evaluate("document.documentElement.lang") == "en"
