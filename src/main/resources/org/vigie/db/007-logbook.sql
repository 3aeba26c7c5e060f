-- Decisions as a team lead reads them: rows so narrow that a million are gone through in a moment. Words
-- stand once. spare: milliseconds left on the nearest clock when it was decided, negative when late, null
-- without a clock. took: milliseconds from the flag to the decision. actions: word ids between commas.
CREATE TABLE logbook_word (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;

-- What a word has been used as: actor, category, action.
CREATE TABLE logbook_use (
  use TEXT NOT NULL,
  word INTEGER NOT NULL REFERENCES logbook_word (id),
  PRIMARY KEY (use, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE logbook (
  seq INTEGER PRIMARY KEY REFERENCES decision (seq),
  at INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES logbook_word (id),
  category INTEGER NOT NULL REFERENCES logbook_word (id),
  hint INTEGER NOT NULL REFERENCES logbook_word (id),
  actions TEXT NOT NULL,
  rung INTEGER NOT NULL,
  spare INTEGER,
  took INTEGER NOT NULL,
  taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1))
) STRICT;

INSERT INTO logbook_word (word)
  SELECT actor FROM decision UNION SELECT category FROM decision
  UNION SELECT g.hint FROM decision d JOIN generation g ON g.id = d.generation_id
  UNION SELECT j.value FROM decision d, json_each(d.actions) j;

INSERT INTO logbook_use
  SELECT DISTINCT use, w.id FROM (
    SELECT 'actor' AS use, actor AS word FROM decision UNION SELECT 'category', category FROM decision
    UNION SELECT 'action', j.value FROM decision d, json_each(d.actions) j) u
  JOIN logbook_word w ON w.word = u.word;

INSERT INTO logbook
  SELECT d.seq, d.at,
    (SELECT id FROM logbook_word WHERE word = d.actor),
    (SELECT id FROM logbook_word WHERE word = d.category),
    (SELECT id FROM logbook_word WHERE word = g.hint),
    (SELECT ',' || group_concat(w.id) || ',' FROM json_each(d.actions) j
      JOIN logbook_word w ON w.word = j.value),
    d.rung,
    CASE WHEN g.due_at < 9007199254740991 THEN g.due_at - d.at END,
    max(0, d.at - g.flagged_at),
    d.undone_by IS NOT NULL
  FROM decision d JOIN generation g ON g.id = d.generation_id;

CREATE TRIGGER logbook_is_written AFTER INSERT ON decision
BEGIN
  INSERT INTO logbook_word (word)
    SELECT word FROM (
      SELECT NEW.actor AS word UNION SELECT NEW.category
      UNION SELECT hint FROM generation WHERE id = NEW.generation_id
      UNION SELECT value FROM json_each(NEW.actions))
    WHERE word NOT IN (SELECT word FROM logbook_word);
  INSERT INTO logbook_use
    SELECT DISTINCT use, w.id FROM (
      SELECT 'actor' AS use, NEW.actor AS word UNION SELECT 'category', NEW.category
      UNION SELECT 'action', value FROM json_each(NEW.actions)) u
    JOIN logbook_word w ON w.word = u.word
    WHERE NOT EXISTS (SELECT 1 FROM logbook_use o WHERE o.use = u.use AND o.word = w.id);
  INSERT INTO logbook
    SELECT NEW.seq, NEW.at,
      (SELECT id FROM logbook_word WHERE word = NEW.actor),
      (SELECT id FROM logbook_word WHERE word = NEW.category),
      (SELECT id FROM logbook_word WHERE word = g.hint),
      (SELECT ',' || group_concat(w.id) || ',' FROM json_each(NEW.actions) j
        JOIN logbook_word w ON w.word = j.value),
      NEW.rung,
      CASE WHEN g.due_at < 9007199254740991 THEN g.due_at - NEW.at END,
      max(0, NEW.at - g.flagged_at),
      NEW.undone_by IS NOT NULL
    FROM generation g WHERE g.id = NEW.generation_id;
END;

CREATE TRIGGER logbook_is_taken_back AFTER UPDATE OF undone_by ON decision
BEGIN
  UPDATE logbook SET taken_back = NEW.undone_by IS NOT NULL WHERE seq = NEW.seq;
END;

CREATE INDEX logbook_took ON logbook (took) WHERE taken_back = 0;

-- All that happened to one case.
CREATE INDEX event_generation ON event (generation_id, seq) WHERE generation_id IS NOT NULL;
