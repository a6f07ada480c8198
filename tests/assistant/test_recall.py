import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.recall import Recall
from index.build import rebuild
from index.places import bundled_corpus_dir

LUTON = "What was Luton's safeguarding score?"


def test_what_was_not_asked_for_longest_is_forgotten_first() -> None:
    kept: Recall[int] = Recall(2)
    kept.put("a", 1)
    kept.put("b", 2)
    assert kept.get("a") == 1
    kept.put("c", 3)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (1, None, 3)


def test_a_question_asked_again_gives_the_answer_given_before(built_index: Path) -> None:
    with Assistant.open(built_index) as assistant:
        first = assistant.ask(LUTON)
        assert assistant.ask(LUTON) is first


def test_a_follow_up_is_answered_after_what_was_asked_before_it(built_index: Path) -> None:
    with Assistant.open(built_index) as assistant:
        values = []
        for measure in ("safeguarding", "reoffending", "safeguarding"):
            conversation = assistant.conversation()
            conversation.ask(f"What was Luton's {measure} score?")
            values.append([figure.value for figure in conversation.ask("And Leicestershire?").figures])
    assert values == [[69], [71], [69]]


def test_a_new_build_is_asked_anew(tmp_path: Path) -> None:
    shutil.copytree(bundled_corpus_dir() / "notices", tmp_path / "corpus" / "notices")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as assistant:
        assert [figure.value for figure in assistant.ask(LUTON).figures] == [75]
        (tmp_path / "corpus" / "notices" / "luton-2012-05-16.md").unlink()
        rebuild(tmp_path / "corpus", tmp_path / "index")
        assert assistant.ask(LUTON).reason == "no_notice"


@pytest.mark.parametrize("whole", [False, True])
def test_an_answer_does_not_outlast_the_end_of_an_embargo(built_index: Path, whole: bool) -> None:
    before, after = datetime(2012, 5, 15, 22, tzinfo=UTC), datetime(2012, 5, 15, 23, 30, tzinfo=UTC)
    with Assistant.open(built_index, now=before, include_embargoed=whole) as assistant:
        first = assistant.ask(LUTON)
        assistant._now = after  # as the clock does it
        second = assistant.ask(LUTON)
    with Assistant.open(built_index, now=after, include_embargoed=whole) as afresh:
        assert second.text == afresh.ask(LUTON).text
    assert first.text != second.text


def test_asking_again_costs_next_to_nothing(built_index: Path) -> None:
    with Assistant.open(built_index) as assistant:
        question = "What did inspectors say about family work in Luton?"
        assistant.ask(question)
        since = time.perf_counter()
        for _ in range(100):
            assistant.ask(question)
        assert (time.perf_counter() - since) / 100 < 0.005
