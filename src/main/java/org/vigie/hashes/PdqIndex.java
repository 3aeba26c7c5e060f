package org.vigie.hashes;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// Finds every PDQ hash within 31 bits of another, without looking at most of them.
final class PdqIndex {
    /// Up to this many, comparing with each is quickest.
    static final long FEW = 4_096;

    private static final long SOME = 1 << 17;
    private static final long MANY = 1 << 22;

    private final MemorySegment hashes;
    private final long count;
    private final List<SliceTable> tables;

    /// @param hashes 32 bytes each, ascending
    /// @param tables one a slice, none for a few hashes
    PdqIndex(MemorySegment hashes, long count, List<SliceTable> tables) {
        this.hashes = hashes;
        this.count = count;
        this.tables = List.copyOf(tables);
    }

    /// Return how many slices suit a list: buckets should hold about one hash, and lookups should
    /// not outnumber what comparing costs. Measured at a million: 12 take a quarter less time than
    /// 16, and a fifth less than 11.
    static int slices(long count) {
        if (count <= FEW) {
            return 0;
        }
        return count <= SOME ? 16 : count <= MANY ? 12 : 11;
    }

    /// Return the hashes within [Slice#REACH], nearest first. All of them when there are no more
    /// than `limit`; else at least `limit` nearby ones were seen, and the nearest of those are
    /// returned: one that is equal is always among them.
    ///
    /// @param query the hash, the highest 64 bits first
    List<Candidates.Near> near(long[] query, int limit) {
        Candidates candidates = new Candidates(hashes, query);
        if (tables.isEmpty()) {
            for (int position = 0; position < count; position++) {
                candidates.add(position);
            }
            return candidates.nearest(limit);
        }
        for (int weight = 0; weight <= Slice.REACH; weight++) {
            for (SliceTable table : tables) {
                table.propose(query, weight, candidates);
                if (candidates.found() >= limit) {
                    return candidates.nearest(limit);
                }
            }
        }
        return candidates.nearest(limit);
    }
}
