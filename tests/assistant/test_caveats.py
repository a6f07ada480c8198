"""An answer that rests on a finding of the audit says so, and its figures are the same."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import Answer, Assistant
from index.build import rebuild
from tests.assistant.checks import Ask, require_sound, scores_of, values
from tests.corpus.samples import Rows, notice, stated, tabbed
from tests.corpus.test_audit import on, rows
from tests.corpus.test_library import make

QUESTIONED = "The audit of the sources questions "
MOMENT = datetime(2012, 8, 1, 0, 0, tzinfo=UTC)


def caveat(answer: Answer) -> str:
    """The one line about the audit in an answer, "" where there is none."""
    lines = [line for line in answer.text.split("\n") if QUESTIONED in line]
    assert len(lines) < 2
    return "".join(lines).removeprefix(QUESTIONED).removesuffix(".")


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """A corpus in which hardly anything is in order.

    Gateshead's text gives another Safeguarding score than its table, Kent's row in scores.csv another one than its
    notice; Sunderland's lowest is above the one before; Luton's Risk of Harm score lies below the lowest beside it.
    """
    home = tmp_path_factory.mktemp("doubtful")
    notices = {
        "a.txt": on(13, body=stated().replace("69%", "58%")),
        "b.txt": on(13, "Kent"),
        "c.txt": on(20, "Sunderland", rows(safeguarding=(38, 91, 68, 70))),
        "d.txt": on(13, "Luton", rows(risk_of_harm=(36, 86, 62, 30))),
    }
    make(home, notices, "Kent,core case,2012-06,60,64,72,,news,T,http://example.org/kent")
    rebuild(home, home / "index")
    with Assistant.open(home / "index", now=MOMENT) as assistant:
        yield lambda question: require_sound(assistant, assistant.ask(question))


def test_a_score_reported_beyond_the_printed_extremes_is_said_to_be(ask: Ask) -> None:
    answer = ask("What was Sefton's safeguarding score?")
    assert scores_of(answer) == {("Sefton", "safeguarding", 28)}
    assert caveat(answer) == "Sefton's Safeguarding score (beyond the lowest or highest printed to date)"


def test_only_the_measures_in_the_answer_are_named(ask: Ask) -> None:
    assert "Risk of Harm" in caveat(ask("How did Sefton do?"))
    assert "Risk of Harm" not in caveat(ask("What was Sefton's safeguarding score?"))


@pytest.mark.parametrize(
    "question",
    [
        "What was Luton's safeguarding score?",
        "How did Leicestershire and Rutland do?",  # whose lowest Sefton lies below
        "What was Sefton's reoffending score?",
        "How did Bournemouth and Poole do?",  # of which there is only a note
        "What is the average safeguarding score?",
        "What is the highest risk of harm score?",
        "What did inspectors praise in Luton?",
    ],
)
def test_an_answer_that_rests_on_no_finding_says_nothing(ask: Ask, question: str) -> None:
    assert caveat(ask(question)) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Which areas scored under 50% on safeguarding?",
        "What is the mean safeguarding score of the areas you hold?",
        "Which did better on safeguarding, Luton or Sefton?",
        "Where does Sefton rank for safeguarding?",
    ],
)
def test_an_answer_over_many_areas_names_the_one_in_question(ask: Ask, question: str) -> None:
    assert "Sefton's Safeguarding score" in caveat(ask(question))


def test_what_the_answer_says_itself_is_not_said_twice(ask: Ask, doubtful: Ask) -> None:
    lowest = ask("What is the lowest safeguarding score?")
    assert "The two disagree" in lowest.text and caveat(lowest) == ""
    disagreeing = doubtful("What was Gateshead's safeguarding score?")
    assert 58 in values(disagreeing, "score") and caveat(disagreeing) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Which did better on safeguarding, Gateshead or Sunderland?",
        "Where does Gateshead rank for safeguarding?",
        "Was Gateshead above average for safeguarding?",
        "Which areas scored over 10% on safeguarding?",
    ],
)
def test_wherever_a_score_is_shown_that_its_prose_gives_otherwise_both_are_given(doubtful: Ask, question: str) -> None:
    answer = doubtful(question)
    assert "The notice on Gateshead disagrees with itself on Safeguarding: its prose gives **58%**" in answer.text
    assert 58 in values(answer, "score")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "What is the mean safeguarding score of the areas you hold?",
            "Kent's Safeguarding score (another publication gives another figure)",  # Gateshead's two are both shown
        ),
        (
            "What was Kent's safeguarding score?",
            "Kent's Safeguarding score (another publication gives another figure)",
        ),
        (
            "What was Luton's risk of harm score?",
            "Luton's Risk of Harm to others score (beyond the lowest or highest printed beside it)",
        ),
        ("What was Sunderland's safeguarding score?", ""),
        ("What was Kent's reoffending score?", ""),
    ],
)
def test_each_kind_of_finding_is_named_where_it_counts(doubtful: Ask, question: str, said: str) -> None:
    assert caveat(doubtful(question)) == said


def test_a_to_date_figure_that_cannot_follow_is_named_and_the_average_is_not(doubtful: Ask) -> None:
    assert caveat(doubtful("What was the lowest safeguarding score to date in the Sunderland notice?")).startswith(
        "the lowest Safeguarding score to date (notice of 20 June 2012) (at odds with"
    )
    assert caveat(doubtful("What is the average safeguarding score?")) == ""


def test_findings_are_a_public_method(assistant: Assistant) -> None:
    told = [(f.severity, f.sources[0], f.measure) for f in assistant.findings()]
    assert told == [
        ("warning", "sefton-undated", "safeguarding"),
        ("warning", "sefton-undated", "risk_of_harm"),
        ("note", "bournemouth-and-poole-2011", "safeguarding"),
    ]


# under embargo


@pytest.fixture(scope="module")
def embargoed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two notices of July 2099 and January 2099, of which published rows tell something else already."""
    home = tmp_path_factory.mktemp("embargoed")
    far: Rows = rows(safeguarding=(37, 91, 68, 70))
    notices = {
        "a.txt": notice(
            "Gateshead", tabbed("Gateshead", far), date="13 July 2099", embargo="EMBARGOED UNTIL 00:01 – 15 JULY 2099"
        ),
        "b.txt": notice("Kent", date="12 January 2099", embargo="EMBARGOED UNTIL 00:01 – 14 JANUARY 2099"),
    }
    make(home, notices, "Gateshead,core case,2099-07,66,,,,news,Leaked,http://example.org/leak")
    rebuild(home, home / "index")
    return home / "index"


