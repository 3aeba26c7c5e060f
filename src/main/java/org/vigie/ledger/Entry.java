package org.vigie.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.vigie.ledger.tlog.Merkle;

/// One event as it stands in the log.
///
/// @param sequence its place in this device's log, from 1
/// @param bytes the canonical event; ship and keep these, never a re-serialised copy
/// @param leafHash SHA-256(0x00‖bytes), the RFC 6962 leaf
public record Entry(long sequence, byte[] bytes, byte[] leafHash) {
    /// `prev_leaf_hash` of the first event: 32 zero bytes, since no event goes before it.
    private static final byte[] NO_LEAF = new byte[32];

    /// Make the entry of an event at its place.
    public static Entry of(long sequence, byte[] bytes) {
        return new Entry(sequence, bytes, leaf(bytes));
    }

    /// Return the RFC 6962 §2.1 leaf hash.
    public static byte[] leaf(byte[] bytes) {
        return Merkle.leaf(bytes);
    }

    /// Return what the first event of a log names as the leaf before it: 32 zero bytes.
    public static byte[] noLeaf() {
        return NO_LEAF.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
