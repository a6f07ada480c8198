import pytest

from assistant.candidates import TREATED
from assistant.matter import Matter, find_matter
from assistant.thesaurus import Thesaurus, thesaurus
from assistant.vocabulary import Vocabulary
from assistant.words import split_words
from index import subjects as listing

SMALL = Thesaurus(
    {"custody": ["behind bars", "custody", "secure unit"], "staff_units": ["unit"]}, {"family": ["family", "parents"]}
)


def spoken_of(text: str) -> set[str]:
    return {spoken.subject for spoken in SMALL.spoken_of(split_words(text))}


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("children behind the bars", {"custody"}),
        ("a place in a secure unit", {"custody"}),
        ("another unit", {"staff_units"}),
        ("parents of those in custody", {"family", "custody"}),
        ("the weather", set()),
    ],
)
def test_the_longest_expression_tells_the_subject(text: str, subjects: set[str]) -> None:
    assert spoken_of(text) == subjects


ALIKE = Thesaurus(
    {"carers": ["kids who nurse a parent"], "engagement": ["win over kids"], "press": ["press"], "asset": ["asset"]},
    {},
    same=[["child", "kid", "young person", "young people"]],
    idle=["great asset"],
    phrases={"press": ["in the papers"]},
    unmatched={"press": ["press"]},
)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("a kid who nurses a parent", {"carers": (1, 6)}),
        ("some young people who nurse a parent", {"carers": (1, 7)}),
        ("attempts to win over a young person", {"engagement": (2, 7)}),
        ("young staff who nurse a parent", {}),
        ("it was in the papers", {"press": (4, 5)}),
        ("press contact", {}),
        ("an asset was completed", {"asset": (1, 2)}),
        ("staff were a great asset", {}),
    ],
)
def test_words_that_are_one_in_expressions_and_turns_of_phrase_that_speak_of_none(
    text: str, spoken: dict[str, tuple[int, int]]
) -> None:
    assert {one.subject: (one.start, one.end) for one in ALIKE.spoken_of(split_words(text))} == spoken


@pytest.mark.parametrize(
    ("text", "idle"),
    [("staff were a great asset", {"great", "asset"}), ("a great asset is an asset", {"great"}), ("an asset", set())],
)
def test_words_that_stand_in_idle_turns_alone_are_told(text: str, idle: set[str]) -> None:
    words = split_words(text)
    assert ALIKE.idle(tuple(word.key for word in words), tuple(word.stem for word in words)) == idle


def test_an_office_of_the_press_is_none_of_the_buildings_asked_about(words: Vocabulary) -> None:
    matter = find_matter(("offices",), "offices", words)
    assert not matter.is_named_in("Copies can be had from the press office.")
    assert matter.is_named_in("The press office says that the offices were cold.")


def test_a_word_of_an_expression_is_known() -> None:
    assert SMALL.knows(split_words("bars")[0])
    assert not SMALL.knows(split_words("weather")[0])


def test_what_is_said_of_a_subject_opens_with_one_of_its_beginnings() -> None:
    assert SMALL.beginnings == {
        "custody": {"behind", "custodi", "secur"},
        "staff_units": {"unit"},
        "family": {"famili", "parent"},
    }
    for expressions in thesaurus().expressions.values():
        for words in map(split_words, expressions):
            stems = {word.stem for word in words}
            for told in thesaurus().spoken_of(words):
                assert thesaurus().beginnings[told.subject] & stems


def test_no_expression_of_the_shipped_thesaurus_is_of_many_subjects() -> None:
    homes: dict[str, set[str]] = {}
    for subject, expressions in thesaurus().expressions.items():
        for expression in expressions:
            homes.setdefault(expression, set()).add(subject)
    assert {expression: found for expression, found in homes.items() if len(found) > 3} == {}


def test_a_sentence_treats_what_it_holds_and_what_it_speaks_of(words: Vocabulary) -> None:
    matter = find_matter(("making", "amends"), "making amends", words)
    assert matter.treated_in("Reparation was varied and useful.") == 1
    assert matter.treated_in("Plans were late.") == 0


def test_the_adverb_that_a_sentence_opens_with_is_on_no_subject(words: Vocabulary) -> None:
    asked = find_matter(["encouragement"], "encouragement", words)
    assert asked.treated_in("Encouragingly, half of the plans were on time.") == 0
    assert asked.treated_in("Each child was given encouragement.") == 1


def test_a_weak_word_counts_little(words: Vocabulary) -> None:
    matter = find_matter(("work", "canoes"), "work with canoes", words)
    assert matter.treated_in("Work with parents was good.") == pytest.approx(0.35 / 1.35)
    assert matter.treated_in("Canoes were borrowed each week.") == pytest.approx(1 / 1.35)


