import pytest

from assistant import Assistant
from assistant.leads import is_of_words, is_whole, leads, only_tells, tails
from assistant.vocabulary import Vocabulary
from tests.assistant.checks import Ask, Talk, scores_of, values
from tests.assistant.conftest import Understand


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Mixed fortunes: how did Kent do", [("Mixed fortunes", "how did Kent do", True)]),
        ("For a feature - how did Kent do", [("For a feature", "how did Kent do", True)]),
        ("Well-known team how did Kent do", []),
        (
            "I cover the county, and I want Kent's score",
            [
                ("I cover the county", "I want Kent's score", True),
                ("I cover the county, and I want", "Kent's score", True),
            ],
        ),
        ("Luton, Kent and Bexley on safeguarding", [("Luton", "Kent and Bexley on safeguarding", False)]),
        (
            "We cover Kent, so for the page: how did it do",
            [
                ("We cover Kent, so for the page", "how did it do", True),
                ("We cover Kent", "for the page: how did it do", True),
            ],
        ),
        ("How did Kent do:", []),
    ],
)
def test_the_ways_to_part_a_lead_come_longest_first(text: str, parted: list[tuple[str, str, bool]]) -> None:
    assert list(leads(text)) == parted


@pytest.mark.parametrize(
    "lead",
    [
        "In the interests of balance",
        "On this gloomy morning",
        "For the sake of argument",
        "Under pressure",
        "A quick one for tomorrow's page",
        "I cover the county",
        "Kent in the dock",
    ],
)
def test_a_lead_that_limits_nothing_only_tells(understood: Understand, words: Vocabulary, lead: str) -> None:
    assert only_tells(understood(lead), understood("How did Kent do on safeguarding?"), words)


@pytest.mark.parametrize(
    "lead",
    [
        "For girls",
        "Only the boys",
        "In London",
        "In 2011",
        "Above 70%",
        "Reoffending",
        "Not the first inspection",
        "The mean of all areas",
        "The caseload",
    ],
)
def test_a_lead_that_could_narrow_the_question_does_more_than_tell(
    understood: Understand, words: Vocabulary, lead: str
) -> None:
    assert not only_tells(understood(lead), understood("How did Kent do on safeguarding?"), words)


@pytest.mark.parametrize("lead", ["News reports", "Disappointing"])
def test_a_kind_of_source_or_a_verdict_in_a_lead_narrows_a_list_of_areas(
    understood: Understand, words: Vocabulary, lead: str
) -> None:
    assert not only_tells(understood(lead), understood("Which areas scored under 50% on safeguarding?"), words)


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("What was Kent's safeguarding score?", True),
        ("What was Kent's safeguarding score for redheads?", False),
        ("How did Gotham do?", False),
        ("Will Kent improve?", False),
    ],
)
def test_a_question_is_whole_where_all_of_it_is_understood(understood: Understand, question: str, whole: bool) -> None:
    assert is_whole(understood(question)) is whole


@pytest.mark.parametrize(
    "question",
    [
        "Under pressure: what was Kent's safeguarding score?",
        "Mixed fortunes: how did Kent do on safeguarding?",
        "Kent is failing on safeguarding: what did it score?",
        "Our headline says Kent is struggling on safeguarding: what did it score?",
        "Bad news for Kent: how did it do on safeguarding?",
        "I cover the county, and it would help to know Kent's safeguarding score",
        "I'm a reporter in Kent, and my editor wants to know its safeguarding score",
        "I write about Kent. What was its safeguarding score?",
        "Hi there; quick question: what was Kent's safeguarding score?",
        "Background for a feature - how did Kent do on safeguarding?",
    ],
)
def test_what_leads_up_to_a_question_does_not_stand_in_its_way(ask: Ask, question: str) -> None:
    assert scores_of(ask(question)) == {("Kent", "safeguarding", 59)}


