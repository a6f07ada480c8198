"""The words of answers over many areas: rankings, lists, counts, means."""

from collections.abc import Iterable, Sequence

from assistant.bounds import Bounds
from assistant.periods import Period
from assistant.phrases import areas, join, name_measure, whence
from corpus.model import Measure, Source, ToDate

EXTREMES_UNNAMED = "No area is named there for the lowest or the highest."
BEYOND_PRINTED = "The two disagree: a score held here lies beyond the printed extreme, so check it against its source."
EACH_ALONE = "On each measure alone:"
JOINT_COVERAGE = "Areas without a score of each of these here are not counted."
JUDGED_COUNTS = "Each score is that of the inspection so judged."
SHARED_PLACE = "They share that place, so nobody stands alone at the one asked about."
NONE_LEVEL = "No area held here scored the same on both."
EVERY_COUNTS = "Every inspection held counts, also one that a later inspection of the area has followed."
ONLY_ONE = "Neither yes nor no: there is only one score here to go by."
ALL_LEVEL = "Neither yes nor no: all the scores here to go by are level."
OTHERS_ARE = "The others:"
ANY_SCORE = Bounds(0, 100, "of any size")
THE_OTHERS = "- … the others stand in the table"


def coverage(shown: str, measure: Measure, where: str = "") -> str:
    """Return over how many areas a ranking, list or mean speaks."""
    others = "" if where else "; others have none here"
    return f"Counted over the {areas(shown)}{where} with a {name_measure(measure)} score here{others}."


NO_REGION_SCORED = "No region was scored as such; only means of the areas held in each can be compared."


def each_region_head(measure: Measure, average: str, words: str, lowest_first: bool) -> str:
    """Return the line above the regions, each with the mean of its areas held or how many of these do something."""
    order = "lowest first" if lowest_first else "highest first"
    if not average:
        return f"{name_measure(measure)}, areas held in each region that scored {words}, {order}:"
    return f"{name_measure(measure)}, {average} of the areas held in each region, {order} (not to-date averages):"


def region_line(region: str, shown: str, total: str, mark: str, is_average: bool) -> str:
    """Return one line of a list of regions."""
    if is_average:
        return f"- {region}: **{shown}** over {areas(total)} {mark}"
    return f"- {region}: **{shown}** of the {areas(total)} with a score {mark}"


def region_ends_head(measure: Measure, end: ToDate) -> str:
    """Return the line above the first or last areas of each region."""
    return f"{name_measure(measure)}, {end} of the areas held in each region:"


def region_end_line(region: str, level: Sequence[tuple[Source, str, str]]) -> str:
    """Return the areas at an end of a region's ranking, each with its score."""
    each = join([f"{source.area} **{shown}** {mark} ({whence(source)})" for source, shown, mark in level])
    return f"- {region}: {each}"


def commonest(measure: Measure, count: str, where: str, several: bool) -> str:
    """Return the line above the areas that have the score which most have; `several` scores may tie for that."""
    one = "one of the most common scores" if several else "the most common score"
    return f"{name_measure(measure)}, {one} of the areas held here{where}, which {areas(count)} share:"


def share_of(shown: str) -> str:
    """Return what part of the areas that a count was taken over it is."""
    return f" That is **{shown}** of them."


def share_of_all(shown: str, total: str, what: str) -> str:
    """Return what part of all areas of a kind those counted are; `what` tells the kind: "with both scores here"."""
    return f"**{shown}** of the {areas(total)} {what} are so."


def rank_sentence(
    area: str, measure: Measure, rank: str, total: str, tied: Sequence[str], where: str, mark: str
) -> str:
    """Return an area's place, with those that share it."""
    joint = "joint " if tied else ""
    beside = f", with {join(tied)}" if tied else ""
    place = f"**{joint}{rank}** of {areas(total)}{where} with a score here"
    return f"{name_measure(measure)}: {area} is {place} {mark}{beside}."


def lies_outside(area: str, where: str) -> str:
    """Return that an area does not lie in the region that it is set beside, so that it has no place there."""
    return f"{area} is not{where}, so it has no place there."


