"""What the words of a notice tell where no figure answers."""

from tests.assistant.checks import Ask, quotes


def test_who_does_something_is_told_where_the_words_say_so(ask: Ask) -> None:
    answer = ask("Who provides youth justice services in Rutland?")
    assert "Leicestershire YOS provides youth justice services" in quotes(answer)


def test_who_is_in_charge_is_told_by_no_notice(ask: Ask) -> None:
    assert ask("Who runs Luton's youth offending service?").reason == "not_in_notices"


def test_what_inspectors_call_a_subject_is_not_what_they_call_the_area(ask: Ask) -> None:
    assert "assess" in quotes(ask("How did they describe the assessments in Luton?"))
