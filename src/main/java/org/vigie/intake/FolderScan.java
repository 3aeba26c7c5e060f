package org.vigie.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Lists the flag files under a folder. Links are not followed; names that begin with a dot or end
/// in `.part` or `.tmp` are still being written and passed over.
final class FolderScan {
    private static final int DEPTH = 16;

    /// How a file holds its flags.
    enum Kind {
        ONE,
        LINES,
        GZIP
    }

    /// One flag file.
    ///
    /// @param name path from the drop folder, with slashes
    record Entry(Path path, String name, Kind kind, long size, Instant modified) {

        String key() {
            return Fingerprint.of(name);
        }

        /// What changes when the file does.
        String stamp() {
            return Fingerprint.of(size + " " + modified.toEpochMilli()).substring(0, 8);
        }
    }

    private FolderScan() {}

    /// Return all flag files, by name.
    ///
    /// @throws FaultException `feed-folder-missing`
    static List<Entry> list(Path folder) throws FaultException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new FaultException(Fault.of("feed-folder-missing"));
        }
        List<Entry> entries = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                    DEPTH,
                    visitor(folder, entries));
        } catch (IOException e) {
            throw new FaultException(Fault.of("feed-folder-missing"));
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static SimpleFileVisitor<Path> visitor(Path folder, List<Entry> entries) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return dir.equals(folder) || !unfinished(dir)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !unfinished(file) && holdsFlags(file)) {
                    entries.add(entry(folder, file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static Entry entry(Path folder, Path file, BasicFileAttributes attributes) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return new Entry(
                file,
                name,
                kind(name),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    private static Kind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            return Kind.GZIP;
        }
        return lower.endsWith(".flags.jsonl") ? Kind.LINES : Kind.ONE;
    }

    private static boolean holdsFlags(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".flag.json")
                || name.endsWith(".flags.jsonl")
                || name.endsWith(".flags.jsonl.gz");
    }

    private static boolean unfinished(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }
}
