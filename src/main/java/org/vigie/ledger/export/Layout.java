package org.vigie.ledger.export;

import org.vigie.ledger.tlog.Tile;

/// The files of an exported log (formats §6).
final class Layout {
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "key.vkey";
    static final String DISCLOSURES = "disclosures.jsonl";
    static final String README = "README.txt";

    /// A signed note that binds the two files no tile binds: their SHA-256, one a line.
    static final String CONTENTS = "contents";

    private Layout() {}

    /// Return how many bundles of entries a log of `size` entries has.
    static long bundles(long size) {
        return (size + Tile.FULL - 1) / Tile.FULL;
    }

    /// Return the text of the contents note.
    static String contents(String origin, long size, String readme, String disclosures) {
        return "vigie export of "
                + origin
                + " at "
                + size
                + "\n"
                + readme
                + "  "
                + README
                + "\n"
                + disclosures
                + "  "
                + DISCLOSURES
                + "\n";
    }
}
