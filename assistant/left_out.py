"""What a question leaves out: areas ("except Kent", "take Sefton out"), measures ("on everything but safeguarding")."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from assistant.areas import Mention
from assistant.vocabulary import Mark
from assistant.word_classes import AUXILIARIES, BEING
from assistant.words import Part, Word
from corpus.model import MEASURES

_P = TypeVar("_P", bound=Part)

_JOINING = frozenset({"and", "or", "the", "both"})


def _runs(words: Sequence[Word], parts: Iterable[_P]) -> list[list[_P]]:
    """Return parts by the runs in which they are joined to each other: "Sefton, Kent and the city of Leicester"."""
    runs: list[list[_P]] = []
    for part in sorted(parts, key=lambda part: part.start):
        if runs and {word.key for word in words[runs[-1][-1].end : part.start]} <= _JOINING:
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def left_out_areas(words: Sequence[Word], mentions: Sequence[Mention], marks: Sequence[Mark]) -> tuple[Mention, ...]:
    """Return the areas that stand right after "except" and its like, with those joined to them."""
    if any(word.key == "why" for word in words):
        return ()  # "why does the report leave out Rutland?"
    ends = {mark.end for mark in marks if mark.name == "exclusion"}
    ends |= {at for at, word in enumerate(words, 1) if word.key == "besides"}  # not "beside"
    found = [mention for run in _runs(words, mentions) if run[0].start in ends for mention in run]
    kept = {mention.area for mention in mentions if mention not in found}
    return tuple(
        mention for mention in found if mention.area not in kept
    )  # "why does Leicestershire leave out Rutland"


_VERBS = frozenset(
    "take takes taking strip stripping pull pulling cut cutting knock knocking leave leaving put putting set setting "
    "rule ruling count counting throw throwing".split()
)
_AWAY = frozenset({"out", "aside", "off", "away"})
"""Words behind the areas that such a verb sets aside: "take Sefton and Kent out", "leaving Luton aside"."""

_BEING = BEING | AUXILIARIES | {"having", "get", "gets", "got", "s"}
_DONE = frozenset("taken left set put cut thrown struck not out to".split())
"""What begins, beside participles in -ed, a phrase by which areas before them were set aside: "with Luton left out"."""

_SUPPOSING = frozenset({"with", "once", "if", "when", "after"})
_FIGURED = frozenset({"rank", "count", "list", "score"})


def with_taken_out(words: Sequence[Word], mentions: Sequence[Mention], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an exclusion right before each run of areas that is set aside around its names.

    Only where figures are asked for, or that is plainly supposed, not in "was Rutland left out of the report?".
    """
    figured = any(mark.section in {"statistics", "comparators"} or mark.name in _FIGURED for mark in marks)
    if any(mark.name == "quote" for mark in marks):
        return marks
    found = list(marks)
    for run in _runs(words, mentions):
        start, end = run[0].start, run[-1].end
        led = words[start - 1] if start else None
        if not (figured or (led and (led.key in _SUPPOSING or (led.opens and led.key in _VERBS)))):
            continue
        before, after = led.key if led else "", words[end].key if end < len(words) else ""
        if passive := _passive(words, marks, end):  # "once Sefton is taken out of it"
            if not _is_of_figures(words, passive):
                continue
            said, at = (end, passive), start
        elif after == "aside" and figured and before not in _VERBS:  # "who did worst, Sefton aside?"
            said, at = (end, end + 1), start
        elif after in _AWAY and (before in _VERBS or (before in _SUPPOSING and after == "out")):
            said, at = (start - 1, start), start - 1
        else:
            continue
        found = [mark for mark in found if mark.end <= said[0] or mark.start >= said[1]]
        found.append(Mark("concepts", "exclusion", at, start))
        found.append(Mark("concepts", "polite", end, passive or end + 1))
    return tuple(found)


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


def _is_of_figures(words: Sequence[Word], at: int) -> bool:
    """Whether what areas were left out of at a place can be of figures; children are "excluded from school"."""
    out_of = next((word.key for word in words[at:] if word.key not in _OUT_OF), "")
    return words[at : at + 1] == () or words[at].key not in {"from", "of"} or out_of in _OF_FIGURES


_OUT_OF = frozenset("from of the a an any all our your my their its whole".split())
_OF_FIGURES = frozenset(
    "it this that them these those list lists ranking rankings table tables count average averages mean median "
    "comparison figures figure calculation calculations sum total totals sample group scores results reckoning mix "
    "set sets range areas boroughs lot london wales region".split()
)

_SMALL = frozenset("on for in at the its their of".split())
_BUT = frozenset("but besides bar save minus beyond except excepting barring".split())
_EVERY = frozenset("everything all every each measures counts fronts rest".split())
_ANY = frozenset("anything any something".split())
_REACH = 3
"""Words before a "but" among which an "everything" makes it an "except"."""


def as_other_measures(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the measures that are left out as the others, unless any is named besides."""
    measures = [mark for mark in marks if mark.section == "measures"]
    starts = [(_excepted_at(words, marks, run[0].start), run) for run in _runs(words, measures)]
    runs = [(start, run) for start, run in starts if start is not None]
    if not runs:
        return _with_others_named(words, marks)
    out = [mark for _, run in runs for mark in run]
    named = [mark for mark in measures if mark not in out]
    start, end = runs[0][0], out[-1].end
    if words[start].key == "but" and named:
        return marks  # "better on safeguarding but not on reoffending" says something of both
    names = {
        name for mark in out for name in (("risk_of_harm", "reoffending") if mark.name == "both" else (mark.name,))
    }
    others = () if named else tuple(m for m in MEASURES if m not in names)
    kept = (m for m in marks if not start <= m.start < end)
    led = {word.key for word in words[max(0, start - _REACH) : start]}
    wide = ("joint",) if led & _EVERY else ("on_any",) if led & _ANY else ()
    return (
        *kept, *(Mark("measures", name, start, end) for name in others),
        *(Mark("concepts", name, start, end) for name in wide),
    )  # fmt: skip


def _with_others_named(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with "the other two" behind a measure as those: "better on reoffending, worse on the others"."""
    named = [mark for mark in marks if mark.section == "measures"]
    each = {at for at, word in enumerate(words) if at and words[at - 1].key == "each"}  # "the same as each other"
    rest = [
        mark
        for mark in marks
        if mark.name == "other_measures" and mark.start not in each and named and named[-1].end <= mark.start
    ]
    if any(mark.name == "rank" or (mark.name == "held" and rest and mark.start == rest[-1].end) for mark in marks):
        return marks  # "how does it rank on safeguarding against the others?", which are areas
    if len(rest) != 1 or len({mark.name for mark in named}) != 1 or named[0].name == "both":
        return marks
    others = (measure for measure in MEASURES if measure != named[0].name)
    start, end = rest[0].start, rest[0].end
    kept = (mark for mark in marks if not start <= mark.start < end)
    return (*kept, *(Mark("measures", measure, start, end) for measure in others))


def _excepted_at(words: Sequence[Word], marks: Sequence[Mark], at: int) -> int | None:
    """Return where an "except" begins that leads to a word, over small ones; None without one."""
    while at and words[at - 1].key in _SMALL:
        at -= 1
    led = next((mark.start for mark in marks if mark.name == "exclusion" and mark.end == at), None)
    if led is not None and words[led].key not in {"rather", "instead", "outside", "in"}:
        return led
    but = at and words[at - 1].key in _BUT
    wide = {word.key for word in words[max(0, at - 1 - _REACH) : at - 1]} & (_EVERY | _ANY) if but else set()
    return at - 1 if wide else None
