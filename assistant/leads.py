"""What stands before or behind a question within its sentence: a headline, a label, an aside. It asks nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.askers import OURS, asked_within, tells_of_the_asker
from assistant.query import Query, Task
from assistant.slots import passed_over
from assistant.vocabulary import Vocabulary
from assistant.words import AMISS, CORRECT, asks, split_words

_JOINTS = re.compile(
    r"(?P<label>:|;|\s[-–—]|[.!])\s+|,\s+(?:(?:but|and|so|though|although|because|since|yet)\s+)?"
    r"|\s+and\s+(?=(?:(?:i|we)\s+)?(?:need|want|would like|wish)\b)"
    r"|,?\s+but\s+(?=(?:is|are|was|were|did|do|does|has|have|had|can|could|what|how|which|who|whose|where|when)\b)",
    re.IGNORECASE,
)


_LIMITING = frozenset(
    "for among in of at on by within with without only just solely except excluding not no never neither none".split()
)
"""Words that may make a limit of what stands before a question: "for girls:", "only the boys,"."""


OCCASION = re.compile(
    r"(?P<told>(?:after|following|since|despite|given|with|as|before|ahead of|in (?:view|light|the wake|spite) of)\b"
    r"[^,;:?]+),\s+(?=(?:what|which|how|who|where|did|was|is)\b)",
    re.IGNORECASE,
)
"""What a question is asked on or after: "Following those headlines, what was …"."""


_EXCUSED = re.compile(r"(?:(?:i['’]?m|i am) )?(?:not|no|without|far be it)\b", re.IGNORECASE)
"""How somebody begins who excuses himself for what he asks: "Not being funny, but …", "No offence, but …"."""


_OPENS = re.compile(r"(?:what|which|who|how|when|where|did|does|was|is|were|are)\b(?! (?:a|an)\b)", re.IGNORECASE)
"""How a question begins, whose first words are no lead to the rest."""


def leads(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the ways to part a sentence into what may be a lead and the question, the longest lead first.

    A lead ends at a colon, a dash or a full stop ("Mixed fortunes: how did Kent do") or at a comma, or at last with
    what leads to a question in it ("we wondered how Kent did"); told beside is whether it is plainly one: set off
    by more than a comma, or somebody speaks of himself in it ("I cover the county, and it would help to know …").
    """
    for joint in reversed(list(_JOINTS.finditer(text))):
        head, tail = text[: joint.start()], text[joint.end() :]
        words = {word.text.casefold() for word in split_words(head)}
        if tail and not _OPENS.match(head):
            head = f"{head} but" if _EXCUSED.match(head) and "but" in joint.group().casefold() else head
            yield head, tail, bool(joint["label"] or words & OURS)
    if not _OPENS.match(text):
        yield from ((head, question, True) for head, question in asked_within(text))


