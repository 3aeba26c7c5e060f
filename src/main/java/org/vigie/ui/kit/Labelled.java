package org.vigie.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field with its name above it, which stays when something is typed.
public final class Labelled {
    private Labelled() {}

    /// Name `field`, which stands in `row`, alone or with a button.
    public static VBox field(String name, TextInputControl field, Node row) {
        Label label = Faces.paragraph(name, "small", "muted");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        VBox box = new VBox(3, label, row);
        box.setMinWidth(0);
        box.setPrefWidth(320);
        box.setFillWidth(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
