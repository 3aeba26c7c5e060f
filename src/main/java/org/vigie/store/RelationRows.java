package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PictureHash;
import org.vigie.store.RelationStore.Hit;
import org.vigie.store.RelationStore.Likeness;
import org.vigie.store.RelationStore.Subject;

/// Relates one generation to those before it.
///
/// Two generations belong to one family when they have an output, or a source photo, in common: the
/// same file, or hashes at most [PictureHash#CONFIDENT] bits apart; or at most [PictureHash#REACH]
/// bits apart where the account or the prompt template is the same too. A picture in which PDQ sees
/// nothing ties nothing: blank canvases are everybody's. One that cannot be decoded is known by its
/// bytes alone. Only generations no picture ties belong together by their template, so that a
/// template never makes one family of two.
final class RelationRows {
    private static final int KEPT = 16;
    private static final int MARK = 8;

    private final Keyring keyring;

    RelationRows(Keyring keyring) {
        this.keyring = keyring;
    }

    /// A likeness made in this transaction, which nobody can search for yet.
    record Fresh(int role, Likeness likeness, long relation) {}

    /// What is being related, with its keyed hashes.
    @SuppressWarnings("ArrayRecordComponent")
    private record Own(
            Subject subject,
            long number,
            byte @Nullable [] requester,
            byte @Nullable [] template,
            long templateFamily) {

        byte @Nullable [] mark(boolean ofTemplate) {
            byte[] whole = ofTemplate ? template : requester;
            return whole == null ? null : Arrays.copyOf(whole, MARK);
        }
    }

    void relate(Connection connection, Subject subject, List<Fresh> fresh)
            throws SQLException, FaultException {
        String id = subject.generationId();
        String known = "SELECT count(*) FROM relation WHERE generation_id = ?";
        if (Sql.number(connection, known, id) == 0) {
            Own own = add(connection, subject);
            Set<Long> kin = new HashSet<>();
            for (Medium medium : subject.media()) {
                see(connection, own, medium, fresh, kin);
            }
            settle(connection, own, kin);
        }
        Sql.update(connection, "UPDATE generation SET related = 1 WHERE id = ?", id);
    }

    private Own add(Connection connection, Subject subject) throws SQLException, FaultException {
        String id = subject.generationId();
        byte[] requester = keyed("requester", subject.requester());
        byte[] template = keyed("template", subject.template());
        long family = template == null ? 0 : FamilyRows.ofTemplate(connection, template);
        int added =
                Sql.update(
                        connection,
                        "INSERT INTO relation (generation_id, template, requester, decision)"
                                + " SELECT g.id, nullif(?, 0), ?, d.seq FROM generation g"
                                + " LEFT JOIN decision d"
                                + " ON d.generation_id = g.id AND d.undone_by IS NULL"
                                + " WHERE g.id = ?",
                        family,
                        requester,
                        id);
        if (added == 0) {
            throw new FaultException(Fault.of("case-unknown"));
        }
        long number = Sql.number(connection, "SELECT last_insert_rowid()");
        return new Own(subject, number, requester, template, family);
    }

