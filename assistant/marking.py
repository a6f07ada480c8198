"""Which phrases of the vocabulary stand in a question, by the words around them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.areas import Mention
from assistant.comparators import is_of_work
from assistant.numbers import COUNTING, find_numbers
from assistant.thresholds import before_scores
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import Word, places, stem
from corpus.model import ToDate


def find_marks(words: Sequence[Word], taken: Collection[int], vocabulary: Vocabulary) -> tuple[Mark, ...]:
    """Return the phrases in a question; an opening "and" or "no" only ties it to the one before ("and below 45?")."""
    opening = words[0].key if words and words[0].key in {"and", "or", "no"} else ""
    if opening == "no" and words[1:2] and words[1].key in _LIMITED:
        opening = ""  # "no more than 45 per cent"
    hidden = {*taken, 0} if opening else set(taken)
    marks = vocabulary.marks([None if at in hidden else word for at, word in enumerate(words)])
    marks = tuple(mark for mark in marks if not _is_noun(words, mark, vocabulary))
    marks = (*marks, *_clipped(words, hidden, marks, vocabulary))
    marks = _turned_back(words, _struck(words, taken, _around_measures(words, hidden, marks, vocabulary)))
    name = "correction" if opening == "no" else "followup"
    return (Mark("concepts", name, 0, 1), *marks) if opening else marks


def _is_noun(words: Sequence[Word], mark: Mark, vocabulary: Vocabulary) -> bool:
    """Whether a word that shares its stem with one that asks names a subject: "equality", "translation"."""
    return (
        mark.section in {"concepts", "comparators"}
        and mark.end == mark.start + 1
        and words[mark.start].key in vocabulary.nouns
    )


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
    found = []
    for at in alone:
        after = words[at + 1] if at + 1 < len(words) else None
        ends = after is None or after.opens or after.key in _BEHIND_A_MEASURE or {at + 1} & (numbers | scores)
        fared = at and words[at - 1].key in {"on", "for"} and any(mark.name in {"perform", "score"} for mark in marks)
        if ends and (measured or fared or {at - 1, at + 1} & (numbers | scores)):
            found.append(Mark("measures", clipped[words[at].key], at, at + 1))
    return tuple(found)


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
    placing = (mark for mark in rest if mark.section == "statistics" or mark.name in {"rank", "mid_table", *_WAYS})
    spans = (mark for mark in placing if mark not in marks and mark.start not in measures)
    told = places(mark for mark in marks if mark.section == "statistics")  # "the highest to date reoffending figure"
    around = tuple(
        m for m in spans if measures & set(range(m.start, m.end)) and (m.name in _WAYS or not told & places([m]))
    )  # "highest safeguarding first"
    inside = {at for mark in around for at in range(mark.start, mark.end)} - measures
    kept = (m for m in marks if m.section == "measures" or not set(range(m.start, m.end)) <= inside)
    return (*kept, *around) if around else marks


_LIMITED = frozenset("more less fewer higher lower greater better worse".split())


def _struck(words: Sequence[Word], taken: Collection[int], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an order to leave an area out as an exclusion: "Drop Kent.", not "Did Kent drop?"."""
    strikes = [mark for mark in marks if mark.name == "strike"]
    orders = {mark.start for mark in strikes if words[mark.start].opens and mark.end in taken}
    kept = tuple(mark for mark in marks if mark not in strikes and mark.start not in orders)
    return (*(Mark("concepts", "exclusion", at, at + 1) for at in sorted(orders)), *kept)


