package org.vigie.ui.casefile.evidence;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Evidence;
import org.vigie.ui.casefile.ExplanationViewModel.State;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What is known about the finding somebody points at, and the question where it comes from.
final class AskView extends VBox {
    private final EvidenceViewModel evidence;
    private final Text text;
    private final Label note = Faces.paragraph("", "small", "muted");
    private final Label answer = Faces.paragraph("", "small");
    private final Label about = Faces.label("", "small", "muted");
    private final Button ask;
    private final FlowPane asking;

    AskView(EvidenceViewModel evidence, Commands commands, Text text) {
        super(6);
        this.evidence = evidence;
        this.text = text;
        getStyleClass().add("evidence-note");
        ask = Faces.button(Command.EXPLAIN, commands, text);
        ask.getStyleClass().addAll("flat", "small", "ask");
        ask.setFocusTraversable(false);
        HBox key = new HBox(6, Faces.keycap(Command.EXPLAIN.keys(text)), ask);
        key.setAlignment(Pos.CENTER_LEFT);
        asking = new FlowPane(6, 2, key, about);
        asking.setRowValignment(VPos.CENTER);
        getChildren().addAll(note, asking, answer);
        evidence.explanation().stateProperty().subscribe(this::say);
        point(null);
    }

    /// Say all about a cell, or what evidence is for.
    void point(@Nullable MatrixCell cell) {
        note.setText(cell == null ? text.get("evidence.informs") : cell.getAccessibleText());
        Evidence finding = evidence.askable(cell == null ? null : cell.finding());
        about.setText(finding == null ? "" : VisibleText.of(finding.analyzer()));
        Faces.shown(asking, finding != null);
    }

    private void say(State state) {
        answer.setText(words(state));
        answer.getStyleClass().removeAll("over", "muted");
        answer.getStyleClass().add(state instanceof State.Failed ? "over" : "muted");
        Faces.shown(answer, !answer.getText().isEmpty());
    }

    private String words(State state) {
        return switch (state) {
            case State.Quiet() -> "";
            case State.Asking(Evidence finding) -> text.get("panel.ask.asking", who(finding));
            case State.Answered(Evidence finding, var _) ->
                    text.get("panel.ask.answered", who(finding));
            case State.Failed(Evidence finding, var fault) ->
                    VisibleText.of(finding.analyzer()) + text.get("case.colon") + text.of(fault);
        };
    }

    private static Map<String, String> who(Evidence finding) {
        return Map.of(
                "who", VisibleText.of(finding.analyzer()),
                "label", VisibleText.of(finding.label()));
    }
}
