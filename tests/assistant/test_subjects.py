import pytest

from assistant.subjects import find_speaker, find_stance, find_subject, find_unplaced
from assistant.vocabulary import Vocabulary
from tests.assistant.checks import Ask
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("What did inspectors say about family support in Luton?", ("family", "support")),
        ("Which notices mention management oversight?", ("management", "oversight")),
        ("What did inspectors praise in Luton?", ()),
    ],
)
def test_the_subject_is_what_is_left_of_the_asking(
    read: Read, words: Vocabulary, question: str, subject: tuple[str, ...]
) -> None:
    assert find_subject(read(question), words, "") == (subject, " ".join(subject))


def test_a_part_of_a_joint_area_named_beside_it_is_a_subject(read: Read, words: Vocabulary) -> None:
    subject, _ = find_subject(read("Why does the Leicestershire report leave out Rutland cases?"), words, "")
    assert "rutland" in subject
    assert "leicestershire" not in subject


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("What did Julie Fox want put right in Rutland?", ()),
        ("What is wrong with Rutland?", ()),
        ("What did inspectors think of staff in Rutland?", ("staff",)),
        ("What did they say about Rutland?", ("rutland",)),
        ("What share of the workload are Rutland cases?", ("share", "workload", "rutland", "cases")),
    ],
)
def test_a_part_of_a_joint_area_that_only_says_where_is_no_subject(
    read: Read, words: Vocabulary, question: str, subject: tuple[str, ...]
) -> None:
    reading = read(question)
    assert find_subject(reading, words, find_speaker(reading, words))[0] == subject


@pytest.mark.parametrize(
    ("question", "subject", "phrase"),
    [
        ("Is there a line about plain English in the Luton notice?", ("plain", "english"), "plain English"),
        ("How good was Luton on links with the hospital?", ("links", "hospital"), "links with the hospital"),
        ("I'm writing on Luton. What about complaints?", ("complaints",), "complaints"),
        ("Was anything said on emotional well-being in Luton?", ("emotional", "well", "being"), "emotional well being"),
    ],
)
def test_what_stands_between_the_words_of_a_subject_stays_in_its_phrase(
    read: Read, words: Vocabulary, question: str, subject: tuple[str, ...], phrase: str
) -> None:
    assert find_subject(read(question), words, "") == (subject, phrase)


def test_a_person_is_found_before_what_is_said(read: Read, words: Vocabulary) -> None:
    assert find_speaker(read("What did Julie Fox say about staff?"), words) == "Julie Fox"


def test_inspectors_are_no_person(read: Read, words: Vocabulary) -> None:
    assert find_speaker(read("What did the inspectors say about staff?"), words) == ""


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("What was good in Luton?", "praise"),
        ("What was weak in Luton?", "criticism"),
        ("Had the inspectors any qualms about Luton?", "criticism"),
        ("What was good and bad?", None),
    ],
)
def test_common_words_of_praise_and_blame_count_too(read: Read, question: str, stance: str | None) -> None:
    assert find_stance(read(question)) == stance


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("Inspectors criticised Luton over those who injure themselves.", None),  # a claim: either may be the answer
        ("What was criticised in Luton about home visits?", "criticism"),
        ("What did inspectors say about children's strengths in Luton?", None),
        ("What were Luton's strengths?", "praise"),
        ("What was said about prizes for doing well in Luton?", None),
        ("What did Luton do well?", "praise"),
    ],
)
def test_a_side_is_asked_for_only_by_what_asks(read: Read, question: str, stance: str | None) -> None:
    assert find_stance(read(question), ("home", "visits")) == stance


def test_the_work_that_all_notices_are_of_is_no_subject(read: Read, words: Vocabulary) -> None:
    assert find_subject(read("What was good about youth offending work in Luton?"), words, "") == ((), "")
    assert find_subject(read("What was said about youth workers in Luton?"), words, "")[0] == ("youth", "workers")


