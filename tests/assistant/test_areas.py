import pytest

from assistant.areas import Gazetteer
from assistant.words import split_words
from tests.assistant.conftest import Read


def found(gazetteer: Gazetteer, text: str) -> list[str]:
    return [mention.area for mention in gazetteer.find(split_words(text))]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Luton", "Luton"),
        ("LUTON'S SCORE", "Luton"),
        ("lutons score", "Luton"),
        ("n lincs?", "North Lincolnshire"),
        ("Leicestershire & Rutland", "Leicestershire and Rutland"),
        ("Leicestershire", "Leicestershire and Rutland"),
        ("Rutland", "Leicestershire and Rutland"),
        ("L&R", "Leicestershire and Rutland"),
        ("Leicester", "Leicester"),
        ("Derby", "Derby"),
        ("Derbyshire", "Derbyshire"),
        ("Barking", "Barking and Dagenham"),
        ("LBBD", "Barking and Dagenham"),
        ("Northants", "Northamptonshire"),
        ("North Lincs", "North Lincolnshire"),
        ("North East Lincs", "North East Lincolnshire"),
        ("Lincs", "Lincolnshire"),
        ("Richmond-upon-Thames", "Richmond upon Thames"),
        ("MK", "Milton Keynes"),
        ("Grimsby", "North East Lincolnshire"),
        ("Scunthorpe", "North Lincolnshire"),
        ("East Riding", "East Riding of Yorkshire"),
        ("Ynys Mon", "Gwynedd and Mon"),
        ("the Vale of Glamorgan", "Vale of Glamorgan"),
    ],
)
def test_an_area_goes_by_its_names(gazetteer: Gazetteer, text: str, area: str) -> None:
    assert found(gazetteer, text) == [area]


def test_the_longest_name_is_taken(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "North East Lincolnshire and Barking and Dagenham") == [
        "North East Lincolnshire",
        "Barking and Dagenham",
    ]


def test_titles_belong_to_the_name(gazetteer: Gazetteer) -> None:
    words = split_words("the London Borough of Bromley Youth Offending Service did well")
    mention = gazetteer.find(words)[0]
    assert [word.text for word in words[mention.start : mention.end]][:4] == ["London", "Borough", "of", "Bromley"]
    assert words[mention.end].text == "did"


@pytest.mark.parametrize("text", ["reading the notice", "bury the news", "a hot bath"])
def test_an_everyday_word_is_no_area(gazetteer: Gazetteer, text: str) -> None:
    assert found(gazetteer, text) == []


@pytest.mark.parametrize(("text", "area"), [("Reading", "Reading"), ("how did reading do", "Reading")])
def test_an_everyday_word_is_an_area_where_one_must_stand(gazetteer: Gazetteer, text: str, area: str) -> None:
    assert found(gazetteer, text) == [area]


@pytest.mark.parametrize(
    ("slip", "area"),
    [
        ("Lutton", "Luton"),
        ("Lutn", "Luton"),
        ("Lun", None),
        ("Greenwhich", "Greenwich"),
        ("Leicestershre", "Leicestershire and Rutland"),
        ("Camridgeshire", "Cambridgeshire"),
        ("Wandsworht", "Wandsworth"),
        ("Hartlepol", "Hartlepool"),
        ("Havring", "Havering"),
        ("Northamtonshire", "Northamptonshire"),
    ],
)
def test_a_slip_of_the_pen_is_mended_in_names_long_enough(read: Read, slip: str, area: str | None) -> None:
    assert read(f"What was {slip}'s safeguarding score?").areas == ((area,) if area else ())


def test_a_mended_slip_is_kept_as_written(read: Read) -> None:
    correction = read("What was Greenwhich's score?").corrections[0]
    assert (correction.written, correction.meant) == ("Greenwhich", "Greenwich")


@pytest.mark.parametrize(
    "name",
    [
        "Derby", "Derbyshire", "Nottingham", "Nottinghamshire", "Leicester", "Lincolnshire", "North Lincolnshire",
        "North East Lincolnshire", "North Somerset", "Somerset", "East Sussex", "West Sussex", "Cheshire East",
        "Cheshire West", "North Tyneside", "South Tyneside", "York", "Bolton", "Barnsley", "Barnet", "Brent",
        "Hounslow", "Newham", "Newport", "Dorset", "Dudley", "Surrey", "Sutton", "Luton", "Gloucestershire",
        "South Gloucestershire", "Staffordshire", "Hertfordshire", "Bedfordshire", "Oxfordshire", "Worcestershire",
    ],
)  # fmt: skip
def test_a_real_area_is_never_taken_for_another(read: Read, name: str) -> None:
    reading = read(f"What was {name}'s safeguarding score?")
    assert (reading.areas, reading.corrections) == ((name,), ())


