package org.vigie.hashes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;
import org.vigie.store.OwnerOnly;

/// Takes a list in. What is wrong with single entries is counted, told and kept; the old list of
/// the name stands until the new one is whole on disk.
public final class HashImport {
    private static final int TOLD = 20;
    private static final int LONGEST_NAME = 100;

    private final HashLists lists;
    private final InstantSource now;

    public HashImport(HashLists lists, InstantSource now) {
        this.lists = lists;
        this.now = now;
    }

    /// What is to be imported.
    ///
    /// @param kind null to find out
    /// @param actor pseudonymous code of who imports
    public record Request(
            Path file, String name, String source, @Nullable Kind kind, String actor) {}

    /// An entry that was not taken.
    ///
    /// @param reason word for why: `not-hex`, `length`, `other-kind`, `quality`, `too-long`
    public record Rejected(long line, String reason) {}

    /// What came of it.
    ///
    /// @param first the first entries that were not taken
    public record Result(HashList list, List<Rejected> first) {
        public Result {
            first = List.copyOf(first);
        }
    }

    /// Says how far an import is, in entries.
    @FunctionalInterface
    public interface Progress {
        void at(long entries);
    }

    /// Import a list.
    ///
    /// @throws FaultException what [KindGuess#of] says; `hash-list-unreadable`,
    ///   `hash-list-damaged`, `hash-list-name`, `hash-list-unwritable`. Nothing has changed then
    public Result run(Request request, Progress progress) throws FaultException {
        if (request.name().isBlank() || request.name().length() > LONGEST_NAME) {
            throw new FaultException(Fault.of("hash-list-name", "limit", LONGEST_NAME));
        }
        Kind kind = KindGuess.of(request.file(), request.kind());
        try {
            OwnerOnly.folder(lists.folder());
            lists.sweep();
            String index = HashLists.stem(request.name()) + "-" + Long.toHexString(now.millis());
            Files.deleteIfExists(lists.folder().resolve(index));
            return run(request, kind, index, progress);
        } catch (IOException e) {
            throw new FaultException(Fault.of("hash-list-unwritable"), e);
        } finally {
            lists.sweep();
        }
    }

    private Result run(Request request, Kind kind, String index, Progress progress)
            throws FaultException, IOException {
        Path rejected = lists.folder().resolve(index + ".rejected");
        OwnerOnly.create(rejected);
        try (HashListWriter writer = new HashListWriter(lists.folder(), index, kind);
                BufferedWriter kept = Files.newBufferedWriter(rejected, StandardCharsets.UTF_8)) {
            Taking taking = new Taking(kind, writer, kept, progress);
            String digest = ListReading.read(request.file(), taking::take);
            kept.close();
            if (writer.added() == 0) {
                throw new FaultException(Fault.of("hash-list-empty"));
            }
            HashListWriter.Size size = writer.finish();
            HashList list =
                    new HashList(
                            request.name(),
                            kind,
                            request.source(),
                            request.actor(),
                            now.instant().truncatedTo(ChronoUnit.SECONDS),
                            digest,
                            size.hashes(),
                            size.entries(),
                            writer.added() - size.entries(),
                            taking.count,
                            index);
            putInPlace(list, rejected);
            return new Result(list, taking.first);
        }
    }

    private void putInPlace(HashList list, Path rejected) throws IOException {
        Path place = lists.rejected(list.name());
        if (list.rejected() > 0) {
            Files.move(
                    rejected,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(place);
        }
        lists.describe(list);
    }

    /// Checks entries one by one.
    private static final class Taking {
        private final Kind kind;
        private final HashListWriter writer;
        private final BufferedWriter kept;
        private final Progress progress;
        private final List<Rejected> first = new ArrayList<>();
        private long count;

        Taking(Kind kind, HashListWriter writer, BufferedWriter kept, Progress progress) {
            this.kind = kind;
            this.writer = writer;
            this.kept = kept;
            this.progress = progress;
        }

        boolean take(ListEntry entry) throws IOException {
            byte[] hash = HashText.bytes(entry.text());
            String reason = reason(entry, hash);
            if (reason.isEmpty() && hash != null) {
                writer.add(hash, entry.note());
            } else {
                reject(entry, reason);
            }
            if ((writer.added() & 0xffff) == 0) {
                progress.at(writer.added());
            }
            return true;
        }

        private String reason(ListEntry entry, byte @Nullable [] hash) {
            if (!entry.flaw().isEmpty()) {
                return entry.flaw();
            }
            if (hash == null) {
                return entry.text().matches("[0-9A-Fa-f]+") ? "length" : "not-hex";
            }
            if (entry.kind() != null && entry.kind() != kind) {
                return "other-kind";
            }
            if (hash.length != (kind == Kind.MD5 ? 16 : 32)) {
                return "length";
            }
            return KindGuess.emptiness(kind, hash, entry.quality());
        }

        private void reject(ListEntry entry, String reason) throws IOException {
            count++;
            if (first.size() < TOLD) {
                first.add(new Rejected(entry.line(), reason));
            }
            String quoted = entry.original().replace("\"", "\"\"");
            kept.write(entry.line() + "," + reason + ",\"" + quoted + "\"\n");
        }
    }

    /// Return the bytes of a hash somebody typed.
    ///
    /// @throws FaultException `hash-unusable`
    public static byte[] typed(String text) throws FaultException {
        byte[] hash = HashText.bytes(text);
        if (hash == null) {
            throw new FaultException(Fault.of("hash-unusable"));
        }
        return hash;
    }
}
