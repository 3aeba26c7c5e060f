package org.vigie.ui.casework;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.Saved;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// The sheet of what happened lately: type to filter, arrows to choose, Enter to open the case
/// again, the key of undoing to take back what is chosen.
final class RecentView {
    /// Rows in sight.
    private static final int ROWS = 9;

    private final RecentViewModel model;
    private final RecentWords words;
    private final Sheets sheets;
    private final Text text;
    private final Acts acts;
    private final TextField query = new TextField();
    private final ListView<Recent> list = new ListView<>();
    private final Button back = new Button();
    private final Button open = new Button();
    private final Label fault = Faces.paragraph("", "small", "over");
    private final VBox sheet = new VBox(12);

    /// What can be done with a line.
    ///
    /// @param open opens a case by its name
    /// @param undoable whether a decision is still within its undo time
    /// @param undo undoes it
    /// @param retract begins to take back a decision after that
    record Acts(
            Consumer<String> open,
            Predicate<Saved> undoable,
            Runnable undo,
            Consumer<Saved> retract) {}

    RecentView(RecentViewModel model, RecentWords words, Sheets sheets, Acts acts, Text text) {
        this.model = model;
        this.words = words;
        this.sheets = sheets;
        this.acts = acts;
        this.text = text;
        build();
        model.faultProperty().subscribe(this::say);
        list.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        model.shown()
                .addListener(
                        (ListChangeListener<Recent>)
                                change -> {
                                    if (list.getSelectionModel().isEmpty()) {
                                        list.getSelectionModel().selectFirst();
                                    }
                                });
    }

    void open() {
        model.queryProperty().set("");
        model.load();
        sheets.open(sheet, query, Sheets.Place.OVER);
    }

    private void build() {
        query.setId("recent-query");
        query.setPromptText(text.get("recent.filter"));
        query.setAccessibleText(text.get("recent.filter"));
        query.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(query, Priority.ALWAYS);
        query.setMinWidth(Region.USE_COMPUTED_SIZE);
        HBox find = new HBox(8, query, kinds());
        find.setAlignment(Pos.CENTER_LEFT);
        list.setId("recent");
        list.getStyleClass().addAll("palette-list", "two-lines");
        list.setItems(model.shown());
        list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(ROWS).add(2));
        list.setFocusTraversable(false);
        list.setAccessibleText(Command.RECENT.label(text));
        list.setPlaceholder(Faces.label(text.get("recent.nothing"), "muted"));
        list.setCellFactory(view -> new Row());
        open.setText(text.get("recent.open"));
        open.setGraphic(Faces.keycap(Command.DECIDE.keys(text)));
        open.setOnAction(event -> openChosen());
        back.setId("take-back");
        back.setGraphic(Faces.keycap(Command.UNDO.keys(text)));
        back.setOnAction(event -> takeBackChosen());
        for (Button button : new Button[] {open, back}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        HBox act = new HBox(8, fault, Faces.spring(), back, open);
        act.setAlignment(Pos.CENTER_LEFT);
        sheet.setId("recent-sheet");
        sheet.getChildren()
                .addAll(Faces.label(Command.RECENT.label(text), "title"), find, list, act);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox kinds() {
        HBox kinds = new HBox();
        kinds.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (RecentViewModel.Kind kind : RecentViewModel.Kind.values()) {
            ToggleButton segment =
                    new ToggleButton(
                            text.get("recent.kind." + kind.name().toLowerCase(Locale.ROOT)));
            segment.getStyleClass().add("segment");
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setToggleGroup(group);
            segment.setSelected(kind == model.kindProperty().get());
            segment.setOnAction(event -> {
                segment.setSelected(true);
                model.kindProperty().set(kind);
            });
            kinds.getChildren().add(segment);
        }
        return kinds;
    }

    private void key(KeyEvent event) {
        boolean button = !(event.getTarget() instanceof TextField);
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER && !button) {
            openChosen();
        } else if (text.keymap().chords(Command.UNDO).stream()
                .anyMatch(chord -> chord.pressedBy(event))) {
            takeBackChosen();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void openChosen() {
        Recent chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            sheets.close();
            acts.open().accept(chosen.generationId());
        }
    }

    private void takeBackChosen() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case null -> {}
            case Recent.Moved moved -> model.bringBack(moved);
            case Recent.Decided decided -> {
                sheets.close();
                if (acts.undoable().test(decided.saved())) {
                    acts.undo().run();
                } else {
                    acts.retract().accept(decided.saved());
                }
            }
        }
    }

    private void offer(@Nullable Recent chosen) {
        open.setDisable(chosen == null);
        back.setDisable(chosen == null);
        String key =
                switch (chosen) {
                    case Recent.Moved _ -> "recent.bringBack";
                    case Recent.Decided decided when acts.undoable().test(decided.saved()) ->
                            "recent.undo";
                    case null, default -> "recent.retract";
                };
        back.setText(text.get(key));
        back.setAccessibleText(text.get(key));
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }

    private final class Row extends ListCell<Recent> {
        private final Label number = Faces.label("", "small", "dim", "figures");
        private final Label what = new Label();
        private final FittingLabel details = new FittingLabel("small", "muted", "figures");
        private final Region dot = Faces.dot("ok");
        private final Label state = Faces.label("", "small", "muted");
        private final HBox face = new HBox(12);

        Row() {
            number.setMinWidth(USE_PREF_SIZE);
            what.setMinWidth(0);
            details.setMinWidth(0);
            VBox lines = new VBox(1, what, details);
            lines.setMinWidth(0);
            lines.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(lines, Priority.ALWAYS);
            state.setMinWidth(USE_PREF_SIZE);
            Faces.explained(this, () -> getItem() == null ? "" : getAccessibleText());
            face.setAlignment(Pos.CENTER_LEFT);
            face.getChildren().addAll(number, lines, dot, state);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    openChosen();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Recent one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(RecentWords.number(one));
            what.setText(words.what(one));
            details.say(List.of(words.details(one).split(" · ")));
            state.setText(words.state(one));
            dot.getStyleClass().setAll("dot", RecentWords.tone(one));
            setAccessibleText(words.whole(one));
            setGraphic(face);
        }
    }
}
