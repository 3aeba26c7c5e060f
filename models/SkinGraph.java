import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Log-likelihood ratio of skin colour. The sum of exponentials is written out: the fused operator
/// is inexact on some accelerators.
final class SkinGraph {
    /// Gaussian mixtures of Jones & Rehg, "Statistical Color Models with Application to Skin
    /// Detection", IJCV 46(1), 2002, doi 10.1023/A:1013200319198: mean R G B, variance R G B,
    /// weight. First skin, then everything else.
    static final String SKIN =
            """
            73.53 29.94 17.76 765.40 121.44 112.80 0.0294
            249.71 233.94 217.49 39.94 154.44 396.05 0.0331
            161.68 116.25 96.95 291.03 60.48 162.85 0.0654
            186.07 136.62 114.40 274.95 64.60 198.27 0.0756
            189.26 98.37 51.18 633.18 222.40 250.69 0.0554
            247.00 152.20 90.84 65.23 691.53 609.92 0.0314
            150.10 72.66 37.76 408.63 200.77 257.57 0.0454
            206.85 171.09 156.34 530.08 155.08 572.79 0.0469
            212.78 152.82 120.04 160.57 84.52 243.90 0.0956
            234.87 175.43 138.94 163.80 121.57 279.22 0.0763
            151.19 97.74 74.59 425.40 73.56 175.11 0.1100
            120.52 77.55 59.82 330.45 70.34 151.82 0.0676
            192.20 119.62 82.32 152.76 92.14 259.15 0.0755
            214.29 136.08 87.24 204.90 140.17 270.19 0.0500
            99.57 54.33 38.06 448.13 90.18 151.29 0.0667
            238.88 203.08 176.91 178.38 156.27 404.99 0.0749
            """;

    static final String OTHER =
            """
            254.37 254.41 253.82 2.77 2.81 5.46 0.0637
            9.39 8.09 8.52 46.84 33.59 32.48 0.0516
            96.57 96.95 91.53 280.69 156.79 436.58 0.0864
            160.44 162.49 159.06 355.98 115.89 591.24 0.0636
            74.98 63.23 46.33 414.84 245.95 361.27 0.0747
            121.83 60.88 18.31 2502.24 1383.53 237.18 0.0365
            202.18 154.88 91.04 957.42 1766.94 1582.52 0.0349
            193.06 201.93 206.55 562.88 190.23 447.28 0.0649
            51.88 57.14 61.55 344.11 191.77 433.40 0.0656
            30.88 26.84 25.32 222.07 118.65 182.41 0.1189
            44.97 85.96 131.95 651.32 840.52 963.67 0.0362
            236.02 236.27 230.70 225.03 117.29 331.95 0.0849
            207.86 191.20 164.12 494.04 237.69 533.52 0.0368
            99.83 148.11 188.17 955.88 654.95 916.70 0.0389
            135.06 131.92 123.10 350.35 130.30 388.43 0.0943
            135.96 103.89 66.88 806.44 642.20 350.36 0.0477
            """;

    private SkinGraph() {}

