"""The sentences of a notice that can be quoted, and their wordings."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.model import Area, Notice, Passage, Source, Span
from index.filling import New, write_notices
from index.notice_rows import parts_of
from index.quotable import quotable
from index.score_table import ScoreTable


def notice(text: str, area: str = "Reading", speaker: str = "Julie Fox", source: Source | None = None) -> Notice:
    source = source or Source(area.lower(), area, "", "2012-06-13", "inspectorate notice", True)
    passage = Passage(f"{source.id}:0-{len(text)}", source.id, "paragraph", Span(0, len(text)), text)
    return Notice(source, f"{source.id}.md", source.id, text, speaker=speaker, passages=(passage,))


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("Staff in Reading were keen.", "staff in the service were keen."),
        ("READING’S **staff** were\n  keen.", "the service's staff were keen."),
        ("Support with reading was late.", "support with reading was late."),
        ("Readingham lies near.", "readingham lies near."),
        ("In 18 of 35 cases plans were late.", "in 20 of 20 cases plans were late."),
        ("“Plans were late,” said Julie Fox.", 'plans were late," said the inspector.'),
        ("Plans & reports were late.", "plans and reports were late."),
    ],
)
def test_a_wording_has_none_of_the_notices_own_names_and_numbers(sentence: str, wording: str) -> None:
    assert [one.wording for one in quotable(notice(sentence))] == [wording]


def test_a_name_of_several_words_is_found_however_it_is_printed() -> None:
    held = notice("Bath & North East\nSomerset did well.", "Bath and North East Somerset")
    assert [one.wording for one in quotable(held)] == ["the service did well."]


def test_the_notices_with_a_wording_are_counted_but_for_those_under_embargo(tmp_path: Path) -> None:
    never = datetime(2999, 1, 1, tzinfo=UTC)
    hidden = Source("hidden", "Hidden", "", "2999-01-01", "inspectorate notice", True, embargo=never)
    held = [
        notice("Plans in Reading were late. Plans in Reading were late. Staff were keen."),
        notice("Plans in Luton were late.", "Luton"),
        notice("Plans in Hidden were late. Nobody came.", "Hidden", source=hidden),
    ]
    table = ScoreTable.create(tmp_path / "notices.db")
    table.write([Area("Reading"), Area("Luton")], [one.source for one in held], (), ())
    write_notices(table, [New(one, parts_of(one)) for one in held])
    counted = dict(table.rows("SELECT text, held_by FROM wordings", {}))
    table.close()
    assert counted == {"plans in the service were late.": 2, "staff were keen.": 1, "nobody came.": 0}
