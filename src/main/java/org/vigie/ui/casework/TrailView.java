package org.vigie.ui.casework;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.review.CaseWork.Step;
import org.vigie.review.CaseWork.Trail;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What was done with the case: a line on top while it is not simply in the queue, and below each
/// step with who, when and its note, the latest first.
final class TrailView {
    private static final double BY = 190;

    private final Text text;
    private final TrailWords words;
    private final Label standing = Faces.paragraph("", "due", "case-standing");
    private final VBox steps = new VBox();

    TrailView(TrailViewModel model, TrailWords words, Text text) {
        this.text = text;
        this.words = words;
        standing.setId("case-standing");
        steps.setId("trail");
        model.trailProperty().subscribe(this::show);
    }

    /// What stands above the pictures.
    Node banner() {
        return standing;
    }

    /// What stands among the rest of the record.
    Node list() {
        return steps;
    }

    private void show(Trail trail) {
        String now = words.standing(trail);
        standing.setText(now);
        Faces.shown(standing, !now.isEmpty());
        Faces.shown(steps, !trail.steps().isEmpty());
        steps.getChildren()
                .setAll(
                        Faces.label(
                                text.get("trail.heading"), "small", "strong", "muted", "heading"));
        trail.steps().reversed().forEach(step -> steps.getChildren().add(row(step)));
    }

    private HBox row(Step step) {
        Label by = Faces.label(words.by(step), "small", "muted", "figures");
        by.setMinWidth(BY);
        VBox said = new VBox(2, Faces.paragraph(words.deed(step)));
        if (!step.note().isEmpty()) {
            said.getChildren().add(Faces.paragraph(VisibleText.of(step.note()), "muted"));
        }
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(16, by, said);
        row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        row.getStyleClass().add("hairline");
        row.setAccessibleText(by.getText() + ", " + words.deed(step));
        return row;
    }
}
