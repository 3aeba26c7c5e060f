package org.vigie.hashes;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Puts the notes of one hash after another, in the order of the hashes. For every 16th hash an
/// index says where its notes begin.
final class NoteGroups {
    static final int SAMPLE = 16;

    private final MemorySegment source;
    private final OutputStream out;
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();
    private final ByteArrayOutputStream group = new ByteArrayOutputStream();
    private byte[] hash = {};
    private byte[] last = {};
    private int inGroup;
    private long hashes;
    private long entries;
    private long at;

    NoteGroups(MemorySegment source, FileChannel target) {
        this.source = source;
        this.out = new BufferedOutputStream(Channels.newOutputStream(target), 1 << 16);
    }

    /// Take the next entry.
    ///
    /// @param number where its note begins in the source
    /// @return whether its hash is another than the one before
    boolean take(byte[] record, long number, int hashBytes) throws IOException {
        boolean other = hashes == 0 || !Arrays.equals(hash, 0, hashBytes, record, 0, hashBytes);
        if (other) {
            flush();
            hash = Arrays.copyOf(record, hashBytes);
            hashes++;
        }
        NoteBytes.Reader reader = new NoteBytes.Reader(source, number);
        reader.skip();
        byte[] note = source.asSlice(number, reader.at() - number).toArray(Bytes.BYTE);
        if (other || !Arrays.equals(note, last)) {
            group.writeBytes(note);
            inGroup++;
            entries++;
            last = note;
        }
        return other;
    }

    private void flush() throws IOException {
        if (inGroup == 0) {
            return;
        }
        if ((hashes - 1) % SAMPLE == 0) {
            ByteBuffer place = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            index.writeBytes(place.putLong(at).array());
        }
        ByteArrayOutputStream count = new ByteArrayOutputStream();
        NoteBytes.number(count, inGroup);
        out.write(count.toByteArray());
        out.write(group.toByteArray());
        at += count.size() + group.size();
        group.reset();
        inGroup = 0;
    }

    void finish() throws IOException {
        flush();
        out.flush();
    }

    long hashes() {
        return hashes;
    }

    long entries() {
        return entries;
    }

    /// Return the index; half a byte a hash.
    byte[] index() {
        return index.toByteArray();
    }
}
