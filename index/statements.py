"""The SQL of a build, all of it, to be read as SQL.

Every statement for readers takes `:now`, an instant as UTC text, and sees only sources that are visible then; so a
notice whose embargo passes appears without a rebuild. (The statements that a rebuild carries work over with say so,
and are not for readers.) A score is *current* while no later inspection of its area is
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
    visible_until TEXT NOT NULL,    -- instant at which the notice that it stood in for is visible, or 'never'
    superseded_from TEXT NOT NULL   -- instant at which later scores of the area are visible, or 'never'
) WITHOUT ROWID;
CREATE INDEX sources_by_area ON sources (area, first_day);
CREATE INDEX sources_by_date ON sources (first_day);
CREATE TABLE scores (
    source_id TEXT NOT NULL REFERENCES sources, area TEXT NOT NULL, measure TEXT NOT NULL, value INTEGER NOT NULL,
    cell TEXT, row TEXT, prose TEXT, prose_value INTEGER,   -- spans as "start:end"
    visible_from TEXT NOT NULL, visible_until TEXT NOT NULL, superseded_from TEXT NOT NULL,
    PRIMARY KEY (source_id, measure)
) WITHOUT ROWID;
CREATE INDEX scores_by_area ON scores (area, measure);
CREATE INDEX scores_by_measure ON scores (measure, area, superseded_from, visible_from, visible_until);
CREATE INDEX scores_by_value ON scores (measure, value, superseded_from, visible_from, visible_until, area);
CREATE TABLE tallies (              -- areas whose current score has a value, from an instant on: counted once, when
    measure TEXT NOT NULL, value INTEGER NOT NULL, since TEXT NOT NULL,     -- the table is written, so that an answer
    areas INTEGER NOT NULL,                                                 -- need not count them
    PRIMARY KEY (measure, value, since)
) WITHOUT ROWID;
CREATE TABLE to_date (
    source_id TEXT NOT NULL REFERENCES sources, measure TEXT NOT NULL, statistic TEXT NOT NULL,
    value INTEGER NOT NULL, cell TEXT, row TEXT,
    PRIMARY KEY (measure, statistic, source_id)
) WITHOUT ROWID;
CREATE INDEX sources_hidden ON sources (visible_from) WHERE visible_from > '';
CREATE TABLE notices (
    source_id TEXT PRIMARY KEY REFERENCES sources, file TEXT NOT NULL, sha256 TEXT NOT NULL, speaker TEXT NOT NULL,
    content TEXT NOT NULL,          -- the notice as JSON, without its passages
    as_read TEXT,                   -- the same before its corpus was put together, where that differs
    first_passage INTEGER NOT NULL, first_sentence INTEGER NOT NULL     -- their numbers, or those of the next notice's
);
CREATE INDEX notices_by_file ON notices (file, sha256);
CREATE TABLE passages (
    number INTEGER PRIMARY KEY,     -- from 0
    id TEXT NOT NULL, source_id TEXT NOT NULL REFERENCES sources, kind TEXT NOT NULL, span TEXT NOT NULL,
    text TEXT NOT NULL, page INTEGER
);
CREATE INDEX passages_by_source ON passages (source_id, kind);
CREATE INDEX passages_by_id ON passages (id);
CREATE VIRTUAL TABLE passage_words USING fts5 (
    text, content = 'passages', content_rowid = 'number', tokenize = 'porter unicode61'
);
CREATE TABLE sentences (            -- of the passages that can be quoted: paragraphs, footnotes and notes
    number INTEGER PRIMARY KEY,     -- from 0
    passage INTEGER NOT NULL REFERENCES passages, span TEXT NOT NULL, text TEXT NOT NULL,
    wording INTEGER NOT NULL REFERENCES wordings,
    finding INTEGER NOT NULL        -- whether it may say what was found
);
CREATE INDEX sentences_by_passage ON sentences (passage);
CREATE INDEX sentences_by_wording ON sentences (wording);
CREATE TABLE wordings (             -- what sentences say, but for their notice's own names and for numbers
    number INTEGER PRIMARY KEY,     -- from 0 without a gap; the place of its vector and of its profile in their files
    text TEXT NOT NULL UNIQUE,
    stance REAL NOT NULL,           -- about 1 for praise, -1 for criticism
    held_by INTEGER NOT NULL        -- notices with such a sentence, those under embargo left out
);
CREATE TABLE remarks (              -- what the audit of the corpus found, gravest first
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL,
    sources TEXT NOT NULL,          -- ids as a JSON list, the one that it is about first
    file TEXT NOT NULL, measure TEXT NOT NULL, statistic TEXT NOT NULL,     -- '' where there is none
    visible_from TEXT NOT NULL      -- instant from which all its sources are visible
);
CREATE TABLE remarked (source_id TEXT NOT NULL, remark INTEGER NOT NULL REFERENCES remarks);
CREATE INDEX remarked_by_source ON remarked (source_id, remark);
"""
PROBE = "SELECT (SELECT count(*) FROM areas), (SELECT max(number) FROM passages), (SELECT 1 FROM notices LIMIT 1)"