    private byte @Nullable [] keyed(String what, String text) {
        if (text.isEmpty()) {
            return null;
        }
        byte[] whole =
                keyring.fingerprint(
                        what.getBytes(StandardCharsets.US_ASCII),
                        text.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(whole, KEPT);
    }

    /// What is known of a file's picture.
    ///
    /// @param hash null when there is none worth searching for
    /// @param silent whether it was decoded and shows nothing
    private record Seen(@Nullable PictureHash hash, boolean silent) {}

    private static Seen seen(ResultSet row) throws SQLException {
        boolean useful = row.getInt(2) >= PictureHash.QUALITY;
        return new Seen(
                useful ? PictureHash.of(row.getBytes(1)) : null, !useful && !row.getBoolean(3));
    }

    private static void see(
            Connection connection, Own own, Medium medium, List<Fresh> fresh, Set<Long> kin)
            throws SQLException, FaultException {
        Seen seen =
                Sql.first(
                                connection,
                                RelationRows::seen,
                                "SELECT f.pdq, f.quality, v.fault IS NOT NULL FROM fingerprint f"
                                        + " LEFT JOIN veil v USING (generation_id, sha256)"
                                        + " WHERE f.generation_id = ? AND f.sha256 = ?",
                                own.subject().generationId(),
                                medium.sha256())
                        .orElseGet(() -> new Seen(null, false));
        byte[] sha256 = HexFormat.of().parseHex(medium.sha256());
        int role = medium.role() == Medium.Role.SOURCE ? 0 : 1;
        if (!seen.silent()) {
            Sql.first(
                            connection,
                            row -> row.getLong(1),
                            "SELECT relation FROM sighting WHERE sha256 = ? AND role = ? LIMIT 1",
                            sha256,
                            role)
                    .ifPresent(kin::add);
        }
        Long likeness = null;
        if (seen.hash() != null) {
            likeness = likeness(connection, own, medium, role, seen.hash(), fresh, kin);
        }
        Sql.update(
                connection,
                "INSERT INTO sighting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                own.number(),
                role,
                sha256,
                likeness,
                seen.silent() ? 0 : 1);
    }

    /// Find who is near, and the likeness that stands for a hash; make one if there is none.
    private static long likeness(
            Connection connection,
            Own own,
            Medium medium,
            int role,
            PictureHash hash,
            List<Fresh> fresh,
            Set<Long> kin)
            throws SQLException, FaultException {
        long equal = 0;
        for (Near near : near(connection, own, medium, role, hash, fresh)) {
            if (near.hash().equals(hash)) {
                equal = near.number();
            }
            if (near.distance() <= PictureHash.CONFIDENT || vouched(connection, own, near)) {
                kin.add(near.relation());
            }
        }
        if (equal == 0) {
            Sql.update(
                    connection,
                    "INSERT INTO likeness (role, pdq, relation) VALUES (?, ?, ?)",
                    role,
                    hash.bytes(),
                    own.number());
            equal = Sql.number(connection, "SELECT last_insert_rowid()");
            fresh.add(new Fresh(role, new Likeness(equal, hash), own.number()));
        }
        vouch(connection, own, equal);
        return equal;
    }

    private record Near(long number, PictureHash hash, long relation, int distance) {}

    private static List<Near> near(
            Connection connection,
            Own own,
            Medium medium,
            int role,
            PictureHash hash,
            List<Fresh> fresh)
            throws SQLException, FaultException {
        List<Near> all = new ArrayList<>();
        for (Hit hit : own.subject().hits()) {
            if (hit.mediumSha256().equals(medium.sha256())) {
                near(connection, hit, role).ifPresent(all::add);
            }
        }
        for (Fresh one : fresh) {
            if (one.role() == role) {
                Likeness likeness = one.likeness();
                int distance = hash.turnedDistance(likeness.hash());
                all.add(new Near(likeness.number(), likeness.hash(), one.relation(), distance));
            }
        }
        return all;
    }

    private static Optional<Near> near(Connection connection, Hit hit, int role)
            throws SQLException, FaultException {
        return Sql.first(
                connection,
                row ->
                        new Near(
                                hit.likeness(),
                                PictureHash.of(row.getBytes(1)),
                                row.getLong(2),
                                hit.distance()),
                "SELECT pdq, relation FROM likeness WHERE number = ? AND role = ?",
                hit.likeness(),
                role);
    }

    private static boolean vouched(Connection connection, Own own, Near near)
            throws SQLException, FaultException {
        return near.distance() <= PictureHash.REACH
                && Sql.number(
                                connection,
                                "SELECT count(*) FROM voucher WHERE likeness = ? AND mark IN (?, ?)",
                                near.number(),
                                own.mark(false),
                                own.mark(true))
                        > 0;
    }

    private static void vouch(Connection connection, Own own, long likeness) throws SQLException {
        for (boolean ofTemplate : new boolean[] {false, true}) {
            byte[] mark = own.mark(ofTemplate);
            if (mark != null) {
                Sql.update(
                        connection,
                        "INSERT INTO voucher VALUES (?, ?) ON CONFLICT DO NOTHING",
                        likeness,
                        mark);
            }
        }
    }

    /// Put a generation and those it is tied to into one family.
    private static void settle(Connection connection, Own own, Set<Long> kin)
            throws SQLException, FaultException {
        kin.remove(own.number());
        if (kin.isEmpty()) {
            if (own.templateFamily() != 0) {
                FamilyRows.enter(connection, own.number(), own.templateFamily());
            }
            return;
        }
        record Place(long family, boolean ofPictures) {}
        Set<Long> families = new HashSet<>();
        Set<Long> lone = new HashSet<>();
        for (long relation : kin) {
            Place place =
                    Sql.first(
                                    connection,
                                    row -> new Place(row.getLong(1), row.getBoolean(2)),
                                    "SELECT r.family, f.id IS NOT NULL AND f.template IS NULL"
                                            + " FROM relation r LEFT JOIN family f"
                                            + " ON f.id = r.family WHERE r.number = ?",
                                    relation)
                            .orElseThrow();
            if (place.ofPictures()) {
                families.add(place.family());
            } else {
                lone.add(relation);
                if (place.family() != 0) {
                    FamilyRows.leave(connection, relation, place.family());
                }
            }
        }
        long family =
                families.isEmpty()
                        ? FamilyRows.create(connection)
                        : FamilyRows.merged(connection, families);
        lone.add(own.number());
        for (long relation : lone) {
            FamilyRows.enter(connection, relation, family);
        }
    }
}
