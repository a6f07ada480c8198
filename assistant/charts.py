"""An answer's figures as pictures: inline SVG drawn from `Answer` alone, with what they show in words.

Places along the scale are per cent of the picture's width, and words keep their size in pixels, so that a picture
fits a phone and a wide screen alike. Nothing is told by colour alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count

from assistant.answers import Answer, Figure, Table
from assistant.phrases import join, name_measure
from corpus.dates import spell_date
from corpus.model import TO_DATE, Measure

MOST_BARS, MOST_RANGES = 200, 12
"""More are a table's matter."""

_NAMES = {kind: kind.split()[-1] for kind in ("inspectorate notice", "inspectorate report", "council", "news")}
_BAR, _RANGE = 26, 82
"""The height of a row, in pixels."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar chart; `rank` is "6=" where it is shared, "" where no ranking is shown."""

    area: str
    value: int | float
    kind: str
    asked: bool
    rank: str
    tied: bool


@dataclass(frozen=True, slots=True)
class Range:
    """A score on the line from the lowest to the highest printed to date."""

    name: str
    score: Figure
    printed: dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Change:
    """One measure of one area at several dates, oldest first."""

    name: str
    points: tuple[Figure, ...]


def charts_html(answer: Answer, turn: int) -> str:
    """Return the pictures of an answer, the `turn`th of its conversation: changes, else ranges, else bars, else ""."""
    if changes := changes_of(answer.figures):
        return _changes_html(changes, f"chart-{turn}")
    if ranges := ranges_of(answer.figures):
        return _ranges_html(ranges, f"chart-{turn}")
    numbers = count()
    return "".join(
        _bars_html(caption, bars, f"chart-{turn}-{next(numbers)}") for caption, bars in bars_of(answer) if len(bars) > 1
    )


def changes_of(figures: Sequence[Figure]) -> list[Change]:
    """Return what an answer gives at several known dates."""
    series: dict[tuple[str | None, Measure | None, str], dict[str, Figure]] = {}
    for figure in figures:
        if figure.unit == "%" and figure.measure and figure.as_of and figure.statistic in ("score", *TO_DATE):
            series.setdefault((figure.area, figure.measure, figure.statistic), {})[figure.as_of] = figure
    areas = {area for area, _, _ in series}
    changes = []
    for (area, measure, statistic), points in series.items():
        if len(points) > 1 and measure and (area or areas == {None}):
            name = name_measure(measure) if len(areas) == 1 else f"{area}, {name_measure(measure)}"
            name += "" if statistic == "score" else f", {statistic} to date"
            changes.append(Change(name, tuple(points[day] for day in sorted(points))))
    return changes[:MOST_RANGES]


def ranges_of(figures: Sequence[Figure]) -> list[Range]:
    """Return an answer's scores that it sets beside to-date figures of the same date."""
    scores = [f for f in figures if f.statistic == "score" and f.area and f.measure]
    several = len({f.area for f in scores}) > 1
    ranges = []
    for score in dict.fromkeys(scores):
        printed: dict[str, Figure] = {
            f.statistic: f
            for f in figures
            if f.statistic in TO_DATE and f.measure == score.measure and f.as_of == score.as_of
        }
        if printed and score.measure:
            name = name_measure(score.measure)
            ranges.append(Range(f"{score.area}, {name}" if several else name, score, printed))
    return ranges[:MOST_RANGES]


def bars_of(answer: Answer) -> list[tuple[str, list[Bar]]]:
    """Return the scores of several areas that an answer gives, measure by measure: a caption, and a bar an area."""
    asked = {f.area for f in answer.figures if f.statistic == "rank"}
    if answer.table and {"Area", "Score", "Source"} <= set(answer.table.columns):
        return [(caption, _bars(rows, asked)) for caption, rows in _tabled(answer.table).items()]
    kinds = {citation.number: citation.source_kind for citation in answer.citations}
    by_measure: dict[str, list[tuple[str, int | float, str]]] = {}
    for figure in dict.fromkeys(answer.figures):
        if figure.statistic == "score" and figure.area and figure.measure:
            kind = kinds[figure.citations[0]] if figure.citations else ""
            by_measure.setdefault(name_measure(figure.measure), []).append((figure.area, figure.value, kind))
    return [(caption, _bars(rows, asked)) for caption, rows in by_measure.items() if len(rows) <= MOST_BARS]


