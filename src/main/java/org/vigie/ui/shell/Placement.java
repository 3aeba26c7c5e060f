package org.vigie.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;

/// Where a window stands among the screens, in the toolkit's pixels.
///
/// @param maximised whether it fills its screen; the rest is where it goes when it no longer does
public record Placement(double x, double y, double width, double height, boolean maximised) {
    /// Nowhere yet.
    public static final Placement NONE = new Placement(0, 0, 0, 0, false);

    /// A window of which less than this by this lies on a screen is taken to be on none of them.
    private static final double GRIP = 64;

    /// Return this placement where it lies on one of the screens that are there now, moved and
    /// shrunk until all of it is in sight; empty when it lies on none of them.
    ///
    /// @param screens what each screen leaves to windows
    /// @param leastWidth the window is made no narrower, unless the screen is
    public Optional<Placement> on(
            List<Rectangle2D> screens, double leastWidth, double leastHeight) {
        if (!sound()) {
            return Optional.empty();
        }
        return screens.stream()
                .filter(screen -> across(screen) >= GRIP && down(screen) >= GRIP)
                .max(Comparator.comparingDouble(screen -> across(screen) * down(screen)))
                .map(screen -> within(screen, leastWidth, leastHeight));
    }

    /// Return the middle of a screen, at a size or as much of it as there is.
    public static Placement amid(Rectangle2D screen, double width, double height) {
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new Placement(
                screen.getMinX() + (screen.getWidth() - wide) / 2,
                screen.getMinY() + (screen.getHeight() - high) / 2,
                wide,
                high,
                false);
    }

    private boolean sound() {
        return DoubleStream.of(x, y, width, height).allMatch(Double::isFinite)
                && width > 0
                && height > 0;
    }

    private double across(Rectangle2D screen) {
        return Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    }

    private double down(Rectangle2D screen) {
        return Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
    }

    private Placement within(Rectangle2D screen, double leastWidth, double leastHeight) {
        double wide = Math.min(Math.max(width, leastWidth), screen.getWidth());
        double high = Math.min(Math.max(height, leastHeight), screen.getHeight());
        return new Placement(
                Math.clamp(x, screen.getMinX(), screen.getMaxX() - wide),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - high),
                wide,
                high,
                maximised);
    }
}
