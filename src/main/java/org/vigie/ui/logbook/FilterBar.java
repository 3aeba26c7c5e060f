package org.vigie.ui.logbook;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Kept;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Logbook.Words;
import org.vigie.review.Rung;

/// Which decisions are let through. What is set says so by its number.
final class FilterBar {
    private final LogbookViewModel model;
    private final LogbookWords words;
    private final FlowPane root = new FlowPane(8, 8);
    private final FilterMenu<String> actors;
    private final FilterMenu<String> categories;
    private final FilterMenu<String> actions;
    private final FilterMenu<Rung> rungs;
    private final FilterMenu<Kept> clocks;
    private final FilterMenu<Reach> reaches;
    private final ToggleButton differs;
    private final ToggleButton takenBack;
    private final Button clear;

    FilterBar(LogbookViewModel model, LogbookWords words) {
        this.model = model;
        this.words = words;
        actors = choice("by", Filter::actors, name -> name, FilterCopy::actors);
        categories =
                choice("category", Filter::categories, words::category, FilterCopy::categories);
        actions = choice("action", Filter::actions, words::action, FilterCopy::actions);
        rungs = choice("rung", Filter::rungs, words::rung, FilterCopy::rungs);
        clocks = choice("clock", Filter::clocks, words::kept, FilterCopy::clocks);
        reaches = choice("state", Filter::reaches, words::reach, FilterCopy::reaches);
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
                        PeriodButtons.of(model.period(), model::look, words.text()),
                        actors.node(),
                        categories.node(),
                        actions.node(),
                        rungs.node(),
                        clocks.node(),
                        reaches.node(),
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

    private <T> FilterMenu<T> choice(
            String name,
            Function<Filter, Set<T>> chosen,
            Function<T, String> say,
            BiFunction<FilterCopy, Set<T>, Filter> change) {
        return new FilterMenu<>(
                "filter-" + name,
                words.text().get("logbook.filter." + name),
                say,
                () -> chosen.apply(model.filterProperty().get()),
                set -> model.filter(filter -> change.apply(copy(filter), set)));
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
        actors.show(now.actors());
        categories.show(now.categories());
        actions.show(now.actions());
        rungs.show(now.rungs());
        clocks.show(now.clocks());
        reaches.show(now.reaches());
        differs.setSelected(now.differsOnly());
        takenBack.setSelected(now.takenBackOnly());
        clear.setDisable(now.equals(Filter.ALL));
    }
}
