from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.library import Corpus, assemble, notice_files, read_corpus
from corpus.model import Area
from corpus.published import SCORE_COLUMNS, TO_DATE_COLUMNS
from tests.corpus.samples import notice, tabbed


def make(folder: Path, notices: dict[str, str], scores: str = "", to_date: str = "") -> Path:
    (folder / "notices").mkdir(exist_ok=True)
    (folder / "published").mkdir(exist_ok=True)
    for name, text in notices.items():
        (folder / "notices" / name).write_bytes(text.encode())
    if scores:
        (folder / "published" / "scores.csv").write_text(f"{','.join(SCORE_COLUMNS)}\n{scores}\n")
    if to_date:
        (folder / "published" / "to_date_figures.csv").write_text(f"{','.join(TO_DATE_COLUMNS)}\n{to_date}\n")
    return folder


def ids(corpus: Corpus) -> list[str]:
    return [source.id for source in corpus.sources]


AMBLEFORD = notice("Ambleford", tabbed("Ambleford"))
OTHER_PROGRAMME = notice(
    "Ambleford", "A screening of 20 cases found promising work.", inspection="Short Quality Screening"
).replace(" was in the Inspection of Youth Offending programme", " found much to build upon")


def test_the_bundled_corpus_is_merged(bundled: Path) -> None:
    corpus = read_corpus(bundled)
    assert len(corpus.notices) == 2 and len(corpus.sources) == len(set(ids(corpus))) == 35
    assert [source.id for source in corpus.sources if source.held] == [
        "leicestershire-and-rutland-2012-06-13",
        "luton-2012-05-16",
    ]
    assert len(corpus.areas) == 159
    assert corpus.unreadable == ()


def test_the_bundled_corpus_counts_each_score_once(bundled: Path) -> None:
    corpus = read_corpus(bundled)
    safeguarding = [score for score in corpus.scores if score.measure == "safeguarding"]
    # 29 inspections with a Safeguarding score, two areas having been inspected twice
    assert len(safeguarding) == 29 and len({score.area for score in safeguarding}) == 27
    assert len(corpus.scores) == 90
    # 9 for each held notice; of the rows those that are not Leicestershire and Rutland's own
    assert len(corpus.to_date) == 34


def test_a_held_source_takes_the_url_of_its_row(bundled: Path) -> None:
    corpus = read_corpus(bundled)
    assert corpus.sources[0].url.endswith("inspection-of-youth-offending-work-in-leicestershire-and-rutland/")
    assert corpus.notices[0].source == corpus.sources[0]
    assert corpus.sources[1].url == ""


def test_files_are_listed_but_no_readme_or_hidden_file(tmp_path: Path) -> None:
    make(tmp_path, {"b.txt": "", "a.odt": "", "README.md": "", ".hidden": "", "~$a.docx": ""})
    assert [path.name for path in notice_files(tmp_path)] == ["a.odt", "b.txt"]


def test_each_bad_file_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    make(tmp_path, {"a.txt": AMBLEFORD, "b.txt": "", "c.odt": "words", "d.md": "Minutes of a meeting.", "e.txt": "\0"})
    seen: list[str] = []
    corpus = read_corpus(tmp_path, lambda path: seen.append(path.name))
    assert seen == ["a.txt", "b.txt", "c.odt", "d.md", "e.txt"]
    assert ids(corpus) == ["ambleford-2012-06-13"]
    assert [error.path.name for error in corpus.unreadable] == ["b.txt", "c.odt", "d.md", "e.txt"]


@pytest.mark.parametrize("call", [read_corpus, notice_files])
def test_a_missing_directory_is_named(tmp_path: Path, call: object) -> None:
    assert callable(call)
    with pytest.raises(CorpusError, match=r"No corpus directory at .*gone\. Name one"):
        call(tmp_path / "gone")


def test_an_area_that_the_table_lacks_is_added(tmp_path: Path) -> None:
    corpus = read_corpus(make(tmp_path, {"a.txt": AMBLEFORD}, "Thornby,,2011,5,,,,news,T,"))
    assert corpus.areas[-2:] == (Area("Ambleford"), Area("Thornby"))


def test_a_corpus_may_have_an_area_table_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text("area,region,nation,also_called\nGreater Ambleford,N,E,Ambleford\n")
    corpus = read_corpus(make(tmp_path, {"a.txt": AMBLEFORD}))
    assert [area.name for area in corpus.areas] == ["Greater Ambleford"]
    assert ids(corpus) == ["greater-ambleford-2012-06-13"]