def test_whether_of_a_subject_takes_no_side(read: Read) -> None:
    assert find_stance(read("Did inspectors have any concerns about home visits?"), ("home", "visits")) is None


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How did Luton do on information sharing?", ("information", "sharing")),
        ("What was the inspectors' view of out-of-hours help in Luton?", ("out", "of", "hours", "help")),
        ("What was Luton's likelihood of reoffending score?", ("likelihood", "reoffending", "score")),
    ],
)
def test_words_that_name_a_subject_together_are_kept(
    read: Read, words: Vocabulary, question: str, subject: tuple[str, ...]
) -> None:
    assert find_subject(read(question), words, "")[0] == subject


def test_a_narrowing_word_beside_a_measure_has_no_place(read: Read) -> None:
    assert "girls" in find_unplaced(read("Luton's safeguarding score for girls"), "scores")


def test_young_people_narrow_nothing(read: Read) -> None:
    assert find_unplaced(read("Luton's reoffending score for young people"), "scores") == ()


def test_a_bare_not_has_no_place(read: Read) -> None:
    assert "not" in find_unplaced(read("Which area is not the best on safeguarding?"), "extremes")


def test_a_not_that_turns_a_bound_has_its_place(read: Read) -> None:
    assert find_unplaced(read("Which areas did not score above 50% on safeguarding?"), "listing") == ()


@pytest.mark.parametrize(
    "question",
    [
        "What did the inspectorate have to say about paperwork in Luton?",
        "What was the inspectors' view of paperwork in Luton?",
    ],
)
def test_words_that_could_name_a_subject_may_do_the_asking(read: Read, words: Vocabulary, question: str) -> None:
    assert find_subject(read(question), words, "") == (("paperwork",), "paperwork")


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("What was found on money worries in Luton?", None),
        ("What was the view on medical problems in Luton?", None),
        ("What were the problems in Luton?", "criticism"),
        ("What were Luton's problems?", "criticism"),
        ("What worries did inspectors have about Luton?", "criticism"),
    ],
)
def test_what_young_people_have_problems_of_is_a_subject_and_no_fault(
    read: Read, question: str, stance: str | None
) -> None:
    assert find_stance(read(question)) == stance


def test_work_on_a_subject_is_no_fault(read: Read) -> None:
    assert find_stance(read("What did inspectors say about work on gangs in Luton?")) is None
    assert find_stance(read("What should Luton work on?")) == "criticism"


@pytest.mark.parametrize(
    "question",
    [
        "Did anyone in Luton ask the youngsters what they thought?",
        "Did Luton teach youngsters to stop and think?",
        "Were young people in Luton told why they were there?",
    ],
)
def test_who_says_or_thinks_something_within_what_is_asked_about_is_no_speaker(
    question: str, read: Read, words: Vocabulary
) -> None:
    assert find_speaker(read(question), words) == ""


def test_what_a_speaker_made_of_something_is_no_part_of_it(read: Read, words: Vocabulary) -> None:
    reading = read("What stance did Julie Fox take on the staff?")
    assert find_subject(reading, words, find_speaker(reading, words))[0] == ("staff",)


@pytest.mark.parametrize(
    ("question", "unplaced"),
    [
        ("Did complaints in Luton get no answer?", ()),
        ("What was found about schools in Luton that exclude young people?", ()),
        ("Were visits in Luton made outside office hours?", ()),
        ("What was said about Luton apart from complaints?", ("apart from",)),
        ("What was said about Luton, but not complaints?", ("but not",)),
        ("Which notices say no to reparation?", ("no",)),  # of no area: what it leaves out is not plain
    ],
)
def test_a_no_is_part_of_what_is_told_of_an_area(read: Read, question: str, unplaced: tuple[str, ...]) -> None:
    assert find_unplaced(read(question), "quotes") == unplaced


@pytest.mark.parametrize("question", ["Which part of the work in Luton drew criticism?", "What won praise in Luton?"])
def test_what_drew_criticism_is_asked_of_no_subject(read: Read, words: Vocabulary, question: str) -> None:
    reading = read(question)
    assert find_subject(reading, words, "")[0] == ()


def test_a_part_named_alone_is_a_place_and_no_subject(ask: Ask) -> None:
    assert [figure.value for figure in ask("What about Hove?").figures] == [55]
