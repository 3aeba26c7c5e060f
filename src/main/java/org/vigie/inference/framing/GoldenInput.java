package org.vigie.inference.framing;

import org.vigie.imaging.ImageFormat;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest;

/// Inputs made of numbers alone, so that a model can be checked without any picture.
final class GoldenInput {
    private static final int TILE = 16;

    private GoldenInput() {}

    /// Make the picture a golden value names: `lcg:<seed>`, noise, or `blocks16:<seed>`, a tile of
    /// 16 × 16 of it stretched over the picture.
    static Picture picture(Manifest.Golden golden) {
        int width = golden.width();
        int height = golden.height();
        if (golden.input().startsWith("lcg:")) {
            return new Picture(width, height, noise(golden, width * height * 3), ImageFormat.PNG);
        }
        byte[] tile = noise(golden, TILE * TILE * 3);
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width * TILE / width;
            int y = i / 3 / width * TILE / height;
            rgb[i] = tile[(y * TILE + x) * 3 + i % 3];
        }
        return new Picture(width, height, rgb, ImageFormat.PNG);
    }

    /// Make the embedding a golden value names: (b - 127.5) / 127.5 for each byte b of noise.
    static float[] embedding(Manifest.Golden golden) {
        byte[] noise = noise(golden, golden.width());
        float[] values = new float[noise.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((noise[i] & 0xff) - 127.5f) / 127.5f;
        }
        return values;
    }

    /// Top eight bits of s = s·1664525 + 1013904223 (mod 2³²), one state a byte.
    private static byte[] noise(Manifest.Golden golden, int count) {
        byte[] bytes = new byte[count];
        int s = Integer.parseInt(golden.input().substring(golden.input().indexOf(':') + 1));
        for (int i = 0; i < count; i++) {
            s = s * 1664525 + 1013904223;
            bytes[i] = (byte) (s >>> 24);
        }
        return bytes;
    }
}
