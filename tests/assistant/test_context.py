import pytest

from assistant import Assistant
from tests.assistant.checks import Ask, Talk, quotes, scores_of, values

LUTON = "What was Luton's safeguarding score?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((LUTON, "And Leicestershire?"), ("Leicestershire and Rutland", "safeguarding", 69)),
        ((LUTON, "And Kent?"), ("Kent", "safeguarding", 59)),
        ((LUTON, "What about Haringey?"), ("Haringey", "safeguarding", 62)),
        ((LUTON, "And risk of harm?"), ("Luton", "risk_of_harm", 73)),
        ((LUTON, "What about reoffending?"), ("Luton", "reoffending", 78)),
        ((LUTON, "And risk of harm?", "And Kent?"), ("Kent", "risk_of_harm", 53)),
        ((LUTON, "No, I meant Haringey"), ("Haringey", "safeguarding", 62)),
        ((LUTON, "no, i meant risk of harm"), ("Luton", "risk_of_harm", 73)),
        ((LUTON, "And Kent?", "No, I meant Haringey"), ("Haringey", "safeguarding", 62)),
        ((LUTON, "What was Kent's reoffending score?"), ("Kent", "reoffending", 68)),
        ((LUTON, "What was Kent's reoffending score?", "And safeguarding?"), ("Kent", "safeguarding", 59)),
        (("What was North Lincolnshire's safeguarding score in 2010?", "And risk of harm?"),
         ("North Lincolnshire", "risk_of_harm", 36)),
        ((LUTON, "What was Birmingham's safeguarding score?", "And Leicestershire?"),
         ("Leicestershire and Rutland", "safeguarding", 69)),
        ((LUTON, "", "And Kent?"), ("Kent", "safeguarding", 59)),
    ],
)  # fmt: skip
def test_a_follow_up_takes_over_what_it_leaves_out(
    talk: Talk, questions: tuple[str, ...], expected: tuple[str, str, int]
) -> None:
    assert scores_of(talk(*questions)) == {expected}


def test_a_complete_new_question_takes_over_nothing(talk: Talk) -> None:
    answer = talk(LUTON, "How did Wandsworth do?")
    assert scores_of(answer) == {
        ("Wandsworth", "safeguarding", 58),
        ("Wandsworth", "risk_of_harm", 47),
        ("Wandsworth", "reoffending", 64),
    }


def test_a_new_ranking_takes_over_no_area(talk: Talk) -> None:
    answer = talk("What was Luton's reoffending score?", "Top three for risk of harm")
    assert values(answer, "score") == [77, 75, 75]


def test_what_was_taken_over_is_said(talk: Talk) -> None:
    assert "Taken over from what came before: Safeguarding" in talk(LUTON, "And Kent?").text


def test_nothing_is_said_to_be_taken_over_by_a_complete_question(talk: Talk) -> None:
    assert "Taken over" not in talk(LUTON, "What was Kent's reoffending score?").text


def test_a_follow_up_on_a_period_keeps_the_area(talk: Talk) -> None:
    answer = talk(LUTON, "What about in 2015?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")


@pytest.mark.parametrize(
    ("before", "after", "average"),
    [
        ("What was the average for safeguarding in May 2012?", "And in June 2012?", 68),
        ("What was the average for reoffending in June 2012?", "And in May 2012?", 70),
        ("What was the average for safeguarding in June 2012?", "And for risk of harm?", 62),
    ],
)
def test_a_follow_up_on_the_average_keeps_what_it_leaves_out(talk: Talk, before: str, after: str, average: int) -> None:
    assert values(talk(before, after), "average") == [average]


def test_a_period_is_taken_over_with_the_area(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score in 2012?", "And Kent?")
    assert (answer.outcome, answer.reason) == ("declined", "outside_period")


def test_a_listing_is_put_to_another_measure(talk: Talk) -> None:
    answer = talk("Which areas scored under 50% on safeguarding?", "And risk of harm?")
    assert values(answer, "count") == [7, 32]


def test_a_rank_is_put_to_another_area(talk: Talk) -> None:
    assert values(talk("Where does Luton rank for safeguarding?", "And Bromley?"), "rank") == [3]


def test_a_change_is_put_to_another_area(talk: Talk) -> None:
    answer = talk("How did North Lincolnshire change between its inspections?", "And Bournemouth and Poole?")
    assert values(answer, "difference") == [39, 35, 30]


@pytest.mark.parametrize("question", ["Where does it rank?", "How does it rank?"])
def test_a_pronoun_stands_for_the_area(talk: Talk, question: str) -> None:
    assert values(talk("How did Luton do on safeguarding?", question), "rank") == [6]


def test_who_did_better_is_asked_of_the_area_and_measure_before(talk: Talk) -> None:
    answer = talk(LUTON, "Which areas did better?")
    assert {value for _, measure, value in scores_of(answer) if measure == "safeguarding"} >= {83, 81, 80, 78}


def test_what_was_praised_is_asked_of_the_same_area(talk: Talk) -> None:
    answer = talk(LUTON, "What did inspectors praise?")
    assert "enthusiastic staff and management team" in quotes(answer)
    assert {citation.area for citation in answer.citations} == {"Luton"}


def test_an_unknown_area_in_a_follow_up_is_declined(talk: Talk) -> None:
    answer = talk(LUTON, "And Gotham?")
    assert (answer.reason, answer.figures) == ("unknown_area", ())


def test_an_area_that_is_not_held_in_a_follow_up_is_declined(talk: Talk) -> None:
    answer = talk(LUTON, "And Birmingham?")
    assert (answer.reason, answer.figures) == ("no_notice", ())


def test_a_follow_up_without_anything_before_it_is_asked_back(talk: Talk) -> None:
    assert talk("And risk of harm?").outcome == "clarify"


def test_two_conversations_do_not_share(assistant: Assistant) -> None:
    one, other = assistant.conversation(), assistant.conversation()
    one.ask(LUTON)
    other.ask("What was Kent's reoffending score?")
    assert scores_of(one.ask("And risk of harm?")) == {("Luton", "risk_of_harm", 73)}


def test_a_single_question_leaves_nothing_behind(assistant: Assistant) -> None:
    assistant.ask(LUTON)
    assert assistant.ask("And risk of harm?").outcome == "clarify"


UNDER_50 = "Which areas scored under 50% on safeguarding?"
"""Lists Hackney 47, East Riding of Yorkshire 45 (its only score), Greenwich 44, Hartlepool 41 and Sefton 28."""

TOP_THREE = "Top three for safeguarding"
"""Lists Cambridgeshire and North Lincolnshire 83, Bromley 81."""


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((UNDER_50, "How did they do on risk of harm?"),
         {("Hartlepool", 52), ("Hackney", 43), ("Greenwich", 42), ("Sefton", 29)}),
        ((UNDER_50, "Which of them are in London?"), {("Hackney", 47), ("Greenwich", 44)}),
        ((UNDER_50, "Which of those is lowest on risk of harm?"), {("Sefton", 29)}),
        ((UNDER_50, "Which of them scored above 50 on risk of harm?"), {("Hartlepool", 52)}),
        ((TOP_THREE, "How did they do on reoffending?"),
         {("North Lincolnshire", 86), ("Cambridgeshire", 85), ("Bromley", 82)}),
        ((TOP_THREE, "Which of those is in London?"), {("Bromley", 81)}),
        (("Which areas were judged creditable?", "How did they do on reoffending?"),
         {("Cambridgeshire", 85), ("Luton", 78), ("Richmond upon Thames", 75), ("Milton Keynes", 71)}),
        (("Which areas have no safeguarding score?", "How did they do on risk of harm?"),
         {("Milton Keynes", 69), ("Enfield", 66), ("Medway", 61), ("Brighton and Hove", 55), ("Slough", 54),
          ("Harrow", 43)}),
        (("Which areas scored above 60 on safeguarding and below 60 on risk of harm?",
          "How did they do on reoffending?"),
         {("Doncaster", 66), ("Bexley", 66), ("Brent", 62), ("Haringey", 61)}),
    ],
)  # fmt: skip
def test_a_question_about_those_listed_keeps_to_them(
    talk: Talk, questions: tuple[str, ...], expected: set[tuple[str, int]]
) -> None:
    assert {(area, value) for area, _, value in scores_of(talk(*questions))} == expected


@pytest.mark.parametrize("question", ["What is the mean of those?", "And what is their mean?"])
def test_the_mean_of_those_listed_is_theirs(talk: Talk, question: str) -> None:
    answer = talk(UNDER_50, question)
    assert (values(answer, "mean"), values(answer, "count")) == ([41], [5])  # 205 / 5


def test_the_average_of_those_listed_is_not_that_of_the_inspectorate(talk: Talk) -> None:
    answer = talk(UNDER_50, "What is their average on risk of harm?")
    assert values(answer, "average") == []  # nor 62% to date: of these four it is 166 / 4 = 41.5%


