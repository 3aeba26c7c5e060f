package org.vigie.ui.team;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.vigie.ui.kit.Faces;

/// Upright bars beside each other, one or two for each step, each with its figure above it and the
/// name of the step below. What it shows is said in words to a screen reader.
final class Bars extends Region {
    /// What the bars themselves have, beside a figure above and a name below.
    private static final double TALL = 112;

    /// Between two names.
    private static final double APART = 4;

    private static final double WIDEST = 46;

    private final List<Step> steps = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();

    /// One step.
    ///
    /// @param name below it, may be empty where there is no room for each
    /// @param values one or two, not negative
    /// @param figures what stands above each bar
    /// @param styles one style class for each
    record Step(String name, List<Long> values, List<String> figures, List<String> styles) {
        Step {
            values = List.copyOf(values);
            figures = List.copyOf(figures);
            styles = List.copyOf(styles);
        }
    }

    Bars() {
        getStyleClass().add("bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(0);
    }

    void show(List<Step> next, String words) {
        steps.clear();
        steps.addAll(next);
        bars.clear();
        figures.clear();
        names.clear();
        for (Step step : next) {
            names.add(Faces.label(step.name(), "small", "muted", "figures"));
            for (int i = 0; i < step.values().size(); i++) {
                Region bar = new Region();
                bar.getStyleClass().addAll("bar", step.styles().get(i));
                bars.add(bar);
                figures.add(Faces.label(step.figures().get(i), "bar-figure", "figures"));
            }
        }
        getChildren().clear();
        getChildren().addAll(bars);
        getChildren().addAll(figures);
        getChildren().addAll(names);
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return line(figures) + TALL + line(names);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// Return how tall the tallest of these is.
    private static double line(List<Label> words) {
        return Math.ceil(words.stream().mapToDouble(each -> each.prefHeight(-1)).max().orElse(0));
    }

    @Override
    protected void layoutChildren() {
        if (steps.isEmpty()) {
            return;
        }
        long most =
                Math.max(
                        1,
                        steps.stream()
                                .flatMap(step -> step.values().stream())
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(1));
        double across = getWidth() / steps.size();
        double above = line(figures);
        double below = line(names);
        double tall = getHeight() - above - below;
        double end = Double.NEGATIVE_INFINITY;
        int bar = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int count = step.values().size();
            double wide = Math.min(WIDEST, across * 0.92 / count);
            double left = i * across + (across - wide * count) / 2;
            for (int j = 0; j < count; j++, bar++) {
                long value = step.values().get(j);
                double high = value == 0 ? 0 : Math.max(1, tall * value / most);
                double top = above + tall - high;
                bars.get(bar).resizeRelocate(left + j * wide + 1, top, wide - 2, high);
                put(figures.get(bar), left + (j + 0.5) * wide, top - above, above);
            }
            end = name(names.get(i), (i + 0.5) * across, getHeight() - below, below, end);
        }
    }

    /// Write a name below its step, unless the one before reaches into it; return where it ends.
    private double name(Label name, double middle, double y, double high, double end) {
        double wide = Math.ceil(name.prefWidth(-1));
        boolean free = middle - wide / 2 >= end + APART;
        name.setVisible(free && !name.getText().isEmpty());
        put(name, middle, y, high);
        return name.isVisible() ? middle + wide / 2 : end;
    }

    /// Put words in the middle of something, as wide as they are.
    private void put(Label words, double middle, double y, double high) {
        double wide = Math.ceil(words.prefWidth(-1));
        double x = Math.clamp(middle - wide / 2, 0, Math.max(0, getWidth() - wide));
        words.resizeRelocate(Math.round(x), y, wide, high);
    }
}
