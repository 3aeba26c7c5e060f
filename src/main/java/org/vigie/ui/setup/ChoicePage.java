package org.vigie.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Tiles;
import org.vigie.ui.kit.Wrapping;

/// Two doors: try the demo, or set up this workstation.
final class ChoicePage {
    /// The narrowest door, in sizes of its letters.
    private static final double DOOR = 24;

    private final VBox root = new VBox(20);

    ChoicePage(SetupViewModel model, Text text) {
        Button demo = door("demo", Feather.PLAY_CIRCLE, text, model::startDemo);
        Button workstation = door("workstation", Feather.SHIELD, text, model::toWorkstation);
        demo.disableProperty().bind(model.busyProperty());
        workstation.disableProperty().bind(model.busyProperty());
        Tiles doors = new Tiles(16, DOOR, demo, workstation);
        root.getChildren()
                .addAll(
                        Faces.paragraph(text.get("setup.welcome"), "setup-title"),
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
                        Faces.paragraph(text.get("setup." + key), "title"),
                        Faces.paragraph(text.get("setup." + key + ".what"), "muted"));
        face.setAlignment(Pos.TOP_LEFT);
        Button door = Wrapping.button(face);
        door.setId(key);
        door.getStyleClass().add("door");
        door.setAccessibleText(
                text.get("setup." + key) + ". " + text.get("setup." + key + ".what"));
        door.setOnAction(event -> go.run());
        return door;
    }
}
