"""One notice, many formats: whatever it is saved as, the same is read from it."""

from pathlib import Path

import pytest

from corpus.model import MEASURES, Area, Notice
from corpus.notices import read_notice
from tests.assistant.invented import DUNMERE, as_luton
from tests.corpus.documents import WRITERS

DUNMERE_NOTICE = as_luton("Dunmere", "8th October 2012", "WEDNESDAY, 10th OCTOBER", DUNMERE, (58, 61, 69))
LUTON_ROWS = {
    "safeguarding": (37, 91, 67, 75),
    "risk_of_harm": (36, 86, 62, 73),
    "reoffending": (43, 87, 70, 78),
}
Areas = tuple[Area, ...]


@pytest.fixture(scope="module")
def contents(bundled: Path) -> dict[str, str]:
    luton = (bundled / "notices" / "luton-2012-05-16.md").read_text(encoding="utf-8")
    return {"luton": luton, "dunmere": DUNMERE_NOTICE}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, contents: dict[str, str], areas: Areas) -> dict[str, Notice]:
    """Each notice in each format, as read: "luton docx" and so on."""
    found = {}
    for name, content in contents.items():
        for kind, (file, write) in WRITERS.items():
            path = tmp_path_factory.mktemp(f"{name}-{kind}") / file
            write(path, content)
            found[f"{name} {kind}"] = read_notice(path, areas)
    return found


def rows(notice: Notice) -> dict[str, tuple[int, ...]]:
    figures = (*notice.to_date, *notice.scores)
    return {measure: tuple(f.value for f in figures if f.measure == measure) for measure in MEASURES}


@pytest.mark.parametrize("kind", WRITERS)
def test_luton_is_the_same_in_every_format(written: dict[str, Notice], kind: str) -> None:
    notice, model = written[f"luton {kind}"], written["luton md"]
    assert notice.source == model.source
    assert notice.source.embargo and notice.source.embargo.isoformat() == "2012-05-16T00:01:00+01:00"
    assert (notice.dated, notice.speaker, notice.office) == ("2012-05-14", "Julie Fox", "Assistant Chief Inspector")
    assert (notice.source.area, notice.source.judgement) == ("Luton", "creditable")
    assert rows(notice) == LUTON_ROWS
    assert [score.prose_value for score in notice.scores] == [75, 73, 78]
    assert [note.of(notice.text)[:11] for note in notice.notes] == ["1. The repo", "2. This Ins", "3. Julie Fo"]
    assert notice.problems == ()


@pytest.mark.parametrize("kind", WRITERS)
def test_an_invented_notice_is_the_same_in_every_format(written: dict[str, Notice], kind: str) -> None:
    notice, model = written[f"dunmere {kind}"], written["dunmere md"]
    assert notice.source == model.source
    assert (notice.dated, notice.source.published) == ("2012-10-08", "2012-10-10")
    assert (notice.speaker, notice.source.judgement) == ("Ada Hale", "moderate")
    assert tuple(rows(notice).values()) == DUNMERE
    assert notice.problems == ()


@pytest.mark.parametrize("kind", WRITERS)
def test_the_speech_is_the_same_in_every_format(written: dict[str, Notice], kind: str) -> None:
    notice = written[f"luton {kind}"]
    assert notice.speech
    words = notice.speech.of(notice.text)
    assert words.startswith("“This Core Case Inspection") and words.endswith("prospects for the future.”")


@pytest.mark.parametrize("kind", WRITERS)
def test_a_figures_cell_is_the_characters_of_its_cell(written: dict[str, Notice], kind: str) -> None:
    for name in ("luton", "dunmere"):
        notice = written[f"{name} {kind}"]
        for figure in (*notice.scores, *notice.to_date):
            assert figure.cell and figure.cell.of(notice.text) == f"{figure.value}%"
            assert figure.row and figure.row.start <= figure.cell.start < figure.cell.end <= figure.row.end


@pytest.mark.parametrize("kind", ["html", "saved-page", "old-page", "docx"])
def test_a_table_is_a_line_for_each_row(written: dict[str, Notice], kind: str) -> None:
    lines = written[f"luton {kind}"].text.split("\n")
    at = lines.index("\tLowest\tHighest\tAverage\t")
    assert lines[at - 1] == (
        "\tScores from Wales and the English regions that have been inspected to date\t\t\tScores for Luton"
    )
    assert lines[at + 1] == "'Safeguarding' work (action to protect the young person)\t37%\t91%\t67%\t75%"


@pytest.mark.parametrize("kind", ["saved-page", "old-page"])
def test_nothing_of_the_site_around_a_notice_is_read(written: dict[str, Notice], kind: str) -> None:
    text = written[f"luton {kind}"].text
    assert text.startswith("Inspection of\nYouth\nOffending") and text.endswith("07973 264412.")
    for stray in ("Brent", "Harrow", "Cookie", "cookies", "Privacy", "\t1%", "Crown copyright", "Home"):
        assert stray not in text
