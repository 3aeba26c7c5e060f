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
        int longer = Math.max(placement.uprightWidth(), placement.uprightHeight());
        int across = cells(placement.uprightWidth(), longer);
        int down = cells(placement.uprightHeight(), longer);
        float[] cells = new float[across * down];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = mean(plane, columns, rows, placement, i % across, i / across, across, down);
        }
        return new Answer.Heat(across, down, cells);
    }

    private static int cells(int edge, int longer) {
        return (int) Math.max(1, Math.round((double) edge * CELLS / longer));
    }

    private static float mean(
            float[] plane,
            int columns,
            int rows,
            Placement placement,
            int column,
            int row,
            int across,
            int down) {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double u = (column + (i % SAMPLES + 0.5) / SAMPLES) / across;
            double v = (row + (i / SAMPLES + 0.5) / SAMPLES) / down;
            Point fed = placement.fed(new Point(u, v));
            int x = (int) Math.floor(fed.x() / placement.width() * columns);
            int y = (int) Math.floor(fed.y() / placement.height() * rows);
            if (x >= 0 && y >= 0 && x < columns && y < rows) {
                sum += plane[y * columns + x];
                seen++;
            }
        }
        return seen == 0 ? Float.NaN : (float) (sum / seen);
    }
}
