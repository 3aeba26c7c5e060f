package org.vigie.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// All keys on one sheet: those of the commands and the letters of the policy pack, found by name
/// or by key, in as many columns as fit.
final class CheatSheet {
    private final Text text;
    private final PolicyPack policy;
    private final Overlay overlay;
    private final Columns columns = new Columns();

    /// One line.
    private record Line(String words, String keys) {
        boolean fits(String wanted) {
            return Finder.plain(words).contains(wanted) || Finder.plain(keys).contains(wanted);
        }
    }

    CheatSheet(PolicyPack policy, Overlay overlay, Text text) {
        this.policy = policy;
        this.overlay = overlay;
        this.text = text;
    }

    void open() {
        Button close = new Button(text.get("close"));
        close.setMinWidth(Button.USE_PREF_SIZE);
        close.setAccessibleText(text.get("close"));
        close.setOnAction(event -> overlay.close());
        TextField search = new TextField();
        search.setId("keys-search");
        search.setPromptText(text.get("desk.keys.search"));
        search.setAccessibleText(text.get("desk.keys.search"));
        search.textProperty().subscribe(words -> fill(Finder.plain(words)));
        HBox.setHgrow(search, Priority.ALWAYS);
        Label title = Faces.label(text.get("desk.keys.title"), "title");
        title.setMinWidth(Label.USE_PREF_SIZE);
        HBox header = new HBox(16, title, search, close);
        header.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setId("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet = new VBox(16, header, scroll);
        sheet.getStyleClass().add("keys-sheet");
        sheet.setId("keys");
        overlay.openTall(sheet, search);
    }

    private void fill(String wanted) {
        Map<Command.Group, List<Command>> groups =
                Arrays.stream(Command.values()).collect(Collectors.groupingBy(Command::group));
        List<VBox> boxes = new ArrayList<>();
        Predicate<Line> fits = line -> line.fits(wanted);
        for (Command.Group group : Command.Group.values()) {
            List<Line> lines =
                    groups.getOrDefault(group, List.of()).stream().map(this::line).toList();
            box(group.label(text), lines, fits, boxes);
        }
        List<Line> categories =
                policy.categories().stream().map(c -> line(c.names(), c.id(), c.key())).toList();
        box(text.get("desk.keys.categories"), categories, fits, boxes);
        List<Line> actions =
                policy.actions().stream().map(a -> line(a.names(), a.id(), a.key())).toList();
        box(text.get("desk.keys.actions"), actions, fits, boxes);
        columns.show(
                boxes.isEmpty()
                        ? List.of(Faces.paragraph(text.get("desk.keys.nothing"), "muted"))
                        : boxes);
    }

    private Line line(Command command) {
        String keys =
                text.keymap().chords(command).stream()
                        .map((Chord chord) -> chord.print(text))
                        .collect(Collectors.joining("\u2002"));
        return new Line(command.label(text), keys);
    }

    private Line line(Map<String, String> names, String id, String key) {
        return new Line(names.getOrDefault(text.locale().getLanguage(), id), key);
    }

    private static void box(
            String title, List<Line> lines, Predicate<Line> fits, List<VBox> boxes) {
        List<Line> shown = lines.stream().filter(fits).toList();
        if (shown.isEmpty()) {
            return;
        }
        VBox box = new VBox(5, Faces.label(title, "small", "muted"));
        shown.forEach(line -> box.getChildren().add(row(line)));
        boxes.add(box);
    }

    private static HBox row(Line line) {
        Label words = Faces.paragraph(line.words());
        words.setMinWidth(0);
        Label keycap = Faces.keycap(line.keys());
        keycap.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(8, words, Faces.spring(), keycap);
        HBox.setHgrow(words, Priority.SOMETIMES);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
