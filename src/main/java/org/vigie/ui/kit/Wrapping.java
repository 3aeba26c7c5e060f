package org.vigie.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Buttons with words that take several lines: as tall as these need at the width there is. An
/// ordinary button asks for the height of words on one line.
public final class Wrapping {
    private Wrapping() {}

    /// Return a button that wears `face`.
    public static Button button(Region face) {
        return new Faced(face);
    }

    /// Return a button that stays down and wears `face`.
    public static ToggleButton toggle(Region face) {
        return new FacedToggle(face);
    }

    private static void dress(ButtonBase button, Region face) {
        button.setGraphic(face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setMinHeight(Region.USE_PREF_SIZE);
    }

    private static double tall(Region face, Insets around, double width) {
        double across = width - around.getLeft() - around.getRight();
        return around.getTop()
                + Math.ceil(face.prefHeight(Math.max(0, across)))
                + around.getBottom();
    }

    private static void place(ButtonBase button, Region face) {
        Insets around = button.getInsets();
        double across = button.getWidth() - around.getLeft() - around.getRight();
        double down = button.getHeight() - around.getTop() - around.getBottom();
        face.resizeRelocate(
                around.getLeft(), around.getTop(), Math.max(0, across), Math.max(0, down));
    }

    private static final class Faced extends Button {
        private final Region face;

        Faced(Region face) {
            this.face = face;
            dress(this, face);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return tall(face, getInsets(), width < 0 ? getWidth() : width);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            place(this, face);
        }
    }

    private static final class FacedToggle extends ToggleButton {
        private final Region face;

        FacedToggle(Region face) {
            this.face = face;
            dress(this, face);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return tall(face, getInsets(), width < 0 ? getWidth() : width);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            place(this, face);
        }
    }
}
