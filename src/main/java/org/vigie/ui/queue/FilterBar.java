package org.vigie.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.Facet;
import org.vigie.review.QueueFilter;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What stands above the queue: the view in force, what it is narrowed by, the search, and always
/// how much of it is kept back.
final class FilterBar implements AutoCloseable {
    private static final Duration STILL = Duration.millis(220);

    private final Narrowing narrowing;
    private final FacetWords words;
    private final Text text;
    private final Runnable openViews;
    private final Runnable openFilter;
    private final Node list;
    private final FlowPane chips = new FlowPane(6, 6);
    private final TextField search = new TextField();
    private final Label hidden = Faces.paragraph("", "small", "muted");
    private final Label missed = Faces.paragraph("", "small", "over");
    private final Label unread = Faces.paragraph("", "small", "muted");
    private final PauseTransition typing = new PauseTransition(STILL);
    private final VBox root = new VBox(8, chips, search, hidden, missed, unread);
    private final Subscription subscription;

    /// @param list what takes the keyboard after a search
    FilterBar(
            Narrowing narrowing,
            FacetWords words,
            Runnable openViews,
            Runnable openFilter,
            Node list,
            Text text) {
        this.narrowing = narrowing;
        this.words = words;
        this.text = text;
        this.openViews = openViews;
        this.openFilter = openFilter;
        this.list = list;
        root.getStyleClass().add("queue-filter");
        hidden.setId("queue-hidden");
        missed.setId("queue-missed");
        search.setId("queue-search");
        search.setPromptText(text.get("queue.search.prompt"));
        search.setAccessibleText(text.get("queue.search.prompt"));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.textProperty().subscribe(typed -> typing.playFromStart());
        typing.setOnFinished(event -> seek());
        Faces.shown(search, false);
        subscription =
                Subscription.combine(
                        narrowing.filterProperty().subscribe(filter -> show(filter)),
                        narrowing
                                .viewsProperty()
                                .subscribe(views -> show(narrowing.filterProperty().get())),
                        narrowing.tallyProperty().subscribe(this::count));
    }

    Node root() {
        return root;
    }

    /// Open the search, or go back into it.
    void openSearch() {
        Faces.shown(search, true);
        search.requestFocus();
        search.selectAll();
    }

    private void seek() {
        String typed = search.getText().strip();
        if (!typed.equals(narrowing.filterProperty().get().words())) {
            narrowing.search(typed, words.named(typed));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            typing.stop();
            seek();
            list.requestFocus();
            event.consume();
        }
    }

    /// End the search when the keyboard is in it: the key that veils everything is taken before any
    /// field sees it.
    void leaveSearch() {
        if (search.isFocused()) {
            closeSearch();
        }
    }

    private void closeSearch() {
        typing.stop();
        search.clear();
        typing.stop();
        narrowing.search("", java.util.Set.of());
        Faces.shown(search, false);
        list.requestFocus();
    }

    private void show(QueueFilter filter) {
        List<Node> shown = new ArrayList<>();
        String view = words.name(filter, narrowing.viewsProperty().get());
        Button views = chip(view, Feather.BOOKMARK, openViews);
        views.setId("queue-view");
        views.setAccessibleText(text.get("queue.view.open", Map.of("view", view)));
        views.setTooltip(Faces.tooltip(Command.VIEWS, text));
        shown.add(views);
        for (Facet facet : Facet.values()) {
            if (!filter.of(facet).isEmpty()) {
                shown.add(
                        remover(
                                words.chip(facet, filter.of(facet)),
                                () -> narrowing.show(without(filter, facet))));
            }
        }
        if (!filter.words().isEmpty()) {
            shown.add(
                    remover(
                            text.get("queue.chip.words", Map.of("words", filter.words())),
                            this::closeSearch));
        }
        addKin(shown, filter);
        Button more = chip(text.get("queue.filter"), Feather.FILTER, openFilter);
        more.setId("queue-filter");
        more.setTooltip(Faces.tooltip(Command.FILTER, text));
        shown.add(more);
        chips.getChildren().setAll(shown);
    }

    private void addKin(List<Node> shown, QueueFilter filter) {
        if (!filter.familyOf().isEmpty()) {
            shown.add(
                    remover(
                            text.get("queue.chip.family"),
                            () -> narrowing.show(filter.withFamilyOf(""))));
        }
        if (!filter.requesterOf().isEmpty()) {
            shown.add(
                    remover(
                            text.get("queue.chip.requester"),
                            () -> narrowing.show(filter.withRequesterOf(""))));
        }
    }

    private static QueueFilter without(QueueFilter filter, Facet facet) {
        QueueFilter next = filter;
        for (String value : filter.of(facet)) {
            next = next.toggled(facet, value);
        }
        return next;
    }

    private Button remover(String says, Runnable remove) {
        Button chip = chip(says, Feather.X, remove);
        chip.getStyleClass().add("chosen");
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setAccessibleText(text.get("queue.chip.remove", Map.of("chip", says)));
        return chip;
    }

    private Button chip(String says, Feather icon, Runnable action) {
        Button chip = new Button(says, Faces.icon(icon));
        chip.getStyleClass().add("queue-chip");
        chip.setAccessibleText(says);
        chip.setWrapText(true);
        chip.maxWidthProperty().bind(chips.widthProperty());
        chip.setOnAction(event -> action.run());
        return chip;
    }

    private void count(Narrowing.Tally tally) {
        Faces.shown(hidden, tally.hidden() > 0);
        Faces.shown(missed, tally.hiddenBreached() > 0);
        hidden.setText(text.count("queue.hidden", tally.hidden()));
        missed.setText(text.count("queue.hidden.breached", tally.hiddenBreached()));
        QueueFilter filter = narrowing.filterProperty().get();
        boolean byWords =
                !filter.words().isEmpty()
                        || filter.wanted().keySet().stream().anyMatch(Facet::ofWords);
        Faces.shown(unread, byWords && tally.unread() > 0);
        unread.setText(text.count("queue.unread", tally.unread()));
    }

    @Override
    public void close() {
        typing.stop();
        subscription.unsubscribe();
    }
}
