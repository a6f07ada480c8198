"""The words of answers about notices: judgements, dates, what is held, who says what."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from assistant.phrases import areas, join, name_measure, one_line, quoted, spell_embargo, spoken_by, whence
from assistant.wording import news_only
from corpus.dates import spell_date
from corpus.model import Area, Finding, FindingKind, Measure, Notice, Source, Speech

NO_CAUSE = "The notice does not say what caused a score."
EMBARGOED_COUNTED = "**Notices under embargo** are counted in here. Not for publication before they may be shown."
OLDEST_WHOLE = "Of those it is only the figures that are held. The oldest notice held with its words:"
NO_FACTOR = "How many times one score is of another is not worked out here: scores are set apart in percentage points."
NO_DATED = "No dated source is held."
ABOUT_THE_WORK = "What it says about the work:"
CLOSE_TO_IT = "Close to it is only this:"
THE_NOTICE = "the notice itself"
WHY_FOUND: Mapping[FindingKind, str] = {
    "prose_and_table": "the text of the notice gives another figure than the table",
    "outside_own_extremes": "beyond the lowest or highest printed beside it",
    "published_differs": "another publication gives another figure",
    "series": "at odds with the one printed before or after it",
    "beyond_extremes": "beyond the lowest or highest printed to date",
}
"""What the audit found of a figure, without a figure; of any other kind, that it was not read without doubt."""
MOST_FOUND = 3
"""Figures that an answer names as found fault with; more are only said to be there."""


_NAMED = 5
"""Notices up to which those searched are named."""


def found_fault_with(finding: Finding, source: Source) -> str:
    """Return which figure the audit found fault with: "Sefton's Safeguarding score (beyond the lowest …)"."""
    name = name_measure(finding.measure) if finding.measure else ""
    whose = f"{source.area}'s {name} score" if name else f"{source.area}'s scores"
    if finding.statistic:
        whose = f"the {finding.statistic} {name} score to date ({whence(source)})"
    return f"{whose} ({WHY_FOUND.get(finding.kind, 'not read without doubt')})"


def audited(faulty: Sequence[str]) -> str:
    """Return the line of an answer that names the figures that the audit found fault with."""
    more = ["others"] if len(faulty) > MOST_FOUND else []
    return f"The audit of the sources questions {join([*faulty[:MOST_FOUND], *more])}."


def belongs(place: str, area: str, others: Sequence[str], mark: str) -> str:
    """Return which area a place is part of, which is scored as a whole, and which it is not part of."""
    apart = f", not to {join(others)}" if others else ""
    return f"{place} belongs to the area {area}{apart}. {f'Its sources: {mark}' if mark else ''}".strip()


def none_of_those(where: str, mark: str) -> str:
    """Return that none of the areas just listed lies in a region, or outside it."""
    return f"None of the areas just listed is {where} {mark}."


def in_region(area: Area, mark: str) -> str:
    """Return where an area lies, and the sources about it."""
    region = area.region if area.region in {area.nation, "London"} else f"the {area.region} region"
    where = region if area.nation in area.region else f"{region}, {area.nation}"
    line = f"{area.name} lies in {where}, by the table of areas used here."
    return f"{line} Its sources: {mark}" if mark else f"{line} No notice or published score of it is held here."


def one_area(name: str) -> str:
    """Return how an area is called that a question names by a part, or by several names."""
    return f"By the table of areas used here it is one area, {name}, inspected as a whole."


def two_areas(names: Sequence[str]) -> str:
    """Return that areas are different ones, each inspected as a whole."""
    return f"{join(names)} are {'two' if len(names) == 2 else 'different'} areas, each inspected as a whole."


def held_of_region(region: str, count: str, names: Sequence[str], mark: str) -> str:
    """Return how many areas of a region are held, and which."""
    return f"- {region}: {areas(count)}: {join(names)} {mark}"


def none_of_regions(regions: Sequence[str]) -> str:
    """Return the regions of which no area is held."""
    return f"No area is held of {join(regions, 'or')}." if regions else "Of every region an area is held."


def no_region(name: str) -> str:
    """Return that the area table gives no region of an area."""
    return f"The table of areas used here gives no region of {name}."


def judged(source: Source, mark: str, since: str = "") -> str:
    """Return one line of a list of areas with their judgement."""
    return f"- {source.area}: “{source.judgement}” {mark} ({whence(source)}){since}"


def judgement_reported(source: Source, mark: str, since: str) -> str:
    """Return the judgement that a publication reports."""
    line = f"{source.area}: “{source.judgement}” {mark}, as reported ({whence(source)}){since}."
    return f"{line} {news_only(source)}".rstrip()


def judgement_said(source: Source, said: Speech | None, sentence: str, mark: str) -> str:
    """Return the judgement of a held notice, with the sentence in which it stands and who says it."""
    who = (spoken_by(said.name, said.office) if said else "") or "The notice"
    return f"{source.area}: “{source.judgement}”. {who}: “{one_line(sentence)}” {mark}"


def judged_since(latest: Source, mark: str) -> str:
    """Return that an area has been inspected again since, and how it was judged then."""
    then = f", then “{latest.judgement}”" if latest.judgement else ""
    return f" — since inspected again{then} {mark} ({whence(latest)})"


def no_judgement(source: Source) -> str:
    """Return that a source holds no overall judgement."""
    return f"{source.area}: no overall judgement stands in the source held ({whence(source)})."


def no_judgement_of(area: str) -> str:
    """Return that no source of an area holds an overall judgement."""
    return f"{area}: no overall judgement is held."


def none_judged(where: str) -> str:
    """Return that a judgement was used of no area."""
    return f"No area held here{where} was so described."


def judged_head(count: str, known: str, where: str, phrases: str) -> str:
    """Return the line above the areas of which a judgement was used, with how many a judgement is known of."""
    return f"Described as {phrases}: **{count}** of the {areas(known)}{where} with an overall judgement here:"


def judged_otherwise_head(count: str, known: str, where: str, phrases: str) -> str:
    """Return the line above the areas of which a judgement was not used, with how many a judgement is known of."""
    return f"Not described as {phrases}: **{count}** of the {areas(known)}{where} with an overall judgement here:"


def among_the_others(near: Sequence[str]) -> str:
    """Return which phrases among those not asked about hold the same word; "" for none."""
    return f"Counted in, as other phrases: {quoted(near)}." if near else ""


NO_ORDER = "The inspectors' phrases were published in no order, so none is ranked above or below another here."

ALL_JUDGED = "Of every area held here an overall judgement is known."
ALSO_JUDGED = "So described too:"


def goes_further(phrases: Sequence[str], asked: Sequence[str], less: bool) -> str:
    """Return which phrases say those asked about in another degree, by their words alone."""
    one = len(phrases) == 1
    goes = ("falls" if one else "fall") + " short of" if less else ("goes" if one else "go") + " beyond"
    return f"By the words alone, {quoted(phrases)} {goes} {quoted(asked)}."


def none_goes_further(asked: Sequence[str], less: bool) -> str:
    """Return that no phrase held says those asked about in another degree, and that their order is not known."""
    goes = "falls short of" if less else "goes beyond"
    return f"No phrase held here {goes} {quoted(asked)} by its words alone. {NO_ORDER}"


def unjudged_head(count: str, where: str) -> str:
    """Return the line above the areas of which no overall judgement is known."""
    return f"{areas(count)} held here{where} without an overall judgement in the sources:"


def different_phrases(count: str, names: Sequence[str]) -> str:
    """Return how many different judgements there are, and which."""
    return f"**{count}** different phrases: {quoted(names)}."


def judged_each(one: tuple[str, str], other: tuple[str, str]) -> str:
    """Return of how many areas each of two judgements was used."""
    return f"“{one[0]}”: {areas(one[1])}; “{other[0]}”: {areas(other[1])}."


def each_judged(known: str, where: str) -> str:
    """Return the line above all areas with an overall judgement."""
    return f"The {areas(known)}{where} with an overall judgement here, each as it was described:"


def judged_near(near: Sequence[str]) -> str:
    """Return which judgements come near to the one asked about, and are others."""
    return f"Not counted: {quoted(near)}." if near else ""


def published_elsewhere(source: Source, mark: str) -> str:
    """Return when a publication came out of which only figures are held."""
    when = f"published {spell_date(source.published)}" if source.published else "undated, as its source gives no date"
    line = f"{source.area}: {when} {mark} ({source.kind}; figures only)."
    return f"{line} The days of the inspection itself are not given."


def notice_published(source: Source, mark: str, dated: str, own_mark: str) -> str:
    """Return when a held notice was published, when its embargo was lifted, and its own date where that differs."""
    line = f"{source.area}: published **{spell_date(source.published)}** {mark}"
    if source.embargo:
        line += f"; its embargo was lifted at {source.embargo:%H:%M}"
    if dated and dated != source.published:
        line += f"; the notice is dated {spell_date(dated)}{f' {own_mark}' if own_mark else ''}"
    return f"{line}. The notice does not give the days of the inspection itself."


NO_EMBARGO_KNOWN = "Whether there was an embargo cannot be told: the words of the notice are not held."
ONLY_THIS = "Only this one is held:"


def weekday(source: Source, day: str) -> str:
    """Return on which day of the week a source was published."""
    return f"{spell_date(source.published)} was a {day}."


def none_on_weekday(days: str, dates: Sequence[str], marks: str) -> str:
    """Return that nothing held is known to have come out on a day of the week, with the days that are known."""
    known = join([spell_date(published) for published in dict.fromkeys(dates)])
    return f"Nothing held here is known to have been published on a {days}: the days known are {known} {marks}."


NO_DAY_KNOWN = "No, as far as the days are known."

DAYS_KNOWN = "Of the other sources no day is given, only a month, a year or nothing."


def came_first(first: Source, second: Source) -> str:
    """Return which of two publications came first."""
    return (
        f"{first.area}'s was published before {second.area}'s: {spell_date(first.published)} and "
        f"{spell_date(second.published)}."
    )


def came_at_edge(source: Source, last: bool) -> str:
    """Return which of several publications came last, or first."""
    return f"Of these, {source.area}'s was published {'last' if last else 'first'}: {spell_date(source.published)}."


SAME_DAY = "Both were published on the same day."
ORDER_OPEN = "Which of the two came first cannot be told: their days are not both known closely enough."
APART_OPEN = "How many days lie between them cannot be told: their days are not both known."


def others_beside(own: Source, earlier: bool, found: bool) -> str:
    """Return the line above the sources published before or after one, or that none is known to be."""
    side = f"{'before' if earlier else 'after'} {own.area}'s ({spell_date(own.published)})"
    return f"Published {side}:" if found else f"No other source held here is known to be published {side}."


def days_apart(days: str, mark: str) -> str:
    """Return how many days lie between two publications."""
    return f"The one was published **{days}** day{'' if days == '1' else 's'} after the other {mark}."


def same_time(unit: str, any_other: bool) -> str:
    """Return the line above the other sources of the same day, month or year; or that there is none."""
    if any_other:
        return f"Published in the same {unit}:" if unit != "day" else "Published on the same day:"
    return f"No other source held here is known to be of that {unit}."


def same_time_open(unit: str) -> str:
    """Return that dates are not known closely enough to tell whether they are the same."""
    return f"Whether it was the same {unit} cannot be told: the {unit} is not known of all."


def edge_of_time(oldest: bool, names: Sequence[str], level: bool) -> str:
    """Return on which area the oldest or newest source held is; on several, of one day or of days not all known."""
    edge = "oldest" if oldest else "newest"
    if level:
        return f"Of the dated sources held here, the {edge} {'is' if len(names) == 1 else 'are'} on {join(names)}."
    dated = f"Of the dated sources held here, the {edge} may be any of those on {join(names)}"
    return f"{dated}: not all their days are known."


def no_reinspection(where: str) -> str:
    """Return that none of the areas asked about was inspected again, as far as is known here."""
    return f"No area held here{where} is known to have been inspected more than once."


def held_head(count: str, where: str) -> str:
    """Return the line above the areas held."""
    return f"{areas(count)} held here{where}:"


def of_other_kinds(areas: Sequence[str]) -> str:
    """Return which areas are left out, as another kind of source is held of them too; "" where there are none."""
    return f"Left out, as another kind of source is held of them too: {join(areas)}." if areas else ""


def sources_held(count: str, where: str) -> str:
    """Return how many sources are held."""
    return f"**{count}** source{' is' if count == '1' else 's are'} held here{where}, one for each inspection."


def held_item(source: Source, mark: str) -> str:
    """Return one item of a list of the areas held."""
    return f"{source.area} {mark} ({whence(source)})"


def held_how(source: Source, mark: str) -> str:
    """Return whether a source is held with its words, or its figures only."""
    how = "held word for word" if source.held else "only its figures are held, not its words"
    return f"{source.area}: {how} {mark} ({whence(source)})."


def of_which_source(source: Source, mark: str, host: str = "") -> str:
    """Return which source the figures of an area are from, with its address where that is asked about."""
    at = f", at {host}" if host else ""
    return f"{source.area}: {whence(source)}{at} {mark}. {news_only(source)}".rstrip()


def titled(source: Source, mark: str) -> str:
    """Return what a source is called, and its address where one is known."""
    return f"{source.area}: “{source.title}” {mark} ({whence(source)}). {source.url or NO_ADDRESS}"


NO_ADDRESS = "No address of it is held here."


def known_from(count: str, host: str) -> str:
    """Return the line above the areas known from a publisher."""
    return f"{areas(count)} known here from {host}:"


def of_year(year: str, count: str, names: Sequence[str]) -> str:
    """Return how many inspections are of a year, and on which areas."""
    return f"- {year}: **{count}** inspection{'' if count == '1' else 's'}: {join(names)}."


def not_held(names: Sequence[str], where: str) -> str:
    """Return the areas of which nothing is held."""
    return f"Nothing is held{where} of {join(names)}." if names else f"Of every area{where} something is held."


def held_whole(count: str, names: Sequence[str] = ()) -> str:
    """Return how many notices are held word for word, and of which areas where these are named."""
    of = f" ({join(names)})" if names else ""
    return (
        f"**{count}** notice{' is' if count == '1' else 's are'} held word for word{of}; of any other source only its "
        "figures are."
    )


def inspection_item(source: Source, mark: str) -> str:
    """Return one item of a list of an area's inspections."""
    return f"{source.inspection or 'inspection'} ({whence(source)}) {mark}"


