package org.vigie.ui.logbook;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Text;
import org.vigie.ui.logbook.EraseViewModel.Target;

/// Asks before something is made unreadable for good: why, and its number typed again. The button
/// that does it is named by what it does.
final class EraseView {
    private final EraseViewModel model;
    private final Target target;
    private final Text text;
    private final String key;
    private final TextField reason = new TextField();
    private final TextField confirm = new TextField();
    private final Label said = Faces.paragraph("", "small");
    private final VBox root = new VBox(8);
    private Subscription subscription = Subscription.EMPTY;

    EraseView(EraseViewModel model, Target target, Text text) {
        this.model = model;
        this.target = target;
        this.text = text;
        this.key = target instanceof Target.Case ? "logbook.erase.case" : "logbook.erase.text";
        ToggleButton open = new ToggleButton(text.get(key));
        open.setId(target instanceof Target.Case ? "erase-case" : "erase-text");
        open.getStyleClass().add("flat");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(open.getText());
        VBox asked = asked();
        open.selectedProperty()
                .subscribe(shown -> {
                    Faces.shown(asked, shown);
                    subscription.unsubscribe();
                    if (shown) {
                        model.begin();
                        subscription = follow();
                        reason.requestFocus();
                    }
                });
        root.getChildren().addAll(open, asked);
    }

    Node root() {
        return root;
    }

    /// Stop listening; it is taken from the screen.
    void close() {
        subscription.unsubscribe();
    }

    private VBox asked() {
        reason.setId("erase-reason");
        confirm.setId("erase-confirm");
        said.setId("erase-said");
        Button act = new Button(text.get(key + ".do"));
        act.setId("erase-do");
        act.getStyleClass().add("danger");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setAccessibleText(act.getText());
        act.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                        () ->
                                                reason.getText().isBlank()
                                                        || !confirm.getText()
                                                                .strip()
                                                                .equals(target.confirmation()),
                                        reason.textProperty(),
                                        confirm.textProperty())
                                .or(model.busyProperty())
                                .or(model.doneProperty().isNotNull()));
        act.setOnAction(event -> model.erase(target, confirm.getText(), reason.getText()));
        String again = text.get(key + ".confirm", Map.of("entry", target.confirmation()));
        return new VBox(
                8,
                Faces.paragraph(text.get(key + ".what"), "small", "muted"),
                Labelled.field(text.get("logbook.erase.reason"), reason, reason),
                Labelled.field(again, confirm, confirm),
                act,
                said);
    }

    private Subscription follow() {
        return Subscription.combine(
                model.faultProperty()
                        .subscribe(fault -> say(fault == null ? "" : text.of(fault), "over")),
                model.doneProperty()
                        .subscribe(done -> {
                            if (done != null) {
                                String entry = text.number(done.sequence());
                                say(text.get("logbook.erase.done", Map.of("entry", entry)), "ok");
                            }
                        }));
    }

    private void say(String words, String style) {
        said.getStyleClass().removeAll("over", "ok");
        said.getStyleClass().add(style);
        said.setText(words);
        Faces.shown(said, !words.isEmpty());
    }
}
