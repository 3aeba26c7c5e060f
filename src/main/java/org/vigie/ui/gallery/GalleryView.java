package org.vigie.ui.gallery;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;

/// The parts of the screens in their states: on the left what acts, a column for each state, on the
/// right what only says something.
public final class GalleryView {
    private final Text text;
    private final Parts parts;
    private final ScrollPane root;

    /// @param text the language whose words the parts wear
    public GalleryView(Text text) {
        this.text = text;
        this.parts = new Parts(text);
        GridPane controls = controls();
        GridPane words = words();
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().add("gallery-words");
        controls.setMinWidth(Region.USE_PREF_SIZE);
        HBox across = new HBox(36, controls, words);
        HBox.setHgrow(controls, Priority.ALWAYS);
        VBox page = new VBox(16, Faces.label(text.get("gallery.title"), "setup-title"), across);
        page.setStyle("-fx-padding: 20;");
        page.getStyleClass().add("shell");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().addAll("edge-to-edge", "gallery");
        root.getStylesheets().add(CaseFileView.stylesheet());
    }

    public Parent root() {
        return root;
    }

    /// Return a scene with the gallery, dressed.
    public Scene scene(Theme theme, double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        return scene;
    }

    private GridPane controls() {
        GridPane grid = grid();
        int column = 1;
        for (Shape shape : Shape.values()) {
            grid.add(heading("gallery.state." + shape.name().toLowerCase(Locale.ROOT)), column, 0);
            column++;
        }
        int row = 1;
        for (Map.Entry<String, Supplier<Node>> part : parts.controls().entrySet()) {
            grid.add(heading("gallery.part." + part.getKey()), 0, row);
            column = 1;
            for (Shape shape : Shape.values()) {
                grid.add(shape.on(part.getValue().get()), column, row);
                column++;
            }
            row++;
        }
        return grid;
    }

    private GridPane words() {
        GridPane grid = grid();
        int row = 0;
        for (Map.Entry<String, Supplier<Node>> part : parts.words().entrySet()) {
            grid.addRow(row++, heading("gallery.part." + part.getKey()), part.getValue().get());
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(16, 10);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < Shape.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.SOMETIMES);
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private Label heading(String key) {
        Label heading = Faces.label(text.get(key), "small", "muted");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(heading, VPos.CENTER);
        return heading;
    }
}
