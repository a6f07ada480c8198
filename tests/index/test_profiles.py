from dataclasses import replace

import numpy as np
import pytest

from corpus.errors import IndexMismatch
from index.build import rebuild
from index.discriminants import Discriminants
from index.embedder import Embedder
from index.manifest import NAME
from index.snapshot import Snapshot
from index.subjects import expressions
from tests.index.conftest import Built

NEW = """# Inspection of Youth Offending work in Gateshead

EMBARGOED UNTIL 00:01 – WEDNESDAY, 20 JUNE 2012

Julie Fox, Assistant Chief Inspector, said: “We found that boxing kept young men out of trouble by the river Tyne.”
"""


def numbers(snapshot: Snapshot) -> dict[str, int]:
    return dict(snapshot.table.rows("SELECT text, number FROM wordings", {}))


def test_the_stored_profiles_are_those_that_the_thesaurus_tells(first_build: Built) -> None:
    held = expressions()
    names = [name for name, listed in held.subjects.items() for _ in listed]
    with Snapshot.open(first_build.index) as snapshot:
        vectors = snapshot.sentences.vectors
        told = Discriminants(snapshot.subjects._vectors.rows(range(len(names))), names, held.kin)
        stored = snapshot.subjects.profiles.rows(range(vectors.count))
        assert stored.shape == (first_build.summary.texts_embedded, len(held.subjects))
        assert stored == pytest.approx(told.profiles(vectors.rows(range(vectors.count))), abs=1e-5)


def test_a_wording_is_as_alike_to_itself_as_can_be(first_build: Built) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        some = [0, 5, 9]
        for place in some:
            alike = snapshot.subjects.alike(snapshot.sentences.vectors.rows([place])[0], some)
            assert max(alike) == pytest.approx(1, abs=1e-3)  # the nearest expressions alone tell its own
            assert some[int(np.argmax(alike))] == place


def test_a_sentence_is_more_alike_to_words_on_its_subject_than_to_others(
    first_build: Built, embedder: Embedder
) -> None:
    with Snapshot.open(first_build.index) as snapshot:
        known = numbers(snapshot)
        (family,) = (number for text, number in known.items() if "family support work" in text)
        near, far = embedder.encode(["help for parents", "the roof of the town hall"])
        assert snapshot.subjects.alike(near, [family])[0] > snapshot.subjects.alike(far, [family])[0]


def test_what_words_are_near_to_is_what_the_nearest_expressions_name(first_build: Built, embedder: Embedder) -> None:
    listed = expressions().listed()
    with Snapshot.open(first_build.index) as snapshot:
        (sought,) = embedder.encode(["feuds between crews from rival estates"])
        nearest = snapshot.subjects._vectors.nearest(sought, 30)
        near = snapshot.subjects.near(sought)
    told: dict[str, float] = {}
    for number, cosine in nearest:
        if listed[number][0] in expressions().subjects:
            told.setdefault(listed[number][0], cosine)
    assert list(near) == list(told)
    assert list(near.values()) == pytest.approx(list(told.values()), abs=1e-6)


def test_profiles_are_carried_over_and_new_ones_told(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    with Snapshot.open(built.index) as old:
        before = {text: old.subjects.profiles.rows([number])[0] for text, number in numbers(old).items()}
    told: list[int] = []
    tell = Discriminants.profiles
    monkeypatch.setattr(
        Discriminants, "profiles", lambda self, vectors: told.append(len(vectors)) or tell(self, vectors)
    )
    (built.corpus / "notices" / "gateshead.md").write_text(NEW, encoding="utf-8")
    summary = rebuild(built.corpus, built.index)
    assert sum(told) == summary.texts_embedded > 0
    with Snapshot.open(built.index) as new:
        known = numbers(new)
        assert all(np.array_equal(new.subjects.profiles.rows([known[text]])[0], row) for text, row in before.items())
        assert new.subjects.profiles.count == len(known)


def test_a_wording_that_is_gone_leaves_no_gap(built: Built) -> None:
    (built.corpus / "notices" / "gateshead.md").write_text(NEW, encoding="utf-8")
    rebuild(built.corpus, built.index)
    (built.corpus / "notices" / "luton-2012-05-16.md").unlink()
    rebuild(built.corpus, built.index)
    with Snapshot.open(built.index) as snapshot:
        known = numbers(snapshot)
        assert sorted(known.values()) == list(range(snapshot.sentences.vectors.count))
        (tyne,) = (number for text, number in known.items() if "river tyne" in text)
        hits = snapshot.sentences.nearest("9999", snapshot.sentences.vectors.rows([tyne])[0], limit=1)
        assert ["river Tyne" in hit.text for hit in hits] == [True]


def test_an_index_of_the_format_without_profiles_is_refused(built: Built) -> None:
    with Snapshot.open(built.index) as snapshot:
        replace(snapshot.manifest, format=11).write(snapshot.directory / NAME)
    with pytest.raises(IndexMismatch, match=r"format 11.*notices rebuild"):
        Snapshot.open(built.index)