_SOURCE = ", ".join(f"s.{field.name}" for field in fields(Source))
_SCORE = "c.source_id, c.area, c.measure, c.value, c.cell, c.row, c.prose, c.prose_value"
_VISIBLE = "s.visible_from <= :now AND s.visible_until > :now"
_CURRENT = """c.visible_from <= :now AND c.visible_until > :now
     AND (:every OR c.superseded_from > :now OR (:since <> '' AND NOT EXISTS (
       SELECT 1 FROM sources o JOIN sources l ON l.area = o.area   -- within a period its last inspection stands
       WHERE o.id = c.source_id AND l.visible_from <= :now AND l.visible_until > :now
         AND l.first_day >= :since AND l.last_day <= :until AND EXISTS (SELECT 1 FROM scores x WHERE x.source_id = l.id)
         AND (l.first_day, l.last_day, l.id) > (o.first_day, o.last_day, o.id))))"""
_AMONG = """(:areas IS NULL OR c.area IN (SELECT value FROM json_each(:areas)))
  AND ((:since = '' AND :kinds IS NULL AND :judgements IS NULL) OR EXISTS (SELECT 1 FROM sources d
       WHERE d.id = c.source_id AND d.first_day >= :since AND d.last_day <= :until
         AND (:kinds IS NULL OR d.kind IN (SELECT value FROM json_each(:kinds)))
         AND (:judgements IS NULL OR d.judgement IN (SELECT value FROM json_each(:judgements)))))"""

AREAS = f"""
SELECT a.name, a.region, a.nation, a.also_called FROM areas a
WHERE a.region <> '' OR EXISTS (SELECT 1 FROM sources s WHERE s.area = a.name AND {_VISIBLE})
ORDER BY a.name"""
JUDGEMENTS = f"SELECT DISTINCT s.judgement FROM sources s WHERE s.judgement <> '' AND {_VISIBLE} ORDER BY 1"
SPEAKERS = f"""
SELECT DISTINCT n.speaker FROM notices n JOIN sources s ON s.id = n.source_id
WHERE n.speaker <> '' AND {_VISIBLE} ORDER BY 1"""
EMBARGOES = "SELECT DISTINCT visible_from FROM sources WHERE visible_from <> '' ORDER BY 1"
NEWS_ADDRESSES = "SELECT DISTINCT url FROM sources WHERE kind = 'news'"
SOURCES = f"""
SELECT {_SOURCE} FROM sources s
WHERE {_VISIBLE} AND s.first_day >= :since AND s.last_day <= :until
ORDER BY s.first_day DESC, s.last_day DESC, s.id"""
SOURCES_OF_AREAS = f"""
SELECT {_SOURCE} FROM sources s
WHERE s.area IN (SELECT value FROM json_each(:areas)) AND {_VISIBLE}
  AND s.first_day >= :since AND s.last_day <= :until
ORDER BY s.first_day DESC, s.last_day DESC, s.id"""
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
ORDER BY c.value DESC, c.area"""
NTH_HIGHEST = f"""
SELECT min(value) FROM (
    SELECT c.value FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}
    ORDER BY c.value DESC LIMIT :n)"""
NTH_LOWEST = f"""
SELECT max(value) FROM (
    SELECT c.value FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}
    ORDER BY c.value LIMIT :n)"""
# All areas are tallied already, value by value, of which the last instant counts; some are counted by an index.
_EVERYWHERE = ":areas IS NULL AND :since = '' AND :kinds IS NULL AND :judgements IS NULL AND NOT :every"
_TALLIED = """SELECT coalesce(sum(areas), 0) FROM (SELECT t.areas, max(t.since) FROM tallies t
        WHERE t.measure = :measure AND t.since <= :now"""
RANK = f"""
SELECT 1 + CASE WHEN {_EVERYWHERE}
    THEN ({_TALLIED} AND t.value > :value GROUP BY t.value))
