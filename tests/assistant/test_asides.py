import pytest

from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Was Welsh offered to those who wanted it in Luton?", False),
        ("Were letters in Luton sent in Welsh?", False),
        ("Which Welsh areas were offered a visit?", True),
        ("Were letters sent to homes in Wales?", True),
    ],
)
def test_a_language_is_no_part_of_the_country(read: Read, question: str, names: bool) -> None:
    reading = read(question)
    assert bool(reading.named("regions") or reading.named("nations")) is names
