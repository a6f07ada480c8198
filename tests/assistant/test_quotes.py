from pathlib import Path

import pytest

from assistant import Assistant
from index.build import rebuild
from tests.assistant.checks import Ask, Talk, quotes, sources
from tests.assistant.conftest import Understand
from tests.corpus.samples import notice, saved, tabbed


def test_praise_is_told_from_fault(ask: Ask) -> None:
    assert "requires some improvement" not in quotes(ask("What did inspectors praise in Luton?"))


def test_fault_is_told_from_praise(ask: Ask) -> None:
    found = quotes(ask("What did inspectors criticise in Leicestershire?"))
    assert "Some work is needed to improve the quality of initial assessments" in found
    assert "enthusiastic" not in found


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did inspectors say about family support in Luton?", "of particular note is the family support work"),
        ("What did inspectors say about restructuring in Luton?", "has undergone a major restructure"),
        ("What did Julie Fox say about staff in Leicestershire?", "enthusiastic and committed group of staff"),
        ("What did Julie Fox have to say on the staff in Leicestershire?", "enthusiastic and committed group of staff"),
        ("What positive things did the notice say about Leicestershire's staff?", "enthusiastic and committed"),
        ("What did the Leicestershire notice say about recommendations?", "if the recommendations in this report"),
        ("Did they find the planning in Luton deficient?", "requires some improvement"),
        ("Did Luton let its standards slip while it was shaken up?", "has undergone a major restructure"),
        ("Was the family support work in Luton mediocre?", "of particular note is the family support work"),
    ],
)
def test_a_subject_is_answered_in_the_notices_own_words(ask: Ask, question: str, words: str) -> None:
    assert words in quotes(ask(question))


def test_a_quote_is_said_with_its_speaker_and_date(ask: Ask) -> None:
    text = ask("What did inspectors say about family support in Luton?").text
    assert "Julie Fox, Assistant Chief Inspector" in text
    assert "16 May 2012" in text


def test_one_of_two_who_was_praised_is_no_name(ask: Ask) -> None:
    answer = ask("Who was commended, the managers or the staff?")
    assert len(sources(answer)) == 2
    assert "enthusiastic" in quotes(answer)


def test_a_footnote_is_not_put_into_the_speakers_mouth(ask: Ask) -> None:
    assert "Julie Fox" not in ask("Why does the Leicestershire report leave out Rutland cases?").text


def test_a_footnote_inside_the_speech_is_the_notices_own(ask_invented: Ask) -> None:
    answer = ask_invented("What does the notice say about the ferry cases of Ambleford?")
    assert "The ferry cases of Ambleford were left out of the sample." in quotes(answer)
    assert "Bram Ives" not in answer.text


def test_both_notices_are_quoted_where_both_treat_a_subject(ask: Ask) -> None:
    answer = ask("Which notices mention management oversight?")
    assert len(sources(answer)) == 2


def test_only_the_notice_that_treats_a_subject_is_quoted(ask: Ask) -> None:
    assert sources(ask("Which notices mention a restructure?")) == ["luton-2012-05-16"]


def test_what_was_searched_is_said(ask: Ask) -> None:
    text = ask("Which notices mention a restructure?").text
    assert "Searched: Leicestershire and Rutland (notice of 13 June 2012) and Luton (notice of 16 May 2012)" in text


def test_an_area_of_which_no_words_are_held_is_declined(ask: Ask) -> None:
    answer = ask("What did inspectors say about Kent?")
    assert (answer.outcome, answer.reason) == ("declined", "no_notice")
    assert "only figures are held" in answer.text


def test_a_subject_that_no_notice_treats_is_declined(ask: Ask) -> None:
    answer = ask("What do the notices say about foster care?")
    assert (answer.outcome, answer.reason, answer.figures) == ("declined", "not_in_notices", ())


def test_a_cause_is_not_made_up(ask: Ask) -> None:
    answer = ask("Why did Luton score 75% on safeguarding?")
    assert "does not say what caused" in answer.text


def test_a_quote_has_no_mark_of_quotation_of_its_own(ask: Ask) -> None:
    answer = ask("What did inspectors praise in Leicestershire?")
    assert all(citation.quote[0] not in "“”" and citation.quote[-1] not in "“”" for citation in answer.citations)


