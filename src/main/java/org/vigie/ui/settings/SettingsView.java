package org.vigie.ui.settings;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The settings page: its sections at the left, the chosen one at the right.
public final class SettingsView {
    private final Text text;
    private final HBox root = new HBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Map<Section, ToggleButton> doors = new HashMap<>();
    private final Map<Section, Node> made = new HashMap<>();
    private final Chosen chosen;

    /// Which section is up; it outlives a change of language.
    public static final class Chosen {
        private int place;
    }

    public SettingsView(List<Section> sections, Chosen chosen, Text text) {
        this.text = text;
        this.chosen = chosen;
        ToggleGroup group = new ToggleGroup();
        VBox list = new VBox(4, Faces.label(text.get("settings.page"), "settings-title"));
        list.getStyleClass().add("settings-list");
        list.setMinWidth(Region.USE_PREF_SIZE);
        for (Section section : sections) {
            list.getChildren().add(door(section, sections.indexOf(section), group));
        }
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("clear", "settings-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("settings");
        root.getStylesheets().add(sheet());
        root.getChildren().addAll(list, scroll);
        show(sections.get(Math.min(chosen.place, sections.size() - 1)));
    }

    public Parent root() {
        return root;
    }

    /// Move the keyboard to the name of the section that is up.
    public void shown() {
        doors.values().stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private ToggleButton door(Section section, int place, ToggleGroup group) {
        String name = text.get("settings." + section.id());
        ToggleButton door = new ToggleButton(name, Faces.icon(section.icon()));
        door.setId("settings-" + section.id());
        door.getStyleClass().add("settings-door");
        door.setMaxWidth(Double.MAX_VALUE);
        door.setMinWidth(Region.USE_PREF_SIZE);
        door.setAccessibleText(name);
        door.setToggleGroup(group);
        door.setOnAction(event -> {
            chosen.place = place;
            show(section);
        });
        doors.put(section, door);
        return door;
    }

    private void show(Section section) {
        Objects.requireNonNull(doors.get(section)).setSelected(true);
        scroll.setContent(made.computeIfAbsent(section, this::page));
        scroll.setVvalue(0);
    }

    private Node page(Section section) {
        VBox page =
                new VBox(
                        16,
                        Faces.label(text.get("settings." + section.id()), "settings-title"),
                        section.content().apply(text));
        page.getStyleClass().add("settings-page");
        return page;
    }

    /// Return the address of the page's own stylesheet.
    public static String sheet() {
        URL sheet = SettingsView.class.getResource("/org/vigie/css/settings.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }
}
