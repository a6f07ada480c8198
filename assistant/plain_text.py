"""A question as it is understood: without control characters, tags and roundabout openings."""

import re

from assistant.askers import without_the_asker
from assistant.claims import as_claim
from assistant.put_right import as_put_right
from assistant.vocabulary import vocabulary
from assistant.words import CORRECT, asks, split_words

_CHAINED = re.compile(r"(?P<low>\d+)\s*(?:<=|≤)\s*(?P<what>[a-z ]+?)\s*(?:<=|≤)\s*(?P<high>\d+)", re.IGNORECASE)
"""Both ends of a range at once: "55 <= reoffending <= 61"."""


_SIGNS = {">=": " at least ", "≥": " at least ", "<=": " at most ", "≤": " at most ", ">": " above ", "<": " below "}


_TAG = re.compile(
    r"(?<=[\w%)\"”'’])[\s,]+(?:(?:is|was|are|were|do|does|did|has|have|had|would|could)(?:n['’]?t)?|wo(?:n['’]?t)|ai(?:n['’]?t))"
    r"\s+(?:it|they|that|he|she|there)(?:\s+not)?\s*(?:\?|[.!]*$)|(?<=\w)[\s,]+(?:yes|no|yeah|innit|surely)\s*[?.!]*$",
    re.IGNORECASE,
)
"""What makes a question of a statement that it ends: "…, isn't it?"."""


_INNER_TAG = re.compile(
    r"(?<=\w)[\s,]+(?:is|was|are|were|do|does|did|has|have|had)n['’]?t\s+(?:it|they|he|she|we|you)[\s,]+"
    r"(?=(?:so\s+)?(?:what|how|which|who|when|where)\b)",
    re.IGNORECASE,
)
"""Such a tag before the question itself, in haste: "they got slated didnt they what were the numbers"."""


_NOT_THAT = re.compile(
    r"^(?:no,?\s+)?i (?:do not|don['’]?t|did not|didn['’]?t) (?:want|need|mean)\b[^,;.]*[,;.]\s*(?:but\s+)?"
    r"(?=i (?:want|need|mean)\b)",
    re.IGNORECASE,
)
"""What is not meant, before what is: "I don't want the rate, I mean the score"."""


_ABLE = re.compile(
    r"^(?:might|could|would|can|will) (?:you|i)(?: (?!please\b)\w+ly)? be able to "
    r"(?:say|tell (?:me|us)|confirm|state)\s+(?=(?:what|how|which|who|when|whether|if)\b)",
    re.IGNORECASE,
)
"""How a question is asked with much ceremony: "might you possibly be able to say what …"."""


_PLACES = re.compile(
    r",?\s+(?:rounded\s+)?(?:to\s+)?(?:one|two|1|2)\s*(?:decimals?(?:\s+places?)?|d\.?p\.?)(?!\w)", re.IGNORECASE
)
"""How a figure is to be printed, which these always are: "to one decimal place"."""


_MANAGED = re.compile(
    r"(?<=\w)[,;]?\s+(?:(?:can|could|would|will) you (?:please )?(?:do|manage|arrange|fix|sort) (?:that|this|it)"
    r"|(?:is|would) that (?:be )?(?:possible|doable))(?: for (?:me|us))?(?: please)?\s*\?*$",
    re.IGNORECASE,
)
"""What asks whether an order can be met, behind it: "Luton's scores on one page, can you do that?"."""


_NOT_PER_CENT = re.compile(r"(?<=points)([^?]*?),?\s+(?:and )?not (?:a )?per ?cent(?:age)?\b", re.IGNORECASE)
"""What sets percentage points apart from per cent: "that's percentage points, not per cent?"."""


_DIFFERENCE = re.compile(r"\bhow (?:much|big) (?:of )?(?:a )?difference\b(.*\b(?:make|made|making)\b)", re.IGNORECASE)
"""What is asked of somebody's work, and counts nothing: "how much difference did the nurse make?"."""