def test_praise_of_an_invented_area_is_its_own(ask_invented: Ask) -> None:
    assert quotes(ask_invented("What was praised in Dunmere?")) == "The mentoring scheme was excellent."


@pytest.mark.parametrize(
    "question", ["What were the good and bad points in Luton?", "Strengths and weaknesses of Luton?"]
)
def test_praise_and_fault_are_both_given_where_both_are_asked_for(ask: Ask, question: str) -> None:
    found = quotes(ask(question))
    assert "requires some improvement" in found
    assert "very good" in found


def test_two_questions_about_words_share_the_area_that_one_names(ask: Ask) -> None:
    answer = ask("What was praised and what was criticised in Luton?")
    assert {citation.area for citation in answer.citations} == {"Luton"}
    assert "very good" in quotes(answer)
    assert "requires some improvement" in quotes(answer)


def test_a_question_that_is_only_a_mark_is_empty(ask: Ask) -> None:
    assert ask("?").reason == "empty"


@pytest.mark.parametrize(
    "question", ["What drives reoffending in Luton?", "What causes young people in Luton to offend?"]
)
def test_what_makes_people_offend_is_in_no_notice(ask: Ask, question: str) -> None:
    assert ask(question).reason == "not_in_notices"


def test_a_why_without_a_reason_in_the_notice_is_declined(ask: Ask) -> None:
    assert ask("Why did Luton restructure?").reason == "not_in_notices"
    assert ask("Why does the Leicestershire report leave out Rutland cases?").outcome == "answered"


@pytest.mark.parametrize(
    "question",
    ["What share of the workload are Rutland cases?", "What share of the team's workload do Rutland cases make up?"],
)
def test_a_share_that_the_words_give_is_quoted_and_is_no_figure(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert any("approximately 5%" in citation.quote for citation in answer.citations)
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Where can I get a good curry in Luton?", "off_topic"),
        ("Can you recommend a good curry house in Leicester?", "off_topic"),
        ("What is the best train from Luton to London?", "off_topic"),
        ("Which album got the best review, according to the film magazine?", "off_topic"),
        ("What did inspectors say about the football sessions in Luton?", "not_in_notices"),
        ("What did inspectors say about training in Luton?", "not_in_notices"),
    ],
)
def test_what_no_inspection_is_about_is_off_the_topic_unless_a_notice_is_asked_for(
    ask: Ask, question: str, reason: str
) -> None:
    assert ask(question).reason == reason


def test_faults_asked_after_by_an_about_are_all_the_faults_found(ask: Ask) -> None:
    answer = ask("I need a line on Luton's weak spots")
    assert any("requires some improvement" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Was there anything positive about Leicestershire and Rutland?",
        "Did inspectors say anything good about Leicestershire?",
        "Were there any strengths in Leicestershire?",
    ],
)
def test_whether_there_was_anything_good_is_answered_with_praise_alone(ask: Ask, question: str) -> None:
    found = quotes(ask(question))
    assert "enthusiastic and committed group of staff" in found
    assert "Some work is needed" not in found
    assert "Its purpose is to assess" not in found


def test_whether_there_was_anything_bad_is_answered_with_fault_alone(ask: Ask) -> None:
    found = quotes(ask("Is there anything bad in the Luton notice?"))
    assert "requires some improvement" in found
    assert "enthusiastic" not in found


@pytest.mark.parametrize(
    "question",
    [
        "What's the main criticism of Leicestershire & Rutland's youth offending team?",
        "What's the biggest concern about Leicestershire?",
        "What do inspectors say Leicestershire should do now?",
    ],
)
def test_words_of_weight_and_order_name_no_subject(ask: Ask, question: str) -> None:
    found = quotes(ask(question))
    assert "Some work is needed to improve the quality of initial assessments" in found
    assert "enthusiastic" not in found


@pytest.mark.parametrize("question", ["What's the gist of what was found in Luton?", "The main findings for Luton?"])
def test_the_gist_is_what_was_found(ask: Ask, question: str) -> None:
    found = quotes(ask(question))
    assert "requires some improvement" in found
    assert "enthusiastic staff" in found


def test_the_footnote_of_one_notice_is_given_in_full(ask: Ask) -> None:
    answer = ask("What does the footnote in the Leicestershire notice say?")
    assert "Rutland cases make up approximately 5%" in quotes(answer)
    assert "the notice itself" in answer.text


