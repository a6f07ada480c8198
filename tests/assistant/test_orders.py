import pytest

from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("leave out the news ones", "drop"), ("not the London ones please", "drop"), ("ditch Luton", "drop"),
        ("take Kent out", "drop"), ("only those from councils", "keep"), ("stick to the inspectorate", "keep"),
        ("put Kent in as well", "add"), ("bung Kent in", "add"),
    ],
)  # fmt: skip
def test_what_an_order_does_is_told(understood: Understand, text: str, what: str) -> None:
    order = understood(text).order
    assert order is not None and order.what == what


@pytest.mark.parametrize(
    ("text", "way"),
    [("the other way round", "turned"), ("weakest first", "ascending"), ("high to low please", "descending")],
)
def test_the_way_of_an_order_is_told(understood: Understand, text: str, way: str) -> None:
    order = understood(text).order
    assert order is not None and order.way == way


@pytest.mark.parametrize(
    "text",
    [
        "Rank London by safeguarding", "Rank all areas by safeguarding", "just risk of harm", "and Kent?",
        "any of them outside London?", "Why does Leicestershire leave out Rutland?", "who is lowest without London?",
        "leave out the weather",
    ],
)  # fmt: skip
def test_a_question_is_no_order(understood: Understand, text: str) -> None:
    assert understood(text).order is None


def test_a_region_left_out_is_the_ground_outside_it(understood: Understand) -> None:
    order = understood("drop the London ones").order
    assert order is not None and order.group is not None
    assert order.group.words == "outside London" and "Luton" in order.group.areas and "Brent" not in order.group.areas
