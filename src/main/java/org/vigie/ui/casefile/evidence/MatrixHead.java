package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.vigie.review.Evidence.Origin;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Column;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Text;

/// The head of a column in two lines: who, then whose and which version. What is too long is
/// shortened; all of it is said to whoever points at it.
final class MatrixHead extends VBox {
    private static final String CUT = "…";
    private static final String UPSTREAM = "^(?i)upstream[-_ ]+(?=.)";

    /// What the cell around it takes.
    private static final double APART = 14;

    private final Column column;
    private final String name;
    private final Label who;
    private final FittingLabel whose = new FittingLabel("small", "dim");
    private double whole;

    MatrixHead(Column column, Text text) {
        this.column = column;
        String full = VisibleText.of(column.analyzer());
        int end = versionAt(full);
        name = full.substring(0, end);
        who = Faces.label(name, "small", "muted");
        List<String> below = new ArrayList<>();
        below.add(
                text.get(
                        column.origin() == Origin.UPSTREAM
                                ? "evidence.upstream"
                                : "evidence.local"));
        below.add(full.substring(end).strip());
        below.removeIf(String::isEmpty);
        whose.say(below);
        getChildren().addAll(who, whose);
        setAlignment(Pos.BOTTOM_LEFT);
        setMinWidth(0);
        String said = full + " · " + below.getFirst();
        setAccessibleText(said);
        Faces.explained(this, said);
    }

    /// Return the width that shows all of it; it has to be in a scene.
    double measure() {
        who.setText(name);
        applyCss();
        whole = Math.ceil(Math.max(who.prefWidth(-1), whose.prefWidth(-1))) + APART;
        return whole;
    }

    /// Return what was measured last.
    double whole() {
        return whole;
    }

    /// Shorten the name to a width: what the line below says anyway goes first.
    void fit(double width) {
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
        javafx.scene.text.Text measure = new javafx.scene.text.Text(words);
        measure.setFont(who.getFont());
        return measure.getLayoutBounds().getWidth();
    }

    /// A version is a last word that begins with a digit, with or without a v before it.
    private static int versionAt(String full) {
        int space = full.lastIndexOf(' ');
        return space > 0 && full.substring(space + 1).matches("v?\\d.*") ? space : full.length();
    }
}
