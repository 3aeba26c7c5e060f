package org.vigie.ui.casefile;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.AttemptTrail;
import org.vigie.review.CaseFile;
import org.vigie.review.PromptMarks.Part;
import org.vigie.ui.kit.Faces;

/// The requester's tries in the order of time: how each ended, what its words were, and what they
/// ask for.
final class AttemptsView {
    private final CaseWords words;
    private final PromptWords prompts;

    AttemptsView(CaseWords words) {
        this.words = words;
        this.prompts = new PromptWords(words.text());
    }

    /// Return the tries; on one line where their words are not known.
    Node of(CaseFile file) {
        List<AttemptTrail.Step> trail = AttemptTrail.of(file.generation(), file.evidence()).steps();
        boolean bare = trail.stream().allMatch(step -> raw(file, step).isBlank());
        return bare ? row(trail) : rows(file, trail);
    }

    private Node row(List<AttemptTrail.Step> trail) {
        FlowPane row = new FlowPane(20, 4);
        for (AttemptTrail.Step step : trail) {
            HBox one = new HBox(6, when(step), outcome(step));
            one.setAlignment(Pos.CENTER_LEFT);
            if (!step.asked().isEmpty()) {
                one.getChildren().add(asked(step));
            }
            row.getChildren().add(one);
        }
        return row;
    }

    private Node rows(CaseFile file, List<AttemptTrail.Step> trail) {
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        grid.getColumnConstraints().addAll(fixed(), fixed(), rest);
        int line = 0;
        for (AttemptTrail.Step step : trail) {
            VBox tried = new VBox(1);
            String raw = raw(file, step);
            if (!raw.isBlank()) {
                MarkedText marked = MarkedText.of(file, Part.ATTEMPT, step.attempt(), raw);
                MarkedFlow flow = new MarkedFlow(prompts, words.text(), "small");
                flow.show(marked);
                tried.getChildren().add(flow);
            }
            if (!step.asked().isEmpty()) {
                tried.getChildren().add(asked(step));
            }
            grid.addRow(line++, when(step), outcome(step), tried);
        }
        grid.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
        return grid;
    }

    private Label when(AttemptTrail.Step step) {
        return Faces.label(words.time(step.at()), "small", "figures", shade(step));
    }

    private Label outcome(AttemptTrail.Step step) {
        Label outcome = Faces.label(words.outcome(step.outcome()), "small", shade(step));
        outcome.setGraphic(Faces.icon(sign(step.outcome())));
        outcome.getStyleClass().add("attempt");
        return outcome;
    }

    private Label asked(AttemptTrail.Step step) {
        return Faces.paragraph(prompts.asked(step), "small", "dim");
    }

    private static Feather sign(String outcome) {
        return switch (outcome) {
            case AttemptTrail.REFUSED -> Feather.X;
            case AttemptTrail.PRODUCED -> Feather.ARROW_RIGHT;
            case "rephrased" -> Feather.REPEAT;
            default -> Feather.MINUS;
        };
    }

    private static String shade(AttemptTrail.Step step) {
        return step.outcome().equals(AttemptTrail.PRODUCED) ? "due" : "muted";
    }

    private static String raw(CaseFile file, AttemptTrail.Step step) {
        return step.attempt() == AttemptTrail.PROMPT
                ? ""
                : file.generation().attempts().get(step.attempt()).prompt();
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        return column;
    }
}
