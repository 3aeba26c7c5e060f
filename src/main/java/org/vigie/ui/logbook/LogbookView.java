package org.vigie.ui.logbook;

import java.net.URL;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.logbook.LogbookViewModel.Badge;

/// The decisions of this desk, what they come to, and beside them all that is kept about one.
public final class LogbookView implements AutoCloseable {
    private static final double ROW = 36;
    private static final double DETAILS = 380;

    private final LogbookViewModel model;
    private final Text text;
    private final LogbookWords words;
    private final ListView<Lines.Place> list = new ListView<>();
    private final Label badge = Faces.label("", "pill");
    private final Label fault = Faces.paragraph("", "over", "logbook-fault");
    private final SummaryCards cards;
    private final DetailsView details;
    private final ExportView export;
    private final HBox root;
    private Subscription subscription = Subscription.EMPTY;

    public LogbookView(LogbookViewModel model, PolicyPack policy, ZoneId zone, Text text) {
        this.model = model;
        this.text = text;
        this.words = new LogbookWords(text, policy, zone);
        this.cards = new SummaryCards(words);
        this.details = new DetailsView(words);
        this.export = new ExportView(model, text);
        list.setId("logbook");
        list.getStyleClass().add("logbook-list");
        list.setFixedCellSize(ROW);
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineRow(words, model::want));
        list.setAccessibleText(text.get("logbook.list"));
        list.setPlaceholder(Faces.label(text.get("logbook.empty"), "muted"));
        VBox left = left();
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        root = new HBox(left, side());
        root.getStyleClass().add("logbook");
        root.getStylesheets().add(stylesheet());
        follow();
    }

    private static String stylesheet() {
        URL sheet = LogbookView.class.getResource("/org/vigie/css/logbook.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }

    public Parent root() {
        return root;
    }

    /// Read the logbook and move the keyboard to it.
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private VBox left() {
        Faces.shown(export.root(), false);
        fault.setId("logbook-fault");
        Node names =
                LogColumns.row(
                        LogColumns.NAMES.stream()
                                .map(name ->
                                        Faces.label(
                                                text.get("logbook.column." + name),
                                                "small",
                                                "muted"))
                                .toList());
        names.getStyleClass().add("logbook-columns");
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(
                cards.root(),
                head(),
                new FilterBar(model, words).root(),
                export.root(),
                fault,
                names,
                list);
    }

    private Node head() {
        ToggleButton exporting = new ToggleButton(text.get("logbook.export"));
        exporting.setId("export");
        exporting.setMinWidth(Region.USE_PREF_SIZE);
        exporting.setAccessibleText(exporting.getText());
        exporting
                .selectedProperty()
                .subscribe(open -> {
                    Faces.shown(export.root(), open);
                    if (open) {
                        export.focus();
                    }
                });
        badge.setId("logbook-badge");
        HBox head =
                new HBox(
                        10,
                        Faces.label(text.get("logbook.title"), "card-title"),
                        badge,
                        Faces.spring(),
                        Faces.label(text.get("logbook.readingIsRecorded"), "small", "muted"),
                        exporting);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("logbook-head");
        return head;
    }

    private Region side() {
        ScrollPane scroll = new ScrollPane(details.root());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "card-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(text.get("logbook.details"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(scroll);
        side.getStyleClass().addAll("panel", "room-right");
        side.setMinWidth(DETAILS);
        side.setPrefWidth(DETAILS);
        side.setMaxWidth(DETAILS);
        return side;
    }

    private void follow() {
        subscription =
                Subscription.combine(
                        list.getSelectionModel().selectedItemProperty().subscribe(this::open),
                        model.detailsProperty().subscribe(details::show),
                        model.summaryProperty().subscribe(cards::show),
                        model.badgeProperty().subscribe(this::show),
                        model.faultProperty().subscribe(this::say));
    }

    private void open(Lines.@Nullable Place place) {
        if (place != null && place.line() != null) {
            model.open(place.line().sequence());
        }
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }

    private void show(Badge now) {
        badge.getStyleClass().removeAll(List.of("ok", "over", "muted"));
        badge.getStyleClass()
                .add(
                        switch (now) {
                            case Badge.Whole _ -> "ok";
                            case Badge.Broken _ -> "over";
                            case Badge.Not _, Badge.Under _ -> "muted";
                        });
        badge.setText(
                switch (now) {
                    case Badge.Not _ -> text.get("logbook.badge.not");
                    case Badge.Under(long entries) ->
                            text.get(
                                    "logbook.badge.under", Map.of("entries", text.number(entries)));
                    case Badge.Whole(long entries, int _) ->
                            text.get(
                                    "logbook.badge.whole", Map.of("entries", text.number(entries)));
                    case Badge.Broken(Fault why) -> text.of(why);
                });
    }
}
