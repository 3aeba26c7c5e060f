package org.vigie.ledger.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The hashes of RFC 6962 §2.1. Every hash has 32 bytes.
public final class Merkle {
    /// Bytes of a hash.
    public static final int HASH = 32;

    private Merkle() {}

    /// Return the hash of an entry: SHA-256(0x00‖entry).
    public static byte[] leaf(byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    /// Return the hash over two subtrees: SHA-256(0x01‖left‖right).
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /// Return the root over hashes that lie one after the other.
    ///
    /// @param from the first of them, counted in hashes
    /// @param count a power of two
    static byte[] perfect(byte[] hashes, int from, int count) {
        byte[] layer = Arrays.copyOfRange(hashes, from * HASH, (from + count) * HASH);
        MessageDigest sha256 = sha256();
        for (int width = count / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                sha256.update((byte) 1);
                sha256.update(layer, 2 * i * HASH, 2 * HASH);
                System.arraycopy(sha256.digest(), 0, layer, i * HASH, HASH);
            }
        }
        return Arrays.copyOf(layer, HASH);
    }

    /// Return the root of a tree without entries: the hash of nothing.
    public static byte[] empty() {
        return sha256().digest();
    }

    /// Return the largest power of two below `size`, which must be above 1.
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
