/// Three box blurs in a row: near enough to a Gaussian, and exact to repeat.
final class Blur {
    private Blur() {}

    /// Blur a plane in place.
    static void plane(float[] plane, int width, int height, int radius) {
        float[] spare = new float[plane.length];
        int reach = Math.max(1, (int) Math.round(radius * 0.6));
        for (int pass = 0; pass < 3; pass++) {
            lines(plane, spare, height, width, width, 1, reach);
            lines(spare, plane, width, height, 1, width, reach);
        }
    }

    /// Blur packed RGB pixels in place.
    static void picture(int[] pixels, int width, int height, int radius) {
        float[] plane = new float[pixels.length];
        int[] result = new int[pixels.length];
        for (int shift = 0; shift <= 16; shift += 8) {
            for (int i = 0; i < pixels.length; i++) {
                plane[i] = pixels[i] >> shift & 255;
            }
            plane(plane, width, height, radius);
            for (int i = 0; i < pixels.length; i++) {
                result[i] |= Easel.clamp(plane[i]) << shift;
            }
        }
        System.arraycopy(result, 0, pixels, 0, pixels.length);
    }

    private static void lines(
            float[] from, float[] to, int lines, int length, int lineStep, int step, int reach) {
        float share = 1f / (2 * reach + 1);
        for (int line = 0; line < lines; line++) {
            int start = line * lineStep;
            double sum = 0;
            for (int i = -reach; i <= reach; i++) {
                sum += from[start + Math.clamp(i, 0, length - 1) * step];
            }
            for (int i = 0; i < length; i++) {
                to[start + i * step] = (float) (sum * share);
                int enter = Math.min(length - 1, i + reach + 1);
                int leave = Math.max(0, i - reach);
                sum += from[start + enter * step] - from[start + leave * step];
            }
        }
    }
}
