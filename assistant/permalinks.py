"""Addresses of answers: the questions that lead to one, the build it was given from, and a digest to compare it by."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Self
from urllib.parse import parse_qs, urlencode

from assistant.answers import Answer
from assistant.assistant import LONGEST, Assistant

MOST_QUESTIONS = 20
"""So many questions of a conversation are replayed; an address with more is refused."""


@dataclass(frozen=True, slots=True)
class Permalink:
    """What an address asks for: questions in their order, what was shared (both "" where unknown), a source to open."""

    questions: tuple[str, ...] = ()
    build_id: str = ""
    digest: str = ""
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
        one = {name: given.get(name, [""])[0][:200] for name in ("build", "answer", "source")}
        questions = tuple(q[: LONGEST + 1] for q in given.get("q", [])[: MOST_QUESTIONS + 1])
        return cls(questions, one["build"], one["answer"], one["source"])

    def address(self) -> str:
        """Return it as the part of an address from its "?" on."""
        fields = [("q", question) for question in self.questions]
        fields += [
            (name, v) for name, v in (("build", self.build_id), ("answer", self.digest), ("source", self.source)) if v
        ]
        return f"?{urlencode(fields)}"

    def change(self, answer: Answer) -> str:
        """Return how an answer differs from the one that was shared, for its reader; "" where it does not."""
        if not self.digest or self.digest == digest(answer):
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


def link(assistant: Assistant, asked: Sequence[str], answer: Answer) -> Permalink:
    """Return the address of the answer to the last question of a conversation, with as little of it as it needs.

    That is the question alone where it says enough by itself, else it after the one before it, else all of them.
    """
    wanted = digest(answer)
    for few in (asked[-1:], asked[-2:]):
        if len(few) == len(asked) or _last(assistant, few) == wanted:
            return Permalink(tuple(few), answer.build_id, wanted)
    return Permalink(tuple(asked[-MOST_QUESTIONS:]), answer.build_id, wanted)


def _last(assistant: Assistant, questions: Sequence[str]) -> str:
    conversation = assistant.conversation()
    return [digest(conversation.ask(question)) for question in questions][-1]
