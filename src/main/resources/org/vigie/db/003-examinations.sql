-- What each analyzer found, by which version of itself. What was found before stays beside it.
CREATE TABLE examination (
  id INTEGER PRIMARY KEY,
  generation_id TEXT NOT NULL REFERENCES generation (id),
  analyzer TEXT NOT NULL,
  version TEXT NOT NULL,
  policy TEXT NOT NULL,
  models TEXT NOT NULL,
  at INTEGER NOT NULL,
  gap TEXT NOT NULL DEFAULT '',
  stands INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1)),
  sealed BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX examination_stands ON examination (generation_id, analyzer) WHERE stands = 1;
CREATE INDEX examination_generation ON examination (generation_id, id);

-- One row for all analyzers, as it was kept before; sealed as it was.
INSERT INTO examination (generation_id, analyzer, version, policy, models, at, sealed)
  SELECT generation_id, '', '', '', models, 0, sealed FROM evidence;
DROP TABLE evidence;

ALTER TABLE generation ADD COLUMN examined INTEGER NOT NULL DEFAULT 0 CHECK (examined IN (0, 1));
CREATE INDEX generation_unexamined
  ON generation (due_at, severity DESC, flagged_at, id)
  WHERE examined = 0 AND prepared = 1 AND state = 'open';

-- The digest of whoever examined last; another one examines open cases again.
CREATE TABLE examiner (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  digest TEXT NOT NULL
) STRICT;
