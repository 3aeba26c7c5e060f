package org.vigie.inference.framing;

import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.inference.InputContract;
import org.vigie.inference.InputContract.ChannelOrder;
import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.InputContract.Range;
import org.vigie.inference.Tensor;

/// Turns pixels into the numbers a model takes: one table of 256 numbers for each of its channels.
final class Numbers {
    private final boolean planes;
    private final boolean bgr;
    private final float[][] tables = new float[3][256];

    Numbers(InputContract input) {
        planes = input.layout() == Layout.NCHW;
        bgr = input.channelOrder() == ChannelOrder.BGR;
        double most = input.range() == Range.UNIT ? 255 : 1;
        for (int channel = 0; channel < 3; channel++) {
            double mean = at(input.mean(), channel, 0);
            double std = at(input.std(), channel, 1);
            for (int value = 0; value < 256; value++) {
                tables[channel][value] = (float) ((value / most - mean) / std);
            }
        }
    }

    private static double at(List<Double> values, int channel, double otherwise) {
        return values.isEmpty() ? otherwise : values.get(channel);
    }

    Tensor tensor(Picture picture) {
        int pixels = picture.width() * picture.height();
        float[] values = new float[3 * pixels];
        for (int channel = 0; channel < 3; channel++) {
            float[] table = tables[channel];
            int from = bgr ? 2 - channel : channel;
            int to = planes ? channel * pixels : channel;
            int step = planes ? 1 : 3;
            for (int i = 0; i < pixels; i++, from += 3, to += step) {
                values[to] = table[picture.rgb()[from] & 0xff];
            }
        }
        long width = picture.width();
        long height = picture.height();
        long[] shape = planes ? new long[] {1, 3, height, width} : new long[] {1, height, width, 3};
        return new Tensor(shape, values);
    }
}
