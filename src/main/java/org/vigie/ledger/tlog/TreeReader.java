package org.vigie.ledger.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.FaultException;

/// Computes roots and proofs of a log from its tiles.
public final class TreeReader {
    private final long size;
    private final Source source;
    private final Map<Tile, byte[]> cached = new HashMap<>();

    /// Where tiles come from.
    @FunctionalInterface
    public interface Source {
        /// Return the hashes of a tile, one after the other.
        byte[] hashes(Tile tile) throws FaultException;
    }

    /// Read a tree of `size` entries.
    public TreeReader(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    /// Return the root over all entries.
    public byte[] root() throws FaultException {
        return size == 0 ? Merkle.empty() : range(0, size);
    }

    /// Return the root the tree had when it was `earlier` entries long.
    public byte[] root(long earlier) throws FaultException {
        return earlier == 0 ? Merkle.empty() : range(0, earlier);
    }

    /// Return the audit path of an entry, leaf side first (RFC 6962 §2.1.1).
    public List<byte[]> inclusion(long index) throws FaultException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index);
        }
        return path(index, 0, size);
    }

    /// Return the proof that the tree of `earlier` entries is a beginning of this one (RFC 6962
    /// §2.1.2); empty when there is nothing to prove.
    public List<byte[]> consistency(long earlier) throws FaultException {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("no tree of " + earlier);
        }
        return earlier == 0 || earlier == size ? List.of() : subproof(earlier, 0, size, true);
    }

    private List<byte[]> path(long index, long low, long high) throws FaultException {
        if (high - low == 1) {
            return new ArrayList<>();
        }
        long middle = low + Merkle.split(high - low);
        boolean left = index < middle;
        List<byte[]> path = left ? path(index, low, middle) : path(index, middle, high);
        path.add(left ? range(middle, high) : range(low, middle));
        return path;
    }

    private List<byte[]> subproof(long earlier, long low, long high, boolean whole)
            throws FaultException {
        if (earlier == high) {
            List<byte[]> proof = new ArrayList<>();
            if (!whole) {
                proof.add(range(low, high));
            }
            return proof;
        }
        long middle = low + Merkle.split(high - low);
        boolean left = earlier <= middle;
        List<byte[]> proof =
                left
                        ? subproof(earlier, low, middle, whole)
                        : subproof(earlier, middle, high, false);
        proof.add(left ? range(middle, high) : range(low, middle));
        return proof;
    }

    /// Return the hash over the entries from `low` until `high`.
    private byte[] range(long low, long high) throws FaultException {
        long length = high - low;
        if (Long.bitCount(length) == 1 && low % length == 0) {
            return perfect(low, Long.numberOfTrailingZeros(length));
        }
        long middle = low + Merkle.split(length);
        return Merkle.node(range(low, middle), range(middle, high));
    }

    /// Return the hash over 2^height entries from `low`: kept in a tile, or a few levels above one.
    private byte[] perfect(long low, int height) throws FaultException {
        int level = height / 8;
        int above = height % 8;
        long first = low >>> (8 * level);
        if (above == 0) {
            return hash(level, first);
        }
        byte[] hashes = tile(level, first / Tile.FULL);
        int from = (int) (first % Tile.FULL);
        return Merkle.perfect(hashes, from, 1 << above);
    }

    private byte[] hash(int level, long index) throws FaultException {
        return Merkle.perfect(tile(level, index / Tile.FULL), (int) (index % Tile.FULL), 1);
    }

    private byte[] tile(int level, long index) throws FaultException {
        Tile tile = Tile.of(level, index, size);
        byte[] known = cached.get(tile);
        if (known == null) {
            known = source.hashes(tile);
            if (known.length != tile.width() * Merkle.HASH) {
                throw new IllegalStateException(tile.path() + " has another width");
            }
            cached.put(tile, known);
        }
        return known;
    }
}
