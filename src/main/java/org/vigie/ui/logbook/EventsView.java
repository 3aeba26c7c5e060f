package org.vigie.ui.logbook;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.EventLog.Line;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Every event of the log, and beside them all it holds of one.
final class EventsView implements AutoCloseable {
    private final EventsViewModel model;
    private final Text text;
    private final ListView<Lines.Place<Line>> list = new ListView<>();
    private final Label fault = Faces.paragraph("", "over", "logbook-fault");
    private final EventDetailsView details;
    private final ExportView export;
    private final VBox root;
    private final Subscription subscription;

    EventsView(EventsViewModel model, EraseViewModel erasing, LogbookWords words) {
        this.model = model;
        this.text = words.text();
        this.details = new EventDetailsView(model, erasing, words);
        this.export =
                new ExportView("logbook.events", model::export, model.takeAway(), words.text());
        list.setId("events");
        list.getStyleClass().add("logbook-list");
        list.setFixedCellSize(LogbookView.ROW);
        list.setItems(model.lines());
        list.setCellFactory(view -> new EventRow(words, model::want));
        list.setAccessibleText(text.get("logbook.events.list"));
        list.setPlaceholder(Faces.label(text.get("logbook.events.empty"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        fault.setId("events-fault");
        root =
                new VBox(
                        new EventFilterBar(model, words).root(),
                        export.root(),
                        fault,
                        LogbookView.names(EventRow.NAMES, EventRow::row, text),
                        list);
        subscription =
                Subscription.combine(
                        list.getSelectionModel().selectedItemProperty().subscribe(this::open),
                        model.detailsProperty().subscribe(details::show),
                        model.faultProperty().subscribe(this::say));
    }

    VBox root() {
        return root;
    }

    Node details() {
        return details.root();
    }

    ExportView export() {
        return export;
    }

    void shown() {
        model.refresh();
        list.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void open(Lines.@Nullable Place<Line> place) {
        if (place != null && place.line() != null) {
            model.open(place.line().sequence());
        }
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }
}
