package org.vigie.ui.casefile.figure;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.vigie.ui.kit.Faces;

/// Two shares of a whole, one above the other, on one scale from nothing to all.
public final class SkinBars extends GridPane {
    private static final double THICK = 6;

    /// One bar.
    ///
    /// @param share 0–1, NaN when it could not be measured
    /// @param figure the share as read, or why there is none
    /// @param due whether it is what the finding is about
    public record Bar(String name, double share, String figure, boolean due) {}

    /// @param spoken both as one sentence
    public SkinBars(Bar before, Bar after, String spoken) {
        super(8, 2);
        getStyleClass().add("skin-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setMinWidth(40);
        getColumnConstraints().addAll(fixed(), grow, fixed());
        row(0, before);
        row(1, after);
    }

    private void row(int line, Bar bar) {
        add(Faces.label(bar.name(), "small", "muted"), 0, line);
        Track track = new Track(bar);
        track.setVisible(!Double.isNaN(bar.share()));
        add(track, 1, line);
        add(Faces.label(bar.figure(), "small", "figures", bar.due() ? "strong" : "muted"), 2, line);
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private static final class Track extends Region {
        private final Region fill = new Region();
        private final double share;

        Track(Bar bar) {
            share = Double.isNaN(bar.share()) ? 0 : Math.clamp(bar.share(), 0, 1);
            getStyleClass().add("track");
            fill.getStyleClass().addAll("fill", bar.due() ? "due-fill" : "plain-fill");
            getChildren().add(fill);
            setMinHeight(THICK);
            setMaxHeight(THICK);
            GridPane.setValignment(this, VPos.CENTER);
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, Math.max(2, Math.rint(getWidth() * share)), THICK);
        }
    }
}
