package org.vigie.ui.casefile.evidence;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Accord;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Row;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The name of a row, and whether those who judged it disagree.
final class MatrixName extends HBox {
    private final EvidenceWords words;
    private final Label category = Faces.paragraph("");
    private final Label disagree;

    /// @param beside whether it stands in a column of its own, rather than above its row
    MatrixName(boolean beside, EvidenceWords words, Text text) {
        this.words = words;
        this.disagree = Faces.paragraph(text.get("evidence.disagree"), "small", "due");
        Pane lines = beside ? new VBox(category, disagree) : this;
        if (beside) {
            ((VBox) lines).setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(lines, Priority.ALWAYS);
            getChildren().add(lines);
        } else {
            getChildren().addAll(category, disagree);
            setSpacing(8);
        }
        setAlignment(beside ? Pos.CENTER_LEFT : Pos.BASELINE_LEFT);
        getStyleClass().add(beside ? "matrix-cell" : "matrix-name");
    }

    void show(Row row) {
        category.setText(words.category(row.category()));
        Faces.shown(disagree, row.accord() != Accord.AGREED);
    }
}
