"""What a reader does with an answer, in real Chromium: pictures, tables, copies, packs, links, reports."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import corpus
from assistant import Assistant
from assistant.permalinks import Permalink
from index.build import rebuild
from tests.browser import ask, keep_in, open_chat, running_chat
from tests.corpus.samples import notice, tabbed

pytestmark = pytest.mark.browser

LUTON = "What was Luton's safeguarding score?"
RANK = "Where does Luton rank for safeguarding?"
UNDER_50 = "Which areas scored under 50% on safeguarding?"
NOTICES = Path(corpus.__file__).parent / "notices"


@pytest.fixture(params=[(1280, 800), (375, 812)], ids=["wide", "narrow"])
def sized(browser: Browser, url: str, request: pytest.FixtureRequest) -> Page:
    page = open_chat(browser, url, *request.param)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    request.addfinalizer(page.context.close)
    return page


def width_of(page: Page, shape: str) -> float:
    box = page.locator(shape).first.bounding_box()
    assert box
    return box["width"]


def column(page: Page, number: int) -> list[str]:
    return page.locator(f".answer tbody tr > :nth-child({number})").all_inner_texts()


def test_a_ranking_is_drawn_as_bars_with_the_area_asked_about_marked(sized: Page) -> None:
    ask(sized, RANK)
    expect(sized.locator(".chart rect.bar")).to_have_count(27)
    marked = sized.locator(".chart rect.asked")
    expect(marked).to_have_count(1)
    ratio = width_of(sized, ".chart rect.asked") / width_of(sized, ".chart rect.bar")
    assert ratio == pytest.approx(75 / 83, abs=0.02)
    picture = sized.get_by_role("img", name="Bar chart")
    assert "6= Luton (asked about) 75%" in (picture.locator("desc").text_content() or "")
    assert sized.evaluate("document.documentElement.scrollWidth") == sized.evaluate("innerWidth")


def test_no_bar_and_no_name_runs_into_the_figures(sized: Page) -> None:
    ask(sized, "Where does Leicestershire and Rutland rank for safeguarding?")
    room = sized.evaluate(
        """() => [...document.querySelectorAll(".chart text.end")].map((figure) => {
            const left = figure.getBoundingClientRect().left, name = figure.previousElementSibling;
            return left - Math.max(...[name, name.previousElementSibling].map((p) => p.getBoundingClientRect().right));
        })"""
    )
    assert len(room) == 27 and min(room) >= 4


def test_scores_are_drawn_between_lowest_and_highest(sized: Page) -> None:
    ask(sized, "How did Luton do?")
    expect(sized.locator(".chart circle.dot")).to_have_count(3)
    box = sized.locator(".chart svg").bounding_box()
    dot = sized.locator(".chart circle.dot").first.bounding_box()
    assert box and dot
    assert (dot["x"] + dot["width"] / 2 - box["x"]) / box["width"] == pytest.approx(0.75, abs=0.01)


def test_a_table_is_sorted_by_its_columns(sized: Page) -> None:
    ask(sized, UNDER_50)
    assert column(sized, 1) == ["Hackney", "East Riding of Yorkshire", "Greenwich", "Hartlepool", "Sefton"]
    by_score = sized.get_by_role("button", name="Score", exact=True)
    by_score.click()
    assert column(sized, 2) == ["28", "41", "44", "45", "47"]
    expect(sized.locator("th", has=by_score)).to_have_attribute("aria-sort", "ascending")
    by_score.press("Enter")
    assert column(sized, 2) == ["47", "45", "44", "41", "28"]
    sized.get_by_role("button", name="Published").click()
    assert column(sized, 3) == ["2010", "2010", "January 2012", "undated", "undated"]


def test_a_table_is_saved_as_csv(sized: Page) -> None:
    ask(sized, UNDER_50)
    with sized.expect_download() as saving:
        sized.get_by_role("link", name="Download this table as CSV").click()
    assert saving.value.suggested_filename == "which-areas-scored-under-50-on-safeguarding.csv"
    rows = list(csv.reader(io.StringIO(saving.value.path().read_text(encoding="utf-8-sig"))))
    assert rows[1] == ["Hackney", "47", "undated", "news"] and len(rows) == 6


def test_an_answer_is_copied_with_its_citations(sized: Page) -> None:
    ask(sized, LUTON)
    sized.get_by_role("button", name="Copy answer").click()
    expect(sized.locator("#shown")).to_have_text("The answer was copied, with its sources")
    copied = sized.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{LUTON}\n\nLuton scored 75% [1] for Safeguarding")
    assert (
        "[1] Inspection of Youth Offending work in Luton (inspectorate notice, 16 May 2012; characters 2426" in copied
    )


def test_without_a_clipboard_an_answer_is_copied_all_the_same(page: Page) -> None:
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    ask(page, LUTON)
    page.evaluate("document.addEventListener('copy', () => { window.copied = document.activeElement.value })")
    page.get_by_role("button", name="Copy answer").click()
    page.wait_for_function("window.copied")
    assert page.evaluate("window.copied").startswith(LUTON)


def test_a_source_pack_is_one_file_for_a_fact_checker(sized: Page) -> None:
    ask(sized, "Which did better on reoffending, Luton or Leicestershire & Rutland?")
    with sized.expect_download() as saving:
        sized.get_by_role("button", name="Source pack").click()
    pack = saving.value.path().read_text(encoding="utf-8")
    assert saving.value.suggested_filename.endswith(".md")
    facts = json.loads(pack.rpartition("```json\n")[2].rpartition("\n```")[0])
    assert [figure["value"] for figure in facts["figures"]] == [78, 71, 7]
    assert facts["figures"][0]["cell"]["text"] == "78%"
    assert facts["address"].startswith(sized.url) and "?q=Which+did+better" in facts["address"]
    with sized.expect_download():  # asked for again, it comes again
        sized.get_by_role("button", name="Source pack").click()


def test_a_notice_is_read_whole_and_downloaded_as_received(sized: Page) -> None:
    ask(sized, LUTON)
    sized.locator(".answer p .cite").first.click()
    expect(sized.locator("#evidence .notice")).to_contain_text("NOTES TO EDITORS")
    with sized.expect_download() as saving:
        sized.get_by_role("button", name="Download as received").click()
    assert saving.value.suggested_filename == "luton-2012-05-16.md"
    assert saving.value.path().read_bytes() == (NOTICES / "luton-2012-05-16.md").read_bytes()


def test_a_link_brings_back_a_follow_up_with_what_it_needs(browser: Browser, sized: Page) -> None:
    ask(sized, "What was Luton's reoffending score?")
    ask(sized, "And Leicestershire?")
    sized.get_by_role("button", name="Copy link").last.click()
    expect(sized.locator("#shown")).to_have_text("The link was copied")
    address = sized.evaluate("navigator.clipboard.readText()")
    other = browser.new_context().new_page()
    other.goto(address)
    expect(other.locator(".exchange h2")).to_have_text(["What was Luton's reoffending score?", "And Leicestershire?"])
    expect(other.locator(".answer").last).to_contain_text("71%")
    expect(other.locator("#evidence h2")).to_contain_text("Leicestershire")
    expect(other.locator(".note")).to_have_count(0)
    ask(other, "And Kent?")
    expect(other.locator(".answer").last).to_contain_text("68%")
    other.context.close()


def test_a_link_says_that_the_index_has_changed_since(browser: Browser, tmp_path: Path) -> None:
    library, index_dir = tmp_path / "corpus", tmp_path / "index"
    shutil.copytree(NOTICES, library / "notices")
    rebuild(library, index_dir)
    question = "Which notices do you hold?"
    with running_chat(index_dir) as url:
        page = open_chat(browser, url)
        ask(page, question)
        shared = page.get_by_role("link", name="Permalink").get_attribute("href") or ""
        (library / "notices" / "ambleford.txt").write_text(notice(table=tabbed("Ambleford")), encoding="utf-8")
        rebuild(library, index_dir)
        ask(page, "What was Ambleford's safeguarding score?")  # the chat has moved to the new build by itself
        expect(page.locator(".answer").last).to_have_class("answer answered")
        page.goto(f"{url}{shared}")
        expect(page.locator(".note")).to_contain_text(
            "differs from the one that was shared, because the index has changed"
        )
        expect(page.locator(".note")).to_contain_text(Permalink.parse(shared).build_id)
        page.context.close()


def test_a_wrong_answer_is_reported_by_one_click_and_an_optional_line(sized: Page, reports: Path) -> None:
    before = len(reports.read_text(encoding="utf-8").splitlines())
    ask(sized, LUTON)
    sized.get_by_role("button", name="Report a wrong answer").click()
    line = sized.get_by_label("Reported. You can add a line on what is wrong:")
    expect(line).to_be_focused()
    line.fill("It is <b>76%</b>")
    line.press("Enter")
    expect(sized.locator("#shown")).to_have_text("Your line was added to the report.")
    added = [json.loads(text) for text in reports.read_text(encoding="utf-8").splitlines()][before:]
    assert [(report["question"], report["remark"]) for report in added] == [(LUTON, ""), (LUTON, "It is <b>76%</b>")]
    assert added[0]["report"] == added[1]["report"]
    assert added[0]["build_id"] and "75%" in added[0]["answer"]


@pytest.mark.parametrize("question", ["What was the score?", "What was Leicester's safeguarding score?", LUTON])
def test_what_is_offered_next_is_answered_by_a_click(sized: Page, question: str) -> None:
    ask(sized, question)
    sized.locator(".suggestions button").first.click()
    expect(sized.locator(".exchange").nth(1).locator(".answer.answered")).to_contain_text("%")


def test_no_request_leaves_the_machine_whatever_is_clicked(browser: Browser, url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    left = keep_in(page)
    page.goto(f"{url}sources")
    page.get_by_role("link", name="Luton", exact=True).click()
    expect(page.locator("#evidence .notice")).to_contain_text("NOTES TO EDITORS")
    ask(page, RANK)
    page.get_by_role("button", name="Copy answer").click()
    for name in ("Source pack", "Download as received"):
        with page.expect_download():
            page.get_by_role("button", name=name).click()
    with page.expect_download():
        page.get_by_role("link", name="Download this table as CSV").click()
    page.get_by_role("link", name="Permalink").click()
    expect(page.locator(".exchange h2")).to_have_text(RANK)
    page.get_by_role("button", name="Report a wrong answer").click()
    page.wait_for_timeout(1_000)
    assert left == []
    context.close()


def test_a_line_without_end_and_markdown_tricks_are_shown_inert(browser: Browser, tmp_path: Path) -> None:
    library = tmp_path / "corpus"
    (library / "notices").mkdir(parents=True)
    tricks = "[x](javascript:window.harmed=1) ![i](http://192.0.2.1/i.png) <iframe src=//192.0.2.1></iframe> "
    body = f"“{tricks}{'an endless word' * 700} on management oversight.”"
    (library / "notices" / "hostile.txt").write_text(notice(body=body), encoding="utf-8")
    rebuild(library, tmp_path / "index")
    with Assistant.open(tmp_path / "index") as held:
        assert max(len(line) for line in held.notice(held.sources()[0].id).text.split("\n")) > 10_000
    with running_chat(tmp_path / "index") as url:
        page = open_chat(browser, url, width=375, height=812)
        left = keep_in(page)
        ask(page, "What is said about management oversight in Ambleford?")
        page.locator("#evidence").get_by_role("heading").first.wait_for()
        page.goto(f"{url}sources")
        page.get_by_role("link", name="Ambleford").click()
        expect(page.locator("#evidence .notice")).to_contain_text("<iframe src=//192.0.2.1>")
        assert page.evaluate("window.harmed") is None and left == []
        assert page.locator("#conversation :is(script, img, iframe), #evidence :is(script, img, iframe)").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") == 375
        page.context.close()
