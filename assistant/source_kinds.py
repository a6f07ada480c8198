"""Of which kind the source on an area is said to be: "Kent's figures come from a local paper, don't they?"."""

import re
from typing import Final

from assistant.reading import Reading
from assistant.vocabulary import vocabulary
from assistant.words import split_words

_SOURCED = r"(?:sources?|figures?|scores?|numbers?|data|results?|percentages|marks|stats|information|entry|row)"
_FROM = r"(?:from|via|through|out of)"
_TAKEN = r"(?:comes?|came|coming|known|sourced|taken|drawn|supplied|obtained|lifted|gathered|got|is|are|was|were)"
_THESE = r"(?:is|are|was|were) (?:it|that|this|those|these|they)"
_TOLD = re.compile(
    rf"\b{_SOURCED}\b(?: \w+){{0,3}}? (?:is|are|was|were|being) (?:(?:only|just|simply|actually) )?(?P<is>.+)"
    rf"|\b(?:is|are|was|were)\b[^?]*?\b(?:sources?) (?P<of>.+)"
    rf"|\b(?:{_SOURCED}|{_TAKEN})(?: (?:only|just|simply|straight|directly|solely|largely))* {_FROM} (?P<from>.+)"
    rf"|^(?:\w+,? ){{0,2}}{_THESE} (?:(?:a|an|the|just|only|all|both) )*(?P<kind>\w+) {_SOURCED}\W*$",
    re.IGNORECASE,
)
"""How a claim comes to what it says that a source is."""

_NO_NEWS = frozenset({"release", "releases", "notice", "notices", "office"})
"""Words behind "press" that make it nobody's news: a council has press releases too."""

_INSPECTORATE: Final = ("inspectorate notice", "inspectorate report")


def claimed_kinds(reading: Reading) -> tuple[str, ...]:
    """Return the kinds of source of which that on an area is said, or asked, to be; nothing where that is not asked."""
    other = reading.statistics or reading.bounds or reading.numbers or reading.judgements or reading.direction
    spoken_of = reading.areas or reading.has("they")  # "are those council figures?"
    told = _TOLD.search(reading.question) if spoken_of and not (other or reading.measures) else None
    if told is None:
        return ()
    keys = [word.key for word in split_words(next(group for group in told.groups() if group))]
    lists = vocabulary().data["kind_words"]
    for at, key in enumerate(keys):
        if key == "press" and _NO_NEWS & set(keys[at + 1 : at + 2]):
            continue
        kind = next((name for name, words in lists.items() if key in words), "")
        if kind:
            return _INSPECTORATE if kind == "inspectorate" else (kind,)
    return ()
