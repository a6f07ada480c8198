"""Whether a sentence tells a thing of the kind that a question asks for."""

import pytest

from assistant.sought import tells_what_is_sought


@pytest.mark.parametrize(
    ("question", "telling", "silent"),
    [
        (
            "How many volunteers sit on panels in Luton?",
            "Eleven volunteers sat on panels.",
            "Volunteers sat on panels.",
        ),
        ("Does the notice say how many boys came?", "Hardly any of the boys came.", "The boys came with their dogs."),
        ("How long did the course last?", "The course lasted for ten weeks.", "The course was lively."),
        ("On which day of the week did the club meet?", "The club met on Saturdays.", "The club met in the hall."),
        ("Who pays for the minibus?", "The council paid for a minibus.", "A minibus reached the farms."),
        ("Are the mentors paid?", "Mentors got no money.", "Mentors were patient."),
        ("Was the project value for money?", "The project was cheap.", "The project was lively."),
        ("Is the club going to carry on?", "The club was due to close.", "The club was lively."),
        ("Have any of the boys been caught since?", "None was caught again.", "The boys made a film."),
        ("What is the mentor's name?", "The mentor, Mrs Haddow, was patient.", "The mentor was patient."),
        ("What is the dog called?", "The dog, called Bess, calmed the boys.", "The dog calmed the boys."),
        ("Which firm made the doors?", "A local firm made the doors.", "The doors were well made."),
        ("Who chairs the board?", "The board was chaired by a retired judge.", "The board met each month."),
        ("Who staffs the court rota?", "The rota is staffed by volunteers.", "The rota was on the wall."),
        ("Who translated for the mother?", "No interpreter could be found.", "The mother was late."),
    ],
)
def test_a_sentence_tells_what_is_sought_or_not(question: str, telling: str, silent: str) -> None:
    assert tells_what_is_sought(question, telling)
    assert not tells_what_is_sought(question, silent)


@pytest.mark.parametrize(
    "question",
    [
        "Did they find out how old the boys were?",  # is asked about, not asked
        "Was enough attention paid to victims?",
        "Who helped the boys with their debts?",  # may be told in any words
        "What were young people charged with?",
        "Does the programme carry on at weekends?",
        "What did inspectors say about victims?",
    ],
)
def test_what_asks_for_no_such_thing_is_told_by_any_sentence(question: str) -> None:
    assert tells_what_is_sought(question, "The boys were treated kindly.")
