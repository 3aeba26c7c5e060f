package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

final class DropFolderFeedTest {
    @TempDir private Path folder;

    private Instant now = Instant.now();
    private String cursor = "";
    private DropFolderFeed feed;

    @BeforeEach
    void open() {
        feed = reopened();
    }

    @Test
    void flagsComeInOrderOfNamesAndOnlyOnce() throws Exception {
        write("b.flag.json", Flags.prompt("b", "x"));
        write("a/z.flags.jsonl", line("1") + line("2"));
        writeGzip("c.flags.jsonl.gz", line("3") + line("4"));
        write("ignored.txt", "x");
        write("ignored.json", "{}");
        assertThat(origins(pullAll(2)))
                .containsExactly(
                        "a/z.flags.jsonl:1",
                        "a/z.flags.jsonl:2",
                        "b.flag.json",
                        "c.flags.jsonl.gz:1",
                        "c.flags.jsonl.gz:2");
        assertThat(pullAll(2)).isEmpty();
        feed = reopened();
        assertThat(pullAll(2)).isEmpty();
        write("a.flag.json", Flags.prompt("a", "x"));
        assertThat(origins(pullAll(2))).containsExactly("a.flag.json");
    }

    @Test
    void anOlderCursorDeliversAgain() throws Exception {
        write("a.flags.jsonl", line("1") + line("2") + line("3"));
        writeGzip("b.flags.jsonl.gz", line("4") + line("5") + line("6"));
        List<String> cursors = new ArrayList<>(List.of(""));
        for (int i = 0; i < 6; i++) {
            cursors.add(feed.pull(cursors.getLast(), 1).next());
        }
        for (int i = 0; i < 6; i++) {
            feed = reopened();
            cursor = cursors.get(i);
            assertThat(pullAll(10)).hasSize(6 - i);
        }
    }

    @Test
    void whatIsStillBeingWrittenIsLeft() throws Exception {
        write(".a.flag.json", Flags.prompt("a", "x"));
        write("a.flag.json.part", Flags.prompt("a", "x"));
        write("a.flag.json.tmp", Flags.prompt("a", "x"));
        write(".hidden/a.flag.json", Flags.prompt("a", "x"));
        write("half.flag.json", "{\"schema\":");
        write("half.flags.jsonl", line("1") + "{\"schema\":");
        assertThat(origins(pullAll(10))).containsExactly("half.flags.jsonl:1");
        assertThat(pullAll(10)).isEmpty();
        append("half.flags.jsonl", "1}\n" + line("2"));
        write("half.flag.json", Flags.prompt("a", "x"));
        List<RawFlag> rest = pullAll(10);
        assertThat(origins(rest))
                .containsExactly("half.flag.json", "half.flags.jsonl:2", "half.flags.jsonl:3");
        assertThat(rest.get(1).json()).isEqualTo(Flags.bytes("{\"schema\":1}"));
    }

    @Test
    void aLastLineWithoutEndIsTakenOnceNobodyWrites() throws Exception {
        write("a.flags.jsonl", line("1") + Flags.prompt("2", "x"));
        write("b.flag.json", "{\"schema\":");
        assertThat(origins(pullAll(10))).containsExactly("a.flags.jsonl:1");
        now = now.plusSeconds(11);
        assertThat(origins(pullAll(10))).containsExactly("a.flags.jsonl:2", "b.flag.json");
        assertThat(pullAll(10)).isEmpty();
        append("a.flags.jsonl", "\n" + line("3"));
        assertThat(origins(pullAll(10))).containsExactly("a.flags.jsonl:2", "a.flags.jsonl:3");
    }

    @Test
    void aFileThatGrewIsReadOnAndAFileThatWasReplacedFromItsBeginning() throws Exception {
        write("a.flags.jsonl", line("1"));
        write("b.flags.jsonl", line("1"));
        pullAll(10);
        append("a.flags.jsonl", line("2"));
        write("b.flags.jsonl", line("another") + line("3"));
        assertThat(origins(pullAll(10)))
                .containsExactly("a.flags.jsonl:2", "b.flags.jsonl:1", "b.flags.jsonl:2");
    }

    @Test
    void emptyLinesAndWindowsLineEndsAreNoFlags() throws Exception {
        write("a.flags.jsonl", "\n\r\n" + Flags.prompt("1", "x") + "\r\n   \n");
        List<RawFlag> flags = pullAll(10);
        assertThat(origins(flags)).containsExactly("a.flags.jsonl:3");
        assertThat(new FlagReader(Limits.DEFAULT).read(flags.getFirst().json()).generation().id())
                .isEqualTo("1");
    }

