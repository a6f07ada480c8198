"""A notice under embargo does not exist for a reader until 00:01 in London."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

import pytest

from assistant import Assistant
from corpus.errors import UnknownSource
from tests.assistant.checks import require_sound, scores_of, values

LONDON = ZoneInfo("Europe/London")
SECOND = timedelta(seconds=1)
WINTER, SUMMER = "coldharbour-2099-01-14", "thornby-and-weald-2099-07-15"
LIFTED = [
    pytest.param(WINTER, "Coldharbour", datetime(2099, 1, 14, 0, 1, tzinfo=UTC), 5, id="winter"),
    pytest.param(SUMMER, "Thornby and Weald", datetime(2099, 7, 14, 23, 1, tzinfo=UTC), 95, id="summer"),
]
"""In winter London keeps UTC, in summer it is an hour ahead."""


@pytest.fixture
def opened(invented_index: Path, moment: datetime) -> Iterator[tuple[Assistant, Assistant]]:
    """The corpus one second before an instant, and at it."""
    with (
        Assistant.open(invented_index, now=moment - SECOND) as before,
        Assistant.open(invented_index, now=moment) as after,
    ):
        yield before, after


@pytest.mark.parametrize(("source_id", "area", "moment", "score"), LIFTED)
class TestTheLastSecond:
    def test_scores_are_declined_and_then_given(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        question = f"What was {area}'s safeguarding score?"
        hidden, shown = (require_sound(a, a.ask(question)) for a in opened)
        assert (hidden.outcome, hidden.figures, hidden.citations) == ("declined", (), ())
        assert scores_of(shown) == {(area, "safeguarding", score)}

    def test_the_list_of_sources_grows(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        before, after = ({source.id for source in a.sources()} for a in opened)
        assert after - before == {source_id}

    def test_the_score_table_grows(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        before, after = ([row.source.id for row in a.scores()] for a in opened)
        assert (before.count(source_id), after.count(source_id)) == (0, 3)

    def test_the_notice_cannot_be_read_before(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        with pytest.raises(UnknownSource):
            opened[0].notice(source_id)
        assert opened[1].notice(source_id).source.area == area

    def test_counts_grow_by_one(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        before, after = (values(a.ask("How many areas do you cover?"), "count", "areas")[0] for a in opened)
        assert after - before == 1

    def test_rankings_know_nothing_before(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        question = "What is the highest safeguarding score?" if score > 50 else "What is the lowest safeguarding score?"
        before, after = (scores_of(require_sound(a, a.ask(question))) for a in opened)
        assert (area, "safeguarding", score) not in before
        assert (area, "safeguarding", score) in after

    def test_the_mean_moves(self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int) -> None:
        question = "What is the mean safeguarding score of the areas you hold?"
        before, after = (values(require_sound(a, a.ask(question)), "count")[0] for a in opened)
        assert after - before == 1

    def test_a_search_finds_nothing_before(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        before, after = ({hit.source.id for hit in a.search("ferry cases", limit=50)} for a in opened)
        assert source_id not in before
        assert source_id in after

    def test_words_are_not_quoted_before(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        before, after = (
            {c.source_id for c in require_sound(a, a.ask("Which notices mention the ferry?")).citations} for a in opened
        )
        assert source_id not in before
        assert source_id in after

    def test_judgements_are_not_counted_before(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        before, after = (
            values(require_sound(a, a.ask("How many areas were called heartening?")), "count")[0] for a in opened
        )
        assert after - before == 1

    def test_its_area_reads_like_any_unknown_place_before(
        self, opened: tuple[Assistant, Assistant], source_id: str, area: str, score: int
    ) -> None:
        assert area not in str(opened[0].ask("How did Nowheredale do?").to_dict())
        assert opened[0].ask(f"How did {area.split()[0]} do?").reason == opened[0].ask("How did Nowheredale do?").reason


def test_a_re_inspection_under_embargo_leaves_the_first_one_standing(invented_index: Path) -> None:
    moment = datetime(2013, 1, 16, 0, 1, tzinfo=UTC)
    question = "Where does Ambleford rank for safeguarding?"
    with Assistant.open(invented_index, now=moment - SECOND) as before:
        assert scores_of(before.ask(question)) == {("Ambleford", "safeguarding", 60)}
    with Assistant.open(invented_index, now=moment) as after:
        assert scores_of(after.ask(question)) == {("Ambleford", "safeguarding", 72)}


def test_the_moment_may_be_given_in_any_time_zone(invented_index: Path) -> None:
    with Assistant.open(invented_index, now=datetime(2099, 7, 15, 0, 1, tzinfo=LONDON)) as assistant:
        assert SUMMER in {source.id for source in assistant.sources()}


def test_midnight_in_london_is_too_early(invented_index: Path) -> None:
    with Assistant.open(invented_index, now=datetime(2099, 7, 15, 0, 0, 59, tzinfo=LONDON)) as assistant:
        assert SUMMER not in {source.id for source in assistant.sources()}


def test_the_clock_is_what_counts_where_no_moment_is_given(invented_index: Path) -> None:
    with Assistant.open(invented_index) as assistant:
        assert not {WINTER, SUMMER} & {source.id for source in assistant.sources()}


def test_a_moment_without_a_time_zone_is_refused(invented_index: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        Assistant.open(invented_index, now=datetime(2099, 7, 15))


def test_embargoed_notices_can_be_included_on_purpose(invented_index: Path) -> None:
    moment = datetime(2012, 12, 1, tzinfo=UTC)
    with Assistant.open(invented_index, now=moment, include_embargoed=True) as assistant:
        answer = require_sound(assistant, assistant.ask("What was Coldharbour's safeguarding score?"))
        assert scores_of(answer) == {("Coldharbour", "safeguarding", 5)}
        assert answer.text.startswith("**Under embargo** until 00:01 on 14 January 2099, London time")
        assert {WINTER, SUMMER} <= {source.id for source in assistant.sources()}


def test_what_is_under_no_embargo_is_not_marked(invented_index: Path) -> None:
    with Assistant.open(invented_index, include_embargoed=True) as assistant:
        assert "embargo" not in assistant.ask("What was Dunmere's safeguarding score?").text.casefold()


def test_an_open_assistant_shows_a_notice_once_its_embargo_has_passed(
    invented_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        moment = datetime(2099, 7, 14, 23, 0, 59, tzinfo=UTC)

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromtimestamp(cls.moment.timestamp(), tz)

    monkeypatch.setattr("assistant.assistant.datetime", Clock)
    with Assistant.open(invented_index) as assistant:
        assert assistant.ask("How did Thornby and Weald do?").outcome == "declined"
        Clock.moment += SECOND
        assert assistant.ask("How did Thornby and Weald do?").outcome == "answered"
