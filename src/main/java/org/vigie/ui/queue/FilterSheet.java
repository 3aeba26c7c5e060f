package org.vigie.ui.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.review.Facet;
import org.vigie.review.FacetCount;
import org.vigie.review.QueueFilter;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// Everything the queue can be narrowed by, with how many cases each would leave. A choice acts at
/// once; Tab and the space bar are all it takes.
final class FilterSheet {
    private static final int MOST = 10;

    /// Room for four columns of the usual letters, in pixels.
    private static final double WIDE = 912;

    private final Narrowing narrowing;
    private final FacetWords words;
    private final Sheets sheets;
    private final Text text;
    private final FlowPane columns = new FlowPane(Orientation.HORIZONTAL, 16, 18);
    private final Label outcome = Faces.label("", "muted", "figures");
    private final Label missed = Faces.label("", "over", "figures");
    private final TextField name = new TextField();
    private final Button save = new Button();
    private Subscription subscription = Subscription.EMPTY;

    FilterSheet(Narrowing narrowing, FacetWords words, Sheets sheets, Text text) {
        this.narrowing = narrowing;
        this.words = words;
        this.sheets = sheets;
        this.text = text;
        columns.setPrefWrapLength(WIDE);
        columns.setRowValignment(javafx.geometry.VPos.TOP);
        name.setPromptText(text.get("queue.view.name"));
        name.setAccessibleText(text.get("queue.view.name"));
        name.setId("view-name");
        save.setText(text.get("queue.view.save"));
        save.setId("view-save");
        save.setOnAction(event -> save());
        name.setOnAction(event -> save());
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
    }

    /// @param selected ids a sheet of the family or requester of the open case is offered for
    void open(String selected) {
        subscription.unsubscribe();
        Button done = new Button(text.get("close"));
        done.setId("filter-done");
        done.setOnAction(event -> sheets.close());
        Button clear = new Button(text.get("queue.filter.clear"));
        clear.setId("filter-clear");
        clear.setOnAction(event -> narrowing.clear());
        FlowPane says =
                new FlowPane(
                        12,
                        4,
                        Faces.label(text.get("queue.filter.title"), "title"),
                        outcome,
                        missed);
        says.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox head = new HBox(12, says, clear, done);
        head.setAlignment(Pos.CENTER_LEFT);
        for (Button button : List.of(clear, done, save)) {
            button.setMinWidth(Button.USE_PREF_SIZE);
        }
        HBox naming = new HBox(8, name, save);
        FlowPane kin = kin(selected);
        HBox.setHgrow(kin, Priority.ALWAYS);
        HBox foot = new HBox(8, kin, naming);
        foot.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportHeight(430);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox sheet = new VBox(16, head, scroll, foot);
        sheet.setId("filter-sheet");
        fill(narrowing.facetsProperty().get());
        subscription =
                Subscription.combine(
                        narrowing.facetsProperty().subscribe((was, now) -> fill(now)),
                        narrowing
                                .filterProperty()
                                .subscribe((was, now) -> fill(narrowing.facetsProperty().get())),
                        narrowing.tallyProperty().subscribe(this::tell));
        narrowing.count();
        sheets.open(sheet, done, Sheets.Place.OVER);
    }

    private FlowPane kin(String selected) {
        Button family = new Button(text.get("queue.filter.family"));
        family.setOnAction(
                event -> narrowing.show(narrowing.filterProperty().get().withFamilyOf(selected)));
        Button requester = new Button(text.get("queue.filter.requester"));
        requester.setOnAction(event ->
                narrowing.show(narrowing.filterProperty().get().withRequesterOf(selected)));
        FlowPane both = new FlowPane(8, 8, family, requester);
        both.setDisable(selected.isEmpty());
        return both;
    }

    private void save() {
        narrowing.save(name.getText());
        name.clear();
    }

    /// Boxes stay where they are while their counts change, so that the keyboard stays too.
    private void fill(List<FacetCount> facets) {
        Node focused = columns.getScene() == null ? null : columns.getScene().getFocusOwner();
        String kept = focused == null ? "" : String.valueOf(focused.getId());
        columns.getChildren().clear();
        for (Facet facet : Facet.values()) {
            List<FacetCount> values =
                    facets.stream().filter(count -> count.facet() == facet).toList();
            if (!values.isEmpty()) {
                columns.getChildren().add(column(facet, values));
            }
        }
        Node again = columns.lookup("#" + kept.replace(' ', '_'));
        if (again != null && !kept.isEmpty()) {
            again.requestFocus();
        }
    }

    private Node column(Facet facet, List<FacetCount> values) {
        VBox column = new VBox(6, Faces.label(words.title(facet), "small", "muted"));
        column.getStyleClass().add("filter-column");
        values.stream()
                .limit(MOST)
                .sorted(order(facet))
                .forEach(count -> column.getChildren().add(box(count)));
        if (values.size() > MOST) {
            column.getChildren()
                    .add(
                            Faces.label(
                                    text.count("queue.filter.more", values.size() - MOST),
                                    "small",
                                    "dim"));
        }
        return column;
    }

    private static Comparator<FacetCount> order(Facet facet) {
        return facet == Facet.SEVERITY
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparing(FacetCount::cases).reversed();
    }

    private Node box(FacetCount count) {
        QueueFilter filter = narrowing.filterProperty().get();
        CheckBox box = new CheckBox(words.value(count.facet(), count.value()));
        box.setId("facet-" + count.facet() + "-" + Integer.toHexString(count.value().hashCode()));
        box.setSelected(filter.of(count.facet()).contains(count.value()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setWrapText(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        box.setAccessibleText(
                text.get(
                        "queue.filter.value",
                        Map.of(
                                "value",
                                box.getText(),
                                "cases",
                                text.count("queue.cases", count.cases()))));
        box.setOnAction(event ->
                narrowing.show(
                        narrowing.filterProperty().get().toggled(count.facet(), count.value())));
        Label cases = Faces.label(text.number(count.cases()), "small", "muted", "figures");
        cases.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(6, box, cases);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void tell(Narrowing.Tally tally) {
        outcome.setText(text.count("queue.filter.shown", tally.shown()));
        Faces.shown(missed, tally.hiddenBreached() > 0);
        missed.setText(text.count("queue.hidden.breached", tally.hiddenBreached()));
    }
}
