"""What a question asks of the inspector's overall phrases: which it is, how those of several areas compare."""

from assistant.reading import Reading
from assistant.words import split_words

_VERDICT_NOUNS = frozenset(
    "description descriptions phrase phrases verdict verdicts judgement judgements judgment word words label labels "
    "adjective adjectives tag tags write epithet epithets appraisal appraisals".split()
)


def asks_ranked_verdicts(reading: Reading) -> bool:
    """Return whether it asks for the best or worst of the overall phrases: "the worst description anybody got"."""
    nouns = any(
        mark.name == "judgement" and {word.key for word in reading.words[mark.start : mark.end]} & _VERDICT_NOUNS
        for mark in reading.marks
    )
    other = reading.measures or reading.areas or reading.bounds or reading.has("score", "quote")
    return nouns and bool(reading.statistics) and "average" not in reading.statistics and not other


_DENIED = 5
"""Words within which a "not" comes to the phrase that it denies: "were not described as disappointing"."""


def denies_verdict(reading: Reading) -> bool:
    """Return whether areas are asked for that a phrase was not used of: "which were anything but disappointing?"."""
    first = {split_words(phrase)[0].key for phrase in reading.judgements}
    at = next((at for at, key in enumerate(reading.keys) if key in first), 0)
    never = {mark for mark in reading.marks if mark.name == "ever" and reading.keys[mark.start] == "never"}
    denials = [mark for mark in reading.marks if mark.name in {"denial", "exclusion"} or mark in never]
    asked = reading.has("list", "count") or reading.keys[:1] == ["whose"]
    if not (first and asked) or reading.areas or reading.left_out or len(denials) != 1:
        return False
    after = reading.keys[denials[0].end :]
    each = len(reading.judgements) == 1 or bool({"or", "nor"} & set(after))
    return 0 <= at - denials[0].end <= _DENIED and each and "but" not in after and "just" not in after


_ALIKE = frozenset("same identical identically alike differently different better worse harsher kinder".split())


def asks_verdicts_beside(reading: Reading) -> bool:
    """Return whether the overall phrases of several areas are set beside each other: "were they described alike?"."""
    other = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.has("score")
    keys = reading.key_set
    return reading.has("judgement") and bool(_ALIKE & keys) and not other


def asks_order_of_verdicts(reading: Reading) -> bool:
    """Return whether it ranks the overall phrases, which nobody printed in an order: "“creditable” or better"."""
    named = {word.key for phrase in reading.judgements for word in split_words(phrase)}
    ranks = {"better", "worse", "higher", "lower", "above", "below", "worst", "best"} - named
    return bool(reading.statistics) or bool(ranks & reading.key_set)


_PHRASES = frozenset({"phrase", "word", "words", "adjective", "term", "expression", "verdict", "judgement"})
"""Words for what an area is summed up with."""


def asks_verdict(reading: Reading) -> bool:
    """Return whether the inspector's overall phrase is asked for."""
    keys = reading.key_set
    summed = reading.has("score") and {"sum", "summarise", "summary"} & keys and not _PHRASES & keys
    sided = {mark.start for mark in reading.marks if mark.name in {"good_word", "bad_word"}}
    being = {at + 1 for at, word in enumerate(reading.words) if word.key == "be"}  # "what was said to be good?"
    judged = any(mark.name == "judgement" and mark.end not in sided & being for mark in reading.marks)
    judged = judged or _is_owned(reading)
    return judged and not (summed or reading.measures or reading.statistics or reading.bounds)


def _is_owned(reading: Reading) -> bool:
    """Whether an area's phrase is told by whose it is, and who shares it: "how many others got Kent's word?"."""
    shared = {"share", "shares", "shared", "same"} & reading.key_set or reading.has("rest", "anyone", "count", "list")
    owned = (m.end for m in reading.mentions if reading.words[m.end - 1].possessive)
    return bool(shared) and any({word.key for word in reading.words[at : at + 1]} & _PHRASES for at in owned)
