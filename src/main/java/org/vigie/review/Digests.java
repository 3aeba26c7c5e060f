package org.vigie.review;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests as they are written everywhere: lower-case hexadecimal.
public final class Digests {
    private Digests() {}

    /// Return the SHA-256 of some bytes, one part after the other, 64 digits.
    public static String sha256(byte[]... parts) {
        return hex("SHA-256", parts);
    }

    /// Return the MD5 of some bytes, 32 digits. For comparing with lists that hold nothing better;
    /// nothing rests on it.
    public static String md5(byte[] bytes) {
        return hex("MD5", bytes);
    }

    private static String hex(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
