import java.util.Map;
import java.util.TreeMap;

/// Difference of two Gaussians through a soft threshold: outlines without surfaces.
final class DrawingGraph {
    private static final double[] LUMA = {0.299, 0.587, 0.114};
    private static final double FINE = 1.6;
    private static final double COARSE = 2.6;
    private static final int RADIUS = 8;
    private static final double GAIN = 150;

    /// Differences up to about this stay paper: flat surfaces, and so skin, look all the same.
    private static final double QUIET = 0.012;

    private static final double PAPER = 230;

    private DrawingGraph() {}

    static BuildModels.Model model() {
        int width = 2 * RADIUS + 1;
        double[] fine = Reference.gauss(FINE, RADIUS);
        double[] coarse = Reference.gauss(COARSE, RADIUS);
        float[] both = new float[2 * width];
        for (int i = 0; i < width; i++) {
            both[i] = (float) fine[i];
            both[width + i] = (float) coarse[i];
        }
        Graph g = new Graph("difference of two Gaussians, soft threshold");
        g.output("drawing", 1, 1, -1, -1);
        g.node("Transpose", "picture", "planes").ints("perm", 0, 3, 1, 2);
        float[] grey = new float[3];
        for (int c = 0; c < 3; c++) {
            grey[c] = (float) (LUMA[c] / 255);
        }
        g.floats("luma", grey, 1, 3, 1, 1);
        g.node("Conv", "planes luma", "grey").ints("kernel_shape", 1, 1);
        g.pad("grey", "padded", RADIUS, RADIUS);
        g.floats("across", both, 2, 1, 1, width);
        g.node("Conv", "padded across", "half").ints("kernel_shape", 1, width);
        g.floats("down", both, 2, 1, width, 1);
        g.node("Conv", "half down", "scales").ints("kernel_shape", width, 1).integer("group", 2);
        float gain = (float) GAIN;
        g.floats("apart", new float[] {gain, -gain}, 1, 2, 1, 1);
        g.floats("quiet", new float[] {(float) (GAIN * QUIET)}, 1);
        g.node("Conv", "scales apart quiet", "edges").ints("kernel_shape", 1, 1);
        g.node("Tanh", "edges", "signed");
        g.floats("middle", new float[] {(float) (PAPER / 2)});
        g.node("Mul", "signed middle", "swing");
        g.node("Add", "swing middle", "drawing");

        int w = 28;
        int h = 21;
        double[] want = drawn(Reference.blocks(w, h), w, h, fine, coarse);
        Map<String, String> m = new TreeMap<>();
        m.put("name", BuildModels.quoted("Line drawing"));
        m.put("task", BuildModels.quoted("line-drawing"));
        m.put(
                "source",
                BuildModels.source("difference of Gaussians, sigma 1.6 and 2.6, through tanh"));
        BuildModels.input(m, 420, 1);
        m.put(
                "scope",
                BuildModels.scope(
                        "Outlines: who does what.",
                        "Shows outlines: postures and objects stay recognisable."));
        m.put("golden", "[" + BuildModels.golden("blocks16:7", w, h, "drawing", want, 0.5) + "]");
        return new BuildModels.Model("line-drawing", g, m);
    }

    static double[] drawn(double[] p, int w, int h, double[] fine, double[] coarse) {
        double[] grey = new double[w * h];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = Reference.luma(p, i * 3) / 255;
        }
        double[] a = Reference.blurred(grey, w, h, fine);
        double[] b = Reference.blurred(grey, w, h, coarse);
        double[] out = new double[w * h];
        for (int i = 0; i < out.length; i++) {
            double edge = GAIN * (a[i] - b[i] + QUIET);
            out[i] = PAPER / 2 * (1 + StrictMath.tanh(edge));
        }
        return out;
    }
}
