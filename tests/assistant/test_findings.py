"""Which sentences answer, over three invented notices that share their standing sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from index.build import rebuild
from tests.assistant.checks import Ask, quotes, require_sound
from tests.corpus.samples import notice, saved, tabbed

STANDING = "We looked at how often each case met the standard that we set."
BODIES = {
    "Cobbleham": "Mentors met every child each week. However, this had begun only in May. Reparation places were dull.",
    "Tinselby": "Reparation was varied and useful, and local people could see its results.",
    "Quillstead": "Parents knew whom to call at any hour. Half of the plans were six weeks late.",
}


@pytest.fixture(scope="module")
def ask_notices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    home: Path = tmp_path_factory.mktemp("findings")
    folder = home / "corpus" / "notices"
    folder.mkdir(parents=True)
    for area, body in BODIES.items():
        saved(folder, notice(area, tabbed(area), f"{STANDING} {body}"), f"{area}.txt")
    rebuild(home / "corpus", home / "index")
    with Assistant.open(home / "index") as opened:
        yield lambda question: require_sound(opened, opened.ask(question))


def test_a_sentence_that_leans_on_another_is_quoted_with_it(ask_notices: Ask) -> None:
    found = quotes(ask_notices("What was said about mentors in Cobbleham?"))
    assert found == "Mentors met every child each week. However, this had begun only in May."


def test_what_is_said_in_every_notice_comes_after_what_was_found(ask_notices: Ask) -> None:
    answer = ask_notices("What did inspectors praise in Tinselby?")
    assert STANDING not in quotes(answer)
    assert quotes(ask_notices("What was said about standards in Tinselby?")) == STANDING


def test_everyday_words_find_the_inspectors_own(ask_notices: Ask) -> None:
    assert "Reparation" in quotes(ask_notices("What did inspectors make of payback in Tinselby?"))


def test_a_question_of_yes_or_no_on_a_subject_is_one_about_words(ask_notices: Ask) -> None:
    asked = "I'm looking at Quillstead. Were the folks at home kept in the picture?"
    assert quotes(ask_notices(asked)) == "Parents knew whom to call at any hour."
    assert quotes(ask_notices("How did Tinselby score, and what was said about making amends?")).endswith(
        "Reparation was varied and useful, and local people could see its results."
    )


def test_a_subject_of_which_only_a_weak_word_stands_there_is_not_treated(ask_notices: Ask) -> None:
    answer = ask_notices("What did inspectors say about work with girls in Tinselby?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_a_subject_told_before_the_question_is_not_given_up(ask_notices: Ask) -> None:
    answer = ask_notices("I'm writing about young fathers. What was found in Tinselby?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")
    assert "Reparation" in quotes(ask_notices("I'm writing about payback. What was found in Tinselby?"))


def test_praise_in_plain_facts_is_told_from_fault(ask_notices: Ask) -> None:
    praised = quotes(ask_notices("What did inspectors praise in Quillstead?"))
    faulted = quotes(ask_notices("What did inspectors criticise in Quillstead?"))
    assert "knew whom to call" in praised
    assert "six weeks late" not in praised
    assert "six weeks late" in faulted
    assert "knew whom to call" not in faulted


def test_the_areas_where_something_was_praised_are_listed_without_those_where_it_was_not(ask_notices: Ask) -> None:
    answer = ask_notices("Where was reparation praised?")
    assert {citation.area for citation in answer.citations} == {"Tinselby"}
    assert "Searched: Cobbleham" in answer.text


def test_how_many_sentences_there_are_is_said_where_not_all_are_quoted(tmp_path: Path) -> None:
    saids = (
        "Disappointingly, plans were late. We were concerned that files were lost. "
        "We were disappointed that visits stopped. Regrettably, reports were poor."
    )
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    saved(folder, notice("Cobbleham", tabbed("Cobbleham"), saids), "one.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        answer = opened.ask("What did inspectors criticise in Cobbleham?")
        assert "These are 3 of the 4 sentences found" in answer.text
        assert quotes(opened.ask(answer.suggestions[0])).count(".") == 4


def test_who_is_not_quoted_in_a_notice_is_told_from_who_is(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    for area, speaker in (("Cobbleham", "Ida Fern"), ("Tinselby", "Tom Vale")):
        text = notice(area, tabbed(area), BODIES[area], speaker=f"{speaker}, Assistant Chief Inspector, said:")
        saved(folder, text, f"{area}.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        answer = opened.ask("What did Tom Vale say about Cobbleham?")
        assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")
        assert "The notice on Cobbleham quotes Ida Fern, not Tom Vale." in answer.text


TWO_SPEAK = """“Plans were late.”

