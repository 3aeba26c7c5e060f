package org.vigie.ui.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// Boxes in as many columns as fit, each under the shortest so far. A column is as wide as a line
/// of words needs, whatever the size of the text.
final class Columns extends Pane {
    private static final double GAP = 28;
    private static final double BETWEEN = 18;
    private static final String LINE = "Demander une seconde personne  Ctrl Maj W";

    private final Text measure = new Text(LINE);
    private final Label writing = new Label();

    Columns() {
        writing.setManaged(false);
        writing.setVisible(false);
        measure.fontProperty().bind(writing.fontProperty());
        getChildren().add(writing);
    }

    void show(List<? extends Node> boxes) {
        getChildren().setAll(boxes);
        getChildren().add(writing);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double place(double width, boolean move) {
        List<Node> boxes = getManagedChildren();
        double least = measure.getLayoutBounds().getWidth() + 24;
        int count = (int) Math.clamp((width + GAP) / (least + GAP), 1, Math.max(1, boxes.size()));
        double each = Math.floor((width - GAP * (count - 1)) / count);
        double[] ends = new double[count];
        for (Node box : boxes) {
            int shortest = 0;
            for (int i = 1; i < count; i++) {
                shortest = ends[i] < ends[shortest] ? i : shortest;
            }
            double high = Math.ceil(box.prefHeight(each));
            if (move) {
                box.resizeRelocate(shortest * (each + GAP), ends[shortest], each, high);
            }
            ends[shortest] += high + BETWEEN;
        }
        double most = 0;
        for (double end : ends) {
            most = Math.max(most, end);
        }
        return Math.max(0, most - BETWEEN);
    }
}
