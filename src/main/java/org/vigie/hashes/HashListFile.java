package org.vigie.hashes;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;

/// The file of a list, open to be searched by many at once. Nothing of it is on the heap: what is
/// not asked for is not even in memory.
public final class HashListFile implements AutoCloseable {
    private static final int HASHES = 0;
    private static final int NOTE_INDEX = 1;
    private static final int DICTIONARY = 2;
    private static final int NOTES = 3;
    private static final int FIRST_TABLE = 4;
    private static final int MOST_NOTES = 16;

    private final HashFile file;
    private final MemorySegment hashes;
    private final List<Note> dictionary;
    private final PdqIndex pdq;

    private HashListFile(HashFile file) throws FaultException {
        this.file = file;
        HashFile.Head head = file.head();
        int expected = FIRST_TABLE + 3 * head.slices();
        if (head.sections().size() != expected
                || head.sections().getFirst().length() != head.hashes() * head.hashBytes()) {
            throw HashFile.damaged();
        }
        hashes = file.section(HASHES);
        dictionary = NoteBytes.dictionary(file.section(DICTIONARY));
        pdq = new PdqIndex(hashes, head.hashes(), tables(file));
    }

    /// A hash that was found.
    ///
    /// @param distance bits that differ
    /// @param notes what the list says about it, up to 16
    public record Found(int distance, List<Note> notes) {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /// Open a file; takes milliseconds however long it is.
    ///
    /// @throws FaultException `hash-index-damaged`
    public static HashListFile open(Path path) throws FaultException {
        HashFile file = HashFile.open(path);
        boolean sound = false;
        try {
            HashListFile opened = new HashListFile(file);
            sound = true;
            return opened;
        } catch (IndexOutOfBoundsException e) {
            throw HashFile.damaged();
        } finally {
            if (!sound) {
                file.close();
            }
        }
    }

    private static List<SliceTable> tables(HashFile file) {
        List<SliceTable> tables = new ArrayList<>();
        int section = FIRST_TABLE;
        for (Slice slice : Slice.cut(file.head().slices())) {
            tables.add(
                    new SliceTable(
                            slice,
                            file.section(section),
                            file.section(section + 1),
                            file.section(section + 2),
                            slice.from() == 0 ? 0 : file.head().numberBytes()));
            section += 3;
        }
        return tables;
    }

    public Kind kind() {
        return file.head().kind();
    }

    /// Return how many different hashes there are.
    public long hashes() {
        return file.head().hashes();
    }

    /// Find an exact hash: 16 bytes for MD5, else 32.
    ///
    /// @throws FaultException `hash-index-damaged`
    public List<Found> exact(byte[] hash) throws FaultException {
        try {
            long position =
                    ExactSearch.position(
                            hashes, file.head().hashes(), file.head().hashBytes(), hash);
            return position < 0 ? List.of() : List.of(new Found(0, notes(position)));
        } catch (IndexOutOfBoundsException e) {
            throw HashFile.damaged();
        }
    }

    /// Find PDQ hashes within 31 bits, nearest first. None is missed when there are no more than
    /// `limit`.
    ///
    /// @param hash 32 bytes
    /// @throws FaultException `hash-index-damaged`
    public List<Found> near(byte[] hash, int limit) throws FaultException {
        MemorySegment bytes = MemorySegment.ofArray(hash);
        long[] query = new long[4];
        for (int i = 0; i < 4; i++) {
            query[i] = bytes.get(Bytes.WORD, i * 8L);
        }
        try {
            List<Found> found = new ArrayList<>();
            for (Candidates.Near near : pdq.near(query, limit)) {
                found.add(new Found(near.distance(), notes(near.position())));
            }
            return found;
        } catch (IndexOutOfBoundsException e) {
            throw HashFile.damaged();
        }
    }

    private List<Note> notes(long position) {
        MemorySegment index = file.section(NOTE_INDEX);
        long begin = index.get(Bytes.LONG, position / NoteGroups.SAMPLE * 8);
        NoteBytes.Reader reader = new NoteBytes.Reader(file.section(NOTES), begin);
        for (long skipped = position % NoteGroups.SAMPLE; skipped > 0; skipped--) {
            for (int left = reader.number(); left > 0; left--) {
                reader.skip();
            }
        }
        int count = Math.min(reader.number(), MOST_NOTES);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(reader.note(dictionary));
        }
        return notes;
    }

    /// Takes entries one after the other.
    @FunctionalInterface
    interface Sink {
        void take(byte[] hash, Note note) throws IOException;
    }

    /// Hand over every entry, in the order of the hashes.
    ///
    /// @throws FaultException `hash-index-damaged`
    void each(Sink sink) throws IOException, FaultException {
        int width = file.head().hashBytes();
        try {
            NoteBytes.Reader reader = new NoteBytes.Reader(file.section(NOTES), 0);
            for (long i = 0; i < file.head().hashes(); i++) {
                byte[] hash = hashes.asSlice(i * width, width).toArray(Bytes.BYTE);
                for (int left = reader.number(); left > 0; left--) {
                    sink.take(hash, reader.note(dictionary));
                }
            }
        } catch (IndexOutOfBoundsException e) {
            throw HashFile.damaged();
        }
    }

    /// Read all of the file and check it.
    ///
    /// @throws FaultException `hash-index-damaged`
    public void verify() throws FaultException {
        file.verify();
    }

    @Override
    public void close() {
        file.close();
    }
}
