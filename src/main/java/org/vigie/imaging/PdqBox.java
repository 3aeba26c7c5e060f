package org.vigie.imaging;

import java.util.function.Consumer;

/// A running mean over a window that grows at the start and shrinks at the end: the 1-D filter of
/// PDQ. An instance filters down the columns while rows pass through it from the top; a row may be
/// reused after the call.
final class PdqBox implements Consumer<float[]> {
    private final int height;
    private final int window;
    private final int lead;
    private final Consumer<float[]> next;
    private final float[][] ring;
    private final float[] sum;
    private final float[] mean;
    private int seen;
    private int dropped;

    PdqBox(int width, int height, int window, Consumer<float[]> next) {
        this.height = height;
        this.window = window;
        this.lead = (window + 2) / 2 - 1;
        this.next = next;
        this.ring = new float[window][width];
        this.sum = new float[width];
        this.mean = new float[width];
    }

    @Override
    public void accept(float[] row) {
        float[] slot = ring[seen % window];
        boolean full = seen >= window;
        for (int x = 0; x < row.length; x++) {
            float total = sum[x] + row[x];
            sum[x] = full ? total - slot[x] : total;
        }
        System.arraycopy(row, 0, slot, 0, row.length);
        seen++;
        dropped += full ? 1 : 0;
        if (seen > lead) {
            emit();
        }
    }

    /// Let the rows out that waited for rows below them.
    void finish() {
        if (seen != height) {
            throw new IllegalStateException("rows are missing");
        }
        for (int i = 0; i < lead; i++) {
            float[] slot = ring[dropped % window];
            for (int x = 0; x < sum.length; x++) {
                sum[x] -= slot[x];
            }
            dropped++;
            emit();
        }
    }

    private void emit() {
        float count = seen - dropped;
        for (int x = 0; x < sum.length; x++) {
            mean[x] = sum[x] / count;
        }
        next.accept(mean);
    }

    static void alongRow(float[] in, float[] out, int window) {
        int lead = (window + 2) / 2 - 1;
        float sum = 0;
        int from = 0;
        int to = 0;
        int at = 0;
        while (to < lead) {
            sum += in[to++];
        }
        while (to < window) {
            sum += in[to++];
            out[at++] = sum / to;
        }
        while (to < in.length) {
            sum += in[to++];
            sum -= in[from++];
            out[at++] = sum / window;
        }
        while (at < in.length) {
            sum -= in[from++];
            out[at++] = sum / (to - from);
        }
    }
}
