"""Files that are one notice: copies, the same notice in two formats, a notice and the one that corrects it.

Of each notice one file counts: the corrected one, else the one that was read better. What two files of one notice give
differently is left out, unless one of them corrects the other, for nobody can tell which is right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from corpus.dates import spell_date
from corpus.likeness import ALIKE, NEARLY_ALL, SOMEWHAT, likeness
from corpus.markup import unmarked
from corpus.model import MEASURE_NAMES, Finding, Measure, Notice, ToDate
from corpus.notices import source_id
from corpus.published import unique_id
from corpus.vocabulary import vocabulary

Relation = Literal["copy", "same", "differs", "corrects", "corrected by", "resembles", "other"]

_HEAD = 1000
"""Characters at the head of a notice without a speech in which it may say that it corrects another."""

_DELETE = "Delete the one that is not wanted; until then it takes no part in any answer."

_Key = tuple[Measure, ToDate | None]
"""What a figure is of: a measure's score (None) or one of its to-date figures."""


@dataclass(slots=True)
class _Group:
    """The files of one notice: the one that counts, and the others in order."""

    kept: Notice
    others: list[Notice] = field(default_factory=list)
    resembles: Notice | None = None


def one_each(notices: Sequence[Notice]) -> tuple[list[Notice], list[Finding]]:
    """Return one file of each notice, under ids that are unique, and what was found of the others."""
    by_area: dict[str, list[_Group]] = {}
    for notice in notices:
        groups = by_area.setdefault(notice.source.area, [])
        related = [(relation(notice, group.kept), group) for group in groups]
        of = next((group for how, group in related if how not in ("other", "resembles")), None)
        if of is None:
            resembled = next((group.kept for how, group in related if how == "resembles"), None)
            groups.append(_Group(notice, resembles=resembled))
        elif _stands_before(notice, of.kept):
            of.others.append(of.kept)
            of.kept = notice
        else:
            of.others.append(notice)
    order = {notice.file: place for place, notice in enumerate(notices)}
    groups = sorted((g for of_area in by_area.values() for g in of_area), key=lambda g: order[_first(g, order)])
    kept: dict[str, Notice] = {}
    findings: list[Finding] = []
    for group in groups:
        notice = _settled(group)
        own = unique_id(notice.source.id, kept)
        if own != notice.source.id:
            findings.append(_another(notice, kept[notice.source.id], own))
            notice = renamed(notice, own)
        elif group.resembles:
            findings.append(_resembling(notice, group.resembles))
        kept[own] = notice
        group.others.sort(key=lambda other: order[other.file])
        findings += [_of_other(other, group.kept, own) for other in group.others]
        findings += _differing(group, own)
    return list(kept.values()), findings


def relation(one: Notice, other: Notice) -> Relation:
    """Return how a notice stands to another of the same area.

    Both must be of one programme and, so far as their dates tell, of one day. On one and the same day they are the same
    notice or one corrects the other, unless they have neither figures nor words in common; where a day is not known,
    only what they say can tell.
    """
    if one.sha256 == other.sha256:
        return "copy"
    if one.programme and other.programme and one.programme != other.programme:
        return "other"
    differ = bool(differing(one, other))
    shared = len(_figures(one).keys() & _figures(other).keys())
    if not _one_time(one, other):
        alike = not differ and (shared or not (one.scores or other.scores))
        return "resembles" if alike and likeness(one.text, other.text) >= NEARLY_ALL else "other"
    if not _one_day(one, other):
        if differ:
            return "resembles" if likeness(one.text, other.text) >= NEARLY_ALL else "other"
        return "same" if shared >= len(MEASURE_NAMES) or likeness(one.text, other.text) >= ALIKE else "other"
    if not shared and likeness(one.text, other.text) < SOMEWHAT:
        return "other"
    if _is_marked(one) != _is_marked(other):
        return "corrects" if _is_marked(one) else "corrected by"
    if differ and one.dated and other.dated and one.dated != other.dated:
        return "corrects" if one.dated > other.dated else "corrected by"
    return "differs" if differ else "same"


def differing(one: Notice, other: Notice) -> list[_Key]:
    """Return which figures two notices both give, and give differently."""
    ours, theirs = _figures(one), _figures(other)
    return [key for key in ours if key in theirs and ours[key] != theirs[key]]


def renamed(notice: Notice, own: str) -> Notice:
    """Return a notice whose source, figures and passages go by the source id `own`."""
    return replace(
        notice,
        source=replace(notice.source, id=own),
        scores=tuple(replace(score, source_id=own) for score in notice.scores),
        to_date=tuple(replace(figure, source_id=own) for figure in notice.to_date),
        passages=tuple(
            replace(passage, source_id=own, id=f"{own}:{passage.span.start}-{passage.span.end}")
            for passage in notice.passages
        ),
    )


def _first(group: _Group, order: Mapping[str, int]) -> str:
    return min((notice.file for notice in (group.kept, *group.others)), key=lambda file: order[file])


def _stands_before(one: Notice, other: Notice) -> bool:
    how = relation(one, other)
    if how in ("corrects", "corrected by"):
        return how == "corrects"
    return how != "copy" and _read_well(one) > _read_well(other)


