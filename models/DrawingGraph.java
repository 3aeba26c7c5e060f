import java.util.Map;
import java.util.TreeMap;

/// Lines that follow their edges: a difference of two Gaussians, smoothed along the direction of
/// the edge it lies on, through a soft threshold. What has a direction becomes a line; grain,
/// freckles and shading, which have none, stay paper.
///
/// After the flow-based difference of Gaussians of Kang, Lee and Chui (IEEE TVCG 15/1, 2009) and
/// the structure tensor of Kyprianidis and Kang (Eurographics 2011). Walking along the flow pixel
/// by pixel takes gathers that no graph runs cheaply; a bank of short lines in six directions
/// stands in for it, each pixel weighing them by the tensor's own direction.
final class DrawingGraph {
    private static final double[] LUMA = {0.299, 0.587, 0.114};
    private static final double FINE = 1.4;
    private static final double COARSE = 2.24;
    private static final int RADIUS = 6;
    private static final double GAIN = 150;

    /// Differences up to about this stay paper: flat surfaces, and so skin, look all the same.
    private static final double QUIET = 0.012;

    private static final double PAPER = 230;

    /// How far the direction of an edge is agreed upon, in pixels.
    private static final double AROUND = 2;

    private static final int AROUND_RADIUS = 4;

    /// The lines: half their length, their spread along and across themselves, in pixels.
    private static final int REACH = 3;

    private static final double ALONG = 2.2;
    private static final double ACROSS = 0.45;
    private static final int DIRECTIONS = 6;

    /// Below this a direction is noise: the square root of a mean squared slope in luma 0–1.
    private static final double FAINT = 1e-6;

    /// Scharr's derivative, which turns with the edge better than Sobel's; sums to slope a pixel.
    private static final double[] SMOOTH = {3 / 16.0, 10 / 16.0, 3 / 16.0};

    private DrawingGraph() {}

    static BuildModels.Model model() {
        Graph g = new Graph("difference of Gaussians along the structure tensor, soft threshold");
        g.output("drawing", 1, 1, -1, -1);
        scales(g);
        tensor(g);
        weights(g);
        lines(g);
        threshold(g);
        int w = 28;
        int h = 21;
        double[] want = drawn(Reference.blocks(w, h), w, h);
        Map<String, String> m = new TreeMap<>();
        m.put("name", BuildModels.quoted("Line drawing"));
        m.put("task", BuildModels.quoted("line-drawing"));
        m.put(
                "source",
                BuildModels.source(
                        "difference of Gaussians, sigma 1.4 and 2.24, smoothed along the structure"
                                + " tensor's direction in six steps, through tanh"));
        BuildModels.input(m, 420, 1);
        m.put(
                "scope",
                BuildModels.scope(
                        "Outlines: who does what.",
                        "Shows outlines: postures and objects stay recognisable."));
        m.put("golden", "[" + BuildModels.golden("blocks16:7", w, h, "drawing", want, 0.5) + "]");
        return new BuildModels.Model("line-drawing", g, m);
    }

    /// picture → fine (lightly smoothed luma), edges (the difference of the two scales).
    private static void scales(Graph g) {
        int width = 2 * RADIUS + 1;
        float[] both = floats(Reference.gauss(FINE, RADIUS), Reference.gauss(COARSE, RADIUS));
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
        g.floats("apart", new float[] {1, -1}, 1, 2, 1, 1);
        g.node("Conv", "scales apart", "edges").ints("kernel_shape", 1, 1);
        g.floats("first", new float[] {1, 0}, 1, 2, 1, 1);
        g.node("Conv", "scales first", "fine").ints("kernel_shape", 1, 1);
    }

