package org.vigie.ui.logbook;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.GridPane;
import org.vigie.review.EventLog.Line;
import org.vigie.review.Logbook.Reach;
import org.vigie.ui.kit.Columns;
import org.vigie.ui.kit.Faces;

/// One event in the list.
final class EventRow extends ListCell<Lines.Place<Line>> {
    static final List<String> NAMES = List.of("when", "entry", "by", "event", "case", "state");

    private static final Columns COLUMNS =
            new Columns(10, List.of(17.0, 10.0, 8.0, 27.0, 25.0, 13.0));

    private final LogbookWords words;
    private final IntConsumer want;
    private final Label at = Faces.label("", "figures");
    private final Label entry = Faces.label("", "figures", "muted");
    private final Label by = Faces.label("", "figures");
    private final Label event = new Label();
    private final Label about = Faces.label("", "figures");
    private final Label state = new Label();
    private final GridPane face = row(List.of(at, entry, by, event, about, state));

    /// @param want told of a place that is on the screen without its line
    EventRow(LogbookWords words, IntConsumer want) {
        this.words = words;
        this.want = want;
        setPrefWidth(0);
    }

    /// Put one node in each column.
    static GridPane row(List<? extends Node> cells) {
        return COLUMNS.row(cells);
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
        List.of(at, entry, by, event, about, state).forEach(label -> label.setText(""));
        at.setText(words.text().get("logbook.row.loading"));
        setAccessibleText(at.getText());
    }

    private void show(Line line) {
        at.setText(words.when(line.at()));
        entry.setText(words.text().number(line.sequence()));
        by.setText(line.actor());
        event.setText(words.event(line.type()));
        about.setText(line.generationId());
        state.setText(words.reach(line.reach()));
        LineRow.mark(state, "over", line.reach() == Reach.ATTENTION);
        LineRow.mark(state, "due", line.reach() == Reach.HERE);
        setAccessibleText(
                String.join(
                        ", ",
                        at.getText(),
                        entry.getText(),
                        by.getText(),
                        event.getText(),
                        about.getText(),
                        state.getText()));
    }
}
