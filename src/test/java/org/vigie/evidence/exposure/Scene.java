package org.vigie.evidence.exposure;

import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;

/// A drawn photo of somebody in front of something: structure at every size, grain, and areas that
/// can be counted. Other seeds are other places.
///
/// @param skin colour of face and body
/// @param coat colour of the clothes
record Scene(int seed, int skin, int coat) {
    static final int WIDTH = 480;
    static final int HEIGHT = 640;

    /// About the middle of the Monk scale, where the model sees well.
    static final int TAN = 0xCD9678;

    static final int GREEN = 0x2C5E52;
    private static final int SWIMWEAR = 0x1C2C74;

    /// What a pixel belongs to.
    enum Part {
        GROUND,
        /// Face, neck and hands.
        FACE,
        /// Clothes that an edit bares.
        BARED,
        /// Clothes that an edit exchanges.
        EXCHANGED
    }

    Scene(int seed) {
        this(seed, TAN, GREEN);
    }

    static Part part(double x, double y) {
        boolean neck = x >= 215 && x < 265 && y >= 130 && y < 160;
        boolean hands = Math.abs(x - 240) >= 90 && Math.abs(x - 240) < 124 && y >= 430 && y < 480;
        if (Math.hypot(x - 240, y - 110) < 42 || neck || hands) {
            return Part.FACE;
        }
        if (x < 150 || x >= 330 || y < 160 || y >= 520) {
            return Part.GROUND;
        }
        return y >= 240 && y < 380 ? Part.EXCHANGED : Part.BARED;
    }

    /// The photo, clothed.
    Picture photo() {
        return drawn(false, 0);
    }

    /// The same photo with swimwear instead of the coat.
    Picture undressed() {
        return drawn(true, 0);
    }

    /// What was photographed a moment later: everything a little further, other grain.
    Picture later() {
        return drawn(false, 1);
    }

    private Picture drawn(boolean edited, int frame) {
        return Scenes.of(
                WIDTH,
                HEIGHT,
                (x, y) -> {
                    double u = x + frame * 1.5;
                    double v = y + frame;
                    int colour =
                            switch (part(u, v)) {
                                case GROUND -> ground(u, v);
                                case FACE -> skin;
                                case BARED -> edited ? skin : coat;
                                case EXCHANGED -> edited ? SWIMWEAR : coat;
                            };
                    double folds = part(u, v) == Part.GROUND ? 0 : 10 * wave(u / 23, v / 31);
                    double grain = 4 * random(x * 7919 + y * 104_729 + frame * 31 + seed) - 2;
                    return shaded(colour, folds + grain);
                });
    }

    /// Grey, blue and green things of every size: nothing the model takes for skin.
    private int ground(double u, double v) {
        double tone = 90;
        double tint = 0;
        double size = 160;
        for (int i = 0; i < 5; i++) {
            tone += size / 4 * (value(u / size, v / size, i) - 0.5);
            tint += size / 8 * (value(u / size + 50, v / size, i) - 0.5);
            size /= 2;
        }
        int column = (int) Math.floor(u / 64 + value(0, v / 400, 7));
        if ((random(column * 31 + (int) (v / 90) * 17 + seed) * 5) < 1.6) {
            tone -= 38;
        }
        int r = clamp(tone - 12);
        int g = clamp(tone + 12 + tint);
        int b = clamp(tone + 12 - tint);
        return r << 16 | g << 8 | b;
    }

    private double value(double x, double y, int layer) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double tx = smooth(x - left);
        double ty = smooth(y - top);
        double upper = mix(corner(left, top, layer), corner(left + 1, top, layer), tx);
        double lower = mix(corner(left, top + 1, layer), corner(left + 1, top + 1, layer), tx);
        return mix(upper, lower, ty);
    }

    private double corner(int x, int y, int layer) {
        return random(x * 73_856_093 ^ y * 19_349_663 ^ (layer + 1) * 83_492_791 ^ seed * 40_503);
    }

    private static double wave(double x, double y) {
        return Math.sin(x * 2 + Math.sin(y)) * Math.cos(y);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double random(int state) {
        int mixed = state * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return (mixed >>> 8) / (double) (1 << 24);
    }

    private static int shaded(int colour, double by) {
        int r = clamp((colour >> 16 & 0xff) + by);
        int g = clamp((colour >> 8 & 0xff) + by);
        int b = clamp((colour & 0xff) + by);
        return r << 16 | g << 8 | b;
    }

    private static int clamp(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }
}
