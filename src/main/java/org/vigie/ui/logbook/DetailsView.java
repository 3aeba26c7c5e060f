package org.vigie.ui.logbook;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Logbook.Details;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.logbook.EraseViewModel.Target;

/// All that is kept about one decision: what was seen, the evidence as it was, what happened, and
/// the proof.
final class DetailsView {
    private final LogbookWords words;
    private final EraseViewModel erasing;
    private @Nullable EraseView erase;
    private final Text text;
    private final VBox root = new VBox();
    private final Rows rows = new Rows(root);

    DetailsView(LogbookWords words, EraseViewModel erasing) {
        this.erasing = erasing;
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
        if (erase != null) {
            erase.close();
        }
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
            root.getChildren()
                    .add(
                            Faces.paragraph(
                                    text.get("case.quote", Map.of("text", details.reason())),
                                    "reason"));
        }
        seen(details);
        evidence(details);
        timeline(details);
        rows.head(text.get("logbook.section.proof"));
        words.proof(details.line().sequence(), details.proof(), rows);
        EraseView asked =
                new EraseView(erasing, new Target.Case(details.line().generationId()), text);
        erase = asked;
        root.getChildren().add(asked.root());
    }

    private Label sentence(Details details) {
        Label sentence = Faces.paragraph(words.sentence(details), "title");
        sentence.setId("logbook-sentence");
        return sentence;
    }

    private void seen(Details details) {
        rows.head(text.get("logbook.section.seen"));
        if (details.seen().isEmpty()) {
            rows.row(text.get("logbook.seen.nothing"), "");
        }
        details.seen().forEach(seen -> rows.row(words.rung(seen.rung()), words.seen(seen)));
        rows.note(words.viewed(details.seen()));
    }

    private void evidence(Details details) {
        rows.head(text.get("logbook.section.evidence"));
        if (details.evidence().isEmpty()) {
            rows.note(text.get("logbook.evidence.none"));
        }
        details.evidence().forEach(found -> rows.row(words.finding(found), words.score(found)));
    }

    private void timeline(Details details) {
        rows.head(text.get("logbook.section.timeline"));
        details.timeline()
                .forEach(event ->
                        rows.row(
                                words.happened(event),
                                words.time(event.at()) + " · " + event.actor()));
    }
}
