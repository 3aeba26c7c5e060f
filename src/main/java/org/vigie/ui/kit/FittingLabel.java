package org.vigie.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Words of falling importance on one line. What does not fit is left out whole, never cut short;
/// only the first part may be.
public final class FittingLabel extends Region {
    private static final String BETWEEN = " · ";

    /// Words measured in the present font.
    private static final int REMEMBERED = 64;

    private final Map<String, Double> widths = new HashMap<>();
    private final Label label;
    private final Text measure = new Text();
    private List<String> parts = List.of();
    private boolean silent;

    public FittingLabel(String... styleClasses) {
        label = Faces.label("", styleClasses);
        measure.fontProperty().bind(label.fontProperty());
        label.fontProperty()
                .subscribe(() -> {
                    widths.clear();
                    requestLayout();
                });
        getChildren().add(label);
    }

    /// Say the parts, as many of them as fit.
    public void say(List<String> words) {
        if (!parts.equals(words)) {
            parts = List.copyOf(words);
            requestLayout();
        }
    }

    /// Say nothing where not even the first part fits: it is said elsewhere.
    public FittingLabel orNothing() {
        silent = true;
        return this;
    }

    /// Return what is said at a width.
    private String fitting(double width) {
        for (int count = parts.size(); count > 1; count--) {
            String words = String.join(BETWEEN, parts.subList(0, count));
            if (wide(words) <= width) {
                return words;
            }
        }
        String first = parts.isEmpty() ? "" : parts.getFirst();
        return silent && wide(first) > width ? "" : first;
    }

    private double wide(String words) {
        if (widths.size() > REMEMBERED) {
            widths.clear();
        }
        return widths.computeIfAbsent(words, this::measured);
    }

    private double measured(String words) {
        measure.setText(words);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    @Override
    protected void layoutChildren() {
        label.setText(fitting(getWidth()));
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(String.join(BETWEEN, parts));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(label.prefHeight(width));
    }

    @Override
    public double getBaselineOffset() {
        return label.getBaselineOffset();
    }
}
