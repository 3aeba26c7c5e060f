package org.vigie.intake;

import java.util.Arrays;
import java.util.Random;

/// Small damage to bytes, repeatable by seed.
final class Mutations {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "true",
        "-1",
        "1e9999",
        "\\u0000",
        "\\ud800",
        "é",
        "\u0000",
        "[[[[[[[["
    };

    private Mutations() {}

    static byte[] of(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(20));
        return switch (random.nextInt(5)) {
            case 0 -> flip(bytes, at, random);
            case 1 -> splice(bytes, at, to, new byte[0]);
            case 2 -> splice(bytes, at, at, Flags.bytes(PIECES[random.nextInt(PIECES.length)]));
            case 3 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            default ->
                    splice(bytes, at, at + 1, Flags.bytes(PIECES[random.nextInt(PIECES.length)]));
        };
    }

    private static byte[] flip(byte[] bytes, int at, Random random) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length - (to - from) + piece.length + 1);
        System.arraycopy(piece, 0, joined, from, piece.length);
        System.arraycopy(bytes, to, joined, from + piece.length, bytes.length - to);
        joined[joined.length - 1] = ' ';
        return joined;
    }
}
