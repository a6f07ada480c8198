"""What is asked of regions: where an area lies, whether it is part of another, of which regions something is held."""

from itertools import pairwise
from typing import Literal

from assistant.query import Group
from assistant.reading import Reading
from assistant.words import is_yes_or_no, places

_WHERE = frozenset({"where", "whereabouts"})
_ABOUT_PLACES = frozenset(
    "where whereabouts is are was in at england wales britain country map the a would could can do does i we you one "
    "find found look lie lies located situated sit sits be to and so exactly actually area areas council borough team "
    "service yot which what part of on then region nation".split()
)
"""Words one can ask by where an area is, and nothing else."""

_COUNTED_AS = frozenset(
    "is are was in the a an as of or and under within to part region nation classed counted considered treated deemed "
    "regarded put placed grouped listed filed belong belongs belonging come comes fall falls falling does do did "
    "officially technically actually really still not it it's england wales which what side end bit lie lies sit "
    "sits".split()
)
"""Words by which an area is counted among those of a region: "is Kent classed as South East?"."""

_PART_OF = frozenset({"part", "covered", "under", "included", "include", "within", "belong", "belongs", "inside", "in"})
_OF_REGIONS = frozenset({"region", "regions", "regional", "part", "parts", "corner", "corners"})


def asks_region(reading: Reading, group: Group | None) -> bool:
    """Return whether it asks in which region an area lies, or whether it lies in one: "is Luton in London?"."""
    if asks_part_of(reading) or asks_whether_one(reading) or asks_area_name(reading):
        return True
    if _asks_for_regions(reading):
        return False
    they = reading.has("they") and not reading.has("anyone")  # "which region is it in?", of the area spoken of
    if not (reading.areas or they) or reading.measures or reading.statistics or reading.periods:
        return False
    left = _beside_names(reading)
    named = bool(reading.areas) and not reading.numbers
    if named and left & _WHERE and left <= _ABOUT_PLACES:
        return True  # "whereabouts is Hartlepool", "where in England would I find Medway?"
    if named and group is not None and not group.outside and left <= _COUNTED_AS:
        return True  # "Milton Keynes — South East or Eastern?"
    asked = bool({"region", "nation"} & set(reading.named("unscored")))
    if reading.has("score", "compare", "quote", "difference", "judgement", "count") or reading.bounds:
        return False
    if asked and named and not (reading.has("area_word", "rank") and reading.has("rank", "higher", "lower")):
        return True  # "what region does Wigan come under?"
    if reading.has("rank", "perform", "held", "notice_word"):
        return False
    inside = group is not None and is_yes_or_no(reading.question) and not group.outside
    return inside or asked


def asks_of_each_region(reading: Reading) -> bool:
    """Return whether regions are set beside each other by their areas: "which region has the highest average?"."""
    if "region" not in reading.named("unscored") or reading.areas or reading.named("regions") or reading.judgements:
        return False
    averaged = {"average", "mean", "median"} & set(reading.named("statistics"))
    counted = len(reading.bounds) == 1 and reading.has("area_word", "list", "count", "majority")
    asked = reading.measures and not (reading.margin or is_yes_or_no(reading.question) or reading.unplaced)
    fared = (_fared(reading) or asks_ends_of_regions(reading)) and not reading.bounds
    return bool(asked and (averaged or counted or fared) and not (averaged and reading.bounds))


def asks_ends_of_regions(reading: Reading) -> bool:
    """Return whether the best or worst area of each region is asked for: "who is top for safeguarding, by region?"."""
    told = [mark.start for mark in reading.marks if mark.section == "unscored" and mark.name == "region"]
    each = any({*reading.keys[max(0, at - 2) : at]} & {"each", "every", "per", "by"} for at in told)
    return each and set(reading.named("statistics")) in ({"lowest"}, {"highest"}) and not reading.bounds


def asks_region_of_edge(reading: Reading) -> bool:
    """Return whether it asks where the areas at an end of a ranking lie: "in which region is the lowest score?"."""
    if "region" not in reading.named("unscored") or reading.areas or reading.named("regions") or reading.judgements:
        return False
    ends = set(reading.statistics)
    many = {"scores", "marks", "figures", "results"} & reading.key_set  # "which region has the best scores?"
    averaged = {"average", "mean", "median"} & set(reading.named("statistics"))
    of_one = (
        reading.has("score", "area_word")
        or {"score", "mark", "figure"} & reading.key_set
        or reading.keys[-1:] in (["in"], ["from"])
    )
    other = (
        reading.bounds or reading.margin or averaged or many or is_yes_or_no(reading.question) or reading.has("count")
    )
    return len(ends) == 1 and bool(of_one) and not other


def _fared(reading: Reading) -> bool:
    """Whether it asks which region did best or worst: "which region is weakest on safeguarding?", told by its mean.

    "Which region has the highest safeguarding score" asks where one score lies, as does "in which region is …".
    """
    words = reading.keys
    sided = reading.direction and not set(reading.statistics) - {"lowest", "highest"}
    first = any(mark.name == "region" and mark.start <= 1 for mark in reading.marks) and words[0] in {"which", "what"}
    of_one = reading.has("area_word", "anyone", "ordinal", "held", "notice_word") or words[-1] in {"in", "from"}
    return bool(sided and first) and not (of_one or {"score", "figure", "mark", "result", "second"} & set(words))


