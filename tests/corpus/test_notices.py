import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fpdf import FPDF

from corpus.errors import NoticeUnreadable
from corpus.model import MEASURES, Area, Notice
from corpus.notices import read_notice, source_id
from tests.corpus.samples import notice, saved, tabbed

LONDON = ZoneInfo("Europe/London")
Areas = tuple[Area, ...]


@pytest.fixture(scope="module")
def luton(bundled: Path, areas: Areas) -> Notice:
    return read_notice(bundled / "notices" / "luton-2012-05-16.md", areas)


@pytest.fixture(scope="module")
def leicestershire(bundled: Path, areas: Areas) -> Notice:
    return read_notice(bundled / "notices" / "leicestershire-and-rutland-2012-06-13.md", areas)


def read(folder: Path, areas: Areas, text: str) -> Notice:
    return read_notice(saved(folder, text), areas)


def figures(read_from: Notice) -> dict[str, tuple[int, ...]]:
    found = {}
    for measure in MEASURES:
        to_date = [f for f in read_from.to_date if f.measure == measure]
        own = [score for score in read_from.scores if score.measure == measure]
        for figure in (*to_date, *own):
            assert figure.cell and figure.row
            assert figure.cell.of(read_from.text) == f"{figure.value}%"
            assert figure.row.start <= figure.cell.start < figure.cell.end <= figure.row.end
        found[measure] = tuple(figure.value for figure in (*to_date, *own))
    return found


def test_luton_is_read_in_full(luton: Notice) -> None:
    source = luton.source
    assert source.id == "luton-2012-05-16"
    assert (source.area, source.title) == ("Luton", "Inspection of Youth Offending work in Luton")
    assert (luton.dated, source.published) == ("2012-05-14", "2012-05-16")
    assert source.embargo == datetime(2012, 5, 16, 0, 1, tzinfo=LONDON)
    assert (source.kind, source.held, source.inspection) == ("inspectorate notice", True, "core case")
    assert (luton.speaker, luton.office) == ("Julie Fox", "Assistant Chief Inspector")
    assert luton.programme == "Inspection of Youth Offending"
    assert source.judgement == "creditable"
    assert luton.judgement and luton.judgement.of(luton.text) == "creditable"
    assert luton.problems == ()


def test_lutons_figures_are_those_of_its_table(luton: Notice) -> None:
    assert figures(luton) == {
        "safeguarding": (37, 91, 67, 75),
        "risk_of_harm": (36, 86, 62, 73),
        "reoffending": (43, 87, 70, 78),
    }
    row = luton.scores[1].row
    assert row and row.of(luton.text) == (
        "'Risk of Harm to others' work <i>(action to protect the public)</i>\t36%\t86%\t62%\t73%"
    )


def test_lutons_prose_states_the_scores_as_well(luton: Notice) -> None:
    stated = [(s.prose_value, s.prose and luton.text[s.prose.start - 12 : s.prose.end + 9]) for s in luton.scores]
    assert stated == [
        (75, "well enough 75% the time"),
        (73, "well enough 73% the time"),
        (78, "well enough 78% the time"),
    ]


def test_lutons_speech_and_notes_are_found(luton: Notice) -> None:
    assert luton.speech
    speech = luton.speech.of(luton.text)
    assert speech.startswith("“This Core Case Inspection") and speech.endswith("prospects for the future.”")
    notes = [note.of(luton.text) for note in luton.notes]
    assert [note[:11] for note in notes] == ["1. The repo", "2. This Ins", "3. Julie Fo"]
    assert notes[0] == "1. The report is available at www.justice.gov.uk/about/hmi-probation/."
    assert notes[2].endswith("07973 264412.")
    assert luton.footnotes == ()


