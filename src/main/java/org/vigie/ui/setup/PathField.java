package org.vigie.ui.setup;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Text;

/// A file or folder, typed or chosen.
final class PathField {
    private final ObjectProperty<@Nullable Path> value;
    private final TextField field = new TextField();
    private final HBox row = new HBox(8);
    private final VBox root;

    /// What is asked for.
    enum Kind {
        FILE,
        FOLDER
    }

    PathField(String id, ObjectProperty<@Nullable Path> value, Kind kind, Text text) {
        this.value = value;
        Path now = value.get();
        field.setId(id);
        field.setText(now == null ? "" : now.toString());
        field.textProperty().subscribe(this::take);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(text.get("setup.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setAccessibleText(text.get("setup.choose") + ", " + text.get("setup." + id));
        choose.setOnAction(event -> choose(kind));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(field, choose);
        root = Labelled.field(text.get("setup." + id), field, row);
    }

    Node root() {
        return root;
    }

    private void take(String typed) {
        try {
            value.set(typed.isBlank() ? null : Path.of(typed.strip()));
        } catch (InvalidPathException notOne) {
            value.set(null);
        }
    }

    private void choose(Kind kind) {
        Window window = row.getScene().getWindow();
        File chosen =
                switch (kind) {
                    case FILE -> new FileChooser().showOpenDialog(window);
                    case FOLDER -> new DirectoryChooser().showDialog(window);
                };
        if (chosen != null) {
            field.setText(chosen.getPath());
        }
    }
}