def test_what_an_inspection_looks_at_does_not_answer_on_a_subject(ask: Ask) -> None:
    answer = ask("What was said about young people's compliance in Luton?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_what_tells_of_the_inspection_alone_is_no_finding(ask: Ask) -> None:
    found = quotes(ask("What was found in Leicestershire?"))
    assert "Its purpose is to assess" not in found
    assert "Some work is needed" in found


def test_complaints_that_are_handled_are_a_subject_and_no_fault(understood: Understand) -> None:
    query = understood("How did Luton handle complaints?")
    assert (query.task, query.stance, query.subject) == ("quotes", None, ("handle", "complaints"))


def test_how_a_subject_was_handled_is_asked_of_the_words(understood: Understand) -> None:
    for verb in ("handle", "tackle", "manage"):
        assert understood(f"How did Luton {verb} truancy?").task == "quotes"
    assert understood("How did Luton manage safeguarding?").task == "scores"


@pytest.mark.parametrize(
    "question",
    [
        "What's the biggest concern about Luton?",
        "What was the worst thing said about Luton?",
        "What is the biggest failing in Luton?",
    ],
)
def test_a_superlative_of_fault_ranks_no_scores(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert quotes(answer).startswith("However, the quality of *Risk of Harm* and vulnerability assessments")
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("In what respects does Leicestershire need to improve?", "Some work is needed to improve the quality"),
        ("Give me a short quote about staff in Luton", "enthusiastic staff and management team"),
        ("Read me the Luton statement in full.", "requires some improvement"),
        ("What is the report's footnote about Rutland?", "our random sample did not include any of these cases"),
        ("What does the footnote on Leicestershire say?", "our random sample did not include any of these cases"),
        ("What's the most positive line about Luton?", "enthusiastic staff and management team"),
    ],
)
def test_how_a_quote_is_asked_for_is_no_subject(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert words in quotes(answer)
    assert not answer.figures


def test_whether_any_notice_praises_is_asked_of_those_that_do(ask: Ask) -> None:
    found = quotes(ask("Are there any notices that praise managers?"))
    assert "enthusiastic and committed group of staff and managers" in found
    assert "Effective management oversight will be critical" not in found


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How were the cases for the Luton inspection chosen?", "a representative sample of youth offending cases"),
        ("Whose work does the Leicestershire inspection focus on?", "focuses exclusively on the work undertaken by"),
    ],
)
def test_what_an_inspection_is_and_looks_at_is_answered_where_that_is_asked(
    ask: Ask, question: str, words: str
) -> None:
    assert words in quotes(ask(question))


