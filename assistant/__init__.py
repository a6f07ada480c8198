"""Exact, cited answers from inspection notices.

from assistant import Assistant

assistant = Assistant.open()
print(assistant.ask("How did Luton do on safeguarding?").text)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answers import Answer, Citation, Figure, Step, Table
    from assistant.assistant import Assistant, Conversation
    from corpus.errors import NoticesError
    from corpus.model import Finding, Notice, Source

__all__ = [
    "Answer",
    "Assistant",
    "Citation",
    "Conversation",
    "Figure",
    "Finding",
    "Notice",
    "NoticesError",
    "Source",
    "Step",
    "Table",
]

_HOMES = {
    "assistant.answers": ("Answer", "Citation", "Figure", "Step", "Table"),
    "assistant.assistant": ("Assistant", "Conversation"),
    "corpus.errors": ("NoticesError",),
    "corpus.model": ("Finding", "Notice", "Source"),
}
"""Where each is defined. They are imported when they are asked for: a rebuild needs nothing that understands questions,
and its 0.2 seconds would be most of one that has nothing to do."""


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
