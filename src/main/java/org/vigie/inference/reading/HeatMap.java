package org.vigie.inference.reading;

import org.vigie.inference.framing.Placement;
import org.vigie.inference.framing.Placement.Point;

/// Brings a plane of numbers over a model's input back over the upright picture, no finer than the
/// veil.
public final class HeatMap {
    /// Cells on the long edge, as many as the veil has.
    public static final int CELLS = 16;

    /// Places looked at in a cell, on each axis.
    private static final int SAMPLES = 8;

    private HeatMap() {}

    /// Return the mean of every cell of the upright picture, its long edge in [#CELLS] cells; NaN
    /// where the model was shown nothing of it.
    ///
    /// @param plane over the input, row by row
    public static Answer.Heat upright(float[] plane, int columns, int rows, Placement placement) {
        return upright(plane, columns, rows, placement, CELLS);
    }

    /// Return the mean of every cell, as many on the long edge as are asked for.
    public static Answer.Heat upright(
            float[] plane, int columns, int rows, Placement placement, int most) {
        int longer = Math.max(placement.uprightWidth(), placement.uprightHeight());
        int across = cells(placement.uprightWidth(), longer, most);
        int down = cells(placement.uprightHeight(), longer, most);
        Plane over = new Plane(plane, columns, rows, placement);
        float[] cells = new float[across * down];
        for (int i = 0; i < cells.length; i++) {
            int row = i / across;
            cells[i] = mean(over, i % across, row, across, down);
        }
        return new Answer.Heat(across, down, cells);
    }

    private static int cells(int edge, int longer, int most) {
        return (int) Math.max(1, Math.round((double) edge * most / longer));
    }

    private static float mean(Plane plane, int column, int row, int across, int down) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int sample = i / SAMPLES;
            double u = (column + (i % SAMPLES + 0.5) / SAMPLES) / across;
            double v = (row + (sample + 0.5) / SAMPLES) / down;
            float value = plane.at(new Point(u, v));
            if (!Float.isNaN(value)) {
                sum += value;
                seen++;
            }
        }
        return seen == 0 ? Float.NaN : (float) (sum / seen);
    }

    private record Plane(float[] values, int columns, int rows, Placement placement) {

        /// Return the number at a place of the upright picture, NaN where it was not fed.
        float at(Point upright) {
            Point fed = placement.fed(upright);
            int x = (int) Math.floor(fed.x() / placement.width() * columns);
            int y = (int) Math.floor(fed.y() / placement.height() * rows);
            boolean inside = x >= 0 && y >= 0 && x < columns && y < rows;
            return inside ? values[y * columns + x] : Float.NaN;
        }
    }
}
