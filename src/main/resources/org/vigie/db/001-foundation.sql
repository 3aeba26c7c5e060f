-- Everything a desk keeps. Instants are milliseconds since 1970 UTC. Free text, identities, veils and
-- evidence are sealed (BLOB); what stands here in clear is what the queue is ordered and listed by.

CREATE TABLE device (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL CHECK (length(id) > 0)
) STRICT;

-- The log of this device. Append-only, contiguous.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  event_id TEXT NOT NULL UNIQUE CHECK (length(event_id) = 36),
  device_id TEXT NOT NULL CHECK (length(device_id) > 0),
  type TEXT NOT NULL CHECK (type GLOB '[a-z]*'),
  generation_id TEXT,
  at INTEGER NOT NULL,
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 2 AND 65535)
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

CREATE TRIGGER event_has_no_gap BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR EXISTS (SELECT 1 FROM event WHERE event_id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'event is contiguous'); END;

-- What a commitment of an event stands for; deleting the row redacts it and leaves every proof.
CREATE TABLE disclosure (
  seq INTEGER NOT NULL REFERENCES event (seq),
  field TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;

-- How far the feed has the log: all up to and including this sequence.
CREATE TABLE delivery (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  high_water INTEGER NOT NULL CHECK (high_water >= 0)
) STRICT;
INSERT INTO delivery VALUES (1, 0);

CREATE TABLE event_effect (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  effect TEXT NOT NULL
    CHECK (effect IN ('duplicate', 'effective', 'concur', 'late', 'conflict', 'refused')),
  code TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_attention ON event_effect (seq) WHERE effect IN ('conflict', 'refused');

-- One row per case. due_at is the nearest deadline; the largest exact integer when there is none.
CREATE TABLE generation (
  id TEXT PRIMARY KEY CHECK (length(id) > 0),
  feed TEXT NOT NULL,
  admitted_at INTEGER NOT NULL,
  flagged_at INTEGER NOT NULL,
  whole BLOB NOT NULL CHECK (length(whole) = 32),
  likeness BLOB CHECK (length(likeness) = 32),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) IN (0, 64)),
  first_output TEXT CHECK (length(first_output) = 64),
  hint TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 4),
  visibility TEXT NOT NULL,
  views INTEGER NOT NULL CHECK (views >= 0),
  jurisdictions TEXT NOT NULL,
  complaints INTEGER NOT NULL CHECK (complaints >= 0),
  due_at INTEGER NOT NULL DEFAULT 9007199254740991,
  due_hour INTEGER GENERATED ALWAYS AS (due_at / 3600000) VIRTUAL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided')),
  skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
  prepared INTEGER NOT NULL DEFAULT 0 CHECK (prepared IN (0, 1))
) STRICT;
CREATE INDEX generation_queue
  ON generation (due_hour, skipped, due_at, severity DESC, flagged_at, id) WHERE state = 'open';
CREATE INDEX generation_unprepared
  ON generation (due_at, severity DESC, flagged_at, id) WHERE prepared = 0;
CREATE INDEX generation_skipped ON generation (id) WHERE skipped = 1;
CREATE INDEX generation_likeness ON generation (likeness) WHERE likeness IS NOT NULL;

-- The data key of a generation, wrapped by the workstation key. No row: erased.
CREATE TABLE generation_key (
  generation_id TEXT PRIMARY KEY REFERENCES generation (id),
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The generation as read and the flag as delivered, deflated and sealed.
CREATE TABLE generation_text (
  generation_id TEXT PRIMARY KEY REFERENCES generation (id),
  generation BLOB NOT NULL,
  flag BLOB NOT NULL
) STRICT;

-- Another delivery of a case we have, under another id.
CREATE TABLE alias (
  id TEXT PRIMARY KEY CHECK (length(id) > 0),
  generation_id TEXT NOT NULL REFERENCES generation (id),
  admitted_at INTEGER NOT NULL,
  whole BLOB NOT NULL CHECK (length(whole) = 32),
  generation BLOB NOT NULL,
  flag BLOB NOT NULL
) STRICT;
CREATE INDEX alias_generation ON alias (generation_id);

CREATE TABLE medium (
  generation_id TEXT NOT NULL REFERENCES generation (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  file TEXT NOT NULL UNIQUE,
  PRIMARY KEY (generation_id, sha256)
) STRICT, WITHOUT ROWID;

-- What can be shown of a medium: a sealed veil, or the code of what keeps it from being shown.
CREATE TABLE veil (
  generation_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  columns INTEGER CHECK (columns BETWEEN 1 AND 32),
  rows INTEGER CHECK (rows BETWEEN 1 AND 32),
  model_sha256 TEXT,
  sealed BLOB,
  fault TEXT,
  details TEXT,
  PRIMARY KEY (generation_id, sha256),
  FOREIGN KEY (generation_id, sha256) REFERENCES medium (generation_id, sha256),
  CHECK ((sealed IS NULL) <> (fault IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  generation_id TEXT PRIMARY KEY REFERENCES generation (id),
  models TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE clock (
  generation_id TEXT NOT NULL REFERENCES generation (id),
  due_at INTEGER NOT NULL,
  rule_id TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  PRIMARY KEY (generation_id, due_at, rule_id, jurisdiction, start_at)
) STRICT, WITHOUT ROWID;

-- Decisions as they stand, derived from the log. The reason is a disclosure.
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  generation_id TEXT NOT NULL REFERENCES generation (id),
  event_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  category TEXT NOT NULL,
  actions TEXT NOT NULL,
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 4),
  undone_by INTEGER REFERENCES event (seq)
) STRICT;
CREATE UNIQUE INDEX decision_stands_alone ON decision (generation_id) WHERE undone_by IS NULL;
CREATE INDEX decision_time ON decision (at);

-- Reveals, derived from the log; ended_by stays empty when the desk crashed while showing.
CREATE TABLE reveal (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  generation_id TEXT NOT NULL REFERENCES generation (id),
  sha256 TEXT NOT NULL,
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 4),
  ended_by INTEGER REFERENCES event (seq),
  millis INTEGER CHECK (millis >= 0),
  area_permille INTEGER CHECK (area_permille BETWEEN 0 AND 1000)
) STRICT;

CREATE TABLE feed_cursor (
  feed TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  likeness BLOB NOT NULL UNIQUE,
  feed TEXT NOT NULL,
  code TEXT NOT NULL,
  details TEXT NOT NULL,
  at INTEGER NOT NULL,
  origin BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
