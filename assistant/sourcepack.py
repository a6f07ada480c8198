"""A source pack: one file for a fact-checker, in which every figure and quote of an answer leads to where it stands.

Markdown for a person, with the same as JSON at its end for a program.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from assistant.answers import Answer, Cell, Citation, Figure, Step
from assistant.assistant import Assistant
from assistant.evidence import cell_of
from assistant.inert import inert
from assistant.phrases import name_measure, show_figure
from corpus.dates import spell_date
from corpus.errors import CitationError, UnknownSource
from corpus.model import TO_DATE, Notice


def source_pack(assistant: Assistant, answer: Answer, address: str = "") -> str:
    """Return the pack of an answer as Markdown that ends with the same in JSON.

    Raises CitationError where a notice has changed since the answer was given.
    """
    facts = pack_facts(assistant, answer, address)
    data = json.dumps(facts, ensure_ascii=False, indent=2)
    if inert(data) != data:
        data = json.dumps(facts, indent=2)  # as "\\u202e": the value stays as it is
    return f"{inert(_markdown(facts))}\n## The same as JSON\n\n{_fenced(data, 'json')}\n"


def pack_facts(assistant: Assistant, answer: Answer, address: str = "") -> dict[str, Any]:
    """Return what the pack holds as plain values, ready for JSON."""
    notices = {c.source_id: _notice(assistant, c) for c in answer.citations if c.held}
    cited = {c.number: c for c in answer.citations}
    if assistant.recompute(answer) != tuple(step.result for step in answer.working):
        raise CitationError("The index has changed since this was answered. Ask the question again.")
    return {
        "question": answer.question, "outcome": answer.outcome, "reason": answer.reason, "answer": answer.text,
        "build_id": answer.build_id, "address": address,
        "figures": [_figure(f, s, cited, notices) for f, s in zip(answer.figures, answer.working, strict=True)],
        "table": asdict(answer.table) if answer.table else None,
        "counted": _counted(assistant, answer.working),
        "citations": [_citation(assistant, c, notices.get(c.source_id)) for c in answer.citations],
    }  # fmt: skip


def _counted(assistant: Assistant, steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Return each set of scores that figures were counted from, once."""
    found = dict.fromkeys(rows for step in steps if (rows := assistant.counted(step)))
    return [
        {
            "measure": rows[0].score.measure,
            "scores": [
                {"area": row.source.area, "value": row.score.value, "source_id": row.source.id,
                 "published": row.source.published, "source_kind": row.source.kind, "url": row.source.url}
                for row in rows
            ],
        }
        for rows in found
    ]  # fmt: skip


def _notice(assistant: Assistant, citation: Citation) -> Notice:
    try:
        notice = assistant.notice(citation.source_id)
    except UnknownSource as error:
        raise CitationError(f"{citation.source_id} is no longer held. Ask the question again.") from error
    if notice.text[citation.start : citation.end] != citation.quote:
        raise CitationError(f"{citation.source_id} has changed since this was answered. Ask the question again.")
    return notice


def _citation(assistant: Assistant, citation: Citation, notice: Notice | None) -> dict[str, Any]:
    file: dict[str, Any] = {"file": notice.file, "file_sha256": notice.sha256} if notice else {
        "file": None, "file_sha256": None, "held_figures": _held_figures(assistant, citation.source_id)
    }  # fmt: skip
    names = ("number", "source_id", "title", "area", "published", "source_kind", "held", "quote", "start", "end", "url")
    return {name: getattr(citation, name) for name in names} | file


def _held_figures(assistant: Assistant, source_id: str) -> list[dict[str, Any]]:
    """Return all figures held of a source, per cent: its area's scores, and the to-date figures that it prints."""
    scores = (row.score for row in assistant.scores() if row.source.id == source_id)
    printed = (row.figure for row in assistant.to_date() if row.source.id == source_id)
    return [
        *({"measure": s.measure, "statistic": "score", "value": s.value} for s in scores),
        *({"measure": t.measure, "statistic": t.statistic, "value": t.value} for t in printed),
    ]


