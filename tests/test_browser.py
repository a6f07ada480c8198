"""The chat as a reader meets it: the real index, the real server, real Chromium."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import corpus
from index.build import rebuild
from tests.browser import ask, keep_in, open_chat, running_chat
from tests.corpus.samples import notice

pytestmark = pytest.mark.browser

LUTON = "What was Luton's safeguarding score?"
HOSTILE = """“The <script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"> team has \
[a link](javascript:window.harmed=3) and ${window.harmed = 4} and {{harmed}} and management oversight."""


def in_panel(page: Page) -> bool:
    """Tell whether the first mark can be seen without scrolling the panel."""
    seen = page.evaluate(
        """() => {
            const box = document.querySelector("#evidence .scroll").getBoundingClientRect();
            const mark = document.querySelector("#evidence mark").getBoundingClientRect();
            const below = document.querySelector("#evidence header").getBoundingClientRect().bottom;
            return mark.top >= below && mark.bottom <= box.bottom && mark.bottom <= innerHeight;
        }"""
    )
    return bool(seen)


def test_a_score_is_answered_and_its_row_is_marked_in_the_notice(page: Page) -> None:
    ask(page, LUTON)
    expect(page.locator(".answer")).to_contain_text("75%")
    row = page.locator("#evidence tr.quoted")
    expect(row).to_have_count(1)
    assert row.locator("mark").all_inner_texts()[-1] == "75%"
    assert in_panel(page)


def test_following_a_citation_opens_its_source_without_moving_the_page(page: Page) -> None:
    ask(page, "Which did better on reoffending, Luton or Leicestershire & Rutland?")
    expect(page.locator("#evidence h2")).to_contain_text("Luton")
    page.locator(".answer p .cite[data-number='2']").first.click()
    expect(page.locator("#evidence h2")).to_contain_text("Leicestershire")
    expect(page.locator("#evidence tr.quoted")).to_contain_text("Likelihood of Reoffending")
    expect(page.locator("#evidence tr.quoted mark").last).to_have_text("71%")
    assert in_panel(page)
    assert page.evaluate("scrollY") == 0


def test_the_cell_of_the_figure_before_a_citation_is_pointed_out(page: Page) -> None:
    ask(page, "How did Luton do?")
    page.locator(".answer .cite[data-value='91']").first.click()
    expect(page.locator("#evidence .pointed")).to_have_text("91%")
    page.locator(".answer .cite[data-value='75']").first.click()
    expect(page.locator("#evidence .pointed")).to_have_text("75%")
    style = page.locator("#evidence .pointed").evaluate("cell => getComputedStyle(cell).outlineStyle")
    assert style == "solid"


def test_a_citation_is_followed_by_keyboard_and_back(page: Page) -> None:
    ask(page, LUTON)
    cite = page.locator(".answer p .cite").first
    cite.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence h2")).to_be_focused()
    page.get_by_role("button", name="Back to the answer").press("Enter")
    expect(cite).to_be_focused()


def test_quoted_words_are_marked(page: Page) -> None:
    ask(page, "What did inspectors praise in Luton?")
    quote = page.locator(".answer blockquote").first.inner_text()
    marked = "".join(page.locator("#evidence mark").all_inner_texts())
    assert marked and marked in quote
    assert in_panel(page)


def test_a_source_known_by_its_figures_is_a_card_with_a_link(page: Page) -> None:
    ask(page, "What was Bromley's safeguarding score?")
    panel = page.locator("#evidence")
    expect(panel).to_contain_text("Only figures are held")
    expect(panel).to_contain_text("81%")
    link = panel.get_by_role("link", name="Open the source")
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert (link.get_attribute("href") or "").startswith("https://www.justiceinspectorates.gov.uk/")


def test_a_decline_shows_no_score_and_offers_questions_to_click(page: Page) -> None:
    ask(page, "What was Birmingham's safeguarding score?")
    answer = page.locator(".answer.declined")
    expect(answer).to_contain_text("No answer in the notices")
    assert "%" not in answer.inner_text()
    assert page.locator("#evidence mark").count() == 0
    answer.get_by_role("button").first.click()
    expect(page.locator(".exchange").nth(1).locator(".answer.answered")).to_contain_text("%")


def test_an_example_is_asked_by_a_click(page: Page) -> None:
    page.get_by_role("button", name=LUTON).click()
    expect(page.locator(".exchange h2")).to_have_text(LUTON)
    expect(page.locator(".answer")).to_contain_text("75%")


