"""The story, draft or letter that stands before a question: statements that set the scene, and ask nothing."""

import re

from assistant.vocabulary import vocabulary
from assistant.words import places, split_words

_PASTED = re.compile(r"[\"“](?P<draft>[^\"”]+)[\"”]")


_SHORT = 5
"""Words up to which what stands in quotation marks is a phrase asked about, not a draft to be checked."""


_LABELLED = re.compile(r"[^\"“?]{0,40}:\s*")
"""What stands before a draft to say that it is one, however short: "Headline check: “…”"."""


_SIGNED = re.compile(
    r"(?<=[?.!])\s+(?:many thanks|thanks|thank you|cheers|regards|kind regards|best|best wishes|yours)\b[^?]*$",
    re.IGNORECASE,
)
"""How a letter ends: "Many thanks, Priya"."""


_ECHO = re.compile(
    r"(?:(?:is|was|are|were|does|do|did|should|have|has|am|can|what is|what was) (?:that|this|it|we|i|you)\b.*|\w+"
    r"|for (?:what|which) reasons?|what for|why (?:is|was) (?:that|this|it)"
    r"|(?:which|what) (?:one|area|borough|council|team|place|service) (?:had|has|got|is|was) (?:it|that)"
    r"|who (?:had|has|got|is|was) (?:it|that)|how many (?:were|are|was|did)(?: (?:it|they|there|that|those|so))?)\W*",
    re.IGNORECASE,
)
"""What asks about the statement before it: "…, is that right?"."""


_WHICH = re.compile(
    r"(?:which|who|where)(?: ones)? (?:were|are|is|was) (?:they|it|those|these|that)\W*"
    r"|which (?:areas?|boroughs?|councils?|places?|teams?|ones?)\W*",
    re.IGNORECASE,
)
"""What asks for the areas that the statement before it describes: "Some scored under half. Which were they?"."""


_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“'‘]|(?:what|whats|how|hows|which|who|when|where|did|was|is)\b)")


_REQUEST = re.compile(
    r"(?:what|what['’]?s|how|how['’]?s|which|who|when|where|did|was)\b"
    r"|(?:i|we) (?:should|would) (?:be grateful|appreciate)"
    r"|(?:(?:kindly|please|pray|do)\s+)?(?:(?:tell|give|show|send|remind|let) (?:me|us)\b"
    r"|(?:state|list|name|give|set out|show|quote|print) (?:the|its|their|each|every|both|all|any)\b)",
    re.IGNORECASE,
)
"""How a sentence opens that asks though it has no question mark."""


_LABEL = 3
"""Words up to which a sentence only names what the question after it is about."""


_OF_LABEL = re.compile(
    r"(?P<verb>is|does|was) (?:that|it|this)\s+"
    r"(?=(?:part of|cover|belong|includ|within|fall|come|in with|lumped|count|under)\w*)",
    re.IGNORECASE,
)
"""What asks of a name before it where it belongs."""


_COURTESY = re.compile(
    r"(?:would|could|can|will) you(?: please)?(?: (?:oblige|help|assist|be so kind|tell me))?\W*|"
    r"(?:any ideas?|thanks?|thank you)\W*|"
    r"what (?:goes|belongs|fits|should go|should (?:i|we) (?:put|have|write)|do (?:i|we) put|(?:is|was) it)"
    r"(?: in)?(?: (?:there|here|it|the (?:gap|blank|space|hole)))?\W*|"
    r"(?:please )?fill (?:(?:it|that|the \w+) in|in (?:it|that|the \w+))(?: please)?\W*|"
    r"what (?:should|shall|do|can) (?:i|we) (?:tell|say|answer|reply)\b.*",
    re.IGNORECASE,
)
"""What only asks for an answer to what is told before it: "…, would you oblige?"."""


_TOPIC = re.compile(
    r"(?P<topic>[^\W\d_][^?.!:]*['’]s?(?: [\w-]+){1,12})(?::| [-–—])\s+"
    r"(?P<asked>(?:what|is|are|was|were|do|does|did|has|have|who|which|how)\b.*\b(?:it|that|they|them|those)\b.*)",
    re.IGNORECASE,
)
"""What names something of an area's before it is asked about: "Kent's reoffending score: who else has it?"."""


def part_story(text: str) -> tuple[str, str]:
    """Part leading statements from the question that follows them; where none asks, all of them are the question.

    A draft that is pasted in quotation marks is a statement wherever it stands.
    """
    pasted = max(_PASTED.finditer(text), key=lambda match: len(match.group()), default=None)
    labelled = (
        pasted
        and _LABELLED.fullmatch(text[: pasted.start()])
        and _REQUEST.match(text[pasted.end() :].lstrip(" .,;:–—-"))
    )
    if pasted and (labelled or len(pasted["draft"].split()) > _SHORT):
        after = (
            text[pasted.end() :].lstrip(" .,;:–—-") if labelled else f"{text[: pasted.start()]} {text[pasted.end() :]}"
        )
        story, question = part_story(after.strip())
        return f"{story} {pasted['draft']}".strip(), question
    text = _SIGNED.sub("", text)
    if topic := _TOPIC.fullmatch(text):
        return topic["topic"], topic["asked"]
    sentences = _SENTENCES.split(text)
    at = next((i for i, s in enumerate(sentences) if s.rstrip().endswith("?")), None)
    at = next((i for i, s in enumerate(sentences) if _REQUEST.match(s)), 0) if at is None else at
    story, question = " ".join(sentences[:at]), " ".join(sentences[at:])
    label = story.rstrip(" .:-–—!")
    if label and len(label.split()) <= _LABEL and (of_it := _OF_LABEL.match(question)):
        return "", f"{of_it['verb']} {label} {question[of_it.end() :]}"  # "Grimsby. Is that covered under …?"
    if story and _COURTESY.fullmatch(question):
        return part_story(story)
    if story and _WHICH.fullmatch(question):
        return "", f"Which areas: {story}"
    echo = _ECHO.fullmatch(question) and len(question.split()) <= _SHORT
    return ("", text) if echo or (at == 1 and _is_echo(question)) else (story, question)


def _is_echo(question: str) -> bool:
    """Return whether a question only asks if what stands before it is right, or who says so: "Safe to print?"."""
    if len(question.split()) > _SHORT:
        return False
    words, known = split_words(question), vocabulary()
    said = places(mark for mark in known.marks(words) if mark.name in {"confirm", "amiss", "polite", "whence"})
    rest = {word.stem for at, word in enumerate(words) if at not in said}
    return bool(said) and rest <= known.fillers | _PERSONS


_PERSONS = frozenset({"he", "she", "they", "we", "it", "that", "this", "them"})
