"""Phrases of a question that ask nothing where they stand: "I did mean Kent", "the leader of the council"."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.areas import Mention
from assistant.comparators import is_of_work
from assistant.numbers import find_numbers, is_number
from assistant.vocabulary import Mark, vocabulary
from assistant.word_classes import AUXILIARIES, SCORES
from assistant.words import Word, places, stem


def without_asides(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without those of phrases that ask nothing where they stand: no "mean" that is a verb."""
    marks = _without_weights(_left_unsaid(words, _without_reaches(words, _in_parts(words, marks)), mentions))
    marks = _kept_from_harm(words, _without_heads(words, marks, mentions))
    marks = _without_calls(words, _without_travels(words, _without_grades(words, marks), mentions))
    marks = _without_languages(words, _without_other_places(words, marks))
    marks = _without_averages_inspected(_without_falls(words, marks))
    marks = _without_verbs(words, _without_degrees(words, marks, mentions), mentions)
    marks = _without_gaps_in_papers(words, _without_majorities(words, marks, mentions))
    marks = tuple(m for m in marks if not (m.name == "correction" and _are_made(words, m)))
    return _marked_on_measures(words, _without_places_named(words, _without_relatives(words, marks), mentions))


def _are_made(words: Sequence[Word], mark: Mark) -> bool:
    """Whether apologies are not the asker's, but what he asks about: "the apologies made by young people"."""
    said, before = words[mark.start], words[mark.start - 1] if mark.start else None
    return said.key == "apologies" and before is not None and said.start - before.end == 1 and before.key not in _OURS


_OURS = frozenset({"my", "our", "many", "sorry"})


def _without_majorities(
    words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]
) -> tuple[Mark, ...]:
    """Return the marks without a "most" or a "gravest" of one area's people or papers: "most files in Luton".

    That ranks nothing. Nor does a "most" before what tells them from others: "the most dangerous lads".
    """
    numerous = {at for at, word in enumerate(words) if word.key in _NUMEROUS}
    ends = numerous | {at - 1 for at in numerous if at > 1 and words[at - 2].key in {"most", "least"}}
    return tuple(m for m in marks if not (mentions and m.section == "statistics" and m.end in ends))


_NUMEROUS = frozenset(
    "young people children youngsters teenagers kids lads boys girls cases files staff workers parents families "
    "victims plans reviews assessments orders offenders offences crimes".split()
)


def _without_gaps_in_papers(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "missing" that tells of papers: "what was missing from most files?" asks no score."""
    lacking = {
        at
        for at, word in enumerate(words[:-1])
        if word.key == "missing" and words[at + 1].key in {"from", "in"}
        and any(other.key in _PAPERS for other in words[at + 2 : at + _NEAR_PAPERS])
    }  # fmt: skip
    told = {"lacking", "below", "between"}
    return tuple(m for m in marks if not (m.name in told and lacking & {m.start, m.start - 1}))


_PAPERS = frozenset("file files case cases plan plans assessment assessments review reviews records".split())
_NEAR_PAPERS = 6
"""Words within which they are named: "missing from most of the files"."""


def _marked_on_measures(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with the "good marks" of a measure as its score: no praise that words would tell."""
    measured = any(mark.section == "measures" for mark in marks)
    sided = {m for m in marks if m.name in {"praise", "criticism"} and words[m.end - 1].key in SCORES}
    return tuple(replace(m, name="score") if measured and m in sided else m for m in marks)


def _without_places_named(
    words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]
) -> tuple[Mark, ...]:
    """Return the marks without a "there" of a place named before it: "South East only: the mean of the areas there"."""
    named = [*(mention.end for mention in mentions), *(m.end for m in marks if m.section in {"regions", "nations"})]
    first = min(named, default=len(words))
    there = [m for m in marks if m.name == "they" and words[m.start].key == "there" and m.start >= first]
    return _in_passing(marks, there)