@pytest.mark.parametrize(
    "question", ["What did young people in Leicestershire tell the inspectors?", "What did parents in Luton tell them?"]
)
def test_what_others_told_inspectors_is_theirs_to_say(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_how_a_council_took_it_is_not_in_the_notices(ask: Ask) -> None:
    answer = ask("How did the council react?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


@pytest.mark.parametrize(
    "question",
    [
        "How did kids in care fare in Luton?",
        "What contact did Luton keep with teenagers in custody?",
        "Were youngsters in Luton given a say?",
    ],
)
def test_a_subject_whose_words_are_a_measures_or_a_contacts_is_asked_of_the_words(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.outcome, answer.reason, answer.figures) == ("declined", "not_in_notices", ())


def test_who_to_contact_about_an_area_is_still_told(ask: Ask) -> None:
    assert "020 7035 2123" in quotes(ask("Who can I get in contact with about the Luton notice?"))


def test_what_is_not_liked_is_criticism(ask: Ask) -> None:
    said = quotes(ask("What did inspectors not like about Luton?"))
    assert "requires some improvement" in said
    assert "enthusiastic" not in said


def test_why_something_was_no_good_is_not_the_cause_of_a_score(ask: Ask) -> None:
    answer = ask("Why were the initial assessments no good in Leicestershire?")
    assert "initial assessments" in quotes(answer)
    assert "score" not in answer.text


def test_what_has_to_change_is_criticism_and_no_change_of_scores(ask: Ask) -> None:
    assert "requires some improvement" in quotes(ask("What had to change in Luton?"))


def test_which_of_two_subjects_was_better_is_no_question_of_scores(ask: Ask) -> None:
    answer = ask("Which was better in Luton, family support or restructuring?")
    assert not answer.figures


def test_who_told_reporters_is_who_speaks_in_the_notice(ask: Ask) -> None:
    assert "Julie Fox" in ask("Who told reporters about Luton's findings?").text


def test_probation_is_whose_the_inspectors_are_and_no_subject(ask: Ask) -> None:
    assert "enthusiastic staff" in quotes(ask("What did the probation inspectors say about Luton's staff?"))


def test_when_something_went_on_is_no_part_of_what_is_asked(ask: Ask) -> None:
    answer = ask("Was any restructuring going on in Luton before inspectors arrived?")
    assert "has undergone a major restructure" in quotes(answer)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Did Leicestershire's notice have a kind word for its managers?", "enthusiastic and committed", "critical to"),
        ("Was there a kind word for anybody in Luton?", "to their credit", "requires some improvement"),
        ("Was there a harsh word for Luton?", "requires some improvement", "to their credit"),
        ("What did Luton do well?", "to their credit", "requires some improvement"),
        ("Where did Luton shine?", "to their credit", "requires some improvement"),
        ("Where did Luton fall down?", "requires some improvement", "to their credit"),
        ("What went wrong in Luton?", "requires some improvement", "to their credit"),
        ("What was not done well in Luton?", "requires some improvement", "to their credit"),
    ],
)
def test_praise_and_fault_are_told_apart_by_what_is_asked_for(ask: Ask, question: str, said: str, unsaid: str) -> None:
    answer = ask(question)
    assert said in quotes(answer) and unsaid not in quotes(answer)
    assert not answer.figures


def test_what_is_on_the_other_side_answers_where_nothing_is_on_the_side_asked_after(ask: Ask) -> None:
    assert "family support work" in quotes(ask("Were there any concerns about family support work in Luton?"))


def test_how_well_an_area_did_is_told_in_scores(ask: Ask) -> None:
    assert {figure.value for figure in ask("How well did Luton do?").figures} >= {75, 73, 78}
    assert {figure.value for figure in ask("Did Luton shine on safeguarding?").figures} == {75}


def test_a_word_of_no_inspection_is_one_where_the_notice_asked_about_has_it(tmp_path: Path) -> None:
    (folder := tmp_path / "corpus" / "notices").mkdir(parents=True)
    said = "Teenagers were put up in hotels, which we regard as unacceptable."
    for area, body in {"Cobbleham": said, "Tinselby": "Reparation was varied and useful."}.items():
        saved(folder, notice(area, tabbed(area), body), f"{area}.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        assert quotes(opened.ask("Were teenagers put up in hotels in Cobbleham?")) == said
        for question in ("Were there good hotels in Tinselby?", "Where can I find a good hotel in Tinselby?"):
            assert opened.ask(question).outcome == "declined"


@pytest.mark.parametrize(
    "question",
    [
        "I want a line of praise for the Leicestershire staff, word for word, with the name of whoever said it.",
        "I need praise for Leicestershire's staff with the speaker's name",
    ],
)
def test_word_for_word_and_by_whom_are_no_part_of_the_subject(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "enthusiastic and committed group of staff" in quotes(answer)
    assert "Julie Fox, Assistant Chief Inspector" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Why did Luton score lower on risk of harm than on safeguarding?",
        "Why was Luton's risk of harm score below its safeguarding score?",
    ],
)
def test_why_one_measure_is_below_another_gives_both_and_no_cause(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {75, 73} <= {figure.value for figure in answer.figures}
    assert "does not say what caused a score" in answer.text


def test_why_one_measure_is_below_another_is_asked_of_the_area_before(talk: Talk) -> None:
    answer = talk(
        "What was Oldham's safeguarding score?", "Why was its risk of harm score below its safeguarding score?"
    )
    assert answer.reason == "not_in_notices"


def test_a_month_beside_a_subject_asks_for_no_year(ask: Ask) -> None:
    answer = ask("How did Luton respond to the August riots?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_what_all_notices_say_of_inspections_is_no_praise(ask: Ask) -> None:
    answer = ask("What did inspectors like about youth offending work in Luton?")
    assert "enthusiastic staff" in quotes(answer)
    assert "Inspection of Youth Offending programme" not in quotes(answer)
