package org.vigie.ui.casefile.evidence;

import java.util.EnumMap;
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
import org.vigie.ui.kit.Repeated;
import org.vigie.ui.kit.Text;

/// The evidence beside the case file: one sentence, who said what, then everything else that is
/// known, in sections that open and close.
public final class EvidenceView {
    private final EvidenceViewModel evidence;
    private final Text text;
    private final MatrixView matrix;
    private final AskView asked;
    private final Label summary = Faces.paragraph("", "strong", "evidence-summary");
    private final VBox lines = new VBox(4);
    private final Repeated<String, Label> supporting =
            new Repeated<>(lines, () -> Faces.paragraph(""), Label::setText);
    private final Label warning = Faces.paragraph("", "due");
    private final Label sideBySide;
    private final FlowPane subjects = new FlowPane(4, 4);
    private final Repeated<Medium, ToggleButton> choices;
    private final Label count = Faces.paragraph("", "section-strong");
    private final Map<Section.Kind, SectionView> sections = new EnumMap<>(Section.Kind.class);
    private final Label silent = Faces.paragraph("", "small", "dim", "panel-silent");
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private boolean left = true;

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
        sideBySide = heading("evidence.sideBySide");
        sideBySide.getStyleClass().add("section");
        ToggleGroup group = new ToggleGroup();
        choices = new Repeated<>(subjects, () -> choice(group), this::fill);
        build();
        ObservableValue<Boolean> possible =
                evidence.panelProperty()
                        .map(panel -> panel != null && !panel.explainable().isEmpty())
                        .orElse(false);
        commands.bind(Command.EXPLAIN, evidence::explain, possible);
        evidence.panelProperty().subscribe(this::show);
        evidence.turningProperty()
                .subscribe(turning -> {
                    if (!turning && evidence.panelProperty().get() == null) {
                        page.setVisible(false);
                    }
                });
        evidence.explanation().stateProperty().subscribe(state -> matrix.markAsked(state.about()));
    }

    public Parent root() {
        return root;
    }

    private void build() {
        VBox below = new VBox(4, lines, warning);
        page.getChildren()
                .addAll(heading("evidence.heading"), summary, below, sideBySide, subjects, count);
        page.getChildren().addAll(matrix, asked);
        for (Section.Kind kind : Section.Kind.values()) {
            SectionView view = new SectionView(kind, evidence);
            sections.put(kind, view);
            page.getChildren().add(view);
        }
        page.getChildren().add(silent);
    }

    private void point(@Nullable MatrixCell cell) {
        evidence.pointAt(cell == null ? null : cell.finding());
        asked.point(cell);
    }

    /// What stood here stays while the next case is on its way: one frame of nothing between two
    /// cases would only flicker.
    private void show(@Nullable Panel panel) {
        if (panel == null) {
            left = true;
            page.setVisible(evidence.turningProperty().get());
            return;
        }
        page.setVisible(true);
        if (left) {
            left = false;
            root.setVvalue(0);
        }
        summary.setText(panel.headline().strong());
        supporting.show(panel.headline().supporting());
        Faces.say(warning, panel.headline().warning());
        opinions(panel, !panel.matrix().columns().isEmpty() || panel.minor());
        Map<Section.Kind, Section> present = new EnumMap<>(Section.Kind.class);
        panel.sections().forEach(section -> present.put(section.kind(), section));
        sections.forEach((kind, view) -> fill(view, present.get(kind)));
        Faces.say(silent, panel.silent());
    }

    private void opinions(Panel panel, boolean some) {
        String counts = evidence.words().summary(panel.matrix());
        boolean counted = panel.matrix().judging() > 0 && !panel.headline().says(counts);
        Faces.shown(sideBySide, some);
        Faces.shown(subjects, some && panel.subjects().size() > 1);
        Faces.shown(matrix, some);
        Faces.say(count, some && counted ? counts : "");
        if (some) {
            choices.show(panel.subjects());
            matrix.show(panel.matrix(), panel.minor());
            matrix.markAsked(evidence.explanation().stateProperty().get().about());
        }
        point(some ? matrix.focused() : null);
    }

    private static void fill(SectionView view, @Nullable Section section) {
        Faces.shown(view, section != null);
        if (section != null) {
            view.show(section);
        }
    }

    private void fill(ToggleButton choice, Medium medium) {
        Panel panel = evidence.panelProperty().get();
        if (panel != null) {
            choice.setText(name(medium, panel));
            choice.setSelected(medium.equals(panel.subject()));
            choice.setOnAction(event -> evidence.turnTo(medium));
        }
    }

    private ToggleButton choice(ToggleGroup group) {
        ToggleButton choice = new ToggleButton();
        choice.getStyleClass().addAll("subject");
        choice.setToggleGroup(group);
        return choice;
    }

    private Label heading(String key) {
        return Faces.label(text.get(key), "small", "strong", "muted", "heading");
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
