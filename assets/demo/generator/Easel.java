import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/// A picture being painted in layers. Each layer is painted flat and then modelled: the blurred
/// shape of the layer is read as a height field and lit from the upper left.
final class Easel {

    /// How a layer is modelled.
    ///
    /// @param radius of the rounding, in pixels
    /// @param strength of light and shade, 0 to about 1.5
    /// @param shadow the layer throws on the figure below it, 0–1
    /// @param folds unevenness as of cloth or hair, 0–1
    record Relief(double radius, double strength, double shadow, double folds) {}

    private final BufferedImage image;
    private final boolean flat;
    private float[] figure;
    private long layers;

    Easel(int width, int height, boolean flat) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.flat = flat;
        this.figure = new float[width * height];
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    boolean flat() {
        return flat;
    }

    BufferedImage image() {
        return image;
    }

    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /// Paint straight onto the picture.
    void paint(Consumer<Graphics2D> painter) {
        Graphics2D graphics = smoothGraphics(image);
        painter.accept(graphics);
        graphics.dispose();
    }

    /// Forget the figure painted so far: what follows throws no shadow on it.
    void beginFigure() {
        figure = new float[width() * height()];
    }

    /// Darken the ground softly under an ellipse.
    void groundShadow(double x, double y, double rx, double ry, double depth) {
        int[] pixels = pixels();
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                double dx = (column - x) / rx;
                double dy = (row - y) / ry;
                double fade = 1 - Math.min(1, dx * dx + dy * dy);
                if (fade > 0) {
                    int at = row * width() + column;
                    pixels[at] = scaled(pixels[at], 1 - depth * fade * fade);
                }
            }
        }
    }

    /// Soften everything painted so far, as a lens does with what is far behind.
    void soften(double radius) {
        if (!flat && radius >= 1) {
            Blur.picture(pixels(), width(), height(), (int) radius);
        }
    }

    void layer(AffineTransform place, Relief relief, Consumer<Graphics2D> painter) {
        BufferedImage sheet = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smoothGraphics(sheet);
        graphics.transform(place);
        painter.accept(graphics);
        graphics.dispose();
        int[] source = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
        Patch patch = Patch.around(source, width(), height(), (int) (relief.radius() * 2) + 6);
        layers++;
        if (patch == null) {
            return;
        }
        if (flat) {
            outline(patch);
            compose(source, patch, null, relief);
        } else {
            throwShadow(patch, relief);
            compose(source, patch, patch.blurred((int) relief.radius()), relief);
        }
        for (int row = 0; row < patch.rows(); row++) {
            for (int column = 0; column < patch.columns(); column++) {
                int at = patch.index(row, column, width());
                figure[at] = Math.max(figure[at], patch.at(row, column));
            }
        }
    }

    private void outline(Patch patch) {
        float[] wide = patch.blurred(1);
        int[] pixels = pixels();
        for (int i = 0; i < wide.length; i++) {
            double ink = Math.min(1, Math.max(0, wide[i] * 3 - 0.3));
            if (ink > 0) {
                int at = patch.index(i / patch.columns(), i % patch.columns(), width());
                pixels[at] = scaled(pixels[at], 1 - 0.85 * ink);
            }
        }
    }

    private void throwShadow(Patch patch, Relief relief) {
        if (relief.shadow() <= 0) {
            return;
        }
        float[] soft = patch.blurred((int) (relief.radius() * 0.6));
        int shift = Math.max(1, (int) (relief.radius() * 0.45));
        int[] pixels = pixels();
        for (int row = shift; row < patch.rows(); row++) {
            for (int column = shift; column < patch.columns(); column++) {
                int at = patch.index(row, column, width());
                float cast = soft[(row - shift) * patch.columns() + column - shift] * figure[at];
                if (cast > 0.004f) {
                    pixels[at] = scaled(pixels[at], 1 - relief.shadow() * cast);
                }
            }
        }
    }

    private void compose(int[] source, Patch patch, float[] heights, Relief relief) {
        int[] pixels = pixels();
        for (int row = 0; row < patch.rows(); row++) {
            for (int column = 0; column < patch.columns(); column++) {
                float alpha = patch.at(row, column);
                if (alpha > 0) {
                    int at = patch.index(row, column, width());
                    double light = heights == null ? 1 : light(heights, patch, row, column, relief);
                    pixels[at] = over(lit(source[at], light), pixels[at], alpha);
                }
            }
        }
    }

    private double light(float[] heights, Patch patch, int row, int column, Relief relief) {
        int across = patch.columns();
        int at = row * across + column;
        int left = column > 0 ? at - 1 : at;
        int right = column < across - 1 ? at + 1 : at;
        int up = row > 0 ? at - across : at;
        int down = row < patch.rows() - 1 ? at + across : at;
        double gx = (heights[right] - heights[left]) * 0.5 * relief.radius();
        double gy = (heights[down] - heights[up]) * 0.5 * relief.radius();
        double light = 1.03 + relief.strength() * (gx * 0.75 + gy * 0.55);
        light -= relief.strength() * 0.35 * (1 - heights[at]);
        if (relief.folds() > 0) {
            double grid = Math.max(3, relief.radius() * 1.1);
            double x = patch.left() + column;
            double y = patch.top() + row;
            light += relief.folds() * (Noise.layered(layers, x / grid, y / (grid * 2.6)) - 0.5);
        }
        return light > 1.1 ? 1.1 + (light - 1.1) * 0.4 : light;
    }

    /// Shade keeps a little warmth, as skin and cloth do in a photo.
    private static int lit(int argb, double light) {
        double r = (argb >> 16 & 255) * (light < 1 ? 1 - (1 - light) * 0.86 : light);
        double g = (argb >> 8 & 255) * light;
        double b = (argb & 255) * (light < 1 ? 1 - (1 - light) * 1.04 : light);
        return clamp(r) << 16 | clamp(g) << 8 | clamp(b);
    }

    private static int over(int top, int ground, float alpha) {
        int r = (int) ((top >> 16 & 255) * alpha + (ground >> 16 & 255) * (1 - alpha) + 0.5f);
        int g = (int) ((top >> 8 & 255) * alpha + (ground >> 8 & 255) * (1 - alpha) + 0.5f);
        int b = (int) ((top & 255) * alpha + (ground & 255) * (1 - alpha) + 0.5f);
        return r << 16 | g << 8 | b;
    }

    static int scaled(int rgb, double factor) {
        return clamp((rgb >> 16 & 255) * factor) << 16
                | clamp((rgb >> 8 & 255) * factor) << 8
                | clamp((rgb & 255) * factor);
    }

    static int clamp(double value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5);
    }

    static Color tone(Color color, double factor) {
        return new Color(scaled(color.getRGB() & 0xFFFFFF, factor));
    }

    static Graphics2D smoothGraphics(BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }
}