def inspected_once(areas: Sequence[str]) -> str:
    """Return the line above areas of each of which one inspection is held."""
    return f"Only one inspection of {'' if len(areas) == 1 else 'each of '}{join(areas)} is held here:"


NOT_AGAIN = "No, as far as is known here. "


def inspections_head(area: str, count: str) -> str:
    """Return the line above the inspections of an area that are held."""
    return f"**{count}** inspection{'' if count == '1' else 's'} of {area} {'is' if count == '1' else 'are'} held here:"


def inspected_often(count: str, times: str, names: Sequence[str]) -> str:
    """Return how many areas had so many inspections, or more."""
    return f"{areas(count)} held here with {times} inspections or more{f': {join(names)}' if names else ''}."


def reinspected_head(count: str, where: str) -> str:
    """Return the line above the areas with more than one inspection."""
    return f"{areas(count)} held here{where} with more than one inspection:"


def once_head(count: str, where: str) -> str:
    """Return the line above the areas with one inspection only."""
    return f"{areas(count)} held here{where} with only one inspection, as far as is known:"


def again_then_head(count: str, where: str) -> str:
    """Return the line above the areas that were inspected again in a time."""
    return f"{areas(count)} held here{where} inspected again then, by date of publication:"


def none_again_then(where: str) -> str:
    """Return that no source of a re-inspection in a time is held."""
    return f"No re-inspection{where} is held here."


