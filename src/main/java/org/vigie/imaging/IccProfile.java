package org.vigie.imaging;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Colours of a matrix or grey ICC profile (ICC.1:2022 §8.3, §8.4) as sRGB, without handing hostile
/// bytes to native code. Profiles of lookup tables, of inks, and damaged ones count as sRGB.
final class IccProfile {
    private static final int RGB = 0x52474220;
    private static final int GRAY = 0x47524159;
    private static final int XYZ = 0x58595a20;
    private static final int MOST_TAGS = 100;
    private static final int STEPS = 1 << 14;

    /// From XYZ under D50 to linear sRGB (Bradford-adapted IEC 61966-2-1 primaries).
    private static final double[][] FROM_D50 = {
        {3.1338561, -1.6168667, -0.4906146},
        {-0.9787684, 1.9161415, 0.0334540},
        {0.0719453, -0.2289914, 1.4052427}
    };

    private final float[][] curves;
    private final float[][] matrix;
    private final byte[] encoded = encoded();

    private IccProfile(float[][] curves, float[][] matrix) {
        this.curves = curves;
        this.matrix = matrix;
    }

    /// Read a profile; null when there is nothing to convert.
    static @Nullable IccProfile read(byte[] bytes) {
        if (bytes.length < 132) {
            return null;
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            IccProfile profile =
                    switch (in.getInt(16)) {
                        case RGB -> rgb(in);
                        case GRAY -> grey(in);
                        default -> null;
                    };
            return profile == null || profile.changesNothing() ? null : profile;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    /// Convert packed pixels in place.
    void convert(byte[] rgb, Deadline deadline) {
        for (int at = 0; at < rgb.length; at += 3) {
            if ((at & 0xffff) == 0) {
                deadline.check();
            }
            float r = curves[0][rgb[at] & 0xff];
            float g = curves[1][rgb[at + 1] & 0xff];
            float b = curves[2][rgb[at + 2] & 0xff];
            for (int c = 0; c < 3; c++) {
                float linear = matrix[c][0] * r + matrix[c][1] * g + matrix[c][2] * b;
                rgb[at + c] = encoded[Math.clamp((int) (linear * STEPS + 0.5f), 0, STEPS)];
            }
        }
    }

    private boolean changesNothing() {
        for (int colour : new int[] {0xffffff, 0x808080, 0xff0000, 0xff00, 0xff, 0x406080}) {
            byte[] rgb = {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
            byte[] before = rgb.clone();
            convert(rgb, new Deadline(1000));
            for (int c = 0; c < 3; c++) {
                if (Math.abs((rgb[c] & 0xff) - (before[c] & 0xff)) > 2) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable IccProfile rgb(ByteBuffer in) {
        if (in.getInt(20) != XYZ) {
            return null;
        }
        float[][] curves = {curve(in, "rTRC"), curve(in, "gTRC"), curve(in, "bTRC")};
        double[][] columns = {xyz(in, "rXYZ"), xyz(in, "gXYZ"), xyz(in, "bXYZ")};
        float[][] matrix = new float[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += FROM_D50[i][k] * columns[j][k];
                }
                matrix[i][j] = (float) sum;
            }
        }
        return new IccProfile(curves, matrix);
    }

    private static IccProfile grey(ByteBuffer in) {
        float[] curve = curve(in, "kTRC");
        float[][] unit = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        return new IccProfile(new float[][] {curve, curve, curve}, unit);
    }

    private static double[] xyz(ByteBuffer in, String tag) {
        int at = tag(in, tag);
        return new double[] {fixed(in, at + 8), fixed(in, at + 12), fixed(in, at + 16)};
    }

    private static float[] curve(ByteBuffer in, String tag) {
        int at = tag(in, tag);
        float[] curve = new float[256];
        for (int i = 0; i < curve.length; i++) {
            double x = i / 255.0;
            curve[i] = (float) (in.get(at) == 'p' ? formula(in, at, x) : table(in, at, x));
        }
        return curve;
    }

    private static double table(ByteBuffer in, int at, double x) {
        int count = in.getInt(at + 8);
        if (count == 0) {
            return x;
        }
        if (count == 1) {
            return Math.pow(x, (in.getShort(at + 12) & 0xffff) / 256.0);
        }
        if (count < 0 || count > in.capacity()) {
            throw new IllegalArgumentException("a curve beyond its profile");
        }
        double position = x * (count - 1);
        int left = Math.min((int) position, count - 2);
        double from = (in.getShort(at + 12 + left * 2) & 0xffff) / 65535.0;
        double to = (in.getShort(at + 14 + left * 2) & 0xffff) / 65535.0;
        return from + (to - from) * (position - left);
    }

    private static double formula(ByteBuffer in, int at, double x) {
        int kind = in.getShort(at + 8);
        double g = fixed(in, at + 12);
        if (kind == 0) {
            return Math.pow(x, g);
        }
        double a = fixed(in, at + 16);
        double b = fixed(in, at + 20);
        double power = Math.pow(Math.max(0, a * x + b), g);
        return switch (kind) {
            case 1 -> x >= -b / a ? power : 0;
            case 2 -> (x >= -b / a ? power : 0) + fixed(in, at + 24);
            case 3 -> x >= fixed(in, at + 28) ? power : fixed(in, at + 24) * x;
            case 4 ->
                    x >= fixed(in, at + 28)
                            ? power + fixed(in, at + 32)
                            : fixed(in, at + 24) * x + fixed(in, at + 36);
            default -> throw new IllegalArgumentException("an unknown formula");
        };
    }

    private static int tag(ByteBuffer in, String name) {
        int signature = 0;
        for (int i = 0; i < 4; i++) {
            signature = signature << 8 | name.charAt(i);
        }
        int count = Math.min(in.getInt(128), MOST_TAGS);
        for (int i = 0; i < count; i++) {
            if (in.getInt(132 + i * 12) == signature) {
                return in.getInt(136 + i * 12);
            }
        }
        throw new IllegalArgumentException("a profile without " + name);
    }

    private static double fixed(ByteBuffer in, int at) {
        return in.getInt(at) / 65536.0;
    }

    private static byte[] encoded() {
        byte[] table = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double v = (double) i / STEPS;
            double s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
            table[i] = (byte) Math.round(s * 255);
        }
        return table;
    }
}
