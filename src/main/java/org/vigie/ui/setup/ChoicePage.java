package org.vigie.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Two doors: try the demo, or set up this workstation.
final class ChoicePage {
    private static final double FACE = 352;
    private static final double FACE_HEIGHT = 104;

    private final VBox root = new VBox(20);

    ChoicePage(SetupViewModel model, Text text) {
        Button demo = door("demo", Feather.PLAY_CIRCLE, text, model::startDemo);
        Button workstation = door("workstation", Feather.SHIELD, text, model::toWorkstation);
        demo.disableProperty().bind(model.busyProperty());
        workstation.disableProperty().bind(model.busyProperty());
        HBox doors = new HBox(16, demo, workstation);
        root.getChildren()
                .addAll(
                        Faces.label(text.get("setup.welcome"), "setup-title"),
                        Faces.paragraph(text.get("setup.promise"), "muted"),
                        doors);
    }

    Region root() {
        return root;
    }

    private static Button door(String key, Feather icon, Text text, Runnable go) {
        VBox face =
                new VBox(
                        8,
                        Faces.icon(icon),
                        Faces.label(text.get("setup." + key), "title"),
                        Faces.paragraph(text.get("setup." + key + ".what"), "muted"));
        face.setAlignment(Pos.TOP_LEFT);
        Button door = new Button(null, face);
        door.setId(key);
        door.getStyleClass().add("door");
        door.setAccessibleText(
                text.get("setup." + key) + ". " + text.get("setup." + key + ".what"));
        door.setMaxWidth(Double.MAX_VALUE);
        face.setMinSize(FACE, FACE_HEIGHT);
        face.setMaxSize(FACE, FACE_HEIGHT);
        face.setPrefSize(FACE, FACE_HEIGHT);
        door.setMinHeight(FACE_HEIGHT);
        HBox.setHgrow(door, Priority.ALWAYS);
        door.setOnAction(event -> go.run());
        return door;
    }
}
