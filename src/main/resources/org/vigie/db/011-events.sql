-- Every event as a team lead lists it: rows so narrow that a million are gone through in a moment. Words
-- stand once, beside those of the decisions.
CREATE TABLE event_line (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  at INTEGER NOT NULL,
  type INTEGER NOT NULL REFERENCES logbook_word (id),
  actor INTEGER NOT NULL REFERENCES logbook_word (id)
) STRICT;

CREATE TABLE event_author AS
  SELECT seq, CASE WHEN json_valid(CAST(bytes AS TEXT))
    THEN coalesce(json_extract(CAST(bytes AS TEXT), '$.actor'), '') ELSE '' END AS actor FROM event;

INSERT INTO logbook_word (word)
  SELECT word FROM (SELECT actor AS word FROM event_author UNION SELECT type FROM event)
  WHERE word NOT IN (SELECT word FROM logbook_word);

INSERT INTO logbook_use
  SELECT DISTINCT 'author', w.id FROM event_author a JOIN logbook_word w ON w.word = a.actor
  UNION SELECT DISTINCT 'type', w.id FROM event e JOIN logbook_word w ON w.word = e.type;

INSERT INTO event_line
  SELECT e.seq, e.at, t.id, p.id FROM event e
  JOIN event_author a ON a.seq = e.seq
  JOIN logbook_word t ON t.word = e.type
  JOIN logbook_word p ON p.word = a.actor
  ORDER BY e.seq;

DROP TABLE event_author;

CREATE TRIGGER event_line_is_written AFTER INSERT ON event
BEGIN
  INSERT INTO logbook_word (word)
    SELECT NEW.type WHERE NOT EXISTS (SELECT 1 FROM logbook_word WHERE word = NEW.type);
  INSERT INTO logbook_word (word)
    SELECT a.actor FROM (SELECT CASE WHEN json_valid(CAST(NEW.bytes AS TEXT))
      THEN coalesce(json_extract(CAST(NEW.bytes AS TEXT), '$.actor'), '') ELSE '' END AS actor) a
    WHERE NOT EXISTS (SELECT 1 FROM logbook_word w WHERE w.word = a.actor);
  INSERT INTO event_line
    SELECT NEW.seq, NEW.at, t.id, p.id
    FROM logbook_word t JOIN logbook_word p ON p.word = CASE WHEN json_valid(CAST(NEW.bytes AS TEXT))
      THEN coalesce(json_extract(CAST(NEW.bytes AS TEXT), '$.actor'), '') ELSE '' END
    WHERE t.word = NEW.type;
  INSERT INTO logbook_use
    SELECT 'type', l.type FROM event_line l WHERE l.seq = NEW.seq
      AND NOT EXISTS (SELECT 1 FROM logbook_use o WHERE o.use = 'type' AND o.word = l.type);
  INSERT INTO logbook_use
    SELECT 'author', l.actor FROM event_line l WHERE l.seq = NEW.seq
      AND NOT EXISTS (SELECT 1 FROM logbook_use o WHERE o.use = 'author' AND o.word = l.actor);
END;
