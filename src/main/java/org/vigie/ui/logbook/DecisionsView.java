package org.vigie.ui.logbook;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.review.Logbook.Line;

/// The decisions of this desk, and beside them all that is kept about one.
final class DecisionsView implements AutoCloseable {
    private final DetailsView details;
    private final ExportView export;
    private final LogPane<Line> pane;
    private final Subscription subscription;

    DecisionsView(LogbookViewModel model, EraseViewModel erasing, LogbookWords words) {
        details = new DetailsView(words, erasing);
        export = new ExportView("logbook", model::export, model.takeAway(), words.text());
        pane =
                new LogPane<>(
                        new LogPane.Parts<>(
                                "logbook",
                                "logbook",
                                new FilterBar(model, words).root(),
                                export,
                                LogbookView.names(LogColumns.NAMES, LogColumns::row, words.text()),
                                model.lines(),
                                () -> new LineRow(words, model::want),
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
        pane.focus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        pane.close();
    }
}
