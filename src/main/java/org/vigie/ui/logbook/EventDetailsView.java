package org.vigie.ui.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.EventLog.Details;
import org.vigie.review.EventLog.Field;
import org.vigie.review.EventLog.Line;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.logbook.EraseViewModel.Target;

/// All the log holds of one event, and the proof that it does.
final class EventDetailsView {
    private final EventsViewModel model;
    private final EraseViewModel erasing;
    private final List<EraseView> asked = new ArrayList<>();
    private final LogbookWords words;
    private final Text text;
    private final VBox root = new VBox();
    private final Rows rows = new Rows(root);

    EventDetailsView(EventsViewModel model, EraseViewModel erasing, LogbookWords words) {
        this.erasing = erasing;
        this.model = model;
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
        asked.forEach(EraseView::close);
        asked.clear();
        if (details == null) {
            root.getChildren().add(Faces.paragraph(text.get("logbook.events.choose"), "muted"));
            return;
        }
        head(details);
        rows.head(text.get("logbook.events.says"));
        if (details.body().isEmpty()) {
            rows.note(text.get("logbook.events.saysNothing"));
        }
        details.body().forEach(field -> rows.wide(words.field(field.name()), words.values(field)));
        texts(details);
        rows.head(text.get("logbook.events.entry"));
        rows.row(text.get("logbook.events.version"), details.appVersion());
        rows.row(text.get("logbook.events.models"), text.number(details.models()));
        rows.wide(text.get("logbook.events.leaf"), details.leaf());
        rows.head(text.get("logbook.section.proof"));
        words.proof(details.line().sequence(), details.proof(), rows);
    }

    private void head(Details details) {
        Line line = details.line();
        String role =
                text.has("logbook.role." + details.role())
                        ? text.get("logbook.role." + details.role())
                        : details.role();
        root.getChildren()
                .addAll(
                        Faces.paragraph(
                                text.get(
                                        "logbook.events.by",
                                        Map.of(
                                                "entry", text.number(line.sequence()),
                                                "actor", line.actor(),
                                                "role", role,
                                                "time", words.when(line.at()))),
                                "small",
                                "muted"),
                        Faces.paragraph(words.event(line.type()), "title"));
        if (!line.generationId().isEmpty()) {
            Hyperlink all =
                    new Hyperlink(
                            text.get("logbook.events.ofCase", Map.of("case", line.generationId())));
            all.setWrapText(true);
            all.setAccessibleText(all.getText());
            all.setOnAction(event -> model.about(line.generationId()));
            root.getChildren().add(all);
        }
    }

    private void texts(Details details) {
        if (details.said().isEmpty() && details.redacted().isEmpty()) {
            return;
        }
        rows.head(text.get("logbook.events.texts"));
        for (Field said : details.said()) {
            rows.wide(
                    words.field(said.name()),
                    text.get("case.quote", Map.of("text", String.join(" ", said.values()))));
            EraseView erase =
                    new EraseView(
                            erasing,
                            new Target.Words(details.line().sequence(), said.name()),
                            text);
            asked.add(erase);
            root.getChildren().add(erase.root());
        }
        details.redacted()
                .forEach(
                        field -> rows.row(words.field(field), text.get("logbook.events.redacted")));
    }
}