def from_outside(measure: Measure, counts: tuple[str, str, str], where: str, shown: str, mark: str) -> str:
    """Return how many areas of a region score above and below one that lies elsewhere."""
    above, below, total = counts
    return (
        f"{name_measure(measure)}: of the {areas(total)}{where} with a score here **{above}** scored above its "
        f"**{shown}** {mark}, **{below}** below it."
    )


def bounded(measure: Measure, count: str, bounds: Bounds | None, where: str) -> str:
    """Return how many areas score within bounds."""
    limits = f"scored {bounds.words}" if bounds else "with a score here"
    return f"{name_measure(measure)}: {areas(count)}{where} {limits}"


def more_on(sides: Sequence[str], level: bool) -> str:
    """Return on which of two sides more areas scored, that with more named first: "above 60%", "below 60%"."""
    more, fewer = sides
    return f"As many scored {more} as {fewer}." if level else f"More scored {more} than {fewer}."


def share_bounded(measure: Measure, share: str, counts: tuple[str, str], bounds: Bounds | None, where: str) -> str:
    """Return what part of the areas with a score lies within bounds, with how many of how many that is."""
    count, total = counts
    limits = f"scored {bounds.words}" if bounds else "have a score here"
    of_all = f"**{share}** of the {areas(total)}{where} with a score here (**{count}** of them)"
    return f"{name_measure(measure)}: {of_all} {limits}"


def never_bounded(measure: Measure, count: str, bounds: Bounds, where: str) -> str:
    """Return how many areas score within bounds at no inspection held."""
    return f"{name_measure(measure)}: {areas(count)}{where} never scored {bounds.words} at an inspection held here"


def averaged(
    measure: Measure, kind: str, shown: str, total: str, where: str, mark: str,
    scores: Sequence[tuple[str, str, str]] = (),
) -> str:  # fmt: skip
    """Return a mean or median of the areas held, called what it is; of few areas also their `scores` with marks."""
    each = join([f"{area} **{score}** {cited}" for area, score, cited in scores])
    return (
        f"The {kind} {name_measure(measure)} score of the {areas(total)} held here{where} is **{shown}** {mark}"
        f"{f': {each}' if each else ''}. This is not the inspectorate's to-date average."
    )


def beside_mean(source: Source, shown: str, mark: str, kind: str, gap: str, sign: int) -> str:
    """Return how an area's score stands to a mean or median of the areas held."""
    side = {1: f"**{gap}** above", -1: f"**{gap}** below", 0: "level with"}[sign]
    return f"{source.area} scored **{shown}** {mark}, {side} that {kind} ({whence(source)})."


def mean_beside_printed(kind: str, gap: str, sign: int, mark: str) -> str:
    """Return how a mean or median of the areas held stands to the to-date average."""
    side = {1: f"**{gap}** above", -1: f"**{gap}** below", 0: "level with"}[sign]
    return f"That {kind} lies {side} the to-date average {mark}; the two are over different areas."


def means_apart(measure: Measure, kind: str, high: str, low: str, gap: str, mark: str) -> str:
    """Return which of two regions has the higher mean or median."""
    sides = high or " of all the areas held", low or " of all the areas held"
    return f"{name_measure(measure)}: the {kind} is higher{sides[0]} than{sides[1]}, by **{gap}** {mark}."


def means_level(measure: Measure, one: str, other: str) -> str:
    """Return that two regions have the same mean."""
    return f"{name_measure(measure)}: the same{one} and{other}."


def ranged(measure: Measure, low: str, high: str, gap: str, total: str, where: str, mark: str) -> str:
    """Return the lowest and highest of the areas held."""
    return (
        f"{name_measure(measure)}: the {areas(total)} held here{where} range from **{low}** to **{high}** {mark}, a "
        f"spread of **{gap}**. "
        "These are not the inspectorate's to-date extremes."
    )


def none_scored(measure: Measure, where: str) -> str:
    """Return that none of the areas asked about has a score of a measure."""
    return f"No area{where} has a {name_measure(measure)} score here."


def shared(measure: Measure, level: int, wanted: int) -> str:
    """Return whether the end of a ranking is shared, and by as many as were asked about."""
    how = "not shared" if level == 1 else "shared" if level >= wanted else "shared, but by fewer"
    return f"{name_measure(measure)}: this place is {how}."


def stands(measure: Measure, names: Sequence[str], sign: int) -> str:
    """Return whether the first of two areas stands above, below or level with the second."""
    side = {1: "above", -1: "below", 0: "level with"}[sign]
    return f"{name_measure(measure)}: {names[0]} stands {side} {names[1]}."