ELSE (SELECT count(*) FROM scores c
    WHERE c.measure = :measure AND c.value > :value AND {_CURRENT} AND {_AMONG}) END"""
BETWEEN_RANKS = f"SELECT abs(({RANK}) - ({RANK.replace(':value', ':other_value')}))"
RANK_FROM_BELOW = RANK.replace("value > :value", "value < :value")
NEXT_ABOVE = f"""
SELECT min(c.value) FROM scores c WHERE c.measure = :measure AND c.value > :value AND {_CURRENT} AND {_AMONG}"""
NEXT_BELOW = f"""
SELECT max(c.value) FROM scores c WHERE c.measure = :measure AND c.value < :value AND {_CURRENT} AND {_AMONG}"""
COVERED = f"""
SELECT CASE WHEN {_EVERYWHERE} THEN ({_TALLIED} GROUP BY t.value))
ELSE (SELECT count(DISTINCT c.area) FROM scores c INDEXED BY scores_by_measure  -- in their order: none is remembered
    WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}) END"""
PART_OF_COVERED = f"SELECT CAST(({COVERED}) / :part AS INTEGER)"
_MEAN = f"SELECT avg(c.value) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
MEAN = f"SELECT round(({_MEAN}), 1)"
_MEDIAN = f"""
WITH ordered AS (
    SELECT c.value, row_number() OVER (ORDER BY c.value) AS place, count(*) OVER () AS n
    FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG})
SELECT avg(value) FROM ordered WHERE place IN ((n + 1) / 2, (n + 2) / 2)"""
MEDIAN = f"SELECT round(({_MEDIAN}), 1)"
_ABOVE = """scores c JOIN scores o ON o.source_id = c.source_id AND o.measure = :other"""
ACROSS = f"""
SELECT {_SCORE}, {_SOURCE} FROM {_ABOVE} JOIN sources s ON s.id = c.source_id
WHERE c.measure = :measure AND c.value - o.value BETWEEN :least AND :most AND {_CURRENT} AND {_AMONG}
ORDER BY c.value - o.value DESC, c.area"""
GAPS = f"""
SELECT {_SCORE}, {_SOURCE} FROM {_ABOVE} JOIN sources s ON s.id = c.source_id
WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}
ORDER BY abs(c.value - o.value) DESC, c.area"""
TIED = f"""
SELECT {_SCORE}, {_SOURCE} FROM scores c JOIN sources s ON s.id = c.source_id
WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG} AND c.value IN (
    SELECT c.value FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG} GROUP BY 1 HAVING count(*) > 1)
ORDER BY c.value DESC, c.area"""
COUNT_TIED = f"""
SELECT coalesce(sum(n), 0) FROM (
    SELECT count(*) AS n FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG} GROUP BY c.value)
