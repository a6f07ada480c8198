"""The words of answers, apart from the logic that finds them: an editor changes a sentence here."""

import re
from collections.abc import Iterable, Sequence

from assistant.answers import Unit
from assistant.numbers import Bounds
from corpus.dates import spell_date
from corpus.model import MEASURE_NAMES, Measure, Source, ToDate

NEWS_ONLY = "Known only from the news, not from an inspectorate source."
NO_OVERALL = "No overall or combined score was published; each measure stands for itself."
PUBLIC_PROTECTION = (
    "The notices use “public protection” for Risk of Harm to others and Likelihood of Reoffending together, "
    "so both are given."
)
NOT_A_RATE = (
    "These scores are not reoffending rates: they say how often the work to make each individual less likely to "
    "reoffend was done well enough. No reoffending rate stands in the notices."
)
NO_CAUSE = "The notice does not say what caused a score."
ASK_AREA = "Which area do you mean?"
EMPTY = "Please ask a question, for example: What was Luton's safeguarding score?"
OFF_TOPIC = (
    "That is not something that inspection notices deal with. Ask about an area's scores, how areas compare, "
    "or what inspectors said."
)
NOT_SAID = "The notices held here do not say."
EXTREMES_UNNAMED = "The notice does not name that area."


def show_figure(value: int | float, unit: Unit) -> str:
    """Return a figure as it is printed: "75%", "7 percentage points", "27", "6th"."""
    if unit == "%":
        return f"{value:g}%"
    if unit == "percentage points":
        return f"{value:g} percentage point{'' if value == 1 else 's'}"
    if unit == "rank":
        return ordinal(int(value))
    return f"{value:g}"


def ordinal(n: int) -> str:
    """Return 1 as "1st", 12 as "12th"."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def name_measure(measure: Measure) -> str:
    """Return a measure as the tables name it."""
    return MEASURE_NAMES[measure]


def join(words: Iterable[str], last: str = "and") -> str:
    """Return "a, b and c"."""
    *most, end = list(words) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def marks(numbers: Iterable[int]) -> str:
    """Return citation marks: "[1][2]", and "[1]–[9]" for a long run."""
    given = list(dict.fromkeys(numbers))
    if len(given) > 4 and given == list(range(given[0], given[-1] + 1)):
        return f"[{given[0]}]–[{given[-1]}]"
    return "".join(f"[{n}]" for n in given)


def areas(shown: str, adjective: str = "") -> str:
    """Return "**27** areas", "**1** area"."""
    return f"**{shown}** {adjective}area{'' if shown == '1' else 's'}"


def whence(source: Source) -> str:
    """Return where a figure is from and how near that is to the inspectorate: "notice of 16 May 2012"."""
    when = spell_date(source.published)
    again = f" on the {source.inspection}" if "re-inspection" in source.inspection else ""
    if source.held:
        return f"notice{again} of {when}" if source.published else f"undated notice{again}"
    kind = {"council": "council publication", "news": "news report"}.get(source.kind, source.kind)
    return f"{kind}{again}, {when}; figures only"


def score_sentence(area: str, measure: Measure, shown: str, mark: str, source: Source) -> str:
    """Return "Luton scored **75%** [1] for Safeguarding (notice of 16 May 2012)."."""
    return f"{area} scored **{shown}** {mark} for {name_measure(measure)} ({whence(source)})."


def missing_score(area: str, measure: Measure, source: Source | None = None) -> str:
    """Return that a source gives no score of a measure."""
    where = f" ({whence(source)})" if source else ""
    return f"{area}'s {name_measure(measure)} score is not in the sources held{where}."


def outscored(
    best: str,
    other: str,
    measure: Measure,
    figures: tuple[str, str, str],
    cited: tuple[str, str],
    direction: str | None,
) -> str:
    """Return which of two areas scored higher (or lower, where that was asked), with both scores and the gap."""
    high, low, gap = (f"**{figure}**" for figure in figures)
    gap = f"a difference of {gap} {cited[0]}{cited[1]}"
    if direction == "lower":
        return (
            f"{name_measure(measure)}: **{other}** scored lower, {low} {cited[1]} to {best}'s {high} {cited[0]}: {gap}."
        )
    return f"{name_measure(measure)}: **{best}** scored higher, {high} {cited[0]} to {other}'s {low} {cited[1]}: {gap}."


def level(areas: Sequence[str], measure: Measure, shown: Sequence[str]) -> str:
    """Return that areas have the same score."""
    return f"{name_measure(measure)}: {join(areas)} scored the same: {join(shown)}."


def against_to_date(
    area: str, measure: Measure, statistic: ToDate, figures: tuple[str, str, str], cited: tuple[str, str], sign: int
) -> str:
    """Return how an area's score stands to a to-date figure: above, below or level."""
    score, printed, gap = figures
    side = {1: f"**{gap}** above", -1: f"**{gap}** below", 0: "level with"}[sign]
    return (
        f"{name_measure(measure)}: {area} scored **{score}** {cited[0]}, {side} the to-date {statistic} of "
        f"**{printed}** {cited[1]}."
    )


