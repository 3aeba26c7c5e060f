package org.vigie.ui.logbook;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.review.EventLog.Line;

/// Every event of the log, and beside them all it holds of one.
final class EventsView implements AutoCloseable {
    private final EventsViewModel model;
    private final EventDetailsView details;
    private final ExportView export;
    private final LogPane<Line> pane;
    private final Subscription subscription;

    EventsView(EventsViewModel model, EraseViewModel erasing, LogbookWords words) {
        this.model = model;
        details = new EventDetailsView(model, erasing, words);
        export = new ExportView("logbook.events", model::export, model.takeAway(), words.text());
        pane =
                new LogPane<>(
                        new LogPane.Parts<>(
                                "events",
                                "logbook.events",
                                new EventFilterBar(model, words).root(),
                                export,
                                LogbookView.names(EventRow.NAMES, EventRow::row, words.text()),
                                model.lines(),
                                () -> new EventRow(words, model::want),
                                line -> model.open(line.sequence()),
                                model.faultProperty()),
                        words.text());
        subscription = model.detailsProperty().subscribe(details::show);
    }

    VBox root() {
        return pane.root();
    }

    Node details() {
        return details.root();
    }

    ExportView export() {
        return export;
    }

    void shown() {
        model.refresh();
        pane.focus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        pane.close();
    }
}
