package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.PolicyPack.Limits;

/// Many flags at once, in a process with little memory, and one that dies.
final class LargeIntakeTest {
    @TempDir private Path temp;

    private Path drop;
    private Path data;

    @BeforeEach
    void folders() throws IOException {
        drop = Files.createDirectories(temp.resolve("drop"));
        data = temp.resolve("data");
    }

    @Test
    void threeThousandFlagsComeInOnce() throws Exception {
        write(3_000);
        try (OpenStore store = new OpenStore(data);
                DropFolderFeed feed =
                        new DropFolderFeed(drop, Limits.DEFAULT, InstantSource.system())) {
            assertThat(store.pull(feed).added()).isEqualTo(3_000);
            assertThat(store.cases()).isEqualTo(3_000);
        }
    }

    @Test
    void aDeathBetweenCommitAndCursorRepeatsWorkAndDoublesNothing() throws Exception {
        write(1_000);
        Process child = ChildIntake.start(data, drop, 2, "256m");
        child.getInputStream().readAllBytes();
        assertThat(child.waitFor()).isEqualTo(137);
        try (OpenStore store = new OpenStore(data);
                DropFolderFeed feed =
                        new DropFolderFeed(drop, Limits.DEFAULT, InstantSource.system())) {
            assertThat(store.cases()).as("two batches are committed").isEqualTo(400);
            Summary again = store.pull(feed);
            assertThat(again.sameAgain()).as("the cursor stood after the first").isEqualTo(200);
            assertThat(again.added()).isEqualTo(600);
            assertThat(store.cases()).isEqualTo(1_000);
        }
    }

    @Test
    @Tag("slow")
    void aHundredThousandFlagsNeedNoMoreMemoryThanAFew() throws Exception {
        write(100_000);
        Process child = ChildIntake.start(data, drop, 0, "256m");
        List<String> said =
                new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        System.out.println(said);
        assertThat(child.waitFor()).isZero();
        assertThat(said).contains("added 100000");
        List<Long> heap =
                said.stream()
                        .filter(line -> line.startsWith("heap "))
                        .map(line -> Long.parseLong(line.split(" ")[2]))
                        .toList();
        assertThat(heap).hasSizeGreaterThanOrEqualTo(5);
        assertThat(heap.getLast()).isLessThan(heap.getFirst() + 16);
    }

    private void write(int count) throws IOException {
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(
                                        Files.newOutputStream(drop.resolve("many.flags.jsonl.gz"))),
                                StandardCharsets.UTF_8))) {
            for (int i = 0; i < count; i++) {
                out.write(Flags.prompt("gen-" + i, "une scène au bord de la mer, n° " + i) + "\n");
            }
        }
    }
}
