from pathlib import Path

import pytest

from corpus.halves import above_page, below_page, carries_on, is_page_line, without_page_lines
from corpus.model import Area, Span
from corpus.notices import read_notice
from corpus.passages import cut_passages, sentences
from tests.corpus.samples import LAYOUTS, notice

HALF = "Mentors knew what peer pressure does and had good"
REST = "tools against it. Plans were late."


def quoted(text: str) -> list[tuple[str, list[str]]]:
    return [(p.kind, [s.of(text) for s in sentences(text, p.span)]) for p in cut_passages(text, "a-2012")]


def test_a_sentence_that_a_page_end_cuts_is_one() -> None:
    text = f"{HALF}\n\n{REST}"
    assert quoted(text) == [("paragraph", [f"{HALF}\n\ntools against it.", "Plans were late."])]


@pytest.mark.parametrize(
    "between",
    ["\n\n2\n\n", "\n2\n\n", "\n\nPage 2 of 3\nHM Inspectorate of Probation\n\n", "\r\n\r\n- 2 -\r\n\r\n", "\n\f2\n"],
)
def test_a_page_number_or_heading_in_it_is_left_out_of_what_it_says(between: str) -> None:
    text = f"{HALF}{between}{REST}"
    ((kind, (first, second)),) = quoted(text)
    assert (kind, first, second) == ("paragraph", f"{HALF}{between}tools against it.", "Plans were late.")
    assert " ".join(without_page_lines(first).split()) == f"{HALF} tools against it."
    assert " ".join(without_page_lines(first, " […] ").split()) == f"{HALF} […] tools against it."


def test_a_sentence_goes_on_with_a_name_where_its_last_word_asks_for_more() -> None:
    text = "Workers made good use of the support of the\n\nYouth Offending Service. Plans were late."
    assert [len(said) for _, said in quoted(text)] == [2]
    ended = "Workers made good use of the support\n\nYouth Offending Service plans were late."
    assert len(quoted(ended)) == 2


@pytest.mark.parametrize(
    ("before", "block"),
    [
        ("Press Notice", REST),
        ("PUBLICATION OF INSPECTION REPORT", REST),
        ("## What was found about it", REST),
        ("**What was found about it**", REST),
        ("Findings", REST),
        ("Key Findings of the Inspection", REST),
        ("- Mentors were good at what they do", REST),
        ("2. Mentors were good at what they do", REST),
        ("What they did well:", REST),
        ("What they did well", "good plans"),
        ("What they did well", "good plans;"),
        ("6th Floor, Trafford House in the town, Tel: 0161 496 0301", REST),
        ("Write to the press office of the service", "www.example.org has more."),
        ("Write to press@example.org for more of it", REST),
        ("Mentors were good.", REST),
        ("Inspection of", "Youth Offending work was good."),
        (HALF, "Plans were late."),
    ],
)
def test_a_heading_a_list_and_an_address_are_not_carried_on(before: str, block: str) -> None:
    assert not carries_on(block, before, running=False)


def test_what_heads_or_numbers_a_page() -> None:
    assert all(map(is_page_line, ("2", "Page 2 of 3", "- 12 -", "HM Inspectorate of Probation", "Press Notice")))
    assert not any(map(is_page_line, ("youth offending", "2012", "Plans", "Press notice on plans", "Youth offending.")))
    text = f"{HALF}\n2\n\nPress Notice\n{REST}"
    assert text[below_page(text, len(HALF), len(text)) :] == REST
    assert above_page(f"{HALF}\n2\n\nPress Notice\n") == f"{HALF}\n"
    assert without_page_lines("In 2 cases\nout of\n3 plans") == "In 2 cases\nout of\n3 plans"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_sentence_cut_by_a_page_is_one_in_every_layout(
    layout: object, tmp_path: Path, areas: tuple[Area, ...]
) -> None:
    assert callable(layout)
    path = tmp_path / "notice.md"
    path.write_text(notice("Ambleford", layout("Ambleford"), f"“Plans were late. {HALF}\n\n3\n\n{REST}"))
    found = read_notice(path, areas)
    (cut,) = [passage for passage in found.passages if HALF in passage.text]
    assert [span.of(found.text) for span in sentences(found.text, cut.span)] == [
        "“Plans were late.",
        f"{HALF}\n\n3\n\ntools against it.",
        "Plans were late.",
    ]
    assert Span(cut.span.start, cut.span.end).of(found.text).endswith("Plans were late.")
