from tests.assistant.checks import Ask, Talk, values


def test_the_more_recent_of_two_notices_is_one_of_dates(ask: Ask) -> None:
    assert (
        "Luton's was published before Leicestershire and Rutland's"
        in ask("Which report is the more recent, Luton's or Leicestershire's?").text
    )
    assert "No. Luton's was published before" in ask("Was Luton's notice more recent than Leicestershire's?").text


def test_by_how_many_days_is_told_of_notices_just_set_beside_each_other(talk: Talk) -> None:
    assert values(
        talk("Which notice is the more recent, Luton's or Leicestershire's?", "by how many days?"), "difference"
    ) == [28]
