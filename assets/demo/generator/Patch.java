/// The part of a layer that has anything on it, with a margin: coverage from 0 to 1.
record Patch(int left, int top, int columns, int rows, float[] coverage) {

    /// Find what is covered; null when nothing is.
    static Patch around(int[] argb, int width, int height, int margin) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (argb[y * width + x] >>> 24 != 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return null;
        }
        int x0 = Math.max(0, left - margin);
        int y0 = Math.max(0, top - margin);
        int columns = Math.min(width, right + margin + 1) - x0;
        int rows = Math.min(height, bottom + margin + 1) - y0;
        float[] coverage = new float[columns * rows];
        for (int i = 0; i < coverage.length; i++) {
            coverage[i] = (argb[(y0 + i / columns) * width + x0 + i % columns] >>> 24) / 255f;
        }
        return new Patch(x0, y0, columns, rows, coverage);
    }

    float at(int row, int column) {
        return coverage[row * columns + column];
    }

    /// The place of a cell in a picture of that width.
    int index(int row, int column, int width) {
        return (top + row) * width + left + column;
    }

    float[] blurred(int radius) {
        float[] copy = coverage.clone();
        Blur.plane(copy, columns, rows, Math.max(1, radius));
        return copy;
    }
}
