"""What a notice says about itself: the gloss of a measure, the programme, contacts, who speaks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import phrases, wording_notices, wording_refusals
from assistant.answers import Answer
from assistant.dates import say_dates
from assistant.declines import decline
from assistant.desk import Desk
from assistant.draft import Draft
from assistant.glosses import say_gloss
from assistant.initials import answer_initials
from assistant.judgements import say_judgement, say_judgements
from assistant.query import Query
from assistant.quotes import decline_words, sources_of
from assistant.sources import say_named
from assistant.spans import line_at, without_odd_marks
from assistant.words import fold_name, is_yes_or_no, split_words
from corpus.markup import one_line, unmarked
from corpus.model import MEASURES, Notice
from corpus.sentences import sentences

_SPEAKERS = 5
"""Notices whose speakers are named where the question names none, the newest first."""


def answer_definition(desk: Desk, query: Query) -> Answer:
    """Answer with the gloss that a held notice's table gives to a measure."""
    if "to_date_meaning" in query.cues:
        return _answer_to_date_meaning(desk, query)
    if letters := next((cue.removeprefix("letters ") for cue in query.cues if cue.startswith("letters ")), ""):
        return answer_initials(desk, query, letters)
    draft = Draft(desk, query)
    for measure in query.measures or MEASURES:
        say_gloss(draft, measure)
    if not draft.citations:
        return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)
    return draft.answer()


def _answer_to_date_meaning(desk: Desk, query: Query) -> Answer:
    """Answer with what the figures "to date" are, and the heading under which the newest notice prints them."""
    draft = Draft(desk, query)
    held = [source for source in desk.snapshot.table.sources(desk.now).rows if source.held]
    for pattern, source in ((pattern, source) for pattern in _HEADINGS for source in held):
        if line := line_at(desk.notice(source.id).text, pattern):
            draft.say(wording_notices.TO_DATE_MEANS, wording_notices.printed_under(source))
            draft.say(phrases.quotation(line.of(desk.notice(source.id).text), draft.cite(source, line)))
            return draft.answer()
    return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)


_HEADINGS = (r"(?i)\binspected to date\b", r"(?i)\binspected so far\b")
"""How the heading of the to-date figures is told, the plainest first."""


def answer_programme(desk: Desk, query: Query) -> Answer:
    """Answer from the notes to editors and the letterhead: the programme, whom to contact, where the report is."""
    if "who_inspects" in query.cues:
        return _answer_who_inspects(desk, query)
    draft = Draft(desk, query)
    query = replace(query, periods=tuple(one for one in query.periods if not _is_told(desk, one.words)))
    sources, unheld = sources_of(desk, replace(query, group=None))  # "does the programme cover Wales?"
    kind = "contact" if "contact" in query.cues else "programme"
    for source in sources:
        if draft.citations and not query.areas:
            break  # the newest notice that says so is enough
        notice = desk.notice(source.id)
        spans = [span for span in notice.notes if desk.vocabulary.cues(kind, split_words(span.of(notice.text)))]
        told = set(fold_name(query.question))
        asked = [pattern for words, pattern in _LETTERHEAD_LINES if words & told][:1]  # "the email address"
        for pattern in (r"(?i)media enquiries", *asked) if kind == "contact" else ():
            if line := line_at(notice.text, pattern):
                spans.insert(0, line)
        if spans:
            draft.say(wording_notices.notes_head(source))
        for span in spans:
            draft.say(phrases.quotation(span.of(notice.text), draft.cite(source, span)))
    if kind == "contact" and _TO_READ & set(fold_name(query.question)):
        for area in unheld:  # "where can I read the Bromley report?"
            say_named(draft, area)
    if not draft.citations:
        return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)
    return draft.answer()


_LETTERHEAD_LINES = (
    (frozenset({"email", "mail"}), r"(?im)^\W*e-?mail\b"),
    (frozenset({"fax", "switchboard"}), r"(?i)\bfax\b"),
    (
        frozenset("address based located postal post letter headquarters".split()),
        r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    ),
)
"""Words for ways to reach the inspectorate, and how the line of a letterhead with each is told: by its postcode."""


def _is_told(desk: Desk, date: str) -> bool:
    """Whether the notes of a held notice tell of a date themselves: "the programme began in April 2009; how …"."""
    held = (desk.notice(source.id) for source in desk.snapshot.table.sources(desk.now).rows if source.held)
    return any(date in span.of(notice.text) for notice in held for span in notice.notes)


_TO_READ = frozenset("read find found see seen get obtain download online available web website full whole".split())
"""Words with which a source itself is looked for, and nobody to talk to."""


def _answer_who_inspects(desk: Desk, query: Query) -> Answer:
    """Answer with the inspectorate in whose name notices stand, and with the source on areas of which none is held."""
    draft = Draft(desk, query)
    own, unheld = sources_of(desk, query)
    held = own or [source for source in desk.snapshot.table.sources(desk.now).rows if source.held]
    for source in held:
        line = line_at(desk.notice(source.id).text, _LETTERHEAD)
        if line:
            name = one_line(unmarked(line.of(desk.notice(source.id).text))).strip(" *_#")
            draft.say(wording_notices.headed(name, source, phrases.marks([draft.cite(source, line)])))
            break
    if not draft.citations:
        return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)
    for area in unheld:
        for inspection in desk.inspections(area):
            mark = phrases.marks([draft.cite_whole(inspection.source)])
            draft.say(wording_notices.of_which_source(inspection.source, mark))
    return draft.answer()


