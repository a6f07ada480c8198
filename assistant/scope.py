"""What a question ranges over: regions and nations, and whether a mean over several areas is asked for."""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from assistant.asks import asks_half_below
from assistant.many_signs import leaves_out, lists_areas
from assistant.nearest_signs import is_midway
from assistant.phrases import join
from assistant.printed_signs import means_the_country
from assistant.query import Average, Group
from assistant.reading import Reading
from assistant.signs import verb_mean
from assistant.vocabulary import Mark
from corpus.model import Area

_PROPER = frozenset({"London", "Yorkshire and Humberside"})
"""Regions named without "the", as nations are."""


def find_average(reading: Reading, group: Group | None) -> Average | None:
    """Return the kind of mean over several areas that is asked for; None where none is, or only the printed average."""
    names = reading.named("statistics")
    keys = reading.key_set
    said = any((one.key, other.key) == ("i", "mean") for one, other in pairwise(reading.words))
    phrased = any("average" in phrase for phrase in reading.judgements)  # "worse than average" is one of them
    if reading.judgements and reading.has("judgement") and "mean" not in keys and (phrased or "of" not in keys):
        return None
    mean = ("mean" in names and "mean" in keys and not (said or verb_mean(reading))) or {"add", "divide"} <= keys
    if "median" in names or asks_half_below(reading) or is_midway(reading):
        return "median"
    spread = _ENDS.search(reading.question) or (
        "apart" in keys
        and (reading.has("area_word", "held") or reading.named("regions"))
        and not {"they", "them", "those", "these"} & keys
    )
    if spread and reading.has("difference") and not (reading.areas or reading.statistics):
        return "range"
    printed = {"lowest", "highest"} <= set(reading.statistics) or "notice" in keys  # unless of areas
    if "range" in names and not reading.bounds and (not printed or group or reading.has("held", "area_word")):
        return "range"
    if sets_regions_apart(reading):
        return "mean"
    twice = len([mark for mark in reading.marks if mark.section == "statistics" and mark.name == "average"]) > 1
    # "which are above average" is of the printed one, unless …
    beside = (reading.direction or reading.ratio or reading.has("nearest", "far_off")) and lists_areas(reading)
    ranks = reading.has("rank") and reading.areas
    placed = ranks and means_the_country(reading)  # "where does it rank nationally, of those you hold?"
    averaged = "average" in names and not placed and (twice or _averages_many(reading) or not beside)
    by_date = reading.has("date") and reading.has("list")
    over_held = averaged and not reading.areas and (group is not None or _of_those_held(reading))
    of_a_time = bool(reading.periods and _OF_A_TIME.search(reading.question)) and not reading.areas
    judged = bool(reading.judgements) and reading.has("area_word")  # "the average score of those called creditable"
    over_held = (over_held or (averaged and (of_a_time or judged or _averages_many(reading)))) and not by_date
    over_named = (
        averaged
        and not reading.has("notice_word", "change")
        and len(reading.areas) > 1
        and not (reading.direction or reading.ratio)
        and not reading.has("compare", "difference")
    )
    return "mean" if mean or over_held or over_named else None


_OF_A_TIME = re.compile(
    r"\b(?:areas|boroughs|councils|teams|services|places|authorities|ones)\b(?: that| which)?(?: were| was)? "
    r"(?:inspected|published|visited|reported)(?: on)? (?:in|during|from|between|after|since)\b",
    re.IGNORECASE,
)
"""What makes an average one of the areas of a time: "inspected in 2012", not "inspected by 2012", as one is printed."""

_ENDS = re.compile(
    r"\b(?:worst to best|best to worst|lowest to highest|highest to lowest|top to bottom|bottom to top)\b",
    re.IGNORECASE,
)
"""What sets the ends of all the scores apart: "the gap from worst to best"."""


def find_averages(reading: Reading, average: Average | None) -> tuple[Average, ...]:
    """Return all the averages asked for at once: "mean and median"."""
    asked: list[Average] = [average] if average else []
    others: tuple[Average, ...] = ("mean", "median", "range")
    return tuple(dict.fromkeys([*asked, *(kind for kind in others if asked and kind in reading.named("statistics"))]))


