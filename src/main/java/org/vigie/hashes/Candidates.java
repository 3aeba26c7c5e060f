package org.vigie.hashes;

import java.lang.foreign.MemorySegment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hashes that may be near: gathered first, compared in one go, so that the reads from memory
/// overlap.
final class Candidates {
    private static final int AT_ONCE = 4_096;

    private final MemorySegment hashes;
    private final long[] query;
    private final int[] waiting = new int[AT_ONCE];
    private final Map<Integer, Integer> near = new HashMap<>();
    private final long[] places = new long[AT_ONCE];
    private int placed;
    private int count;

    Candidates(MemorySegment hashes, long[] query) {
        this.hashes = hashes;
        this.query = query;
    }

    /// A hash within reach.
    record Near(int position, int distance) {}

    void add(int position) {
        if (count == AT_ONCE) {
            compare();
        }
        waiting[count++] = position;
    }

    /// Add what stands at a place of a table; [#resolve] looks it up.
    void add(SliceTable table, long place) {
        if (placed == AT_ONCE) {
            resolve(table);
        }
        places[placed++] = place;
    }

    /// Look up what stands at the places that were added.
    void resolve(SliceTable table) {
        for (int i = 0; i < placed; i++) {
            add(table.number(places[i]));
        }
        placed = 0;
    }

    /// Return how many different hashes within reach there are so far.
    int found() {
        compare();
        return near.size();
    }

    /// Return them, nearest first.
    List<Near> nearest(int limit) {
        compare();
        return near.entrySet().stream()
                .map(entry -> new Near(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::position))
                .limit(limit)
                .toList();
    }

    private void compare() {
        for (int i = 0; i < count; i++) {
            long at = (waiting[i] & 0xffff_ffffL) << 5;
            int bits =
                    Long.bitCount(hashes.get(Bytes.WORD, at) ^ query[0])
                            + Long.bitCount(hashes.get(Bytes.WORD, at + 8) ^ query[1]);
            if (bits <= Slice.REACH) {
                bits +=
                        Long.bitCount(hashes.get(Bytes.WORD, at + 16) ^ query[2])
                                + Long.bitCount(hashes.get(Bytes.WORD, at + 24) ^ query[3]);
                if (bits <= Slice.REACH) {
                    near.put(waiting[i], bits);
                }
            }
        }
        count = 0;
    }
}
