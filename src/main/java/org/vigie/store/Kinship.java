package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Family;
import org.vigie.review.Family.Bond;
import org.vigie.review.Family.Count;
import org.vigie.review.Family.Member;
import org.vigie.review.FaultException;

/// Reads the family of a generation, seen from it.
final class Kinship {
    /// Members shown with a case.
    static final int SHOWN = 20;

    /// Of larger families the latest that many are compared and put in order, so that a case of a
    /// huge family opens as quickly as any; older ones follow, the latest first.
    private static final int COMPARED = 500;

    /// Of larger families the latest that many are listed.
    private static final int LISTED = 5_000;

    private static final int COUNTED = 1_001;

    private Kinship() {}

    /// What the relations of a generation are found by.
    ///
    /// @param family 0 for none
    /// @param template 0 for none
    record Root(long number, long family, long template) {}

    static Optional<Root> root(Connection connection, String generationId)
            throws SQLException, FaultException {
        return Sql.first(
                connection,
                row -> new Root(row.getLong(1), row.getLong(2), row.getLong(3)),
                "SELECT number, family, template FROM relation WHERE generation_id = ?",
                generationId);
    }

    private record Whole(String name, int size, boolean ofTemplate) {
        Family family(List<Count> tally, List<Member> members, int elsewhere) {
            return new Family(
                    name,
                    ofTemplate ? Bond.TEMPLATE : Bond.PICTURES,
                    size,
                    tally,
                    members,
                    elsewhere);
        }
    }

    private static @Nullable Whole whole(Connection connection, Root root)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> new Whole(row.getString(1), row.getInt(2), row.getBoolean(3)),
                        "SELECT coalesce(elder, id), size, template IS NOT NULL FROM family"
                                + " WHERE id = ? AND size > 1",
                        root.family())
                .orElse(null);
    }

    /// Return the family, null when the generation is alone.
    static @Nullable Family family(Connection connection, Root root)
            throws SQLException, FaultException {
        Whole whole = whole(connection, root);
        if (whole == null) {
            return null;
        }
        List<Count> tally = tally(connection, root.family());
        return whole.family(
                tally,
                members(connection, root, tally, 0, SHOWN),
                whole.ofTemplate() ? 0 : elsewhere(connection, root));
    }

    /// Return the stable name of a family.
    static String name(Connection connection, long family) throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT coalesce(elder, id) FROM family WHERE id = ?",
                        family)
                .orElse("");
    }

    /// Return the family without any of its members, null when the generation is alone.
    static @Nullable Family tallied(Connection connection, Root root)
            throws SQLException, FaultException {
        Whole whole = whole(connection, root);
        return whole == null ? null : whole.family(tally(connection, root.family()), List.of(), 0);
    }

    private static int elsewhere(Connection connection, Root root)
            throws SQLException, FaultException {
        return (int)
                Sql.number(
                        connection,
                        "SELECT count(*) FROM (SELECT 1 FROM relation"
                                + " WHERE template = ? AND family <> ? LIMIT ?)",
                        root.template(),
                        root.family(),
                        COUNTED);
    }

    private static List<Count> tally(Connection connection, long family)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> new Count(row.getString(1), row.getInt(2), row.getInt(3)),
                "SELECT category, sum(members * decided), sum(members * (1 - decided))"
                        + " FROM family_tally WHERE family = ? GROUP BY category"
                        + " HAVING sum(members) > 0 ORDER BY sum(members) DESC, category",
                family);
    }

    /// Return other members, nearest first.
    static List<Member> members(Connection connection, Root root, int offset, int limit)
            throws SQLException, FaultException {
        return members(connection, root, tally(connection, root.family()), offset, limit);
    }

    private static List<Member> members(
            Connection connection, Root root, List<Count> tally, int offset, int limit)
            throws SQLException, FaultException {
        int read = Math.clamp((long) offset + limit, COMPARED, LISTED);
        Resemblances resemblances = Resemblances.read(connection, root, read);
        List<Placed> placed = new ArrayList<>();
        for (Other one : others(connection, root, read)) {
            placed.add(new Placed(one, resemblances.to(one.number(), one.template())));
        }
        placed.subList(0, Math.min(COMPARED, placed.size()))
                .sort(
                        Comparator.comparing(Placed::resemblance)
                                .thenComparing(
                                        one -> one.other().number(), Comparator.reverseOrder()));
        String prevailing = Family.prevailing(tally);
        List<Member> members = new ArrayList<>();
        for (Placed one : placed.stream().skip(offset).limit(limit).toList()) {
            members.add(one.member(kin(connection, one.other().number()), prevailing));
        }
        return members;
    }

    /// Who is compared; what stands of them is read of those that are shown.
    private record Other(long number, long template) {}

    private record Placed(Other other, Resemblance resemblance) {
        Member member(Kin kin, String prevailing) {
            String word = kin.category().isEmpty() ? kin.hint() : kin.category();
            return new Member(
                    kin.id(),
                    resemblance.ties(),
                    resemblance.distance(),
                    kin.category(),
                    kin.hint(),
                    kin.decidedAt(),
                    !prevailing.isEmpty() && !word.equals(prevailing));
        }
    }

    private record Kin(String id, String hint, String category, @Nullable Instant decidedAt) {}

    private static List<Other> others(Connection connection, Root root, int limit)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> new Other(row.getLong(1), row.getLong(2)),
                "SELECT number, template FROM relation"
                        + " WHERE family = ? AND number <> ? ORDER BY number DESC LIMIT ?",
                root.family(),
                root.number(),
                limit);
    }

    private static Kin kin(Connection connection, long number) throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        Kinship::kin,
                        "SELECT r.generation_id, g.hint, d.category, d.at"
                                + " FROM relation r JOIN generation g ON g.id = r.generation_id"
                                + " LEFT JOIN decision d ON d.seq = r.decision"
                                + " WHERE r.number = ?",
                        number)
                .orElseThrow();
    }

    private static Kin kin(ResultSet row) throws SQLException {
        String category = row.getString(3);
        return new Kin(
                row.getString(1),
                row.getString(2),
                category == null ? "" : category,
                category == null ? null : Instant.ofEpochMilli(row.getLong(4)));
    }
}
