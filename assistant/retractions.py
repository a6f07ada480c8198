"""What somebody takes back within a sentence, and what is meant instead: "the top three, no, the bottom three"."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from assistant.reading import Reading

_TAKES_BACK = re.compile(
    r"\s*(?:[,;–—…]|\s-|\.{2,})\s*(?:(?:or|oh|well)\s+)?"
    r"(?:(?:no(?=\s*[,;:–—-]|\s+(?:sorry|wait|actually|i mean|make))|sorry|actually|wait|hang on|hold on|oops"
    r"|scratch that|strike that|correction|i (?:mean|meant)|rather(?! than)|make (?:that|it))\b[\s,;:–—-]*)+(?=\w)",
    re.IGNORECASE,
)
"""What stands between the words that are taken back and those that are meant."""

_DENIALS = frozenset({"not", "except", "excluding", "without"})


def as_meant(text: str, read: Callable[[str], Reading]) -> str:
    """Return a text with what is taken back replaced by what is meant: "the bottom three".

    The words after "no", "sorry", "I mean" and the like stand for those of the same kind before them: areas, measures,
    statistics, numbers or dates. A text where none of that kind stands before is returned as it is, and so is one that
    denies something, of which the part denied would be lost.
    """
    joint = _TAKES_BACK.search(text)
    if joint is None or not joint.start() or "?" in text[: joint.start()]:
        return text
    said, meant = read(text[: joint.start()]), read(text[joint.end() :])
    if any(word.key in _DENIALS for word in (*said.words, *meant.words[:1])):
        return text
    before, after = _parts(said), _parts(meant)
    replaced = [part for kind in after if kind in before for part in before[kind][-len(after[kind]) :]]
    if not replaced:
        return text
    start = said.words[min(replaced)[0]].start
    end = said.words[max(end for _, end in replaced) - 1].end
    return f"{text[:start]}{text[joint.end() :].rstrip()}{text[end : joint.start()]}"


def _parts(reading: Reading) -> dict[str, list[tuple[int, int]]]:
    """Return the places of what can be taken back, by kind."""
    parts: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for kind, start, end in sorted(_placed(reading), key=lambda part: part[1]):
        parts[kind].append((start, end))
    return parts


def _placed(reading: Reading) -> Iterator[tuple[str, int, int]]:
    for mention in reading.mentions:
        yield "area", mention.start, mention.end
    for number in reading.numbers:
        yield "number", number.start, number.end
    for mark in reading.marks:
        if mark.section in {"measures", "regions", "nations"}:
            yield mark.section, mark.start, mark.end
        elif mark.section == "statistics" or mark.name in {"higher", "lower", "mean", "median", "range"}:
            yield "statistic", mark.start, mark.end
