package org.vigie.ui.logbook;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.vigie.review.EventLog.Line;
import org.vigie.review.Logbook.Reach;
import org.vigie.ui.kit.Columns;
import org.vigie.ui.kit.Columns.Column;
import org.vigie.ui.kit.Faces;

/// One event in the list.
final class EventRow extends LogRow<Line> {
    static final List<String> NAMES = List.of("when", "entry", "by", "event", "case", "state");

    private static final Columns COLUMNS =
            new Columns(
                    10,
                    List.of(
                            new Column(17, 9.6, 0),
                            new Column(10, 4.6, 2),
                            new Column(8, 3.6, 3),
                            new Column(27, 12, 0),
                            new Column(25, 13.5, 0),
                            new Column(13, 7.2, 1)));

    private final Label at = Faces.label("", "figures");
    private final Label entry = Faces.label("", "figures", "muted");
    private final Label by = Faces.label("", "figures");
    private final Label event = new Label();
    private final Label about = Faces.label("", "figures");
    private final Label state = new Label();
    private final List<Label> cells = List.of(at, entry, by, event, about, state);
    private final Pane face = row(cells);

    /// @param want told of a place that is on the screen without its line
    EventRow(LogbookWords words, IntConsumer want) {
        super(words, want);
    }

    /// Put one node in each column.
    static Pane row(List<? extends Node> cells) {
        return COLUMNS.row(cells);
    }

    @Override
    List<Label> cells() {
        return cells;
    }

    @Override
    Pane face() {
        return face;
    }

    @Override
    void show(Line line) {
        at.setText(words.when(line.at()));
        entry.setText(words.text().number(line.sequence()));
        by.setText(line.actor());
        event.setText(words.event(line.type()));
        about.setText(line.generationId());
        state.setText(words.reach(line.reach()));
        mark(state, "over", line.reach() == Reach.ATTENTION);
        mark(state, "due", line.reach() == Reach.HERE);
    }
}
