"""Addresses of answers: the questions that lead to one, the build it was given from, and digests to compare them by."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Self
from urllib.parse import parse_qs, urlencode

from assistant.answers import Answer
from assistant.assistant import LONGEST, Assistant

MOST_QUESTIONS = 20
"""So many questions of a conversation are replayed; an address with more is refused."""

UNKNOWN = "-"
"""In the place of an answer's digest, where there was no answer."""


@dataclass(frozen=True, slots=True)
class Permalink:
    """What an address asks for: questions in their order, the build and digests of their answers, a source to open.

    Where there are fewer digests than questions, they are those of the last questions; `UNKNOWN` is none.
    """

    questions: tuple[str, ...] = ()
    build_id: str = ""
    digests: tuple[str, ...] = ()
    source: str = ""

    @classmethod
    def parse(cls, query: str) -> Self:
        """Return what the part of an address behind its "?" asks for; what is not understood is left out.

        Never raises: an address comes from anywhere. Questions beyond `MOST_QUESTIONS` are not read.
        """
        try:
            given = parse_qs(query.removeprefix("?"), max_num_fields=200, errors="replace")
        except ValueError:
            return cls()
        build_id, source = (given.get(name, [""])[0][:200] for name in ("build", "source"))
        questions = tuple(q[: LONGEST + 1] for q in given.get("q", [])[: MOST_QUESTIONS + 1])
        digests = tuple(one[:200] for one in given.get("answer", [])[: len(questions)])
        return cls(questions, build_id, digests, source)

    def address(self) -> str:
        """Return it as the part of an address from its "?" on."""
        fields = [("q", question) for question in self.questions]
        fields += [("build", self.build_id)] if self.build_id else []
        fields += [("answer", one) for one in self.digests]
        fields += [("source", self.source)] if self.source else []
        return f"?{urlencode(fields)}"

    def change(self, answer: Answer, at: int = -1) -> str:
        """Return how the answer to the question `at` differs from the one that was shared; "" where it does not."""
        from_last = (at - len(self.questions)) if at >= 0 else at
        if -from_last > len(self.digests) or self.digests[from_last] in (UNKNOWN, digest(answer)):
            return ""
        if self.build_id and self.build_id != answer.build_id:
            return (
                "This answer differs from the one that was shared, because the index has changed since: "
                f"it was shared from build {self.build_id} and is now answered from build {answer.build_id}."
            )
        return "This answer differs from the one that was shared. Compare it with its sources before you use either."


def digest(answer: Answer) -> str:
    """Return 12 hexadecimal digits that are the same for the same words, figures and cited places."""
    cited = [(c.source_id, c.quote, c.start, c.end) for c in answer.citations]
    said = (answer.outcome, answer.text, [(f.value, f.unit, f.area, f.measure) for f in answer.figures], cited)
    return sha256(repr(said).encode("utf-8", "backslashreplace")).hexdigest()[:12]


def link(assistant: Assistant, asked: Sequence[str], answers: Sequence[Answer | None]) -> Permalink:
    """Return the address of the last answer of a conversation (None: an error), with as little of it as it needs.

    That is the question alone where it says enough by itself, else it after the one before it, else all of them.
    """
    digests = [digest(answer) if answer else UNKNOWN for answer in answers]
    build_id = next((answer.build_id for answer in reversed(answers) if answer), "")
    for few in (asked[-1:], asked[-2:]):
        if len(few) < len(asked) and (replayed := _digests(assistant, few))[-1] == digests[-1]:
            return Permalink(tuple(few), build_id, tuple(replayed))
    if len(asked) > MOST_QUESTIONS:  # begun later, the answers on the way may be others
        return Permalink(tuple(asked[-MOST_QUESTIONS:]), build_id, tuple(digests[-1:]))
    return Permalink(tuple(asked), build_id, tuple(digests))


def _digests(assistant: Assistant, questions: Sequence[str]) -> list[str]:
    conversation = assistant.conversation()
    return [digest(conversation.ask(question)) for question in questions]
