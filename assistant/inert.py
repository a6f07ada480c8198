"""Characters that turn the direction of what follows them, made visible: no text from outside can rearrange another."""

_MARK = "\N{REPLACEMENT CHARACTER}"
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], _MARK)
"""The embeddings, overrides and isolates of the Unicode bidirectional algorithm, and what ends them."""


def inert(text: str) -> str:
    """Return a text of the same length in which each such character is shown as a mark."""
    return text.translate(_TURNING)
