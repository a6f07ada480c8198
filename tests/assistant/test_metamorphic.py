"""What must not change an answer's figures, and what must change them just so."""

import csv
import itertools
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest

from assistant import Answer, Assistant
from corpus.model import MEASURE_NAMES, MEASURES, Measure
from index.build import rebuild
from index.places import bundled_corpus_dir
from tests.assistant.checks import Ask, scores_of, values

HELD_BY_HAND: dict[str, dict[Measure, int]] = {
    "Luton": {"safeguarding": 75, "risk_of_harm": 73, "reoffending": 78},
    "Leicestershire and Rutland": {"safeguarding": 69, "risk_of_harm": 63, "reoffending": 71},
}
"""The two notices' own tables, read by a person."""


def _published() -> dict[str, dict[Measure, set[int]]]:
    """Return each area's scores, over all its inspections, from a plain reading of the table."""
    scores: dict[str, dict[Measure, set[int]]] = defaultdict(lambda: {measure: set() for measure in MEASURES})
    with (bundled_corpus_dir() / "published" / "scores.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["area"] in HELD_BY_HAND:
                continue
            for measure in MEASURES:
                scores[row["area"]][measure] |= {int(row[measure])} if row[measure] else set()
    for area, by_hand in HELD_BY_HAND.items():
        scores[area] = {measure: {value} for measure, value in by_hand.items()}
    return dict(scores)


PUBLISHED = _published()

QUESTIONS = [
    "What was Luton's safeguarding score",
    "How did Leicestershire do",
    "Was Luton above average for risk of harm",
    "Which did better on reoffending, Luton or Kent",
    "Where does Luton rank for safeguarding",
    "Top three for risk of harm",
    "Which areas scored under 50% on safeguarding",
    "How many areas beat 75% on reoffending",
    "What is the average safeguarding score",
    "What is the mean safeguarding score of the areas you hold",
    "How did the average for safeguarding change between May and June 2012",
    "What is the highest safeguarding score",
    "How did North Lincolnshire change between its inspections",
    "Which London boroughs do you have",
    "What was Birmingham's safeguarding score",
    "What was East Riding's reoffending score",
    "What was Luton's safeguarding score in 2015",
    "How did Barking and Dagenham do",
    "Which areas were called disappointing",
]

CHANGES: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "lower case": str.lower,
    "doubled spaces": lambda question: question.replace(" ", "  "),
    "a trailing question mark": lambda question: question + "?",
    "a trailing full stop": lambda question: question + ".",
    "please at the end": lambda question: question + " please",
    "please at the beginning": lambda question: "Please: " + question,
    "typographic apostrophes": lambda question: question.replace("'", "’"),
    "spaces around": lambda question: f"\n {question} \t",
}


IRRELEVANT = """\
Youth Offending work in Zedmoor

14 May 2009

An inspection of a sample of youth offending work in Zedmoor was published today. It gives no scores.
"""
"""Of an invented area, without scores: no answer about others may change by it."""


@pytest.fixture(scope="module")
def enlarged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    root = tmp_path_factory.mktemp("enlarged")
    shutil.copytree(bundled_corpus_dir(), root / "corpus", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (root / "corpus" / "notices" / "zedmoor.txt").write_text(IRRELEVANT, encoding="utf-8")
    rebuild(root / "corpus", root / "index")
    with Assistant.open(root / "index") as opened:
        assert "Zedmoor" in {source.area for source in opened.sources()}
        yield opened


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_irrelevant_notice_changes_no_answer(ask: Ask, enlarged: Assistant, question: str) -> None:
    before, after = ask(question), enlarged.ask(question)
    assert (after.outcome, after.reason, after.text) == (before.outcome, before.reason, before.text)
    assert after.figures == before.figures


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_figures_do_not_change_with(ask: Ask, question: str, change: str) -> None:
    plain, changed = ask(question), ask(CHANGES[change](question))
    assert (changed.outcome, changed.reason) == (plain.outcome, plain.reason)
    assert {(f.value, f.unit, f.area, f.measure, f.statistic, f.as_of) for f in changed.figures} == {
        (f.value, f.unit, f.area, f.measure, f.statistic, f.as_of) for f in plain.figures
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("Luton", "Kent"), ("Leicestershire", "Haringey"), ("Barking and Dagenham", "Sefton"), ("Oldham", "Luton"),
     ("North Lincolnshire", "Luton"), ("Barking", "Luton")],
)  # fmt: skip
@pytest.mark.parametrize("measure", MEASURES)
def test_swapping_two_areas_changes_neither_scores_nor_winner(ask: Ask, one: str, other: str, measure: Measure) -> None:
    name = MEASURE_NAMES[measure]
    there = ask(f"Which did better on {name}, {one} or {other}?")
    back = ask(f"Which did better on {name}, {other} or {one}?")
    assert scores_of(there) == scores_of(back)
    winners = [[f.area for f in answer.figures if f.statistic == "difference"] for answer in (there, back)]
    assert winners[0] == winners[1]
    assert values(there, "difference") == values(back, "difference")


