"""Two questions in one: parted before they are understood, their answers joined afterwards."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Answer, Citation
from assistant.claim_forms import form_at_start, is_form
from assistant.verdicts import is_judged
from assistant.vocabulary import vocabulary
from assistant.words import OPENINGS, split_words

_NEXT = re.compile(
    r"(?<=[?])\s+and\s+"
    r"|(?:(?<=[?])\s+|[,;]?\s+(?:and|also|then|plus|(?:together|along) with|as well as|alongside)\s+)"
    r"(?:also\s+|then\s+)?"
    r"(?:(?<=and\s)(?:say|state|note|add|explain)\s+(?=(?:which|what|who|when|where|whether|how)\b))?"
    r"(?=(?:(?:the|a|any|some|their|its)\s+)?(?:inspector(?:s|s['’]|['’]s)\s+)?(?:quot(?:e|es|ation|ations)|comments?|remarks?|lines?|words|sentences?|passages?|findings?|views?|verdict)"
    r"\s+(?:on|about|regarding|concerning)\b"
    r"|(?:any(?:thing)?|some(?:thing)?)\s+(?:\w+\s+)?(?:said|say|says|about|on|quotes?|comments?|mention)\b"
    r"|the\s+(?:words?|phrase|term|description)\s+(?:that\s+|which\s+)?(?:the\s+)?(?:inspectors?|inspectorate|they|she|he)\b"
    r"|(?:give|tell|show|quote|list)\s+(?:me|us)\b"
    r"|(?:at|in|on|by|for|with)\s+(?:what|which)\s+(?:rank|place|position|score|date)\b"
    r"|(?:in|for|with|to|from|of)\s+how\s+many\b(?!.*\b(?:areas?|boroughs?|measures?|scores?)\b)"
    r"|by how (?:much|many points) (?:did|do|does|was|were|is|are|had|has)\b(?=.*\baverage)"
    r"|(?:what|how|why|when|who|where|which|did|was|were|is|does)\b"
    r"(?!\s+(?:for|on|about|at|called|described|judged|deemed|labelled|branded|termed|dubbed)\b))",
    re.IGNORECASE,
)
"""Where a second question begins: behind a question mark, or an "and" with a word that asks anew."""

_AND_IF = re.compile(
    r"(?P<first>(?:what|how)\b(?!\s+(?:areas?|boroughs?|councils?|teams?|notices?|many)\b)[^,?]*)[,?]\s+and\s+"
    r"(?P<second>(?:had|has|have|are|do|could|can)\b.*)",
    re.IGNORECASE,
)
"""A second question behind the first that asks whether: "What was its score, and had tutors been trained?"."""

_AND_GIVE = re.compile(
    r"(?P<first>(?:quote|cite|print|what (?:did|do|does|was|were|is)|(?:give|tell|show) (?:me|us) what)\b[^?]*?)"
    r"[,?]?\s+and\s+(?:also\s+)?(?:give|state|add|include|show)\s+(?:me\s+|us\s+)?(?:the|its|their)\b"
    r"(?P<scores>[^,?]*\b(?:scores?|figures?|percentages?|marks?)\b[^,?]*)",
    re.IGNORECASE,
)
"""An order for scores behind a question of words: "Quote the inspectors on training in Kent and give its score."."""

_ECHO = re.compile(
    r"(?:(?:who|which)(?: ones?)?(?: (?:were|are) (?:they|those|these))?|where|how many"
    r"|what (?:was|is|were) (?:it|that|they))\??",
    re.IGNORECASE,
)
"""What only asks again for what the question before it asks."""

_LAST_FACET = re.compile(
    r"^(?P<first>.+)(?:,? (?:and|plus|&)|,) (?P<last>(?:(?:(?:the|its|their|an?) )?(?:[\w'’]+ ){0,4}?)"
    r"(?:verdicts?|judge?ments?|dates?(?: of publication)?|embargo|scores?|figures|results|marks|percentages))"
    r"\W*(?:please)?\W*$",
    re.IGNORECASE,
)
"""What ends in one more thing that is wanted of an area: "Luton's scores and the verdict, please"."""

_MARK = re.compile(r"\[(\d+)\]")


def part_questions(text: str) -> list[str]:
    """Return the questions in a text, in order: "What was …, and how did …?" holds two."""
    if whether := _AND_IF.fullmatch(text):
        parts = [*whether.groups()]
    elif ordered := _AND_GIVE.fullmatch(text):
        parts = [ordered["first"], f"what was its{ordered['scores']}"]
    else:
        parts = [p for p in map(str.strip, _NEXT.split(text)) if p]
    parts = [part for part in parts if not _only_nods(part)] or parts
    if len(parts) > 1 and _takes_in_rest(parts):
        return [text]
    parts = _with_its_inspection(parts)
    return parts[:1] + [part for part in parts[1:] if not (_ECHO.fullmatch(part) or _asks_again(part, parts[0]))]


def _takes_in_rest(parts: Sequence[str]) -> bool:
    """Return whether a later part is of all but the region of the first: "best in London and who elsewhere?"."""
    first, *others = (vocabulary().marks(split_words(part)) for part in parts)
    named = any(mark.section == "regions" for mark in first)
    return named and any(mark.name == "rest" for marks in others for mark in marks)


def without_sharer(text: str) -> str:
    """Return a question of an area's place without the question who shares it, which its answer says anyway."""
    parts = [part for part in (part.strip() for part in _NEXT.split(text)) if part]
    if len(parts) == 1 or not _SHARES.fullmatch(parts[-1]):
        return text
    placed = any(mark.name == "rank" for mark in vocabulary().marks(split_words(parts[0])))
    return text[: text.rindex(parts[-1])].rstrip(" ,;").removesuffix(" and").rstrip(" ,;") if placed else text


