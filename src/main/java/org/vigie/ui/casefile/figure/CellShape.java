package org.vigie.ui.casefile.figure;

import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.vigie.review.Explanation;

/// Where an answer comes from, as a Hinton diagram: a square in every cell, its area the weight,
/// filled where the cell speaks for the label and hollow where it speaks against it.
final class CellShape extends Region {
    private static final double FAINT = 0.04;
    private static final double FULL = 0.86;

    private final Explanation explanation;
    private final Path speaksFor = new Path();
    private final Path speaksAgainst = new Path();

    CellShape(Explanation explanation) {
        this.explanation = explanation;
        speaksFor.getStyleClass().add("cells-for");
        speaksAgainst.getStyleClass().add("cells-against");
        speaksFor.setManaged(false);
        speaksAgainst.setManaged(false);
        getChildren().addAll(speaksAgainst, speaksFor);
    }

    @Override
    protected void layoutChildren() {
        speaksFor.getElements().clear();
        speaksAgainst.getElements().clear();
        for (int row = 0; row < explanation.rows(); row++) {
            for (int column = 0; column < explanation.columns(); column++) {
                square(column, row, explanation.weights()[row * explanation.columns() + column]);
            }
        }
    }

    private void square(int column, int row, float weight) {
        if (!(Math.abs(weight) >= FAINT)) {
            return;
        }
        double across = getWidth() / explanation.columns();
        double down = getHeight() / explanation.rows();
        double half = Math.min(across, down) * FULL * Math.sqrt(Math.min(1, Math.abs(weight))) / 2;
        double x = (column + 0.5) * across;
        double y = (row + 0.5) * down;
        Path path = weight > 0 ? speaksFor : speaksAgainst;
        path.getElements()
                .addAll(
                        new MoveTo(x - half, y - half),
                        new LineTo(x + half, y - half),
                        new LineTo(x + half, y + half),
                        new LineTo(x - half, y + half),
                        new ClosePath());
    }
}
