from pathlib import Path

import pytest

from corpus.areas import area_key, areas_in, canonical_area, load_areas
from corpus.errors import CorpusError
from corpus.model import Area


def test_the_bundled_table_has_regions_nations_and_other_names(areas: tuple[Area, ...]) -> None:
    by_name = {area.name: area for area in areas}
    assert len(areas) == len(by_name) == 159
    assert by_name["Luton"] == Area("Luton", "Eastern", "England", ())
    assert by_name["Shropshire, Telford and Wrekin"].also_called == ("Shropshire", "Telford and Wrekin", "Telford")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leicestershire & Rutland<sup>1</sup>", "LEICESTERSHIRE AND RUTLAND"),
        ("Rutland1", "rutland"),
        ("Richmond-upon-Thames", "Richmond upon Thames"),
        ("the East Riding of Yorkshire", "East Riding of Yorkshire"),
        ("St. Helen’s", "st helens"),
        ("Orsby & the Isle of Amble", "Orsby and Isle of Amble"),
        ("Gwynedd Môn", "Gwynedd Mon"),
        ("**Brighton &amp; Hove**", "Brighton and Hove"),
    ],
)
def test_spellings_of_one_area_have_one_key(one: str, other: str) -> None:
    assert area_key(one) == area_key(other)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Leicestershire & Rutland<sup>1</sup>", "Leicestershire and Rutland"),
        ("Leicestershire", "Leicestershire and Rutland"),
        ("the East Riding of Yorkshire", "East Riding of Yorkshire"),
        ("Richmond-upon-Thames", "Richmond upon Thames"),
        ("LUTON", "Luton"),
        ("Luton Youth Offending Service", "Luton"),
        ("London Borough of Bromley", "Bromley"),
        ("Royal Borough of Kensington & Chelsea", "Kensington and Chelsea"),
        ("Leicester City Council", "Leicester"),
        ("Shropshire, Telford & Wrekin", "Shropshire, Telford and Wrekin"),
    ],
)
def test_a_known_area_goes_by_the_tables_name(written: str, name: str, areas: tuple[Area, ...]) -> None:
    assert canonical_area(written, areas) == name


@pytest.mark.parametrize("name", ["Leicester", "Derby", "Nottingham", "Lincolnshire", "York"])
def test_an_area_never_becomes_its_neighbour(name: str, areas: tuple[Area, ...]) -> None:
    assert canonical_area(name, areas) == name


def test_an_unknown_area_keeps_its_own_name_cleaned(areas: tuple[Area, ...]) -> None:
    assert canonical_area("**Ambleford &amp; Thornby**<sup>2</sup>", areas) == "Ambleford and Thornby"
    assert canonical_area("Thornby1", areas) == "Thornby"
    assert canonical_area("AMBLEFORD-ON-SEA", areas) == "Ambleford-On-Sea"


def test_a_name_put_together_from_two_areas_is_told(areas: tuple[Area, ...]) -> None:
    assert areas_in("Bournemouth & Poole and Dorset", areas) == ("Bournemouth and Poole", "Dorset")
    assert areas_in("Luton and Bedfordshire", areas) == ("Luton", "Bedfordshire")
    assert areas_in("Luton and Ambleford", areas) == ()
    assert areas_in("Luton", areas) == ()


def test_another_name_that_two_areas_share_decides_nothing() -> None:
    areas = (Area("North Amble", also_called=("Amble",)), Area("South Amble", also_called=("Amble",)))
    assert canonical_area("Amble", areas) == "Amble"


def test_a_bad_table_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "areas.csv"
    path.write_text("area,region,nation,also_called\nLuton,,,\n,Eastern,England,\n")
    with pytest.raises(CorpusError, match=r"areas\.csv, line 3, column area"):
        load_areas(path)
    path.write_text("name,region\nLuton,Eastern\n")
    with pytest.raises(CorpusError, match="no column 'area'"):
        load_areas(path)
    with pytest.raises(CorpusError, match=r"gone\.csv"):
        load_areas(tmp_path / "gone.csv")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("St Mary's", "St Mary's"),
        ("St Mary’s Youth Offending Service", "St Mary's"),
        ("Orsby's", "Orsby"),
        ("ST MARY'S", "St Mary's"),
    ],
)
def test_a_name_may_end_as_a_possessive_does(written: str, name: str) -> None:
    areas = tuple(Area(each, "", "", ()) for each in ("St Mary's", "Orsby"))
    assert canonical_area(written, areas) == name