_TIME = re.compile(
    r"\b(?:first|second|third|last|later|earlier|other) (?P<noun>(?:re-?)?(?:inspection|visit|report))\b", re.I
)
_ITS_TIME = re.compile(r"\b(?:first|second|third|last|later|earlier|other)(?: one| time)?(?=\W*$)", re.IGNORECASE)


def _with_its_inspection(parts: list[str]) -> list[str]:
    """Return questions whose last names an inspection by its number alone with what the first one calls it.

    "… at the first re-inspection, and what was it at the second?" asks of the second re-inspection.
    """
    called = _TIME.search(parts[0]) if len(parts) > 1 else None
    if called is None:
        return parts
    return [parts[0], *(_ITS_TIME.sub(lambda one: f"{one[0].split()[0]} {called['noun']}", part) for part in parts[1:])]


_SHARES = re.compile(
    r"(?:and )?(?:with whom|(?:who|which|what)(?: (?:other|others?|areas?|boroughs?|councils?|ones?|teams?))*(?: else)?"
    r"|does any(?:one|body)(?: else)?|is any(?:one|body)(?: else)?) (?:do |does |it |they |is |are )*"
    r"(?:shares?|shared|level|tied|ties|sits?|stands?)(?: (?:it|that|this|its|the|same|place|rank|ranking|position|spot"
    r"|there|with|alongside|them|on))*\W*",
    re.IGNORECASE,
)
"""What asks who has the place that the question before it asks for, which its answer says: "…, and who shares it?"."""


def part_facet(text: str) -> tuple[str, str] | None:
    """Return a question without the last thing that it wants, and that; None where it wants but one."""
    found = _LAST_FACET.match(text)
    return (found["first"], found["last"]) if found else None


def _asks_again(part: str, first: str) -> bool:
    """Return whether a part only asks for the words whose being said the `first` one asks: "…, and what was said?"."""
    words = split_words(first)
    told = any(form_at_start("mentions", words[at:]) for at in range(len(words)))
    return told and is_form("said_of_it", split_words(part))


def _only_nods(part: str) -> bool:
    """Return whether a part only takes note of the answer before: "ok, and what was …", "wow ok and is that …"."""
    words = split_words(part)
    asked = {word.key for word in words} & OPENINGS
    return not asked and all(word.stem in vocabulary().fillers for word in words)


def gives_already(given: Answer, answer: Answer, plain: bool) -> bool:
    """Return whether an answer says no more than one before it: "who did better, and what did each score?".

    That is where its figures are among those given, if it is `plain`, and does not pick one of them.
    """
    if given.text == answer.text:
        return True
    said, told = ({(f.value, f.area, f.measure, f.statistic, f.as_of) for f in one.figures} for one in (given, answer))
    plain = plain and answer.outcome == given.outcome == "answered" and not is_judged(answer.text)
    scores = any(figure.statistic == "score" for figure in answer.figures)  # a count alone may be of a list to come
    return bool(told) and told <= said and plain and scores and "“" not in answer.text


_SCORED = re.compile(
    r"(?:exactly )?what(?: exactly)? (?:did (?:it|they|each|both|that one|the two|either)(?: each)? "
    r"(?:get|score|manage|achieve)|(?:was|were|is|are) (?:its|their|the|that)(?: exact| actual)? "
    r"(?:scores?|figures?|marks?|numbers?|percentages?))\W*",
    re.IGNORECASE,
)


def asks_what_was_given(part: str, given: Sequence[Answer]) -> bool:
    """Return whether a part only asks for the score that the answer before it gives: "…, and what did it get?"."""
    return bool(given) and bool(_SCORED.fullmatch(part)) and any(f.statistic == "score" for f in given[-1].figures)


def join_answers(question: str, answers: Sequence[Answer]) -> Answer:
    """Return one answer out of several, with their citations numbered through.

    It is answered if any is; else its outcome and reason are the first one's.
    """
    if len(answers) == 1:
        return replace(answers[0], question=question)
    best = next((answer for answer in answers if answer.outcome == "answered"), answers[0])
    numbers: dict[tuple[str, int | None, int | None], int] = {}
    citations: list[Citation] = []
    texts, figures = [], []
    for answer in answers:
        moved: dict[int, int] = {}
        for citation in answer.citations:
            key = (citation.source_id, citation.start, citation.end)
            if key not in numbers:
                numbers[key] = len(citations) + 1
                citations.append(replace(citation, number=numbers[key]))
            moved[citation.number] = numbers[key]
        texts.append(_renumbered(answer.text, moved))
        figures += [replace(f, citations=tuple(moved[n] for n in f.citations)) for f in answer.figures]
    return replace(
        best, question=question, text="\n\n".join(texts), figures=tuple(figures), citations=tuple(citations),
        table=next((answer.table for answer in answers if answer.table), None),
        working=tuple(step for answer in answers for step in answer.working),
        suggestions=tuple(dict.fromkeys(s for answer in answers for s in answer.suggestions)),
    )  # fmt: skip


def _renumbered(text: str, moved: dict[int, int]) -> str:
    return _MARK.sub(lambda mark: f"[{moved.get(int(mark[1]), int(mark[1]))}]", text)
