"""Which phrases of the vocabulary stand in a question, by the words around them."""

from collections.abc import Collection, Sequence

from assistant.numbers import find_numbers
from assistant.vocabulary import Mark, Vocabulary
from assistant.word_classes import BEING
from assistant.words import Word, places


def find_marks(words: Sequence[Word], taken: Collection[int], vocabulary: Vocabulary) -> tuple[Mark, ...]:
    """Return the phrases in a question; an opening "and" or "no" only ties it to the one before ("and below 45?")."""
    opening = words[0].key if words and words[0].key in {"and", "or", "no"} else ""
    if opening == "no" and words[1:2] and words[1].key in _LIMITED:
        opening = ""  # "no more than 45 per cent"
    if opening == "no" and _says_more(words, vocabulary):
        opening = ""
    hidden = {*taken, 0} if opening else set(taken)
    marks = vocabulary.marks([None if at in hidden else word for at, word in enumerate(words)])
    marks = tuple(mark for mark in marks if not _is_noun(words, mark, vocabulary))
    marks = tuple(mark for mark in marks if not _is_told_to_others(words, mark, marks))
    marks = tuple(_as_a_spot(words, mark, vocabulary) for mark in marks)
    marks = (*marks, *_clipped(words, hidden, marks, vocabulary))
    marks = _turned_back(words, _struck(words, taken, _around_measures(words, hidden, marks, vocabulary)))
    name = "correction" if opening == "no" else "followup"
    return (Mark("concepts", name, 0, 1), *marks) if opening else marks


