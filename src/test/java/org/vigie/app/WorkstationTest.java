package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import org.vigie.sync.HostileFeedServer;
import org.vigie.ui.kit.Text;

@ResourceLock(Run.LOCK)
class WorkstationTest {
    @TempDir Path root;

    private Workstation open(DataFolder folder) throws FaultException {
        return Workstation.open(
                folder,
                new Workstation.Opening(
                        Packs.builtInPolicy(),
                        Packs.builtInClocks(),
                        Settings.fresh(),
                        null,
                        true,
                        new Text(Locale.ENGLISH)));
    }

    @Test
    void theDemoIsPulledVeiledDecidedAndStillThereAfterARestart() throws Exception {
        List<Saved> saved = new ArrayList<>();
        DemoFolder.prepared().copyTo(root);
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder)) {
            Summary summary = DemoFolder.prepared().summary();
            assertThat(summary.added()).isGreaterThanOrEqualTo(60);
            assertThat(summary.quarantined()).isPositive();
            assertThat(workstation.storage().generations().unprepared(1)).isEmpty();
            Desk desk = workstation.desk();
            List<QueueRow> queue = desk.queue(0, 200);
            assertThat(queue).hasSize(desk.openCases());
            assertLeastSlackFirst(queue);
            for (QueueRow row : queue.subList(0, 10)) {
                saved.add(desk.decide(verdict(row.generationId())));
            }
            assertThat(desk.openCases()).isEqualTo(queue.size() - 10);
            assertThat(desk.figures().decidedToday()).isEqualTo(10);
            assertThat(desk.figures().settledUnseenToday()).isEqualTo(10);
        }
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder)) {
            assertThat(workstation.pull(Progress.SILENT).added()).isZero();
            assertThat(workstation.desk().recent(100))
                    .extracting(standing -> standing.saved().eventId())
                    .containsExactlyInAnyOrderElementsOf(
                            saved.stream().map(Saved::eventId).toList());
        }
        Run verified = Run.vigie("log", "verify", "--data", root.toString());
        assertThat(verified.err()).doesNotContain("[");
        assertThat(verified.code()).isZero();
    }

    @Test
    void aRevealIsInTheLedgerBeforePixelsExistAndEndsInIt() throws Exception {
        DemoFolder.prepared().copyTo(root);
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder)) {
            Desk desk = workstation.desk();
            CaseFile file = firstShowable(desk);
            Medium output = file.generation().outputs().getFirst();
            long before = desk.figures().events();
            for (Rung rung : List.of(Rung.DRAWING, Rung.GREY, Rung.COLOUR)) {
                Desk.Revealed revealed = desk.reveal(file.generation().id(), output.sha256(), rung);
                assertThat(revealed.saved().sequence()).isGreaterThan(before);
                assertThat(revealed.rendition().rung()).isEqualTo(rung);
                desk.veiled(revealed.saved(), 1_200, 1_000);
            }
            assertThat(desk.figures().events()).isEqualTo(before + 6);
        }
    }

    @Test
    void decisionsMadeOfflineArriveAtTheFeedExactlyOnce() throws Exception {
        String device;
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder)) {
            workstation.pull(Progress.SILENT);
            for (QueueRow row : workstation.desk().queue(0, 10)) {
                workstation.desk().decide(verdict(row.generationId()));
            }
            device = workstation.storage().database().deviceId();
        }
        Path token = Files.writeString(root.resolveSibling("token"), HostileFeedServer.TOKEN);
        try (HostileFeedServer server = HostileFeedServer.start()) {
            String[] sync = {
                "sync",
                "--data",
                root.toString(),
                "--policy",
                withoutUndo().toString(),
                "--feed",
                server.base(),
                "--token-file",
                token.toString()
            };
            Run first = Run.vigie(sync);
            assertThat(first.err()).isEmpty();
            assertThat(first.code()).isZero();
            Run again = Run.vigie(sync);
            assertThat(again.code()).isZero();
            List<String> received = server.received(device);
            assertThat(received)
                    .filteredOn(event -> event.contains("\"type\":\"decision\""))
                    .hasSize(10);
            assertThat(received).doesNotHaveDuplicates();
        }
        Run list = Run.vigie("log", "list", "--json", "--data", root.toString());
        assertThat(list.code()).isZero();
    }

    @Test
    void nothingReadableOfThePicturesOrPromptsIsOnTheDisk() throws Exception {
        byte[] prompt;
        DemoFolder demo = DemoFolder.prepared();
        demo.copyTo(root);
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder)) {
            CaseFile file = firstShowable(workstation.desk());
            prompt =
                    Objects.requireNonNull(file.generation().prompt())
                            .text()
                            .getBytes(StandardCharsets.UTF_8);
            scan(root, prompt);
        }
        scan(root, prompt);
        scan(demo.closed(), prompt);
        assertThat(demo.running().resolve("vigie.db-wal")).isNotEmptyFile();
        scan(demo.running(), prompt);
    }

    /// A policy under which decisions may leave at once.
    private Path withoutUndo() throws IOException {
        try (InputStream in =
                WorkstationTest.class.getResourceAsStream(
                        "/org/vigie/assets/policy/default.json")) {
            String policy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    root.resolveSibling("policy.json"),
                    policy.replace("\"undoSeconds\": 8", "\"undoSeconds\": 0"));
        }
    }

    private static void scan(Path folder, byte[] prompt) throws Exception {
        List<byte[]> forbidden =
                List.of(
                        prompt,
                        new byte[] {
                            (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'
                        },
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        "\"requester\"".getBytes(StandardCharsets.US_ASCII));
        int scanned = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (byte[] mark : forbidden) {
                    assertThat(content.contains(new String(mark, StandardCharsets.ISO_8859_1)))
                            .as(file.getFileName() + " holds plaintext")
                            .isFalse();
                }
                scanned++;
            }
        }
        assertThat(scanned).isGreaterThan(60);
    }

    private static Verdict verdict(String id) {
        return new Verdict(id, "none", List.of("keep"), "benign scene", Rung.VEIL);
    }

    /// What is breached stands at the head, the gravest first; the rest by its slack.
    private static void assertLeastSlackFirst(List<QueueRow> queue) {
        assertThat(queue).allSatisfy(row -> assertThat(row.clock()).isNotNull());
        Instant now = Instant.now();
        List<QueueRow> breached = queue.stream().filter(row -> due(row).isBefore(now)).toList();
        List<QueueRow> due = queue.subList(breached.size(), queue.size());
        assertThat(queue.subList(0, breached.size())).isEqualTo(breached);
        assertThat(breached.stream().map(row -> -row.severity())).isSorted();
        assertThat(due.stream().map(WorkstationTest::due)).isSorted();
    }

    private static Instant due(QueueRow row) {
        return Objects.requireNonNull(row.clock()).due();
    }

    private static CaseFile firstShowable(Desk desk) throws FaultException {
        return first(desk, "sexualised-edit");
    }

    private static CaseFile first(Desk desk, String hint) throws FaultException {
        for (QueueRow row : desk.queue(0, 200)) {
            if (row.veil() != null && row.categoryHint().equals(hint)) {
                CaseFile file = desk.open(row.generationId());
                Medium output = file.generation().outputs().getFirst();
                if (file.veils().containsKey(output.sha256())) {
                    return file;
                }
            }
        }
        throw new AssertionError("the demo set has no case hinted " + hint);
    }
}
