package org.vigie.ui.filing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FilingDesk.Document;
import org.vigie.review.FilingDesk.Objection;
import org.vigie.review.FilingDesk.Prepared;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.PathField;
import org.vigie.ui.kit.Text;

/// What was made: what speaks against it, the documents to read, and the folder they go into.
final class MadeView implements AutoCloseable {
    /// More is not read on a screen.
    private static final int LONGEST = 100_000;

    private static final double OBJECTIONS = 200;

    private final FilingViewModel model;
    private final Text text;
    private final Label sentence = Faces.paragraph("", "title");
    private final Label fault = Faces.paragraph("", "over");
    private final VBox said = new VBox(6);
    private final ScrollPane saidScroll = new ScrollPane(said);
    private final FlowPane names = new FlowPane(6, 6);
    private final TextArea reading = new TextArea();
    private final Label done = Faces.paragraph("", "small", "ok");
    private final VBox documents;
    private final VBox root;
    private final Subscription subscription;

    MadeView(FilingViewModel model, Text text) {
        this.model = model;
        this.text = text;
        sentence.setId("filing-sentence");
        fault.setId("filing-fault");
        said.setId("filing-objections");
        done.setId("filing-done");
        saidScroll.setFitToWidth(true);
        saidScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        saidScroll.getStyleClass().addAll("edge-to-edge", "card-scroll");
        saidScroll.setAccessibleText(text.get("filing.against"));
        saidScroll.setMaxHeight(OBJECTIONS);
        saidScroll.setMinHeight(Region.USE_PREF_SIZE);
        reading.setId("filing-reading");
        reading.setEditable(false);
        reading.setWrapText(true);
        reading.getStyleClass().add("filing-reading");
        reading.setAccessibleText(text.get("filing.reading"));
        VBox.setVgrow(reading, Priority.ALWAYS);
        documents = new VBox(10, names, reading, saving());
        VBox.setVgrow(documents, Priority.ALWAYS);
        root = new VBox(12, sentence, fault, saidScroll, documents);
        root.getStyleClass().add("filing-made");
        subscription =
                Subscription.combine(
                        model.preparedProperty().subscribe(this::show),
                        model.writtenProperty().subscribe(this::written),
                        model.faultProperty().subscribe(this::say));
    }

    Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private Node saving() {
        PathField folder =
                new PathField(
                        "filing-folder",
                        text.get("filing.folder"),
                        text.get("logbook.export.choose"),
                        model.folderProperty(),
                        PathField.Kind.FOLDER);
        Button write = new Button(text.get("filing.write"));
        write.setId("filing-write");
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setAccessibleText(write.getText());
        write.disableProperty()
                .bind(
                        model.folderProperty()
                                .isNull()
                                .or(model.busyProperty())
                                .or(model.writtenProperty().isNotNull()));
        write.setOnAction(event -> model.write());
        Node where = folder.root();
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox row = new HBox(12, where, write);
        row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        return new VBox(6, row, done);
    }

    private void show(@Nullable Prepared made) {
        said.getChildren().clear();
        Faces.shown(documents, made != null && !made.documents().isEmpty());
        if (made == null) {
            sentence.setText(text.get("filing.choose"));
            Faces.shown(saidScroll, false);
            return;
        }
        sentence.setText(sentence(made));
        against(made.objections());
        made.notes()
                .forEach(note ->
                        said.getChildren().add(Faces.paragraph(text.of(note), "small", "muted")));
        Faces.shown(saidScroll, !said.getChildren().isEmpty());
        offer(made.documents());
    }

    private String sentence(Prepared made) {
        if (made.documents().isEmpty()) {
            return text.get("filing.made.nothing");
        }
        return text.count("filing.made." + made.word(), made.count())
                + " "
                + text.count("filing.against.count", made.objections().size());
    }

    private void against(List<Objection> objections) {
        Map<String, VBox> byCase = new LinkedHashMap<>();
        for (Objection each : objections) {
            byCase.computeIfAbsent(each.generationId(), this::about)
                    .getChildren()
                    .add(Faces.paragraph(text.of(each.fault()), "due"));
        }
        said.getChildren().addAll(byCase.values());
    }

    private VBox about(String generationId) {
        VBox lines = new VBox(4);
        if (!generationId.isEmpty()) {
            lines.getChildren()
                    .add(
                            Faces.paragraph(
                                    text.get("filing.leftOut", Map.of("case", generationId)),
                                    "strong"));
        }
        return lines;
    }

    private void offer(List<Document> all) {
        ToggleGroup group = new ToggleGroup();
        names.getChildren().clear();
        for (Document document : all) {
            ToggleButton name = new ToggleButton(document.name());
            name.setAccessibleText(document.name());
            name.setToggleGroup(group);
            name.setOnAction(event -> {
                name.setSelected(true);
                read(document);
            });
            names.getChildren().add(name);
        }
        if (!all.isEmpty()) {
            group.getToggles().getFirst().setSelected(true);
            read(all.getFirst());
        }
    }

    private void read(Document document) {
        String words = document.reading();
        reading.setText(
                words.length() <= LONGEST
                        ? words
                        : words.substring(0, LONGEST) + "\n" + text.get("filing.longer"));
        reading.positionCaret(0);
    }

    private void written(@Nullable Path folder) {
        done.setText(
                folder == null
                        ? ""
                        : text.get("filing.written", Map.of("folder", folder.toString())));
        Faces.shown(done, folder != null);
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }
}
