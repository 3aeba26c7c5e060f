package org.vigie.hashes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// The hashes that are not in a file yet, compared one by one.
final class Tail {
    private final long[] words;
    private final long[] numbers;
    private int count;

    /// @param size most hashes it holds
    Tail(int size) {
        words = new long[size * 4];
        numbers = new long[size];
    }

    /// Takes what is held, in the order it came.
    @FunctionalInterface
    interface Sink {
        void take(long number, byte[] hash) throws IOException;
    }

    int size() {
        return numbers.length;
    }

    boolean isFull() {
        return count == numbers.length;
    }

    long last() {
        return numbers[count - 1];
    }

    void add(long number, byte[] hash) {
        ByteBuffer.wrap(hash).asLongBuffer().get(words, count * 4, 4);
        numbers[count++] = number;
    }

    void near(byte[] hash, List<GrowingIndex.Near> found) {
        long[] query = new long[4];
        ByteBuffer.wrap(hash).asLongBuffer().get(query);
        for (int i = 0; i < count; i++) {
            int at = i * 4;
            int bits =
                    Long.bitCount(words[at] ^ query[0])
                            + Long.bitCount(words[at + 1] ^ query[1])
                            + Long.bitCount(words[at + 2] ^ query[2])
                            + Long.bitCount(words[at + 3] ^ query[3]);
            if (bits <= Slice.REACH) {
                found.add(new GrowingIndex.Near(numbers[i], bits));
            }
        }
    }

    void each(Sink sink) throws IOException {
        for (int i = 0; i < count; i++) {
            ByteBuffer hash = ByteBuffer.allocate(32);
            hash.asLongBuffer().put(words, i * 4, 4);
            sink.take(numbers[i], hash.array());
        }
    }

    void clear() {
        count = 0;
    }
}
