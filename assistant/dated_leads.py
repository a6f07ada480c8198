"""The date that a statement sets for the question behind it: "May 2012 looks busy: how many came out that month?"."""

import re

from assistant.hearing import Hearing
from assistant.leads import leads
from assistant.stories import part_story
from assistant.words import asks, is_yes_or_no, split_words

_THAT_TIME = re.compile(
    r"\b(?:(?:in|from|during|on|at|of|for|within) )?(?:that|the same|that same|this) (?:very )?"
    r"(?:year|month|day|date|period)\b|\b(?:from|of|in|dating from) then\b|\b(?:then|back then|at that time)(?=\W*$)",
    re.IGNORECASE,
)
"""How a question points to the date in the statement before it."""

_YEAR = re.compile(r"\b20\d\d\b.*[?.]", re.DOTALL)

_BRIEF = 6
"""Words up to which a statement of nothing but a date sets it for the question, whether that points to it or not."""


def with_its_date(hearing: Hearing, text: str) -> str:
    """Return a text whose question is of the date that the statement before it gives, with that date in the question.

    Any other text is returned as it is.
    """
    if not _YEAR.search(text):
        return text
    story, question = part_story(text)
    parted = [(story, question)] if story else [(head, tail) for head, tail, plainly in leads(text) if plainly]
    for head, tail in parted:
        told, asked = hearing.understand(head), hearing.understand(tail)
        if len(told.periods) != 1 or asked.periods or not (asks(tail) or is_yes_or_no(tail)):
            continue
        when = f"{'on' if told.periods[0].words[0].isdecimal() and ' ' in told.periods[0].words else 'in'} "
        when += told.periods[0].words
        placed = _THAT_TIME.sub(when, tail, count=1)
        told_more = told.areas or told.unknown_areas or told.measures or told.judgements or told.group or told.bounds
        if told_more and not story:
            continue  # "Bournemouth was dire in 2011 - what were the figures then?"
        if placed == tail and (told_more or len(split_words(head)) > _BRIEF):
            continue
        placed = placed if placed != tail else f"{tail.rstrip(' ?.')} {when}?"
        return f"{head} {placed}" if told_more else placed
    return text