def _says_more(words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Whether an opening "no" goes with what stands right behind it: "No news sources, but …", "No offence, but …"."""
    behind = words[1:2] and words[1].start - words[0].end == 1
    marks = vocabulary.marks(words) if behind else ()
    return any((m.section == "kinds" and m.start == 1) or (m.name == "polite" and not m.start) for m in marks)


def _is_noun(words: Sequence[Word], mark: Mark, vocabulary: Vocabulary) -> bool:
    """Whether a word that shares its stem with one that asks names a subject: "equality", "translation"."""
    return (
        mark.section in {"concepts", "comparators"}
        and mark.end == mark.start + 1
        and words[mark.start].key in vocabulary.nouns
    )


def _as_a_spot(words: Sequence[Word], mark: Mark, vocabulary: Vocabulary) -> Mark:
    """Return an "outside" that only says where somebody is, as an aside: "I live in a parish outside Doncaster"."""
    led = words[mark.start - 1].key if mark.start else ""
    spots = vocabulary.data["asking"]["spots"]
    if mark.name != "exclusion" or words[mark.start].key != "outside" or led not in spots:
        return mark
    return Mark("concepts", "polite", mark.start - 1, mark.end)


def _is_told_to_others(words: Sequence[Word], mark: Mark, marks: Collection[Mark]) -> bool:
    """Whether what is explained is no figure, so that no cause is asked for: "how sentences were explained"."""
    at = mark.start
    if mark.name != "why" or words[at].key != "explained" or at < 2:
        return False
    been = words[at - 1].key in BEING
    what = at - 2 if been else at - 1
    by_whom = words[at + 1].key if at + 1 < len(words) else ""
    if not (been or words[0].key in BEING) or by_whom == "by" or words[what].key in _POINTING:
        return False
    return what not in places(m for m in marks if m.section in {"measures", "statistics"} or m.name in _FIGURES)


_FIGURES = frozenset("score difference change rank judgement".split())
_POINTING = frozenset("that this it they those these".split())


def _clipped(
    words: Sequence[Word], hidden: Collection[int], marks: Sequence[Mark], vocabulary: Vocabulary
) -> tuple[Mark, ...]:
    """Return the measures that are named by one of their words: "safeguarding 55, risk 46", "the risk score"."""
    clipped = {key: name for name, keys in vocabulary.data["clipped"].items() for key in keys}
    covered = set(hidden) | places(mark for mark in marks if mark.section != "unscored" or mark.end - mark.start > 1)
    alone = [at for at, word in enumerate(words) if word.key in clipped and at not in covered]
    numbers = places(find_numbers(words))
    scores = {mark.start for mark in marks if mark.name == "score"}
    measured = any(mark.section == "measures" for mark in marks) or len(alone) > 1
    only = {word.key for at, word in enumerate(words) if at not in alone} <= _ASKING_ON  # "and risk?"
    found = []
    for at in alone:
        after = words[at + 1] if at + 1 < len(words) else None
        ends = after is None or after.opens or after.key in _BEHIND_A_MEASURE or {at + 1} & (numbers | scores)
        fared = at and words[at - 1].key in {"on", "for"} and any(mark.name in {"perform", "score"} for mark in marks)
        if ends and (measured or only or fared or {at - 1, at + 1} & (numbers | scores)):
            found.append(Mark("measures", clipped[words[at].key], at, at + 1))
    return tuple(found)


_ASKING_ON = frozenset("and what how about of for on its the then but ok so now please too".split())
"""Words beside which a measure's clipped name is all that a question says."""

_BEHIND_A_MEASURE = frozenset("and or then please for in at but too also is was than on both correct right".split())
"""Words behind a measure's name that do not go on from it."""


def _around_measures(
    words: Sequence[Word], hidden: set[int], marks: tuple[Mark, ...], vocabulary: Vocabulary
) -> tuple[Mark, ...]:
    """Return the marks with the phrases that have a measure in their midst: "propping up the safeguarding table"."""
    measures = places(mark for mark in marks if mark.section == "measures")
    if not measures:
        return marks
    rest = vocabulary.marks([None if at in hidden | measures else word for at, word in enumerate(words)])
    placing = (mark for mark in rest if mark.section == "statistics" or mark.name in {"rank", "mid_table", *WAYS})
    spans = (mark for mark in placing if mark not in marks and mark.start not in measures)
    told = places(mark for mark in marks if mark.section == "statistics")  # "the highest to date reoffending figure"
    around = tuple(
        m for m in spans if measures & set(range(m.start, m.end)) and (m.name in WAYS or not told & places([m]))
    )  # "highest safeguarding first"
    inside = {at for mark in around for at in range(mark.start, mark.end)} - measures
    kept = (m for m in marks if m.section == "measures" or not set(range(m.start, m.end)) <= inside)
    return (*kept, *around) if around else marks


_LIMITED = frozenset("more less fewer higher lower greater better worse".split())


def _struck(words: Sequence[Word], taken: Collection[int], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an order to leave an area out as an exclusion: "Drop Kent.", not "Did Kent drop?"."""
    strikes = [mark for mark in marks if mark.name == "strike"]
    led = {at for at, word in enumerate(words, 1) if word.key in _SUPPOSING}
    orders = {m.start for m in strikes if m.end in taken and (words[m.start].opens or m.start in led)}
    kept = tuple(mark for mark in marks if mark not in strikes and mark.start not in orders)
    return (*(Mark("concepts", "exclusion", at, at + 1) for at in sorted(orders)), *kept)


_SUPPOSING = frozenset("if you we i one once when after by".split())
"""Words before a verb that supposes an area left out: "if you drop Luton", "after dropping Luton"."""


def _turned_back(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a going back that is the asker's own: "Returning to Kent, …", "to go back to Kent"."""

    def is_the_askers(mark: Mark) -> bool:
        before = words[mark.start - 1].key if mark.start else ""
        by_nobody = words[mark.start].opens or before in {"and", "so", "now", "us", "lets", "just"}
        by_nobody = by_nobody or (before == "to" and mark.start > 1)
        spelt = any(m.name == "polite" and m.start == mark.start for m in marks)
        return mark.name == "reinspected" and spelt and by_nobody

    return tuple(mark for mark in marks if not is_the_askers(mark))


WAYS = frozenset({"ascending", "descending"})
