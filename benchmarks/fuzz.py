"""Whether damaged notices are still read rightly, or said not to be.

    python -m benchmarks.fuzz [mutations] [seed]

Takes the two real notices and the sample layouts of the tests, damages each anew (lines and characters deleted,
doubled, swapped; stretches moved or copied; files cut short; encodings mistaken) and reads it. Prints counts. A figure
that is read otherwise than the undamaged file has it must be reported in the notice's problems, unless the damage put
another number in its very place: then that is what the file prints, and where nothing else in it speaks against it
nobody could tell.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import corpus
from benchmarks.damage import Letters, damaged
from corpus.areas import load_areas
from corpus.errors import NoticeUnreadable
from corpus.markup import one_line, unmarked
from corpus.model import MEASURE_NAMES, Area, Measure, Notice, Score, ToDateFigure
from corpus.notices import read_notice
from tests.corpus import samples

BUNDLED = Path(corpus.__file__).parent
MUTATIONS = 2000
SEED = 2012
_BETWEEN = frozenset("0123456789% |*\t\r\n")

Key = tuple[Measure, str]
"""A measure and "score", "lowest", "highest" or "average"."""
Place = tuple[int, int, int, frozenset[int]]
"""The offsets of the last letter before a row of figures and of the first behind it; a figure's number, its own."""


@dataclass(frozen=True, slots=True)
class Original:
    """An undamaged text, its figures, and the places in which it prints each."""

    name: str
    text: str
    figures: dict[Key, int]
    places: dict[Key, frozenset[Place]]


@dataclass(slots=True)
class Tally:
    """What became of the damaged files and of their figures; `faults` says which ended as none may."""

    files: Counter[str] = field(default_factory=Counter)
    figures: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def originals(areas: Sequence[Area], folder: Path) -> list[Original]:
    """Return the real notices and one notice of each sample layout, read undamaged."""
    texts = {path.name: path.read_bytes().decode() for path in sorted((BUNDLED / "notices").glob("*-*.md"))}
    for layout in samples.LAYOUTS:
        for kind, body in (("plain", ""), ("stated", samples.stated())):
            texts[f"{layout.__name__}, {kind}"] = samples.notice(table=layout("Ambleford", samples.ROWS), body=body)
    found = []
    for name, text in texts.items():
        notice = read_notice(_saved(folder, text.encode()), areas)
        printed = figures(notice)
        assert printed, name
        letters: Letters = [(letter, n) for n, letter in enumerate(text)]
        places = {key: {_place(letters, f.cell.start)} for key, f in printed.items() if f.cell}
        for score in notice.scores:
            if score.prose:
                places[score.measure, "score"].add(_place(letters, score.prose.start))
        values = {key: figure.value for key, figure in printed.items()}
        found.append(Original(name, text, values, {key: frozenset(place) for key, place in places.items()}))
    return found


def figures(notice: Notice) -> dict[Key, Score | ToDateFigure]:
    """Return a notice's figures by what they are."""
    found: dict[Key, Score | ToDateFigure] = {(score.measure, "score"): score for score in notice.scores}
    return found | {(figure.measure, figure.statistic): figure for figure in notice.to_date}


def run(mutations: int, seed: int, areas: Sequence[Area], folder: Path) -> Tally:
    """Damage and read so many files, the same ones for the same seed."""
    tally = Tally()
    sources = originals(areas, folder)
    for n in range(mutations):
        random = Random(f"{seed}/{n}")
        original = sources[n % len(sources)]
        letters, done = damaged(original.text, random)
        encoding = random.choice(["utf-8", "utf-8", "utf-8", "utf-16", "cp1252"])
        data = "".join(letter for letter, _ in letters).encode(encoding, "replace")
        path, begun = _saved(folder, data), time.perf_counter()
        try:
            _judge(tally, f"{original.name} #{n} ({done})", original, letters, read_notice(path, areas))
        except NoticeUnreadable:
            tally.files["refused"] += 1
        except Exception as error:  # any other is what this looks for
            tally.files["crashed"] += 1
            tally.faults.append(f"{original.name} #{n} ({done}): {error!r}")
        tally.slowest = max(tally.slowest, time.perf_counter() - begun)
    return tally


