"""Sentences that a page end, or a stray blank line, has cut in two: what carries on what, and what stands between."""

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.blocks import ends_sentence
from corpus.markup import readable
from corpus.vocabulary import vocabulary

HEADING_LINE = 110
"""Characters that no line of a heading goes beyond."""

_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE)
_LINE = re.compile(r"\s*([^\r\n\f\v\x85\u2028\u2029]*\S)")
_BLANK = re.compile(r"(?:\r\n|\r(?!\n)|\n|\f)\s*?(?:\r\n|\r(?!\n)|\n|\f)\s*")
_MARKED = re.compile(r"[#>|]|[-*•–·▪◦]\s|\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
"""How a heading, a quoted line, a row of a table or a list item begins."""
_CONTACT = re.compile(r"@|\bwww\.|://|\b(?:tel|fax|e-?mail)\b\W*:?|\b0\d{2,4}[ -]\d{3}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WITHIN = re.compile(r"[.!?…][\"'”’)]*\s+[\"'“‘(]?[A-Z]")
_HANGING = frozenset(
    "a an the of and or with to for from by in on at as that which who whose was were is are has had have been be its "
    "their this these his her but than into between".split()
)
"""Words with which no sentence ends, and hardly a heading."""
_FEWEST, _SURELY = 3, 5
"""Words that the first half has at least where its shape tells it from a heading; where its last word does."""
_SMALL = 4
"""Letters of the words that titles too write in lower case, at most."""


def carries_on(block: str, before: str, running: bool) -> bool:
    """Return whether `block` carries on a sentence that `before` leaves unfinished.

    `running` tells that `before` is a paragraph by its shape, and no heading; else it is told from one by its words.
    """
    before, block = above_page(before), block[below_page(block, 0, len(block)) :]
    if not before or not block or ends_sentence(before):
        return False
    if not block[0].islower():
        return hangs(before) and _reads_on(before) and block[0].isalnum() and _is_prose(block)
    return running or len(before) > HEADING_LINE or (_reads_on(before) and _is_prose(block))


def hangs(before: str) -> bool:
    """Return whether the last block of `before` ends with a word after which its sentence must go on."""
    words = _WORD.findall(_BLANK.split(above_page(before).rstrip())[-1])
    return len(words) >= _SURELY and words[-1] in _HANGING and before.rstrip()[-1:].isalnum()


@lru_cache(maxsize=1024)  # the lines of a corpus's heads and feet come back in each notice
def is_page_line(line: str) -> bool:
    """Return whether a line numbers or heads a page: "2", "Page 2 of 3", "HM Inspectorate of Probation"."""
    if len(line) > HEADING_LINE:
        return False
    if _PAGE_NUMBER.fullmatch(line):
        return True
    first, furniture = _WORD.search(line), vocabulary().furniture
    heads = first and first[0][0].isupper() and all(word[0].lower() in furniture for word in _WORD.finditer(line))
    return bool(heads) and not ends_sentence(line)


def below_page(text: str, start: int, end: int) -> int:
    """Return where, from `start` on, the first line begins that is no page's number or heading; `end` without one."""
    at = start
    while line := _LINE.match(text, at, end):
        if not is_page_line(line[1]):
            return line.start(1)
        at = line.end()
    return end


def above_page(text: str) -> str:
    """Return `text` without lines at its end that number or head a page."""
    kept = text.rstrip()
    while kept and is_page_line(line := kept[-2 * HEADING_LINE :].splitlines()[-1]):
        text = kept[: -len(line)]
        kept = text.rstrip()
    return text


@lru_cache(maxsize=4096)  # many notices have the same sentences
def without_page_lines(sentence: str, instead: str = " ") -> str:
    """Return a sentence with `instead` for the page's number and heading that stand where a page cuts it."""
    return "".join(_unbroken(sentence, instead)) if _BLANK.search(sentence) else sentence


def as_shown(quote: str) -> str:
    """Return a quote as one line without markup, with "[…]" for a page's number and heading within it."""
    whole = without_page_lines(quote, " […] ")
    return readable(whole, 0, len(whole))


def _unbroken(sentence: str, instead: str) -> Iterator[str]:
    at = 0
    for blank in _BLANK.finditer(sentence):
        if blank.start() < at:
            continue  # lies within what was left out
        upper = above_page(sentence[at : blank.start()])
        lower = below_page(sentence, blank.end(), len(sentence))
        yield upper
        if lower > blank.end() or at + len(upper) < blank.start():
            yield instead
        else:
            yield blank.group()
        at = lower
    yield sentence[at:]


def _reads_on(before: str) -> bool:
    """Return whether an unfinished block may be the first half of a sentence, and no title or contact line."""
    if _MARKED.match(before) or _CONTACT.search(before) or before.isupper() or before.rstrip().endswith("*"):
        return False
    if _WITHIN.search(before):
        return True
    words = _WORD.findall(before)
    longer = [word for word in words[1:] if len(word) > _SMALL]
    titled = bool(longer) and 2 * sum(word[0].isupper() for word in longer) > len(longer)
    return len(words) >= _FEWEST and not titled


def _is_prose(block: str) -> bool:
    """Return whether a block is the rest of a paragraph: it comes to an end, and names no address."""
    first = block.split(maxsplit=1)[0]
    return ends_sentence(block) and not block.rstrip().endswith((":", ";")) and not _CONTACT.search(first)