def _beside_names(reading: Reading) -> set[str]:
    """Return the words of a question beside the names of its areas and regions."""
    spent = places(reading.mentions) | places(m for m in reading.marks if m.section in {"regions", "nations"})
    return {word.key for at, word in enumerate(reading.words) if at not in spent}


def asks_part_of(reading: Reading) -> bool:
    """Return whether it asks if one area is part of another: "is Grimsby covered under North Lincolnshire?"."""
    other = reading.measures or reading.statistics or reading.bounds or reading.periods or reading.judgements
    if len(reading.areas) != 2 or other or set(reading.unplaced) - {"part", "purposes"} or reading.named("regions"):
        return False
    last = max(mention.start for mention in reading.mentions)
    before = {word.key for word in reading.words[max(0, last - 3) : last]}
    joined = {"and", "or"} & before
    asks = is_yes_or_no(reading.question) or any(word.opens for word in reading.words[1:last])
    within = before & _PART_OF or ("with" in before and reading.has("part_of"))  # "is it counted with Leicester?"
    return bool(asks and within and not joined) and not reading.has(*_OF_WORK)


_SAME = frozenset("same one identical single together joint jointly merged combined joined shared".split())
_APART = frozenset("separate separately different distinct apart independent independently split".split())
_OF_PLACES = frozenset(
    "is are was were do does did be being and or the a an as in of for with from by to it its they them those these "
    "two both area areas place places council councils authority authorities borough boroughs county city thing things "
    "team "
    "teams service services yot yots yos inspection inspections inspected purpose purposes counted count treated "
    "considered classed regarded seen still actually really here".split()
)
"""Words by which somebody asks whether two names are of one area, beside the names."""


def asks_whether_one(reading: Reading) -> Literal["same", "apart"] | None:
    """Return whether two names are asked to be of one area, or of two: "is Hull the same as Kingston?"."""
    if len(reading.mentions) != 2 or not is_yes_or_no(reading.question) or reading.numbers[1:]:
        return None
    keys = {word.key for at, word in enumerate(reading.words) if at not in places(reading.mentions)}
    if keys - _OF_PLACES - _SAME - _APART:
        return None
    return "same" if keys & _SAME else "apart" if keys & _APART else None


_NAMING = frozenset("name names named called title".split())
_PROPER = frozenset("official proper correct right full real exact formal".split())


def asks_area_name(reading: Reading) -> bool:
    """Return whether it asks what an area is called: "what's the official name for the Bournemouth area?"."""
    keys = reading.key_set
    own = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.unplaced
    named = keys & _NAMING and keys & _PROPER and not reading.has("quote", "score", "speaker")
    return bool(named and not own) and len(reading.areas) == 1


_OF_WORK = ("score", "quote", "compare", "perform", "higher", "lower", "rank")


def asks_by_region(reading: Reading) -> bool:
    """Return whether it asks of which regions how much is held: "which region has most areas in your list?"."""
    keys = reading.key_set
    regions = bool(_OF_REGIONS & keys) and (
        "region" in reading.named("unscored") or bool({"england", "country", "wales"} & keys)
    )
    other = reading.areas or reading.measures or reading.bounds or reading.periods or reading.judgements
    things = bool(reading.has("area_word", "held", "notice_word") or (_AMONG | {"areas"}) & keys)
    none = reading.has("lacking", "denial", "exclusion") or bool({"no", "none"} & keys)
    none = none or bool({"missing", "absent", "nothing"} & keys)
    things = things or none  # "which regions are missing entirely?"
    each = any(one in _PER and other in {"region", "regions"} for one, other in pairwise(reading.keys))
    asked = none or each or (reading.has("list", "count") and bool(_MOST & keys))  # "break the areas down by region"
    asked_so = (regions and things and asked) or _asks_for_regions(reading)
    return bool(asked_so) and not (other or _tells_of_scores(reading))


_PER = frozenset({"per", "by", "each", "every"})


def _tells_of_scores(reading: Reading) -> bool:
    """Whether it asks what was scored, not only of areas "with scores", nor only what a region "does" have."""
    return any(
        (mark.name == "score" and reading.keys[mark.start - 1] != "with")
        or (mark.name == "perform" and reading.keys[mark.start] not in {"does", "do"})
        for mark in reading.marks
    )


def _asks_for_regions(reading: Reading) -> bool:
    """Return whether it asks for the regions as such: "which regions do you cover?", "list the regions"."""
    regions = [m for m in reading.marks if m.name == "region" and reading.words[m.end - 1].key == "regions"]
    others = {mark.name for mark in reading.marks if mark not in regions} - _LISTING
    opening = {word.key for word in reading.words[:1]}
    asked = (reading.has("list", "count") or opening == {"what"}) and not (
        reading.areas or reading.unknown_areas or reading.numbers
    )
    return bool(regions and asked) and not (others or set(reading.unplaced) - _COVERED)


_LISTING = frozenset({"list", "count", "held", "they", "area_word", "polite", "all_told"})
_COVERED = frozenset({"cover", "covered", "regions", "data", "database"})


_MOST = frozenset({"most", "fewest", "least", "many", "every", "each"})
_AMONG = frozenset({"represented", "covered", "inspected", "list", "material", "data"})
