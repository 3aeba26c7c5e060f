package org.vigie.inference;

import java.util.Arrays;
import org.vigie.inference.InputContract.Layout;

/// An input with one part hidden: a grid of [#EDGE] by [#EDGE] parts, filled with the mean colour.
final class Occlusion {
    static final int EDGE = 8;
    static final int PARTS = EDGE * EDGE;

    private final Tensor input;
    private final boolean planes;
    private final int width;
    private final int height;
    private final float[] fill = new float[3];

    /// @param own whether the fill is the picture's own mean rather than the model's, which is 0
    Occlusion(Tensor input, Layout layout, boolean own) {
        this.input = input;
        this.planes = layout == Layout.NCHW;
        this.height = (int) input.shape()[planes ? 2 : 1];
        this.width = (int) input.shape()[planes ? 3 : 2];
        if (own) {
            mean();
        }
    }

    private void mean() {
        double[] sums = new double[3];
        for (int i = 0; i < input.values().length; i++) {
            sums[planes ? i / (width * height) : i % 3] += input.values()[i];
        }
        for (int channel = 0; channel < 3; channel++) {
            fill[channel] = (float) (sums[channel] / (width * height));
        }
    }

    /// Return the input without a part, counted row by row from 0.
    Tensor without(int part) {
        float[] values = Arrays.copyOf(input.values(), input.values().length);
        int left = part % EDGE * width / EDGE;
        int right = (part % EDGE + 1) * width / EDGE;
        int top = part / EDGE * height / EDGE;
        int bottom = (part / EDGE + 1) * height / EDGE;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int at = y * width + x;
                    values[planes ? channel * width * height + at : at * 3 + channel] =
                            fill[channel];
                }
            }
        }
        return new Tensor(input.shape(), values);
    }
}