def _tabled(table: Table) -> dict[str, list[tuple[str, int | float, str]]]:
    """Return the area, score and kind of source of each row that has a score, by the measure named for it."""
    at = {column: n for n, column in enumerate(table.columns)}
    found: dict[str, list[tuple[str, int | float, str]]] = {}
    for row in table.rows[:MOST_BARS]:
        value = row[at["Score"]]
        if isinstance(value, int | float):
            caption = str(row[at["Measure"]]) if "Measure" in at else table.caption
            found.setdefault(caption, []).append((str(row[at["Area"]]), value, str(row[at["Source"]])))
    return found


def _bars(rows: Sequence[tuple[str, int | float, str]], asked: Iterable[str | None]) -> list[Bar]:
    values = [value for _, value, _ in rows]
    asked = set(asked)
    ranked = bool(asked) and values == sorted(values, reverse=True)  # a ranking holds every area, highest first
    return [
        Bar(
            area, value, kind, area in asked,
            f"{1 + sum(v > value for v in values)}{'=' if values.count(value) > 1 else ''}" if ranked else "",
            values.count(value) > 1,
        )
        for area, value, kind in rows
    ]  # fmt: skip


def _bars_html(caption: str, bars: Sequence[Bar], name: str) -> str:
    rows = []
    for n, bar in enumerate(bars):
        top, middle = n * _BAR, n * _BAR + 16
        look = f"bar {'news' if bar.kind == 'news' else ''} {'asked' if bar.asked else ''}".strip()
        label = f"{bar.rank} {bar.area}".strip()
        kind = _NAMES.get(bar.kind, "")
        tie = "tied " if bar.tied and not bar.rank else ""
        rows.append(
            f'<rect class="{look}" x="0" y="{top + 1}" width="{bar.value:g}%" height="{_BAR - 4}"/>'
            f'<text class="{"asked" if bar.asked else ""}" x="6" y="{middle}">'
            f"{'▸ ' if bar.asked else ''}{escape(label)}</text>"
            f'<text x="100%" y="{middle}" class="end"><tspan class="soft">{tie}{kind} </tspan>{bar.value:g}%</text>'
        )
    told = "; ".join(
        f"{f'{bar.rank} ' if bar.rank else ''}{bar.area}{' (asked about)' if bar.asked else ''} {bar.value:g}%"
        f"{f', {_NAMES[bar.kind]}' if bar.kind in _NAMES else ''}"
        for bar in bars
    )
    key = "A dashed bar is known from news only."
    if any(bar.asked for bar in bars):
        key = f"▸ marks the area asked about, = a shared rank. {key}"
    return _figure(name, f"Bar chart. {caption}", f"{told}.", rows, len(bars) * _BAR, f"{caption}. {key}")


