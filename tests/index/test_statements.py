"""That the statements of a question look up what they need, however large the tables are."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from index import statements as sql
from index.database import Database

HOT = [
    "SCORE", "TO_DATE", "BETWEEN_SCORES", "SCORE_LESS_TO_DATE", "SCORES_OF_AREAS", "SOURCES_OF_AREAS", "SOURCE",
    "RANK", "RANK_FROM_BELOW", "NTH_HIGHEST", "NTH_LOWEST", "COVERED", "MEAN", "SCORES_BETWEEN", "TO_DATE_FIGURES",
    "NOTICE", "PASSAGES_OF", "PASSAGES_NUMBERED", "PASSAGE_COUNT", "HIDDEN_WORDINGS", "WORDING_COUNT",
    "SENTENCE_COUNT", "NOTICES_EMBARGOED", "HOLDING", "SENTENCES_OF", "SENTENCES_NUMBERED", "SENTENCES_OF_PASSAGES",
    "ALLOWED_WORDINGS", "SENTENCES_WORDED", "SENTENCE_WORDED", "PASSAGES_OF_SENTENCES", "SENTENCES_WITHIN",
    "BEST_WORDED", "WORDED_AMONG", "FINDINGS_ON",
]  # fmt: skip


def plan(database: Database, statement: str) -> list[str]:
    parameters = dict.fromkeys(re.findall(r":([a-z_]+)", statement), "1")
    return [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {statement}", parameters)]


def scanned(steps: list[str]) -> set[str]:
    """Return the tables that are read from end to end; the full-text index and lists of JSON are not tables."""
    tables = {"c": "scores", "t": "to_date", "p": "passages", "e": "sentences", "n": "notices", "remarks": "remarks"}
    names = {step.split()[1] for step in steps if step.startswith("SCAN")}
    return {tables.get(name, name) for name in names} & {*tables.values()}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "notices.db"
    Database.create(path).close()
    return path


@pytest.mark.parametrize("name", HOT)
def test_no_statement_of_a_question_reads_a_large_table_from_end_to_end(database: Path, name: str) -> None:
    with closing(Database.open(database)) as opened:
        assert scanned(plan(opened, getattr(sql, name))) == set()


def test_a_table_read_from_end_to_end_is_told(database: Path) -> None:
    with closing(Database.open(database)) as opened:
        assert scanned(plan(opened, "SELECT count(*) FROM passages WHERE text = :text")) == {"passages"}