def _read_well(notice: Notice) -> tuple[int, int, int, int]:
    parts = (notice.speaker, notice.judgement, notice.dated, notice.programme)
    return len(notice.scores), len(notice.to_date), sum(map(bool, parts)), -len(notice.problems)


def _settled(group: _Group) -> Notice:
    """Return the file that counts with what its other files add: the latest embargo, a date; less what is disputed."""
    kept = group.kept
    files = (kept, *group.others)
    # Whichever file says so: before the last embargo has passed, nothing of the notice may be seen.
    latest = max(files, key=lambda notice: notice.source.embargo or datetime.min.replace(tzinfo=UTC))
    published = max((notice.source.published for notice in files), key=len)  # as far as it is known
    if latest.source.embargo:
        published = latest.source.published
    dated = kept.dated or next((notice.dated for notice in files if notice.dated), "")
    disputed = {key for other in group.others for key in _disputed(other, kept)}
    if not disputed and (published, dated, latest.source.embargo) == (
        kept.source.published, kept.dated, kept.source.embargo,
    ):  # fmt: skip
        return kept
    kept = replace(
        kept,
        source=replace(kept.source, published=published, embargo=latest.source.embargo),
        dated=dated,
        scores=tuple(score for score in kept.scores if (score.measure, None) not in disputed),
        to_date=tuple(figure for figure in kept.to_date if (figure.measure, figure.statistic) not in disputed),
    )
    return renamed(kept, source_id(kept.source.area, published))


def _disputed(other: Notice, kept: Notice) -> list[_Key]:
    return differing(kept, other) if relation(kept, other) == "differs" else []


def _figures(notice: Notice) -> Mapping[_Key, int]:
    scores: dict[_Key, int] = {(score.measure, None): score.value for score in notice.scores}
    return scores | {(figure.measure, figure.statistic): figure.value for figure in notice.to_date}


def _one_time(one: Notice, other: Notice) -> bool:
    """Whether two notices can be of one day, so far as their dates are known."""
    ours, theirs = one.source.published, other.source.published
    return ours.startswith(theirs) or theirs.startswith(ours) or _same_dated(one, other)


def _one_day(one: Notice, other: Notice) -> bool:
    full = len("2012-06-13")
    ours, theirs = one.source.published, other.source.published
    return (ours == theirs and len(ours) == full) or _same_dated(one, other)


def _same_dated(one: Notice, other: Notice) -> bool:
    return one.dated == other.dated and len(one.dated) == len("2012-06-13")


def _is_marked(notice: Notice) -> bool:
    """Whether a notice says at its head that it corrects another."""
    end = notice.speech.start if notice.speech else min(_HEAD, len(notice.text))
    return bool(vocabulary().corrected.search(unmarked(notice.text[:end])))


def _of_other(other: Notice, kept: Notice, own: str) -> Finding:
    """Return what is found of a file that does not count."""
    how = relation(kept, other)
    if how == "copy":
        said = f"{other.file}: the same file as {kept.file}; it counts once."
        return Finding("same_notice", "note", said, "Delete one of them.", (own,), other.file)
    if how == "corrects":
        marked = "is marked as corrected" if _is_marked(kept) else f"bears the later date ({spell_date(kept.dated)})"
        said = f"{other.file}: replaced by {kept.file}, a notice of the same inspection and day that {marked}."
        return Finding("corrected", "note" if _is_marked(kept) else "warning", said, _DELETE, (own,), other.file)
    said = f"{other.file}: the same notice as {kept.file}, which was read better or came first and counts."
    return Finding("same_notice", "note", said, _DELETE, (own,), other.file)


def _differing(group: _Group, own: str) -> list[Finding]:
    """Return an error for each figure that two files of one notice give differently, and that is left out."""
    found = []
    for other in group.others:
        for measure, statistic in _disputed(other, group.kept):
            ours, theirs = (_figures(notice)[measure, statistic] for notice in (group.kept, other))
            what = f"{MEASURE_NAMES[measure]} score" if statistic is None else f"{MEASURE_NAMES[measure]} {statistic}"
            said = (
                f"The {what} is {ours}% in {group.kept.file} and {theirs}% in {other.file}, which are the same notice; "
            )
            said += "neither says that it is the corrected one, so it is left out."
            remedy = "Delete the file that is wrong."
            found.append(Finding("notices_differ", "error", said, remedy, (own,), other.file, measure, statistic))
    return found


def _another(notice: Notice, first: Notice, own: str) -> Finding:
    when = spell_date(notice.source.published)
    said = f"{notice.file}: another notice of the same area and day ({when}) as {first.file}; it goes by {own}."
    return Finding(
        "near_duplicate", "warning", said, "If they are one notice, delete one of them.",
        (own, first.source.id), notice.file,
    )  # fmt: skip


def _resembling(notice: Notice, other: Notice) -> Finding:
    dates = [spell_date(one.source.published) for one in (notice, other)]
    why = f"bears another date ({dates[0]}, not {dates[1]})" if dates[0] != dates[1] else "gives other figures"
    said = f"{notice.file}: nearly the same words as {other.file}, but it {why}; both count, as two inspections."
    remedy = "If they are one notice, correct or delete one of them."
    return Finding("near_duplicate", "warning", said, remedy, (notice.source.id, other.source.id), notice.file)
