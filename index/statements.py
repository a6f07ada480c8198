"""The SQL of a build, all of it, to be read as SQL.

Every statement for readers takes `:now`, an instant as UTC text, and sees only sources that are visible then; so a
notice whose embargo passes appears without a rebuild. A score is *current* while no later inspection of its area is
visible: `superseded_from` is worked out once, when the table is written. An undated source has "" for its days: a
period that must leave such sources out begins at "0001".
"""

from dataclasses import fields

from corpus.model import Source

SCHEMA = """
CREATE TABLE areas (
    name TEXT PRIMARY KEY, region TEXT NOT NULL, nation TEXT NOT NULL, also_called TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE sources (
    id TEXT PRIMARY KEY, area TEXT NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL, kind TEXT NOT NULL,
    held INTEGER NOT NULL, inspection TEXT NOT NULL, judgement TEXT NOT NULL, url TEXT NOT NULL, embargo TEXT,
    first_day TEXT NOT NULL,        -- earliest and latest day that `published` allows
    last_day TEXT NOT NULL,
    visible_from TEXT NOT NULL,     -- instant, '' = always
    superseded_from TEXT NOT NULL   -- instant at which a later inspection of the area is visible, '9999' = never
) WITHOUT ROWID;
CREATE INDEX sources_by_area ON sources (area, first_day);
CREATE INDEX sources_by_date ON sources (first_day);
CREATE TABLE scores (
    source_id TEXT NOT NULL REFERENCES sources, area TEXT NOT NULL, measure TEXT NOT NULL, value INTEGER NOT NULL,
    cell TEXT, row TEXT, prose TEXT, prose_value INTEGER,   -- spans as "start:end"
    visible_from TEXT NOT NULL, superseded_from TEXT NOT NULL,
    PRIMARY KEY (source_id, measure)
) WITHOUT ROWID;
CREATE INDEX scores_by_area ON scores (area, measure);
CREATE INDEX scores_by_value ON scores (measure, value, superseded_from, visible_from, area);
CREATE TABLE to_date (
    source_id TEXT NOT NULL REFERENCES sources, measure TEXT NOT NULL, statistic TEXT NOT NULL,
    value INTEGER NOT NULL, cell TEXT, row TEXT,
    PRIMARY KEY (measure, statistic, source_id)
) WITHOUT ROWID;
"""

_SOURCE = ", ".join(f"s.{field.name}" for field in fields(Source))
_SCORE = "c.source_id, c.area, c.measure, c.value, c.cell, c.row, c.prose, c.prose_value"
_VISIBLE = "s.visible_from <= :now"
_CURRENT = "c.visible_from <= :now AND c.superseded_from > :now"
_AMONG = "(:areas IS NULL OR c.area IN (SELECT value FROM json_each(:areas)))"

AREAS = "SELECT name, region, nation, also_called FROM areas ORDER BY name"
SOURCES = f"""
SELECT {_SOURCE} FROM sources s
WHERE {_VISIBLE} AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until
ORDER BY s.last_day DESC, s.id"""
SOURCE = f"SELECT {_SOURCE} FROM sources s WHERE s.id = :id AND {_VISIBLE}"
SCORES_OF_AREAS = f"""
SELECT {_SCORE}, {_SOURCE} FROM scores c JOIN sources s ON s.id = c.source_id
WHERE c.area IN (SELECT value FROM json_each(:areas)) AND {_VISIBLE}
ORDER BY s.first_day, s.last_day, s.id, c.measure"""
ALL_SCORES = f"""
SELECT {_SCORE}, {_SOURCE} FROM scores c JOIN sources s ON s.id = c.source_id
WHERE {_VISIBLE} ORDER BY s.area, s.first_day, s.id, c.measure"""
SCORES_BETWEEN = f"""
SELECT {_SCORE}, {_SOURCE} FROM scores c JOIN sources s ON s.id = c.source_id
WHERE c.measure = :measure AND c.value BETWEEN :least AND :most AND {_CURRENT} AND {_AMONG}
  AND s.first_day >= :since AND s.last_day <= :until
ORDER BY c.value DESC, c.area"""
NTH_HIGHEST = f"""
SELECT min(value) FROM (
    SELECT c.value FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}
    ORDER BY c.value DESC LIMIT :n)"""
NTH_LOWEST = f"""
SELECT max(value) FROM (
    SELECT c.value FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}
    ORDER BY c.value LIMIT :n)"""
RANK = f"""
SELECT 1 + count(*) FROM scores c
WHERE c.measure = :measure AND c.value > :value AND {_CURRENT} AND {_AMONG}"""
COVERED = f"SELECT count(*) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
MEAN = f"SELECT avg(c.value) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
MEDIAN = f"""
WITH ordered AS (
    SELECT c.value, row_number() OVER (ORDER BY c.value) AS place, count(*) OVER () AS n
    FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG})
SELECT avg(value) FROM ordered WHERE place IN ((n + 1) / 2, (n + 2) / 2)"""
TO_DATE_FIGURES = f"""
SELECT t.source_id, t.measure, t.statistic, t.value, t.cell, t.row, {_SOURCE}
FROM to_date t JOIN sources s ON s.id = t.source_id
WHERE t.measure = :measure AND t.statistic = :statistic AND {_VISIBLE}
  AND s.first_day >= :since AND s.last_day <= :until
ORDER BY s.last_day DESC, s.held DESC, s.id"""
ALL_TO_DATE = f"""
SELECT t.source_id, t.measure, t.statistic, t.value, t.cell, t.row, {_SOURCE}
FROM to_date t JOIN sources s ON s.id = t.source_id WHERE {_VISIBLE}
ORDER BY s.last_day, s.id, t.measure, t.statistic"""
