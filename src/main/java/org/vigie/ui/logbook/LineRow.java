package org.vigie.ui.logbook;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.GridPane;
import org.vigie.review.Logbook.Line;
import org.vigie.review.Logbook.Reach;
import org.vigie.ui.kit.Faces;

/// One decision in the list.
final class LineRow extends ListCell<Lines.Place<Line>> {
    private final LogbookWords words;
    private final IntConsumer want;
    private final Label decided = Faces.label("", "figures");
    private final Label by = Faces.label("", "figures");
    private final Label category = new Label();
    private final Label actions = new Label();
    private final Label rung = Faces.label("", "figures");
    private final Label clock = Faces.label("", "figures");
    private final Label state = new Label();
    private final GridPane face =
            LogColumns.row(List.of(decided, by, category, actions, rung, clock, state));

    /// @param want told of a place that is on the screen without its line
    LineRow(LogbookWords words, IntConsumer want) {
        this.words = words;
        this.want = want;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Lines.Place<Line> place, boolean empty) {
        super.updateItem(place, empty);
        setText(null);
        if (empty || place == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Line line = place.line();
        if (line == null) {
            want.accept(place.index());
            clear();
        } else {
            show(line);
        }
        setGraphic(face);
    }

    private void clear() {
        List.of(decided, by, category, actions, rung, clock, state)
                .forEach(label -> label.setText(""));
        decided.setText(words.text().get("logbook.row.loading"));
        setAccessibleText(decided.getText());
    }

    private void show(Line line) {
        Duration spare = line.spare();
        decided.setText(words.when(line.at()));
        by.setText(line.actor());
        category.setText(words.category(line.category()));
        actions.setText(words.actions(line.actions()));
        actions.setTooltip(Faces.tip(actions.getText()));
        rung.setText(words.rung(line.rung()));
        clock.setText(words.clock(spare));
        mark(clock, "over", spare != null && spare.isNegative());
        state.setText(words.reach(line));
        mark(state, "over", line.reach() == Reach.ATTENTION && !line.takenBack());
        mark(state, "due", line.reach() == Reach.HERE && !line.takenBack());
        mark(state, "muted", line.takenBack());
        setAccessibleText(
                String.join(
                        ", ",
                        decided.getText(),
                        by.getText(),
                        category.getText(),
                        actions.getText(),
                        rung.getText(),
                        clock.getText(),
                        state.getText()));
    }

    static void mark(Label label, String style, boolean on) {
        label.getStyleClass().remove(style);
        if (on) {
            label.getStyleClass().add(style);
        }
    }
}
