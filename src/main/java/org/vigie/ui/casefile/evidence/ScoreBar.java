package org.vigie.ui.casefile.evidence;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A score as a short bar with a tick at its threshold.
final class ScoreBar extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double WIDTH = 44;
    private static final double HEIGHT = 10;
    private static final double THICK = 4;

    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region tick = new Region();
    private double score;
    private double threshold = Double.NaN;

    ScoreBar() {
        getStyleClass().add("score-bar");
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        tick.getStyleClass().add("tick");
        getChildren().addAll(track, fill, tick);
    }

    /// @param bound NaN for none
    void show(double next, double bound) {
        score = Math.clamp(next, 0, 1);
        threshold = bound;
        tick.setVisible(!Double.isNaN(bound));
        pseudoClassStateChanged(OVER, next >= bound);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = Math.round((getHeight() - THICK) / 2);
        track.resizeRelocate(0, top, width, THICK);
        fill.resizeRelocate(0, top, Math.max(2, Math.round(width * score)), THICK);
        double at = Math.round((width - 2) * Math.clamp(threshold, 0, 1));
        tick.resizeRelocate(at, Math.round((getHeight() - HEIGHT) / 2), 2, HEIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 24;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
