package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.ledger.Commitment;
import org.vigie.ledger.Effect;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventId;
import org.vigie.ledger.LogVerifier;
import org.vigie.ledger.export.Disclosure;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;

/// The log of this device and how far its feed has it. Nothing here is ever changed or removed.
public final class EventStore {
    private static final int TAIL = 200;

    private final Database database;
    private final Keyring keyring;
    private final Identity identity;
    private final Terms terms;
    private final InstantSource now;
    private final Deliveries deliveries;

    EventStore(
            Database database, Keyring keyring, Identity identity, Terms terms, InstantSource now) {
        this.database = database;
        this.keyring = keyring;
        this.identity = identity;
        this.terms = terms;
        this.now = now;
        deliveries = new Deliveries(terms, now);
    }

    /// Return the time events are given.
    Instant now() {
        return now.instant();
    }

    /// Return what this desk works under.
    Terms terms() {
        return terms;
    }

    /// Append an event in a transaction of its own; it is on disk when this returns.
    ///
    /// @throws FaultException `event-too-large`, `device-differs` or what the database says
    public Saved append(EventDraft draft) throws FaultException {
        return database.write(connection -> append(connection, draft));
    }

    /// Append an event in the transaction of its effect.
    Saved append(Connection connection, EventDraft draft) throws SQLException, FaultException {
        Last last = last(connection);
        Instant at = now.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = EventId.at(at, keyring.random());
        Map<String, Commitment> commitments = new TreeMap<>();
        draft.disclosures()
                .forEach((field, text) ->
                        commitments.put(field, Commitment.to(text, keyring.random())));
        Entry entry =
                Entry.of(last.sequence() + 1, envelope(draft, last, id, at, commitments).bytes());
        insert(connection, entry, draft, id, at);
        disclose(connection, entry.sequence(), commitments);
        String generation = draft.generationId() == null ? "" : draft.generationId();
        return new Saved(id, entry.sequence(), generation, at);
    }

    private Envelope envelope(
            EventDraft draft, Last last, String id, Instant at, Map<String, Commitment> texts) {
        Map<String, String> commitments = new TreeMap<>();
        texts.forEach((field, commitment) -> commitments.put(field, commitment.digest()));
        return new Envelope(
                id,
                identity.deviceId(),
                last.sequence() + 1,
                HexFormat.of().formatHex(last.leaf()),
                identity.actor(),
                identity.role(),
                draft.type(),
                draft.generationId(),
                0,
                draft.contentSha256(),
                draft.body(),
                commitments,
                at.toString(),
                identity.appVersion(),
                draft.modelDigests(),
                terms.policyDigest());
    }

