package org.vigie.ui.casefile.figure;

import java.util.ArrayList;
import java.util.List;

/// Where a field of values crosses a level: marching squares (Lorensen and Cline 1987, in the
/// plane) with linear interpolation. Nothing is drawn along the border of the field: what reaches
/// it goes on.
final class Contour {
    private final byte[] field;
    private final int width;
    private final int height;
    private final int level;
    private final List<Line> lines = new ArrayList<>();

    private Contour(byte[] field, int width, int height, int level) {
        this.field = field;
        this.width = width;
        this.height = height;
        this.level = level;
    }

    /// A straight piece of the contour, in the unit square.
    record Line(double x1, double y1, double x2, double y2) {}

    /// Return the pieces of the contour.
    ///
    /// @param field `width` × `height` values 0–255, each standing at the middle of its pixel
    /// @param level values at or above it are inside
    static List<Line> of(byte[] field, int width, int height, int level) {
        Contour contour = new Contour(field, width, height, level);
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x + 1 < width; x++) {
                contour.square(x, y);
            }
        }
        return contour.lines;
    }

    private void square(int x, int y) {
        int inside = bit(x, y) | bit(x + 1, y) << 1 | bit(x + 1, y + 1) << 2 | bit(x, y + 1) << 3;
        double[] top = {x + between(at(x, y), at(x + 1, y)), y};
        double[] right = {x + 1, y + between(at(x + 1, y), at(x + 1, y + 1))};
        double[] bottom = {x + between(at(x, y + 1), at(x + 1, y + 1)), y + 1};
        double[] left = {x, y + between(at(x, y), at(x, y + 1))};
        switch (inside) {
            case 1, 14 -> line(left, top);
            case 2, 13 -> line(top, right);
            case 4, 11 -> line(right, bottom);
            case 8, 7 -> line(bottom, left);
            case 3, 12 -> line(left, right);
            case 6, 9 -> line(top, bottom);
            case 5 -> {
                line(left, top);
                line(right, bottom);
            }
            case 10 -> {
                line(top, right);
                line(bottom, left);
            }
            default -> {
                // all inside or all outside
            }
        }
    }

    private int bit(int x, int y) {
        return at(x, y) >= level ? 1 : 0;
    }

    private int at(int x, int y) {
        return field[y * width + x] & 0xff;
    }

    private double between(int one, int other) {
        return one == other ? 0.5 : Math.clamp((level - one) / (double) (other - one), 0, 1);
    }

    private void line(double[] from, double[] to) {
        lines.add(
                new Line(
                        (from[0] + 0.5) / width,
                        (from[1] + 0.5) / height,
                        (to[0] + 0.5) / width,
                        (to[1] + 0.5) / height));
    }
}