_MENTIONED = re.compile(
    r"^in (?P<which>(?:which|what) (?:notices?|reports?|areas?)) (?:is|are|was|were) (?P<subject>.+?) "
    r"(?:mentioned|discussed|covered|raised|referred to|brought up)\b",
    re.IGNORECASE,
)
"""How it is asked which notices mention something: "in which notices is custody mentioned?"."""


_UP_ON = re.compile(
    r"\b(?:(?P<both>up or down|down or up)|(?P<up>up)|down) on (?=(?:the )?(?:\w+ )?(?:average|mean)\b)", re.IGNORECASE
)
"""How it is asked on which side of an average a score lies: "is that up on the average?"."""


_OR_POINTS = re.compile(r"\b(?:\d+ )?per ?cent or (?:\d+ )?percentage points\b", re.IGNORECASE)
"""What asks which of the two a gap is in: "is that 7 per cent or 7 percentage points?"."""


_RETURN = re.compile(
    r"^(?:(?:ok|okay|so|and|now|right)\b,? )?(?:(?:going|coming|turning|getting|returning|moving|heading) )?"
    r"back to (?=\w)",
    re.IGNORECASE,
)
"""How somebody comes back to what was spoken of: "Going back to Bexley, …"."""


_LABEL = re.compile(
    r"^\W*(?:(?:next|and)\s+)?(?:line|para|paragraph|item|point|sentence|claim|bullet|number|no\.?|q)\s*\d{1,2}\s*[:.)–—-]+\s*",
    re.IGNORECASE,
)
"""What numbers the lines of a text that is gone through: "Line 3: …"."""


_CALLED = re.compile(
    r"^(?:(?:so|and|ok)\b,? )*(?:is it|would it be|was it) (?:\w+ )?"
    r"(?:fair|right|correct|accurate|true|ok|okay|safe|reasonable) "
    r"(?:to|of us to) (?:call|describe|rate|class|count|present|portray) (?P<who>.+?) (?:as )?"
    r"(?P<what>(?:above|below|better|worse|higher|lower|ahead|behind|"
    r"the (?:best|worst|top|bottom|lowest|highest|weakest|strongest))\b.*?)"
    r"\s*\?*$",
    re.IGNORECASE,
)
"""What asks if somebody may be so called that figures tell: "is it fair to call Luton above average?"."""


_STATED = re.compile(r"^[\"“'‘](?P<stated>[^\"”]{8,}?)[.,]?[\"”'’]\s*(?P<mark>\??)$")
"""A statement in quotation marks and nothing else, which is to be checked."""


_CONTRACTED = re.compile(
    r"\b((?:no|every|any|some)(?:thing|body|one)|none|neither|either)['’]s"
    r"(?= (?:above|below|better|worse|higher|lower|over|under|ahead|behind|at|on|been|fallen|gone|got|not|short)\b)",
    re.IGNORECASE,
)
"""What "is" is drawn to: "nothing's below average"."""


_WHICH_ONE = re.compile(
    r"\b(which|what) one(?:['’]s|(?P<verb> (?:is|was|came|comes)))(?= (?:the )?(?:lowest|highest|best|worst|weakest"
    r"|strongest|top|bottom|poorest|higher|lower|better|worse|weaker|stronger)\b(?! on\b| for\b| at\b))",
    re.IGNORECASE,
)
"""What asks for one of those told, which no number does: "which one's lowest?"."""


_SCALE = re.compile(
    r"(?P<asks>^(?:what|how|which)\b(?:[^?\d]*\b(?:did|was|were|do|does) [^?\d]+?"
    r"|(?: high)?(?: (?:mark|score|figure|points|marks|result))?))"
    r",? out of (?:a possible )?(?:100|a hundred|one hundred)(?=[ ,?]|$)|^out of (?:100|a hundred|one hundred),? ",
    re.IGNORECASE,
)
"""Of how much a score is, which of each is the same: "what did Kent get out of 100 for reoffending?"."""


