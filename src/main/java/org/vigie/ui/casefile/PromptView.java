package org.vigie.ui.casefile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.review.CaseFile;
import org.vigie.review.Generation;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Repeated;
import org.vigie.ui.kit.Text;

/// What was asked of the generator, with the words that lexicons know marked in it, and the tries
/// before it.
final class PromptView {
    private static final double TALLEST = 176;

    private final CaseWords words;
    private final PromptWords prompts;
    private final AttemptsView attempts;
    private final Text text;
    private final Label heading = Faces.label("", "small", "muted");
    private final MarkedFlow wanted;
    private final MarkedFlow unwanted;
    private final VBox negative;
    private final ScrollPane scroll;
    private final VBox lines = new VBox(8);
    private final Repeated<String, Label> said =
            new Repeated<>(lines, () -> Faces.paragraph("", "small", "due"), Label::setText);
    private final Map<Slot, Node> legend = new EnumMap<>(Slot.class);
    private final FlowPane slots = new FlowPane(16, 4);
    private final StackPane tries = new StackPane();
    private final VBox root = new VBox(8);

    PromptView(CaseWords words) {
        this.words = words;
        this.text = words.text();
        this.prompts = new PromptWords(text);
        this.attempts = new AttemptsView(words);
        this.wanted = new MarkedFlow(prompts, text, "prompt");
        this.unwanted = new MarkedFlow(prompts, text, "small");
        this.negative =
                new VBox(1, Faces.label(text.get("case.negative"), "small", "muted"), unwanted);
        this.scroll = scrolled(new VBox(8, wanted, negative));
        for (Slot slot : Slot.values()) {
            legend.put(slot, entry(slot));
        }
        slots.getChildren().addAll(legend.values());
        root.getStyleClass().addAll("card", "prompt-card");
        root.getChildren().addAll(heading, scroll, lines, slots, tries);
    }

    VBox root() {
        return root;
    }

    void show(CaseFile file) {
        Generation generation = file.generation();
        Generation.Prompt prompt = generation.prompt();
        Faces.shown(root, prompt != null || !generation.attempts().isEmpty());
        Faces.say(heading, prompt == null ? "" : words.promptHeading(prompt));
        Faces.shown(scroll, prompt != null);
        if (prompt != null) {
            wanted.show(MarkedText.of(file, Part.PROMPT, -1, prompt.text()));
            Faces.shown(negative, !prompt.negative().isBlank());
            unwanted.show(MarkedText.of(file, Part.NEGATIVE, -1, prompt.negative()));
        }
        findings(file);
        tries.getChildren().clear();
        Faces.shown(tries, !generation.attempts().isEmpty());
        if (!generation.attempts().isEmpty()) {
            tries.getChildren().add(attempts.of(file));
        }
    }

    private static ScrollPane scrolled(VBox lines) {
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

    /// Say what the marks stand for, what had to be undone to find them, and what was hidden.
    private void findings(CaseFile file) {
        Set<Slot> marked = EnumSet.noneOf(Slot.class);
        Set<String> sentences = new LinkedHashSet<>();
        for (PromptMarks found : found(file)) {
            found.marks().forEach(mark -> marked.add(mark.slot()));
            if (found.part() != Part.ATTEMPT) {
                sentences.add(prompts.stages(found.stages()));
                sentences.add(prompts.hidden(found));
            }
        }
        sentences.remove("");
        said.show(List.copyOf(sentences));
        Faces.shown(lines, !sentences.isEmpty());
        legend.forEach((slot, entry) -> Faces.shown(entry, marked.contains(slot)));
        Faces.shown(slots, !marked.isEmpty());
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
