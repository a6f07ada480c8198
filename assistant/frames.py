"""The words around a subject that only ask what was said of it: "what did inspectors say about … in Luton?".

Where all that stands around a stretch of a question does that, the words in it ask for nothing themselves: the
"second" of "second thoughts" is no place in a ranking, "hearing tests" are no measure.
"""

from collections.abc import Collection, Iterator

from assistant.numbers import Number
from assistant.reading import Reading
from assistant.record_asks import asks_weekday
from assistant.signs import is_order
from assistant.source_asks import asks_kind_of_source
from assistant.thesaurus import Spoken, thesaurus
from assistant.vocabulary import Mark, Vocabulary
from assistant.word_classes import BEFORE_A_NAME, BEING
from assistant.words import CORRECT, fold_name, places

_ARTICLES = frozenset({"the", "a", "an", "any", "their", "its", "some"})
_PAUSES = frozenset(",;:?!.–—…()")

_SCORED = frozenset({"safeguarding", "risk_of_harm", "reoffending", "public_protection"})
"""Subjects that a question without a word of saying asks the scores of."""


_FIGURED = frozenset({"measures", "statistics", "comparators", "unscored"})
"""What figures are named by, which a question without a word of saying asks for."""


def find_frame(reading: Reading, vocabulary: Vocabulary) -> range | None:
    """Return the stretch of a question that names a subject, where all around it asks what was said of that.

    None where the rest asks for anything else, where no area or notice is asked about, or where the stretch holds
    nothing but what figures are named by.
    """
    if is_order(reading):
        return None  # "draft a headline about Luton"
    if reading.has("embargo") and reading.has("date") and not reading.has("quote"):
        return None  # "on what day was the embargo lifted for Luton?"
    if reading.has("notice_word") and reading.has("date") and asks_weekday(reading):
        return None  # "did the notice come out on a Wednesday?"
    if _asks_when_out(reading):
        return None  # "when was the Luton report on youth offending work released?"
    if asks_kind_of_source(reading):
        return None  # "is Havering's source a committee paper?"
    framed = _Framed(reading, vocabulary)
    for start in framed.starts():
        topic = framed.topic(start)
        if topic and framed.is_asked_about(topic):
            return topic
    return None


def _asks_when_out(reading: Reading) -> bool:
    """Whether it asks when a notice came out, whatever that was on."""
    dated = [mark.end for mark in reading.marks if mark.name == "date"]
    opens = reading.keys[:1] == ["when"] and reading.has("notice_word") and not reading.has("quote")
    return opens and len(reading.words) in dated


def _is_part(mark: Mark, whole: Spoken) -> bool:
    """Whether a phrase is only part of an expression: the "looked after" of "looked after children"."""
    longer = whole.end - whole.start > mark.end - mark.start
    return (longer or mark.section == "unscored") and whole.start <= mark.start and mark.end <= whole.end