def test_leicestershire_is_read_in_full(leicestershire: Notice) -> None:
    source = leicestershire.source
    assert source.id == "leicestershire-and-rutland-2012-06-13"
    assert source.area == "Leicestershire and Rutland"
    assert source.title == "Inspection of Youth Offending work in Leicestershire & Rutland"
    assert (leicestershire.dated, source.published) == ("2012-06-11", "2012-06-13")
    assert source.embargo == datetime(2012, 6, 13, 0, 1, tzinfo=LONDON)
    assert (leicestershire.speaker, leicestershire.office) == ("Julie Fox", "Assistant Chief Inspector")
    assert (source.judgement, source.inspection) == ("encouraging", "core case")
    assert leicestershire.problems == ()


def test_leicestershires_figures_are_those_of_its_table(leicestershire: Notice) -> None:
    assert figures(leicestershire) == {
        "safeguarding": (37, 91, 68, 69),
        "risk_of_harm": (36, 86, 62, 63),
        "reoffending": (43, 88, 71, 71),
    }
    row = leicestershire.scores[0].row
    assert row and row.of(leicestershire.text) == (
        "<b>'Safeguarding' work</b> <i>(action to protect the young person)</i>\t37%\t91%\t68%\t<b>69%</b>"
    )
    assert all(score.prose is None and score.prose_value is None for score in leicestershire.scores)


def test_leicestershires_footnote_and_notes_are_found(leicestershire: Notice) -> None:
    text = leicestershire.text
    (footnote,) = [note.of(text) for note in leicestershire.footnotes]
    assert footnote.startswith("<sup>1</sup> Leicestershire YOS provides")
    assert footnote.endswith("refer to Leicestershire only.")
    assert [note.of(text)[:2] for note in leicestershire.notes] == ["1.", "2.", "3."]
    assert leicestershire.speech and leicestershire.speech.of(text).endswith("achieved and sustained.”")


def test_the_texts_are_the_files_to_the_letter(luton: Notice, bundled: Path) -> None:
    assert luton.text.encode() == (bundled / "notices" / luton.file).read_bytes()
    assert luton.sha256 == "2bacc7cfb8313b7419ce241e6af68bf1adf2c09f0c9f9d96601f0777c7f9fc96"


@pytest.mark.parametrize(
    ("printed", "area", "own_id"),
    [
        ("Ambleford & Thornby1", "Ambleford and Thornby", "ambleford-and-thornby-2012-06-13"),
        ("the East Riding of Yorkshire", "East Riding of Yorkshire", "east-riding-of-yorkshire-2012-06-13"),
        ("Richmond-upon-Thames", "Richmond upon Thames", "richmond-upon-thames-2012-06-13"),
        ("Shropshire, Telford & Wrekin", "Shropshire, Telford and Wrekin", "shropshire-telford-and-wrekin-2012-06-13"),
        ("Leicester", "Leicester", "leicester-2012-06-13"),
        ("Kent Youth Offending Service", "Kent", "kent-2012-06-13"),
        ("the London Borough of Wexcombe", "Wexcombe", "wexcombe-2012-06-13"),
    ],
)
def test_the_titles_area_is_found(tmp_path: Path, areas: Areas, printed: str, area: str, own_id: str) -> None:
    found = read(tmp_path, areas, notice(printed))
    assert (found.source.area, found.source.id) == (area, own_id)


def test_a_reports_title_gives_the_area_behind_its_colon(tmp_path: Path, areas: Areas) -> None:
    text = "Report\n\nCore Case Inspection of youth offending work in England and Wales: Brent\n\nISBN 1-2\n"
    assert read(tmp_path, areas, text).source.area == "Brent"


def test_a_title_may_run_over_a_line_end(tmp_path: Path, areas: Areas) -> None:
    for broken in ("Ambleford &\nThornby", "Ambleford\nand Thornby"):
        text = f"Inspection of Youth Offending work in\n{broken}\n\nJune 2012\n\nWords.\n"
        found = read(tmp_path, areas, text)
        assert (found.source.area, found.source.published) == ("Ambleford and Thornby", "2012-06")


