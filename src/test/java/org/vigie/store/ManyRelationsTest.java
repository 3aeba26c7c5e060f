package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.relations.Relating;
import org.vigie.review.Family;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Medium;
import org.vigie.review.PictureHash;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;
import org.vigie.store.GenerationStore.Incoming;

/// New generations find their families among very many old ones, with little memory, and after a
/// restart.
class ManyRelationsTest {
    private static final String NUMBERS =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) ";

    @TempDir Path root;

    @Test
    void amongTwoThousand() throws Exception {
        findAmong(2_000, 300);
    }

    @Test
    @Tag("slow")
    void amongAMillion() throws Exception {
        findAmong(Integer.getInteger("vigie.many", 1_000_000), Relating.IN_MEMORY);
    }

    private void findAmong(int count, int inMemory) throws Exception {
        try (Desks desk = Desks.open(root)) {
            fill(desk, count);
            long before = reachable();
            int[] old = {1, 2, count / 2, count - 1, count};
            try (Relating relating = relating(desk, inMemory)) {
                for (int i = 0; i < old.length; i++) {
                    find(desk, relating, "new-" + i, old[i]);
                }
                assertThat(reachable() - before).isLessThan(64L << 20);
            }
            try (Relating relating = relating(desk, inMemory)) {
                find(desk, relating, "again", 3);
            }
            List<QueueRow> rows = desk.storage.cases().queue(0, 6);
            assertThat(rows).extracting(QueueRow::familySize).containsOnly(2);
            assertThat(desk.storage.cases().queue(count, 100)).hasSize(6);
        }
    }

    private Relating relating(Desks desk, int inMemory) throws FaultException {
        return Relating.open(root, desk.storage.generations(), desk.storage.relations(), inMemory);
    }

    private static void fill(Desks desk, int count) throws FaultException {
        desk.storage
                .database()
                .write(connection -> {
                    Sql.update(
                            connection,
                            NUMBERS
                                    + "INSERT INTO generation (id, feed, admitted_at, flagged_at, whole,"
                                    + " content_sha256, hint, severity, visibility, views, jurisdictions,"
                                    + " complaints, prepared, examined, related)"
                                    + " SELECT 'old-' || i, 'drop', 0, i, randomblob(32), '', 'adult', 1,"
                                    + " '', 0, '[]', 0, 1, 1, 1 FROM n",
                            count);
                    Sql.update(
                            connection,
                            NUMBERS
                                    + "INSERT INTO relation (number, generation_id, requester)"
                                    + " SELECT i, 'old-' || i, randomblob(16) FROM n",
                            count);
                    return Sql.update(
                            connection,
                            NUMBERS
                                    + "INSERT INTO likeness (number, role, pdq, relation)"
                                    + " SELECT i, 1, randomblob(32), i FROM n",
                            count);
                });
    }

    /// A generation whose output is ten bits, mirrored, from that of an old one.
    private static void find(Desks desk, Relating relating, String id, int old) throws Exception {
        PictureHash known = desk.storage.relations().likeness(old).orElseThrow();
        byte[] near = known.turned().get(1).bytes();
        for (int i = 0; i < 10; i++) {
            near[3 * i] ^= 1;
        }
        Incoming incoming = Desks.incoming(id);
        desk.storage.generations().admit(List.of(incoming));
        Map<String, Veil> veils = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        for (Medium medium : incoming.generation().media()) {
            boolean output = medium.role() == Medium.Role.OUTPUT;
            String pdq = HexFormat.of().formatHex(near);
            veils.put(medium.sha256(), new Veil(1, 1, new byte[3], "a".repeat(64)));
            fingerprints.put(
                    medium.sha256(), new Fingerprint(pdq, output ? 100 : 0, "0".repeat(32)));
        }
        desk.storage.generations().prepared(id, veils, Map.of(), fingerprints, List.of());
        assertThat(relating.some()).isEqualTo(1);
        Family family = Objects.requireNonNull(desk.storage.cases().open(id).family());
        assertThat(family.members())
                .extracting(Family.Member::generationId)
                .containsExactly("old-" + old);
    }

    private static long reachable() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
