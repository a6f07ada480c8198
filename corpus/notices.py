"""From a notice file to a Notice: what it is about, who speaks in it, what it says, and its figures.

The text is not altered, but it ends where a file goes on with a second notice. What was looked for and not found is a
line of `Notice.problems`; only a file that shows no inspection of an area, or whose embargo cannot be dated, is
refused.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.apparatus import ends_at, find_footnotes, find_notes, notes_start
from corpus.areas import area_key
from corpus.bundles import Bundle, find_bundle
from corpus.dateline import Embargo, find_date, find_embargo, find_late_embargo
from corpus.errors import NoticeUnreadable
from corpus.heads import Title, find_inspection, find_mentions, find_programme, likeliest
from corpus.laid_out import checked_by_layout
from corpus.markup import one_line, unmarked
from corpus.model import Area, Notice, Source, Span
from corpus.passages import Structure, cut_passages
from corpus.readers import parse_document, read_bytes
from corpus.scores import ScoreReading, find_score_tables, read_scores
from corpus.speech import Speaker, before_another_speaks, find_judgement, find_others, find_speaker, find_speech
from corpus.vocabulary import Programme
from corpus.withholding import without_corrected

_HEAD = 1000
"""Characters after the title in which a notice without a speaker may still bear its date."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """A text's outline: its title, who speaks, and where the body, the footnotes and the notes stand."""

    title: Title
    speaker: Speaker | None
    head: Span
    body: Span
    footnotes: tuple[Span, ...]
    notes: tuple[Span, ...]


def read_notice(path: Path, areas: Sequence[Area]) -> Notice:
    """Return the notice that a file holds; `areas` is the area table, whose names its area goes by.

    Raises NoticeUnreadable where the file has no text that can be read, shows no inspection of an area, or is under
    an embargo of which the day cannot be told.
    """
    data = read_bytes(path)
    document = parse_document(path, data)
    mentions = find_mentions(document.text, areas)
    bundle = find_bundle(document.text, mentions)
    text = document.text[: bundle.end].rstrip() if bundle else document.text
    plain = unmarked(text)
    frame = _frame(path, text, bundle.first if bundle else likeliest(mentions))
    problems = [_second(document.text, bundle)] if bundle else []
    dated, embargo = _dates(path, plain, frame, problems)
    programme = find_programme(plain, frame.title)
    judgement = find_judgement(plain, frame.body)
    source = Source(
        id=source_id(frame.title.area, published := _published(embargo, dated)),
        area=frame.title.area,
        title=frame.title.text,
        published=published,
        kind="inspectorate notice",
        held=True,
        inspection=find_inspection(plain, frame.title, programme),
        judgement=one_line(judgement.of(plain)) if judgement else "",
        embargo=embargo.instant if embargo else None,
    )
    reading = _scores(text, source, frame, programme, areas)
    if reading.guessed and document.pages:
        reading = checked_by_layout(reading, data, source.area)
    problems += _missing(frame, programme, judgement)
    pages = tuple(page for page in document.pages if page < len(text))
    structure = Structure(reading.tables, frame.footnotes, frame.notes, pages)
    first_table = min(
        (table.start for table in reading.tables if table.start > frame.body.start), default=frame.body.end
    )
    speech = _speech(plain, frame, first_table)
    return Notice(
        source=source,
        file=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        dated=dated,
        programme=programme.name if programme else "",
        speaker=frame.speaker.name if frame.speaker else "",
        office=frame.speaker.office if frame.speaker else "",
        speech=speech,
        others=find_others(text, speech.end, frame.body.end, first_table) if speech else (),
        judgement=judgement,
        scores=reading.scores,
        to_date=reading.to_date,
        footnotes=frame.footnotes,
        notes=frame.notes,
        passages=cut_passages(text, source.id, structure),
        pages=pages,
        problems=(*problems, *reading.problems),
    )


def source_id(area: str, published: str) -> str:
    """Return a source's id: "luton-2012-05-16", "bromley-2012-03", "barnet-undated"."""
    return f"{area_key(area).replace(' ', '-')}-{published or 'undated'}"


def _frame(path: Path, text: str, title: Title | None) -> _Frame:
    if title is None:
        raise NoticeUnreadable(
            path,
            "it shows no inspection of youth or adult offending work in any area",
            "If it is a notice, give it a title line: Inspection of Youth Offending work in AREA.",
        )
    notes = notes_start(text)
    end = min(notes, ends_at(text)) if notes > title.span.end else len(text)
    speaker = find_speaker(text)
    head_end = speaker.begins if speaker else min(len(text), title.span.end + _HEAD)
    return _Frame(
        title=title,
        speaker=speaker,
        head=Span(0, max(head_end, title.span.end)),
        body=Span(title.span.end, max(end, title.span.end)),
        footnotes=find_footnotes(text, notes),
        notes=find_notes(text),
    )


def _second(text: str, bundle: Bundle) -> str:
    line = text.count("\n", 0, bundle.following.span.start) + 1
    return (
        f"it holds another notice, of {bundle.following.area}, from line {line} of its text on, which was not read; "
        f"what stands before it was read as the notice of {bundle.first.area}"
    )


def _dates(path: Path, plain: str, frame: _Frame, problems: list[str]) -> tuple[str, Embargo | None]:
    dated = find_date(plain, frame.head)
    if not dated:
        problems.append("no date of the notice found")
    embargo = find_embargo(plain, frame.head, dated)
    embargo = embargo or find_late_embargo(plain, Span(frame.head.end, len(plain)), dated)
    if embargo and embargo.instant is None:
        raise NoticeUnreadable(
            path,
            f"it is under an embargo of which the day cannot be told ({embargo.words[:80]!r})",
            "Write the day in full at the head, as in: EMBARGOED UNTIL 00:01, 13 JUNE 2012.",
            embargoed=True,
        )
    problems += embargo.doubts if embargo else ()
    return dated, embargo


def _published(embargo: Embargo | None, dated: str) -> str:
    return embargo.instant.date().isoformat() if embargo and embargo.instant else dated


def _scores(
    text: str, source: Source, frame: _Frame, programme: Programme | None, areas: Sequence[Area]
) -> ScoreReading:
    if programme and not programme.scored:
        tables = tuple(table.span for table in find_score_tables(text, source.area))
        why = f"the {programme.name} programme does not print the three scores: the notice is read for its words"
        return ScoreReading((), (), tables, (why,))
    skip = (Span(0, frame.body.start), *frame.footnotes, Span(frame.body.end, len(text)))
    reading = read_scores(text, source.id, source.area, areas, skip)
    return without_corrected(unmarked(text), reading, source.area, areas)


def _missing(frame: _Frame, programme: Programme | None, judgement: Span | None) -> list[str]:
    looked_for = {
        "no programme of inspections found": programme,
        "no speaker found": frame.speaker,
        "no overall judgement found": judgement,
    }
    return [problem for problem, found in looked_for.items() if found is None]


def _speech(plain: str, frame: _Frame, first_table: int) -> Span | None:
    if frame.speaker is None:
        return None
    speech = find_speech(plain, frame.speaker.begins, frame.body.end, min(first_table, frame.body.end))
    return speech and before_another_speaks(plain, speech, frame.speaker.name)
