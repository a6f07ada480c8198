import pytest

from tests.assistant.checks import Ask, Talk, sources, values

DISAPPOINTING = ["Doncaster", "Hackney", "Havering", "Hounslow", "Kent", "Newham"]


def listed(text: str) -> list[str]:
    return [line[2:].split(":")[0] for line in text.splitlines() if line[:2] == "- "]


@pytest.mark.parametrize(
    "question",
    [
        "Number of areas slapped with “disappointing”?",
        "How many councils were written off as 'disappointing'?",
        'How many areas share Kent\'s judgement of "disappointing"?',
        "Which areas share Kent's verdict?",
    ],
)
def test_whatever_describes_an_area_with_a_phrase_the_phrase_counts(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert listed(answer.text) == DISAPPOINTING
    assert values(answer, "count")[0] == 6


@pytest.mark.parametrize(
    "question",
    [
        "Which areas got no verdict phrase at all in your sources?",
        "How many areas have you got with no verdict?",
        "Which areas have not been given an overall judgement?",
        "Which areas are without a judgement?",
    ],
)
def test_areas_without_a_judgement_are_named(ask: Ask, question: str) -> None:
    """North Lincolnshire has one from its first inspection only."""
    answer = ask(question)
    assert values(answer, "count") == [8]
    assert [line.split(" [")[0] for line in listed(answer.text)] == [
        "Barking and Dagenham", "Brent", "East Riding of Yorkshire", "Enfield", "Hartlepool", "Kingston upon Thames",
        "Northamptonshire", "Wigan",
    ]  # fmt: skip
    assert "North Lincolnshire: no overall judgement stands in the source held" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ('So Slough was "worse than average", is that right?', "Yes."),
        ('Is it right that Haringey\'s was judged "unreasonable"?', "No."),
        ("Kent and Medway were both described as disappointing. Is that right?", "No."),
        ("Were Kent and Hackney both described as disappointing?", "Yes."),
        ("Was Harrow's judgement the same as Greenwich's?", "Yes."),
        ("Did Luton and Bromley get the same verdict?", "No."),
        ("Was Greenwich the only London borough called “very disappointing”?", "No."),
        ("Was Sefton the only area called “extremely disappointing”?", "No."),
        ("Was Bromley the only area called very creditable?", "Yes."),
    ],
)
def test_what_is_claimed_of_judgements_gets_one_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    text = ask(question).text
    assert text.startswith(verdict)
    assert text.count("Yes.") + text.count("No.") == 1


def test_who_else_was_so_judged_is_named_where_one_is_not_alone(ask: Ask) -> None:
    text = ask("Was Greenwich the only London borough called “very disappointing”?").text
    assert "So described too:\n\n- Harrow: “very disappointing”" in text


def test_two_phrases_are_counted_against_each_other(ask: Ask) -> None:
    answer = ask("Were more areas called disappointing than creditable?")
    assert answer.text.startswith("Yes. “disappointing”: **6** areas; “creditable”: **4** areas.")
    assert ask("Were more areas called creditable than disappointing?").text.startswith("No.")


@pytest.mark.parametrize(
    "question", ["List the areas judged “creditable” or better.", "What's the worst description anyone's been given?"]
)
def test_the_phrases_are_not_ranked(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("The inspectors' phrases were published in no order")


def test_worse_than_a_phrase_are_those_near_to_it_unranked(talk: Talk) -> None:
    text = talk("Which councils were called disappointing?", "and the ones that were worse than that?").text
    assert text.startswith("The inspectors' phrases were published in no order")
    names = {"Bournemouth and Poole", "Greenwich", "Harrow", "North Lincolnshire", "Sefton"}
    assert set(listed(text)) == names


def test_a_judgement_can_be_asked_of_those_listed(talk: Talk) -> None:
    text = talk("What have you got for Yorkshire?", "which of those were disappointing?").text
    assert listed(text) == ["Doncaster"]


def test_those_so_judged_can_be_narrowed_after_an_aside(talk: Talk) -> None:
    answer = talk("Which areas were disappointing?", "when was the Kent one published", "which of those are in London?")
    assert listed(answer.text) == ["Hackney", "Havering", "Hounslow", "Newham"]


def test_those_listed_can_be_narrowed_to_a_time(talk: Talk) -> None:
    answer = talk("What have you got for Yorkshire?", "and dated 2010?")
    assert set(sources(answer)) == {"east-riding-of-yorkshire-2010", "north-lincolnshire-2010"}


@pytest.mark.parametrize(
    "question",
    ["What was said of Richmond in a word or two?", 'So apparently Richmond is "creditable". Who says?'],
)
def test_on_whose_word_an_area_was_judged_is_its_source(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("Richmond upon Thames: “creditable” [1], as reported (inspectorate notice")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Exactly six areas were described as disappointing, right?", "Yes."),
        ("Am I right that five areas were called creditable?", "No."),
        ("Is it true that most areas were judged disappointing?", "No."),
        ("Did nobody get called impressive?", "No."),
        ("Was “very creditable” given only to London boroughs?", "Yes."),
        ("Only London boroughs were called “very disappointing”, correct?", "No."),
    ],
)
def test_how_many_or_who_alone_were_so_judged_gets_its_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    """Six areas are "disappointing", four "creditable"; Bournemouth and Poole was "very disappointing" in 2011."""
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize("question", ["What was the commonest verdict?", "Which phrase did inspectors use most often?"])
def test_the_judgement_used_of_most_areas_is_found(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert listed(answer.text) == DISAPPOINTING
    assert values(answer, "count")[0] == 6


def test_different_judgements_are_counted(ask: Ask) -> None:
    assert values(ask("How many different verdicts were there?"), "count")[0] == 13


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Bromley got a better verdict than Luton, didn't it?", "Yes."),
        ("Did Bromley get a worse verdict than Luton?", "No."),
        ("Were Luton and Kent judged alike?", "No."),
        ("Did Kent get the same description as Hackney?", "Yes."),
    ],
)
def test_two_verdicts_are_set_beside_each_other_by_their_words(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


def test_verdicts_in_other_words_are_not_ranked(ask: Ask) -> None:
    answer = ask("Did Kent get a harsher verdict than Luton?")
    assert "published in no order" in answer.text and not answer.text.startswith(("Yes", "No"))


def test_a_phrase_that_inspectors_are_said_to_describe_areas_by_is_no_subject(ask: Ask) -> None:
    described = ask("Which areas did inspectors describe as disappointing?")
    assert described.text.startswith("Described as “disappointing”: **6** of the **25** areas")


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("Which area was said to be worse than average?", {"Slough"}),
        ("Which areas were said to be encouraging?", {"Leicestershire and Rutland", "Oldham"}),
        (
            'How many areas were judged "disappointing", neither very nor extremely so?',
            {"Doncaster", "Hackney", "Havering", "Hounslow", "Kent", "Newham"},
        ),
    ],
)
def test_what_areas_are_said_to_be_is_their_judgement(ask: Ask, question: str, areas: set[str]) -> None:
    answer = ask(question)
    assert {citation.area for citation in answer.citations} == areas
    assert values(answer, "count")[0] == len(areas)


