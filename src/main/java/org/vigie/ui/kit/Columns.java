package org.vigie.ui.kit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The columns of a list, the same in its heading and in every row. A column that would be too
/// narrow for its words is left out; what stands beside the list says them too.
///
/// @param gap between columns, in pixels
/// @param all the columns from left to right
public record Columns(double gap, List<Column> all) {

    public Columns {
        all = List.copyOf(all);
    }

    /// One column.
    ///
    /// @param share of the width, in per cent
    /// @param least it needs for its words, in sizes of their letters
    /// @param rank the column with the highest is left out first; 0 for one that stays
    public record Column(double share, double least, int rank) {}

    /// Put one node in each column.
    public Pane row(List<? extends Node> cells) {
        return new Row(this, cells);
    }

    /// Return the width of each column, 0 for one that is left out.
    private double[] widths(double width, double letter) {
        boolean[] out = new boolean[all.size()];
        while (needs(out, letter) > width) {
            int next = next(out);
            if (next < 0) {
                break;
            }
            out[next] = true;
        }
        double room = width - needs(out, letter) + sum(out, Column::least) * letter;
        double shares = sum(out, Column::share);
        ToDoubleFunction<Column> wish =
                each -> Math.max(0, room * each.share() / shares - each.least() * letter);
        double wishes = sum(out, wish);
        double free = Math.max(0, width - needs(out, letter));
        double[] widths = new double[all.size()];
        for (int at = 0; at < widths.length; at++) {
            Column each = all.get(at);
            double more = wishes > 0 ? free * wish.applyAsDouble(each) / wishes : 0;
            widths[at] = out[at] ? 0 : each.least() * letter + more;
        }
        return widths;
    }

    /// Return which column is left out next, -1 when all that are there stay.
    private int next(boolean[] out) {
        int next = -1;
        for (int at = 0; at < out.length; at++) {
            int rank = all.get(at).rank();
            if (!out[at] && rank > 0 && (next < 0 || rank > all.get(next).rank())) {
                next = at;
            }
        }
        return next;
    }

    private double needs(boolean[] out, double letter) {
        return sum(out, each -> 1) * gap - gap + sum(out, Column::least) * letter;
    }

    private double sum(boolean[] out, ToDoubleFunction<Column> of) {
        double sum = 0;
        for (int at = 0; at < out.length; at++) {
            sum += out[at] ? 0 : of.applyAsDouble(all.get(at));
        }
        return sum;
    }

    /// One line of cells, each as tall as it needs and in the middle of the line.
    private static final class Row extends Pane {
        private final Columns columns;
        private final List<? extends Node> cells;
        private final Label writing = new Label();

        Row(Columns columns, List<? extends Node> cells) {
            this.columns = columns;
            this.cells = List.copyOf(cells);
            writing.setManaged(false);
            writing.setVisible(false);
            writing.fontProperty().subscribe(this::requestLayout);
            setMinWidth(0);
            setPrefWidth(0);
            setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(cells);
            getChildren().add(writing);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            double[] widths = widths(width < 0 ? getWidth() : width);
            double most = 0;
            for (int at = 0; at < widths.length; at++) {
                if (widths[at] > 0) {
                    most = Math.max(most, Math.ceil(cells.get(at).prefHeight(widths[at])));
                }
            }
            return getInsets().getTop() + most + getInsets().getBottom();
        }

        private double[] widths(double width) {
            double across = getInsets().getLeft() + getInsets().getRight();
            return columns.widths(width - across, writing.getFont().getSize());
        }

        @Override
        protected void layoutChildren() {
            double[] widths = widths(getWidth());
            double x = getInsets().getLeft();
            double high = getHeight() - getInsets().getTop() - getInsets().getBottom();
            for (int at = 0; at < widths.length; at++) {
                Node cell = cells.get(at);
                cell.setVisible(widths[at] > 0);
                if (widths[at] > 0) {
                    double tall = Math.min(high, Math.ceil(cell.prefHeight(widths[at])));
                    double y = getInsets().getTop() + Math.round((high - tall) / 2);
                    cell.resizeRelocate(Math.round(x), y, Math.floor(widths[at]), tall);
                    x += widths[at] + columns.gap();
                }
            }
        }
    }
}
