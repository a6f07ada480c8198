"""Signs in a question: what it gives away of what is asked, each told by one function."""

from assistant.many_signs import counts_areas, shares_scores
from assistant.reading import Reading
from assistant.vocabulary import Mark
from assistant.word_classes import AUXILIARIES, SCORE, SCORES
from assistant.words import is_yes_or_no

EARLIER = frozenset("first earlier earliest previous prior original initial".split())
"""Words before a measure that mean its score at an area's first inspection: "its first reoffending score"."""


def measured_by_areas(reading: Reading, areas: int) -> bool:
    """Return whether other areas are measured by those named: "which areas beat Luton", "does anyone tie with it"."""
    if shares_scores(reading) and not reading.statistics:
        return bool(areas) and (areas == 1 or reading.has("anyone", "area_word"))
    set_beside = reading.direction or reading.margin or reading.has("equal") or same_as(reading)
    if not areas or reading.statistics or not set_beside:
        return False
    counted = counts_areas(reading)  # "did two areas beat Luton?", "nobody did worse than Luton"
    if is_yes_or_no(reading.question) and not (reading.has("anyone") or counted):
        return False
    others = (
        reading.has("area_word", "count", "anyone", "places")
        or counted
        or (reading.has("list") and (reading.named("comparators") or reading.has("equal")))
        or (areas == 1 and reading.has("list") and ("than" in reading.key_set or _is_within(reading)))
    )
    if others and same_as(reading):
        return True
    first = min((mention.start for mention in reading.mentions), default=0)
    sides = [m for m in reading.marks if m.section == "comparators" or m.name in {"equal", "reaching"}]
    ends = [
        mark.end for mark in sides if mark.name != "between"
    ]  # "between Luton and Kent, who did better" is of the two
    ends += [at for at, word in enumerate(reading.words, 1) if word.key == "than"]  # "a higher score than Luton"
    return bool(others) and (reading.margin is not None or any(0 <= first - end <= 2 for end in ends))


def _is_within(reading: Reading) -> bool:
    """Whether it asks who lies within so many points of something: "who is within five points of Bromley?"."""
    return reading.margin is not None and reading.margin.kind == "within" and reading.keys[0] == "who"


_FARES = frozenset("get got gotten compare compared fare fared perform performed do done stand".split())


def fares_as_known(reading: Reading) -> bool:
    """Return whether it asks how something spoken of before did: "how does it compare with the average?"."""
    keys = reading.keys
    runs = zip(keys, keys[1:], keys[2:], strict=False)
    known = any(does in AUXILIARIES and who in {"it", "they"} and fares in _FARES for does, who, fares in runs)
    return known and not (reading.has("area_word", "anyone", "count", "held", "rank") or reading.named("regions"))


def same_as(reading: Reading) -> bool:
    """Return whether "the same … as" stands before an area: "the same reoffending score as Kent"."""
    keys = reading.keys
    first = min((mention.start for mention in reading.mentions), default=0)
    return "same" in keys[:first] and bool({"as", "like", "of", "with"} & set(keys[max(0, first - 2) : first]))


_FINITE = frozenset("has have had says said gives gave puts is was reads states shows claims".split())
"""Verbs that make the word before them a thing: "Draft has Luton on 75"."""


def is_order(reading: Reading) -> bool:
    """Return whether it opens with an order to write or make up something."""
    polite = frozenset("from on please can could would you now just then and so help me to".split())
    return any(
        mark.name == "invent"
        and all(word.key in polite for word in reading.words[: mark.start])
        and not any(word.key in _FINITE for word in reading.words[mark.end : mark.end + 1])
        and not _sets_aside(reading, mark)
        for mark in reading.marks
    )


def _sets_aside(reading: Reading, order: Mark) -> bool:
    """Return whether an "ignoring" only leaves out the area or region behind it: "ignoring London, which areas …"."""
    named = {mark.start for mark in reading.marks if mark.section in {"regions", "nations"}}
    named |= {mention.start for mention in (*reading.mentions, *reading.left_out)}
    exclusions = {mark.start for mark in reading.marks if mark.name == "exclusion"}
    return order.start in exclusions and bool(named & {order.end, order.end + 1})


