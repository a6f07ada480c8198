import pytest

from assistant.matter import goes_on
from assistant.spans import in_full, line_at, sentence_at, trimmed, without_odd_marks
from corpus.model import Notice, Passage, Source, Span
from tests.assistant.checks import Ask, quotes

TEXT = "First line.\n  “One here. Two there.”\nLast line."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“Both marks.”", "Both marks."),
        ("“Opening only.", "Opening only."),
        ("Closing only.”", "Closing only."),
        ("No marks.", "No marks."),
        ("  spaced  ", "spaced"),
        ("‘Risk’ and ‘harm’", "‘Risk’ and ‘harm’"),
    ],
)
def test_a_quotation_mark_without_its_fellow_is_left_out(text: str, kept: str) -> None:
    assert without_odd_marks(text, Span(0, len(text))).of(text) == kept


def test_white_space_at_the_ends_is_left_out() -> None:
    assert trimmed(" a b ", Span(0, 5)) == Span(1, 4)


def test_a_span_of_white_space_alone_becomes_empty() -> None:
    span = trimmed("   ", Span(0, 3))
    assert span.of("   ") == ""


def test_a_line_is_found_and_trimmed() -> None:
    span = line_at(TEXT, "Two")
    assert span is not None
    assert span.of(TEXT) == "“One here. Two there.”"


def test_a_line_that_is_not_there_is_none() -> None:
    assert line_at(TEXT, "Three") is None


def test_the_sentence_around_a_place_is_found() -> None:
    source = Source("a", "A", "", "", "inspectorate notice", True)
    passage = Passage("a:12-36", "a", "paragraph", Span(14, 36), TEXT[14:36])
    notice = Notice(source, "a.txt", "", TEXT, passages=(passage,))
    at = TEXT.index("Two")
    assert sentence_at(TEXT, Span(at, at + 3), notice).of(TEXT) == "Two there."


def test_a_line_that_ends_within_an_opening_does_not_make_it_lean() -> None:
    text = "Visits were rare. It is\nto the credit of all concerned that reports were prompt."
    source = Source("a", "A", "", "", "inspectorate notice", True)
    passage = Passage(f"a:0-{len(text)}", "a", "paragraph", Span(0, len(text)), text)
    notice = Notice(source, "a.txt", "", text, passages=(passage,))
    credit = Span(text.index("It is"), len(text))
    assert in_full(notice, credit) == credit


def test_a_short_sentence_that_points_back_is_quoted_with_what_it_points_to(ask: Ask) -> None:
    found = quotes(ask("What does the Leicestershire notice say about management oversight?"))
    assert found.startswith("Some work is needed")
    assert "and Safeguarding. Effective management oversight will be critical to this." in found


def test_no_quote_lies_within_another(ask: Ask) -> None:
    spans = [(c.start, c.end) for c in ask("What did inspectors criticise in Leicestershire?").citations]
    assert len(spans) == 1


@pytest.mark.parametrize(
    ("second", "leans"),
    [
        ("There was little sport.", False),
        ("It was plain that nobody had been asked.", False),
        ("It had been agreed twice.", True),
        ("There, staff were alone.", True),
    ],
)
def test_what_only_opens_a_sentence_points_back_to_nothing(second: str, leans: bool) -> None:
    text = f"Plans were short. {second}"
    whole = Span(0, len(text))
    source = Source("a", "A", "", "", "inspectorate notice", True)
    notice = Notice(source, "a.txt", "", text, passages=(Passage("a:0", "a", "paragraph", whole, text),))
    at = text.index(second)
    assert (in_full(notice, Span(at, len(text))).start == 0) is leans


@pytest.mark.parametrize(
    ("second", "leans"),
    [
        ("It is to the credit of all those concerned that plans were on time.", False),
        ("It was plain that plans were on time.", False),
        ("It was open to all.", True),
    ],
)
def test_an_it_that_stands_for_what_follows_does_not_lean_on_what_came_before(second: str, leans: bool) -> None:
    text = f"The workshop was closed. {second}"
    passage = Passage("a:0", "a", "paragraph", Span(0, len(text)), text)
    notice = Notice(Source("a", "A", "", "", "inspectorate notice", True), "a.txt", "", text, passages=(passage,))
    start = text.index("It ")
    assert in_full(notice, Span(start, len(text))).of(text) == (text if leans else second)


def _notice(text: str) -> Notice:
    passage = Passage("a:0", "a", "paragraph", Span(0, len(text)), text)
    return Notice(Source("a", "A", "", "", "inspectorate notice", True), "a.txt", "", text, passages=(passage,))


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("Mentors were well chosen.", "However, half of them had left.", True),
        ("Mentors were well chosen.", "But the girls saw little of their meetings.", True),
        ("Work with drinkers was lively.", "However, treatment could take months to begin.", True),
        ("Mentors were well chosen.", "Half of the cases had plans.", False),
        ("Work with drinkers was lively.", "However, home visits were rare.", False),
    ],
)
def test_a_sentence_is_quoted_with_the_one_that_takes_it_back(first: str, second: str, together: bool) -> None:
    text = f"{first} {second}"
    notice = _notice(text)
    for start, own in ((0, first), (len(first) + 1, second)):
        span = Span(start, start + len(own))
        assert in_full(notice, span, goes_on).of(text) == (text if together else own)
