"""What the tables of `published/` say beside the notices that are held.

A row for an inspection whose notice is held corroborates that notice: it gives its URL, and its figures only for as
long as the notice is under embargo. Where the two differ, the notice counts and the difference is a finding.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.model import MEASURE_NAMES, Finding, Notice, Source, StandIn
from corpus.published import SCORES_FILE, TO_DATE_FILE, Published, to_date_source, unique_id

_READ = "Compare the notice with its original: the file may be damaged, or the row may belong to another inspection."


def corroborated(held: Sequence[Notice], published: Published) -> dict[str, str]:
    """Return for each published source that stands for a held notice the id of that notice's source."""
    same: dict[str, str] = {}
    for source in published.sources:
        given = {(score.measure, score.value) for score in published.scores if score.source_id == source.id}
        for notice in held:
            ours, theirs = notice.source.published, source.published
            one_date = bool(ours and theirs) and (ours.startswith(theirs) or theirs.startswith(ours))
            # An undated row is the held inspection only if it says the same: an area may be inspected twice.
            printed = {(score.measure, score.value) for score in notice.scores}
            undated = not (ours and theirs) and bool(given) and given <= printed
            if source.area == notice.source.area and source.area and (one_date or undated):
                same.setdefault(source.id, notice.source.id)
    return same


def completed(notice: Notice, rows: Sequence[Source]) -> Notice:
    """Return a notice with the URL and the kind of inspection that its rows of `published/` give, where it has none."""
    source = notice.source
    for row in rows:
        source = replace(source, url=source.url or row.url, inspection=source.inspection or row.inspection)
    return replace(notice, source=source)


def differences(held: Sequence[Notice], published: Published, same: Mapping[str, str]) -> Iterator[Finding]:
    """Give an error for each figure that a held notice and its row of `published/` give differently."""
    files = {notice.source.id: notice.file for notice in held}
    scores = {(notice.source.id, score.measure): score.value for notice in held for score in notice.scores}
    printed = {(f.source_id, f.measure, f.statistic): f.value for notice in held for f in notice.to_date}
    remedy = "Compare both with the original and correct the one that is wrong; until then the notice counts."
    for score in published.scores:
        own = same.get(score.source_id, "")
        ours = scores.get((own, score.measure))
        if own and ours is None:
            said = f"{files[own]}: no {MEASURE_NAMES[score.measure]} score was read from it, "
            said += (
                f"and {SCORES_FILE} gives {score.value}% for the same inspection, which is left out beside a notice."
            )
            yield Finding("missing_score", "warning", said, _READ, (own,), files[own], score.measure)
        elif ours not in (None, score.value):
            said = f"The {MEASURE_NAMES[score.measure]} score of {score.area} is {ours}% in {files[own]} "
            said += f"and {score.value}% in {SCORES_FILE}."
            yield Finding("published_differs", "error", said, remedy, (own,), files[own], score.measure)
    for figure in published.to_date:
        own = same.get(figure.source_id, "")
        ours = printed.get((own, figure.measure, figure.statistic))
        if ours not in (None, figure.value):
            said = f"The {figure.statistic} to date for {MEASURE_NAMES[figure.measure]} is {ours}% in {files[own]} "
            said += f"and {figure.value}% in {TO_DATE_FILE}."
            yield Finding(
                "published_differs", "error", said, remedy, (own,), files[own], figure.measure, figure.statistic
            )


def others(held: Sequence[Notice], published: Published, same: Mapping[str, str]) -> Published:
    """Return what `published/` adds: its sources that are not held, under ids that no notice has."""
    ids: dict[str, str] = {}
    taken = {notice.source.id for notice in held}
    sources: list[Source] = []
    printed = {(f.source_id, f.measure, f.statistic) for notice in held for f in notice.to_date}
    left = [f for f in published.to_date if (same.get(f.source_id, ""), f.measure, f.statistic) not in printed]
    for source in published.sources:
        if source.id not in same:
            own = replace(source, id=unique_id(source.id, taken))
        elif any(figure.source_id == source.id for figure in left):
            own = to_date_source(source.published, source.url, taken)  # figures that the held notice does not print
        else:
            continue
        ids[source.id] = own.id
        taken.add(own.id)
        sources.append(own)
    scores = [replace(s, source_id=ids[s.source_id]) for s in published.scores if s.source_id not in same]
    to_date = [replace(figure, source_id=ids[figure.source_id]) for figure in left]
    return Published(tuple(sources), tuple(scores), tuple(to_date))


def stand_ins(
    held: Sequence[Notice], published: Published, same: Mapping[str, str], taken: set[str]
) -> Iterator[StandIn]:
    """Give what stands for each notice with an embargo until that ends: its rows; `taken` are the ids in use."""
    notices = {notice.source.id: notice for notice in held}
    for source in published.sources:
        notice = notices.get(same.get(source.id, ""))
        if notice is None or notice.source.embargo is None:
            continue
        own = replace(source, id=unique_id(source.id, taken))
        taken.add(own.id)
        printed = {(f.measure, f.statistic) for f in notice.to_date}  # the others stand in a source of their own
        yield StandIn(
            own,
            notice.source.id,
            notice.source.embargo,
            tuple(replace(s, source_id=own.id) for s in published.scores if s.source_id == source.id),
            tuple(
                replace(figure, source_id=own.id)
                for figure in published.to_date
                if figure.source_id == source.id and (figure.measure, figure.statistic) in printed
            ),
        )
