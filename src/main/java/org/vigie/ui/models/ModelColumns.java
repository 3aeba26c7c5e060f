package org.vigie.ui.models;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/// The columns of the list of models, the same in its heading and in every row.
final class ModelColumns {
    static final List<String> NAMES =
            List.of("model", "task", "licence", "flags", "runs", "tested");

    private static final double[] SHARES = {29, 17, 12, 17, 11, 14};
    private static final double GAP = 12;

    private ModelColumns() {}

    /// Put one node in each column.
    static GridPane row(List<? extends Node> cells) {
        GridPane grid = new GridPane(GAP, 0);
        grid.setAlignment(Pos.CENTER_LEFT);
        grid.setMinWidth(0);
        grid.setPrefWidth(0);
        grid.setMaxWidth(Double.MAX_VALUE);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setValignment(VPos.CENTER);
        grid.getRowConstraints().add(row);
        for (int i = 0; i < cells.size(); i++) {
            grid.add(cells.get(i), i, 0);
        }
        return grid;
    }
}
