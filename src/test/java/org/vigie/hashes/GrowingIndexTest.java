package org.vigie.hashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.PictureHash;

class GrowingIndexTest {
    private static final int IN_MEMORY = 100;

    @TempDir Path folder;

    private final Random random = new Random(5);
    private final List<PictureHash> hashes = new ArrayList<>();

    private GrowingIndex open() throws Exception {
        return GrowingIndex.open(folder.resolve("likeness"), IN_MEMORY);
    }

    private void grow(GrowingIndex index, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            PictureHash hash =
                    hashes.isEmpty() || i % 3 == 0
                            ? any()
                            : near(random.nextInt(hashes.size()), random.nextInt(30));
            hashes.add(hash);
            index.add(hashes.size(), hash.bytes());
        }
    }

    private PictureHash any() {
        return new PictureHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private PictureHash near(int position, int bits) {
        byte[] bytes = hashes.get(position).bytes();
        for (int i = 0; i < bits; i++) {
            bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        }
        return PictureHash.of(bytes);
    }

    private void assertFindsAll(GrowingIndex index) throws Exception {
        for (int i = 0; i < 60; i++) {
            PictureHash query = near(random.nextInt(hashes.size()), i % 36);
            List<GrowingIndex.Near> expected = new ArrayList<>();
            for (int position = 0; position < hashes.size(); position++) {
                int distance = hashes.get(position).distance(query);
                if (distance <= PictureHash.REACH) {
                    expected.add(new GrowingIndex.Near(position + 1L, distance));
                }
            }
            assertThat(index.near(query.bytes(), Integer.MAX_VALUE))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<String> files() throws Exception {
        try (var files = Files.list(folder.resolve("likeness"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsInMemoryAndInFilesIsFoundWhileItGrows() throws Exception {
        try (GrowingIndex index = open()) {
            for (int step : new int[] {1, 98, 1, 1, 250, 1_000, 5_000}) {
                grow(index, step);
                assertFindsAll(index);
            }
            assertThat(files()).as("files of one size become one").hasSizeBetween(2, 12);
        }
    }

    @Test
    void afterARestartOnlyWhatWasInMemoryIsAddedAgain() throws Exception {
        try (GrowingIndex index = open()) {
            grow(index, 1_050);
        }
        try (GrowingIndex index = open()) {
            assertThat(index.covered()).isEqualTo(1_000);
            for (long number = index.covered() + 1; number <= hashes.size(); number++) {
                index.add(number, hashes.get((int) number - 1).bytes());
            }
            assertFindsAll(index);
            grow(index, 600);
            assertFindsAll(index);
        }
    }

    @Test
    void whatACrashLeftIsTakenForWhatItIs() throws Exception {
        List<byte[]> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (GrowingIndex index = open()) {
            grow(index, 301);
            for (String name : files()) {
                names.add(name);
                kept.add(Files.readAllBytes(folder.resolve("likeness").resolve(name)));
            }
            grow(index, 150);
        }
        assertThat(names).hasSize(3);
        for (int i = 0; i < names.size(); i++) {
            Files.write(folder.resolve("likeness").resolve(names.get(i)), kept.get(i));
        }
        Files.write(folder.resolve("likeness").resolve("growing"), new byte[5_000]);
        Files.write(folder.resolve("likeness").resolve("growing-0.run"), new byte[50]);
        try (GrowingIndex index = open()) {
            assertThat(files()).as("the merged file alone").hasSize(1);
            assertThat(index.covered()).isEqualTo(400);
        }
    }

    @Test
    void aFileThatIsMissingOrBrokenEndsWhatIsCovered() throws Exception {
        try (GrowingIndex index = open()) {
            grow(index, 301);
        }
        Path second = folder.resolve("likeness").resolve(files().get(1));
        byte[] whole = Files.readAllBytes(second);
        Files.write(second, java.util.Arrays.copyOf(whole, 100));
        try (GrowingIndex index = open()) {
            assertThat(index.covered()).isEqualTo(100);
            assertThat(index.ends()).containsExactly(100L);
            assertThat(files()).hasSize(1);
            index.clear();
            assertThat(index.covered()).isZero();
            assertThat(files()).isEmpty();
        }
    }
}
