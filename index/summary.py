"""What a rebuild did, for whoever asked for it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from corpus.audit import matter_of
from corpus.errors import NoticeUnreadable
from corpus.model import Finding
from index.manifest import Manifest
from index.score_table import ScoreTable, as_instant
from index.snapshot import Snapshot

EVERYTHING = "9999"
"""An instant at which every embargo has passed."""


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a rebuild did, and what it has to say about the corpus.

    `unchanged` says that the live build was already made from the same corpus, code and model, and stays. `sources`,
    `scores` and `passages` are the build's rows; `texts_embedded` and `texts_carried` count distinct texts.
    `unreadable` are the files that were left out, `findings` whatever else the audit found, `embargoed` what of that
    rests on notices still under embargo, and is not for readers. `seconds` is the time it took.
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
    findings: tuple[Finding, ...]
    embargoed: tuple[Finding, ...]
    seconds: float

    @classmethod
    def of(
        cls, manifest: Manifest, table: ScoreTable, notices: tuple[int, int], texts: tuple[int, int], seconds: float,
        unchanged: bool = False,
    ) -> Self:  # fmt: skip
        """Return the summary of a build; `notices` are those read and carried over, `texts` embedded and carried."""
        everything, seen = table.findings(EVERYTHING), table.findings(as_instant(datetime.now(UTC)))
        matters = {matter_of(finding) for finding in seen}
        unreadable = [finding for finding in everything if finding.kind == "unreadable"]
        return cls(
            build_id=manifest.build_id,
            unchanged=unchanged,
            notices_read=notices[0],
            notices_carried=notices[1],
            unreadable=tuple(NoticeUnreadable(Path(f.file), _why(f), f.remedy) for f in unreadable),
            sources=manifest.counts["sources"],
            scores=manifest.counts["scores"],
            passages=manifest.counts["passages"],
            texts_embedded=texts[0],
            texts_carried=texts[1],
            findings=tuple(finding for finding in seen if finding.kind != "unreadable"),
            embargoed=tuple(f for f in everything if matter_of(f) not in matters and f.kind != "unreadable"),
            seconds=seconds,
        )

    @classmethod
    def unchanged_since(cls, live: Snapshot, seconds: float) -> Self:
        """Return the summary of a rebuild that had nothing to do."""
        counts = live.manifest.counts
        return cls.of(live.manifest, live.table, (0, counts["notices"]), (0, counts["texts"]), seconds, unchanged=True)


def _why(finding: Finding) -> str:
    return finding.message.removeprefix(f"{finding.file}: ").removesuffix(".")
