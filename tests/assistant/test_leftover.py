import pytest

from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "unplaced"),
    [
        ("What was Luton's safeguarding score for redheads?", ("redheads",)),
        ("Richmond's scores, where my sister lives?", ()),
        ("Which has the leafiest safeguarding score?", ("leafiest",)),
        ("Richmond's safeguarding score, because we print tomorrow", ()),
        ("A councillor claims that Luton scored 75% on safeguarding", ()),
        ("A councillor in Hove is asking for the local safeguarding score", ()),
        ("I'm a councillor in Brent and would like to see its safeguarding score", ()),
        ("As a school governor in Kent, I would like the safeguarding score for redheads", ("redheads",)),
    ],
)
def test_what_narrows_a_question_is_left_over_and_what_the_asker_says_of_himself_is_not(
    read: Read, question: str, unplaced: tuple[str, ...]
) -> None:
    assert read(question).unplaced == unplaced


def test_what_somebody_says_is_a_claim_and_no_quote(read: Read) -> None:
    reading = read("A reader says Sefton was worse than Hartlepool on safeguarding. True?")
    assert not reading.has("quote") and reading.has("confirm")


def test_a_participle_is_no_place(read: Read) -> None:
    assert read('Who was tarred with "very disappointing"?').unknown_areas == ()


def test_a_word_before_a_region_narrows_it(read: Read) -> None:
    assert read("safeguarding in central London").unplaced == ("central",)


def test_the_region_that_areas_lie_in_narrows_them_no_further(read: Read) -> None:
    reading = read("safeguarding for Newham and Hackney in east London")
    assert reading.unplaced == ()


def test_a_part_of_another_subject_is_no_measure(read: Read) -> None:
    reading = read("Luton's score for self-harm")
    assert reading.measures == ()


@pytest.mark.parametrize(
    ("question", "unplaced"),
    [
        ("Which boroughs were gruntled on safeguarding?", ("gruntled",)),
        ("What did Luton bung on for safeguarding?", ()),
        ("What did Luton redheads get for safeguarding?", ("redheads",)),
        ("Cambridgeshire outflanked Luton on safeguarding", ()),
        ("Walled towns on safeguarding?", ("Walled",)),
        ("Zoinks which boroughs beat 60 on safeguarding?", ()),
        ("How did posh Richmond do on safeguarding?", ()),
        ("How did central Luton do on safeguarding?", ("central",)),
        ("What did wee Rutland get?", ()),
        ("How did Luton valiantly score on safeguarding?", ()),
        ("How did Luton musically score on safeguarding?", ("musically",)),
        ("What was Luton's nightly score for safeguarding?", ("nightly",)),
    ],
)
def test_only_a_word_that_can_narrow_what_is_asked_is_left_over(
    read: Read, question: str, unplaced: tuple[str, ...]
) -> None:
    assert read(question).unplaced == unplaced


def test_an_exclamation_is_no_place(read: Read) -> None:
    assert read("Which of the Yorkshire areas fared best, for heaven's sake?").unknown_areas == ()


def test_what_an_answer_is_for_narrows_nothing(read: Read) -> None:
    assert not read("Kent's safeguarding score for a note to parents in our newsletter").unplaced
    assert not read("Kent's safeguarding score for a slide to show to trustees").unplaced
    assert read("Kent's safeguarding score for gardeners").unplaced == ("gardeners",)


def test_whoever_is_asked_for_narrows_nothing(read: Read) -> None:
    assert not read("Which areas in the Member's region reached 70 for risk of harm?").unplaced
