package org.vigie.ui.casefile.evidence;

import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.review.Evidence.Origin;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Accord;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Column;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Row;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The matrix category × classifier. Over and under a threshold differ by shape, side of the tick
/// and colour; a row in which they disagree says so.
final class MatrixView {
    private static final double NARROWEST = 75;

    private final EvidenceWords words;
    private final Text text;
    private final Consumer<String> explain;

    /// @param explain gets all that is known about the cell that has the keyboard, or nothing
    MatrixView(EvidenceWords words, Text text, Consumer<String> explain) {
        this.words = words;
        this.text = text;
        this.explain = explain;
    }

    GridPane grid(EvidenceMatrix matrix, boolean minor) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("matrix");
        grid.getColumnConstraints().add(first());
        if (!matrix.columns().isEmpty()) {
            grid.add(cell(new Region()), 0, 0);
        }
        for (int i = 0; i < matrix.columns().size(); i++) {
            grid.getColumnConstraints().add(each());
            grid.add(cell(head(matrix.columns().get(i))), i + 1, 0);
        }
        int line = 1;
        for (Row row : matrix.rows()) {
            row(grid, matrix, row, line++);
        }
        if (minor) {
            adulthood(grid, line, matrix.columns().size());
        }
        return grid;
    }

    private void row(GridPane grid, EvidenceMatrix matrix, Row row, int line) {
        VBox name = new VBox(Faces.paragraph(words.category(row.category())));
        name.setAlignment(Pos.CENTER_LEFT);
        if (row.accord() != Accord.AGREED) {
            name.getChildren().add(Faces.paragraph(text.get("evidence.disagree"), "small", "due"));
        }
        grid.add(cell(name), 0, line);
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = matrix.columns().get(i);
            Cell cell = row.cells().get(i);
            Region face = cell(face(cell));
            String spoken = words.spoken(row.category(), column.analyzer(), cell);
            face.setAccessibleText(spoken);
            Tooltip.install(face, Faces.tip(spoken));
            if (!(cell instanceof Cell.Silent)) {
                face.setFocusTraversable(true);
                face.focusedProperty().subscribe(focused -> explain.accept(focused ? spoken : ""));
            }
            grid.add(face, i + 1, line);
        }
    }

    private void adulthood(GridPane grid, int line, int columns) {
        grid.add(cell(Faces.label(text.get("evidence.adulthood"), "minor")), 0, line);
        Label unknown = Faces.paragraph(text.get("evidence.notEstablished"), "small", "minor");
        grid.add(cell(unknown), 1, line, Math.max(1, columns), 1);
    }

    private Node head(Column column) {
        String origin =
                text.get(
                        column.origin() == Origin.UPSTREAM
                                ? "evidence.upstream"
                                : "evidence.local");
        VBox head =
                new VBox(
                        Faces.paragraph(VisibleText.of(column.analyzer()), "small", "muted"),
                        Faces.label(origin, "small", "dim"));
        head.setAlignment(Pos.BOTTOM_LEFT);
        return head;
    }

    private Node face(Cell cell) {
        return switch (cell) {
            case Cell.Silent() -> Faces.label("—", "small", "dim");
            case Cell.NotApplicable _ -> Faces.label(text.get("evidence.na"), "small", "dim");
            case Cell.Judged judged -> score(judged);
        };
    }

    private Node score(Cell.Judged judged) {
        double score = judged.finding().score();
        double threshold = judged.finding().threshold();
        boolean over = judged.finding().over();
        Label figure = Faces.label(words.score(score, threshold), "figures");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        if (over) {
            figure.getStyleClass().add("strong");
        }
        Region shape = new Region();
        shape.getStyleClass().addAll("side", over ? "over-side" : "under-side");
        shape.setVisible(judged.decisive());
        HBox said = new HBox(5, figure, shape);
        said.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(3, said, new ScoreBar(score, threshold));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFillWidth(true);
        return box;
    }

    private static Region cell(Node content) {
        HBox cell = new HBox(content);
        HBox.setHgrow(content, Priority.ALWAYS);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("matrix-cell");
        return cell;
    }

    private static ColumnConstraints first() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(92);
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.LEFT);
        return column;
    }

    private static ColumnConstraints each() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(NARROWEST);
        column.setPrefWidth(NARROWEST);
        return column;
    }
}