def test_those_listed_are_counted_in_a_region(talk: Talk) -> None:
    answer = talk("Which areas were judged disappointing?", "How many of those are in London?")
    assert values(answer, "count", "areas")[0] == 4  # Hackney, Havering, Hounslow and Newham


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((UNDER_50, "How did the first one do on reoffending?"), {("Hackney", "reoffending", 58)}),
        ((UNDER_50, "How did the last one do on risk of harm?"), {("Sefton", "risk_of_harm", 29)}),
        (("Which areas scored above 80 on reoffending?", "And the third one on safeguarding?"),
         {("Cambridgeshire", "safeguarding", 83)}),
        (("Which areas scored above 80 on reoffending?", "How did the last one do on safeguarding?"),
         {("Bromley", "safeguarding", 81)}),
    ],
)  # fmt: skip
def test_one_of_those_listed_is_told_by_its_place_in_the_list(
    talk: Talk, questions: tuple[str, ...], expected: set[tuple[str, str, int]]
) -> None:
    assert scores_of(talk(*questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected", "rank"),
    [
        ((TOP_THREE, "And who came fourth?"), {("Northamptonshire", 80)}, 4),
        ((TOP_THREE, "Who is next?"), {("Northamptonshire", 80)}, 4),
        (("Who came third for safeguarding?", "And fifth?"), {("Richmond upon Thames", 78)}, 5),
        (("Which area was lowest on safeguarding?", "Who is next?"), {("Hartlepool", 41)}, 2),
        (("Bottom three on safeguarding", "Who came fourth?"), {("East Riding of Yorkshire", 45)}, 4),
        (("Top three for safeguarding in London", "And who came fourth?"), {("Kingston upon Thames", 71)}, 4),
    ],
)
def test_another_place_is_asked_of_the_ranking_before(
    talk: Talk, questions: tuple[str, ...], expected: set[tuple[str, int]], rank: int
) -> None:
    answer = talk(*questions)
    assert {(area, value) for area, _, value in scores_of(answer)} == expected
    assert values(answer, "rank") == [rank]


def test_areas_above_one_measure_are_asked_of_a_region(talk: Talk) -> None:
    answer = talk("Which areas did better on safeguarding than on reoffending?", "And in London?")
    assert {area for area, _, _ in scores_of(answer)} == {"Brent", "Richmond upon Thames", "Haringey"}
    assert values(answer, "count", "areas") == [3, 13]


def test_which_of_the_re_inspected_improved_most_is_asked_of_their_inspections(talk: Talk) -> None:
    answer = talk("Which areas were inspected more than once?", "Which of them improved most on safeguarding?")
    assert (values(answer, "highest"), max(values(answer, "difference"), default=0)) == ([], 46)


@pytest.mark.parametrize(
    ("questions", "average"),
    [
        (("What was the average safeguarding score in June 2012?", "And in May?"), 67),
        (("What was the average safeguarding score in June 2012?", "What about in March?"), 68),
        (("What was the average risk of harm score in January 2012?", "And in June?"), 62),
        (("What was Luton's safeguarding score?", "What was the average safeguarding score in June?"), 68),
        (("What was Luton's safeguarding score?", "And the average in June?"), 68),
    ],
)
def test_a_month_without_a_year_is_of_the_year_spoken_of(talk: Talk, questions: tuple[str, ...], average: int) -> None:
    assert values(talk(*questions), "average") == [average]


def test_an_area_and_a_month_take_over_the_measure(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score in May 2012?", "And Leicestershire's in June?")
    assert scores_of(answer) == {("Leicestershire and Rutland", "safeguarding", 69)}


def test_a_month_before_anything_dated_was_spoken_of_is_asked_back(talk: Talk) -> None:
    answer = talk("What does safeguarding mean?", "What was the average safeguarding score in August?")
    assert answer.outcome == "clarify"


def test_the_average_beside_a_score_is_that_of_its_own_notice(talk: Talk) -> None:
    answer = talk("What was Luton's risk of harm score?", "And what was the average?")
    assert values(answer, "average") == [62]
    assert values(answer, "difference") == [11]


def test_an_average_of_another_measure_is_asked_for_itself(talk: Talk) -> None:
    answer = talk("What was Luton's reoffending score?", "What is the average safeguarding score?")
    assert (values(answer, "score"), values(answer, "average")) == ([], [68])


def test_the_other_measures_are_those_not_asked_about_before(talk: Talk) -> None:
    answer = talk("How did Luton do on safeguarding?", "And the others?")
    assert scores_of(answer) == {("Luton", "risk_of_harm", 73), ("Luton", "reoffending", 78)}


def test_a_question_on_something_else_leaves_no_trace(talk: Talk) -> None:
    answer = talk("Luton safeguarding?", "who won the world cup in 1966?", "And its reoffending score?")
    assert scores_of(answer) == {("Luton", "reoffending", 78)}


def test_another_year_is_put_to_a_list_of_what_is_held(talk: Talk) -> None:
    answer = talk("Which areas were inspected in 2011?", "and 2010?")
    assert {"East Riding of Yorkshire", "Hartlepool"} <= {citation.area for citation in answer.citations}


def test_the_gap_between_two_inspections_just_asked_about(talk: Talk) -> None:
    first, then = "What did North Lincolnshire score for safeguarding in 2010?", "And upon re-inspection?"
    assert values(talk(first, then, "What is the difference between those two?"), "difference") == [46]


@pytest.mark.parametrize("first", ["What was Luton best at?", "What was Luton worst at?"])
def test_the_gap_between_its_ends_names_each_end_rightly(talk: Talk, first: str) -> None:
    text = talk(first, "how many points between the two?").text
    assert "highest score is for Likelihood of Reoffending: **78%**" in text
    assert "lowest score is for Risk of Harm to others: **73%**" in text
    assert "5 percentage points" in text


@pytest.mark.parametrize(
    ("questions", "areas"),
    [
        (("sefton on risk of harm", "who was second worst there"), {"Greenwich"}),
        (("Surrey?", "ok so which south east areas ARE there"), {"Kent", "Medway", "Slough"}),
        (("Which areas were judged disappointing?", "who has the lowest safeguarding of those six"), {"Hackney"}),
        (("Where does Luton stand on safeguarding?", "Who is it level with?"), {"Barking and Dagenham"}),
        (("How did Luton do?", "write me a rap about kent", "ok, safeguarding for both"), {"Luton", "Kent"}),
    ],
)
def test_a_follow_up_that_cannot_stand_as_taken_is_taken_as_it_can(
    talk: Talk, questions: tuple[str, ...], areas: set[str]
) -> None:
    answer = talk(*questions)
    assert answer.outcome == "answered"
    assert areas <= {citation.area for citation in answer.citations}


@pytest.mark.parametrize("last", ["and for left-handed girls?", "and in 2015?", "and their staff numbers?"])
def test_what_cannot_be_answered_is_not_made_to_fit(talk: Talk, last: str) -> None:
    assert talk(LUTON, last).outcome == "declined"


@pytest.mark.parametrize(
    ("questions", "statistic", "expected"),
    [
        # a comparison is taken over by a number alone
        (("How many areas beat 70% on reoffending?", "and 75%?"), "count", [6, 26]),
        (("Which areas are above 70% for risk of harm?", "75?"), "count", [1, 32]),
        # what others scored, beside the areas spoken of
        (("Which areas beat Luton on risk of harm?", "And Cambridgeshire?"), "count", [3, 32]),
        (("hackney risk of harm score", "is anyone worse in london"), "count", [1, 16]),
        # a rank after a list, after a rank elsewhere, and of a region spoken of
        (("Who else got 43 for risk of harm?", "what rank is that"), "rank", [29, 29]),
        (("Top three for reoffending", "so where's luton"), "rank", [5]),
        (("Did Richmond upon Thames come top in London for safeguarding?", "So where did it come?"), "rank", [2]),
        # means: both kinds again, and the region is kept by the next measure
        (("What is the median safeguarding score?", "Mean?", "Same two for risk of harm."), "mean", [58.3]),
        (("What is the mean reoffending score of the London boroughs you hold?", "and the median?",
          "The median for risk of harm, then?"), "median", [53]),
        # to-date figures: claimed, before, moved, and the newest
        (("What was the average for safeguarding in March 2012?", "may?",
          "So it was back at 68 in June, yes?"), "average", [68]),
        (("What's the average for reoffending?", "and before that?"), "average", [70]),
        (("What was the average safeguarding figure in the Luton notice?", "and in Leicestershire's?",
          "so how much did it move?"), "difference", [1]),
        (("What did Harrow get for risk of harm?", "and what's the average for that now?"), "average", [62]),
        (("What was the average for risk of harm in January 2012?", "and March?", "And by June?"), "average", [62]),
        # an area's own measures
        (("What did Luton score for reoffending?", "Is that its best score?", "and its weakest?"), "score", [73]),
        (("Which was Luton's strongest measure and which its weakest?", "what's the gap between them"),
         "difference", [5]),
        # who is meant after a comparison with a winner
        (("Luton or Cambridgeshire: who has the better reoffending score?", "What did the other one get?"),
         "score", [78]),
        (("Compare Luton, Kent and Hartlepool on safeguarding", "which of the three is lowest?",
          "how many points is it behind Luton?"), "difference", [34]),
        # an area's other scores, and how far it moved
        (("What was Haringey's safeguarding score?", "The rest?"), "score", [57, 61]),
        (("What did Bournemouth get each time?", "How many points up is that on safeguarding?"), "difference", [39]),
        (("Did Luton beat the average on safeguarding?", "Did Leicestershire?"), "difference", [1]),
        (("Which area has the lowest safeguarding score?", "third lowest?", "How far below the average is that?"),
         "difference", [24]),
        (("How many areas do you have scores for?", "and for safeguarding?"), "count", [27]),
        # a release gone through line by line
        (("Line 1: \"Luton scored 75 per cent for safeguarding.\"",
          "Line 2: \"That is eight percentage points above the average.\""), "difference", [8]),
        (("Para 1: \"Luton scored 75 per cent for safeguarding.\"",
          "Para 2: \"For reoffending it was 78 per cent, eight points above average.\""), "difference", [8]),
        (("Line 5: \"The average for safeguarding in March 2012 was 68 per cent.\"",), "average", [68]),
        (("What was Richmond's reoffending score?", "Not 78?"), "score", [75]),
        # widened again, turned round, of all that is held of one
        (("Which areas got over 75 on reoffending?", "Which of those are in London?",
          "And who's under 60, anywhere in the country?"), "count", [2, 26]),
        (("Bottom five for safeguarding", "Now the other end of the table"), "score", [83, 83, 81, 80, 78]),
        (("What was East Riding's reoffending score?", "What do you have for it, then?"), "score", [45]),
        (("What did Gateshead get?", "Sefton. What have you got?"), "score", [28, 29]),
        (("How did Luton do?", "Which of its scores are held?"), "score", [75, 73, 78]),
        # the second inspection after the first; which measure rose most
        (("what did Bournemouth score the first time?", "and the second?"), "score", [75, 71, 75]),
        (("How did Bournemouth's safeguarding change?", "So which measure went up the most?"), "difference",
         [39, 35, 30]),
        # which is further from the average; half a comparison in a statement before the question
        (("Luton risk of harm, is that above the average?", "and leicestershire & rutland",
          "which of them is further above it"), "difference", [11, 1]),
        (("What did Richmond score on risk of harm?", "So Kingston's ahead on risk of harm. By how many points?"),
         "difference", [6]),
        (("How does Luton's safeguarding score compare with Kent's?", "OK, with Brent's then?"), "difference", [10]),
        (("How did Northants do?", "Which was its strongest?"), "score", [80]),
        # between two dates of one area; areas of the same month
        (("What was Bournemouth and Poole's risk of harm score in 2011?", "And in 2012?",
          "What's the difference between the two?"), "difference", [35]),
        (("How did Luton do on reoffending?", "Was that over the average?", "And how far was it from the highest?"),
         "difference", [9]),
        (("How did Bournemouth and Poole do in 2012?", "And the year before?"), "score", [36, 36, 45]),
        (("What was Luton's best measure?", "What's the weakest one for Leicestershire and Rutland?"), "score", [63]),
        (("Did Luton score higher for safeguarding than for risk of harm?",), "difference", [2]),
        (("What do the East Midlands areas average on safeguarding, as a mean of those held?",), "mean", [74.5]),
        (("risk of harm, luton minus leicestershire and rutland, how many points is that",), "difference", [10]),
        (("wiggan, all 3 scores",), "score", [69, 60, 65]),
        (("Which areas has the inspectorate gone back to a second time?",), "count", [2]),
        (("Show both inspections of Bournemouth and Poole with all their scores.",), "score", [36, 75, 36, 71, 45, 75]),
        (("How many areas scored over 80% for reoffending and which had the lowest safeguarding score?",), "score",
         [86, 86, 85, 82, 28]),
        (("What did inspectors score North Lincolnshire for safeguarding, at each visit?",), "score", [37, 83]),
        (("How did Cambridgeshire do on safeguarding?", "When was that published?",
          "Which other areas do you have from that month?"), "count", [2, 1]),  # besides Cambridgeshire
        # whether a score is good, and the measure that was called an area's best or worst
        (("What did Luton get for safeguarding?", "Is that any good?"), "difference", [8]),
        (("What was Luton's worst score?", "Is the worst one above average?"), "difference", [11]),
        (("What was Luton's best measure?", "How many areas did better on that?"), "count", [4, 26]),
        # one of several, the gap that is asked for, and how far the first is ahead
        (("Reoffending for Barnet, Brent and Haringey?", "Which one did best?"), "score", [63, 62, 61]),
        (("Compare Wandsworth and Richmond", "Where's the biggest gap?"), "difference", [20, 22, 11]),
        (("Which area is worst on safeguarding?", "By how much?"), "difference", [13]),
        (("Lowest reoffending score in London?", "How far above that is Newham?"), "difference", [4]),
        (("Luton or Leicestershire, who did better on safeguarding?", "So that's 6 per cent higher?"),
         "difference", [6]),
        (("How did Bexley do?", "How did Barnet do?", "How much do the two boroughs differ on safeguarding?"),
         "difference", [10]),
        # places after one another, and on each measure
        (("Who is best on safeguarding?", "And who's next after those two?", "And after that?"), "score", [80]),
        (("How did Northants do?", "Where does it rank on each of the three?"), "rank", [4, 9, 6]),
        (("Where does Luton rank on safeguarding?", "Who is top on reoffending?", "And where's Luton on that?"),
         "rank", [5]),
        # who is on a list and who is not
        (("What do you hold in Yorkshire and Humberside?", "Which of those is best on safeguarding?",
          "And the other two?"), "score", [64, 45]),
        (("Who was called creditable?", "How many is that with Kent?"), "count", [5, 1]),
        (("Which areas scored at least 80 on safeguarding?", "Is Bromley one of them?"), "score", [81]),
        (("Which London areas scored under 65 on reoffending?", "Which of those were called disappointing?"),
         "count", [2, 6]),
        (("How many areas scored above 75 on reoffending?", "And if you count 75 as well?"), "count", [8, 26]),
        (("Mean risk of harm score of the London boroughs you hold?", "Which of those are above the official average?"),
         "count", [5, 16]),
        # other times, other inspections
        (("Which area was lowest on safeguarding in 2012?", "Who was highest that year?"), "score", [83, 83]),
        (("North Lincolnshire's latest risk of harm score?", "And before?"), "score", [36]),
        (("What is the average for reoffending?", "And what did it say on 16 May?"), "average", [70]),
        (("Mean safeguarding score of areas held?", "And the inspectorate's average?", "How far apart are the two?"),
         "difference", [5]),
        # what was put right
        (("Compare Luton and Nottinghamshire on safeguarding", "Sorry, I meant Northamptonshire"), "difference", [5]),
        (("Brent's risk of harm score?", "And Bromley?", "Not Bromley, Bexley.", "Is that lower than Brent?",
          "How many points between them?"), "difference", [8]),
    ],
)  # fmt: skip
def test_a_follow_up_gives_the_figure_that_it_means(
    talk: Talk, questions: tuple[str, ...], statistic: str, expected: list[float]
) -> None:
    found = values(talk(*questions), statistic)
    assert found[: len(expected)] == expected or found == expected


@pytest.mark.parametrize(
    ("questions", "reason"),
    [
        (("Top five for safeguarding, please", "Why did they do so badly?"), "not_in_notices"),
        (("Does the Luton notice mention a restructure?", "Does it say why the service was restructured?"),
         "not_in_notices"),
        (("How did Luton do?", "whats a good pub there"), "off_topic"),
        (("Which area will be inspected next?",), "off_topic"),
    ],
)  # fmt: skip
def test_a_follow_up_that_the_notices_do_not_answer_is_declined(
    talk: Talk, questions: tuple[str, ...], reason: str
) -> None:
    answer = talk(*questions)
    assert (answer.outcome, answer.reason) == ("declined", reason)


def test_the_notice_before_the_newest_is_the_one_dated_before_it(talk: Talk) -> None:
    answer = talk("What's the newest notice you have?", "And the one before that?")
    assert [citation.source_id for citation in answer.citations][:1] == ["luton-2012-05-16"]


def test_the_oldest_of_those_held_in_full_is_asked_on(talk: Talk) -> None:
    answer = talk("Of the notices that you hold in full, which is the newest?", "And the oldest?")
    assert {citation.source_id for citation in answer.citations} == {"luton-2012-05-16"}


@pytest.mark.parametrize(
    "question",
    ["How far did they fall short of the average?", "What did the youth offending team score for reoffending?"],
)
def test_which_area_is_asked_back_where_one_is_meant_that_nobody_named(talk: Talk, question: str) -> None:
    assert talk(question).reason == "ambiguous"


@pytest.mark.parametrize(
    "question", ["Which score did they get for reoffending?", "How does it compare with the average?"]
)
def test_which_area_they_are_is_asked_back(talk: Talk, question: str) -> None:
    assert talk(question).reason == "ambiguous"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("How did Haringey do?", "Was Newham better on safeguarding?"), [55, 62, 7]),
        (("What did Bromley get for risk of harm?", "How did Kent do on the same measure?", "The gap?"), [75, 53, 22]),
        (
            (
                "What did Bournemouth and Poole get for safeguarding the first time?",
                "and at the latest re-inspection?",
                "what's the difference?",
            ),
            [36, 75, 39],
        ),
        (("What did Sefton score on safeguarding?", "Is that the lowest?", "And their risk of harm score?"), [29]),
        (("Is it above average?", "Luton, on reoffending.", "And on safeguarding?"), [75, 67, 8]),
        (("Where does it rank?", "Northamptonshire, for safeguarding.", "And for reoffending?"), [76, 6, 26]),
        (("Was Bexley above average on safeguarding?", "And Greenwich on risk of harm?"), [42, 63, 21]),
        (("What did Luton get for risk of harm?", "Is it better than Leicestershire's?"), [73, 63, 10]),
        (
            ("What was North Lincolnshire's risk of harm score in 2010?", "In 2012?", "what's the difference?"),
            [36, 77, 41],
        ),
        (("How did Bournemouth and Poole's safeguarding change?", "And reoffending, over the same two?"), [45, 75, 30]),
        (
            (
                "Who got at least three quarters on safeguarding?",
                "How many of those are London boroughs?",
                "And who was under half on risk of harm?",
                "Which of those is lowest?",
            ),
            [29, 7],
        ),
        (("Compare Luton and Kent on safeguarding", "What's the mean of those two?"), [2, 67, 75, 59]),
        (
            (
                "What highest did the Luton notice print for reoffending?",
                "And the Leicestershire one?",
                "And the average in each of them?",
            ),
            [71, 70],
        ),
        (
            ("Leicestershire's safeguarding score against the average?", "And against the May 2012 average?"),
            [69, 67, 2],
        ),
        (("Best London borough for safeguarding?", "And which borough was best for risk of harm?"), [75, 75, 16]),
        (
            (
                "Was Luton above average for reoffending?",
                "And Leicestershire?",
                "Which of the two was further above the average on safeguarding?",
            ),
            [75, 67, 8, 69, 68, 1],
        ),
        (
            (
                "What was Havering's weakest measure?",
                "And Hounslow's?",
                "Which of the two areas did better on safeguarding?",
            ),
            [58, 51, 7],
        ),
        (("Where does Newham rank for risk of harm?", "Who's top on that measure?"), [77, 86, 32]),
        (
            ("Richmond upon Thames's scores?", "How much better is safeguarding than risk of harm there?"),
            [78, 69, 78, 69, 9],
        ),
        (("What about Cardiff?", "Back to the North West: who was highest there on risk of harm?"), [60, 60, 3]),
        (("What was Luton's reoffending score?", "What is the capital of France?", "And Kent's?"), [68]),
        (
            (
                "Which areas scored between 60 and 70 on safeguarding?",
                "Which of those are in London?",
                "Which of the London ones is lowest?",
            ),
            [62, 3],
        ),
        (("Compare Wandsworth and Richmond on safeguarding", "And Kent's score on that?"), [59]),
        (("North Lincolnshire's first safeguarding score?", "and what is it now?"), [83]),
        (("Which area is top on safeguarding?", "Who comes next?", "And after that?"), [80, 4, 27]),
        (("What did Bournemouth and Poole score for safeguarding in 2011?", "And the latest?"), [75]),
        (
            ("Which London borough scored best for risk of harm?", "What about across all the areas you have?"),
            [77, 86, 32],
        ),
    ],
)
def test_a_follow_up_is_set_beside_what_came_before(
    talk: Talk, questions: tuple[str, ...], expected: list[int]
) -> None:
    assert [figure.value for figure in talk(*questions).figures] == expected