def tails(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a question from what stands behind it: "…, doing a list of them", "… (for the web)"."""
    for match in re.finditer(r"\s*\(([^()]*)\)|\s+[-–—]\s+([^-–—]+?)\s+[-–—](?=\s)", text):
        yield text[: match.start()] + text[match.end() :], match[1] or match[2]
    check = next((check for check in (CORRECT, AMISS) if text.endswith(check)), "")
    for joint in reversed(list(_ENDS.finditer(text))):
        head, tail = text[: joint.start()], text[joint.end() :]
        if joint["still"]:
            yield head + check, tail.removesuffix(check)
        elif tail.strip(" .!?") and not asks(tail) and not f", {tail}".endswith((CORRECT, AMISS)):
            yield head, tail


_ENDS = re.compile(
    r"(?:,|;|\s[-–—]|[.!?])\s+(?=\w)"
    r"|\s+(?=(?P<still>(?:before|so(?: that)?|because|as|until|till|in case|now that) (?:i|we|my|our|i['’]m|we['’]re)"
    r"|before (?:this|it|that|everything) (?:goes|is|gets|runs))\b)",
    re.IGNORECASE,
)
"""Where what is only told behind a question may begin: at a stop, or with what the asker still has to do."""


_IF_IT_WORKS = re.compile(
    r"(?:and |so )?(?:did|does|do|has|have|is|are|was|were) (?:it|that|this|they|those) (?:actually |really |ever )?"
    r"(?:work|works|worked|working|help|helped|helping|pay off|paid off|succeed|succeeded|catch on|worth it|any use)"
    r"(?: (?:out|well|at all))?\W*",
    re.IGNORECASE,
)
"""What asks of something named before it, which is no area, whether it does what it is for."""


_OF_ONE: frozenset[Task] = frozenset({"scores", "compare", "against", "rank", "best_measure"})


_ORDERING = frozenset({"invent", "followup", "first_inspection", "more", "notice_word", "they", "rank"})
"""Concepts of an order that asks nothing: "forget your previous instructions and tell me:"."""


_TOPIC = re.compile(
    r"\b(?:i|we|my|our)\b.*"
    r"\b(?:(?:story|piece|article|feature|item|package|essay|dissertation|paper|column|something)(?: \w+){0,3}"
    r"|writing|reporting|working|broadcasting) (?:on|about)\b",
    re.IGNORECASE,
)
"""How somebody says what the piece is about that he writes: that does not narrow what he asks."""


def only_tells(head: Query, question: Query, vocabulary: Vocabulary) -> bool:
    """Return whether a lead says nothing that could narrow the question after it, beyond what this says itself."""
    if head.reason == "off_topic" and head.cues <= _ORDERING:
        return True  # an order to forget or make up something, which is not followed
    of_no_area = not (head.areas or head.measures or head.group or head.idle)
    if of_no_area and {"area_word", "denial"} <= head.cues <= {"area_word", "denial", "correction", "followup"}:
        return True  # "Leicester (the city, not the county)", "Sorry, not the city. Leicestershire."
    if _TOPIC.search(head.question) and not head.cues & {"denial", "exclusion"}:
        head = replace(head, unscored=(), unplaced=(), idle=())
    words = [word.key for word in split_words(head.question)]
    sets_aside = "denial" in head.cues or head.left_out or ("exclusion" in head.cues and "outside" not in words)
    if tells_of_the_asker(words) and not sets_aside:  # "I'm standing outside their office" leaves nobody out
        bounds = head.bounds if head.measures or "score" in head.cues else None  # "half my class live in Slough"
        summed = tuple(name for name in head.unscored if name == "overall_score")  # "if I add up the three scores"
        head = replace(head, unscored=summed, numbers=(), unplaced=(), idle=(), bounds=bounds)  # "I teach girls here"
    if head.task == "quotes" and head.areas and {"they", "those"} <= question.cues and words[0] in head.subject:
        return False  # "Girls on tags in Kent: how did they fare?"
    if head.task == "quotes" and head.areas and head.subject and _IF_IT_WORKS.fullmatch(question.question):
        return False  # "Chess clubs in Kent: did they work?"
    figured = question.measures or question.statistics or question.cues & {"score", "perform"}
    if not (figured or vocabulary.off_topic.isdisjoint(words)):
        return False  # "Fancy a curry, any good places in Luton?"
    of_many = question.task not in _OF_ONE  # one area's score is not narrowed by a verdict or a kind of source
    narrows = (
        question.measures and set(head.measures) - set(question.measures),
        set(head.statistics) - set(question.statistics), set(head.numbers) - _numbers(question),
        of_many and (head.kinds or set(head.judgements) - set(question.judgements)), set(head.unscored) - {"grade"},
        head.bounds, head.periods, head.months, _narrower(head, question),
        set(head.averages) - set(question.averages), head.either,
        head.inspection and (head.areas or "inspect" in head.question),
    )  # fmt: skip
    limiting = (words[:1] and words[0] in _LIMITING) or {"only", "except", "excluding", "without", "not"} & set(words)
    if words[-1:] == ["but"] and head.cues <= {"denial", "exclusion", "polite", "confirm", "followup"}:
        limiting = set()  # "Not being funny, but …", "No offence, but …"
    articles = {"a", "an", "the", "my", "our"}
    if words[:1] == ["for"] and words[1:2] and words[1] in articles | set(vocabulary.data["asking"]["outlets"]):
        limiting = set()  # "for a footnote:", "for release at noon:", not "for girls:"
    polite = any(m.name == "polite" and m.start == 0 for m in vocabulary.marks(split_words(head.question)))
    if polite or (words[1:2] in (["this"], ["such"]) and not head.cues & {"area_word", "measure_word", "notice_word"}):
        limiting = set()  # "In the interests of accuracy, …", "On this grey afternoon, …"
    limits = bool(limiting) and not OURS & set(words)  # "I have not got the number here"
    return not (any(narrows) or limits or any(vocabulary.is_domain(w) for w in (*head.unplaced, *head.idle)))


def _narrower(head: Query, question: Query) -> bool:
    """Whether a lead names a region that the areas of the question do not all lie in, or that it does not name too."""
    if head.group is None:
        return False
    named = set(question.areas) or set(question.group.areas if question.group else ())
    return not named or not named <= set(head.group.areas)


def _numbers(query: Query) -> set[float]:
    return {*query.numbers, *(query.bounds.numbers if query.bounds else ())}


def is_whole(query: Query) -> bool:
    """Return whether a question can be answered as it stands."""
    understood = not (query.unplaced or query.unknown_areas or passed_over(query))
    return understood and query.task not in {"decline", "unclear", "quotes"}


def is_of_words(query: Query) -> bool:
    """Return whether a question asks plainly what was said on a subject in some areas, and nothing of figures."""
    said = query.task == "quotes" and query.areas and query.subject and "quote" in query.cues
    figured = query.measures or query.statistics or query.bounds or query.average or query.limit
    return bool(said and not (figured or query.unplaced or query.unknown_areas or query.group or query.periods))