def _ranges_html(ranges: Sequence[Range], name: str) -> str:
    rows, told = [], []
    for n, row in enumerate(ranges):
        base = n * _RANGE
        line = base + 46
        ends = [row.printed[which].value for which in ("lowest", "highest") if which in row.printed]
        span = f'<line class="span" x1="{ends[0]:g}%" x2="{ends[1]:g}%" y1="{line}" y2="{line}"/>' if ends[1:] else ""
        marks = [_under(f.value, which, line) for which, f in row.printed.items()]
        rows.append(
            f'<text class="name" x="0" y="{base + 14}">{escape(row.name)}</text>'
            f'<line class="scale" x1="0" x2="100%" y1="{line}" y2="{line}"/>{span}{"".join(marks)}'
            f'<circle class="dot" cx="{row.score.value:g}%" cy="{line}" r="6"/>'
            f'<text class="asked {_anchor(row.score.value)}" x="{row.score.value:g}%" y="{base + 32}">'
            f"{row.score.value:g}%</text>"
        )
        beside = join(f"{which} {f.value:g}%" for which, f in row.printed.items())
        told.append(f"{row.name}: {row.score.area} {row.score.value:g}%; to date {beside}")
    areas = join(dict.fromkeys(r.score.area or "" for r in ranges))
    dates = join(dict.fromkeys(spell_date(r.score.as_of) for r in ranges))
    printed = list(dict.fromkeys(which for row in ranges for which in row.printed))
    whole = all(len(row.printed) == len(TO_DATE) for row in ranges)
    bar = "Thick line: lowest to highest to date; tick: the average" if whole else f"Tick: {join(printed)} to date"
    return _figure(
        name, f"{areas} beside the to-date figures", f"{'. '.join(told)}.", rows, len(ranges) * _RANGE,
        f"Dot: {areas}. {bar} (as printed with it: {dates}). Scale 0 to 100%.",
    )  # fmt: skip


def _under(value: int | float, which: str, line: int) -> str:
    """Return a tick with its figure below, the lowest's to its left and the highest's to its right."""
    side = {"lowest": "end", "highest": ""}.get(which, "middle")
    tick = f'<line class="tick {which}" x1="{value:g}%" x2="{value:g}%" y1="{line - 7}" y2="{line + 7}"/>'
    return f'{tick}<text class="soft {side}" x="{value:g}%" y="{line + 22}">{value:g}</text>'


def _changes_html(changes: Sequence[Change], name: str) -> str:
    rows, told = [], []
    for n, change in enumerate(changes):
        base, points = n * _RANGE, change.points
        line = base + 46
        first, last = points[0], points[-1]
        gap = last.value - first.value
        sign = f"+{gap:g}" if gap > 0 else f"−{-gap:g}" if gap else "±0"
        left = min(first.value, last.value)
        dots = "".join(
            f'<circle class="{"dot" if point is last else "dot hollow"}" cx="{point.value:g}%" cy="{line}" r="6"/>'
            for point in points
        )
        ends = "".join(
            f'<text class="{"asked" if point is last else ""} {side}" x="{point.value:g}%" y="{base + 68}">'
            f"{point.value:g}%</text>"
            for point, side in (
                (first, "end" if first.value == left else ""),
                (last, "" if first.value == left else "end"),
            )
        )
        rows.append(
            f'<text class="name" x="0" y="{base + 14}">{escape(change.name)}: {sign}</text>'
            f'<line class="scale" x1="0" x2="100%" y1="{line}" y2="{line}"/>'
            f'<line class="span" x1="{first.value:g}%" x2="{last.value:g}%" y1="{line}" y2="{line}"/>{dots}{ends}'
        )
        told.append(f"{change.name}: {', then '.join(f'{p.value:g}% ({spell_date(p.as_of)})' for p in points)}")
    days = list(dict.fromkeys(point.as_of for change in changes for point in change.points))
    newest, earlier = spell_date(max(days)), join(map(spell_date, sorted(days)[:-1]))
    key = f"Hollow: {earlier}. Filled: {newest}." if len(days) == 2 else "Hollow: earlier. Filled: the latest."
    area = changes[0].points[0].area or "To date"
    return _figure(
        name, f"{area}: change between dates", f"{'. '.join(told)}.", rows, len(changes) * _RANGE,
        f"{key} The change is in percentage points. Scale 0 to 100%.",
    )  # fmt: skip


def _anchor(value: int | float) -> str:
    return "" if value < 5 else "end" if value > 95 else "middle"


def _figure(name: str, title: str, told: str, rows: Sequence[str], height: int, caption: str) -> str:
    """Return a picture: its rows, with a title and a description for those who cannot see them."""
    return (
        f'<figure class="chart"><svg role="img" aria-labelledby="{name}-title {name}-told" width="100%" '
        f'height="{height}"><title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-told">{escape(told)}</desc>'
        f"{''.join(rows)}</svg><figcaption>{escape(caption)}</figcaption></figure>"
    )