WHERE n > 1"""
COUNT_ACROSS = f"""
SELECT count(*) FROM {_ABOVE}
WHERE c.measure = :measure AND c.value - o.value BETWEEN :least AND :most AND {_CURRENT} AND {_AMONG}"""
OWN_END = f"""
SELECT count(*) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}
  AND (SELECT count(*) FROM scores o WHERE o.source_id = c.source_id) = 3
  AND NOT EXISTS (SELECT 1 FROM scores o WHERE o.source_id = c.source_id AND o.measure <> c.measure
                  AND :sign * o.value + :alone > :sign * c.value)"""
COUNT_APART = COUNT_ACROSS.replace("c.value - o.value", "abs(c.value - o.value)")
COVERED_ACROSS = f"SELECT count(*) FROM {_ABOVE} WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
_WITHOUT = f"""
FROM sources s WHERE {_VISIBLE} AND s.superseded_from > :now AND s.area <> ''
  AND NOT EXISTS (SELECT 1 FROM scores c WHERE c.source_id = s.id AND c.measure = :measure)
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until
  AND (:kinds IS NULL OR s.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:judgements IS NULL OR s.judgement IN (SELECT value FROM json_each(:judgements)))"""
WITHOUT_SCORE = f"SELECT {_SOURCE} {_WITHOUT} ORDER BY s.area"
COUNT_WITHOUT_SCORE = f"SELECT count(*) {_WITHOUT}"
TO_DATE_FIGURES = f"""
SELECT t.source_id, t.measure, t.statistic, t.value, t.cell, t.row, {_SOURCE}
FROM to_date t JOIN sources s ON s.id = t.source_id
WHERE t.measure = :measure AND t.statistic = :statistic AND {_VISIBLE}
  AND s.first_day >= :since AND s.last_day <= :until
ORDER BY s.first_day DESC, s.held DESC, s.id"""
ALL_TO_DATE = f"""
SELECT t.source_id, t.measure, t.statistic, t.value, t.cell, t.row, {_SOURCE}
FROM to_date t JOIN sources s ON s.id = t.source_id WHERE {_VISIBLE}
ORDER BY s.first_day, s.id, t.measure, t.statistic"""

FINDINGS = """
SELECT kind, severity, message, remedy, sources, file, measure, statistic FROM remarks
WHERE visible_from <= :now ORDER BY number"""
FINDINGS_ON = """
SELECT kind, severity, message, remedy, sources, file, measure, statistic FROM remarks
WHERE visible_from <= :now AND severity <> 'note' AND (measure <> '' OR kind = 'reading')
  AND number IN (SELECT remark FROM remarked WHERE source_id IN (SELECT value FROM json_each(:among)))
