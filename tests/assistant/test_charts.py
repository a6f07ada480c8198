"""The pictures of an answer: what is drawn, worked out by hand from the notices and the figures published elsewhere."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest

from assistant.answers import Answer, Figure, Statistic, Table
from assistant.charts import charts_html
from assistant.series import Bar, bars_of, changes_of, ranges_of
from tests.assistant.checks import Ask


def pictured(html: str) -> ElementTree.Element:
    """Return the one picture, which must be well formed."""
    (figure,) = ElementTree.fromstring(f"<all>{html}</all>")
    return figure


def told(html: str) -> str:
    return unescape(re.findall("<desc[^>]*>(.*?)</desc>", html)[0])


def score(area: str, value: int, as_of: str = "2012", statistic: Statistic = "score") -> Figure:
    return Figure(value, "%", area or None, "safeguarding", statistic, as_of, (1,))


def test_an_area_is_drawn_between_lowest_and_highest_of_its_own_notice(ask: Ask) -> None:
    html = charts_html(ask("How did Luton do?"), 0)
    picture = pictured(html)
    spans = [(line.get("x1"), line.get("x2")) for line in picture.iter("line") if line.get("class") == "span"]
    assert spans == [("37%", "91%"), ("36%", "86%"), ("43%", "87%")]
    assert [dot.get("cx") for dot in picture.iter("circle")] == ["75%", "73%", "78%"]
    ticks = [line.get("x1") for line in picture.iter("line") if line.get("class") == "tick average"]
    assert ticks == ["67%", "62%", "70%"]
    assert "Safeguarding: Luton 75%; to date lowest 37%, highest 91% and average 67%." in told(html)


def test_an_area_beside_the_average_alone_has_a_tick_and_no_span(ask: Ask) -> None:
    picture = pictured(charts_html(ask("Was Luton above average for risk of harm?"), 0))
    assert [line.get("class") for line in picture.iter("line")] == ["scale", "tick average"]


def test_a_ranking_marks_the_area_asked_about_and_shows_ties_and_kinds(ask: Ask) -> None:
    ((caption, bars),) = bars_of(ask("Where does Luton rank for safeguarding?"))
    assert caption == "Scores held here, per cent, Safeguarding"
    assert len(bars) == 27
    assert bars[0] == Bar("Cambridgeshire", 83, "inspectorate notice", False, "1=", True)
    assert bars[1] == Bar("North Lincolnshire", 83, "news", False, "1=", True)
    assert bars[2].rank == "3" and not bars[2].tied
    assert [bar.area for bar in bars if bar.asked] == ["Luton"]
    assert {bar.area: bar.rank for bar in bars if bar.rank == "6="}.keys() == {
        "Barking and Dagenham", "Bournemouth and Poole", "Luton",
    }  # fmt: skip
    assert (bars[-1].area, bars[-1].rank) == ("Sefton", "27")


def test_what_a_ranking_shows_is_told_in_words_and_not_by_colour_alone(ask: Ask) -> None:
    html = charts_html(ask("Where does Luton rank for safeguarding?"), 0)
    assert "6= Luton (asked about) 75%, notice; 9 Kingston upon Thames 71%, news" in told(html)
    assert ">▸ 6= Luton<" in html
    assert html.count('class="bar news"') == 10  # as the news sources among the 27 in published/scores.csv
    assert "A dashed bar is known from news only." in html


def test_a_list_that_is_no_ranking_gives_no_ranks(ask: Ask) -> None:
    ((_, bars),) = bars_of(ask("Which areas scored under 50% on safeguarding?"))
    assert [(bar.area, bar.value, bar.rank) for bar in bars] == [
        ("Hackney", 47, ""), ("East Riding of Yorkshire", 45, ""), ("Greenwich", 44, ""), ("Hartlepool", 41, ""),
        ("Sefton", 28, ""),
    ]  # fmt: skip


def test_a_comparison_has_a_bar_an_area_and_a_picture_a_measure(ask: Ask) -> None:
    drawn = dict(bars_of(ask("Compare Luton and Kent")))
    assert [(bar.area, bar.value) for bar in drawn["Safeguarding"]] == [("Luton", 75), ("Kent", 59)]
    assert drawn.keys() == {"Safeguarding", "Risk of Harm to others", "Likelihood of Reoffending"}


def test_a_change_is_drawn_from_the_first_inspection_to_the_last(ask: Ask) -> None:
    answer = ask("How did North Lincolnshire change between its inspections?")
    changes = changes_of(answer.figures)
    assert [(c.name, [p.value for p in c.points]) for c in changes] == [
        ("Safeguarding", [37, 83]), ("Risk of Harm to others", [36, 77]),
    ]  # fmt: skip
    html = charts_html(answer, 0)
    assert "Safeguarding: 37% (2010), then 83% (May 2012)." in told(html)
    assert "Safeguarding: +46<" in html
    assert "Hollow: 2010. Filled: May 2012." in html


def test_a_change_of_the_average_is_drawn_too(ask: Ask) -> None:
    (change,) = changes_of(ask("How did the average for safeguarding change between May and June 2012?").figures)
    assert (change.name, [p.value for p in change.points]) == ("Safeguarding, average to date", [67, 68])


@pytest.mark.parametrize(
    "question",
    ["What was Luton's safeguarding score?", "What did inspectors praise in Luton?", "How did Gotham do?", ""],
)
def test_what_is_no_matter_of_several_figures_has_no_picture(ask: Ask, question: str) -> None:
    assert charts_html(ask(question), 0) == ""


def test_a_score_is_not_set_beside_figures_of_another_date() -> None:
    assert ranges_of([score("Luton", 75, "2012-05-16"), score("", 68, "2012-06-13", "average")]) == []


def test_undated_inspections_are_no_change() -> None:
    assert changes_of([score("Luton", 75, ""), score("Luton", 78, "")]) == []


def test_a_missing_score_has_no_bar_and_names_are_escaped() -> None:
    table = Table(
        "Scores", ("Area", "Score", "Source"), (("<b>", 50, "news"), ("B", None, "news"), ("C", 40, "council"))
    )
    html = charts_html(Answer("Q?", "answered", None, "", table=table), 3)
    assert [text.text for text in pictured(html).iter("text") if text.get("x") == "6"] == ["<b>", "C"]
    assert 'aria-labelledby="chart-3-0-title chart-3-0-told"' in html


def test_a_score_that_text_and_table_give_alike_is_drawn_once(ask: Ask) -> None:
    answer = ask("Do table and text of the Luton notice agree on safeguarding?")
    assert [f.value for f in answer.figures if f.statistic == "score"].count(75) == 2
    assert len(ranges_of([*answer.figures, score("", 67, "2012-05-16", "average")])) == 1


def test_one_date_of_another_area_makes_no_change() -> None:
    figures = [score("Luton", 75, "2011"), score("Luton", 78, "2012"), score("Kent", 59, "2011")]
    assert changes_of(figures) == []
    assert len(changes_of(figures[:2])) == 1