def test_a_title_may_run_over_a_line_end_of_windows(tmp_path: Path, areas: Areas) -> None:
    text = notice(table=tabbed("Ambleford")).replace("work in Ambleford\n", "work in\nAmbleford\n", 1)
    found = read(tmp_path, areas, text.replace("\n", "\r\n"))
    assert (found.source.area, len(found.scores)) == ("Ambleford", 3)


@pytest.mark.parametrize("between", [": ", " – ", " — ", " - ", " in: ", " in:\n"])
def test_a_title_may_set_its_area_off(tmp_path: Path, areas: Areas, between: str) -> None:
    text = notice("Bedfordshire", tabbed("Bedfordshire"), inspection="visit")
    text = text.replace("youth offending work in Bedfordshire was", "the services there was")
    found = read(tmp_path, areas, text.replace("Youth Offending work in ", f"Youth Offending work{between}"))
    assert (found.source.area, len(found.scores)) == ("Bedfordshire", 3)


def test_what_a_title_sets_off_is_no_area_where_another_place_names_one(tmp_path: Path, areas: Areas) -> None:
    text = f"Inspection of youth offending work: Press Notice\n\n{notice('Ambleford', tabbed('Ambleford'))}"
    assert read(tmp_path, areas, text).source.area == "Ambleford"
    text = "Inspection of youth offending work: Ambleford\n\nJune 2012\n\nWords.\n"
    assert read(tmp_path, areas, text).source.area == "Ambleford"
    with pytest.raises(NoticeUnreadable):
        read(tmp_path, areas, text.replace("Ambleford", "June Report"))


def test_a_name_may_be_broken_at_its_hyphen(tmp_path: Path, areas: Areas) -> None:
    found = read(tmp_path, areas, notice("Thornby-under-\nHeath", tabbed("Thornby-under-Heath")))
    assert found.source.area == "Thornby-under-Heath"
    assert found.source.title == "Inspection of Youth Offending work in Thornby-under-Heath"
    assert len(found.scores) == 3


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_name_broken_at_a_space_is_whole_if_the_table_or_the_text_has_it(
    tmp_path: Path, areas: Areas, line_end: str
) -> None:
    def area_of(broken: str, words: str) -> str:
        text = f"Inspection of Youth Offending work in {broken}\n\nJune 2012\n\n{words}\n"
        return read(tmp_path, areas, text.replace("\n", line_end)).source.area

    assert area_of("North East\nLincolnshire", "Words.") == "North East Lincolnshire"
    assert area_of("Milton\nKeynes Press Notice", "Words.") == "Milton Keynes"
    assert area_of("Nether\nAmble", "We saw youth offending work in Nether Amble.") == "Nether Amble"
    assert area_of("Luton\nPress Notice", "Words.") == "Luton"
    assert area_of("Nether\n\nAmble", "Words.") == "Nether"


def test_a_line_below_the_title_is_no_part_of_the_name(tmp_path: Path, areas: Areas) -> None:
    text = "Inspection of Youth Offending work in Ambleford\nand of the courts there\n\nJune 2012\n\nWords.\n"
    assert read(tmp_path, areas, text).source.area == "Ambleford"


