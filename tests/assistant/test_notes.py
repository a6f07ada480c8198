import pytest

from tests.assistant.checks import Ask, Talk, quotes, sources


@pytest.mark.parametrize(
    ("question", "gloss"),
    [
        ("What does 'Safeguarding' work mean?", "action to protect the young person"),
        ("What does risk of harm mean?", "action to protect the public"),
        ("What is meant by likelihood of reoffending?", "individual less likely to reoffend"),
    ],
)
def test_a_measure_is_explained_by_the_tables_own_gloss(ask: Ask, question: str, gloss: str) -> None:
    assert quotes(ask(question)) == gloss


def test_the_size_of_the_programme_is_quoted_not_counted(ask: Ask) -> None:
    answer = ask("How many areas will be inspected?")
    assert "all 158 areas of England & Wales" in quotes(answer)
    assert answer.figures == ()


def test_the_start_of_the_programme_is_quoted(ask: Ask) -> None:
    assert "started in April 2009" in quotes(ask("When did the inspection programme start?"))


def test_a_telephone_number_is_quoted(ask: Ask) -> None:
    answer = ask("Who can I contact about the Luton notice?")
    assert "07973 264412" in quotes(answer)
    assert (sources(answer), answer.figures) == (["luton-2012-05-16"], ())


def test_the_speaker_is_named_with_office(ask: Ask) -> None:
    answer = ask("Who spoke in the Luton notice?")
    assert "Julie Fox, Assistant Chief Inspector" in answer.text
    assert "Julie Fox, Assistant Chief Inspector, said:" in quotes(answer)


def test_no_speaker_is_known_of_an_area_without_words(ask: Ask) -> None:
    answer = ask("Who spoke in the Kent notice?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")


def test_each_notice_has_its_own_speaker(ask_invented: Ask) -> None:
    assert "Ada Hale" in ask_invented("Who spoke in the Dunmere notice?").text


