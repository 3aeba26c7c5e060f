package org.vigie.ui.logbook;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.vigie.review.EventLog.Filter;
import org.vigie.review.EventLog.Words;
import org.vigie.review.Logbook.Reach;

/// Which events are let through.
final class EventFilterBar {
    private final EventsViewModel model;
    private final FilterMenu<String> types;
    private final FilterMenu<String> actors;
    private final FilterMenu<Reach> reaches;
    private final TextField about = new TextField();
    private final Button clear;
    private final FlowPane root = new FlowPane(8, 8);

    EventFilterBar(EventsViewModel model, LogbookWords words) {
        this.model = model;
        types =
                new FilterMenu<>(
                        "filter-type",
                        words.text().get("logbook.filter.type"),
                        words::event,
                        () -> model.filterProperty().get().types(),
                        set -> model.filter(filter -> filter.withTypes(set)));
        actors =
                new FilterMenu<>(
                        "filter-author",
                        words.text().get("logbook.filter.by"),
                        name -> name,
                        () -> model.filterProperty().get().actors(),
                        set -> model.filter(filter -> filter.withActors(set)));
        reaches =
                new FilterMenu<>(
                        "filter-reach",
                        words.text().get("logbook.filter.state"),
                        words::reach,
                        () -> model.filterProperty().get().reaches(),
                        set -> model.filter(filter -> filter.withReaches(set)));
        clear = new Button(words.text().get("logbook.filter.clear"));
        clear.setId("clear-events");
        clear.getStyleClass().add("flat");
        clear.setAccessibleText(clear.getText());
        clear.setOnAction(event -> model.clear());
        reaches.offer(List.of(Reach.values()));
        about.setId("filter-case");
        about.setPromptText(words.text().get("logbook.filter.case"));
        about.setAccessibleText(about.getPromptText());
        about.setPrefColumnCount(18);
        about.setOnAction(event -> model.about(about.getText().strip()));
        root.getStyleClass().add("logbook-filters");
        root.getChildren()
                .addAll(
                        PeriodButtons.of(model.period(), model::look, words.text()),
                        types.node(),
                        actors.node(),
                        reaches.node(),
                        about,
                        clear);
        model.wordsProperty().subscribe(this::offer);
        model.filterProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    private void offer(Words now) {
        types.offer(now.types());
        actors.offer(now.actors());
        show(model.filterProperty().get());
    }

    private void show(Filter now) {
        types.show(now.types());
        actors.show(now.actors());
        reaches.show(now.reaches());
        about.setText(now.generationId());
        clear.setDisable(now.equals(Filter.ALL));
    }
}
