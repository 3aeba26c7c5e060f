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
import org.vigie.ui.kit.Text;

/// Complaints, and what else came with the flag; what Vigie does not interpret is shown as it came.
final class RecordView {
    private final CaseWords words;
    private final Text text;
    private final HBox root = new HBox(32);

    RecordView(CaseWords words) {
        this.words = words;
        this.text = words.text();
    }

    HBox root() {
        return root;
    }

    void show(Generation generation) {
        VBox complaints =
                section(
                        text.get("case.complaints"),
                        words.complaints(generation),
                        text.get("case.noComplaints"));
        VBox record = section(text.get("case.record"), words.record(generation), "");
        if (!generation.unknownFields().isBlank() && !generation.unknownFields().equals("{}")) {
            record.getChildren().addAll(unknown(generation.unknownFields()));
        }
        root.getChildren().setAll(complaints, record);
    }

    private VBox section(String heading, List<CaseWords.Line> lines, String none) {
        VBox section = new VBox(Faces.label(heading, "small", "strong", "muted", "heading"));
        for (CaseWords.Line line : lines) {
            section.getChildren().add(row(line));
        }
        if (lines.isEmpty()) {
            section.getChildren().add(Faces.paragraph(none, "small", "muted"));
        }
        HBox.setHgrow(section, Priority.ALWAYS);
        section.setPrefWidth(320);
        section.setMinWidth(0);
        return section;
    }

    private static HBox row(CaseWords.Line line) {
        Label label = Faces.label(line.label());
        label.setMinWidth(Label.USE_PREF_SIZE);
        Label value = Faces.paragraph(line.value(), "small", "muted", "figures");
        value.setMaxWidth(Double.MAX_VALUE);
        value.setAlignment(Pos.TOP_RIGHT);
        value.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(16, label, value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("hairline");
        return row;
    }

    private List<Node> unknown(String json) {
        Label raw = Faces.paragraph(VisibleText.of(json), "small", "muted", "verbatim");
        Faces.shown(raw, false);
        Hyperlink more = new Hyperlink(text.get("case.unknown.show"));
        more.getStyleClass().add("small");
        more.setWrapText(true);
        more.setMinHeight(Hyperlink.USE_PREF_SIZE);
        more.setOnAction(event -> {
            boolean open = !raw.isVisible();
            Faces.shown(raw, open);
            more.setVisited(false);
            more.setText(text.get(open ? "case.unknown.hide" : "case.unknown.show"));
        });
        return List.of(more, raw);
    }
}
