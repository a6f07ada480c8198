"""`notices check`: the audit in three forms, and what is read from one file."""

import json
from pathlib import Path

import pytest

from assistant.checking import COLUMNS, check_file, findings_shown
from assistant.readout import reading_shown
from corpus.model import Finding
from index.places import bundled_corpus_dir
from tests.assistant.commands import LUTON_FILE, Notices, write_pdf
from tests.corpus.samples import area_first, notice, spaced, stated, tabbed
from tests.corpus.test_audit import rows

LUTON = bundled_corpus_dir() / "notices" / LUTON_FILE
FAR = "EMBARGOED UNTIL 00:01 – 15 JULY 2099"
WRONG = stated().replace("69%", "58%")


def hold(folder: Path, name: str = "gateshead.md", **parts: str) -> Path:
    path = folder / "notices" / name
    path.write_text(notice(**{"area": "Gateshead", "table": tabbed("Gateshead")} | parts), encoding="utf-8")
    return path


# the audit


def test_the_bundled_corpus_is_checked_without_an_error(notices: Notices, built_index: Path) -> None:
    done = notices("check", "--index", built_index)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines[:-1:2]] == ["warning", "warning", "note"]
    assert "Sefton's Safeguarding score of 28%" in lines[0] and "37%" in lines[0]
    assert "Sefton's Risk of Harm to others score of 29%" in lines[2] and "36%" in lines[2]
    assert all(line.startswith(" " * 9) for line in lines[1:-1:2]), "what to do stands below each"
    assert lines[-1] == "2 warnings, 1 note."


def test_an_error_exits_with_one(notices: Notices, corpus: Path, index: Path) -> None:
    hold(corpus, body=WRONG)
    assert notices("rebuild").code == 0
    done = notices("check")
    assert done.code == 1
    assert done.out.startswith("error    gateshead.md: the text gives 58% for Safeguarding, the table 69%.\n")
    assert done.out.endswith("1 error.\n")


def test_nothing_found_is_said(notices: Notices, corpus: Path, index: Path) -> None:
    notices("rebuild")
    done = notices("check")
    assert (done.code, done.out) == (0, "Nothing was found.\n")


def test_tab_separated_values(notices: Notices, built_index: Path) -> None:
    done = notices("check", "--format", "tsv", "--index", built_index)
    head, *found = [line.split("\t") for line in done.out.splitlines()]
    assert tuple(head) == COLUMNS
    assert {len(row) for row in found} == {len(COLUMNS)}
    first = dict(zip(head, found[0], strict=True))
    assert (first["severity"], first["kind"], first["measure"]) == ("warning", "beyond_extremes", "safeguarding")
    assert first["sources"] == "sefton-undated leicestershire-and-rutland-2012-06-13"


@pytest.mark.parametrize("form", [["--json"], ["--format", "json"]])
def test_json(notices: Notices, built_index: Path, form: list[str]) -> None:
    found = json.loads(notices("check", *form, "--index", built_index).out)
    assert [(row["severity"], row["sources"][0], row["measure"]) for row in found] == [
        ("warning", "sefton-undated", "safeguarding"),
        ("warning", "sefton-undated", "risk_of_harm"),
        ("note", "bournemouth-and-poole-2011", "safeguarding"),
    ]


def test_nothing_in_a_finding_can_break_a_line(tmp_path: Path) -> None:
    finding = Finding("reading", "note", "a\tb\nc\x1b[2J", "d\r\ne", file="x\ty")
    assert len(findings_shown([finding], "tsv").splitlines()) == 2
    assert findings_shown([finding], "tsv").splitlines()[1].count("\t") == len(COLUMNS) - 1
    assert "\x1b" not in findings_shown([finding], "table")


def test_what_is_under_embargo_is_for_the_operator(notices: Notices, corpus: Path, index: Path) -> None:
    hold(corpus, body=WRONG, embargo=FAR)
    rebuilt = notices("rebuild")
    assert "58%" not in rebuilt.out and "Gateshead" not in rebuilt.out + rebuilt.err
    assert "58%" in notices("rebuild", "--include-embargoed").out
    assert (notices("check").code, notices("check").out) == (0, "Nothing was found.\n")
    done = notices("check", "--include-embargoed")
    assert done.code == 1 and "58%" in done.out
    assert "58%" not in notices("check", "--json").out + notices("check", "--format", "tsv").out


