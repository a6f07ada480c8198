"""Page ends in invented notices: sentences cut in two by a blank line, some with the page's number or heading in it."""

import re
from dataclasses import replace
from random import Random

from benchmarks.parts import Parts

_CUT = 0.4
"""How often a page ends within one of a notice's sentences."""
BREAKS = (
    *("\n\n",) * 4, "\n\n2\n\n", "\n2\n\n", "\n\nHM Inspectorate of Probation\n\n",
    "\n\nPage 1 of 2\n\nPress Notice\n\n",
)  # fmt: skip
"""What stands where a page ends, for the most part nothing but a blank line."""


def paged(parts: Parts, key: str) -> Parts:
    """Return the parts of a notice with a page's end within a sentence of its speech, or as they are.

    `key` alone decides it, so that all else about a corpus is as it would be without.
    """
    random = Random(f"pages/{key}")
    places = [(n, at) for n, paragraph in enumerate(parts.speech[2:], 2) for at in _within(paragraph)]
    if not places or random.random() >= _CUT:
        return parts
    n, at = random.choice(places)
    paragraph = parts.speech[n]
    cut = f"{paragraph[:at]}{random.choice(BREAKS)}{paragraph[at + 1 :]}"
    return replace(parts, speech=(*parts.speech[:n], cut, *parts.speech[n + 1 :]))


def _within(paragraph: str) -> list[int]:
    # A page ends with a line, so not behind the first words of a paragraph.
    return [space.start() for space in re.finditer(r"(?<=[a-z,]) (?=[a-z])", paragraph) if space.start() > 25]
