"""Addresses of answers: what they hold, and what is said when the answer is another now."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Assistant
from assistant.permalinks import MOST_QUESTIONS, Permalink, digest, link

ALONE = "What was Luton's safeguarding score?"


def linked(assistant: Assistant, *questions: str) -> Permalink:
    conversation = assistant.conversation()
    answers = [conversation.ask(question) for question in questions]
    return link(assistant, questions, answers)


def test_a_question_that_stands_alone_is_linked_alone(assistant: Assistant) -> None:
    found = linked(assistant, "How did Kent do?", ALONE)
    assert found.questions == (ALONE,)
    assert found.build_id == assistant.build_id()


def test_a_follow_up_is_linked_with_what_it_needs_and_no_more(assistant: Assistant) -> None:
    before = "What was Luton's reoffending score?"
    assert linked(assistant, "How did Kent do?", before, "And Leicestershire?").questions == (
        before,
        "And Leicestershire?",
    )


def test_a_follow_up_on_a_follow_up_is_linked_with_all_of_them(assistant: Assistant) -> None:
    asked = ("What was Luton's reoffending score?", "And Leicestershire?", "And Kent?")
    found = linked(assistant, *asked)
    conversation = assistant.conversation()
    assert tuple(digest(conversation.ask(question)) for question in found.questions) == found.digests


def test_an_address_is_read_as_it_was_written(assistant: Assistant) -> None:
    found = linked(assistant, "What was Luton's reoffending score?", "And Leicestershire & Rutland's + 50% é?")
    assert Permalink.parse(found.address()) == found
    assert Permalink.parse("?source=luton-2012-05-16") == Permalink(source="luton-2012-05-16")


@given(st.text(max_size=300))
def test_any_address_can_be_read(query: str) -> None:
    Permalink.parse(query)


def test_an_address_without_end_is_cut() -> None:
    assert len(Permalink.parse("?" + "q=a&" * 100).questions) == MOST_QUESTIONS + 1
    assert Permalink.parse("?" + "q=a&" * 500) == Permalink()
    assert len(Permalink.parse(f"?q={'a' * 5000}").questions[0]) == 1001


@pytest.fixture
def answer(assistant: Assistant) -> Answer:
    return assistant.ask(ALONE)


def test_the_same_answer_of_another_build_does_not_differ(assistant: Assistant, answer: Answer) -> None:
    assert linked(assistant, ALONE).change(replace(answer, build_id="another")) == ""


def test_another_answer_of_another_build_says_that_the_index_has_changed(assistant: Assistant, answer: Answer) -> None:
    shared = linked(assistant, ALONE)
    said = shared.change(replace(answer, text="Luton scored **76%** [1].", build_id="another"))
    assert "differs from the one that was shared, because the index has changed since" in said
    assert shared.build_id in said and "build another" in said


def test_another_answer_of_the_same_build_blames_no_index(assistant: Assistant, answer: Answer) -> None:
    assert "index has changed" not in linked(assistant, ALONE).change(replace(answer, text="Other."))


def test_each_answer_is_compared_with_its_own_digest(assistant: Assistant) -> None:
    asked = ("What was Luton's reoffending score?", "And Leicestershire?")
    shared = Permalink.parse(linked(assistant, *asked).address())
    conversation = assistant.conversation()
    first, last = (conversation.ask(question) for question in asked)
    assert (shared.change(first, 0), shared.change(last, 1)) == ("", "")
    assert "differs from the one that was shared" in shared.change(replace(first, text="Other."), 0)
    assert shared.change(last, 1) == "" != shared.change(first, 1)


def test_an_address_with_one_digest_compares_the_last_answer(assistant: Assistant, answer: Answer) -> None:
    shared = replace(Permalink((ALONE, ALONE)), digests=("0" * 12,))
    assert shared.change(answer, 0) == "" != shared.change(answer, 1)


def test_where_there_was_an_error_nothing_is_compared(assistant: Assistant, answer: Answer) -> None:
    shared = link(assistant, ("And Kent?", ALONE), (None, answer))
    assert shared.questions == (ALONE,)
    assert Permalink((ALONE,), digests=("-",)).change(answer, 0) == ""


def test_nothing_is_said_where_nothing_was_shared(answer: Answer) -> None:
    assert Permalink((ALONE,)).change(answer) == ""
