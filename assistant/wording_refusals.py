"""The words of refusals, and of remarks on how a question was taken."""

from collections.abc import Iterable, Sequence

from assistant.phrases import join, name_kind, quoted, whence
from corpus.model import Source

PUBLIC_PROTECTION = (
    "The notices use “public protection” for Risk of Harm to others and Likelihood of Reoffending together, "
    "so both are given."
)
NOT_A_RATE = (
    "These scores are not reoffending rates: they say how often the work to make each individual less likely to "
    "reoffend was done well enough. No reoffending rate stands in the notices."
)
NO_OTHERS = "Yes: no other area held here is so."
ALL_COUNTED = "Yes: every area held here with such a score is counted; the others have none here."

ANY_KIND_OF_AREA = (
    "(Areas of every kind are counted: boroughs, counties and cities are not told apart here, only regions, as in "
    "“London boroughs”.)"
)
KINDS_NOT_APART = (
    "Boroughs, counties and cities are not told apart here, so they cannot be set beside each other; regions can."
)
NOT_AMONG_THESE = "A number in the question is none of these figures."
NO_VERDICT = "Neither yes nor no is said to the claim as it is put; what is held on it stands above."
ASK_AREA = "Which area do you mean?"
EMPTY = "Please ask a question, for example: What was Luton's safeguarding score?"
OFF_TOPIC = (
    "That is not something that inspection notices deal with. Ask about an area's scores, how areas compare, "
    "or what inspectors said."
)
NO_NAMES = "Children, young people and their families are not named here: inspections give one score for a whole area."
NOT_SAID = "The notices held here do not say."


def corrected(pairs: Iterable[tuple[str, str]]) -> str:
    """Return which slips were mended."""
    return " ".join(f"(“{written}” was read as {meant}.)" for written, meant in pairs)


def taken_over(things: Sequence[str]) -> str:
    """Return what a follow-up inherited."""
    return f"(Taken over from what came before: {join(things)}.)" if things else ""


def no_notice(area: str, lookalikes: Sequence[str], nearby: Sequence[str]) -> str:
    """Return that nothing is held of a real area, and that its namesakes are others."""
    other = (
        f" {join(lookalikes)} {'is another area' if len(lookalikes) == 1 else 'are other areas'}." if lookalikes else ""
    )
    near = f" Held areas of its region or the regions beside it: {join(nearby)}." if nearby else ""
    return f"No notice or published score of {area} is held here.{other}{near}"


def unknown_area(names: Sequence[str]) -> str:
    """Return that names are of no area in the area table."""
    return f"{quoted(names)} {'is' if len(names) == 1 else 'are'} not among the youth offending areas known here."


def outside_period(area: str, period: str, held: Sequence[str]) -> str:
    """Return that an area has nothing in a period, and what there is."""
    if period.startswith(("since ", "up to ")):
        return f"Nothing on {area} dated {period} is held. Held: {join(held)}."
    when = f"from {period}" if period.startswith(("before ", "after ")) else f"for {period}"
    return f"Nothing on {area} is held {when}. Held: {join(held)}."


def no_such_source(area: str, kinds: Sequence[str], held: Sequence[str]) -> str:
    """Return that an area has no source of some kinds, and what it has."""
    named = join(map(name_kind, kinds), "or")
    return f"No {named} on {area} is held. Held: {join(held)}."


def unplaced(words: Sequence[str]) -> str:
    """Return which words keep a question from being answered in figures."""
    words = list(dict.fromkeys(words))
    return (
        f"No figure is given, because {quoted(words)} {'was' if len(words) == 1 else 'were'} not understood. "
        "The notices score each area as a whole on three measures: Safeguarding, Risk of Harm to others and Likelihood "
        "of Reoffending."
    )


def unscored(area: str, named: Sequence[str] = ()) -> str:
    """Return what was scored, where something else was asked: that, in its own words, where these are known."""
    one = len(named) == 1
    head = f"{quoted(named)} {'was' if one else 'were'} not scored, and no figure for {'it' if one else 'them'}"
    return (
        f"{head if named else 'No such figure'} is in the notices{f' for {area}' if area else ''}. They score three "
        "measures, each on its "
        "own: Safeguarding, Risk of Harm to others and Likelihood of Reoffending."
    )


def of_another_body(named: Sequence[str]) -> str:
    """Return that nothing of another inspectorate or body is held."""
    return (
        f"No score or judgement by {quoted(named, 'or')} is held here, only those of the inspections of youth "
        "offending work by HM Inspectorate of Probation."
    )


def too_long(length: int, longest: int) -> str:
    """Return that a question is too long to be one."""
    return f"That is {length:,} characters long; a question may have up to {longest:,}. Please ask it more briefly."


def unclear_not(words: Sequence[str]) -> str:
    """Return that a question is better asked without its negation."""
    return f"It is not plain what {quoted(words)} leaves out. Please ask for what you want instead."


def passed_over(parts: Sequence[str]) -> str:
    """Return which parts of a question could not be taken into account together with the rest."""
    return f"This was not understood well enough to be answered exactly: {join(parts)}. Please ask it in parts."


def left_aside(words: Sequence[str]) -> str:
    """Return which unknown words an answer left out of account."""
    return f"(Not understood, and left aside: {quoted(words)}.)"


def part_of(written: str, area: str) -> str:
    """Return that a name stands for part of an area, which is scored as a whole."""
    return f"({written[:1].upper()}{written[1:]} is part of the area {area}, which was scored as a whole.)"


def nothing_held(where: str) -> str:
    """Return that no source is held of what was asked about."""
    return f"Nothing is held here{where}."


def no_words(area: str, sources: Sequence[Source]) -> str:
    """Return that an area has no notice to quote, and what is held of it."""
    if not sources:
        return f"No notice of {area} is held here."
    return f"Of {area} only figures are held ({join(map(whence, sources))}), not the words of its notice."


def not_said(areas: Sequence[str]) -> str:
    """Return that the notices do not say, those of some areas or all that are held."""
    if len(areas) > 1:
        return f"The notices on {join(areas)} do not say."
    return f"The notice on {areas[0]} does not say." if areas else NOT_SAID


def which_area(areas: Sequence[str]) -> str:
    """Return the question which of several areas is meant."""
    return f"Which area do you mean: {join(areas, 'or')}?"


def like_named(areas: Sequence[str]) -> str:
    """Return which areas share a word with a name that is none."""
    return f" Areas of like name: {join(areas)}." if areas else ""


def not_quoted(people: Sequence[str], speakers: Sequence[tuple[str, str]]) -> str:
    """Return that somebody does not speak in the notices of some areas, and who does."""
    said = (
        f"The notice on {area} quotes {speaker or 'nobody by name'}, not {join(people)}." for area, speaker in speakers
    )
    return " ".join(said)
