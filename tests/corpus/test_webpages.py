import time
from pathlib import Path

import pytest

from corpus import trees
from corpus.errors import NoticeUnreadable
from corpus.readers import read_document
from tests.corpus.test_readers import refusal, written

BOUND = 20.0
"""Seconds within which any file is read or refused; most take a few hundredths."""


def shown(folder: Path, page: str, encoding: str = "utf-8") -> str:
    return read_document(written(folder, page.encode(encoding), "notice.html")).text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One\n  two<p>Three", "One two\n\nThree"),
        ("<p>One<br>two<br/><br>three</p>", "One\ntwo\n\nthree"),
        ("<b>a</b> <i>b</i><u>c</u>", "a bc"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<p>&ldquo;R&amp;B&rdquo; &#8211; 5&nbsp;%&#150;&#x2019;</p>", "“R&B” – 5\u00a0%–’"),
        ("<p>Safe&shy;guard\u200bing</p>", "Safeguarding"),
        ("<p>&nbsp;</p><p>a</p><p> </p>", "a"),
        ("<p>Rutland<sup>1</sup> on 11<sup>th</sup></p><p><sup>1</sup> Note</p>", "Rutland¹ on 11th\n\n¹ Note"),
        ("<ol><li>a<li>b</ol><p>c", "1. a\n2. b\n\nc"),
        ("<ol start=3><li>a<li value=7>b<ol type=a><li>x</li></ol><li>c</ol>", "3. a\n7. b\na. x\n8. c"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "a\nb\nc"),
        ("<ol><li><p>a</p><p>b</p><li><p>c</p></ol>", "1. a\n\nb\n\n2. c"),
        ("<pre>a\tb\n  c</pre>", "a\tb\n  c"),
        ("<p><q>Quoted</q>, she said", "“Quoted”, she said"),
        ("<p>Was <del>73%</del><s>74%</s> <ins>75%</ins>", "Was 75%"),
        ("<h1>Title</h1>Text", "Title\n\nText"),
    ],
)
def test_a_page_is_read_as_it_is_shown(tmp_path: Path, page: str, text: str) -> None:
    assert shown(tmp_path, page) == text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td>a<td>7%<td>8%", "a\t7%\t8%"),
        ("<thead><tr><th>x<th colspan=2>y</thead><tbody><tr><td>a<td>7<td>8", "x\ty\t\na\t7\t8"),
        ("<tr><th rowspan=2>x<th>y<tr><th>z<tr><td>a<td>7%", "x\ty\n\tz\na\t7%"),
        ("<tr><td>a<td rowspan=2>7%<td>1<tr><td>b<td>2", "a\t7%\t1\nb\t7%\t2"),
        ("<tr><td rowspan=0>a<td>7%<tr><td>8%", "a\t7%\na\t8%"),
        ("<tr><td>a<br>b\n<p>c</p><td>&nbsp;7&nbsp;%<sup>1</sup>", "a b c\t7\u00a0%¹"),
        ("<tr><td>a<td>7%<tr><td>&nbsp;<td>", "a\t7%"),
        ("<caption>Scores</caption><tr><td>a<td>7%", "Scores\n\na\t7%"),
        ("<tr><td>Date:<td>May<tr><td>From:<td>Us", "Date:\n\nMay\n\nFrom:\n\nUs"),
        ("<tr><td>a | b<td>7%", "a | b\n\n7%"),
        ("<tr><td><table><tr><td>a<td>7%</table><td>5", "a\t7%\n\n5"),
        ("<tr><td colspan=9>a<td rowspan=9999>7%", "a" + "\t" * 9 + "7%"),
    ],
)
def test_tables_become_lines_with_their_merged_cells_filled(tmp_path: Path, rows: str, text: str) -> None:
    assert shown(tmp_path, f"<table>{rows}</table>") == text


@pytest.mark.parametrize(
    "stray",
    [
        "<script>if (a < b) 'stray'</script>",
        "<style>stray</style><template><p>stray</template><noscript>stray</noscript>",
        "<!-- stray --><?php stray ?>",
        "<p hidden>stray<p style='color: red; DISPLAY : none'>stray<p style='visibility:hidden'>stray</p>",
        "<svg><text>stray</text></svg><select><option>stray</select><textarea>stray</textarea><button>stray</button>",
        "<iframe>stray</iframe><dialog>stray</dialog><img alt=stray title=stray>",
        "<nav>stray</nav><aside>stray</aside><div role=navigation>stray</div><div role=alertdialog>stray</div>",
        "<header>stray</header><footer>stray</footer>",
        "<div id=cookieBanner>stray</div><div class='x related-items'>stray</div><p class=sr-only>stray</p>",
        "<div><a href=1>stray</a> | <a href=2>stray</a> | <a href=3>stray</a></div>",
        "<ul><li><a href=1>stray</a></ul>",
    ],
)
def test_what_is_no_part_of_the_notice_is_left_out(tmp_path: Path, stray: str) -> None:
    words = "Words of the notice, of which there are enough."
    assert shown(tmp_path, f"<body>{stray}<p>{words}</p>{stray}</body>") == words


def test_the_main_part_of_a_page_is_read_alone(tmp_path: Path) -> None:
    page = "<body><p>stray</p><article>short</article><div role=main><header>a</header>b<footer>c</footer></div></body>"
    assert shown(tmp_path, page) == "a\n\nb\n\nc"
    page = "<body><p>stray</p><article><header>a</header>A long article.</article><article>b</article></body>"
    assert shown(tmp_path, page) == "a\n\nA long article."


def test_a_box_with_most_of_the_text_is_kept_whatever_its_name(tmp_path: Path) -> None:
    page = "<body class='cookies-accepted has-sidebar'><div class='with-sidebar' aria-hidden=true>Words</div></body>"
    assert shown(tmp_path, page) == "Words"


