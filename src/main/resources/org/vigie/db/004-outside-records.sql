-- What happened while the log was closed and has been brought into it since: each record once.
CREATE TABLE outside_record (
  record TEXT PRIMARY KEY CHECK (length(record) BETWEEN 1 AND 64),
  seq INTEGER NOT NULL REFERENCES event (seq)
) STRICT, WITHOUT ROWID;
