"""Follow-ups on words: on what was quoted, who said it, whom to ask, the programme, the sources."""

import re
from dataclasses import replace

from assistant.followups import BARE, OVER_MANY, again, is_followup, of, words_of
from assistant.phrases import join
from assistant.query import Group, Query
from assistant.words import is_yes_or_no


def of_the_cause(query: Query, before: Query) -> Query | None:
    """Ask for the cause of what was quoted, which no notice gives: a bare "why?"."""
    gap = before.task in {"compare", "against", "change"} and {"why", "difference"} <= query.cues
    if gap and not (query.areas or query.measures or query.statistics):  # "what is the reason for the gap?"
        kept = ("areas", "measures")
        return replace(query, task="quotes", areas=before.areas, measures=before.measures, inherited=kept)
    counted = before.task in {"mean", "to_date", "to_date_change"} and "why" in query.cues and not before.areas
    if counted and not (query.areas or query.measures or query.statistics or query.group):
        return replace(query, task="decline", reason="not_in_notices")  # "the median?" "Why do they differ?"
    words = set(words_of(query)) <= {"why", "so", "but", "and", "ok", "is", "was", "that", "not"}
    if before.task != "quotes" or "why" not in query.cues or not words:
        return None
    if "denial" in query.cues and before.subject:
        return replace(again(query, before), cues=before.cues | query.cues)  # "why not?"
    return replace(query, task="decline", reason="not_in_notices", areas=before.areas, inherited=("areas",))


def asks_wording(query: Query) -> bool:
    """Return whether it asks how something was put and names nothing itself: "what's the wording?"."""
    own = query.areas or query.measures or query.statistics or query.periods
    return not own and len(words_of(query)) <= _BRIEF + 2 and bool({"wording", "quote", "words"} & set(words_of(query)))


def word_for_word(query: Query, before: Query) -> Query | None:
    """Ask for the very words again, which every quote gives: "exact words please"."""
    words = " ".join(words_of(query))
    asked = any(
        sign in words
        for sign in (
            "exact words",
            "verbatim",
            "word for word",
            "exact quote",
            "exact wording",
            "exact sentence",
            "which words",
            "what words",
            "read me",
            "read out",
            "the line",
            "exact line",
            "full sentence",
            "whole sentence",
        )
    )
    bare = not (query.areas or query.measures) and len(words.split()) <= 6
    said = before.task in {"quotes", "judgement", "speaker"} or "prose" in before.cues
    if not (asked and bare and said):
        return None
    judged = before.task == "speaker" and before.judgements and before.areas  # "who said that it was encouraging?"
    return replace(again(query, before), task="judgement", judgements=()) if judged else again(query, before)


def of_the_speaker(query: Query, before: Query) -> Query | None:
    """Ask who said what was quoted: "what was her name?"."""
    words = set(words_of(query))
    named = "name" in words and words & {"her", "his", "their", "the"} and before.task in {"quotes", "judgement"}
    areas = before.areas or before.memory.listed
    return replace(query, task="speaker", areas=areas, inherited=("areas",)) if named and areas else None


def of_their_contact(query: Query, before: Query) -> Query | None:
    """Ask whom to reach about the area before: "email for her?"."""
    if query.task != "programme" or "contact" not in query.cues or query.areas or not before.areas:
        return None
    return replace(query, areas=before.areas, inherited=("areas",))


_SAME = frozenset(
    "another other others same similar likewise alike comparable equivalent subject topic thing point issue".split()
)


