package org.vigie.evidence.exposure;

import org.vigie.imaging.Picture;

/// Where the output is not what the source is in its light. A pixel may be as bright as any of its
/// neighbours in the other picture: edges that moved by less than a pixel are no change, nor is
/// what compression did to them.
final class Difference {
    /// Grey levels beyond its neighbours at which a change begins, and those at which there is one
    /// at all; both rise with the noise.
    private static final double BEGINS = 9;

    private static final double CERTAIN = 15;

    /// What noise may be at most, in grey levels: a picture of a frame is small, and so is its
    /// noise.
    private static final double NOISIEST = 3;

    /// Changes smaller than this share of the picture are specks, holes smaller than that are part
    /// of the change around them.
    private static final double SPECK = 0.0015;

    private static final double HOLE = 0.004;

    private Difference() {}

    /// Return what changed within the part that corresponds.
    static Mask of(Overlay overlay, Light light, Mask covered) {
        Plane beyond = beyond(overlay.output(), light.on(overlay.laid()));
        double noise = Math.min(NOISIEST, noise(overlay, beyond));
        Plane soft = beyond.softened();
        Mask certain = over(soft, CERTAIN + 6 * noise);
        Mask changed = over(soft, BEGINS + 3 * noise).touching(certain).closed(1);
        int area = covered.count();
        return changed.filled((int) (HOLE * area))
                .and(covered)
                .largerThan((int) Math.ceil(SPECK * area));
    }

    /// The median over what certainly corresponds.
    private static double noise(Overlay overlay, Plane beyond) {
        double[] values = new double[beyond.values().length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (overlay.sure()[i] > 0.5) {
                values[n++] = beyond.values()[i];
            }
        }
        return n == 0 ? 0 : Median.of(values, n);
    }

    private static Mask over(Plane plane, double limit) {
        Mask over = new Mask(plane.width(), plane.height());
        for (int i = 0; i < plane.values().length; i++) {
            if (plane.values()[i] > limit) {
                over.pixels().set(i);
            }
        }
        return over;
    }

    private static Plane beyond(Picture one, Picture other) {
        Plane beyond = new Plane(one.width(), one.height());
        for (int c = 0; c < 3; c++) {
            beyond(one, Span.of(other, c), c, beyond);
            beyond(other, Span.of(one, c), c, beyond);
        }
        return beyond;
    }

    private static void beyond(Picture picture, Span span, int channel, Plane most) {
        for (int i = 0; i < most.values().length; i++) {
            int value = picture.rgb()[i * 3 + channel] & 0xff;
            int off = Math.max(span.low[i] - value, value - span.high[i]);
            most.values()[i] = Math.max(most.values()[i], off);
        }
    }

    /// The least and the greatest value of the nine pixels around each.
    private record Span(int[] low, int[] high) {

        static Span of(Picture picture, int channel) {
            int[] plane = new int[(int) picture.pixels()];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = picture.rgb()[i * 3 + channel] & 0xff;
            }
            return new Span(plane, plane).across(picture.width()).down(picture.width());
        }

        private Span across(int width) {
            Span wide = new Span(low.clone(), high.clone());
            for (int i = 0; i < low.length; i++) {
                if (i % width > 0) {
                    wide.take(i, this, i - 1);
                }
                if (i % width < width - 1) {
                    wide.take(i, this, i + 1);
                }
            }
            return wide;
        }

        private Span down(int width) {
            Span high = new Span(low.clone(), this.high.clone());
            for (int i = 0; i < low.length; i++) {
                if (i >= width) {
                    high.take(i, this, i - width);
                }
                if (i + width < low.length) {
                    high.take(i, this, i + width);
                }
            }
            return high;
        }

        private void take(int at, Span from, int other) {
            low[at] = Math.min(low[at], from.low[other]);
            high[at] = Math.max(high[at], from.high[other]);
        }
    }
}
