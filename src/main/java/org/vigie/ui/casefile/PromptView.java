package org.vigie.ui.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.review.CaseFile;
import org.vigie.review.Generation;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What was asked of the generator, with the words that lexicons know marked in it, and the tries
/// before it.
final class PromptView {
    private static final double TALLEST = 176;

    private final CaseWords words;
    private final PromptWords prompts;
    private final AttemptsView attempts;
    private final Text text;
    private final VBox root = new VBox(8);

    PromptView(CaseWords words) {
        this.words = words;
        this.text = words.text();
        this.prompts = new PromptWords(text);
        this.attempts = new AttemptsView(words);
        root.getStyleClass().addAll("card", "prompt-card");
    }

    VBox root() {
        return root;
    }

    void show(CaseFile file) {
        root.getChildren().clear();
        Generation generation = file.generation();
        Generation.Prompt prompt = generation.prompt();
        Faces.shown(root, prompt != null || !generation.attempts().isEmpty());
        if (prompt != null) {
            root.getChildren().add(Faces.label(words.promptHeading(prompt), "small", "muted"));
            root.getChildren().add(scrolled(file, prompt));
        }
        findings(file);
        if (!generation.attempts().isEmpty()) {
            root.getChildren().add(attempts.of(file));
        }
    }

    private Node scrolled(CaseFile file, Generation.Prompt prompt) {
        VBox lines = new VBox(8, marked(file, Part.PROMPT, prompt.text(), "prompt"));
        if (!prompt.negative().isBlank()) {
            lines.getChildren()
                    .add(
                            new VBox(
                                    1,
                                    Faces.label(text.get("case.negative"), "small", "muted"),
                                    marked(file, Part.NEGATIVE, prompt.negative(), "small")));
        }
        lines.getStyleClass().add("clear");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("clear", "edge-to-edge");
        scroll.setMaxHeight(TALLEST);
        scroll.setMinHeight(24);
        lines.heightProperty()
                .subscribe(height ->
                        scroll.setPrefHeight(Math.min(TALLEST, height.doubleValue() + 2)));
        return scroll;
    }

    private MarkedFlow marked(CaseFile file, Part part, String raw, String styleClass) {
        return new MarkedFlow(MarkedText.of(file, part, -1, raw), prompts, text, styleClass);
    }

    /// Say what the marks stand for, what had to be undone to find them, and what was hidden.
    private void findings(CaseFile file) {
        Set<Slot> slots = new LinkedHashSet<>();
        Set<String> said = new LinkedHashSet<>();
        for (PromptMarks found : found(file)) {
            found.marks().forEach(mark -> slots.add(mark.slot()));
            if (found.part() != Part.ATTEMPT) {
                said.add(prompts.stages(found.stages()));
                said.add(prompts.hidden(found));
            }
        }
        said.remove("");
        said.forEach(line -> root.getChildren().add(Faces.paragraph(line, "small", "due")));
        if (!slots.isEmpty()) {
            FlowPane legend = new FlowPane(16, 4);
            for (Slot slot : Slot.values()) {
                if (slots.contains(slot)) {
                    legend.getChildren().add(entry(slot));
                }
            }
            root.getChildren().add(legend);
        }
    }

    private static List<PromptMarks> found(CaseFile file) {
        return file.evidence().stream()
                .filter(one -> one.detail() instanceof PromptMarks)
                .map(one -> (PromptMarks) one.detail())
                .toList();
    }

    private Node entry(Slot slot) {
        Region sign = new Region();
        sign.getStyleClass().addAll("slot-sign", MarkedFlow.styleClass(slot));
        HBox entry = new HBox(6, sign, Faces.label(prompts.slot(slot), "small", "muted"));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
