-- What a medium can be found again by. In clear, because sealed bytes cannot be searched; a PDQ hash
-- is 256 bits about the layout of a picture.
CREATE TABLE fingerprint (
  generation_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pdq BLOB NOT NULL CHECK (length(pdq) = 32),
  quality INTEGER NOT NULL CHECK (quality BETWEEN 0 AND 100),
  md5 BLOB NOT NULL CHECK (length(md5) = 16),
  PRIMARY KEY (generation_id, sha256),
  FOREIGN KEY (generation_id, sha256) REFERENCES medium (generation_id, sha256)
) STRICT, WITHOUT ROWID;
