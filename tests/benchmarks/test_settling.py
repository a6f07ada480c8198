import sys
from pathlib import Path

import pytest

from assistant.candidates import Candidates
from benchmarks import settling

NOTICES = 30


def test_what_words_settle_is_what_vectors_would_have_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of 30 notices each has a question in the words of its sentence, and nearly all of these are settled."""
    as_it_is = Candidates.__dict__["settled"]
    monkeypatch.setattr(sys, "argv", ["settling", "--notices", str(NOTICES)])
    settling.main()
    counts = capsys.readouterr().out.replace(",", "").split()
    asked, settled, differ = (int(counts[at]) for at in (0, 2, 7))
    assert asked > settled > NOTICES * 0.8
    assert differ == 0
    assert Candidates.__dict__["settled"] is as_it_is


def test_an_answer_that_vectors_change_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where words settle on whatever comes first, the vectors tell another sentence."""
    monkeypatch.setattr(Candidates, "settled", settling.cached_property(lambda among: among._whole[:1]))
    Candidates.__dict__["settled"].__set_name__(Candidates, "settled")
    settling.generate(tmp_path / "corpus", 3)
    settling.rebuild(tmp_path / "corpus", tmp_path / "index")
    questions = [q for q in settling.read_questions(tmp_path / "corpus" / "questions.jsonl") if q.type == "text"]
    found = settling.compare(tmp_path / "index", questions)
    assert found.asked == found.settled == len(questions)
    assert found.differing
