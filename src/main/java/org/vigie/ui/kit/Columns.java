package org.vigie.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/// The columns of a list, the same in its heading and in every row.
///
/// @param gap between columns, in pixels
/// @param shares of the width in per cent, one a column
public record Columns(double gap, List<Double> shares) {

    public Columns {
        shares = List.copyOf(shares);
    }

    /// Put one node in each column.
    public GridPane row(List<? extends Node> cells) {
        GridPane grid = new GridPane(gap, 0);
        grid.setAlignment(Pos.CENTER_LEFT);
        grid.setMinWidth(0);
        grid.setPrefWidth(0);
        grid.setMaxWidth(Double.MAX_VALUE);
        for (double share : shares) {
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
