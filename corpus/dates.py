"""Dates known in full or in part, as ISO prefixes, and the words for them."""

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