def of_the_same_subject(query: Query, before: Query) -> Query | None:
    """Ask an area's notice on the subject before: "what does the Luton one say about it?"."""
    another = "notice_word" in query.cues and bool(_OTHERS & set(words_of(query)))  # "does another notice mention it?"
    another = another or bool(_THE_OTHER.search(query.question))
    if another and before.task == query.task == "quotes" and set(query.subject) - _SAME and not query.areas:
        return replace(query, group=_besides(query, before), cues=query.cues - {"they"} | {"area_word"},
            inherited=("task",))  # fmt: skip
    alike = before.task == "quotes" and len(query.areas) == 1 and query.task in BARE and before.subject
    if alike and _LIKE_IT.search(query.question) and not (query.measures or query.statistics):
        return replace(again(query, before), areas=query.areas, corrections=query.corrections, inherited=("subject",))
    elsewhere = another or ("anyone" in query.cues and bool({"else", "other"} & set(words_of(query))))  # "who else?"
    on = before.task == query.task == "quotes" and "they" in query.cues
    same = on and not (before.areas or query.subject or query.stance or elsewhere) and "it" in words_of(query)
    if same and (before.subject or before.speaker) and not query.areas:
        return again(query, before)  # "is there a footnote in either notice?" "What does it say?"
    if before.task == "quotes" and query.task == "unclear" and elsewhere and is_followup(query):
        on, query = True, replace(query, task="quotes", subject=())  # "and the other notice?"
    if not on or not (query.areas or elsewhere) or set(query.subject) - _SAME or query.stance:
        return None
    said = (before.subject, before.phrase, before.stance)
    if "anyone" in query.cues and not query.areas:
        cues = (query.cues - {"they"}) | {"area_word"}  # "does anyone else mention it?"
        query = replace(query, speaker="", quantity=None, cues=cues)
    if another:
        query = replace(query, group=_besides(query, before), cues=query.cues - {"they"} | {"area_word"})
    return (
        replace(query, subject=said[0], phrase=said[1], stance=said[2], inherited=("subject",)) if any(said) else None
    )


_OTHERS = frozenset("another other others any elsewhere".split())
_THE_OTHER = re.compile(r"\bthe other(?: (?:one|notice|report))?\b", re.IGNORECASE)
_LIKE_IT = re.compile(
    r"\b(?:one|anything|something|a (?:line|quote|sentence|passage)) (?:like (?:it|that|this)|similar|equivalent)\b"
    r"|\b(?:an? )?equivalent\b",
    re.IGNORECASE,
)
"""What asks another area's notice for what was just quoted: "is there one like it for Leicestershire?"."""


def _besides(query: Query, before: Query) -> Group | None:
    """Return all areas but those whose notice was just quoted; None where none was, or not all are known."""
    left = tuple(area for area in query.everywhere if area not in before.areas)
    return Group(f"besides {join(before.areas)}", left) if left and before.areas else None


def of_an_unknown_subject(query: Query, before: Query) -> Query | None:
    """Ask the notices on another subject, which is no area's name: "and about drones?"."""
    words = words_of(query)
    led = {"about", "on", "regarding"} & set(words) and not {"what", "how"} & set(words)  # "what about Narnia?"
    on = before.task == "quotes" and before.areas and query.task in BARE
    unknown = query.subject and query.unknown_areas and all(map(str.islower, query.unknown_areas))
    if not (on and unknown and led and is_followup(query)) or query.areas or query.group or query.measures:
        return None
    return replace(query, task="quotes", areas=before.areas, unknown_areas=(), inherited=("areas",))


_AND_ABOUT = re.compile(r"\W*(?:(?:and|or|but|then|ok|so)\b,? )*(?:anything )?(?:about|regarding)\b", re.IGNORECASE)


def of_a_measure_in_words(query: Query, before: Query) -> Query | None:
    """Ask what was said of a measure, after another subject: "what does it say about planning?" "And about safety?"."""
    on = before.task == "quotes" and before.subject and query.task in BARE and len(query.measures) == 1
    own = query.areas or query.statistics or query.group or query.bounds or query.periods or query.direction
    if not (on and query.subject) or own or "score" in query.cues or not _AND_ABOUT.match(query.question):
        return None
    return replace(again(query, before), subject=query.subject, phrase=query.phrase, measures=(), inherited=("areas",))


def of_the_other_side(query: Query, before: Query) -> Query | None:
    """Ask where a subject was praised, after where it was criticised: "and where were they praised?"."""
    turned = before.task == query.task == "quotes" and query.stance and before.subject and not before.areas
    if not turned or query.subject or query.areas:
        return None
    cues = query.cues - {"they", "those"}
    return replace(again(query, before), stance=query.stance, inherited=("subject",), cues=cues)


