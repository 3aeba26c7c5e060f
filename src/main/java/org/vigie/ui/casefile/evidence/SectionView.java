package org.vigie.ui.casefile.evidence;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Repeated;

/// A section under the heading that opens and closes it, filled anew for every case. What is closed
/// is filled when somebody opens it.
final class SectionView extends VBox {
    private final EvidenceViewModel evidence;
    private final SectionHead head;
    private final Label strong = Faces.paragraph("", "section-strong");
    private final VBox lines = new VBox(2);
    private final Repeated<Row, Line> rows = new Repeated<>(lines, Line::new, Line::show);
    private final Label note = Faces.paragraph("", "small", "dim", "section-note");
    private final VBox body = new VBox(strong, lines, note);
    private @Nullable Section unread;
    private @Nullable Section shown;

    SectionView(Section.Kind kind, EvidenceViewModel evidence) {
        this.evidence = evidence;
        getStyleClass().add("panel-section");
        head = new SectionHead(kind, this::leave);
        body.getStyleClass().add("section-body");
        head.selectedProperty().subscribe(selected -> open(selected));
        getChildren().addAll(head, body);
    }

    void show(Section section) {
        shown = section;
        unread = section;
        head.show(section);
        head.setSelected(evidence.open(section));
        open(head.isSelected());
    }

    private void leave(boolean open) {
        if (shown != null) {
            evidence.leave(shown, open);
        }
    }

    private void open(boolean open) {
        Section next = unread;
        if (open && next != null) {
            unread = null;
            Faces.say(strong, next.strong());
            rows.show(next.rows());
            Faces.shown(lines, !next.rows().isEmpty());
            Faces.say(note, next.note());
        }
        Faces.shown(body, open);
    }

    /// One row: a name, a word that stands out, and what there is to say.
    private static final class Line extends VBox {
        private final Label name = Faces.paragraph("");
        private final Label mark = Faces.label("", "small", "due");
        private final Label words = Faces.paragraph("", "small", "muted", "figures");

        Line() {
            super(1);
            mark.setMinWidth(Label.USE_PREF_SIZE);
            HBox head = new HBox(8, name, Faces.spring(), mark);
            head.setAlignment(Pos.BASELINE_LEFT);
            getChildren().addAll(head, words);
            getStyleClass().add("section-row");
        }

        void show(Row row) {
            name.setText(row.name());
            Faces.say(mark, row.mark());
            words.setText(row.words());
        }
    }
}