@pytest.mark.parametrize(
    ("date", "embargo", "instant"),
    [
        ("14th May 2012", "EMBARGOED UNTIL 00:01 – WEDNESDAY, 16th MAY", datetime(2012, 5, 16, 0, 1)),
        ("30 December 2012", "EMBARGOED UNTIL 00.01, WEDNESDAY 2 JANUARY", datetime(2013, 1, 2, 0, 1)),
        ("4 July 2012", "EMBARGOED UNTIL 00:01 – 06.07.12", datetime(2012, 7, 6, 0, 1)),
        ("4 July 2012", "EMBARGOED UNTIL 00.01 ON 06.07.2012", datetime(2012, 7, 6, 0, 1)),
        ("14<sup>th</sup> March 2012", "Embargoed until\n0001 hrs on 16 March 2012", datetime(2012, 3, 16, 0, 1)),
        ("Monday 11 June 2012", "STRICTLY EMBARGOED to 9.30 am Thursday 14th June", datetime(2012, 6, 14, 9, 30)),
        ("11/06/2012", "EMBARGO: noon, 13 June 2012", datetime(2012, 6, 13, 12, 0)),
        ("11/06/12", "EMBARGOED UNTIL 00:01 – WED 13<sup>th</sup> JUNE", datetime(2012, 6, 13, 0, 1)),
        ("11\u00a0June\u00a02012", "EMBARGOED UNTIL 00:01 – 13 JUNE2012", datetime(2012, 6, 13, 0, 1)),
        ("11June 2012", "NOT FOR PUBLICATION BEFORE 00:01 ON 13 JUNE 2012", datetime(2012, 6, 13, 0, 1)),
        ("11 June 2012", "Not to be released before 00:01 on 13 June 2012", datetime(2012, 6, 13, 0, 1)),
        ("11 June 2012", "For release at 00:01 on Wednesday 13 June 2012", datetime(2012, 6, 13, 0, 1)),
        ("11 June 2012", "Hold for release until 6pm, 13 June 2012", datetime(2012, 6, 13, 18, 0)),
        ("11 June 2012", "CHECK AGAINST DELIVERY – EMBARGO 00.01, 13.06.12", datetime(2012, 6, 13, 0, 1)),
        ("11 June 2012", "EMBARGOED UNTIL 11.59pm, 12 JUNE 2012", datetime(2012, 6, 12, 23, 59)),
        ("24 March 2012", "EMBARGOED UNTIL 00:01, 25 MARCH 2012", datetime(2012, 3, 25, 0, 1)),
        ("27 October 2012", "EMBARGOED UNTIL 00:01, 28 OCTOBER 2012", datetime(2012, 10, 28, 0, 1)),
    ],
)
def test_an_embargo_is_an_instant_in_london(
    tmp_path: Path, areas: Areas, date: str, embargo: str, instant: datetime
) -> None:
    found = read(tmp_path, areas, notice(date=date, embargo=embargo))
    assert found.source.embargo == instant.replace(tzinfo=LONDON)
    assert found.source.published == instant.date().isoformat()
    assert not [problem for problem in found.problems if "embargo" in problem or "date" in problem]


@pytest.mark.parametrize(
    ("embargo", "instant"),
    [
        ("EMBARGOED UNTIL 01:30, 28 OCTOBER 2012", "2012-10-28T01:30+00:00"),
        ("EMBARGOED UNTIL 01:30, 25 MARCH 2012", "2012-03-25T01:30+00:00"),
        ("EMBARGOED UNTIL 00:01 GMT, 13 JUNE 2012", "2012-06-13T00:01+00:00"),
        ("EMBARGOED UNTIL 00:01 GMT, 13 DECEMBER 2012", "2012-12-13T00:01+00:00"),
        ("EMBARGOED UNTIL 24:00, 12 JUNE 2012", "2012-06-13T00:00+01:00"),
        ("EMBARGOED UNTIL MIDNIGHT ON TUESDAY 12 JUNE 2012", "2012-06-13T00:00+01:00"),
        ("EMBARGOED UNTIL 00:00, 13 JUNE 2012", "2012-06-13T00:00+01:00"),
    ],
)
def test_of_two_instants_that_an_embargo_may_mean_the_later_one_counts(
    tmp_path: Path, areas: Areas, embargo: str, instant: str
) -> None:
    found = read(tmp_path, areas, notice(date="2 March 2012", embargo=embargo)).source
    assert found.embargo and found.embargo.astimezone(UTC) == datetime.fromisoformat(instant).astimezone(UTC)
    assert found.published == found.embargo.astimezone(LONDON).date().isoformat()


def test_an_embargo_at_the_foot_of_a_page_counts(tmp_path: Path, areas: Areas) -> None:
    text = notice(embargo="")
    foot = "EMBARGOED UNTIL 00:01 – WEDNESDAY, 13 JUNE 2012\n\n"
    for late in (text.replace("NOTES TO EDITORS", f"{foot}NOTES TO EDITORS"), f"{text}\n{foot}"):
        assert read(tmp_path, areas, late).source.embargo == datetime(2012, 6, 13, 0, 1, tzinfo=LONDON)
    for other in ("Embargo arrangements: please ring us.", "The report was under embargo until 15 June 2012."):
        assert read(tmp_path, areas, f"{text}\n{other}\n").source.embargo is None


