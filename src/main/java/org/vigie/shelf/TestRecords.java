package org.vigie.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelReport;
import org.vigie.store.OwnerOnly;
import tools.jackson.core.JacksonException;

/// The last test of each model, built-in ones too, in a data folder. A convenience: losing it loses
/// nothing that cannot be measured again.
public final class TestRecords {
    private static final Logger LOG = LoggerFactory.getLogger(TestRecords.class);
    private static final long MOST_BYTES = 64 << 10;

    private final Path folder;

    private TestRecords(Path folder) {
        this.folder = folder;
    }

    /// The tests of a data folder, which need not have any.
    public static TestRecords in(Path dataFolder) {
        return new TestRecords(dataFolder.resolve("models").resolve(".tested"));
    }

    /// Remember a test.
    public void keep(Manifest manifest, List<ModelReport> reports, Instant at) {
        Tested tested = new Tested(at.truncatedTo(ChronoUnit.SECONDS), manifest.sha256(), reports);
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.replace(file(manifest), ShelfFiles.JSON.writeValueAsBytes(tested));
        } catch (IOException e) {
            LOG.warn("a test of {} was not kept", manifest.id(), e);
        }
    }

    /// Return the last test of this very model; empty when there was none, or of another file.
    public Optional<Tested> last(Manifest manifest) {
        Path file = file(manifest);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Tested tested = ShelfFiles.JSON.readValue(Files.readAllBytes(file), Tested.class);
            return Optional.of(tested)
                    .filter(found -> found.modelSha256().equals(manifest.sha256()));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private Path file(Manifest manifest) {
        return folder.resolve(manifest.id() + ".json");
    }
}