_LETTERHEAD = r"(?m)^\W*(?:H\.?M\.?I?|His|Her)\b[^\n]{0,40}\bInspectorate\b[^\n]{0,60}$"
"""A line of a letterhead with an inspectorate's name."""


def answer_method(desk: Desk, query: Query) -> Answer:
    """Answer with the sentences of a notice that say how the work was judged."""
    draft = Draft(desk, query)
    sources, unheld = sources_of(desk, query)
    kind = _kind_of_method(query, [desk.notice(source.id) for source in sources])
    for source in sources:
        notice = desk.notice(source.id)
        spans = [
            without_odd_marks(notice.text, span)
            for passage in notice.passages
            if passage.kind == "paragraph"
            for span in sentences(notice.text, passage.span)
            if desk.vocabulary.cues(kind, split_words(span.of(notice.text)))
        ]
        if spans:
            draft.say(wording_notices.method_head(source))
            for span in spans:
                draft.say(phrases.quotation(span.of(notice.text), draft.cite(source, span)))
            return draft.answer()
    if unheld:
        return decline_words(desk, query, unheld)
    return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)


def _kind_of_method(query: Query, notices: Sequence[Notice]) -> str:
    """Return the list of cues by which sentences are told: on what is looked at, what a percentage says, or how."""
    words = set(fold_name(query.question))
    if words & {"focus", "focuses", "concentrate", "cover", "include"} or "core_case" in query.cues:
        return "focus"
    if words & {"purpose", "aim", "point", "goal", "objective"}:
        return "purpose"
    of_shares = bool(words & _PERCENTAGES) and bool(words & {"share", "marks"})
    of_shares = of_shares or "it mean" in " ".join(fold_name(query.question))  # "what does it mean if it got 75%?"
    of_one = query.bounds or query.numbers  # "what does a 75% safeguarding score tell you?"
    of_shares |= bool(of_one) and bool(words & {"tell", "tells", "say", "mean", "show", "signify", "indicate"})
    of_shares |= bool({"stand", "represent"} & words and words & {"percentages", "scores", "figures"})
    held = any(_SHARE.search(notice.text) for notice in notices)
    return "share" if of_shares and held else "method"


_PERCENTAGES = frozenset({"percentage", "percentages", "percent", "marks", "scores", "figures"})

_SHARE = re.compile(r"done well enough|how often", re.IGNORECASE)
"""How a notice says what its percentages are; where none does, how it judged has to do."""


def answer_speaker(desk: Desk, query: Query) -> Answer:
    """Answer with who speaks in a notice, and in what office."""
    draft = Draft(desk, query)
    sources, unheld = sources_of(desk, query)
    for source in sources[: None if query.areas else _SPEAKERS]:
        if source.judgement in query.judgements:
            say_judgement(draft, source)  # "who called it creditable?": with the sentence
            continue
        notice = desk.notice(source.id)
        assists = "assistant" in notice.office.casefold()
        if "chief" in query.cues and assists and not query.people:
            continue  # the Chief Inspector is somebody else
        line = line_at(notice.text, re.escape(notice.speaker)) if notice.speaker else None
        if line:
            draft.say(wording_notices.speaker(source, notice, phrases.marks([draft.cite(source, line)])))
            if (
                query.areas and "date" in query.cues and _ON_A_DAY & set(fold_name(query.question))
            ):  # "who signed it off, and on what day?"
                say_dates(draft, source)
            if query.people and "joint" in query.cues and is_yes_or_no(query.question) and not query.areas:
                held = [one for one in sources if desk.notice(one.id).speaker]  # "does she speak in both notices?"
                so = all(desk.notice(one.id).speaker in query.people for one in held)
                draft.lines[:1] = [phrases.verdict(so) + draft.lines[0]] if len(draft.lines) == 1 else draft.lines[:1]
            if query.people and "chief" in query.cues and is_yes_or_no(query.question) and len(draft.lines) == 1:
                draft.lines.insert(0, phrases.verdict(not assists).strip())  # "is Julie Fox the Chief Inspector?"
    if not draft.citations:
        judged = [i.source for area in query.areas for i in desk.inspections(area) if i.source.judgement]
        if unheld and judged and ("judgement" in query.cues or _OF_A_VERDICT & set(fold_name(query.question))):
            say_judgements(draft, judged)  # "who says it was “very creditable”?": the source that is known
            return draft.answer()
        if unheld:
            return decline_words(desk, query, unheld)
        return decline(desk, query, "not_in_notices", wording_refusals.NOT_SAID)
    return draft.answer()


_ON_A_DAY = frozenset({"when", "day", "date"})

_OF_A_VERDICT = frozenset({"says", "said", "called", "judged", "described", "labelled", "verdict", "judgement"})
"""Words with which a "who" asks on whose word an area was judged."""
