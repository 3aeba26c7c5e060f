package org.vigie.ui.logbook;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Logbook.Details;
import org.vigie.review.Logbook.Proof;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// All that is kept about one decision: what was seen, the evidence as it was, what happened, and
/// the proof.
final class DetailsView {
    private final LogbookWords words;
    private final Text text;
    private final VBox root = new VBox();

    DetailsView(LogbookWords words) {
        this.words = words;
        this.text = words.text();
        root.getStyleClass().add("logbook-details");
        show(null);
    }

    Node root() {
        return root;
    }

    void show(@Nullable Details details) {
        root.getChildren().clear();
        if (details == null) {
            root.getChildren().add(Faces.paragraph(text.get("logbook.choose"), "muted"));
            return;
        }
        root.getChildren()
                .addAll(
                        Faces.paragraph(
                                text.get(
                                        "logbook.decidedBy",
                                        Map.of(
                                                "case", details.line().generationId(),
                                                "actor", details.line().actor())),
                                "small",
                                "muted"),
                        sentence(details));
        if (details.line().takenBack()) {
            root.getChildren().add(Faces.paragraph(text.get("logbook.wasTakenBack"), "due"));
        }
        if (!details.reason().isEmpty()) {
            root.getChildren().add(Faces.paragraph("« " + details.reason() + " »", "reason"));
        }
        seen(details);
        evidence(details);
        timeline(details);
        proof(details.line().sequence(), details.proof());
    }

    private Label sentence(Details details) {
        Label sentence = Faces.paragraph(words.sentence(details), "title");
        sentence.setId("logbook-sentence");
        return sentence;
    }

    private void seen(Details details) {
        head("logbook.section.seen");
        if (details.seen().isEmpty()) {
            row(text.get("logbook.seen.nothing"), "");
        }
        details.seen().forEach(seen -> row(words.rung(seen.rung()), words.seen(seen)));
        note(words.viewed(details.seen()));
    }

    private void evidence(Details details) {
        head("logbook.section.evidence");
        if (details.evidence().isEmpty()) {
            note(text.get("logbook.evidence.none"));
        }
        details.evidence().forEach(found -> row(words.finding(found), words.score(found)));
    }

    private void timeline(Details details) {
        head("logbook.section.timeline");
        details.timeline()
                .forEach(event ->
                        row(words.happened(event), words.time(event.at()) + " · " + event.actor()));
    }

    private void proof(long sequence, Proof proof) {
        head("logbook.section.proof");
        row(
                text.get(
                        "logbook.proof.entry",
                        Map.of(
                                "entry", text.number(sequence),
                                "size", text.number(proof.size()))),
                text.get(proof.included() ? "logbook.proof.included" : "logbook.proof.missing"));
        row(
                text.get("logbook.proof.signed", Map.of("time", words.when(proof.signedAt()))),
                text.count("logbook.proof.signatures", proof.signatures()));
        note(text.get("logbook.proof.anyone"));
    }

    private void head(String key) {
        root.getChildren().add(Faces.label(text.get(key), "strong", "muted", "details-head"));
    }

    private void note(String words) {
        root.getChildren().add(Faces.paragraph(words, "small", "dim", "details-note"));
    }

    private void row(String name, String value) {
        Label left = new Label(name);
        left.setWrapText(true);
        left.setMinHeight(Region.USE_PREF_SIZE);
        Label right = Faces.label(value, "muted", "figures");
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        left.setMinWidth(0);
        HBox row = new HBox(12, left, right);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("details-row");
        root.getChildren().addAll(List.of(row));
    }
}
