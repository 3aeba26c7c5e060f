package org.vigie.ui.casefile;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.review.Generation;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What was asked of the generator, and the tries before it.
final class PromptView {
    private static final double TALLEST = 176;

    private final CaseWords words;
    private final Text text;
    private final VBox root = new VBox(8);

    PromptView(CaseWords words) {
        this.words = words;
        this.text = words.text();
        root.getStyleClass().addAll("card", "prompt-card");
    }

    VBox root() {
        return root;
    }

    void show(Generation generation) {
        root.getChildren().clear();
        Generation.Prompt prompt = generation.prompt();
        List<CaseWords.Step> steps = words.steps(generation);
        Faces.shown(root, prompt != null || !steps.isEmpty());
        if (prompt != null) {
            root.getChildren().add(Faces.label(words.promptHeading(prompt), "small", "muted"));
            root.getChildren().add(scrolled(prompt));
        }
        if (!steps.isEmpty()) {
            boolean bare = steps.stream().allMatch(step -> step.prompt().isBlank());
            root.getChildren().add(bare ? row(steps) : rows(steps));
        }
    }

    private Node scrolled(Generation.Prompt prompt) {
        VBox lines = new VBox(8, quotation(prompt.text(), "prompt"));
        if (!prompt.negative().isBlank()) {
            lines.getChildren()
                    .add(
                            words(
                                    text.get("case.negative")
                                            + " "
                                            + words.quote(prompt.negative()),
                                    prompt.negative(),
                                    "small",
                                    "muted"));
        }
        lines.getStyleClass().add("clear");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("clear", "edge-to-edge");
        scroll.setMaxHeight(TALLEST);
        scroll.setMinHeight(24);
        lines.heightProperty()
                .subscribe(height ->
                        scroll.setPrefHeight(Math.min(TALLEST, height.doubleValue() + 2)));
        return scroll;
    }

    private Label quotation(String raw, String styleClass) {
        return words(words.quote(raw), raw, styleClass);
    }

    private static Label words(String said, String raw, String... styleClasses) {
        Label label = Faces.paragraph(said, styleClasses);
        label.setMaxWidth(Double.MAX_VALUE);
        if (VisibleText.rightToLeft(raw)) {
            label.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return label;
    }

    private static Node row(List<CaseWords.Step> steps) {
        FlowPane row = new FlowPane(20, 4);
        for (CaseWords.Step step : steps) {
            row.getChildren()
                    .add(
                            Faces.label(
                                    step.when() + " " + step.outcome(),
                                    "small",
                                    "figures",
                                    step.produced() ? "due" : "muted"));
        }
        return row;
    }

    private Node rows(List<CaseWords.Step> steps) {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(fixed(), fixed(), rest);
        int line = 0;
        for (CaseWords.Step step : steps) {
            String shade = step.produced() ? "due" : "muted";
            Label tried = Faces.paragraph(words.quote(step.prompt()), "small", "muted");
            grid.addRow(
                    line++,
                    Faces.label(step.when(), "small", "figures", shade),
                    Faces.label(step.outcome(), "small", shade),
                    step.prompt().isBlank() ? new Label() : tried);
        }
        return grid;
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        return column;
    }
}
