package org.vigie.ui.team;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.vigie.ui.kit.Faces;

/// Upright bars beside each other, one or two for each step, each with its figure above it and the
/// name of the step below. What it shows is said in words to a screen reader.
final class Bars extends Region {
    private static final double HEIGHT = 150;
    private static final double FIGURE = 18;
    private static final double NAME = 20;
    private static final double WIDEST = 46;

    /// A figure or a name may be wider than its bar; where names are, they stand apart.
    private static final double SPILL = 8;

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
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
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
        double tall = getHeight() - FIGURE - NAME;
        int bar = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int count = step.values().size();
            double wide = Math.min(WIDEST, across * 0.92 / count);
            double left = i * across + (across - wide * count) / 2;
            for (int j = 0; j < count; j++, bar++) {
                long value = step.values().get(j);
                double high = value == 0 ? 0 : Math.max(1, tall * value / most);
                double top = FIGURE + tall - high;
                bars.get(bar).resizeRelocate(left + j * wide + 1, top, wide - 2, high);
                layoutInArea(
                        figures.get(bar),
                        left + j * wide - SPILL,
                        top - FIGURE,
                        wide + 2 * SPILL,
                        FIGURE,
                        0,
                        HPos.CENTER,
                        VPos.BOTTOM);
            }
            layoutInArea(
                    names.get(i),
                    i * across - across,
                    getHeight() - NAME,
                    3 * across,
                    NAME,
                    0,
                    HPos.CENTER,
                    VPos.CENTER);
        }
    }
}
