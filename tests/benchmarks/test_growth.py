from pathlib import Path

from benchmarks.growth import grow
from index.snapshot import Snapshot


def test_a_grown_index_is_whole_and_finds_what_was_there_first(built_index: Path, tmp_path: Path) -> None:
    grow(built_index, tmp_path / "grown", 3)
    with Snapshot.open(built_index) as small, Snapshot.open(tmp_path / "grown") as grown:
        grown.verify()
        assert grown.passages.count() == 3 * small.passages.count()
        assert grown.sentences.vectors.count == grown.subjects.profiles.count == 3 * small.sentences.vectors.count
        first = small.sentences.vectors.rows([5])[0]
        hits = grown.sentences.nearest("9999", first, limit=1)
        assert [hit.similarity > 0.999 for hit in hits] == [True]
        found = {hit.source.id for hit in grown.passages.search("9999", "enthusiastic", limit=3)}
        assert found == {f"leicestershire-and-rutland-2012-06-13{tag}" for tag in ("", "~1", "~2")}
