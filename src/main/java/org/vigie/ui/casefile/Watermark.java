package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Who looked and when, drawn faintly and again and again over what is held up: a photograph of the
/// screen says whose screen it was.
final class Watermark extends Region {
    private static final double ACROSS = 170;
    private static final double DOWN = 74;
    private static final double TILT = -18;

    private final Rectangle edges = new Rectangle();
    private @Nullable Rectangle2D part;
    private final List<Text> marks = new ArrayList<>();
    private String words = "";

    Watermark() {
        getStyleClass().add("watermark");
        setMouseTransparent(true);
        setManaged(false);
        setAccessibleRole(AccessibleRole.NODE);
        setClip(edges);
        setVisible(false);
    }

    /// Say `mark`; nothing with an empty one.
    void say(String mark) {
        words = mark;
        marks.forEach(text -> text.setText(mark));
        setVisible(!mark.isEmpty());
        requestLayout();
    }

    /// Stay within a disc.
    ///
    /// @param disc its box in parts of the frame's edges; null for the whole frame
    void keepTo(@Nullable Rectangle2D disc, double across, double down) {
        part = disc;
        keep(across, down);
    }

    private void keep(double across, double down) {
        Rectangle2D box = part == null ? new Rectangle2D(0, 0, 1, 1) : part;
        edges.setX(box.getMinX() * across);
        edges.setY(box.getMinY() * down);
        edges.setWidth(box.getWidth() * across);
        edges.setHeight(box.getHeight() * down);
        edges.setArcWidth(part == null ? 0 : edges.getWidth());
        edges.setArcHeight(part == null ? 0 : edges.getHeight());
    }

    @Override
    protected void layoutChildren() {
        keep(getWidth(), getHeight());
        int columns = (int) Math.ceil(getWidth() / ACROSS) + 1;
        int rows = (int) Math.ceil(getHeight() / DOWN) + 1;
        while (marks.size() < columns * rows) {
            Text mark = new Text(words);
            mark.getStyleClass().add("watermark-text");
            mark.setRotate(TILT);
            marks.add(mark);
            getChildren().add(mark);
        }
        for (int i = 0; i < marks.size(); i++) {
            int row = i / columns;
            double shift = row % 2 == 0 ? 0 : -ACROSS / 2;
            marks.get(i).setVisible(row < rows);
            marks.get(i).relocate(i % columns * ACROSS + shift + 8, row * DOWN + 16);
        }
    }
}
