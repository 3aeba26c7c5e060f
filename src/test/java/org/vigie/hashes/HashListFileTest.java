package org.vigie.hashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;

class HashListFileTest {
    @TempDir Path root;

    private final Random random = new Random(11);

    @Test
    void everyExactHashIsFoundAndNoOther() throws Exception {
        for (Kind kind : List.of(Kind.SHA256, Kind.MD5)) {
            List<byte[]> hashes = hashes(5_000, kind, 0);
            assertFound(kind, hashes);
        }
    }

    /// Guessing places by value must not fail where values are not spread evenly.
    @Test
    void skewedHashesAreFoundToo() throws Exception {
        List<byte[]> hashes = hashes(3_000, Kind.MD5, 7);
        hashes.add(new byte[16]);
        byte[] last = new byte[16];
        java.util.Arrays.fill(last, (byte) -1);
        hashes.add(last);
        assertFound(Kind.MD5, hashes);
    }

    private void assertFound(Kind kind, List<byte[]> hashes) throws Exception {
        Files.deleteIfExists(root.resolve("list"));
        try (HashListFile list = written(kind, hashes)) {
            for (int i = 0; i < hashes.size(); i++) {
                assertThat(list.exact(hashes.get(i)))
                        .containsExactly(
                                new HashListFile.Found(
                                        0, List.of(new Note("label " + i, "", "" + i))));
                byte[] other = hashes.get(i).clone();
                other[other.length - 1] ^= 1;
                assertThat(list.exact(other)).isEmpty();
            }
            assertThat(list.exact(new byte[5])).isEmpty();
        }
    }

    /// More labels than the dictionary holds, and more records than one sorted run.
    @Test
    void manyRunsAndLabelsComeTogether() throws Exception {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < 600_000; i++) {
            byte[] hash = new byte[16];
            hash[0] = (byte) (i % 3);
            hash[13] = (byte) (i >>> 16);
            hash[14] = (byte) (i >>> 8);
            hash[15] = (byte) i;
            hashes.add(hash);
        }
        try (HashListFile list = written(Kind.MD5, hashes)) {
            assertThat(list.hashes()).isEqualTo(600_000);
            for (int i = 0; i < hashes.size(); i += 997) {
                assertThat(list.exact(hashes.get(i)).getFirst().notes())
                        .containsExactly(new Note("label " + i, "", "" + i));
            }
        }
    }

    @Test
    void damageIsFoundAtOnceInTheHeadAndOnDemandElsewhere() throws Exception {
        written(Kind.PDQ, hashes(6_000, Kind.PDQ, 0)).close();
        Path file = root.resolve("list");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(HashFile.HEAD)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertDamaged(() -> HashListFile.open(file).close());
        }
        int unfound = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            int at = HashFile.HEAD + random.nextInt(whole.length - HashFile.HEAD);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            unfound += verifies(file) ? 1 : 0;
        }
        assertThat(unfound).as("only padding between sections may change unnoticed").isLessThan(4);
        for (int length : new int[] {0, 100, HashFile.HEAD, whole.length / 2}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertDamaged(() -> HashListFile.open(file).close());
        }
    }

    /// Whatever the damage, a search ends with matches or with a fault.
    @Test
    void searchingADamagedFileEndsInAFaultAtWorst() throws Exception {
        List<byte[]> hashes = hashes(6_000, Kind.PDQ, 0);
        written(Kind.PDQ, hashes).close();
        Path file = root.resolve("list");
        byte[] whole = Files.readAllBytes(file);
        int faults = 0;
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 20_000; j++) {
                int at = HashFile.HEAD + random.nextInt(whole.length - HashFile.HEAD);
                damaged[at] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try (HashListFile list = HashListFile.open(file)) {
                for (int q = 0; q < 20; q++) {
                    list.near(hashes.get(q), 10);
                }
            } catch (FaultException e) {
                assertThat(e.fault().code()).isEqualTo("hash-index-damaged");
                faults++;
            }
        }
        assertThat(faults).isPositive();
    }

    private static boolean verifies(Path file) {
        try (HashListFile list = HashListFile.open(file)) {
            list.verify();
            return true;
        } catch (FaultException e) {
            return false;
        }
    }

    private interface Doing {
        void run() throws Exception;
    }

    private static void assertDamaged(Doing doing) {
        assertThatThrownBy(doing::run).hasMessage("hash-index-damaged");
    }

    private HashListFile written(Kind kind, List<byte[]> hashes) throws Exception {
        try (HashListWriter writer = new HashListWriter(root, "list", kind)) {
            for (int i = 0; i < hashes.size(); i++) {
                writer.add(hashes.get(i), new Note("label " + i, "", "" + i));
            }
            writer.finish();
        }
        return HashListFile.open(root.resolve("list"));
    }

    /// @param zeros leading bytes that are the same everywhere
    private List<byte[]> hashes(int count, Kind kind, int zeros) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] hash = new byte[kind == Kind.MD5 ? 16 : 32];
            random.nextBytes(hash);
            java.util.Arrays.fill(hash, 0, zeros, (byte) 0);
            hash[hash.length - 1] &= (byte) ~1;
            hashes.add(hash);
        }
        return hashes;
    }
}
