package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.store.DataFolder;

/// A data folder with the demo set, pulled and prepared by a real workstation once for all tests of
/// this process. Each test works on a copy of its own.
///
/// @param closed the folder after the workstation was closed
/// @param running the same folder as it lay on the disk while the workstation was open
/// @param summary what pulling came to
record DemoFolder(Path closed, Path running, Summary summary) {
    private static @Nullable DemoFolder prepared;

    /// Return the folder, prepared now if nobody asked before.
    static synchronized DemoFolder prepared() throws Exception {
        DemoFolder known = prepared;
        if (known == null) {
            known = prepare(Files.createTempDirectory("vigie-demo"));
            prepared = known;
        }
        return known;
    }

    private static DemoFolder prepare(Path root) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
        Path closed = root.resolve("closed");
        Path running = root.resolve("running");
        try (DataFolder folder = DataFolder.open(closed);
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            Summary summary = workstation.pull(Progress.SILENT);
            workstation.prepare();
            copy(closed, running);
            return new DemoFolder(closed, running, summary);
        }
    }

    /// Make a folder a copy of this one.
    void copyTo(Path folder) throws IOException {
        copy(closed, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + root);
        }
    }
}
