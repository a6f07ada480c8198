"""What invented notices say, before it is laid out: areas, days, speakers, scores and findings that fit together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from random import Random

from benchmarks.bank import STANCES, Bank, Finding, Stance, Subject, compose, draw_subjects
from benchmarks.places import Place, people, places
from corpus.model import MEASURES, Measure

Row = tuple[int, int, int, int]
"""The lowest, highest and average to date, and the area's own score, per cent."""
Rows = dict[Measure, Row]

_FIRST_DAY, _LAST_DAY = date(2009, 6, 1), date(2012, 11, 30)
_RANGES: dict[Measure, tuple[int, int, int, int]] = {
    "safeguarding": (35, 39, 86, 89),
    "risk_of_harm": (30, 34, 82, 85),
    "reoffending": (40, 44, 90, 93),
}
"""The lowest score that there is, the lowest and the highest before the first notice, and the highest that there is.

No two measures can have a lowest or a highest in common: rows that agree in nearly all figures are taken for an error.
"""
_MODE = 66
_WITHOUT_EMBARGO = 0.15
_RARE_NOTICES = (1, 3)


@dataclass(frozen=True, slots=True)
class Invented:
    """One notice: `published` is the day on which its embargo ends, `dated` itself where it has none."""

    area: str
    dated: date
    published: date
    speaker: str
    office: str
    rows: Rows
    findings: tuple[Finding, ...]
    judgement: str

    @property
    def id(self) -> str:
        """The source id under which the notice is read: "thimbleholt-2012-06-13"."""
        return f"{self.area.lower().replace(' ', '-')}-{self.published.isoformat()}"


def invent(random: Random, bank: Bank, count: int) -> tuple[list[Place], list[Invented]]:
    """Return so many areas, and a notice of each in the order of their days."""
    areas = places(random, count)
    inspectors = people(random, min(8, count))
    days = sorted(_day(random) for _ in range(count))
    rare = _rare_subjects(random, bank, count)
    notices: list[Invented] = []
    for n, (place, (dated, published), rows) in enumerate(
        zip(areas, days, _to_date(random, [published for _, published in days]), strict=True)
    ):
        mean = sum(row[3] for row in rows.values()) / len(MEASURES)
        given = rare.get(n, {})
        subjects = draw_subjects(random, bank, random.randint(4, 7), tuple(given))
        findings = compose(random, bank, place.name, [(s, given.get(s) or _stance(random, mean)) for s in subjects])
        speaker, office = random.choice(inspectors)
        judgement = _judgement(random, bank, mean)
        notices.append(Invented(place.name, dated, published, speaker, office, rows, findings, judgement))
    return areas, notices


def _day(random: Random) -> tuple[date, date]:
    """Return the day that a notice bears and the weekday on which it may be published, in that order of sorting."""
    while True:
        published = _FIRST_DAY + timedelta(random.randrange((_LAST_DAY - _FIRST_DAY).days + 1))
        if published.weekday() < 5:
            break
    embargoed = random.random() >= _WITHOUT_EMBARGO
    return published - timedelta(random.randint(1, 3) if embargoed else 0), published


def _to_date(random: Random, days: Sequence[date]) -> Iterator[Rows]:
    """Yield a notice's rows for each day.

    The figures to date are over every area published by that day, its own among them, so that the lowest only falls
    and the highest only rises.
    """
    own = [{measure: _score(random, measure) for measure in MEASURES} for _ in days]
    lowest: dict[Measure, int] = {}
    highest: dict[Measure, int] = {}
    total: dict[Measure, int] = {}
    seen = 0
    earlier = [{measure: _RANGES[measure][n] for measure in MEASURES} for n in (1, 2)]
    order = sorted(range(len(days)), key=lambda n: days[n])
    rows: dict[int, Rows] = {}
    for _, same_day in groupby(order, key=lambda n: days[n]):
        together = list(same_day)
        for scores in (*earlier, *(own[n] for n in together)):
            seen += 1
            for measure, value in scores.items():
                lowest[measure] = min(lowest.get(measure, 100), value)
                highest[measure] = max(highest.get(measure, 0), value)
                total[measure] = total.get(measure, 0) + value
        earlier = []
        for n in together:
            rows[n] = {m: (lowest[m], highest[m], round(total[m] / seen), own[n][m]) for m in MEASURES}
    return (rows[n] for n in range(len(days)))


def _score(random: Random, measure: Measure) -> int:
    lowest, _, _, highest = _RANGES[measure]
    return round(random.triangular(lowest, highest, _MODE))


def _stance(random: Random, mean: float) -> Stance:
    """Return praise the more often, the better an area scored."""
    return STANCES[random.random() > (mean - 30) / 60]


def _judgement(random: Random, bank: Bank, mean: float) -> str:
    phrases: list[str] = bank.wordings["judgements"]["phrases"]
    place = round((82 - mean) / 35 * (len(phrases) - 1)) + random.randint(-1, 1)
    return phrases[min(max(place, 0), len(phrases) - 1)]


def _rare_subjects(random: Random, bank: Bank, count: int) -> dict[int, dict[Subject, Stance]]:
    """Return the rare subjects of notices by their number, each with its stance; at most one in a notice."""
    given: dict[int, dict[Subject, Stance]] = {}
    for subject in bank.rare:
        free = [n for n in range(count) if n not in given]
        for n in random.sample(free, min(random.randint(*_RARE_NOTICES), len(free))):
            given[n] = {subject: random.choice(STANCES)}
    return given
