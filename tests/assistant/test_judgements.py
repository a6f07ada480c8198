import pytest

from tests.assistant.checks import Ask, quotes, values


def test_a_slip_in_a_judgement_is_mended_and_said(ask: Ask) -> None:
    answer = ask("Who was called dissapointing?")
    assert "“dissapointing” was read as disappointing" in answer.text
    assert values(answer, "count")[0] == 6


@pytest.mark.parametrize(
    ("phrase", "areas"),
    [
        ("disappointing", ["Doncaster", "Hackney", "Havering", "Hounslow", "Kent", "Newham"]),
        ("very disappointing", ["Greenwich", "Harrow"]),
        ("extremely disappointing", ["Sefton"]),
        ("creditable", ["Cambridgeshire", "Luton", "Milton Keynes", "Richmond upon Thames"]),
        ("very creditable", ["Bromley"]),
        ("encouraging", ["Leicestershire and Rutland", "Oldham"]),
    ],
)
def test_a_judgement_is_matched_to_the_word(ask: Ask, phrase: str, areas: list[str]) -> None:
    answer = ask(f"Which areas were called {phrase}?")
    listed = [line[2:].split(":")[0] for line in answer.text.splitlines() if line[:2] == "- "]
    current = [area for area in listed if area not in {"Bournemouth and Poole", "North Lincolnshire"}]
    assert current == areas


def test_neighbouring_phrases_are_named_as_not_counted(ask: Ask) -> None:
    text = ask("Which areas were called disappointing?").text
    assert "Not counted: “extremely disappointing” and “very disappointing”" in text


def test_the_areas_judged_are_counted(ask: Ask) -> None:
    assert values(ask("How many areas were called disappointing?"), "count", "areas") == [6, 25]


def test_a_judgement_is_quoted_with_its_speaker(ask: Ask) -> None:
    answer = ask("What was the overall verdict on Luton?")
    assert "Julie Fox, Assistant Chief Inspector" in answer.text
    assert "Overall, we consider this a creditable set of findings" in quotes(answer)


def test_a_judgement_known_only_from_news_is_marked_as_such(ask: Ask) -> None:
    text = ask("What was the overall verdict on Kent?").text
    assert "“disappointing”" in text
    assert "only from the news" in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was Luton called creditable?", "Yes."),
        ("Was Luton called disappointing?", "No."),
        ("Was Greenwich called disappointing?", "No."),
        ("Was Greenwich called very disappointing?", "Yes."),
    ],
)
def test_whether_an_area_was_so_called(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_an_area_without_a_judgement_is_declined(ask: Ask) -> None:
    answer = ask("What was the overall verdict on Brent?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_a_period_narrows_the_areas_judged(ask: Ask) -> None:
    text = ask("Which areas were called creditable in 2012?").text
    assert "Luton" in text
    assert "Milton Keynes" not in text


def test_each_inspection_has_its_own_judgement(ask_invented: Ask) -> None:
    text = ask_invented("What was the overall verdict on Ambleford?").text
    assert "“moderate”" in text
    assert "“heartening”" in text


def test_whether_a_speaker_called_an_area_so(ask: Ask) -> None:
    answer = ask("Did Julie Fox call Leicestershire disappointing?")
    assert answer.outcome != "answered" or "an encouraging set of findings" in quotes(answer)


def test_those_so_judged_at_a_time_not_known_are_said_to_be_left_out(ask: Ask) -> None:
    """Of the six only Newham's is known to be of 2012, and Kent's of 2011."""
    text = ask("Who was called disappointing in 2012?").text
    assert "- Newham: “disappointing”" in text
    assert text.endswith("Doncaster, Hackney, Havering and Hounslow.")


@pytest.mark.parametrize(
    "question",
    ["How did the verdict on Bournemouth and Poole change?", "Did the overall judgement of Bournemouth improve?"],
)
def test_how_a_verdict_changed_is_told_in_the_inspectors_phrases(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "“very disappointing”" in answer.text and "“impressive”" in answer.text
    assert not values(answer, "score")


def test_how_several_areas_were_judged_at_another_time_lies_outside_what_is_held(ask: Ask) -> None:
    answer = ask("How were Kent and Medway described in 2018?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")
    assert "Nothing on Kent is held for 2018" in answer.text


@pytest.mark.parametrize("question", ["What did inspectors make of Kent?", "How was Kent regarded?"])
def test_what_inspectors_made_of_an_area_without_a_notice_is_their_phrase_for_it(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("Kent: “disappointing”")


def test_whether_an_areas_phrase_changed_gets_a_yes_or_no(ask: Ask) -> None:
    assert ask("Has Bournemouth's label changed between visits?").text.startswith("Yes.")


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Bournemouth went from very disappointing to what?", "Bournemouth and Poole: “very disappointing”"),
        ("Has Bournemouth gone from very disappointing to impressive?", "Yes."),
        ("Has Bournemouth gone from mixed to impressive?", "No."),
    ],
)
def test_a_change_of_verdict_is_told_with_both(ask: Ask, question: str, opens: str) -> None:
    text = ask(question).text
    assert text.startswith(opens) and "then “impressive”" in text