def test_a_speaker_whose_accents_are_characters_of_their_own(tmp_path: Path, areas: Areas) -> None:
    name = unicodedata.normalize("NFD", "Siân Ó Móráin")
    found = read(tmp_path, areas, notice(speaker=f"{name}, Assistant Chief Inspector, said:"))
    assert (found.speaker, found.office) == (name, "Assistant Chief Inspector")


def test_doubts_about_an_embargo_are_problems(tmp_path: Path, areas: Areas) -> None:
    found = read(tmp_path, areas, notice(embargo="EMBARGOED UNTIL MONDAY, 13 JUNE 2012"))
    assert found.source.embargo == datetime(2012, 6, 13, 0, 0, tzinfo=LONDON)
    assert any("no time" in problem for problem in found.problems)
    assert any("weekday" in problem for problem in found.problems)


def test_without_an_embargo_the_notices_date_is_the_day_of_publication(tmp_path: Path, areas: Areas) -> None:
    found = read(tmp_path, areas, notice(embargo=""))
    assert (found.source.embargo, found.source.published) == (None, "2012-06-11")


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("14 March 2011ISBN: 978-1-84099-439-3", "2011-03-14"),
        ("March 2011ISBN: 978-1-84099-439-3", "2011-03"),
        ("2011ISBN: 978-1-84099-439-3", "2011"),
        ("Published: 14 March 2011", "2011-03-14"),
    ],
)
def test_a_date_with_a_reports_number_run_into_it(tmp_path: Path, areas: Areas, line: str, dated: str) -> None:
    assert read(tmp_path, areas, notice(date=line, embargo="")).dated == dated


def test_a_notice_without_any_date_is_undated(tmp_path: Path, areas: Areas) -> None:
    found = read(tmp_path, areas, notice(date="", embargo=""))
    assert (found.source.id, found.dated) == ("ambleford-undated", "")
    assert "no date of the notice found" in found.problems


@pytest.mark.parametrize("embargo", ["EMBARGOED UNTIL 00:01, 2 JANUARY", "EMBARGOED UNTIL FURTHER NOTICE"])
def test_an_embargo_without_a_day_is_refused(tmp_path: Path, areas: Areas, embargo: str) -> None:
    with pytest.raises(NoticeUnreadable, match="embargo"):
        read(tmp_path, areas, notice(date="", embargo=embargo))


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("Julie Fox, Assistant Chief Inspector, said:", "Julie Fox", "Assistant Chief Inspector"),
        ("HM Chief Inspector of Probation, Zoë Ó’Brien, said:", "Zoë Ó’Brien", "HM Chief Inspector of Probation"),
        ("Publishing the report, Sir John Q. Roe, Chief Inspector, today said:", "Sir John Q. Roe", "Chief Inspector"),
        ("Chief Inspector Liz Marchbanks said:", "Liz Marchbanks", "Chief Inspector"),
        ("HM Chief Inspector of Probation Liz Roe said:", "Liz Roe", "HM Chief Inspector of Probation"),
        ("Jo Bell (Assistant Chief Inspector) said:", "Jo Bell", "Assistant Chief Inspector"),
        ("Jo Bell – Assistant Chief Inspector – said:", "Jo Bell", "Assistant Chief Inspector"),
        ("Jo Bell, Assistant\nChief Inspector, said:", "Jo Bell", "Assistant Chief Inspector"),
        ("The Chief Inspector, Liz Roe, said:", "Liz Roe", "Chief Inspector"),
    ],
)
def test_any_speaker_and_office_are_read(tmp_path: Path, areas: Areas, line: str, name: str, office: str) -> None:
    found = read(tmp_path, areas, notice(speaker=line))
    assert (found.speaker, found.office) == (name, office)
    assert found.speech and found.speech.of(found.text).startswith("“This Core Case")


