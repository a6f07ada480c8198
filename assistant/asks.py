"""What a question asks for, told by its signs: what is held, whom to reach, which measure, a number or words."""

from assistant.both_sides import counts_sides, measures_counted
from assistant.query import Group
from assistant.reading import Reading
from assistant.vocabulary import vocabulary
from assistant.word_classes import BEFORE_A_NAME, SCORE
from assistant.words import is_yes_or_no, stem
from corpus.model import Measure


def asks_who_else(reading: Reading) -> bool:
    """Return whether it asks for all within bounds, of which it names one: "who else got 64 like Kent?"."""
    other = reading.has("equal") or "else" in reading.keys
    return bool(reading.bounds) and reading.has("anyone") and other


_TO_REACH = frozenset({"number", "numbers", "mobile", "details", "line", "extension"})


def asks_contact(reading: Reading) -> bool:
    """Return whether it asks how somebody can be reached: "what is Julie Fox's number?"."""
    if reading.named("kinds") and reading.has("area_word") and reading.has("list", "count"):
        return False  # "the areas of which you have the full inspection report"
    measured = reading.has("reaching") and reading.statistics  # "did it reach the average?"
    if _keeps_contact(reading):
        return False
    return (reading.has("contact") and not measured) or bool(
        reading.people and not reading.has("quote") and _TO_REACH & reading.key_set
    )


def _keeps_contact(reading: Reading) -> bool:
    """Whether contact with others than inspectors is asked about: "what contact did Luton keep with prisons?"."""
    keys = reading.keys
    at = next((at for at, key in enumerate(keys) if key in {"contact", "touch"}), len(keys))
    withs = [key for key in keys[at:] if key == "with"]
    return bool(withs and reading.areas) and keys[0] not in {"who", "how", "where"} and not _REACHED & set(keys[at:])


_REACHED = frozenset("inspector inspectors inspectorate office press someone somebody author whom you".split())


def asks_how_often(reading: Reading) -> bool:
    """Return whether it asks how many inspections an area had: "how many times has Kent been inspected?"."""
    said = [word.key for at, word in enumerate(reading.words) if at not in reading.taken and word.key not in _LEADING]
    often = said[:2] == ["how", "often"] or said[:3] == ["how", "many", "times"]
    often = often and bool({"inspect", "visit", "assess"} & {stem(key) for key in said}) and set(said) <= _HOW_OFTEN
    return (often or _counts_inspections(reading)) and not (reading.measures or reading.periods)


_LEADING = frozenset({"and", "so", "but"})
_HOW_OFTEN = frozenset(
    "how often many times has have had was were did do does been be get got the a an so far in all total altogether "
    "ever inspected inspect inspectors inspectorate inspection inspections visited visit assessed assess they hmip for "
    "you your hold have according to what on records record books by youth offending work team service".split()
)
"""Words with which it is asked how many inspections an area had, and nothing else."""


_INSPECTIONS = frozenset("inspections visits sources entries records reports publications".split())
_EACH_ONE = frozenset("separate different individual distinct such published official".split())


def _counts_inspections(reading: Reading) -> bool:
    """Whether it asks how many inspections of an area are held: "how many inspections of Kent are on record?"."""
    said = reading.has("quote", "praise", "criticism", "why", "score", "judgement", "area_word", "anyone", "date")
    limited = reading.statistics or reading.bounds or reading.judgements or reading.named("kinds") or reading.periods
    if said or limited or reading.unplaced or not reading.areas:
        return False
    behind = [[key for key in reading.keys[m.end : m.end + 2] if key not in _EACH_ONE] for m in reading.marks
              if m.name == "count"]  # fmt: skip
    return any(keys and keys[0] in _INSPECTIONS for keys in behind)


def asks_times(reading: Reading) -> int:
    """Return how many inspections areas are to have had ("inspected three times"), 0 where that is not asked."""
    keys = reading.keys
    if (
        reading.areas
        or reading.has("change")
        or not {"inspected", "visited", "assessed", "inspection", "inspections"} & set(keys)
    ):
        return 0
    times = [n for n in reading.numbers if keys[n.end : n.end + 1] in (["times"], ["inspections"], ["visits"])]
    return int(times[0].value) if times and times[0].value > 1 else 0


def asks_which_side_has_more(reading: Reading) -> bool:
    """Return whether areas on both sides of a limit are counted: "did more fall below the average than beat it?"."""
    limited = "average" in reading.statistics or len(reading.bounds) == 2  # "did more score over 60 than under 60?"
    return limited and not reading.areas and counts_sides(reading.words, reading.marks)


