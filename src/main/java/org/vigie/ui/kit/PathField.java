package org.vigie.ui.kit;

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

/// A file or folder, typed or chosen.
public final class PathField {
    private final ObjectProperty<@Nullable Path> value;
    private final TextField field = new TextField();
    private final HBox row = new HBox(8);
    private final VBox root;

    /// What is asked for.
    public enum Kind {
        FILE,
        FOLDER
    }

    /// @param id of the field
    /// @param name said above it
    /// @param choose said on the button that opens the system's own dialog
    public PathField(
            String id,
            String name,
            String choose,
            ObjectProperty<@Nullable Path> value,
            Kind kind) {
        this.value = value;
        Path now = value.get();
        field.setId(id);
        field.setText(now == null ? "" : now.toString());
        field.textProperty().subscribe(this::take);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button(choose);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(choose + ", " + name);
        button.setOnAction(event -> choose(kind));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(field, button);
        root = Labelled.field(name, field, row);
    }

    public Node root() {
        return root;
    }

    /// Move the keyboard here.
    public void focus() {
        field.requestFocus();
    }

    /// Show nothing.
    public void clear() {
        field.clear();
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
