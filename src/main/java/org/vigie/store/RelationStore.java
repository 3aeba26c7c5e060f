package org.vigie.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PictureHash;

/// Which generations belong together, kept as they become known. One transaction relates some
/// generations for good: a crash before it repeats the work, a crash after it loses nothing. In
/// which order generations come makes no difference to who belongs to whom.
///
/// Whoever relates does it one batch after the other, and searches in between: what is found near a
/// generation must be found among all likenesses of earlier batches.
public final class RelationStore {
    private final Database database;
    private final RelationRows rows;

    RelationStore(Database database, Keyring keyring) {
        this.database = database;
        rows = new RelationRows(keyring);
    }

    /// A generation whose relations are to be known.
    ///
    /// @param media empty when its text was erased
    /// @param requester service and account, empty when unknown; kept as a keyed hash only
    /// @param template of its prompt, empty when it ties nothing; kept as a keyed hash only
    /// @param hits likenesses found within [PictureHash#REACH] of its media
    public record Subject(
            String generationId,
            List<Medium> media,
            String requester,
            String template,
            List<Hit> hits) {

        public Subject {
            media = List.copyOf(media);
            hits = List.copyOf(hits);
        }
    }

    /// A likeness that is near a medium, whichever way it is turned.
    ///
    /// @param distance bits that differ
    public record Hit(String mediumSha256, long likeness, int distance) {}

    /// A picture hash to be found again.
    ///
    /// @param number from 1, without a gap
    public record Likeness(long number, PictureHash hash) {}

    /// Return prepared generations whose relations are not known yet, nearest deadline first.
    public List<String> unrelated(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM generation WHERE related = 0 AND prepared = 1"
                                + " ORDER BY due_at, severity DESC, flagged_at, id LIMIT ?",
                        limit));
    }

    /// Return what of a generation's media can be searched for, by medium SHA-256.
    public Map<String, PictureHash> hashes(String generationId) throws FaultException {
        Map<String, PictureHash> hashes = new HashMap<>();
        database.read(connection ->
                        Sql.list(
                                connection,
                                row -> Map.entry(row.getString(1), PictureHash.of(row.getBytes(2))),
                                "SELECT sha256, pdq FROM fingerprint"
                                        + " WHERE generation_id = ? AND quality >= ?",
                                generationId,
                                PictureHash.QUALITY))
                .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
        return hashes;
    }

    /// Relate a batch; one that is related already stays as it is.
    ///
    /// @return the likenesses that are new, ascending
    /// @throws FaultException `case-unknown`
    public List<Likeness> relate(List<Subject> batch) throws FaultException {
        return database.write(connection -> {
            List<RelationRows.Fresh> fresh = new ArrayList<>();
            for (Subject subject : batch) {
                rows.relate(connection, subject, fresh);
            }
            return fresh.stream().map(RelationRows.Fresh::likeness).toList();
        });
    }

    /// Return likenesses behind a number, ascending.
    public List<Likeness> likenesses(long after, int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> new Likeness(row.getLong(1), PictureHash.of(row.getBytes(2))),
                        "SELECT number, pdq FROM likeness WHERE number > ?"
                                + " ORDER BY number LIMIT ?",
                        after,
                        limit));
    }

    /// Return the hash of one likeness.
    public Optional<PictureHash> likeness(long number) throws FaultException {
        return database.read(connection ->
                Sql.first(
                        connection,
                        row -> PictureHash.of(row.getBytes(1)),
                        "SELECT pdq FROM likeness WHERE number = ?",
                        number));
    }

    /// Return the id a family goes by now: another than `familyId` when it became part of an older
    /// family.
    public Optional<String> familyNow(String familyId) throws FaultException {
        return database.read(connection -> FamilyRows.nameNow(connection, familyId));
    }
}
