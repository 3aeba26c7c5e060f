/// The same sums as the graphs, in double precision and by plain loops: what the models are held
/// to.
final class Reference {
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private Reference() {}

    static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    static double luma(double[] rgb, int at) {
        return LUMA[0] * rgb[at] + LUMA[1] * rgb[at + 1] + LUMA[2] * rgb[at + 2];
    }

    static double[] gauss(double sigma, int radius) {
        double[] line = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < line.length; i++) {
            double d = (i - radius) / sigma;
            line[i] = StrictMath.exp(-0.5 * d * d);
            sum += line[i];
        }
        for (int i = 0; i < line.length; i++) {
            line[i] /= sum;
        }
        return line;
    }

    /// Two-dimensional Gaussian with the edge repeated outwards, the slow and obvious way.
    static double[] blurred(double[] plane, int w, int h, double[] line) {
        int radius = line.length / 2;
        double[] out = new double[plane.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double sum = 0;
                for (int j = -radius; j <= radius; j++) {
                    for (int i = -radius; i <= radius; i++) {
                        int yy = Math.clamp(y + j, 0, h - 1);
                        int xx = Math.clamp(x + i, 0, w - 1);
                        sum += plane[yy * w + xx] * line[j + radius] * line[i + radius];
                    }
                }
                out[y * w + x] = sum;
            }
        }
        return out;
    }

    /// Bytes of s = s * 1664525 + 1013904223 (mod 2^32), the top eight bits of each state.
    static double[] noise(int seed, int pixels) {
        double[] out = new double[pixels * 3];
        int s = seed;
        for (int i = 0; i < out.length; i++) {
            s = s * 1664525 + 1013904223;
            out[i] = s >>> 24;
        }
        return out;
    }

    /// A 16 by 16 tile of that noise stretched over the picture.
    static double[] blocks(int w, int h) {
        double[] tile = noise(7, 256);
        double[] out = new double[w * h * 3];
        for (int i = 0; i < out.length; i++) {
            int x = i / 3 % w;
            int y = i / 3 / w;
            out[i] = tile[(y * 16 / h * 16 + x * 16 / w) * 3 + i % 3];
        }
        return out;
    }
}
