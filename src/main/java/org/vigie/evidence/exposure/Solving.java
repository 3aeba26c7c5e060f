package org.vigie.evidence.exposure;

/// Small systems of linear equations.
final class Solving {
    private Solving() {}

    /// Solve `n` equations for every right side at once, by elimination with the largest pivot.
    ///
    /// @param rows each with `n` coefficients and then the right sides; used up
    /// @return `n` rows of solutions, one for each right side; 0 where nothing is determined
    static double[][] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] found = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = found;
            if (Math.abs(found[column]) > 1e-12) {
                eliminate(rows, column);
            }
        }
        double[][] solved = new double[n][rows[0].length - n];
        for (int row = 0; row < n; row++) {
            double pivot = rows[row][row];
            for (int side = 0; side < solved[row].length; side++) {
                solved[row][side] = Math.abs(pivot) > 1e-12 ? rows[row][n + side] / pivot : 0;
            }
        }
        return solved;
    }

    private static void eliminate(double[][] rows, int column) {
        for (int row = 0; row < rows.length; row++) {
            double factor = rows[row][column] / rows[column][column];
            if (row != column && factor != 0) {
                for (int i = column; i < rows[row].length; i++) {
                    rows[row][i] -= factor * rows[column][i];
                }
            }
        }
    }
}
