package org.vigie.evidence.exposure;

import org.vigie.imaging.Picture;

/// How the colours of one picture became those of another: each new channel is a mix of the old
/// three and an offset. Covers exposure, contrast, white balance, saturation and tint; not curves.
///
/// @param mix rows of r, g, b and offset, one for each new channel
record Light(double[][] mix) {
    /// Nothing changed.
    static final Light SAME = new Light(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}});

    private static final int ROUNDS = 5;

    /// How firmly a mix is held to “nothing changed” where the colours at hand say little: as
    /// firmly as if they varied by five grey levels.
    private static final double HELD = 25;

    /// Tukey's biweight: residuals beyond this many deviations count for nothing.
    private static final double TUNING = 4.685;

    /// A pixel this near to what the mix makes of it agrees with it, in grey levels.
    private static final double CLOSE = 8;

    /// What differs by more than this from the start was changed and not merely lit otherwise, when
    /// starting from “nothing changed”, in grey levels.
    private static final double FAR = 30;

    /// How many more pixels must agree, as a share of all, for channels to be mixed at all: with
    /// few colours to learn from, a mix says anything about the others.
    private static final double MIXED = 0.05;

    /// Fit what turns `from` into `to`, pixel by pixel, as most of the weight has it.
    ///
    /// @param weights what each pixel counts at first, 0–1
    static Light between(Picture from, Picture to, float[] weights) {
        Light apart = between(from, to, weights, false);
        Light mixed = between(from, to, weights, true);
        double more = mixed.fitting(from, to) - apart.fitting(from, to);
        return more > MIXED * from.pixels() ? mixed : apart;
    }

    /// Where a change covers much, the first fit follows the change; starting from “nothing
    /// changed” follows what stayed. Whichever more pixels agree with is right.
    private static Light between(Picture from, Picture to, float[] weights, boolean mixing) {
        double[] all = new double[weights.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights[i];
        }
        Fitting fitting = new Fitting(from, to, mixing);
        Light first = fitting.fit(all).settled(fitting, weights, Double.MAX_VALUE);
        Light kept = SAME.settled(fitting, weights, FAR);
        return first.fitting(from, to) > kept.fitting(from, to) ? first : kept;
    }

    private int fitting(Picture from, Picture to) {
        int fitting = 0;
        for (int i = 0; i < from.pixels(); i++) {
            if (off(from, to, i) < CLOSE) {
                fitting++;
            }
        }
        return fitting;
    }

    private Light settled(Fitting fitting, float[] weights, double farthest) {
        Light light = this;
        double[] now = new double[weights.length];
        for (int round = 0; round < ROUNDS; round++) {
            light.weigh(fitting, weights, now, farthest);
            light = fitting.fit(now);
        }
        return light;
    }

    private void weigh(Fitting fitting, float[] weights, double[] now, double farthest) {
        double[] off = new double[now.length];
        double[] counted = new double[now.length];
        int n = 0;
        for (int i = 0; i < now.length; i++) {
            if (weights[i] > 0) {
                off[i] = off(fitting.from, fitting.to, i);
                counted[n++] = off[i];
            }
        }
        double spread = Math.max(1.5, 1.4826 * Median.of(counted, n));
        double most = Math.min(farthest, TUNING * spread);
        for (int i = 0; i < now.length; i++) {
            double part = off[i] / most;
            double kept = part < 1 ? (1 - part * part) * (1 - part * part) : 0;
            now[i] = weights[i] * kept;
        }
    }

    /// Return how far a pixel is from what the mix makes of it: the largest of the three channels.
    private double off(Picture from, Picture to, int pixel) {
        byte[] old = from.rgb();
        byte[] lit = to.rgb();
        int at = pixel * 3;
        int r = old[at] & 0xff;
        int g = old[at + 1] & 0xff;
        int b = old[at + 2] & 0xff;
        double most = 0;
        for (int c = 0; c < 3; c++) {
            double[] row = mix[c];
            double made = row[0] * r + row[1] * g + row[2] * b + row[3];
            most = Math.max(most, Math.abs((lit[at + c] & 0xff) - made));
        }
        return most;
    }

    /// Return by how many grey levels a picture changes on average in this light.
    double change(Picture picture) {
        double sum = 0;
        for (int i = 0; i < picture.rgb().length; i++) {
            sum += Math.abs(of(picture, i / 3, i % 3) - (picture.rgb()[i] & 0xff));
        }
        return sum / picture.rgb().length;
    }

    private double of(Picture from, int pixel, int channel) {
        double[] row = mix[channel];
        return row[0] * (from.rgb()[pixel * 3] & 0xff)
                + row[1] * (from.rgb()[pixel * 3 + 1] & 0xff)
                + row[2] * (from.rgb()[pixel * 3 + 2] & 0xff)
                + row[3];
    }

    /// Return a picture in this light.
    Picture on(Picture picture) {
        byte[] rgb = new byte[picture.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.clamp(Math.round(of(picture, i / 3, i % 3)), 0, 255);
        }
        return new Picture(picture.width(), picture.height(), rgb, picture.format());
    }

    /// Weighted least squares over the pixels of two pictures.
    ///
    /// @param mixing whether each channel may take from the others
    private record Fitting(Picture from, Picture to, boolean mixing) {

        Light fit(double[] weights) {
            double[][] sums = new double[4][7];
            double[] row = new double[7];
            row[3] = 1;
            byte[] old = from.rgb();
            byte[] lit = to.rgb();
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0) {
                    for (int c = 0; c < 3; c++) {
                        row[c] = old[i * 3 + c] & 0xff;
                        row[4 + c] = lit[i * 3 + c] & 0xff;
                    }
                    if (mixing) {
                        add(sums, row, weights[i]);
                    } else {
                        addApart(sums, row, weights[i]);
                    }
                }
            }
            double total = Math.max(1, sums[3][3]);
            sums[3][3] += 1e-6;
            for (int c = 0; c < 3; c++) {
                sums[c][c] += HELD * total;
                sums[c][4 + c] += HELD * total;
            }
            return new Light(mixing ? mixed(sums) : apart(sums));
        }

        private static void add(double[][] sums, double[] row, double weight) {
            for (int a = 0; a < 4; a++) {
                double part = weight * row[a];
                for (int b = 0; b < 7; b++) {
                    sums[a][b] += part * row[b];
                }
            }
        }

        /// Only the sums that [#apart] reads.
        private static void addApart(double[][] sums, double[] row, double weight) {
            for (int c = 0; c < 3; c++) {
                double part = weight * row[c];
                sums[c][c] += part * row[c];
                sums[c][3] += part;
                sums[c][4 + c] += part * row[4 + c];
                sums[3][c] += part;
                sums[3][4 + c] += weight * row[4 + c];
            }
            sums[3][3] += weight;
        }

        private static double[][] mixed(double[][] sums) {
            double[][] solved = Solving.solve(sums);
            double[][] mix = new double[3][4];
            for (int c = 0; c < 3; c++) {
                for (int k = 0; k < 4; k++) {
                    mix[c][k] = solved[k][c];
                }
            }
            return mix;
        }

        private static double[][] apart(double[][] sums) {
            double[][] mix = new double[3][4];
            for (int c = 0; c < 3; c++) {
                double[][] own = {
                    {sums[c][c], sums[c][3], sums[c][4 + c]},
                    {sums[3][c], sums[3][3], sums[3][4 + c]}
                };
                double[][] solved = Solving.solve(own);
                mix[c][c] = solved[0][0];
                mix[c][3] = solved[1][0];
            }
            return mix;
        }
    }
}
