package org.vigie.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// A pane whose height follows from its width, measured once for a width: those around it ask
/// several times before anything is laid out, and each would measure every word below anew.
public abstract class MeasuredPane extends Pane {
    private double measuredWidth = Double.NaN;
    private double measuredHeight;

    /// Lay the children out at a width, or only measure them.
    ///
    /// @param place whether to move and size them
    /// @return the height they take, insets included
    protected abstract double lay(double width, boolean place);

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// What was measured is forgotten, as the sizes are that every parent keeps.
    @Override
    public void requestLayout() {
        measuredWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        if (across != measuredWidth) {
            measuredHeight = lay(across, false);
            measuredWidth = across;
        }
        return measuredHeight;
    }

    @Override
    protected final void layoutChildren() {
        lay(getWidth(), true);
    }
}
