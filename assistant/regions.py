"""Where areas lie, and of which regions something is held."""

from collections import Counter
from collections.abc import Sequence

from assistant import phrases, wording_notices
from assistant.answers import Answer, Table
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.query import Query, Task
from assistant.words import fold_name, is_yes_or_no
from index import statements as sql
from index.rows import among
from index.score_table import ScoreRow


def answer_region(desk: Desk, query: Query) -> Answer:
    """Answer with the region and nation of each area, as the area table of the build gives them."""
    draft = Draft(desk, query)
    if "two_areas" in query.cues and len(query.areas) > 1:
        draft.say(phrases.verdict("whether_apart" in query.cues) + wording_notices.two_areas(query.areas))
    elif query.cues & {"two_areas", "area_name"}:
        verdict = phrases.verdict("whether_same" in query.cues) if "two_areas" in query.cues else ""
        draft.say(verdict + wording_notices.one_area(query.areas[0]))
    for name in query.areas:
        area = desk.areas[name]
        numbers = [draft.cite_whole(inspection.source) for inspection in desk.inspections(name)]
        if not area.region:
            draft.say(wording_notices.no_region(name))
            continue
        groups = query.groups or ((query.group,) if query.group else ())
        chosen = "or" in fold_name(query.question)  # "South East or Eastern?" is no yes or no
        asked = groups and not chosen and (is_yes_or_no(query.question) or "confirm" in query.cues)
        lies = any(name in group.areas for group in groups)
        verdict = (draft.verdict(lies) if "joint" in query.cues else phrases.verdict(lies)) if asked else ""
        draft.say(verdict + wording_notices.in_region(area, phrases.marks(numbers)))
    return draft.answer()


def none_lies_there(desk: Desk, query: Query) -> Answer | None:
    """Answer that none of those just listed lies where the question keeps to; None where one does, or none is asked.

    "Top five for safeguarding?" "Are any of those in Wales?"
    """
    group = query.group
    if group is None or group.areas or group.region is None or not group.whole or query.task not in _OF_A_LIST:
        return None
    draft = Draft(desk, query)
    latest = [desk.inspections(area)[-1] for area in group.whole if desk.inspections(area)]
    numbers = [draft.cite_whole(inspection.source) for inspection in latest]
    verdict = phrases.verdict(False) if is_yes_or_no(query.question) else ""
    draft.say(verdict + wording_notices.none_of_those(group.region.words, phrases.marks(numbers)))
    return draft.answer()


_OF_A_LIST: frozenset[Task] = frozenset({"listing", "held"})


def say_regions(draft: Draft, rows: Sequence[ScoreRow]) -> None:
    """Say in which region each of some areas lies: "which region has the highest score?"."""
    for row in rows:
        area = draft.desk.areas[row.source.area]
        mark = phrases.marks((draft.cite_row(row),))
        draft.say(wording_notices.in_region(area, mark) if area.region else wording_notices.no_region(area.name))


def answer_by_region(desk: Desk, query: Query) -> Answer:
    """Answer with how many areas are held of each region, most first, and of which regions none is."""
    draft = Draft(desk, query)
    held = desk.held_areas()
    counts = Counter(desk.areas[name].region for name in held if desk.areas[name].region)
    known = dict.fromkeys(area.region for area in desk.areas.values() if area.region)
    for region, _ in counts.most_common():
        names = [name for name in held if desk.areas[name].region == region]
        cited = tuple(draft.cite_whole(inspection.source) for name in names for inspection in desk.inspections(name))
        count = draft.figure(
            sql.COUNT_AREAS,
            {"now": desk.now, "areas": among(names), "kinds": None, "held_only": 0, "since": "", "until": "9999"},
            unit="areas", statistic="count", citations=cited, arithmetic=f"areas of {region} held here: {{}}",
        )  # fmt: skip
        draft.say(wording_notices.held_of_region(region, count, names, phrases.marks(cited)))
    none = wording_notices.none_of_regions([region for region in known if region not in counts])
    first = {"no", "none", "nothing", "without", "missing", "lacking"} & set(fold_name(query.question))
    draft.lines.insert(0 if first else len(draft.lines), none)  # "which regions have no area here?"
    draft.table = Table("Areas held here, by region", ("Region", "Areas"), tuple(counts.most_common()))
    return draft.answer()
