package org.vigie.hashes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;
import org.vigie.store.OwnerOnly;

/// PDQ hashes with numbers, to be searched while more come in. The last few thousand are in memory;
/// the others lie in mapped files as those of lists do, so that opening takes milliseconds and
/// memory does not grow with their count. Files of one size are made into one file of the next
/// (log-structured merge, O'Neil et al. 1996): a hash is written again some four times before there
/// are ten million.
///
/// It is a copy of what is kept elsewhere: whoever opens it adds what it does not cover, and clears
/// it when it disagrees. One thread at a time.
public final class GrowingIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GrowingIndex.class);

    /// Files of one size that make one of the next.
    private static final int FAN = 4;

    private static final int DIGITS = 16;
    private static final String NAME = "[0-9a-f]{16}-[0-9a-f]{16}";
    private static final String GROWING = "growing";

    private final Path folder;
    private final Tail tail;
    private final List<Part> parts = new ArrayList<>();

    private GrowingIndex(Path folder, int inMemory) {
        this.folder = folder;
        tail = new Tail(inMemory);
    }

    /// A number whose hash was found.
    ///
    /// @param distance bits that differ
    public record Near(long number, int distance) {}

    /// A file, and the numbers it covers.
    private record Part(long from, long to, HashListFile file, Path path) {
        /// How often files were merged to make one of this size.
        int tier(int smallest) {
            long size = Math.max(1, file.hashes() / smallest);
            return (63 - Long.numberOfLeadingZeros(size)) / 2;
        }
    }

    /// Open what is in a folder, which need not be there yet.
    ///
    /// @param inMemory hashes that are held in memory before they go to a file
    /// @throws FaultException `index-unwritable`
    public static GrowingIndex open(Path folder, int inMemory) throws FaultException {
        GrowingIndex index = new GrowingIndex(folder, inMemory);
        boolean sound = false;
        try {
            OwnerOnly.folder(folder);
            index.load();
            sound = true;
            return index;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            if (!sound) {
                index.close();
            }
        }
    }

    private static FaultException unwritable(IOException e) {
        return new FaultException(Fault.of("index-unwritable"), e);
    }

    /// Take files in the order of their numbers, the longer of two that begin alike: a crash may
    /// have left both a merged file and what it was made from. What does not follow on is deleted.
    private void load() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                if (name(path).matches(NAME)) {
                    files.add(path);
                } else {
                    Files.deleteIfExists(path);
                }
            }
        }
        files.sort(
                Comparator.comparing((Path path) -> name(path).substring(0, DIGITS))
                        .thenComparing(GrowingIndex::name, Comparator.reverseOrder()));
        for (Path path : files) {
            if (!take(path)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private boolean take(Path path) {
        long from = Long.parseUnsignedLong(name(path).substring(0, DIGITS), 16);
        long to = Long.parseUnsignedLong(name(path).substring(DIGITS + 1), 16);
        if (from != covered() + 1 || to < from) {
            return false;
        }
        try {
            parts.add(new Part(from, to, HashListFile.open(path), path));
            return true;
        } catch (FaultException e) {
            LOG.warn("part of an index is made again: {}", e.fault().code());
            return false;
        }
    }

    /// Return the number up to which everything is in files, 0 when nothing is.
    public long covered() {
        return parts.isEmpty() ? 0 : parts.getLast().to();
    }

    /// Return the last number of every file: what to ask for when in doubt whether the files are a
    /// copy of what they should be.
    public List<Long> ends() {
        return parts.stream().map(Part::to).toList();
    }

    /// Add a hash behind all others; equal hashes may come again with another number.
    ///
    /// @param number greater than all before
    /// @param hash 32 bytes
    /// @throws FaultException `index-unwritable`; the hash was not added
    public void add(long number, byte[] hash) throws FaultException {
        if (tail.isFull()) {
            try {
                fold();
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        tail.add(number, hash);
    }

    /// Forget what is in memory only.
    public void forget() {
        tail.clear();
    }

    /// Return numbers within 31 bits, nearest first. None is missed when there are no more than
    /// `limit`; of equal hashes up to 16 numbers are found.
    ///
    /// @throws FaultException `hash-index-damaged`
    public List<Near> near(byte[] hash, int limit) throws FaultException {
        List<Near> found = new ArrayList<>();
        tail.near(hash, found);
        for (Part part : parts) {
            for (HashListFile.Found one : part.file().near(hash, limit)) {
                for (Note note : one.notes()) {
                    found.add(new Near(number(note), one.distance()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::distance).thenComparingLong(Near::number));
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    private static long number(Note note) throws FaultException {
        try {
            return Long.parseLong(note.sourceId(), 36);
        } catch (NumberFormatException e) {
            throw HashFile.damaged();
        }
    }

    private static Note note(long number) {
        return new Note("", "", Long.toString(number, 36));
    }

    /// Write what is in memory to a file, then make one of the last files as long as they are of
    /// one size.
    private void fold() throws IOException, FaultException {
        long last = tail.last();
        write(
                covered() + 1,
                last,
                writer -> tail.each((number, hash) -> writer.add(hash, note(number))));
        tail.clear();
        while (parts.size() >= FAN && alike(parts.subList(parts.size() - FAN, parts.size()))) {
            List<Part> merged = List.copyOf(parts.subList(parts.size() - FAN, parts.size()));
            merge(merged);
        }
    }

    private boolean alike(List<Part> some) {
        int tier = some.getFirst().tier(tail.size());
        return some.stream().allMatch(part -> part.tier(tail.size()) == tier);
    }

    private interface Filling {
        void into(HashListWriter writer) throws IOException, FaultException;
    }

    private void write(long from, long to, Filling filling) throws IOException, FaultException {
        Path growing = folder.resolve(GROWING);
        Files.deleteIfExists(growing);
        try (HashListWriter writer = new HashListWriter(folder, GROWING, Kind.PDQ)) {
            filling.into(writer);
            writer.finish();
        }
        Path path = folder.resolve("%016x-%016x".formatted(from, to));
        Files.move(growing, path, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(folder);
        parts.add(new Part(from, to, HashListFile.open(path), path));
    }

    /// What was merged is deleted when the whole is in place. Where a system keeps an open file,
    /// the next start deletes it.
    private void merge(List<Part> some) throws IOException, FaultException {
        write(
                some.getFirst().from(),
                some.getLast().to(),
                writer -> {
                    for (Part part : some) {
                        part.file().each(writer::add);
                    }
                });
        parts.removeAll(some);
        for (Part part : some) {
            part.file().close();
            Files.deleteIfExists(part.path());
        }
    }

    /// Forget everything, in memory and in files.
    ///
    /// @throws FaultException `index-unwritable`
    public void clear() throws FaultException {
        tail.clear();
        try {
            for (Part part : parts) {
                part.file().close();
                Files.deleteIfExists(part.path());
            }
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            parts.clear();
        }
    }

    @Override
    public void close() {
        parts.forEach(part -> part.file().close());
        parts.clear();
    }
}
