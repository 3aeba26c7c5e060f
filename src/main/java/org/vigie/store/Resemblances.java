package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Family.Tie;
import org.vigie.review.FaultException;
import org.vigie.review.PictureHash;
import org.vigie.store.Kinship.Root;

/// Compares the pictures of one generation with those of others in its family.
final class Resemblances {
    private static final String SEEN =
            "SELECT s.relation, s.role, s.sha256, s.ties, l.pdq FROM sighting s"
                    + " LEFT JOIN likeness l ON l.number = s.likeness WHERE s.relation ";

    private final Root root;
    private final Map<Long, List<Picture>> pictures = new HashMap<>();
    private final List<PictureHash> outputs = new ArrayList<>();
    private final List<PictureHash> sources = new ArrayList<>();
    private final Set<String> sourceFiles;

    private record Picture(
            long relation,
            boolean output,
            String sha256,
            boolean ties,
            @Nullable PictureHash pdq) {}

    private Resemblances(Root root, List<Picture> own, List<Picture> others) {
        this.root = root;
        sourceFiles =
                Set.copyOf(
                        own.stream()
                                .filter(one -> !one.output() && one.ties())
                                .map(Picture::sha256)
                                .toList());
        for (Picture one : own) {
            if (one.pdq() != null) {
                (one.output() ? outputs : sources).addAll(one.pdq().turned());
            }
        }
        others.forEach(
                one -> pictures.computeIfAbsent(one.relation(), n -> new ArrayList<>()).add(one));
    }

    /// @param limit of the latest others
    static Resemblances read(Connection connection, Root root, int limit)
            throws SQLException, FaultException {
        return new Resemblances(
                root,
                Sql.list(connection, Resemblances::picture, SEEN + "= ?", root.number()),
                Sql.list(
                        connection,
                        Resemblances::picture,
                        SEEN
                                + "IN (SELECT number FROM relation WHERE family = ? AND number <> ?"
                                + " ORDER BY number DESC LIMIT ?)",
                        root.family(),
                        root.number(),
                        limit));
    }

    private static Picture picture(ResultSet row) throws SQLException {
        byte[] pdq = row.getBytes(5);
        return new Picture(
                row.getLong(1),
                row.getInt(2) == 1,
                HexFormat.of().formatHex(row.getBytes(3)),
                row.getBoolean(4),
                pdq == null ? null : PictureHash.of(pdq));
    }

    /// @param template of the other, 0 for none
    Resemblance to(long relation, long template) {
        int output = 257;
        boolean source = false;
        for (Picture picture : pictures.getOrDefault(relation, List.of())) {
            if (picture.output()) {
                output = Math.min(output, least(outputs, picture));
            } else {
                source |=
                        sourceFiles.contains(picture.sha256())
                                || least(sources, picture) <= PictureHash.REACH;
            }
        }
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        if (output <= PictureHash.REACH) {
            ties.add(Tie.NEAR_DUPLICATE);
        }
        if (source) {
            ties.add(Tie.SAME_SOURCE);
        }
        if (template != 0 && template == root.template()) {
            ties.add(Tie.SAME_TEMPLATE);
        }
        return new Resemblance(ties, output > 256 ? -1 : output);
    }

    private static int least(List<PictureHash> turned, Picture picture) {
        int least = 257;
        PictureHash pdq = picture.pdq();
        if (pdq != null) {
            for (PictureHash one : turned) {
                least = Math.min(least, one.distance(pdq));
            }
        }
        return least;
    }
}
