package org.vigie.hashes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.util.List;

/// Writes the tables of all slices behind the sorted hashes: two passes over the hashes a table,
/// with one number a bucket in memory.
final class SliceTableWriter {
    private final FileChannel channel;
    private final Arena arena;
    private final long hashes;
    private final int numberBytes;

    SliceTableWriter(FileChannel channel, Arena arena, long hashes, int numberBytes) {
        this.channel = channel;
        this.arena = arena;
        this.hashes = hashes;
        this.numberBytes = numberBytes;
    }

    void write(int slices, List<long[]> places, long end) throws IOException {
        MemorySegment sorted =
                channel.map(FileChannel.MapMode.READ_ONLY, HashFile.HEAD, hashes * 32, arena);
        long next = end;
        for (Slice slice : Slice.cut(slices)) {
            int[] counts = new int[1 << slice.width()];
            long[] words = new long[4];
            for (long i = 0; i < hashes; i++) {
                counts[value(sorted, i, slice, words)]++;
            }
            next = bits(counts, places, next);
            next =
                    slice.from() == 0
                            ? HashListWriter.placed(places, next, 0)
                            : numbers(sorted, slice, counts, places, next);
        }
    }

    private static int value(MemorySegment sorted, long i, Slice slice, long[] words) {
        int first = slice.from() >>> 6;
        words[first] = sorted.get(Bytes.WORD, i * 32 + first * 8L);
        if (first < 3) {
            words[first + 1] = sorted.get(Bytes.WORD, i * 32 + first * 8L + 8);
        }
        return slice.value(words);
    }

    private long bits(int[] counts, List<long[]> places, long end) throws IOException {
        long length = (hashes + counts.length + 63) / 64 * 8 + 8;
        long samplesLength = (counts.length + SliceTable.SAMPLE - 1L) / SliceTable.SAMPLE * 4;
        long samplesAt = end + length + 63 & ~63L;
        MemorySegment bits = writable(end, length);
        MemorySegment samples = writable(samplesAt, samplesLength);
        long at = 0;
        long word = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (bucket % SliceTable.SAMPLE == 0) {
                samples.set(Bytes.INT, (long) (bucket / SliceTable.SAMPLE) << 2, (int) at);
            }
            for (int left = counts[bucket]; left >= 0; left--) {
                word |= left > 0 ? 1L << (at & 63) : 0;
                at++;
                if ((at & 63) == 0) {
                    bits.set(Bytes.LONG, (at >>> 6 << 3) - 8, word);
                    word = 0;
                }
            }
        }
        bits.set(Bytes.LONG, at >>> 6 << 3, word);
        HashListWriter.placed(places, end, length);
        return HashListWriter.placed(places, samplesAt, samplesLength);
    }

    private long numbers(
            MemorySegment sorted, Slice slice, int[] counts, List<long[]> places, long end)
            throws IOException {
        int begin = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            int there = counts[bucket];
            counts[bucket] = begin;
            begin += there;
        }
        long length = hashes * numberBytes + 4;
        MemorySegment numbers = writable(end, length);
        long[] words = new long[4];
        for (long i = 0; i < hashes; i++) {
            long at = (long) counts[value(sorted, i, slice, words)]++ * numberBytes;
            for (int b = 0; b < numberBytes; b++) {
                numbers.set(Bytes.BYTE, at + b, (byte) (i >>> 8 * b));
            }
        }
        return HashListWriter.placed(places, end, length);
    }

    private MemorySegment writable(long from, long length) throws IOException {
        return channel.map(FileChannel.MapMode.READ_WRITE, from, length, arena);
    }
}
