"""The words of answers in figures, apart from the logic that finds these: an editor changes a sentence here.

The sentences over many areas stand in `wording_rankings`, those about notices in `wording_notices`, those of refusals
and remarks on a question in `wording_refusals`, the questions offered next in `offers`; what they have in common in
`phrases`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from assistant.phrases import join, name_kind, name_measure, whence
from corpus.dates import spell_date
from corpus.model import Measure, Source, ToDate

NO_OVERALL = "No overall or combined score was published; each measure stands for itself."

OF_REST = "A score says how often work was done well enough; what the question says of the rest was set against that."

Shown = Mapping[Measure, tuple[str, str]]
"""Scores by measure: each as shown, with its citation mark."""


READERS_DIFFER = "Neither yes nor no: readers differ on how near is near enough."


def verdict_on_several(holds: bool, how: Literal["all", "any", "none", "each"], on_measures: bool) -> str:
    """Return what follows a yes or no on several measures or areas at once: whether all are so, any, or none."""
    found = "each" if holds else "not each"
    if how in {"any", "none"}:
        found = "at least one" if holds == (how == "any") else "none"
    if on_measures:
        said = f"not on {found.removeprefix('not ')}" if found == "not each" else f"on {found}"
    else:
        said = f"{found} of them"
    return f": {said}."


ONE_IS_MISSING = "Neither yes nor no: that depends on a score which is not in the sources held."


def on_so_many(count: int, whole: int) -> str:
    """Return on how many of the measures asked about something is so, after the yes or no: ": on two of the three."."""
    names = ("none", "one", "two", "three")
    said = f"all {names[whole]}" if count == whole else f"{names[count]} of the {names[whole]}"
    return f": on {said}."


def on_the_side_of(statistic: ToDate, higher: bool, count: int, whole: int) -> str:
    """Return on how many of its measures an area lies above or below the to-date figures."""
    side = f"{'Above' if higher else 'Below'} the to-date {statistic} on "
    return f"{side}{on_so_many(count, whole).removeprefix(': on ')}"


def news_only(source: Source, area: str = "") -> str:
    """Return, of a source in the news, that nothing nearer to the inspectorate is known; "" of any other."""
    if source.kind != "news":
        return ""
    return f"{f'{area}: known' if area else 'Known'} only from the news, not from an inspectorate source."


def there_is(sentence: str) -> str:
    """Return a score that an area has, where it has none of the one asked about."""
    return f"What there is: {sentence}"


def score_sentence(area: str, measure: Measure, shown: str, mark: str, source: Source) -> str:
    """Return "Luton scored **75%** [1] for Safeguarding (notice of 16 May 2012)."."""
    return f"{area} scored **{shown}** {mark} for {name_measure(measure)} ({whence(source)})."


def rest(shown: str) -> str:
    """Return how much of the work that is so scored was not done well enough."""
    return f" So **{shown}** of that work was not done well enough."


def none_is(area: str, words: str) -> str:
    """Return that an area has no score within the bounds asked about: "exactly 82%"."""
    return f"No score of {area} held here is {words}."


def nearer_to(near: float, far: float, level: bool) -> str:
    """Return which of two numbers a score is nearer to, before that score."""
    return "As near to one as to the other. " if level else f"Nearer to {near:g} than to {far:g}. "


def nearer_figure(measure: Measure, near: str, far: str, level: bool) -> str:
    """Return to which of two to-date figures a score is nearer."""
    name = name_measure(measure)
    return (
        f"{name}: as near to the one as to the other." if level else f"{name}: nearer to the {near} than to the {far}."
    )


def score_beside(area: str, measure: Measure, shown: tuple[str, str], beside: str, source: Source) -> str:
    """Return "Luton scored **78%** [1] for Safeguarding: **2 percentage points** below 80% (notice of …)."."""
    return f"{area} scored **{shown[0]}** {shown[1]} for {name_measure(measure)}: {beside} ({whence(source)})."


def missing_score(area: str, measure: Measure, source: Source | None = None, mark: str = "") -> str:
    """Return that a source gives no score of a measure, or that none does."""
    where = f" ({whence(source)}) {mark}" if source else ""
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


def multiple(words: str, whose: str, shown: str, times: str, mark: str) -> str:
    """Return what so many times a figure is: "Half of Luton's 75% is **37.5%** [2]."."""
    return f"{words.capitalize()} {whose} {shown} is **{times}** {mark}."


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


def number_beside(number: str, gap: str, sign: int, mark: str) -> str:
    """Return how far the to-date figure just given lies from a number, which is above it by `sign` 1."""
    return f"That is **{gap}** {mark} {'below' if sign > 0 else 'above'} {number}."


def number_level(number: str) -> str:
    """Return that a number is the to-date figure just given."""
    return f"That is exactly {number}."


def _printed(source: Source) -> str:
    when = spell_date(source.published)
    if source.held:
        return f"in the notice of {when}"
    return f"in the {name_kind(source.kind)} of {when} ({source.area or source.title})"


def latest_used(area: str) -> str:
    """Return that only the latest of an area's inspections is looked at."""
    return f"{area} was inspected more than once; its latest inspection is used."