    /// fine → direction (cosine and sine of twice the angle of the slope).
    private static void tensor(Graph g) {
        int width = 2 * AROUND_RADIUS + 1;
        g.pad("fine", "fine_padded", 1, 1);
        g.floats("slope_x", derivatives(true, true, false), 3, 1, 3, 3);
        g.floats("slope_y", derivatives(true, false, false), 3, 1, 3, 3);
        g.node("Conv", "fine_padded slope_x", "xxy").ints("kernel_shape", 3, 3);
        g.node("Conv", "fine_padded slope_y", "xyy").ints("kernel_shape", 3, 3);
        g.node("Mul", "xxy xyy", "products");
        double[] line = Reference.gauss(AROUND, AROUND_RADIUS);
        float[] three = floats(line, line, line);
        g.pad("products", "products_padded", AROUND_RADIUS, AROUND_RADIUS);
        g.floats("agree_across", three, 3, 1, 1, width);
        g.node("Conv", "products_padded agree_across", "tensor_half")
                .ints("kernel_shape", 1, width)
                .integer("group", 3);
        g.floats("agree_down", three, 3, 1, width, 1);
        g.node("Conv", "tensor_half agree_down", "tensor")
                .ints("kernel_shape", width, 1)
                .integer("group", 3);
        g.floats("doubled", new float[] {1, 0, -1, 0, 2, 0}, 2, 3, 1, 1);
        g.node("Conv", "tensor doubled", "double_angle").ints("kernel_shape", 1, 1);
        g.node("Mul", "double_angle double_angle", "squares");
        g.integers("channels", 1);
        g.node("ReduceSum", "squares channels", "sum_of_squares");
        g.floats("faint", new float[] {(float) (FAINT * FAINT)});
        g.node("Add", "sum_of_squares faint", "square");
        g.node("Sqrt", "square", "length");
        g.node("Div", "double_angle length", "direction");
    }

    /// direction → weights (one for each line, by how well it lies along the edge).
    private static void weights(Graph g) {
        float[] turn = new float[2 * DIRECTIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            turn[2 * k] = (float) (-Math.cos(2 * angle(k)) / 2);
            turn[2 * k + 1] = (float) (-Math.sin(2 * angle(k)) / 2);
        }
        g.floats("turn", turn, DIRECTIONS, 2, 1, 1);
        // A bias in this convolution gives wrong numbers on WebGPU (ONNX Runtime 1.29.0).
        g.node("Conv", "direction turn", "turned").ints("kernel_shape", 1, 1);
        g.floats("half_one", new float[] {0.5f});
        g.node("Add", "turned half_one", "aligned");
        g.node("Mul", "aligned aligned", "aligned2");
        g.node("Mul", "aligned2 aligned2", "weights");
        g.node("ReduceSum", "weights channels", "whole");
    }

    /// edges and weights → flow (the differences, smoothed along the edge they lie on).
    private static void lines(Graph g) {
        int width = 2 * REACH + 1;
        float[] bank = new float[DIRECTIONS * width * width];
        for (int k = 0; k < DIRECTIONS; k++) {
            double[] line = line(angle(k));
            for (int i = 0; i < line.length; i++) {
                bank[k * line.length + i] = (float) line[i];
            }
        }
        g.pad("edges", "edges_padded", REACH, REACH);
        g.floats("bank", bank, DIRECTIONS, 1, width, width);
        g.node("Conv", "edges_padded bank", "lines").ints("kernel_shape", width, width);
        g.node("Mul", "lines weights", "weighed");
        g.node("ReduceSum", "weighed channels", "summed");
        g.node("Div", "summed whole", "flow");
    }

    private static void threshold(Graph g) {
        g.floats("gain", new float[] {(float) GAIN});
        g.floats("quiet", new float[] {(float) (GAIN * QUIET)});
        g.node("Mul", "flow gain", "steep");
        g.node("Add", "steep quiet", "raised");
        g.node("Tanh", "raised", "signed");
        g.floats("middle", new float[] {(float) (PAPER / 2)});
        g.node("Mul", "signed middle", "swing");
        g.node("Add", "swing middle", "drawing");
    }

    private static double angle(int k) {
        return Math.PI * k / DIRECTIONS;
    }

