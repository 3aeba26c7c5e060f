package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the time of a measurement.
final class ThrowAwayFolder implements AutoCloseable {
    private final Path root;

    ThrowAwayFolder() throws IOException {
        root = Files.createTempDirectory("vigie-bench");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(root)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
