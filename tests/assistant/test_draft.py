import pytest

from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from corpus.errors import CitationError
from corpus.model import Source, Span


@pytest.fixture
def draft(desk: Desk) -> Draft:
    return Draft(desk, Query("How did Luton do?", "scores"))


@pytest.fixture(scope="session")
def luton(desk: Desk) -> Source:
    return desk.notice("luton-2012-05-16").source


def test_a_held_source_is_cited_by_its_words(draft: Draft, luton: Source) -> None:
    at = draft.desk.notice(luton.id).text.index("creditable")
    draft.cite(luton, Span(at, at + 10))
    assert draft.citations[0].quote == "creditable"


def test_one_place_gets_one_number(draft: Draft, luton: Source) -> None:
    assert draft.cite(luton, Span(10, 40)) == draft.cite(luton, Span(10, 40))


def test_another_place_gets_the_next_number(draft: Draft, luton: Source) -> None:
    assert (draft.cite(luton, Span(10, 40)), draft.cite(luton, Span(50, 90))) == (1, 2)


def test_a_held_source_without_a_place_is_a_bug(draft: Draft, luton: Source) -> None:
    with pytest.raises(CitationError):
        draft.cite(luton)


@pytest.mark.parametrize("span", [Span(10**6, 10**6 + 5), Span(5, 5), Span(0, 2)])
def test_a_place_without_words_is_a_bug(draft: Draft, luton: Source, span: Span) -> None:
    with pytest.raises(CitationError):
        draft.cite(luton, span)


def test_a_source_that_is_not_held_is_cited_whole(draft: Draft) -> None:
    source = draft.desk.snapshot.table.source("bromley-2012-03", draft.desk.now)
    draft.cite(source, Span(0, 10))
    citation = draft.citations[0]
    assert (citation.quote, citation.start, citation.end, citation.held) == ("", None, None, False)


def test_a_figure_is_shown_as_its_statement_gives_it(draft: Draft) -> None:
    shown = draft.figure(
        "SELECT 7", {}, unit="percentage points", statistic="difference", citations=(1,), arithmetic="{}"
    )
    assert (shown, draft.figures[0].value, draft.working[0].result) == ("7 percentage points", 7, 7)


def test_a_remark_is_made_once(draft: Draft) -> None:
    draft.say("News only.", "News only.")
    draft.say("News only.", "")
    assert draft.answer().text == "News only."


def test_a_held_source_is_cited_whole_by_its_title(draft: Draft, luton: Source) -> None:
    assert (draft.cite_whole(luton), draft.citations[0].quote) == (1, luton.title)
