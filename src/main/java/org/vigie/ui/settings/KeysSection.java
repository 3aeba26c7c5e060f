package org.vigie.ui.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Keymap;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.SystemKeys;
import org.vigie.ui.kit.SystemKeys.Platform;
import org.vigie.ui.kit.Text;
import org.vigie.ui.settings.KeysViewModel.State;

/// Every command with its keys, which can be changed.
public final class KeysSection {
    private final KeysViewModel model;
    private final Keys keys;
    private final Platform platform;

    /// @param keys of the window, which rest while a command listens for its new one
    public KeysSection(KeysViewModel model, Keys keys) {
        this(model, keys, Platform.HERE);
    }

    /// @param platform whose own keys are warned of
    KeysSection(KeysViewModel model, Keys keys, Platform platform) {
        this.model = model;
        this.keys = keys;
        this.platform = platform;
    }

    /// Return the section in one language.
    public Node node(Text text) {
        Label said = Faces.paragraph("");
        said.setId("keys-said");
        Button take = button(text.get("settings.keys.take"), "keys-take", model::take);
        Button all = button(text.get("settings.keys.reset-all"), "keys-reset-all", model::resetAll);
        HBox top = new HBox(12, said, take, all);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox rows = new VBox(2);
        VBox page = new VBox(12, top, rows);
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.stateProperty()
                .subscribe(state -> {
                    keys.record(state instanceof State.Listening);
                    said.setText(words(state, text));
                    Faces.shown(take, state instanceof State.Refused refused && refused.canTake());
                    all.setDisable(state.keymap().isStandard());
                    fill(rows, state.keymap(), text);
                    if (state instanceof State.Listening(Keymap _, Command command)) {
                        focus(rows, "change-" + command.id());
                    }
                });
        page.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        model.leave();
                    }
                });
        return page;
    }

    private void pressed(KeyEvent event) {
        Command command = model.listening();
        if (command == null) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && command != Command.BLANK) {
            model.leave();
            event.consume();
        } else if (event.getCode() != KeyCode.TAB) {
            Chord.pressed(event).ifPresent(model::pressed);
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (model.listening() != null) {
            Chord.typed(event).ifPresent(model::pressed);
            event.consume();
        }
    }

    private void fill(VBox rows, Keymap keymap, Text text) {
        Node focus = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
        String had = focus == null ? null : focus.getId();
        rows.getChildren().clear();
        for (Command.Group group : Command.Group.values()) {
            rows.getChildren().add(Faces.label(group.label(text), "strong", "settings-group"));
            Arrays.stream(Command.values())
                    .filter(command -> command.group() == group)
                    .forEach(command -> {
                        rows.getChildren().add(row(command, keymap, text));
                        warn(rows, command, keymap, text);
                    });
        }
        if (had != null) {
            focus(rows, had);
        }
    }

    /// A key the system may keep for itself is not refused, and not passed over in silence.
    private void warn(VBox rows, Command command, Keymap keymap, Text text) {
        for (Chord chord : keymap.chords(command)) {
            warning(command, chord, text)
                    .ifPresent(words -> {
                        Label warning = Faces.paragraph(words, "small", "due");
                        warning.setId("system-" + command.id());
                        warning.setGraphic(Faces.icon(Feather.ALERT_TRIANGLE));
                        rows.getChildren().add(warning);
                    });
        }
    }

    private Optional<String> warning(Command command, Chord chord, Text text) {
        return SystemKeys.by(platform, command, chord)
                .map(held -> SystemKeys.warning(held, command, text));
    }

    private static void focus(VBox rows, String id) {
        rows.getChildren().stream()
                .flatMap(row -> row.lookupAll(".button").stream())
                .filter(button -> id.equals(button.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node row(Command command, Keymap keymap, Text text) {
        Label name = Faces.paragraph(command.label(text));
        name.setTooltip(Faces.tip(command.help(text)));
        HBox chips = new HBox(6);
        chips.getStyleClass().add("settings-chips");
        chips.setAlignment(Pos.CENTER_RIGHT);
        for (Chord chord : keymap.chords(command)) {
            chips.getChildren().add(chip(command, chord, keymap, text));
        }
        Button change =
                button(
                        text.get("settings.keys.change"),
                        "change-" + command.id(),
                        () -> model.listen(command));
        change.setAccessibleText(text.get("settings.keys.change") + ", " + command.label(text));
        Button reset =
                button(
                        text.get("settings.keys.reset"),
                        "reset-" + command.id(),
                        () -> model.reset(command));
        reset.setAccessibleText(text.get("settings.keys.reset") + ", " + command.label(text));
        Faces.shown(reset, keymap.isChosen(command));
        HBox controls = new HBox(8, reset, chips, change);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.setMinWidth(Region.USE_PREF_SIZE);
        return besideOrBelow(name, controls);
    }

    /// Put the controls at the end of the name's line, or below it where large letters leave no
    /// room.
    private static Node besideOrBelow(Label name, HBox controls) {
        StackPane holder = new StackPane(name);
        holder.setAlignment(Pos.CENTER_LEFT);
        FlowPane row = new FlowPane(8, 4, holder, controls);
        row.setRowValignment(VPos.CENTER);
        row.getStyleClass().add("settings-row");
        holder.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> {
                                    Insets around = row.getInsets();
                                    double whole =
                                            row.getWidth() - around.getLeft() - around.getRight();
                                    double beside = whole - controls.getWidth() - 9;
                                    return Math.floor(
                                            beside >= name.prefWidth(-1) ? beside : whole);
                                },
                                row.widthProperty(),
                                controls.widthProperty(),
                                name.fontProperty()));
        return row;
    }

    private Node chip(Command command, Chord chord, Keymap keymap, Text text) {
        String printed = chord.print(text);
        Button chip = button(printed, "chip-" + command.id(), () -> model.remove(command, chord));
        String what =
                text.get(
                        "settings.keys.remove",
                        Map.of("keys", printed, "command", command.label(text)));
        chip.setAccessibleText(what);
        warning(command, chord, text).ifPresent(chip::setAccessibleHelp);
        chip.setTooltip(Faces.tip(what));
        chip.getStyleClass().add("settings-chip");
        chip.setDisable(keymap.needs(command));
        return chip;
    }

    private static String words(State state, Text text) {
        return switch (state) {
            case State.Reading _ -> text.get("settings.keys.about");
            case State.Listening(Keymap _, Command command) ->
                    text.get("settings.keys.listening", Map.of("command", command.label(text)));
            case State.Refused(Keymap _, Command _, Chord chord, Keymap.Conflict why) ->
                    refused(chord.print(text), why, text);
        };
    }

    private static String refused(String printed, Keymap.Conflict why, Text text) {
        return switch (why) {
            case Keymap.Conflict.Taken(Command by, boolean needed) ->
                    text.get(
                            needed ? "settings.keys.needed" : "settings.keys.taken",
                            Map.of("keys", printed, "command", by.label(text)));
            case Keymap.Conflict.Policy(String letter) ->
                    text.get("settings.keys.policy", Map.of("keys", letter));
            case Keymap.Conflict.Reserved() ->
                    text.get("settings.keys.reserved", Map.of("keys", printed));
            case Keymap.Conflict.Digit() -> text.get("settings.keys.digit");
        };
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setOnAction(event -> action.run());
        return button;
    }
}