def test_what_is_said_to_be_good_is_praise(ask: Ask) -> None:
    assert "enthusiastic staff" in ask("What was said to be good in Luton?").text


def test_the_most_common_verdict_is_a_phrase_and_no_score(ask: Ask) -> None:
    assert ask("What is the most common verdict?").text.startswith("Described as “disappointing”: **6**")


@pytest.mark.parametrize(("area", "verdict"), [("Bexley", "No."), ("Havering", "Yes.")])
def test_whether_anyone_else_was_so_judged_does_not_count_the_area_itself(talk: Talk, area: str, verdict: str) -> None:
    assert talk(f"What was {area} judged to be?", "was anyone else called that?").text.startswith(verdict)


def test_its_score_is_of_the_area_judged_and_not_of_the_others(talk: Talk) -> None:
    answer = talk("What was Luton called?", "anyone else get that?", "is its safeguarding score above average?")
    assert answer.text.startswith("Yes. Safeguarding: Luton") and values(answer, "difference") == [8]


@pytest.mark.parametrize(
    "question",
    [
        "How many areas were called disappointing, excluding those called extremely disappointing?",
        "Which areas were judged disappointing, leaving out anything harsher?",
        "Number of councils deemed disappointing, not including the very disappointing ones",
    ],
)
def test_phrases_that_are_set_aside_are_not_counted(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert listed(answer.text) == DISAPPOINTING
    assert values(answer, "count")[0] == 6


def test_the_verdict_that_comes_up_most_is_the_commonest(ask: Ask) -> None:
    assert listed(ask("Which verdict comes up most often?").text) == DISAPPOINTING


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Haringey's work was judged 'reasonable', wasn't it?", "Yes."),
        ("Bexley was judged mixed, right?", "No."),  # rather mixed
        ("Kent was judged disappointing, correct?", "Yes."),
    ],
)
def test_a_claim_of_a_judgement_is_no_search_for_words(ask: Ask, claim: str, verdict: str) -> None:
    assert ask(claim).text.startswith(verdict)


def test_a_word_without_another_before_it_is_that_word(ask: Ask) -> None:
    answer = ask('Who was called "disappointing" without any qualifier before it?')
    assert values(answer, "count") == [6, 25]


def test_words_chosen_for_people_are_no_verdict_on_the_area(ask: Ask) -> None:
    answer = ask("The phrase the inspectors chose for the staff in Leicestershire, please.")
    assert "enthusiastic and committed group of staff and managers" in answer.text


@pytest.mark.parametrize(
    ("question", "opens", "count"),
    [
        ("Which other areas share Hackney's verdict?", "Described as “disappointing”", 5),
        ("Who else got the same phrase as Brighton?", "Described as “mixed”", 1),
        ("Did anyone share Hackney's verdict?", "Yes.", 6),
        ("Did anyone else get the same word as Bexley?", "No.", 1),  # none but Bexley was “rather mixed”
    ],
)
def test_who_shares_a_verdict_is_listed(ask: Ask, question: str, opens: str, count: int) -> None:
    answer = ask(question)
    others = 24 if "other" in question or "Who else" in question else 25  # of all others
    assert answer.text.startswith(opens) and values(answer, "count") == [count, others]


def test_a_please_is_no_verdict(ask: Ask) -> None:
    assert "The **25** areas with an overall judgement" in ask("The number of areas with a verdict, please.").text


def test_which_areas_have_no_verdict_on_record_is_no_question_of_record_keeping(ask: Ask) -> None:
    assert "**8** areas held here without an overall judgement" in ask("Which areas have no verdict on record?").text


@pytest.mark.parametrize(
    "question", ["How many areas in all were judged disappointing?", "How many were disappointing in all?"]
)
def test_how_many_in_all_were_judged_so_is_no_question_of_the_programme(ask: Ask, question: str) -> None:
    assert values(ask(question), "count")[0] == 6  # Doncaster, Hackney, Havering, Hounslow, Kent and Newham
