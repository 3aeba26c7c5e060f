package org.vigie.ui.models;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.vigie.ui.kit.Columns;

/// The columns of the list of models, the same in its heading and in every row.
final class ModelColumns {
    static final List<String> NAMES =
            List.of("model", "task", "licence", "flags", "runs", "tested");

    private static final Columns COLUMNS =
            new Columns(12, List.of(29.0, 17.0, 12.0, 17.0, 11.0, 14.0));

    private ModelColumns() {}

    /// Put one node in each column.
    static GridPane row(List<? extends Node> cells) {
        return COLUMNS.row(cells);
    }
}
