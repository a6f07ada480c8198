"""Tasks that only the notices' words can answer, told from questions of scores."""

import re

from assistant.asks import asks_number, asks_what_was_said, asks_what_went
from assistant.completeness import find_counts
from assistant.many_signs import counts_areas, grades_areas
from assistant.phrase_tasks import share_a_verdict
from assistant.query import Average, Group, Task
from assistant.reading import Reading
from assistant.signs import asks_for_scores
from assistant.unscored_signs import only_unscored
from assistant.verdict_asks import asks_verdict, asks_verdicts_beside
from assistant.vocabulary import Mark, Vocabulary
from assistant.words import is_yes_or_no, places

_IN_FIGURES = re.compile(
    r"\bin (?:terms of )?(?:figures|numbers|scores|percentages|per cent)\b|\b(measure|score) by \1\b", re.IGNORECASE
)
"""How somebody asks for scores of what was found: "in figures", "measure by measure"."""


def of_words(reading: Reading, group: Group | None, average: Average | None, areas: int) -> Task | None:
    """Tell what was never scored, and what only the notices' words can answer, from questions of figures."""
    has = reading.has
    spots = [m for m in reading.marks if m.section == "statistics" and not _is_spot(reading, m)]
    if has("quote") and areas and reading.statistics and not (spots or reading.measures or has("score")):
        return "quotes"  # "I need a line on Luton's weak spots"
    if _says_it_scored(reading):
        return "scores"
    if share_a_verdict(reading, areas):
        return "judged"
    of_scores = reading.measures or reading.bounds or has("score", "measure_word", "difference", "compare")
    best = reading.statistics or has("rank")  # "what came in for the harshest criticism in Kent?"
    if areas and best and has("praise", "criticism") and not (of_scores or average or has("area_word")):
        return "quotes"  # "what did the report on Kent praise most?"
    why = has("why") and not has("whence")  # "what kind of source is behind its scores?"
    spoken = why or has("quote", "praise", "criticism") or (has("good_word", "bad_word") and not reading.measures)
    spoken = spoken and not (not areas and grades_areas(reading))
    if areas and _IN_FIGURES.search(reading.question) and not (reading.statistics or average):
        return "scores"  # "what did the inspection of Luton find, in figures?"
    figured = reading.bounds or reading.statistics or average or has("change", "compare", "difference", "rank")
    if asks_for_scores(reading) and not (reading.measures or figured) and has("criticism", "good_word", "bad_word"):
        return "scores"  # "it got slated: what were the numbers?"
    if has("why") and not areas and reading.statistics and not reading.unplaced:
        return "decline"  # "why did the average drop?"
    if (why and areas) or asks_what_went(reading) or asks_what_was_said(reading):
        return "quotes"
    if has("reinspected") and areas and is_yes_or_no(reading.question) and not has("quote", "praise", "criticism"):
        return None  # "was it inspected again after its poor first showing?"
    if "bodies" in reading.named("unscored") and has("score", "judgement", "perform", "grade", "rank", "compare"):
        return "decline"  # "what was the Ofsted judgement on Richmond?"
    scored = reading.measures or reading.statistics or reading.bounds or has("score", "measure_word", "difference")
    if has("judgement") and has("change") and areas and not scored:
        return "judgement"  # "how did the verdict on Kent change?"
    if areas > 1 and asks_verdicts_beside(reading):
        return "judgement"  # "did Bromley get a better verdict than Luton?"
    if has("judgement") and areas and reading.named("unscored") == ("grade",):
        return "judgement"  # "did they call Luton outstanding?"
    if only_unscored(reading, group):
        return "decline" if asks_number(reading) else "quotes"
    dated = has("embargo", "confirm") or {"when", "date", "day", "month", "publication"} & {
        word.key for word in reading.words[:5]
    }
    spoken = spoken and not (has("date") and dated)
    if spoken and not _is_numeric(reading, average) and not reading.judgements and not asks_verdict(reading):
        any_good = is_yes_or_no(reading.question) and not has("quote", "praise", "criticism") and not reading.unplaced
        alone = {word.key for word in reading.words[-2:]} <= {"any", "good", "bad", "very", "ok"}
        return "scores" if any_good and alone and areas else "quotes"  # "was Greenwich any good?"
    return None


