package org.vigie.imaging;

/// How pixels are made when a picture changes its size: the arithmetic of the libraries that models
/// were trained with, since a model is only as good as its input is familiar.
public enum Kernel {
    /// The pixel whose area holds the new centre: Pillow's, save where a centre lies on a border.
    NEAREST(11, 11),
    /// The exact mean of the area covered, as OpenCV's INTER_AREA when shrinking; repeats pixels
    /// when growing.
    AREA(18, 4),
    /// Between the two nearest pixels on each axis, centres at halves, edges held: OpenCV's
    /// INTER_LINEAR.
    BILINEAR(11, 11),
    /// Between four pixels on each axis, a = -0.75, edges held: OpenCV's INTER_CUBIC.
    BICUBIC(11, 11),
    /// A triangle as wide as what it covers: Pillow's and torchvision's antialiased bilinear.
    SMOOTH_BILINEAR(22, 0),
    /// Keys' cubic, a = -0.5, as wide as what it covers: Pillow's and torchvision's antialiased
    /// bicubic.
    SMOOTH_BICUBIC(22, 0);

    /// Fractional bits of a weight.
    final int weightBits;

    /// Fractional bits kept between the two passes; with none, values are rounded to bytes there,
    /// as Pillow does.
    final int keptBits;

    Kernel(int weightBits, int keptBits) {
        this.weightBits = weightBits;
        this.keptBits = keptBits;
    }

    /// Return the pixels that one new pixel is made of.
    Span span(int index, int in, int out) {
        double scale = (double) in / out;
        double centre = (index + 0.5) * scale;
        return switch (this) {
            case NEAREST -> new Span(Math.min((int) centre, in - 1), new double[] {1});
            case AREA -> Span.covered(index * scale, Math.min((index + 1) * scale, in));
            case BILINEAR -> Span.held(centre - 0.5, in, 1, Kernel::triangle);
            case BICUBIC -> Span.held(centre - 0.5, in, 2, x -> cubic(x, -0.75));
            case SMOOTH_BILINEAR ->
                    Span.within(centre, Math.max(scale, 1), in, 1, Kernel::triangle);
            case SMOOTH_BICUBIC ->
                    Span.within(centre, Math.max(scale, 1), in, 2, x -> cubic(x, -0.5));
        };
    }

    private static double triangle(double x) {
        return Math.max(0, 1 - Math.abs(x));
    }

    /// Keys' piecewise cubic (1981), 0 from 2 on.
    private static double cubic(double signed, double a) {
        double x = Math.abs(signed);
        if (x < 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }
}
