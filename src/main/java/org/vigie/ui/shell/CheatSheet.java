package org.vigie.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// All keys on one sheet: those of the commands and the letters of the policy pack.
final class CheatSheet {
    private static final double COLUMN = 292;

    private final Text text;
    private final PolicyPack policy;
    private final Overlay overlay;

    CheatSheet(PolicyPack policy, Overlay overlay, Text text) {
        this.policy = policy;
        this.overlay = overlay;
        this.text = text;
    }

    void open() {
        Button close = new Button(text.get("close"));
        close.setAccessibleText(text.get("close"));
        close.setOnAction(event -> overlay.close());
        HBox header =
                new HBox(
                        8,
                        Faces.label(text.get("desk.keys.title"), "title"),
                        Faces.spring(),
                        close);
        header.setAlignment(Pos.CENTER_LEFT);
        FlowPane columns = new FlowPane(javafx.geometry.Orientation.VERTICAL, 28, 16);
        columns.setPrefWrapLength(520);
        Map<Command.Group, List<Command>> groups =
                Arrays.stream(Command.values()).collect(Collectors.groupingBy(Command::group));
        for (Command.Group group : Command.Group.values()) {
            columns.getChildren().add(group(group, groups.getOrDefault(group, List.of())));
        }
        columns.getChildren().addAll(categories(), actions());
        VBox sheet = new VBox(16, header, columns);
        sheet.setMaxWidth(980);
        sheet.setId("keys");
        overlay.open(sheet, close);
    }

    private VBox group(Command.Group group, List<Command> commands) {
        VBox box = box(group.label(text));
        for (Command command : commands) {
            String keys =
                    command.chords().stream()
                            .map((Chord chord) -> chord.print(text))
                            .collect(Collectors.joining("\u2002"));
            box.getChildren().add(row(command.label(text), keys));
        }
        return box;
    }

    private VBox categories() {
        VBox box = box(text.get("desk.keys.categories"));
        policy.categories()
                .forEach(c -> box.getChildren().add(row(name(c.names(), c.id()), c.key())));
        return box;
    }

    private VBox actions() {
        VBox box = box(text.get("desk.keys.actions"));
        policy.actions().forEach(a -> box.getChildren().add(row(name(a.names(), a.id()), a.key())));
        return box;
    }

    private String name(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }

    private static VBox box(String title) {
        VBox box = new VBox(4, Faces.label(title, "small", "muted"));
        box.setPrefWidth(COLUMN);
        return box;
    }

    private static HBox row(String words, String keys) {
        Label keycap = Faces.keycap(keys);
        HBox row = new HBox(8, new Label(words), Faces.spring(), keycap);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
