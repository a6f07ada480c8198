"""Exact, cited answers from inspection notices.

from assistant import Assistant

assistant = Assistant.open()
print(assistant.ask("How did Luton do on safeguarding?").text)
"""

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
