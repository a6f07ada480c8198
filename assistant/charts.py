"""An answer's figures as pictures: inline SVG drawn from `Answer` alone, with what they show in words.

Places along the scale are per cent of the picture's width, and words keep their size in pixels, so that a picture
fits a phone and a wide screen alike. Nothing is told by colour alone.
"""

from collections.abc import Sequence
from html import escape
from itertools import count

from assistant.answers import Answer
from assistant.phrases import join
from assistant.series import Bar, Change, Range, bars_of, changes_of, ranges_of
from corpus.dates import spell_date
from corpus.model import TO_DATE

_NAMES = {kind: kind.split()[-1] for kind in ("inspectorate notice", "inspectorate report", "council", "news")}
_BAR, _RANGE = 26, 82
"""The height of a row, in pixels."""


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


def _bars_html(caption: str, bars: Sequence[Bar], name: str) -> str:
    rows = []
    for n, bar in enumerate(bars):
        top, middle = n * _BAR, n * _BAR + 16
        look = f"bar {'news' if bar.kind == 'news' else ''} {'asked' if bar.asked else ''}".strip()
        label = f"{bar.rank} {bar.area}".strip()
        kind = _NAMES.get(bar.kind, "")
        tie = "tied " if bar.tied and not bar.rank else ""
        rows.append(
            f'<rect class="{look}" style="--share: {bar.value / 100:g}" x="0" y="{top + 1}" height="{_BAR - 4}"/>'
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
    key = f"= marks a shared rank. {key}" if any(bar.rank for bar in bars) else key
    key = f"▸ marks the area asked about. {key}" if any(bar.asked for bar in bars) else key
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
