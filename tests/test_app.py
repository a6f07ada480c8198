"""What the chat shows, worked out by hand: answers and sources as HTML, and the conversation that they stand in."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import EXAMPLES
from assistant import Answer, Assistant, Citation, Figure, Notice, Source, Step, Table
from assistant.chat import Chat, Session
from assistant.evidence import figures_card, held_list, notice_page, source_panel
from assistant.inline import Ink, inline
from assistant.permalinks import Permalink
from assistant.presentation import answer_html, exchange_html, suggestions_html, welcome_html
from corpus.errors import CitationError, IndexDamaged
from corpus.model import Score

LUTON = Source(
    "luton-2012-05-16",
    "Luton",
    "Inspection of Youth Offending work in Luton",
    "2012-05-16",
    "inspectorate notice",
    True,
)
HARROW = Source(
    "harrow-undated",
    "Harrow",
    "Drastic <improvement> needed",
    "",
    "news",
    False,
    url="https://example.org/harrow?a=1&b=2",
)
ROW = "<b>'Safeguarding' work</b> <i>(action to protect the young person)</i>\t37%\t91%\t67%\t<b>75%</b>"
TEXT = (
    "### **Press Notice**\n\nJulie Fox said:\n\n“A very *good* start & more.\nSecond line.”\n\n"
    f"\tScores from Wales to date\t\t\tScores for Luton\n\tLowest\tHighest\tAverage\t\n{ROW}\nOther\t1%\t2%\t3%\t4%\n\n"
    "1. See [the report](http://example.org/r).\n2. Write to <mailto:a@example.org>.\n"
)
NOTICE = Notice(LUTON, "luton.md", "ab" * 32, TEXT)


def cited(quote: str, number: int = 1, text: str = TEXT) -> Citation:
    start = text.index(quote)
    return Citation(
        number, LUTON.id, LUTON.title, "Luton", "2012-05-16", "inspectorate notice", True, quote, start,
        start + len(quote), "",
    )  # fmt: skip


def answer(text: str, *citations: Citation, **more: object) -> Answer:
    return replace(Answer("Q?", "answered", None, text, citations=citations), **more)


def marked(html: str) -> list[str]:
    return [unescape(re.sub("<[^>]+>", "", found)) for found in re.findall("<mark>(.*?)</mark>", html, re.DOTALL)]


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_emphasis_and_raised_figures_are_shown() -> None:
    assert inline("**a** *b* <i>c</i> 6<sup>th</sup>") == ("<strong>a</strong> <em>b</em> <em>c</em> 6<sup>th</sup>")


def test_marks_that_do_not_pair_stay_as_they_are() -> None:
    assert inline("2 * 3 and **open and </b>") == "2 * 3 and **open and &lt;/b&gt;"


def test_a_link_of_a_notice_is_shown_but_not_live() -> None:
    assert inline("[here](javascript:alert(1)) <http://x.org>") == (
        '[here](javascript:alert(1)) <span class="address">http://x.org</span>'
    )
    assert inline("[here](https://x.org)") == '<span class="address">here</span>'


def test_entities_are_read_once() -> None:
    assert inline("a &amp; b &lt;script&gt; & c") == "a &amp; b &lt;script&gt; &amp; c"


@given(st.text(alphabet="<>/abiscrptsu*[]()\"'&;# \n\t|-1.=\\:h", max_size=120))
def test_no_tag_but_our_own_comes_out_of_any_text(text: str) -> None:
    notice = replace(NOTICE, text=text)
    for tag, attributes in Tags(notice_page(notice)).found:
        assert tag in {
            "header", "span", "h2", "h3", "h4", "h5", "h6", "dl", "div", "dt", "dd", "p", "hr", "table", "thead",
            "tbody", "tr", "th", "td", "strong", "em", "sup", "mark",
        }  # fmt: skip
        assert {name for name, _ in attributes} <= {"class", "tabindex", "scope", "colspan"}


@given(st.text(max_size=80), st.data())
def test_what_is_marked_is_the_quote_to_the_letter(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    html = Ink(text, (start, end)).html(0, len(text))
    assert "".join(marked(html)) == text[start:end]


def test_a_cited_row_is_marked_cell_by_cell_in_a_table() -> None:
    html = notice_page(NOTICE, cited(ROW))
    assert marked(html) == [
        "'Safeguarding' work", " ", "(action to protect the young person)", "37%", "91%", "67%", "75%",
    ]  # fmt: skip
    assert html.count("<tr class='quoted'>") == 1
    assert "<th scope='col' colspan='3'>Scores from Wales to date</th><th scope='col'>Scores for Luton</th>" in html
    assert "<th scope='row'>Other</th><td>1%</td>" in html


def test_a_quote_over_emphasis_and_a_line_end_is_marked_whole() -> None:
    html = notice_page(NOTICE, cited("*good* start & more.\nSecond"))
    assert "".join(marked(html)) == "good start & more.\nSecond"


def test_headings_and_numbered_notes_are_drawn_as_such() -> None:
    html = notice_page(NOTICE)
    assert "<h5><strong>Press Notice</strong></h5>" in html
    assert '<p class="item">1. See <span class="address">the report</span>.</p>' in html
    assert '<p class="item">2. Write to <span class="address">mailto:a@example.org</span>.</p>' in html
    assert "<mark>" not in html


def test_a_table_with_pipes_is_drawn_as_a_table() -> None:
    table = (
        "| | To date | | Luton |\n|---|---|---|---|\n| | Lowest | Average | |\n| Safeguarding | 37% | 67% | **75%** |"
    )
    html = notice_page(replace(NOTICE, text=table), cited("| Safeguarding | 37% | 67% | **75%** |", text=table))
    assert "<th scope='col' colspan='2'> To date </th><th scope='col'> Luton </th>" in html
    assert "<td> </td><th scope='col'> Lowest </th><th scope='col'> Average </th><td> </td></tr></thead>" in html
    assert [cell.strip() for cell in marked(html)] == ["Safeguarding", "37%", "67%", "", "75%", ""]


def test_a_quote_that_is_not_there_is_refused() -> None:
    with pytest.raises(CitationError, match="has changed since"):
        notice_page(NOTICE, replace(cited(ROW), quote="something else"))


def test_a_very_long_line_is_drawn() -> None:
    line = "*a* [b](c) <i>d</i> " * 2000
    assert notice_page(replace(NOTICE, text=line)).count("<em>") == 4000


def test_a_source_known_by_its_figures_says_what_is_held_and_where_it_is() -> None:
    html = figures_card(HARROW, [Score(HARROW.id, "Harrow", "risk_of_harm", 43)])
    assert "Drastic &lt;improvement&gt; needed" in html
    assert '<span class="kind news">News</span>' in html
    assert "<dd>undated</dd>" in html
    assert "<th scope='row'>Risk of Harm to others</th><td>43%</td>" in html
    assert html.count("not given in this source") == 2
    assert 'href="https://example.org/harrow?a=1&amp;b=2" rel="noopener noreferrer" target="_blank"' in html


def test_a_to_date_figure_of_such_a_source_is_shown_beside_its_scores() -> None:
    average = Figure(68, "%", None, "safeguarding", "average", "2012-03", (1,))
    own = Figure(43, "%", "Harrow", "risk_of_harm", "score", "", (1,))
    html = figures_card(HARROW, [], [average, own])
    assert "<th scope='row'>Safeguarding, average</th><td>68%</td>" in html
    assert "43%" not in html


def test_only_web_addresses_become_links() -> None:
    assert "<a " not in figures_card(replace(HARROW, url="javascript:alert(1)"), [])


def test_the_sources_held_are_listed_notices_first() -> None:
    html = held_list([HARROW, LUTON])
    assert html.index("Luton") < html.index("Figures from 1 other source") < html.index("Harrow")


def test_citation_marks_become_links_that_name_their_turn() -> None:
    html = answer_html(answer("Luton scored **75%** [1], not [2].", cited(ROW)), 3)
    assert "<strong>75%</strong>" in html
    assert 'data-turn="3" data-number="1"' in html
    assert 'title="Inspection of Youth Offending work in Luton, 16 May 2012"' in html
    assert "not [2]." in html


def test_a_source_cited_twice_is_listed_once() -> None:
    html = answer_html(answer("a [1] b [2]", cited(ROW), cited("Julie Fox", 2)), 0)
    assert "<summary>1 source</summary>" in html


def test_quotations_lists_and_paragraphs_are_drawn() -> None:
    html = answer_html(answer("Scores:\n- one\n- two\n\n> “Said.”\n\nEnd."), 0)
    assert "<p>Scores:</p><ul><li>one</li><li>two</li></ul><blockquote><p>“Said.”</p></blockquote><p>End.</p>" in html


def test_what_an_answer_quotes_is_escaped() -> None:
    html = answer_html(answer("> “<script>x</script>” [1]", cited(ROW)), 0)
    assert "<script" not in html and "&lt;script&gt;x&lt;/script&gt;" in html


def test_a_table_shows_a_missing_score_as_none_held() -> None:
    table = Table("Scores, per cent", ("Area", "Safeguarding"), (("Luton", 75), ("Harrow", None)))
    html = answer_html(answer("See the table.", table=table), 0)
    assert '<th scope="row">Luton</th><td class="number">75</td>' in html
    assert "none held" in html


def test_working_shows_the_arithmetic_and_the_statement() -> None:
    step = Step("SELECT value FROM scores WHERE value < :limit", {"limit": 50}, "78% − 71% = 7", 7)
    html = answer_html(answer("So.", working=(step,)), 0)
    assert "<p>78% − 71% = 7</p><pre><code>SELECT value FROM scores WHERE value &lt; :limit</code></pre>" in html
    assert "with :limit = 50" in html


def test_a_decline_is_labelled_and_offers_its_suggestions() -> None:
    html = answer_html(Answer("Q?", "declined", "no_notice", "Nothing is held.", suggestions=('What of "Luton"?',)), 0)
    assert "No answer in the notices" in html
    assert 'data-ask="What of &quot;Luton&quot;?"' in html


def test_a_question_is_shown_escaped() -> None:
    assert "<h2>&lt;b&gt;?</h2>" in exchange_html(0, "<b>?", "")


def test_an_endless_question_is_shown_in_part_and_an_empty_one_named() -> None:
    assert f"<h2>{'a' * 300}…</h2>" in exchange_html(0, "a" * 5000, "")
    assert "<h2>(nothing asked)</h2>" in exchange_html(0, "  ", "")


def test_no_suggestions_leave_no_trace() -> None:
    assert suggestions_html((), "Ask next") == ""
    assert "For example" in welcome_html(["a?"])


def test_the_panel_names_the_citation_that_led_to_it() -> None:
    assert 'data-turn="2" data-number="1"' in source_panel("", 2, 1)
    assert "data-turn" not in source_panel("")


@pytest.fixture
def chat(built_index: Path) -> Chat:
    return Chat(Assistant.open(built_index))


def last(chat: Chat, question: str, session: Session | None = None) -> tuple[str, str, Session]:
    session = session or chat.begin()
    *_, (conversation, evidence) = chat.ask(question, session)
    return conversation, str(evidence), session


def test_an_answer_brings_its_first_source(chat: Chat) -> None:
    conversation, evidence, _ = last(chat, "What was Luton's safeguarding score?")
    assert "<strong>75%</strong>" in conversation
    assert marked(evidence)[-1] == "75%"


def test_a_question_is_shown_before_its_answer(chat: Chat) -> None:
    conversation, evidence = next(chat.ask("How did Luton do?", chat.begin()))
    assert "How did Luton do?" in conversation and "Looking in the notices" in conversation
    assert evidence is None


def test_an_error_of_the_assistant_is_shown_and_the_conversation_goes_on(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, session = last(chat, "How did Luton do?")
    with monkeypatch.context() as broken:
        broken.setattr(session.conversation, "ask", _fail)
        conversation, _, session = last(chat, "And Leicestershire?", session)
    assert "The index is damaged. Mend it with: notices rebuild" in conversation
    conversation, _, session = last(chat, "What was Luton's safeguarding score?", session)
    assert len(session.answers) == 3 and "75%" in conversation


@pytest.mark.parametrize("question", ["", "a" * 5000, "What\ud800?", "\x00"])
def test_any_question_gets_a_reply_that_can_be_sent(chat: Chat, question: str) -> None:
    conversation, _, session = last(chat, question)
    conversation.encode()
    assert len(session.answers) == 1 and session.answers[0] is not None


def test_a_failure_that_nobody_foresaw_is_shown_without_its_particulars(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = chat.begin()
    monkeypatch.setattr(session.conversation, "ask", lambda question: 1 // 0)
    conversation, evidence, _ = last(chat, "How did Luton do?", session)
    assert "could not be answered" in conversation and "division" not in conversation
    assert "Notices held in full" in evidence


def _fail(question: str) -> Answer:
    raise IndexDamaged("The index is damaged.")


def test_the_very_cell_of_a_figure_is_pointed_out(chat: Chat) -> None:
    conversation, evidence, session = last(chat, "How did Luton do?")
    assert 'data-number="1" data-value="91"' in conversation
    assert 'class="pointed"' not in evidence  # the row bears out four figures
    for value in ("75", "37", "91", "67"):
        assert re.findall('class="pointed">([^<]*)<', chat.cited(session, 0, 1, value)) == [f"{value}%"]
    _, evidence, _ = last(chat, "What was Luton's safeguarding score?")
    assert evidence.count('<strong class="pointed">') == 1


def test_an_answer_whose_notice_has_changed_says_so_and_leads_to_it(chat: Chat) -> None:
    _, _, session = last(chat, "What was Luton's safeguarding score?")
    given_answer = session.answers[0]
    assert given_answer is not None
    stale = replace(given_answer, citations=(replace(given_answer.citations[0], quote="other words"),))
    session.exchanges[0].answer = stale
    panel = chat.cited(session, 0, 1)
    assert "Inspection of Youth Offending work in Luton" in panel and "has changed since this was answered" in panel
    assert 'data-source="luton-2012-05-16">Read the notice as it is now' in panel


def test_a_citation_of_a_conversation_that_is_gone_is_refused_politely(chat: Chat) -> None:
    assert "Ask the question again" in chat.cited(None, 0, 1)
    _, _, session = last(chat, "How did Luton do?")
    assert "Ask the question again" in chat.cited(session, 0, 99)
    assert "Ask the question again" in chat.cited(session, 7, 1)


def test_a_shared_conversation_says_of_each_answer_whether_it_differs(chat: Chat) -> None:
    _, _, session = last(chat, "What was Luton's reoffending score?")
    last(chat, "And Leicestershire?", session)
    shared = Permalink.parse(session.exchanges[1].address)
    assert [e.note for e in chat.arrive(shared.address())[2].exchanges.values()] == ["", ""]
    stale = replace(shared, digests=("0" * 12, shared.digests[1]))
    first, second = chat.arrive(stale.address())[2].exchanges.values()
    assert "differs from the one that was shared" in first.note and second.note == ""
    assert chat.arrive(stale.address())[0].count('<p class="note"') == 1


def test_every_example_is_answered_with_a_source(chat: Chat) -> None:
    for example in EXAMPLES:
        _, _, session = last(chat, example)
        given_answer = session.answers[0]
        assert given_answer is not None and given_answer.outcome == "answered" and given_answer.citations, example