def test_without_an_index_the_command_that_builds_it_is_named(notices: Notices, tmp_path: Path) -> None:
    done = notices("check", "--index", tmp_path / "none")
    assert done.code == 1 and "Build it with: notices rebuild" in done.err


# one file


def test_what_was_read_from_a_file_is_shown(notices: Notices, tmp_path: Path) -> None:
    done = notices("check", LUTON, "--index", tmp_path / "none")
    assert (done.code, done.err) == (0, "")
    said = [" ".join(line.split()) for line in done.out.splitlines()]
    assert said[0] == LUTON_FILE
    for line in (
        "area Luton (from “Inspection of Youth Offending work in Luton”, line 31)",
        "dated 14 May 2012",
        "published 16 May 2012",
        "embargo until 00:01 on 16 May 2012, London time (it has passed)",
        "speaker Julie Fox, Assistant Chief Inspector",
        "judgement “creditable”, line 45",
        "scores lowest highest average Luton",
        "Safeguarding 37% 91% 67% 75%",
        "'Safeguarding' work (action to protect the young person) 37% 91% 67% 75%, line 49",
        "the text says the same: 75%, line 39",
        "Likelihood of Reoffending 43% 87% 70% 78%",
        "nothing was left unread",
    ):
        assert line in said


def test_a_file_that_disagrees_with_itself_exits_with_one(notices: Notices, tmp_path: Path) -> None:
    path = tmp_path / "gateshead.md"
    path.write_text(notice("Gateshead", tabbed("Gateshead"), WRONG), encoding="utf-8")
    done = notices("check", path, "--index", tmp_path / "none")
    assert done.code == 1
    assert "BUT the text says: 58%" in done.out
    assert "error    the text gives 58% for Safeguarding, the table 69%." in done.out


def test_a_notice_that_is_not_surely_read_is_taken_for_its_words(tmp_path: Path) -> None:
    path = tmp_path / "gateshead.txt"
    path.write_text(notice("Gateshead", ""), encoding="utf-8")
    shown = reading_shown(check_file(path, bundled_corpus_dir()))
    assert "scores: none was read" in shown
    assert shown.count("LEFT OUT") == 3 and shown.count("taken for its words alone") == 1


def test_a_score_left_out_stands_among_the_scores_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "gateshead.txt"
    text = notice("Gateshead", tabbed("Gateshead") + "\n\nThe Safeguarding score should read 61%.")
    path.write_text(text, encoding="utf-8")
    lines = reading_shown(check_file(path, bundled_corpus_dir())).splitlines()
    row = next(n for n, line in enumerate(lines) if line.split()[:1] == ["Safeguarding"])
    assert lines[row].split() == ["Safeguarding", "37%", "91%", "68%", "LEFT", "OUT"]
    assert "“The Safeguarding score should read 61%.”" in lines[row + 1]
    assert "Ask the inspectorate" in lines[row + 2]
    assert "\n".join(lines).count("should read 61%") == 1


def test_columns_stand_in_the_order_in_which_they_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "gateshead.txt"
    path.write_text(notice("Gateshead", area_first("Gateshead")), encoding="utf-8")
    said = [" ".join(line.split()) for line in reading_shown(check_file(path, bundled_corpus_dir())).splitlines()]
    assert "scores Gateshead highest lowest average" in said
    assert "Safeguarding 69% 91% 37% 68%" in said


def test_a_reason_and_a_remedy_are_said_once(tmp_path: Path) -> None:
    path = tmp_path / "gateshead.txt"
    path.write_text(notice("Gateshead", tabbed("Thornby")), encoding="utf-8")
    shown = reading_shown(check_file(path, bundled_corpus_dir()))
    assert shown.count("another area than Gateshead ('Scores for Thornby')") == 1
    assert shown.count("for the same reason") == 2
    assert shown.count("Compare it with the original") == 1


def test_a_title_that_the_page_breaks_is_found_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "gateshead.html"
    path.write_text(f"<h1>Inspection of Youth Offending<br>work in Gateshead</h1>{notice('', '')}", encoding="utf-8")
    shown = reading_shown(check_file(path, bundled_corpus_dir()))
    assert "(from “Inspection of Youth Offending work in Gateshead”, line 1 of its text)" in shown


