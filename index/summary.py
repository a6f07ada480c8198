"""What a rebuild did, for whoever asked for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from corpus.errors import NoticeUnreadable
from index.manifest import Manifest
from index.score_table import ScoreTable
from index.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a rebuild did, and what it has to say about the corpus.

    `unchanged` says that the live build was already made from the same corpus, code and model, and stays. `sources`,
    `scores` and `passages` are the build's rows; `texts_embedded` and `texts_carried` count distinct texts.
    `problems` are "file: problem" lines. `seconds` is the time it took.
    """

    build_id: str
    unchanged: bool
    notices_read: int
    notices_carried: int
    unreadable: tuple[NoticeUnreadable, ...]
    sources: int
    scores: int
    passages: int
    texts_embedded: int
    texts_carried: int
    problems: tuple[str, ...]
    findings: tuple[str, ...]
    seconds: float

    @classmethod
    def of(
        cls, manifest: Manifest, table: ScoreTable, notices: tuple[int, int], texts: tuple[int, int], seconds: float,
        unchanged: bool = False,
    ) -> Self:  # fmt: skip
        """Return the summary of a build; `notices` are those read and carried over, `texts` embedded and carried."""
        remarks = table.remarks()
        unreadable = [remark for remark in remarks if remark.kind == "unreadable"]
        return cls(
            build_id=manifest.build_id,
            unchanged=unchanged,
            notices_read=notices[0],
            notices_carried=notices[1],
            unreadable=tuple(NoticeUnreadable(Path(r.file), r.what, r.remedy) for r in unreadable),
            sources=manifest.counts["sources"],
            scores=manifest.counts["scores"],
            passages=manifest.counts["passages"],
            texts_embedded=texts[0],
            texts_carried=texts[1],
            problems=tuple(f"{r.file}: {r.what}" for r in remarks if r.kind == "problem"),
            findings=tuple(r.what for r in remarks if r.kind == "finding"),
            seconds=seconds,
        )

    @classmethod
    def unchanged_since(cls, live: Snapshot, seconds: float) -> Self:
        """Return the summary of a rebuild that had nothing to do."""
        counts = live.manifest.counts
        return cls.of(live.manifest, live.table, (0, counts["notices"]), (0, counts["texts"]), seconds, unchanged=True)