def asks_which_measure_has_more(reading: Reading) -> tuple[Measure, ...]:
    """Return the two measures on which areas are counted, as named: "did more areas get over 70 on … than on …?"."""
    limited = "average" in reading.statistics or len(reading.bounds) == 1
    names = measures_counted(reading.words, reading.marks) if limited and not reading.areas else ()
    return tuple(sorted(reading.measures, key=names.index)) if set(names) == set(reading.measures) else ()


def asks_half_below(reading: Reading) -> bool:
    """Return whether the median is asked for by what it does: "half of the areas scored below what?"."""
    told = reading.quantity if reading.quantity and reading.quantity.kind == "share" else None
    half = [part.end for part in (told, *reading.numbers) if part and part.value == 50]
    keys = reading.keys
    sided = {"above", "below"} & set(reading.named("comparators"))
    what = any(key in {"what", "which"} for key in keys[half[0] :]) if half else False
    return what and bool(sided) and reading.has("area_word") and not reading.bounds


_NUMBERED = frozenset({"overall_score", "grade", "reoffending_rate", "statistic"})
"""Unscored things that are numbers or grades themselves; of others a notice may say something in words."""


def asks_number(reading: Reading) -> bool:
    """Return whether a number is asked for."""
    numbered = reading.statistics or _NUMBERED & set(reading.named("unscored"))
    keys = reading.keys
    of_it = any(mention.end < len(keys) and reading.words[mention.end - 1].possessive for mention in reading.mentions)
    costs = keys[:1] == ["what"] and bool({"cost", "spend", "spent"} & set(keys))
    bare = costs or (
        keys[:2] in (["what", "is"], ["what", "was"], ["what", "are"]) and of_it
    )  # "what is Luton's caseload?"
    rated = bool({"rate", "rates"} & set(keys)) and "other_scores" in reading.named("unscored")  # "the custody rate"
    done = vocabulary().framing["deeds"]  # "how often did workers see them?", "did staff show dedication?"
    scored = any(mark.name == "score" and not done.issuperset(keys[mark.start : mark.end]) for mark in reading.marks)
    return scored or reading.has("count", "difference", "rank") or bool(numbered) or bare or rated


WELL, BADLY = frozenset({"well", "right", "best"}), frozenset({"badly", "wrong", "poorly", "worst"})
"""How a question ends that asks what was done well, or badly: "what did Luton do well?"."""


def place_of_how_it_went(reading: Reading) -> int:
    """Return the place of the word that ends what asks how things went: "what went wrong in Luton?"; -1 for none."""
    words = reading.words
    own = [at for at in range(len(words)) if at not in reading.taken and words[at].key not in BEFORE_A_NAME]
    opens = own and own[0] == 0 and words[0].key in {"what", "where"}
    opens = opens and words[own[-1] - 1].key not in {"put", "set"}  # "what do they want put right in Luton?"
    opens = opens and "at" not in {word.key for word in words[own[-1] + 1 :]}  # "what was Luton best at?"
    rewarded = [word.key for word in words[max(0, own[-1] - 2) : own[-1]]] == ["for", "doing"] if own else False
    opens = opens and not rewarded  # "what was said about prizes for doing well in Luton?"
    return own[-1] if opens and words[own[-1]].key in WELL | BADLY else -1


def asks_what_went(reading: Reading) -> bool:
    """Return whether it asks what was done well or badly: "what did Luton do well?", "where did it fall short?"."""
    keys = reading.keys
    at = place_of_how_it_went(reading)
    where = keys[:1] == ["where"]  # "where did Luton do best?": on which measure
    well = at >= 0 and not (where and keys[at] in {"best", "worst"})

    ends = {mark.name for mark in reading.marks if mark.end == len(keys)} & {"good_word", "bad_word"}
    short = where and (reading.has("praise", "criticism") or (ends and not reading.statistics))
    return bool((well or short) and reading.areas) and not (reading.measures or reading.bounds or reading.has("score"))


def asks_what_was_said(reading: Reading) -> bool:
    """Return whether it asks what a notice says of something that is no score: "any quote on turnover at the top"."""
    if reading.measures or reading.bounds or reading.judgements or reading.periods:
        return False
    figures = reading.has("score", "difference", "count", "measure_word", "date", "judgement", "rank")
    return bool(reading.has("quote") and reading.areas and reading.unplaced) and not figures


_SINGLE = SCORE | {"percentage"}


