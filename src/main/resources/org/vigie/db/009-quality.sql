-- Decisions judged a second time. Derived from the log.

-- A draw: which plan, over which decisions.
CREATE TABLE sampling (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  at INTEGER NOT NULL,
  plan TEXT NOT NULL
) STRICT;

CREATE TABLE sample (
  decision INTEGER PRIMARY KEY REFERENCES decision (seq),
  sampling INTEGER NOT NULL REFERENCES sampling (seq)
) STRICT;

-- settles: whether a lead settled it; else a blind second judgement.
CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  decision INTEGER NOT NULL REFERENCES decision (seq),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  category TEXT NOT NULL,
  actions TEXT NOT NULL,
  rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 4),
  settles INTEGER NOT NULL CHECK (settles IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX judgement_once ON judgement (decision, actor) WHERE settles = 0;
CREATE UNIQUE INDEX judgement_settled ON judgement (decision) WHERE settles = 1;
CREATE INDEX judgement_decision ON judgement (decision, seq);
