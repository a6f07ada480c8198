"""The same questions of the same notices, saved in different formats, have the same answers."""

from pathlib import Path

import pytest

import corpus
from assistant import Answer, Assistant
from index.build import rebuild
from tests.assistant.checks import require_sound
from tests.assistant.invented import DUNMERE, as_luton
from tests.corpus.documents import WRITERS

QUESTIONS = {
    "What was Luton's safeguarding score?": [("Luton", "safeguarding", "score", 75)],
    "What was Dunmere's risk of harm score?": [("Dunmere", "risk_of_harm", "score", 61)],
    "What is the average reoffending score?": [("", "reoffending", "average", 72)],
    "Which did better on reoffending, Luton or Dunmere?": [("Luton", "reoffending", "score", 78)],
    "When was the Luton report published?": [],
}
"""Each question with a figure that its answer must have: whose, of what, which, and how much."""


@pytest.fixture(scope="module", params=WRITERS)
def held(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    name, write = WRITERS[request.param]
    home = tmp_path_factory.mktemp("formats")
    (home / "corpus" / "notices").mkdir(parents=True)
    luton = (Path(corpus.__file__).parent / "notices" / "luton-2012-05-16.md").read_text(encoding="utf-8")
    dunmere = as_luton("Dunmere", "8th October 2012", "WEDNESDAY, 10th OCTOBER", DUNMERE, (58, 61, 69))
    write(home / "corpus" / "notices" / f"luton-{name}", luton)
    write(home / "corpus" / "notices" / f"dunmere-{name}", dunmere)
    summary = rebuild(home / "corpus", home / "index")
    assert not summary.unreadable
    with Assistant.open(home / "index") as opened:
        yield opened


def figures(answer: Answer) -> list[tuple[str, str | None, str, float]]:
    return [(figure.area or "", figure.measure, figure.statistic, figure.value) for figure in answer.figures]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_the_same_in_every_format(held: Assistant, question: str) -> None:
    answer = require_sound(held, held.ask(question))
    assert answer.outcome == "answered"
    assert set(QUESTIONS[question]) <= set(figures(answer))
    assert all(citation.held for citation in answer.citations)
    if question.startswith("When"):
        assert "16 May 2012" in answer.text
