"""Whether a sentence tells why what it says is so: by a word of cause, or by what stands beside it in the sentence."""

import re
from collections.abc import Collection

from assistant.asked_words import AskedWords
from assistant.spans import points_back
from assistant.vocabulary import Vocabulary
from assistant.words import compared_words, root, split_words

_BEFORE = re.compile(r"[,;]\s+(?:and|so|which|who|leaving)\b|;\s")
"""Where a sentence goes on with what came of its first half: "A was late, and B"."""

_BEHIND = re.compile(r",\s+(?:who|which|whose|as|since|given that)\b")
"""Where it says of what stands before that how it is, and so why: "…, who were often the steadiest adults"."""

_HELD = 0.7
"""The share of what is asked and said that the half asked about must have."""

_LEANING = 0.5
"""The same for a half that leans on the other: "…, and they had stopped making them"."""

_REASON = 2
"""Words that the other half must have beside what is asked, to say anything."""

_MADE = re.compile(r"\b(?:made|makes|making) (?:it|this|them) (\w+)")
"""What something made of something: "… made it hard for families to find housing"."""


def gives_reason(text: str, question: Collection[str], asked: AskedWords, vocabulary: Vocabulary) -> bool:
    """Return whether a sentence gives a reason for what it is asked, in the words of `question` and those `asked`."""
    made = {*map(root, _MADE.findall(text))} & {*map(root, question)}
    if made or vocabulary.cues("cause", split_words(text)):
        return True
    joints = [(at, True) for at in _BEFORE.finditer(text)] + [(at, False) for at in _BEHIND.finditer(text)]
    for joint, reason_first in joints:
        first, second = text[: joint.start()], text[joint.end() :]
        reason, on_it = (first, second) if reason_first else (second, first)
        enough = _LEANING if reason_first and points_back(on_it) else _HELD
        held = [asked.weights.keys() & {*map(root, compared_words(half)[0])} for half in (on_it, reason)]
        said = {root(key) for key, stem in zip(*compared_words(reason), strict=True) if stem not in vocabulary.fillers}
        if len(held[0]) >= enough * len(held[0] | held[1]) and len(said - asked.weights.keys()) >= _REASON:
            return True
    return False
