package org.vigie.ui.logbook;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.vigie.ui.kit.Columns;

/// The columns of the logbook, the same in its heading and in every row.
final class LogColumns {
    static final List<String> NAMES =
            List.of("decided", "by", "category", "actions", "rung", "clock", "state");

    private static final Columns COLUMNS =
            new Columns(10, List.of(14.0, 6.0, 18.0, 27.0, 11.0, 13.0, 11.0));

    private LogColumns() {}

    /// Put one node in each column.
    static GridPane row(List<? extends Node> cells) {
        return COLUMNS.row(cells);
    }
}
