"""A memory of what was lately given for a key."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Given = TypeVar("Given")


class Recall(Generic[Given]):
    """Keeps up to `size` things, and forgets first what was not asked for longest; usable from any thread."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Given] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Given | None:
        """Return what is kept for `key`, None where nothing is."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Hashable, given: Given) -> Given:
        """Keep `given` for `key`, and return it."""
        with self._lock:
            self._kept[key] = given
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return given
