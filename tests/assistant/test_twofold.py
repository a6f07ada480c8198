"""Two subjects in one question of words."""

from tests.assistant.checks import Ask, Talk, quotes


def test_each_of_two_subjects_is_answered_by_itself(ask: Ask) -> None:
    text = ask("What was said about family support and restructuring in Luton?").text
    support, restructure = text.split("On restructuring:")
    assert support.startswith("On family support:")
    assert "family support work" in support
    assert "major restructure" in restructure


def test_of_a_subject_that_is_not_treated_it_is_said_so(ask: Ask) -> None:
    text = ask("What did inspectors say about family support and home visits in Luton?").text
    assert "On home visits:\n\nThe notice on Luton does not say." in text


def test_each_subject_is_looked_for_in_its_own_area(ask: Ask) -> None:
    answer = ask("What did they say about restructuring in Luton and about staff keenness in Leicestershire?")
    assert "major restructure" in quotes(answer)
    assert "enthusiastic and committed" in quotes(answer)
    assert "does not say" not in answer.text


def test_one_sentence_on_both_is_quoted_once(ask: Ask) -> None:
    answer = ask("What did inspectors say about assessments and planning in Luton?")
    assert quotes(answer).count("requires some improvement") == 1
    assert "On " not in answer.text


def test_what_comes_next_is_on_both(talk: Talk) -> None:
    answer = talk("What was said about family support and management oversight in Luton?", "And in Leicestershire?")
    assert "management oversight" in quotes(answer)


def test_an_area_of_several_whose_notice_is_silent_is_named(ask: Ask) -> None:
    answer = ask("Did Luton and Leicestershire go through a restructure?")
    assert "major restructure" in quotes(answer)
    assert "The notice on Leicestershire and Rutland does not say." in answer.text
