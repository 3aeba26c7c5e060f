package org.vigie.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Text;

/// One field: the passphrase.
final class UnlockPage {
    private final VBox root = new VBox(14);

    UnlockPage(SetupViewModel model, Text text) {
        PasswordField field = new PasswordField();
        field.setId("passphrase");
        field.textProperty().bindBidirectional(model.passphrase);
        field.setOnAction(event -> model.unlock());
        field.disableProperty().bind(model.busyProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button unlock = new Button(text.get("setup.unlock"));
        unlock.setId("unlock");
        unlock.getStyleClass().add("accent");
        unlock.setMinWidth(Region.USE_PREF_SIZE);
        unlock.setAccessibleText(text.get("setup.unlock"));
        unlock.setOnAction(event -> model.unlock());
        unlock.disableProperty().bind(model.busyProperty().or(model.passphrase.isEmpty()));
        HBox row = new HBox(10, field, unlock);
        row.setAlignment(Pos.CENTER_LEFT);
        root.getChildren()
                .addAll(
                        Faces.label(text.get("setup.unlock.title"), "setup-title"),
                        Faces.paragraph(text.get("setup.unlock.what"), "muted"),
                        Labelled.field(text.get("setup.passphrase"), field, row));
    }

    Region root() {
        return root;
    }
}
