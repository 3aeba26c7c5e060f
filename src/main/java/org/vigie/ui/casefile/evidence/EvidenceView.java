package org.vigie.ui.casefile.evidence;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.casefile.evidence.EvidenceViewModel.Panel;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The evidence beside the case file: one sentence, who said what, then everything else that is
/// known, in sections that open and close.
public final class EvidenceView {
    private final EvidenceViewModel evidence;
    private final Text text;
    private final MatrixView matrix;
    private final AskView asked;
    private final Label summary = Faces.paragraph("", "strong", "evidence-summary");
    private final VBox supporting = new VBox(4);
    private final FlowPane subjects = new FlowPane(4, 4);
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);

    /// @param commands where the question of an answer's origin is bound
    public EvidenceView(EvidenceViewModel evidence, Commands commands, Text text) {
        this.evidence = evidence;
        this.text = text;
        this.asked = new AskView(evidence, commands, text);
        this.matrix = new MatrixView(evidence.words(), text, this::point);
        root.getStylesheets().add(CaseFileView.stylesheet());
        root.getStyleClass().addAll("edge-to-edge", "evidence");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.getStyleClass().add("evidence-page");
        summary.setId("evidence-summary");
        ObservableValue<Boolean> possible =
                evidence.panelProperty()
                        .map(panel -> panel != null && !panel.explainable().isEmpty())
                        .orElse(false);
        commands.bind(Command.EXPLAIN, evidence::explain, possible);
        evidence.panelProperty().subscribe(this::show);
        evidence.explanation().stateProperty().subscribe(state -> matrix.markAsked(state.about()));
    }

    public Parent root() {
        return root;
    }

    private void point(@Nullable MatrixCell cell) {
        evidence.pointAt(cell == null ? null : cell.finding());
        asked.point(cell);
    }

    private void show(@Nullable Panel panel) {
        page.getChildren().clear();
        if (panel == null) {
            return;
        }
        headline(panel.headline());
        page.getChildren().addAll(heading("evidence.heading"), summary, supporting);
        if (!panel.matrix().columns().isEmpty() || panel.minor()) {
            opinions(panel);
        }
        asked.point(null);
        page.getChildren().add(asked);
        for (Section section : panel.sections()) {
            page.getChildren()
                    .add(
                            new SectionView(
                                    section,
                                    evidence.open(section),
                                    open -> evidence.leave(section, open)));
        }
        if (!panel.silent().isEmpty()) {
            page.getChildren().add(Faces.paragraph(panel.silent(), "small", "dim", "panel-silent"));
        }
    }

    private void headline(Headline headline) {
        summary.setText(headline.strong());
        supporting.getChildren().clear();
        headline.supporting().forEach(line -> supporting.getChildren().add(Faces.paragraph(line)));
        if (!headline.warning().isEmpty()) {
            supporting.getChildren().add(Faces.paragraph(headline.warning(), "due"));
        }
        Faces.shown(supporting, !supporting.getChildren().isEmpty());
    }

    private void opinions(Panel panel) {
        subjects(panel);
        page.getChildren().addAll(section("evidence.sideBySide"), subjects);
        String counts = evidence.words().summary(panel.matrix());
        if (panel.matrix().judging() > 0 && !panel.headline().says(counts)) {
            page.getChildren().add(Faces.paragraph(counts, "section-strong"));
        }
        page.getChildren().add(matrix);
        matrix.show(panel.matrix(), panel.minor());
    }

    private Label section(String key) {
        Label heading = heading(key);
        heading.getStyleClass().add("section");
        return heading;
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
