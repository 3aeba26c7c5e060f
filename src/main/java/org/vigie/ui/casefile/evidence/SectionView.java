package org.vigie.ui.casefile.evidence;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Faces;

/// A section under the heading that opens and closes it.
final class SectionView extends VBox {
    private final VBox body = new VBox();

    /// @param open whether it begins open
    /// @param left told whenever somebody opens or closes it
    SectionView(Section section, boolean open, Consumer<Boolean> left) {
        getStyleClass().add("panel-section");
        SectionHead head = new SectionHead(section, open, left);
        body.getStyleClass().add("section-body");
        fill(section);
        Faces.shown(body, open);
        head.selectedProperty().subscribe(selected -> Faces.shown(body, selected));
        getChildren().addAll(head, body);
    }

    private void fill(Section section) {
        if (!section.strong().isEmpty()) {
            body.getChildren().add(Faces.paragraph(section.strong(), "section-strong"));
        }
        section.rows().forEach(row -> body.getChildren().add(row(row)));
        if (!section.note().isEmpty()) {
            body.getChildren().add(Faces.paragraph(section.note(), "small", "dim", "section-note"));
        }
    }

    private static Node row(Row row) {
        Label name = Faces.paragraph(row.name());
        HBox head = new HBox(8, name);
        if (!row.mark().isEmpty()) {
            Label mark = Faces.label(row.mark(), "small", "due");
            mark.setMinWidth(Label.USE_PREF_SIZE);
            head.getChildren().addAll(Faces.spring(), mark);
        }
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(1, head, Faces.paragraph(row.words(), "small", "muted", "figures"));
        box.getStyleClass().add("section-row");
        return box;
    }
}
