import pytest

from assistant.clauses import Side, side_of_half
from assistant.matter import find_matter
from assistant.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("sentence", "subject", "side"),
    [
        ("The bail scheme was excellent, whereas remand planning began only after the hearing.", "bail", "praise"),
        ("The bail scheme was excellent, whereas remand planning began too late.", "remand", "criticism"),
        ("Although bail support was excellent, mentors were few and far between.", "mentors", "criticism"),
        ("Domestic abuse was noted in files but its effects were not examined.", "abuse", None),
        ("The bail scheme was excellent.", "bail", None),
    ],
)
def test_the_half_on_the_subject_tells_the_side(
    sentence: str, subject: str, side: Side | None, words: Vocabulary
) -> None:
    assert side_of_half(sentence, find_matter((subject,), subject, words), words) == side