def _is_numeric(reading: Reading, average: Average | None) -> bool:
    """Whether it asks for figures, whatever else it holds: "what did it find on all three measures?"."""
    each = reading.has("joint") and reading.has("measure_word")
    counted = reading.has("score", "rank", "difference", "count") or find_counts(reading)
    return bool(each or counted or reading.bounds or reading.statistics or average)


def _says_it_scored(reading: Reading) -> bool:
    """Whether it asks for a score that somebody gives: "what did the papers say Sefton scored?"."""
    said = {m.end for m in reading.marks if m.name == "quote"}
    return any(
        {mention.start, mention.start - 1} & said and reading.keys[mention.end : mention.end + 1] in _SCORED
        for mention in reading.mentions
    )


_SCORED = (["scored"], ["got"], ["achieved"], ["received"], ["managed"])


def _is_spot(reading: Reading, statistic: Mark) -> bool:
    """Whether what could be a superlative of scores is a strong or weak point of the work as well."""
    return any(m.name in {"weak_spot", "strong_spot"} and m.start == statistic.start for m in reading.marks)


def words_or_scores(reading: Reading, areas: int, vocabulary: Vocabulary) -> Task:
    """Tell a question of scores from one about a subject that only words can answer."""
    about_scores = reading.has("score", "perform", "well_done", "compare") or bool(reading.measures)
    why = reading.has("why") and not reading.has("whence")
    if (
        (why or reading.has("quote", "praise", "criticism"))
        and not grades_areas(reading)
        and not ((reading.measures or reading.has("measure_word")) and reading.has("score", "difference"))
    ):
        return "quotes"
    said_little = not (
        reading.has("score", "perform", "well_done", "compare", "held", "difference") or reading.measures
    )
    if reading.idle and areas and said_little and is_yes_or_no(reading.question):
        return "quotes"  # "was the inspection of Luton announced?"
    if reading.unplaced or (set(reading.named("unscored")) - {"region"} and not reading.measures):
        of_something = reading.has("share") and reading.unplaced  # "what share of the workload is …"
        return "scores" if (reading.has("score") and not of_something) or reading.measures else "quotes"
    if areas and said_little and reading.words[0].key == "who" and not reading.direction:
        return "decline"  # "who runs it?"
    if areas and not reading.measures and _tells_of_a_deed(reading):
        return "quotes"
    if areas or reading.either:
        return "scores"
    if about_scores:
        return "scores"
    inspected = {"inspections", "inspection", "inspected", "published"} & reading.key_set
    if inspected and counts_areas(reading):
        return "held"  # "have more than a dozen boroughs been inspected?"
    if reading.periods and (inspected or reading.has("list", "anyone", "area_word", "notice_word", "more")):
        return "held"
    return "unclear" if reading.words else "quotes"


_HAVING_DONE = frozenset({"did", "has", "have", "had", "does"})


_OBJECTS = frozenset({"its", "their", "the", "a", "an", "any", "all", "some", "every"})


def _tells_of_a_deed(reading: Reading) -> bool:
    """Whether it asks if an area did something to something else: "did Luton close its YOT?"."""
    if not reading.mentions or reading.mentions[0].start != 1 or reading.keys[0] not in _HAVING_DONE:
        return False
    at = reading.mentions[0].end
    verb, of = reading.keys[at : at + 1], reading.keys[at + 1 : at + 2]
    figured = reading.has("score", "compare", "held", "difference", "well_done", "praise", "criticism")
    told = at in places(reading.marks) or figured or set(verb) & _HAVING
    return bool(verb and _OBJECTS & set(of)) and not told


_HAVING = frozenset("have had get got do done be been make made face faced".split())