@pytest.mark.parametrize(
    ("attribution", "name", "office"),
    [
        (",” said Jo Bell, Assistant Chief Inspector.", "Jo Bell", "Assistant Chief Inspector"),
        ("”, said Jo Bell, Assistant Chief Inspector.", "Jo Bell", "Assistant Chief Inspector"),
        (",” Jo Bell, Assistant Chief Inspector, said.", "Jo Bell", "Assistant Chief Inspector"),
        (".” said Assistant Chief Inspector Jo Bell.", "Jo Bell", "Assistant Chief Inspector"),
        (",” said HM Chief Inspector of Probation, Liz Roe.", "Liz Roe", "HM Chief Inspector of Probation"),
    ],
)
@pytest.mark.parametrize("more", ["", " “All is to be praised.”"])
def test_a_speaker_named_behind_the_words(
    tmp_path: Path, areas: Areas, attribution: str, name: str, office: str, more: str
) -> None:
    text = notice(table=tabbed("Ambleford"), speaker="", judgement="Overall, we consider this a good set of findings")
    found = read(tmp_path, areas, text.replace("findings”", f"findings{attribution}{more}"))
    assert (found.speaker, found.office, found.source.judgement) == (name, office, "good")
    assert found.speech
    speech = found.speech.of(found.text)
    assert speech.startswith("“This Core Case")
    assert speech.endswith("praised.”" if more else "”") and "findings" in speech
    assert ("said" in speech) == bool(more)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Overall, we consider this a creditable set of findings.", "creditable"),
        ("Overall, we consider this an *encouraging* set of findings.", "encouraging"),
        ("Overall, this was a very disappointing set of findings.", "very disappointing"),
        ("These are rather mixed findings.", "rather mixed"),
        ("We consider this to be an extremely\ndisappointing result.", "extremely disappointing"),
        ("Overall, we considered these findings to be very creditable.", "very creditable"),
        ("This is a detailed report.", ""),
        ("In the previous inspection we considered this a poor set of findings.", ""),
    ],
)
def test_the_overall_judgement_is_the_adjective_phrase(
    tmp_path: Path, areas: Areas, sentence: str, phrase: str
) -> None:
    found = read(tmp_path, areas, notice(judgement=sentence))
    assert found.source.judgement == phrase
    if phrase:
        assert found.judgement and " ".join(found.judgement.of(found.text).split()) == phrase
    else:
        assert "no overall judgement found" in found.problems


@pytest.mark.parametrize(
    ("inspection", "kind"),
    [("Core Case Inspection", "core case"), ("second re-inspection", "second re-inspection"), ("review", "")],
)
def test_the_kind_of_inspection_is_read(tmp_path: Path, areas: Areas, inspection: str, kind: str) -> None:
    assert read(tmp_path, areas, notice(inspection=inspection)).source.inspection == kind


@pytest.mark.parametrize("programme", ["Full Joint Inspection", "Short Quality Screening"])
def test_a_look_alike_of_a_later_programme_gives_words_and_no_scores(
    tmp_path: Path, areas: Areas, programme: str
) -> None:
    found = read(tmp_path, areas, notice("Ambleford", tabbed("Ambleford"), inspection=programme))
    assert (found.programme, found.scores, found.to_date) == (programme, (), ())
    assert any(programme in problem for problem in found.problems)


def test_a_notice_without_a_table_is_read_for_its_words(tmp_path: Path, areas: Areas) -> None:
    found = read(tmp_path, areas, notice())
    assert found.scores == () and "no score table found" in found.problems
    assert found.source.judgement == "rather mixed"


@pytest.mark.parametrize("text", ["Minutes of the parish council.", "Safeguarding 69%\n", "{}"])
def test_what_is_no_notice_is_refused(tmp_path: Path, areas: Areas, text: str) -> None:
    with pytest.raises(NoticeUnreadable, match="no inspection"):
        read(tmp_path, areas, text)


