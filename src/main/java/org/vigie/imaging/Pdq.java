package org.vigie.imaging;

import java.util.EnumMap;
import java.util.Map;

/// PDQ, the 256-bit perceptual hash of Meta's ThreatExchange (Hashing.pdf there), on the
/// full-resolution path of its Java reference: no shrinking before the filter, single-precision
/// sums from left to right and top to bottom, so that hashes agree to the bit with others made from
/// the same pixels.
///
/// PDQ is defined on pixels as stored. A [Picture] is upright, so whoever compares with lists made
/// from stored pixels turns it back with [Orientation#stored] first when the header names an
/// orientation, and asks with every [Symmetry] when recall counts.
public final class Pdq {
    /// Hashes of this quality or less say nothing and match nothing.
    public static final int USELESS_QUALITY = 49;

    private static final int LEAST_EDGE = 5;

    /// The hash of what has none.
    public static final String NOTHING = "0".repeat(64);

    private Pdq() {}

    /// Hash a picture. Pictures with an edge below 5 pixels have no hash: all zero, quality 0.
    public static PdqHash of(Picture p) {
        if (Math.min(p.width(), p.height()) < LEAST_EDGE) {
            return new PdqHash(NOTHING, 0);
        }
        float[][] grid = PdqGrid.of(p);
        return new PdqHash(PdqTransform.hex(PdqTransform.of(grid)), PdqGrid.quality(grid));
    }

    /// Hash a picture and its seven rotations and mirror images from one transform. They lie within
    /// a few bits of the hashes of the turned files.
    public static Map<Symmetry, PdqHash> symmetries(Picture p) {
        Map<Symmetry, PdqHash> hashes = new EnumMap<>(Symmetry.class);
        if (Math.min(p.width(), p.height()) < LEAST_EDGE) {
            for (Symmetry symmetry : Symmetry.values()) {
                hashes.put(symmetry, new PdqHash(NOTHING, 0));
            }
            return hashes;
        }
        float[][] grid = PdqGrid.of(p);
        float[][] transform = PdqTransform.of(grid);
        int quality = PdqGrid.quality(grid);
        for (Symmetry symmetry : Symmetry.values()) {
            float[][] turned = PdqTransform.turned(transform, symmetry);
            hashes.put(symmetry, new PdqHash(PdqTransform.hex(turned), quality));
        }
        return hashes;
    }

    /// The ways a picture can be turned or mirrored, as the reference names them.
    public enum Symmetry {
        NONE,
        ROTATE_90,
        ROTATE_180,
        ROTATE_270,
        FLIP_X,
        FLIP_Y,
        FLIP_PLUS_1,
        FLIP_MINUS_1
    }

    /// A hash.
    ///
    /// @param hex 64 lower-case hexadecimal digits, the highest bit first
    /// @param quality 0–100; [#USELESS_QUALITY] or less carries no information
    public record PdqHash(String hex, int quality) {

        /// Count the bits that differ, 0–256. Up to 31 counts as a match.
        public int distance(PdqHash other) {
            int bits = 0;
            for (int at = 0; at < 64; at += 16) {
                bits += Long.bitCount(word(at) ^ other.word(at));
            }
            return bits;
        }

        /// Tell whether the hash may be compared with others.
        public boolean useful() {
            return quality > USELESS_QUALITY;
        }

        private long word(int at) {
            return Long.parseUnsignedLong(hex, at, at + 16, 16);
        }
    }
}
