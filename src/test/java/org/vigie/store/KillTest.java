package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.ledger.LogVerifier;

/// A desk killed at any moment has every decision it gave a receipt for.
class KillTest {
    @TempDir Path root;

    private final Random random = new Random(20260105);

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        killAndCompare(4);
    }

    @Test
    @Tag("slow")
    void nothingAcknowledgedIsLostInAHundredKills() throws Exception {
        killAndCompare(100);
    }

    /// The comparison can fail: a desk that claims a decision before its commit is caught.
    @Test
    void aClaimBeforeTheCommitIsCaught() throws Exception {
        Process desk = start("too-early");
        List<String> claims = run(desk, 1);
        assertThat(missing(claims)).isEqualTo(claims);
    }

    private void killAndCompare(int kills) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Process desk = start();
            receipts.addAll(run(desk, 1 + random.nextInt(40)));
            assertThat(missing(receipts)).isEmpty();
        }
        assertThat(receipts).hasSizeGreaterThanOrEqualTo(kills).doesNotHaveDuplicates();
    }

    private Process start(String... more) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledDesk.class.getName(),
                                root.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Let a desk work for some receipts, then kill it a moment later.
    ///
    /// @return all whole lines it said before it died
    private List<String> run(Process desk, int atLeast) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = desk.inputReader(StandardCharsets.UTF_8)) {
            while (lines.size() < atLeast) {
                String line = said.readLine();
                assertThat(line).as("the desk works until it is killed").isNotNull();
                lines.add(line);
            }
            assertThatThrownBy(() -> DataFolder.open(root)).hasMessage("data-folder-in-use");
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            desk.toHandle().destroyForcibly();
            String rest = said.readAllAsString();
            rest.substring(0, rest.lastIndexOf('\n') + 1).lines().forEach(lines::add);
        }
        assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    private List<String> missing(List<String> receipts) throws Exception {
        Set<String> found = new HashSet<>();
        LogVerifier verifier = new LogVerifier();
        try (Desks desk = Desks.open(root)) {
            for (Entry entry : desk.storage.events().after(0, Integer.MAX_VALUE)) {
                assertThat(verifier.accept(entry)).isEmpty();
                Envelope event = Envelope.read(entry.bytes());
                if (event.type() == EventType.DECISION) {
                    found.add(entry.sequence() + " " + event.eventId());
                }
            }
            assertThat(desk.storage.cases().recent(Integer.MAX_VALUE)).hasSameSizeAs(found);
        }
        return receipts.stream().filter(receipt -> !found.contains(receipt)).toList();
    }
}
