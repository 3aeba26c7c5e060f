package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.Family;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Veil;

/// The cases of the desk, read only. The methods mean what they mean in [Desk].
public final class CaseStore {
    private static final Logger LOG = LoggerFactory.getLogger(CaseStore.class);

    /// The inner select walks the index in its order, so that only one page is ever joined and
    /// sorted.
    static final String QUEUE =
            """
            SELECT g.id, g.hint, g.severity, g.visibility, g.views, g.jurisdictions, g.complaints,
              v.sha256, v.columns, v.rows, v.model_sha256, v.sealed, v.fault, k.wrapped,
              max(1, coalesce(f.size, 1)) AS family_size
            FROM (
              SELECT id AS open_id FROM generation WHERE state = 'open' AND place = 'desk'
              ORDER BY due_hour, skipped, due_at, severity DESC, flagged_at, id LIMIT ? OFFSET ?)
            JOIN generation g ON g.id = open_id
            LEFT JOIN veil v ON v.generation_id = g.id AND v.sha256 = g.first_output
            LEFT JOIN generation_key k ON k.generation_id = g.id
            LEFT JOIN relation r ON r.generation_id = g.id
            LEFT JOIN family f ON f.id = r.family
            ORDER BY g.due_hour, g.skipped, g.due_at, g.severity DESC, g.flagged_at, g.id\
            """;

    private final Database database;
    private final Vault vault;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Deliveries deliveries;
    private final InstantSource now;

    CaseStore(Database database, Vault vault, EventStore events, InstantSource now) {
        this.database = database;
        this.vault = vault;
        this.now = now;
        deliveries = events.deliveries();
        decisions = new Decisions(events);
        files = new CaseFiles(vault, new Findings(vault, events), decisions);
    }

    /// Return open cases: by the hour of the nearest deadline, skipped ones last within it, then by
    /// deadline, severity and age. Cases without a deadline come last.
    public List<QueueRow> queue(int offset, int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(connection, row -> row(connection, row), QUEUE, limit, offset));
    }

    private QueueRow row(Connection connection, ResultSet row) throws SQLException, FaultException {
        String id = row.getString("id");
        byte @Nullable [] wrapped = row.getBytes("wrapped");
        String fault = row.getString("fault");
        return new QueueRow(
                id,
                row.getString("hint"),
                row.getInt("severity"),
                ClockRows.nearest(connection, id),
                wrapped == null ? null : veil(row, wrapped, id),
                wrapped == null ? "generation-erased" : fault == null ? "" : fault,
                row.getString("visibility"),
                row.getLong("views"),
                Json.words(row.getString("jurisdictions")),
                row.getInt("complaints"),
                row.getInt("family_size"));
    }

    private @Nullable Veil veil(ResultSet row, byte[] wrapped, String id)
            throws SQLException, FaultException {
        return row.getBytes("sealed") == null
                ? null
                : Findings.veil(row, vault.unwrapped(wrapped, id), id);
    }

    /// Return how many cases are open.
    public int openCases() throws FaultException {
        return database.read(connection ->
                (int)
                        Sql.number(
                                connection,
                                "SELECT count(*) FROM generation"
                                        + " WHERE state = 'open' AND place = 'desk'"));
    }

    /// Return the case file of a generation. Complaints of other deliveries of it are among its
    /// own.
    ///
    /// @throws FaultException `case-unknown`, `generation-erased`
    public CaseFile open(String generationId) throws FaultException {
        return database.read(connection -> files.open(connection, generationId));
    }

    /// Return of a generation only what a ceiling depends on: words, evidence, decision, tally of
    /// its family.
    ///
    /// @throws FaultException `case-unknown`, `generation-erased`
    public CaseFile glance(String generationId) throws FaultException {
        return database.read(connection -> files.glance(connection, generationId));
    }

    /// Return glances at many generations in one read; those that cannot be read are left out.
    public List<CaseFile> glances(List<String> generationIds) throws FaultException {
        return database.read(connection -> {
            List<CaseFile> all = new ArrayList<>();
            for (String id : generationIds) {
                try {
                    all.add(files.glance(connection, id));
                } catch (FaultException e) {
                    LOG.warn("a case could not be glanced at: {}", e.fault().code());
                }
            }
            return all;
        });
    }

    /// A decided case a complaint came for afterwards.
    ///
    /// @param due of the nearest clock that started since
    public record AskedAgain(String generationId, Instant due) {}

    /// Return decided cases with clocks that started after their decision, nearest deadline first.
    /// The decision stands; only a person takes it back.
    public List<AskedAgain> askedAgain(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row ->
                                new AskedAgain(
                                        row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                        "SELECT d.generation_id, min(c.due_at) FROM decision d JOIN clock c"
                                + " ON c.generation_id = d.generation_id AND c.start_at > d.at"
                                + " WHERE d.undone_by IS NULL GROUP BY d.generation_id"
                                + " ORDER BY 2, 1 LIMIT ?",
                        limit));
    }

    /// Return other members of a generation's family, nearest first.
    public List<Family.Member> family(String generationId, int offset, int limit)
            throws FaultException {
        return database.read(connection -> {
            Kinship.Root root = Kinship.root(connection, generationId).orElse(null);
            return root == null ? List.of() : Kinship.members(connection, root, offset, limit);
        });
    }

    /// Return the decisions that stand, newest first.
    public List<CaseFile.Standing> recent(int limit) throws FaultException {
        return database.read(connection -> decisions.recent(connection, limit));
    }

    /// Return where the log and its delivery stand.
    public Desk.Figures figures() throws FaultException {
        ZoneId zone = ZoneId.systemDefault();
        Instant midnight = now.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return database.read(connection ->
                new Desk.Figures(
                        EventStore.length(connection),
                        deliveries.waiting(connection),
                        deliveries.needingAttention(connection),
                        decided(connection, midnight, Rung.COLOUR.number()),
                        decided(connection, midnight, Rung.GREY.number() - 1)));
    }

    /// Return how many standing decisions were made at each rung since a moment; every rung has a
    /// number.
    public Map<Rung, Integer> settledByRung(Instant since) throws FaultException {
        Map<Rung, Integer> counts = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            counts.put(rung, 0);
        }
        database.read(connection ->
                Sql.list(
                        connection,
                        row -> counts.put(Rung.values()[row.getInt(1)], row.getInt(2)),
                        "SELECT rung, count(*) FROM decision"
                                + " WHERE at >= ? AND undone_by IS NULL GROUP BY rung",
                        since.toEpochMilli()));
        return counts;
    }

    private static int decided(Connection connection, Instant since, int highestRung)
            throws SQLException, FaultException {
        return (int)
                Sql.number(
                        connection,
                        "SELECT count(*) FROM decision"
                                + " WHERE at >= ? AND rung <= ? AND undone_by IS NULL",
                        since.toEpochMilli(),
                        highestRung);
    }
}