def test_the_plain_reading_has_every_area() -> None:
    assert len(PUBLISHED) == 33


@pytest.mark.parametrize("area", sorted(PUBLISHED))
def test_every_area_has_its_own_figures(ask: Ask, area: str) -> None:
    for measure in MEASURES:
        answer = ask(f"What was {area}'s {MEASURE_NAMES[measure]} score?")
        own = {(area, measure, value) for value in PUBLISHED[area][measure]}
        if own:
            assert (answer.outcome, scores_of(answer)) == ("answered", own)
        else:
            assert (answer.outcome, answer.reason) == ("declined", "not_scored")
            assert measure not in {figure.measure for figure in answer.figures}


@pytest.mark.parametrize("area", sorted(PUBLISHED))
def test_every_area_is_shown_whole(ask: Ask, area: str) -> None:
    own = {(area, measure, value) for measure in MEASURES for value in PUBLISHED[area][measure]}
    assert scores_of(ask(f"How did {area} do?")) == own


def _areas(answer: Answer) -> set[str | None]:
    return {area for area, _, _ in scores_of(answer)}


CONDITIONS: list[tuple[str, Measure, str, Measure]] = [
    ("above 70", "safeguarding", "below 70", "risk_of_harm"),
    ("above 70", "safeguarding", "below 60", "risk_of_harm"),
    ("at least 60", "risk_of_harm", "at most 66", "reoffending"),
    ("under 60", "safeguarding", "over 60", "reoffending"),
    ("between 50 and 60", "risk_of_harm", "between 60 and 70", "reoffending"),
    ("above 75", "safeguarding", "above 75", "reoffending"),
]


@pytest.mark.parametrize(("bounds", "measure", "others", "other"), CONDITIONS)
def test_two_conditions_leave_what_is_in_both_lists(
    ask: Ask, bounds: str, measure: Measure, others: str, other: Measure
) -> None:
    both = ask(f"Which areas scored {bounds} on {MEASURE_NAMES[measure]} and {others} on {MEASURE_NAMES[other]}?")
    one = ask(f"Which areas scored {bounds} on {MEASURE_NAMES[measure]}?")
    two = ask(f"Which areas scored {others} on {MEASURE_NAMES[other]}?")
    assert _areas(both) == _areas(one) & _areas(two)
    assert values(both, "count", "areas") == [len(_areas(both))]


@pytest.mark.parametrize(("bounds", "measure", "others", "other"), CONDITIONS)
def test_the_order_of_two_conditions_changes_nothing(
    ask: Ask, bounds: str, measure: Measure, others: str, other: Measure
) -> None:
    limits = [f"{bounds} on {MEASURE_NAMES[measure]}", f"{others} on {MEASURE_NAMES[other]}"]
    there, back = (ask(f"Which areas scored {' and '.join(order)}?") for order in (limits, limits[::-1]))
    assert scores_of(there) == scores_of(back)
    assert values(there, "count") == values(back, "count")


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("low", "high"), [(50, 60), (60, 70), (70, 80)])
def test_two_bounds_on_one_measure_leave_what_is_in_both_lists(ask: Ask, measure: Measure, low: int, high: int) -> None:
    name = MEASURE_NAMES[measure]
    over, under = (ask(f"Which areas scored {bound} on {name}?") for bound in (f"above {low}", f"below {high}"))
    for words in (f"above {low} but below {high}", f"above {low} and below {high}", f"under {high} and over {low}"):
        assert _areas(ask(f"Which areas scored {words} on {name}?")) == _areas(over) & _areas(under)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("ordinal", "end", "place"),
    [("second best", 1, 2), ("third highest", 1, 3), ("fifth highest", 1, 5), ("second lowest", -1, 2)],
)
def test_a_place_follows_from_the_ranking(ask: Ask, measure: Measure, ordinal: str, end: int, place: int) -> None:
    ranking = ask(f"Rank the areas on {MEASURE_NAMES[measure]}")
    scores = sorted((float(value) for _, _, value in scores_of(ranking)), reverse=end > 0)
    answer = ask(f"Which area was {ordinal} on {MEASURE_NAMES[measure]}?")
    at = {row for row in scores_of(ranking) if row[2] == scores[place - 1]}
    following = {row for row in scores_of(ranking) if row[2] == next(v for v in scores if v != scores[0])}
    assert scores_of(answer) == at | (following if end > 0 and scores[place - 1] == scores[0] else set())
    assert values(answer, "rank") == [1 + scores.index(scores[place - 1])]


