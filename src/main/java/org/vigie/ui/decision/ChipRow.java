package org.vigie.ui.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Chips on one line. From the first that does not fit on they are left out whole, and the last
/// one, which shows them all on as many lines as they need, is there whenever any is left out.
final class ChipRow extends Pane {
    private static final double GAP = 6;

    private final Node more;
    private final Predicate<Node> first;
    private boolean all;
    private boolean others;

    /// @param more the chip at the end that shows all
    /// @param first which chips the others make room for
    ChipRow(Node more, Predicate<Node> first) {
        this.more = more;
        this.first = first;
        setMinWidth(0);
    }

    /// @param showAll whether every chip is shown
    /// @param hidden whether some are not even tried
    void show(boolean showAll, boolean hidden) {
        all = showAll;
        others = hidden;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(chips()) + GAP + wide(more);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(
                fitting(width < 0 ? getWidth() : width), width < 0 ? getWidth() : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> shown = fitting(getWidth());
        getManagedChildren().forEach(chip -> chip.setVisible(shown.contains(chip)));
        place(shown, getWidth(), true);
    }

    private List<Node> chips() {
        List<Node> chips = new ArrayList<>(getManagedChildren());
        chips.remove(more);
        return chips;
    }

    /// Return what is shown at a width, in order.
    private List<Node> fitting(double width) {
        List<Node> chips = chips();
        boolean whole = all || wide(chips) + (others ? GAP + wide(more) : 0) <= width;
        if (!whole) {
            double left = width - wide(more);
            List<Node> kept = new ArrayList<>();
            left = keep(chips.stream().filter(first).toList(), left, kept);
            keep(chips.stream().filter(first.negate()).toList(), left, kept);
            chips.retainAll(kept);
        }
        if (all || others || !whole) {
            chips.add(more);
        }
        return chips;
    }

    private static double keep(List<Node> wanted, double room, List<Node> kept) {
        double left = room;
        for (Node chip : wanted) {
            double needed = wide(chip) + GAP;
            if (needed > left) {
                break;
            }
            kept.add(chip);
            left -= needed;
        }
        return left;
    }

    private static double wide(Node chip) {
        return Math.ceil(chip.prefWidth(-1));
    }

    private static double wide(List<Node> chips) {
        return chips.stream().mapToDouble(chip -> wide(chip) + GAP).sum() - GAP;
    }

    private static double place(List<Node> chips, double width, boolean move) {
        double x = 0;
        double y = 0;
        double high = 0;
        for (Node chip : chips) {
            double wide = wide(chip);
            double tall = Math.ceil(Math.max(chip.minHeight(-1), chip.prefHeight(-1)));
            if (x > 0 && x + wide > width) {
                x = 0;
                y += high + GAP;
                high = 0;
            }
            if (move) {
                chip.resizeRelocate(x, y, wide, tall);
            }
            x += wide + GAP;
            high = Math.max(high, tall);
        }
        return y + high;
    }
}
