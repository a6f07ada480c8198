"""Notices and other sources as HTML for the evidence panel: the whole source, inert, with the cited words marked."""

from collections.abc import Iterable, Sequence
from html import escape

from assistant.answers import Citation, Figure
from assistant.drawing import draw
from assistant.inert import inert
from corpus.dates import spell_date
from corpus.errors import CitationError
from corpus.model import MEASURE_NAMES, MEASURES, TO_DATE, Notice, Score, Source, SourceKind, Span

KIND_NAMES: dict[SourceKind, str] = {
    "inspectorate notice": "Inspectorate notice",
    "inspectorate report": "Inspectorate report",
    "council": "Council",
    "news": "News",
}
NOT_GIVEN = "not given in this source"


def notice_page(notice: Notice, citation: Citation | None = None, figures: Sequence[Figure] = ()) -> str:
    """Return a held notice as HTML, with the quote of `citation` in `<mark>` elements.

    Where `figures` are read from one cell of the notice, that one is pointed out.

    Raises CitationError where the quote is not the notice's text at its offsets.
    """
    marked = None
    if citation and citation.start is not None and citation.end is not None:
        marked = (citation.start, citation.end)
        if notice.text[slice(*marked)] != citation.quote:
            raise CitationError(f"{citation.source_id} has changed since this was answered. Ask the question again.")
    held = f"{notice.file}, {len(notice.text):,} characters"
    place = f"{held}; marked: {marked[0]:,} to {marked[1]:,}" if marked else held
    return (
        f"{_head(notice.source)}"
        f'<div class="notice">{draw(notice.text, marked, _cell(notice, figures))}</div>'
        f'<p class="file">{escape(place)}</p>'
    )


def _cell(notice: Notice, figures: Sequence[Figure]) -> tuple[int, int] | None:
    cells = {cell for figure in figures if (cell := cell_of(figure, notice))}
    return next(((cell.start, cell.end) for cell in cells if len(cells) == 1), None)


def cell_of(figure: Figure, notice: Notice) -> Span | None:
    """Return the characters of a notice that a figure was read from, None where it is not of its table."""
    if figure.statistic == "score":
        spans = [s.cell for s in notice.scores if s.measure == figure.measure and s.value == figure.value]
    else:
        wanted = (figure.measure, figure.statistic, figure.value)
        spans = [t.cell for t in notice.to_date if (t.measure, t.statistic, t.value) == wanted]
    return next(filter(None, spans), None)


def file_button(source_id: str) -> str:
    """Return what saves a held notice's file, byte for byte as it was received."""
    return f'<p class="save"><button type="button" data-file="{escape(source_id)}">Download as received</button></p>'


def figures_card(source: Source, scores: Iterable[Score], figures: Iterable[Figure] = ()) -> str:
    """Return a source of which only figures are held: what it is, its scores, and where to find it.

    `figures` are what an answer takes from it; those of "inspected to date" are shown below the scores.
    """
    values = {score.measure: f"{score.value}%" for score in scores}
    own = [(MEASURE_NAMES[m], values.get(m, NOT_GIVEN)) for m in MEASURES] if values else []
    to_date = [
        (f"{MEASURE_NAMES[f.measure]}, {f.statistic}", f"{f.value:g}%")
        for f in figures
        if f.measure and f.statistic in TO_DATE
    ]
    return (
        f"{_head(source)}"
        '<p class="only">Only figures are held from this source, not its words: check them there before you print.</p>'
        f"{_held('Scores taken from it', own)}{_held('Inspected to date, as it prints them', to_date)}"
        f"{_link(source.url)}"
    )


def _held(caption: str, figures: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><th scope='row'>{name}</th><td>{value}</td></tr>" for name, value in figures)
    return f'<table class="held"><caption>{caption}</caption>{rows}</table>' if rows else ""


def source_panel(page: str, turn: int | None = None, number: int | None = None, value: str = "") -> str:
    """Return the evidence panel around a source.

    `turn` and `number` name the citation that led to it, `value` the figure that it stood behind.
    """
    led = "" if turn is None else f' data-turn="{turn}" data-number="{number}"'
    led += f' data-value="{escape(value)}"' if value else ""
    back = "" if turn is None else '<button type="button" class="back" data-back>Back to the answer</button>'
    return inert(f'<section class="source"{led}>{back}{page}</section>')


def held_list(sources: Sequence[Source]) -> str:
    """Return what is held, notices first: what the panel shows while no citation is followed."""
    notices = [source for source in sources if source.held]
    others = [source for source in sources if not source.held]
    folded = (
        f"<details><summary>Figures from {len(others)} other sources</summary>{_links(others)}</details>"
        if others
        else ""
    )
    return inert(
        '<section class="source resting"><h2 tabindex="-1">Sources</h2>'
        "<p>The source of an answer opens here, with its words marked.</p>"
        f"<h3>Notices held in full</h3>{_links(notices)}{folded}</section>"
    )


def _links(sources: Iterable[Source]) -> str:
    items = "".join(
        f'<li><button type="button" data-source="{escape(s.id)}">{escape(s.area or s.title)}</button> '
        f'<span class="when">{spell_date(s.published)}</span> {kind_badge(s.kind)}</li>'
        for s in sources
    )
    return f"<ul>{items}</ul>"


def changed_card(citation: Citation) -> str:
    """Return what stands in place of a notice whose file has changed since an answer cited it."""
    return (
        f'<section class="source"><h2 tabindex="-1">{escape(citation.title)}</h2>'
        "<p>The file of this notice has changed since this was answered: the words that the answer cites are no "
        "longer where they stood. Ask the question again for an answer from the notice as it is now.</p>"
        f'<p class="save"><button type="button" data-source="{escape(citation.source_id)}">Read the notice as it is now'
        "</button></p></section>"
    )


def problem_card(message: str) -> str:
    """Return a message in place of a source."""
    return f'<p class="only">{escape(message)}</p>'


def _head(source: Source) -> str:
    facts = [
        ("Area", source.area),
        ("Published", spell_date(source.published)),
        ("Inspection", source.inspection),
        ("Judged", f"“{source.judgement}”" if source.judgement else ""),
    ]
    listed = "".join(f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>" for name, value in facts if value)
    return (
        f'<header>{kind_badge(source.kind)}<h2 tabindex="-1">{escape(source.title)}</h2>'
        f'<dl class="facts">{listed}</dl></header>'
    )


def kind_badge(kind: SourceKind) -> str:
    """Return what sort of source it is, news set apart."""
    return f'<span class="kind {"news" if kind == "news" else ""}">{KIND_NAMES[kind]}</span>'


def _link(url: str) -> str:
    if not url.startswith(("https://", "http://")):
        return ""
    place = f'href="{escape(url)}" rel="noopener noreferrer" target="_blank"'
    return f"<p><a {place}>Open the source on its own site</a></p>"
