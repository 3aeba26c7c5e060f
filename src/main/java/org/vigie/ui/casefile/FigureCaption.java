package org.vigie.ui.casefile;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.casefile.FigureWords.Sign;
import org.vigie.ui.kit.Faces;

/// What stands under a figure: what its signs mean, figures beside it, and what could not be drawn.
final class FigureCaption extends VBox {
    private final @Nullable Node bars;

    /// @param legend the signs in the figure
    /// @param bars figures that belong to it, or null
    /// @param reason why something is missing, or empty
    FigureCaption(List<Sign> legend, @Nullable Node bars, String reason) {
        super(6);
        this.bars = bars;
        getStyleClass().add("figure-caption");
        if (!reason.isEmpty()) {
            getChildren().add(Faces.paragraph(reason, "small", "muted"));
        }
        if (!legend.isEmpty()) {
            FlowPane signs = new FlowPane(14, 2);
            legend.forEach(sign -> signs.getChildren().add(entry(sign)));
            getChildren().add(signs);
        }
        if (bars != null) {
            getChildren().add(bars);
        }
    }

    /// Leave the bars out, or have them: where there is little room the figure needs it more, and
    /// the evidence says the same in words.
    void compact(boolean little) {
        if (bars != null) {
            Faces.shown(bars, !little);
        }
    }

    private static Node entry(Sign sign) {
        Label words = Faces.label(sign.words(), "small", "muted");
        if (sign.styleClass().isEmpty()) {
            return words;
        }
        Region mark = new Region();
        mark.getStyleClass().addAll("sign", sign.styleClass());
        HBox entry = new HBox(6, mark, words);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
