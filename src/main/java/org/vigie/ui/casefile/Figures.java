package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Evidence.Box;
import org.vigie.review.Explanation;
import org.vigie.review.ExposureChange.Silhouette;
import org.vigie.review.Medium;
import org.vigie.review.Veil;
import org.vigie.ui.casefile.figure.Figure;
import org.vigie.ui.casefile.figure.Figure.Outline;
import org.vigie.ui.kit.Text;

/// Gathers what can be drawn of a picture without showing any of it.
final class Figures {
    /// More outlines than this hide each other.
    static final int MOST_OUTLINES = 8;

    private static final String FACE = "face";

    private final Text text;

    Figures(Text text) {
        this.text = text;
    }

    /// Return the figure that stands for a picture: what changed, what was found where, and where
    /// an answer comes from; null when there is nothing to draw.
    @Nullable Figure bare(CaseFile file, Medium medium, @Nullable Explanation cells) {
        Silhouette change =
                Changes.of(file, medium)
                        .filter(Changes.Found::mapped)
                        .map(found -> found.change().changed())
                        .orElse(null);
        Veil veil = file.veils().get(medium.sha256());
        int columns = change != null ? change.columns() : veil != null ? veil.columns() : 0;
        int rows = change != null ? change.rows() : veil != null ? veil.rows() : 0;
        if (columns == 0 || rows == 0) {
            return cells == null ? null : over(cells);
        }
        List<Outline> outlines = outlines(file, medium, columns, rows);
        Figure figure = new Figure(columns, rows, change, outlines, cells);
        return figure.blank() ? null : figure;
    }

    /// Return the figure that is laid over a veil.
    static Figure over(Explanation cells) {
        return new Figure(cells.columns(), cells.rows(), null, List.of(), cells);
    }

    /// Return every place that was found, the surest first.
    static List<Box> places(CaseFile file, Medium medium) {
        List<Box> places = new ArrayList<>();
        for (Evidence finding : file.evidence()) {
            if (finding.mediumSha256().equals(medium.sha256())) {
                finding.boxes().stream()
                        .filter(box -> !(box.score() < finding.threshold()))
                        .forEach(places::add);
            }
        }
        places.sort(Comparator.comparingDouble(Box::score).reversed());
        return places;
    }

    static boolean face(Box box) {
        return box.label().toLowerCase(Locale.ROOT).contains(FACE);
    }

    private List<Outline> outlines(CaseFile file, Medium medium, int columns, int rows) {
        return places(file, medium).stream()
                .limit(MOST_OUTLINES)
                .map(box -> outline(box, columns, rows))
                .toList();
    }

    /// Widen a place to the lines between cells: nothing at rung 0 is finer than the veil.
    private Outline outline(Box box, int columns, int rows) {
        return new Outline(
                face(box),
                name(box.label()),
                Math.floor(Math.clamp(box.x1(), 0, 1) * columns) / columns,
                Math.floor(Math.clamp(box.y1(), 0, 1) * rows) / rows,
                Math.ceil(Math.clamp(box.x2(), 0, 1) * columns) / columns,
                Math.ceil(Math.clamp(box.y2(), 0, 1) * rows) / rows);
    }

    private String name(String label) {
        String key = "case.place." + label.toLowerCase(Locale.ROOT);
        return text.has(key) ? text.get(key) : VisibleText.of(label);
    }
}