def _figure(figure: Figure, step: Step, cited: Mapping[int, Citation], notices: Mapping[str, Notice]) -> dict[str, Any]:
    names = ("value", "unit", "area", "measure", "statistic", "as_of", "citations")
    facts = {name: getattr(figure, name) for name in names} | {"cell": None, "formula": None}
    if figure.statistic in ("score", *TO_DATE):
        sources = [cited[number].source_id for number in figure.citations]
        return facts | {"cell": next((c for s in sources if s in notices and (c := _place(notices[s], figure))), None)}
    return facts | {"formula": {"arithmetic": step.arithmetic, "sql": step.sql.strip(), "with": dict(step.parameters)}}


def _place(notice: Notice, figure: Figure) -> dict[str, Any] | None:
    """Return the characters of a notice that a figure was read from."""
    if (span := cell_of(figure, notice)) is None:
        return None
    return {"source_id": notice.source.id, "text": span.of(notice.text), "start": span.start, "end": span.end}


def _markdown(facts: Mapping[str, Any]) -> str:
    lines = ["# Source pack", "", f"Question: {facts['question']}", "", f"Index build: {facts['build_id']}"]
    lines += ["", f"Address: {facts['address']}"] if facts["address"] else []
    lines += ["", "## Answer", "", facts["answer"], "", "## Figures", ""]
    lines += [_figure_line(figure) for figure in facts["figures"]] or ["None."]
    if table := facts["table"]:
        lines += ["", "## Table", "", table["caption"], "", *_table(table["columns"], table["rows"])]
    for counted in facts["counted"]:
        columns = ("area", "value", "source_id", "published", "source_kind")
        rows = [[score[column] for column in columns] for score in counted["scores"]]
        lines += ["", f"## Counted from: {len(rows)} scores for {name_measure(counted['measure'])}, per cent", ""]
        lines += _table(("Area", "Score", "Source", "Published", "Kind"), rows)
    lines += ["", "## Sources", ""]
    for citation in facts["citations"]:
        lines += [*_citation_lines(citation), ""]
    return "\n".join([*lines, ""] if facts["citations"] else [*lines, "None.", ""])


def _figure_line(figure: Mapping[str, Any]) -> str:
    about = [figure["area"], name_measure(figure["measure"]) if figure["measure"] else None, figure["statistic"]]
    said = f"- **{show_figure(figure['value'], figure['unit'])}** ({', '.join(filter(None, about))})"
    marks = "".join(f"[{number}]" for number in figure["citations"])
    if cell := figure["cell"]:
        return (
            f"{said} {marks}: cell “{cell['text']}”, characters {cell['start']} to {cell['end']} of {cell['source_id']}"
        )
    if formula := figure["formula"]:
        values = ", ".join(f":{name} = {value!r}" for name, value in formula["with"].items())
        statement = "\n".join([formula["sql"], *([f"-- with {values}"] if values else [])])
        return f"{said} {marks}: {formula['arithmetic']}\n\n{_fenced(statement, 'sql')}\n"
    return f"{said} {marks}: held as a figure only; see the source"


def _citation_lines(citation: Mapping[str, Any]) -> list[str]:
    head = f"[{citation['number']}] {citation['title']}, {citation['source_kind']}, {spell_date(citation['published'])}"
    if not citation["held"]:
        held = [f"{name_measure(f['measure'])}, {f['statistic']}: {f['value']}%" for f in citation["held_figures"]]
        figures = ["", f"Held: {'; '.join(held)}."] if held else []
        return [head, "", f"Figures only are held from it. {citation['url']}".rstrip(), *figures]
    place = f"Characters {citation['start']} to {citation['end']} of the text of {citation['file']}"
    return [
        head, "", _fenced(citation["quote"]), "",
        f"{place} ({citation['source_id']})",
        f"SHA-256 of that file: {citation['file_sha256']}",
    ]  # fmt: skip


def _table(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return a table as the lines of a Markdown one; what stands in a cell cannot end it."""
    cells = [[" ".join(str("" if cell is None else cell).split()).replace("|", "\\|") for cell in row] for row in rows]
    return [f"| {' | '.join(row)} |" for row in [columns, ["---"] * len(columns), *cells]]


def _fenced(text: str, language: str = "") -> str:
    """Return text as a block of code: what stands in it cannot end it, and is no Markdown."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
