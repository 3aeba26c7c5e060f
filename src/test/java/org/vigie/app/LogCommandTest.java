package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.store.DataFolder;

@ResourceLock(Run.LOCK)
class LogCommandTest {
    @TempDir Path root;

    private Path data;

    @BeforeEach
    void pullTheDemoSet() throws Exception {
        data = root.resolve("data");
        try (DataFolder folder = DataFolder.open(data);
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            workstation.pull(Progress.SILENT);
        }
    }

    @Test
    void listsShowsAndRefusesWhatMakesNoSense() {
        assertThat(log("list").lines()).hasSizeGreaterThan(60);
        Run some = log("list", "--from", "3", "--limit", "2", "--json");
        assertThat(some.lines()).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("{"));
        assertThat(log("show", "3").out().strip()).isEqualTo(some.lines().getFirst());
        assertThat(log("show", "0").code()).isEqualTo(1);
        assertThat(log("show", "99999").code()).isEqualTo(1);
        assertThat(log("show", "three").code()).isEqualTo(2);
        assertThat(log("list", "--limit", "-1").code()).isEqualTo(2);
        assertThat(log("list", "--from", "0").code()).isEqualTo(2);
    }

    @Test
    void oneChangedByteIsFoundAndItsEntryNamedWhereverItIs() throws Exception {
        int last = log("list").lines().size();
        assertThat(log("verify").code()).isZero();
        flip(last);
        assertNamed(last);
        flip(5);
        assertNamed(5);
        assertThat(log("show", "6").code()).as("a broken log can be read").isZero();
        Run pull = Run.vigie("pull", "--data", data.toString());
        assertThat(pull.code()).isEqualTo(1);
        assertThat(pull.err()).contains("[log-broken]");
    }

    @Test
    void aFolderNamedByMistakeStaysAsItWas() throws Exception {
        Path other = Files.createDirectory(root.resolve("other"));
        var permissions = Files.getPosixFilePermissions(other);
        for (String[] command : new String[][] {{"log", "list"}, {"pull"}, {"sync"}}) {
            for (Path folder : new Path[] {other, root.resolve("nowhere")}) {
                Run run = Run.vigie(with(command, "--data", folder.toString()));
                assertThat(run.code()).isEqualTo(1);
                assertThat(run.err()).contains("[workstation-none]");
            }
        }
        Run.vigie("doctor", "--data", other.toString());
        assertThat(other).isEmptyDirectory();
        assertThat(Files.getPosixFilePermissions(other)).isEqualTo(permissions);
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void anExportVerifiesHereAndSaysWhichKeyToCompare() throws Exception {
        Path folder = root.resolve("export");
        Run export = log("export", folder.toString());
        assertThat(export.code()).as(export.err()).isZero();
        String key = export.out().strip().replaceFirst("(?s).*: ", "");
        Run verify = Run.vigie("log", "verify", folder.toString());
        assertThat(verify.code()).as("nobody vouches for the key in the folder").isEqualTo(1);
        assertThat(verify.err()).contains(key).contains("[key-not-given]");
        Run content = Run.vigie("log", "verify", folder.toString(), "--untrusted");
        assertThat(content.code()).as(content.err()).isZero();
        assertThat(content.err()).contains(key);
        Run trusted = Run.vigie("log", "verify", folder.toString(), "--key", key, "--json");
        assertThat(trusted.out()).contains("\"trusted\":true");
        assertThat(trusted.code()).as(trusted.err()).isZero();
        assertThat(log("verify").out()).contains("1 signed checkpoint matches");
        Files.writeString(folder.resolve("tile/0/000.p/1"), "x");
        assertThat(Run.vigie("log", "verify", folder.toString()).err()).contains("[export-broken]");
        assertThat(log("export", folder.toString()).err()).contains("[export-folder-used]");
    }

    @Test
    void oneEntryIsProvenOffline() throws Exception {
        Path folder = root.resolve("proof");
        Run proof = log("proof", "3", folder.toString());
        String key = proof.out().strip().replaceFirst("(?s).*: ", "");
        String file = folder.resolve("entry-3.tlog-proof").toString();
        assertThat(Run.vigie("log", "verify", file, "--key", key).code()).isZero();
        assertThat(Run.vigie("log", "verify", file).err()).contains("[key-unreadable]");
        Path entry = folder.resolve("entry-3.json");
        Files.writeString(entry, Files.readString(entry).replaceFirst("M-", "N-"));
        assertThat(Run.vigie("log", "verify", file, "--key", key).err()).contains("[proof-broken]");
        assertThat(log("proof", "99999", folder.toString()).code()).isEqualTo(1);
    }

    @Test
    void aWitnessCosignsWhatAgreesWithWhatItSawAndNothingElse() throws Exception {
        Path lead = root.resolve("lead");
        try (DataFolder folder = DataFolder.open(lead);
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            assertThat(workstation).isNotNull();
        }
        Path first = root.resolve("first");
        log("export", first.toString());
        Run witness = Run.vigie("log", "witness", first.toString(), "--data", lead.toString());
        assertThat(witness.code()).as(witness.err()).isZero();
        Run verify = Run.vigie("log", "verify", first.toString(), "--json");
        assertThat(verify.out()).contains("\"witnesses\":[\"vigie.local/device/");
        Path second = root.resolve("second");
        log("export", second.toString());
        Run again = Run.vigie("log", "witness", second.toString(), "--data", lead.toString());
        assertThat(again.code()).as(again.err()).isZero();
        Run older = Run.vigie("log", "witness", first.toString(), "--data", lead.toString());
        assertThat(older.err()).contains("[witness-older]");
    }

    private void assertNamed(int sequence) {
        Run verify = log("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).isEmpty();
        assertThat(verify.err()).contains("entry " + sequence + " ").contains("[log-broken]");
    }

    private Run log(String... words) {
        return Run.vigie(with(with(new String[] {"log"}, words), "--data", data.toString()));
    }

    private static String[] with(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private void flip(int sequence) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("vigie.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS event_is_never_changed");
            statement.execute(
                    "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT), 'M-01', 'M-02') AS"
                            + " BLOB) WHERE seq = "
                            + sequence);
        }
    }
}
