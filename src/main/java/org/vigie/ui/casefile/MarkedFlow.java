package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final List<String> SLOTS =
            Arrays.stream(Slot.values()).map(MarkedFlow::styleClass).toList();

    private final PromptWords words;
    private final Text text;
    private final String[] quotes;
    private final String[] styleClasses;
    private final List<Part> parts = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private int marked;

    /// A mark beneath words; what it is of changes with the text.
    private static final class Span {
        private final Path tint = path("slot-tint");
        private final Path line = path("slot-line");
        private int from;
        private int to;

        void mark(int first, int end, Slot slot) {
            from = first;
            to = end;
            for (Path each : List.of(tint, line)) {
                Faces.styled(each, styleClass(slot), SLOTS);
            }
            shown(true);
        }

        void shown(boolean on) {
            tint.setVisible(on);
            line.setVisible(on);
        }
    }

    /// A run of words, and what they stand for.
    private static final class Part extends javafx.scene.text.Text {
        private String meaning = "";

        Part(String... styleClasses) {
            getStyleClass().add("marked-words");
            getStyleClass().addAll(styleClasses);
            Faces.explained(this, () -> meaning);
        }

        void say(String words, String means) {
            setText(words);
            meaning = means;
            Faces.shown(this, !words.isEmpty());
        }
    }

    /// @param words says what a mark is
    MarkedFlow(PromptWords words, Text text, String... styleClasses) {
        this.words = words;
        this.text = text;
        this.styleClasses = styleClasses;
        this.quotes = text.get("case.quote", Map.of("text", "\n")).split("\n", 2);
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxWidth(Double.MAX_VALUE);
    }

    void show(MarkedText next) {
        StringBuilder spoken = new StringBuilder(quotes[0]);
        StringBuilder marks = new StringBuilder();
        int count = 0;
        marked = 0;
        part(count++).say(quotes[0], "");
        for (Piece piece : next.pieces()) {
            int from = spoken.length();
            spoken.append(piece.shown());
            Mark mark = piece.mark();
            part(count++).say(piece.shown(), mark == null ? "" : words.mark(mark));
            if (mark != null) {
                span(marked++).mark(from, spoken.length(), mark.slot());
                marks.append(' ').append(words.slot(mark.slot())).append(text.get("case.colon"));
                marks.append(piece.shown()).append('.');
            }
        }
        part(count++).say(quotes[1], "");
        spoken.append(quotes[1]);
        parts.subList(count, parts.size()).forEach(part -> part.say("", ""));
        spans.subList(marked, spans.size()).forEach(span -> span.shown(false));
        boolean rightToLeft = VisibleText.rightToLeft(spoken.substring(quotes[0].length()));
        setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT);
        setAccessibleText(spoken + marks.toString());
        requestLayout();
    }

    private Part part(int at) {
        if (at == parts.size()) {
            Part made = new Part(styleClasses);
            parts.add(made);
            getChildren().add(made);
        }
        return parts.get(at);
    }

    private Span span(int at) {
        if (at == spans.size()) {
            Span made = new Span();
            spans.add(made);
            getChildren().addFirst(made.tint);
            getChildren().add(made.line);
        }
        return spans.get(at);
    }

    /// Return the style class of a slot's mark.
    static String styleClass(Slot slot) {
        return "slot-" + slot.name().toLowerCase(Locale.ROOT);
    }

    private static Path path(String kind) {
        Path path = new Path();
        path.getStyleClass().add(kind);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Span span : spans.subList(0, marked)) {
            PathElement[] shape = getRangeShape(span.from, span.to, false);
            span.tint.getElements().setAll(shape);
            span.line.getElements().clear();
            underline(shape, span.line);
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
