package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Clock;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.store.Admissions.Candidate;
import org.vigie.store.Admissions.Sealed;
import org.vigie.store.GenerationStore.Admission;
import org.vigie.store.GenerationStore.Incoming;

/// The rows an admission reads and writes.
final class AdmissionRows {
    private final Vault vault;
    private final EventStore events;
    private final InstantSource now;

    AdmissionRows(Vault vault, EventStore events, InstantSource now) {
        this.vault = vault;
        this.events = events;
        this.now = now;
    }

    /// What a candidate turned out to be.
    ///
    /// @param id of the case it is like, empty for a new one
    record Known(Admission admission, String id) {}

    Known known(Connection connection, Candidate candidate) throws SQLException, FaultException {
        var same =
                Sql.first(
                        connection,
                        row -> MessageDigest.isEqual(row.getBytes(1), candidate.whole()),
                        "SELECT whole FROM generation WHERE id = ?"
                                + " UNION ALL SELECT whole FROM alias WHERE id = ?",
                        candidate.id(),
                        candidate.id());
        if (same.isPresent()) {
            return new Known(
                    same.get() ? Admission.SAME_AGAIN : Admission.ID_CONFLICT, candidate.id());
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

    void add(Connection connection, Candidate candidate, Sealed sealed)
            throws SQLException, FaultException {
        Incoming incoming = candidate.incoming();
        insert(connection, candidate);
        Sql.update(
                connection,
                "INSERT INTO generation_key VALUES (?, ?)",
                candidate.id(),
                sealed.wrapped());
        Sql.update(
                connection,
                "INSERT INTO generation_text VALUES (?, ?, ?)",
                candidate.id(),
                text(sealed.sealer(), candidate),
                flag(sealed.sealer(), candidate));
        for (var file : sealed.files().entrySet()) {
            byte[] bytes = incoming.mediaBySha256().getOrDefault(file.getKey(), new byte[0]);
            Sql.update(
                    connection,
                    "INSERT INTO medium VALUES (?, ?, ?, ?)",
                    candidate.id(),
                    file.getKey(),
                    (long) bytes.length,
                    file.getValue());
        }
        addClocks(connection, candidate.id(), incoming.clocks());
        events.append(connection, pulled(candidate, null));
    }

    private void insert(Connection connection, Candidate candidate) throws SQLException {
        Incoming incoming = candidate.incoming();
        Generation generation = incoming.generation();
        Generation.Publication publication = generation.publication();
        List<Medium> outputs = generation.outputs();
        Sql.update(
                connection,
                """
                INSERT INTO generation (id, feed, admitted_at, flagged_at, whole, likeness,
                  content_sha256, first_output, hint, severity, visibility, views, jurisdictions,
                  complaints)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                generation.id(),
                incoming.feed(),
                now.instant().toEpochMilli(),
                generation.flaggedAt().toEpochMilli(),
                candidate.whole(),
                candidate.likeness(),
                contentSha256(generation),
                outputs.isEmpty() ? null : outputs.getFirst().sha256(),
                incoming.categoryHint(),
                incoming.severity(),
                publication == null ? "" : publication.visibility(),
                publication == null ? 0L : Math.max(0, publication.views()),
                Json.text(generation.jurisdictions()),
                generation.complaints().size());
    }

    /// Make another delivery part of a case we have.
    void join(Connection connection, Candidate candidate, String id)
            throws SQLException, FaultException {
        Sealer sealer = vault.sealer(connection, id);
        Sql.update(
                connection,
                "INSERT INTO alias VALUES (?, ?, ?, ?, ?, ?)",
                candidate.id(),
                id,
                now.instant().toEpochMilli(),
                candidate.whole(),
                text(sealer, candidate),
                flag(sealer, candidate));
        Sql.update(
                connection,
                "UPDATE generation SET complaints = complaints + ?, severity = max(severity, ?),"
                        + " hint = CASE WHEN ? > severity THEN ? ELSE hint END WHERE id = ?",
                candidate.incoming().generation().complaints().size(),
                candidate.incoming().severity(),
                candidate.incoming().severity(),
                candidate.incoming().categoryHint(),
                id);
        addClocks(connection, id, candidate.incoming().clocks());
        events.append(connection, pulled(candidate, id));
    }

    private static byte[] text(Sealer sealer, Candidate candidate) {
        return GenerationText.seal(sealer, candidate.json(), "generation", candidate.id());
    }

    private static byte[] flag(Sealer sealer, Candidate candidate) {
        return GenerationText.seal(sealer, candidate.incoming().flagJson(), "flag", candidate.id());
    }

    private static void addClocks(Connection connection, String id, List<Clock> clocks)
            throws SQLException {
        for (Clock clock : clocks) {
            Sql.update(
                    connection,
                    "INSERT INTO clock VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    id,
                    clock.due().toEpochMilli(),
                    clock.ruleId(),
                    clock.jurisdiction(),
                    clock.start().toEpochMilli(),
                    clock.verified() ? 1 : 0);
            Sql.update(
                    connection,
                    "UPDATE generation SET due_at = min(due_at, ?) WHERE id = ?",
                    clock.due().toEpochMilli(),
                    id);
        }
    }

    private static EventDraft pulled(Candidate candidate, @Nullable String sameAs) {
        Map<String, Object> body = new TreeMap<>();
        body.put("feed", candidate.incoming().feed());
        body.put("hint", candidate.incoming().categoryHint());
        body.put("severity", candidate.incoming().severity());
        if (sameAs != null) {
            body.put("same_as", sameAs);
        }
        String content = contentSha256(candidate.incoming().generation());
        return new EventDraft(EventType.PULLED, candidate.id(), body, Map.of(), content);
    }

    /// Name all media of a generation by one hash: SHA-256 over a line `role ordinal sha256` each,
    /// in the order of the flag; empty without media, since a prompt could be guessed from its
    /// hash.
    private static String contentSha256(Generation generation) {
        StringBuilder lines = new StringBuilder();
        for (Medium medium : generation.media()) {
            lines.append(medium.role().name().toLowerCase(Locale.ROOT)).append(' ');
            lines.append(medium.ordinal()).append(' ').append(medium.sha256()).append('\n');
        }
        return lines.isEmpty()
                ? ""
                : Digests.sha256(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