@pytest.mark.parametrize(
    ("moment", "score"),
    [(datetime(2099, 7, 14, 23, 0, 59, tzinfo=UTC), 66), (datetime(2099, 7, 14, 23, 1, tzinfo=UTC), 70)],
)
def test_a_published_row_stands_until_the_minute_at_which_the_notice_does(
    embargoed: Path, moment: datetime, score: int
) -> None:
    with Assistant.open(embargoed, now=moment) as assistant:
        answer = require_sound(assistant, assistant.ask("What was Gateshead's safeguarding score?"))
        assert scores_of(answer) == {("Gateshead", "safeguarding", score)}
        assert [citation.held for citation in answer.citations] == [score == 70]
        assert bool(caveat(answer)) == (score == 70), "the difference is known only with the notice"
        ranked = assistant.ask("What is the highest safeguarding score?")
        assert scores_of(ranked) == {("Gateshead", "safeguarding", score)}
        assert [source.area for source in assistant.sources()].count("Gateshead") == 1


@pytest.mark.parametrize(
    ("moment", "areas"),
    [
        (datetime(2099, 1, 14, 0, 0, 59, tzinfo=UTC), set()),
        (datetime(2099, 1, 14, 0, 1, tzinfo=UTC), {"kent"}),
        (datetime(2099, 7, 14, 23, 0, 59, tzinfo=UTC), {"kent"}),
        (datetime(2099, 7, 14, 23, 1, tzinfo=UTC), {"kent", "gateshead"}),
    ],
)
def test_findings_on_a_notice_are_seen_from_the_minute_at_which_it_is(
    embargoed: Path, moment: datetime, areas: set[str]
) -> None:
    with Assistant.open(embargoed, now=moment) as assistant:
        assert {finding.sources[0].split("-")[0] for finding in assistant.findings()} == areas
    with Assistant.open(embargoed, now=moment, include_embargoed=True) as assistant:
        assert {finding.sources[0].split("-")[0] for finding in assistant.findings()} == {"kent", "gateshead"}


def test_rankings_with_what_is_under_embargo_know_the_notice_and_not_its_row(embargoed: Path) -> None:
    with Assistant.open(embargoed, now=MOMENT, include_embargoed=True) as assistant:
        assert scores_of(assistant.ask("What is the highest safeguarding score?")) == {
            ("Gateshead", "safeguarding", 70)
        }


# a later source without scores


def test_a_later_notice_without_scores_leaves_the_area_its_place(tmp_path: Path) -> None:
    make(tmp_path, {"a.txt": on(13), "b.txt": on(13, "Kent"), "c.txt": notice("Kent", date="3 May 2013", embargo="")})
    rebuild(tmp_path, tmp_path / "index")
    with Assistant.open(tmp_path / "index") as assistant:
        rank = require_sound(assistant, assistant.ask("Where does Kent rank for safeguarding?"))
        assert values(rank, "rank") == [1] and ("Kent", "safeguarding", 69) in scores_of(rank)
        listed = require_sound(assistant, assistant.ask("Which areas scored over 60% on safeguarding?"))
        assert {area for area, _, _ in scores_of(listed)} == {"Gateshead", "Kent"}
