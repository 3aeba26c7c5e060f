package org.vigie.ui.casefile;

import javafx.scene.layout.Region;
import org.vigie.ui.kit.MeasuredPane;

/// Two panes of one width side by side; one above the other where they would be too narrow for what
/// stands in them.
final class PanePair extends MeasuredPane {
    private static final double GAP = 12;

    private final Region first;
    private final Region second;

    PanePair(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * computeMinWidth(height) + GAP;
    }

    @Override
    protected double lay(double width, boolean place) {
        double half = Math.floor((width - GAP) / 2);
        boolean beside = half >= computeMinWidth(-1);
        double each = beside ? half : width;
        double one = Math.ceil(first.prefHeight(each));
        double other = Math.ceil(second.prefHeight(each));
        double tall = beside ? Math.max(one, other) : one + GAP + other;
        if (place) {
            first.resizeRelocate(0, 0, each, beside ? tall : one);
            second.resizeRelocate(
                    beside ? width - each : 0, beside ? 0 : one + GAP, each, beside ? tall : other);
        }
        return tall;
    }
}
