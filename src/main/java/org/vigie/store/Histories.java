package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.review.FaultException;
import org.vigie.review.History;
import org.vigie.review.Precedent;
import org.vigie.review.Precedent.Link;
import org.vigie.store.Kinship.Root;

/// Reads what was decided before about the same account, source photo, family or file. Decisions
/// that were undone do not stand and are left out.
final class Histories {
    /// Of a file that came more often, the latest that many times are looked at.
    private static final int SIGHTINGS = 5_000;

    private static final String SHARED_FILE =
            "SELECT r.decision FROM (SELECT o.relation FROM sighting s"
                    + " JOIN sighting o ON o.sha256 = s.sha256 AND o.relation <> s.relation"
                    + " WHERE s.relation = ? AND %s ORDER BY o.relation DESC LIMIT "
                    + SIGHTINGS
                    + ") JOIN relation r ON r.number = relation WHERE r.decision IS NOT NULL"
                    + " ORDER BY r.decision DESC";

    private static final Map<Link, String> DECIDED =
            Map.of(
                    Link.REQUESTER,
                    "SELECT o.decision FROM relation r JOIN relation o"
                            + " ON o.requester = r.requester AND o.decision IS NOT NULL"
                            + " WHERE r.number = ? AND o.number <> r.number"
                            + " ORDER BY o.decision DESC",
                    Link.FAMILY,
                    "SELECT o.decision FROM relation r JOIN relation o"
                            + " ON o.family = r.family AND o.decision IS NOT NULL"
                            + " WHERE r.number = ? AND o.number <> r.number"
                            + " ORDER BY o.decision DESC",
                    Link.SOURCE_PHOTO,
                    SHARED_FILE.formatted("s.role = 0 AND o.role = 0"),
                    Link.HASH,
                    SHARED_FILE.formatted("s.role + o.role > 0"));

    private Histories() {}

    static History history(Connection connection, Root root) throws SQLException, FaultException {
        Map<Link, Integer> totals = new EnumMap<>(Link.class);
        TreeMap<Long, Set<Link>> links = new TreeMap<>();
        for (Link link : Link.values()) {
            Set<Long> decided = decided(connection, link, root);
            if (!decided.isEmpty()) {
                totals.put(link, decided.size());
            }
            for (long sequence : decided) {
                links.computeIfAbsent(sequence, s -> EnumSet.noneOf(Link.class)).add(link);
            }
        }
        List<Precedent> latest = new ArrayList<>();
        for (var entry : links.descendingMap().entrySet()) {
            if (latest.size() < History.SHOWN) {
                latest.add(precedent(connection, entry.getKey(), entry.getValue()));
            }
        }
        return new History(latest, totals);
    }

    private static Set<Long> decided(Connection connection, Link link, Root root)
            throws SQLException, FaultException {
        return new LinkedHashSet<>(
                Sql.list(
                        connection,
                        row -> row.getLong(1),
                        DECIDED.get(link) + " LIMIT " + History.COUNTED,
                        root.number()));
    }

    private static Precedent precedent(Connection connection, long sequence, Set<Link> links)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row ->
                                new Precedent(
                                        row.getString(1),
                                        links,
                                        row.getString(2),
                                        Json.words(row.getString(3)),
                                        row.getString(4),
                                        Instant.ofEpochMilli(row.getLong(5))),
                        "SELECT generation_id, category, actions, actor, at FROM decision"
                                + " WHERE seq = ?",
                        sequence)
                .orElseThrow();
    }
}
