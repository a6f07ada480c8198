"""The source pack: each figure's cell or formula, each quote with its place and its file's digest."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import corpus
from assistant import Assistant, Table
from assistant.sourcepack import pack_facts, source_pack
from corpus.errors import CitationError, CorpusError
from index.build import rebuild
from tests.assistant.checks import Ask

LUTON = Path(corpus.__file__).parent / "notices" / "luton-2012-05-16.md"


def test_a_figure_leads_to_its_cell_and_a_quote_to_its_file(assistant: Assistant, ask: Ask) -> None:
    facts = pack_facts(assistant, ask("What was Luton's safeguarding score?"))
    (figure,), (citation,) = facts["figures"], facts["citations"]
    text = LUTON.read_text(encoding="utf-8")
    cell = figure["cell"]
    assert (cell["source_id"], cell["text"]) == ("luton-2012-05-16", "75%")
    assert text[cell["start"] : cell["end"]] == "75%" and figure["formula"] is None
    assert text[citation["start"] : citation["end"]] == citation["quote"]
    assert citation["published"] == "2012-05-16"
    assert citation["file_sha256"] == hashlib.sha256(LUTON.read_bytes()).hexdigest()


def test_a_to_date_figure_leads_to_its_own_cell(assistant: Assistant, ask: Ask) -> None:
    figures = pack_facts(assistant, ask("How did Luton do?"))["figures"]
    assert [f["cell"]["text"] for f in figures[:4]] == ["75%", "37%", "91%", "67%"]
    starts = [f["cell"]["start"] for f in figures[:4]]
    assert starts[1] < starts[2] < starts[3] < starts[0]  # in the order of the notice's columns


def test_a_computed_figure_has_its_formula(assistant: Assistant, ask: Ask) -> None:
    facts = pack_facts(assistant, ask("Which did better on reoffending, Luton or Leicestershire & Rutland?"))
    difference = facts["figures"][-1]
    assert difference["value"] == 7 and difference["cell"] is None
    assert difference["formula"]["arithmetic"] == "78% − 71% = 7 percentage points"
    assert difference["formula"]["sql"].startswith("SELECT")


def test_a_source_known_by_its_figures_is_named_with_its_address(assistant: Assistant, ask: Ask) -> None:
    pack = source_pack(assistant, ask("What was Bromley's safeguarding score?"))
    assert "- **81%** (Bromley, Safeguarding, score) [1]: held as a figure only; see the source" in pack
    assert "Figures only are held from it. https://www.justiceinspectorates.gov.uk/" in pack


def test_a_source_known_by_its_figures_is_given_with_them(assistant: Assistant, ask: Ask) -> None:
    answer = ask("What was North Lincolnshire's safeguarding score in 2012?")
    (citation,) = pack_facts(assistant, answer)["citations"]
    held = [(f["measure"], f["value"]) for f in citation["held_figures"] if f["statistic"] == "score"]
    assert held == [("reoffending", 86), ("risk_of_harm", 77), ("safeguarding", 83)]
    assert "Safeguarding, score: 83%" in source_pack(assistant, answer)


def test_a_place_comes_with_all_the_scores_that_it_was_counted_from(assistant: Assistant, ask: Ask) -> None:
    answer = ask("Where does Luton rank for safeguarding?")
    facts = pack_facts(assistant, answer)
    (counted,) = facts["counted"]
    values = [score["value"] for score in counted["scores"]]
    assert len(values) == 27 and 1 + sum(value > 75 for value in values) == 6
    pack = source_pack(assistant, answer)
    assert "## Counted from: 27 scores for Safeguarding, per cent" in pack
    assert "| Luton | 75 | luton-2012-05-16 | 2012-05-16 | inspectorate notice |" in pack


def test_a_list_comes_with_its_table_and_what_it_is_a_part_of(assistant: Assistant, ask: Ask) -> None:
    answer = ask("Which areas scored under 50% on safeguarding?")
    facts = pack_facts(assistant, answer)
    assert facts["table"]["rows"][0][:2] == ("Hackney", 47)
    assert len(facts["counted"][0]["scores"]) == 27
    assert "| Sefton | 28 | undated | news |" in source_pack(assistant, answer)


def test_a_comparison_comes_with_its_table(assistant: Assistant, ask: Ask) -> None:
    facts = pack_facts(assistant, ask("Which did better on reoffending, Luton or Leicestershire & Rutland?"))
    assert [row[:2] for row in facts["table"]["rows"]] == [("Luton", 78), ("Leicestershire and Rutland", 71)]
    assert facts["counted"] == []


def test_a_mean_of_a_region_is_counted_from_its_areas_alone(assistant: Assistant, ask: Ask) -> None:
    answer = ask("What is the mean safeguarding score of the London boroughs?")
    (mean,) = (figure.value for figure in answer.figures if figure.statistic == "mean")
    (counted,) = pack_facts(assistant, answer)["counted"]
    values = [score["value"] for score in counted["scores"]]
    assert len(values) < 27 and round(sum(values) / len(values), 1) == mean


def test_a_cell_cannot_end_its_row(assistant: Assistant, ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score?")
    table = Table("T", ("A",), (("x | y\nz",), (None,)))
    assert "| A |\n| --- |\n| x \\| y z |\n|  |\n" in source_pack(assistant, replace(answer, table=table))


def test_the_pack_ends_with_the_same_as_json(assistant: Assistant, ask: Ask) -> None:
    answer = ask("What did inspectors praise in Luton?")
    pack = source_pack(assistant, answer, "?q=x")
    data = json.loads(pack.rpartition("```json\n")[2].rpartition("\n```")[0])
    assert data == json.loads(json.dumps(pack_facts(assistant, answer, "?q=x")))
    assert data["build_id"] == answer.build_id and f"Index build: {answer.build_id}" in pack
    for citation in data["citations"]:
        assert citation["quote"] in pack
        assert f"Characters {citation['start']} to {citation['end']} of the text of luton-2012-05-16.md" in pack


def test_a_quote_cannot_end_the_block_that_it_stands_in(assistant: Assistant, ask: Ask) -> None:
    answer = ask("What was Bromley's safeguarding score?")
    text = source_pack(assistant, replace(answer, text="```\n# Not ours"))
    assert text.count("````json") == 1  # the answer stands in the JSON, which gets a longer fence


def test_a_pack_of_what_has_changed_is_refused(assistant: Assistant, ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score?")
    other = replace(answer, citations=(replace(answer.citations[0], quote="other words"),))
    with pytest.raises(CitationError, match="has changed since"):
        source_pack(assistant, other)
    other = replace(answer, working=(replace(answer.working[0], result=76),))
    with pytest.raises(CitationError, match="index has changed since"):
        source_pack(assistant, other)
    gone = replace(answer, citations=(replace(answer.citations[0], source_id="gone-2012"),))
    with pytest.raises(CitationError, match="no longer held"):
        source_pack(assistant, gone)


def test_every_answer_has_a_pack(assistant: Assistant, ask: Ask) -> None:
    for question in ("How did Gotham do?", "What was the score?", "What is the mean safeguarding score?", "Rank them"):
        assert source_pack(assistant, ask(question)).startswith("# Source pack\n")


def test_a_notice_is_given_as_received(assistant: Assistant) -> None:
    assert assistant.original("luton-2012-05-16") == LUTON.read_bytes()


def test_a_file_that_is_no_longer_as_it_was_read_is_not_given(corpus_of_ones_own: tuple[Path, Assistant]) -> None:
    notices, opened = corpus_of_ones_own
    (file,) = notices.iterdir()
    received = file.read_bytes()
    assert opened.original("luton-2012-05-16") == received
    file.write_bytes(received + b"\n")
    with pytest.raises(CorpusError, match="no longer in the corpus as it was read"):
        opened.original("luton-2012-05-16")
    file.unlink()
    with pytest.raises(CorpusError, match="no longer in the corpus as it was read"):
        opened.original("luton-2012-05-16")


@pytest.fixture
def corpus_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Assistant]]:
    """A corpus of one notice that was named by a path from where the rebuild ran, and an assistant over it."""
    (tmp_path / "corpus" / "notices").mkdir(parents=True)
    shutil.copy(LUTON, tmp_path / "corpus" / "notices")
    monkeypatch.chdir(tmp_path)
    rebuild(Path("corpus"), Path("index"))
    monkeypatch.chdir(Path(corpus.__file__).parent)
    with Assistant.open(tmp_path / "index") as opened:
        yield tmp_path / "corpus" / "notices", opened
