package org.vigie.ui.logbook;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.vigie.ui.kit.Faces;

/// The lines a panel of details is made of.
record Rows(Pane into) {

    void head(String words) {
        into.getChildren().add(Faces.label(words, "strong", "muted", "details-head"));
    }

    void note(String words) {
        into.getChildren().add(Faces.paragraph(words, "small", "dim", "details-note"));
    }

    void row(String name, String value) {
        Label left = Faces.paragraph(name);
        Label right = Faces.label(value, "muted", "figures");
        right.setMinWidth(Region.USE_PREF_SIZE);
        add(left, right, left);
    }

    /// A line whose value may be long: it is what wraps.
    void wide(String name, String value) {
        Label left = Faces.label(name);
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = Faces.paragraph(value, "muted", "figures", "details-value");
        add(left, right, right);
    }

    private void add(Label left, Label right, Label grows) {
        HBox.setHgrow(grows, Priority.ALWAYS);
        grows.setMaxWidth(Double.MAX_VALUE);
        grows.setMinWidth(0);
        HBox row = new HBox(12, left, right);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("details-row");
        into.getChildren().add(row);
    }
}
