package org.vigie.ui.casefile;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The keys of looking, printed where they act.
final class LookHints {
    private final FlowPane root = new FlowPane(16, 4);

    LookHints(Text text) {
        root.setAlignment(Pos.CENTER_RIGHT);
        root.getChildren()
                .addAll(
                        hint(text, "case.hint.next", Command.NEXT_RUNG),
                        hint(text, "case.hint.colour", Command.SEE_COLOUR),
                        hint(text, "case.hint.drawing", Command.SEE_DRAWING),
                        hint(
                                text,
                                "case.hint.side",
                                Command.LOOK_AT_SOURCE,
                                Command.LOOK_AT_OUTPUT),
                        hint(text, "case.hint.spotlight", Command.SPOTLIGHT),
                        hint(text, "case.hint.zoom", Command.ZOOM_IN, Command.ZOOM_OUT),
                        hint(text, "case.hint.blank", Command.BLANK));
    }

    FlowPane root() {
        return root;
    }

    private static Node hint(Text text, String key, Command... commands) {
        HBox hint = new HBox(6);
        hint.setAlignment(Pos.CENTER);
        for (Command command : commands) {
            hint.getChildren().add(Faces.keycap(command.keys(text)));
        }
        hint.getChildren().add(Faces.label(text.get(key), "small", "muted"));
        return hint;
    }
}
