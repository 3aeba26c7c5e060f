package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.store.Admissions.Candidate;
import org.vigie.store.Admissions.Sealed;
import org.vigie.store.GenerationStore.Incoming;

/// The rows an admission reads and writes.
final class AdmissionRows {
    private final Vault vault;
    private final EventStore events;
    private final ClockRows clocks;
    private final Wholes wholes;
    private final InstantSource now;

    AdmissionRows(Vault vault, EventStore events, ClockRows clocks, InstantSource now) {
        this.vault = vault;
        this.events = events;
        this.clocks = clocks;
        this.now = now;
        wholes = new Wholes(vault);
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
        clocks.add(connection, candidate.id(), incoming.clocks());
        events.append(connection, pulled(candidate, Map.of()));
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
        keep(connection, candidate, candidate.id(), id);
        grow(connection, candidate, id);
        events.append(connection, pulled(candidate, Map.of("same_as", id)));
    }

    /// Add what a delivery we have says more than before.
    void update(Connection connection, Candidate candidate, String id)
            throws SQLException, FaultException {
        long before = complaints(connection, id);
        long number = Arrivals.next(connection, candidate.id());
        keep(connection, candidate, Arrivals.update(candidate.id(), number), id);
        grow(connection, candidate, id);
        Map<String, Object> more = new TreeMap<>();
        more.put("update", number);
        more.put("complaints_added", complaints(connection, id) - before);
        if (!id.equals(candidate.id())) {
            more.put("same_as", id);
        }
        events.append(connection, pulled(candidate, more));
    }

    private static long complaints(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.number(connection, "SELECT complaints FROM generation WHERE id = ?", id);
    }

    /// @param name under which the delivery is kept
    private void keep(Connection connection, Candidate candidate, String name, String id)
            throws SQLException, FaultException {
        Sealer sealer = vault.sealer(connection, id);
        Sql.update(
                connection,
                "INSERT INTO alias VALUES (?, ?, ?, ?, ?, ?)",
                name,
                id,
                now.instant().toEpochMilli(),
                candidate.whole(),
                GenerationText.seal(sealer, candidate.json(), "generation", name),
                GenerationText.seal(sealer, candidate.incoming().flagJson(), "flag", name));
    }

    /// Bring the row of a case and its clocks to all that is known of it.
    private void grow(Connection connection, Candidate candidate, String id)
            throws SQLException, FaultException {
        Generation whole = wholes.of(connection, id);
        Generation.Publication publication = whole.publication();
        int severity = candidate.incoming().severity();
        Sql.update(
                connection,
                "UPDATE generation SET complaints = ?, visibility = ?, views = ?,"
                        + " jurisdictions = ?, severity = max(severity, ?),"
                        + " hint = CASE WHEN ? > severity THEN ? ELSE hint END WHERE id = ?",
                whole.complaints().size(),
                publication == null ? "" : publication.visibility(),
                publication == null ? 0L : Math.max(0, publication.views()),
                Json.text(whole.jurisdictions()),
                severity,
                severity,
                candidate.incoming().categoryHint(),
                id);
        if (clocks.reckoning().known()) {
            clocks.renewKnown(connection, id);
        } else {
            clocks.add(connection, id, candidate.incoming().clocks());
        }
    }

    private static byte[] text(Sealer sealer, Candidate candidate) {
        return GenerationText.seal(sealer, candidate.json(), "generation", candidate.id());
    }

    private static byte[] flag(Sealer sealer, Candidate candidate) {
        return GenerationText.seal(sealer, candidate.incoming().flagJson(), "flag", candidate.id());
    }

    private static EventDraft pulled(Candidate candidate, Map<String, ?> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("feed", candidate.incoming().feed());
        body.put("hint", candidate.incoming().categoryHint());
        body.put("severity", candidate.incoming().severity());
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