def _judge(tally: Tally, which: str, original: Original, letters: Letters, notice: Notice) -> None:
    """Count what became of each figure of a damaged file that was read."""
    tally.files["read"] += 1
    found = figures(notice)
    for key, value in original.figures.items():
        what = "score" if key[1] == "score" else "to-date"
        reported = any(_concerns(problem, key[0]) for problem in notice.problems)
        figure = found.get(key)
        if figure is None:
            ending = "left out, reported" if reported else "left out, UNREPORTED"
        elif figure.cell is None or not one_line(unmarked(figure.cell.of(notice.text))).startswith(str(figure.value)):
            ending = "NOT IN THE FILE"
        elif figure.value == value:
            ending = "right"
        elif reported:
            ending = "wrong, reported"
        elif _in_its_place(figure, original.places[key], letters, notice.text):
            ending = "altered, as the file prints it"
        else:
            ending = "WRONG, UNREPORTED"
        tally.figures[f"{what}: {ending}"] += 1
        if ending.isupper() or "UNREPORTED" in ending:
            tally.faults.append(f"{which}: {key} {ending} {figure.value if figure else ''} for {value}")


def _in_its_place(figure: Score | ToDateFigure, places: frozenset[Place], letters: Letters, text: str) -> bool:
    """Return whether the damage put another number where the undamaged file prints this figure.

    Of figures that fill a line each, two may have been exchanged whole: then the words on one side do not matter.
    """
    if figure.cell is None or len(text) != len(letters):
        return False
    place = _place(letters, figure.cell.start)
    digits = {origin for _, origin in letters[figure.cell.start : figure.cell.end]}
    if any(digits <= own[3] or place[:3] == own[:3] for own in places):
        return True
    line_start = text.rfind("\n", 0, figure.cell.start) + 1
    alone = text[line_start:].split("\n")[0].strip() == figure.cell.of(text)
    return alone and any(place[2] == own[2] and (place[0] == own[0] or place[1] == own[1]) for own in places)


def _place(letters: Letters, start: int) -> Place:
    """Return which words stand next before and after the row of figures in which one starts, and its number there."""
    before, after = start - 1, start
    while before >= 0 and letters[before][0] in _BETWEEN:
        before -= 1
    while after < len(letters) and letters[after][0] in _BETWEEN:
        after += 1
    number = len("".join(letter if letter.isdigit() else " " for letter, _ in letters[before + 1 : start]).split())
    own = frozenset(origin for letter, origin in letters[start : start + 3] if letter in "0123456789%")
    first = letters[before][1] if before >= 0 else -1
    return first, letters[after][1] if after < len(letters) else -1, number, own


def _concerns(problem: str, measure: Measure) -> bool:
    return MEASURE_NAMES[measure] in problem or "table" in problem or "programme" in problem


def _saved(folder: Path, data: bytes) -> Path:
    path = folder / "damaged.md"
    path.write_bytes(data)
    return path


def report(tally: Tally) -> Iterator[str]:
    """Yield the lines to print."""
    for counts in (tally.files, tally.figures):
        yield from (f"{name:<36}{count:>8,}" for name, count in sorted(counts.items()))
    yield f"{'slowest file, ms':<36}{tally.slowest * 1000:>8.0f}"
    yield from tally.faults


def main() -> None:
    """Run, print, and end with status 1 where a fault was found."""
    given = [int(argument) for argument in sys.argv[1:]]
    mutations, seed = (*given, *(MUTATIONS, SEED)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        tally = run(mutations, seed, load_areas(BUNDLED / "areas.csv"), Path(folder))
    print("\n".join(report(tally)))
    sys.exit(bool(tally.faults))


if __name__ == "__main__":
    main()