def asks_which_measure(reading: Reading) -> bool:
    """Return whether it asks on which measure areas do best or worst as a whole: "which measure is weakest overall?".

    "Which measure had the highest score" is of a single score.
    """
    keys = reading.keys
    words = [m for m in reading.marks if m.name == "measure_word" and m.start < _OPENING]
    asked = words and {"which", "what"} & set(keys[: words[0].start + 1])
    of_scores = [m for m in reading.marks if m.section == "statistics" and words and m.end <= words[0].start]
    if words and {"its", "their"} & set(keys[: words[0].start]):
        return False  # "which of its measures was worst?": of an area spoken of
    if any("of" in keys[m.end : words[0].start] for m in of_scores):
        return False  # "what is the lowest of all the scores you hold?"
    sided = reading.direction or {"lowest", "highest"} & set(reading.statistics)
    if not (asked and sided) or reading.measures or "mean" in reading.named("statistics") or reading.has("joint"):
        return False
    ends = [m for m in reading.marks if m.section == "statistics" and m.name != "average"]
    single = any(keys[m.end : m.end + 1] and keys[m.end] in _SINGLE for m in ends)
    single = single or any(keys[m.end - 1] in _SINGLE for m in ends)
    return reading.has("overall", "area_word") or "average" in reading.statistics or not single


_OPENING = 6
"""Words within which a question comes to the measure that it asks for."""


def asks_held(reading: Reading, group: Group | None) -> bool:
    """Return whether it asks what is held."""
    if reading.areas and set(reading.named("unscored")) - {"region"}:
        return False  # "does the report include any Rutland cases"
    if reading.areas and reading.words[0].key == "who":
        return False  # "who runs it"
    told = "from" in reading.keys or is_yes_or_no(reading.question)
    of_source = reading.named("kinds") and reading.areas and told
    if of_source and not (reading.statistics or reading.bounds):
        return True  # "is the Harrow figure from the inspectorate or from a newspaper"
    if reading.measures or reading.statistics or (reading.areas and reading.has("score")):
        return False
    if reading.named("kinds") and not reading.bounds and not reading.areas:
        return True
    asks_what = [word.key for word in reading.words[:1]] == ["what"] and not reading.has("notice_word", "count", "date")
    if reading.areas and (reading.has("more") or (asks_what and not reading.named("kinds"))):
        return False  # "everything you have on Kent" asks for its scores
    things = reading.has("notice_word", "area_word", "held") or group is not None
    if (reading.has("held") or reading.named("kinds")) and (things or reading.areas):
        return True
    if reading.has("date") and reading.periods and not reading.areas:
        return True
    every = reading.has("joint") and reading.has("measure_word")  # "list all three measures for London"
    figured = every or reading.direction or reading.has("score", "perform", "higher", "lower")
    return reading.has("count", "list") and things and not figured


def asks_of_prose(reading: Reading) -> bool:
    """Return whether it asks for a score as a notice's words give it, beside its table or alone."""
    keys = reading.key_set
    both = keys & {"table", "tables"} and keys & {"text", "prose", "wording", "narrative", "words"}
    asks_words = keys & {"sentence", "sentences", "words"} or [word.key for word in reading.words[:1]] == ["quote"]
    quoted = bool(asks_words and reading.areas and reading.measures and reading.has("score", "well_done"))
    stated = bool(keys & {"sentence", "sentences", "line", "passage"}) and reading.has("notice_word")
    quoted |= stated and len(reading.bounds) == 1 and reading.bounds[0].of_one  # "the sentence that says the 75%"
    agree = bool({"agree", "match", "square", "tally", "differ"} & keys) and bool(keys & {"table", "tables"})
    quoted |= agree and bool({"says", "said", "inspector", "inspectors"} & keys)
    quoted |= bool(reading.has("notice_word") and reading.measures and keys & {"text", "prose", "narrative"})
    return reading.has("prose") or bool(both) or quoted  # "quote the sentence with Luton's reoffending score"


def asks_whence(reading: Reading) -> bool:
    """Return whether it asks where a figure comes from: "where are those scores from?"."""
    keys = [key for key in reading.keys if key not in _CLOSING]
    return reading.has("whence") or (keys[:1] == ["where"] and keys[-1:] == ["from"])


_CLOSING = frozenset("please then exactly thanks ok and so but".split())


def asks_where_in_table(reading: Reading) -> bool:
    """Return whether it asks where in a ranking an area stands: "where would you put Luton in the table?"."""
    keys = reading.keys
    if "where" in keys and "up" in keys and {"line", "lined"} & set(keys):
        return True  # "if you lined all the areas up, where would Oldham be"
    return "where" in keys[:2] and bool({"table", "ranking", "rankings", "league", "order", "list"} & set(keys))