def test_an_unknown_subject_is_looked_for_in_the_notice_before_and_leaves_it_in_mind(talk: Talk) -> None:
    asked = ("What did inspectors say about family work in Luton?", "And about drones?")
    assert talk(*asked).reason == "not_in_notices"
    assert values(talk(*asked, "What was its risk of harm score?"), "score") == [73]


def test_a_place_of_the_story_that_is_no_area_is_not_passed_over(talk: Talk) -> None:
    asked = "My cousin works in Glasgow. How did the youth offending team there do on safeguarding?"
    assert talk(asked).reason == "unknown_area"


def test_what_they_got_is_asked_back_after_what_a_measure_means(talk: Talk) -> None:
    assert talk("What does Safeguarding mean?", "And what did they get for it?").outcome == "clarify"


def test_a_story_before_a_question_sets_its_measure_only_where_nothing_was_talked_of(talk: Talk) -> None:
    asked = "I'm writing about safeguarding. Which area came bottom?"
    assert scores_of(talk(asked)) == {("Sefton", "safeguarding", 28)}


@pytest.mark.parametrize(
    ("questions", "reason"),
    [
        (("What was Luton's safeguarding score?", "And for girls only?"), "not_scored"),
        (("What was Luton's reoffending score?", "Why was it so high?"), "not_in_notices"),
        (("Compare Bromley and Wandsworth on reoffending", "What is the reason for the gap?"), "not_in_notices"),
    ],
)
def test_what_no_notice_says_of_the_score_before_is_declined(
    talk: Talk, questions: tuple[str, ...], reason: str
) -> None:
    assert talk(*questions).reason == reason


