package org.vigie.ui.family;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FamilyDesk.Plan;
import org.vigie.review.FamilyDesk.Prospect;
import org.vigie.review.Fault;
import org.vigie.review.Verdict;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// The sheet of a family: arrows move, Space takes a member out or puts it in, Enter records. The
/// one button says how many decisions of which kind it records.
final class FamilyView {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    /// A row that says everything on two lines, in sizes of the letters of the title.
    private static final double ROOMY = 48;

    private final FamilyViewModel model;
    private final FamilyWords words;
    private final Sheets sheets;
    private final Text text;
    private final ListView<Prospect> list = new ListView<>();
    private final Label silence = Faces.label("", "muted");
    private final Label summary = Faces.paragraph("", "small", "muted");
    private final Label fault = Faces.paragraph("", "small", "over");
    private final Button record = new Button();
    private final Label title = Faces.label("", "title");
    private final List<FamilyRow> rows = new ArrayList<>();
    private final VBox sheet = new VBox(10);
    private boolean compact;

    FamilyView(FamilyViewModel model, FamilyWords words, Sheets sheets, Text text) {
        this.model = model;
        this.words = words;
        this.sheets = sheets;
        this.text = text;
        build();
        model.planProperty().subscribe(this::show);
        model.decisionsProperty().subscribe(count -> count());
        model.drawnProperty().subscribe(drawn -> list.refresh());
        model.faultProperty().subscribe(this::say);
        record.disableProperty()
                .bind(model.busyProperty().or(model.decisionsProperty().isEqualTo(0)));
    }

    void open() {
        sheets.open(sheet, list, Sheets.Place.OVER);
    }

    private void build() {
        title.setText(Command.SETTLE_FAMILY.label(text));
        list.setId("family");
        list.getStyleClass().addAll("palette-list", "two-lines");
        list.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        list.getFixedCellSize()
                                                        * Math.clamp(list.getItems().size(), 3, 8)
                                                + 2,
                                list.getItems(),
                                list.fixedCellSizeProperty()));
        list.setAccessibleText(Command.SETTLE_FAMILY.label(text));
        list.setPlaceholder(silence);
        list.setCellFactory(view -> row());
        list.widthProperty().subscribe(this::fit);
        title.fontProperty().subscribe(this::fit);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        summary.setId("family-summary");
        record.setId("family-record");
        record.getStyleClass().add("accent");
        record.setGraphic(Faces.keycap(Command.DECIDE.keys(text)));
        record.setContentDisplay(ContentDisplay.RIGHT);
        record.setWrapText(true);
        record.setMinHeight(Region.USE_PREF_SIZE);
        record.setOnAction(event -> model.record());
        Button leave = new Button(text.get("work.cancel"));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(event -> sheets.close());
        HBox hint =
                new HBox(
                        6,
                        Faces.keycap(Command.NEXT_RUNG.keys(text)),
                        Faces.label(text.get("family.toggle"), "small", "muted"));
        hint.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(12, title, Faces.spring(), hint);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox act = new HBox(8, Faces.spring(), leave, record);
        act.setAlignment(Pos.CENTER_LEFT);
        sheet.setId("family-sheet");
        sheet.getChildren().addAll(head, summary, list, fault, act);
    }

    private FamilyRow row() {
        FamilyRow row = new FamilyRow(model, words);
        row.stack(compact);
        rows.add(row);
        return row;
    }

    /// In letters too large for all of it on two lines a row has three.
    private void fit() {
        boolean little = list.getWidth() < ROOMY * title.getFont().getSize();
        if (list.getWidth() > 0 && little != compact) {
            compact = little;
            list.pseudoClassStateChanged(COMPACT, little);
            rows.forEach(row -> row.stack(little));
        }
    }

    private void key(KeyEvent event) {
        Prospect prospect = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && prospect != null) {
            model.toggle(prospect);
        } else if (event.getCode() == KeyCode.ENTER) {
            model.record();
        } else {
            return;
        }
        event.consume();
    }

    private void show(@Nullable Plan plan) {
        silence.setText(text.get("family.finding"));
        if (plan == null) {
            list.getItems().clear();
        } else {
            list.getItems().setAll(plan.prospects());
            list.getSelectionModel().selectFirst();
        }
        count();
    }

    private void count() {
        Verdict verdict = model.verdict();
        boolean planned = model.planProperty().get() != null;
        summary.setText(planned ? words.summary(model) : "");
        record.setText(
                verdict == null ? "" : words.record(model.decisionsProperty().get(), verdict));
        record.setAccessibleText(record.getText());
        list.refresh();
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
        if (what != null && model.planProperty().get() == null) {
            silence.setText("");
        }
    }
}
