"""Which earlier build may be kept to fall back on: none that holds a notice that is gone from the corpus."""

from contextlib import closing
from pathlib import Path

from corpus.errors import BuildError
from index import statements as sql
from index.manifest import DATABASE
from index.reading import Inputs
from index.score_table import ScoreTable
from index.snapshot import BUILDS, complete_builds


def spare_build(index_dir: Path, live: str, inputs: Inputs) -> tuple[str, ...]:
    """Return the id of the newest complete build besides the live one, or nothing where it may not be kept.

    It may be kept while each of its notices still stands in the corpus, byte for byte: whoever deletes a notice, or
    takes words out of one, must not find them on disk afterwards. One that cannot be read cannot be shown to be so.
    """
    newest = max((build for build in complete_builds(index_dir) if build != live), default=None)
    if newest is None:
        return ()
    try:
        with closing(ScoreTable.open(index_dir / BUILDS / newest / DATABASE)) as table:
            held = {digest for (digest,) in table.rows(sql.NOTICE_DIGESTS, {})}
    except BuildError:
        return ()
    return (newest,) if held <= {digest for _, digest in inputs.notices} else ()
