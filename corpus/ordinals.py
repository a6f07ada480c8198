"""The numbers before the items of a list, which pages and Word documents show without having them in their text."""

_ROMAN = dict(
    zip("m cm d cd c xc l xl x ix v iv i".split(), (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), strict=True)
)
_STYLES = {"decimal": "1", "lowerletter": "a", "upperletter": "A", "lowerroman": "i", "upperroman": "I"}


def list_number(number: int, style: str = "1") -> str:
    """Return a number as HTML's `type` of a list or Word's number format has it: "3", "c", "C", "iii" or "III"."""
    kind = style if style in {"a", "A", "i", "I"} else _STYLES.get(style.lower(), "1")
    if kind == "1" or not 0 < number < 4000:
        return str(number)
    found = _letters(number) if kind in "aA" else _roman(number)
    return found.upper() if kind.isupper() else found


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    found = ""
    for letters, value in _ROMAN.items():
        count, number = divmod(number, value)
        found += letters * count
    return found