def places_apart(measure: Measure, shown: str, mark: str) -> str:
    """Return how many places of a ranking lie between two areas."""
    return f"{name_measure(measure)}: **{shown}** place{'' if shown == '1' else 's'} apart {mark}."


def nearest_head(measure: Measure, target: str, where: str, gap: str, way: tuple[bool, str], several: bool) -> str:
    """Return the line above the areas nearest to something, or (`way`) furthest off or on one side, and how far off."""
    far, side = way
    on = f"{'furthest' if far else 'nearest'} {side or ('from' if far else 'to')}"
    first = "the first of them " if several else ""
    return f"{name_measure(measure)}, {on} {target}, of the areas held here{where}, {first}**{gap}** away:"


def none_on_side(measure: Measure, target: str, direction: str, where: str) -> str:
    """Return that no area lies on the side of a target that is asked about."""
    side = "above" if direction == "higher" else "below"
    return f"{name_measure(measure)}: no area held here{where} lies {side} {target}."


def apart(gap: str, mark: str) -> str:
    """Return how far two areas held lie apart: the highest and the lowest, or the first two of a ranking."""
    return f"They lie **{gap}** apart {mark}."


def ends_apart(gap: str, mark: str) -> str:
    """Return how far the highest and the lowest of some areas lie apart."""
    return f"The highest and the lowest of these lie **{gap}** apart {mark}."


def lead_or_lag(area: str, gap: str, others: Sequence[tuple[str, str, str]], above: bool, next_one: bool) -> str:
    """Return how far an area lies from the first of a ranking, or from the next to it."""
    named = join(f"{other}'s **{shown}** {mark}" for other, shown, mark in others)
    return f"{area} is **{gap}** {'above' if above else 'below'} {'the next, ' if next_one else ''}{named}."


def whole_ranking(measure: Measure, end: ToDate, where: str) -> str:
    """Return the line above all the areas held, in order."""
    return f"{name_measure(measure)}, all areas held here{where}, {end} first:"


def edge_of_means(names: Sequence[str], shown: str, mark: str, lower: bool) -> str:
    """Return on which measure the mean is the highest or lowest of the three."""
    return f"The {'lowest' if lower else 'highest'} of these means is for {join(names)}: **{shown}** {mark}."


def extreme_head(measure: Measure, end: ToDate, where: str) -> str:
    """Return the line above the highest or lowest areas held."""
    return f"{name_measure(measure)}, {end} of the areas held here{where}:"


def undated(names: Sequence[str]) -> str:
    """Return which areas a period leaves out because the dates of their sources are not known closely enough."""
    return f"Left out, as the dates of their sources are not known closely enough: {join(names)}." if names else ""


def in_top(measure: Measure, count: str, where: str, top: str, end: ToDate, off: bool = False) -> str:
    """Return how many areas of a region are among the first of all areas held, or are not (`off`)."""
    stop = "." if count == "0" else ":"
    place = f"the {end}" if top == "1" else f"among the {top} {end}"
    first = f"{'not ' if off else ''}{place} of all the areas held here{stop}"
    return f"{name_measure(measure)}: {areas(count)}{where} {'is' if count == '1' else 'are'} {first}"


def among_first(top: str, end: ToDate) -> str:
    """Return what scores are that lie in a top n, as a limit: "scored among the 5 highest for …"."""
    return f"among the {top} {end}"


def placed(measure: Measure, place: str, end: ToDate, where: str, tied: bool) -> str:
    """Return the line above the areas that stand at a place in a ranking."""
    joint = "joint " if tied else ""
    from_below = ", counted from the lowest" if end == "lowest" else ""
    return f"{name_measure(measure)}, {joint}**{place}** of the areas held here{where}{from_below}:"


def following(measure: Measure, place: str, end: ToDate, where: str) -> str:
    """Return the line above the areas that come after those of a ranking that were given before."""
    from_below = ", counted from the lowest" if end == "lowest" else ""
    return f"{name_measure(measure)}, from **{place}** on of the areas held here{where}{from_below}:"


def no_such_place(measure: Measure, where: str) -> str:
    """Return that a ranking does not go as far as the place asked about."""
    return f"{name_measure(measure)}: fewer areas{where} have a score here."


