package org.vigie.ledger.tlog;

import java.util.Locale;

/// One tile of a log (c2sp.org/tlog-tiles): up to 256 consecutive subtree hashes, or the bundle of
/// the entries below a tile of level 0.
///
/// @param level 0 for leaf hashes; each level above hashes full tiles of the one below; -1 for a
///   bundle of entries
/// @param index place within the level, from 0
/// @param width hashes or entries in it, 1–256
public record Tile(int level, long index, int width) {
    /// Hashes in a full tile.
    public static final int FULL = 256;

    /// The level of bundles of entries.
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 63;

    public Tile {
        boolean well =
                level >= ENTRIES && level <= HIGHEST && index >= 0 && width >= 1 && width <= FULL;
        if (!well) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + "." + width);
        }
    }

    /// Return where a tile lies under the log's folder, such as `tile/0/x001/x234/067.p/8`.
    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    /// Return how many hashes the tiles of a level hold in a tree of `size` entries.
    public static long hashes(int level, long size) {
        int shift = 8 * Math.max(level, 0);
        return shift >= Long.SIZE ? 0 : size >>> shift;
    }

    /// Return a tile as wide as a tree of `size` entries makes it.
    ///
    /// @throws IllegalArgumentException when the tree has no such tile
    public static Tile of(int level, long index, long size) {
        long left = hashes(level, size) - index * FULL;
        return new Tile(level, index, (int) Math.min(left, FULL));
    }
}
