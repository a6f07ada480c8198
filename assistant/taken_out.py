"""Areas that a question sets aside by what is said around their names: "take Sefton out", "once Kent is removed"."""

from collections.abc import Sequence

from assistant.areas import Mention
from assistant.vocabulary import Mark
from assistant.words import Word

_VERBS = frozenset(
    "take takes taking strip stripping pull pulling cut cutting knock knocking leave leaving put putting set setting "
    "rule ruling count counting throw throwing".split()
)
_AWAY = frozenset({"out", "aside", "off", "away"})
"""Words behind the areas that such a verb sets aside: "take Sefton and Kent out", "leaving Luton aside"."""

_BEING = frozenset("is are was were be been being has have had get gets got s".split())
_DONE = frozenset("taken left set put cut thrown struck not out to".split())
"""What begins, beside participles in -ed, a phrase by which areas before them were set aside: "with Luton left out"."""

_SUPPOSING = frozenset({"with", "once", "if", "when", "after"})
_FIGURED = frozenset({"rank", "count", "list", "score"})


def with_taken_out(words: Sequence[Word], mentions: Sequence[Mention], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an exclusion right before each run of areas that is set aside around its names.

    Only where figures are asked for, or that is plainly supposed, not in "was Rutland left out of the report?".
    """
    figured = any(mark.section in {"statistics", "comparators"} or mark.name in _FIGURED for mark in marks)
    found = list(marks)
    for start, end in _runs(words, mentions):
        led = words[start - 1] if start else None
        supposed = led and (led.key in _SUPPOSING or (led.opens and led.key in _VERBS))
        if not (supposed or figured) or any(mark.name == "quote" for mark in marks):
            continue
        before, after = words[start - 1].key if start else "", words[end].key if end < len(words) else ""
        passive = _passive(words, marks, end)
        if after in _AWAY and not passive and (before in _VERBS or (before in _SUPPOSING and after == "out")):
            found = [*_outside(found, start - 1, start), Mark("concepts", "exclusion", start - 1, start)]
            found.append(Mark("concepts", "polite", end, end + 1))
        elif passive:
            found = [*_outside(found, end, passive), Mark("concepts", "exclusion", start, start)]
            found.append(Mark("concepts", "polite", end, passive))
    return tuple(found)


def _outside(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    return [mark for mark in marks if mark.end <= start or mark.start >= end]


def _runs(words: Sequence[Word], mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return where areas that are joined to each other begin and end: "Sefton, Kent and Luton" is one run."""
    runs: list[tuple[int, int]] = []
    for mention in mentions:
        between = {word.key for word in words[runs[-1][1] : mention.start]} if runs else {""}
        if runs and between <= {"and", "the", "both"}:
            runs[-1] = (runs[-1][0], mention.end)
        else:
            runs.append((mention.start, mention.end))
    return runs


def _passive(words: Sequence[Word], marks: Sequence[Mark], end: int) -> int | None:
    """Return where what says that the areas before a place were set aside ends: "(Sefton) is taken out of it"."""
    at = end
    while at < len(words) and words[at].key in _BEING:
        at += 1
    if at == len(words) or not (words[at].key.endswith("ed") or words[at].key in _DONE):
        return None
    dropped = at > end and words[at].key in {"dropped", "scrapped", "ditched", "ignored", "skipped", "scratched"}
    said = next((mark.end for mark in marks if mark.name == "exclusion" and mark.start == at), None)
    return at + 1 if dropped else said
