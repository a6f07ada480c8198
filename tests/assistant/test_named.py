import pytest

from tests.assistant.checks import Ask, scores_of
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "areas", "replaced"),
    [
        ("Luton, no sorry Kent, on safeguarding", ("Kent",), ("Luton",)),
        ("no, Slough not Milton Keynes", ("Slough",), ("Milton Keynes",)),
        ("Luton and Kent on safeguarding", ("Luton", "Kent"), ()),
    ],
)
def test_an_area_that_another_stands_for_is_no_area_asked_of(
    read: Read, question: str, areas: tuple[str, ...], replaced: tuple[str, ...]
) -> None:
    reading = read(question)
    assert (reading.areas, tuple(mention.area for mention in reading.replaced)) == (areas, replaced)


@pytest.mark.parametrize(
    ("question", "areas", "left_out"),
    [
        ("all areas except Sefton and Kent", (), ("Sefton", "Kent")),
        ("Drop Merton. Just Bromley and Richmond", ("Bromley", "Richmond upon Thames"), ("Merton",)),
        ("use Havering instead of Newham", ("Havering",), ("Newham",)),
        ("Did Merton drop?", ("Merton",), ()),
    ],
)
def test_an_area_set_aside_is_no_area_asked_of(
    read: Read, question: str, areas: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    reading = read(question)
    assert (reading.areas, tuple(mention.area for mention in reading.left_out)) == (areas, left_out)


def test_a_namesake_in_another_county_is_not_the_area(ask: Ask) -> None:
    answer = ask("What did Richmond, North Yorkshire score?")
    assert answer.reason == "no_notice" and not answer.figures


def test_areas_in_a_list_are_no_namesakes(ask: Ask) -> None:
    answer = ask("Richmond, Kent and Luton on safeguarding")
    assert scores_of(answer) == {
        ("Richmond upon Thames", "safeguarding", 78),
        ("Kent", "safeguarding", 59),
        ("Luton", "safeguarding", 75),
    }
