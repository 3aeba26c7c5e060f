package org.vigie.ui.decision;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.vigie.review.Saved;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Says what became of the last decision, and for how long it can be taken back.
final class MarkView {
    private final Text text;
    private final Region dot = Faces.dot("ok");
    private final Label words = Faces.label("", "small", "figures");
    private final Label key;
    private final FlowPane root = new FlowPane(6, 2);

    MarkView(DecisionViewModel decision, Text text) {
        this.text = text;
        this.key = Faces.keycap(Command.UNDO.keys(text));
        root.setAlignment(Pos.CENTER_LEFT);
        root.setPrefWrapLength(0);
        root.setMinHeight(20);
        words.setId("saved-mark");
        words.setMinWidth(Region.USE_PREF_SIZE);
        key.setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren().addAll(dot, words, key);
        decision.markProperty().subscribe(this::show);
    }

    FlowPane root() {
        return root;
    }

    private void show(Mark mark) {
        Faces.shown(key, mark instanceof Mark.Undoable);
        boolean saved = mark instanceof Mark.Undoable || mark instanceof Mark.Settled;
        Faces.shown(dot, saved);
        words.getStyleClass().removeAll("ok", "muted");
        words.getStyleClass().add(saved ? "ok" : "muted");
        words.setText(
                switch (mark) {
                    case Mark.Quiet() -> "";
                    case Mark.Saving() -> text.get("decision.saving");
                    case Mark.Undoable(Saved receipt, int count, long seconds) ->
                            said("undoable", receipt, count, seconds);
                    case Mark.Settled(Saved receipt, int count) -> said("saved", receipt, count, 0);
                    case Mark.Undone(Saved receipt) ->
                            text.get("decision.undone", Map.of("number", number(receipt)));
                });
    }

    private String said(String what, Saved receipt, int count, long seconds) {
        Map<String, Object> details =
                Map.of("number", number(receipt), "seconds", seconds, "decisions", count);
        return text.get("decision." + what + (count > 1 ? ".many" : ""), details);
    }

    private static String number(Saved receipt) {
        return "%06d".formatted(receipt.sequence());
    }
}