    static BuildModels.Model model() {
        double[][] all = new double[32][];
        for (int k = 0; k < 32; k++) {
            all[k] = row(k < 16 ? SKIN : OTHER, k % 16);
        }
        float[] weights = new float[32 * 6];
        float[] bias = new float[32];
        for (int k = 0; k < 32; k++) {
            double sum = StrictMath.log(all[k][6]);
            double volume = StrictMath.pow(2 * StrictMath.PI, 3);
            for (int c = 0; c < 3; c++) {
                double mean = (all[k][c] - 128) / 128;
                double variance = all[k][3 + c] / 16384;
                weights[k * 6 + c] = (float) (mean / variance);
                weights[k * 6 + 3 + c] = (float) (-0.5 / variance);
                sum -= 0.5 * mean * mean / variance;
                volume *= all[k][3 + c];
            }
            bias[k] = (float) (sum - 0.5 * StrictMath.log(volume));
        }
        Graph g = new Graph("Jones and Rehg skin colour mixtures");
        g.output("llr", 1, 1, -1, -1);
        g.output("heatmap", 1, 1, -1, -1);
        g.output("fraction", 1);
        g.node("Transpose", "picture", "planes").ints("perm", 0, 3, 1, 2);
        g.floats("middle", new float[] {128});
        g.floats("scale", new float[] {1 / 128f});
        g.node("Sub", "planes middle", "centred");
        g.node("Mul", "centred scale", "x");
        g.node("Mul", "x x", "xx");
        g.node("Concat", "x xx", "features").integer("axis", 1);
        g.integers("channel", 1);
        g.integers("everywhere", 1, 2, 3);
        for (String side : List.of("skin", "other")) {
            int from = side.equals("skin") ? 0 : 16;
            g.floats("w_" + side, part(weights, from * 6, 96), 16, 6, 1, 1);
            g.floats("b_" + side, part(bias, from, 16), 16);
            String s = "_" + side;
            g.node("Conv", "features w" + s + " b" + s, "l" + s).ints("kernel_shape", 1, 1);
            g.node("ReduceMax", "l" + s + " channel", "max" + s).integer("keepdims", 1);
            g.node("Sub", "l" + s + " max" + s, "d" + s);
            g.node("Exp", "d" + s, "e" + s);
            g.node("ReduceSum", "e" + s + " channel", "sum" + s).integer("keepdims", 1);
            g.node("Log", "sum" + s, "log" + s);
            g.node("Add", "log" + s + " max" + s, "p" + s);
        }
        g.node("Sub", "p_skin p_other", "llr");
        g.node("Sigmoid", "llr", "heatmap");
        g.node("ReduceMean", "heatmap everywhere", "fraction").integer("keepdims", 0);

        double[] noise = Reference.noise(1, 16 * 12);
        double[] llr = IntStream.range(0, 16 * 12).mapToDouble(i -> llr(all, noise, i)).toArray();
        double[] heat =
                IntStream.range(0, llr.length)
                        .mapToDouble(i -> Reference.sigmoid(llr[i]))
                        .toArray();
        double[] mean = {
            IntStream.range(0, heat.length).mapToDouble(i -> heat[i]).average().orElse(0)
        };
        Map<String, String> m = new TreeMap<>();
        m.put("name", BuildModels.quoted("Skin-coloured pixels"));
        m.put("task", BuildModels.quoted("skin"));
        m.put("source", BuildModels.source("Jones and Rehg 2002, doi 10.1023/A:1013200319198"));
        BuildModels.input(m, 128, 1);
        m.put(
                "scope",
                BuildModels.scope(
                        "Skin-coloured pixels, and where they lie.",
                        "Not a nudity detector: colour statistics of 1990s photographs.",
                        "Misses very dark and very light skin, greyscale, tinted light, drawings.",
                        "Flags wood, sand and fur."));
        String golden =
                List.of(
                                BuildModels.golden("lcg:1", 16, 12, "llr", llr, 0.01),
                                BuildModels.golden("lcg:1", 16, 12, "heatmap", heat, 0.002),
                                BuildModels.golden("lcg:1", 16, 12, "fraction", mean, 0.002))
                        .stream()
                        .collect(Collectors.joining(",\n    ", "[", "]"));
        m.put("golden", golden);
        return new BuildModels.Model("skin", g, m);
    }

    static double llr(double[][] all, double[] pixels, int at) {
        double[] p = new double[2];
        for (int k = 0; k < 32; k++) {
            double density = all[k][6];
            for (int c = 0; c < 3; c++) {
                double d = pixels[at * 3 + c] - all[k][c];
                double v = all[k][3 + c];
                density *=
                        StrictMath.exp(-0.5 * d * d / v) / StrictMath.sqrt(2 * StrictMath.PI * v);
            }
            p[k / 16] += density;
        }
        return StrictMath.log(p[0]) - StrictMath.log(p[1]);
    }

    static double[] row(String table, int at) {
        List<Double> numbers = new ArrayList<>();
        for (String word : table.lines().toList().get(at).split(" ")) {
            numbers.add(Double.parseDouble(word));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static float[] part(float[] all, int from, int length) {
        return Arrays.copyOfRange(all, from, from + length);
    }
}