ORDER BY number"""

_PASSAGE = "p.id, p.source_id, p.kind, p.span, p.text, p.page"
_ALLOWED = f"""{_VISIBLE} AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until
  AND (:kinds IS NULL OR p.kind IN (SELECT value FROM json_each(:kinds)))"""

NOTICE = f"SELECT n.content FROM notices n JOIN sources s ON s.id = n.source_id WHERE n.source_id = :id AND {_VISIBLE}"
PASSAGE_COUNT = "SELECT coalesce(max(number) + 1, 0) FROM passages"
PASSAGES_OF = f"""
SELECT {_PASSAGE} FROM passages p JOIN sources s ON s.id = p.source_id
WHERE p.source_id = :id AND {_VISIBLE} ORDER BY p.number"""
PASSAGES_NUMBERED = f"""
SELECT p.number, {_PASSAGE}, {_SOURCE} FROM passages p JOIN sources s ON s.id = p.source_id
WHERE p.number IN (SELECT value FROM json_each(:numbers)) AND {_VISIBLE}"""
NOTICE_COUNT = "SELECT count(*) FROM notices"
NOTICES_EMBARGOED = """
SELECT s.visible_from FROM sources s CROSS JOIN notices n ON n.source_id = s.id WHERE s.visible_from > '' ORDER BY 1"""
SENTENCE_COUNT = "SELECT coalesce(max(number) + 1, 0) FROM sentences"
WORDING_COUNT = "SELECT coalesce(max(number) + 1, 0) FROM wordings"
_SENTENCE = f"e.wording, p.kind, e.span, e.text, e.finding, w.held_by, w.stance, {_SOURCE}"
_WORDED = "JOIN wordings w ON w.number = e.wording"
# SQLite joins across in the order written: from the few sources to the many sentences.
_OF_SENTENCES = "sources s CROSS JOIN passages p ON p.source_id = s.id CROSS JOIN sentences e ON e.passage = p.number"
HIDDEN_WORDINGS = f"""
SELECT DISTINCT e.wording FROM {_OF_SENTENCES} WHERE s.visible_from > :now AND s.visible_from > '' AND NOT EXISTS (
    SELECT 1 FROM sentences o JOIN passages q ON q.number = o.passage JOIN sources t ON t.id = q.source_id
    WHERE o.wording = e.wording AND t.visible_from <= :now)"""
SENTENCES_OF = f"""
SELECT {_SENTENCE} FROM {_OF_SENTENCES} {_WORDED}
WHERE s.id IN (SELECT value FROM json_each(:ids)) AND {_VISIBLE} ORDER BY e.number"""
SENTENCES_NUMBERED = f"""
SELECT {_SENTENCE} FROM sentences e JOIN passages p ON p.number = e.passage JOIN sources s ON s.id = p.source_id
{_WORDED} WHERE e.number IN (SELECT value FROM json_each(:numbers)) AND {_VISIBLE}"""
SENTENCES_OF_PASSAGES = f"""
SELECT {_SENTENCE} FROM passages p CROSS JOIN sentences e ON e.passage = p.number JOIN sources s ON s.id = p.source_id
{_WORDED} WHERE p.id IN (SELECT value FROM json_each(:ids)) AND {_VISIBLE} ORDER BY e.number"""
PASSAGES_OF_SENTENCES = "SELECT number, passage FROM sentences WHERE number IN (SELECT value FROM json_each(:numbers))"
SENTENCES_WITHIN = "SELECT wording, passage FROM sentences WHERE passage IN (SELECT value FROM json_each(:passages))"
ALLOWED_WORDINGS = f"SELECT DISTINCT e.wording FROM {_OF_SENTENCES} WHERE {_ALLOWED}"
# In the order of the list, of each wording no more than are sought: without sorting, for thousands may hold the first.
SENTENCES_WORDED = f"""
SELECT e.number FROM json_each(:wordings) j CROSS JOIN sentences e ON e.wording = j.value
CROSS JOIN passages p ON p.number = e.passage CROSS JOIN sources s ON s.id = p.source_id
WHERE {_ALLOWED} LIMIT :limit"""
BEST_WORDED = f"""
SELECT p.number, -bm25(passage_words) AS strength
FROM passage_words JOIN passages p ON p.number = passage_words.rowid JOIN sources s ON s.id = p.source_id
WHERE passage_words MATCH :words AND {_ALLOWED}
ORDER BY strength DESC, p.number LIMIT :limit"""
HOLDING = """
SELECT count(*) FROM (SELECT rowid FROM passage_words WHERE passage_words MATCH :words LIMIT :most)"""
WORDED_AMONG = """
SELECT rowid, -bm25(passage_words) FROM passage_words
WHERE passage_words MATCH :words AND rowid IN (SELECT value FROM json_each(:numbers))"""

# For a rebuild only: these see every notice, embargoed or not.
INDEX_REMARKS = "INSERT INTO remarked SELECT j.value, r.number FROM remarks r, json_each(r.sources) j"
INDEX_WORDS = "INSERT INTO passage_words (rowid, text) SELECT number, text FROM passages"
NOTICES_READ = "SELECT file, sha256, rowid, as_read IS NOT NULL FROM notices"
NOTICE_AS_READ = "SELECT coalesce(as_read, content) FROM notices WHERE rowid = :row"
LIVE_CONTENT = "SELECT content FROM live.notices WHERE rowid = :row"
NEXT_NUMBERS = """
SELECT (SELECT coalesce(max(number) + 1, 0) FROM passages), (SELECT coalesce(max(number) + 1, 0) FROM sentences)"""
LIVE_WORDINGS = "SELECT text, number FROM live.wordings"
LIVE_PASSAGES = """
SELECT kind, span, page FROM live.passages
WHERE source_id = (SELECT source_id FROM live.notices WHERE rowid = :row) ORDER BY number"""
LIVE_STARTS = f"""
SELECT first_passage, first_sentence FROM live.notices WHERE rowid = :row
UNION ALL {NEXT_NUMBERS.replace("FROM ", "FROM live.")} LIMIT 1"""
CARRY_NOTICES = """
INSERT INTO notices SELECT source_id, file, sha256, speaker, content, as_read, first_passage + ?, first_sentence + ?
FROM live.notices WHERE rowid BETWEEN ? AND ? ORDER BY rowid"""
CARRY_PASSAGES = """
INSERT INTO passages SELECT number + ?, id, source_id, kind, span, text, page
FROM live.passages WHERE number >= ? AND number < ? ORDER BY number"""
CARRY_SENTENCES = """
INSERT INTO sentences SELECT number + ?, passage + ?, span, text, wording, finding
FROM live.sentences WHERE number >= ? AND number < ? ORDER BY number"""
CARRY_WORDINGS = """
INSERT INTO wordings SELECT number, text, stance, 0 FROM live.wordings
WHERE number IN (SELECT wording FROM sentences)"""
WORDED = "SELECT text, number FROM wordings"
STANCES = "SELECT text, stance FROM wordings"
WORDINGS = "SELECT text FROM wordings ORDER BY number"
WORDING_NUMBERS = "SELECT number FROM wordings ORDER BY number"
MOVE_WORDING = "UPDATE wordings SET number = ? WHERE number = ?"
MOVE_SENTENCES = "UPDATE sentences SET wording = ? WHERE wording = ?"
SET_STANCE = "UPDATE wordings SET stance = ? WHERE number = ?"
SET_HELD_BY = """
UPDATE wordings SET held_by = seen.notices FROM (
    SELECT e.wording, count(DISTINCT p.source_id) AS notices
    FROM sentences e JOIN passages p ON p.number = e.passage JOIN sources s ON s.id = p.source_id
    WHERE s.visible_from <= ? GROUP BY e.wording) AS seen
