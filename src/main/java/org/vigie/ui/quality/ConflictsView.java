package org.vigie.ui.quality;

import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.review.Quality.Conflict;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Decisions judged differently, each with the two verdicts and the way to settle it. Who judged is
/// shown only here, where somebody has to ask them.
final class ConflictsView {
    private final QualityViewModel model;
    private final QualityWords words;
    private final Text text;
    private final VBox rows = new VBox();
    private final VBox root;
    private final ListChangeListener<Conflict> listener = change -> show();

    ConflictsView(QualityViewModel model, QualityWords words) {
        this.model = model;
        this.words = words;
        this.text = words.text();
        rows.setId("conflicts");
        root = new VBox(8, Faces.label(text.get("quality.conflicts"), "strong"), rows);
        model.conflicts().addListener(listener);
        show();
    }

    Node root() {
        return root;
    }

    void close() {
        model.conflicts().removeListener(listener);
    }

    private void show() {
        rows.getChildren().clear();
        if (model.conflicts().isEmpty()) {
            rows.getChildren().add(Faces.paragraph(text.get("quality.conflicts.none"), "muted"));
        }
        model.conflicts().forEach(conflict -> rows.getChildren().add(row(conflict)));
    }

    private Node row(Conflict conflict) {
        TextField reason = new TextField();
        reason.setPromptText(text.get("quality.reason"));
        reason.setAccessibleText(text.get("quality.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox act =
                new HBox(
                        8,
                        reason,
                        side(conflict, reason, true, words.category(conflict.firstCategory())),
                        side(conflict, reason, false, words.category(conflict.secondCategory())));
        act.setAlignment(Pos.CENTER_LEFT);
        VBox row =
                new VBox(
                        4,
                        Faces.label(conflict.generationId(), "strong"),
                        Faces.paragraph(
                                said(
                                        conflict.firstActor(),
                                        words.verdict(
                                                conflict.firstCategory(),
                                                conflict.firstActions()))),
                        Faces.paragraph(
                                said(
                                        conflict.secondActor(),
                                        words.verdict(
                                                conflict.secondCategory(),
                                                conflict.secondActions()))),
                        act);
        row.getStyleClass().add("conflict-row");
        return row;
    }

    private String said(String actor, String verdict) {
        return text.get("quality.said", Map.of("actor", actor, "verdict", verdict));
    }

    private Button side(Conflict conflict, TextField reason, boolean first, String category) {
        Button button = new Button(text.get("quality.settleAs", Map.of("category", category)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(button.getText());
        button.disableProperty()
                .bind(
                        reason.textProperty()
                                .map(String::isBlank)
                                .flatMap(blank -> model.busyProperty().map(busy -> busy || blank)));
        button.setOnAction(event -> model.settle(conflict, first, reason.getText()));
        return button;
    }
}
