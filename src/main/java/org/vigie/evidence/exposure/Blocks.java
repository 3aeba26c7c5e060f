package org.vigie.evidence.exposure;

import java.util.ArrayList;
import java.util.List;
import org.vigie.imaging.Section;

/// Squares of the output, looked for in the source laid over it: the same size, the same frame.
/// What is compared is structure, not brightness.
final class Blocks {
    static final int SIZE = 12;

    /// Contrast, as a standard deviation in grey levels, below which a square shows nothing but
    /// noise and compression.
    private static final double FLAT = 2.5;

    private Blocks() {}

    /// Where a square was found.
    ///
    /// @param x left edge of the square in the output, pixels
    /// @param y top edge of the square in the output, pixels
    /// @param dx how much further right it is in the source laid over it, to a part of a pixel
    /// @param dy how much further down
    /// @param likeness correlation, −1 to 1
    record Find(int x, int y, double dx, double dy, double likeness) {
        private static final double MIDDLE = (SIZE - 1) / 2.0;

        double middleX() {
            return x + MIDDLE;
        }

        double middleY() {
            return y + MIDDLE;
        }

        /// Return how much this speaks for the alignment, 0–1: structure that is found, and found
        /// at its place. Squares of unlike pictures correlate as well by chance, but seldom so
        /// closely nor so exactly there.
        double weight() {
            double off = Math.hypot(dx, dy);
            return Math.clamp((likeness - 0.8) / 0.15, 0, 1) * Math.clamp((1.2 - off) / 0.8, 0, 1);
        }
    }

    /// Count the squares that show something.
    static int shown(Plane output) {
        int shown = 0;
        int stride = stride(output);
        for (int y = 0; y + SIZE <= output.height(); y += stride) {
            for (int x = 0; x + SIZE <= output.width(); x += stride) {
                if (Square.of(output, x, y).contrast >= FLAT) {
                    shown++;
                }
            }
        }
        return shown;
    }

    /// Look for every square that shows something, at most `reach` pixels from its place.
    ///
    /// @param covered the part of the output that the source covers at all
    static List<Find> find(Plane output, Plane laid, int reach, Section covered) {
        int left = (int) Math.ceil(covered.left() * output.width());
        int right = (int) (covered.right() * output.width());
        int top = (int) Math.ceil(covered.top() * output.height());
        int bottom = (int) (covered.bottom() * output.height());
        int stride = stride(output);
        List<Find> found = new ArrayList<>();
        for (int y = top; y + SIZE <= bottom; y += stride) {
            for (int x = left; x + SIZE <= right; x += stride) {
                Square square = Square.of(output, x, y);
                if (square.contrast >= FLAT) {
                    found.add(best(square, laid, x, y, reach));
                }
            }
        }
        return found;
    }

    /// Squares of small pictures overlap, so that there are enough of them.
    private static int stride(Plane output) {
        return Math.max(output.width(), output.height()) < 200 ? SIZE / 2 : SIZE;
    }

    private static Find best(Square square, Plane laid, int x, int y, int reach) {
        int span = 2 * reach + 1;
        double[] likeness = new double[span * span];
        int best = span * span / 2;
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = square.likeness(laid, x + i % span - reach, y + i / span - reach);
            if (likeness[i] > likeness[best]) {
                best = i;
            }
        }
        int dx = best % span;
        int dy = best / span;
        return new Find(
                x,
                y,
                dx - reach + top(likeness, best, 1, dx == 0 || dx == span - 1),
                dy - reach + top(likeness, best, span, dy == 0 || dy == span - 1),
                likeness[best]);
    }

    /// The top of the parabola through the best value and its two neighbours, from the best.
    private static double top(double[] likeness, int best, int step, boolean atEdge) {
        if (atEdge) {
            return 0;
        }
        double before = likeness[best - step];
        double after = likeness[best + step];
        double bend = before - 2 * likeness[best] + after;
        return bend < -1e-9 ? Math.clamp((before - after) / (2 * bend), -0.5, 0.5) : 0;
    }

    /// One square without its mean.
    private record Square(float[] values, double norm, double contrast) {

        static Square of(Plane plane, int x, int y) {
            float[] values = new float[SIZE * SIZE];
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = plane.at(x + i % SIZE, y + i / SIZE);
                sum += values[i];
            }
            float mean = (float) (sum / values.length);
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] -= mean;
                squares += values[i] * values[i];
            }
            return new Square(values, Math.sqrt(squares), Math.sqrt(squares / values.length));
        }

        /// Normalised cross-correlation; 0 where the source is flat.
        double likeness(Plane laid, int x, int y) {
            float sum = 0;
            float squares = 0;
            float product = 0;
            boolean inside =
                    x >= 0 && y >= 0 && x + SIZE <= laid.width() && y + SIZE <= laid.height();
            for (int row = 0, i = 0; row < SIZE; row++) {
                int at = (y + row) * laid.width() + x;
                for (int column = 0; column < SIZE; column++, i++) {
                    float value =
                            inside ? laid.values()[at + column] : laid.at(x + column, y + row);
                    sum += value;
                    squares += value * value;
                    product += value * values[i];
                }
            }
            double spread = squares - sum * sum / values.length;
            return spread < values.length * FLAT * FLAT / 4
                    ? 0
                    : product / (norm * Math.sqrt(spread));
        }
    }
}