def test_a_pdf_gives_the_same_notice_with_pages(tmp_path: Path, areas: Areas, luton: Notice) -> None:
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=11)
    for paragraph in luton.text.translate(str.maketrans("“”’–•", '""\'-*')).split("\n\n"):
        document.multi_cell(0, 6, paragraph)
        document.ln(4)
    path = tmp_path / "luton.pdf"
    document.output(str(path))
    found = read_notice(path, areas)
    assert found.source == luton.source
    assert figures(found) == figures(luton)
    assert [score.prose_value for score in found.scores] == [75, 73, 78]
    assert len(found.pages) == 2 and {passage.page for passage in found.passages} == {1, 2}
    broken = next(passage for passage in found.passages if "major restructure" in passage.text)
    assert broken.page == 1 and "management oversight." in broken.text


def test_source_ids_are_area_and_date() -> None:
    assert source_id("Leicestershire and Rutland", "2012-06-13") == "leicestershire-and-rutland-2012-06-13"
    assert source_id("Bromley", "2012-03") == "bromley-2012-03"
    assert source_id("Barnet", "") == "barnet-undated"


@pytest.mark.parametrize("has_table", [True, False])
def test_of_two_notices_in_a_file_only_the_first_is_read(tmp_path: Path, areas: Areas, has_table: bool) -> None:
    other = notice("Thornby", tabbed("Thornby", dict.fromkeys(MEASURES, (1, 99, 50, 12))))
    other = other.replace("13 JUNE 2012", "20 JUNE 2012")
    first = notice("Ambleford", tabbed("Ambleford") if has_table else "")
    found = read(tmp_path, areas, f"{first}\n{other}")
    assert (found.source.area, found.source.published) == ("Ambleford", "2012-06-13")
    assert [score.value for score in found.scores] == ([69, 64, 72] if has_table else [])
    assert "Thornby" not in found.text and "20 JUNE" not in found.text
    assert any("another notice, of Thornby" in problem for problem in found.problems)


@pytest.mark.parametrize(
    "text",
    [
        "Subject: Inspection of Youth Offending work in Thornby\n\nNot Thornby (50%, 60%, 70%), but this:\n\n{}",
        "Inspection of Youth Offending work in Thornby\n\nInspection of Youth Offending work in Wexcombe\n\n{}",
        "{}\n\nRelated\n\nInspection of Youth Offending work in Thornby\n\nRead more\n",
    ],
)
def test_the_titles_of_other_notices_make_no_second_notice(tmp_path: Path, areas: Areas, text: str) -> None:
    found = read(tmp_path, areas, text.format(notice("Ambleford", tabbed("Ambleford"))))
    assert (found.source.area, len(found.scores)) == ("Ambleford", 3)
    assert not any("another notice" in problem for problem in found.problems)


@pytest.mark.parametrize(("date", "dated"), [("11 June 2012", "2012-06-11"), ("", "2014-02-01")])
def test_the_date_of_a_page_counts_only_where_there_is_no_other(
    tmp_path: Path, areas: Areas, date: str, dated: str
) -> None:
    page = "---\r\ntitle: A notice\r\ndate: 2014-02-01\r\n---\r\n\r\n"
    assert read(tmp_path, areas, page + notice(date=date, embargo="")).dated == dated


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Councillor Bea Marsh, cabinet member for children, said:", True),
        ("Ann-Marie O’Neil added:", False),
        ("She added:", False),
    ],
)
def test_a_speech_ends_where_somebody_else_is_given_the_word(
    line: str, ends: bool, tmp_path: Path, areas: tuple[Area, ...]
) -> None:
    body = f"“Plans were late.\n\n{line}\n\n“Our staff work tirelessly."
    found = read_notice(saved(tmp_path, notice(table=tabbed("Ambleford"), body=body)), areas)
    assert found.speech
    assert "Plans were late." in found.speech.of(found.text)
    assert ("tirelessly" in found.speech.of(found.text)) is not ends
