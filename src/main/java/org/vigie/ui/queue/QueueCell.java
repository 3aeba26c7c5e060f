package org.vigie.ui.queue;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vigie.review.Clock;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.VeilFaces;

/// One row of the queue, reused for any place.
final class QueueCell extends ListCell<Slot> {
    private static final double THUMB = 44;
    private static final List<String> URGENCIES = List.of("over", "due", "plain", "muted");

    private final QueueViewModel model;
    private final RowWords words;
    private final String loading;
    private final ImageView thumb = new ImageView();
    private final FontIcon nothing = Faces.icon(Feather.EYE_OFF);
    private final Label headline = Faces.label("", "queue-headline");
    private final FittingLabel detail = new FittingLabel("small", "muted").orNothing();
    private final Label slack = Faces.label("", "queue-slack", "figures");
    private final FittingLabel rule = new FittingLabel("small", "muted", "queue-rule").orNothing();
    private final BesideMark beside = new BesideMark();
    private final HBox wide = new HBox(10);
    private final StackPane marked = new StackPane();
    private final VBox narrow = new VBox(1);
    private final HBox upper = line(headline, slack);
    private final HBox lower = new HBox(8, detail, rule);
    private final HBox first = new HBox(8);
    private Region face = wide;
    private final Label lane = Faces.label("", "strong");
    private final FittingLabel laneOrder = new FittingLabel("small", "muted").orNothing();
    private final VBox heading = new VBox(1, lane, laneOrder);
    private final Text text;
    private final VeilFaces thumbs;
    private @Nullable QueueRow shown;

    QueueCell(QueueViewModel model, RowWords words, VeilFaces thumbs, Text text) {
        this.model = model;
        this.words = words;
        this.thumbs = thumbs;
        this.text = text;
        heading.getStyleClass().add("queue-lane");
        heading.setAlignment(Pos.BOTTOM_LEFT);
        this.loading = text.get("queue.row-loading");
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
        VBox lines = new VBox(2, upper, lower);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        wide.setAlignment(Pos.CENTER_LEFT);
        wide.getChildren().addAll(marked(), lines);
        narrow.setAlignment(Pos.CENTER_LEFT);
        narrow.getChildren().add(first);
        first.setAlignment(Pos.BASELINE_LEFT);
        // The rule has what it needs of its line, and the details what is left.
        lower.setAlignment(Pos.BASELINE_LEFT);
        detail.setPrefWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        List.of(beside.node(), slack, rule).forEach(node -> Faces.explained(node, this::clocks));
        Faces.explained(headline, this::whole);
        setOnMousePressed(event -> model.select(model.place(getIndex())));
    }

    /// Leave out the picture and say only time and category, each with the whole width, or have
    /// everything again.
    void compact(boolean little) {
        Region next = little ? narrow : wide;
        if (next == face) {
            return;
        }
        first.getChildren().clear();
        upper.getChildren().clear();
        lower.getChildren().remove(rule);
        HBox.setHgrow(rule, little ? Priority.ALWAYS : Priority.NEVER);
        narrow.getChildren().remove(headline);
        if (little) {
            marked.getChildren().remove(beside.node());
            first.getChildren().addAll(slack, rule, beside.node());
            narrow.getChildren().add(headline);
        } else {
            upper.getChildren().addAll(headline, Faces.spring(), slack);
            lower.getChildren().add(rule);
            marked.getChildren().add(beside.node());
        }
        if (getGraphic() == face) {
            setGraphic(next);
        }
        face = next;
    }

    private String clocks() {
        QueueRow row = shown;
        return row == null ? "" : words.clocks(row, model.nowProperty().get());
    }

    /// Return everything about the case where a row does not say it all.
    private String whole() {
        QueueRow row = shown;
        return face == wide || row == null ? "" : words.aloud(row, model.nowProperty().get());
    }

    /// What a row says aloud names every clock, and is put into words when a screen reader asks.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        QueueRow row = shown;
        return attribute == AccessibleAttribute.TEXT && row != null
                ? words.aloud(row, model.nowProperty().get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static HBox line(Region left, Label right) {
        left.setMinWidth(0);
        right.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, left, Faces.spring(), right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /// The mark stands on the corner of the thumb: beside the words there is no room for it.
    private StackPane marked() {
        marked.getChildren().addAll(frame(), beside.node());
        marked.setAlignment(Pos.BOTTOM_RIGHT);
        marked.setMinWidth(USE_PREF_SIZE);
        marked.setMaxHeight(USE_PREF_SIZE);
        return marked;
    }

    private StackPane frame() {
        Rectangle corners = new Rectangle(THUMB, THUMB);
        corners.setArcWidth(10);
        corners.setArcHeight(10);
        thumb.setFitWidth(THUMB);
        thumb.setFitHeight(THUMB);
        thumb.setSmooth(true);
        StackPane frame = new StackPane(nothing, thumb);
        frame.getStyleClass().add("queue-thumb");
        frame.setClip(corners);
        frame.setMinSize(THUMB, THUMB);
        frame.setMaxSize(THUMB, THUMB);
        return frame;
    }

    @Override
    protected void updateItem(@Nullable Slot slot, boolean empty) {
        super.updateItem(slot, empty);
        if (empty || slot == null) {
            shown = null;
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (slot) {
            case Slot.Heading head -> head(head);
            case Slot.Case(int place, QueueRow row) when row != null -> {
                setGraphic(face);
                fill(row, model.nowProperty().get());
            }
            case Slot.Case(int place, _) -> {
                setGraphic(face);
                wait(place);
            }
        }
    }

    /// A lane begins with what it holds and in which order.
    private void head(Slot.Heading head) {
        boolean breached = head.lane() == Slot.Lane.BREACHED;
        String key = breached ? "queue.lane.breached" : "queue.lane.due";
        lane.setText(text.count(key, head.cases()));
        lane.getStyleClass().setAll("label", "strong", breached ? "over" : "plain");
        String order = text.get(key + ".order");
        laneOrder.say(List.of(order));
        shown = null;
        setGraphic(heading);
        setAccessibleText(lane.getText() + ", " + order);
    }

    private void wait(int index) {
        shown = null;
        picture(null, false);
        headline.setText(loading);
        detail.say(List.of());
        slack.setText("");
        beside.say(ClockList.Beside.NONE);
        rule.say(List.of());
        setAccessibleText(loading);
        model.want(index);
    }

    private void fill(QueueRow row, Instant now) {
        shown = row;
        picture(row.veil(), row.veil() == null);
        headline.setText(words.category(row));
        detail.say(words.details(row));
        time(row, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Measure the time left anew; what else is said of a case does not change with it.
    void tick() {
        QueueRow row = shown;
        if (row != null && !isEmpty()) {
            time(row, model.nowProperty().get());
        }
    }

    private void time(QueueRow row, Instant now) {
        Clock clock = row.shown();
        slack.setText(clock == null ? "" : words.slack(clock, now));
        rule.say(words.rule(clock, now));
        Faces.styled(slack, RowWords.urgency(clock, now), URGENCIES);
        beside.say(ClockList.Beside.of(row, now));
    }

    private void picture(@Nullable Veil veil, boolean none) {
        nothing.setVisible(none);
        thumb.setImage(veil == null ? null : thumbs.square(veil, (int) (2 * THUMB)));
    }
}
