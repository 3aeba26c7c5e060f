-- Clocks that wait for somebody else: they press nobody, and a row of the queue names them. due_at is when
-- it would run out if it ran on from where it stands; since: when, and by_event: what made it wait.
CREATE TABLE clock_waiting (
  generation_id TEXT NOT NULL REFERENCES generation (id),
  due_at INTEGER NOT NULL,
  rule_id TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  since INTEGER NOT NULL,
  by_event TEXT NOT NULL,
  PRIMARY KEY (generation_id, due_at, rule_id, jurisdiction, start_at)
) STRICT, WITHOUT ROWID;

-- Open cases are brought to the pack in force once more, which fills the table.
UPDATE feed_cursor SET value = substr(value, 1, 64) || ' ' WHERE feed = 'clocks/pass';
