package org.vigie.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// A searchable list of every command, the possible ones and the others with their reason, and of
/// cases by their number.
final class Palette {
    private static final int LEAST_LETTERS = 3;

    private final Commands commands;
    private final Finder finder;
    private final Supplier<CaseFinder> cases;
    private final Overlay overlay;
    private final Text text;
    private final TextField query = new TextField();
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ListView<Found> list = new ListView<>(found);

    /// What can be chosen.
    sealed interface Found {
        record ByName(Command command, Commands.State state) implements Found {
            boolean possible() {
                return state == Commands.State.POSSIBLE;
            }
        }

        record Case(String id) implements Found {}
    }

    Palette(
            Commands commands,
            Finder finder,
            Supplier<CaseFinder> cases,
            Overlay overlay,
            Text text) {
        this.commands = commands;
        this.finder = finder;
        this.cases = cases;
        this.overlay = overlay;
        this.text = text;
        query.setId("palette");
        query.setPromptText(text.get("desk.palette.prompt"));
        query.setAccessibleText(text.get("desk.palette.prompt"));
        query.textProperty().subscribe(this::search);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFocusTraversable(false);
        list.setAccessibleText(text.get("desk.palette.prompt"));
        list.setCellFactory(view -> new PaletteRow(text, this::give));
        list.setPlaceholder(Faces.paragraph(text.get("desk.palette.nothing"), "muted"));
        list.getStyleClass().add("palette-list");
    }

    void open() {
        query.clear();
        search("");
        VBox sheet = new VBox(8, query, list);
        sheet.getStyleClass().add("palette-sheet");
        overlay.open(sheet, query);
    }

    private void search(String words) {
        List<Found> byName = new ArrayList<>();
        for (Command command : finder.find(words, text.locale())) {
            byName.add(new Found.ByName(command, commands.state(command)));
        }
        found.setAll(byName);
        list.getSelectionModel().selectFirst();
        if (words.strip().length() >= LEAST_LETTERS) {
            cases.get().find(words.strip(), ids -> add(words, ids));
        }
    }

    /// Cases come first when a number was asked for, after the commands otherwise.
    private void add(String words, List<String> ids) {
        if (!query.getText().equals(words) || ids.isEmpty()) {
            return;
        }
        List<Found> rows = ids.stream().map(id -> (Found) new Found.Case(id)).toList();
        boolean number = words.chars().anyMatch(Character::isDigit);
        found.addAll(number ? 0 : found.size(), rows);
        if (number || found.size() == rows.size()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        int at = list.getSelectionModel().getSelectedIndex();
        switch (code) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case PAGE_DOWN -> select(at + 8);
            case PAGE_UP -> select(at - 8);
            case ENTER -> give(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int place) {
        int at = Math.clamp(place, 0, Math.max(0, found.size() - 1));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 4));
    }

    private void give(@Nullable Found chosen) {
        switch (chosen) {
            case null -> {}
            case Found.Case(String id) -> {
                overlay.close();
                cases.get().open(id);
            }
            case Found.ByName byName when byName.possible() -> {
                finder.used(byName.command());
                overlay.close();
                commands.fire(byName.command());
            }
            case Found.ByName _ -> {}
        }
    }
}
