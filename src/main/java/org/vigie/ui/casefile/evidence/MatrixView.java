package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Evidence;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Accord;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Column;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Row;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The matrix category × classifier, arranged as its width allows; a row in which classifiers
/// disagree says so.
final class MatrixView extends VBox {
    private final EvidenceWords words;
    private final Text text;
    private final Consumer<@Nullable MatrixCell> pointed;
    private final List<MatrixHead> heads = new ArrayList<>();
    private final List<List<MatrixCell>> cells = new ArrayList<>();
    private EvidenceMatrix matrix = new EvidenceMatrix(List.of(), List.of(), 0, 0);
    private boolean minor;
    private @Nullable Arrangement arrangement;

    /// @param pointed gets the cell that has the keyboard, or null
    MatrixView(EvidenceWords words, Text text, Consumer<@Nullable MatrixCell> pointed) {
        super(12);
        this.words = words;
        this.text = text;
        this.pointed = pointed;
        widthProperty().subscribe(width -> arrange());
    }

    void show(EvidenceMatrix next, boolean adulthood) {
        matrix = next;
        minor = adulthood;
        arrangement = null;
        heads.clear();
        cells.clear();
        for (Column column : matrix.columns()) {
            heads.add(new MatrixHead(column, text));
        }
        for (Row row : matrix.rows()) {
            List<MatrixCell> line = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                line.add(cell(row, matrix.columns().get(i), row.cells().get(i)));
            }
            cells.add(line);
        }
        arrange();
    }

    /// Mark the cell whose model is being asked.
    void markAsked(@Nullable Evidence asked) {
        cells.forEach(line -> line.forEach(cell -> cell.markAsked(asked)));
    }

    private MatrixCell cell(Row row, Column column, Cell cell) {
        MatrixCell face =
                new MatrixCell(cell, words.spoken(row.category(), column.analyzer(), cell), text);
        face.focusedProperty().subscribe(focused -> pointed.accept(focused ? face : null));
        return face;
    }

    /// It takes any width; the arrangement follows.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private void arrange() {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        double widest = widest();
        Arrangement next = Arrangement.of(width, matrix.columns().size(), widest);
        if (next.beside() && next.equals(arrangement)) {
            return;
        }
        arrangement = next;
        getChildren().clear();
        int from = 0;
        do {
            int to = Math.min(from + next.columns(), matrix.columns().size());
            getChildren().add(band(next, from, to));
            from = to;
        } while (from < matrix.columns().size());
    }

    /// Return the width of the widest head, measured where it is dressed.
    private double widest() {
        if (arrangement == null) {
            getChildren().setAll(heads);
            heads.forEach(MatrixHead::measure);
        }
        return heads.stream().mapToDouble(MatrixHead::whole).max().orElse(0);
    }

    private GridPane band(Arrangement arranged, int from, int to) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("matrix");
        int first = arranged.beside() ? 1 : 0;
        if (arranged.beside()) {
            grid.getColumnConstraints().add(names());
        }
        if (arranged.beside() && to > from) {
            grid.add(plain(new Region()), 0, 0);
        }
        double each = arranged.beside() ? 0 : getWidth() / arranged.columns();
        for (int i = from; i < to; i++) {
            grid.getColumnConstraints().add(column(arranged, heads.get(i), each));
            grid.add(head(heads.get(i)), first + i - from, 0);
        }
        int line = 1;
        for (int r = 0; r < matrix.rows().size(); r++) {
            Node name = name(matrix.rows().get(r), arranged.beside());
            if (arranged.beside()) {
                grid.add(plain(name), 0, line);
            } else {
                grid.add(name, 0, line++, Math.max(1, to - from), 1);
            }
            for (int i = from; i < to; i++) {
                grid.add(cells.get(r).get(i), first + i - from, line);
            }
            line++;
        }
        if (minor && to == matrix.columns().size()) {
            grid.add(adulthood(), 0, line, first + Math.max(1, to - from), 1);
        }
        return grid;
    }

    private Node name(Row row, boolean beside) {
        List<Node> said = new ArrayList<>();
        said.add(Faces.paragraph(words.category(row.category())));
        if (row.accord() != Accord.AGREED) {
            said.add(Faces.paragraph(text.get("evidence.disagree"), "small", "due"));
        }
        if (beside) {
            VBox name = new VBox();
            name.getChildren().setAll(said);
            name.setAlignment(Pos.CENTER_LEFT);
            return name;
        }
        HBox name = new HBox(8);
        name.getChildren().setAll(said);
        name.getStyleClass().add("matrix-name");
        name.setAlignment(Pos.BASELINE_LEFT);
        return name;
    }

    private Region adulthood() {
        HBox line =
                new HBox(
                        12,
                        Faces.label(text.get("evidence.adulthood"), "minor"),
                        Faces.paragraph(text.get("evidence.notEstablished"), "small", "minor"));
        line.setAlignment(Pos.CENTER_LEFT);
        return plain(line);
    }

    private static Region head(MatrixHead head) {
        Region cell = plain(head);
        cell.getStyleClass().add("data");
        return cell;
    }

    private static Region plain(Node content) {
        HBox cell = new HBox(content);
        HBox.setHgrow(content, Priority.ALWAYS);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("matrix-cell");
        return cell;
    }

    private static ColumnConstraints names() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    private static ColumnConstraints column(Arrangement arranged, MatrixHead head, double each) {
        ColumnConstraints column = new ColumnConstraints();
        if (arranged.beside()) {
            column.setMinWidth(Math.max(72, head.whole()));
            column.setPrefWidth(column.getMinWidth());
        } else {
            column.setMinWidth(each);
            column.setMaxWidth(each);
            head.fit(each);
        }
        return column;
    }
}
