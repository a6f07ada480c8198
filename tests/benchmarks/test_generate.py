import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from assistant import Assistant
from assistant.evaluation import read_questions
from assistant.words import split_words
from benchmarks.bank import STANCES, Bank, Subject, load_bank
from benchmarks.generate import generate
from benchmarks.invented import Invented, invent
from benchmarks.layouts import LAYOUTS
from benchmarks.parts import Parts, parts_of
from benchmarks.places import places
from corpus.areas import load_areas
from corpus.halves import without_page_lines
from corpus.model import MEASURES, TO_DATE, Area, Notice, Span
from corpus.notices import read_notice
from corpus.sentences import sentences
from index.build import rebuild

COUNT = 40
SMALL_WORDS = frozenset(
    "a about after all an and as at away before by for from have how in is it its made of off on out own since so some "
    "that the their them themselves those to under up what when where which who with be were not".split()
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made") / "corpus"
    generate(out, COUNT)
    return out


@pytest.fixture(scope="module")
def read(made: Path) -> Mapping[str, Notice]:
    areas = load_areas(made / "areas.csv")
    notices = [read_notice(path, areas) for path in sorted((made / "notices").iterdir())]
    return {notice.source.id: notice for notice in notices}


@pytest.fixture(scope="module")
def asked(made: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (made / "questions.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def invented() -> tuple[list[Area], list[Invented]]:
    areas, notices = invent(Random(3), load_bank(), 12)
    return [Area(place.name, place.region, "", place.also_called) for place in areas], notices


def of_type(asked: Sequence[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    found = [line for line in asked if line["type"] == kind]
    assert found
    return found


def files(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def is_the_notice(notice: Notice, meant: Invented) -> None:
    assert notice.problems == ()
    assert (notice.source.id, notice.source.area, notice.dated) == (meant.id, meant.area, meant.dated.isoformat())
    assert (notice.speaker, notice.office) == (meant.speaker, meant.office)
    assert notice.source.judgement == meant.judgement
    assert {score.measure: score.value for score in notice.scores} == {m: meant.rows[m][3] for m in MEASURES}
    printed = {(figure.measure, figure.statistic): figure.value for figure in notice.to_date}
    assert printed == {
        (m, s): meant.rows[m][("lowest", "highest", "average").index(s)] for m in MEASURES for s in TO_DATE
    }
    assert notice.speech is not None
    quoted = [span.of(notice.text) for one in notice.passages for span in sentences(notice.text, one.span)]
    spoken = " ".join(" ".join(without_page_lines(sentence).split()) for sentence in quoted)
    assert [finding.text for finding in meant.findings if finding.text not in spoken] == []


def test_the_same_seed_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again", COUNT)
    assert files(tmp_path / "again") == files(made)


def test_another_seed_gives_another_corpus(made: Path, tmp_path: Path) -> None:
    generate(tmp_path / "other", COUNT, seed=2)
    assert not set(files(tmp_path / "other")) & set(files(made)) - {"areas.csv", "questions.jsonl"}


def test_two_corpora_are_not_mixed(made: Path) -> None:
    with pytest.raises(FileExistsError):
        generate(made, COUNT)


@pytest.mark.parametrize("layout", [layout for layout, _ in LAYOUTS], ids=lambda layout: layout.__name__)
def test_every_layout_is_read_as_it_was_meant(
    layout: Callable[[Parts, Invented], str], invented: tuple[list[Area], list[Invented]], tmp_path: Path
) -> None:
    areas, notices = invented
    ending = dict(LAYOUTS)[layout]
    for notice in notices:
        path = tmp_path / f"notice.{ending}"
        path.write_bytes(layout(parts_of(Random(notice.id), load_bank().wordings, notice), notice).encode())
        is_the_notice(read_notice(path, areas), notice)


def test_every_notice_of_a_corpus_is_read_as_it_was_meant(read: Mapping[str, Notice]) -> None:
    _, notices = invent(Random(f"1/{COUNT}"), load_bank(), COUNT)
    assert set(read) == {notice.id for notice in notices}
    for notice in notices:
        is_the_notice(read[notice.id], notice)


def test_files_are_named_for_their_sources(read: Mapping[str, Notice]) -> None:
    assert [notice.file for own, notice in read.items() if notice.file.rpartition(".")[0] != own] == []


def test_the_lowest_to_date_only_falls_and_the_highest_only_rises() -> None:
    _, notices = invent(Random(7), load_bank(), 500)
    for measure in MEASURES:
        rows = [notice.rows[measure] for notice in sorted(notices, key=lambda notice: notice.published)]
        assert [row[0] for row in rows] == sorted((row[0] for row in rows), reverse=True)
        assert [row[1] for row in rows] == sorted(row[1] for row in rows)
        assert all(lowest <= own <= highest and lowest <= mean <= highest for lowest, highest, mean, own in rows)


def test_the_figures_of_one_day_are_the_same_in_every_notice_of_it() -> None:
    _, notices = invent(Random(7), load_bank(), 2000)
    printed = {(notice.published, measure, notice.rows[measure][:3]) for notice in notices for measure in MEASURES}
    assert len(printed) == 3 * len({notice.published for notice in notices})


def test_twenty_thousand_areas_have_names_of_their_own() -> None:
    names = [place.name for place in places(Random(1), 20_000)]
    assert len(set(names)) == 20_000
    heads = [" ".join(name.split()[:n]) for name in names for n in range(1, len(name.split()))]
    assert len(set(heads) & set(names)) == 2


def test_the_question_file_is_one_that_can_be_evaluated(made: Path, asked: Sequence[dict[str, Any]]) -> None:
    questions = read_questions(made / "questions.jsonl")
    assert [question.id for question in questions] == [line["id"] for line in asked]
    assert len({question.id for question in questions}) == len(questions)


def test_there_is_a_text_question_on_every_notice(asked: Sequence[dict[str, Any]], read: Mapping[str, Notice]) -> None:
    assert Counter(line["cites"][0] for line in of_type(asked, "text")) == dict.fromkeys(read, 2)


@pytest.mark.parametrize("kind", ["text", "across", "stance", "mixed"])
def test_each_quote_stands_in_one_sentence_of_its_notice(
    kind: str, asked: Sequence[dict[str, Any]], read: Mapping[str, Notice]
) -> None:
    for line in of_type(asked, kind):
        sources = line["cites"] if kind == "across" else line["cites"] * len(line["quotes"])
        for source, quote in zip(sources, line["quotes"], strict=True):
            assert holding(read[source].text, quote) == 1, line


def holding(text: str, quote: str) -> int:
    return sum(quote in sentence.of(text) for sentence in sentences(text, Span(0, len(text))))


def test_an_absent_subject_does_not_stand_in_its_notice(
    asked: Sequence[dict[str, Any]], read: Mapping[str, Notice]
) -> None:
    bank = load_bank()
    by_area = sorted((notice.source.area, notice.text) for notice in read.values())
    for line in of_type(asked, "absent"):
        text = [text for area, text in by_area if area in line["question"]][-1]  # of two, the longer name
        names = [subject for subject in bank.subjects if named(subject, line["question"])]
        unheard = [name for name in bank.nowhere if name in line["question"].casefold()]
        assert names or unheard, line
        assert not any(subject.stands_in(text) for subject in names), line


def named(subject: Subject, question: str) -> bool:
    calls = (*subject.phrases, *subject.everyday)
    return any(re.search(rf"(?<!\w){re.escape(call)}(?!\w)", question, re.IGNORECASE) for call in calls)


def sayings(subject: Subject, bank: Bank) -> list[str]:
    """All the words that any finding on a subject may hold."""
    words = bank.wordings
    common = [text for part in ("common", "openers", "tails") for texts in words[part].values() for text in texts]
    return [*subject.phrases, *subject.praise, *subject.criticism, *common]


def stems(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(word.stem for text in texts for word in split_words(text) if word.key not in SMALL_WORDS)


@pytest.mark.parametrize("subject", load_bank().subjects, ids=lambda subject: subject.name)
def test_everyday_names_hold_no_word_of_any_sentence_on_the_subject(subject: Subject) -> None:
    assert stems(subject.everyday) & stems(sayings(subject, load_bank())) == frozenset()


@pytest.mark.parametrize("subject", load_bank().subjects, ids=lambda subject: subject.name)
def test_a_subject_shows_by_its_keys_and_only_where_it_is_spoken_of(subject: Subject) -> None:
    bank = load_bank()
    assert all(subject.stands_in(phrase) for phrase in subject.phrases)
    others = [text for other in bank.subjects if not other.is_kin(subject) for text in sayings(other, bank)]
    others += [text for part in ("seconds", "notice", "judgements") for text in flat(bank.wordings[part])]
    assert [text for text in others if subject.stands_in(text)] == []


def test_what_stands_nowhere_stands_in_no_sentence() -> None:
    bank = load_bank()
    texts = [text for subject in bank.subjects for text in (*sayings(subject, bank), *subject.everyday)]
    texts += [*flat(bank.wordings["notice"]), *flat(bank.wordings["seconds"])]
    assert [(key, text) for key in bank.nowhere.values() for text in texts if key in text.casefold()] == []


def flat(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from flat(inner)


def test_each_subject_can_be_praised_and_criticised_in_words_of_its_own() -> None:
    bank = load_bank()
    assert len(bank.subjects) >= 60
    for stance in STANCES:
        wordings = Counter(text for subject in bank.subjects for text in getattr(subject, stance))
        assert all(len(getattr(subject, stance)) >= 3 for subject in bank.subjects)
        assert sum(count > 1 for count in wordings.values()) < 3


def test_every_quote_of_every_answer_stands_in_its_notice_to_the_letter(
    made: Path, asked: Sequence[dict[str, Any]], tmp_path: Path
) -> None:
    rebuild(made, tmp_path / "index")
    quoted = 0
    with Assistant.open(index_dir=tmp_path / "index") as assistant:
        for line in asked:
            for citation in assistant.ask(line["question"]).citations:
                if citation.held:
                    text = assistant.notice(citation.source_id).text
                    assert text[citation.start : citation.end] == citation.quote != ""
                    quoted += 1
    assert quoted > COUNT
