"""Which of the gaps that an answer has just given is the widest or the narrowest, of its measures or its areas."""

from collections.abc import Iterable

from assistant import phrases, wording
from assistant.answers import Figure
from assistant.draft import Draft
from assistant.query import Direction
from corpus.model import MEASURES, TO_DATE, Measure


def say_widest(draft: Draft, compared: int) -> None:
    """Say on which measure the gap or change just given is widest or narrowest, where it was given on all of them.

    `compared` is on how many measures there was something to compare: one that was level has no gap of its own.
    """
    gaps = [figure for figure in draft.figures if figure.statistic == "difference"]
    narrowest = "narrowest" in draft.query.cues
    if len(gaps) < 2 or (narrowest and len(gaps) < compared):
        return
    edge = (min if narrowest else max)(figure.value for figure in gaps)
    picked = [figure for figure in gaps if figure.value == edge]
    names = [phrases.name_measure(figure.measure) for figure in picked if figure.measure]
    verdict = ""
    if "whether_there" in draft.query.cues:  # "is the gap bigger for safeguarding?", which is named first
        first, best = draft.query.measures[0], [figure.measure for figure in picked]
        verdict = phrases.verdict(first in best if "reaching" in draft.query.cues else best == [first])
    elif "whether_level" in draft.query.cues:  # "is the gap the same?"
        verdict = phrases.verdict(len({figure.value for figure in gaps}) == 1)
    gap = phrases.show_figure(edge, "percentage points")
    line = verdict + wording.widest_gap(names, narrowest, gap, _marks(picked))
    draft.lines.insert(0, line) if verdict else draft.say(line)  # a yes or no comes first


def edge_of_distances(figures: Iterable[Figure], direction: Direction | None, narrowest: bool) -> list[Figure]:
    """Return the widest or narrowest of an area's distances from to-date figures, of those on the side asked about."""
    by_measure: dict[Measure | None, dict[str, Figure]] = {}
    for figure in figures:
        by_measure.setdefault(figure.measure, {})[figure.statistic] = figure
    gaps = []
    for measure, told in by_measure.items():
        printed = next((told[end] for end in TO_DATE if end in told), None)
        if measure and printed and {"score", "difference"} <= told.keys():
            above = told["score"].value > printed.value
            gaps += [told["difference"]] if direction is None or above == (direction == "higher") else []
    edge = (min if narrowest else max)((gap.value for gap in gaps), default=0)
    return [gap for gap in gaps if gap.value == edge]


def say_furthest_measure(draft: Draft) -> None:
    """Say on which measure an area lies furthest from the average just given, or nearest to it."""
    narrowest = "narrowest" in draft.query.cues
    if picked := edge_of_distances(draft.figures, draft.query.direction, narrowest):
        names = [phrases.name_measure(figure.measure) for figure in picked if figure.measure]
        gap = phrases.show_figure(picked[0].value, "percentage points")
        first = draft.query.measures[:1]
        asked = "whether_there" in draft.query.cues  # "is it further off the average on safeguarding than on …?"
        verdict = phrases.verdict([figure.measure for figure in picked] == [*first]) if asked else ""
        line = verdict + wording.widest_gap(names, narrowest, gap, _marks(picked))
        draft.lines.insert(0, line) if verdict else draft.say(line)  # a yes or no comes first


def say_nearest_to_average(draft: Draft) -> None:
    """Say measure by measure which of several areas lies nearest to the average, or furthest from it."""
    furthest = "furthest" in draft.query.cues
    for measure in MEASURES:
        scored = {f.area or "": f for f in draft.figures if f.statistic == "score" and f.measure == measure}
        gaps = {f.area or "": f for f in draft.figures if f.statistic == "difference" and f.measure == measure}
        off = {area: gaps[area].value if area in gaps else 0 for area in scored}
        if furthest and draft.query.direction:
            sides = _sides(figure for figure in draft.figures if figure.measure == measure)
            off = {area: gap for area, gap in off.items() if sides.get(area) == draft.query.direction}
        if len(scored) < 2 or not off:
            continue
        edge = (max if furthest else min)(off.values())
        names = [area for area, value in off.items() if value == edge]
        picked = [gaps.get(area, scored[area]) for area in names]
        gap = phrases.show_figure(edge, "percentage points") if edge else ""
        verdict = phrases.verdict(names == [draft.query.areas[0]]) if "outdoes" in draft.query.cues else ""
        line = verdict + wording.nearest_to_average(measure, names, furthest, gap, _marks(picked))
        draft.lines.insert(0, line) if verdict else draft.say(line)  # a yes or no comes first


def say_nearer_figure(draft: Draft) -> None:
    """Say before an area's distances from two to-date figures to which of these its score on a measure is nearer."""
    for measure in MEASURES:
        told = [figure for figure in draft.figures if figure.measure == measure]
        score = next((figure.value for figure in told if figure.statistic == "score"), None)
        printed = {figure.statistic: figure for figure in told if figure.statistic in TO_DATE}
        if score is None or len(printed) < len(draft.query.statistics):
            continue
        near, far = sorted(printed.values(), key=lambda figure: abs(figure.value - score))
        level = abs(near.value - score) == abs(far.value - score)
        draft.lines.insert(0, wording.nearer_figure(measure, near.statistic, far.statistic, level))


def say_on_how_many(draft: Draft) -> None:
    """Say on how many of its measures an area lies above or below the to-date figures, where that is asked."""
    query = draft.query
    measures = [figure.measure for figure in draft.figures if figure.statistic == "score"]
    if len(query.areas) > 1 or len(measures) < 2 or not query.direction or len(query.statistics) != 1:
        return
    sides = [_sides(figure for figure in draft.figures if figure.measure == measure) for measure in measures]
    count = sum(query.direction in side.values() for side in sides)
    draft.say(wording.on_the_side_of(query.statistics[0], query.direction == "higher", count, len(measures)))


def _sides(figures: Iterable[Figure]) -> dict[str, Direction]:
    """Return on which side of the to-date figure that is told after its score each area lies."""
    sides: dict[str, Direction] = {}
    score = None
    for figure in figures:
        if figure.statistic == "score":
            score = figure
        elif score and figure.statistic in TO_DATE and figure.value != score.value:
            sides[score.area or ""] = "higher" if score.value > figure.value else "lower"
    return sides


def _marks(figures: Iterable[Figure]) -> str:
    return phrases.marks(number for figure in figures for number in figure.citations)
