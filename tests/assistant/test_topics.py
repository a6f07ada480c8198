import pytest

from assistant.subjects import find_subject
from assistant.vocabulary import Vocabulary
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("What was said about how many youngsters each worker looks after in Luton?",
         "how many youngsters each worker looks after"),
        ("Any mention of making court decisions clear to youngsters in Luton?",
         "making court decisions clear to youngsters"),
        ("Tell me about kids who can't read in Luton.", "kids who can't read"),
        ("What did they find about curfews when they went to Luton?", "curfews"),
        ("How were curfews described in the Luton notice?", "curfews"),
        ("In Luton, what was said about tags please?", "tags"),
    ],
)  # fmt: skip
def test_a_subject_is_the_stretch_that_it_is_put_in_without_what_asks(
    read: Read, words: Vocabulary, question: str, phrase: str
) -> None:
    assert find_subject(read(question), words, "")[1] == phrase