def test_a_headline_over_a_ranking_narrows_it_to_nothing(ask: Ask) -> None:
    # Of all areas with a score, not of those known from the news: 22 of 27 score above 47%.
    assert values(ask("Bad news for Hackney: where does it rank for safeguarding?"), "rank") == [22 + 1]


@pytest.mark.parametrize(
    "question",
    [
        "For girls: what was Kent's safeguarding score?",
        "Only the boys: what was Kent's safeguarding score?",
        "Redheads only: what was Kent's safeguarding score?",
    ],
)
def test_a_lead_that_narrows_is_not_dropped(ask: Ask, question: str) -> None:
    assert scores_of(ask(question)) == set()


def test_a_region_in_a_lead_is_kept_to(ask: Ask) -> None:
    answer = ask("Only in London: which areas scored under 50 on safeguarding?")
    assert {area for area, _, _ in scores_of(answer)} == {"Hackney", "Greenwich"}


def test_a_story_sets_the_area_and_not_the_bounds(ask: Ask) -> None:
    answer = ask("Luton scored above 70%. How did it do on risk of harm?")
    assert scores_of(answer) == {("Luton", "risk_of_harm", 73)}


def test_a_story_without_an_area_leaves_the_one_before(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score?", "That is news to my editor. And risk of harm?")
    assert scores_of(answer) == {("Luton", "risk_of_harm", 73)}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ('Para 4: "With 69%, Leicestershire and Rutland beat Northamptonshire for safeguarding." Right?', "No. "),
        ('"North Lincolnshire leapt from 37% to 83% for safeguarding, a rise of 46 points." Check it please.', "Yes. "),
        ('On this line: "Only four areas scored less than 50% on safeguarding." Is it four?', "No. "),
    ],
)
def test_a_pasted_draft_is_checked_where_no_more_is_asked(ask: Ask, question: str, verdict: str) -> None:
    assert verdict in ask(question).text


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("Which area was lowest on safeguarding? I need somewhere to send a crew.", False),
        ("Which area was lowest on safeguarding? Exclude figures from the news.", True),
        ("Which three areas did worst on risk of harm? If there's a tie for third I want all of them.", False),
        ("Who are the bottom two on reoffending? Name those level with third.", True),
        ("What did inspectors say in Luton? I want quotes on family support.", True),
    ],
)
def test_an_aside_is_left_out_only_where_it_says_nothing(assistant: Assistant, question: str, kept: bool) -> None:
    hearing = assistant._hearing()
    assert (hearing.without_asides(question) == question) is kept


@pytest.mark.parametrize(
    ("text", "question", "tail"),
    [
        ("top 5 for safeguarding please, doing a list", "top 5 for safeguarding please", "doing a list"),
        ("the mean (for the web) on reoffending", "the mean on reoffending", "for the web"),
        ("Kent's mark before we print this?", "Kent's mark", "before we print this?"),
        ("it beat Kent before this goes out, correct?", "it beat Kent, correct?", "before this goes out"),
    ],
)
def test_what_stands_behind_a_question_can_be_parted_from_it(text: str, question: str, tail: str) -> None:
    assert (question, tail) in list(tails(text))


def test_what_asks_is_no_tail() -> None:
    assert list(tails("it rose - what was it before?")) == []


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("top 2 for risk of harm please, doing a listicle lol", {77, 75}),
        ("Kent, likelihood of reoffending. I have the press release but not the number in front of me.", {68}),
        ("The councillor wants to know how Brent did on safeguarding", {65}),
        ("Mean reoffending score over the areas held, to one decimal place", {69.3}),
        ("Luton beat Leicestershire on reoffending, didn't it?", {78, 71, 7}),
        ("Can you confirm the safeguarding figure for Wandsworth before I send this page?", {58}),
        ("Please check that Luton got 78 on reoffending before this goes out", {78}),
    ],
)
def test_what_is_told_around_a_question_is_left_aside(ask: Ask, question: str, figures: set[float]) -> None:
    assert figures <= {figure.value for figure in ask(question).figures}


