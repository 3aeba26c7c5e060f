package org.vigie.ui.logbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Kept;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Logbook.Words;
import org.vigie.review.Rung;
import org.vigie.ui.logbook.LogbookViewModel.Period;

/// Which decisions are let through. What is set says so by its number.
final class FilterBar {
    private final LogbookViewModel model;
    private final LogbookWords words;
    private final FlowPane root = new FlowPane(8, 8);
    private final Choice<String> actors;
    private final Choice<String> categories;
    private final Choice<String> actions;
    private final Choice<Rung> rungs;
    private final Choice<Kept> clocks;
    private final Choice<Reach> reaches;
    private final ToggleButton differs;
    private final ToggleButton takenBack;
    private final Button clear;

    FilterBar(LogbookViewModel model, LogbookWords words) {
        this.model = model;
        this.words = words;
        actors =
                new Choice<>(
                        "by", Filter::actors, name -> name, with((f, set) -> copy(f).actors(set)));
        categories =
                new Choice<>(
                        "category",
                        Filter::categories,
                        words::category,
                        with((f, set) -> copy(f).categories(set)));
        actions =
                new Choice<>(
                        "action",
                        Filter::actions,
                        words::action,
                        with((f, set) -> copy(f).actions(set)));
        rungs =
                new Choice<>(
                        "rung", Filter::rungs, words::rung, with((f, set) -> copy(f).rungs(set)));
        clocks =
                new Choice<>(
                        "clock",
                        Filter::clocks,
                        words::kept,
                        with((f, set) -> copy(f).clocks(set)));
        reaches =
                new Choice<>(
                        "state",
                        Filter::reaches,
                        words::reach,
                        with((f, set) -> copy(f).reaches(set)));
        differs = flag("differs", filter -> copy(filter).differs(!filter.differsOnly()));
        takenBack = flag("takenBack", filter -> copy(filter).takenBack(!filter.takenBackOnly()));
        clear = new Button(words.text().get("logbook.filter.clear"));
        clear.setId("clear-filter");
        clear.getStyleClass().add("flat");
        clear.setAccessibleText(clear.getText());
        clear.setOnAction(event -> model.clear());
        rungs.offer(List.of(Rung.values()));
        clocks.offer(List.of(Kept.values()));
        reaches.offer(List.of(Reach.values()));
        root.getStyleClass().add("logbook-filters");
        root.getChildren()
                .addAll(
                        periods(),
                        actors.button,
                        categories.button,
                        actions.button,
                        rungs.button,
                        clocks.button,
                        reaches.button,
                        differs,
                        takenBack,
                        clear);
        model.wordsProperty().subscribe(this::offer);
        model.filterProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    private static FilterCopy copy(Filter filter) {
        return new FilterCopy(filter);
    }

    private Node periods() {
        SegmentedButton periods = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (Period period : Period.values()) {
            String name =
                    words.text()
                            .get(
                                    "logbook.period."
                                            + period.name().toLowerCase(java.util.Locale.ROOT));
            ToggleButton button = new ToggleButton(name);
            button.setAccessibleText(name);
            button.setSelected(period == model.period());
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.look(period);
            });
            buttons.add(button);
        }
        periods.getButtons().addAll(buttons);
        periods.setToggleGroup(group);
        return periods;
    }

    private ToggleButton flag(String name, UnaryOperator<Filter> change) {
        ToggleButton button = new ToggleButton(words.text().get("logbook.filter." + name));
        button.setId("filter-" + name);
        button.setAccessibleText(button.getText());
        button.setOnAction(event -> model.filter(change));
        return button;
    }

    private void offer(Words now) {
        actors.offer(now.actors());
        categories.offer(now.categories());
        actions.offer(now.actions());
        show(model.filterProperty().get());
    }

    private void show(Filter now) {
        List.of(actors, categories, actions, rungs, clocks, reaches)
                .forEach(choice -> choice.show(now));
        differs.setSelected(now.differsOnly());
        takenBack.setSelected(now.takenBackOnly());
        clear.setDisable(now.equals(Filter.ALL));
    }

    private static <T> BiFunction<Filter, Set<T>, Filter> with(
            BiFunction<Filter, Set<T>, Filter> how) {
        return how;
    }

    /// One menu of things to let through.
    private final class Choice<T> {
        private final String name;
        private final Function<Filter, Set<T>> chosen;
        private final Function<T, String> say;
        private final BiFunction<Filter, Set<T>, Filter> change;
        private final MenuButton button = new MenuButton();
        private List<T> offered = List.of();

        Choice(
                String name,
                Function<Filter, Set<T>> chosen,
                Function<T, String> say,
                BiFunction<Filter, Set<T>, Filter> change) {
            this.name = name;
            this.chosen = chosen;
            this.say = say;
            this.change = change;
            button.setId("filter-" + name);
        }

        void offer(List<T> all) {
            if (all.equals(offered)) {
                return;
            }
            offered = List.copyOf(all);
            button.getItems()
                    .setAll(
                            offered.stream()
                                    .sorted(Comparator.comparing(say))
                                    .map(this::item)
                                    .toList());
        }

        private CheckMenuItem item(T each) {
            CheckMenuItem item = new CheckMenuItem(say.apply(each));
            item.setUserData(each);
            item.setOnAction(event ->
                    model.filter(filter -> {
                        Set<T> set = new HashSet<>(chosen.apply(filter));
                        if (!set.remove(each)) {
                            set.add(each);
                        }
                        return change.apply(filter, set);
                    }));
            return item;
        }

        void show(Filter filter) {
            Set<T> set = chosen.apply(filter);
            button.getItems()
                    .forEach(item ->
                            ((CheckMenuItem) item)
                                    .setSelected(
                                            set.stream().anyMatch(item.getUserData()::equals)));
            String title = words.text().get("logbook.filter." + name);
            button.setText(set.isEmpty() ? title : title + " · " + set.size());
            button.setAccessibleText(button.getText());
        }
    }
}
