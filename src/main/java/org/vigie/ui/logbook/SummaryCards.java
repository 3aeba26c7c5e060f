package org.vigie.ui.logbook;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Logbook.Summary;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Tiles;

/// What the decisions come to, as figures with their names.
final class SummaryCards {
    private final LogbookWords words;
    private final Label decisions = figure("decisions");
    private final Label met = figure("met");
    private final Label median = figure("median");
    private final Label unseen = figure("unseen");
    private final Label attention = figure("attention");
    private final Tiles root;

    SummaryCards(LogbookWords words) {
        this.words = words;
        root =
                new Tiles(
                        12,
                        9.4,
                        card("decisions", decisions),
                        card("met", met),
                        card("median", median),
                        card("unseen", unseen),
                        card("attention", attention));
        root.getStyleClass().add("logbook-cards");
    }

    Node root() {
        return root;
    }

    private static Label figure(String id) {
        Label figure = Faces.label("", "logbook-figure", "figures");
        figure.setId("figure-" + id);
        return figure;
    }

    private Node card(String name, Label figure) {
        Label title = Faces.paragraph(words.text().get("logbook.figure." + name), "small", "muted");
        title.setLabelFor(figure);
        VBox card = new VBox(4, title, figure);
        card.getStyleClass().addAll("card", "logbook-card");
        return card;
    }

    void show(@Nullable Summary summary) {
        if (summary == null) {
            List.of(decisions, met, median, unseen, attention).forEach(each -> each.setText(""));
            return;
        }
        decisions.setText(words.text().number(summary.decisions()));
        met.setText(words.percent(summary.met(), summary.clocked()));
        median.setText(words.length(summary.medianToDecision()));
        unseen.setText(words.percent(summary.unseen(), summary.decisions()));
        attention.setText(words.text().number(summary.attention()));
        attention.getStyleClass().remove("due");
        if (summary.attention() > 0) {
            attention.getStyleClass().add("due");
        }
    }
}
