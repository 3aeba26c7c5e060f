package org.vigie.ui.logbook;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.vigie.ui.kit.Columns;
import org.vigie.ui.kit.Columns.Column;

/// The columns of the logbook, the same in its heading and in every row.
final class LogColumns {
    static final List<String> NAMES =
            List.of("decided", "by", "category", "actions", "rung", "clock", "state");

    private static final Columns COLUMNS =
            new Columns(
                    10,
                    List.of(
                            new Column(14, 9.6, 0),
                            new Column(6, 3.6, 2),
                            new Column(18, 11.4, 0),
                            new Column(27, 7.6, 0),
                            new Column(11, 6.6, 3),
                            new Column(13, 8.4, 0),
                            new Column(11, 7.2, 1)));

    private LogColumns() {}

    /// Put one node in each column.
    static Pane row(List<? extends Node> cells) {
        return COLUMNS.row(cells);
    }
}
