"""What programs get: the same figures as readers, as plain values."""

import json
from dataclasses import fields

import pytest

from assistant import Answer, Assistant, Citation, Figure, NoticesError, Source, Step, Table
from assistant.programs import Programs
from assistant.replies import AnswerReply, CitationReply, FigureReply, SourceReply, StepReply, TableReply


@pytest.fixture(scope="module")
def programs(assistant: Assistant) -> Programs:
    return Programs(assistant)


def test_a_question_gives_its_whole_answer(programs: Programs, assistant: Assistant) -> None:
    question = "What was Luton's safeguarding score?"
    reply = programs.ask(question)
    address = reply.pop("address")
    assert reply == assistant.ask(question).to_dict()
    assert address.startswith("?q=What+was+Luton%27s+safeguarding+score%3F&build=")
    assert json.loads(json.dumps(reply))["figures"][0]["value"] == 75


def test_a_follow_up_is_asked_with_what_came_before(programs: Programs) -> None:
    reply = programs.ask("And Leicestershire?", ["What was Luton's reoffending score?"])
    assert [figure["value"] for figure in reply["figures"]] == [71]
    assert programs.ask("And Leicestershire?")["figures"] != reply["figures"]  # one caller's question is not another's


def test_too_many_questions_before_are_refused(programs: Programs) -> None:
    with pytest.raises(NoticesError, match="At most 19"):
        programs.ask("And Kent?", ["How did Luton do?"] * 20)


def test_scores_are_listed_by_area_and_measure(programs: Programs) -> None:
    assert len(programs.scores()) == 90
    luton = programs.scores("luton")
    assert {row["measure"]: row["value"] for row in luton} == {
        "safeguarding": 75,
        "risk_of_harm": 73,
        "reoffending": 78,
    }
    assert {row["source_id"] for row in luton} == {"luton-2012-05-16"}
    assert len(programs.scores(measure="safeguarding")) == 29  # 27 areas, two of them inspected again
    json.dumps(luton)


@pytest.mark.parametrize(("area", "measure", "why"), [("Gotham", "", "No score"), ("", "staff", "no measure")])
def test_a_name_that_is_not_held_is_refused(programs: Programs, area: str, measure: str, why: str) -> None:
    with pytest.raises(NoticesError, match=why):
        programs.scores(area, measure)


def test_every_source_is_listed(programs: Programs) -> None:
    sources = programs.sources()
    assert len(sources) == 35 and sum(source["held"] for source in sources) == 2
    assert sources[0]["published"] == "2012-06-13"
    json.dumps(sources)


def test_a_citation_points_into_the_text_of_its_notice(programs: Programs) -> None:
    (cited,) = programs.ask("What was Luton's safeguarding score?")["citations"]
    notice = programs.notice(cited["source_id"])
    assert notice["text"][cited["start"] : cited["end"]] == cited["quote"]
    assert notice["characters"] == len(notice["text"])
    part = programs.notice(cited["source_id"], cited["start"])
    assert part["text"].startswith(cited["quote"]) and part["offset"] == cited["start"]
    assert programs.notice(cited["source_id"], 10**9)["text"] == ""


@pytest.mark.parametrize(
    ("reply", "value", "renamed"),
    [
        (FigureReply, Figure, {}),
        (CitationReply, Citation, {}),
        (TableReply, Table, {}),
        (StepReply, Step, {}),
        (AnswerReply, Answer, {"address": None}),
        (SourceReply, Source, {"source_id": "id"}),
    ],
)
def test_a_reply_has_the_fields_of_the_value_that_it_describes(
    reply: type, value: type, renamed: dict[str, str | None]
) -> None:
    described = {renamed.get(name, name) for name in reply.__annotations__} - {None}
    assert described == {field.name for field in fields(value)} - {"embargo"}
