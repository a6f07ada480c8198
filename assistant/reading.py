"""The parts of a question, as they were found in it, before anything is decided."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from assistant.areas import Mention
from assistant.bands import Band
from assistant.bounds import Bounds
from assistant.margins import Margin
from assistant.numbers import Number
from assistant.periods import Period
from assistant.plain import PlainTask
from assistant.quantities import Quantity
from assistant.ratios import Ratio
from assistant.slips import Correction
from assistant.vocabulary import Mark
from assistant.words import Word
from corpus.model import MEASURES, TO_DATE, Measure, ToDate

_NONE: frozenset[str] = frozenset()


_BEATING = frozenset({"beat", "outscore", "outperform", "surpass", "exceed", "outdo", "top", "better"})


_DENYING = frozenset({"fail", "failed", "not", "never", "unable"})


@dataclass(frozen=True)
class Reading:
    """The parts of a question.

    `left_out` are the areas that it sets aside ("all areas except Sefton"), `replaced` those that others stand for
    ("Kent, not Luton"); neither are among its areas. `unplaced` are its content words that no part accounts for, in
    their order; `idle` those among the unknown words that cannot narrow what is asked ("gimme", "compute"). `span` is
    the time from one of its two dates to the other, where it is meant as a whole ("between 2009 and 2010"); `plain`
    is what a question asks that says nothing but that.
    """

    question: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    marks: tuple[Mark, ...]
    left_out: tuple[Mention, ...] = ()
    replaced: tuple[Mention, ...] = ()
    either: tuple[Mention, ...] = ()
    unknown_areas: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    bounds: tuple[Bounds, ...] = ()
    margin: Margin | None = None
    ratio: Ratio | None = None
    quantity: Quantity | None = None
    on_measures: Quantity | None = None
    band: Band | None = None
    periods: tuple[Period, ...] = ()
    months: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unplaced: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    taken: frozenset[int] = frozenset()
    span: Period | None = None
    plain: PlainTask | None = None

    def has(self, *names: str, section: str = "concepts") -> bool:
        """Return whether a phrase of any of these names stands in the question."""
        return not self._names.get(section, _NONE).isdisjoint(names)

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """The names found, by section; asked for a hundred times while a question is understood."""
        names: dict[str, set[str]] = {}
        for mark in self.marks:
            names.setdefault(mark.section, set()).add(mark.name)
        return names

    def named(self, section: str) -> tuple[str, ...]:
        """Return the names found in a section of the vocabulary, each once, in order."""
        return tuple(dict.fromkeys(mark.name for mark in self.marks if mark.section == section))

    @cached_property
    def keys(self) -> list[str]:
        """The keys of its words, in order; asked for as often."""
        return [word.key for word in self.words]

    @cached_property
    def key_set(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.keys)

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The areas named, each once, in order."""
        return tuple(dict.fromkeys(mention.area for mention in self.mentions))

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures named, in the tables' order; "public protection" is risk of harm and reoffending."""
        names = set(self.named("measures"))
        if "both" in names:
            names |= {"risk_of_harm", "reoffending"}
        return tuple(measure for measure in MEASURES if measure in names)

    @property
    def bound(self) -> Bounds | None:
        """The first bounds that it sets, if any."""
        return self.bounds[0] if self.bounds else None

    @cached_property
    def direction(self) -> Literal["higher", "lower"] | None:
        """Which way a comparison looks, where it looks one way only."""
        if self.beats_others and _DENYING & {word.key for word in self.words}:
            return "higher"  # "how many areas did Luton fail to beat?"
        if self.has("downward") or self.beats_others:
            return "lower"  # "fell most", "who did it beat"
        lower = self.has("lower") or "lowest" in self.statistics
        higher = self.has("higher") or "highest" in self.statistics
        lower |= self.has("below", "at_most", section="comparators")
        higher |= any(
            mark.name in {"above", "at_least"} and not self._spans(mark)
            for mark in self.marks
            if mark.section == "comparators"
        )
        return None if lower == higher else "lower" if lower else "higher"

    @cached_property
    def beats_others(self) -> bool:
        """Whether those are asked for that an area does better than: "which areas did Luton beat?"."""
        keys = self.keys
        verb = next((at for at, key in enumerate(keys) if key in _BEATING), 0)
        does = next((at for at, key in enumerate(keys[:verb]) if key in {"did", "does", "do"}), None)
        subject = does is not None and (
            any(does < mention.start < verb for mention in self.mentions)
            or bool({"it", "they", "we", "he", "she"} & set(keys[does + 1 : verb]))
        )
        subject = subject and keys[verb - 1] != "or"  # "who did as well as Luton or better?"
        whom = any(mention.start > verb for mention in self.mentions)  # "on how many measures did Bromley beat Luton?"
        moved = whom or self.has("change")  # "did it get any better?"
        asked = self.has("list", "count", "anyone", "share") or {"share", "fraction", "half"} & set(keys[:verb])
        return bool(subject and not moved and asked)

    def _spans(self, mark: Mark) -> bool:
        """Whether an "over" only says among whom: "over all held areas"."""
        following = self.words[mark.end : mark.end + 1]
        return bool(following) and following[0].key in {"all", "every", "areas", "held"}

    def _other_ends(self) -> set[str]:
        """Return the end that "the bottom one" is, beside another: "between the top area and the bottom one"."""
        ends = {"bottom": "lowest", "last": "lowest", "top": "highest"}
        listed = {self.words[mark.start].key for mark in self.marks if mark.name == "listed"}
        return {ends[key] for key in listed & set(ends)} if self.named("statistics") else set()

    def _ends_among_all(self) -> set[str]:
        """Return the statistics named beside words for all of them: "the highest (and average) to-date figure"."""
        marks = [mark for mark in self.marks if mark.section == "statistics"]
        spans = Counter((mark.start, mark.end) for mark in marks)
        every = {at for (start, end), count in spans.items() if count == len(TO_DATE) for at in range(start, end)}
        beside, own = every, set[str]()
        for mark in reversed(marks):
            if spans[mark.start, mark.end] < len(TO_DATE) and beside & set(range(mark.start, mark.end)):
                own.add(mark.name)
                before = mark.start - 1
                while before > 0 and self.words[before].key in {"and", "or", "the"}:
                    before -= 1
                beside = beside | {before}
        return own

    @cached_property
    def statistics(self) -> tuple[ToDate, ...]:
        """The to-date statistics named, in the tables' order."""
        keys = self.keys
        names = {*(self._ends_among_all() or self.named("statistics")), *self._other_ends()}
        to_date = ("to", "date") in pairwise(keys)  # "the figures to date"
        said = to_date or any(word.stem in {"averag", "mean", "norm", "benchmark"} for word in self.words)
        if names & {"lowest", "highest"} and not said:
            names.discard("average")  # "who is top nationally"
        order: tuple[ToDate, ...] = ("lowest", "highest", "average")
        return tuple(name for name in order if name in names)
