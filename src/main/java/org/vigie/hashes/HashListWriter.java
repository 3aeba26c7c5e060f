package org.vigie.hashes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.vigie.hashes.HashFile.Head;
import org.vigie.hashes.HashFile.Section;
import org.vigie.review.HashMatch.Kind;
import org.vigie.store.OwnerOnly;

/// Builds the file of one list from hashes in any order, with some 100 MB of memory however many
/// there are. Everything else lies in files beside it, which are deleted in the end.
public final class HashListWriter implements AutoCloseable {
    private final Path folder;
    private final String name;
    private final Kind kind;
    private final FixedSort sort;
    private final NoteBytes notes = new NoteBytes();
    private final Path notesFile;
    private final OutputStream notesOut;
    private long notesAt;
    private long entries;

    /// Begin a file.
    ///
    /// @param folder where it and what is passing lies; owner-only
    /// @param name of the file, not there yet
    public HashListWriter(Path folder, String name, Kind kind) throws IOException {
        this.folder = folder;
        this.name = name;
        this.kind = kind;
        sort = new FixedSort(folder, name + "-", kind == Kind.MD5 ? 16 : 32);
        notesFile = folder.resolve(name + ".notes");
        OwnerOnly.create(notesFile);
        notesOut =
                new BufferedOutputStream(
                        Files.newOutputStream(notesFile, StandardOpenOption.WRITE), 1 << 16);
    }

    /// What a list came to.
    ///
    /// @param hashes different ones
    /// @param entries all that was added, less what was there word for word already
    public record Size(long hashes, long entries) {}

    /// Add a hash; the same hash may come again with another note.
    ///
    /// @param hash 32 bytes, 16 for MD5
    public void add(byte[] hash, Note note) throws IOException {
        byte[] bytes = notes.of(note);
        sort.add(hash, notesAt);
        notesOut.write(bytes);
        notesAt += bytes.length;
        entries++;
    }

    /// Return how many entries were added so far.
    public long added() {
        return entries;
    }

    /// Write the file and sync it.
    public Size finish() throws IOException {
        return finish(PdqIndex::slices);
    }

    /// @param slices says how many slices suit a number of hashes
    Size finish(LongToIntFunction slices) throws IOException {
        notesOut.close();
        Path file = folder.resolve(name);
        OwnerOnly.create(file);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel passing = FileChannel.open(notesFile, StandardOpenOption.READ)) {
            MemorySegment source =
                    passing.map(FileChannel.MapMode.READ_ONLY, 0, passing.size(), arena);
            return write(channel, arena, source, slices);
        }
    }

    private Size write(
            FileChannel channel, Arena arena, MemorySegment source, LongToIntFunction suitable)
            throws IOException {
        Path noted = folder.resolve(name + ".noted");
        OwnerOnly.create(noted);
        try (FileChannel notesChannel =
                FileChannel.open(noted, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(HashFile.HEAD);
            NoteGroups groups = new NoteGroups(source, notesChannel);
            try (OutputStream hashes = unclosed(channel)) {
                sort.merge((record, number) -> {
                    if (groups.take(record, number, kind == Kind.MD5 ? 16 : 32)) {
                        hashes.write(record, 0, kind == Kind.MD5 ? 16 : 32);
                    }
                });
            }
            groups.finish();
            List<long[]> places = new ArrayList<>();
            long end = HashFile.HEAD + groups.hashes() * (kind == Kind.MD5 ? 16 : 32);
            places.add(new long[] {HashFile.HEAD, end - HashFile.HEAD});
            end = append(channel, places, end, groups.index());
            end = append(channel, places, end, notes.dictionary());
            end = append(channel, places, end, notesChannel);
            int slices = kind == Kind.PDQ ? suitable.applyAsInt(groups.hashes()) : 0;
            int numberBytes = groups.hashes() <= 0xff_ffff ? 3 : 4;
            if (slices > 0) {
                new SliceTableWriter(channel, arena, groups.hashes(), numberBytes)
                        .write(slices, places, end);
            }
            seal(channel, arena, groups, slices, numberBytes, places);
            return new Size(groups.hashes(), groups.entries());
        } finally {
            Files.deleteIfExists(noted);
        }
    }

    private void seal(
            FileChannel channel,
            Arena arena,
            NoteGroups groups,
            int slices,
            int numberBytes,
            List<long[]> places)
            throws IOException {
        List<Section> sections = new ArrayList<>();
        for (long[] place : places) {
            MemorySegment segment =
                    channel.map(FileChannel.MapMode.READ_ONLY, place[0], place[1], arena);
            sections.add(new Section(place[0], place[1], HashFile.digest(segment)));
        }
        HashFile.seal(
                channel,
                new Head(kind, groups.hashes(), groups.entries(), slices, numberBytes, sections));
    }

    private static OutputStream unclosed(FileChannel channel) {
        return new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static long append(FileChannel channel, List<long[]> places, long end, byte[] bytes)
            throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, end + rest.position());
        }
        return placed(places, end, bytes.length);
    }

    private static long append(
            FileChannel channel, List<long[]> places, long end, FileChannel source)
            throws IOException {
        long size = source.size();
        long done = 0;
        while (done < size) {
            channel.position(end + done);
            done += source.transferTo(done, size - done, channel);
        }
        return placed(places, end, size);
    }

    /// Sections begin at full cache lines.
    static long placed(List<long[]> places, long from, long length) {
        places.add(new long[] {from, length});
        return from + length + 63 & ~63L;
    }

    /// Delete what was passing.
    @Override
    public void close() throws IOException {
        notesOut.close();
        sort.close();
        Files.deleteIfExists(notesFile);
    }
}
