package org.vigie.ui.logbook;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/// The columns of the logbook, the same in its heading and in every row.
final class LogColumns {
    static final List<String> NAMES =
            List.of("decided", "by", "category", "actions", "rung", "clock", "state");

    private static final double[] SHARES = {14, 6, 18, 27, 11, 13, 11};
    private static final double GAP = 10;

    private LogColumns() {}

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
