"""Follow-ups that set the areas before beside others, beside each other, or beside a figure just given."""

from dataclasses import replace

from assistant.followups import BARE, OVER_MANY, asks_which_was, of
from assistant.query import Query, Task
from assistant.words import is_yes_or_no


def of_those_beyond(query: Query, before: Query) -> Query | None:
    """Ask which areas lie beyond the to-date figure just given: "how many beat it?"."""
    others = query.cues & {"list", "count", "anyone", "area_word"}
    beyond = query.direction and others and "they" in query.cues and not (query.bounds or query.areas)
    if before.task != "to_date" or query.task not in BARE | {"listing", "to_date", "held"} or not beyond:
        return None
    return replace(
        query, task="listing", statistics=("average",), measures=query.measures or before.measures,
        inherited=("measures",), cues=query.cues - {"they"},
    )  # fmt: skip


def set_against(query: Query, before: Query) -> Query | None:
    """Set one more area against those asked about before: "how far above Kent?", "how does that compare with Kent?"."""
    gap = "difference" in query.cues and bool(query.direction or query.cues & {"they", "compare"})
    than = "they" in query.cues and " than " in query.question  # "was that better than Kent?"
    beside = gap or than or {"they", "compare"} <= query.cues
    own = query.measures or query.statistics or query.bounds or query.cues & {"quote", "praise", "criticism"}
    if len(query.areas) != 1 or not before.areas or not beside or own:
        return None
    return of(query, before, "compare", tuple(dict.fromkeys((*before.areas, *query.areas))))


def of_a_region_beside(query: Query, before: Query) -> Query | None:
    """Ask which areas of a region lie beyond the one before ("who in London beat it?"), or if it is its first."""
    beside = query.group and query.direction and "they" in query.cues and len(before.areas) == 1
    first = {"lowest", "highest"} & set(query.statistics) and is_yes_or_no(query.question)
    task: Task = "rank" if first else "listing"
    return of(query, before, task) if beside and not query.areas else None


def of_their_changes(query: Query, before: Query) -> Query | None:
    """Ask how the areas spoken of moved: "which of them improved most?", "how big a jump was that?"."""
    moves = "change" in query.cues and query.task in BARE | {"change"} and not (query.areas or query.statistics)
    if moves and "they" in query.cues and len(before.recent) > 1:
        return of(query, before, "change", before.recent)
    one = moves and len(before.areas) == 1 and before.task in {"scores", "change"}
    return replace(of(query, before, "change"), inspection=None) if one else None  # "so how big a jump was that?"


def of_those_spoken_of(query: Query, before: Query) -> Query | None:
    """Set beside each other the areas that the run of questions has named: "which was lower?", "by how much?"."""
    if len(before.recent) < 2:
        return None
    edge = query.task == "extremes" and (asks_which_was(query) or "those" in query.cues)
    edge = edge and before.task not in OVER_MANY
    apart = "difference" in query.cues and query.task in BARE | {"quotes"} and not query.measures
    sided = query.direction and not (query.group or query.bounds or query.average)
    chosen = sided and ((query.task in BARE and "list" in query.cues) or "those" in query.cues)
    if not (edge or apart or chosen):
        return None
    return replace(of(query, before, "compare", before.recent), statistics=(), subject=(), limit=None)
