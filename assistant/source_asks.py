"""What is asked of an area's source: whether it is official, whether its words are held or only its figures."""

import re
from typing import Literal

from assistant.reading import Reading
from assistant.signs import is_order
from assistant.source_kinds import claimed_kinds
from assistant.words import is_yes_or_no

_BODIES = frozenset("inspectorate watchdog regulator body organisation organization agency institution".split())
_INSPECTING = frozenset("inspect inspects inspected inspecting inspection inspections audit audits audited".split())
_BESIDE = frozenset(
    "who whom which is are was were been gets does did do done doing the a an these those this that it them they its "
    "all of in for by and so behind out youth offending work council councils area areas borough team teams service "
    "services yot yots core case carries carried carry conducts conducted conduct undertakes undertook performs "
    "performed runs ran makes made responsible actually then there".split()
)
"""Words by which somebody asks who inspects, beside those for inspecting and the areas."""

_ISSUING = frozenset("publishes issues produces writes prints releases compiles".split())
_ISSUED = frozenset(
    "the these those this that press inspection notices notice reports report them it all youth".split()
)

_OPENING = 7
"""Words within which a question comes to the body that it asks for: "what is the name of the inspectorate?"."""


def asks_who_inspects(reading: Reading) -> bool:
    """Return whether it asks which body the inspections are of: "who carries them out?", "which watchdog is it?"."""
    own = reading.measures or reading.statistics or reading.bounds or reading.judgements or reading.people
    figured = reading.has("score", "count", "contact", "praise", "criticism", "rank", "lacking", "reinspected")
    figured = figured or bool(reading.areas and reading.has("quote"))  # "which inspectorate are we talking about?"
    figured = figured or reading.has("held") or bool(reading.named("kinds"))  # "which inspectorate notices are held?"
    if own or figured or reading.periods or reading.unknown_areas or reading.named("unscored"):
        return False
    keys = [word.key for at, word in enumerate(reading.words) if at not in reading.taken]
    keys = keys[1:] if keys[:1] in (["and"], ["so"], ["but"]) else keys
    asked = keys[:1] in (["who"], ["whom"], ["which"], ["what"], ["name"], ["by"])
    named = keys[0] != "who" and _BODIES & set(keys[: _OPENING if "name" in keys else 3]) if asked else False
    if named or keys == ["who", "are", "the", "inspectors"]:
        return True  # "which public body is it?", "what is the name of the inspectorate?"
    who = asked and {"who", "whom"} & set(keys) and set(keys) <= _BESIDE | _INSPECTING
    if not reading.areas and keys[:1] == ["who"] and keys[1:2] and keys[1] in _ISSUING and set(keys[2:]) <= _ISSUED:
        return True  # "who publishes these notices?"
    passive = {"was", "were", "been", "gets", "is", "are"} & set(keys) and "inspected" in keys  # "who was inspected?"
    return bool(who and _INSPECTING & set(keys)) and (not passive or "by" in keys)


_ONLY_FIGURES = re.compile(
    r"\b(?:only|just|merely|nothing but) (?:(?:the|its|their|some|bare|a few) )*"
    r"(?:numbers|figures|scores|percentages|stats|data)\b",
    re.IGNORECASE,
)
"""How somebody asks whether a source's words are held: "a notice for Bromley, or only the numbers?"."""


_PIECES = frozenset("story article source piece page document webpage website item paper coverage".split())


_OF_THE_ASKER = frozenset({"our", "my", "a", "this", "your", "draft"})


def asks_name_of_source(reading: Reading) -> bool:
    """Return whether it asks what an area's source is called or where it stands: "the link for the Bromley source"."""
    keys = reading.key_set
    own = reading.statistics or reading.bounds or reading.judgements or reading.people or is_order(reading)
    spoken = reading.has("praise", "criticism", "why", "rank", "change", "lead") or {"inspector", "job"} & keys
    sourced = _PIECES & keys or reading.has("held", "score", "notice_word", "whence") or reading.named("kinds")
    named = (mark.start for mark in reading.marks if mark.name == "source_name")
    theirs = any(at == 0 or reading.words[at - 1].key not in _OF_THE_ASKER for at in named)  # not "our headline says …"
    return bool(reading.areas and theirs and sourced) and not (own or spoken)


def asks_kind_of_source(reading: Reading) -> bool:
    """Return whether it asks if the source on an area is of a kind: "is Havering's source a committee paper?"."""
    said = reading.has("quote", "praise", "criticism", "why", "change") or reading.has("compare")
    return is_yes_or_no(reading.question) and not said and bool(claimed_kinds(reading))


_FROM_A_SOURCE = re.compile(r"\bfrom (?:an?|the|any) (?:\w+ )?(?:source|publication|document)s?\b", re.IGNORECASE)


def asks_of_source(reading: Reading) -> Literal["whole", "official", "named", "kind"] | None:
    """Return what is asked of the source on an area: if its words are held, if it is official, its kind, its name."""
    if asks_kind_of_source(reading):
        return "kind"
    if asks_name_of_source(reading):
        return "named"
    own = bool(reading.statistics or reading.bounds or reading.judgements or reading.people or reading.numbers)
    own |= bool(reading.measures and not _FROM_A_SOURCE.search(reading.question))  # "is its score from …?"
    if not reading.areas or own or reading.has("quote", "praise", "criticism", "why", "rank", "change"):
        return None
    asks = is_yes_or_no(reading.question) or "or" in reading.keys
    if reading.has("whole") and asks and not reading.unplaced:
        return "whole"  # "is Bexley's notice held word for word?"
    if _ONLY_FIGURES.search(reading.question) and asks and reading.has("held", "notice_word", "whole"):
        return "whole"
    asks = asks or reading.words[0].key in {
        "how",
        "can",
        "could",
        "should",
        "may",
    }  # "can I rely on the Harrow figures?"
    sourced = reading.has("notice_word", "held", "score", "whence") or "from" in reading.keys
    near = reading.has("difference", "nearest") and "inspectorate" in reading.keys  # "how close to the inspectorate …?"
    sourced = sourced and not reading.unplaced and asks
    return "official" if sourced and (reading.has("official") or near) else None
