package org.vigie.ui.logbook;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

/// One line of a list of the log: a word in each column, read out as one sentence.
///
/// @param <T> what a line stands for
abstract class LogRow<T> extends ListCell<Lines.Place<T>> {
    final LogbookWords words;
    private final IntConsumer want;

    /// @param want told of a place that is on the screen without its line
    LogRow(LogbookWords words, IntConsumer want) {
        this.words = words;
        this.want = want;
        setPrefWidth(0);
    }

    /// Return one label a column, in their order.
    abstract List<Label> cells();

    /// Return the labels in their columns.
    abstract Node face();

    /// Fill the cells.
    abstract void show(T line);

    @Override
    protected final void updateItem(Lines.Place<T> place, boolean empty) {
        super.updateItem(place, empty);
        setText(null);
        if (empty || place == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        T line = place.line();
        if (line == null) {
            want.accept(place.index());
            clear();
        } else {
            show(line);
            setAccessibleText(
                    cells().stream().map(Label::getText).collect(Collectors.joining(", ")));
        }
        setGraphic(face());
    }

    private void clear() {
        cells().forEach(label -> label.setText(""));
        Label first = cells().getFirst();
        first.setText(words.text().get("logbook.row.loading"));
        setAccessibleText(first.getText());
    }

    static void mark(Label label, String style, boolean on) {
        label.getStyleClass().remove(style);
        if (on) {
            label.getStyleClass().add(style);
        }
    }
}
