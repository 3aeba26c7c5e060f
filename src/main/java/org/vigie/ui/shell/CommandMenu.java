package org.vigie.ui.shell;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// One button that holds every command, by group, with its key.
final class CommandMenu {
    private CommandMenu() {}

    static MenuButton button(Commands commands, Text text) {
        MenuButton button = new MenuButton("", Faces.icon(Feather.MENU));
        button.setId("menu");
        button.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        button.setAccessibleText(text.get("desk.menu"));
        button.setTooltip(Faces.tip(text.get("desk.menu")));
        for (Command.Group group : Command.Group.values()) {
            Menu menu = new Menu(group.label(text));
            Arrays.stream(Command.values())
                    .filter(command -> command.group() == group)
                    .forEach(command -> menu.getItems().add(item(command, commands, text)));
            button.getItems().add(menu);
        }
        return button;
    }

    private static MenuItem item(Command command, Commands commands, Text text) {
        HBox face =
                new HBox(
                        10,
                        Faces.icon(command.icon()),
                        new Label(command.label(text)),
                        Faces.spring(),
                        Faces.keycap(command.keys(text)));
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("menu-line");
        face.setAccessibleText(command.label(text) + ", " + command.help(text));
        CustomMenuItem item = new CustomMenuItem(face);
        item.setId("menu-" + command.id());
        item.disableProperty().bind(commands.enabled(command).not());
        item.setOnAction(event -> commands.give(command));
        return item;
    }
}
