package org.vigie.intake;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a folder and everything under it looks like from outside: names, sizes and times.
final class FolderState {
    private static final int NOTICED_FOLDERS = 1_000;

    private final Path folder;
    private final @Nullable WatchService notices;
    private final Set<Path> noticed = new HashSet<>();
    private long nanos;

    /// @param notices registered for every folder found, null for none
    FolderState(Path folder, @Nullable WatchService notices) {
        this.folder = folder;
        this.notices = notices;
    }

    /// Return a text that differs when the folder does.
    String look() {
        long start = System.nanoTime();
        Looking looking = new Looking();
        try {
            Files.walkFileTree(folder, looking);
        } catch (IOException e) {
            // Gone for now: looks empty, and differs when it is back.
            noticed.clear();
        }
        nanos = System.nanoTime() - start;
        return looking.count + " " + looking.mix;
    }

    /// Return how long the last look took.
    long nanos() {
        return nanos;
    }

    private void notice(Path found) {
        if (notices != null && noticed.size() < NOTICED_FOLDERS && noticed.add(found)) {
            try {
                found.register(notices, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            } catch (IOException e) {
                // Looking finds its changes all the same.
                noticed.remove(found);
            }
        }
    }

    private final class Looking extends SimpleFileVisitor<Path> {
        private long count;
        private long mix;

        @Override
        public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
            notice(found);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            count++;
            long modified = attributes.lastModifiedTime().toMillis();
            long one = Objects.hash(file, attributes.size(), modified);
            // A sum does not depend on the order the system lists files in.
            mix += one * 0x9E3779B97F4A7C15L;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
