package org.vigie.ui.casefile.figure;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Draws a [Figure] over all of itself; it is given the size of the picture's frame.
public final class FigurePane extends Region {
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    private static final double RADIUS = 6;

    private final Rectangle corners = new Rectangle();

    public FigurePane() {
        getStyleClass().add("figure");
        setMouseTransparent(true);
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        setClip(corners);
    }

    /// Draw another figure, or none.
    ///
    /// @param bare whether it stands by itself rather than over a veil
    public void draw(@Nullable Figure figure, boolean bare) {
        pseudoClassStateChanged(BARE, bare);
        getChildren().clear();
        if (figure == null) {
            return;
        }
        if (figure.change() != null) {
            getChildren().add(new ChangeShape(figure.change()));
        }
        if (figure.cells() != null) {
            getChildren().add(new CellShape(figure.cells()));
        }
        figure.outlines().forEach(outline -> getChildren().add(new OutlineShape(outline)));
    }

    @Override
    protected void layoutChildren() {
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
        getChildren().forEach(shape -> shape.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