_FOR = re.compile(
    r"(?:(?<=score)|(?<=scores)|(?<=mark)|(?<=figure)|(?<=figures)|(?<=result)|(?<=results)|(?<=numbers)) 4 (?=[a-z])",
    re.IGNORECASE,
)
"""A "for" in haste: "the safeguarding score 4 hounslow"."""


_WHEN_FIRST = re.compile(
    r"^w(?P<when>hen (?!did\b|was\b|were\b|is\b|are\b|do\b|does\b|will\b|has\b|have\b|had\b|would\b|could\b|can\b)"
    r"[^,?.;:]{4,80}), (?P<asked>(?:how|what|which|who|did|was|were|had)\b[^?.,]+)\?*\s*$",
    re.IGNORECASE,
)
"""A time told before the question, which asks for no date: "when the inspectors came back, how did Kent do?"."""


_THING = r"(?:areas|boroughs|councils|places|inspections|visits|notices|reports|sources|scores|figures)"
_TOLD_APART = re.compile(
    rf"(?P<thing>\b{_THING}\b)\W*(?:\bas (?:opposed to|distinct from)|\brather than|\binstead of|\b(?:and )?not)"
    rf"(?: just| only)?(?: the)? {_THING}\b(?P<end>,?)",
    re.IGNORECASE,
)
"""What is told from what is counted, and only says what that is: "how many inspections, as opposed to areas, …"."""


def clean(question: str) -> str:
    """Return a question without control characters and runs of white space, its signs of comparison in words.

    A tag at the end of a statement ("…, isn't it?") is "correct?".
    """
    question = _FOR.sub(" for ", re.sub(r"\bb4\b", "before", question))
    if not question.isupper():
        question = re.sub(r"\bIT\b", "information technology", question)
    question = _WHICH_ONE.sub(lambda m: f"{m[1]}{m['verb'] or ' is'}", question)
    question = _CONTRACTED.sub(r"\1 is", _INNER_TAG.sub(": ", question))
    question = _CHAINED.sub(r"\g<what> from \g<low> to \g<high>", question)
    for sign, words in _SIGNS.items():
        question = question.replace(sign, words)
    if not re.search(r"\w", question):
        return ""
    text = re.sub(r"[\s\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+", " ", question).strip()
    text = _LABEL.sub("", text) or text
    if (stated := _STATED.match(text)) and not asks(stated["stated"]):
        text = f"{stated['stated']}, correct?"
    text = _SCALE.sub(lambda match: match["asks"] or "", text)
    text = _MENTIONED.sub(r"\g<which> mention \g<subject>", text)
    text = _UP_ON.sub(lambda m: "above or below " if m["both"] else "above " if m["up"] else "below ", text)
    text = _OR_POINTS.sub("percentage points", _RETURN.sub("", text))
    text = _NOT_PER_CENT.sub(r"\1", text)
    text = _DIFFERENCE.sub(r"what difference\1", text)
    text = _PLACES.sub("", without_the_asker(_ABLE.sub("", _NOT_THAT.sub("", text))))
    text = _TOLD_APART.sub(r"\g<thing>", _MANAGED.sub("", text))
    text = _CALLED.sub(rf"\g<who> was \g<what>{CORRECT}", text)
    text = _WHEN_FIRST.sub(r"\g<asked> w\g<when>?", text)
    text = as_claim(as_put_right(_without_authority(text)))
    return text if asks(_TAG.sub("", text)) else _TAG.sub(CORRECT, text)


def _without_authority(text: str) -> str:
    """Return a question without what it only says it rests on: "According to your records, has Kent been …?"."""
    head, comma, rest = text.partition(", ")
    if not comma or len(head.split()) > _AUTHORITY or not asks(rest):
        return text
    words = split_words(head)
    said = vocabulary().marks(words)
    return rest if any(m.name == "polite" and (m.start, m.end) == (0, len(words)) for m in said) else text


_AUTHORITY = 6
"""Words up to which what a question rests on is named: "as far as your records go"."""