def test_what_was_praised_is_quoted_where_its_wording_is_asked_for(talk: Talk) -> None:
    answer = talk("The story says inspectors praised family support work in Luton. What's the wording?")
    assert any("family" in citation.quote for citation in answer.citations)


def test_why_a_score_is_what_it_is_is_told_by_what_is_said_of_that_work_alone(talk: Talk) -> None:
    answer = talk("Why was Luton's risk of harm score only 73%?")
    assert values(answer, "score") == [73]
    assert [
        citation.quote.split("requires")[-1].strip() for citation in answer.citations if "requires" in citation.quote
    ]


NORTH_LINCS = "What did North Lincolnshire get for risk of harm?"  # 36 in 2010, 77 when inspected again
THREE = ("Compare Richmond and Kingston on risk of harm", "And Wandsworth?", "Who's lowest of the three?")  # 69, 75, 47
AVERAGES = ("What was the average for safeguarding in May 2012?", "How much did it move by June?")  # 67 to 68


@pytest.mark.parametrize(
    ("questions", "figures"),
    [
        ((NORTH_LINCS, "What was it before the re-inspection?"), {36}),
        ((NORTH_LINCS, "What was it before the re-inspection?", "And after it?"), {77}),
        (("How did Luton do?", "Is the safeguarding one above average?"), {75, 67, 8}),
        ((*THREE, "How far behind Kingston is it?"), {75, 47, 28}),
        (("Where does Luton rank for safeguarding?", "And Bromley?", "Who is first?"), {83, 91, 27}),
        (("What did Enfield get for risk of harm?", "And safeguarding?", "Havering?", "And the other two measures?"),
         {54, 69}),
        (("What did Sefton score?", "What's the lowest safeguarding score that was printed in June 2012?"), {37}),
        (("How did Milton Keynes do on reoffending?", "What's the weather like there?", "Ha, ok. And Slough?"), {61}),
        (("What were North Lincolnshire's safeguarding scores?", "How many points is that?"), {37, 83, 46}),
        (("What was Luton's overall score?", "Then what did it score on each measure?"),
         {75, 37, 91, 67, 73, 36, 86, 62, 78, 43, 87, 70}),
        (("Why did Luton score 73% on risk of harm?", "And Harrow's, then?"), {43}),
        (("Was Luton above average for reoffending?", "How do they rank on that?"), {78, 5, 26}),
        (("Which is the newest press notice you hold?", "And the one before that?",
          "What did that one print as the average for reoffending?"), {70}),
        (("Mean safeguarding score of the London boroughs held?", "And over all the areas held?"), {63, 27}),
        ((LUTON, "And Greenwich?", "no i meant bromly, not greenwich"), {81}),
        (("Was Bexley below average for safeguarding?", "And Greenwich?", "Which of them is further below?"),
         {64, 68, 4, 44, 24}),
        ((*AVERAGES, "Did the one for risk of harm move at all?"), {62}),
        (("What was Luton's safeguarding score?", "And Leicestershire's in the newer one?"), {69}),
        ((LUTON, "and what did Leicestershire get?", "Which of the two came lowest?"), {75, 69, 6}),
        (("How did Haringey do?", "And Harrow?", "Put their risk of harm scores side by side"), {57, 43, 14}),
        (("Richmond or Kingston on risk of harm?", "who came out ahead on that?"), {69, 75, 6}),
        (("Which areas in the Eastern region do you have?", "Compare the two on all three measures"),
         {75, 83, 8, 73, 78, 85, 7}),
        (("Bournemouth and Poole's latest reoffending score?", "compared with the one before?"), {45, 75, 30}),
        (("Luton, all scores", "the weakest?"), {73, 75, 78}),
        (("Kent's safeguarding score", "Bromley too please"), {81}),
        (("Which areas were from 60 to 65% for safeguarding?", "And for reoffending, how many in the same range?"),
         {65, 64, 63, 62, 61, 60, 8, 26}),
        (("Luton's safeguarding score?", "Was that its highest of the three?"), {75, 73, 78}),
        (("How did Luton do on risk of harm?", "compared to the highest?"), {73, 86, 13}),
        (("What's the latest average for safeguarding?", "And what had it been in May?", "So it moved by how much?"),
         {67, 68, 1}),
        (("What's the lowest safeguarding score to date?", "But didn't Sefton get less than that?"), {28, 37, 9}),
        (("What's the lowest safeguarding score to date?", "Did Sefton get less than that?",
          "And the highest to date for risk of harm?"), {86}),
        (("Put Medway, Milton Keynes and Slough side by side for risk of harm", "Now reoffending for all three",
          "What's the gap between the highest and lowest of those?"), {3, 61, 71, 10}),
        (("Did Leicester do well at safeguarding?", "Sorry, not the city. Leicestershire."), {69, 68, 1}),
        (("Haringey on risk of harm", "Bexley next", "then Newham", "Sorry, what was the one before again?"), {51}),
        (("By how much does Richmond beat Wandsworth on safeguarding?", "risk of harm?",
          "and the last one, reoffending?"), {75, 64, 11}),
        (("How far off the average for risk of harm was Brighton?", "What about Poole in 2011?"), {36, 63, 27}),
        (("Bournemouth and Poole's reoffending score in 2011", "How much better had it got by the later inspection?"),
         {45, 75, 30}),
    ],
)  # fmt: skip
def test_what_a_follow_up_points_at_is_found(talk: Talk, questions: tuple[str, ...], figures: set[int]) -> None:
    assert {figure.value for figure in talk(*questions).figures} == figures


def test_the_region_is_that_of_the_areas_spoken_of(talk: Talk) -> None:
    assert "Luton lies in the Eastern region" in talk("How did Luton do?", "Which region is it in?").text
    assert talk("How did Luton do?", "Is that in Wales?").text.startswith("No. Luton lies in the Eastern region")
    listed = talk("Which areas scored under 45 on safeguarding?", "Which regions are they in?").text
    assert "Greenwich lies in London" in listed and "Sefton lies in the North West" in listed


