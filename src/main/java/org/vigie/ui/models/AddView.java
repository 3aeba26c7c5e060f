package org.vigie.ui.models;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Preset;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.PathField;
import org.vigie.ui.kit.Text;
import org.vigie.ui.models.AddViewModel.Choice;
import org.vigie.ui.models.AddViewModel.Missing;
import org.vigie.ui.models.AddViewModel.Step;

/// The form a model is added with: the file, what it is, and what has to be confirmed.
final class AddView {
    private final AddViewModel model;
    private final Text text;
    private final PathField file;
    private final ComboBox<Preset> presets = new ComboBox<>();
    private final VBox confirm = new VBox(12);
    private final Label missing = Faces.paragraph("", "muted");
    private final Label fault = Faces.paragraph("", "over");
    private final ProgressBar progress = new ProgressBar();
    private final Button check = new Button();
    private final ScrollPane root = new ScrollPane();
    private Subscription subscription = Subscription.EMPTY;

    AddView(AddViewModel model, Text text) {
        this.model = model;
        this.text = text;
        this.file = path("model", "shelf.add.model", model.model);
        check.setText(text.get("shelf.add.check"));
        check.setId("check");
        check.setAccessibleText(text.get("shelf.add.check"));
        check.setOnAction(event -> model.check());
        missing.setId("missing");
        fault.setId("add-fault");
        progress.getStyleClass().add("add-progress");
        confirm.setId("confirm");
        VBox form = new VBox(16, title(), file.root(), what(), labels(), end(), fault, confirm);
        form.getStyleClass().add("add-form");
        HBox middle = new HBox(form);
        HBox.setHgrow(form, Priority.ALWAYS);
        root.setContent(middle);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        root.getStyleClass().addAll("edge-to-edge", "add");
        follow();
    }

    Node root() {
        return root;
    }

    /// Move the keyboard into the form, which is empty.
    void focus() {
        file.clear();
        root.applyCss();
        root.layout();
        file.focus();
    }

    void close() {
        subscription.unsubscribe();
    }

    private Node title() {
        return new VBox(
                4,
                Faces.label(text.get("shelf.add.title"), "card-title"),
                Faces.paragraph(text.get("shelf.add.why"), "muted"));
    }

    private PathField path(String id, String name, ObjectProperty<@Nullable Path> value) {
        return new PathField(
                "add-" + id,
                text.get(name),
                text.get("shelf.add.choose"),
                value,
                PathField.Kind.FILE);
    }

    private Node what() {
        ToggleGroup group = new ToggleGroup();
        presets.setId("presets");
        presets.setItems(model.presets());
        presets.setCellFactory(view -> cell());
        presets.setButtonCell(cell());
        presets.setMaxWidth(Double.MAX_VALUE);
        presets.setAccessibleText(text.get("shelf.add.preset.which"));
        presets.valueProperty().bindBidirectional(model.preset);
        Node manifest = path("manifest", "shelf.add.manifest.file", model.manifest).root();
        Label embedded = Faces.paragraph(text.get("shelf.add.embedded.what"), "small", "muted");
        showFor(presets, Choice.PRESET);
        showFor(manifest, Choice.MANIFEST);
        showFor(embedded, Choice.EMBEDDED);
        FlowPane choices =
                new FlowPane(
                        20,
                        6,
                        radio(Choice.PRESET, "shelf.add.preset", group),
                        radio(Choice.MANIFEST, "shelf.add.manifest", group),
                        radio(Choice.EMBEDDED, "shelf.add.embedded", group));
        return new VBox(
                8,
                Faces.label(text.get("shelf.add.contract"), "small", "muted"),
                choices,
                presets,
                manifest,
                embedded);
    }

    private ListCell<Preset> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Preset preset, boolean empty) {
                super.updateItem(preset, empty);
                setText(empty || preset == null ? "" : name(preset));
            }
        };
    }

    private String name(Preset preset) {
        try {
            return ScopeWords.of(text, preset.manifest().name());
        } catch (FaultException e) {
            return preset.id();
        }
    }

    private RadioButton radio(Choice choice, String key, ToggleGroup group) {
        RadioButton radio = new RadioButton(text.get(key));
        radio.setId("by-" + choice.name().toLowerCase(Locale.ROOT));
        radio.setToggleGroup(group);
        radio.setAccessibleText(text.get(key));
        radio.setSelected(model.choice.get() == choice);
        radio.selectedProperty()
                .subscribe(chosen -> {
                    if (chosen) {
                        model.choice.set(choice);
                    }
                });
        return radio;
    }

    private void showFor(Node node, Choice choice) {
        node.visibleProperty().bind(model.choice.map(now -> now == choice));
        node.managedProperty().bind(node.visibleProperty());
    }

    private Node labels() {
        Node labels = path("labels", "shelf.add.labels", model.labels).root();
        labels.visibleProperty()
                .bind(Bindings.createBooleanBinding(this::wanted, model.choice, model.preset));
        labels.managedProperty().bind(labels.visibleProperty());
        return labels;
    }

    /// A preset says whether it needs them; of anything else Vigie does not know yet.
    private boolean wanted() {
        Preset known = model.preset.get();
        return model.choice.get() != Choice.PRESET || known != null && known.needsLabels();
    }

    private Node end() {
        Button back = new Button(text.get("shelf.add.back"));
        back.setId("back");
        back.setAccessibleText(text.get("shelf.add.back"));
        back.setOnAction(event -> model.leave());
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMaxWidth(Double.MAX_VALUE);
        check.setMinWidth(Region.USE_PREF_SIZE);
        back.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, missing, back, check);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void follow() {
        subscription =
                Subscription.combine(
                        model.stepProperty().subscribe(step -> build()),
                        model.candidateProperty().subscribe(found -> build()),
                        model.model.subscribe(value -> build()),
                        model.preset.subscribe(value -> build()),
                        model.manifest.subscribe(value -> build()),
                        model.labels.subscribe(value -> build()),
                        model.choice.subscribe(value -> build()),
                        model.faultProperty()
                                .subscribe(why -> {
                                    fault.setText(why == null ? "" : text.of(why));
                                    Faces.shown(fault, why != null);
                                }));
    }

    private void build() {
        Step step = model.stepProperty().get();
        Missing what = model.missing();
        missing.setText(text.get("shelf.add.missing." + what.name().toLowerCase(Locale.ROOT)));
        missing.setVisible(step == Step.FORM);
        check.setDisable(step != Step.FORM || what != Missing.NOTHING);
        boolean first = step == Step.FORM || step == Step.CHECKING;
        check.getStyleClass().remove("accent");
        if (first) {
            check.getStyleClass().add("accent");
        }
        confirm.getChildren().clear();
        Candidate found = model.candidateProperty().get();
        if (step == Step.CHECKING) {
            confirm.getChildren().add(busy("shelf.add.checking"));
        } else if (step == Step.ADDING) {
            confirm.getChildren().add(busy("shelf.add.adding"));
        } else if (found != null) {
            confirm.getChildren().setAll(new ConfirmView(model, found, text).nodes());
        }
    }

    private Node busy(String key) {
        HBox row = new HBox(12, progress, Faces.label(text.get(key), "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
