package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Logbook.Form;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.PathField;
import org.vigie.ui.kit.Text;

/// Takes what is listed away into a file.
final class ExportView {
    private final BiConsumer<Form, Path> export;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final RadioButton csv;
    private final RadioButton json;
    private final PathField path;
    private final Label done = Faces.label("", "small", "ok");
    private final VBox root;

    /// @param what the word of its texts, and of the ids of its parts
    /// @param export writes, and has `progress` say how it goes
    ExportView(String what, BiConsumer<Form, Path> export, TakeAway progress, Text text) {
        this.export = export;
        csv = new RadioButton(text.get("logbook.export.csv"));
        json = new RadioButton(text.get("logbook.export.json"));
        ToggleGroup form = new ToggleGroup();
        csv.setToggleGroup(form);
        json.setToggleGroup(form);
        csv.setSelected(true);
        path =
                new PathField(
                        what + "-export-file",
                        text.get("logbook.export.file"),
                        text.get("logbook.export.choose"),
                        file,
                        PathField.Kind.FILE);
        Button write = new Button(text.get("logbook.export.write"));
        write.setId(what + "-export-write");
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setAccessibleText(write.getText());
        write.setOnAction(event -> write());
        write.disableProperty().bind(file.isNull().or(progress.busyProperty()));
        done.setId(what + "-export-done");
        progress.writtenProperty()
                .subscribe(count ->
                        done.setText(count == null ? "" : text.count(what + ".exported", count)));
        Node where = path.root();
        HBox.setHgrow(where, Priority.ALWAYS);
        FlowPane row = new FlowPane(12, 6, csv, json, write);
        row.setAlignment(Pos.CENTER_LEFT);
        root =
                new VBox(
                        6,
                        where,
                        row,
                        Faces.paragraph(text.get(what + ".export.what"), "small", "muted"),
                        done);
        root.getStyleClass().add("logbook-export");
    }

    Node root() {
        return root;
    }

    /// Show it and move the keyboard to it, or take it away.
    void show(boolean open) {
        Faces.shown(root, open);
        if (open) {
            path.focus();
        }
    }

    private void write() {
        Path chosen = file.get();
        if (chosen != null) {
            export.accept(json.isSelected() ? Form.JSON_LINES : Form.CSV, chosen);
        }
    }
}
