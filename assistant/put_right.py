"""A statement of which it is asked what it should say instead: "It has 87 for Luton. Should that be 78?"."""

import re

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SHOULD_BE = re.compile(
    rf"^(?P<told>.*)\b(?P<was>{_NUMBER})\b(?P<rest>.*?)[\s\"”'’.!?;,:–—-]+(?:or |and |so |but )?"
    r"should(?:n['’]t)? (?:that|it|this) (?:not )?(?:be|read|say|have (?:been|said|read))(?: more like)? "
    r"(?P<now>" + _NUMBER + r")(?: ?%| per ?cent)?(?: instead)?\s*\?$",
    re.IGNORECASE | re.DOTALL,
)
_WHAT_INSTEAD = re.compile(
    r"(?<=[.!?\"”'’–—-])\s*(?:so |and )?(?:how many|what|how much|which number|what number|what figure)"
    r" (?:should|ought|is|was) (?:(?:it|that|this)(?: to| really| actually)?(?: be| say| read| have been| have said)?"
    r"|the (?:right|correct|real|true) (?:figure|number|one))(?: instead| then)?\s*\?$",
    re.IGNORECASE,
)
_ASKED = " Is that right?"


def as_put_right(text: str) -> str:
    """Return a text as one that asks whether its statement is right, with the number that it should have, if any.

    An answer to that says what holds either way.
    """
    if found := _SHOULD_BE.match(text):
        return f"{found['told']}{found['now']}{found['rest'].rstrip()}.{_ASKED}"
    asked = _WHAT_INSTEAD.search(text)
    return f"{text[: asked.start()].rstrip(' –—-')}{_ASKED}" if asked and _counts(text[: asked.start()]) else text


_NUMBERS = re.compile(rf"\b(?:{_NUMBER}|a dozen|half|none|no)\b", re.IGNORECASE)


def _counts(told: str) -> bool:
    """Whether a statement gives a number that may be wrong."""
    return bool(_NUMBERS.search(told))
