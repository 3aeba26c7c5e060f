package org.vigie.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Mark, pages, the field that finds commands, and the pills.
final class TopBar {
    private final HBox root =
            new HBox(14) {
                @Override
                protected void layoutChildren() {
                    fit();
                    super.layoutChildren();
                }
            };

    /// Between the parts of the field that finds commands.
    private static final double FACE = 8;

    private final Function<Page, String> name;
    private final MenuButton where = new MenuButton();
    private final Label finding = Faces.label("", "muted");
    private @Nullable Region pagesInARow;

    /// How wide the pages in a row are, in letters; kept while they are not there to be measured.
    private double rowLetters;

    private final Map<Page, ToggleButton> segments = new HashMap<>();

    TopBar(List<Page> pages, Commands commands, Pills pills, Text text) {
        name = page -> text.get(page.key());
        root.setMinWidth(0);
        root.getStyleClass().addAll("panel", "top-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(14, mark(text), CommandMenu.button(commands, text));
        left.setAlignment(Pos.CENTER_LEFT);
        if (pages.size() > 1) {
            pagesInARow = navigation(pages, commands, text);
            menu(pages, commands, text);
            left.getChildren().addAll(pagesInARow, where);
            Faces.shown(where, false);
        }
        HBox right = new HBox(10, pills.root(), settings(commands, text));
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

    /// Mark the page that is up.
    void show(Page page) {
        ToggleButton segment = segments.get(page);
        segments.values().forEach(other -> other.setSelected(other == segment));
        where.setText(segment == null ? name.apply(page) : segment.getText());
    }

    private static HBox mark(Text text) {
        Region shape = new Region();
        shape.getStyleClass().add("vigie-mark");
        HBox mark = new HBox(7, shape, Faces.label(text.get("app.name"), "title"));
        mark.setAlignment(Pos.CENTER_LEFT);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    /// The pages, where they do not fit in a row.
    private void menu(List<Page> pages, Commands commands, Text text) {
        where.setId("pages");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.setAccessibleText(text.get("desk.pages"));
        for (Page page : pages) {
            if (segments.get(page) instanceof ToggleButton segment) {
                MenuItem item = new MenuItem(segment.getText());
                item.setOnAction(event -> commands.fire(page.command()));
                item.disableProperty().bind(commands.enabled(page.command()).not());
                where.getItems().add(item);
            }
        }
    }

    /// Put the pages in a row where all of it fits, else in a menu; nothing is ever cut short.
    private void fit() {
        Region row = pagesInARow;
        if (row == null) {
            return;
        }
        double letter = finding.getFont().getSize();
        if (row.isManaged()) {
            rowLetters = row.prefWidth(-1) / letter;
        }
        double rest =
                root.getChildren().stream().mapToDouble(node -> node.minWidth(-1)).sum()
                        - (row.isManaged() ? row.minWidth(-1) : where.minWidth(-1))
                        + (finding.isManaged() ? 0 : Math.ceil(finding.prefWidth(-1)) + FACE)
                        + 2 * root.getSpacing()
                        + 48;
        boolean fits = rest + rowLetters * letter <= root.getWidth();
        if (row.isManaged() != fits) {
            Faces.shown(row, fits);
            Faces.shown(where, !fits);
            Faces.shown(finding, fits);
        }
    }

    private Region navigation(List<Page> pages, Commands commands, Text text) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        for (Page page : pages) {
            if (page.command().group() != Command.Group.PAGE
                    || page.command() == Command.SHOW_SETTINGS) {
                continue;
            }
            ToggleButton button = new ToggleButton(text.get(page.key()));
            button.getStyleClass().add("segment");
            button.setId(page.command().id());
            button.setAccessibleText(text.get(page.key()));
            button.setAccessibleHelp(page.command().help(text));
            button.setTooltip(Faces.tooltip(page.command(), text));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                commands.fire(page.command());
            });
            segments.put(page, button);
            row.getChildren().add(button);
        }
        row.setMaxHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Button settings(Commands commands, Text text) {
        Button gear = Faces.button(Command.SHOW_SETTINGS, commands, text);
        gear.setText(null);
        gear.setGraphic(Faces.icon(Feather.SETTINGS));
        gear.getStyleClass().addAll("button-icon", "flat");
        gear.setMinWidth(Region.USE_PREF_SIZE);
        gear.visibleProperty().bind(commands.enabled(Command.SHOW_SETTINGS));
        gear.managedProperty().bind(gear.visibleProperty());
        return gear;
    }

    private Button finder(Commands commands, Text text) {
        finding.setText(text.get("desk.finder"));
        finding.setMinWidth(Region.USE_PREF_SIZE);
        Label keycap = Faces.keycap(Command.PALETTE.keys(text));
        keycap.setMinWidth(Region.USE_PREF_SIZE);
        HBox face = new HBox(FACE, Faces.icon(Feather.SEARCH), finding, Faces.spring(), keycap);
        face.setAlignment(Pos.CENTER_LEFT);
        Button finder = Faces.button(Command.PALETTE, commands, text);
        finder.setId("finder");
        finder.setText(null);
        finder.setGraphic(face);
        finder.getStyleClass().add("finder");
        finder.setPrefWidth(320);
        finder.minWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.ceil(face.minWidth(-1)) + 24,
                                finding.managedProperty(),
                                finding.widthProperty(),
                                keycap.widthProperty()));
        face.prefWidthProperty().bind(finder.widthProperty().subtract(24));
        return finder;
    }
}