class _Framed:
    """A question, word by word: which of them may stand around a subject."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        self._reading, self._lists, self._fillers = reading, vocabulary.framing, vocabulary.listed
        self._elsewhere = vocabulary.off_topic
        self._keys = reading.keys
        self._areas = places(reading.mentions)
        titled = self._titled()
        around = vocabulary.frame | self._lists["around"]
        if reading.question.endswith(CORRECT):
            titled.add(len(self._keys) - 1)  # what asks if a claim is so is no part of what it speaks of
        self._around = [at in self._areas or at in titled or key in around for at, key in enumerate(self._keys)]

    def _titled(self) -> set[int]:
        """Return the words that belong to the name of an area's service: "Luton youth offending team"."""
        found: set[int] = set()
        for at, key in enumerate(self._keys):
            if key in self._lists["titles"] and (at - 1 in self._areas or at - 1 in found):
                found.add(at)
        return found

    def starts(self) -> Iterator[int]:
        """Yield where a subject may begin, the likeliest first."""
        ahead = next((at for at, around in enumerate(self._around) if not around), len(self._keys))
        after = [at for at in range(1, ahead + 1) if at - 1 not in self._areas and not self._names(at)]
        yield from (self._led(at) for at in after if self._keys[at - 1] in self._lists["leads"])
        yield from (at for at in after if self._keys[at - 1] in self._lists["straight"])
        passive = self._holds(range(len(self._keys)), "passive")
        yield from (at for at in after if passive and self._keys[at - 1] in BEING)
        if all(at in self._areas or self._keys[at] in BEFORE_A_NAME | _ARTICLES for at in range(ahead)):
            yield ahead

    def _led(self, at: int) -> int:
        """Return where a subject begins after what leads to it: "on the subject of", "with regard to"."""
        rest = [key for key in self._keys[at : at + 3] if key not in _ARTICLES]
        if len(rest) > 1 and rest[0] in self._lists["topics"] and rest[1] in {"of", "to"}:
            return self._keys.index(rest[1], at) + 1
        return at

    def topic(self, start: int) -> range | None:
        """Return the stretch from `start` to where only what asks follows; None where it is empty."""
        end = next((at for at in range(start + 1, len(self._keys)) if self._closes(at)), len(self._keys))
        return range(start, end) if start < end else None

    def _closes(self, at: int) -> bool:
        """Whether a subject may end before a word: at a pause, before an area's name, before "described as"."""
        if not all(self._around[at:]):
            return False
        key, after = self._keys[at], at + 1
        passive = key in self._lists["passive"] or (key in BEING and self._holds(range(at, at + 3), "passive"))
        said = key == "by" and self._holds(range(after, after + 3), "telling")
        named = at in self._areas or (key in BEFORE_A_NAME and (self._names(after) or self._is_notice(after)))
        return self._pauses(at - 1) or passive or said or named or key in {"according", "please"}

    def _names(self, at: int) -> bool:
        """Whether an area is named at a word, articles aside."""
        while at < len(self._keys) and self._keys[at] in _ARTICLES:
            at += 1
        return at in self._areas

    def _is_notice(self, at: int) -> bool:
        """Whether a notice, or the words of one, is what follows: "in the inspectors' words"."""
        while at < len(self._keys) and self._keys[at] in _ARTICLES:
            at += 1
        return self._holds(range(at, at + 1), "telling")

    def _pauses(self, at: int) -> bool:
        words = self._reading.words
        between = self._reading.question[words[at].end : words[at + 1].start]
        return bool(_PAUSES & set(between)) or " -" in between

    def _holds(self, stretch: Collection[int], name: str) -> bool:
        return any(self._keys[at] in self._lists[name] for at in stretch if at < len(self._keys))

    def is_asked_about(self, topic: range) -> bool:
        """Whether what stands around a stretch asks what was said of it, and that is more than a figure."""
        outside = [at for at in range(len(self._keys)) if at not in topic]
        told = self._holds(outside, "telling") or self._is_made_of(topic)
        listed = not self._areas and self._keys[0] in {"which", "where"} and self._reading.has("list")
        if not (self._areas or (told and listed)) or self._reading.taken & set(topic):
            return False  # "which areas have been reported on since April 2012?"
        phrases = {key for phrase in self._reading.judgements for key in fold_name(phrase)}
        own = {self._keys[at] for at in topic if not self._around[at]} - self._fillers
        if phrases and own <= phrases and not (own < phrases and self._spoken(topic, 1)):
            return False  # "which areas did inspectors describe as disappointing?", "its work was judged moderate"
        strange = {key for name in self._reading.unknown_areas for key in fold_name(name)}
        if self._reading.has("part_of") and {self._keys[at] for at in topic} <= strange:
            return False  # "does the Luton report cover Bedford?"
        if not all(self._around[at] for at in outside) or any(n.start in topic for n in self._counted()):
            return False
        rated = self._holds(outside, "passive")
        return self._is_subject(topic) if told else self._is_known(topic, rated)

    def _is_made_of(self, topic: range) -> bool:
        """Whether a phrase of several words before a stretch asks for words: "what did they make of …?"."""
        marks = (mark for mark in self._reading.marks if mark.name == "quote" and mark.end - mark.start > 1)
        return any(mark.end <= topic.start for mark in marks)

    def _counted(self) -> list[Number]:
        return [number for number in self._reading.numbers if not number.ordinal]

    def _is_subject(self, topic: range) -> bool:
        """Whether a stretch holds a word that asks for nothing, or names a subject."""
        marked = places(mark for mark in self._reading.marks if mark.section != "unscored")
        own = [at for at in topic if not self._around[at] and at not in marked]
        figured = {"measures", "statistics", "comparators"}
        several = 2 if any(mark.section in figured and mark.start in topic for mark in self._reading.marks) else 1
        said = any(not self._around[at] for at in topic)
        return bool(own) or (said and any(one.subject not in _SCORED for one in self._spoken(topic, several)))

    def _is_known(self, topic: range, rated: bool) -> bool:
        """Whether a stretch that nothing is said of names a subject by itself: "tagging in Luton?".

        What is `rated` in words may be what no figure is of: "was governance any good?".
        """
        within = [mark for mark in self._reading.marks if set(range(mark.start, mark.end)) & set(topic)]
        wholes = [one for one in self._spoken(topic, 2) if one.subject not in _SCORED]
        figured = _FIGURED - {"unscored"} if rated else _FIGURED
        if any(m.section in figured and not any(_is_part(m, one) for one in wholes) for m in within):
            return False
        marked = places(within)
        own = (at for at in topic if not self._around[at] and at not in marked and self._keys[at] not in self._fillers)
        if any(self._keys[at] in self._elsewhere for at in topic):
            return False  # "a good pub in Luton"
        return any(own) or any(one.subject not in _SCORED for one in self._spoken(topic, 1))

    def _spoken(self, topic: range, least: int) -> list[Spoken]:
        """Return the subjects spoken of in a stretch by expressions of so many words, with their places."""
        spoken = thesaurus().spoken_of(self._reading.words[topic.start : topic.stop])
        measures = [mark for mark in self._reading.marks if mark.section == "measures"]
        return [
            Spoken(one.subject, one.start + topic.start, one.end + topic.start)
            for one in spoken
            if one.subject in thesaurus().subjects
            and one.end - one.start >= least
            and not any(m.start <= one.start + topic.start and one.end + topic.start <= m.end for m in measures)
        ]
