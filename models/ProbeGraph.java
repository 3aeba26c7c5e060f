import java.util.Map;
import java.util.TreeMap;

/// The smallest convolution worth asking an accelerator for: it says whether the accelerator works.
final class ProbeGraph {
    private ProbeGraph() {}

    static BuildModels.Model model() {
        Graph g = new Graph("one small convolution");
        g.output("sum", 1, 2, -1, -1);
        g.node("Transpose", "picture", "planes").ints("perm", 0, 3, 1, 2);
        float[] kernel = new float[2 * 3 * 9];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (i * 7 % 11 - 5) / 16f;
        }
        g.floats("kernel", kernel, 2, 3, 3, 3);
        g.node("Conv", "planes kernel", "sum").ints("kernel_shape", 3, 3);

        int w = 8;
        int h = 6;
        double[] want = convolved(Reference.noise(1, w * h), w, h, kernel);
        Map<String, String> m = new TreeMap<>();
        m.put("name", BuildModels.quoted("Probe"));
        m.put("task", BuildModels.quoted("probe"));
        m.put("source", BuildModels.source("a fixed three by three convolution"));
        BuildModels.input(m, 8, 1);
        m.put(
                "scope",
                BuildModels.scope(
                        "Nothing: a sum whose result is known.",
                        "Says only whether an accelerator computes."));
        m.put("golden", "[" + BuildModels.golden("lcg:1", w, h, "sum", want, 0.01) + "]");
        return new BuildModels.Model("probe", g, m);
    }

    private static double[] convolved(double[] p, int w, int h, float[] kernel) {
        double[] out = new double[2 * (w - 2) * (h - 2)];
        int at = 0;
        for (int o = 0; o < 2; o++) {
            for (int y = 0; y < h - 2; y++) {
                for (int x = 0; x < w - 2; x++) {
                    for (int k = 0; k < 27; k++) {
                        int pixel = (y + k % 9 / 3) * w + x + k % 3;
                        out[at] += kernel[o * 27 + k] * p[pixel * 3 + k / 9];
                    }
                    at++;
                }
            }
        }
        return out;
    }
}