def _turned_back(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a going back that is the asker's own: "Returning to Kent, …", "to go back to Kent"."""

    def is_the_askers(mark: Mark) -> bool:
        before = words[mark.start - 1].key if mark.start else ""
        by_nobody = words[mark.start].opens or before in {"and", "so", "now", "us", "lets", "just"}
        by_nobody = by_nobody or (before == "to" and mark.start > 1)
        spelt = any(m.name == "polite" and m.start == mark.start for m in marks)
        return mark.name == "reinspected" and spelt and by_nobody

    return tuple(mark for mark in marks if not is_the_askers(mark))


def _without_verbs(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "mean" that is a verb: "sorry, I did mean Kent", "why do they mean Kent only?"."""
    named = {mention.start for mention in mentions}

    def is_verb(mark: Mark) -> bool:
        before = words[mark.start - 1].key if mark.start else ""
        return mark.name == "mean" and (
            before in {"did", "do", "you"} or (mark.end in named and before not in _ARTICLES)
        )

    return tuple(mark for mark in marks if not is_verb(mark))


_ARTICLES = frozenset({"", "the", "a", "and", "or", "of"})


def _none_at_all(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "no" that counts areas as "anyone": "no London borough beat 82" denies no comparison."""
    things = {m.start for m in marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    counts = {m for m in marks if m.name == "denial" and words[m.start].key == "no" and things & {m.end, m.end + 1}}
    return tuple(Mark("concepts", "anyone", mark.start, mark.end) if mark in counts else mark for mark in marks)


def _moved_by(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "up 39 points" as a change."""
    ways = {"up": "upward", "down": "downward"}
    moved = [n.start - 1 for n in find_numbers(words) if n.points and n.start and words[n.start - 1].key in ways]
    names = () if any(mark.name == "change" for mark in marks) else ("change",)
    return (*marks, *(Mark("concepts", name, at, at + 1) for at in moved for name in (*names, ways[words[at].key])))


def _limits_compared(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "one above", a "just below" of a score or average as a comparator: "one above 60"."""
    numbers = {number.start for number in find_numbers(words)}
    subs = [m for m in marks if m.section == "comparators" and words[m.start].stem == "sub" and m.end not in numbers]
    marks = tuple(mark for mark in marks if mark not in subs)  # "the subs' desk", not "a sub 50 score"
    limits = {m.start for m in marks if m.section == "statistics"} | numbers
    limits |= {at - 1 for at in limits if at and words[at - 1].key in _ARTICLES}
    sided = [m for m in marks if m.name == "next_place" and any(w.key in _SIDED for w in words[m.start : m.end])]
    before_region = {m.start for m in marks if m.section in {"regions", "nations"} and m.end in limits}
    limits |= before_region | {at - 1 for at in before_region if at and words[at - 1].key in _ARTICLES}
    compared = {m for m in sided if m.end in limits}
    kept = tuple(mark for mark in marks if mark not in compared)
    sides = {m: next(at for at in range(m.start, m.end) if words[at].key in _SIDED) for m in compared}
    return (*kept, *(Mark("comparators", _SIDED[words[at].key], at, m.end) for m, at in sides.items()))


_SIDED: Mapping[str, str] = {"above": "above", "ahead": "above", "over": "above", "below": "below", "behind": "below",
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


def _averages_of_areas(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "average across" areas as an average: "average across the three North West areas"."""
    things = {m.start for m in marks if m.name == "area_word" or m.section in {"regions", "nations"}}
    of_areas = {
        m for m in marks
        if m.name == "overall_score" and words[m.start].stem == "averag" and things & set(range(m.end, m.end + 4))
    }  # fmt: skip
    kept = tuple(mark for mark in marks if mark not in of_areas)
    return (*kept, *(Mark("statistics", "average", m.start, m.start + 1) for m in of_areas))


def _ordered(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an "order" that opens a request as a ranking: "order the London boroughs by …"."""
    orders = {m for m in marks if m.name == "put_in_order"}
    opening = (m for m in orders if words[m.start].opens or words[m.start - 1].key in _BEFORE_ORDERS)
    ranks = (Mark("concepts", "rank", m.start, m.end) for m in opening)
    return (*(mark for mark in marks if mark not in orders), *ranks)


def _in_an_order(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with an order for a list as a ranking: "worst first", "highest to lowest".

    The ends of one are themselves meant where what lies between them is asked for ("the gap, highest to lowest"), and
    none is told by "scored highest first time round".
    """
    apart = any(mark.name in {"difference", "range", "notice_word"} for mark in marks)
    ways = [mark for mark in marks if mark.name in _WAYS]
    times = {m for m in ways if words[m.end - 1].key == "first" and {w.key for w in words[m.end : m.end + 1]} & _ONCE}
    ends = {
        m for m in ways if apart and "to" in {w.key for w in words[m.start : m.end]} and words[m.start].key != "from"
    }
    spelt: dict[str, tuple[ToDate, ToDate]] = {"ascending": ("lowest", "highest"), "descending": ("highest", "lowest")}
    single = (Mark("statistics", spelt[m.name][0], m.start, m.start + 1) for m in (*times, *ends))
    other = (Mark("statistics", spelt[m.name][1], m.end - 1, m.end) for m in ends)
    ranks = (Mark("concepts", "rank", m.start, m.end) for m in ways if m not in times | ends)
    return (*(mark for mark in marks if mark not in times | ends), *single, *other, *ranks)


_WAYS = frozenset({"ascending", "descending"})
_ONCE = frozenset({"time", "round", "inspection", "visit"})

_BEFORE_ORDERS = frozenset({"please", "kindly", "now", "then", "can", "you", "and", "to"})


def _without_falls(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without a "fell" that says where a score lies: "which fell furthest below the average?"."""
    sides = [m for m in marks if m.section == "comparators" and any(w.key in _SIDED for w in words[m.start : m.end])]
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


def _areas_counted(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "two areas" that counts as areas: "did two areas beat Luton?", not "the two areas"."""
    areas = (mark for mark in marks if mark.name == "those" and words[mark.end - 1].key == "areas")
    counted = {m for m in areas if m.start == 0 or words[m.start - 1].key in COUNTING | {"which", "what"}}
    return tuple(Mark("concepts", "area_word", mark.end - 1, mark.end) if mark in counted else mark for mark in marks)


_ENDS: Mapping[str, ToDate] = {
    "low": "lowest", "lows": "lowest", "min": "lowest", "high": "highest", "highs": "highest", "max": "highest",
}  # fmt: skip


def _ends_listed(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a bare "low" or "high" beside another statistic as one: "the low, high and average"."""
    told = {at: mark.name for mark in marks if mark.section == "statistics" for at in range(mark.start, mark.end)}
    bare = {at: _ENDS[word.key] for at, word in enumerate(words) if word.key in _ENDS and at not in told}
    listed = {at for at, end in bare.items() if _stands_beside(words, at, end, told | bare)}
    ends = tuple(Mark("statistics", bare[at], at, at + 1) for at in sorted(listed))
    kept = (mark for mark in marks if not (listed & places([mark]) and mark.section == "concepts"))
    told |= bare
    printed = {word.key for word in words} & _OF_THE_INSPECTORATE
    means = {m for m in marks if m.name == "mean" and printed and _stands_beside(words, m.start, "average", told)}
    named = (Mark("statistics", "average", m.start, m.end) if m in means else m for m in (*kept, *ends))
    return tuple(named) if listed else marks


_OF_THE_INSPECTORATE = frozenset({"national", "nationally", "printed", "inspectorate", "inspectorates", "official"})
"""Words that make a "mean" beside lowest and highest the inspectorate's: "the national low, high and mean"."""


def _stands_beside(words: Sequence[Word], at: int, end: str, others: Mapping[int, str]) -> bool:
    """Whether a word stands beside one of another statistic, with nothing but an "and" or a "the" between them."""
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(words) and words[place].key in _LISTING:
            place += step
        if others.get(place, end) != end:
            return True
    return False


def _records(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "record" that is the best ever as the highest: "is 83 a record?", "the record for …"."""

    def is_best(at: int) -> bool:
        before, after = (words[place].key if 0 <= place < len(words) else "" for place in (at - 1, at + 1))
        new = before in {"a", "new", "national"} and after not in {"of", "low"}
        return words[at].key == "record" and (new or (before == "the" and after in {"for", "in", "score"}))

    best = {at for at in range(len(words)) if is_best(at)}
    told = places(mark for mark in marks if mark.section == "statistics")
    kept = (mark for mark in marks if not best & places([mark]) or mark.end - mark.start > 1)
    return (*kept, *(Mark("statistics", "highest", at, at + 1) for at in sorted(best - told))) if best else marks


def _firsts(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "first five", a "last five" of a table as its highest or lowest."""
    ends: Mapping[str, ToDate] = {"first": "highest", "last": "lowest"}
    found = tuple(
        Mark("statistics", ends[words[n.start - 1].key], n.start - 1, n.start)
        for n in find_numbers(words)
        if n.start and words[n.start - 1].key in ends and {w.key for w in words[n.end : n.end + 4]} & _TABLES
    )
    taken = places(found)
    return (*(mark for mark in marks if not taken & places([mark])), *found) if found else marks


_TABLES = frozenset({"table", "league", "ranking", "rankings", "list", "order", "standings", "chart"})

_LISTING = frozenset({"and", "or", "the", "a", "plus"})


def _got_a_better(words: Sequence[Word], marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks with a "got a worse" score as a comparison: "who got a better score than Kent?", no change."""
    ways = {"better": "higher", "worse": "lower", "higher": "higher", "lower": "lower"}
    scored = {
        (m.end - 1, ways[words[m.end - 1].key])
        for m in marks
        if m.name == "change" and words[m.end - 1].key in ways and words[m.end - 2].key in {"a", "an"}
    }
    at = {place for place, _ in scored}
    kept = (m for m in marks if not (at & places([m]) and m.section == "concepts"))
    return (*kept, *(Mark("concepts", name, place, place + 1) for place, name in scored)) if scored else marks


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
    """Return the marks without grades that are none beside a share of the work on a measure: "four out of five"."""
    shares = [number for number in find_numbers(words) if number.share]
    measured = any(mark.section == "measures" for mark in marks) or any(word.key in _WORK for word in words)
    if not (shares and measured):
        return marks
    of_work = any(is_of_work(words, number) for number in shares)  # not "did it fail with 59%?"
    short = places(mark for mark in marks if mark.name == "fell_short" and of_work)
    within = places(shares)
    return tuple(m for m in marks if m.name != "grade" or not places([m]) & (within | short))


_WORK = frozenset({"cases", "work", "time"})


def _without_averages_inspected(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the marks without an average that goes on as a re-inspection: "any other area inspected twice"."""
    again = [mark for mark in marks if mark.name == "reinspected"]
    return tuple(m for m in marks if m.name != "average" or not any(m.start < a.start < m.end < a.end for a in again))


def _parts_of_regions(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a region that only says in which part of the next one the areas named lie.

    "The north London boroughs, Barnet and Enfield": without areas it would narrow London to what is not known here.
    """
    regions = {mark.start for mark in marks if mark.section == "regions"}
    parts = {m for m in marks if m.section == "regions" and m.end in regions and words[m.end - 1].key in _DIRECTIONS}
    if not mentions:
        return tuple(mark for mark in marks if mark not in parts)
    return tuple(Mark("concepts", "polite", m.start, m.end) if m in parts else m for m in marks)


_DIRECTIONS = frozenset({"north", "south", "east", "west"})


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


_FARING = frozenset(
    "it they that this do does did doing done fare fared get got perform performed score scored".split()
)
"""Words before an "any better" that say of what it is."""


def _left_unsaid(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "did" whose verb is left to the question before: "and how did Kent?"."""
    last = {mention.start for mention in mentions if mention.end == len(words)}
    lone = [m for m in marks if m.name == "perform" and m.end in last and words[m.start].key in _AUXILIARIES]
    asks = bool(lone) and words[lone[0].start - 1].key in {"how", "what"} and lone[0].start <= _OPENING
    return tuple(mark for mark in marks if mark not in lone) if asks else marks


_AUXILIARIES = frozenset("did does do was were is are has have had".split())
_OPENING = 2
"""Words before the verb of a question that only asks the one before of another area: "and how"."""


def _without_heads(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks without a "leader" that is a person: "what did the leader of Luton council say?"."""
    councils = {at for at, word in enumerate(words) if word.key in _BODIES}
    named = {mention.start for mention in mentions} | councils

    def is_person(mark: Mark) -> bool:
        behind = [at for at in (mark.end, mark.end + 1) if at < len(words)]
        of_it = behind and words[behind[0]].key == "of" and bool(named & {mark.end + 1, mark.end + 2})
        return (
            mark.name in {"highest", "leader"}
            and words[mark.end - 1].key in _HEADS
            and (mark.start - 1 in councils or bool(of_it))
        )

    return _in_passing(marks, [mark for mark in marks if is_person(mark)])


_HEADS = frozenset({"leader", "leaders"})
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


def as_meant_beside(words: Sequence[Word], marks: tuple[Mark, ...], mentions: Sequence[Mention]) -> tuple[Mark, ...]:
    """Return the marks as meant: no "mean" that is a verb, no "that" that tells, a "no" that counts, one "above" 60."""
    marks = _left_unsaid(words, marks, mentions)
    marks = _kept_from_harm(words, _without_heads(words, _without_weights(marks), mentions))
    marks = _without_calls(words, _without_travels(words, _without_grades(words, marks), mentions))
    marks = _ordered(words, _averages_of_areas(words, _without_falls(words, _without_other_places(words, marks))))
    marks = _parts_of_regions(words, _without_degrees(words, _without_averages_inspected(marks), mentions), mentions)
    marks = _got_a_better(words, _firsts(words, _in_an_order(words, marks)))
    meant = _areas_counted(words, _without_relatives(words, _without_verbs(words, marks, mentions)))
    meant = _none_at_all(words, _ends_listed(words, _records(words, meant)))
    return _moved_by(words, before_scores(words, _limits_compared(words, meant), bool(mentions)))
