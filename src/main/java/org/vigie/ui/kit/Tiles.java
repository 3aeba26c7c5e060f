package org.vigie.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Boxes of one width in as many columns as their words leave room for, in rows of one height. The
/// rows are filled evenly: five in a row, or three and two.
public final class Tiles extends MeasuredPane {
    private final double gap;
    private final double least;
    private final Label writing = new Label();

    /// @param gap between boxes, in pixels
    /// @param least width of a box, in sizes of the letters
    public Tiles(double gap, double least, Node... boxes) {
        this.gap = gap;
        this.least = least;
        writing.setManaged(false);
        writing.setVisible(false);
        writing.fontProperty().subscribe(this::requestLayout);
        setMinWidth(0);
        getChildren().add(writing);
        getChildren().addAll(boxes);
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        double each = least * writing.getFont().getSize();
        return count * each + Math.max(0, count - 1) * gap + across();
    }

    private double across() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /// Return how many columns there are at a width.
    private int columns(double width, int boxes) {
        double needs = least * writing.getFont().getSize();
        int fit = (int) Math.clamp((width + gap) / (needs + gap), 1, boxes);
        int rows = (boxes + fit - 1) / fit;
        return (boxes + rows - 1) / rows;
    }

    @Override
    protected double lay(double whole, boolean place) {
        List<Node> boxes = getManagedChildren();
        double width = Math.max(0, whole - across());
        double y = getInsets().getTop();
        if (!boxes.isEmpty()) {
            int columns = columns(width, boxes.size());
            double each = Math.floor((width - gap * (columns - 1)) / columns);
            for (int from = 0; from < boxes.size(); from += columns) {
                List<Node> row = boxes.subList(from, Math.min(from + columns, boxes.size()));
                double high = 0;
                for (Node box : row) {
                    high = Math.max(high, Math.ceil(box.prefHeight(each)));
                }
                for (int at = 0; place && at < row.size(); at++) {
                    double x = getInsets().getLeft() + at * (each + gap);
                    row.get(at).resizeRelocate(x, y, each, high);
                }
                y += high + (from + columns < boxes.size() ? gap : 0);
            }
        }
        return y + getInsets().getBottom();
    }
}
