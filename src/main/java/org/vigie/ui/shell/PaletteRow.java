package org.vigie.ui.shell;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// One row of the palette: a command with its help, or the reason why it is not possible now.
final class PaletteRow extends ListCell<Palette.Found> {
    private final Text text;
    private final Label name = Faces.label("");
    private final Label help = Faces.paragraph("", "small", "muted");
    private final Label keycap = Faces.keycap("");
    private final HBox face = new HBox(10);

    PaletteRow(Text text, Consumer<Palette.Found> give) {
        this.text = text;
        VBox words = new VBox(1, name, help);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        keycap.setMinWidth(USE_PREF_SIZE);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getChildren().addAll(words, keycap);
        setPrefWidth(0);
        setOnMouseClicked(event -> give.accept(getItem()));
    }

    @Override
    protected void updateItem(Palette.@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        setGraphic(empty || found == null ? null : face);
        switch (empty ? null : found) {
            case null -> setAccessibleText(null);
            case Palette.Found.Case(String id) -> {
                say(text.get("desk.palette.case", Map.of("id", id)), "", "", true);
            }
            case Palette.Found.ByName(Command command, Commands.State state) -> {
                boolean possible = state == Commands.State.POSSIBLE;
                String below = possible ? command.help(text) : why(command, state);
                say(command.label(text), below, command.keys(text), possible);
            }
        }
    }

    private void say(String label, String below, String keys, boolean possible) {
        name.setText(label);
        help.setText(below);
        Faces.shown(help, !below.isEmpty());
        keycap.setText(keys);
        name.getStyleClass().remove("muted");
        if (!possible) {
            name.getStyleClass().add("muted");
        }
        setAccessibleText(String.join(", ", label, keys, possible ? "" : below));
    }

    /// Say what keeps a command from being given, as exactly as it is known.
    private String why(Command command, Commands.State state) {
        String own = "command." + command.id() + ".needs";
        if (state == Commands.State.NOT_NOW && text.has(own)) {
            return text.get(own);
        }
        String key = "command.not." + state.name().toLowerCase(Locale.ROOT);
        return text.get(
                key,
                Map.of(
                        "keys", command.keys(text),
                        "desk", Command.SHOW_DESK.label(text)));
    }
}
