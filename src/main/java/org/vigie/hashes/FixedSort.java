package org.vigie.hashes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.vigie.store.OwnerOnly;

/// Sorts more records than fit into memory: sorted runs go to files, then all runs are merged. A
/// record is a key of fixed width and a number; equal keys come in the order of their numbers.
final class FixedSort implements AutoCloseable {
    private static final int NUMBER = 8;
    private static final int ORDINAL_BITS = 19;
    private static final int RUN = 1 << ORDINAL_BITS;
    private static final int BUFFER = 1 << 17;

    private final Path folder;
    private final String prefix;
    private final int keyBytes;
    private final int width;
    private final byte[] run;
    private final List<Path> files = new ArrayList<>();
    private int count;

    /// Takes what is merged, in ascending order.
    @FunctionalInterface
    interface Sorted {
        /// @param record key and number; reused after the call
        void take(byte[] record, long number) throws IOException;
    }

    /// @param prefix of the names of its files
    FixedSort(Path folder, String prefix, int keyBytes) {
        this.folder = folder;
        this.prefix = prefix;
        this.keyBytes = keyBytes;
        this.width = keyBytes + NUMBER;
        this.run = new byte[RUN * width];
    }

    void add(byte[] key, long number) throws IOException {
        if (count == RUN) {
            spill();
        }
        int at = count++ * width;
        System.arraycopy(key, 0, run, at, keyBytes);
        ByteBuffer.wrap(run).putLong(at + keyBytes, number);
    }

    /// Hand everything over, ascending. Nothing can be added afterwards.
    void merge(Sorted sorted) throws IOException {
        spill();
        PriorityQueue<Cursor> cursors = new PriorityQueue<>();
        try {
            for (Path file : files) {
                Cursor cursor = new Cursor(file);
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
            while (!cursors.isEmpty()) {
                Cursor least = cursors.poll();
                sorted.take(least.record, ByteBuffer.wrap(least.record).getLong(keyBytes));
                if (least.advance()) {
                    cursors.add(least);
                }
            }
        } finally {
            for (Cursor cursor : cursors) {
                cursor.in.close();
            }
        }
    }

    private void spill() throws IOException {
        if (count == 0) {
            return;
        }
        Path file = folder.resolve(prefix + files.size() + ".run");
        OwnerOnly.create(file);
        files.add(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer out = ByteBuffer.allocate(BUFFER / width * width);
            for (int ordinal : order()) {
                if (!out.hasRemaining()) {
                    flush(channel, out);
                }
                out.put(run, ordinal * width, width);
            }
            flush(channel, out);
        }
        count = 0;
    }

    private static void flush(FileChannel channel, ByteBuffer out) throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        out.clear();
    }

    /// The first 44 bits of the key and the ordinal sort as one number; where those bits are the
    /// same the whole keys decide.
    private int[] order() {
        ByteBuffer bytes = ByteBuffer.wrap(run);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            long head = bytes.getLong(i * width) >>> ORDINAL_BITS + 1;
            keys[i] = head << ORDINAL_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & RUN - 1);
            if (keys[i] >>> ORDINAL_BITS != keys[from] >>> ORDINAL_BITS) {
                settle(order, from, i);
                from = i;
            }
        }
        settle(order, from, count);
        return order;
    }

    private void settle(int[] order, int from, int to) {
        if (to - from > 1) {
            Integer[] same = new Integer[to - from];
            Arrays.setAll(same, i -> order[from + i]);
            Arrays.sort(same, this::compare);
            for (int i = from; i < to; i++) {
                order[i] = same[i - from];
            }
        }
    }

    private int compare(int one, int other) {
        int a = one * width;
        int b = other * width;
        return Arrays.compareUnsigned(run, a, a + width, run, b, b + width);
    }

    private final class Cursor implements Comparable<Cursor> {
        private final InputStream in;
        private final byte[] record = new byte[width];

        Cursor(Path file) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        }

        boolean advance() throws IOException {
            int read = in.readNBytes(record, 0, width);
            if (read < width) {
                in.close();
            }
            return read == width;
        }

        @Override
        public int compareTo(Cursor other) {
            return Arrays.compareUnsigned(record, other.record);
        }
    }

    /// Delete its files.
    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
