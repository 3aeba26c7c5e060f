package org.vigie.ui.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.PathField;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Tiles;

/// The form of a workstation: how its data is protected, where cases come from, who works here.
final class WorkstationPage {
    /// The narrowest field beside another, in sizes of the letters.
    private static final double FIELD = 22;

    private final SetupViewModel model;
    private final Text text;
    private final Label strength = Faces.paragraph("", "small", "muted");
    private final Label missing = Faces.paragraph("", "muted");
    private final Button create;
    private final VBox root = new VBox(12);

    WorkstationPage(SetupViewModel model, Text text) {
        this.model = model;
        this.text = text;
        this.create = button("setup.create", "create", model::create);
        create.getStyleClass().add("accent");
        Button back = button("setup.back", "back", model::toChoice);
        missing.setId("missing");
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMaxWidth(Double.MAX_VALUE);
        HBox end = new HBox(10, missing, back, create);
        end.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(10, protection(), sources(), person());
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "setup-form");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren()
                .addAll(Faces.paragraph(text.get("setup.workstation"), "setup-title"), scroll, end);
        watch();
    }

    Region root() {
        return root;
    }

    private Node protection() {
        ToggleGroup group = new ToggleGroup();
        RadioButton byPassphrase = radio("setup.by-passphrase", group);
        RadioButton byFile = radio("setup.by-file", group);
        byPassphrase.setSelected(model.passphraseChosen.get());
        byFile.setSelected(!model.passphraseChosen.get());
        byPassphrase.selectedProperty().subscribe(model.passphraseChosen::set);
        strength.setId("strength");
        VBox secret =
                new VBox(
                        6,
                        new Tiles(
                                12,
                                FIELD,
                                field(new PasswordField(), "passphrase", model.passphrase),
                                field(new PasswordField(), "repeat", model.repeated)),
                        strength,
                        Faces.paragraph(text.get("setup.lost"), "small", "due"));
        secret.visibleProperty().bind(model.passphraseChosen);
        secret.managedProperty().bind(model.passphraseChosen);
        Label alone = Faces.paragraph(text.get("setup.by-file.what"), "small", "muted");
        alone.visibleProperty().bind(model.passphraseChosen.not());
        alone.managedProperty().bind(alone.visibleProperty());
        return section(
                "setup.protection",
                new FlowPane(20, 6, byPassphrase, byFile),
                secret,
                alone,
                path("recovery", model.recoveryKey, PathField.Kind.FILE));
    }

    private Node sources() {
        if (model.isSourcesFixed()) {
            return section(
                    "setup.sources",
                    Faces.paragraph(text.get("settings.managed.note"), "small", "muted"));
        }
        Node token = path("token", model.tokenFile, PathField.Kind.FILE);
        token.visibleProperty().bind(model.feedUrl.isNotEmpty());
        token.managedProperty().bind(token.visibleProperty());
        return section(
                "setup.sources",
                new Tiles(
                        12,
                        FIELD,
                        path("folder", model.dropFolder, PathField.Kind.FOLDER),
                        field(new TextField(), "feed", model.feedUrl)),
                token);
    }

    private Node person() {
        Label why = Faces.paragraph(text.get("setup.actor.why"), "small", "muted");
        why.setAlignment(Pos.BOTTOM_LEFT);
        why.setMaxHeight(Double.MAX_VALUE);
        return section(
                "setup.person",
                new Tiles(12, FIELD, field(new TextField(), "actor", model.actor), why));
    }

    private VBox section(String key, Node... nodes) {
        VBox box = new VBox(6, Faces.paragraph(text.get(key), "strong"));
        box.getChildren().addAll(nodes);
        box.getStyleClass().addAll("card", "setup-section");
        return box;
    }

    private RadioButton radio(String key, ToggleGroup group) {
        RadioButton radio = new RadioButton(text.get(key));
        radio.setId(key.substring("setup.".length()));
        radio.setToggleGroup(group);
        radio.setAccessibleText(text.get(key));
        return radio;
    }

    private VBox field(TextField field, String id, StringProperty value) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return Labelled.field(text.get("setup." + id), field, field);
    }

    private Node path(String id, ObjectProperty<@Nullable Path> value, PathField.Kind kind) {
        String name = text.get("setup." + id);
        return new PathField(id, name, text.get("setup.choose"), value, kind).root();
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void watch() {
        List<ObservableValue<?>> values =
                List.of(
                        model.passphraseChosen,
                        model.passphrase,
                        model.repeated,
                        model.actor,
                        model.feedUrl,
                        model.dropFolder,
                        model.busyProperty());
        InvalidationListener weigh = (Observable any) -> weigh();
        values.forEach(value -> value.addListener(weigh));
        weigh();
    }

    private void weigh() {
        Strength now = model.strength();
        strength.setText(text.get("setup.strength." + now.name().toLowerCase(Locale.ROOT)));
        missing.setText(
                model.missing()
                        .map(what -> "setup.missing." + what.name().toLowerCase(Locale.ROOT))
                        .map(text::get)
                        .orElse(
                                text.get(
                                        model.busyProperty().get()
                                                ? "setup.busy"
                                                : "setup.ready")));
        create.setDisable(model.missing().isPresent() || model.busyProperty().get());
    }
}
