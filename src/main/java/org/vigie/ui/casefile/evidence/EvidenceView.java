package org.vigie.ui.casefile.evidence;

import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.evidence.EvidenceViewModel.Panel;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The evidence beside the case file: one sentence, then who said what.
public final class EvidenceView {
    private final EvidenceViewModel evidence;
    private final Text text;
    private final MatrixView matrix;
    private final Label summary = Faces.paragraph("", "title", "evidence-summary");
    private final FlowPane subjects = new FlowPane(4, 4);
    private final Label note = Faces.paragraph("", "small", "dim", "evidence-note");
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);

    public EvidenceView(EvidenceViewModel evidence, Text text) {
        this.evidence = evidence;
        this.text = text;
        this.matrix = new MatrixView(evidence.words(), text, this::explain);
        root.getStylesheets().add(CaseFileView.stylesheet());
        root.getStyleClass().addAll("edge-to-edge", "evidence");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.getStyleClass().add("evidence-page");
        summary.setId("evidence-summary");
        evidence.panelProperty().subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void show(@Nullable Panel panel) {
        page.getChildren().clear();
        if (panel == null) {
            return;
        }
        summary.setText(panel.summary());
        subjects(panel);
        page.getChildren().addAll(heading("evidence.heading"), summary);
        if (!panel.detail().isEmpty()) {
            page.getChildren().add(Faces.paragraph(panel.detail()));
        }
        if (!panel.matrix().rows().isEmpty() || panel.minor()) {
            Label sideBySide = heading("evidence.sideBySide");
            sideBySide.getStyleClass().add("section");
            page.getChildren()
                    .addAll(sideBySide, subjects, matrix.grid(panel.matrix(), panel.minor()));
        }
        explain("");
        page.getChildren().add(note);
    }

    /// Say all about a cell under the matrix, or what evidence is for.
    private void explain(String words) {
        note.setText(words.isEmpty() ? text.get("evidence.informs") : words);
    }

    private Label heading(String key) {
        return Faces.label(text.get(key), "small", "strong", "muted", "heading");
    }

    private void subjects(Panel panel) {
        subjects.getChildren().clear();
        Faces.shown(subjects, panel.subjects().size() > 1);
        ToggleGroup group = new ToggleGroup();
        for (Medium medium : panel.subjects()) {
            ToggleButton choice = new ToggleButton(name(medium, panel));
            choice.getStyleClass().addAll("subject");
            choice.setToggleGroup(group);
            choice.setSelected(medium.equals(panel.subject()));
            choice.setOnAction(event -> evidence.turnTo(medium));
            subjects.getChildren().add(choice);
        }
    }

    private String name(Medium medium, Panel panel) {
        String role =
                text.get(medium.role() == Medium.Role.SOURCE ? "case.sourcePhoto" : "case.output");
        boolean several =
                panel.subjects().stream().filter(one -> one.role() == medium.role()).count() > 1;
        return several
                ? text.get("evidence.subject", Map.of("role", role, "index", medium.ordinal() + 1))
                : role;
    }
}
