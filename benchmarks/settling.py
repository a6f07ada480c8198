"""What the words of questions settle on alone: whether the vectors, which are then not asked, would tell another.

    python -m benchmarks.settling [--notices 2000] [--seed 1]
    python -m benchmarks.settling --index DIR --questions FILE.jsonl

Asks every question of a generated corpus, or those of a file over an index that is there, twice: as the assistant does,
and with every sentence compared by its vector. Prints how many questions settled on a sentence, and which differ.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from assistant import Assistant
from assistant.candidates import Candidates
from assistant.evaluation import Question, read_questions
from benchmarks.generate import SEED, generate
from index.build import rebuild
from index.sentence_index import SentenceHit


class Compared(NamedTuple):
    """How many questions were asked, how many settled by their words, and those that vectors answer in another way."""

    asked: int
    settled: int
    differing: tuple[str, ...]


def compare(index: Path, questions: Sequence[Question]) -> Compared:
    """Ask questions with and without what their words settle."""
    settled: set[str] = set()
    plain, by_vectors = (list(_texts(index, questions, settled, alone)) for alone in (True, False))
    differing = [q.question for q, one, other in zip(questions, plain, by_vectors, strict=True) if one != other]
    return Compared(len(questions), len(settled), tuple(differing))


def _texts(index: Path, questions: Sequence[Question], settled: set[str], alone: bool) -> Iterator[tuple[str, str]]:
    """Yield the outcome and the text of every answer; `settled` takes up the ids of those that words settle alone."""
    with Assistant.open(index) as assistant:
        for question in questions:
            with _settling(alone) as found:
                conversation = assistant.conversation()
                for earlier in question.after:
                    conversation.ask(earlier)
                answer = conversation.ask(question.question)
            settled |= {question.id} if found else set()
            yield answer.outcome, answer.text


@contextmanager
def _settling(alone: bool) -> Iterator[list[SentenceHit]]:
    """Give what words settle on meanwhile, which is nothing unless they may `alone`."""
    as_it_is, found = Candidates.__dict__["settled"], list[SentenceHit]()

    def told(among: Candidates) -> Sequence[SentenceHit]:
        hits: Sequence[SentenceHit] = as_it_is.func(among) if alone else ()
        found.extend(hits)
        return hits

    standing_in = cached_property(told)
    standing_in.__set_name__(Candidates, "settled")
    with patch.object(Candidates, "settled", standing_in):
        yield found


def main() -> None:
    """Compare, and print what was found."""
    parser = argparse.ArgumentParser(description="Compare answers with and without what a question's words settle.")
    parser.add_argument("--notices", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--index", type=Path, help="a build that is there; with --questions")
    parser.add_argument("--questions", type=Path, help="a file of questions as `notices evaluate` takes them")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        index, questions = given.index, given.questions
        if index is None:
            index, questions = Path(name) / "index", Path(name) / "corpus" / "questions.jsonl"
            generate(Path(name) / "corpus", given.notices, given.seed)
            rebuild(Path(name) / "corpus", index)
        found = compare(index, read_questions(questions))
    print(f"{found.asked:,} questions: {found.settled:,} settled by their words, {len(found.differing):,} differ")
    print("\n".join(found.differing))


if __name__ == "__main__":
    main()
