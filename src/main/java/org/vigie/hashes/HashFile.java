package org.vigie.hashes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;

/// The file of one list, mapped into memory. A head of one page names its sections with their
/// SHA-256 and ends with its own, so that opening reads one page however long the list is.
///
/// Head, little-endian: magic `VIGIEHSH`, version (4 bytes), kind (4), hashes (8), entries (8),
/// slices (4), bytes a number (4), sections (4), 4 unused; then 48 bytes a section: place (8),
/// length (8), SHA-256; its last 32 bytes are the SHA-256 of all before them.
final class HashFile implements AutoCloseable {
    static final int HEAD = 4_096;
    static final int VERSION = 1;
    private static final byte[] MAGIC = {'V', 'I', 'G', 'I', 'E', 'H', 'S', 'H'};
    private static final int DIGEST = 32;
    private static final int MOST_SECTIONS = 64;
    private static final long MOST_HASHES = 1L << 30;

    private final Arena arena;
    private final MemorySegment whole;
    private final Head head;

    private HashFile(Arena arena, MemorySegment whole, Head head) {
        this.arena = arena;
        this.whole = whole;
        this.head = head;
    }

    /// What the first page says.
    record Head(
            Kind kind,
            long hashes,
            long entries,
            int slices,
            int numberBytes,
            List<Section> sections) {

        Head {
            sections = List.copyOf(sections);
        }

        int hashBytes() {
            return kind == Kind.MD5 ? 16 : 32;
        }
    }

    /// A part of the file.
    @SuppressWarnings("ArrayRecordComponent")
    record Section(long place, long length, byte[] sha256) {}

    /// Map a file.
    ///
    /// @throws FaultException `hash-index-damaged` when its head is not whole or not of this
    ///   version, or the file is too short; the sections are not looked at
    static HashFile open(Path file) throws FaultException {
        Arena arena = Arena.ofShared();
        boolean sound = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD) {
                throw damaged();
            }
            MemorySegment whole =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            byte[] page = whole.asSlice(0, HEAD).toArray(Bytes.BYTE);
            HashFile opened = new HashFile(arena, whole, head(page, whole.byteSize()));
            sound = true;
            return opened;
        } catch (IOException e) {
            throw damaged();
        } finally {
            if (!sound) {
                arena.close();
            }
        }
    }

    static FaultException damaged() {
        return new FaultException(Fault.of("hash-index-damaged"));
    }

    Head head() {
        return head;
    }

    MemorySegment section(int index) {
        Section section = head.sections().get(index);
        return whole.asSlice(section.place(), section.length());
    }

    /// Read everything and compare it with what the head promises.
    ///
    /// @throws FaultException `hash-index-damaged`
    void verify() throws FaultException {
        for (int i = 0; i < head.sections().size(); i++) {
            if (!Arrays.equals(digest(section(i)), head.sections().get(i).sha256())) {
                throw damaged();
            }
        }
    }

    /// Write the head of a new file and sync all of it.
    static void seal(FileChannel channel, Head head) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        page.put(MAGIC).putInt(VERSION).putInt(head.kind().ordinal());
        page.putLong(head.hashes()).putLong(head.entries());
        page.putInt(head.slices()).putInt(head.numberBytes());
        page.putInt(head.sections().size()).putInt(0);
        for (Section section : head.sections()) {
            page.putLong(section.place()).putLong(section.length()).put(section.sha256());
        }
        byte[] bytes = page.array();
        byte[] digest = sha256().digest(Arrays.copyOf(bytes, HEAD - DIGEST));
        System.arraycopy(digest, 0, bytes, HEAD - DIGEST, DIGEST);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, rest.position());
        }
        channel.force(true);
    }

    private static Head head(byte[] bytes, long fileSize) throws FaultException {
        byte[] digest = sha256().digest(Arrays.copyOf(bytes, HEAD - DIGEST));
        if (!Arrays.equals(digest, 0, DIGEST, bytes, HEAD - DIGEST, HEAD)
                || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
            throw damaged();
        }
        ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        page.position(MAGIC.length);
        int version = page.getInt();
        int kind = page.getInt();
        if (version != VERSION || kind < 0 || kind >= Kind.values().length) {
            throw damaged();
        }
        long hashes = page.getLong();
        long entries = page.getLong();
        int slices = page.getInt();
        int numberBytes = page.getInt();
        int count = page.getInt();
        page.getInt();
        if (hashes < 0 || hashes > MOST_HASHES || count < 0 || count > MOST_SECTIONS) {
            throw damaged();
        }
        List<Section> sections = sections(page, count, fileSize);
        return new Head(Kind.values()[kind], hashes, entries, slices, numberBytes, sections);
    }

    private static List<Section> sections(ByteBuffer page, int count, long fileSize)
            throws FaultException {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] digest = new byte[DIGEST];
            Section section = new Section(page.getLong(), page.getLong(), digest);
            page.get(digest);
            if (section.place() < HEAD
                    || section.length() < 0
                    || section.place() > fileSize - section.length()) {
                throw damaged();
            }
            sections.add(section);
        }
        return sections;
    }

    static byte[] digest(MemorySegment segment) {
        MessageDigest digest = sha256();
        long step = 1 << 24;
        for (long at = 0; at < segment.byteSize(); at += step) {
            digest.update(
                    segment.asSlice(at, Math.min(step, segment.byteSize() - at)).asByteBuffer());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
