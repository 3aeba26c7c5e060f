-- The key this device signs its log with. The secret half is sealed.
CREATE TABLE log_key (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  name TEXT NOT NULL CHECK (length(name) > 0),
  sealed BLOB NOT NULL
) STRICT;

CREATE TRIGGER log_key_is_never_changed BEFORE UPDATE ON log_key
BEGIN SELECT RAISE(ABORT, 'the key of a log is for its life'); END;

CREATE TRIGGER log_key_is_never_removed BEFORE DELETE ON log_key
BEGIN SELECT RAISE(ABORT, 'the key of a log is for its life'); END;

-- Signed checkpoints of this device's log, as C2SP signed notes.
CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY CHECK (size >= 1),
  at INTEGER NOT NULL,
  root BLOB NOT NULL CHECK (length(root) = 32),
  note TEXT NOT NULL
) STRICT;

CREATE TRIGGER checkpoint_is_never_removed BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;

CREATE TRIGGER checkpoint_is_never_changed BEFORE UPDATE ON checkpoint
WHEN OLD.size IS NOT NEW.size OR OLD.root IS NOT NEW.root OR OLD.at IS NOT NEW.at
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;

-- The furthest this desk has seen of the logs it is a witness of.
CREATE TABLE witnessed (
  origin TEXT PRIMARY KEY CHECK (length(origin) > 0),
  verifier TEXT NOT NULL CHECK (length(verifier) > 0),
  size INTEGER NOT NULL CHECK (size >= 0),
  root BLOB NOT NULL CHECK (length(root) = 32),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