def gloss(measure: Measure, words: str, mark: str, source: Source) -> str:
    """Return what a notice's table says that a measure is."""
    return f"{name_measure(measure)} work: “{words}” {mark}, in the table of the {whence(source)}."


TO_DATE_MEANS = (
    "The lowest, highest and average “to date” are over the areas inspected by the date of the notice that prints "
    "them; so they change from notice to notice."
)


def printed_under(source: Source) -> str:
    """Return the line above the heading of the to-date figures in a notice."""
    return f"The heading over them in the {whence(source)} ({source.area}):"


def notes_head(source: Source) -> str:
    """Return the line above what the notes of a notice say."""
    return f"The notes of the {whence(source)} ({source.area}) say:"


def method_head(source: Source) -> str:
    """Return the line above what a notice says of how its scores came about."""
    return f"How the work was judged, in the words of the {whence(source)} ({source.area}):"


def initials(letters: str, name: str, mark: str, source: Source) -> str:
    """Return what letters stand for, by the words of a notice."""
    return f"{letters}: “{name}” {mark}, in the words of the {whence(source)} ({source.area})."


def headed(name: str, source: Source, mark: str) -> str:
    """Return in whose name a notice stands."""
    return f"{name} {mark}, as the {whence(source)} ({source.area}) is headed."


