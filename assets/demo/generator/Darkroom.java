import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/// What happens to a picture after it is taken: grain, vignette, and the small changes by which
/// near-duplicates differ.
final class Darkroom {
    private Darkroom() {}

    static void finish(Easel easel, boolean flat, boolean grey, long seed) {
        int[] pixels = easel.pixels();
        int width = easel.width();
        int height = easel.height();
        float[] grain = new float[pixels.length];
        Noise noise = new Noise(seed * 7 + 3);
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (float) noise.grain();
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double dx = x / (double) width - .5;
                double dy = y / (double) height - .5;
                double fall = flat ? 1 : 1.03 - .42 * (dx * dx + dy * dy);
                int left = at > 0 ? at - 1 : at;
                double speck = flat ? 0 : (grain[at] * .6 + grain[left] * .4) * 4.2;
                pixels[at] = developed(pixels[at], fall, speck, grey);
            }
        }
    }

    private static int developed(int rgb, double fall, double speck, boolean grey) {
        double r = (rgb >> 16 & 255) * fall + speck;
        double g = (rgb >> 8 & 255) * fall + speck;
        double b = (rgb & 255) * fall + speck;
        if (grey) {
            double luma = .299 * r + .587 * g + .114 * b;
            r = luma;
            g = luma;
            b = luma;
        }
        return Easel.clamp(r) << 16 | Easel.clamp(g) << 8 | Easel.clamp(b);
    }

    /// A darkroom change of an already finished picture.
    ///
    /// @param cut share cut off each edge, 0–0.2
    /// @param scale of the result, 1 keeps the size
    /// @param light factor on every channel
    record Change(double cut, double scale, double light, boolean mirror, boolean warm) {
        static final Change NONE = new Change(0, 1, 1, false, false);

        static Change scaled(double scale) {
            return new Change(0, scale, 1, false, false);
        }

        static Change light(double light) {
            return new Change(0, 1, light, false, false);
        }

        static Change cut(double cut) {
            return new Change(cut, 1, 1, false, false);
        }

        static Change mirrored() {
            return new Change(0, 1, 1, true, false);
        }

        static Change warmed() {
            return new Change(0, 1, 1.02, false, true);
        }
    }

    static BufferedImage change(BufferedImage source, Change change) {
        int left = (int) (source.getWidth() * change.cut());
        int top = (int) (source.getHeight() * change.cut() * .8);
        int width = source.getWidth() - 2 * left;
        int height = source.getHeight() - 2 * top;
        int toWidth = (int) Math.round(width * change.scale());
        int toHeight = (int) Math.round(height * change.scale());
        BufferedImage result = new BufferedImage(toWidth, toHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = Easel.smoothGraphics(result);
        Image part = source.getSubimage(left, top, width, height);
        if (change.mirror()) {
            graphics.drawImage(part, toWidth, 0, -toWidth, toHeight, null);
        } else {
            graphics.drawImage(part, 0, 0, toWidth, toHeight, null);
        }
        graphics.dispose();
        tint(result, change);
        return result;
    }

    private static void tint(BufferedImage image, Change change) {
        if (change.light() == 1 && !change.warm()) {
            return;
        }
        double red = change.light() * (change.warm() ? 1.1 : 1);
        double blue = change.light() * (change.warm() ? .84 : 1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                image.setRGB(
                        x,
                        y,
                        Easel.clamp((rgb >> 16 & 255) * red) << 16
                                | Easel.clamp((rgb >> 8 & 255) * change.light()) << 8
                                | Easel.clamp((rgb & 255) * blue));
            }
        }
    }
}
