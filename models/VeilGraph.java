import java.util.Map;
import java.util.TreeMap;

/// Area mean per cell, then a Gaussian of one cell; the only picture kept or shown unasked.
final class VeilGraph {
    private static final double[] LUMA = {0.299, 0.587, 0.114};
    private static final int RADIUS = 3;

    /// Pixels on the long edge of the input. Any multiple of the cells gives the same veil, since
    /// means of means of equal areas are means; a small one leaves the sums to exact integer
    /// arithmetic outside.
    private static final int EDGE = 64;

    private VeilGraph() {}

    static BuildModels.Model model(int cells, boolean colour) {
        int pool = EDGE / cells;
        double[] line = Reference.gauss(1.0, RADIUS);
        int width = line.length;
        float[] kernel = new float[(colour ? 1 : 3) * 3 * width * width];
        for (int o = 0, i = 0; o < 3; o++) {
            for (int c = 0; c < (colour ? 1 : 3); c++) {
                for (int k = 0; k < width * width; k++) {
                    double weight = line[k / width] * line[k % width];
                    kernel[i++] = (float) (colour ? weight : weight * LUMA[c]);
                }
            }
        }
        Graph g = new Graph("one-cell Gaussian over " + cells + " cells on the long edge");
        g.output("cells", 1, -1, -1, 3);
        g.node("Transpose", "picture", "planes").ints("perm", 0, 3, 1, 2);
        g.node("AveragePool", "planes", "pooled")
                .ints("kernel_shape", pool, pool)
                .ints("strides", pool, pool);
        g.pad("pooled", "padded", RADIUS, RADIUS);
        g.floats("kernel", kernel, 3, colour ? 1 : 3, width, width);
        g.node("Conv", "padded kernel", "soft")
                .ints("kernel_shape", width, width)
                .integer("group", colour ? 3 : 1);
        g.node("Transpose", "soft", "cells").ints("perm", 0, 2, 3, 1);

        int h = 5;
        int w = 7;
        double[] picture = Reference.blocks(w * pool, h * pool);
        double[] want = veiled(picture, w, h, pool, colour, line);
        String id = "veil-" + cells + (colour ? "-colour" : "-grey");
        Map<String, String> m = new TreeMap<>();
        m.put(
                "name",
                BuildModels.quoted("Veil, " + cells + " cells, " + (colour ? "colour" : "grey")));
        m.put("task", BuildModels.quoted("veil"));
        m.put("veil", "{\"cells\":%d,\"colour\":%b}".formatted(cells, colour));
        m.put("source", BuildModels.source("area mean per cell, then a Gaussian of one cell"));
        BuildModels.input(m, EDGE, pool);
        m.put(
                "scope",
                BuildModels.scope(
                        "Where light and dark lie, in a few cells.",
                        "A veil reduces what is seen by surprise. It does not anonymise."));
        m.put(
                "golden",
                "["
                        + BuildModels.golden("blocks16:7", w * pool, h * pool, "cells", want, 0.02)
                        + "]");
        return new BuildModels.Model(id, g, m);
    }

    static double[] veiled(double[] p, int w, int h, int pool, boolean colour, double[] line) {
        double[] mean = new double[w * h * 3];
        for (int y = 0; y < h * pool; y++) {
            for (int x = 0; x < w * pool; x++) {
                for (int c = 0; c < 3; c++) {
                    double v = p[(y * w * pool + x) * 3 + c];
                    mean[(y / pool * w + x / pool) * 3 + c] += v / (pool * pool);
                }
            }
        }
        if (!colour) {
            for (int i = 0; i < mean.length; i += 3) {
                double grey = Reference.luma(mean, i);
                mean[i] = mean[i + 1] = mean[i + 2] = grey;
            }
        }
        double[] out = new double[mean.length];
        for (int c = 0; c < 3; c++) {
            double[] plane = new double[w * h];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = mean[i * 3 + c];
            }
            double[] soft = Reference.blurred(plane, w, h, line);
            for (int i = 0; i < plane.length; i++) {
                out[i * 3 + c] = soft[i];
            }
        }
        return out;
    }
}
