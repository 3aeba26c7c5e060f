package org.vigie.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Mark, pages, the field that finds commands, and the pills.
final class TopBar {
    private final HBox root = new HBox(14);

    TopBar(List<Page> pages, Consumer<Page> go, Commands commands, Pills pills, Text text) {
        root.getStyleClass().addAll("panel", "top-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(14, mark(text), CommandMenu.button(commands, text));
        left.setAlignment(Pos.CENTER_LEFT);
        if (pages.size() > 1) {
            left.getChildren().add(navigation(pages, go, text));
        }
        HBox right = new HBox(pills.root());
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        left.setMinWidth(Region.USE_COMPUTED_SIZE);
        root.getChildren().addAll(left, finder(commands, text), right);
    }

    Node root() {
        return root;
    }

    private static HBox mark(Text text) {
        Region shape = new Region();
        shape.getStyleClass().add("mark");
        HBox mark = new HBox(7, shape, Faces.label(text.get("app.name"), "title"));
        mark.setAlignment(Pos.CENTER_LEFT);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private static Node navigation(List<Page> pages, Consumer<Page> go, Text text) {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (Page page : pages) {
            ToggleButton button = new ToggleButton(text.get(page.key()));
            button.getStyleClass().add("segment");
            button.setAccessibleText(text.get(page.key()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(page == pages.getFirst());
            button.setOnAction(event -> {
                button.setSelected(true);
                go.accept(page);
            });
            segments.getChildren().add(button);
        }
        segments.setMaxHeight(Region.USE_PREF_SIZE);
        return segments;
    }

    private static Button finder(Commands commands, Text text) {
        Label words = Faces.label(text.get("desk.finder"), "muted");
        HBox face =
                new HBox(
                        8,
                        Faces.icon(Feather.SEARCH),
                        words,
                        Faces.spring(),
                        Faces.keycap(Command.PALETTE.keys(text)));
        face.setAlignment(Pos.CENTER_LEFT);
        Button finder = Faces.button(Command.PALETTE, commands, text);
        finder.setId("finder");
        finder.setText(null);
        finder.setGraphic(face);
        finder.getStyleClass().add("finder");
        finder.setPrefWidth(320);
        finder.setMinWidth(200);
        face.prefWidthProperty().bind(finder.widthProperty().subtract(24));
        return finder;
    }
}
