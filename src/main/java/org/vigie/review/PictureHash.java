package org.vigie.review;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/// The 256 bits of a PDQ hash, to be compared whichever way the picture is turned.
///
/// PDQ sets the bits of a 16 × 16 cosine transform that lie above its median. Turning or mirroring
/// a picture transposes the transform and changes signs in its even rows or columns; as the median
/// lies near zero, a sign changed is a bit changed. Turning the bits alone therefore comes within a
/// few of the hash of the turned picture: 6 at the median and 20 at most over the 130 pictures of
/// the demo set and the reference photos. In return it keeps every distance, so that two pictures
/// are as far apart seen from either.
///
/// @param first the highest 64 bits, as in the hexadecimal form
public record PictureHash(long first, long second, long third, long fourth) {
    /// Up to this distance two hashes match (facts §3.3).
    public static final int REACH = 31;

    /// Up to this distance the reference speaks of high confidence (facts §3.3).
    public static final int CONFIDENT = 20;

    /// Hashes of this quality or more say something.
    public static final int QUALITY = 50;

    private static final long EVEN_ROWS = 0x0000_ffff_0000_ffffL;
    private static final long EVEN_COLUMNS = 0x5555_5555_5555_5555L;
    private static final int SIZE = 16;

    /// Read 32 bytes, the highest first.
    public static PictureHash of(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        return new PictureHash(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /// Read 64 hexadecimal digits.
    public static PictureHash of(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// Return the 32 bytes, the highest first.
    public byte[] bytes() {
        return ByteBuffer.allocate(32)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /// Count the bits that differ, 0–256.
    public int distance(PictureHash other) {
        return Long.bitCount(first ^ other.first)
                + Long.bitCount(second ^ other.second)
                + Long.bitCount(third ^ other.third)
                + Long.bitCount(fourth ^ other.fourth);
    }

    /// Count the bits that differ the way the two are turned that makes them most alike.
    public int turnedDistance(PictureHash other) {
        int least = Integer.MAX_VALUE;
        for (PictureHash turned : turned()) {
            least = Math.min(least, turned.distance(other));
        }
        return least;
    }

    /// Return this hash and its seven rotations and mirror images.
    public List<PictureHash> turned() {
        PictureHash across = transposed();
        long both = EVEN_ROWS ^ EVEN_COLUMNS;
        return List.of(
                this,
                xor(EVEN_ROWS),
                xor(EVEN_COLUMNS),
                xor(both),
                across,
                across.xor(EVEN_ROWS),
                across.xor(EVEN_COLUMNS),
                across.xor(both));
    }

    private PictureHash xor(long mask) {
        return new PictureHash(first ^ mask, second ^ mask, third ^ mask, fourth ^ mask);
    }

    /// Swap rows and columns; bit `16·row + column` counts from the lowest.
    private PictureHash transposed() {
        long[] from = {fourth, third, second, first};
        long[] to = new long[4];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                long bit = from[row / 4] >>> (row % 4 * SIZE + column) & 1;
                to[column / 4] |= bit << (column % 4 * SIZE + row);
            }
        }
        return new PictureHash(to[3], to[2], to[1], to[0]);
    }
}