def test_weak_words_leave_the_telling_one_its_weight(words: Vocabulary) -> None:
    subject = ("offices", "fit", "receive", "young", "people")
    matter = find_matter(subject, "offices fit to receive young people", words)
    assert matter.treated_in("The premises were shabby.") >= TREATED
    assert matter.treated_in("Young people received letters.") < TREATED


def test_an_expression_of_several_words_is_told_by_the_whole_of_it(words: Vocabulary) -> None:
    women = find_matter(("young", "women"), "young women", words)
    assert women.treated_in("Work with girls was sensitive.") == 1
    assert women.treated_in("Few young people were breached.") == 0
    training = find_matter(("staff", "training"), "staff training", words)
    assert training.treated_in("Staff training was first class.") == 1
    assert training.treated_in("The workforce was committed.") == 0


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("those out of work", {"employment"}),
        ("objectives set out for the work", set()),
        ("transfer of cases", {"transfer"}),
    ],
)
def test_what_joins_the_words_of_an_expression_joins_them_in_a_text(text: str, subjects: set[str]) -> None:
    joined = Thesaurus({"employment": ["out of work"], "transfer": ["case transfer", "transfer cases"]}, {})
    assert {spoken.subject for spoken in joined.spoken_of(split_words(text))} == subjects


def test_a_subject_is_named_by_what_is_nearest_to_it_in_meaning() -> None:
    asked = Matter((), near={"gangs": 0.97, "girls": 0.84})
    assert asked.named_in("Gangs were active on two estates.")
    assert not asked.named_in("Work with girls was sensitive.")
    assert not Matter((), near={"gangs": 0.79}).named_in("Gangs were active on two estates.")


def test_homelessness_lies_beside_accommodation_but_is_not_it(words: Vocabulary) -> None:
    matter = find_matter(("homelessness",), "homelessness", words)
    told = "Suitable accommodation was found for all."
    assert (matter.treated_in(told), matter.kin_in(told)) == (0, 1)
    assert matter.kin_in("Plans were late.") == 0


def test_kin_are_subjects_of_the_thesaurus_and_each_others() -> None:
    kin = thesaurus().kin
    assert kin.keys() <= thesaurus().expressions.keys()
    assert all(name in kin[other] for name, others in kin.items() for other in others)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("travellers", "travel"),
        ("boxing", "boxes"),
        ("accountability", "account"),
        ("probate", "probation"),
        ("judges", "judged"),
    ],
)
def test_words_of_one_origin_but_another_meaning_have_stems_of_their_own(word: str, other: str) -> None:
    first, second = (split_words(text)[0].stem for text in (word, other))
    assert first != second


def test_what_is_said_of_a_narrower_subject_is_said_of_the_wider_one_alone(words: Vocabulary) -> None:
    leisure = find_matter(("pastimes",), "pastimes", words)
    assert leisure.treated_in("Boxing drew in many of them.") == 1
    boxing = find_matter(("boxing",), "boxing", words)
    assert boxing.treated_in("Pastimes were few.") == 0
    assert leisure.named == {"leisure"}


def test_what_lies_within_a_subject_and_what_is_not_matched_are_of_the_thesaurus() -> None:
    listed = listing.expressions()
    narrower = {name for names in listed.within.values() for name in names}
    assert narrower | listed.within.keys() <= listed.subjects.keys()
    assert all(set(ones) <= set(listed.subjects[name]) for name, ones in listed.unmatched.items())


@pytest.mark.parametrize(
    ("phrase", "sentence", "treated"),
    [
        ("caseloads", "Mentoring relied too much on one volunteer.", 0),
        ("caseloads", "Figures are shares of the work that was done well enough.", 0),
        ("vaccinations", "Checks of physical health were thorough.", 0),
        ("physical health", "Hearing tests were offered to all.", 1),
        ("sign language", "Interpreters were booked for parents.", 0),
        ("aftercare", "Exit planning was an afterthought.", 1),
        ("early help", "Prevention work began in primary schools.", 1),
        ("hiring", "Vacant posts were filled within weeks.", 1),
        ("paperwork", "Case recording was up to date.", 1),
    ],
)
def test_a_sentence_is_on_what_its_words_speak_of_and_not_on_what_lies_near(
    words: Vocabulary, phrase: str, sentence: str, treated: float
) -> None:
    matter = find_matter(tuple(phrase.split()), phrase, words)
    assert matter.treated_in(sentence) == treated


@pytest.mark.parametrize(
    ("phrase", "sentence", "treated"),
    [
        ("evaluation", "Initial assessments were thorough.", 0),
        ("evaluation", "Each programme had been evaluated by academics.", 1),
        ("evaluation of risk", "Screening for risk of harm was late.", 1),
    ],
)
def test_evaluation_is_of_programmes_and_not_the_assessment_of_a_child(
    words: Vocabulary, phrase: str, sentence: str, treated: float
) -> None:
    assert find_matter(tuple(phrase.split()), phrase, words).treated_in(sentence) == treated
