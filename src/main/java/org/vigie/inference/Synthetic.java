package org.vigie.inference;

/// Inputs made of numbers alone, so that a model can be checked without any picture.
final class Synthetic {
    private static final int TILE = 16;

    private Synthetic() {}

    /// Make the input a golden value names: `lcg:<seed>` or `blocks16:<seed>`.
    static Frame frame(Manifest.Golden golden) {
        String[] parts = golden.input().split(":", 2);
        int seed = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "lcg" -> noise(seed, golden.width(), golden.height());
            case "blocks16" -> blocks(noise(seed, TILE, TILE), golden.width(), golden.height());
            default -> throw new IllegalArgumentException("unknown input " + parts[0]);
        };
    }

    /// Top eight bits of s = s·1664525 + 1013904223 (mod 2³²), one state a value.
    private static Frame noise(int seed, int width, int height) {
        float[] values = new float[width * height * 3];
        int s = seed;
        for (int i = 0; i < values.length; i++) {
            s = s * 1664525 + 1013904223;
            values[i] = s >>> 24;
        }
        return new Frame(width, height, values);
    }

    private static Frame blocks(Frame tile, int width, int height) {
        float[] values = new float[width * height * 3];
        for (int i = 0; i < values.length; i++) {
            int x = i / 3 % width * TILE / width;
            int y = i / 3 / width * TILE / height;
            values[i] = tile.rgb()[(y * TILE + x) * 3 + i % 3];
        }
        return new Frame(width, height, values);
    }
}
