package org.vigie.hashes;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Finds one hash among sorted ones of the same width. Hashes are spread evenly, so guessing the
/// place by their value takes a few steps; where they are not, halving takes over.
final class ExactSearch {
    private static final int GUESSES = 8;

    private ExactSearch() {}

    /// Return the position of a hash, -1 when it is not there.
    static long position(MemorySegment hashes, long count, int width, byte[] hash) {
        if (hash.length != width) {
            return -1;
        }
        double wanted = fraction(MemorySegment.ofArray(hash).get(Bytes.WORD, 0));
        long low = 0;
        long high = count - 1;
        for (int step = 0; low <= high; step++) {
            long at = step < GUESSES ? guess(hashes, width, wanted, low, high) : low + high >>> 1;
            int order = Arrays.compareUnsigned(at(hashes, width, at), hash);
            if (order == 0) {
                return at;
            }
            if (order < 0) {
                low = at + 1;
            } else {
                high = at - 1;
            }
        }
        return -1;
    }

    private static long guess(MemorySegment hashes, int width, double wanted, long low, long high) {
        double least = fraction(hashes.get(Bytes.WORD, low * width));
        double most = fraction(hashes.get(Bytes.WORD, high * width));
        double share = most > least ? (wanted - least) / (most - least) : 0.5;
        return low + (long) (Math.clamp(share, 0, 1) * (high - low));
    }

    private static double fraction(long word) {
        return (word >>> 11) * 0x1.0p-53;
    }

    private static byte[] at(MemorySegment hashes, int width, long position) {
        return hashes.asSlice(position * width, width).toArray(Bytes.BYTE);
    }
}
