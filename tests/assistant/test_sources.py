import pytest

from tests.assistant.checks import Ask, Talk, sources, values


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is your Milton Keynes data from the BBC?", "Yes."),
        ("Is your Hackney data from the BBC?", "No."),
        ("Is the Hackney figure from the Hackney Gazette?", "Yes."),
        ("Is the Sefton score from an official document?", "No."),
        ("Is the Luton score official?", "Yes."),
        ("Is Bexley's notice held word for word?", "No."),
        ("Is Luton's notice held word for word?", "Yes."),
    ],
)
def test_what_is_claimed_of_a_source_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(verdict)
    assert answer.figures == ()


@pytest.mark.parametrize(
    "question",
    ["Do you hold a notice for Bromley or only the numbers?", "Is Bromley held in full, or just its figures?"],
)
def test_whether_words_or_figures_are_held_is_told(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("Bromley: only its figures are held, not its words [1]")


def test_all_from_a_publisher_are_named_and_counted(ask: Ask) -> None:
    answer = ask("Which areas do you have from the BBC?")
    assert values(answer, "count") == [3]
    assert set(sources(answer)) == {"medway-2011", "milton-keynes-2011", "slough-2011"}


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many of your scores come straight from the inspectorate?", 14),
        ("For which areas do the scores derive from the inspectorate's own publications?", 14),
        ("List the areas where you've seen the full inspection report", 5),
        ("Of the 158, how many do you actually have?", 33),
    ],
)
def test_sources_of_a_kind_are_counted(ask: Ask, question: str, number: int) -> None:
    assert values(ask(question), "count", "areas") == [number]


def test_the_source_of_another_area_is_asked_for_in_passing(talk: Talk) -> None:
    assert talk("What's the source for Kent?", "and for Bexley").text.startswith("**1** area held here:\n\n- Bexley")
    answer = talk("What's the source for Kent?", "and for Bexley", "is that one word for word?")
    assert answer.text.startswith("No. Bexley: only its figures are held")


@pytest.mark.parametrize(
    ("question", "title", "address"),
    [
        ("What's the URL of the Medway story?", "Youth rehabilitation teams criticised by watchdog", "bbc.com"),
        ("What is the article on Oldham's scores headlined?", "Encouraging report from inspectors", "oldham-chronicle"),
        (
            "Link to the source for Sefton's safeguarding figure?",
            "Sefton Youth Offending Team severely",
            "careappointments",
        ),
    ],
)
def test_what_a_source_is_called_and_where_it_stands_is_told(ask: Ask, question: str, title: str, address: str) -> None:
    answer = ask(question)
    assert title in answer.text
    assert address in answer.text
    assert answer.figures == ()


def test_the_askers_own_headline_is_no_source(ask: Ask) -> None:
    assert values(ask("Our headline says Hackney fared badly: what were its scores?"), "score") == [47, 43, 58]


def test_reports_read_from_a_mirror_are_the_inspectorates(ask: Ask) -> None:
    assert values(ask("How many areas are only known from mirrored reports?"), "count") == [5]


def test_an_inspection_report_of_a_time_is_of_any_kind(ask: Ask) -> None:
    assert set(sources(ask("Which inspection reports appeared in March 2012?"))) == {
        "bromley-2012-03",
        "wandsworth-2012-03",
    }


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("Which newspaper ran the Barnet story?", "cypnow.co.uk"),
        ("Where can readers read the Greenwich report?", "inspection-of-youth-offending-work-in-greenwich"),
    ],
)
def test_who_ran_a_story_and_where_it_can_be_read_is_told(ask: Ask, question: str, address: str) -> None:
    assert address in ask(question).text


@pytest.mark.parametrize(
    ("question", "count"),
    [("How many areas are known only at second hand?", 19), ("How many areas do you hold official reports on?", 14)],
)
def test_sources_are_told_by_how_near_they_are(ask: Ask, question: str, count: int) -> None:
    assert values(ask(question), "count")[0] == count


def test_whether_a_score_is_of_a_kind_of_source_gets_yes_or_no(ask: Ask) -> None:
    assert ask("Are the Havering scores the council's own?").text.startswith("Yes.")
    assert ask("Is the Kent score the council's own?").text.startswith("No.")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Havering's source is a committee paper, isn't it?", "Yes."),
        ("Barking's figures come from a council press release, don't they?", "Yes."),
        ("Are Wigan's scores taken from the local press?", "No."),
        ("Medway's numbers come from a trade magazine, right?", "Yes."),
        ("Harrow's source is the inspectorate, isn't it?", "No."),
        ("Newham's numbers come straight from the inspectorate, correct?", "Yes."),
    ],
)
def test_a_claim_of_what_kind_a_source_is_gets_yes_or_no(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    "question", ["Which of the inspections were reported only in newspapers?", "Which areas are just in the papers?"]
)
def test_what_newspapers_reported_is_a_kind_of_source(ask: Ask, question: str) -> None:
    assert "**16** areas held here known from the news" in ask(question).text


def test_press_notices_are_not_the_press(ask: Ask) -> None:
    answer = ask("Who is quoted for the inspectorate in the press notices, and in what post?")
    assert "Julie Fox, Assistant Chief Inspector" in answer.text


@pytest.mark.parametrize(
    "question", ["Could the statistics from Luton be relied on?", "Can I rely on the Luton figures?"]
)
def test_whether_figures_can_be_relied_on_is_asked_of_their_source(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert not answer.figures and "notice of 16 May 2012" in answer.text