def to_date_sentence(measure: Measure, statistic: ToDate, shown: str, mark: str, source: Source) -> str:
    """Return a to-date figure with its date."""
    return (
        f"The to-date {statistic} for {name_measure(measure)} was **{shown}** {mark}, as printed "
        f"{_printed(source)} for the areas inspected by then."
    )


def _printed(source: Source) -> str:
    when = spell_date(source.published)
    return (
        f"in the notice of {when}" if source.held else f"in the {source.kind} of {when} ({source.area or source.title})"
    )


LATEST_STANDS = "Where an area was inspected more than once, its latest inspection stands."


def coverage(shown: str, measure: Measure, where: str = "") -> str:
    """Return over how many areas a ranking, list or mean speaks."""
    return f"Counted over the {areas(shown)}{where} with a {name_measure(measure)} score here; others have none here."


def rank_sentence(
    area: str, measure: Measure, rank: str, total: str, tied: Sequence[str], where: str, mark: str
) -> str:
    """Return an area's place, with those that share it."""
    joint = "joint " if tied else ""
    beside = f", with {join(tied)}" if tied else ""
    place = f"**{joint}{rank}** of {areas(total)}{where} with a score here"
    return f"{name_measure(measure)}: {area} is {place} {mark}{beside}."


def bounded(measure: Measure, count: str, bounds: Bounds | None, where: str) -> str:
    """Return how many areas score within bounds."""
    limits = f"scored {bounds.words}" if bounds else "with a score here"
    return f"{name_measure(measure)}: {areas(count)}{where} {limits}"


def averaged(measure: Measure, kind: str, shown: str, total: str, where: str, mark: str) -> str:
    """Return a mean or median of the areas held, called what it is."""
    return (
        f"The {kind} {name_measure(measure)} score of the {areas(total)}{where} held here is **{shown}** {mark}. "
        "This is not the inspectorate's to-date average."
    )


def corrected(pairs: Iterable[tuple[str, str]]) -> str:
    """Return which slips were mended."""
    return " ".join(f"(“{written}” was read as {meant}.)" for written, meant in pairs)


def taken_over(things: Sequence[str]) -> str:
    """Return what a follow-up inherited."""
    return f"(Taken over from your earlier question: {join(things)}.)" if things else ""


def no_notice(area: str, lookalikes: Sequence[str], nearby: Sequence[str]) -> str:
    """Return that nothing is held of a real area, and that its namesakes are others."""
    other = (
        f" {join(lookalikes)} {'is another area' if len(lookalikes) == 1 else 'are other areas'}." if lookalikes else ""
    )
    near = f" Held areas of its region or the regions beside it: {join(nearby)}." if nearby else ""
    return f"No notice or published score of {area} is held here.{other}{near}"


def unknown_area(names: Sequence[str]) -> str:
    """Return that names are of no area in the area table."""
    quoted = join(f"“{name}”" for name in names)
    return f"{quoted} {'is' if len(names) == 1 else 'are'} not among the youth offending areas known here."


