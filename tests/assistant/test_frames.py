import pytest

from assistant.frames import find_frame
from assistant.vocabulary import Vocabulary
from tests.assistant.checks import Ask
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How was caseloads rated by inspectors in Luton?", "caseloads"),
        ("What conclusion did inspectors reach on missed appointments in Luton?", "missed appointments"),
        ("How did they describe hearing tests in Luton?", "hearing tests"),
        ("What do they say about second appraisals later on in Luton?", "second appraisals later on"),
        ("Luton youth offending service: substance misuse - quote please", "substance misuse"),
        ("Were inspectors happy with children excluded from school in Luton?", "children excluded from school"),
        ("What is said on the subject of home visits in the Luton notice?", "home visits"),
        ("Who runs the show in Luton - what did inspectors make of it?", None),
        ("Which notices mention the graffiti removal squad?", "the graffiti removal squad"),
        ("Dyslexia in Luton?", "Dyslexia"),
        ("Was governance any good in Luton?", "governance"),
        ("Were home visits up to scratch in Luton?", "home visits"),
        ("In Luton, how good were the hearing tests?", "the hearing tests"),
        ("Was help with employment good or bad at Luton?", "help with employment"),
        ("Which line describes the hearing tests in Luton?", "the hearing tests"),
        ("The sentence praising home visits in Luton, please", "home visits"),
        ("Equality in Luton?", "Equality"),
        ("Home visits - what's the verdict in Luton?", "Home visits"),
        ("What did Luton do about looked after children?", "looked after children"),
        ("What did Luton do about rivalries?", "rivalries"),
        ("What was wrong with the programme for girls in Luton?", "the programme for girls"),
        ("Luton: did they rate the management board?", "the management board"),
    ],
)
def test_all_that_stands_around_a_subject_only_asks_what_was_said_of_it(
    read: Read, words: Vocabulary, question: str, subject: str | None
) -> None:
    reading = read(question)
    topic = find_frame(reading, words)
    assert (" ".join(reading.words[at].text for at in topic) if topic else None) == subject


@pytest.mark.parametrize(
    "question",
    [
        "What did inspectors say about safeguarding in Luton?",
        "What does the notice say about the average score in Luton?",
        "What strengths did inspectors find in Luton?",
        "How was Luton described?",
        "Who can reporters contact about the Luton report?",
        "What did the notice say about 75% in Luton?",
        "What did inspectors say about staffing?",
        "What was Luton's safeguarding score?",
        "Was safeguarding any good in Luton?",
        "Is 75% any good for Luton?",
        "Was Luton any good?",
        "Luton risk of harm",
    ],
)
def test_what_asks_for_figures_for_a_verdict_or_of_no_area_has_no_such_subject(
    read: Read, words: Vocabulary, question: str
) -> None:
    assert find_frame(read(question), words) is None


@pytest.mark.parametrize(
    "question", ["Draft a headline about Luton", "Which areas have been reported on since April 2012?"]
)
def test_an_order_or_a_time_is_no_subject(read: Read, words: Vocabulary, question: str) -> None:
    assert find_frame(read(question), words) is None


@pytest.mark.parametrize("question", ["Compare Luton with Bedford.", "How did Luton do beside Kings Lynn?"])
def test_a_place_that_is_no_area_is_no_subject(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "scored **75%**" in answer.text and "is not among the youth offending areas" in answer.text


def test_a_longer_place_is_not_the_area_that_its_name_begins_with(ask: Ask) -> None:
    assert ask("What did Newcastle-under-Lyme score?").reason == "unknown_area"
