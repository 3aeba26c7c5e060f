package org.vigie.ui.quality;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.vigie.quality.ThresholdCurve;
import org.vigie.quality.ThresholdCurve.Point;

/// Two lines over the thresholds from 0 to 1: the share of cases that would be pointed out, and the
/// share of violations that would be missed (dashed). An upright marks the threshold tried, a thin
/// one the threshold in use.
final class CurveChart extends Region {
    private static final int STEPS = 100;
    private static final double HEIGHT = 200;

    private final Polyline out = line("curve-out");
    private final Polyline missed = line("curve-missed");
    private final Line tried = upright("curve-tried");
    private final Line present = upright("curve-present");
    private final Line floor = upright("curve-axis");
    private final Line side = upright("curve-axis");
    private @Nullable ThresholdCurve curve;
    private double threshold;
    private double inUse = Double.NaN;

    CurveChart() {
        getStyleClass().add("curve-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(floor, side, present, out, missed, tried);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    private static Polyline line(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().add(style);
        line.setManaged(false);
        return line;
    }

    private static Line upright(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        line.setManaged(false);
        return line;
    }

    /// @param words said to a screen reader in place of the lines
    void show(@Nullable ThresholdCurve next, double tryThis, double usedNow, String words) {
        curve = next;
        threshold = tryThis;
        inUse = usedNow;
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        place(floor, 0, height - 1, width, height - 1);
        place(side, 0, 0, 0, height);
        ThresholdCurve now = curve;
        boolean any = now != null && now.cases() > 0;
        out.setVisible(any);
        missed.setVisible(any);
        tried.setVisible(any);
        present.setVisible(any && !Double.isNaN(inUse));
        if (now == null || !any) {
            return;
        }
        List<Point> points = now.points(STEPS);
        draw(out, points, width, height, point -> point.pointedOut() / (double) point.all());
        draw(missed, points, width, height, CurveChart::missedShare);
        place(tried, threshold * width, 0, threshold * width, height);
        place(present, inUse * width, 0, inUse * width, height);
    }

    private static double missedShare(Point point) {
        int violations = point.truePositives() + point.falseNegatives();
        return violations == 0 ? 0 : point.falseNegatives() / (double) violations;
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static void draw(
            Polyline line,
            List<Point> points,
            double width,
            double height,
            java.util.function.ToDoubleFunction<Point> share) {
        Double[] places = new Double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            places[2 * i] = point.threshold() * width;
            places[2 * i + 1] = 1 + (height - 2) * (1 - share.applyAsDouble(point));
        }
        line.getPoints().setAll(places);
    }
}
