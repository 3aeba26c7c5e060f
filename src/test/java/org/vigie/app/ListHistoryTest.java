package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.ledger.Entry;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;

/// A list can be imported without the key of the log; the log has it from the next opening on.
@ResourceLock(Run.LOCK)
class ListHistoryTest {
    private static final String HASH =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @TempDir Path root;

    @Test
    void importsAndRemovalsAreInTheLogOnce() throws Exception {
        Path data = root.resolve("data");
        assertThat(listed(data)).isEmpty();
        Path file = Files.writeString(root.resolve("list.csv"), HASH + "\n");
        hashes(data, "import", file.toString(), "--name", "a list", "--kind", "pdq");
        hashes(data, "remove", "a list");
        for (int opening = 0; opening < 2; opening++) {
            List<String> events = listed(data);
            assertThat(events).hasSize(2);
            assertThat(events.getFirst())
                    .contains(
                            "list_imported", "\"list\":\"a list\"", "file_sha256", "\"hashes\":1");
            assertThat(events.getLast()).contains("list_removed");
        }
    }

    private static void hashes(Path data, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "hashes";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = data.toString();
        Run run = Run.vigie(all);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static List<String> listed(Path data) throws FaultException {
        try (DataFolder folder = DataFolder.open(data);
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            return workstation.storage().events().after(0, Integer.MAX_VALUE).stream()
                    .map(ListHistoryTest::text)
                    .filter(event -> event.contains("\"type\":\"list_"))
                    .toList();
        }
    }

    private static String text(Entry entry) {
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }
}
