package org.vigie.ui.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.vigie.ui.kit.Faces;

/// One row of chips: the usual ones, whatever is chosen, and the rest on demand.
///
/// @param <T> what is chosen
final class Choices<T> {
    private final Predicate<T> usual;
    private final Predicate<T> chosen;
    private final Map<T, Chip> chips = new LinkedHashMap<>();
    private final Chip more;
    private final ChipRow row;
    private final HBox root;

    /// What a row needs to know of its things.
    record Words<T>(Function<T, String> name, Function<T, String> key, String more, String fewer) {}

    private final Words<T> words;
    private boolean all;

    Choices(
            String heading,
            List<T> things,
            Words<T> words,
            Predicate<T> usual,
            Predicate<T> chosen,
            Consumer<T> choose) {
        this.usual = usual;
        this.chosen = chosen;
        this.words = words;
        this.more = new Chip(words.more(), "");
        Label label = Faces.label(heading, "small", "muted", "row-heading");
        row = new ChipRow(more, node -> node instanceof Chip chip && goesFirst(chip));
        for (T thing : things) {
            Chip chip = new Chip(words.name().apply(thing), words.key().apply(thing));
            chip.setOnAction(event -> {
                choose.accept(thing);
                refresh();
            });
            chips.put(thing, chip);
            row.getChildren().add(chip);
        }
        more.getStyleClass().add("more");
        more.setOnAction(event -> expand());
        row.getChildren().add(more);
        HBox.setHgrow(row, Priority.ALWAYS);
        root = new HBox(12, label, row);
        root.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        refresh();
    }

    HBox root() {
        return root;
    }

    Map<T, Chip> chips() {
        return chips;
    }

    /// Show all, or the usual ones again.
    void expand() {
        all = !all;
        refresh();
    }

    /// Fold back to the usual ones.
    void fold() {
        all = false;
        refresh();
    }

    /// What is chosen, and what settles a case as harmless, are never left out for others.
    private boolean goesFirst(Chip chip) {
        return chip.isSelected() || chip.getStyleClass().contains("first");
    }

    /// Bring the chips up to date with what is chosen.
    void refresh() {
        boolean hidden = false;
        for (Map.Entry<T, Chip> each : chips.entrySet()) {
            boolean on = chosen.test(each.getKey());
            boolean shown = all || on || usual.test(each.getKey());
            each.getValue().setSelected(on);
            Faces.shown(each.getValue(), shown);
            hidden |= !shown;
        }
        more.setSelected(false);
        more.setText(all ? words.fewer() : words.more());
        row.show(all, hidden);
    }
}
