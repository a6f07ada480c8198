"""The text of an invented notice part by part, before it is laid out: head, speech, footnote, notes to editors."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from benchmarks.invented import Invented
from corpus.dates import MONTHS

_WEEKDAYS = "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY".split()
_FOOTNOTE, _LETTERHEAD, _STATED = 0.3, 0.5, 0.25
"""How often a notice has one, and how often its text states the scores of its table."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of a notice in the order of its parts, without the marks of any format.

    `speech` are paragraphs without quotation marks; `letterhead`, `embargo` and `footnote` are "" where there is none.
    """

    letterhead: str
    dated: str
    embargo: str
    title: str
    announcement: str
    introduction: str
    speech: tuple[str, ...]
    footnote: str
    notes: tuple[str, ...]


def parts_of(random: Random, wordings: dict[str, Any], notice: Invented) -> Parts:
    """Return the parts of a notice, each in one of the wordings that it may have."""
    words = {part: random.choice(choices) for part, choices in wordings["notice"].items() if isinstance(choices, list)}
    area = notice.area.replace(" and ", " & ") if random.random() < 0.5 else notice.area
    texts = [finding.text for finding in notice.findings]
    half = random.randint(2, len(texts))
    outlook = random.choice(wordings["judgements"]["outlooks"])
    article = "an" if notice.judgement[0] in "aeiou" else "a"
    speech = [words["programmes"].format(area=notice.area), words["methods"]]
    speech += [_stated(notice)] if random.random() < _STATED else []
    speech += [" ".join(part) for part in (texts[:half], texts[half:]) if part]
    speech.append(f"Overall, we consider this {article} {notice.judgement} set of findings. {outlook}")
    notes = random.sample(wordings["notice"]["notes"], random.randint(1, len(wordings["notice"]["notes"])))
    notes.insert(random.randint(0, len(notes)), wordings["notice"]["invented"])
    contact = wordings["notice"]["contact"].format(speaker=notice.speaker, extension=random.randint(100, 999))
    return Parts(
        letterhead=words["letterheads"] if random.random() < _LETTERHEAD else "",
        dated=_spelt(random, notice.dated),
        embargo=_embargo(random, notice),
        title=f"Inspection of Youth Offending work in {area}",
        announcement=words["announcements"].format(area=notice.area),
        introduction=f"{notice.speaker}, {notice.office}, {random.choice(('said', 'commented'))}:",
        speech=tuple(speech),
        footnote=words["footnotes"].format(area=notice.area) if random.random() < _FOOTNOTE else "",
        notes=(*notes, contact),
    )


def _stated(notice: Invented) -> str:
    own = {measure: row[3] for measure, row in notice.rows.items()}
    return (
        f"We judged that the Safeguarding work was done well enough {own['safeguarding']}% of the time. Work on each "
        f"individual’s Risk of Harm to others was done well enough {own['risk_of_harm']}% of the time, and work to "
        f"make each individual less likely to reoffend was done well enough {own['reoffending']}% of the time."
    )


def _spelt(random: Random, day: date) -> str:
    month = MONTHS[day.month - 1].title()
    return random.choice(
        (f"{day.day} {month} {day.year}", f"{_ordinal(day.day)} {month} {day.year}", f"{day:%d/%m/%Y}")
    )


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _embargo(random: Random, notice: Invented) -> str:
    day = notice.published
    if day == notice.dated:
        return ""
    month, weekday = MONTHS[day.month - 1].upper(), _WEEKDAYS[day.weekday()]
    return random.choice(
        (
            f"EMBARGOED UNTIL 00:01 – {weekday}, {day.day} {month} {day.year}",
            f"EMBARGOED UNTIL 00:01 – {weekday}, {_ordinal(day.day)} {month}",
            f"Embargo: not for publication before 00:01 on {day.day} {month.title()} {day.year}",
        )
    )