def test_the_second_time_is_the_later_inspection(talk: Talk) -> None:
    asked = "What did inspectors call Bournemouth and Poole's work at the first re-inspection?"
    assert "“impressive”" in talk(asked, "And the second time?").text


def test_another_notice_is_asked_on_the_same_subject(talk: Talk) -> None:
    answer = talk("What does the Luton notice say about assessments?", "Does another notice mention it?")
    assert "Leicestershire and Rutland" in {citation.area for citation in answer.citations}


def test_why_a_part_is_left_out_is_told_by_the_notice_not_by_a_score(talk: Talk) -> None:
    answer = talk("What was Leicestershire's safeguarding score?", "Why are there no Rutland cases in it?")
    assert "our random sample did not include any of these cases" in quotes(answer)
    assert answer.figures == ()


def test_the_sentence_with_a_score_is_quoted(talk: Talk) -> None:
    answer = talk("What was Luton's safeguarding score?", "Can I have the sentence from the notice that says the 75%?")
    assert "Safeguarding aspects of the work were done well enough 75% the time" in quotes(answer)


def test_a_subject_taken_over_is_not_dropped_where_the_other_notice_is_silent(talk: Talk) -> None:
    answer = talk("Does the Luton notice mention a restructure?", "And does the Leicestershire one?")
    assert (answer.outcome, answer.reason) == ("declined", "not_in_notices")


def test_which_notice_came_first_is_asked_of_those_just_dated(talk: Talk) -> None:
    answer = talk("When was the Luton report published?", "And the Leicestershire one?", "Which came out first?")
    assert "16 May 2012" in answer.text and "13 June 2012" in answer.text
    answer = talk("When was the Luton report published?", "And the Leicestershire one?", "Which of those came first?")
    assert "16 May 2012" in answer.text and answer.figures == ()


def test_a_yes_or_no_is_asked_for_again_of_another_measure(talk: Talk) -> None:
    answer = talk("Did Richmond beat Kingston on risk of harm?", "And on Safeguarding?")  # 78 to 71
    assert answer.text.startswith("Yes.")
    answer = talk("Is Northants above Leicestershire for safeguarding?", "No, I meant reoffending.")  # 76 to 71
    assert answer.text.startswith("Yes.")


def test_what_was_spent_is_no_score(talk: Talk) -> None:
    answer = talk("How do Kent and Luton compare on safeguarding?", "Which of the two spent less money?")
    assert (answer.outcome, answer.reason) == ("declined", "not_scored")


def test_the_first_one_after_a_second_inspection_is_the_first(talk: Talk) -> None:
    answer = talk("How did Bournemouth and Poole do at its second re-inspection?", "What about the first one?")
    assert {score for _, _, score in scores_of(answer)} == {36, 45}


def test_all_areas_not_only_those_of_a_region_are_all(talk: Talk) -> None:
    answer = talk("What is the median Safeguarding score in London?", "And over all the areas held, not only London?")
    assert values(answer, "median") == [64]


def test_who_came_last_is_of_all_and_not_of_those_that_came_first(talk: Talk) -> None:
    answer = talk("Which area is best for reoffending?", "And which came last on reoffending?")
    assert scores_of(answer) == {("Greenwich", "reoffending", 56)}


@pytest.mark.parametrize(
    ("questions", "score"),
    [
        (("Luton on all three.", "Which is their weakest area?"), ("Luton", "risk_of_harm", 73)),
        (
            ("How did Newham do?", "Which London boroughs did even worse on reoffending?"),
            ("Hackney", "reoffending", 58),
        ),
        (
            ("Lowest five for safeguarding", "Which are in London?", "And the top five?"),
            ("Bromley", "safeguarding", 81),
        ),
        (("Doncaster on safety", "Is that lower than Hull?", "OK, than Barnet then?"), ("Barnet", "safeguarding", 54)),
    ],
)
def test_a_follow_up_names_the_score_that_it_means(talk: Talk, questions: tuple[str, ...], score: object) -> None:
    assert score in scores_of(talk(*questions))


def test_a_measure_that_none_of_several_areas_has_is_declined_with_what_each_has(talk: Talk) -> None:
    answer = talk("Compare Slough with Milton Keynes on safeguarding.")
    assert answer.reason == "not_scored"
    assert {("Slough", "reoffending", 61), ("Milton Keynes", "reoffending", 71)} <= scores_of(answer)
    assert "Milton Keynes scored **61%**" not in answer.text


def test_an_area_that_something_is_held_of_is_not_called_unheld(talk: Talk) -> None:
    answer = talk("How well did Doncaster protect the public?", "Is that lower than Hull?", "Who wrote that?")
    assert "score of Doncaster" not in answer.text


@pytest.mark.parametrize("asked", ["Are they among the worst in London?", "Is it one of the lowest in London?"])
def test_whether_an_area_is_among_the_worst_is_left_to_the_reader(talk: Talk, asked: str) -> None:
    answer = talk("Newham's safeguarding score", asked)
    assert values(answer, "rank")[0] == 10 and "No" not in answer.text and "Yes" not in answer.text


@pytest.mark.parametrize(("asked", "says"), [("Is Luton in there?", "No"), ("Does Bromley make the list?", "Yes")])
def test_whether_an_area_is_among_the_first_of_a_ranking(talk: Talk, asked: str, says: str) -> None:
    assert f"{says}, of the areas held here" in talk("Top five for safeguarding", asked).text


def test_a_date_after_a_change_of_the_average_is_asked_of_the_figure_then(talk: Talk) -> None:
    assert values(talk("Did the average for safeguarding rise in 2012?", "And in January?"), "average") == [68]


def test_how_many_beat_the_average_of_an_earlier_date(talk: Talk) -> None:
    answer = talk("The average for reoffending in May 2012?", "How many areas were above it in May?")
    assert values(answer, "count")[0] == 11  # above 70


def test_which_of_two_was_inspected_more_recently_is_of_their_dates(talk: Talk) -> None:
    answer = talk("Luton and Leicestershire on safeguarding", "Which of the two was inspected more recently?")
    assert "Luton's was published first" in answer.text or "16 May 2012" in answer.text
    assert not scores_of(answer)


def test_none_of_those_listed_was_inspected_again(talk: Talk) -> None:
    answer = talk("Which five scored lowest for safeguarding?", "Have any of them been inspected again since?")
    assert "among those just listed" in answer.text and "North Lincolnshire" not in answer.text


def test_how_far_off_the_top_of_a_ranking_is_of_those_ranked(talk: Talk) -> None:
    answer = talk("Where does Havering rank for safeguarding?", "How far off the top is that?")
    assert values(answer, "difference") == [25]  # 58 to 83


@pytest.mark.parametrize("asked", ["Now do risk of harm.", "do the same for risk of harm"])
def test_an_order_to_do_another_measure_is_no_question(talk: Talk, asked: str) -> None:
    answer = talk("Brent's reoffending score", "And Bexley's?", "Which of these two is worse?", asked)
    assert "No. " not in answer.text and values(answer, "difference") == [8]


@pytest.mark.parametrize("asked", ["Which one is it weakest on?", "What are they worst at?", "Where is it weakest?"])
def test_what_an_area_is_weakest_on_is_one_of_its_measures(talk: Talk, asked: str) -> None:
    assert talk("Bromley's scores", asked).text.startswith("Bromley's lowest score is for Risk of Harm to others")


def test_who_else_lacks_what_an_area_lacks_is_told_measure_by_measure(talk: Talk) -> None:
    assert values(talk("Brighton and Hove's scores", "Who else is missing the same?"), "count") == [6, 1, 7]


def test_how_many_have_a_score_is_of_all_areas(talk: Talk) -> None:
    assert values(talk("Slough's scores", "So how many have safeguarding?"), "count")[0] == 27


def test_an_order_that_is_not_understood_leaves_the_list_standing(talk: Talk) -> None:
    answer = talk("Which areas scored from 60 to 65 on reoffending?", "Frobnicate the lot", "and for risk of harm?")
    assert {value for _, _, value in scores_of(answer)} == {65, 63, 61, 60}


@pytest.mark.parametrize("asked", ["Take out anything from the papers.", "rule out whatever came from newspapers"])
def test_an_order_names_what_is_to_go_in_many_words(talk: Talk, asked: str) -> None:
    answer = talk("Which areas scored from 60 to 65 on reoffending?", asked, "highest at the top")
    assert [value for _, _, value in sorted(scores_of(answer), key=lambda s: -s[2])] == [65, 64, 62, 61, 60]


@pytest.mark.parametrize("asked", ["None bang on it?", "is anyone level with it?"])
def test_who_is_level_with_the_average_that_areas_were_held_against(talk: Talk, asked: str) -> None:
    answer = talk("How many areas fell below average for risk of harm?", asked)
    assert values(answer, "count")[0] == 0


@pytest.mark.parametrize(("asked", "says"), [("That's Bromley, isn't it?", "Yes"), ("is that Richmond?", "No")])
def test_whether_an_area_is_the_one_just_named(talk: Talk, asked: str, says: str) -> None:
    answer = talk("Who came top for safeguarding in London?", asked)
    assert f"{says}, of the areas held here" in answer.text and values(answer, "rank")[0] in {1, 2}


def test_how_the_second_compares_with_the_winner(talk: Talk) -> None:
    answer = talk("Best in London on reoffending?", "Second?", "How did it compare with the winner?")
    assert values(answer, "difference") == [4]  # 82 to 86


