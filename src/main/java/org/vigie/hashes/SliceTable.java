package org.vigie.hashes;

import java.lang.foreign.MemorySegment;

/// Says for each value of one slice which hashes have it.
///
/// The sizes of the buckets stand in unary: a one for each hash, then a zero, bucket after bucket;
/// two bits or so a hash whatever the distribution, so that all of it stays in the processor's
/// cache. For every 32nd bucket a sample says where its bits begin. The numbers of the hashes lie
/// in the order of the buckets; the first slice needs none, since the hashes are sorted by it.
final class SliceTable {
    static final int SAMPLE = 32;

    private final Slice slice;
    private final MemorySegment bits;
    private final MemorySegment samples;
    private final MemorySegment numbers;
    private final int numberBytes;
    private final int[][] patterns;

    SliceTable(
            Slice slice,
            MemorySegment bits,
            MemorySegment samples,
            MemorySegment numbers,
            int numberBytes) {
        this.slice = slice;
        this.bits = bits;
        this.samples = samples;
        this.numbers = numbers;
        this.numberBytes = numberBytes;
        patterns = new int[slice.radius() + 1][];
        for (int weight = 0; weight <= slice.radius(); weight++) {
            patterns[weight] = slice.patterns(weight);
        }
    }

    static int mask(int numberBytes) {
        return numberBytes == 3 ? 0xff_ffff : -1;
    }

    /// Propose every hash that differs from `query` in exactly `weight` bits of this slice. Memory
    /// is what this waits for, so each step is taken for all buckets before the next: reads that do
    /// not depend on each other overlap.
    void propose(long[] query, int weight, Candidates candidates) {
        if (weight > slice.radius()) {
            return;
        }
        int value = slice.value(query);
        int[] pattern = patterns[weight];
        long[] at = new long[pattern.length];
        for (int i = 0; i < at.length; i++) {
            int bucket = value ^ pattern[i];
            at[i] = samples.get(Bytes.INT, (long) (bucket / SAMPLE) << 2) & 0xffff_ffffL;
        }
        long[] words = new long[at.length];
        for (int i = 0; i < at.length; i++) {
            words[i] = bits.get(Bytes.LONG, at[i] >>> 6 << 3);
        }
        for (int i = 0; i < at.length; i++) {
            int bucket = value ^ pattern[i];
            at[i] = begin(words[i], at[i], bucket % SAMPLE);
        }
        for (int i = 0; i < at.length; i++) {
            bucket(at[i], value ^ pattern[i], candidates);
        }
        candidates.resolve(this);
    }

    private void bucket(long begin, int bucket, Candidates candidates) {
        long at = begin;
        long number = at - bucket;
        while (true) {
            long word = bits.get(Bytes.LONG, at >>> 6 << 3) >>> (at & 63);
            int ones = Math.min(Long.numberOfTrailingZeros(~word), 64 - (int) (at & 63));
            for (int i = 0; i < ones; i++) {
                candidates.add(this, number + i);
            }
            number += ones;
            at += ones;
            if ((at & 63) != 0 || ones == 0) {
                return;
            }
        }
    }

    /// Return the number of the hash at a place.
    int number(long index) {
        return numberBytes == 0
                ? (int) index
                : numbers.get(Bytes.INT, index * numberBytes) & mask(numberBytes);
    }

    /// Return where the bits of a bucket begin: behind as many zeros as there are buckets before.
    private long begin(long first, long sampled, int skipped) {
        long at = sampled;
        int zeros = skipped;
        long word = ~first & -1L << (at & 63);
        while (zeros > 0) {
            int there = Long.bitCount(word);
            if (there >= zeros) {
                return (at & ~63L) + nth(word, zeros) + 1;
            }
            zeros -= there;
            at = (at | 63) + 1;
            word = ~bits.get(Bytes.LONG, at >>> 6 << 3);
        }
        return at;
    }

    /// Return the place of the nth one of a word, counting from 1.
    private static int nth(long word, int n) {
        long rest = word;
        for (int i = 1; i < n; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }
}
