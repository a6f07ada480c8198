"""Ways in which a notice's text is damaged on its way, each one at a place that a seeded generator picks."""

from collections.abc import Callable, Sequence
from random import Random

_MOST_AT_ONCE = 4
_STRAYS = "0123456789%% \t\n|.,-–'\"“”()*<>#\ufffd\u200b\u00a0\u00adAéß\x00\x0c\r"

Letters = list[tuple[str, int]]
"""Characters, each with its offset in the undamaged text (-1 for one that was not there)."""


def delete_lines(letters: Letters, random: Random) -> Letters:
    """Leave out one to three lines."""
    rows = _lines(letters)
    at = random.randrange(len(rows))
    return _joined([*rows[:at], *rows[at + random.randint(1, 3) :]])


def double_lines(letters: Letters, random: Random) -> Letters:
    """Print one to three lines twice, the second time there or elsewhere."""
    rows = _lines(letters)
    at = random.randrange(len(rows))
    taken = rows[at : at + random.randint(1, 3)]
    to = random.choice([at, random.randrange(len(rows))])
    return _joined([*rows[:to], *taken, *rows[to:]])


def swap_lines(letters: Letters, random: Random) -> Letters:
    """Exchange two lines, half the time neighbours."""
    rows = _lines(letters)
    one = random.randrange(len(rows))
    other = random.choice([min(one + 1, len(rows) - 1), random.randrange(len(rows))])
    rows[one], rows[other] = rows[other], rows[one]
    return _joined(rows)


def delete_characters(letters: Letters, random: Random) -> Letters:
    """Leave out a stretch, mostly a short one."""
    at = random.randrange(len(letters))
    return letters[:at] + letters[at + random.choice([1, 1, 2, 5, 30, 120]) :]


def swap_characters(letters: Letters, random: Random) -> Letters:
    """Exchange two characters, half the time neighbours."""
    one = random.randrange(len(letters) - 1)
    other = random.choice([one + 1, random.randrange(len(letters))])
    changed = list(letters)
    changed[one], changed[other] = changed[other], changed[one]
    return changed


def insert_strays(letters: Letters, random: Random) -> Letters:
    """Put in characters that were not there."""
    at = random.randrange(len(letters))
    strays: Letters = [(random.choice(_STRAYS), -1) for _ in range(random.choice([1, 1, 3, 10]))]
    return letters[:at] + strays + letters[at:]


def splice(letters: Letters, random: Random) -> Letters:
    """Copy a stretch over or into another place."""
    start, to = random.randrange(len(letters)), random.randrange(len(letters))
    taken = letters[start : start + random.choice([3, 10, 40, 200])]
    over = random.choice([0, len(taken)])
    return letters[:to] + taken + letters[to + over :]


def cut(letters: Letters, random: Random) -> Letters:
    """Keep the text up to some place, or from it on."""
    at = random.randrange(1, len(letters))
    return letters[:at] if random.random() < 0.8 else letters[at:]


def unwrap(letters: Letters, random: Random) -> Letters:
    """Lose the line ends or the tabs of a stretch."""
    at, length = random.randrange(len(letters)), random.choice([100, 400, 2000])
    lost = random.choice("\n\t")
    return [
        (" ", origin) if letter == lost and at <= n < at + length else (letter, origin)
        for n, (letter, origin) in enumerate(letters)
    ]


def mistake_encoding(letters: Letters, random: Random) -> Letters:
    """Read UTF-8 as cp1252, or lose every character that ASCII lacks."""
    if random.random() < 0.5:
        return [("\ufffd" if letter > "\x7f" else letter, origin) for letter, origin in letters]
    return [(c, origin) for letter, origin in letters for c in letter.encode().decode("cp1252", "replace")]


DAMAGES: tuple[Callable[[Letters, Random], Letters], ...] = (
    delete_lines, double_lines, swap_lines, delete_characters, swap_characters, insert_strays, splice, cut, unwrap,
    mistake_encoding,
)  # fmt: skip


def damaged(text: str, random: Random) -> tuple[Letters, str]:
    """Return `text` with one to four damages, and their names."""
    letters: Letters = [(letter, n) for n, letter in enumerate(text)]
    done = random.choices(DAMAGES, k=random.randint(1, _MOST_AT_ONCE))
    for damage in done:
        if len(letters) > 2:
            letters = damage(letters, random)
    return letters, ", ".join(damage.__name__ for damage in done)


def _lines(letters: Letters) -> list[Letters]:
    rows: list[Letters] = [[]]
    for letter in letters:
        rows[-1].append(letter)
        if letter[0] == "\n":
            rows.append([])
    return rows


def _joined(rows: Sequence[Letters]) -> Letters:
    return [letter for row in rows for letter in row]