    @Test
    void aHeavyFlagIsNamedAndTheNextOneRead() throws Exception {
        String heavy = Flags.prompt("heavy", "a".repeat(3 << 20));
        write("a.flag.json", heavy);
        write("b.flags.jsonl", heavy + "\n" + line("1"));
        List<RawFlag> flags = pullAll(10);
        assertThat(flags).hasSize(3);
        for (RawFlag flag : flags.subList(0, 2)) {
            Fault fault = Objects.requireNonNull(flag.fault());
            assertThat(fault.code()).isEqualTo("flag-too-heavy");
            assertThat(fault.details()).containsEntry("bytes", String.valueOf(heavy.length()));
            assertThat(flag.json()).hasSize(1 << 16);
        }
        assertThat(flags.get(2).fault()).isNull();
    }

    @Test
    void aBombIsLeftWhereItShows() throws Exception {
        Path bomb = folder.resolve("bomb.flags.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(Flags.bytes(line("1")));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                out.write(nothing);
            }
        }
        write("z.flag.json", Flags.prompt("z", "x"));
        long start = System.nanoTime();
        List<RawFlag> flags = pullAll(10);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(codes(flags)).containsExactly("", "feed-file-bomb", "");
        assertThat(pullAll(10)).isEmpty();
    }

    @Test
    void aDamagedGzipGivesWhatItCan() throws Exception {
        byte[] whole = gzip(line("1").repeat(3_000) + randomLine());
        Files.write(folder.resolve("a.flags.jsonl.gz"), Arrays.copyOf(whole, whole.length - 12));
        Files.write(folder.resolve("b.flags.jsonl.gz"), Flags.bytes("no gzip at all"));
        Files.write(folder.resolve("c.flags.jsonl.gz"), Arrays.copyOf(whole, 6));
        assertThat(codes(pullAll(5_000)).stream().filter(code -> !code.isEmpty()))
                .as("a file being written is not damaged yet")
                .containsExactly("feed-file-damaged");
        now = now.plusSeconds(11);
        assertThat(codes(pullAll(5_000)).stream().filter(code -> !code.isEmpty()))
                .containsExactly("feed-file-damaged", "feed-file-damaged");
        assertThat(pullAll(5_000)).isEmpty();
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("x")).resolve("a.txt");
        Files.writeString(elsewhere, Flags.prompt("a", "x"));
        Files.createSymbolicLink(folder.resolve("a.flag.json"), elsewhere);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(pullAll(10)).isEmpty();
    }

    @Test
    void aMissingFolderIsSaid() {
        DropFolderFeed missing =
                new DropFolderFeed(folder.resolve("none"), Limits.DEFAULT, () -> now);
        FaultException fault =
                catchThrowableOfType(FaultException.class, () -> missing.pull("", 1));
        assertThat(fault.fault().code()).isEqualTo("feed-folder-missing");
    }

    @Test
    void anUnreadableCursorCountsAsNone() throws Exception {
        write("a.flag.json", Flags.prompt("a", "x"));
        cursor = "\u0000 not a cursor";
        assertThat(pullAll(10)).hasSize(1);
    }

    @Test
    void theCursorGoesWithFilesThatAreThere() throws Exception {
        write("a.flags.jsonl", line("1").repeat(5_000));
        pullAll(200);
        assertThat(cursor.length()).isLessThan(60);
        Files.delete(folder.resolve("a.flags.jsonl"));
        pullAll(200);
        assertThat(cursor).isEmpty();
    }

    @Test
    void whatIsLeftIsEstimated() throws Exception {
        write("a.flags.jsonl", line("1").repeat(1_000));
        Batch first = feed.pull("", 100);
        assertThat(feed.remaining()).isBetween(890L, 910L);
        while (first.more()) {
            first = feed.pull(first.next(), 100);
        }
        assertThat(feed.remaining()).isZero();
    }

    private DropFolderFeed reopened() {
        return new DropFolderFeed(folder, Limits.DEFAULT, () -> now);
    }

    private List<RawFlag> pullAll(int limit) throws FaultException {
        List<RawFlag> flags = new ArrayList<>();
        boolean more = true;
        while (more) {
            Batch batch = feed.pull(cursor, limit);
            assertThat(batch.flags()).hasSizeLessThanOrEqualTo(limit);
            flags.addAll(batch.flags());
            cursor = batch.next();
            more = batch.more();
        }
        return flags;
    }

    private static List<String> origins(List<RawFlag> flags) {
        return flags.stream().map(RawFlag::origin).toList();
    }

    private static List<String> codes(List<RawFlag> flags) {
        return flags.stream().map(f -> f.fault() == null ? "" : f.fault().code()).toList();
    }

    private static String line(String id) {
        return Flags.prompt(id, "x") + "\n";
    }

    private static String randomLine() {
        StringBuilder text = new StringBuilder();
        new java.util.Random(1).ints(20_000, 'a', 'z').forEach(c -> text.append((char) c));
        return Flags.prompt("r", text.toString()) + "\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.APPEND);
    }

    private void writeGzip(String name, String text) throws IOException {
        Files.write(folder.resolve(name), gzip(text));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