def of_more_words(query: Query, before: Query) -> Query | None:
    """Ask on about what was quoted, of a subject of its own: "what share of the workload are they?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds
    if before.task != "quotes" or not before.areas or query.task not in BARE or not query.unplaced or own:
        return None
    return replace(
        query, task="quotes", areas=before.areas, unplaced=(), unscored=(), reason=None, inherited=("areas",)
    )


_BRIEF = 4
"""Words below which a question on the programme says nothing of its own: "since when?"."""


def of_the_programme(query: Query, before: Query) -> Query | None:
    """Ask on about the programme: "and how long does it take?"."""
    of_all = "areas" in before.inherited and "contact" not in query.cues  # it says the same in every notice
    if query.task == before.task == "programme" and of_all:
        return query
    on = before.task == "programme" and query.task in BARE | {"held", "decline", "dates"} and "they" in query.cues
    brief = len(words_of(query)) < _BRIEF or words_of(query)[-2:] == ["many", "years"]
    on = on or (before.task == "programme" and query.task in BARE | {"dates"} and brief)
    counted = query.task == "held" and {"count", "area_word"} <= query.cues and not query.kinds
    on = on or (before.task == "programme" and counted and not _OURS & set(words_of(query)))
    lasting = words_of(query)[:2] == ["how", "long"] or brief  # what "last" and "longer" compare there is nothing
    on = on and (lasting or not query.direction)
    often = words_of(query)[:2] == ["how", "often"]
    on = on and not (
        query.areas or query.measures or query.statistics or query.kinds or ("score" in query.cues and not often)
    )
    cues = before.cues - ({"who_inspects"} if often else set())
    areas = () if of_all else before.areas
    on_it = replace(again(query, before), areas=areas, measures=(), group=None, cues=cues, inherited=("task",))
    return on_it if on else None


_OURS = frozenset({"you", "your", "you've", "you’ve", "we", "our", "us", "here", "hold", "held", "have", "got"})
"""Words with which areas are counted that are held, and not those of the programme: "how many areas are covered?"."""


def of_the_prose(query: Query, before: Query) -> Query | None:
    """Ask whether a notice's words give the scores of its table: "do the prose and the table agree on those?"."""
    asked = "prose" in query.cues and "they" in query.cues and before.areas and not query.areas
    if not asked:
        return None
    if query.bounds:  # "the sentence that says the 75%"
        return replace(of(query, before, "scores"), bounds=None, unscored=())
    return replace(query, task="scores", areas=before.areas, inherited=("areas",))


def of_their_source(query: Query, before: Query) -> Query | None:
    """Ask what kind of source the figures before come from: "is that from an official notice?"."""
    own = query.areas or query.measures or query.statistics or query.group or query.bounds or query.cues & {"list"}
    sourced = query.kinds or query.cues & {"official", "whence", "printed"}
    asked = sourced and "they" in query.cues and query.task in BARE | {"held"}
    areas = before.areas or before.memory.listed[:_FEW]
    if "official" in query.cues and before.areas and query.task == "held" and is_yes_or_no(query.question):
        query = replace(query, cues=frozenset({"they", "source_official"}))  # "is it from an official source?"
    if not asked or own or not areas or len(before.memory.listed) > _FEW > len(before.areas) == 0:
        return None
    kinds = query.kinds if is_yes_or_no(query.question) else ()
    return replace(query, task="held", kinds=kinds, areas=areas, inherited=("areas",))


_FEW = 6
"""So many areas of a list are named with their sources one by one."""


def of_its_judgement(query: Query, before: Query) -> Query | None:
    """Ask whether the area before was so judged: "inspectors called it creditable, correct?"."""
    told = query.task == "judged" or (query.task == "quotes" and query.judgements and "judgement" in query.cues)
    two = {"either", "both", "neither"} & set(words_of(query)) and len(before.memory.recent) > 1
    if query.task == "judged" and two and not (query.areas or query.group):  # "was either called disappointing?"
        return replace(query, areas=before.memory.recent[-2:], inherited=("areas",))
    several = before.areas if len(before.areas) > 1 else before.memory.recent
    one_of = query.task == "judged" and "list" in query.cues and query.cues & {"they", "those"} and len(several) > 1
    if one_of and not (query.areas or query.group or "area_word" in query.cues) and before.task not in OVER_MANY:
        group = Group("among those just spoken of", several)
        cues = query.cues - {"they", "those"}
        return replace(query, group=group, cues=cues, numbers=(), inherited=("areas",))  # "which one was called mixed?"
    of_it = told and "they" in query.cues and len(before.areas) == 1 and not query.areas
    if not of_it or query.group or query.cues & {"list", "count", "anyone", "area_word"}:
        return None
    return replace(query, task="judged", areas=before.areas, inherited=("areas",))


