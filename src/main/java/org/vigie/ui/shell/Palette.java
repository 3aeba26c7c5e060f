package org.vigie.ui.shell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// A searchable list of every command that can be given now.
final class Palette {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final double ROW = 44;

    private final Commands commands;
    private final Overlay overlay;
    private final Text text;
    private final TextField query = new TextField();
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ListView<Command> list = new ListView<>(found);

    Palette(Commands commands, Overlay overlay, Text text) {
        this.commands = commands;
        this.overlay = overlay;
        this.text = text;
        query.setId("palette");
        query.setPromptText(text.get("desk.palette.prompt"));
        query.setAccessibleText(text.get("desk.palette.prompt"));
        query.textProperty().subscribe(this::search);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * 9 + 2);
        list.setFocusTraversable(false);
        list.setAccessibleText(text.get("desk.palette.prompt"));
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Faces.label(text.get("desk.palette.nothing"), "muted"));
        list.getStyleClass().add("palette-list");
    }

    void open() {
        query.clear();
        search("");
        VBox sheet = new VBox(8, query, list);
        sheet.setMaxWidth(560);
        overlay.open(sheet, query);
    }

    private void search(String words) {
        String wanted = plain(words);
        found.setAll(
                Arrays.stream(Command.values())
                        .filter(command -> command != Command.PALETTE)
                        .filter(command -> commands.enabled(command).get())
                        .filter(command -> !commands.isHeld(command))
                        .filter(command ->
                                plain(command.label(text) + " " + command.help(text))
                                        .contains(wanted))
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (code == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (code == KeyCode.ENTER) {
            give(list.getSelectionModel().getSelectedItem());
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void give(@Nullable Command command) {
        if (command != null) {
            overlay.close();
            commands.fire(command);
        }
    }

    /// Return words without accents and case, so that "decider" finds "Décider".
    private static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private final class Row extends ListCell<Command> {
        private final Label name = new Label();
        private final Label help = Faces.label("", "small", "muted");
        private final Label keycap = Faces.keycap("");
        private final HBox face = new HBox(10);

        Row() {
            VBox words = new VBox(1, name, help);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
            keycap.setMinWidth(USE_PREF_SIZE);
            face.setAlignment(Pos.CENTER_LEFT);
            face.getChildren().addAll(words, keycap);
            setPrefWidth(0);
            setOnMouseClicked(event -> give(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            name.setText(command.label(text));
            help.setText(command.help(text));
            keycap.setText(command.keys(text));
            setAccessibleText(command.label(text) + ", " + command.keys(text));
            setGraphic(face);
        }
    }
}