def _of_those_held(reading: Reading) -> bool:
    """Whether it asks of what is held; "the newest average you have" is a printed one, "we've got 68" a claim."""
    claimed = reading.bounds and all(bounds.of_one for bounds in reading.bounds) and not reading.has("area_word")
    ours = reading.key_set & {"we", "i"}
    if reading.has("change") and reading.has("notice_word"):
        return False  # "did the average go up between the notices you have?"
    return reading.has("held") and not reading.has("newest") and not (claimed and ours)


def _averages_many(reading: Reading) -> bool:
    """Whether it is the average of a region or of the areas held: "the London average", "the average of those held"."""
    averages = [mark for mark in reading.marks if mark.section == "statistics" and mark.name == "average"]
    held = {"held"} if _of_those_held(reading) else set()
    many = [m for m in reading.marks if m.section in {"regions", "nations"} or m.name in held]
    if (reading.direction or reading.has("nearest", "far_off")) and lists_areas(reading):
        # "which London boroughs are above average" is of the printed one, "… above the London average" is not
        between = [
            reading.words[mark.end : average.start]
            if mark.end <= average.start
            else reading.words[average.end : mark.start]
            for average in averages
            for mark in many
        ]
        return any(all(word.key in _JOINING for word in words) for words in between)
    return any(
        -3 <= average.start - mark.end <= 0 or 0 <= mark.start - average.end <= 5
        for average in averages
        for mark in many
        if not any(average.end <= mention.start < mark.start for mention in reading.mentions)
    )


def is_beside_mean_of_region(reading: Reading) -> bool:
    """Return whether areas anywhere are set beside a region's mean: "which areas are below the London average?"."""
    averages = {mark.start for mark in reading.marks if mark.section == "statistics" and mark.name in _MEANS}
    regions = [mark for mark in reading.marks if mark.section in {"regions", "nations"}]
    things = [mark for mark in reading.marks if mark.name == "area_word"]
    apart = things and min(mark.start for mark in things) < min((mark.start for mark in regions), default=0) - 1
    return bool(apart) and len(regions) == 1 and regions[0].end in averages


_MEANS = frozenset({"average", "mean", "median"})

_JOINING = frozenset(
    "a the of for in across over among all s its own borough boroughs area areas overall score".split()
)
"""Words between an average and a region, or what is held, that make it the average of those."""


def _names_rest(reading: Reading) -> bool:
    """Whether the areas outside a region are named: "elsewhere", "than the rest on harm"."""
    return reading.has("rest") or "rest" in reading.keys


def joins_rest(reading: Reading) -> bool:
    """Return whether an end of a region is asked for, and of the rest too: "the best in London and outside it"."""
    rest = min((mark.start for mark in reading.marks if mark.name == "rest"), default=0)
    region = min((mark.end for mark in reading.marks if mark.section == "regions"), default=rest)
    return bool({"and"} & set(reading.keys[region:rest])) and bool({"lowest", "highest"} & set(reading.statistics))


def sets_regions_apart(reading: Reading) -> bool:
    """Return whether two regions, or one and the rest, are set side by side: "does London do worse than the rest?".

    Only their means can be compared.
    """
    regions = {(m.start, m.end) for m in reading.marks if m.section in {"regions", "nations"}}
    if not regions:
        return False
    keys = reading.keys
    which = keys[:1] in (["which"], ["who"], ["how"]) and (reading.has("area_word", "count") or keys[0] == "who")
    parted = parts_regions(reading)
    which = which and not parted
    beside = reading.has("compare", "difference") or reading.direction or "or" in keys
    on_average = reading.statistics == ("average",) and ("on", "average") in pairwise(keys)
    ends = set(reading.statistics) <= {"lowest", "highest"} and not reading.has("area_word")  # "who is best, … or …?"
    own_ends = sum(mark.section == "statistics" and mark.name != "average" for mark in reading.marks) > 1
    averaged = parted and (on_average or (ends and not own_ends))  # "the lowest in the South East or the lowest in …"
    ranked = bool(reading.statistics and not averaged) or bool(reading.areas or reading.bounds)
    ranked = ranked or reading.has("rank", "quote", "date")
    several = len(regions) > 1 or _names_rest(reading)
    return bool(several and beside and reading.measures) and not (which or ranked or reading.judgements)


