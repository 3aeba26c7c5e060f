-- Which generations belong together. Accounts and prompt templates stand here as keyed hashes only;
-- a picture hash is 256 bits about the layout of a picture.

-- Generations that near-duplicates and shared source photos tie together, or (template is set) those
-- that no picture ties and whose prompts follow one template. A family that became part of another
-- leaves its name to it: elder is the oldest name where that is not the id.
CREATE TABLE family (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  elder INTEGER,
  template BLOB UNIQUE CHECK (length(template) = 16),
  size INTEGER NOT NULL CHECK (size >= 0)
) STRICT;
CREATE UNIQUE INDEX family_elder ON family (elder) WHERE elder IS NOT NULL;

CREATE TABLE family_alias (
  name INTEGER PRIMARY KEY,
  family INTEGER NOT NULL REFERENCES family (id)
) STRICT;
CREATE INDEX family_alias_family ON family_alias (family);

-- One row for each generation whose relations are known, in the order they became known. Without
-- template: too short to tie, or none. decision is the one that stands.
CREATE TABLE relation (
  number INTEGER PRIMARY KEY,
  generation_id TEXT NOT NULL UNIQUE REFERENCES generation (id),
  family INTEGER REFERENCES family (id),
  template INTEGER REFERENCES family (id),
  requester BLOB CHECK (length(requester) = 16),
  decision INTEGER REFERENCES decision (seq)
) STRICT;
CREATE INDEX relation_family ON relation (family, number) WHERE family IS NOT NULL;
CREATE INDEX relation_family_decided ON relation (family, decision)
  WHERE family IS NOT NULL AND decision IS NOT NULL;
CREATE INDEX relation_template ON relation (template, family) WHERE template IS NOT NULL;
CREATE INDEX relation_requester ON relation (requester, decision)
  WHERE requester IS NOT NULL AND decision IS NOT NULL;

-- How many members of a family have a category: decided, or open by their hint.
CREATE TABLE family_tally (
  family INTEGER NOT NULL REFERENCES family (id),
  category TEXT NOT NULL,
  decided INTEGER NOT NULL CHECK (decided IN (0, 1)),
  members INTEGER NOT NULL CHECK (members >= 0),
  PRIMARY KEY (family, category, decided)
) STRICT, WITHOUT ROWID;

-- Different picture hashes, by role: 0 source photo, 1 output. Numbers have no gap; what is searched
-- is a file beside the database, made from this. relation is one of those that have it.
CREATE TABLE likeness (
  number INTEGER PRIMARY KEY,
  role INTEGER NOT NULL CHECK (role IN (0, 1)),
  pdq BLOB NOT NULL CHECK (length(pdq) = 32),
  relation INTEGER NOT NULL REFERENCES relation (number)
) STRICT;

-- Accounts and templates that came with a likeness: the first bytes of their keyed hashes.
CREATE TABLE voucher (
  likeness INTEGER NOT NULL REFERENCES likeness (number),
  mark BLOB NOT NULL CHECK (length(mark) = 8),
  PRIMARY KEY (likeness, mark)
) STRICT, WITHOUT ROWID;

-- Which files a generation has. Without likeness: not decoded, or nothing to see in it; then it ties
-- nothing.
CREATE TABLE sighting (
  relation INTEGER NOT NULL REFERENCES relation (number),
  role INTEGER NOT NULL CHECK (role IN (0, 1)),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  likeness INTEGER REFERENCES likeness (number),
  ties INTEGER NOT NULL CHECK (ties IN (0, 1)),
  PRIMARY KEY (relation, role, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_file ON sighting (sha256, role, relation);

ALTER TABLE generation ADD COLUMN related INTEGER NOT NULL DEFAULT 0 CHECK (related IN (0, 1));
CREATE INDEX generation_unrelated
  ON generation (due_at, severity DESC, flagged_at, id) WHERE related = 0 AND prepared = 1;

-- Decisions and their undoing are counted in the transaction that records them.
CREATE TRIGGER relation_is_decided AFTER INSERT ON decision WHEN NEW.undone_by IS NULL
BEGIN
  UPDATE family_tally SET members = members - 1
    WHERE family = (SELECT family FROM relation WHERE generation_id = NEW.generation_id)
      AND category = (SELECT hint FROM generation WHERE id = NEW.generation_id) AND decided = 0;
  INSERT INTO family_tally (family, category, decided, members)
    SELECT family, NEW.category, 1, 1 FROM relation
    WHERE generation_id = NEW.generation_id AND family IS NOT NULL
    ON CONFLICT (family, category, decided) DO UPDATE SET members = members + 1;
  UPDATE relation SET decision = NEW.seq WHERE generation_id = NEW.generation_id;
END;

CREATE TRIGGER relation_is_open_again AFTER UPDATE OF undone_by ON decision
WHEN OLD.undone_by IS NULL AND NEW.undone_by IS NOT NULL
BEGIN
  UPDATE family_tally SET members = members - 1
    WHERE family = (SELECT family FROM relation WHERE generation_id = NEW.generation_id)
      AND category = NEW.category AND decided = 1;
  INSERT INTO family_tally (family, category, decided, members)
    SELECT r.family, g.hint, 0, 1 FROM relation r JOIN generation g ON g.id = r.generation_id
    WHERE r.generation_id = NEW.generation_id AND r.family IS NOT NULL
    ON CONFLICT (family, category, decided) DO UPDATE SET members = members + 1;
  UPDATE relation SET decision = NULL WHERE generation_id = NEW.generation_id;
END;

CREATE TRIGGER relation_is_hinted AFTER UPDATE OF hint ON generation
WHEN NEW.hint IS NOT OLD.hint AND NEW.state = 'open'
BEGIN
  UPDATE family_tally SET members = members - 1
    WHERE family = (SELECT family FROM relation WHERE generation_id = NEW.id)
      AND category = OLD.hint AND decided = 0;
  INSERT INTO family_tally (family, category, decided, members)
    SELECT family, NEW.hint, 0, 1 FROM relation
    WHERE generation_id = NEW.id AND family IS NOT NULL
    ON CONFLICT (family, category, decided) DO UPDATE SET members = members + 1;
END;
