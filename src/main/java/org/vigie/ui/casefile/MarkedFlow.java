package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.ui.casefile.MarkedText.Piece;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Words with what they stand for marked beneath them: every slot has a line of its own kind and a
/// tint, and says what it is to whoever points at it.
final class MarkedFlow extends TextFlow {
    private static final double BELOW = 0;

    private final List<Span> spans = new ArrayList<>();

    private record Span(int from, int to, Path tint, Path line) {}

    /// @param words says what a mark is
    MarkedFlow(MarkedText marked, PromptWords words, Text text, String... styleClasses) {
        setAccessibleRole(AccessibleRole.TEXT);
        String[] quotes = text.get("case.quote", Map.of("text", "\n")).split("\n", 2);
        StringBuilder spoken = new StringBuilder(quotes[0]);
        StringBuilder marks = new StringBuilder();
        add(quotes[0], styleClasses);
        for (Piece piece : marked.pieces()) {
            int from = spoken.length();
            spoken.append(piece.shown());
            javafx.scene.text.Text part = add(piece.shown(), styleClasses);
            Mark mark = piece.mark();
            if (mark != null) {
                Faces.explained(part, words.mark(mark));
                span(from, spoken.length(), mark.slot());
                marks.append(' ').append(words.slot(mark.slot())).append(text.get("case.colon"));
                marks.append(piece.shown()).append('.');
            }
        }
        add(quotes[1], styleClasses);
        spoken.append(quotes[1]);
        if (VisibleText.rightToLeft(spoken.substring(quotes[0].length()))) {
            setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        setAccessibleText(spoken + marks.toString());
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Return the style class of a slot's mark.
    static String styleClass(Slot slot) {
        return "slot-" + slot.name().toLowerCase(Locale.ROOT);
    }

    private javafx.scene.text.Text add(String words, String... styleClasses) {
        javafx.scene.text.Text part = new javafx.scene.text.Text(words);
        part.getStyleClass().add("marked-words");
        part.getStyleClass().addAll(styleClasses);
        getChildren().add(part);
        return part;
    }

    private void span(int from, int to, Slot slot) {
        Path tint = path("slot-tint", slot);
        Path line = path("slot-line", slot);
        getChildren().addFirst(tint);
        getChildren().add(line);
        spans.add(new Span(from, to, tint, line));
    }

    private static Path path(String kind, Slot slot) {
        Path path = new Path();
        path.getStyleClass().addAll(kind, styleClass(slot));
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Span span : spans) {
            PathElement[] shape = getRangeShape(span.from(), span.to(), false);
            span.tint().getElements().setAll(shape);
            span.line().getElements().clear();
            underline(shape, span.line());
        }
    }

    /// A range is a rectangle on every line it touches; each gets a stroke along its foot.
    private static void underline(PathElement[] shape, Path line) {
        double left = Double.NaN;
        double right = Double.NaN;
        double foot = Double.NaN;
        for (PathElement element : shape) {
            if (element instanceof MoveTo start) {
                stroke(line, left, right, foot);
                left = right = start.getX();
                foot = start.getY();
            } else if (element instanceof LineTo corner) {
                left = Math.min(left, corner.getX());
                right = Math.max(right, corner.getX());
                foot = Math.max(foot, corner.getY());
            }
        }
        stroke(line, left, right, foot);
    }

    private static void stroke(Path line, double left, double right, double foot) {
        if (right > left) {
            double y = Math.round(foot) - BELOW + 0.5;
            line.getElements().addAll(new MoveTo(left + 1, y), new LineTo(right - 1, y));
        }
    }
}
