"""Dates known in full or in part, as ISO prefixes, and the words for them."""

from calendar import monthrange

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def spell_date(partial: str) -> str:
    """Return an ISO prefix written out as far as it is known.

    "2012-06-13" gives "13 June 2012", "2012-03" "March 2012", "2011" "2011" and "" "undated".
    """
    if not partial:
        return "undated"
    year, *rest = partial.split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def first_day(partial: str) -> str:
    """Return the earliest day that an ISO prefix allows ("2012-03" gives "2012-03-01"; "" gives "")."""
    return partial and (partial + "-01-01")[:10] if len(partial) < 10 else partial


def last_day(partial: str) -> str:
    """Return the latest day that an ISO prefix allows ("2012-02" gives "2012-02-29"; "" gives "")."""
    if not partial or len(partial) == 10:
        return partial
    year = int(partial[:4])
    month = int(partial[5:7] or 12)
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}"
