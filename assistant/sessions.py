"""One reader's session: a conversation with what is shown of it, and how fast it may go on."""

import threading
from collections import deque
from dataclasses import dataclass, field
from time import monotonic

from assistant.actions import Reporting
from assistant.answers import Answer
from assistant.assistant import Conversation
from assistant.presentation import answer_html, exchange_html

MOST_SHOWN = 50
"""Exchanges that are kept and shown; the oldest go first, so that no page grows without end."""
MOST_A_MINUTE = 300
"""Questions of one reader in any minute: more than anyone types, and than a program should send through the page."""
MOST_WAITING = 3
"""Questions of one reader that wait for an answer; a person has one, a flood more."""

TOO_FAST = f"More than {MOST_A_MINUTE} questions in a minute are not answered. Wait a little, then ask again."
WAITING = f"{MOST_WAITING} questions are still waiting for their answers. Wait for them, then ask again."


@dataclass
class Exchange:
    """One question with its reply; `answer` is None where an error stands in its place."""

    question: str
    answer: Answer | None
    reply: str = ""
    address: str = ""
    note: str = ""
    reporting: Reporting = "off"
    report_id: str = ""

    def html(self, turn: int) -> str:
        """Return it as HTML, the `turn`th of its conversation."""
        shown = self.reply if self.answer is None else answer_html(
            self.answer, turn, self.address, self.note, self.reporting
        )  # fmt: skip
        return exchange_html(turn, self.question, shown)


@dataclass
class Session:
    """One reader's conversation: what was asked and answered, and the HTML of each exchange by its turn."""

    conversation: Conversation
    exchanges: dict[int, Exchange] = field(default_factory=dict)
    turns: int = 0
    waiting: int = 0
    one_at_a_time: threading.Lock = field(default_factory=threading.Lock)
    _shown: dict[int, str] = field(default_factory=dict)
    _times: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_A_MINUTE))
    _counting: threading.Lock = field(default_factory=threading.Lock)

    def admit(self) -> str:
        """Let a question in, or return why not. What was let in is to be `done` in the end."""
        with self._counting:
            now = monotonic()
            if self.waiting >= MOST_WAITING:
                return WAITING
            if len(self._times) == MOST_A_MINUTE and now - self._times[0] < 60:
                return TOO_FAST
            self._times.append(now)
            self.waiting += 1
            return ""

    def done(self) -> None:
        """Note that a question let in has its answer."""
        with self._counting:
            self.waiting -= 1

    def add(self, exchange: Exchange) -> None:
        """Put an exchange at the end."""
        self.exchanges[self.turns] = exchange
        self.draw(self.turns)
        self.turns += 1
        for turn in [turn for turn in self.exchanges if turn < self.turns - MOST_SHOWN]:
            del self.exchanges[turn], self._shown[turn]

    def draw(self, turn: int) -> None:
        """Draw an exchange anew."""
        self._shown[turn] = self.exchanges[turn].html(turn)

    @property
    def answers(self) -> list[Answer | None]:
        """The answers so far, in order; None where an error stands in the place of one."""
        return [exchange.answer for exchange in self.exchanges.values()]

    def answer(self, turn: int) -> Answer | None:
        """Return the answer of a turn, where there is one."""
        exchange = self.exchanges.get(turn)
        return exchange.answer if exchange else None

    def asked(self) -> list[str]:
        """Return the questions so far, in order."""
        return [exchange.question for exchange in self.exchanges.values()]

    def html(self, *more: str) -> str:
        """Return the conversation as HTML."""
        return "".join([*list(self._shown.values()), *more])
