package org.vigie.ui.casefile;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.review.Generation;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Repeated;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Tiles;

/// Complaints, and what else came with the flag; what Vigie does not interpret is shown as it came.
final class RecordView {
    private final CaseWords words;
    private final Text text;
    private final VBox complained = new VBox();
    private final VBox recorded = new VBox();
    private final Repeated<CaseWords.Line, Row> complaints =
            new Repeated<>(complained, Row::new, Row::show);
    private final Repeated<CaseWords.Line, Row> record =
            new Repeated<>(recorded, Row::new, Row::show);
    private final Label none;
    private final Hyperlink more = new Hyperlink();
    private final Label raw = Faces.paragraph("", "small", "muted", "verbatim");
    private final Tiles root;

    RecordView(CaseWords words) {
        this.words = words;
        this.text = words.text();
        this.none = Faces.paragraph(text.get("case.noComplaints"), "small", "muted");
        more.getStyleClass().add("small");
        more.setWrapText(true);
        more.setMinHeight(Hyperlink.USE_PREF_SIZE);
        more.setOnAction(event -> unfold(!raw.isVisible()));
        root =
                new Tiles(
                        32,
                        17,
                        section("case.complaints", complained, none),
                        section("case.record", recorded, more, raw));
    }

    Tiles root() {
        return root;
    }

    void show(Generation generation) {
        List<CaseWords.Line> told = words.complaints(generation);
        complaints.show(told);
        Faces.shown(none, told.isEmpty());
        record.show(words.record(generation));
        String unknown = generation.unknownFields();
        boolean some = !unknown.isBlank() && !unknown.equals("{}");
        raw.setText(some ? VisibleText.of(unknown) : "");
        Faces.shown(more, some);
        unfold(false);
    }

    private void unfold(boolean open) {
        Faces.shown(raw, open);
        more.setVisited(false);
        more.setText(text.get(open ? "case.unknown.hide" : "case.unknown.show"));
    }

    private VBox section(String heading, Node... contents) {
        VBox section =
                new VBox(Faces.paragraph(text.get(heading), "small", "strong", "muted", "heading"));
        section.getChildren().addAll(contents);
        return section;
    }

    /// One line of a section.
    private static final class Row extends HBox {
        private final Label label = Faces.label("");
        private final Label value = Faces.paragraph("", "small", "muted", "figures");

        Row() {
            super(16);
            label.setMinWidth(Label.USE_PREF_SIZE);
            value.setMaxWidth(Double.MAX_VALUE);
            value.setAlignment(Pos.TOP_RIGHT);
            value.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
            HBox.setHgrow(value, Priority.ALWAYS);
            getChildren().addAll(label, value);
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("hairline");
        }

        void show(CaseWords.Line line) {
            label.setText(line.label());
            value.setText(line.value());
        }
    }
}
