package org.vigie.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Short names for content.
final class Fingerprint {
    /// 72 bits: two of a million files share one once in 10¹⁰ folders.
    private static final int BYTES = 9;

    private Fingerprint() {}

    /// Return 12 characters that stand for the bytes.
    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(sha256(bytes), BYTES));
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Return the SHA-256 in lower-case hexadecimal.
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
