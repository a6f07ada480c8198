"""What was read of notices, kept on disk until it is written: in memory it would be most of what a rebuild holds."""

import pickle
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self, cast

from index.notice_rows import Parts


class Aside:
    """The parts of notices in a file without a name, which is gone when this is left or its process ends."""

    def __init__(self, build: Path) -> None:
        """Keep them where `build` is, which has the room for them. Raises OSError where no file can be made there."""
        self._file = TemporaryFile(dir=build)  # noqa: SIM115 — closed by whoever leaves this

    def put(self, parts: Parts) -> int:
        """Set a notice's parts aside and return their place. Raises OSError where there is no room."""
        place = self._file.seek(0, SEEK_END)
        pickle.dump(parts, self._file, pickle.HIGHEST_PROTOCOL)
        return place

    def get(self, place: int) -> Parts:
        """Return the parts that were set aside at `place`."""
        self._file.seek(place)
        return cast(Parts, pickle.load(self._file))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
