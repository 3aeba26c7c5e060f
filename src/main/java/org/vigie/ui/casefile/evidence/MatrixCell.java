package org.vigie.ui.casefile.evidence;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
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

/// One classifier's word on one category, filled anew for every case. Over and under a threshold
/// differ by shape, side of the tick and colour.
final class MatrixCell extends HBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final String OVER = "over-side";
    private static final String UNDER = "under-side";

    private final Phrases phrases;
    private final String notApplicable;
    private final Label word = Faces.label("", "small", "dim");
    private final Label figure = Faces.label("", "figures");
    private final Region shape = new Region();
    private final ScoreBar bar = new ScoreBar();
    private final VBox score;
    private Cell cell = new Cell.Silent();

    MatrixCell(Text text) {
        phrases = new Phrases(text);
        notApplicable = text.get("evidence.na");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        shape.getStyleClass().addAll("side", UNDER);
        HBox said = new HBox(5, figure, shape);
        said.setAlignment(Pos.CENTER_LEFT);
        score = new VBox(3, said, bar);
        score.setAlignment(Pos.CENTER_LEFT);
        score.setFillWidth(true);
        HBox.setHgrow(score, Priority.ALWAYS);
        HBox.setHgrow(word, Priority.ALWAYS);
        getChildren().addAll(word, score);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("matrix-cell", "data");
        Faces.explained(this, this::getAccessibleText);
        setOnMousePressed(event -> {
            if (isFocusTraversable()) {
                requestFocus();
            }
        });
    }

    /// @param spoken everything known about it
    void show(Cell next, String spoken) {
        cell = next;
        setAccessibleText(spoken);
        setFocusTraversable(!(next instanceof Cell.Silent));
        Faces.shown(score, next instanceof Cell.Judged);
        Faces.shown(word, !(next instanceof Cell.Judged));
        switch (next) {
            case Cell.Silent() -> word.setText("—");
            case Cell.NotApplicable _ -> word.setText(notApplicable);
            case Cell.Judged judged -> show(judged);
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

    private void show(Cell.Judged judged) {
        Evidence finding = judged.finding();
        figure.setText(phrases.score(finding.score(), finding.threshold()));
        Faces.styled(figure, "strong", finding.over());
        Faces.styled(shape, finding.over() ? OVER : UNDER, List.of(OVER, UNDER));
        shape.setVisible(judged.decisive());
        bar.show(finding.score(), finding.threshold());
    }
}
