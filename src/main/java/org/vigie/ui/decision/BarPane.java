package org.vigie.ui.decision;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.vigie.ui.kit.MeasuredPane;
import org.vigie.ui.kit.Snug;

/// The parts of the decision bar: the chips, and at their right the reason, the button and what is
/// said of them. In large letters the chips keep the whole width, and the rest is one line below.
final class BarPane extends MeasuredPane {
    private static final double GAP = 24;
    private static final double BETWEEN = 8;
    private static final double UNDER = 4;

    /// Fewer sizes of letters across than this are too few for chips beside the reason.
    private static final double LETTERS = 68;

    /// From this width on, in pixels, the reason fits beside the button and the chips beside both.
    private static final double ROOMY = 1_360;

    /// How much of a line of its own is for what is said; always, so that nothing moves about.
    private static final double SAID = 0.42;

    /// How much of the window chips may take; beyond that they scroll.
    private static final double MOST = 0.42;

    private final Region chips;
    private final Region act;
    private final Region said;
    private final TextField reason;

    /// @param reason whose letters are measured
    BarPane(Region chips, Region act, Region said, TextField reason) {
        this.chips = new Snug(chips);
        this.act = act;
        this.said = said;
        this.reason = reason;
        getChildren().addAll(this.chips, act, said);
        sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> requestLayout());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double lay(double whole, boolean place) {
        Insets edge = getInsets();
        double width = whole - edge.getLeft() - edge.getRight();
        double x = edge.getLeft();
        double y = edge.getTop();
        boolean below = whole < LETTERS * reason.getFont().getSize();
        double high = below ? below(width, x, y, place) : beside(width, x, y, place);
        return y + high + edge.getBottom();
    }

    private double beside(double width, double x, double y, boolean place) {
        double end = Math.max(width < ROOMY ? 290 : 392, Math.ceil(act.minWidth(-1)));
        double first = Math.max(0, width - GAP - end);
        double row = row(first);
        double upper = tall(act, end);
        double lower = tall(said, end);
        if (place) {
            chips.resizeRelocate(x, y, first, row);
            act.resizeRelocate(x + width - end, y, end, upper);
            said.resizeRelocate(x + width - end, y + upper + UNDER, end, lower);
        }
        return Math.max(row, upper + UNDER + lower);
    }

    private double below(double width, double x, double y, boolean place) {
        double left = Math.round(width * SAID);
        double right = width - left - GAP;
        double row = row(width);
        double say = tall(said, left);
        double end = tall(act, right);
        double high = Math.max(say, end);
        double at = y + row + BETWEEN;
        if (place) {
            chips.resizeRelocate(x, y, width, row);
            said.resizeRelocate(x, at + Math.floor((high - say) / 2), left, say);
            act.resizeRelocate(x + left + GAP, at + Math.floor((high - end) / 2), right, end);
        }
        return row + BETWEEN + high;
    }

    private double row(double across) {
        double whole = getScene() == null ? Double.MAX_VALUE : getScene().getHeight();
        return Math.min(tall(chips, across), Math.floor(whole * MOST));
    }

    private static double tall(Region part, double across) {
        return Math.ceil(Math.max(part.minHeight(across), part.prefHeight(across)));
    }
}
