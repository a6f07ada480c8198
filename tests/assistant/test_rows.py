from pathlib import Path

import pytest

from assistant import Assistant
from assistant.desk import Desk
from assistant.query import Group, Query
from assistant.rows import SPOKEN, areas_of, table_of, total_of, where
from index.build import rebuild
from tests.assistant.checks import require_sound, values

LONDON = Query("", "listing", group=Group("London", ("Bromley", "Bexley", "Harrow")))
ALL = Query("", "listing")


def test_a_region_narrows_the_areas(desk: Desk) -> None:
    assert (total_of(desk, "safeguarding", LONDON), total_of(desk, "safeguarding", ALL)) == (2, 27)


def test_a_region_is_named() -> None:
    assert ("London" in where(LONDON), where(ALL)) == (True, "")


def test_without_a_region_no_area_is_left_out() -> None:
    assert (areas_of(LONDON), areas_of(ALL)) == (("Bromley", "Bexley", "Harrow"), None)


def test_a_table_of_one_measure_names_it_in_its_caption(desk: Desk) -> None:
    rows = desk.snapshot.table.scores_between("safeguarding", desk.now, least=83).rows
    table = table_of(rows)
    assert table.caption.endswith("Safeguarding")
    assert table.rows == (
        ("Cambridgeshire", 83, "May 2012", "inspectorate notice"),
        ("North Lincolnshire", 83, "May 2012", "news"),
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of more areas than an answer names, of which only figures are held: 21%, 22%, 23%… for Safeguarding."""
    home = tmp_path_factory.mktemp("many")
    (home / "corpus" / "notices").mkdir(parents=True)
    (home / "corpus" / "published").mkdir()
    head = (
        "area,inspection,published,safeguarding,risk_of_harm,reoffending,judgement,source_kind,source_title,source_url"
    )
    rows = [f"{_name(n)},core case,2012,{21 + n},,,,council,T,https://example.org/{n}" for n in range(SPOKEN + 10)]
    (home / "corpus" / "published" / "scores.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    rebuild(home / "corpus", home / "index")
    return home / "index"


def _name(n: int) -> str:
    return "Mere" + "abcdefghijklmnop"[n // 5] + "klmno"[n % 5] + "ford"


def test_a_long_list_is_said_in_part_and_counted_whole(many: Path) -> None:
    with Assistant.open(many) as assistant:
        answer = require_sound(assistant, assistant.ask("Which areas scored over 20% on safeguarding?"))
        assert values(answer, "count", "areas") == [SPOKEN + 10] * 2
        assert len(values(answer, "score")) == SPOKEN
        assert answer.table is not None
        assert len(answer.table.rows) == SPOKEN + 10
