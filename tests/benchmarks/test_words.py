import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import words
from benchmarks.generate import generate
from benchmarks.words import TEXT

NOTICES = 12


def test_every_question_is_counted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = generate(tmp_path / "corpus", NOTICES)
    monkeypatch.setattr(sys, "argv", ["words", "--notices", str(NOTICES), "--json", str(tmp_path / "run.json")])
    words.main()
    run = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    rows = {row["kind"]: row for row in run["rows"]}

    types = Counter(line["type"] for line in asked)
    assert {kind: row["asked"] for kind, row in rows.items() if kind not in TEXT} == {
        kind: count for kind, count in types.items() if kind != "text"
    }
    assert sum(rows[kind]["asked"] for kind in TEXT) == types["text"]
    assert sum(row["asked"] - row["right"] for row in rows.values()) == len(run["faults"])
    assert run["absent"] == types["absent"]
    assert run["answerable"] + run["absent"] == len(asked)
    assert run["absent_declined"] >= rows["absent"]["right"]
    assert all(0 < rows[kind]["first_quote"] <= rows[kind]["asked"] for kind in TEXT)
    assert f"declined of {run['answerable']} answerable" in capsys.readouterr().out
