package org.vigie.store;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.vigie.review.FaultException;
import org.vigie.store.Admissions.Candidate;
import org.vigie.store.GenerationStore.Admission;

/// Tells what came before from what is new, and names what comes again.
final class Arrivals {
    /// The name an update of a delivery is kept under: no id of a flag has a slash.
    private static final String UPDATE = "%s/%s";

    /// What sorts behind every update of an id: the character after the slash.
    private static final String AFTER_UPDATES = "0";

    private final GenerationText texts;

    Arrivals(Vault vault) {
        texts = new GenerationText(vault);
    }

    /// Return the number of the next delivery of an id, from 2.
    static long next(Connection connection, String id) throws SQLException, FaultException {
        return 2
                + Sql.number(
                        connection,
                        "SELECT count(*) FROM alias WHERE id > ? AND id < ?",
                        UPDATE.formatted(id, ""),
                        id + AFTER_UPDATES);
    }

    /// Return the name an update is kept under.
    static String update(String id, long number) {
        return UPDATE.formatted(id, number);
    }

    /// What a candidate turned out to be.
    ///
    /// @param id of the case it is like, empty for a new one
    record Known(Admission admission, String id) {}

    /// Tell what a candidate is.
    Known known(Connection connection, Candidate candidate) throws SQLException, FaultException {
        Optional<Delivered> first = first(connection, candidate.id());
        if (first.isPresent()) {
            return new Known(again(connection, candidate, first.get()), first.get().id());
        }
        if (candidate.likeness() == null) {
            return new Known(Admission.ADDED, "");
        }
        return Sql.first(
                        connection,
                        row -> new Known(Admission.SAME_CONTENT, row.getString(1)),
                        "SELECT g.id FROM generation g JOIN generation_key k"
                                + " ON k.generation_id = g.id WHERE g.likeness = ? LIMIT 1",
                        (Object) candidate.likeness())
                .orElseGet(() -> new Known(Admission.ADDED, ""));
    }

    /// What came first under an id.
    ///
    /// @param id of the case it is, or became part of
    private record Delivered(String id, byte[] whole) {}

    private static Optional<Delivered> first(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(
                connection,
                row -> new Delivered(row.getString(1), row.getBytes(2)),
                "SELECT id, whole FROM generation WHERE id = ?"
                        + " UNION ALL SELECT generation_id, whole FROM alias WHERE id = ?",
                id,
                id);
    }

    private Admission again(Connection connection, Candidate candidate, Delivered first)
            throws SQLException, FaultException {
        if (MessageDigest.isEqual(first.whole(), candidate.whole())
                || came(connection, candidate)) {
            return Admission.SAME_AGAIN;
        }
        return keyed(connection, first.id())
                        && Wholes.sameContent(
                                texts.generation(connection, candidate.id()),
                                candidate.incoming().generation())
                ? Admission.UPDATED
                : Admission.ID_CONFLICT;
    }

    /// Return whether this very update came before.
    private static boolean came(Connection connection, Candidate candidate)
            throws SQLException, FaultException {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM alias WHERE id > ? AND id < ? AND whole = ?",
                        UPDATE.formatted(candidate.id(), ""),
                        candidate.id() + AFTER_UPDATES,
                        candidate.whole())
                > 0;
    }

    /// What was erased can no longer be compared.
    private static boolean keyed(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM generation_key WHERE generation_id = ?",
                        id)
                == 1;
    }
}
