"""Which sentences may answer, and which are on a subject, over invented notices that share sentences."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.candidates import CLEARLY, Candidates, find_candidates
from assistant.quotes import sources_of
from index.build import rebuild
from tests.assistant.checks import quotes
from tests.corpus.samples import notice, saved, tabbed

STANDING = "The inspectors looked at how often each case met the standard."
SHARED = "Magistrates valued the reports, which were concise."
BODIES = {
    "Cobbleham": f"{STANDING} Mentors met every child each week. Reparation places were dull.",
    "Tinselby": f"{STANDING} Reparation was varied and useful. {SHARED}",
    "Quillstead": f"{STANDING} Parents knew whom to call at any hour. {SHARED}",
    "Bunting": f"{STANDING} Half of the plans were six weeks late. {SHARED} Few landlords would take a young person.",
    **dict.fromkeys(("Harp", "Oboe", "Viol"), f"{STANDING} Homes were visited each week."),
}
Sought = Callable[[str], Candidates]


@pytest.fixture(scope="module")
def sought(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sought]:
    home: Path = tmp_path_factory.mktemp("candidates")
    folder = home / "corpus" / "notices"
    folder.mkdir(parents=True)
    for area, body in BODIES.items():
        saved(folder, notice(area, tabbed(area), body), f"{area}.txt")
    rebuild(home / "corpus", home / "index")
    with Assistant.open(home / "index") as opened:
        desk, hearing = opened._desk(), opened._hearing()

        def seek(question: str) -> Candidates:
            query = hearing.understand(question)
            return find_candidates(desk, query, sources_of(desk, query)[0])

        yield seek


def test_the_likeliest_sentence_of_the_notice_asked_about_comes_first(sought: Sought) -> None:
    found = [hit.text for hit in sought("What was said about mentors in Cobbleham?").in_order()]
    assert found[0] == "Mentors met every child each week."
    assert not any("Parents" in text for text in found)


def test_what_a_sentence_is_about_is_compared_only_where_that_may_make_it_the_likeliest(sought: Sought) -> None:
    worded = sought("What was said about mentors in Cobbleham?")
    assert [hit.text for hit in worded.found if hit.wording in worded.alike] == ["Mentors met every child each week."]
    vague = sought("What was said about umbrellas in Cobbleham?")
    assert vague.found and len(vague.alike) > 1
    listed = sought("Which areas were praised for mentors?")
    assert listed.found and not listed.alike


def test_one_finding_with_all_that_is_asked_about_settles_it_and_nothing_is_embedded(sought: Sought) -> None:
    worded = sought("What was said about mentors in Cobbleham?")
    assert [hit.text for hit in worded.settled] == ["Mentors met every child each week."]
    both = sought("What was said about reparation in Cobbleham and Tinselby?")
    assert [hit.text for hit in both.settled] == ["Reparation places were dull.", "Reparation was varied and useful."]
    assert not any("vector" in vars(among) for among in (worded, both))


@pytest.mark.parametrize(
    "question",
    [
        "What was said about umbrellas in Cobbleham?",  # no sentence has it
        "What was said about mentors and reparation in Cobbleham?",  # two have a part of it
        "What was said about mentors in Cobbleham and Tinselby?",  # one of the two notices has nothing
        "What was praised about reparation in Tinselby?",  # a side is asked for
        "What was said about each case in Cobbleham?",  # of form
        "What was said about each child in Cobbleham?",  # of which much is said in any notice
        "Which areas were praised for mentors?",
    ],
)
def test_what_words_leave_open_is_told_by_the_vectors(sought: Sought, question: str) -> None:
    assert not sought(question).settled


def test_what_many_notices_tell_of_the_inspection_is_no_finding(sought: Sought) -> None:
    among = sought("What was said about standards in Tinselby?")
    told = {hit.text: among.is_finding(hit) for hit in among.found}
    assert (told[STANDING], told[SHARED]) == (False, True)
    standing = next(hit for hit in among.found if hit.text == STANDING)
    assert among.treated(standing) == pytest.approx(among.matter.treated_in(STANDING) - CLEARLY)


def test_notices_under_embargo_do_not_make_a_sentence_one_of_form(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    for number, area in enumerate(("Cobbleham", "Tinselby", "Quillstead", "Bunting")):
        embargo = (
            "EMBARGOED UNTIL 00:01 – WEDNESDAY, 13 JUNE 2012" if not number else "EMBARGOED UNTIL 00:01, 13 JUNE 2099"
        )
        saved(folder, notice(area, tabbed(area), "Mentors were excellent.", embargo=embargo), f"{area}.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        assert quotes(opened.ask("What did inspectors praise in Cobbleham?")) == "Mentors were excellent."


def test_a_finding_that_many_areas_share_is_found_and_what_is_said_of_the_inspection_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    shared = "Mentors met every child each week. Inspectors were impressed by all whom they met."
    for number, area in enumerate(("Cobbleham", "Tinselby", "Quillstead", "Bunting", "Harp", "Oboe", "Fife", "Viol")):
        saved(folder, notice(area, tabbed(area), shared if number < 3 else "Plans were late."), f"{area}.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        assert quotes(opened.ask("What did inspectors praise in Cobbleham?")) == "Mentors met every child each week."
        assert "Mentors met every child" in quotes(opened.ask("Did kids in Tinselby have a grown-up to look up to?"))


def test_a_question_that_is_an_expression_of_a_subject_asks_of_none_that_is_only_near_to_it(
    sought: Sought, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.candidates.FEW", 5)
    assert set(sought("What about home visits in Cobbleham?").matter.near) == {"home_visits"}
    assert {"accommodation", "homelessness"} < set(
        sought("Did Cobbleham find homes for kids with nowhere to live?").matter.near
    )


def test_a_why_that_is_only_spoken_of_asks_for_no_cause(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "notices"
    folder.mkdir(parents=True)
    found = "Analysis of why the offence took place was poorly organised."
    saved(folder, notice("Cobbleham", tabbed("Cobbleham"), f"{found} Mentors met every child."), "Cobbleham.txt")
    rebuild(tmp_path / "corpus", tmp_path / "index")
    with Assistant.open(tmp_path / "index") as opened:
        asked = "Analysis of why the offence took place in Cobbleham - what did inspectors make of it?"
        assert quotes(opened.ask(asked)) == found
        assert opened.ask("Why did mentors in Cobbleham meet every child?").outcome == "declined"


@pytest.mark.parametrize(("asked", "answered"), [("hostels", False), ("landlords", True), ("housing", True)])
def test_what_is_said_of_another_kind_of_a_thing_is_not_on_it(sought: Sought, asked: str, answered: bool) -> None:
    among = sought(f"What was said about {asked} in Bunting?")
    (landlords,) = [hit for hit in among.found if "landlords" in hit.text]
    assert among.is_on_it(landlords) is answered
    assert not among.settled or answered
