package org.vigie.ui.logbook;

import java.net.URL;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.TwoRooms;
import org.vigie.ui.logbook.LogbookViewModel.Badge;

/// The decisions of this desk, or every event of its log, and beside them all that is kept about
/// one.
public final class LogbookView implements AutoCloseable {
    /// In pixels at 100 %: the panel of details, and what the lists need beside it.
    private static final double DETAILS = 380;

    private static final double LISTS = 560;

    private final LogbookViewModel model;
    private final Text text;
    private final Label badge = Faces.label("", "pill");
    private final SummaryCards cards;
    private final DecisionsView decisions;
    private final EventsView events;
    private final ToggleButton every;
    private final ToggleButton exporting;
    private final ScrollPane side;
    private final TwoRooms root;
    private final Subscription subscription;

    public LogbookView(
            LogbookViewModel model,
            EventsViewModel eventsModel,
            EraseViewModel erasing,
            PolicyPack policy,
            ZoneId zone,
            Text text) {
        this.model = model;
        this.text = text;
        LogbookWords words = new LogbookWords(text, policy, zone);
        cards = new SummaryCards(words);
        decisions = new DecisionsView(model, erasing, words);
        events = new EventsView(eventsModel, erasing, words);
        every = new ToggleButton(text.get("logbook.mode.events"));
        exporting = new ToggleButton(text.get("logbook.export"));
        side = new ScrollPane(decisions.details());
        VBox left = new VBox(cards.root(), head(), decisions.root(), events.root());
        VBox.setVgrow(decisions.root(), Priority.ALWAYS);
        VBox.setVgrow(events.root(), Priority.ALWAYS);
        left.setMinWidth(0);
        root = new TwoRooms(left, LISTS, side(), DETAILS, TwoRooms.First.WIDE);
        root.getStyleClass().add("logbook");
        root.getStylesheets().add(stylesheet());
        subscription =
                Subscription.combine(
                        model.summaryProperty().subscribe(cards::show),
                        model.badgeProperty().subscribe(this::show),
                        every.selectedProperty().subscribe(this::turn),
                        exporting.selectedProperty().subscribe(this::export));
    }

    private static String stylesheet() {
        URL sheet = LogbookView.class.getResource("/org/vigie/css/logbook.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }

    /// Return the line above a list that names its columns.
    static Node names(List<String> names, Function<List<Label>, Node> row, Text text) {
        Node line =
                row.apply(
                        names.stream()
                                .map(name -> text.get("logbook.column." + name))
                                .map(name -> Faces.label(name, "small", "muted"))
                                .toList());
        line.getStyleClass().add("logbook-columns");
        return line;
    }

    public Parent root() {
        return root;
    }

    /// Read the logbook and move the keyboard to it.
    public void shown() {
        model.shown();
        if (every.isSelected()) {
            events.shown();
        } else {
            decisions.shown();
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        decisions.close();
        events.close();
    }

    private Node head() {
        exporting.setId("export");
        exporting.setMinWidth(Region.USE_PREF_SIZE);
        exporting.setAccessibleText(exporting.getText());
        badge.setId("logbook-badge");
        FlowPane says =
                new FlowPane(
                        10,
                        6,
                        Faces.label(text.get("logbook.title"), "card-title"),
                        modes(),
                        badge,
                        Faces.label(text.get("logbook.readingIsRecorded"), "small", "muted"));
        says.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox head = new HBox(10, says, exporting);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("logbook-head");
        return head;
    }

    private Node modes() {
        ToggleButton decided = new ToggleButton(text.get("logbook.mode.decisions"));
        decided.setId("show-decisions");
        every.setId("show-events");
        SegmentedButton modes = new SegmentedButton(decided, every);
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton button : List.of(decided, every)) {
            button.setAccessibleText(button.getText());
            button.setToggleGroup(group);
            button.setOnAction(event -> button.setSelected(true));
        }
        decided.setSelected(true);
        modes.setToggleGroup(group);
        return modes;
    }

    private void turn(boolean toEvents) {
        Faces.shown(cards.root(), !toEvents);
        Faces.shown(decisions.root(), !toEvents);
        Faces.shown(events.root(), toEvents);
        side.setContent(toEvents ? events.details() : decisions.details());
        side.setAccessibleText(text.get(toEvents ? "logbook.events.details" : "logbook.details"));
        if (toEvents) {
            events.shown();
        }
        export(exporting.isSelected());
    }

    private void export(boolean open) {
        boolean toEvents = every.isSelected();
        decisions.export().show(open && !toEvents);
        events.export().show(open && toEvents);
    }

    private Region side() {
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("edge-to-edge", "card-scroll");
        side.setFocusTraversable(true);
        VBox.setVgrow(side, Priority.ALWAYS);
        VBox room = new VBox(side);
        room.getStyleClass().addAll("panel", "room-right");
        return room;
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
