package org.vigie.evidence.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Corrects an alignment by where its squares were really found. Squares that are off by more than
/// the others count less and less (Tukey's biweight, tuning constant 4.685 × 1.4826 median).
final class Leveling {
    private static final int ROUNDS = 6;
    private static final int LEAST = 6;
    private static final double ALIKE = 0.8;

    private Leveling() {}

    /// Return the corrected alignment, or null when too few squares say anything.
    static @Nullable Alignment better(Alignment alignment, List<Blocks.Find> found, Plane output) {
        List<Blocks.Find> sure = found.stream().filter(find -> find.likeness() >= ALIKE).toList();
        if (sure.size() < LEAST) {
            return null;
        }
        double[] weights = new double[sure.size()];
        java.util.Arrays.fill(weights, 1);
        double[] x = {1, 0};
        double[] y = {1, 0};
        for (int round = 0; round < ROUNDS; round++) {
            x = line(sure, weights, true);
            y = line(sure, weights, false);
            weigh(sure, weights, x, y);
        }
        return composed(alignment, x, y, output);
    }

    private static double[] line(List<Blocks.Find> found, double[] weights, boolean across) {
        double s = 1e-9;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < weights.length; i++) {
            Blocks.Find find = found.get(i);
            double x = across ? find.middleX() : find.middleY();
            double off = across ? find.dx() : find.dy();
            double w = weights[i];
            s += w;
            sx += w * x;
            sy += w * off;
            sxx += w * x * x;
            sxy += w * x * off;
        }
        double spread = s * sxx - sx * sx;
        double slope = spread > s * s ? (s * sxy - sx * sy) / spread : 0;
        return new double[] {1 + slope, (sy - slope * sx) / s};
    }

    private static void weigh(List<Blocks.Find> found, double[] weights, double[] x, double[] y) {
        double[] off = new double[weights.length];
        for (int i = 0; i < off.length; i++) {
            Blocks.Find find = found.get(i);
            off[i] =
                    Math.hypot(
                            find.middleX() + find.dx() - x[0] * find.middleX() - x[1],
                            find.middleY() + find.dy() - y[0] * find.middleY() - y[1]);
        }
        double[] sorted = off.clone();
        java.util.Arrays.sort(sorted);
        double most = Math.max(0.5, 4.685 * 1.4826 * sorted[sorted.length / 2]);
        for (int i = 0; i < off.length; i++) {
            double part = off[i] / most;
            double kept = 1 - part * part;
            weights[i] = part < 1 ? kept * kept : 0;
        }
    }

    /// A point of the output lies in the laid source where `x` and `y` say, and from there in the
    /// source where the alignment says.
    private static Alignment composed(Alignment a, double[] x, double[] y, Plane output) {
        double shiftX = (x[1] + 0.5 - 0.5 * x[0]) / output.width();
        double shiftY = (y[1] + 0.5 - 0.5 * y[0]) / output.height();
        return new Alignment(
                a.across() * x[0],
                a.across() * shiftX + a.left(),
                a.down() * y[0],
                a.down() * shiftY + a.top());
    }
}