@pytest.mark.parametrize("measure", MEASURES)
def test_an_area_stands_next_to_those_that_stand_next_to_it(ask: Ask, measure: Measure) -> None:
    name = MEASURE_NAMES[measure]
    ranking = sorted({value for _, _, value in scores_of(ask(f"Rank the areas on {name}"))})
    own = {value: area for area, _, value in scores_of(ask(f"Rank the areas on {name}"))}
    for low, high in itertools.pairwise(ranking[-4:]):
        assert high in values(ask(f"Who is directly above {own[low]} on {name}?"), "score")
        assert low in values(ask(f"Who is directly below {own[high]} on {name}?"), "score")


@pytest.mark.parametrize("measure", MEASURES)
def test_an_area_against_the_mean_changes_sides_with_its_score(ask: Ask, measure: Measure) -> None:
    # Luton lies above every mean here (63, 58.3, 69.3) and Kent below.
    name = MEASURE_NAMES[measure]
    for area, side, verdicts in (("Luton", "above", ("Yes.", "No.")), ("Kent", "below", ("No.", "Yes."))):
        asked = [ask(f"Is {area} {way} the mean {name} score of the areas held?") for way in ("above", "below")]
        assert values(asked[0], "difference") == values(asked[1], "difference") != []
        for answer, verdict in zip(asked, verdicts, strict=True):
            assert f"{side} that mean" in answer.text
            assert any(line.startswith(verdict) for line in answer.text.splitlines())


@pytest.mark.parametrize(("one", "other"), [("London", "the East Midlands"), ("the South East", "London")])
@pytest.mark.parametrize("measure", MEASURES)
def test_swapping_two_regions_changes_neither_means_nor_gap(ask: Ask, one: str, other: str, measure: Measure) -> None:
    there = ask(f"Compare the mean {MEASURE_NAMES[measure]} score in {one} and in {other}")
    back = ask(f"Compare the mean {MEASURE_NAMES[measure]} score in {other} and in {one}")
    assert values(there, "mean") == values(back, "mean")[::-1]
    assert values(there, "difference") == values(back, "difference") != []


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(MEASURES, 2)))
def test_an_area_scores_higher_on_one_measure_or_the_other_or_the_same_on_both(
    ask: Ask, one: Measure, other: Measure
) -> None:
    names = MEASURE_NAMES[one], MEASURE_NAMES[other]
    over = ask(f"Which areas scored higher on {names[0]} than on {names[1]}?")
    under = ask(f"Which areas scored lower on {names[0]} than on {names[1]}?")
    both = {area for area, scores in PUBLISHED.items() if scores[one] and scores[other]}
    level = {"Bournemouth and Poole"} if (one, other) == ("safeguarding", "reoffending") else set()  # 75% each
    assert _areas(over) & _areas(under) == set()
    assert _areas(over) | _areas(under) | level == both


@pytest.mark.parametrize("measure", MEASURES)
def test_an_area_has_a_score_or_is_said_to_have_none(ask: Ask, measure: Measure) -> None:
    name = MEASURE_NAMES[measure]
    missing = ask(f"Which areas have no {name} score?")
    assert {citation.area for citation in missing.citations} == {a for a, s in PUBLISHED.items() if not s[measure]}
    ranked = values(ask(f"Rank the areas on {name}"), "count", "areas")
    assert values(missing, "count", "areas")[0] + ranked[0] == len(PUBLISHED)


@pytest.mark.parametrize(("one", "other"), [("Luton", "Kingston upon Thames"), ("Kent", "Bexley"), ("Kent", "Luton")])
@pytest.mark.parametrize("points", [3, 5, 20])
def test_two_areas_are_each_within_the_same_distance_of_the_other(ask: Ask, one: str, other: str, points: int) -> None:
    there = ask(f"Which areas are within {points} points of {one} on safeguarding?")
    back = ask(f"Which areas are within {points} points of {other} on safeguarding?")
    assert (other in _areas(there)) == (one in _areas(back))
