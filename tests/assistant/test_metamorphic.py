"""What must not change an answer's figures, and what must change them just so."""

import csv
from collections import defaultdict
from collections.abc import Callable

import pytest

from corpus.model import MEASURE_NAMES, MEASURES, Measure
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
