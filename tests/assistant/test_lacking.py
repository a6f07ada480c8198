"""Areas without a score. Brighton and Hove, Enfield and Harrow have neither a safeguarding nor a reoffending score."""

import pytest

from tests.assistant.checks import Ask, values


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Which areas have neither a safeguarding nor a reoffending score?", [3]),
        ("Which areas lack both a safeguarding and a reoffending score?", [3]),
        ("How many areas in the South East have no safeguarding and no reoffending score?", [1]),  # Brighton and Hove
        ("Which areas lack a safeguarding score or a reoffending score?", [6, 7]),
        ("Which areas have no safeguarding score and which no reoffending score?", [6, 7]),
        ("Which areas have a safeguarding score but no reoffending score?", [4]),
        ("Which areas have no safeguarding score but do have a reoffending score?", [3]),
    ],
)
def test_areas_that_lack_one_score_or_several_at_once(ask: Ask, question: str, counts: list[int]) -> None:
    assert values(ask(question), "count") == counts
