package org.vigie.inference.framing;

/// Where a picture lies in a model's input, which takes places found there back to the upright
/// picture.
///
/// @param width of the input, in pixels
/// @param height of the input, in pixels
/// @param left where the picture begins in the input, in pixels; below 0 where it was cropped
/// @param top where the picture begins in the input, in pixels
/// @param across pixels of the input the whole picture would take
/// @param down pixels of the input the whole picture would take
/// @param orientation how the picture was laid down before it was fed, 1–8; 1 when it was upright
/// @param uprightWidth of the upright picture, in its own pixels
/// @param uprightHeight of the upright picture, in its own pixels
public record Placement(
        int width,
        int height,
        double left,
        double top,
        double across,
        double down,
        int orientation,
        int uprightWidth,
        int uprightHeight) {

    /// The picture is the input.
    public static Placement whole(int width, int height) {
        return new Placement(width, height, 0, 0, width, height, 1, width, height);
    }

    /// Return where a place of the input lies in the upright picture, moved to its edge when it
    /// lies outside.
    ///
    /// @param x pixels of the input from its left edge
    /// @param y pixels of the input from its upper edge
    public Point upright(double x, double y) {
        double u = Math.clamp((x - left) / across, 0.0, 1.0);
        double v = Math.clamp((y - top) / down, 0.0, 1.0);
        return turned(orientation, u, v);
    }

    /// Return where a place of the upright picture lies in the input, in pixels; outside of it
    /// where that part of the picture was not fed.
    public Point fed(Point place) {
        int back = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        Point stored = turned(back, place.x(), place.y());
        return new Point(left + stored.x() * across, top + stored.y() * down);
    }

    private static Point turned(int orientation, double u, double v) {
        return switch (orientation) {
            case 2 -> new Point(1 - u, v);
            case 3 -> new Point(1 - u, 1 - v);
            case 4 -> new Point(u, 1 - v);
            case 5 -> new Point(v, u);
            case 6 -> new Point(1 - v, u);
            case 7 -> new Point(1 - v, 1 - u);
            case 8 -> new Point(v, 1 - u);
            default -> new Point(u, v);
        };
    }

    /// A place, 0–1 on both axes of the upright picture unless it is said otherwise.
    public record Point(double x, double y) {}
}
