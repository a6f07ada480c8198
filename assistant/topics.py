"""The stretch of a question that names its subject, as it was put: "how many youngsters each worker looks after"."""

from collections.abc import Collection, Set

from assistant.reading import Reading
from assistant.word_classes import BEFORE_A_NAME
from assistant.words import places

_LEADS = frozenset("about on of regarding concerning".split())
_NAMING = frozenset("mention mentions mentioned mentioning describe".split())
"""Words after which a question comes to its subject: these after what asks ("a quote about"), those at once."""

_SAYING = frozenset(
    "said says say described reported mentioned written wrote quoted noted covered according when".split()
)
"""Words before which a subject ends: "how were curfews described", "on curfews when they went to Luton"."""

_FIGURES = frozenset({"measures", "statistics", "comparators"})


_PAUSES = frozenset(',;:?!.–—…()"“”')

_ENDS = frozenset("please thanks too then also either again there here it them this that".split())
"""Words with which no subject ends, at the end of a question."""


def find_topic(reading: Reading, kept: Collection[int], named: Set[int], asks: Set[int]) -> range:
    """Return the stretch of a question in which its subject stands, around the words `kept` of it.

    These are the words that a quote has to treat; those beside them tell what is meant by all ("whether they
    understood the sentence"). `named` are the words of areas, at which it ends, `asks` those that ask or say nothing.
    """
    words, first, last = reading.words, min(kept), max(kept)
    led, end = _opened(reading, first, named, asks), last + 1
    start = first if led is None else led
    while end < len(words) and not (end in named or words[end].key in _SAYING or _pauses(reading, end - 1)):
        if _leads_to(reading, end, named):
            return range(start, end)
        end += 1
    while end > last + 1 and (words[end - 1].key in _ENDS or (led is None and end - 1 in asks)):
        end -= 1
    return range(start, end)


def _opened(reading: Reading, first: int, named: Set[int], asks: Set[int]) -> int | None:
    """Return where a subject begins whose first telling word is at `first`: after what leads to it, if any."""
    keys = reading.keys
    figures = places(m for m in reading.marks if m.section in _FIGURES)
    opened = None
    for at in range(first - 1, -1, -1):
        if at in named | figures or _pauses(reading, at):
            break
        if keys[at] in _NAMING or (keys[at] in _LEADS and (at - 1 in asks | named or keys[at - 1] in _NAMING)):
            opened = at + 1
    while opened is not None and opened < first and keys[opened] in _LEADS:
        opened += 1
    return opened


def _leads_to(reading: Reading, at: int, named: Set[int]) -> bool:
    """Whether what comes next only says of which area: "in Luton", "from the Luton report"."""
    if at >= len(reading.words) or reading.words[at].key not in BEFORE_A_NAME:
        return False
    after = at + 1
    while after < len(reading.words) and reading.words[after].key in {"the", "a", "an"}:
        after += 1
    return after in named


def _pauses(reading: Reading, at: int) -> bool:
    """Whether more than a space, or a hyphen within a word, stands between a word and the next."""
    if at + 1 >= len(reading.words):
        return True
    between = reading.question[reading.words[at].end : reading.words[at + 1].start]
    return bool(_PAUSES & set(between)) or " -" in between