def speaker(source: Source, notice: Notice, mark: str) -> str:
    """Return who speaks in a notice."""
    return f"{source.area}: **{spoken_by(notice.speaker, notice.office)}** {mark} ({whence(source)})."


def quotes_head(source: Source, speaker: str) -> str:
    """Return the line above what somebody says in a notice."""
    return f"**{source.area}** — {speaker} ({whence(source)}):"


def under_embargo(source: Source, embargo: datetime) -> str:
    """Return that a notice must not be published yet, and until when."""
    return f"**Under embargo** until {spell_embargo(embargo)}: the notice on {source.area}. Not for publication before."


def no_such_word(word: str, searched: str) -> str:
    """Return that no notice held uses a word."""
    return f"“{word}” stands in none of them. {searched}"


def more_quotes(shown: int, found: int) -> str:
    """Return that not every sentence found is quoted."""
    are = "This is" if shown == 1 else "These are"
    return f"{are} {shown} of the {found} sentences found; ask for all of them to have the rest."


UNRANKED = "This was not scored, so that no area can be ranked by it. What the notices say of it:"


def on_subject(subject: str) -> str:
    """Return what begins the answer on one of the subjects asked about."""
    return f"On {subject}:\n\n"


def searched(sources: Sequence[Source], found: int, listed: int) -> str:
    """Return which notices were searched, by name where they are few, and how many of those found are not quoted."""
    if len(sources) <= _NAMED:
        names = join(f"{source.area} ({whence(source)})" for source in sources)
        return f"Searched: {names}."
    more = f", of which the newest {listed} are quoted; ask for all to have the others too" if listed < found else ""
    return f"Searched: {len(sources)} notices. {found} of them {'treats' if found == 1 else 'treat'} this{more}."
