package org.vigie.ui.models;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Red flags as people see them: a colour, and always the word beside it.
final class FlagLabels {
    private FlagLabels() {}

    /// Return the flags in a word each, one below the other.
    static VBox words(List<RedFlag> flags, Text text) {
        PackWords words = new PackWords(text);
        VBox box = new VBox(2);
        box.setAlignment(Pos.CENTER_LEFT);
        for (RedFlag flag : flags) {
            Label word = Faces.paragraph(words.flag(flag), "small", colour(flag));
            box.getChildren().add(dotted(flag, word));
        }
        if (flags.isEmpty()) {
            box.getChildren().add(Faces.label(text.get("shelf.none"), "small", "dim"));
        }
        return box;
    }

    /// Return one flag, and what it means.
    static Node sentence(RedFlag flag, Text text) {
        PackWords words = new PackWords(text);
        return dotted(
                flag,
                new VBox(
                        2,
                        Faces.paragraph(words.flag(flag), "strong", colour(flag)),
                        Faces.paragraph(words.why(flag), "small")));
    }

    private static HBox dotted(RedFlag flag, Node words) {
        HBox dot = new HBox(Faces.dot(colour(flag)));
        dot.getStyleClass().add("flag-dot");
        HBox row = new HBox(7, dot, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /// The gravest flag is the only one in the gravest colour.
    private static String colour(RedFlag flag) {
        return flag == RedFlag.TRAINING_DATA_CSAEM ? "over" : "due";
    }
}
