package org.vigie.ui.logbook;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.vigie.review.Logbook.Line;
import org.vigie.review.Logbook.Reach;
import org.vigie.ui.kit.Faces;

/// One decision in the list.
final class LineRow extends LogRow<Line> {
    private final Label decided = Faces.label("", "figures");
    private final Label by = Faces.label("", "figures");
    private final Label category = new Label();
    private final Label actions = Faces.label("", "logbook-actions");
    private final Label rung = Faces.label("", "figures");
    private final Label clock = Faces.label("", "figures");
    private final Label state = new Label();
    private final List<Label> cells = List.of(decided, by, category, actions, rung, clock, state);
    private final Pane face = LogColumns.row(cells);

    /// @param want told of a place that is on the screen without its line
    LineRow(LogbookWords words, IntConsumer want) {
        super(words, want);
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
    }
}
