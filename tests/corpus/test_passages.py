from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Area, Notice, Passage, Span
from corpus.notices import read_notice
from corpus.passages import LONGEST, Structure, cut_passages, sentences
from tests.corpus.samples import LAYOUTS, notice


def texts(text: str, structure: Structure | None = None) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in cut_passages(text, "a-2012", structure)]


def quoted(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text, Span(0, len(text)))]


def assert_covered(text: str, passages: tuple[Passage, ...]) -> None:
    at = 0
    for passage in passages:
        assert text[at : passage.span.start].strip() == ""
        assert passage.span.start >= at and passage.span.end > passage.span.start
        assert passage.text == passage.span.of(text) == passage.text.strip()
        assert passage.id == f"{passage.source_id}:{passage.span.start}-{passage.span.end}"
        at = passage.span.end
    assert text[at:].strip() == ""


@pytest.fixture(scope="module", params=["luton-2012-05-16.md", "leicestershire-and-rutland-2012-06-13.md"])
def real(request: pytest.FixtureRequest, bundled: Path, areas: tuple[Area, ...]) -> Notice:
    return read_notice(bundled / "notices" / str(request.param), areas)


def test_passages_cover_a_notice_and_follow_its_structure(real: Notice) -> None:
    assert_covered(real.text, real.passages)
    kinds = [passage.kind for passage in real.passages]
    assert kinds.count("table") == 1 and kinds.count("note") == 3
    assert kinds.count("footnote") == len(real.footnotes)
    table = next(passage for passage in real.passages if passage.kind == "table")
    assert table.text.startswith("Scores from Wales") and table.text.count("\n") == 4
    assert all(passage.page is None for passage in real.passages)


def test_lutons_broken_paragraph_is_one_passage(bundled: Path, areas: tuple[Area, ...]) -> None:
    luton = read_notice(bundled / "notices" / "luton-2012-05-16.md", areas)
    (broken,) = [passage for passage in luton.passages if "major restructure" in passage.text]
    assert broken.text.startswith("Luton Youth Offending Service has")
    assert "is the family\n\nsupport work. However," in broken.text
    assert [s.of(luton.text)[:12] for s in sentences(luton.text, broken.span)] == [
        "Luton Youth ",
        "The quality ",
        "However, the",
    ]
    assert sentences(luton.text, broken.span)[1].of(luton.text).endswith("is the family\n\nsupport work.")


def test_headings_and_paragraphs_are_told_apart() -> None:
    text = "# Press Notice\n\nNOTES\n\nJulie Fox, Inspector, said:\n\nAll is well.\n\nA short line\nand another"
    assert [kind for kind, _ in texts(text)] == ["heading", "heading", "paragraph", "paragraph", "heading"]


def test_a_page_number_within_a_sentence_does_not_break_it() -> None:
    text = (
        "The quality of the interventions that the staff and specialist workers deliver is very good and of particular "
    )
    text += "note is the family\n\n2\n\nsupport work. More."
    assert [kind for kind, _ in texts(text)] == ["paragraph"]


def test_a_finished_paragraph_is_not_joined_to_the_next() -> None:
    assert len(texts("The work is good and was done well enough.\n\niPads were given to all of them.")) == 2


def test_a_long_paragraph_is_cut_at_sentence_ends() -> None:
    text = " ".join(f"Sentence number {n} has a handful of words in it." for n in range(80))
    passages = cut_passages(text, "a-2012")
    assert len(passages) > 2
    assert_covered(text, passages)
    assert all(len(passage.text) <= LONGEST and passage.text.endswith("it.") for passage in passages)


def test_known_structure_is_kept_whole_and_pages_are_counted() -> None:
    text = "Words.\n\nA\t1%\n\nB\t2%\n\n1 A note.\n\n1. One\n2. Two"
    structure = Structure(
        tables=(Span(8, 18),), footnotes=(Span(20, 29),), notes=(Span(31, 37), Span(38, 44)), pages=(0, 20)
    )
    passages = cut_passages(text, "a-2012", structure)
    assert [(p.kind, p.text, p.page) for p in passages] == [
        ("paragraph", "Words.", 1),
        ("table", "A\t1%\n\nB\t2%", 1),
        ("footnote", "1 A note.", 2),
        ("note", "1. One", 2),
        ("note", "2. Two", 2),
    ]


def test_a_text_without_blank_lines_is_cut_at_its_paragraphs() -> None:
    lines = (
        "Press Notice",
        "The first paragraph runs on over the whole width of the page and then over",
        "the next line to its end.",
        "Julie Fox, Assistant Chief Inspector, said:",
        "“The second one opens with a quotation mark and is as wide as the first one.",
        "“The third one does so too and follows a line that is as wide as they come,",
        "and ends here.”",
    )
    assert [text.split()[0:2] for _, text in texts("\n".join(lines))] == [
        ["Press", "Notice"],
        ["The", "first"],
        ["Julie", "Fox,"],
        ["“The", "second"],
        ["“The", "third"],
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("aA1 .,\n\r\t|\"“”'-#*<>%\f\u2028\x0b\x1c\u00a0"), max_size=200) | st.text())
def test_passages_and_sentences_cover_any_text(text: str) -> None:
    passages = cut_passages(text, "a-2012")
    assert_covered(text, passages)
    for passage in passages:
        found = sentences(text, passage.span)
        assert all(passage.span.start <= s.start < s.end <= passage.span.end for s in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        words = "".join(c for c in passage.text if c.isalnum())
        assert "".join(c for s in found for c in s.of(text) if c.isalnum()) == words


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_table_is_one_passage_in_every_layout(layout: object, tmp_path: Path, areas: tuple[Area, ...]) -> None:
    assert callable(layout)
    path = tmp_path / "notice.md"
    path.write_text(notice("Ambleford", layout("Ambleford")))
    found = read_notice(path, areas)
    (table,) = [passage for passage in found.passages if passage.kind == "table"]
    assert table.text == layout("Ambleford").strip()
    assert_covered(found.text, found.passages)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Roe of St. Helens saw No. 5 cases. It cost 5.2 million!", 2),
        ("See www.example.org/x/. Mail a.b@example.org now. Next at 00:01. J. K. Fox left.", 4),
        ("“He said so.” Then he left. 'Really?' she asked.", 3),
        ("The work (see p. 4, e.g. Table 2) was good, i.e. well done. It\nran over a line.", 2),
        ("1. The report is available. 2012 was a good year.", 2),
        ("It went on in\n\nthe next paragraph. # Not a heading", 2),
        ("Rutland.1 The end.", 2),
        ("One…\nTwo", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: int) -> None:
    assert len(quoted(text)) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_end_of_any_system_breaks_no_sentence(line_end: str) -> None:
    words = f"One sentence about{line_end}Ambleford.{line_end}{line_end}Heading{line_end}{line_end}And another."
    assert [span.of(words) for span in sentences(words, Span(0, len(words)))] == [
        f"One sentence about{line_end}Ambleford.", "Heading", "And another.",
    ]  # fmt: skip


def test_a_rule_is_no_sentence() -> None:
    assert quoted("---\n\n<sup>1</sup> A note. More.") == ["<sup>1</sup> A note.", "More."]
    assert quoted("Heading\n\nText one. Text two") == ["Heading", "Text one.", "Text two"]
