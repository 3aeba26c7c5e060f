package org.vigie.evidence.exposure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one way of laying the output over the source that most ties agree on. Every pair among the
/// most distinct ties is tried: no chance is involved.
final class Consensus {
    private static final int TRIED = 72;
    private static final int LEAST_VOTES = 5;
    private static final double BASELINE = 20;

    /// More places than lie beside each other in any study.
    private static final int ACROSS = 64;

    /// Zoom, stretch and disagreement with the sizes of the two places, each as a factor.
    private static final double MOST_ZOOM = 5;

    private static final double MOST_STRETCH = 1.3;
    private static final double MOST_REACH = 1.6;

    /// How far a tie may be off, in pixels of the output.
    private static final double NEAR = 4;

    private Consensus() {}

    /// Return the alignment most ties agree on, or null when there are too few.
    ///
    /// @param mirrored whether the ties are between mirrored looks
    static @Nullable Alignment of(List<Tie> ties, Study output, Study source, boolean mirrored) {
        Laying best = null;
        int most = LEAST_VOTES - 1;
        int tried = Math.min(TRIED, ties.size());
        for (int i = 0; i < tried; i++) {
            for (int j = 0; j < i; j++) {
                Laying laying = Laying.through(ties.get(i), ties.get(j));
                if (laying != null && laying.ax < 0 == mirrored) {
                    int votes = laying.count(ties) > most ? votes(laying.near(ties, NEAR)) : 0;
                    if (votes > most) {
                        most = votes;
                        best = laying;
                    }
                }
            }
        }

        return best == null ? null : settled(best, ties).alignment(output, source);
    }

    private static Laying settled(Laying first, List<Tie> ties) {
        Laying laying = first;
        for (double near : new double[] {NEAR, NEAR / 2, NEAR / 2}) {
            List<Tie> agreeing = laying.near(ties, near);
            if (votes(agreeing) >= LEAST_VOTES) {
                laying = Laying.least(agreeing);
            }
        }
        return laying;
    }

    /// Ties at one place count once.
    private static int votes(List<Tie> agreeing) {
        BitSet places = new BitSet();
        for (Tie tie : agreeing) {
            int x = (int) (tie.output().x() / BASELINE * 2);
            int y = (int) (tie.output().y() / BASELINE * 2);
            places.set(y * ACROSS + x);
        }
        return places.cardinality();
    }

    /// Pixels of the output to pixels of the source, each axis by itself.
    private record Laying(double ax, double bx, double ay, double by) {

        /// Return the only laying that fits two ties, or null when it is out of all proportion.
        static @Nullable Laying through(Tie one, Tie two) {
            double dx = two.output().x() - one.output().x();
            double dy = two.output().y() - one.output().y();
            if (Math.abs(dx) < BASELINE || Math.abs(dy) < BASELINE) {
                return null;
            }
            double ax = (two.source().x() - one.source().x()) / dx;
            double ay = (two.source().y() - one.source().y()) / dy;
            Laying laying =
                    new Laying(
                            ax,
                            one.source().x() - ax * one.output().x(),
                            ay,
                            one.source().y() - ay * one.output().y());
            return laying.sane() && laying.fits(one) && laying.fits(two) ? laying : null;
        }

        /// Return the laying with the least squared error.
        static Laying least(List<Tie> ties) {
            double[] x = line(ties, true);
            double[] y = line(ties, false);
            return new Laying(x[0], x[1], y[0], y[1]);
        }

        private static double[] line(List<Tie> ties, boolean across) {
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double sxy = 0;
            for (Tie tie : ties) {
                double x = across ? tie.output().x() : tie.output().y();
                double y = across ? tie.source().x() : tie.source().y();
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
            }
            int n = ties.size();
            double slope = (n * sxy - sx * sy) / Math.max(1e-9, n * sxx - sx * sx);
            return new double[] {slope, (sy - slope * sx) / n};
        }

        private boolean sane() {
            double wide = Math.abs(ax);
            return ay > 1 / MOST_ZOOM
                    && ay < MOST_ZOOM
                    && wide < ay * MOST_STRETCH
                    && ay < wide * MOST_STRETCH;
        }

        private boolean fits(Tie tie) {
            double expected = tie.source().reach() / tie.output().reach();
            return ay < expected * MOST_REACH && expected < ay * MOST_REACH;
        }

        private boolean near(Tie tie, double reach) {
            return Math.abs(ax * tie.output().x() + bx - tie.source().x()) < reach
                    && Math.abs(ay * tie.output().y() + by - tie.source().y()) < reach
                    && fits(tie);
        }

        int count(List<Tie> ties) {
            int count = 0;
            for (Tie tie : ties) {
                if (near(tie, NEAR * ay)) {
                    count++;
                }
            }
            return count;
        }

        List<Tie> near(List<Tie> ties, double pixels) {
            List<Tie> near = new ArrayList<>();
            for (Tie tie : ties) {
                if (near(tie, pixels * ay)) {
                    near.add(tie);
                }
            }
            return near;
        }

        Alignment alignment(Study output, Study source) {
            double wide = source.luminance().width();
            double high = source.luminance().height();
            return new Alignment(
                    ax * output.luminance().width() / wide,
                    (bx + 0.5 - 0.5 * ax) / wide,
                    ay * output.luminance().height() / high,
                    (by + 0.5 - 0.5 * ay) / high);
        }
    }
}
