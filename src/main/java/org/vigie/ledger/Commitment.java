package org.vigie.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// A free text or identity the log is bound to without holding it: SHA-256(salt‖UTF-8 text), with
/// 32 random bytes of salt so that guessable texts stay unguessable once the disclosure is deleted.
///
/// @param salt 32 bytes
public record Commitment(byte[] salt, String text) {
    private static final int SALT = 32;

    public Commitment {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt has 32 bytes");
        }
    }

    /// Commit to a text with a fresh salt.
    public static Commitment to(String text, RandomGenerator random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Commitment(salt, text);
    }

    /// Return what the log carries: lower-case hex.
    public String digest() {
        MessageDigest sha256 = Entry.sha256();
        sha256.update(salt);
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Return the disclosure: salt followed by the text.
    public byte[] disclosure() {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(salt, SALT + value.length);
        System.arraycopy(value, 0, all, SALT, value.length);
        return all;
    }

    /// Read a disclosure back.
    public static Commitment disclosed(byte[] disclosure) {
        return new Commitment(
                Arrays.copyOf(disclosure, SALT),
                new String(disclosure, SALT, disclosure.length - SALT, StandardCharsets.UTF_8));
    }
}
