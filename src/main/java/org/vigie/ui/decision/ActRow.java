package org.vigie.ui.decision;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The reason beside the button that decides; above it where both do not fit.
final class ActRow extends Pane {
    private static final double GAP = 12;

    /// The reason keeps room for so many times the size of its letters.
    private static final double LETTERS = 11;

    private final TextField reason;
    private final Button decide;

    ActRow(TextField reason, Button decide) {
        this.reason = reason;
        this.decide = decide;
        getChildren().addAll(reason, decide);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return decide.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return decide.prefWidth(-1) + GAP + least();
    }

    @Override
    protected double computePrefHeight(double width) {
        double high = tall(decide);
        return beside(width < 0 ? getWidth() : width) ? high : high + 8 + tall(reason);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static double tall(Region node) {
        return Math.ceil(Math.max(node.minHeight(-1), node.prefHeight(-1)));
    }

    private double least() {
        return reason.getFont().getSize() * LETTERS;
    }

    private boolean beside(double width) {
        return width >= decide.prefWidth(-1) + GAP + least();
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.ceil(decide.prefWidth(-1));
        double high = tall(decide);
        double low = tall(reason);
        if (beside(getWidth())) {
            reason.resizeRelocate(0, (high - low) / 2, getWidth() - wide - GAP, low);
            decide.resizeRelocate(getWidth() - wide, 0, wide, high);
        } else {
            reason.resizeRelocate(0, 0, getWidth(), low);
            decide.resizeRelocate(getWidth() - wide, low + 8, wide, high);
        }
    }
}
