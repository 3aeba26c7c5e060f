package org.vigie.ui.wellness;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Shapes of four squares to be fitted into rows. There is no score, no level and no end: when a
/// new shape finds no room the board is quietly cleared.
final class Blocks {
    static final int COLUMNS = 10;
    static final int ROWS = 16;

    /// The seven ways four squares hang together, as column, row pairs around their middle.
    private static final List<int[][]> SHAPES =
            List.of(
                    new int[][] {{-1, 0}, {0, 0}, {1, 0}, {2, 0}},
                    new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}},
                    new int[][] {{-1, 0}, {0, 0}, {1, 0}, {0, 1}},
                    new int[][] {{-1, 0}, {0, 0}, {1, 0}, {1, 1}},
                    new int[][] {{-1, 0}, {0, 0}, {1, 0}, {-1, 1}},
                    new int[][] {{-1, 0}, {0, 0}, {0, 1}, {1, 1}},
                    new int[][] {{0, 0}, {1, 0}, {-1, 1}, {0, 1}});

    private final RandomGenerator random;
    private final boolean[][] lying = new boolean[ROWS][COLUMNS];
    private int[][] shape = SHAPES.getFirst();
    private int column;
    private int row;

    Blocks(RandomGenerator random) {
        this.random = random;
        begin();
    }

    /// Return whether a square lies or falls at a place.
    boolean filled(int atColumn, int atRow) {
        return lying[atRow][atColumn] || falling(atColumn, atRow);
    }

    /// Return whether a square of the falling shape is at a place.
    boolean falling(int atColumn, int atRow) {
        return Arrays.stream(shape)
                .anyMatch(square -> column + square[0] == atColumn && row + square[1] == atRow);
    }

    /// Move the shape sideways; nothing happens where there is no room.
    void move(int by) {
        if (fits(shape, column + by, row)) {
            column += by;
        }
    }

    /// Turn the shape by a quarter; nothing happens where there is no room.
    void turn() {
        int[][] turned =
                Arrays.stream(shape)
                        .map(square -> new int[] {-square[1], square[0]})
                        .toArray(int[][]::new);
        for (int aside : new int[] {0, -1, 1, -2, 2}) {
            if (fits(turned, column + aside, row)) {
                shape = turned;
                column += aside;
                return;
            }
        }
    }

    /// Let the shape down by one row; where it cannot go it lies, full rows go, and another comes.
    ///
    /// @return whether it went down
    boolean down() {
        if (fits(shape, column, row + 1)) {
            row++;
            return true;
        }
        for (int[] square : shape) {
            if (row + square[1] >= 0) {
                lying[row + square[1]][column + square[0]] = true;
            }
        }
        clearFullRows();
        begin();
        return false;
    }

    /// Let the shape down as far as it goes.
    void drop() {
        boolean fell = true;
        while (fell) {
            fell = down();
        }
    }

    private void begin() {
        shape = SHAPES.get(random.nextInt(SHAPES.size()));
        column = COLUMNS / 2 - 1;
        row = 0;
        if (!fits(shape, column, row)) {
            for (boolean[] each : lying) {
                Arrays.fill(each, false);
            }
        }
    }

    private void clearFullRows() {
        int to = ROWS - 1;
        for (int from = ROWS - 1; from >= 0; from--) {
            if (!full(lying[from])) {
                lying[to--] = lying[from].clone();
            }
        }
        while (to >= 0) {
            lying[to--] = new boolean[COLUMNS];
        }
    }

    private static boolean full(boolean[] squares) {
        for (boolean square : squares) {
            if (!square) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int[][] squares, int atColumn, int atRow) {
        return Arrays.stream(squares)
                .allMatch(square -> free(atColumn + square[0], atRow + square[1]));
    }

    private boolean free(int atColumn, int atRow) {
        return atColumn >= 0
                && atColumn < COLUMNS
                && atRow < ROWS
                && (atRow < 0 || !lying[atRow][atColumn]);
    }
}
