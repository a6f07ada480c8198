import pytest

from assistant.claims import as_claim
from tests.assistant.checks import Ask


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("CLAIM: Luton beat Kent on safeguarding.", "Luton beat Kent on safeguarding, correct?"),
        ("Luton beat Kent on safeguarding. Safe to print?", "Luton beat Kent on safeguarding, correct?"),
        ("I gather that Luton beat Kent - is that so?", "Luton beat Kent, correct?"),
        ("A listener insists Luton beat Kent. Is she right?", "Luton beat Kent, correct?"),
        ("Luton beat Kent, the mayor says. Fair?", "Luton beat Kent, correct?"),
        ('We want to print "Luton beat Kent". OK to run?', "Luton beat Kent, correct?"),
        ("Am I right in thinking no area beat Luton", "No area beat Luton, correct?"),
        ("Luton beat Kent. True on safeguarding?", "Luton beat Kent on safeguarding, correct?"),
        ("Luton beat Kent. Is this so, and what was the score?", "Luton beat Kent, correct? And what was the score?"),
        ("Did Luton beat Kent, yes or no?", "Did Luton beat Kent?"),
        ("Luton beat Kent. Could we run that as it stands?", "Luton beat Kent, correct?"),
        ("Have I got these the right way round: Luton beat Kent?", "Luton beat Kent, correct?"),
        ("Legal query: our copy says Luton beat Kent", "Luton beat Kent, correct?"),
        ('Does the headline "Luton beat Kent" stand up?', "Luton beat Kent, correct?"),
        ("Is the claim that Luton beat Kent right?", "Luton beat Kent, correct?"),
        ("Luton beat Kent. Are there any errors in that?", "Luton beat Kent, anything wrong?"),
        ("It is not the case that Luton beat Kent, is it?", "Luton beat Kent, anything wrong?"),
        ("Luton beat Kent. Does the notice bear that out?", "Luton beat Kent, correct?"),
        ("I hear that Luton beat Kent. Did the inspectors report that?", "Luton beat Kent, correct?"),
    ],
)
def test_a_claim_is_left_alone_whoever_makes_it_and_however_it_is_asked_about(text: str, claim: str) -> None:
    assert as_claim(text) == claim


def test_whether_a_claim_is_wrong_is_answered_with_right_or_wrong(ask: Ask) -> None:
    text = ask("A caller says Luton beat Northants on safeguarding. Is he wrong?").text  # 75% to 80%
    assert text.startswith("The claim is wrong. ")


@pytest.mark.parametrize(
    "text",
    [
        "A reader says Sefton was worse on safeguarding. What did it score?",
        "Is that right?",
        "What do campaigners say about Luton?",
        "Which areas beat Luton?",
        "Can you put Kent beside Luton for us?",
        "I'm writing about Luton and Kent for Friday",
    ],
)
def test_what_claims_nothing_is_no_claim(text: str) -> None:
    assert as_claim(text) == text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("A governor tells me Bexley's safeguarding was below Brent's. True?", "Yes. "),  # 64% to 65%
        ("Rumour has it that Wigan outscored Luton on safeguarding.", "No. "),  # 69% to 75%
        ("Headline: Kingston and Bromley level on risk of harm. Stand up?", "Yes. "),  # 75% each
    ],
)
def test_a_claim_gets_a_yes_or_a_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_a_claim_that_is_doubted_on_every_measure_is_right_or_wrong_as_a_whole(ask: Ask) -> None:
    text = ask("Would it be misleading to say Greenwich was below the average on all three?").text
    assert text.startswith("The claim is right: on each.")  # 44% to 68%, 42% to 63%, 56% to 70%


def test_a_claim_that_gets_neither_yes_nor_no_is_told_so(ask: Ask) -> None:
    assert "Neither yes nor no" in ask("Is it fair to say Medway was average for reoffending?").text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Only Sefton scored lower than Harrow for risk of harm, correct?", "No. "),  # Greenwich too: 42% to 43%
        ("Only Sefton and Greenwich scored below Hackney on risk of harm, correct?", "Yes. "),  # Harrow is level
        ("Is it only Bromley that beat Luton on reoffending?", "No. "),
    ],
)
def test_only_some_beyond_another_are_those_and_no_others(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


def test_what_there_is_of_each_area_is_its_own(ask: Ask) -> None:
    text = ask("Was Brighton's safeguarding better than Slough's?").text  # neither has a Safeguarding score
    assert "Brighton and Hove scored **55%**" in text and "Slough scored **61%**" in text
    assert "Brighton and Hove scored **61%**" not in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is “three London boroughs were called disappointing” accurate?", "No"),
        ('Was our line "Bromley came second in London for reoffending" correct?', "Yes"),
        ('Is "Kent scored 61 for safeguarding" wrong?', "The claim is wrong"),
        ("We have Newham down as 55, 46 and 61 - all fine?", "No"),
    ],
)
def test_a_claim_between_what_asks_if_it_is_right_is_checked(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)