@pytest.mark.parametrize(
    "question",
    ["How are the scores worked out?", "what do the percentages mean", "how did inspectors arrive at the figures?"],
)
def test_how_the_work_was_judged_is_quoted(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert any("representative sample of cases" in citation.quote for citation in answer.citations)
    assert not answer.figures


def test_a_number_of_cases_is_not_how_the_work_was_judged(ask: Ask) -> None:
    assert ask("How many cases were in the Luton sample?").reason == "not_scored"


def test_whom_to_reach_about_an_area_spoken_of(talk: Talk) -> None:
    answer = talk("How did Luton do?", "whats the inspectors phone number")
    assert {citation.source_id for citation in answer.citations} == {"luton-2012-05-16"}


def test_what_inspections_focus_on_is_told_apart_from_how_they_judge(ask: Ask) -> None:
    assert "focuses exclusively on the work undertaken by Youth Offending Teams" in quotes(
        ask("What does the inspection focus on?")
    )
    assert "focuses exclusively" not in quotes(ask("How are the scores worked out?"))


@pytest.mark.parametrize(
    "question", ["What are the three things they score?", "what do inspectors actually measure", "What gets scored?"]
)
def test_what_is_scored_is_told_in_the_words_of_the_table(ask: Ask, question: str) -> None:
    told = quotes(ask(question))
    assert "action to protect the young person" in told
    assert "action to protect the public" in told


@pytest.mark.parametrize("question", ["Is a higher score better?", "Does a higher percentage mean it's better?"])
def test_what_a_percentage_says_is_told_in_the_words_of_the_notice(ask: Ask, question: str) -> None:
    assert "sufficiently high" in quotes(ask(question))


@pytest.mark.parametrize("question", ["What's a Core Case Inspection?", "Define a core case inspection"])
def test_what_a_core_case_inspection_looks_at_is_quoted(ask: Ask, question: str) -> None:
    assert "focuses exclusively on the work undertaken by Youth Offending Teams" in quotes(ask(question))


@pytest.mark.parametrize("question", ["What is meant by a to-date average?", 'What does "to date" mean?'])
def test_what_a_to_date_figure_is_has_the_heading_over_it(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.figures == ()
    assert "that have been inspected to date" in quotes(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Are the percentages marks out of 100 or the share of work done well enough?",
        "What does it mean if Luton got 75% for safeguarding?",
    ],
)
def test_what_a_percentage_says_is_quoted(ask: Ask, question: str) -> None:
    assert "were done well enough 75% the time" in quotes(ask(question))


def test_the_length_of_the_round_is_that_of_the_programme(ask: Ask) -> None:
    assert "three-year cycle" in quotes(ask("How many years will the whole round take?"))


@pytest.mark.parametrize(
    "question", ["Over what length of time will every area be inspected?", "Over how long a cycle are all inspected?"]
)
def test_how_long_the_programme_takes_is_quoted(ask: Ask, question: str) -> None:
    assert "three-year cycle" in quotes(ask(question))


def test_the_office_and_the_name_of_who_is_quoted_are_told(ask: Ask) -> None:
    for question in ("What office does Julie Fox hold?", "Tell me who's quoted about Luton"):
        assert "Julie Fox, Assistant Chief Inspector" in ask(question).text


@pytest.mark.parametrize(
    "question", ["What does “to date” mean on the score table?", "what do the to-date figures mean in the notices"]
)
def test_what_to_date_means_is_no_mean(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert not answer.figures and "the areas inspected by the date of the notice" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Does a low safeguarding score mean children are in danger?", "Would a high mark mean a town is violent?"],
)
def test_whether_a_score_means_something_else_is_told_by_how_it_comes_about(ask: Ask, question: str) -> None:
    assert "How the work was judged" in ask(question).text


def test_what_public_protection_is_made_up_of(ask: Ask) -> None:
    text = ask("What measures does public protection consist of?").text
    assert "action to protect the public" in text and "individual less likely to reoffend" in text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Where does the Luton notice say the report can be read?", "The report is available at"),
        ("What is the aim of the inspection, in the notice's own words?", "Its purpose is to assess"),
        ("What would a 73% safeguarding score tell readers?", "judged how often"),
        ("Which cases does the inspection focus on, according to the Leicestershire notice?", "already committed"),
        ("What does Risk of Harm cover in these inspections?", "action to protect the public"),
    ],
)
def test_a_notice_is_quoted_on_itself(ask: Ask, question: str, quote: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert quote in answer.text


def test_who_judged_an_area_of_which_only_figures_are_held_is_told_with_its_verdict(ask: Ask) -> None:
    assert "“reasonable”" in ask("Who gave Haringey its verdict, and what was it?").text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What is the difference between the measures?", "individual less likely to reoffend"),
        ("Explain the lowest and highest printed beside the scores.", "inspected by the date of the notice"),
        ("Is a lower reoffending score worse?", "sufficiently high standard"),
        ("Is Wales covered by the programme?", "158 areas of England & Wales"),
    ],
)
def test_what_figures_mean_is_told_without_an_area(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert answer.outcome == "answered"
    assert words in answer.text


def test_whether_somebody_speaks_in_both_notices_gets_yes_or_no(ask: Ask) -> None:
    assert ask("Is Julie Fox quoted in both notices?").outcome == "answered"
    assert ask("Does Julie Fox speak in both notices?").text.startswith("Yes.")


@pytest.mark.parametrize(
    "question", ["I want to understand what risk of harm covers.", "What does the risk of harm measure look at?"]
)
def test_what_a_measure_covers_is_told(ask: Ask, question: str) -> None:
    assert quotes(ask(question)) == "action to protect the public"


@pytest.mark.parametrize(
    "question",
    [
        "I understand that the programme started in April 2009; how long is the cycle?",
        "The inspection programme, we read, began in April 2009. How many areas was the programme to cover?",
    ],
)
def test_a_date_that_the_notes_tell_themselves_is_not_when_the_notice_is_from(ask: Ask, question: str) -> None:
    assert "158 areas" in quotes(ask(question))


@pytest.mark.parametrize(
    "question", ["Who is quoted on Luton and what's her job?", "Who speaks in the Luton notice, and in what capacity?"]
)
def test_the_office_of_a_speaker_is_told_with_the_name(ask: Ask, question: str) -> None:
    text = ask(question).text
    assert "Julie Fox, Assistant Chief Inspector" in text and "Which area" not in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who called Luton's findings creditable?", "we consider this a creditable set of findings"),
        ("Who called Leicestershire's findings encouraging?", "we consider this an encouraging set of findings"),
    ],
)
def test_who_judged_so_is_told_with_the_sentence(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert "Julie Fox, Assistant Chief Inspector" in answer.text
    assert said in quotes(answer)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("What's the fax number?", "Fax: 0161 8691350"),
        ("Where is HM Inspectorate of Probation based?", "Manchester M32 0RS"),
        ("What's the email address for the inspectorate?", "Email: [HMIP.enquiries@"),
    ],
)
def test_a_way_to_reach_the_inspectorate_is_quoted_from_the_letterhead(ask: Ask, question: str, line: str) -> None:
    assert line in ask(question).citations[0].quote


def test_the_press_number_needs_no_postal_address(ask: Ask) -> None:
    text = ask("What's the press office number?").text
    assert "020 7035 2123" in text and "M32" not in text


@pytest.mark.parametrize(
    "question", ["What are the three measures?", "Name the three measures.", "How many measures are there?",
                 "Is there a fourth measure?"]
)  # fmt: skip
def test_the_measures_are_told_with_their_glosses(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert [citation.quote for citation in answer.citations] == [
        "action to protect the young person", "action to protect the public", "individual less likely to reoffend",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What counts as 'done well enough'?", "sufficiently high standard"),
        ("Are the cases picked at random?", "representative sample of cases"),
        ("Is the score a percentage of cases or of young people?", "representative sample of cases"),
        ("Does the inspection cover adults?", "focuses exclusively"),
    ],
)
def test_how_it_is_judged_and_on_what_is_quoted(ask: Ask, question: str, quoted: str) -> None:
    assert quoted in ask(question).text


def test_how_often_work_was_done_well_enough_is_a_score(ask: Ask) -> None:
    answer = ask("In Haringey, how often was safeguarding work done well enough?")
    assert [figure.value for figure in answer.figures] == [62]


@pytest.mark.parametrize("question", ["What happens if an area scores badly?", "How long does an inspection last?"])
def test_what_always_happens_is_in_no_notice(ask: Ask, question: str) -> None:
    assert ask(question).reason == "not_in_notices"


def test_who_publishes_the_notices(ask: Ask) -> None:
    assert "HM Inspectorate of Probation" in ask("Who publishes these notices?").text