def changed(
    measure: Measure,
    figures: tuple[str, str, str],
    cited: tuple[str, str],
    sign: int,
    when: tuple[str, str],
    between: Sequence[tuple[str, str, str]] = (),
) -> str:
    """Return how a score moved from one inspection to another, with those in between: each figure, mark and date."""
    way = {1: f"up **{figures[2]}**", -1: f"down **{figures[2]}**", 0: "no change"}[sign]
    old, new = (f"**{figures[place]}** {cited[place]} ({when[place]})" for place in (0, 1))
    meanwhile = join([f"**{shown}** {mark} ({date})" for shown, mark, date in between])
    return f"{name_measure(measure)}: {old} to {new}: {way}.{f' In between: {meanwhile}.' if between else ''}"


def other_date(source: Source) -> str:
    """Return that to-date figures are another source's, nearest in date."""
    return f" (The area's own source prints none; these are as printed {_printed(source)}.)"


def asked_date(source: Source) -> str:
    """Return that to-date figures are those of the date asked about."""
    return f" (As asked: as printed {_printed(source)}.)"


def own_date(source: Source) -> str:
    """Return that to-date figures are those of the area's own source."""
    return f" (As printed beside it: {whence(source)}.)"


def only_one(area: str, source: Source) -> str:
    """Return that there is no earlier inspection to set a score against."""
    return f"Only one inspection of {area} is held ({whence(source)}), so there is no other score to set it against."


def nothing_later(area: str, source: Source) -> str:
    """Return that nothing on an area is held from after its last source."""
    return f"Nothing on {area} is held from after {spell_date(source.published)}."


def among_several(area: str) -> str:
    """Return that an area has been inspected at other times too."""
    return f"{area} was inspected more than once; this is not its only inspection."


def each_given(area: str) -> str:
    """Return that the scores of all of an area's inspections follow."""
    return f"{area} was inspected more than once; each inspection is given with its date."


def beside(printed: Iterable[tuple[ToDate, str, str]]) -> str:
    """Return the to-date figures that stand beside a score: of each its statistic, the figure shown and its mark."""
    return (
        f" Printed beside it, to date: {join(f'{statistic} **{shown}** {mark}' for statistic, shown, mark in printed)}."
    )


def disagreement(area: str, measure: Measure, shown: str, mark: str) -> str:
    """Return that a notice's prose gives another score than its table."""
    return f"The notice on {area} disagrees with itself on {name_measure(measure)}: its prose gives **{shown}** {mark}."


def agreement(shown: str, mark: str) -> str:
    """Return that a notice's prose gives the same score as its table."""
    return f"The notice's prose gives the same: **{shown}** {mark}."


def measures_apart(high: Measure, low: Measure, gap: str, mark: str) -> str:
    """Return how far an area's scores of two measures lie apart."""
    return f"{name_measure(high)} is **{gap}** above {name_measure(low)} {mark}."


def ahead_on(area: str, other: str, count: str, higher: bool, mark: str) -> str:
    """Return on how many measures an area scored higher, or lower, than another."""
    measures = "measure" if count == "1" else "measures"
    return f"{area} scored {'higher' if higher else 'lower'} than {other} on **{count}** {measures} {mark}."


def scores_in_order(measure: Measure, scores: Iterable[tuple[str, str, str]]) -> str:
    """Return the scores of several areas: of each its name, its score as shown and its mark."""
    return f"{name_measure(measure)}: {join(f'{area} **{shown}** {mark}' for area, shown, mark in scores)}."


def in_between(measure: Measure, statistic: ToDate, shown: str, mark: str, source: Source) -> str:
    """Return what a to-date figure was between two others."""
    return f"In between, the to-date {statistic} for {name_measure(measure)} was **{shown}** {mark} {_printed(source)}."


def no_to_date(measure: Measure, statistic: ToDate) -> str:
    """Return that a to-date figure is not held at all."""
    return f"No to-date {statistic} for {name_measure(measure)} is held."


AS_PRINTED = "Yes, as printed. "
"""How a sentence opens that finds a to-date figure as claimed, where a score held lies beyond it."""


def no_to_date_for(measure: Measure, statistics: Sequence[ToDate], when: str, dates: Sequence[str]) -> str:
    """Return that to-date figures are not held for a date or in a notice, and of which dates they are."""
    held = f"{'is' if len(statistics) == 1 else 'are'} not in the sources held{f' for {when}' if when else ''}"
    line = f"The to-date {join(statistics)} for {name_measure(measure)} {held}"
    return f"{line}; held are those of {join(map(spell_date, dates))}." if dates else f"{line}."