def test_a_held_notice_can_be_read_without_asking(page: Page) -> None:
    page.locator("#evidence").get_by_role("button", name="Luton").click()
    expect(page.locator("#evidence .notice")).to_contain_text("NOTES TO EDITORS")


def test_no_request_leaves_the_machine(browser: Browser, url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    left = keep_in(page)
    page.goto(url)
    page.locator("#conversation .welcome").wait_for()
    ask(page, LUTON)
    ask(page, "What was Bromley's safeguarding score?")
    page.wait_for_timeout(1_000)  # for what a page might fetch when it has settled; the server's heartbeat never ends
    assert left == []
    page.evaluate("fetch('http://192.0.2.1/').catch(() => null)")
    assert left == ["http://192.0.2.1/"]  # the guard does see such a request
    context.close()


@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_shows_everything_without_scrolling_sideways(browser: Browser, url: str, dark: bool) -> None:
    page = open_chat(browser, url, width=375, height=812, dark=dark)
    ask(page, "How did Luton do?")
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.locator(".answer p .cite").first.click()
    expect(page.locator("#evidence mark").first).to_be_in_viewport()
    page.get_by_role("button", name="Back to the answer").click()
    expect(page.locator(".answer p .cite").first).to_be_in_viewport()
    page.context.close()


def test_on_a_phone_the_question_box_stays_in_sight_and_hides_nothing(browser: Browser, url: str) -> None:
    page = open_chat(browser, url, width=375, height=812)
    ask(page, "Where does Luton rank for safeguarding?")
    box = page.get_by_label("Your question")
    page.evaluate("document.querySelector('.chart').scrollIntoView()")
    expect(box).to_be_in_viewport(ratio=1)
    page.locator(".actions button").last.focus()
    action, asking = page.locator(".actions button").last.bounding_box(), page.locator("#asking").bounding_box()
    assert action and asking and action["y"] + action["height"] <= asking["y"]
    box.focus()
    seen = page.evaluate(
        """() => { const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
        const out = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
        for (let part = at.parentElement; part.id !== "talk"; part = part.parentElement) {
            const around = part.getBoundingClientRect();
            if (getComputedStyle(part).overflow !== "visible" && (around.left > box.left - out ||
                around.right < box.right + out || around.bottom < box.bottom + out)) return part.id;
        }
        return box.bottom + out <= innerHeight && box.left >= out; }"""
    )
    assert seen is True  # the outline of its focus is whole
    page.locator(".answer p .cite").first.click()
    expect(page.locator("#evidence mark").first).to_be_in_viewport()
    page.context.close()


def test_on_a_phone_a_citation_of_another_source_is_scrolled_to(browser: Browser, url: str) -> None:
    page = open_chat(browser, url, width=375, height=812)
    ask(page, "Which did better on reoffending, Luton or Leicestershire & Rutland?")
    page.locator(".answer p .cite[data-number='2']").first.click()
    expect(page.locator("#evidence h2")).to_contain_text("Leicestershire")
    expect(page.locator("#evidence tr.quoted")).to_be_in_viewport()
    page.context.close()


def test_two_readers_keep_their_conversations_apart(browser: Browser, url: str) -> None:
    one, other = open_chat(browser, url), open_chat(browser, url)
    ask(one, "What was Luton's reoffending score?")
    ask(other, "What was Bromley's safeguarding score?")
    ask(one, "And Leicestershire?")
    expect(one.locator(".answer").nth(1)).to_contain_text("71%")
    assert "Bromley" not in one.locator("#conversation").inner_text()
    assert other.locator(".exchange").count() == 1
    one.context.close()
    other.context.close()


def test_what_a_notice_holds_never_becomes_live(browser: Browser, tmp_path: Path) -> None:
    library = tmp_path / "corpus"
    shutil.copytree(Path(corpus.__file__).parent / "notices", library / "notices")
    (library / "notices" / "hostile.txt").write_text(notice(body=HOSTILE), encoding="utf-8")
    rebuild(library, tmp_path / "index")
    with running_chat(tmp_path / "index") as url:
        page = open_chat(browser, url)
        page.locator("#evidence").get_by_role("button", name="Ambleford").click()
        expect(page.locator("#evidence .notice")).to_contain_text("<script>window.harmed = 1</script>")
        ask(page, "What is said about management oversight in Ambleford?")
        ask(page, "<script>window.harmed = 5</script><img src=x onerror='window.harmed = 6'>")
        assert page.evaluate("window.harmed") is None
        assert page.locator("#conversation :is(script, img), #evidence :is(script, img)").count() == 0
        page.context.close()