@pytest.mark.parametrize("asked", ["Which neighbours in the table does it have?", "who are its closest neighbours?"])
def test_the_neighbours_of_an_area_in_a_ranking_are_those_on_either_side(talk: Talk, asked: str) -> None:
    found = {area for area, _, _ in scores_of(talk("Where does Havering rank for safeguarding?", asked))}
    assert {"Kent", "Newham"} <= found


@pytest.mark.parametrize("asked", ["Anything more recent?", "is there a newer one?"])
def test_whether_anything_newer_of_an_area_is_held(talk: Talk, asked: str) -> None:
    assert talk("How did Wigan do?", asked).text.startswith("No. Only this one is held")


def test_never_worse_is_so_where_an_area_is_level_or_better(talk: Talk) -> None:
    assert talk("Compare Luton with Cambridgeshire", "So Cambridgeshire never comes out worse?").text.startswith(
        "Yes: on each"
    )


def test_anything_that_an_area_was_called_is_its_judgement(talk: Talk) -> None:
    assert "“disappointing”" in talk("Havering's rank for safeguarding?", "Was it called anything?").text


@pytest.mark.parametrize(
    ("questions", "statistic", "expected"),
    [
        (("Northants against the average", "Which of the three is furthest ahead?", "Is it above Kent on that?"),
         "difference", [21]),
        (("The range on safeguarding?", "on which measure is the spread narrowest?"), "difference", [55, 48, 30]),
        (("How many areas got at least 70 for safeguarding?", "And what proportion got under 50?"), "count", [5, 27]),
        (("Wandsworth: harm?", "Reoffending?", "Which was best?"), "score", [64, 47]),
        (("Wandsworth's risk of harm", "Which areas had the same for safeguarding?"), "count", [1]),
    ],
)  # fmt: skip
def test_a_follow_up_picks_a_measure_out(
    talk: Talk, questions: tuple[str, ...], statistic: str, expected: list[float]
) -> None:
    assert values(talk(*questions), statistic)[: len(expected)] == expected


def test_which_of_its_measures_is_furthest_from_the_average_is_named(talk: Talk) -> None:
    answer = talk("Northants against the average", "Which of the three is furthest ahead?")
    assert "The most, by measure: Safeguarding, **12 percentage points**" in answer.text


@pytest.mark.parametrize("first", ["Bottom three for safeguarding", "Sefton's scores"])
def test_where_figures_come_from_is_their_source(talk: Talk, first: str) -> None:
    answer = talk(first, "where did you get those?")
    assert "Sefton [" in answer.text and "news report" in answer.text


def test_who_is_among_the_first_on_all_measures(talk: Talk) -> None:
    answer = talk(
        "Who scored best on safeguarding?", "And on the other two?", "Is any area in the top three for all of them?"
    )
    assert {area for area, _, _ in scores_of(answer)} == {"North Lincolnshire"} and "Yes. " in answer.text


@pytest.mark.parametrize(("unit", "says"), [("year", "Yes"), ("month", "No")])
def test_whether_those_compared_were_inspected_at_the_same_time(talk: Talk, unit: str, says: str) -> None:
    answer = talk("Luton and Leicestershire on safeguarding", f"Were they published in the same {unit}?")
    assert answer.text.startswith(says) and not scores_of(answer)


@pytest.mark.parametrize("asked", ["how does that compare with Kent and Hackney?", "and next to Kent and Hackney?"])
def test_several_areas_are_set_beside_the_one_before(talk: Talk, asked: str) -> None:
    found = scores_of(talk("Luton's safeguarding score", asked))
    assert found == {("Luton", "safeguarding", 75), ("Kent", "safeguarding", 59), ("Hackney", "safeguarding", 47)}


def test_areas_in_apposition_to_the_others_are_asked_on_the_measure_before(talk: Talk) -> None:
    found = scores_of(
        talk("Haringey's risk of harm score?", "What about the other north London ones, Barnet and Enfield?")
    )
    assert {("Barnet", "risk_of_harm", 52), ("Enfield", "risk_of_harm", 66)} <= found


def test_the_number_of_those_listed_is_no_top_n(talk: Talk) -> None:
    answer = talk("Which areas of the South East have you got?", "Which of those five did worst for risk of harm?")
    assert scores_of(answer) == {("Kent", "risk_of_harm", 53)}


def test_by_how_many_points_others_are_ahead(talk: Talk) -> None:
    answer = talk("Where does Cambridgeshire come for reoffending?", "Who's ahead of it?", "By how many points?")
    assert values(answer, "difference") == [1]  # 85 to 86


def test_who_is_in_the_middle_of_those_compared(talk: Talk) -> None:
    answer = talk("Brent, Bexley and Barnet on safeguarding", "Who's in the middle?")
    assert {area for area, _, _ in scores_of(answer)} == {"Bexley"}


def test_where_an_area_comes_for_the_rest_is_of_the_other_measures(talk: Talk) -> None:
    answer = talk("Where does Cambridgeshire come for reoffending?", "And where does it come for the rest?")
    assert values(answer, "rank") == [1, 4]


@pytest.mark.parametrize(
    ("questions", "statistic", "expected"),
    [
        (("What is the average for all three measures?", "How many areas beat all three?"), "count", [8]),
        (("Third best on reoffending?", "And third from bottom?"), "score", [60]),
        (("Bexley beside the average on risk of harm", "Brent?", "Newham?", "Which of the three was furthest below?"),
         "difference", [12, 4, 16]),
        (("Luton or Bromley, which did better on safeguarding?", "Put Kent in the mix."), "score", [75, 81, 59]),
        (("Luton or Bromley: who won on safeguarding?", "So is Bromley better all round?"), "difference", [6, 2, 4]),
        (("Havering and Hounslow: same verdict?", "Same scores?"), "difference", [7, 7, 3]),
    ],
)  # fmt: skip
def test_a_follow_up_keeps_to_those_spoken_of(
    talk: Talk, questions: tuple[str, ...], statistic: str, expected: list[float]
) -> None:
    assert values(talk(*questions), statistic)[: len(expected)] == expected


def test_which_of_an_areas_measures_comes_closest_to_the_average(talk: Talk) -> None:
    answer = talk("Doncaster against the average", "Which comes closest to it?")  # 64 to 68, 57 to 62, 66 to 71
    assert "The least, by measure: Safeguarding, **4 percentage points**" in answer.text


def test_either_of_those_spoken_of_is_asked_about_alone(talk: Talk) -> None:
    answer = talk("How did Doncaster do?", "And Barnet?", "Was either called disappointing?")
    assert "Doncaster: “disappointing”" in answer.text and "Hackney" not in answer.text


def test_whether_it_holds_on_everything_is_one_verdict(talk: Talk) -> None:
    assert talk("How did Barnet do?", "Worse than Brent?", "On everything?").text.startswith("No: not on each.")


def test_which_of_those_compared_lacks_a_score(talk: Talk) -> None:
    answer = talk("Compare Barnet, Brent and Enfield", "Which of the three has no safeguarding score?")
    assert values(answer, "count") == [1] and "Enfield" in answer.text and "Harrow" not in answer.text


def test_whether_an_areas_inspection_is_the_oldest_held(talk: Talk) -> None:
    assert talk("When was Hartlepool inspected?", "Is that the oldest you have?").text.startswith("No.")


def test_a_measure_named_of_them_is_set_against_its_own_average(talk: Talk) -> None:
    answer = talk("How did Sefton do on safeguarding?", "How do they compare with the average on risk of harm?")
    assert (values(answer, "score"), values(answer, "average")) == ([29], [62])


def test_what_it_is_for_another_measure_is_no_question_of_meaning(talk: Talk) -> None:
    answer = talk("What was the highest reoffending score to date?", "What is it for safeguarding?")
    assert values(answer, "highest") == [91]


def test_the_newest_notice_is_asked_for_the_figure_before_and_not_for_its_date(talk: Talk) -> None:
    turns = ("What was the average risk of harm score in January 2012?", "And what does the newest notice give for it?")
    assert values(talk(*turns), "average") == [62]


def test_the_year_before_is_that_of_the_time_spoken_of(talk: Talk) -> None:
    answer = talk("What was Bournemouth and Poole's judgement in 2012?", "And its scores?", "And the year before?")
    assert values(answer, "score") == [36, 36, 45]


def test_one_area_rather_than_another_takes_its_place(talk: Talk) -> None:
    answer = talk("Did Haringey beat Hackney on safeguarding?", "Sorry, I meant Newham rather than Hackney.")
    assert scores_of(answer) == {("Haringey", "safeguarding", 62), ("Newham", "safeguarding", 55)}


def test_the_first_inspection_meant_is_that_of_the_area_spoken_of(talk: Talk) -> None:
    answer = talk("What did North Lincolnshire get for risk of harm?", "No, I meant at its first inspection, in 2010.")
    assert scores_of(answer) == {("North Lincolnshire", "risk_of_harm", 36)}


def test_the_area_is_asked_for_where_none_was_spoken_of(talk: Talk) -> None:
    assert talk("How long is the inspection cycle?", "Was the score above average?").outcome == "clarify"
    assert talk("What was the team's judgement?").outcome == "clarify"


def test_the_area_is_the_only_one_that_was_listed(talk: Talk) -> None:
    answer = talk("Which area came bottom on safeguarding?", "What was the area's judgement?")
    assert "“extremely disappointing”" in answer.text
    answer = talk("Which area came bottom on safeguarding?", "Was the score above average?")
    assert answer.text.startswith("No.")
    assert (values(answer, "score"), values(answer, "average")) == ([28], [68])


