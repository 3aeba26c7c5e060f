package org.vigie.ui.shell;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Says the latest fault as a sentence, with its code, above the decision. It takes no keyboard.
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
        root.getChildren().add(message);
        root.setAccessibleText(sentence);
        root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
