-- What people do with a case beside deciding it. Derived from the log; free text is a disclosure of it.

-- Where an open case is: in the queue of this desk, kept for later by its moderator, with a lead, or
-- with a colleague. mark is a word the queue shows, such as that a case is kept for a look.
ALTER TABLE generation ADD COLUMN place TEXT NOT NULL DEFAULT 'desk'
  CHECK (place IN ('desk', 'held', 'escalated', 'handed-over'));
ALTER TABLE generation ADD COLUMN mark TEXT NOT NULL DEFAULT '';
DROP INDEX generation_queue;
CREATE INDEX generation_queue
  ON generation (due_hour, skipped, due_at, severity DESC, flagged_at, id)
  WHERE state = 'open' AND place = 'desk';
CREATE INDEX generation_away ON generation (place, id) WHERE state = 'open' AND place <> 'desk';

-- until: when a case that is kept comes back. colleague: the code of who has it or is asked.
CREATE TABLE case_step (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  generation_id TEXT NOT NULL REFERENCES generation (id),
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  until INTEGER,
  colleague TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_step_generation ON case_step (generation_id, seq);

-- What somebody had chosen and written when the case was left, sealed with its generation's key.
CREATE TABLE draft (
  generation_id TEXT PRIMARY KEY REFERENCES generation (id),
  at INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Decisions settled together share a batch.
ALTER TABLE decision ADD COLUMN batch TEXT NOT NULL DEFAULT '';
CREATE INDEX decision_batch ON decision (batch, seq) WHERE batch <> '';
