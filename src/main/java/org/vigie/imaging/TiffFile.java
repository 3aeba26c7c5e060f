package org.vigie.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.FaultException;

/// Takes the first picture of a TIFF file apart: only the entries that describe pixels stay, and no
/// further directory is reachable.
final class TiffFile {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int SAMPLE_FORMAT = 339;
    private static final int PROFILE = 34675;
    private static final Set<Integer> KEPT =
            Set.of(
                    WIDTH,
                    HEIGHT,
                    BITS,
                    COMPRESSION,
                    PHOTOMETRIC,
                    266,
                    STRIP_OFFSETS,
                    SAMPLES,
                    278,
                    STRIP_LENGTHS,
                    284,
                    292,
                    293,
                    317,
                    320,
                    TILE_WIDTH,
                    TILE_HEIGHT,
                    TILE_OFFSETS,
                    TILE_LENGTHS,
                    332,
                    338,
                    SAMPLE_FORMAT,
                    529,
                    530,
                    532);
    private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 8L, 32773L, 32946L);
    private static final Set<Long> DEPTHS = Set.of(1L, 2L, 4L, 8L, 16L);
    private static final int MOST_TILE_EDGE = 8192;

    private final ByteBuffer in;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private TiffFile(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        in.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    static Dissected dissect(byte[] bytes) throws FaultException {
        TiffFile file = new TiffFile(bytes);
        file.readEntries();
        int width = file.edge(WIDTH);
        int height = file.edge(HEIGHT);
        file.checkKind();
        file.checkParts(width, height);
        long orientation = file.first(ORIENTATION, Orientation.UPRIGHT);
        ImageHeader header =
                new ImageHeader(
                        ImageFormat.TIFF,
                        width,
                        height,
                        orientation < 1 || orientation > 8
                                ? Orientation.UPRIGHT
                                : (int) orientation);
        return Dissected.of(header, file.body(), file.profile(), false);
    }

    private void readEntries() throws FaultException {
        int at = in.getInt(4);
        int count = in.getShort(at) & 0xffff;
        for (int i = 0; i < count; i++) {
            Entry entry = entry(at + 2 + i * 12);
            if (entries.putIfAbsent(entry.tag, entry) != null) {
                throw Refusal.damaged(null);
            }
        }
    }

    private Entry entry(int at) throws FaultException {
        int type = in.getShort(at + 2) & 0xffff;
        int size =
                switch (type) {
                    case 1, 2, 6, 7 -> 1;
                    case 3, 8 -> 2;
                    case 4, 9, 11, 13 -> 4;
                    case 5, 10, 12 -> 8;
                    default -> throw Refusal.damaged(null);
                };
        long length = (in.getInt(at + 4) & 0xffffffffL) * size;
        long from = length <= 4 ? at + 8 : in.getInt(at + 8) & 0xffffffffL;
        if (from + length > in.capacity()) {
            throw Refusal.truncated();
        }
        return new Entry(in.getShort(at) & 0xffff, at, type, size, (int) from, (int) length);
    }

    private int edge(int tag) throws FaultException {
        long edge = first(tag, 0);
        if (edge < 1 || edge > Integer.MAX_VALUE) {
            throw Refusal.damaged(null);
        }
        return (int) edge;
    }

    private void checkKind() throws FaultException {
        long compression = first(COMPRESSION, 1);
        if (!COMPRESSIONS.contains(compression)) {
            throw Refusal.unsupported("tiff-compression-" + compression);
        }
        if (first(PHOTOMETRIC, 0) > 6) {
            throw Refusal.unsupported("tiff-colour-" + first(PHOTOMETRIC, 0));
        }
        for (long depth : all(BITS)) {
            if (!DEPTHS.contains(depth) || depth != first(BITS, 1)) {
                throw Refusal.unsupported("tiff-" + depth + "-bit");
            }
        }
        for (long sampleFormat : all(SAMPLE_FORMAT)) {
            if (sampleFormat != 1) {
                throw Refusal.unsupported("tiff-samples-" + sampleFormat);
            }
        }
        long samples = first(SAMPLES, 1);
        if (samples < 1 || samples > 5) {
            throw Refusal.unsupported("tiff-" + samples + "-samples");
        }
    }

    private void checkParts(int width, int height) throws FaultException {
        boolean tiled = entries.containsKey(TILE_OFFSETS);
        if (tiled
                && (first(TILE_WIDTH, 0) > MOST_TILE_EDGE
                        || first(TILE_HEIGHT, 0) > MOST_TILE_EDGE)) {
            throw Refusal.damaged(null);
        }
        long[] offsets = all(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] lengths = all(tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        if (offsets.length == 0 || offsets.length != lengths.length) {
            throw Refusal.damaged(null);
        }
        long sum = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] + lengths[i] > in.capacity()) {
                throw Refusal.truncated();
            }
            sum += lengths[i];
        }
        long bits = (long) width * first(SAMPLES, 1) * first(BITS, 1);
        boolean reduced = first(PHOTOMETRIC, 0) == 6;
        if (first(COMPRESSION, 1) == 1 && !reduced && sum < (bits + 7) / 8 * height) {
            throw Refusal.truncated();
        }
    }

    private byte[] profile() {
        Entry entry = entries.get(PROFILE);
        if (entry == null) {
            return new byte[0];
        }
        return Arrays.copyOfRange(in.array(), entry.from, entry.from + entry.length);
    }

    /// Close up the kept entries and end the chain of directories after them.
    private byte[] body() {
        ByteBuffer out = ByteBuffer.wrap(in.array().clone()).order(in.order());
        int at = in.getInt(4);
        List<Entry> kept =
                entries.values().stream()
                        .filter(entry -> KEPT.contains(entry.tag))
                        .sorted(Comparator.comparingInt(Entry::tag))
                        .toList();
        out.putShort(at, (short) kept.size());
        for (int i = 0; i < kept.size(); i++) {
            out.put(at + 2 + i * 12, in, kept.get(i).at, 12);
        }
        out.putInt(at + 2 + kept.size() * 12, 0);
        return out.array();
    }

    private long first(int tag, long otherwise) throws FaultException {
        long[] all = all(tag);
        return all.length == 0 ? otherwise : all[0];
    }

    private long[] all(int tag) throws FaultException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        if (entry.type != 1 && entry.type != 3 && entry.type != 4) {
            throw Refusal.damaged(null);
        }
        long[] values = new long[entry.length / entry.size];
        for (int i = 0; i < values.length; i++) {
            int at = entry.from + i * entry.size;
            values[i] =
                    switch (entry.size) {
                        case 1 -> in.get(at) & 0xff;
                        case 2 -> in.getShort(at) & 0xffff;
                        default -> in.getInt(at) & 0xffffffffL;
                    };
        }
        return values;
    }

    private record Entry(int tag, int at, int type, int size, int from, int length) {}
}
