package org.vigie.ui.logbook;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// One list of the log with what stands above it: its filters, the form to take it away, what kept
/// it from being read, the names of its columns.
///
/// @param <T> what a line stands for
final class LogPane<T> implements AutoCloseable {
    private final Text text;
    private final ListView<Lines.Place<T>> list = new ListView<>();
    private final Label fault = Faces.paragraph("", "over", "logbook-fault");
    private final VBox root;
    private final Subscription subscription;

    /// What differs from list to list.
    ///
    /// @param id of the list in the scene
    /// @param key of its texts: what it is called, what an empty one says
    /// @param export the form to take it away
    /// @param names of the columns
    /// @param row makes a face of a line
    /// @param open told of a line that is chosen
    record Parts<T>(
            String id,
            String key,
            Node filters,
            ExportView export,
            Node names,
            Lines<T> lines,
            Supplier<ListCell<Lines.Place<T>>> row,
            Consumer<T> open,
            ObservableValue<@Nullable Fault> fault) {}

    LogPane(Parts<T> parts, Text text) {
        this.text = text;
        list.setId(parts.id());
        list.getStyleClass().add("logbook-list");
        list.setItems(parts.lines());
        list.setCellFactory(view -> parts.row().get());
        list.setAccessibleText(text.get(parts.key() + ".list"));
        list.setPlaceholder(Faces.paragraph(text.get(parts.key() + ".empty"), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        fault.setId(parts.id() + "-fault");
        root = new VBox(parts.filters(), parts.export().root(), fault, parts.names(), list);
        subscription =
                Subscription.combine(
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .subscribe(place -> open(place, parts.open())),
                        parts.fault().subscribe(this::say));
    }

    VBox root() {
        return root;
    }

    /// Move the keyboard to the list.
    void focus() {
        list.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void open(Lines.@Nullable Place<T> place, Consumer<T> open) {
        T line = place == null ? null : place.line();
        if (line != null) {
            open.accept(line);
        }
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }
}
