"""One thread beside the one that rebuilds, which is waited for, however the work of the two ends."""

from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from threading import Event
from types import TracebackType
from typing import ParamSpec

Told = ParamSpec("Told")


class Beside(ThreadPoolExecutor):
    """A thread that does what it is given in turn; when it is left, what tells of progress ends early (Ctrl-C)."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)
        self._left = Event()

    def unless_ended(self, progress: Callable[Told, None]) -> Callable[Told, None]:
        """Return `progress` as the thread may tell it: once it is left, this ends its work with CancelledError."""

        def told(*args: Told.args, **named: Told.kwargs) -> None:
            if self._left.is_set():
                raise CancelledError
            progress(*args, **named)

        return told

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        self._left.set()
        return super().__exit__(kind, error, trace)