def test_the_same_bytes_twice_are_one_notice(tmp_path: Path) -> None:
    corpus = read_corpus(make(tmp_path, {"a.txt": AMBLEFORD, "b.md": AMBLEFORD}))
    assert len(corpus.notices) == 1


def test_two_notices_of_one_area_and_day_have_ids_of_their_own(tmp_path: Path) -> None:
    corpus = read_corpus(make(tmp_path, {"a.txt": OTHER_PROGRAMME, "b.txt": AMBLEFORD}))
    assert ids(corpus) == ["ambleford-2012-06-13", "ambleford-2012-06-13-2"]
    second = corpus.notices[1]
    assert {score.source_id for score in second.scores} == {"ambleford-2012-06-13-2"}
    assert {figure.source_id for figure in second.to_date} == {"ambleford-2012-06-13-2"}
    assert all(passage.id.startswith("ambleford-2012-06-13-2:") for passage in second.passages)


@pytest.mark.parametrize("published", ["2012-06-13", "2012-06", "2012"])
def test_a_row_for_a_held_notice_corroborates_it(tmp_path: Path, published: str) -> None:
    row = f"Ambleford,core case,{published},69,64,72,mixed,news,T,http://example.org/a"
    corpus = read_corpus(make(tmp_path, {"a.txt": AMBLEFORD}, row))
    (source,) = corpus.sources
    assert (source.held, source.url, source.judgement) == (True, "http://example.org/a", "rather mixed")
    assert len(corpus.scores) == 3
    assert "published_differs" not in {finding.kind for finding in corpus.findings}


def test_a_row_that_differs_from_the_held_notice_is_a_finding(tmp_path: Path) -> None:
    row = "Ambleford,core case,2012-06,70,64,,,news,T,http://example.org/a"
    to_date = "2012-06,safeguarding,36,91,68,http://example.org/a"
    corpus = read_corpus(make(tmp_path, {"a.txt": AMBLEFORD}, row, to_date))
    assert {score.value for score in corpus.scores} == {69, 64, 72}
    told = [finding.message for finding in corpus.findings if finding.kind == "published_differs"]
    assert told == [
        "The Safeguarding score of Ambleford is 69% in a.txt and 70% in scores.csv.",
        "The lowest to date for Safeguarding is 37% in a.txt and 36% in to_date_figures.csv.",
    ]
    assert len(corpus.to_date) == 9


def test_a_row_for_another_inspection_is_another_source(tmp_path: Path) -> None:
    rows = "Ambleford,core case,2010,40,,,,news,T,\nAmbleford,,,41,,,,news,T,\nAmbleford,,,69,,,,news,T,"
    corpus = read_corpus(make(tmp_path, {"a.txt": AMBLEFORD}, rows))
    assert ids(corpus) == ["ambleford-2012-06-13", "ambleford-2010", "ambleford-undated"]
    assert sorted(score.value for score in corpus.scores if score.measure == "safeguarding") == [40, 41, 69]


def test_to_date_figures_that_the_held_notice_does_not_print_stay(tmp_path: Path) -> None:
    row = "Ambleford,core case,2012-06,69,,,,news,T,http://example.org/a"
    to_date = "2012-06,safeguarding,37,,,http://example.org/a"
    corpus = read_corpus(make(tmp_path, {"a.txt": notice("Ambleford")}, row, to_date))
    assert ids(corpus) == ["ambleford-2012-06-13", "to-date-2012-06"]
    (figure,) = corpus.to_date
    assert (figure.source_id, figure.value) == ("to-date-2012-06", 37)


def test_notices_already_read_assemble_to_the_same_corpus(bundled: Path) -> None:
    corpus = read_corpus(bundled)
    assert assemble(bundled, corpus.notices) == corpus


def test_a_corpus_of_figures_alone_is_a_corpus(tmp_path: Path) -> None:
    (tmp_path / "published").mkdir()
    assert read_corpus(tmp_path).sources == ()


def test_the_bundled_notices_are_kept_byte_for_byte(bundled: Path) -> None:
    told = (bundled / "notices" / "README.md").read_text(encoding="utf-8")
    corpus = read_corpus(bundled)
    for found in corpus.notices:
        assert f"| `{found.file}` |" in told and f"| `{found.sha256}` |" in told
        assert found.text.encode() == (bundled / "notices" / found.file).read_bytes()
