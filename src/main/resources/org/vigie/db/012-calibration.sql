-- Cases whose answer is known, mixed blind into second judgements. Derived from the log. withdrawn_by: the
-- event that took the item out again.
CREATE TABLE calibration (
  decision INTEGER PRIMARY KEY REFERENCES decision (seq),
  seq INTEGER NOT NULL UNIQUE REFERENCES event (seq),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  category TEXT NOT NULL,
  actions TEXT NOT NULL,
  withdrawn_by INTEGER REFERENCES event (seq)
) STRICT;

-- What people answered: neither a decision nor a judgement, and counted with neither. The event holds a
-- commitment to the answer only.
CREATE TABLE calibration_answer (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  decision INTEGER NOT NULL REFERENCES calibration (decision),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  category TEXT NOT NULL,
  actions TEXT NOT NULL,
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 4)
) STRICT;
CREATE UNIQUE INDEX calibration_once ON calibration_answer (decision, actor);
