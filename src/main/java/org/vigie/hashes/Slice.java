package org.vigie.hashes;

import java.util.ArrayList;
import java.util.List;

/// A run of the 256 bits of a PDQ hash that is indexed by itself.
///
/// Whatever differs from a hash in at most 31 bits differs in at most `radius` bits in one of the
/// slices at least: the radii plus one add up to 32, so that a hash farther away in every slice is
/// at a distance of 32 or more (multi-index hashing of Norouzi, Punjani and Fleet, 2012, with the
/// uneven radii of Qin et al., 2018).
///
/// @param from its first bit, 0 the highest
/// @param width bits, 1–32
/// @param radius bits that may differ in it
record Slice(int from, int width, int radius) {
    static final int BITS = 256;

    /// The greatest distance that is found.
    static final int REACH = 31;

    /// Cut the hash into slices as wide as each other, give or take a bit. Wider ones come first
    /// and get the smaller radius.
    static List<Slice> cut(int count) {
        List<Slice> slices = new ArrayList<>();
        int budget = REACH + 1;
        int from = 0;
        for (int i = 0; i < count; i++) {
            int width = BITS / count + (i < BITS % count ? 1 : 0);
            int share = budget / count + (i >= count - budget % count ? 1 : 0);
            slices.add(new Slice(from, width, share - 1));
            from += width;
        }
        return slices;
    }

    /// Return the value of this slice.
    ///
    /// @param words the hash, the highest 64 bits first
    int value(long[] words) {
        int word = from >>> 6;
        int shift = 64 - (from & 63) - width;
        long bits =
                shift >= 0
                        ? words[word] >>> shift
                        : words[word] << -shift | words[word + 1] >>> (64 + shift);
        return (int) (bits & (1L << width) - 1);
    }

    /// Return every pattern of exactly `weight` differing bits.
    int[] patterns(int weight) {
        List<Integer> found = new ArrayList<>();
        collect(found, 0, 0, weight);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(List<Integer> found, int pattern, int bit, int left) {
        if (left == 0) {
            found.add(pattern);
            return;
        }
        for (int next = bit; next <= width - left; next++) {
            collect(found, pattern | 1 << next, next + 1, left - 1);
        }
    }
}