def tied_at_cut(asked: int) -> str:
    """Return that a top n takes in more than n."""
    return f"More than {asked}, because those tied at the cut are all named."


def two_places(measure: Measure, where: str) -> str:
    """Return the line above the areas at two places of a ranking."""
    return f"{name_measure(measure)}, at the two places asked about of the areas held here{where}:"


def none_apart(names: Sequence[str]) -> str:
    """Return that nothing lies between areas of a ranking, as they share a score."""
    return f"{join(names)} share a score, so no points lie between them."


def level_with(area: str) -> str:
    """Return the line above the areas that have the same score as one."""
    return f"Level with {area}:"


def none_beyond(measure: Measure, above: bool, where: str) -> str:
    """Return that an area is the first or the last of a ranking."""
    return f"{name_measure(measure)}: no area held here{where} scored {'higher' if above else 'lower'}."


def next_head(measure: Measure, above: bool, where: str) -> str:
    """Return the line above the areas that stand next to one in a ranking."""
    return f"{name_measure(measure)}, next {'above' if above else 'below'} of the areas held here{where}:"


def latest_ranked(area: str) -> str:
    """Return that an area's place is that of its latest inspection."""
    return f"{area} was inspected more than once; its latest inspection stands."


def its_score(shown: str, mark: str, source: Source) -> str:
    """Return the score behind a place."""
    return f" Its score: **{shown}** {mark} ({whence(source)})."


def row_line(area: str, shown: str, mark: str, source: Source) -> str:
    """Return one line of a list of scores."""
    return f"- {area}: **{shown}** {mark} ({whence(source)})"


def joint_line(area: str, scores: Iterable[tuple[Measure, str, str]], source: Source) -> str:
    """Return one line of a list of areas with their scores of several measures."""
    each = join(f"{name_measure(measure)} **{shown}** {mark}" for measure, shown, mark in scores)
    return f"- {area}: {each} ({whence(source)})"


def joint_head(count: str, where: str, limits: str) -> str:
    """Return the line above the areas that meet several conditions at once."""
    return f"{areas(count)} held here{where} {limits}{'.' if count == '0' else ':'}"


def own_end_head(measure: Measure, count: str, total: str, where: str, lowest: bool, alone: bool) -> str:
    """Return the line above the areas whose own best or worst score is of a measure."""
    end = "lowest" if lowest else "highest"
    level = "" if alone else f", or level with their {end}"
    return (
        f"{areas(count)}{where} of the **{total}** with all three scores here scored {end} for "
        f"{name_measure(measure)}{level}{'.' if count == '0' else ':'}"
    )


def on_some_head(count: str, where: str, limit: str, counts: Sequence[int]) -> str:
    """Return the line above the areas that score within a limit on so many of the three measures."""
    numbers = {1: "one", 2: "two", 3: "three"}
    most = max(counts) == max(numbers)
    many = f"{'at least ' if most and len(counts) > 1 else ''}{numbers[min(counts)]} of the three measures"
    return f"{areas(count)} held here{where} scored {limit} on {many}{'.' if count == '0' else ':'}"


def limits(each: Iterable[tuple[Measure, Bounds]]) -> str:
    """Return what the scores of several measures are to meet at once: "scored below 50% for … and above 60% for …"."""
    given = list(each)
    if all(bounds == ANY_SCORE for _, bounds in given):
        return f"have a score for {join(name_measure(measure) for measure, _ in given)}"
    return f"scored {join(f'{bounds.words} for {name_measure(measure)}' for measure, bounds in given)}"


def across_head(count: str, total: str, where: str, names: tuple[str, str], by: str = "") -> str:
    """Return the line above the areas that score higher on one measure than on another, `by` so much if that is set."""
    by = f"{by} " if by else ""
    return (
        f"{areas(count)}{where} of the **{total}** with both scores here scored {by}higher for {names[0]} than for "
        f"{names[1]}{'.' if count == '0' else ':'}"
    )


def wider_gap(of: str, names: tuple[str, str], by: str, mark: str) -> str:
    """Return which of two gaps is the wider, and by how much; the wider is named first, and neither is where level."""
    how = f"is wider than {names[1]}, by **{by}**" if by else f"is as wide as {names[1]}"
    return f"{of}: {names[0]} {how} {mark}." if of else f"{names[0][:1].upper()}{names[0][1:]} {how} {mark}."