def test_a_tail_that_narrows_is_not_left_aside(ask: Ask) -> None:
    assert ask("Luton's safeguarding score, only for girls").outcome == "declined"


@pytest.mark.parametrize(
    ("question", "of_words"),
    [
        ("In Luton, what was said about home visits?", True),
        ("Training for staff in Leicestershire - what did inspectors make of it?", True),
        ("In Luton, what was said?", False),
        ("What did inspectors say about Luton's 72% for safeguarding?", False),
        ("Which London areas were criticised over home visits?", False),
    ],
)
def test_a_question_of_words_names_its_area_and_its_subject(
    understood: Understand, question: str, of_words: bool
) -> None:
    assert is_of_words(understood(question)) is of_words


@pytest.mark.parametrize(
    "occasion", ["After those dreadful reports", "Given these awful stories", "Despite the headlines"]
)
def test_the_occasion_of_a_question_does_not_change_it(ask: Ask, occasion: str) -> None:
    assert scores_of(ask(f"{occasion}, what was Kent's safeguarding score?")) == {("Kent", "safeguarding", 59)}


def test_an_order_without_a_question_mark_is_told_from_its_story(ask: Ask) -> None:
    answer = ask(
        "Two inspections of North Lincolnshire are on record. Give the date and the safeguarding score of each."
    )
    assert {value for _, _, value in scores_of(answer)} == {37, 83}


def test_how_far_short_of_the_highest_an_area_told_before_was(ask: Ask) -> None:
    # 91 less 75
    answer = ask("Luton think well of themselves. By how many points were they short of the top safeguarding figure?")
    assert 16 in [figure.value for figure in answer.figures]


def test_whether_an_order_can_be_met_is_no_claim(ask: Ask) -> None:
    answer = ask("Kent and Bexley side by side on one slide, safeguarding only, could you manage that?")
    assert scores_of(answer) == {("Kent", "safeguarding", 59), ("Bexley", "safeguarding", 64)}
    assert "claim" not in answer.text


def test_the_region_of_a_piece_is_that_of_what_is_held(ask: Ask) -> None:
    assert ask("I'm writing a feature on youth justice in Wales. What have you got?").reason == "no_notice"
    assert values(ask("I'm covering the South East. What do you have?"), "count")[0] == 5


def test_areas_named_before_a_question_are_no_occasion(ask: Ask) -> None:
    answer = ask("As between Bexley and Bromley, which had the better mark for risk of harm, and by what margin?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bexley", "Bromley"}  # 51 and 75
    assert values(answer, "difference") == [24]


@pytest.mark.parametrize(
    "excuse", ["Not being awkward, but", "No disrespect, but", "Far be it from me to judge but", "Call me a cynic but"]
)
def test_who_excuses_himself_for_a_question_narrows_nothing(ask: Ask, excuse: str) -> None:
    answer = ask(f"{excuse} did Haringey really do better than Hackney on safeguarding?")
    assert answer.text.startswith("Yes. Safeguarding: **Haringey** scored higher")


def test_sources_that_are_not_wanted_are_no_excuse(ask: Ask) -> None:
    answer = ask("No news reports, but which areas scored over 70 on safeguarding?")
    assert values(answer, "count")[0] == 6  # without North Lincolnshire, Bournemouth and Poole, Kingston


def test_a_sum_of_scores_is_no_lead_to_drop(ask: Ask) -> None:
    answer = ask("If I add up the three scores, who comes last?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


def test_where_somebody_lives_leaves_no_area_out(ask: Ask) -> None:
    answer = ask("I live in a hamlet outside Doncaster, so how did Doncaster do on safeguarding?")
    assert values(answer, "score") == [64]


def test_those_named_before_a_colon_are_what_is_asked_about(ask: Ask) -> None:
    answer = ask("Girls on tags in Luton: how did they fare?")
    assert (answer.reason, answer.figures) == ("not_in_notices", ())
    assert scores_of(ask("Our readers in Luton keep asking: how did they do?"))