def test_the_area_is_the_one_just_spoken_of(talk: Talk) -> None:
    answer = talk("When was the Richmond upon Thames report published?", "How was the area judged?")
    assert "Richmond upon Thames: “creditable”" in answer.text


@pytest.mark.parametrize("asked", ["Give me all three of its scores, please.", "List its three scores."])
def test_its_scores_after_a_judgement_are_those_of_the_area(talk: Talk, asked: str) -> None:
    answer = talk("How was Cambridgeshire judged?", asked)
    assert {score for area, _, score in scores_of(answer) if area == "Cambridgeshire"} == {83, 73, 85}


def test_its_best_measure_after_a_judgement_is_that_of_the_area(talk: Talk) -> None:
    answer = talk("What word did inspectors use to sum up Haringey?", "Which measure did it do best on?")
    assert answer.text.startswith("Haringey's highest score is for Safeguarding")


@pytest.mark.parametrize(
    "asked", ["How many areas did that for risk of harm?", "And who managed that on risk of harm?"]
)
def test_doing_that_on_another_measure_is_meeting_the_same_bound(talk: Talk, asked: str) -> None:
    answer = talk("Which areas scored at least three quarters for reoffending?", asked)
    assert {score for _, _, score in scores_of(answer)} == {75, 77}  # three areas


def test_how_far_from_another_printed_figure_is_asked_of_the_area(talk: Talk) -> None:
    turns = ("How far was Luton above the average for reoffending?", "And how far below the highest to date?")
    assert values(talk(*turns), "difference") == [9]  # 78 to 87, as its notice prints it


def test_the_inspection_meant_is_corrected(talk: Talk) -> None:
    turns = ("What was Bournemouth and Poole's safeguarding score?", "I meant at the first re-inspection, in 2011.")
    assert values(talk(*turns), "score") == [36]


@pytest.mark.parametrize("asked", ["And Luton's, to go back to where I began?", "Going back to Luton's?"])
def test_who_asks_goes_back_not_the_inspectors(talk: Talk, asked: str) -> None:
    answer = talk("What was Bromley's safeguarding score?", asked)
    assert scores_of(answer) == {("Luton", "safeguarding", 75)}


def test_who_else_was_so_judged_is_asked_of_a_list_too(talk: Talk) -> None:
    answer = talk("Who was called mixed?", "Who else got that?")
    assert "Barnet: “mixed”" in answer.text and "33" not in answer.text


@pytest.mark.parametrize(
    ("questions", "gap"),
    [
        (("How did Luton compare with the average on risk of harm?", "And how did Leicestershire and Rutland?"), 1),
        (("How does Luton compare with the average for safeguarding?", "So how does Bromley?"), 13),
        (("What did Cambridgeshire score for risk of harm?", "Is that better than the average at the time?"), 11),
        (("What was the average for safeguarding on 16 May 2012, and on 13 June 2012?", "So how much did it move?"), 1),
        (("What is the mean safeguarding score here?", "How is that different from the inspectorate's average?"), 5),
    ],
)
def test_a_follow_up_whose_verb_or_measure_is_left_to_the_question_before(
    talk: Talk, questions: tuple[str, str], gap: int
) -> None:
    differences = [figure.value for figure in talk(*questions).figures if figure.statistic == "difference"]
    assert differences == [gap]


@pytest.mark.parametrize(
    "again", ["Same question for reoffending.", "Now do it for reoffending.", "The same on reoffending"]
)
def test_the_same_question_is_asked_of_all_again(talk: Talk, again: str) -> None:
    answer = talk("Of the areas you hold, which has the highest Risk of Harm score?", again)
    assert {row[0] for row in answer.table.rows} == {"Barking and Dagenham", "North Lincolnshire"}


@pytest.mark.parametrize(
    ("asked", "says"), [("Under 60?", "Yes. "), ("Over 60, then?", "No. "), ("At least 58?", "Yes. ")]
)
def test_a_bound_alone_is_for_the_area_spoken_of(talk: Talk, asked: str, says: str) -> None:
    answer = talk("Was Wandsworth's risk of harm score under 50?", "And its safeguarding?", asked)
    assert scores_of(answer) == {("Wandsworth", "safeguarding", 58)} and says in answer.text


def test_another_takes_the_place_of_one_that_was_compared(talk: Talk) -> None:
    asked = (
        "Compare Cambridgeshire with Bromley",
        "Just reoffending",
        "Now put Northamptonshire in instead of Bromley",
    )
    answer = talk(*asked)
    assert scores_of(answer) == {("Cambridgeshire", "reoffending", 85), ("Northamptonshire", "reoffending", 76)}


def test_those_that_did_better_are_narrowed_to_a_region(talk: Talk) -> None:
    answer = talk("Bexley's safeguarding?", "Which areas did better than that?", "And in London alone?")
    assert {value for _, _, value in scores_of(answer)} == {64, 65, 71, 75, 78, 81}


def test_the_month_before_the_newest_figure_is_told(talk: Talk) -> None:
    answer = talk("What is the average safeguarding score?", "What was it the month before?")
    assert [(figure.value, figure.as_of) for figure in answer.figures] == [(67, "2012-05-16")]


def test_the_gap_between_an_areas_worst_and_best_is_asked_of_the_other_end(talk: Talk) -> None:
    answer = talk("What was Wandsworth's weakest measure?", "How far below its strongest is that?")
    assert 17 in [figure.value for figure in answer.figures]  # 47 to 64


def test_sources_of_another_kind_are_asked_of_all_that_is_held(talk: Talk) -> None:
    text = talk("Which scores come from councils?", "And straight from inspectorate notices?").text
    assert "**9** areas held here known from inspectorate notices" in text


@pytest.mark.parametrize(
    ("asked", "opens"), [("And 68 for risk of harm?", "Yes. "), ("And 70 for risk of harm?", "No. ")]
)
def test_a_number_for_another_measure_is_checked_as_the_first_was(talk: Talk, asked: str, opens: str) -> None:
    answer = talk("Northants got 80 for safeguarding, yes?", asked)
    assert scores_of(answer) == {("Northamptonshire", "risk_of_harm", 68)} and answer.text.startswith(opens)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("On which of them was Luton ahead?", "Luton** scored higher, **73%**"),
        ("Any measure where Luton wins?", "Yes: on at least one."),
        ("Does Luton come ahead anywhere?", "Yes: on at least one."),
    ],
)
def test_where_one_of_two_compared_is_ahead_is_told_on_every_measure(talk: Talk, asked: str, says: str) -> None:
    answer = talk("How do Northamptonshire and Luton compare?", asked)
    assert len(scores_of(answer)) == 6 and says in answer.text


def test_where_two_compared_differ_most_and_least(talk: Talk) -> None:
    asked = ("Give me Bromley and Richmond on all three measures.", "On which do they differ most?")
    assert "Likelihood of Reoffending, **7 percentage points**" in talk(*asked).text
    assert "Safeguarding, **3 percentage points**" in talk(*asked, "And least?").text


@pytest.mark.parametrize("asked", ["Is it the same then?", "Are they equal, then?"])
def test_two_that_scored_the_same_are_level(talk: Talk, asked: str) -> None:
    answer = talk("How did Barking do on safeguarding?", "That's better than Luton, right?", asked)
    assert "Yes. Safeguarding:" in answer.text and values(answer, "score") == [75, 75]


@pytest.mark.parametrize("asked", ["Is that margin wider than on risk of harm?", "Is the gap smaller on risk of harm?"])
def test_a_gap_is_set_beside_that_on_another_measure(talk: Talk, asked: str) -> None:
    answer = talk("Kent and Milton Keynes on reoffending", asked)  # 3 and 16
    assert sorted(values(answer, "difference")) == [3, 16] and "No. The" in answer.text


def test_who_in_a_region_comes_nearest_to_the_area_spoken_of(talk: Talk) -> None:
    answer = talk("Slough on reoffending?", "Which London borough is nearest to it on reoffending?")
    assert scores_of(answer) == {("Slough", "reoffending", 61), ("Haringey", "reoffending", 61)}


def test_those_beyond_the_area_are_counted_elsewhere(talk: Talk) -> None:
    answer = talk("Enfield on risk of harm?", "Which London boroughs beat it?", "How many outside London did?")
    assert values(answer, "count", "areas")[0] == 6  # 77 73 73 71 69 68, above 66


def test_one_is_taken_out_of_those_set_against_the_average(talk: Talk) -> None:
    asked = ("Brent, Haringey and Hounslow on safeguarding", "Do any of them reach the average?", "Take Brent out")
    assert {area for area, _, _ in scores_of(talk(*asked))} == {"Haringey", "Hounslow"}


@pytest.mark.parametrize("asked", ["Is it the top?", "Is that the highest?"])
def test_whether_a_score_that_was_checked_is_the_highest(talk: Talk, asked: str) -> None:
    answer = talk("Did Cambridgeshire get 83 for safeguarding?", asked)
    assert values(answer, "rank") == [1] and "Yes, of the areas held here" in answer.text


def test_a_list_spoken_of_tells_the_measure_of_a_place_on_it(talk: Talk) -> None:
    answer = talk("What's the highest safeguarding score?", "Where's Luton on that list?")
    assert scores_of(answer) == {("Luton", "safeguarding", 75)}


def test_whether_anything_is_higher_is_answered(talk: Talk) -> None:
    answer = talk("Cambridgeshire, reoffending?", "Is anything higher?")
    assert "Yes. Likelihood of Reoffending: **2** areas" in answer.text