def notice_on(areas: Sequence[str]) -> str:
    """Return "the notice on Kent"."""
    return f"the notice on {join(areas)}"


def none_printed(words: str) -> str:
    """Return that no notice held prints a to-date figure such as asked about; those that are printed follow."""
    return f"No notice held prints it as {words}. These are printed:"


def to_date_apart(high: tuple[ToDate, Measure], low: tuple[ToDate, Measure], gap: str, mark: str) -> str:
    """Return how far two to-date figures lie apart: of one measure or of two."""
    if high[1] == low[1]:
        return f"{name_measure(high[1])}: the {high[0]} lies **{gap}** above the {low[0]} {mark}."
    return f"The {high[0]} for {name_measure(high[1])} lies **{gap}** above that for {name_measure(low[1])} {mark}."


def no_to_date_for_both(periods: str) -> str:
    """Return that a to-date figure cannot be followed from one date to another."""
    return f"To-date figures are not held for both of {periods}."


def newest_printed(differ: bool) -> str:
    """Return that to-date figures are the newest, and whether older ones are others."""
    return "This is the newest that is held" + ("; older notices print other figures." if differ else ".")


def printed_range(gap: str, mark: str) -> str:
    """Return how far the printed extremes lie apart."""
    return f"The highest lies **{gap}** {mark} above the lowest."


def own_extreme(area: str, kind: str, best: Shown, rest: Shown, source: Source) -> str:
    """Return the measures on which an area scored highest or lowest, each with its score; then the others."""
    edge = join(f"{name_measure(measure)}: **{shown}** {mark}" for measure, (shown, mark) in best.items())
    others = join(f"{name_measure(measure)} **{shown}** {mark}" for measure, (shown, mark) in rest.items())
    line = f"{area}'s {kind} score{' of those asked about' if kind in {'higher', 'lower'} else ''} is for {edge}"
    return f"{line} ({whence(source)}).\n\nThe other{'s' if len(rest) > 1 else ''}: {others}." if others else f"{line}."


def inspected(area: str, sources: Sequence[Source]) -> str:
    """Return when an area was inspected, above the changes in its scores."""
    times = f", inspected {len(sources)} times" if len(sources) > 2 else ""
    return f"**{area}**{times}: {join(map(whence, sources))}."


def no_score_of(area: str) -> str:
    """Return that no score of an area is held."""
    return f"No score of {area} is held here."


def greatest_change(
    measure: Measure, areas_: Sequence[str], rose: bool, gap: str, mark: str, least: bool, lead: str = ""
) -> str:
    """Return whose score of a measure rose or fell most, or least, between inspections; of two by how much more."""
    way = "rise" if rose else "fall"
    end = "Smallest" if least else "Largest"
    return f"{end} {way} for {name_measure(measure)}: {join(areas_)}, **{gap}** {mark}.{lead}"


NO_MEAN_CHANGE = "No mean of these changes is worked out here."


def own_change_at_edge(names: Sequence[str], rose: bool, least: bool, gap: str, mark: str) -> str:
    """Return which of an area's own scores rose or fell most, or least, between inspections."""
    return f"{'Smallest' if least else 'Largest'} {'rise' if rose else 'fall'}: {join(names)}, **{gap}** {mark}."


def lead_in_change(area: str, other: str, rose: bool, gap: str, mark: str) -> str:
    """Return by how much the score of one area rose or fell further than that of another."""
    return f" {area} {'rose' if rose else 'fell'} **{gap}** more than {other} {mark}."


def none_moved(rose: bool) -> str:
    """Return that no score rose, or none fell."""
    return f"None of these scores {'rose' if rose else 'fell'}."


def highest_of(statistic: ToDate, names: Sequence[str], shown: str, mark: str, lower: bool) -> str:
    """Return on which measures a to-date figure is the highest or lowest of the three."""
    return f"The {'lowest' if lower else 'highest'} to-date {statistic} is for {join(names)}: **{shown}** {mark}."


def widest_gap(names: Sequence[str], narrowest: bool, gap: str, mark: str) -> str:
    """Return on which measure a gap is the widest or narrowest."""
    return f"The {'least' if narrowest else 'most'}, by measure: {join(names)}, **{gap}** {mark}."


def nearest_to_average(measure: Measure, names: Sequence[str], furthest: bool, gap: str, mark: str) -> str:
    """Return which of several areas lies nearest to the average, or furthest from it."""
    side = "Furthest from" if furthest else "Nearest to"
    return (
        f"{side} the average on {name_measure(measure)}: {join(names)}, {f'**{gap}** off' if gap else 'level'} {mark}."
    )