_MEANT = frozenset(
    "it that this they measure score scores work figure figures number numbers term word phrase you".split()
)
"""Words before "mean" that make it a verb."""


def verb_mean(reading: Reading) -> bool:
    """Return whether "mean" is a verb: "what does safeguarding mean here", not "what does the mean come to"."""
    words = reading.words
    at = next((at for at, word in enumerate(words) if word.key == "mean"), 0)
    if not at or words[at - 1].key in {"the", "a"}:
        return False  # "as a mean of those held"
    asked = any(word.key in {"does", "do", "did"} for word in words[:at])
    asked = asked or (words[0].key == "what" and words[0].possessive)  # "whats reoffending mean"
    measured = any(mark.section == "measures" and at - 2 <= mark.end <= at for mark in reading.marks)
    if words[at + 1 : at + 2] and words[at + 1].key in {"compare", "differ", "stand", "sit", "look", "come"}:
        return False  # "how does that mean compare"
    closes = not {word.key for word in words[at + 1 :]} - _AFTER_MEAN
    if asked and words[at + 1 : at + 2] and words[at + 1].key in _MEANING:
        return True  # "does a higher percentage mean it's better?"
    return asked and (measured or closes or words[at - 1].key in _MEANT)


_MEANING = frozenset("it that they there better worse good bad more less an".split())
"""Words that begin what something means."""


_AFTER_MEAN = frozenset("exactly here really actually then in practice plain english terms please".split())
"""Words that may follow a closing verb "mean"."""


def averages_own(reading: Reading) -> bool:
    """Return whether a mean of an area's own scores is asked for: "what do its three scores come to on average?"."""
    of_three = any(m.name == "measure_word" and m.end - m.start > 1 for m in reading.marks)
    set_beside = reading.has("compare", "difference", "rank", "judgement") or reading.named("comparators")
    asked = of_three and "average" in reading.statistics and not (set_beside or is_yes_or_no(reading.question))
    return len(reading.areas) == 1 and not reading.measures and (reading.has("own_average") or asked)


def averages_changes(reading: Reading) -> bool:
    """Return whether a mean of changes is asked for: "the average gain of the areas that were re-inspected"."""
    ends = {m.end for m in reading.marks if m.section == "statistics" and m.name in {"mean", "median", "average"}}
    moves = any(0 <= m.start - end <= 1 for m in reading.marks if m.name == "change" for end in ends)
    return moves and reading.has("reinspected") and not (reading.areas or reading.bounds or reading.periods)


def moves_from(reading: Reading) -> bool:
    """Return whether it asks what a score moved to, or from: "from 36 to what?"."""
    keys = reading.keys
    to_what = any(
        keys[n.start - 1 : n.start] == ["from"] and keys[n.end : n.end + 2] == ["to", "what"] for n in reading.numbers
    )
    return to_what or any(keys[max(0, n.start - 3) : n.start] == ["from", "what", "to"] for n in reading.numbers)


_OF_SCORES = SCORE | SCORES | {"scored"}


_ASKING_FOR = frozenset("what whats which give tell show need want know".split())


_NEAR = 4
"""Words between what asks for scores and the word for them: "what were the actual numbers"."""


def asks_for_scores(reading: Reading) -> bool:
    """Return whether scores are plainly asked for, whatever else is told: "it got slated: what did it score?"."""
    keys = reading.keys
    scored = [mark.start for mark in reading.marks if mark.name == "score" and keys[mark.start] in _OF_SCORES]
    asked = any(_ASKING_FOR & set(keys[max(0, at - _NEAR) : at]) for at in scored)
    narrowed = reading.unplaced or set(reading.named("unscored")) - {"people"} or reading.judgements
    return bool(asked and reading.areas) and not (narrowed or reading.has("quote", "why", "whence", "praise"))


def sets_one_beside(reading: Reading) -> bool:
    """Whether what is only pointed to is set beside the one area that is named: "was it better than Luton?"."""
    than = {mark.end for mark in reading.marks if mark.section == "comparators"}
    return len(reading.mentions) == 1 and reading.mentions[0].start in than and reading.has("they")
