package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;
import org.vigie.ui.kit.Text;

/// A workstation with three small cases of its own: `plain`, `minor`, which a signal points to, and
/// `listed`, whose output is on a hash list.
final class SmallDesk {
    private SmallDesk() {}

    /// Drop the flags and import the list.
    static void set(Path root) throws IOException, FaultException {
        Files.createDirectories(root.resolve("drop"));
        flag(root, "plain", 0, "sexual");
        flag(root, "minor", 1, "apparent_minor");
        flag(root, "listed", 2, "sexual");
        try (DataFolder folder = DataFolder.open(root.resolve("data"))) {
            Keyring.throwAway(folder).close();
        }
        Path list = Files.writeString(root.resolve("list.csv"), sha256(2) + "\n");
        Run run =
                Run.vigie(
                        "hashes",
                        "import",
                        list.toString(),
                        "--name",
                        "a list",
                        "--kind",
                        "sha256",
                        "--data",
                        root.resolve("data").toString());
        if (run.code() != 0) {
            throw new IllegalStateException(run.err());
        }
    }

    static String sha256(int picture) {
        return Digests.sha256(CanaryWatch.picture(picture));
    }

    private static void flag(Path root, String id, int picture, String label) throws IOException {
        Path drop = root.resolve("drop");
        Files.write(drop.resolve(id + ".png"), CanaryWatch.picture(picture));
        Files.writeString(
                drop.resolve(id + ".flag.json"),
                """
                {"schema":"vigie/flag/1","id":"%s","flaggedAt":"2026-01-04T10:15:00Z",
                 "outputs":[{"file":"%s.png","sha256":"%s","mediaType":"image/png"}],
                 "signals":[{"classifier":"up","version":"3","label":"%s","score":0.9,"threshold":0.8}]}
                """
                        .formatted(id, id, sha256(picture), label));
    }

    static Workstation open(DataFolder folder, Path root, Settings settings) throws FaultException {
        return Workstation.open(
                folder,
                new Workstation.Opening(
                        Packs.builtInPolicy(),
                        Packs.builtInClocks(),
                        settings.withDropFolder(root.resolve("drop").toString()),
                        null,
                        false,
                        new Text(Locale.ENGLISH)));
    }
}
