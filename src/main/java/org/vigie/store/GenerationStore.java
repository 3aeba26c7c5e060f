package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Clock;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.Outcome;
import org.vigie.review.Veil;

/// Where intake and the examiner put what they have.
public final class GenerationStore {
    private static final int AGAIN_AT_ONCE = 200;

    private final Database database;
    private final Keyring keyring;
    private final EventStore events;
    private final InstantSource now;
    private final Admissions admissions;
    private final Findings findings;
    private final GenerationText texts;

    GenerationStore(
            Database database,
            Keyring keyring,
            Vault vault,
            EventStore events,
            ClockRows clocks,
            InstantSource now) {
        this.database = database;
        this.keyring = keyring;
        this.events = events;
        this.now = now;
        texts = new GenerationText(vault);
        admissions = new Admissions(database, keyring, vault, events, clocks, now);
        findings = new Findings(vault, events);
    }

    /// What became of one delivered generation.
    public enum Admission {
        /// A new case.
        ADDED,
        /// This id with this content is here already.
        SAME_AGAIN,
        /// The same outputs and prompt are here under another id; its complaints and clocks were
        /// added to that case.
        SAME_CONTENT,
        /// This id with this content is here, and more is known of it: complaints, places,
        /// publication figures or what happened since were added to its case.
        UPDATED,
        /// This id is here with another content; nothing was kept of the new one.
        ID_CONFLICT
    }

    /// One generation to admit, its media at hand.
    ///
    /// @param flagJson the flag as delivered
    /// @param mediaBySha256 the bytes of every medium it names
    /// @param severity of the hinted category, 0–4
    public record Incoming(
            Generation generation,
            byte[] flagJson,
            Map<String, byte[]> mediaBySha256,
            String feed,
            List<Clock> clocks,
            String categoryHint,
            int severity) {

        public Incoming {
            mediaBySha256 = Map.copyOf(mediaBySha256);
            clocks = List.copyOf(clocks);
        }
    }

    /// Admit a batch in one transaction: rows, keys and one event each. Media are sealed and synced
    /// before; when the transaction fails they are deleted again.
    ///
    /// @return what became of each, in order
    /// @throws FaultException `medium-lost` or `medium-differs` when media and flag do not fit
    public List<Admission> admit(List<Incoming> batch) throws FaultException {
        return admissions.admit(batch);
    }

    /// Something delivered that could not be admitted.
    ///
    /// @param origin a file name or line
    /// @param code of the fault
    /// @param bytes as delivered, as far as the limits let them be read
    public record Quarantined(
            String feed, String origin, String code, Map<String, String> details, byte[] bytes) {

        public Quarantined {
            details = Map.copyOf(details);
        }
    }

    /// Keep something bad, sealed, with its reason. The same thing again changes nothing.
    public void quarantine(Quarantined bad) throws FaultException {
        byte[] origin = bad.origin().getBytes(StandardCharsets.UTF_8);
        byte[] feed = bad.feed().getBytes(StandardCharsets.UTF_8);
        byte[] likeness = keyring.fingerprint(feed, origin, bad.bytes());
        byte[] sealed = keyring.sealer().seal(Deflated.of(bad.bytes()), "quarantine", bad.feed());
        database.write(connection -> {
            int added =
                    Sql.update(
                            connection,
                            "INSERT INTO quarantine"
                                    + " (likeness, feed, code, details, at, origin, sealed)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                                    + " ON CONFLICT (likeness) DO NOTHING",
                            likeness,
                            bad.feed(),
                            bad.code(),
                            Json.text(bad.details()),
                            now.instant().toEpochMilli(),
                            keyring.sealer().seal(origin, "origin", bad.feed()),
                            sealed);
            if (added == 1) {
                events.append(connection, quarantined(bad));
            }
            return added;
        });
    }

    private static EventDraft quarantined(Quarantined bad) {
        return new EventDraft(
                EventType.QUARANTINED,
                null,
                Map.of("feed", bad.feed(), "code", bad.code()),
                Map.of("origin", bad.origin()),
                "");
    }

