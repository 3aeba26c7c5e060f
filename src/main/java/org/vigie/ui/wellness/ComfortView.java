package org.vigie.ui.wellness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Comfort.Taste;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What a person chooses for themself, category by category. Every choice holds at once and is kept
/// sealed on this desk.
public final class ComfortView {
    private static final List<Integer> PERCENTS = List.of(100, 75, 50, 25);
    private static final List<Integer> RHYTHMS = List.of(0, 20, 30, 40);

    private final PaceViewModel pace;
    private final PolicyPack policy;

    public ComfortView(PaceViewModel pace, PolicyPack policy) {
        this.pace = pace;
        this.policy = policy;
    }

    /// Return the panel in one language.
    public Node node(Text text) {
        VBox panel =
                new VBox(
                        Faces.label(text.get("wellness.comfort.title"), "strong"),
                        Faces.paragraph(text.get("wellness.comfort.about"), "small", "muted"),
                        general(text),
                        table(text));
        panel.getStyleClass().addAll("card", "day-card");
        panel.getStylesheets().add(WellnessStyle.sheet());
        panel.setId("comfort");
        return panel;
    }

    private Comfort chosen() {
        return pace.comfortProperty().get();
    }

    private Node general(Text text) {
        CheckBox mild = box(text.get("wellness.comfort.mild"), chosen().mildCases());
        mild.setOnAction(
                event -> keep(chosen().boundPercent(), rhythm(), mild.isSelected(), line()));
        CheckBox status = box(text.get("wellness.comfort.line"), line());
        status.setId("status-line");
        status.setOnAction(event ->
                keep(chosen().boundPercent(), rhythm(), chosen().mildCases(), status.isSelected()));
        ComboBox<Integer> percent =
                choice(
                        PERCENTS,
                        chosen().boundPercent(),
                        value ->
                                value == 100
                                        ? text.get("wellness.comfort.policy")
                                        : text.get(
                                                "wellness.comfort.percent",
                                                Map.of("percent", value)),
                        text.get("wellness.comfort.bound"));
        percent.setOnAction(
                event -> keep(percent.getValue(), rhythm(), chosen().mildCases(), line()));
        ComboBox<Integer> rhythm =
                choice(
                        rhythms(),
                        rhythm(),
                        value ->
                                value == 0
                                        ? text.get("wellness.comfort.policy")
                                        : text.get("wellness.minutes", Map.of("minutes", value)),
                        text.get("wellness.comfort.rhythm"));
        rhythm.setOnAction(event ->
                keep(chosen().boundPercent(), rhythm.getValue(), chosen().mildCases(), line()));
        FlowPane row =
                new FlowPane(
                        20,
                        10,
                        named(text.get("wellness.comfort.bound"), percent),
                        named(text.get("wellness.comfort.rhythm"), rhythm),
                        mild,
                        status);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return row;
    }

    /// Only rhythms that are sooner than the policy's; it can be made shorter, never longer.
    private List<Integer> rhythms() {
        int every = policy.desk().dose().breakEveryMinutes();
        return Stream.concat(RHYTHMS.stream(), Stream.of(rhythm()))
                .filter(value -> value == 0 || every == 0 || value < every)
                .distinct()
                .sorted()
                .toList();
    }

    private int rhythm() {
        return chosen().breakEveryMinutes();
    }

    private boolean line() {
        return chosen().statusLine();
    }

    private void keep(int percent, int rhythm, boolean mild, boolean line) {
        pace.choose(
                new Comfort(chosen().categories(), percent, rhythm, mild, line, chosen().day()));
    }

    private Node table(Text text) {
        GridPane table = new GridPane();
        table.getStyleClass().add("comfort-table");
        List<String> heads = List.of("category", "output", "source", "grey", "cells", "later");
        for (int column = 0; column < heads.size(); column++) {
            String words = text.get("wellness.comfort." + heads.get(column));
            table.add(Faces.label(words, "small", "muted"), column, 0);
        }
        int row = 1;
        for (PolicyPack.Category category : policy.categories()) {
            add(table, row++, category, text);
        }
        return table;
    }

    private void add(GridPane table, int row, PolicyPack.Category category, Text text) {
        String id = category.id();
        String name = category.names().getOrDefault(text.locale().getLanguage(), id);
        Taste taste = chosen().taste(id);
        Function<String, String> spoken = key -> name + ", " + text.get("wellness.comfort." + key);
        CheckBox output = tick(spoken.apply("output"), taste.output() == Rung.VEIL);
        output.setId("output-veil-" + id);
        CheckBox source = tick(spoken.apply("source"), taste.source() == Rung.VEIL);
        CheckBox grey = tick(spoken.apply("grey"), taste.greyOnly());
        CheckBox later = tick(spoken.apply("later"), taste.later());
        ComboBox<Integer> cells = cells(taste, spoken.apply("cells"), text);
        Runnable change =
                () ->
                        taste(
                                id,
                                old ->
                                        new Taste(
                                                output.isSelected() ? Rung.VEIL : Rung.EVIDENCE,
                                                source.isSelected() ? Rung.VEIL : Rung.EVIDENCE,
                                                grey.isSelected(),
                                                cells.getValue(),
                                                later.isSelected()));
        Stream.of(output, source, grey, later)
                .forEach(box -> box.setOnAction(event -> change.run()));
        cells.setOnAction(event -> change.run());
        table.addRow(row, Faces.label(name), output, source, grey, cells, later);
    }

    private ComboBox<Integer> cells(Taste taste, String spoken, Text text) {
        int finest = policy.reveal().veilCells();
        List<Integer> coarser = Stream.of(0, 16, 8).filter(value -> value < finest).toList();
        return choice(
                coarser,
                coarser.contains(taste.veilCells()) ? taste.veilCells() : 0,
                value ->
                        value == 0
                                ? text.get("wellness.comfort.policy")
                                : text.get("wellness.comfort.cellCount", Map.of("cells", value)),
                spoken);
    }

    private void taste(String id, UnaryOperator<Taste> change) {
        Map<String, Taste> all = new HashMap<>(chosen().categories());
        all.put(id, change.apply(chosen().taste(id)));
        all.values().removeIf(Taste.USUAL::equals);
        pace.choose(
                new Comfort(
                        all,
                        chosen().boundPercent(),
                        rhythm(),
                        chosen().mildCases(),
                        line(),
                        chosen().day()));
    }

    private static CheckBox box(String words, boolean on) {
        CheckBox box = new CheckBox(words);
        box.setAccessibleText(words);
        box.setSelected(on);
        return box;
    }

    private static CheckBox tick(String spoken, boolean on) {
        CheckBox box = box("", on);
        box.setAccessibleText(spoken);
        return box;
    }

    private static HBox named(String name, Node field) {
        HBox pair = new HBox(8, Faces.label(name), field);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private static ComboBox<Integer> choice(
            List<Integer> values, int now, Function<Integer, String> words, String spoken) {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.getItems().setAll(values);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public Integer fromString(String written) {
                        return now;
                    }
                });
        choice.setValue(now);
        choice.setAccessibleText(spoken);
        return choice;
    }
}
