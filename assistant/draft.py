"""An answer while it is written: nothing gets into its text as a figure or a quote without its citation."""

from collections.abc import Mapping

from assistant import wording
from assistant.answers import Answer, Citation, Figure, Outcome, Reason, Statistic, Step, Table, Unit
from assistant.desk import Desk
from assistant.phrases import correctness, marks, name_measure, quotation, show_figure, verdict
from assistant.query import Query
from assistant.spans import sentence_at
from assistant.verdicts import claims_several, is_denied_of_all, together, wants_verdict
from corpus.errors import CitationError
from corpus.model import MEASURES, Measure, Source, Span
from index import statements
from index.score_table import ScoreRow, ToDateRow, Value

_HELD_BACK = {True: "\ue000", False: "\ue001"}
"""What stands before a line whose yes or no waits until the answer is whole."""


class Draft:
    """Collects an answer's lines, figures, citations and working, numbering citations as they come."""

    def __init__(self, desk: Desk, query: Query) -> None:
        self.desk = desk
        self.query = query
        self.lines: list[str] = []
        self.figures: list[Figure] = []
        self.working: list[Step] = []
        self.suggestions: list[str] = []
        self.table: Table | None = None
        self._citations: dict[tuple[str, Span | None], Citation] = {}
        self._judged: list[bool] = []
        self._of_held = False
        self._disputed: dict[tuple[str, Measure], ScoreRow] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations so far, in order."""
        return tuple(self._citations.values())

    def say(self, *lines: str) -> None:
        """Add lines of text; empty ones, and remarks already made, are left out."""
        self.lines += [line for line in dict.fromkeys(lines) if line and line not in self.lines]

    def verdict(self, holds: bool | None, of_held: bool = False) -> str:
        """Return the yes or no to put before a line, of a question that asks for one; "" where neither can be said.

        Where one is to stand for several things, it comes first of all lines, once the answer is whole. `of_held`
        says that it is of the areas held here only.
        """
        amiss = "amiss" in self.query.cues
        if holds is None or not (amiss or wants_verdict(self.query)) or is_denied_of_all(self.query):
            return ""
        holds = holds != ("denied" in self.query.cues)
        if together(self.query) == "each":
            return self._opening(holds, of_held)
        self._judged.append(holds)
        self._of_held |= of_held
        return _HELD_BACK[holds]

    def _opening(self, holds: bool, of_held: bool = False) -> str:
        """Return a yes or no, or, where a yes could say that something is wrong, that it is right or is not."""
        if not self.query.cues & {"amiss", "denied"}:
            return verdict(holds, of_held)
        several = claims_several(self.query) or len(self.query.measures) != 1 or len(self.query.areas) > 2
        return correctness(holds, several)

    def _say_verdict(self) -> None:
        """Say the verdict that was held back: before its line, or, on several, before all lines."""
        if not self._judged:
            return
        how = together(self.query)
        if how == "count":
            self._say_on_how_many()
            return
        holds = all(self._judged) if how == "all" else any(self._judged) == (how == "any")
        alone = len(self._judged) == 1
        for held, mark in _HELD_BACK.items():
            several = claims_several(self.query)
            said = self._opening(holds, self._of_held) if alone else self._opening(held) if several else ""
            self.lines = [line.replace(mark, said) for line in self.lines]
        if not alone:
            on_measures = len(self.query.measures) != 1 and self.query.task != "region"
            amiss = self.query.cues & {"amiss", "denied"}
            opening = correctness(holds, among_several=False) if amiss else verdict(holds, self._of_held)
            self.lines.insert(0, opening.rstrip(". ") + wording.verdict_on_several(holds, how, on_measures))
        self._judged.clear()

    def _say_on_how_many(self) -> None:
        """Say whether something is so on as many measures as a question says; not where a missing score could tell."""
        asked, judged = self.query.on_measures, self._judged
        whole = len(self.query.measures or MEASURES)
        could = range(sum(judged), sum(judged) + max(0, whole - len(judged)) + 1)
        found = {asked.holds(count, whole) for count in could} if asked else set()
        for held, mark in _HELD_BACK.items():
            self.lines = [line.replace(mark, self._opening(held) if len(judged) > 1 else "") for line in self.lines]
        if len(found) == 1 and (holds := found.pop()) is not None:
            opening = self._opening(holds).rstrip(". ")
            self.lines.insert(0, opening + wording.on_so_many(sum(judged), whole))
        else:
            self.lines.insert(0, wording.ONE_IS_MISSING)
        self._judged = []

    def cite(self, source: Source, span: Span | None = None) -> int:
        """Return the number of the citation of a stretch of a source, adding it where it is new.

        Raises CitationError for a held notice without a stretch, or one whose text is not there.
        """
        key = (source.id, span if source.held else None)
        if key not in self._citations:
            self._citations[key] = self._citation(source, key[1])
        return self._citations[key].number

    def cite_row(self, row: ScoreRow | ToDateRow) -> int:
        """Return the number of the citation of a figure's row in its source, of its cell where no row is known."""
        entry = row.score if isinstance(row, ScoreRow) else row.figure
        return self.cite(row.source, entry.row or entry.cell)

    def cite_whole(self, source: Source) -> int:
        """Return the number of the citation of a source as such; of a held notice that is its title line."""
        if not source.held:
            return self.cite(source)
        notice = self.desk.notice(source.id)
        at = notice.text.find(source.title)
        return self.cite(source, Span(at, at + len(source.title)) if at >= 0 else notice.passages[0].span)

    def figure(
        self, sql: str, parameters: Mapping[str, Value], *, unit: Unit, statistic: Statistic,
        citations: tuple[int, ...], arithmetic: str, area: str | None = None, measure: Measure | None = None,
        as_of: str = "", value: int | float | None = None,
    ) -> str:  # fmt: skip
        """Run a statement, keep its value as a figure with its working, and return it as it is to be shown.

        The value stands in the text only through what this returns, so text, figure and working cannot differ. A
        `value` that was read from the very row that the statement names is not read again.
        """
        value = self.desk.number(sql, parameters) if value is None else value
        shown = show_figure(value, unit)
        self.figures.append(Figure(value, unit, area, measure, statistic, as_of, tuple(dict.fromkeys(citations))))
        self.working.append(Step(sql, parameters, arithmetic.replace("{}", shown), value))
        return shown

    def score(self, row: ScoreRow) -> tuple[str, str]:
        """Take up an area's score as a figure; return it as shown, with its citation mark."""
        score, source = row.score, row.source
        number = self.cite_row(row)
        shown = self.figure(
            statements.SCORE, {"source": source.id, "measure": score.measure}, unit="%", statistic="score",
            citations=(number,), arithmetic=f"{source.area}, {name_measure(score.measure)}: {{}}", area=source.area,
            measure=score.measure, as_of=source.published, value=score.value,
        )  # fmt: skip
        if score.prose_value not in {None, score.value}:
            self._disputed.setdefault((source.id, score.measure), row)
        return shown, marks([number])

    def prose(self, row: ScoreRow) -> str:
        """Return that a notice's prose gives another score than its table, or the same, with it as a figure."""
        score, source = row.score, row.source
        self._disputed.pop((source.id, score.measure), None)
        notice = self.desk.notice(source.id) if score.prose else None
        prose = sentence_at(notice.text, score.prose, notice) if notice and score.prose else None
        number = self.cite(source, prose)
        shown = self.figure(
            statements.PROSE_SCORE, {"source": source.id, "measure": score.measure}, unit="%", statistic="score",
            citations=(number,), arithmetic=f"{source.area}, as the prose states it: {{}}", area=source.area,
            measure=score.measure, as_of=source.published,
        )  # fmt: skip
        if notice and prose and "quote" in self.query.cues:
            self.say(quotation(prose.of(notice.text), number))
        if score.prose_value == score.value:
            return wording.agreement(shown, marks([number]))
        return wording.disagreement(source.area, score.measure, shown, marks([number]))

    def missing(self, measure: Measure, source: Source) -> str:
        """Return that a source gives no score of a measure, citing the source."""
        return wording.missing_score(source.area, measure, source, marks([self.cite_whole(source)]))

    def to_date(self, row: ToDateRow) -> tuple[str, str]:
        """Take up a to-date figure; return it as shown, with its citation mark."""
        figure, source = row.figure, row.source
        number = self.cite_row(row)
        shown = self.figure(
            statements.TO_DATE, {"source": source.id, "measure": figure.measure, "statistic": figure.statistic},
            unit="%", statistic=figure.statistic, citations=(number,), measure=figure.measure,
            arithmetic=f"{name_measure(figure.measure)}, to-date {figure.statistic}: {{}}", as_of=source.published,
        )  # fmt: skip
        return shown, marks([number])

    def answer(self, outcome: Outcome = "answered", reason: Reason | None = None) -> Answer:
        """Return the finished answer; where it rests on a score that its notice's prose gives otherwise, it says so."""
        self.say(*map(self.prose, list(self._disputed.values())))
        self._say_verdict()
        return Answer(
            question=self.query.question,
            outcome=outcome,
            reason=reason,
            text="\n\n".join(self.lines),
            figures=tuple(self.figures),
            citations=self.citations,
            table=self.table,
            working=tuple(self.working),
            suggestions=tuple(dict.fromkeys(self.suggestions)),
            build_id=self.desk.build_id,
        )

    def _citation(self, source: Source, span: Span | None) -> Citation:
        quote, start, end = "", None, None
        if source.held:
            if span is None:
                raise CitationError(f"{source.id} is held, but no place in it was given to cite.")
            quote, start, end = span.of(self.desk.notice(source.id).text), span.start, span.end
            if not quote.strip():
                raise CitationError(f"{source.id} has no text at {span.start} to {span.end}.")
        return Citation(
            len(self._citations) + 1, source.id, source.title, source.area, source.published, source.kind, source.held,
            quote, start, end, source.url,
        )  # fmt: skip
