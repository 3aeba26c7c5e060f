package org.vigie.ui.shell;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Text;

/// The page that stands in place of everything else while the window is locked.
final class LockView {

    private final LockViewModel model;
    private final Text text;
    private final StackPane root = new StackPane();
    private final Node first;

    LockView(LockViewModel model, Lock.Cause cause, Text text) {
        this.model = model;
        this.text = text;
        Button open = button();
        PasswordField passphrase = field();
        first = model.asksPassphrase() ? passphrase : open;
        HBox row = new HBox(10, open);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox card =
                new VBox(
                        14,
                        Faces.label(text.get("lock.title"), "setup-title"),
                        Faces.paragraph(
                                text.get("lock.cause." + cause.name().toLowerCase(Locale.ROOT)),
                                "muted"));
        if (model.asksPassphrase()) {
            HBox.setHgrow(passphrase, Priority.ALWAYS);
            row.getChildren().addFirst(passphrase);
            card.getChildren().add(Labelled.field(text.get("lock.passphrase"), passphrase, row));
        } else {
            card.getChildren().addAll(Faces.paragraph(text.get("lock.one-key"), "muted"), row);
        }
        card.getChildren().add(trouble());
        card.getStyleClass().add("lock-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root.setId("lock");
        root.getStyleClass().add("lock");
        root.getChildren().add(card);
    }

    Region root() {
        return root;
    }

    /// Give the keyboard to what opens it.
    void focus() {
        first.requestFocus();
    }

    private Button button() {
        Button open = new Button(text.get("lock.open"));
        open.setId("lock-open");
        open.getStyleClass().add("accent");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(text.get("lock.open"));
        open.setDefaultButton(true);
        open.setOnAction(event -> model.open());
        open.disableProperty().bind(model.busyProperty());
        return open;
    }

    private PasswordField field() {
        PasswordField field = new PasswordField();
        field.setId("lock-passphrase");
        field.textProperty().bindBidirectional(model.passphrase);
        field.disableProperty().bind(model.busyProperty());
        return field;
    }

    private Label trouble() {
        Label words = Faces.paragraph("", "over");
        words.setId("lock-fault");
        model.faultProperty()
                .subscribe(fault -> {
                    words.setText(fault == null ? "" : text.of(fault));
                    Faces.shown(words, fault != null);
                });
        return words;
    }
}
