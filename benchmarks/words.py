"""How questions about the words of notices are answered: how many rightly, and what a question costs.

    python -m benchmarks.words [--notices 158] [--seed 1] [--json FILE]

Writes a corpus with `benchmarks.generate`, builds an index of it and asks all of its questions. "First quote" counts
the questions answered whose first quote is of the right notice and holds the sentence asked for; right is what
`assistant.evaluation` finds no fault with. The JSON has the faults of every question that went wrong.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

from assistant import Answer, Assistant, Citation
from assistant.evaluation import Question, Verdict, evaluate, read_questions
from benchmarks.generate import SEED, SIZES, generate
from index.build import rebuild
from index.embedder import Embedder

OWN, EVERYDAY = "text, the sentence's own words", "text, everyday words"
TEXT = (OWN, EVERYDAY)


@dataclass(frozen=True, slots=True)
class Row:
    """How the questions of one kind went; `first_quote` is None where no single sentence is asked for."""

    kind: str
    asked: int
    right: int
    first_quote: int | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A whole run. Times are milliseconds for one text question, and for embedding it without asking it."""

    notices: int
    build_seconds: float
    rows: tuple[Row, ...]
    answerable: int
    answerable_declined: int
    absent: int
    absent_declined: int
    text_median: float
    text_ninety_fifth: float
    embedding_median: float
    faults: dict[str, tuple[str, ...]]

    def report(self) -> str:
        """Return the run as plain lines."""
        lines = [f"{'type':<32}{'asked':>7}{'right':>14}{'first quote':>14}"]
        for row in self.rows:
            first = "" if row.first_quote is None else _share(row.first_quote, row.asked)
            lines.append(f"{row.kind:<32}{row.asked:>7}{_share(row.right, row.asked):>14}{first:>14}".rstrip())
        return "\n".join([
            *lines,
            f"declined of {self.answerable} answerable: {_share(self.answerable_declined, self.answerable)}",
            f"declined of {self.absent} absent: {_share(self.absent_declined, self.absent)}",
            f"a text question: median {self.text_median:.1f} ms, 95th percentile {self.text_ninety_fifth:.1f} ms",
            f"embedding it once: median {self.embedding_median:.1f} ms; asking takes "
            f"{self.text_median / self.embedding_median:.2f} times as long",
            f"built from {self.notices:,} notices in {self.build_seconds:.1f} s",
        ])  # fmt: skip


def kind_of(question: Question) -> str:
    """Return the kind that a generated question is counted under: its type, for text with whose words it uses."""
    if question.type != "text":
        return question.type
    return OWN if question.id.startswith("text-own-") else EVERYDAY


def first_quote(answer: Answer) -> Citation | None:
    """Return the first citation of an answer that quotes words; None where there is none or the question is declined.

    What a declined question is offered as coming close is no answer.
    """
    quotes = (citation for citation in answer.citations if citation.quote)
    return next(quotes, None) if answer.outcome == "answered" else None


def holds(cited: Citation | None, question: Question) -> bool:
    """Return whether a citation is of the notice asked about and holds the sentence asked for."""
    return cited is not None and cited.source_id in question.cites and question.quotes[0] in cited.quote


def measure(directory: Path, notices: int, seed: int = SEED) -> Measured:
    """Generate a corpus into an empty directory, build an index beside it, ask its questions and count."""
    generate(directory / "corpus", notices, seed)
    questions = read_questions(directory / "corpus" / "questions.jsonl")
    embedder = Embedder()
    embedder.encode(["inspection"])  # what is imported with the model is no part of the build
    begun = time.perf_counter()
    rebuild(directory / "corpus", directory / "index")
    built = time.perf_counter() - begun
    with Assistant.open(directory / "index") as assistant:
        assistant.warm()
        assistant.ask("What was said?")
        verdicts = list(evaluate(assistant, questions))
    text = [verdict for verdict in verdicts if kind_of(verdict.question) in TEXT]
    times = [verdict.milliseconds for verdict in text]
    answerable = [verdict for verdict in verdicts if verdict.question.outcome == "answered"]
    absent = [verdict for verdict in verdicts if verdict.question.outcome == "declined"]
    return Measured(
        notices, built, rows=_rows(verdicts),
        answerable=len(answerable), answerable_declined=sum(verdict.wrong_decline for verdict in answerable),
        absent=len(absent), absent_declined=sum(verdict.answer.outcome == "declined" for verdict in absent),
        text_median=median(times), text_ninety_fifth=quantiles(times, n=20)[-1],
        embedding_median=median(_embedding_times(embedder, [verdict.question.question for verdict in text])),
        faults={verdict.question.id: verdict.faults for verdict in verdicts if verdict.faults},
    )  # fmt: skip


def _rows(verdicts: Sequence[Verdict]) -> tuple[Row, ...]:
    kinds = dict.fromkeys((*TEXT, *(kind_of(verdict.question) for verdict in verdicts)))
    rows = []
    for kind in kinds:
        of_kind = [verdict for verdict in verdicts if kind_of(verdict.question) == kind]
        first = sum(holds(first_quote(verdict.answer), verdict.question) for verdict in of_kind if kind in TEXT)
        right = sum(not verdict.faults for verdict in of_kind)
        rows.append(Row(kind, len(of_kind), right, first if kind in TEXT else None))
    return tuple(rows)


def _embedding_times(embedder: Embedder, texts: Sequence[str]) -> list[float]:
    times = []
    for text in texts:
        begun = time.perf_counter()
        embedder.encode([text])
        times.append((time.perf_counter() - begun) * 1000)
    return times


def _share(count: int, of: int) -> str:
    return f"{count} ({100 * count / of:.1f}%)" if of else f"{count}"


def main() -> None:
    """Measure what the command line asks for, and print it."""
    parser = argparse.ArgumentParser(description="Measure the answers to questions about the words of notices.")
    parser.add_argument("--notices", type=int, default=SIZES[0], help=f"how many (default: {SIZES[0]})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"another seed gives another corpus (default: {SEED})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the counts, times and faults here too")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measured = measure(Path(name), given.notices, given.seed)
    print(measured.report())
    if given.json:
        given.json.write_text(json.dumps(asdict(measured), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
