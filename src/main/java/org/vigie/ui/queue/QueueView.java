package org.vigie.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.VeilFaces;

/// The list of open cases. Only what is on the screen exists as nodes.
public final class QueueView implements AutoCloseable {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    /// Below this width, in sizes of its letters, a row says only time and category of its case.
    private static final double ROOMY = 14;

    /// What is beside the letters in a row that says everything, in pixels.
    private static final double BESIDE = 80;

    private final QueueViewModel model;
    private final Text text;
    private final ListView<Slot> list = new ListView<>();
    private final FittingLabel count = new FittingLabel("small", "muted", "figures", "queue-count");
    private final Label title;
    private final Label silence = Faces.paragraph("", "muted");
    private final VBox root;
    private final FilterBar bar;
    private final FilterSheet filter;
    private final ViewsSheet views;
    private final List<QueueCell> cells = new ArrayList<>();
    private Subscription subscription = Subscription.EMPTY;
    private boolean compact;

    public QueueView(QueueViewModel model, PolicyPack policy, Sheets sheets, Text text) {
        this.model = model;
        this.text = text;
        RowWords words =
                new RowWords(text, policy, new Moments(model.wall(), text), model.clockNames());
        list.setId("queue");
        list.getStyleClass().add("queue-list");
        VeilFaces thumbs = VeilFaces.ofLists();
        list.setCellFactory(view -> cell(words, thumbs));
        list.setItems(model.rows());
        list.setPlaceholder(silence);
        list.setAccessibleText(text.get("queue.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        title = Faces.label(text.get("queue.title"), "strong");
        title.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox header = new HBox(8, title, count);
        header.getStyleClass().add("queue-header");
        FacetWords facets = new FacetWords(text, policy);
        filter = new FilterSheet(model.narrowing(), facets, sheets, text);
        views = new ViewsSheet(model.narrowing(), facets, sheets, text);
        bar = new FilterBar(model.narrowing(), facets, views::open, this::openFilter, list, text);
        root = new VBox(header, bar.root(), list);
        root.getStyleClass().addAll("panel", "queue");
        follow();
    }

    public Parent root() {
        return root;
    }

    private QueueCell cell(RowWords words, VeilFaces thumbs) {
        QueueCell cell = new QueueCell(model, words, thumbs, text);
        cell.compact(compact);
        cells.add(cell);
        return cell;
    }

    private void fit() {
        double letters = title.getFont().getSize();
        boolean little = root.getWidth() - BESIDE < ROOMY * letters;
        if (root.getWidth() > 0 && little != compact) {
            compact = little;
            list.pseudoClassStateChanged(COMPACT, little);
            cells.forEach(cell -> cell.compact(little));
        }
    }

    /// Return what takes the keyboard.
    public Node focus() {
        return list;
    }

    /// Take the commands that narrow and search the queue.
    public void bind(Commands commands) {
        commands.bind(Command.SEARCH, bar::openSearch);
        commands.bind(Command.FILTER, this::openFilter);
        commands.bind(Command.VIEWS, views::open);
    }

    /// End the search when the keyboard is in it.
    public void leaveSearch() {
        bar.leaveSearch();
    }

    private void openFilter() {
        filter.open(model.selectedIdProperty().get());
    }

    private void follow() {
        subscription =
                Subscription.combine(
                        model.selectedIndexProperty().subscribe(this::point),
                        model.nowProperty().subscribe(() -> cells.forEach(QueueCell::tick)),
                        model.stateProperty().subscribe(this::explain),
                        model.narrowing().tallyProperty().subscribe(tally -> count()),
                        root.widthProperty().subscribe(this::fit),
                        title.fontProperty().subscribe(this::fit),
                        bar::close);
        point(model.selectedIndexProperty().get());
        explain(model.stateProperty().get());
        count();
    }

    private void point(Number index) {
        int place = model.index(index.intValue());
        if (place < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().clearAndSelect(place);
        list.getFocusModel().focus(place);
        reveal(place);
    }

    private void reveal(int place) {
        double height = list.getHeight();
        boolean seen =
                cells.stream()
                        .filter(cell ->
                                cell.getIndex() == place
                                        && cell.isVisible()
                                        && cell.getParent() != null)
                        .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                        .map(list::sceneToLocal)
                        .anyMatch(box -> box.getMinY() >= 0 && box.getMaxY() <= height);
        if (!seen && height > 0) {
            list.scrollTo(Math.max(0, place - (int) (height / list.getFixedCellSize() / 2)));
        }
    }

    private void explain(QueueViewModel.State state) {
        silence.setText(
                text.get("queue.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private void count() {
        String all = text.count("queue.count", model.narrowing().tallyProperty().get().shown());
        count.say(List.of(all.split(" · ")));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        list.setItems(null);
    }
}