def test_a_file_that_is_no_notice_is_an_error(notices: Notices, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("Minutes of a meeting.", encoding="utf-8")
    done = notices("check", tmp_path / "minutes.txt", LUTON, "--index", tmp_path / "none")
    assert done.code == 1
    assert "error    it shows no inspection" in done.out
    assert "area       Luton" in done.out, "the others are shown all the same"


def test_a_file_as_json(notices: Notices, tmp_path: Path) -> None:
    (read,) = json.loads(notices("check", "--json", LUTON, "--index", tmp_path / "none").out)
    assert (read["area"], read["published"], read["embargo"]) == ("Luton", "2012-05-16", "2012-05-16T00:01:00+01:00")
    text = LUTON.read_text(encoding="utf-8")
    for score in read["scores"]:
        for part in ("cell", "row", "prose"):
            assert text[score[part]["start"] : score[part]["end"]] == score[part]["quote"]
    assert [(score["measure"], score["value"]) for score in read["scores"]] == [
        ("safeguarding", 75), ("risk_of_harm", 73), ("reoffending", 78),
    ]  # fmt: skip
    assert len(read["to_date"]) == 9 and read["findings"] == []


def test_a_file_as_tab_separated_values_gives_its_findings(notices: Notices, tmp_path: Path) -> None:
    path = tmp_path / "gateshead.md"
    path.write_text(notice("Gateshead", tabbed("Gateshead", rows(safeguarding=(37, 91, 68, 20)))), encoding="utf-8")
    done = notices("check", "--format", "tsv", path, "--index", tmp_path / "none")
    assert done.code == 1
    assert [line.split("\t")[1] for line in done.out.splitlines()] == ["kind", "outside_own_extremes"]


def test_a_pdf_is_shown_with_its_pages(tmp_path: Path) -> None:
    plain = notice("Gateshead", spaced("Gateshead")).translate(str.maketrans("“”’–", '""\'-'))
    path = write_pdf(tmp_path / "gateshead.pdf", plain.replace("NOTES TO EDITORS", "\n" * 40 + "NOTES TO EDITORS"))
    shown = reading_shown(check_file(path, bundled_corpus_dir()))
    assert ", page 1, line " in shown


def test_a_file_under_embargo_says_so(tmp_path: Path) -> None:
    path = tmp_path / "gateshead.md"
    path.write_text(notice("Gateshead", tabbed("Gateshead"), embargo=FAR), encoding="utf-8")
    shown = reading_shown(check_file(path, bundled_corpus_dir()))
    assert "embargo    until 00:01 on 15 July 2099, London time\n" in shown


# adding


@pytest.mark.parametrize(
    ("embargo", "ends"),
    [(FAR, "00:01 on 15 July 2099"), ("EMBARGOED UNTIL 00:01 – 14 JANUARY 2099", "00:01 on 14 January 2099")],
)
def test_adding_a_notice_under_embargo_says_so(
    notices: Notices, corpus: Path, index: Path, tmp_path: Path, embargo: str, ends: str
) -> None:
    path = tmp_path / "gateshead.md"
    path.write_text(notice("Gateshead", tabbed("Gateshead"), WRONG, embargo=embargo), encoding="utf-8")
    done = notices("add", path)
    assert done.code == 0
    held = corpus / "notices" / "gateshead.md"
    assert f"Added {held} (under embargo until {ends}, London time: no answer shows it before)\n" in done.out
    assert "error: gateshead.md: the text gives 58%" in done.out, "who adds a file is told about it"
    assert "58%" not in notices("rebuild").out


def test_adding_a_notice_whose_embargo_has_passed_says_nothing_of_it(
    notices: Notices, corpus: Path, index: Path, tmp_path: Path
) -> None:
    path = tmp_path / "gateshead.md"
    path.write_text(notice("Gateshead", tabbed("Gateshead")), encoding="utf-8")
    assert "embargo" not in notices("add", path).out


def test_adding_a_copy_says_what_it_is_a_copy_of(notices: Notices, corpus: Path, index: Path, tmp_path: Path) -> None:
    path = tmp_path / "luton-again.md"
    path.write_text(LUTON.read_text(encoding="utf-8") + "\n\nCookies\n", encoding="utf-8")
    done = notices("add", path)
    assert done.code == 0
    assert "note: luton-again.md: the same notice as luton-2012-05-16.md" in done.out