def outside_period(area: str, period: str, held: Sequence[str]) -> str:
    """Return that an area has nothing in a period, and what there is."""
    return f"Nothing on {area} is held for {period}. Held: {join(held)}."


def unplaced(words: Sequence[str]) -> str:
    """Return which words keep a question from being answered in figures."""
    quoted = join(f"“{word}”" for word in words)
    return (
        f"No figure is given, because {quoted} was not understood. The notices score each area as a whole on three "
        "measures: Safeguarding, Risk of Harm to others and Likelihood of Reoffending."
    )


def unscored(area: str) -> str:
    """Return what was scored, where something else was asked."""
    return (
        f"That was not scored{f' for {area}' if area else ''}. The notices score three measures, each on its own: "
        "Safeguarding, Risk of Harm to others and Likelihood of Reoffending."
    )


def changed(
    measure: Measure, figures: tuple[str, str, str], cited: tuple[str, str], sign: int, when: tuple[str, str]
) -> str:
    """Return how a score moved from one inspection to the next."""
    way = {1: f"up **{figures[2]}**", -1: f"down **{figures[2]}**", 0: "no change"}[sign]
    old, new = (f"**{figures[place]}** {cited[place]} ({when[place]})" for place in (0, 1))
    return f"{name_measure(measure)}: {old} to {new}: {way}."


def other_date(source: Source) -> str:
    """Return that to-date figures are another source's, nearest in date."""
    return f" (The area's own source prints none; these are as printed {_printed(source)}.)"


def own_date(source: Source) -> str:
    """Return that to-date figures are those of the area's own source."""
    return f" (As printed beside it: {whence(source)}.)"


def ranged(measure: Measure, low: str, high: str, total: str, where: str, mark: str) -> str:
    """Return the lowest and highest of the areas held."""
    return (
        f"{name_measure(measure)}: the {areas(total)}{where} held here range from **{low}** to **{high}** {mark}. "
        "These are not the inspectorate's to-date extremes."
    )


def one_line(quote: str) -> str:
    """Return a quote with each run of white space shown as one space; the citation keeps its characters."""
    return re.sub(r"\s+", " ", quote).strip()


def day_pattern(day: str) -> str:
    """Return a pattern for a date as notices write it: "14th May 2012", "11 June 2012"."""
    words = spell_date(day).split()
    return r"(?i)\b" + r"(?:st|nd|rd|th)?\s+".join(map(re.escape, words)) + r"\b"


def quotation(quote: str, number: int) -> str:
    """Return a quote as a Markdown block with its citation mark."""
    return f"> “{one_line(quote)}” [{number}]"


def too_long(length: int, longest: int) -> str:
    """Return that a question is too long to be one."""
    return f"That is {length:,} characters long; a question may have up to {longest:,}. Please ask it more briefly."


def unclear_not(words: Sequence[str]) -> str:
    """Return that a question is better asked without its negation."""
    return (
        f"It is not plain what {join(f'“{word}”' for word in words)} leaves out. Please ask for what you want instead."
    )


def passed_over(parts: Sequence[str]) -> str:
    """Return which parts of a question could not be taken into account together with the rest."""
    return f"This was not understood well enough to be answered exactly: {join(parts)}. Please ask it in parts."


def left_aside(words: Sequence[str]) -> str:
    """Return which unknown words an answer left out of account."""
    return f"(Not understood, and left aside: {join(f'“{word}”' for word in words)}.)"


def only_one(area: str, source: Source) -> str:
    """Return that there is no earlier inspection to set a score against."""
    return f"Only one inspection of {area} is held ({whence(source)}), so there is no earlier score to set it against."


def part_of(written: str, area: str) -> str:
    """Return that a name stands for part of an area, which is scored as a whole."""
    return f"({written} is part of the area {area}, which was scored as a whole.)"


def among_several(area: str) -> str:
    """Return that an area has been inspected at other times too."""
    return f"{area} was inspected more than once; this is not its only inspection."
