package org.vigie.ui.models;

import java.net.URL;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Preset;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.TwoRooms;

/// The models of this workstation in a list, and beside it the card of one of them.
public final class ModelsView implements AutoCloseable {
    /// In pixels at 100 %: the card, and what the list needs beside it.
    private static final double CARD = 408;

    private static final double LIST = 620;

    private final ModelsViewModel model;
    private final Text text;
    private final CardView cards;
    private final AddView add;
    private final ListView<ModelCard> list = new ListView<>();
    private final Label count = Faces.label("", "small", "muted", "figures");
    private final Label fault = Faces.paragraph("", "over", "models-fault");
    private final Label working = Faces.label("", "small", "muted");
    private final StackPane left = new StackPane();
    private final ScrollPane card = new ScrollPane();
    private final VBox side = new VBox();
    private final Node listing;
    private final TwoRooms root;
    private final ListChangeListener<ModelCard> counting = change -> count();
    private Subscription subscription = Subscription.EMPTY;

    public ModelsView(ModelsViewModel model, PolicyPack policy, ZoneId zone, Text text) {
        this.model = model;
        this.text = text;
        CardWords words = new CardWords(text, zone);
        this.cards = new CardView(text, policy, words);
        this.add = new AddView(model.adding(), text);
        list.setId("models");
        list.getStyleClass().add("models-list");
        list.setCellFactory(view -> new ModelRow(text, words));
        list.setItems(model.models());
        list.setAccessibleText(text.get("shelf.list"));
        list.setPlaceholder(Faces.label(text.get("shelf.loading"), "muted"));
        listing = listing();
        left.getChildren().setAll(listing);
        left.setMinWidth(0);
        root = new TwoRooms(left, LIST, side(), CARD, TwoRooms.First.WIDE);
        root.getStyleClass().add("models");
        root.getStylesheets().add(stylesheet());
        follow();
    }

