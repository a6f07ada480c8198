import pytest

from assistant.quantities import Quantity
from tests.assistant.checks import Ask
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Did two areas beat Luton?", ("number", 2, "exactly")),
        ("Were six London boroughs below 60%?", ("number", 6, "exactly")),
        ("Did more than five areas beat 75%?", ("number", 5, "above")),
        ("Did fewer than a dozen councils beat 70?", ("number", 12, "below")),
        ("Are at least half of the areas below 60?", ("share", 50, "at_least")),
        ("Did a third of all areas score below 50?", ("share", 100 / 3, "about")),
        ("Are most London boroughs below 60?", ("most", 0, "exactly")),
        ("Did not a single borough beat 80?", ("none", 0, "exactly")),
        ("Nobody beat Luton, correct?", ("none", 0, "exactly")),
        ("Did every area beat 20?", ("all", 0, "exactly")),
    ],
)
def test_how_many_areas_a_claim_speaks_of(read: Read, question: str, said: tuple[str, float, str]) -> None:
    quantity = read(question).quantity
    assert quantity and (quantity.kind, quantity.value, quantity.side) == said


@pytest.mark.parametrize(
    "question", ["Which two areas beat Luton?", "Did the two areas differ?", "Is Luton in the top three areas?"]
)
def test_areas_already_known_are_not_counted(read: Read, question: str) -> None:
    quantity = read(question).quantity
    assert quantity is None or quantity.kind == "some"


def test_half_of_the_areas_is_no_score(read: Read) -> None:
    bounds = read("Did more than half of London's boroughs fall below 60 on safeguarding?").bounds
    assert [(b.least, b.most) for b in bounds] == [(0, 59)]


@pytest.mark.parametrize(
    ("quantity", "found", "total", "holds"),
    [
        (Quantity("share", 0, 1, 50, "above"), 7, 14, False),
        (Quantity("share", 0, 1, 50, "at_least"), 7, 14, True),
        (Quantity("share", 0, 1, 50, "about"), 13, 27, True),
        (Quantity("share", 0, 1, 50, "about"), 12, 28, None),  # 43%
        (Quantity("share", 0, 1, 100 / 3, "about"), 7, 32, False),
        (Quantity("most", 0, 1), 7, 14, False),
        (Quantity("all", 0, 1), 13, 14, False),
        (Quantity("none", 0, 1), 0, 14, True),
    ],
)
def test_whether_as_many_are_so(quantity: Quantity, found: int, total: int, holds: bool | None) -> None:
    assert quantity.holds(found, total) is holds


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did every London borough score 40 or more on safeguarding?", "Yes. "),  # the lowest is Greenwich, 44%
        ("Did all of the boroughs in London beat 50 on safeguarding?", "No. "),  # Hackney 47%, Greenwich 44%
        ("Is it true that fewer than five areas beat 80 on safeguarding?", "Yes. "),  # 83, 83, 81
        ("We say most areas fell below 60 on risk of harm. Right?", "Yes. "),  # 17 of 32
        ("Not one area got 80 or better for risk of harm, true?", "Yes, of the areas held here. "),  # printed: 86%
        ("Nobody outscored Bromley on safeguarding. Correct?", "No. "),  # Cambridgeshire, North Lincolnshire 83%
    ],
)
def test_a_claim_of_how_many_is_counted(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


def test_what_a_claim_of_all_passes_over_is_named(ask: Ask) -> None:
    text = ask("Were all the London boroughs below 80 for safeguarding?").text
    assert text.startswith("No. ") and "The others:\n\n- Bromley: **81%**" in text


@pytest.mark.parametrize(
    ("question", "verdict", "count"),
    [
        ("Did Luton do better than most on safeguarding?", "Yes", 19),
        ("Is Sefton's safeguarding score below what most areas got?", "Yes", 26),
        ("Was Brent ahead of most councils on safeguarding?", "Yes", 14),
        ("Was Bexley worse than the majority of areas on safeguarding?", "No", 13),
        ("Bexley beat most areas on safeguarding, right?", "No", 12),
        ("Does Hackney trail most of London on safeguarding?", "Yes", 12),
    ],
)
def test_one_is_beyond_most_when_most_lie_on_its_other_side(ask: Ask, question: str, verdict: str, count: int) -> None:
    answer = ask(question)
    assert f"{verdict}. Safeguarding: **{count}** areas" in answer.text


def test_who_does_better_than_most_is_no_such_question(ask: Ask) -> None:
    assert ask("Which areas did better than most on safeguarding?").outcome == "clarify"