@pytest.mark.parametrize(
    ("claim", "opening"),
    [
        ("East Riding was four points better, true?", "Yes. Safeguarding: **East Riding"),
        ("Sefton did better, correct?", "No. Safeguarding: "),
        ("Kent scored 18 points higher, right?", "Yes. Safeguarding: **Kent"),
    ],
)
def test_the_area_named_is_what_a_claim_says_to_be_better(talk: Talk, claim: str, opening: str) -> None:
    assert opening in talk("What was Hartlepool's safeguarding score?", claim).text  # 41; 45, 28, 59


def test_whether_it_is_of_a_time_is_asked_of_the_area_before(talk: Talk) -> None:
    assert talk("How did Hartlepool do?", "Was it published in 2010?").text.startswith("Yes.")
    assert talk("How did Hartlepool do?", "It was inspected in 2011, was it?").reason == "outside_period"


def test_what_else_came_out_that_month_is_of_other_areas(talk: Talk) -> None:
    answer = talk("When was Bromley's report published?", "What else came out that month?")
    assert {citation.area for citation in answer.citations} == {"Wandsworth"}


def test_whom_it_is_level_with_is_asked_after_who_did_better(talk: Talk) -> None:
    answer = talk("How did Kingston do on risk of harm?", "who did better?", "So it's joint second. With whom?")
    assert ("Bromley", "risk_of_harm", 75) in scores_of(answer)


def test_the_next_place_goes_on_from_the_ranking_before_an_aside(talk: Talk) -> None:
    answer = talk("Worst area for risk of harm?", "which region is that in?", "next worst?")
    assert scores_of(answer) == {("Greenwich", "risk_of_harm", 42)}


@pytest.mark.parametrize("asked", ["And have they been back to Sefton since?", "Did they go back since?"])
def test_whether_they_went_back_asks_for_a_later_inspection(talk: Talk, asked: str) -> None:
    assert talk("How did Sefton do?", asked).text.startswith(("No.", "No, "))


def test_what_was_not_understood_leaves_the_area_spoken_of(talk: Talk) -> None:
    answer = talk("Sefton: what were the scores?", "Is 28 the lowest you've got?", "What did they call it?")
    assert "“extremely disappointing”" in answer.text


def test_whether_the_area_moved_is_asked_back(ask: Ask) -> None:
    assert ask("Did the area improve?").outcome == "clarify"


def test_the_areas_weakest_score_is_its_own(talk: Talk) -> None:
    answer = talk("What did Julie Fox say about Leicestershire's managers?", "What was the area's weakest score?")
    assert answer.text.startswith("Leicestershire and Rutland's lowest score is for Risk of Harm to others: **63%**")


def test_any_scores_after_words_are_those_of_the_area(talk: Talk) -> None:
    answer = talk("What have the inspectors said about Doncaster?", "any scores?")
    assert sorted(value for _, _, value in scores_of(answer)) == [57, 64, 66]


def test_anywhere_else_in_a_region_leaves_out_those_spoken_of(talk: Talk) -> None:
    answer = talk("Compare Doncaster with East Riding", "anywhere else in Yorkshire?")
    assert {citation.area for citation in answer.citations} == {"North Lincolnshire"}


def test_how_far_we_were_from_the_average_is_asked_back(ask: Ask) -> None:
    assert ask("How far below the average were we on safeguarding?").outcome == "clarify"


@pytest.mark.parametrize(
    ("first", "then", "verdict"),
    [
        ("How did Kent do?", "Did it get over 65 for reoffending?", "Yes. Kent scored **68%**"),
        ("How did Kent do?", "It scored over 70 for reoffending, right?", "No. Kent scored **68%**"),
        ("What did Kent get for risk of harm?", "Was it above 65 for reoffending?", "Yes. Kent scored **68%**"),
    ],
)
def test_a_limit_on_another_measure_is_asked_of_the_one_area_spoken_of(
    talk: Talk, first: str, then: str, verdict: str
) -> None:
    assert talk(first, then).text.startswith(verdict)


@pytest.mark.parametrize("follow", ["Has it ever fallen?", "And has it ever gone down?"])
def test_a_figure_that_fell_and_rose_again_has_fallen(talk: Talk, follow: str) -> None:
    answer = talk("What's the average for safeguarding?", follow)  # 68, then 67 in May 2012, then 68
    assert "Yes. To-date average" in answer.text and "67%" in answer.text


def test_what_a_figure_was_at_first_is_told_with_how_it_moved(talk: Talk) -> None:
    answer = talk("What is the average for risk of harm?", "What was it to begin with?")
    assert values(answer, "average") == [63, 62]


@pytest.mark.parametrize("follow", ["How does Kent stand against it?", "How does Kent measure up to that?"])
def test_an_area_is_set_beside_a_figure_just_given(talk: Talk, follow: str) -> None:
    answer = talk("What is the average for reoffending?", follow)  # 68 against the 70 of May 2012, nearest to its date
    assert values(answer, "difference") == [2]


def test_the_two_ends_asked_one_after_the_other_are_told_apart(talk: Talk) -> None:
    ends = ("Who came top for safeguarding in London?", "And bottom?")  # Bromley 81, Greenwich 44
    assert "Bromley" in talk(*ends, "When was the top one inspected?").text
    assert "Greenwich" in talk(*ends, "When was the bottom one inspected?").text
    assert values(talk(*ends, "How many points separate them?"), "difference") == [37]


def test_nothing_below_average_is_a_claim_about_each_score(talk: Talk) -> None:
    assert talk("How did Luton do?", "So nothing's below average then?").text.startswith("Yes: on none.")


def test_a_subject_put_first_is_asked_of_the_notice(talk: Talk) -> None:
    assert "enthusiastic staff" in quotes(talk("How did Luton do?", "What about the staff, anything on them?"))


def test_the_third_score_is_that_of_the_third_measure(talk: Talk) -> None:
    answer = talk("How did Kent do?", "And its third score?")
    assert scores_of(answer) == {("Kent", "reoffending", 68)}


def test_a_cause_is_not_a_place_in_a_ranking(talk: Talk) -> None:
    answer = talk("How did Luton do?", "What do the inspectors put it down to?")
    assert "does not say what caused a score" in answer.text and not answer.figures


def test_how_many_had_been_inspected_by_then_is_counted(talk: Talk) -> None:
    answer = talk("How did Luton do?", "How many areas had they inspected by then?")
    assert "up to 16 May 2012" in answer.text and values(answer, "count")[0] == 20


@pytest.mark.parametrize("follow", ["Which one's lowest?", "Which one is the weakest?"])
def test_which_one_is_of_the_scores_just_told(talk: Talk, follow: str) -> None:
    answer = talk("How did Luton do?", follow)
    assert "lowest score is for Risk of Harm to others" in answer.text


def test_a_polite_word_changes_no_question_of_source(talk: Talk) -> None:
    assert (
        "council publication" in talk("How did Northamptonshire do?", "Where's that from, please?").text.split(":")[1]
    )


def test_who_wins_is_asked_of_those_compared(talk: Talk) -> None:
    answer = talk("Compare Luton and Kent", "So who's the winner on reoffending?")
    assert scores_of(answer) == {("Luton", "reoffending", 78), ("Kent", "reoffending", 68)}


def test_anyone_of_a_region_beyond_an_area_of_it_is_listed(talk: Talk) -> None:
    answer = talk("Is there anyone in the North West worse than Oldham on safeguarding?")  # 67; Sefton 28, Wigan 69
    assert "Yes. Safeguarding: **1** area in the North West" in answer.text and "Sefton" in answer.text


@pytest.mark.parametrize("asked", ["how far ahead are they?", "how far clear are they?", "how big is their lead?"])
def test_how_far_ahead_the_first_is_asks_for_the_next(talk: Talk, asked: str) -> None:
    assert values(talk("Who came top for risk of harm?", asked), "difference") == [2]  # 77; 75


def test_the_one_that_rose_most_is_asked_about_on(talk: Talk) -> None:
    answer = talk("Which area improved the most on safeguarding?", "what did that one score each time?")
    assert {area for area, _, _ in scores_of(answer)} == {"North Lincolnshire"}


@pytest.mark.parametrize(
    ("asked", "found"), [("and the lowest in London?", "Greenwich"), ("and who did worst nationally?", "Sefton")]
)
def test_an_end_of_a_wider_ground_is_on_the_measure_compared(talk: Talk, asked: str, found: str) -> None:
    answer = talk("Compare Kent, Barnet and Brent on safeguarding", asked)
    assert {(area, measure) for area, measure, _ in scores_of(answer)} == {(found, "safeguarding")}


@pytest.mark.parametrize(
    ("measure", "asked", "verdict"),
    [
        ("risk of harm", "And is that the biggest gap of the three?", "No. "),  # 5; 7 and 10 on the others
        ("reoffending", "is that the biggest gap of the three measures?", "Yes. "),
        ("risk of harm", "is that the smallest gap of the three?", "Yes. "),
    ],
)
def test_whether_a_gap_is_the_biggest_is_told_once(talk: Talk, measure: str, asked: str, verdict: str) -> None:
    answer = talk(f"Did Greenwich do worse than Hounslow on {measure}?", asked)
    assert answer.text.count("No. ") + answer.text.count("Yes. ") == 1
    assert f"\n\n{verdict}" in answer.text


def test_another_year_is_of_more_than_those_listed_of_one(talk: Talk) -> None:
    asked = ("How many areas were inspected in 2011?", "Which of them got over 60 for risk of harm?")
    assert 13 in values(talk(*asked, "And how many in 2012?"), "count")