    static String stylesheet() {
        URL sheet = ModelsView.class.getResource("/org/vigie/css/models.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }

    public Parent root() {
        return root;
    }

    /// Read the models anew and move the keyboard to them.
    public void shown() {
        model.refresh();
        if (!model.adding().openProperty().get()) {
            list.requestFocus();
        }
    }

    private Node listing() {
        Button adding = button("add", model.adding()::begin);
        adding.getStyleClass().add("accent");
        Button all = button("test-all", model::testAll);
        all.disableProperty().bind(model.testingProperty().isNotEmpty());
        FlowPane says =
                new FlowPane(
                        10, 6, Faces.label(text.get("shelf.title"), "card-title"), count, working);
        says.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox header = new HBox(10, says, all, adding);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("models-header");
        Node names =
                ModelColumns.row(
                        ModelColumns.NAMES.stream()
                                .map(name ->
                                        Faces.paragraph(
                                                text.get("shelf.column." + name), "small", "muted"))
                                .toList());
        names.getStyleClass().add("models-columns");
        VBox.setVgrow(list, Priority.ALWAYS);
        fault.setId("models-fault");
        return new VBox(header, fault, names, list);
    }

    private Region side() {
        card.setFitToWidth(true);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.getStyleClass().addAll("edge-to-edge", "card-scroll");
        card.setFocusTraversable(true);
        card.setAccessibleText(text.get("shelf.card.misses"));
        VBox.setVgrow(card, Priority.ALWAYS);
        side.getStyleClass().addAll("panel", "room-right");
        return side;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(text.get("shelf." + key));
        button.setId(key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text.get("shelf." + key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void follow() {
        model.models().addListener(counting);
        AddViewModel adding = model.adding();
        subscription =
                Subscription.combine(
                        list.getSelectionModel().selectedItemProperty().subscribe(this::choose),
                        model.selectedProperty().subscribe(this::point),
                        model.sureProperty().subscribe(id -> build()),
                        model.testingProperty().subscribe(this::working),
                        model.faultProperty()
                                .subscribe(why -> {
                                    fault.setText(why == null ? "" : text.of(why));
                                    Faces.shown(fault, why != null);
                                }),
                        adding.openProperty().subscribe(this::turn),
                        adding.candidateProperty().subscribe(found -> build()),
                        adding.preset.subscribe(known -> build()),
                        adding.choice.subscribe(choice -> build()),
                        () -> model.models().removeListener(counting));
        count();
    }

    private void choose(@Nullable ModelCard chosen) {
        if (chosen != null) {
            model.selectedProperty().set(chosen);
        }
    }

    private void point(@Nullable ModelCard chosen) {
        if (chosen != null && chosen != list.getSelectionModel().getSelectedItem()) {
            list.getSelectionModel().select(chosen);
        }
        build();
    }

    private void count() {
        long builtIn = model.models().stream().filter(ModelCard::isBuiltIn).count();
        Map<String, String> numbers =
                Map.of(
                        "builtIn", text.number(builtIn),
                        "added", text.number(model.models().size() - builtIn));
        count.setText(model.models().isEmpty() ? "" : text.get("shelf.count", numbers));
    }

    private void working(String id) {
        working.setText(id.isEmpty() ? "" : text.get("shelf.testing", Map.of("model", id)));
        build();
    }

    private void turn(boolean adding) {
        left.getChildren().setAll(adding ? add.root() : listing);
        build();
        if (left.getScene() != null) {
            if (adding) {
                add.focus();
            } else {
                list.requestFocus();
            }
        }
    }

    /// Show the card of what is looked at: a model, or one that may be added.
    private void build() {
        AddViewModel adding = model.adding();
        boolean open = adding.openProperty().get();
        VBox content = open ? prospect(adding) : looked();
        content.getStyleClass().add("card-page");
        card.setContent(content);
        card.setVvalue(0);
        side.getChildren().setAll(card);
        ModelCard chosen = model.selectedProperty().get();
        if (!open && chosen != null) {
            side.getChildren().add(deeds(chosen));
        }
    }

    private VBox looked() {
        ModelCard chosen = model.selectedProperty().get();
        return chosen == null
                ? new VBox(Faces.paragraph(text.get("shelf.card.none"), "muted"))
                : cards.of(chosen);
    }

    private VBox prospect(AddViewModel adding) {
        Candidate found = adding.candidateProperty().get();
        Preset known = adding.preset.get();
        try {
            if (found != null) {
                return cards.of(found.manifest(), "");
            }
            if (known != null && adding.choice.get() == AddViewModel.Choice.PRESET) {
                String language = text.locale().getLanguage();
                return cards.of(
                        known.manifest(),
                        known.obtain().getOrDefault(language.toLowerCase(Locale.ROOT), ""));
            }
        } catch (FaultException e) {
            return new VBox(Faces.paragraph(text.of(e.fault()), "over"));
        }
        return new VBox(Faces.paragraph(text.get("shelf.card.none"), "muted"));
    }

    private Node deeds(ModelCard chosen) {
        HBox row = new HBox(10);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card-deeds");
        if (model.sureProperty().get().equals(chosen.id())) {
            Label sure =
                    Faces.paragraph(
                            text.get("shelf.remove.sure", Map.of("model", chosen.id())), "small");
            HBox.setHgrow(sure, Priority.ALWAYS);
            Button keep = button("keep", model::keep);
            Button remove = button("remove", model::remove);
            remove.getStyleClass().add("danger");
            row.getChildren().addAll(sure, keep, remove);
            return row;
        }
        Button test = button("test", model::test);
        test.setDisable(chosen.fault() != null || !model.testingProperty().get().isEmpty());
        row.getChildren().add(test);
        if (!chosen.isBuiltIn()) {
            Button remove = button("remove", model::askToRemove);
            row.getChildren().addAll(Faces.spring(), remove);
        }
        return row;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        add.close();
        list.setItems(null);
    }
}
