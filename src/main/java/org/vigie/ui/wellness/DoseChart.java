package org.vigie.ui.wellness;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.vigie.exposure.Dose;

/// The dose over the day as one line, and the bound where there is one. The words beside it say the
/// same.
final class DoseChart extends Region {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 96;
    private static final double ROOM = 1.15;

    private final Polyline line = new Polyline();
    private final Line bound = new Line();
    private final Line axis = new Line();
    private List<Dose.Point> points = List.of();
    private double most;

    DoseChart() {
        line.getStyleClass().add("dose-line");
        bound.getStyleClass().add("dose-bound");
        axis.getStyleClass().add("dose-axis");
        getChildren().addAll(axis, bound, line);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setId("dose-chart");
    }

    /// @param limit the bound of the hour, 0 for none
    /// @param words what it shows, for who does not see it
    void draw(List<Dose.Point> day, double limit, String words) {
        points = List.copyOf(day);
        most = limit;
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double highest = points.stream().mapToDouble(Dose.Point::dose).max().orElse(0);
        double top = Math.max(Math.max(highest, most), 1) * ROOM;
        double bottom = getHeight() - 1;
        line.getPoints().clear();
        for (int i = 0; i < points.size(); i++) {
            line.getPoints().add(getWidth() * i / Math.max(1, points.size() - 1));
            line.getPoints().add(bottom * (1 - points.get(i).dose() / top));
        }
        across(axis, bottom);
        across(bound, bottom * (1 - most / top));
        bound.setVisible(most > 0);
    }

    private void across(Line straight, double y) {
        straight.setStartX(0);
        straight.setEndX(getWidth());
        straight.setStartY(y);
        straight.setEndY(y);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