def across_line(source: Source, high: tuple[Measure, str, str], low: tuple[Measure, str, str], gap: str) -> str:
    """Return one line of a list of areas that score higher on one measure than on another."""
    scores = " to ".join(f"{name_measure(measure)} **{shown}** {mark}" for measure, shown, mark in (high, low))
    return f"- {source.area}: {scores}, a difference of **{gap}** ({whence(source)})"


OWN_GAPS = "Each area's best and worst measure"


def gaps_head(names: str, where: str, direction: str | None) -> str:
    """Return the line above the areas whose scores of two measures lie furthest apart, or nearest."""
    how = {"higher": "furthest apart", "lower": "nearest together", None: "level"}[direction]
    return f"{names}, {how} in the areas held{where}:"


def edge_of_averages(measure: Measure, shown: str, lowest: bool) -> str:
    """Return that an average is the lowest or highest of those printed in the notices held."""
    side = "lower" if lowest else "higher"
    return f"Of the averages for {name_measure(measure)} printed in the notices held, none is {side} than {shown}."


def none_printed(measure: Measure) -> str:
    """Return that no notice held prints an average of a measure."""
    return f"No notice held prints an average for {name_measure(measure)}."


def further_apart(area: str, other: str) -> str:
    """Return the line above two areas' best and worst scores; `area` is "" where both lie equally far apart."""
    if not area:
        return "The best and the worst score of each lie equally far apart:"
    return f"**{area}**'s best and worst scores lie further apart than {other}'s:"


def margin_head(count: str, total: str, where: str, names: str, margin: str) -> str:
    """Return the line above the areas whose scores of two measures lie so far apart."""
    stop = "." if count == "0" else ":"
    return f"{areas(count)}{where} of the **{total}** with both scores here: {names} lie {margin} apart{stop}"


def own_gaps_coverage(total: str, where: str) -> str:
    """Return over how many areas the gaps between their own measures were looked for."""
    return f"Counted over the {areas(total)}{where} with all three scores here."


def gaps_coverage(total: str, where: str) -> str:
    """Return over how many areas a gap between two measures was looked for."""
    return f"Counted over the {areas(total)}{where} with both scores here."


def ties_head(measure: Measure, count: str, total: str, where: str) -> str:
    """Return how many areas share their score of a measure with another."""
    stop = "." if count == "0" else ":"
    of_all = f"**{count}** of the {areas(total)}{where} with a score here"
    return f"{name_measure(measure)}: {of_all} share it with another{stop}"


def complete_head(count: str, total: str, counts: Sequence[int], named: Sequence[Measure], where: str) -> str:
    """Return how many areas have so many of the three scores, or scores of the measures named only."""
    stop = "." if count == "0" else ":"
    have = "has" if count == "1" else "have"
    if named:
        what = f"{have} a score for {join([name_measure(measure) for measure in named])} only"
    else:
        words = {1: "one", 2: "two", 3: "all three"}
        what = f"{have} {' or '.join(words[n] for n in counts)} of the three scores"
    return f"{areas(count)}{where} of the **{total}** with any score here {what}{stop}"


def without_head(measure: Measure, count: str, where: str) -> str:
    """Return the line above the areas whose source gives no score of a measure."""
    stop = "." if count == "0" else ":"
    return (
        f"{name_measure(measure)}: {areas(count)} held here{where} {'has' if count == '1' else 'have'} no score{stop}"
    )


def without_any_head(names: Sequence[str], count: str, where: str) -> str:
    """Return the line above the areas whose source gives no score of any of several measures."""
    have, stop = "has" if count == "1" else "have", "." if count == "0" else ":"
    return f"{areas(count)} held here{where} {have} a score for neither {join(names, 'nor')}{stop}"


def without_line(source: Source, mark: str) -> str:
    """Return one line of a list of areas without a score."""
    return f"- {source.area} {mark} ({whence(source)})"


def latest_stands(period: Period | None) -> str:
    """Return which of an area's inspections counts."""
    within = f" in the time asked about ({period.words}, by date of publication)" if period else ""
    return f"Where an area was inspected more than once, its latest inspection{within} stands."