    /// A short line through the middle, across which it falls off within a pixel.
    private static double[] line(double angle) {
        int width = 2 * REACH + 1;
        double[] line = new double[width * width];
        double sum = 0;
        for (int y = -REACH; y <= REACH; y++) {
            for (int x = -REACH; x <= REACH; x++) {
                double along = x * StrictMath.cos(angle) + y * StrictMath.sin(angle);
                double across = y * StrictMath.cos(angle) - x * StrictMath.sin(angle);
                double value =
                        StrictMath.exp(
                                -along * along / (2 * ALONG * ALONG)
                                        - across * across / (2 * ACROSS * ACROSS));
                line[(y + REACH) * width + x + REACH] = value;
                sum += value;
            }
        }
        for (int i = 0; i < line.length; i++) {
            line[i] /= sum;
        }
        return line;
    }

    private static double derivative(boolean alongX, int x, int y) {
        int step = alongX ? x : y;
        return SMOOTH[(alongX ? y : x) + 1] * step / 2;
    }

    private static float[] derivatives(boolean... alongX) {
        float[] kernels = new float[9 * alongX.length];
        for (int k = 0; k < alongX.length; k++) {
            for (int i = 0; i < 9; i++) {
                kernels[9 * k + i] = (float) derivative(alongX[k], i % 3 - 1, i / 3 - 1);
            }
        }
        return kernels;
    }

    private static float[] floats(double[]... parts) {
        float[] all = new float[parts.length * parts[0].length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) parts[i / parts[0].length][i % parts[0].length];
        }
        return all;
    }

    static double[] drawn(double[] p, int w, int h) {
        double[] grey = new double[w * h];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = Reference.luma(p, i * 3) / 255;
        }
        double[] fine = Reference.blurred(grey, w, h, Reference.gauss(FINE, RADIUS));
        double[] coarse = Reference.blurred(grey, w, h, Reference.gauss(COARSE, RADIUS));
        double[] edges = new double[w * h];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = fine[i] - coarse[i];
        }
        double[][] direction = directions(fine, w, h);
        double[] flow = new double[w * h];
        double[] whole = new double[w * h];
        for (int k = 0; k < DIRECTIONS; k++) {
            double[] smoothed = filtered(edges, w, h, line(angle(k)));
            for (int i = 0; i < flow.length; i++) {
                double aligned =
                        0.5
                                - (direction[0][i] * Math.cos(2 * angle(k))
                                                + direction[1][i] * Math.sin(2 * angle(k)))
                                        / 2;
                double weight = Math.pow(aligned, 4);
                flow[i] += weight * smoothed[i];
                whole[i] += weight;
            }
        }
        double[] out = new double[w * h];
        for (int i = 0; i < out.length; i++) {
            double edge = GAIN * (flow[i] / whole[i] + QUIET);
            out[i] = PAPER / 2 * (1 + StrictMath.tanh(edge));
        }
        return out;
    }

    private static double[][] directions(double[] fine, int w, int h) {
        double[] x = filtered(fine, w, h, derivativeKernel(true));
        double[] y = filtered(fine, w, h, derivativeKernel(false));
        double[] line = Reference.gauss(AROUND, AROUND_RADIUS);
        double[] xx = Reference.blurred(product(x, x), w, h, line);
        double[] xy = Reference.blurred(product(x, y), w, h, line);
        double[] yy = Reference.blurred(product(y, y), w, h, line);
        double[][] direction = new double[2][w * h];
        for (int i = 0; i < w * h; i++) {
            double cos = xx[i] - yy[i];
            double sin = 2 * xy[i];
            double length = Math.sqrt(cos * cos + sin * sin + FAINT * FAINT);
            direction[0][i] = cos / length;
            direction[1][i] = sin / length;
        }
        return direction;
    }

    private static double[] derivativeKernel(boolean alongX) {
        double[] kernel = new double[9];
        for (int i = 0; i < 9; i++) {
            kernel[i] = derivative(alongX, i % 3 - 1, i / 3 - 1);
        }
        return kernel;
    }

    private static double[] product(double[] a, double[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
        return out;
    }

    private static double[] filtered(double[] plane, int w, int h, double[] square) {
        int width = (int) Math.sqrt(square.length);
        int radius = width / 2;
        double[] out = new double[plane.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < square.length; j++) {
                int x = Math.clamp(i % w + j % width - radius, 0, w - 1);
                int y = Math.clamp(i / w + j / width - radius, 0, h - 1);
                out[i] += square[j] * plane[y * w + x];
            }
        }
        return out;
    }
}
