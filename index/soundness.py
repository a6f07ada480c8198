"""Whether a new build holds together, before it is published."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from corpus.errors import IndexDamaged
from index import statements as sql
from index.filling import counted
from index.manifest import DATABASE, PROFILES, VECTORS
from index.passage_index import PassageIndex, match_each
from index.score_table import ScoreTable
from index.sentence_index import SentenceIndex
from index.summary import EVERYTHING
from index.vector_file import VectorFile

SAME = 0.999
"""The cosine of a vector with itself, less what rounding takes away."""


def check(build: Path, counts: Mapping[str, int]) -> None:
    """Raise IndexDamaged unless the files of a new build agree, and a sentence is found by its own vector and words."""
    with closing(ScoreTable.open(build / DATABASE)) as table:
        sentences = SentenceIndex(table, build / VECTORS)
        passages = PassageIndex(table, sentences)
        sound = table.rows(sql.QUICK_CHECK, {}) == [("ok",)] and counted(table) == counts
        profiles = VectorFile(build / PROFILES).vectors(counts["texts"], "wordings")
        sound = sound and sentences.vectors.count == profiles.count == counts["texts"]
        if sound and sentences.vectors.count:
            number = sentences.vectors.count // 2
            ((text,),) = table.rows(sql.SENTENCE_WORDED, {"wording": number})
            # Another sentence may have the same vector and words, so what is found need not be this very one.
            meant = passages.search(EVERYTHING, vector=sentences.vectors.rows([number])[0], limit=1)
            worded = passages.search(EVERYTHING, text, limit=1) or not match_each(text)
            sound = bool(worded) and all((hit.similarity or 0) > SAME for hit in meant) and bool(meant)
    if not sound:
        raise IndexDamaged(f"The new build {build} fails its check; it was not published.", "notices rebuild --full")
