package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.AskedAgain;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.FacetCount;
import org.vigie.review.Family;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;

/// The cases of the desk, read only. The methods mean what they mean in [Desk].
public final class CaseStore {
    private static final Logger LOG = LoggerFactory.getLogger(CaseStore.class);

    /// So many are read at once when they are first asked for; more are read beforehand.
    private static final int FEW = 20_000;

    private final Database database;
    private final CaseFiles files;
    private final QueueRows rows;
    private final OpenQueue open;
    private final Decisions decisions;
    private final Deliveries deliveries;
    private final InstantSource now;

    CaseStore(
            Database database, Keyring keyring, Vault vault, EventStore events, InstantSource now) {
        this.database = database;
        this.now = now;
        rows = new QueueRows(vault);
        open = new OpenQueue(database, new OpenTexts(keyring, vault), now);
        deliveries = events.deliveries();
        decisions = new Decisions(events);
        files = new CaseFiles(vault, new Findings(vault, events), decisions);
    }

    /// Read what the queue is ordered and narrowed by, so that nobody has to wait for it.
    public void load() throws FaultException {
        open.load();
    }

    /// Unseal the words of some more open cases, so that they can be narrowed by language and
    /// searched; the most urgent first.
    ///
    /// @return how many are still to be read
    public int readWords(int limit) throws FaultException {
        return open.readWords(limit);
    }

    /// Return open cases; [QueuePage] says in which order.
    public QueuePage queue(QueueFilter filter, int offset, int limit) throws FaultException {
        if (filter.isAll() && !open.isReady() && (open.isLoading() || !areFew())) {
            return head(offset, limit);
        }
        OpenQueue.Slice slice = open.slice(filter, offset, limit);
        return new QueuePage(
                database.read(connection -> rows.of(connection, slice.ids())),
                slice.size(),
                slice.breached(),
                slice.hidden(),
                slice.hiddenBreached(),
                slice.unread());
    }

    private boolean areFew() throws FaultException {
        return database.read(connection ->
                Sql.number(
                                connection,
                                "SELECT count(*) FROM (SELECT 1 FROM generation g WHERE "
                                        + OpenRows.OPEN
                                        + " LIMIT ?)",
                                FEW + 1)
                        <= FEW);
    }

    /// What is looked at first, before all is read.
    private QueuePage head(int offset, int limit) throws FaultException {
        long moment = now.millis();
        return database.read(connection -> {
            int size = counted(connection);
            int breached = QueueRows.breached(connection, moment);
            List<String> ids = QueueRows.ids(connection, moment, breached, offset, limit);
            return new QueuePage(rows.of(connection, ids), size, breached, 0, 0, size);
        });
    }

    private static int counted(Connection connection) throws SQLException, FaultException {
        return (int)
                Sql.number(connection, "SELECT count(*) FROM generation g WHERE " + OpenRows.OPEN);
    }

    /// Return open cases, unfiltered.
    public List<QueueRow> queue(int offset, int limit) throws FaultException {
        return queue(QueueFilter.ALL, offset, limit).rows();
    }

    /// Return the ids of all open cases a filter lets through, in the order of the queue.
    public List<String> ids(QueueFilter filter) throws FaultException {
        return open.slice(filter, 0, Integer.MAX_VALUE).ids();
    }

    /// Return what open cases can be narrowed by.
    public List<FacetCount> facets() throws FaultException {
        return open.facets();
    }

    /// Return how many cases are open.
    public int openCases() throws FaultException {
        return open.isReady() || !open.isLoading() && areFew()
                ? open.size()
                : database.read(CaseStore::counted);
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

    /// Return decided cases with clocks that started after their decision, nearest deadline first.
    ///
    /// @param since decisions from when on are looked at
    public List<AskedAgain> askedAgain(Instant since, int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row ->
                                new AskedAgain(
                                        row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                        "SELECT d.generation_id, min(c.due_at) FROM decision d JOIN clock c"
                                + " ON c.generation_id = d.generation_id AND c.start_at > d.at"
                                + " WHERE d.at >= ? AND d.undone_by IS NULL"
                                + " GROUP BY d.generation_id ORDER BY 2, 1 LIMIT ?",
                        since.toEpochMilli(),
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
