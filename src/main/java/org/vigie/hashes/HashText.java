package org.vigie.hashes;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.review.HashMatch.Kind;

/// Hashes as lists write them.
final class HashText {
    private HashText() {}

    /// Return the bytes of a hash, null when it is not 32 or 64 hexadecimal digits.
    static byte @Nullable [] bytes(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (hex.length() != 32 && hex.length() != 64) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Return the kind a word means, null when it means none.
    static @Nullable Kind kind(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
            case "pdq", "hashpdq", "pdqhash", "photopdq" -> Kind.PDQ;
            case "sha256", "hashsha256", "sha256hash" -> Kind.SHA256;
            case "md5", "hashmd5", "md5hash" -> Kind.MD5;
            default -> null;
        };
    }

    /// Return a word of a list without control characters, cut to a length.
    static String word(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        int end = Math.min(clean.length(), Note.LONGEST);
        if (end > 0 && end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        return clean.substring(0, end);
    }

    /// Return how many bits are set.
    static int weight(byte[] hash) {
        int weight = 0;
        for (byte b : hash) {
            weight += Integer.bitCount(b & 0xff);
        }
        return weight;
    }
}
