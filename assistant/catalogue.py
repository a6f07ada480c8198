"""The page of sources as HTML: everything held, with its scores and what the audit found, and how far it covers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from assistant.actions import sortable_head
from assistant.assistant import Assistant
from assistant.evidence import kind_badge, problem_card
from assistant.inert import inert
from assistant.permalinks import Permalink
from corpus.dates import spell_date
from corpus.errors import NoticesError
from corpus.model import MEASURE_NAMES, MEASURES, Area, Finding, Measure, Source

_COLUMNS = ("Area", "Title", "Published", "Source", "Held", *MEASURE_NAMES.values(), "Judged", "Audit")
_ELSEWHERE = "not in the area table"


def catalogue_html(assistant: Assistant) -> str:
    """Return the page of sources; an error of the index stands in its place."""
    try:
        sources, findings, build_id = assistant.sources(), assistant.findings(), assistant.build_id()
        scores: dict[str, dict[Measure, int]] = {}
        for row in assistant.scores():
            scores.setdefault(row.source.id, {})[row.score.measure] = row.score.value
        areas = assistant.areas()
    except NoticesError as error:
        return problem_card(str(error))
    held = sum(source.held for source in sources)
    rows = "".join(_row(s, scores.get(s.id, {}), [f for f in findings if f.sources[:1] == (s.id,)]) for s in sources)
    return inert(
        '<div class="catalogue"><h2>Sources held</h2>'
        f"<p>{len(sources)} sources: {held} held in full, {len(sources) - held} of which only figures are held. "
        f'Scores are per cent. Index build <span class="build">{escape(build_id)}</span>.</p>'
        '<p class="search"><label for="search">Search the sources</label>'
        '<input id="search" type="search" autocomplete="off" data-search>'
        f'<span role="status" data-found>{len(sources)} of {len(sources)} shown</span></p>'
        '<div class="wide" tabindex="0" role="region" aria-label="Sources held"><table class="sortable held-table">'
        f'<caption class="unseen">Sources held</caption>{sortable_head(_COLUMNS)}<tbody>{rows}</tbody></table></div>'
        f"{_coverage(areas, sources)}{_rest(findings)}</div>"
    )


def _row(source: Source, scores: Mapping[Measure, int], findings: Sequence[Finding]) -> str:
    address = f"./{Permalink(source=source.id).address()}"
    published = f'data-value="{escape(source.published)}"'
    figures = "".join(
        f'<td class="number" data-label="{MEASURE_NAMES[measure]}">{scores[measure]}</td>'
        if measure in scores
        else _none("not given", MEASURE_NAMES[measure])
        for measure in MEASURES
    )
    return (
        f'<tr><th scope="row"><a href="{escape(address)}">{escape(source.area or "Several areas")}</a></th>'
        f"<td>{escape(source.title)}</td><td {published}>{spell_date(source.published)}</td>"
        f"<td>{kind_badge(source.kind)}</td><td>{'in full' if source.held else 'figures only'}</td>{figures}"
        f"{_judged(source.judgement)}"
        f'<td data-label="Audit" data-value="{len(findings)}">{_found(findings)}</td></tr>'
    )


def _judged(judgement: str) -> str:
    return f'<td data-label="Judged">{escape(judgement)}</td>' if judgement else "<td></td>"


def _none(said: str, label: str) -> str:
    return (
        f'<td class="none" data-label="{label}" data-value=""><span aria-hidden="true">–</span>'
        f'<span class="unseen">{said}</span></td>'
    )


def _found(findings: Sequence[Finding]) -> str:
    if not findings:
        return "nothing"
    counts = Counter(finding.severity for finding in findings)
    summary = ", ".join(f"{n} {severity}{'s' if n > 1 else ''}" for severity, n in counts.items())
    return f"<details><summary>{summary}</summary>{_messages(findings)}</details>"


def _messages(findings: Sequence[Finding]) -> str:
    told = (f"<li>{escape(f.severity)}: {escape(f.message)} {escape(f.remedy)}</li>" for f in findings)
    return f"<ul>{''.join(told)}</ul>"


def _rest(findings: Sequence[Finding]) -> str:
    """Return what the audit found that is about no source held."""
    others = [finding for finding in findings if not finding.sources]
    return f"<h3>Of the corpus as a whole</h3>{_messages(others)}" if others else ""


def _coverage(areas: Sequence[Area], sources: Sequence[Source]) -> str:
    """Return by region how many areas the list of areas names, and of how many something is held."""
    regions = {area.name: area.region or _ELSEWHERE for area in areas}
    known = Counter(regions.values())
    of = Counter(regions.get(area, _ELSEWHERE) for area in {s.area for s in sources if s.area})
    rows = "".join(
        f'<tr><th scope="row">{escape(region)}</th><td class="number">{known[region]}</td>'
        f'<td class="number">{of[region]}</td><td>{_share(of[region], total)}</td></tr>'
        for region, total in sorted(known.items())
    )
    total = f'<tr><th scope="row">All</th><td class="number">{known.total()}</td><td class="number">{of.total()}</td>'
    total += f"<td>{_share(of.total(), known.total())}</td></tr>"
    head = sortable_head(("Region", "Areas", "Held", "Share held"))
    return (
        "<h3>Coverage by region</h3>"
        f"<p>The list of areas is compiled, not official: it has {len(areas)} names, joint areas as one, and need not "
        "agree with the number that a notice gives.</p>"
        '<div class="wide"><table class="sortable coverage"><caption class="unseen">Coverage by region</caption>'
        f"{head}<tbody>{rows}</tbody><tfoot>{total}</tfoot></table></div>"
    )


def _share(part: int, whole: int) -> str:
    share = round(100 * part / whole) if whole else 0
    return (
        f'<svg class="share" aria-hidden="true" width="96" height="12"><rect class="of" width="100%" height="100%"/>'
        f'<rect class="bar" width="{share}%" height="100%"/></svg> <span class="number">{share}%</span>'
    )