def parts_regions(reading: Reading) -> bool:
    """Return whether two regions are put to choose between, or one beside the other: "the Welsh areas or London's?".

    "Which areas in London or Wales …" asks for areas of both.
    """
    regions = sorted((m for m in reading.marks if m.section in {"regions", "nations"}), key=lambda mark: mark.start)
    things = [mark.start for mark in reading.marks if mark.name == "area_word"] + [mark.start for mark in regions]
    if len({(mark.start, mark.end) for mark in regions}) != 2:
        return False
    words = reading.keys
    asked = words[0] in {"which", "who", "what", "how"}
    listed = asked and (min(things) <= 1 or words[1] in {"many", "of"} or words[regions[0].start - 1] == "in")
    between = words[regions[0].end : regions[-1].start]
    return not listed and bool({"or", "than"} & set(between))


def name_region(region: str, nations: Collection[str]) -> str:
    """Return a region or nation as it is named in a sentence: "the North West", "London"."""
    proper = region in _PROPER or region in nations
    if proper or region.casefold().startswith("the "):
        return f"{region[:1].lower()}{region[1:]}" if not proper else region
    return f"the {region}{' region' if ' ' not in region else ''}"


def find_groups(reading: Reading, areas: Mapping[str, Area]) -> tuple[Group, ...]:
    """Return the regions and nations that the question keeps to, or what lies outside them ("not in London")."""
    placed = [mark for mark in reading.marks if mark.section in {"regions", "nations"}]
    nations = {area.nation for area in areas.values()} if placed else set()
    groups: dict[str, Group] = {}
    for mark in placed:
        before = {word.key for word in reading.words[max(0, mark.start - 2) : mark.start]}
        if before & {"just", "only"} and (reading.has("widen") or "not" in before):
            continue  # "not just London"
        if [word.key for word in reading.words[mark.end : mark.end + 2]] == ["or", "not"]:
            continue  # "London or not"
        if mark.section == "nations" and _closes_a_region(reading, mark, areas):
            continue  # "the North West of England"
        alike = [m for m in reading.marks if m.section == mark.section and (m.start, m.end) == (mark.start, mark.end)]
        names = tuple(dict.fromkeys(m.name for m in alike))  # "the Midlands" are two regions
        region = {a.name for a in areas.values() if {a.region, a.nation} & set(names)}
        name = join([name_region(each, nations) for each in names])
        key = "+".join(names)
        if leaves_out(reading, mark):
            groups[f"outside {key}"] = Group(
                f"outside {name}", tuple(area for area in areas if area not in region), True
            )
        else:
            groups.setdefault(key, Group(f"in {name}", tuple(sorted(region))))
    beside = sets_regions_apart(reading)
    means = [
        mark for mark in reading.marks if mark.section == "statistics" and mark.name in {"mean", "median", "average"}
    ]
    if len(groups) == 1 and (means or beside or joins_rest(reading)) and _names_rest(reading):
        kept = next(iter(groups.values()))
        others = tuple(area for area in areas if area not in kept.areas)
        groups["rest"] = Group(f"outside {kept.words.removeprefix('in ')}", others, True)
    several = len({mark.start for mark in means}) > 1
    if (
        len(groups) == 1 and several and (reading.has("held", "overall") or "all" in (w.key for w in reading.words))
    ):  # "the London mean against the mean of all held"
        groups[""] = Group("", tuple(areas))
    return tuple(groups.values())


def _closes_a_region(reading: Reading, nation: Mark, areas: Mapping[str, Area]) -> bool:
    """Return whether a nation only says where the region or area before it lies: "the North West of England"."""
    inside = {name for area in areas.values() if area.nation == nation.name for name in (area.name, area.region)}
    named = [(m.name, m.end) for m in reading.marks if m.section == "regions"]
    named += [(m.area, m.end) for m in reading.mentions]
    return any(
        end <= nation.start and name in inside and {w.key for w in reading.words[end : nation.start]} <= _LYING
        for name, end in named
    )


_LYING = frozenset({"of", "in", "the"})
"""Words between a place and the nation in which it lies."""


def without_areas(reading: Reading, groups: tuple[Group, ...], areas: Mapping[str, Area]) -> tuple[Group, ...]:
    """Return the regions without the areas that a question sets aside; of all areas where it names no region."""
    aside = tuple(dict.fromkeys(mention.area for mention in reading.left_out))
    if not aside or (reading.areas and not lists_areas(reading)):
        return groups
    return tuple(group.but(aside) for group in groups or (Group("", tuple(areas)),))
