package org.vigie.ui.wellness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
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

    private static final List<String> HEADS =
            List.of("category", "output", "source", "grey", "cells", "later");

    /// What the columns of the table need, in sizes of the letters, and between them in pixels.
    private static final double TABLE = 48;

    private static final double GAPS = 80;

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
        row.setRowValignment(VPos.CENTER);
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

    /// A table; in large letters each category by itself, with words beside every tick.
    private Node table(Text text) {
        Label writing = new Label();
        writing.setManaged(false);
        writing.setVisible(false);
        StackPane table = new StackPane();
        table.setAlignment(Pos.TOP_LEFT);
        table.setMinWidth(0);
        BooleanProperty apart = new SimpleBooleanProperty();
        Runnable fit =
                () -> apart.set(table.getWidth() < TABLE * writing.getFont().getSize() + GAPS);
        apart.subscribe(
                blocks -> table.getChildren().setAll(blocks ? blocks(text) : grid(text), writing));
        table.widthProperty().subscribe(fit);
        writing.fontProperty().subscribe(fit);
        return table;
    }

    private Node grid(Text text) {
        GridPane table = new GridPane();
        table.getStyleClass().add("comfort-table");
        for (int column = 0; column < HEADS.size(); column++) {
            String words = text.get("wellness.comfort." + HEADS.get(column));
            Label head = Faces.paragraph(words, "small", "muted");
            head.getStyleClass().add(column == 0 ? "comfort-name" : "comfort-head");
            GridPane.setValignment(head, VPos.BOTTOM);
            table.add(head, column, 0);
        }
        int row = 1;
        for (PolicyPack.Category category : policy.categories()) {
            Choices made = choices(category, text);
            Label name = Faces.label(made.name());
            name.setMinWidth(Label.USE_PREF_SIZE);
            made.cells().setMinWidth(ComboBox.USE_PREF_SIZE);
            table.addRow(
                    row++,
                    name,
                    made.output(),
                    made.source(),
                    made.grey(),
                    made.cells(),
                    made.later());
        }
        return table;
    }

    private Node blocks(Text text) {
        VBox blocks = new VBox(16);
        for (PolicyPack.Category category : policy.categories()) {
            Choices made = choices(category, text);
            made.output().setText(text.get("wellness.comfort.output"));
            made.source().setText(text.get("wellness.comfort.source"));
            made.grey().setText(text.get("wellness.comfort.grey"));
            made.later().setText(text.get("wellness.comfort.later"));
            FlowPane ticks =
                    new FlowPane(
                            20,
                            8,
                            made.output(),
                            made.source(),
                            made.grey(),
                            made.later(),
                            named(text.get("wellness.comfort.cells"), made.cells()));
            ticks.setRowValignment(VPos.CENTER);
            blocks.getChildren().add(new VBox(6, Faces.label(made.name(), "strong"), ticks));
        }
        return blocks;
    }

    /// What can be chosen for one category.
    private record Choices(
            String name,
            CheckBox output,
            CheckBox source,
            CheckBox grey,
            ComboBox<Integer> cells,
            CheckBox later) {}

    private Choices choices(PolicyPack.Category category, Text text) {
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
        return new Choices(name, output, source, grey, cells, later);
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