def of_the_order_of_verdicts(query: Query, before: Query) -> Query | None:
    """Ask who was judged best or worst, which no order of phrases tells: "how was Kent described?" "The harshest?"."""
    own = query.areas or query.measures or query.group or query.bounds or query.periods or query.judgements
    ranked = query.task in {"extremes", "quotes", "judgement", "judged"} and before.task in {"judgement", "judged"}
    asked = ranked and _VERDICTS & set(words_of(query)) and len(words_of(query)) <= _BRIEF + 2
    if not asked or own:
        return None
    areas = before.areas if "they" in query.cues else ()  # "was that the harshest verdict?"
    cues = frozenset({"ordered", "list", "judgement"})
    return Query(query.question, "judged", areas=areas, direction=query.direction, cues=cues, inherited=("task",))


def of_who_was_judged_so(query: Query, before: Query) -> Query | None:
    """Ask which of those just compared was judged better: "compare Kent and Luton" "Who was described more kindly?"."""
    own = query.areas or query.measures or query.group or query.bounds or query.periods or query.judgements
    asks = words_of(query)[:1] in (["who"], ["which"]) and query.direction and query.cues & {"judgement", "quote"}
    of_all = query.cues & {"area_word", "held", "anyone", "widen"}
    if query.task != "judged" or own or of_all or not asks or len(before.areas) < 2 or before.task in OVER_MANY:
        return None
    group = Group("among those just spoken of", before.areas)
    return replace(query, group=group, cues=query.cues | {"ordered"}, inherited=("areas",))


_VERDICTS = frozenset("harshest toughest severest kindest warmest mildest".split())
"""Superlatives of what is said, and of no score."""


def of_each_judgement(query: Query, before: Query) -> Query | None:
    """Ask how each inspection of the area before was judged: "how were the two inspections described?"."""
    each = query.task == "reinspected" and "judgement" in query.cues and len(before.areas) == 1
    if not each or query.areas:
        return None
    return replace(query, task="judgement", areas=before.areas, inherited=("areas",))


_NOW = frozenset("now today nowadays currently latest".split())


def of_its_judgement_now(query: Query, before: Query) -> Query | None:
    """Ask how the area before is judged now: "how was it described in 2010?" "And how is it described now?"."""
    judged = before.task in {"judgement", "judged"} and query.task in {"unclear", "definition", "judgement"}
    asked = query.cues & {"definition", "judgement"} and _NOW & set(words_of(query)) and "it" in words_of(query)
    areas = before.areas or before.memory.recent
    if not (judged and asked) or len(areas) != 1 or query.areas or query.measures or query.periods:
        return None
    return replace(query, task="judgement", areas=areas, inspection="latest", inherited=("areas",),
        cues=query.cues - {"definition"} | {"judgement"})  # fmt: skip


def of_the_same_judgement(query: Query, before: Query) -> Query | None:
    """Ask which other areas were so judged: "who else got that?"."""
    so_judged = (
        before.task in {"judgement", "judged"} and before.judgements and query.cues & {"list", "anyone", "count"}
    )
    refers = query.cues & {"they", "anyone", "rest", "equal"}
    its_scores = query.cues & {"measure_word", "which_measure"} and not query.cues & {"anyone", "rest", "area_word"}
    if (
        not (so_judged and refers)
        or its_scores  # "give me all three of its scores", "which measure did it do best on?"
        or query.measures
        or query.judgements
        or query.task in {"reinspected", "dates"}
        or (query.group and "those" in query.cues)  # "how many of those are in London?"
        or (query.task == "judgement" and not query.cues & {"rest", "anyone"})
    ):
        return None
    quantity = query.quantity
    own = before.task == "judgement" and len(before.areas) == 1 and "anyone" in query.cues
    if own and quantity and quantity.kind == "some" and not query.group:
        quantity = replace(quantity, kind="number", value=1, side="above")  # "anyone else called that?": beside it
    return replace(query, task="judged", judgements=before.judgements, quantity=quantity, inherited=("judgements",))
