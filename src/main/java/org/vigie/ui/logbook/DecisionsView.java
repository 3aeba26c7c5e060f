package org.vigie.ui.logbook;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.Logbook.Line;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The decisions of this desk, and beside them all that is kept about one.
final class DecisionsView implements AutoCloseable {
    private final LogbookViewModel model;
    private final Text text;
    private final ListView<Lines.Place<Line>> list = new ListView<>();
    private final Label fault = Faces.paragraph("", "over", "logbook-fault");
    private final DetailsView details;
    private final ExportView export;
    private final VBox root;
    private final Subscription subscription;

    DecisionsView(LogbookViewModel model, EraseViewModel erasing, LogbookWords words) {
        this.model = model;
        this.text = words.text();
        this.details = new DetailsView(words, erasing);
        this.export = new ExportView("logbook", model::export, model.takeAway(), text);
        list.setId("logbook");
        list.getStyleClass().add("logbook-list");
        list.setFixedCellSize(LogbookView.ROW);
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineRow(words, model::want));
        list.setAccessibleText(text.get("logbook.list"));
        list.setPlaceholder(Faces.label(text.get("logbook.empty"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        fault.setId("logbook-fault");
        root =
                new VBox(
                        new FilterBar(model, words).root(),
                        export.root(),
                        fault,
                        LogbookView.names(LogColumns.NAMES, LogColumns::row, text),
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
