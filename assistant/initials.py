"""What letters stand for, in a notice's own words: "YOT" for its "Youth Offending Teams"."""

import re
from collections.abc import Sequence

from assistant import phrases, wording_notices, wording_refusals
from assistant.answers import Answer
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query
from assistant.reading import Reading
from assistant.spans import line_at
from assistant.words import places, split_words
from corpus.markup import one_line, unmarked

_KNOWN = frozenset({"yot", "yos", "hmip", "iyo", "cci"})
"""Short names that need no capitals."""
_ASKING = re.compile(
    r"\b(?:stand(?:s|ing)? for|short for|abbreviat\w+|acronym|initials|in full|spell(?:ed|s|t)? out)\b"
    r"|^(?:(?:and|so|please)\b,? )*(?:what(?:['’]?s| is| are| does| do)|define|explain)(?: (?:a|an|the))? \S+"
    r"(?: mean)?[?. ]*$",
    re.IGNORECASE,
)
_LONGEST = 5
"""Letters that an abbreviation may have."""

_SMALL = frozenset({"of", "and", "the", "for", "to", "in"})
"""Words in a name that its initials leave out."""


def letters_of(reading: Reading) -> str:
    """Return the letters of which it asks what they stand for: "YOT" of "what does YOT mean?"; "" where it does not."""
    if not _ASKING.search(reading.question) or reading.statistics or reading.bounds:
        return ""
    measured = places(mark for mark in reading.marks if mark.section == "measures")  # "RoH" is glossed
    shouting = all(word.text.isupper() for word in reading.words if word.text.isalpha())
    for at, word in enumerate(reading.words):
        spelt = word.text.isupper() and not shouting and 1 < len(word.text) <= _LONGEST
        one = word.key.removesuffix("s") if word.key not in _KNOWN else word.key  # "YOTs"
        if at not in reading.taken | measured and (one in _KNOWN or spelt):
            return one.upper()
    return ""


def answer_initials(desk: Desk, query: Query, letters: str) -> Answer:
    """Answer with the name that has such initials in the newest notice that has one, and the line it stands in."""
    draft = Draft(desk, query)
    for source in (source for source in desk.snapshot.table.sources(desk.now).rows if source.held):
        text = desk.notice(source.id).text
        name = _named(one_line(unmarked(text)), letters)
        line = line_at(text, r"\s+".join(map(re.escape, name.split()))) if name else None
        if line:
            draft.say(wording_notices.initials(letters, name, phrases.marks([draft.cite(source, line)]), source))
            return draft.answer()
    return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)


def _named(text: str, letters: str) -> str:
    """Return the first run of words with capitals that has these initials: "HM" has both of its own."""
    words = [text[word.start : word.end] for word in split_words(text)]
    for at in range(len(words)):
        if (end := _end_of(words, at, letters)) > at + 1:
            return " ".join(words[at:end])
    return ""


def _end_of(words: Sequence[str], at: int, letters: str) -> int:
    """Return where a run of words from one on ends that has these initials; 0 where none has."""
    spelt = ""
    for end in range(at, min(len(words), at + 2 * len(letters))):
        word = words[end]
        if word.casefold() in _SMALL and spelt:
            continue
        if not word[:1].isupper():
            return 0
        spelt += word if word.isupper() else word[0]
        if spelt == letters:
            return end + 1
        if not letters.startswith(spelt):
            return 0
    return 0
