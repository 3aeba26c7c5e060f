package org.vigie.ui.casefile.evidence;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Evidence;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// One classifier's word on one category. Over and under a threshold differ by shape, side of the
/// tick and colour.
final class MatrixCell extends HBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final Cell cell;
    private final Phrases phrases;

    /// @param spoken everything known about it
    MatrixCell(Cell cell, String spoken, Text text) {
        this.cell = cell;
        this.phrases = new Phrases(text);
        Node face =
                switch (cell) {
                    case Cell.Silent() -> Faces.label("—", "small", "dim");
                    case Cell.NotApplicable _ ->
                            Faces.label(text.get("evidence.na"), "small", "dim");
                    case Cell.Judged judged -> score(judged);
                };
        getChildren().add(face);
        HBox.setHgrow(face, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("matrix-cell", "data");
        setAccessibleText(spoken);
        Faces.explained(this, spoken);
        if (!(cell instanceof Cell.Silent)) {
            setFocusTraversable(true);
            setOnMousePressed(event -> requestFocus());
        }
    }

    /// Return the finding it shows, null for silence.
    @Nullable Evidence finding() {
        return switch (cell) {
            case Cell.Silent() -> null;
            case Cell.NotApplicable(Evidence why) -> why;
            case Cell.Judged judged -> judged.finding();
        };
    }

    /// Mark the cell whose model is being asked.
    void markAsked(@Nullable Evidence asked) {
        pseudoClassStateChanged(ASKED, asked != null && asked.equals(finding()));
    }

    private Node score(Cell.Judged judged) {
        double score = judged.finding().score();
        double threshold = judged.finding().threshold();
        boolean over = judged.finding().over();
        Label figure = Faces.label(phrases.score(score, threshold), "figures");
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
}