    private void insert(Connection connection, Entry entry, EventDraft draft, String id, Instant at)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO event (seq, event_id, device_id, type, generation_id, at, leaf, bytes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.sequence(),
                id,
                identity.deviceId(),
                draft.type().word(),
                draft.generationId(),
                at.toEpochMilli(),
                entry.leafHash(),
                entry.bytes());
    }

    private void disclose(Connection connection, long sequence, Map<String, Commitment> commitments)
            throws SQLException {
        for (var commitment : commitments.entrySet()) {
            byte[] sealed =
                    keyring.sealer()
                            .seal(
                                    commitment.getValue().disclosure(),
                                    "disclosure",
                                    "" + sequence,
                                    commitment.getKey());
            Sql.update(
                    connection,
                    "INSERT INTO disclosure VALUES (?, ?, ?)",
                    sequence,
                    commitment.getKey(),
                    sealed);
        }
    }

    /// Return what a commitment of an event stands for, empty when there is none or it was
    /// redacted.
    ///
    /// @param field such as `reason`
    public Optional<Commitment> disclosure(long sequence, String field) throws FaultException {
        return database.read(connection -> disclosure(connection, sequence, field));
    }

    Optional<Commitment> disclosure(Connection connection, long sequence, String field)
            throws SQLException, FaultException {
        return Sql.first(
                connection,
                row ->
                        Commitment.disclosed(
                                keyring.sealer()
                                        .open(row.getBytes(1), "disclosure", "" + sequence, field)),
                "SELECT sealed FROM disclosure WHERE seq = ? AND field = ?",
                sequence,
                field);
    }

    /// Return what the events from `first` to `last` disclose of some fields, in their order.
    public List<Disclosure> disclosures(long first, long last, Collection<String> fields)
            throws FaultException {
        record Row(long sequence, String field) {}
        return database.read(connection -> {
            List<Disclosure> all = new ArrayList<>();
            for (Row row :
                    Sql.list(
                            connection,
                            found -> new Row(found.getLong(1), found.getString(2)),
                            "SELECT seq, field FROM disclosure WHERE seq BETWEEN ? AND ?"
                                    + " ORDER BY seq, field",
                            first,
                            last)) {
                if (fields.contains(row.field())) {
                    disclosure(connection, row.sequence(), row.field())
                            .ifPresent(
                                    it -> all.add(new Disclosure(row.sequence(), row.field(), it)));
                }
            }
            return all;
        });
    }

    private record Last(long sequence, byte[] leaf) {}

    private Last last(Connection connection) throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> {
                            if (!row.getString(3).equals(identity.deviceId())) {
                                throw new FaultException(Fault.of("device-differs"));
                            }
                            return new Last(row.getLong(1), row.getBytes(2));
                        },
                        "SELECT seq, leaf, device_id FROM event ORDER BY seq DESC LIMIT 1")
                .orElseGet(() -> new Last(0, Entry.noLeaf()));
    }

    /// Return entries behind a sequence, in order.
    public List<Entry> after(long sequence, int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> new Entry(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                        "SELECT seq, bytes, leaf FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
                        sequence,
                        limit));
    }

    /// Return how many events there are.
    public long length() throws FaultException {
        return database.read(EventStore::length);
    }

    static long length(Connection connection) throws SQLException, FaultException {
        return Sql.number(connection, "SELECT coalesce(max(seq), 0) FROM event");
    }

    /// Return the sequence up to which the feed has everything or has refused it.
    public long highWater() throws FaultException {
        return database.read(deliveries::highWater);
    }

    /// Note that the feed has everything up to a sequence, and what it did there. Saying it again,
    /// or saying less, changes nothing.
    ///
    /// @throws FaultException `acknowledged-too-far` when the feed claims events this log never had
    public void acknowledge(long highWater, Map<Long, Effect> effects) throws FaultException {
        database.write(connection -> {
            deliveries.acknowledge(connection, highWater, effects);
            return highWater;
        });
    }

    /// Note that the feed refused an event. It needs attention and holds nothing else up.
    ///
    /// @param code the feed's word, for the log
    public void refuse(long sequence, String code) throws FaultException {
        database.write(connection -> {
            deliveries.refuse(connection, sequence, code);
            return sequence;
        });
    }

    /// Return the events that need attention, oldest first.
    public List<Attention> attention(int limit) throws FaultException {
        return database.read(connection -> deliveries.attention(connection, limit));
    }

    /// An event the feed refused or that came second.
    ///
    /// @param effect `refused` or `conflict`
    /// @param generationId empty when it is about none
    public record Attention(
            long sequence, String type, String generationId, String effect, String code) {}

    Deliveries deliveries() {
        return deliveries;
    }

    /// Verify the end of the log.
    ///
    /// @throws FaultException `log-broken`
    public void verifyTail() throws FaultException {
        long start = Math.max(0, length() - TAIL - 1);
        List<Entry> tail = after(start, TAIL + 1);
        boolean whole = start == 0 || tail.isEmpty();
        LogVerifier verifier = whole ? new LogVerifier() : LogVerifier.after(tail.getFirst());
        var flaw = verifier.accept(whole ? tail : tail.subList(1, tail.size()));
        if (flaw.isPresent()) {
            throw new FaultException(flaw.get().fault());
        }
    }
}
