package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.ledger.Entry;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.sync.HostileFeedServer;
import org.vigie.sync.Synchronizer;
import org.vigie.sync.Trouble;

/// The whole program killed while it pulls, prepares and decides: every receipt it gave is kept,
/// the log holds, and a feed in trouble receives each event exactly once.
@ResourceLock(Run.LOCK)
class KilledWorkstationTest {
    private static final int KILLS = 3;

    @TempDir Path root;

    private final Random random = new Random(20260107);

    @Test
    void everyReceiptOutlivesTheKillsAndReachesTheFeedOnce() throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            receipts.addAll(killed(3 + random.nextInt(12)));
            assertThat(recent()).containsAll(receipts);
            Run verified = Run.vigie("log", "verify", "--data", data().toString());
            assertThat(verified.code()).as(verified.err()).isZero();
        }
        assertThat(receipts).hasSizeGreaterThanOrEqualTo(3 * KILLS).doesNotHaveDuplicates();
        // What may still be undone is not sent yet.
        TimeUnit.SECONDS.sleep(Packs.builtInPolicy().reveal().undoSeconds());
        assertDelivered();
    }

    private Path data() {
        return root.resolve("data");
    }

    /// Let a workstation give some receipts, then kill it a moment later.
    ///
    /// @return all whole receipts it gave
    private List<String> killed(int atLeast) throws Exception {
        Process process = start();
        List<String> receipts = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            while (receipts.size() < atLeast) {
                String line = said.readLine();
                assertThat(line).as("it works until it is killed").isNotNull();
                receipts.add(line);
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            process.toHandle().destroyForcibly();
            String rest = said.readAllAsString();
            rest.substring(0, rest.lastIndexOf('\n') + 1).lines().forEach(receipts::add);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not finished").isNotZero();
        return receipts;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + System.getProperty("user.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWorkstation.class.getName(),
                        data().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> recent() throws FaultException {
        try (DataFolder folder = DataFolder.open(data());
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            return workstation.desk().recent(1_000).stream()
                    .map(standing -> standing.saved().sequence() + " " + standing.saved().eventId())
                    .toList();
        }
    }

    private void assertDelivered() throws Exception {
        Path token = Files.writeString(root.resolve("token"), HostileFeedServer.TOKEN);
        try (HostileFeedServer server = HostileFeedServer.start();
                DataFolder folder = DataFolder.open(data());
                Workstation workstation =
                        KilledWorkstation.open(
                                folder,
                                Settings.fresh().withFeed(server.base(), token.toString()))) {
            server.script(Trouble.DROP_AFTER, Trouble.STATUS_500, Trouble.TWICE);
            server.plague(
                    7,
                    0.2,
                    Trouble.DROP_BEFORE,
                    Trouble.DROP_AFTER,
                    Trouble.TWICE,
                    Trouble.TRUNCATED_JSON);
            Synchronizer synchronizer = Objects.requireNonNull(workstation.synchronizer());
            for (int i = 0; i < 8; i++) {
                tried(synchronizer);
            }
            server.heal();
            synchronizer.once();
            String device = workstation.storage().database().deviceId();
            assertThat(server.received(device)).isEqualTo(events(workstation));
            assertThat(server.requests()).as("trouble struck").isGreaterThan(9);
            assertThat(synchronizer.once().pushed()).as("nothing is sent twice").isZero();
        }
    }

    private static void tried(Synchronizer synchronizer) {
        try {
            synchronizer.once();
        } catch (FaultException e) {
            assertThat(e.fault().code()).startsWith("feed-");
        }
    }

    private static List<String> events(Workstation workstation) throws FaultException {
        List<String> events = new ArrayList<>();
        for (Entry entry : workstation.storage().events().after(0, Integer.MAX_VALUE)) {
            events.add(new String(entry.bytes(), StandardCharsets.UTF_8));
        }
        return events;
    }
}