def test_no_name_of_the_area_table_is_taken_for_another_area(read: Read, gazetteer: Gazetteer) -> None:
    taken = {name: read(f"How did {name} do?").areas for name in gazetteer.areas}
    assert taken == {name: (name,) for name in gazetteer.areas}


@pytest.mark.parametrize(
    "place",
    ["Boston", "Burnley", "Northampton", "Oxford", "Bedford", "Gloucester", "Worcester", "Lincoln", "Cambridge"],
)
def test_a_place_that_is_no_area_is_never_mended_into_one(read: Read, place: str) -> None:
    reading = read(f"How did {place} do?")
    assert (reading.areas, reading.unknown_areas) == ((), (place,))


def test_a_name_that_goes_on_is_never_mended_to_one_that_ends_there(read: Read) -> None:
    assert read("And Walmington-on-Sea?").areas == ()  # two letters from Warrington
    assert read("What did Walmington score?").areas == ()


def test_a_label_before_a_question_is_a_name(read: Read) -> None:
    assert read("Hogsmeade: how did they do on reoffending?").unknown_areas == ("Hogsmeade",)


def test_a_short_word_without_a_capital_is_no_name_that_wants_a_letter(read: Read) -> None:
    assert read("was it a lutn of a year?").areas == ()
    assert read("what was lutn's safeguarding score?").areas == ("Luton",)  # where one must stand


def test_on_is_read_as_upon_in_a_name(read: Read) -> None:
    assert read("newcastle on tyne, safeguarding").areas == ("Newcastle upon Tyne",)


def test_a_slip_is_mended_to_the_name_that_takes_in_most_words(read: Read) -> None:
    assert read("How did North Lincolnshie do?").areas == ("North Lincolnshire",)


@pytest.mark.parametrize("slip", ["Sount Tyneside", "Soth Tyneside", "Nort Lincolnshire", "Eest Sussex"])
def test_a_compass_point_is_never_mended_into_another(read: Read, slip: str) -> None:
    assert not {"North Tyneside", "North East Lincolnshire", "West Sussex"} & set(read(f"How did {slip} do?").areas)


def test_a_slip_between_two_areas_leaves_the_choice(read: Read) -> None:
    reading = read("How did Barent do?")
    assert (reading.areas, {mention.area for mention in reading.either}) == ((), {"Barnet", "Brent"})


def test_an_n_between_two_areas_is_an_and(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "luton n lincs") == ["Luton", "Lincolnshire"]


@pytest.mark.parametrize(
    ("slip", "area"), [("Leicestershier", "Leicestershire and Rutland"), ("Wandswroth", "Wandsworth")]
)
def test_letters_that_moved_within_a_long_name_are_a_slip(read: Read, slip: str, area: str) -> None:
    assert read(f"What did {slip} get for safeguarding?").areas == (area,)


def test_two_letters_that_are_others_are_another_place(read: Read) -> None:
    assert not read("What did Walmington get for safeguarding?").areas


@pytest.mark.parametrize(
    ("question", "areas"),
    [
        ("What did Newcastle-under-Lyme get for harm?", ()),  # another place than Newcastle upon Tyne
        ("How did Southend-on-Se do?", ("Southend-on-Sea",)),
        ("Stoke-on-Trnet on safeguarding", ("Stoke-on-Trent",)),
        ("the Luton-Kent gap on harm", ("Luton", "Kent")),
        ("Luton - safeguarding - what was it?", ("Luton",)),
    ],
)
def test_a_name_that_goes_on_after_a_hyphen_is_taken_whole(read: Read, question: str, areas: tuple[str, ...]) -> None:
    assert read(question).areas == areas


def test_somebody_of_several_words_is_no_place(read: Read) -> None:
    assert not read("A quote on the speech and language therapist's advice").unknown_areas
    assert read("What was narnia's score?").unknown_areas == ("narnia",)
