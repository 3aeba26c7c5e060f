package org.vigie.ui.settings;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.PathField;
import org.vigie.ui.kit.Text;
import org.vigie.ui.settings.SourcesViewModel.Stage;

/// Where cases come from: a folder, an HTTPS feed, or both.
public final class SourcesSection {
    private final SourcesViewModel model;

    public SourcesSection(SourcesViewModel model) {
        this.model = model;
    }

    /// Return the section in one language.
    public Node node(Text text) {
        VBox page = new VBox(14);
        Label said = Faces.paragraph("");
        said.setId("sources-said");
        Button keep = new Button(text.get("settings.sources.keep"));
        keep.setId("sources-keep");
        keep.getStyleClass().add("accent");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setAccessibleText(text.get("settings.sources.keep"));
        keep.setOnAction(event -> model.keep());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        model.stageProperty()
                .subscribe((before, stage) -> {
                    if (before == Stage.READING && stage == Stage.READY) {
                        fill(page, said, keep, text);
                    }
                });
        model.stageProperty()
                .subscribe(stage -> {
                    said.setText(words(stage, text));
                    said.getStyleClass().removeAll("over", "ok");
                    said.getStyleClass().addAll(colour(stage));
                    keep.setDisable(stage == Stage.READING || stage == Stage.CHECKING);
                });
        page.getChildren().add(said);
        model.read();
        return page;
    }

    private void fill(VBox page, Label said, Button keep, Text text) {
        TextField feed = new TextField();
        feed.setId("sources-feed");
        feed.textProperty().bindBidirectional(model.feedUrl);
        VBox fields =
                new VBox(
                        14,
                        path("folder", model.dropFolder, PathField.Kind.FOLDER, text),
                        Labelled.field(text.get("setup.feed"), feed, feed),
                        path("token", model.tokenFile, PathField.Kind.FILE, text));
        fields.setDisable(model.fixed());
        Node about =
                model.fixed()
                        ? ManagedSection.note(text)
                        : Faces.paragraph(text.get("settings.sources.about"), "muted");
        page.getChildren().setAll(about, fields);
        if (!model.fixed()) {
            page.getChildren().add(new HBox(12, said, keep));
        }
    }

    private static Node path(
            String id,
            javafx.beans.property.ObjectProperty<
                            java.nio.file.@org.jspecify.annotations.Nullable Path>
                    value,
            PathField.Kind kind,
            Text text) {
        String name = text.get("setup." + id);
        return new PathField("sources-" + id, name, text.get("setup.choose"), value, kind).root();
    }

    private String words(Stage stage, Text text) {
        Fault fault = model.faultProperty().get();
        return stage == Stage.REFUSED && fault != null
                ? text.of(fault)
                : text.get("settings.sources." + stage.name().toLowerCase(Locale.ROOT));
    }

    private static String[] colour(Stage stage) {
        return switch (stage) {
            case REFUSED -> new String[] {"over"};
            case KEPT -> new String[] {"ok"};
            case READING, READY, CHECKING -> new String[0];
        };
    }
}
