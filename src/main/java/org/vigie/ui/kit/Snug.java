package org.vigie.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls down only, and only where there is no room for all of it: as tall as what is in it at
/// the width there is. It leaves the keyboard where it is.
public final class Snug extends ScrollPane {
    private final Region content;

    public Snug(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().addAll("clear", "edge-to-edge");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        return Math.ceil(Math.max(content.minHeight(across), content.prefHeight(across)));
    }

    @Override
    public void requestFocus() {
        // stays where it is
    }
}
