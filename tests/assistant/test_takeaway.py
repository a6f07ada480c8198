"""What is taken away from an answer, as text and as CSV."""

import csv
import io

from assistant.actions import csv_link, file_name
from assistant.answers import Table
from assistant.takeaway import plain_text, table_csv
from tests.assistant.checks import Ask


def test_an_answer_is_copied_with_its_sources_and_no_markdown(ask: Ask) -> None:
    answer = ask("What was Luton's safeguarding score?")
    assert plain_text(answer) == (
        "What was Luton's safeguarding score?\n\n"
        "Luton scored 75% [1] for Safeguarding (notice of 16 May 2012).\n\n"
        "Sources\n"
        "[1] Inspection of Youth Offending work in Luton (inspectorate notice, 16 May 2012; characters 2426 to 2505): "
        "“'Safeguarding' work (action to protect the young person) 37% 91% 67% 75%”\n\n"
        f"Index build {answer.build_id}"
    )


def test_a_source_known_by_its_figures_is_copied_with_its_address(ask: Ask) -> None:
    text = plain_text(ask("What was Bromley's safeguarding score?"))
    assert "(inspectorate notice, March 2012; figures only) https://www.justiceinspectorates.gov.uk/" in text


def test_a_table_is_given_as_csv(ask: Ask) -> None:
    table = ask("Which areas scored under 50% on safeguarding?").table
    assert table
    rows = list(csv.reader(io.StringIO(table_csv(table))))
    assert rows[:2] == [
        ["Area", "Score for Safeguarding (%)", "Published", "Source"],
        ["Hackney", "47", "undated", "news"],
    ]
    assert rows[-1] == ["Sefton", "28", "undated", "news"]


def test_a_ranking_is_given_with_its_places(ask: Ask) -> None:
    table = ask("Top three for risk of harm").table
    assert table
    rows = list(csv.reader(io.StringIO(table_csv(table))))
    assert rows[0][:3] == ["Area", "Rank", "Score for Risk of Harm to others (%)"]
    assert [row[:3] for row in rows[1:]] == [
        ["North Lincolnshire", "1", "77"], ["Bromley", "2=", "75"], ["Kingston upon Thames", "2=", "75"],
    ]  # fmt: skip


def test_the_places_of_a_whole_ranking_and_of_its_lower_end(ask: Ask) -> None:
    table = ask("Where does Luton rank for safeguarding?").table
    assert table and [row[1] for row in table.rows if row[0] in ("Luton", "Sefton")] == ["6=", "27"]
    lowest = ask("Which three areas are lowest for safeguarding?").table
    assert lowest and lowest.columns[1] == "Rank from below" and lowest.rows[0][:3] == ("Sefton", "1", 28)
    listed = ask("Which areas scored under 50% on safeguarding?").table
    assert listed and "Rank" not in listed.columns


def test_an_unknown_score_is_empty_and_no_word_is_run_as_a_formula() -> None:
    table = Table("", ("Area", "Score"), (('=HYPERLINK("x")', None), ("+1", -3), ("A, B", 7)))
    assert table_csv(table) == 'Area,Score\r\n"\'=HYPERLINK(""x"")",\r\n\'+1,-3\r\n"A, B",7\r\n'


def test_the_csv_is_in_the_link_itself() -> None:
    link = csv_link(Table("", ("Area",), (("Luton",),)), 'Which areas, "1"?')
    assert 'download="which-areas-1.csv" href="data:text/csv;charset=utf-8,%EF%BB%BFArea%0D%0ALuton%0D%0A"' in link


def test_a_file_is_named_for_its_question() -> None:
    assert file_name("Where does Luton rank?", "md") == "where-does-luton-rank.md"
    assert file_name("../../?", "md") == "answer.md"
