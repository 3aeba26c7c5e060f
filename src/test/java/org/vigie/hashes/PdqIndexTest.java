package org.vigie.hashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.HashMatch.Kind;

/// What the index finds is what comparing with every hash finds, whatever the hashes.
class PdqIndexTest {
    private static final int EVERYTHING = Integer.MAX_VALUE;

    @TempDir Path folder;

    private final Random random = new Random(31);

    @Test
    void everySliceAndRadiusAddUpToTheReach() {
        for (int count : new int[] {1, 2, 5, 11, 13, 16}) {
            List<Slice> slices = count < 8 ? List.of() : Slice.cut(count);
            assertThat(slices.stream().mapToInt(Slice::width).sum()).isIn(0, Slice.BITS);
            assertThat(slices.stream().mapToInt(slice -> slice.radius() + 1).sum())
                    .isIn(0, Slice.REACH + 1);
        }
    }

    @Test
    void aFewHashesAreFoundByComparing() throws Exception {
        agree(families(300, 10));
    }

    @Test
    void randomHashesAreFoundThroughSixteenSlices() throws Exception {
        agree(families(20_000, 1));
    }

    @Test
    void clustersAreFoundThroughSixteenSlices() throws Exception {
        agree(families(60, 400));
    }

    /// Lists of millions have fewer, wider slices; which hashes are found is the same.
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 16})
    void howeverManySlicesFindTheSame(int slices) throws Exception {
        List<byte[]> hashes = families(4_000, 5);
        try (HashListWriter writer = new HashListWriter(folder, "list", Kind.PDQ)) {
            for (int i = 0; i < hashes.size(); i++) {
                writer.add(hashes.get(i), new Note("", "", "" + i));
            }
            writer.finish(count -> slices);
        }
        try (HashListFile list = HashListFile.open(folder.resolve("list"))) {
            agree(list, hashes);
        }
    }

    /// Differences of every weight around the reach, spread over the slices as evenly as can be and
    /// heaped into one, are the hardest.
    @Test
    void theHardestDifferencesAreFoundToTheBit() throws Exception {
        List<byte[]> hashes = families(5_000, 1);
        List<byte[]> queries = new ArrayList<>();
        for (int weight = 29; weight <= 33; weight++) {
            for (int start = 0; start < 16; start++) {
                byte[] spread = hashes.get(start).clone();
                byte[] heaped = hashes.get(start).clone();
                for (int i = 0; i < weight; i++) {
                    flip(spread, (start + i * 8) % 256);
                    flip(heaped, (start * 16 + i) % 256);
                }
                queries.add(spread);
                queries.add(heaped);
            }
        }
        try (HashListFile list = written(hashes)) {
            for (byte[] query : queries) {
                assertSame(list, hashes, query);
            }
        }
    }

    @Test
    void allBitsTheSameIsNoSpecialCase() throws Exception {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            byte[] hash = new byte[32];
            if (i % 2 == 0) {
                Arrays.fill(hash, (byte) -1);
            }
            for (int bit = -1; bit < i % 40; bit++) {
                flip(hash, random.nextInt(256));
            }
            hash[31] = (byte) (i >>> 8);
            hash[30] = (byte) i;
            hashes.add(hash);
        }
        agree(hashes);
    }

    @Test
    void aLimitReturnsTheNearestOfThoseSeenAndAlwaysAnEqualOne() throws Exception {
        List<byte[]> hashes = families(40, 500);
        try (HashListFile list = written(hashes)) {
            for (int i = 0; i < 50; i++) {
                byte[] query = hashes.get(random.nextInt(hashes.size()));
                List<HashListFile.Found> found = list.near(query, 5);
                assertThat(found).hasSize(5);
                assertThat(found.getFirst().distance()).isZero();
                assertThat(found.stream().map(HashListFile.Found::distance)).isSorted();
            }
        }
    }

    private void agree(List<byte[]> hashes) throws Exception {
        try (HashListFile list = written(hashes)) {
            agree(list, hashes);
        }
    }

    private void agree(HashListFile list, List<byte[]> hashes) throws Exception {
        list.verify();
        int found = 0;
        for (int i = 0; i < 60; i++) {
            byte[] query =
                    i % 10 == 9
                            ? randomHash()
                            : near(hashes.get(random.nextInt(hashes.size())), i % 36);
            found += assertSame(list, hashes, query);
        }
        assertThat(found).isPositive();
    }

    private static int assertSame(HashListFile list, List<byte[]> hashes, byte[] query)
            throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            int distance = distance(hashes.get(i), query);
            if (distance <= 31) {
                expected.add(distance + " " + i);
            }
        }
        List<String> found = new ArrayList<>();
        for (HashListFile.Found one : list.near(query, EVERYTHING)) {
            one.notes().forEach(note -> found.add(one.distance() + " " + note.sourceId()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        return found.size();
    }

    /// Every hash carries its place in the list as its identifier.
    private HashListFile written(List<byte[]> hashes) throws Exception {
        try (HashListWriter writer = new HashListWriter(folder, "list", Kind.PDQ)) {
            for (int i = 0; i < hashes.size(); i++) {
                writer.add(hashes.get(i), new Note("", "", "" + i));
            }
            writer.finish();
        }
        return HashListFile.open(folder.resolve("list"));
    }

    private List<byte[]> families(int count, int members) {
        Set<ByteBuffer> hashes = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            byte[] first = randomHash();
            for (int member = 0; member < members; member++) {
                byte[] hash = near(first, member == 0 ? 0 : random.nextInt(20));
                hashes.add(ByteBuffer.wrap(hash));
            }
        }
        return hashes.stream().map(ByteBuffer::array).toList();
    }

    private byte[] randomHash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }

    private byte[] near(byte[] hash, int flips) {
        byte[] other = hash.clone();
        for (int i = 0; i < flips; i++) {
            flip(other, random.nextInt(256));
        }
        return other;
    }

    private static void flip(byte[] hash, int bit) {
        hash[bit / 8] ^= (byte) (0x80 >> bit % 8);
    }

    private static int distance(byte[] one, byte[] other) {
        ByteBuffer a = ByteBuffer.wrap(one);
        ByteBuffer b = ByteBuffer.wrap(other);
        int bits = 0;
        for (int at = 0; at < 32; at += 8) {
            bits += Long.bitCount(a.getLong(at) ^ b.getLong(at));
        }
        return bits;
    }
}
