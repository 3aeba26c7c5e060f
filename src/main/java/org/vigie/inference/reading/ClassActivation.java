package org.vigie.inference.reading;

import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.Tensor;

/// Class activation mapping (Zhou et al., 2016): the last feature planes, weighted as the last
/// layer weighs them for one label. Exact for a model that ends in an average over each plane and
/// one linear layer.
public final class ClassActivation {

    private ClassActivation() {}

    /// Return one number for every place of the feature planes, row by row.
    ///
    /// @param features [1, K, h, w], or [1, h, w, K] for a model whose layout is NHWC
    /// @param weights of one label, K of them
    /// @throws IllegalArgumentException when these do not go together
    public static Plane plane(Tensor features, float[] weights, Layout layout) {
        long[] shape = features.shape();
        boolean planes = layout == Layout.NCHW;
        if (shape.length != 4 || shape[0] != 1 || shape[planes ? 1 : 3] != weights.length) {
            throw new IllegalArgumentException("a weight for every feature plane");
        }
        int rows = (int) shape[planes ? 2 : 1];
        int columns = (int) shape[planes ? 3 : 2];
        int places = rows * columns;
        float[] sums = new float[places];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < places; i++) {
                int at = planes ? k * places + i : i * weights.length + k;
                sums[i] += weights[k] * features.values()[at];
            }
        }
        return new Plane(columns, rows, sums);
    }

    /// Numbers over a model's input, row by row.
    public record Plane(int columns, int rows, float[] values) {}
}
