package org.vigie.ui.models;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.vigie.ui.kit.Columns;
import org.vigie.ui.kit.Columns.Column;

/// The columns of the list of models, the same in its heading and in every row.
final class ModelColumns {
    static final List<String> NAMES =
            List.of("model", "task", "licence", "flags", "runs", "tested");

    private static final Columns COLUMNS =
            new Columns(
                    12,
                    List.of(
                            new Column(29, 11, 0),
                            new Column(17, 7.4, 0),
                            new Column(12, 6, 1),
                            new Column(17, 7, 0),
                            new Column(11, 5.8, 2),
                            new Column(14, 7.4, 0)));

    private ModelColumns() {}

    /// Put one node in each column.
    static Pane row(List<? extends Node> cells) {
        return COLUMNS.row(cells);
    }
}