def test_a_heading_and_an_embargo_outside_the_main_part_are_kept(tmp_path: Path) -> None:
    banner = "<div class=banner>EMBARGOED UNTIL 00:01 13 JUNE 2012</div>"
    page = f"<header><h1>The <b>title</b></h1>{banner}<p>Site</p></header>"
    text = shown(tmp_path, f"<body>{page}<nav><a href=/e>Embargo policy</a></nav><main><p>Words</main></body>")
    assert text == "The title\n\nEMBARGOED UNTIL 00:01 13 JUNE 2012\n\nWords"
    assert shown(tmp_path, f"{page}<main><h1>The title</h1></main>").count("The title") == 1


def test_the_heading_of_another_article_is_not_put_before_the_one_that_is_read(tmp_path: Path) -> None:
    other = "<article><h1>Inspection in Thornby</h1><p>EMBARGOED UNTIL 20 JUNE 2012</article>"
    words = "Words enough to be the one large article of the page, whatever stands beside it."
    assert shown(tmp_path, f"<h1>Site</h1>{other}<article>{words}</article>") == f"Site\n\n{words}"


WORDS = "the young person’s “risk” – café 69%"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize(
    "declared", ["", "<meta charset={}>", '<meta http-equiv="Content-Type" content="a; charset={}">']
)
def test_common_encodings_are_read_with_and_without_being_declared(
    tmp_path: Path, encoding: str, declared: str
) -> None:
    page = f"<html>{declared.format(encoding)}<p>{WORDS}</p>"
    assert shown(tmp_path, page, encoding) == WORDS


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("iso-8859-1", "cp1252"),  # what browsers take it for
        ("latin1", "cp1252"),
        ("iso-8859-15", "iso-8859-15"),
        ("utf-8", "cp1252"),
        ("windows-1252", "utf-8"),
        ("utf-16", "utf-8"),
        ("no-such-thing", "cp1252"),
        ("rot13", "cp1252"),
        ("hex", "cp1252"),
        ("idna", "cp1252"),
    ],
)
def test_a_wrong_declaration_does_no_harm(tmp_path: Path, declared: str, encoding: str) -> None:
    words = WORDS if encoding != "iso-8859-15" else "café €"
    assert shown(tmp_path, f"<meta charset='{declared}'><p>{words}", encoding) == words


def test_an_xml_declaration_gives_the_encoding(tmp_path: Path) -> None:
    page = '<?xml version="1.0" encoding="iso-8859-2"?><html><p>Łódź</p></html>'
    assert shown(tmp_path, page, "iso-8859-2") == "Łódź"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"Words without a tag", "no web page"),
        (b"<html><body><script>write('x')</script></body></html>", "shows no text"),
        (b"<p hidden>x</p>", "shows no text"),
        (b"<!-- <p>x", "shows no text"),
        (b"<p>\x00\x01\x02</p>", "not a text file"),
        ("<p>“Words” ".encode() + b"\xe9", "cannot be decoded"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "web archive"),
        (b"%PDF-1.7", "PDF by another name"),
        (b"PK\x03\x04 word/document.xml", "Word document by another name"),
        (b"<div>" * 300 + b"x", "nested"),
        (b"<div>" * 2_000_000, "nested"),
        (b"<table><tr><td>" * 1000 + b"5", "nested"),
        (b"<p>x" * 2_000_000, "more than 300,000 elements"),
        (b"<p>" + b"x" * 600_000, "600,000 characters"),
    ],
    ids=range(15),
)
def test_what_is_no_readable_page_is_refused_in_one_line(tmp_path: Path, data: bytes, why: str) -> None:
    started = time.monotonic()
    assert why in refusal(written(tmp_path, data, "notice.html"))
    assert time.monotonic() - started < BOUND


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 190 + "x",
        "<table><tr><td>" * 60 + "x",
        "<ul><li>" * 95 + "x",
        "<p " + " ".join(f"a{n}=1" for n in range(300_000)) + ">x",
        "<p class='" + "nav-x " * 100_000 + "'>x",
        "<p style='" + "display " * 100_000 + "'>x",
        "<table>" + "<tr><td rowspan=9999 colspan=50>x" * 20_000,
        "<ol>" + "<li>x" * 100_000,
        "<h1>x</h1>" * 50_000,
        "<p>embargo 1 x</p>" * 20_000,
        "<header>" * 190 + "<header>x</header>" * 50_000,
        "<p>x" + "<!--" * 2_000_000,
        "<p>x" + "<![CDATA[" * 1_000_000,
        "<p>x" + "&" * 400_000,
        "<p>x" + "<" * 400_000,
        '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><p>x &b;',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><p>x',
        "<p>x&#0;&#xD800;&#xFFFFFFF;&bogus;",
        "x</p></p></div></html></body><p>y</table></td>",
        "<html><body></body></html><p>x",
        "<a href=1><p>x<table><a>y</table></a>",
        "<img src='data:image/png;base64," + "A" * 15_000_000 + "'><p>x",
    ],
    ids=range(22),
)
def test_hostile_pages_are_read_inertly_or_refused(tmp_path: Path, page: str) -> None:
    path = written(tmp_path, page.encode(), "notice.html")
    started = time.monotonic()
    try:
        assert "x" in read_document(path).text and "root:" not in read_document(path).text
    except NoticeUnreadable as error:
        assert "\n" not in str(error) and error.remedy
    assert time.monotonic() - started < BOUND


def test_the_limits_can_be_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "MAX_ELEMENTS", 5)
    assert "more than 5 elements" in refusal(written(tmp_path, b"<p>1<p>2<p>3<p>4", "notice.htm"))