WHERE number = seen.wording"""
NOTICE_DIGESTS = "SELECT sha256 FROM notices"
COUNTS = """
SELECT (SELECT count(*) FROM notices), (SELECT count(*) FROM sources WHERE visible_until = 'never'),
       (SELECT count(*) FROM scores WHERE visible_until = 'never'), (SELECT count(*) FROM to_date),
       (SELECT count(*) FROM passages), (SELECT count(*) FROM wordings),
       (SELECT count(*) FROM sentences)"""
QUICK_CHECK = "PRAGMA quick_check"

# What an answer's figures are read from: each gives one value.
SCORE = "SELECT value FROM scores WHERE source_id = :source AND measure = :measure"
TO_DATE = "SELECT value FROM to_date WHERE source_id = :source AND measure = :measure AND statistic = :statistic"
BETWEEN_SCORES = """
SELECT (SELECT value FROM scores WHERE source_id = :source AND measure = :measure)
     - (SELECT value FROM scores WHERE source_id = :other AND measure = :other_measure)"""
_GAP_OF = """((SELECT value FROM scores WHERE source_id = :source{high} AND measure = :measure{high})
     - (SELECT value FROM scores WHERE source_id = :source{low} AND measure = :measure{low}))"""
BETWEEN_GAPS = f"""
SELECT abs({_GAP_OF.format(high="", low="_low")} - {_GAP_OF.format(high="_other", low="_other_low")})"""
_MOVE_OF = """(SELECT (SELECT value FROM scores WHERE source_id = :latest{n} AND measure = :measure)
     - (SELECT value FROM scores WHERE source_id = :first{n} AND measure = :measure))"""
BETWEEN_MOVES = f"SELECT abs(abs({_MOVE_OF.format(n='')}) - abs({_MOVE_OF.format(n='_other')}))"
FROM_NUMBER = """
SELECT round(abs((SELECT value FROM scores WHERE source_id = :source AND measure = :measure) - :number), 1)"""
TO_DATE_FROM_NUMBER = f"SELECT round(abs(({TO_DATE}) - :number), 1)"
TIMES_SCORE = """
SELECT round(:factor * (SELECT value FROM scores WHERE source_id = :source AND measure = :measure), 1)"""
TIMES_TO_DATE = """
SELECT round(:factor * (SELECT value FROM to_date
                        WHERE source_id = :source AND measure = :measure AND statistic = :statistic), 1)"""
SCORE_LESS_TO_DATE = """
SELECT (SELECT value FROM scores WHERE source_id = :source AND measure = :measure)
     - (SELECT value FROM to_date WHERE source_id = :printed AND measure = :measure AND statistic = :statistic)"""
BETWEEN_TO_DATE = """
SELECT (SELECT value FROM to_date WHERE source_id = :source AND measure = :measure AND statistic = :statistic)
     - (SELECT value FROM to_date WHERE source_id = :other AND measure = :measure AND statistic = :statistic)"""
_OWN_SCORE = "SELECT value FROM scores WHERE source_id = :source AND measure = :measure"
SCORE_FROM_MEAN = f"SELECT round(abs(({_OWN_SCORE}) - ({_MEAN})), 1)"
SCORE_FROM_MEDIAN = f"SELECT round(abs(({_OWN_SCORE}) - ({_MEDIAN})), 1)"
_PRINTED_AVERAGE = (
    "SELECT value FROM to_date WHERE source_id = :printed AND measure = :measure AND statistic = 'average'"
)
MEAN_FROM_TO_DATE = f"SELECT round(abs(({_MEAN}) - ({_PRINTED_AVERAGE})), 1)"
MEDIAN_FROM_TO_DATE = f"SELECT round(abs(({_MEDIAN}) - ({_PRINTED_AVERAGE})), 1)"
BETWEEN_MEANS = f"SELECT round(abs(({_MEAN}) - ({_MEAN.replace(':areas', ':other_areas')})), 1)"
MEAN_FROM_MEDIAN = f"SELECT round(abs(({_MEAN}) - ({_MEDIAN})), 1)"
BETWEEN_MEDIANS = f"SELECT round(abs(({_MEDIAN}) - ({_MEDIAN.replace(':areas', ':other_areas')})), 1)"
_SCOPED = f"FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
_OTHERS = f"{_SCOPED} AND c.value BETWEEN :least AND :most"
NEAREST_BY = f"SELECT round(min(abs(c.value - :number)), 1) {_OTHERS}"
FURTHEST_OFF = f"SELECT round(max(abs(c.value - :number)), 1) {_OTHERS}"
RANGE = f"SELECT max(c.value) - min(c.value) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
COUNT_BETWEEN = f"""
SELECT count(DISTINCT c.area) FROM scores c
WHERE c.measure = :measure AND c.value BETWEEN :least AND :most AND {_CURRENT} AND {_AMONG}"""
PART_IN_100 = "SELECT round(100.0 * :part / :whole, 1)"
SHARE_BETWEEN = f"SELECT round(100.0 * ({COUNT_BETWEEN}) / ({COVERED}), 1)"
_KINDS = "(:kinds IS NULL OR s.kind IN (SELECT value FROM json_each(:kinds)))"
COUNT_COMPLETE = f"""
SELECT count(*) FROM (
    SELECT c.source_id FROM scores c WHERE {_CURRENT} AND {_AMONG} GROUP BY c.source_id
    HAVING count(*) IN (SELECT value FROM json_each(:counts))
       AND sum(c.measure IN (SELECT value FROM json_each(:named))) = :of)"""
COUNT_SOURCES = f"""
SELECT count(*) FROM sources s
WHERE {_VISIBLE} AND s.area <> '' AND s.held >= :held_only AND {_KINDS}
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until"""
COUNT_AREAS = COUNT_SOURCES.replace("count(*)", "count(DISTINCT s.area)")
EXTREME_HIGH = f"SELECT max(c.value) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
EXTREME_LOW = f"SELECT min(c.value) FROM scores c WHERE c.measure = :measure AND {_CURRENT} AND {_AMONG}"
SENTENCE_WORDED = "SELECT text FROM sentences WHERE wording = :wording LIMIT 1"
PROSE_SCORE = "SELECT prose_value FROM scores WHERE source_id = :source AND measure = :measure"
TO_DATE_LESS_SCORE = """
SELECT (SELECT value FROM to_date WHERE source_id = :printed AND measure = :measure AND statistic = :statistic)
     - (SELECT value FROM scores WHERE source_id = :source AND measure = :measure)"""
COUNT_JUDGED = f"""
SELECT count(DISTINCT s.area) FROM sources s
WHERE {_VISIBLE} AND s.judgement IN (SELECT value FROM json_each(:judgements))
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until"""
COUNT_REINSPECTED = f"""
SELECT count(*) FROM (SELECT s.area FROM sources s WHERE {_VISIBLE} AND s.area <> ''
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas))) GROUP BY s.area HAVING count(*) > 1)"""
COUNT_INSPECTED_ONCE = COUNT_REINSPECTED.replace("count(*) > 1", "count(*) = 1")
COUNT_AGAIN_THEN = f"""
SELECT count(DISTINCT s.area) FROM sources s
WHERE {_VISIBLE} AND s.area <> '' AND s.first_day >= :since AND s.last_day <= :until
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND (s.inspection LIKE '%re-inspection%' OR EXISTS (SELECT 1 FROM sources e
       WHERE e.area = s.area AND e.last_day < s.first_day AND e.visible_from <= :now AND e.visible_until > :now))"""
COUNT_JUDGEMENTS = f"""
SELECT count(DISTINCT s.judgement) FROM sources s
WHERE {_VISIBLE} AND s.area <> '' AND s.judgement <> ''
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until"""
COUNT_WITH_JUDGEMENT = f"""
SELECT count(DISTINCT s.area) FROM sources s
WHERE {_VISIBLE} AND s.area <> '' AND s.judgement <> ''
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  AND s.first_day >= :since AND s.last_day <= :until"""
COUNT_WITHOUT_JUDGEMENT = f"""
SELECT count(*) FROM (SELECT s.area FROM sources s WHERE {_VISIBLE} AND s.area <> ''
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas)))
  GROUP BY s.area HAVING max(s.judgement) = '')"""
DAYS_APART = """
SELECT CAST(julianday((SELECT first_day FROM sources WHERE id = :source))
          - julianday((SELECT first_day FROM sources WHERE id = :other)) AS INTEGER)"""
TO_DATE_APART = """
SELECT (SELECT value FROM to_date WHERE source_id = :source AND measure = :measure AND statistic = :statistic)
     - (SELECT value FROM to_date WHERE source_id = :other AND measure = :other_measure
        AND statistic = :other_statistic)"""
COUNT_HIGHER = """
SELECT count(*) FROM scores c JOIN scores o ON o.measure = c.measure
WHERE c.source_id = :source AND o.source_id = :other AND c.value > o.value"""
COUNT_INSPECTED = f"""
SELECT count(*) FROM (SELECT s.area FROM sources s WHERE {_VISIBLE} AND s.area <> ''
  AND (:areas IS NULL OR s.area IN (SELECT value FROM json_each(:areas))) GROUP BY s.area HAVING count(*) >= :times)"""
TO_DATE_RANGE = """
SELECT (SELECT value FROM to_date WHERE source_id = :source AND measure = :measure AND statistic = 'highest')
     - (SELECT value FROM to_date WHERE source_id = :source AND measure = :measure AND statistic = 'lowest')"""
