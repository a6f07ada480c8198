import pytest

from assistant.clauses import MIDDLE, Side, judges, side_of_half, stance_of
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


@pytest.mark.parametrize(
    ("sentence", "stance", "said"),
    [
        ("The reviews of plans were done by managers.", MIDDLE + 0.4, "praise"),
        ("The reviews of plans were done by managers.", MIDDLE - 0.4, "criticism"),
        ("Planning requires some improvement.", MIDDLE + 0.4, "criticism"),
        ("Records were kept with little care.", MIDDLE + 0.4, "criticism"),
        ("There was scant evidence of joint work.", MIDDLE + 0.4, "criticism"),
        ("Home visits left little to be desired.", MIDDLE + 0.4, "praise"),
        ("Its purpose is to assess if the work is of a high standard.", MIDDLE + 0.4, None),
    ],
)
def test_a_sentence_is_told_by_its_stance_and_by_words_that_say_so(
    words: Vocabulary, sentence: str, stance: float, said: str | None
) -> None:
    assert stance_of(sentence, stance, words) == said


@pytest.mark.parametrize(
    ("sentence", "judgement", "given"),
    [
        ("Overall, this is a disappointing set of findings.", "disappointing", True),
        ("Disappointingly, cases were not reassessed.", "disappointing", False),
        ("It was disappointing that files were lost.", "disappointing", False),
        ("We call this somewhat uneven.", "somewhat uneven", True),
        ("Overall, these are sound findings.", "", False),
    ],
)
def test_a_word_of_the_judgement_is_not_the_judgement(sentence: str, judgement: str, given: bool) -> None:
    assert judges(sentence, judgement) == given
