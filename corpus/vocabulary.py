"""The words by which notices name measures, columns, programmes and judgements, read once from labels.toml."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.markup import JOINT
from corpus.model import MEASURES, TO_DATE, Measure, ToDate

GLOSS_WORDS = frozenset(("action", "protect", "young", "person", "people", "public", "child"))
"""Words of the glosses that may stand in a label beside a measure's name."""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme of inspections; `scored` where its notices print the three scores."""

    name: str
    inspection: str
    pattern: re.Pattern[str]
    scored: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """labels.toml as patterns and word sets; patterns ignore case and accept any run of whitespace.

    A label of a measure holds no words but the `labelling` ones and those that begin with the last one of a measure's
    phrases (`ending`).
    """

    names: dict[Measure, re.Pattern[str]]
    glosses: dict[Measure, re.Pattern[str]]
    labelling: frozenset[str]
    ending: tuple[str, ...]
    filler: frozenset[str]
    header: frozenset[str]
    own: frozenset[str]
    furniture: frozenset[str]
    statistics: dict[ToDate, re.Pattern[str]]
    anchor: re.Pattern[str]
    stating: frozenset[str]
    describing: frozenset[str]
    after: frozenset[str]
    comparison: re.Pattern[str]
    other_subjects: re.Pattern[str]
    recall: re.Pattern[str]
    umbrella: re.Pattern[str]
    everywhere: frozenset[str]
    no_places: frozenset[str]
    now: re.Pattern[str]
    opening: re.Pattern[str]
    programmes: tuple[Programme, ...]
    programme: re.Pattern[str]  # any of them, in a group of its own
    judged: str
    not_judgements: frozenset[str]
    verbs: str
    offices: re.Pattern[str]
    corrected: re.Pattern[str]
    announces_correction: re.Pattern[str]
    says_wrong: re.Pattern[str]
    hints_at_correction: re.Pattern[str]  # phrases of several words
    correcting: frozenset[str]  # single words that hint at one
    figure_words: re.Pattern[str]
    other_scores: re.Pattern[str]
    replaces: re.Pattern[str]


_RIGHT = ("correct", "right", "true", "proper")


def alternatives(phrases: Iterable[str]) -> str:
    """Return a regular expression for any of the phrases, longest first, with any whitespace between words."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)


def words_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def _starting(phrases: Iterable[str]) -> re.Pattern[str]:
    # Labels are cut short by narrow columns, so a name need only start as a word; "re-offend" is "reoffend".
    joined = alternatives(phrases).replace("reoff", r"re-?\s*off")
    return re.compile(rf"(?<!\w)(?:{joined})\w*", re.IGNORECASE)


def _breakable(phrase: str) -> str:
    # Running text breaks words at line ends ("en-\nough"), and may hold characters that nobody sees.
    joint = rf"(?:{JOINT}+|-[^\S\n]*\n\s*|[^\S\n]*\n-)?"
    return r"\s+".join(joint.join(map(re.escape, word)) for word in phrase.split())


def _said_of(figures: str, faults: str) -> re.Pattern[str]:
    """Return a pattern for a figure and what is wrong with it in one clause: "mistakes, and the scores" is no such."""
    word = r"[^\w;]+(?!(?:but|while|when|as)\b|and\s+(?:the|its|their|our|those|these|that)\b)\w+"
    near = rf"(?:{word}){{0,8}}?[^\w;]+"
    figure = rf"\b(?:{figures})\b(?!-)"
    fault = rf"\b(?!(?:wrong|mistaken?|errors?|incorrect)\s+to\b)(?:{faults})\b"
    right = rf"\b(?:{'|'.join(_RIGHT)})\s+(?:\w+\s+){{0,4}}?(?:{figures})\b{near}(?:is|are|was|were)\b"
    return re.compile(rf"{figure}{near}{fault}|{fault}{near}{figure}|{right}", re.IGNORECASE)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the bundled labels.toml."""
    data: dict[str, Any] = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    measures, table, prose = data["measures"], data["table"], data["prose"]
    correction = data["correction"]
    figures = alternatives(correction["figures"])
    named = [phrase for measure in MEASURES for kind in ("names", "glosses") for phrase in measures[measure][kind]]
    phrases = [*named, *(phrase.replace("reoff", "re off") for phrase in named)]  # as `_starting` takes "re-off"
    programmes = tuple(
        Programme(entry["name"], entry["inspection"], words_pattern_open(entry["words"]), entry["scored"])
        for entry in data["programmes"]
    )
    return Vocabulary(
        names={measure: _starting(measures[measure]["names"]) for measure in MEASURES},
        glosses={measure: _starting(measures[measure]["glosses"]) for measure in MEASURES},
        labelling=frozenset((*table["filler"], *GLOSS_WORDS, *(word for phrase in phrases for word in phrase.split()))),
        ending=tuple(phrase.split()[-1] for phrase in phrases),
        filler=frozenset(table["filler"]),
        header=frozenset(table["header"]),
        own=frozenset(table["own"]),
        furniture=frozenset(table["furniture"]),
        statistics={statistic: words_pattern(table[statistic]) for statistic in TO_DATE},
        anchor=re.compile(rf"(?<!\w)(?:{'|'.join(map(_breakable, prose['anchors']))})", re.IGNORECASE),
        stating=frozenset(prose["stating"]),
        describing=frozenset(prose["describing"]),
        after=frozenset(prose["after"]),
        comparison=words_pattern(prose["comparison"]),
        other_subjects=words_pattern(prose["other_subjects"]),
        recall=words_pattern(prose["recall"]),
        umbrella=words_pattern(prose["umbrella"]),
        everywhere=frozenset(prose["everywhere"]),
        no_places=frozenset(prose["no_places"]),
        now=words_pattern(prose["now"]),
        opening=re.compile(rf"\W*(?:{alternatives(prose['opening'])})\b", re.IGNORECASE),
        programmes=programmes,
        programme=re.compile("|".join(f"({programme.pattern.pattern})" for programme in programmes), re.IGNORECASE),
        judged=alternatives(data["judgement"]["of"]),
        not_judgements=frozenset(data["judgement"]["not_judgements"]),
        verbs=alternatives(data["speech"]["verbs"]),
        offices=words_pattern(data["speech"]["offices"]),
        corrected=words_pattern(data["reissue"]["corrected"]),
        announces_correction=re.compile(
            rf"\W*(?:{alternatives(correction['openings'])})\b(?=\s*(?:[:;,.(–—-]|\d|$|to\b|slip\b|note\b))",
            re.IGNORECASE,
        ),
        hints_at_correction=words_pattern([phrase for phrase in correction["faults"] if " " in phrase]),
        correcting=frozenset((*correction["openings"], *correction["faults"], *_RIGHT)),
        says_wrong=_said_of(figures, alternatives(correction["faults"])),
        figure_words=words_pattern(correction["figures"]),
        other_scores=words_pattern(correction["other_scores"]),
        replaces=words_pattern(correction["replaces"]),
    )


def words_pattern_open(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases, also where punctuation ends one."""
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})", re.IGNORECASE)
