"""What is said around a claim, put together from its parts: "can we safely print that", "have I got it right"."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.vocabulary import vocabulary
from assistant.words import Word, split_words


def is_form(name: str, words: Sequence[Word]) -> bool:
    """Return whether words are, from the first to the last, one of the forms of a list of the vocabulary."""
    return _forms(name).fullmatch(_keys(words)) is not None


def form_at_start(name: str, words: Sequence[Word]) -> int:
    """Return after how many words a form of a list ends that they begin with, 0 where there is none."""
    found = _forms(name).match(_keys(words))
    return len(found.group().split()) if found else 0


def form_at_end(name: str, words: Sequence[Word]) -> int:
    """Return how many words a form of a list takes up that they end with, 0 where there is none."""
    return next((len(words) - at for at in range(len(words)) if is_form(name, words[at:])), 0)


def _keys(words: Sequence[Word]) -> str:
    return "".join(f"{word.key} " for word in words)


@cache
def _forms(name: str) -> re.Pattern[str]:
    """Return the forms of a list as one pattern over words that each have a space behind them, longer ones first."""
    listed = sorted(vocabulary().data["claim_forms"][name], key=len, reverse=True)
    return re.compile("|".join("".join(map(_part, form.split())) for form in listed))


def _part(part: str) -> str:
    """Return the pattern of a form's part: a word, or any phrase of a list ("{it}"); "?" where it may be left out."""
    name = part.removesuffix("?")
    phrases = vocabulary().data["claim_parts"][name.strip("{}")] if name.startswith("{") else [name]
    said = (_keys(split_words(phrase)) for phrase in sorted(phrases, key=len, reverse=True))
    return f"(?:{'|'.join(map(re.escape, said))}){'?' if part.endswith('?') else ''}"
