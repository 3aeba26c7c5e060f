package org.vigie.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A page of two rooms side by side: one as wide as its lines are long, the other with the rest. In
/// letters too large for both they stand one above the other, and the page scrolls.
public final class TwoRooms extends ScrollPane {
    private static final double USUAL_TEXT = 13;

    /// Which room stands first.
    public enum First {
        WIDE,
        FIXED
    }

    private final Region wide;
    private final Region fixed;
    private final First first;
    private final double least;
    private final double across;
    private final Label writing = new Label();

    /// @param wide takes the rest of the width
    /// @param least what it needs of it, in pixels at 100 %
    /// @param fixed has a width of its own
    /// @param across that width, in pixels at 100 %
    public TwoRooms(Region wide, double least, Region fixed, double across, First first) {
        this.wide = wide;
        this.least = least;
        this.fixed = fixed;
        this.across = across;
        this.first = first;
        writing.setManaged(false);
        writing.setVisible(false);
        Floor floor = new Floor();
        writing.fontProperty().subscribe(floor::requestLayout);
        setContent(floor);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "two-rooms");
    }

    private double letters() {
        return Math.max(1, writing.getFont().getSize() / USUAL_TEXT);
    }

    private boolean beside(double width) {
        return width >= (least + across) * letters();
    }

    private final class Floor extends Pane {
        Floor() {
            Node[] rooms =
                    first == First.WIDE ? new Node[] {wide, fixed} : new Node[] {fixed, wide};
            getChildren().addAll(rooms);
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
        protected double computePrefWidth(double height) {
            return (least + across) * letters();
        }

        @Override
        protected double computeMinHeight(double width) {
            double whole = width < 0 ? getWidth() : width;
            return beside(whole) ? 0 : tall(wide, whole) + tall(fixed, whole);
        }

        @Override
        protected double computePrefHeight(double width) {
            return computeMinHeight(width);
        }

        private static double tall(Region room, double width) {
            return Math.ceil(Math.max(room.minHeight(width), room.prefHeight(width)));
        }

        @Override
        protected void layoutChildren() {
            if (beside(getWidth())) {
                sideBySide(getWidth(), getHeight());
            } else {
                stacked(getWidth(), getHeight());
            }
        }

        private void sideBySide(double width, double height) {
            double own = Math.round(across * letters());
            boolean leads = first == First.FIXED;
            fixed.resizeRelocate(leads ? 0 : width - own, 0, own, height);
            wide.resizeRelocate(leads ? own : 0, 0, width - own, height);
        }

        private void stacked(double width, double height) {
            Region upper = first == First.WIDE ? wide : fixed;
            Region lower = first == First.WIDE ? fixed : wide;
            double high = tall(upper, width);
            upper.resizeRelocate(0, 0, width, high);
            lower.resizeRelocate(0, high, width, Math.max(tall(lower, width), height - high));
        }
    }
}
