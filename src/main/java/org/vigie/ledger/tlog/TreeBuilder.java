package org.vigie.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;

/// Grows a log leaf by leaf and hands out its tiles as they fill. Holds at most one tile a level,
/// however long the log.
public final class TreeBuilder {
    private final Sink sink;
    private final List<Row> rows = new ArrayList<>();
    private long size;

    /// The open tile of a level.
    private static final class Row {
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        private long index;

        int width() {
            return hashes.size() / Merkle.HASH;
        }
    }

    /// Where tiles go.
    @FunctionalInterface
    public interface Sink {
        /// Keep the hashes of a tile.
        void tile(Tile tile, byte[] hashes) throws FaultException;
    }

    /// Hand tiles to `sink`.
    public TreeBuilder(Sink sink) {
        this.sink = sink;
    }

    /// Return how many leaves there are.
    public long size() {
        return size;
    }

    /// Add the next leaf.
    public void add(byte[] leafHash) throws FaultException {
        if (leafHash.length != Merkle.HASH) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        add(0, leafHash);
        size++;
    }

    private void add(int level, byte[] hash) throws FaultException {
        if (level == rows.size()) {
            rows.add(new Row());
        }
        Row row = rows.get(level);
        row.hashes.writeBytes(hash);
        if (row.width() == Tile.FULL) {
            byte[] hashes = row.hashes.toByteArray();
            sink.tile(new Tile(level, row.index, Tile.FULL), hashes);
            row.hashes.reset();
            row.index++;
            add(level + 1, Merkle.perfect(hashes, 0, Tile.FULL));
        }
    }

    /// Hand out the tiles that are not full, which a checkpoint at this size needs; more leaves may
    /// follow.
    public void flush() throws FaultException {
        for (int level = 0; level < rows.size(); level++) {
            Row row = rows.get(level);
            if (row.width() > 0) {
                sink.tile(new Tile(level, row.index, row.width()), row.hashes.toByteArray());
            }
        }
    }

    /// Return the root over all leaves so far.
    public byte[] root() throws FaultException {
        byte[] root = null;
        for (Row row : rows) {
            byte[] open = row.hashes.toByteArray();
            root = fold(open, row.width(), root);
        }
        return root == null ? Merkle.empty() : root;
    }

    /// Hash the open hashes of a level, with what is right of them.
    private static byte @Nullable [] fold(byte[] open, int width, byte @Nullable [] right) {
        byte[] root = right;
        int end = width;
        while (end > 0) {
            int part = Integer.lowestOneBit(end);
            byte[] perfect = Merkle.perfect(open, end - part, part);
            root = root == null ? perfect : Merkle.node(perfect, root);
            end -= part;
        }
        return root;
    }
}
