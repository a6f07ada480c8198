"""What the phrases of a question mean beside each other."""

import pytest

from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    "question",
    [
        "Is safeguarding better in the Welsh areas or in London?",
        "Is the mean safeguarding score higher in London or in the Welsh ones?",
    ],
)
def test_areas_behind_welsh_make_it_the_nation_and_not_the_tongue(ask: Ask, question: str) -> None:
    assert "No area in Wales has a Safeguarding score here." in ask(question).text
