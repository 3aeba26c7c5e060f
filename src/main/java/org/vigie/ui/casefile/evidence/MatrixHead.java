package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.review.Evidence.Origin;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Column;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Text;

/// The head of a column in two lines: who, then whose and which version. What is too long is
/// shortened; all of it is said to whoever points at it. The same classifiers speak in case after
/// case, so nothing is measured again that is said again.
final class MatrixHead extends HBox {
    private static final String CUT = "…";
    private static final String UPSTREAM = "^(?i)upstream[-_ ]+(?=.)";

    /// What the cell around it takes.
    private static final double APART = 14;

    private final Text text;
    private final Label who = Faces.label("", "small", "muted");
    private final FittingLabel whose = new FittingLabel("small", "dim");
    private final VBox lines = new VBox(who, whose);
    private final javafx.scene.text.Text measure = new javafx.scene.text.Text();
    private Column column = new Column("", Origin.LOCAL);
    private String name = "";
    private double whole = Double.NaN;
    private double fitted = Double.NaN;

    MatrixHead(Text text) {
        this.text = text;
        measure.fontProperty().bind(who.fontProperty());
        who.fontProperty().subscribe(this::forget);
        lines.setAlignment(Pos.BOTTOM_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().add(lines);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("matrix-cell", "data");
        Faces.explained(lines, lines::getAccessibleText);
    }

    void show(Column next) {
        if (next.equals(column)) {
            return;
        }
        column = next;
        String full = VisibleText.of(next.analyzer());
        int end = versionAt(full);
        name = full.substring(0, end);
        List<String> below = new ArrayList<>();
        below.add(
                text.get(
                        next.origin() == Origin.UPSTREAM ? "evidence.upstream" : "evidence.local"));
        below.add(full.substring(end).strip());
        below.removeIf(String::isEmpty);
        whose.say(below);
        who.setText(name);
        lines.setAccessibleText(full + " · " + below.getFirst());
        forget();
    }

    private void forget() {
        whole = Double.NaN;
        fitted = Double.NaN;
    }

    /// Return the width that shows all of it; it has to be dressed.
    double whole() {
        if (Double.isNaN(whole)) {
            whole = Math.ceil(Math.max(wide(name), whose.prefWidth(-1))) + APART;
        }
        return whole;
    }

    /// Shorten the name to a width: what the line below says anyway goes first.
    void fit(double width) {
        if (width == fitted) {
            return;
        }
        fitted = width;
        double room = width - APART;
        String shown = name;
        if (wide(shown) > room && column.origin() == Origin.UPSTREAM) {
            shown = name.replaceFirst(UPSTREAM, "");
        }
        String rest = shown;
        for (int kept = rest.length() - 1; kept > 0 && wide(shown) > room; kept--) {
            shown = rest.substring(0, kept).stripTrailing() + CUT;
        }
        who.setText(shown);
    }

    private double wide(String words) {
        measure.setText(words);
        return measure.getLayoutBounds().getWidth();
    }

    /// A version is a last word that begins with a digit, with or without a v before it.
    private static int versionAt(String full) {
        int space = full.lastIndexOf(' ');
        return space > 0 && full.substring(space + 1).matches("v?\\d.*") ? space : full.length();
    }
}
