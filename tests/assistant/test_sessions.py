"""The chat without its page: sessions, addresses, packs, files, reports and the log."""

import base64
import json
import logging
import threading
from pathlib import Path

import pytest

import corpus
from assistant import Answer, Assistant
from assistant.chat import Chat
from assistant.reports import ReportFile
from assistant.sessions import MOST_A_MINUTE, MOST_SHOWN, MOST_WAITING, Exchange, Session

LUTON = "What was Luton's safeguarding score?"


@pytest.fixture
def chat(assistant: Assistant, tmp_path: Path) -> Chat:
    return Chat(assistant, ReportFile(tmp_path / "reports.jsonl"))


def asked(chat: Chat, *questions: str) -> tuple[str, Session]:
    session, shown = chat.begin(), ""
    for question in questions:
        *_, (shown, _) = chat.ask(question, session)
    return shown, session


def test_an_address_replays_its_conversation_which_then_goes_on(chat: Chat) -> None:
    shown, evidence, session = chat.arrive("q=What+was+Luton's+reoffending+score?&q=And+Leicestershire?")
    assert shown and "<strong>71%</strong>" in shown and "Leicestershire" in evidence
    *_, (more, _) = chat.ask("And Kent?", session)
    assert "<strong>68%</strong>" in more and len(session.answers) == 3


def test_the_address_of_an_answer_brings_it_back_without_a_word(chat: Chat) -> None:
    _, session = asked(chat, "What was Luton's reoffending score?", "And Leicestershire?")
    address = session.exchanges[1].address
    shown, _, again = chat.arrive(address)
    assert again.answers[-1] == session.answers[-1]
    assert shown and "differs" not in shown


def test_an_answer_that_has_changed_is_said_to(chat: Chat) -> None:
    shown, _, _ = chat.arrive("q=How+did+Luton+do?&build=20200101T000000-abcdef&answer=0123456789ab")
    assert shown and '<p class="note" role="note">This answer differs from the one that was shared' in shown
    assert "build 20200101T000000-abcdef" in shown


def test_an_address_can_open_a_source_and_ask_nothing(chat: Chat) -> None:
    shown, evidence, _ = chat.arrive("source=luton-2012-05-16")
    assert shown is None and "NOTES TO EDITORS" in evidence
    assert "is no longer held" in chat.arrive("source=<b>")[1]
    assert chat.arrive("")[0] is None


def test_an_address_with_too_many_questions_is_refused(chat: Chat) -> None:
    shown, _, session = chat.arrive("&".join(["q=How+did+Luton+do?"] * 21))
    assert shown and "can replay 20 questions" in shown and session.answers == [None]


def test_what_was_asked_in_an_address_is_shown_escaped(chat: Chat) -> None:
    shown, _, _ = chat.arrive("q=<script>x</script>&build=<img>&answer=<img>")
    assert shown and "<script" not in shown and "<img" not in shown


def test_a_flood_is_told_to_wait_and_a_person_is_not(chat: Chat) -> None:
    session = chat.begin()
    assert [session.admit() for _ in range(MOST_WAITING)] == [""] * MOST_WAITING
    assert "still waiting" in session.admit()
    session.done()
    assert session.admit() == ""


def test_so_many_questions_in_a_minute_and_no_more(chat: Chat) -> None:
    session = chat.begin()
    for _ in range(MOST_A_MINUTE):
        assert session.admit() == ""
        session.done()
    ((shown, evidence),) = chat.ask(LUTON, session)
    assert f"More than {MOST_A_MINUTE} questions in a minute" in shown and evidence is None
    assert session.answers == []


def test_a_reader_who_asks_many_at_once_gets_each_answered_or_refused(chat: Chat) -> None:
    session, ends = chat.begin(), []

    def ask() -> None:
        *_, (shown, _) = chat.ask(LUTON, session)
        ends.append(shown)

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(ends) == 12 and session.waiting == 0
    assert all("75%" in shown or "still waiting" in shown for shown in ends)


def test_the_oldest_exchanges_are_let_go(chat: Chat) -> None:
    session = chat.begin()
    for number in range(MOST_SHOWN + 5):
        session.add(Exchange(f"Q{number}", None, "reply"))
    html = session.html()
    assert html.count("<article") == MOST_SHOWN and "<h2>Q4</h2>" not in html and 'data-turn="54"' in html


def test_a_pack_and_a_file_are_handed_over_whole(chat: Chat) -> None:
    _, session = asked(chat, LUTON)
    pack = json.loads(chat.pack(session, 0))["file"]
    assert pack["name"] == "what-was-luton-s-safeguarding-score.md"
    assert base64.b64decode(pack["base64"]).decode().startswith("# Source pack\n\nQuestion: What was Luton's")
    file = json.loads(chat.file("luton-2012-05-16"))["file"]
    notices = Path(corpus.__file__).parent / "notices"
    assert base64.b64decode(file["base64"]) == (notices / "luton-2012-05-16.md").read_bytes()
    assert (file["name"], file["type"]) == ("luton-2012-05-16.md", "application/octet-stream")


def test_two_parcels_are_never_equal(chat: Chat) -> None:
    assert chat.file("luton-2012-05-16") != chat.file("luton-2012-05-16")


def test_what_cannot_be_handed_over_is_said(chat: Chat) -> None:
    assert "no longer held" in json.loads(chat.pack(None, 0))["said"]
    assert "no longer held" in json.loads(chat.pack(chat.begin(), 7))["said"]
    assert "Only figures are held" in json.loads(chat.file("bromley-2012-03"))["said"]


def test_a_report_is_taken_once_and_once_more_with_a_remark(chat: Chat, tmp_path: Path) -> None:
    _, session = asked(chat, LUTON)
    assert "Report a wrong answer" in session.html()
    first = json.loads(chat.report(session, 0))
    assert first["reported"] == 0 and 'data-remark="0"' in first["remark"]
    chat.report(session, 0, "Look again")
    chat.report(session, 0, "And again")
    lines = [json.loads(line) for line in (tmp_path / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["question"], line["remark"]) for line in lines] == [(LUTON, ""), (LUTON, "Look again")]
    assert "Report a wrong answer" not in session.html() and "Reported" in session.html()


def test_without_a_file_nothing_is_reported(assistant: Assistant) -> None:
    chat = Chat(assistant)
    _, session = asked(chat, LUTON)
    assert "Report a wrong answer" not in session.html()
    assert json.loads(chat.report(session, 0))["said"] == "No reports are taken here."


def _fail(question: str) -> Answer:
    raise RuntimeError(question)


@pytest.mark.parametrize("named", [False, True])
def test_the_log_names_no_question_unless_asked_to(
    assistant: Assistant, named: bool, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = Chat(assistant, log_questions=named)
    monkeypatch.setattr(logging.getLogger("assistant"), "propagate", True)
    with caplog.at_level(logging.INFO, "assistant"):
        session = chat.begin()
        list(chat.ask(LUTON, session))
        monkeypatch.setattr(session.conversation, "ask", _fail)
        list(chat.ask("What of Bromley's secret?", session))
    assert len(caplog.messages) == 2
    assert caplog.messages[0].startswith("answered, 1 cited (")
    assert "RuntimeError" in caplog.messages[1] and "in _fail" in caplog.messages[1]
    assert ("Luton" in caplog.text) is named
    assert caplog.messages[1].count("Bromley's secret") == int(named)