def _in_parts(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "all over" before a number as an "over", and "places where" as areas."""

    def parted(mark: Mark) -> Mark:
        last, after = words[mark.end - 1].key, words[mark.end] if mark.end < len(words) else None
        numbered = after is not None and (is_number(after.key) or after.text[0].isdecimal())
        if mark.name == "overall" and last in SIDED and numbered:
            return Mark("comparators", SIDED[last], mark.end - 1, mark.end)  # "whose scores were all over 70"
        if mark.name == "rank" and [word.key for word in words[mark.start : mark.end]] == ["places", "where"]:
            return Mark("concepts", "area_word", mark.start, mark.start + 1)
        if mark.name == "rank" and after is not None and (words[mark.start].key, after.key) == ("sort", "of"):
            return replace(mark, name="polite")  # "what sort of slice …"
        return mark

    return tuple(map(parted, marks))


def _without_verbs(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "mean" that is a verb: "sorry, I did mean Kent", "why do they mean Kent only?"."""
    named = {mention.start for mention in mentions}

    def is_verb(mark: Mark) -> bool:
        before = words[mark.start - 1].key if mark.start else ""
        return mark.name == "mean" and (
            before in {"did", "do", "you"} or (mark.end in named and before not in ARTICLES)
        )

    return tuple(mark for mark in marks if not is_verb(mark))


ARTICLES = frozenset({"", "the", "a", "and", "or", "of"})

SIDED: Mapping[str, str] = {"above": "above", "ahead": "above", "over": "above", "below": "below", "behind": "below",
    "under": "below"}  # fmt: skip
"""Words that tell on which side of something another lies, and the comparators that they amount to."""


def _without_relatives(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "that" which tells a thing from others: "the lowest score that was printed"."""
    things = {m.end for m in marks if m.section in {"measures", "statistics"} or m.name in _THINGS}
    relative = {at for at in things if words[at : at + 1] and words[at].key == "that" and at + 1 < len(words)}
    relative = {at for at in relative if words[at + 1].key in _TELLING}
    return tuple(m for m in marks if not (m.name in {"they", "those"} and m.start in relative and m.end == m.start + 1))


_THINGS = frozenset({"score", "area_word", "notice_word", "measure_word"})

_TELLING = frozenset("was were is are has had have you the they scored got did".split())


def _without_falls(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "fell" that says where a score lies: "which fell furthest below the average?"."""
    sides = [m for m in marks if m.section == "comparators" and any(w.key in SIDED for w in words[m.start : m.end])]
    short = "short" in {word.key for word in words}  # "how far short did it fall?"
    lying = {
        at
        for at, word in enumerate(words)
        if word.stem in {"fall", "fell", "fallen"}
        and (short or any(at < m.start and _says_how_far(words, at + 1, m.start) for m in sides))
    }
    kept = (m for m in marks if not (m.name in {"change", "downward"} and m.end == m.start + 1 and m.start in lying))
    return (*kept, *(Mark("concepts", "perform", at, at + 1) for at in sorted(lying)))


def _says_how_far(words: Sequence[Word], start: int, end: int) -> bool:
    """Return whether the words between "fell" and "below" only say how far: "more than 20 points"."""
    numbers = places(find_numbers(words))
    return all(at in numbers or words[at].key in _HOW_FAR for at in range(start, end))


_HOW_FAR = frozenset(
    "more than at least over under less exactly about nearly points point percentage by or "
    "furthest farthest far well just some way a long little most".split()
)
"""Words between "fell" and "below" that only say how far."""


def _without_other_places(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a region that an "of" makes one of another place: "what is the capital of France?"."""
    of = {at for at, word in enumerate(words) if word.key == "of"}
    return tuple(m for m in marks if not (m.section == "regions" and m.end in of and m.end - m.start == 1))


def _without_languages(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a nation that is a language: "was Welsh offered?", "letters in Welsh"."""

    def is_language(mark: Mark) -> bool:
        near = {word.key for word in words[max(0, mark.start - 2) : mark.end + 2]}
        itself = words[mark.start].key == mark.name.casefold()  # "letters sent in Wales"
        of_areas = any(other.name == "area_word" and other.start == mark.end for other in marks)
        named = mark.section in {"regions", "nations"} and mark.end == mark.start + 1
        return named and not (itself or of_areas) and bool(near & _SPOKEN)

    return tuple(mark for mark in marks if not is_language(mark))


_SPOKEN = frozenset(
    "language languages speak speaks speaking speaker speakers spoke spoken offered medium translated translation "
    "translations interpreter interpreters letters leaflets documents forms bilingual".split()
)
"""Words beside what a nation is called by that make it a language."""


def _without_travels(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "moved to" an area, which is the asker's own move: "I moved to Wigan"."""
    named = {mention.start for mention in mentions}
    travels = {at - 2 for at in named if at > 1 and words[at - 1].key in {"to", "into", "from"}}
    moved = [m for m in marks if m.name == "change" and m.start in travels and words[m.start].stem == _MOVE]
    return _in_passing(marks, moved)


_MOVE = stem("moved")

_CALLERS = frozenset("inspectors inspector inspectorate they she he".split())

_AFTER_A_CALL = frozenset("on at round in by back again for".split())


def _without_calls(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "called" that is a visit: "the second time inspectors called"."""

    def is_visit(mark: Mark) -> bool:
        after = words[mark.end].key if mark.end < len(words) else ""
        subject = mark.start > 0 and words[mark.start - 1].key in _CALLERS
        return words[mark.start].key == "called" and subject and (not after or after in _AFTER_A_CALL)

    return _in_passing(marks, [mark for mark in marks if mark.name == "judgement" and is_visit(mark)])


def _in_passing(marks: tuple[Mark, ...], said: Collection[Mark]) -> tuple[Mark, ...]:
    """Return the marks with some of them as words that ask nothing."""
    return tuple(replace(mark, name="polite") if mark in said else mark for mark in marks)


def _without_grades(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without grades that are none beside a share of the work on a measure: "four out of five".

    Nor is one where that share is asked for: "what proportion of the work was inadequate?".
    """
    failing = {at for at, word in enumerate(words[:-1]) if word.stem == _FAIL and words[at + 1].key == "to"}
    marks = tuple(m for m in marks if not (m.name == "grade" and m.start in failing))  # "failed to score 70"
    shares = [number for number in find_numbers(words) if number.share]
    worked = any(word.key in _WORK for word in words)
    measured = worked or any(mark.section == "measures" for mark in marks)
    asked = worked and any(mark.name == "share" for mark in marks)
    if not (asked or (shares and measured)):
        return marks
    of_work = asked or any(is_of_work(words, number) for number in shares)  # not "did it fail with 59%?"
    short = places(mark for mark in marks if mark.name == "fell_short" and of_work)
    within = places(shares)
    return tuple(m for m in marks if m.name != "grade" or not places([m]) & (within | short))


_FAIL = stem("failed")
_WORK = frozenset({"cases", "work", "time"})


def _without_averages_inspected(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without an average that goes on as a re-inspection: "any other area inspected twice"."""
    again = [mark for mark in marks if mark.name == "reinspected"]
    return tuple(m for m in marks if m.name != "average" or not any(m.start < a.start < m.end < a.end for a in again))


def _without_degrees(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without an "any" or "even" of degree: "does Kent do any better?", not "are any better?"."""
    compared = {mark.start for mark in marks if mark.name in {"higher", "lower", "good_word", "bad_word"}}
    named = {mention.end for mention in mentions} | {m.end for m in marks if m.section in {"regions", "nations"}}

    def is_degree(mark: Mark) -> bool:
        before = words[mark.start - 1].key if mark.start else ""
        said_of = mark.start in named or before in _FARING
        if words[mark.start].key == "even" and mark.end in compared:
            return True  # "who did even worse?"
        return words[mark.start].key == "any" and mark.end == mark.start + 1 and mark.end in compared and said_of

    return tuple(mark for mark in marks if not is_degree(mark))


def _without_weights(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without superlatives of praise or fault, which rank no scores: "the biggest concern about Kent".

    A weak or strong point may be a score's as well.
    """
    spots = places(mark for mark in marks if mark.name in {"weak_spot", "strong_spot"})
    sides = [m for m in marks if m.name in {"praise", "criticism"} and not places([m]) & spots]

    def weighs(mark: Mark) -> bool:
        sided = any(mark.end == side.start or side.start <= mark.start < mark.end <= side.end for side in sides)
        return sided and mark.name in {"highest", "lowest", "higher", "lower"}

    return tuple(mark for mark in marks if not weighs(mark))


def _without_reaches(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "reach" of a figure as that, and no contact: "reach the inspectorate's average"."""
    figures = places(mark for mark in marks if mark.section in {"measures", "statistics"})
    reaches = [mark for mark in marks if mark.name == "contact" and figures & places([mark])]
    verbs = (
        replace(verb, start=mark.start + verb.start, end=mark.start + verb.end)
        for mark in reaches
        for verb in vocabulary().marks(words[mark.start : min(figures & places([mark]))])
    )
    return (*(mark for mark in marks if mark not in reaches), *verbs)


_FARING = frozenset(
    "it they that this do does did doing done fare fared get got perform performed score scored".split()
)
"""Words before an "any better" that say of what it is."""


def _left_unsaid(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "did" whose verb is left to the question before: "and how did Kent?"."""
    last = {mention.start for mention in mentions if mention.end == len(words)}
    lone = [m for m in marks if m.name == "perform" and m.end in last and words[m.start].key in AUXILIARIES]
    asks = bool(lone) and words[lone[0].start - 1].key in {"how", "what"} and lone[0].start <= _OPENING
    return tuple(mark for mark in marks if mark not in lone) if asks else marks


_OPENING = 2
"""Words before the verb of a question that only asks the one before of another area: "and how"."""


def _without_heads(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "leader" that is a person: "what did the leader of Luton council say?"."""
    councils = {at for at, word in enumerate(words) if word.key in _BODIES}
    named = {mention.start for mention in mentions} | councils

    def is_ours(mark: Mark) -> bool:
        ours = any(word.key in _OURS for word in words[max(0, mark.start - 2) : mark.start])
        return ours or (mark.end < len(words) and words[mark.end].key in _WISHING)

    def is_person(mark: Mark) -> bool:
        behind = [at for at in (mark.end, mark.end + 1) if at < len(words)]
        of_it = behind and words[behind[0]].key == "of" and bool(named & {mark.end + 1, mark.end + 2})
        return (
            mark.name in {"highest", "leader"}
            and words[mark.end - 1].key in _HEADS
            and (mark.start - 1 in councils or bool(of_it) or is_ours(mark))
        )

    return _in_passing(marks, [mark for mark in marks if is_person(mark)])


_HEADS = frozenset({"leader", "leaders"})
_OURS = frozenset({"our", "my"})
_WISHING = frozenset("would wants want wishes wish needs asks asked insists".split())

_BODIES = frozenset("council councils party opposition authority cabinet union labour tory conservative lib".split())
"""What has a person for its leader: "the council leader", "the leader of the opposition"."""


def _kept_from_harm(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a harm that the protected are only kept from: "protecting young people from harm"."""
    harms = {m.start: m.end for m in marks if m.name == "risk_of_harm" and m.end == m.start + 1}
    said = {
        m: at for m in marks if m.section == "measures" and m.name == "safeguarding"
        for at in (m.end + 1, m.end + 2)
        if at in harms and words[m.end].key == "from" and {word.key for word in words[m.end + 1 : at]} <= _ANY
    }  # fmt: skip
    kept = (m for m in marks if not (m.name == "risk_of_harm" and m.start in said.values()))
    return tuple(replace(m, end=harms[said[m]]) if m in said else m for m in kept) if said else marks


_ANY = frozenset({"any", "all", "coming", "serious", "further"})