    /// Return what is in quarantine, newest first, without the bytes' plain form on disk.
    public List<Quarantined> quarantined(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> {
                            String feed = row.getString(1);
                            Sealer sealer = keyring.sealer();
                            return new Quarantined(
                                    feed,
                                    new String(
                                            sealer.open(row.getBytes(4), "origin", feed),
                                            StandardCharsets.UTF_8),
                                    row.getString(2),
                                    Json.details(row.getString(3)),
                                    Deflated.inflate(
                                            sealer.open(row.getBytes(5), "quarantine", feed)));
                        },
                        "SELECT feed, code, details, origin, sealed FROM quarantine"
                                + " ORDER BY id DESC LIMIT ?",
                        limit));
    }

    /// Return where a feed was left, empty before the first pull.
    public String cursor(String feed) throws FaultException {
        return database.read(connection ->
                Sql.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT value FROM feed_cursor WHERE feed = ?",
                                feed)
                        .orElse(""));
    }

    /// Note where a feed was left. When that moved, skipped cases go back to their place.
    public void cursor(String feed, String value) throws FaultException {
        database.write(connection -> {
            int moved =
                    Sql.update(
                            connection,
                            "INSERT INTO feed_cursor (feed, value) VALUES (?, ?)"
                                    + " ON CONFLICT (feed) DO UPDATE SET"
                                    + " value = excluded.value"
                                    + " WHERE value <> excluded.value",
                            feed,
                            value);
            return moved == 0
                    ? 0
                    : Sql.update(connection, "UPDATE generation SET skipped = 0 WHERE skipped = 1");
        });
    }

    /// Return generations that are not examined yet, nearest deadline first.
    public List<String> unprepared(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM generation WHERE prepared = 0"
                                + " ORDER BY due_at, severity DESC, flagged_at, id LIMIT ?",
                        limit));
    }

    /// Return a generation as it was delivered, also one that became part of another case.
    ///
    /// @throws FaultException `case-unknown`, `generation-erased`
    public Generation generation(String id) throws FaultException {
        return database.read(connection -> texts.generation(connection, id));
    }

    /// Return open generations that are veiled but not examined closely, nearest deadline first.
    public List<String> unexamined(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM generation"
                                + " WHERE examined = 0 AND prepared = 1 AND state = 'open'"
                                + " ORDER BY due_at, severity DESC, flagged_at, id LIMIT ?",
                        limit));
    }

    /// Return whether a generation is veiled and still to be examined closely.
    public boolean isUnexamined(String generationId) throws FaultException {
        return database.read(connection ->
                Sql.number(
                                connection,
                                "SELECT count(*) FROM generation"
                                        + " WHERE id = ? AND examined = 0 AND prepared = 1",
                                generationId)
                        == 1);
    }

    /// Note what was made of a generation's media and what was found at first sight. What was noted
    /// before for the same medium is replaced; what the same analyzer found before stays beside
    /// what it finds now.
    ///
    /// @param veils by medium SHA-256
    /// @param faults by medium SHA-256
    /// @param fingerprints by medium SHA-256
    /// @throws FaultException `case-unknown`, `medium-unknown`, `generation-erased`
    public void prepared(
            String generationId,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            Map<String, Fingerprint> fingerprints,
            List<Outcome> outcomes)
            throws FaultException {
        database.write(connection ->
                findings.keep(connection, generationId, veils, faults, fingerprints, outcomes));
    }

    /// Note what was found at a closer look.
    ///
    /// @param complete whether nothing is left to look for
    /// @throws FaultException `case-unknown`, `generation-erased`
    public void examined(String generationId, List<Outcome> outcomes, boolean complete)
            throws FaultException {
        database.write(connection -> {
            findings.keep(connection, generationId, outcomes, complete);
            return generationId;
        });
    }

    /// Return what stands of a generation's examination: versions by analyzer id.
    public Map<String, String> standing(String generationId) throws FaultException {
        return database.read(connection -> Examinations.standing(connection, generationId));
    }

    /// Say who examines from now on. When that is another than before, every open case is to be
    /// examined again. They are marked a few at a time, so that no decision waits for it, and the
    /// digest is noted last: what a crash interrupts is done again.
    ///
    /// @param digest of analyzers, models and policy
    /// @return whether it is another
    public boolean examiner(String digest) throws FaultException {
        boolean same =
                database.read(connection ->
                        Sql.number(
                                        connection,
                                        "SELECT count(*) FROM examiner WHERE digest = ?",
                                        digest)
                                == 1);
        if (same) {
            return false;
        }
        again("SELECT id FROM generation WHERE state = 'open' AND examined = 1 AND id > ?");
        database.write(connection ->
                Sql.update(
                        connection,
                        "INSERT INTO examiner VALUES (1, ?) ON CONFLICT (only_row)"
                                + " DO UPDATE SET digest = excluded.digest",
                        digest));
        return true;
    }

    /// Have open cases examined again in which an analyzer ran out of time.
    public void againWhatRanOutOfTime() throws FaultException {
        again(
                "SELECT g.id FROM generation g WHERE g.state = 'open' AND g.examined = 1"
                        + " AND g.id > ? AND EXISTS (SELECT 1 FROM examination x"
                        + " WHERE x.generation_id = g.id AND x.stands = 1"
                        + " AND x.gap = 'examination-out-of-time')");
    }

    private void again(String which) throws FaultException {
        String after = "";
        List<String> some;
        do {
            String from = after;
            some =
                    database.read(connection ->
                            Sql.list(
                                    connection,
                                    row -> row.getString(1),
                                    which + " ORDER BY id LIMIT " + AGAIN_AT_ONCE,
                                    from));
            List<String> ids = some;
            database.write(connection -> {
                for (String id : ids) {
                    Sql.update(connection, "UPDATE generation SET examined = 0 WHERE id = ?", id);
                }
                return ids.size();
            });
            after = some.isEmpty() ? "" : some.getLast();
        } while (some.size() == AGAIN_AT_ONCE);
    }
}
