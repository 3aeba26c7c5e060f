package org.vigie.ui.shell;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Says the latest fault as a sentence, with its code, above the status bar. It takes no keyboard;
/// the key that veils everything puts it away too.
final class FaultBanner {
    private final ShellViewModel model;
    private final Text text;
    private final StackPane root = new StackPane();

    FaultBanner(ShellViewModel model, Text text) {
        this.model = model;
        this.text = text;
        root.setId("fault");
        root.getStyleClass().add("fault-banner");
        root.setFocusTraversable(false);
        show(null);
    }

    StackPane root() {
        return root;
    }

    void show(@Nullable Fault fault) {
        root.getChildren().clear();
        Faces.shown(root, fault != null);
        if (fault == null) {
            return;
        }
        String sentence = text.of(fault);
        Message message =
                new Message(
                        null,
                        sentence + " " + text.get("desk.fault.code", Map.of("code", fault.code())),
                        Faces.icon(Feather.ALERT_TRIANGLE));
        message.getStyleClass().add(Styles.WARNING);
        message.setAccessibleText(sentence);
        message.setFocusTraversable(false);
        message.setOnClose(event -> model.dismiss());
        Label key = Faces.keycap(Command.BLANK.keys(text));
        key.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(12, message, key);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(message, Priority.ALWAYS);
        root.getChildren().add(row);
        root.setAccessibleText(sentence);
        root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