Tom Vale, lead inspector, added:

“Reparation was imaginative and useful.”

Una Reed, chair of the board, said:

“Our mentors are a wonderful team.”"""

OWN_PROSE = """“We thank the staff.”

Reparation was imaginative and useful. Mentors were seldom there. Plans were late in half of the cases that were seen.
Homes were visited each week, and the panels met each month in the places where the young people lived."""


def test_a_second_inspector_is_quoted_by_name_and_who_answers_for_the_area_finds_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    saved(folder, notice("Cobbleham", tabbed("Cobbleham"), TWO_SPEAK, judgement=""), "one.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        answer = opened.ask("What did inspectors praise in Cobbleham?")
        assert "Tom Vale, lead inspector" in answer.text
        assert quotes(answer) == "Reparation was imaginative and useful."


def test_what_was_found_may_stand_in_the_notices_own_prose(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    saved(folder, notice("Cobbleham", tabbed("Cobbleham"), OWN_PROSE, judgement=""), "one.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        answer = opened.ask("What did inspectors criticise in Cobbleham?")
        assert "Mentors were seldom there." in quotes(answer)
        assert "the notice itself" in answer.text


BESIDE_SPEECH = """Mentors were seldom there.

“Reparation was imaginative and useful. Plans were late in half of the cases that were seen. Homes were visited.”"""


def test_a_finding_in_the_notices_own_prose_beside_a_longer_speech_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    saved(folder, notice("Cobbleham", tabbed("Cobbleham"), BESIDE_SPEECH, judgement=""), "one.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        assert "Mentors were seldom there." in quotes(opened.ask("What did inspectors criticise in Cobbleham?"))


FAULTS = ["Visits to homes were seldom made.", "Files were lost and nobody looked for them."]
FAULTED = {"Cobbleham": " ".join(FAULTS), "Tinselby": "Reparation was dull.", "Quillstead": "Mentors were late."}
JUDGED, OF_FORM = "Overall, we consider this a disappointing set of findings.", "One more matter arose."


@pytest.fixture(scope="module")
def ask_faulted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    home: Path = tmp_path_factory.mktemp("faulted")
    folder = home / "corpus" / "notices"
    folder.mkdir(parents=True)
    for area, body in FAULTED.items():
        saved(folder, notice(area, tabbed(area), f"{OF_FORM} {body}", judgement=JUDGED), f"{area}.txt")
    rebuild(home / "corpus", home / "index")
    with Assistant.open(home / "index") as opened:
        yield lambda question: require_sound(opened, opened.ask(question))


def test_faults_are_told_without_the_overall_judgement_and_what_is_of_form(ask_faulted: Ask) -> None:
    answer = ask_faulted("What needs to improve in Cobbleham?")
    assert quotes(answer).splitlines() == FAULTS
    assert "ask for all" not in answer.text


def test_all_faults_take_in_the_overall_judgement_but_nothing_of_form(ask_faulted: Ask) -> None:
    found = quotes(ask_faulted("What did inspectors criticise in Cobbleham, with all quotes?"))
    assert found.splitlines() == [*FAULTS, JUDGED]


@pytest.mark.parametrize(
    "question",
    [
        "what displeased inspectors in Tinselby",
        "What gave inspectors cause for concern in Tinselby?",
        "Which weaknesses did inspectors see in Tinselby?",
        "any bad news from the Tinselby notice?",
        "What did inspectors think poorly of in Tinselby?",
    ],
)
def test_faults_are_asked_for_in_many_ways(ask_faulted: Ask, question: str) -> None:
    assert quotes(ask_faulted(question)) == "Reparation was dull."
