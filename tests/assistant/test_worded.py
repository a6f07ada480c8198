"""What a notice says word for word as it is asked, whatever else the words of the question may ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from index.build import rebuild
from tests.assistant.checks import Ask, quotes, require_sound
from tests.corpus.samples import notice, saved, tabbed

BODIES = {
    "Cobbleham": "The prevention team got good results with children as young as eight. Several young people were "
    "released on a Friday. Mentors gave up their weekends. The average age of those supervised had fallen.",
    "Tinselby": "Rates of first time entrants were falling. One in three parents did not know whom to contact out of "
    "hours. Marks for attendance were kept by each worker. Records were patchy. The service had asked for a minibus "
    "but had been turned down on grounds of cost.",
    "Quillstead": "The looked after children's nurse was highly regarded. Her post was due to end in March. Some young "
    "people spent two hours on a bus to keep an appointment. Seasonal work made it hard for families to find housing. "
    "Interpreters were booked too late, and a Polish mother relied on her daughter.",
    "Snaresby": "Retired miners mentored boys of their valley, and most pairs still met. Plans put the most pressing "
    "need first. Programmes stopped in August because nobody had arranged cover. Screening was too optimistic, and "
    "some children had been recorded as low.\n\nWorkers kept in touch with grandparents, who were often the steadiest "
    "adults.\n\nAlcohol was seldom explored although it lay behind most assaults.",
}


@pytest.fixture(scope="module")
def ask_notices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    home: Path = tmp_path_factory.mktemp("worded")
    folder = home / "corpus" / "notices"
    folder.mkdir(parents=True)
    for area, body in BODIES.items():
        saved(folder, notice(area, tabbed(area), body), f"{area}.txt")
    rebuild(home / "corpus", home / "index")
    with Assistant.open(home / "index") as opened:
        yield lambda question: require_sound(opened, opened.ask(question))


@pytest.mark.parametrize(
    ("question", "finding"),
    [
        ("Did the prevention team in Cobbleham get results?", "The prevention team got good results"),
        ("The prevention team in Cobbleham: did it get good results?", "The prevention team got good results"),
        ("On which day of the week were young people in Cobbleham released?", "released on a Friday"),
        ("Who gave up their weekends in Cobbleham?", "Mentors gave up their weekends."),
        ("Did the average age fall in Cobbleham?", "The average age"),
        ("How many parents in Tinselby did not know whom to contact out of hours?", "One in three parents"),
        ("Did Tinselby keep marks for attendance?", "Marks for attendance"),
        ("How long did young people in Quillstead spend on the bus?", "two hours on a bus"),
        ("Programmes in Snaresby stopped in August. For what reason?", "nobody had arranged cover"),
        (
            "A carer in Snaresby says she knows retired miners who mentored boys. Had inspectors seen such a thing?",
            "miners",
        ),
        ("Retired miners as mentors in Snaresby: did it work?", "most pairs still met"),
        ("Tell me, was Snaresby praised for plans that put the most pressing need first?", "most pressing need first"),
        ("Why was screening in Snaresby called too optimistic?", "too optimistic"),
    ],
)
def test_a_question_in_the_words_of_a_finding_is_of_that(ask_notices: Ask, question: str, finding: str) -> None:
    answer = ask_notices(question)
    assert finding in quotes(answer)
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        "Did Cobbleham get good results?",
        "When was Cobbleham's report released?",
        "Did the average fall short of Cobbleham's scores?",
        "Did Tinselby get good marks on safeguarding?",
        "What was the average for young people's safeguarding when Cobbleham was inspected?",
    ],
)
def test_a_question_of_figures_or_dates_stays_one(ask_notices: Ask, question: str) -> None:
    answer = ask_notices(question)
    assert answer.outcome == "answered"
    assert "released on" not in quotes(answer) and "results" not in quotes(answer) and "Marks" not in quotes(answer)


def test_the_sentence_behind_a_finding_is_quoted_with_it_where_it_has_what_is_asked(ask_notices: Ask) -> None:
    both = "The looked after children's nurse was highly regarded. Her post was due to end in March."
    assert quotes(ask_notices("When does the looked after children's nurse's post end in Quillstead?")) == both
    assert quotes(ask_notices("What was to happen to the nurse's post in Quillstead in March?")) == both
    alone = quotes(ask_notices("Was the looked after children's nurse in Quillstead well thought of?"))
    assert alone == "The looked after children's nurse was highly regarded."


def test_why_is_answered_by_a_finding_with_a_reason_only(ask_notices: Ask) -> None:
    assert "on grounds of cost" in quotes(ask_notices("Why was Tinselby's minibus turned down?"))
    assert "made it hard" in quotes(ask_notices("Why was it hard for families to find housing in Quillstead?"))
    assert ask_notices("Why were rates of first time entrants falling in Tinselby?").reason == "not_in_notices"
    assert "booked too late" in quotes(ask_notices("Why did a Polish mother in Quillstead rely on her daughter?"))
    assert ask_notices("Why were interpreters in Quillstead booked too late?").reason == "not_in_notices"


def test_which_area_a_finding_is_of_is_told_by_its_words(ask_notices: Ask) -> None:
    answer = ask_notices("Where were records patchy?")
    assert quotes(answer) == "Records were patchy."
    assert answer.citations[0].area == "Tinselby"


def test_a_reason_in_another_paragraph_is_none(ask_notices: Ask) -> None:
    answer = ask_notices("Why did workers in Snaresby keep in touch with grandparents?")
    assert quotes(answer) == "Workers kept in touch with grandparents, who were often the steadiest adults."
