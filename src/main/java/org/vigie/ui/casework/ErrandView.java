package org.vigie.ui.casework;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// The low sheet of an errand: who, until when, a note, and one button named by what it does. Enter
/// records, Shift+Enter begins a line, Esc leaves.
final class ErrandView {
    private final ErrandViewModel model;
    private final Sheets sheets;
    private final Text text;
    private final Moments moments;
    private final Label title = Faces.label("", "title");
    private final Label about = Faces.label("", "small", "muted", "figures");
    private final Label help = Faces.paragraph("", "small", "muted");
    private final Map<Delay, ToggleButton> delays = new EnumMap<>(Delay.class);
    private final FlowPane until = new FlowPane(6, 6);
    private final Label back = Faces.paragraph("", "small");
    private final TextField colleague = new TextField();
    private final TextArea note = new TextArea();
    private final Label fault = Faces.paragraph("", "small", "over");
    private final Button record = new Button();
    private final VBox sheet = new VBox(12);

    ErrandView(ErrandViewModel model, Sheets sheets, Moments moments, Text text) {
        this.model = model;
        this.sheets = sheets;
        this.moments = moments;
        this.text = text;
        build();
        model.delayProperty().subscribe(delay -> showDelay());
        model.faultProperty().subscribe(this::say);
        record.disableProperty().bind(model.busyProperty());
    }

    /// Show the sheet for the errand that was begun.
    void open() {
        Errand errand = model.errandProperty().get();
        if (errand == null) {
            return;
        }
        String key = "work." + word(errand);
        title.setText(text.get(key + ".title"));
        about.setText(VisibleText.of(model.generationId()));
        help.setText(text.get(key + ".help"));
        record.setText(text.get(key + ".record"));
        record.setAccessibleText(record.getText());
        note.setPromptText(text.get(errand.noteNeeded() ? "work.note" : "work.note.optional"));
        Faces.shown(until, errand == Errand.HOLD);
        Faces.shown(back, errand == Errand.HOLD);
        Faces.shown(colleague, errand.toSomebody());
        showDelay();
        sheets.open(sheet, first(errand), Sheets.Place.LOW);
    }

    private Node first(Errand errand) {
        if (errand == Errand.HOLD) {
            return delays.getOrDefault(model.delayProperty().get(), new ToggleButton());
        }
        return errand.toSomebody() ? colleague : note;
    }

    private static String word(Errand errand) {
        return errand.name().toLowerCase(Locale.ROOT);
    }

    private void build() {
        for (Delay delay : Delay.values()) {
            until.getChildren().add(choice(delay));
        }
        colleague.setId("colleague");
        colleague.setPromptText(text.get("work.colleague"));
        colleague.setAccessibleText(text.get("work.colleague"));
        colleague.textProperty().bindBidirectional(model.colleagueProperty());
        colleague.setOnAction(event -> note.requestFocus());
        note.setId("note");
        note.setAccessibleText(text.get("work.note"));
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.textProperty().bindBidirectional(model.noteProperty());
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::noteKey);
        record.setId("record");
        record.getStyleClass().add("accent");
        record.setGraphic(Faces.keycap(Command.DECIDE.keys(text)));
        record.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        record.setMinWidth(Region.USE_PREF_SIZE);
        record.setOnAction(event -> model.submit());
        Button leave = new Button(text.get("work.cancel"));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(event -> sheets.close());
        HBox act = new HBox(8, Faces.spring(), leave, record);
        HBox head = new HBox(12, title, Faces.spring(), about);
        title.setMinWidth(Region.USE_PREF_SIZE);
        about.setMinWidth(Region.USE_PREF_SIZE);
        sheet.setId("errand");
        sheet.getStylesheets().add(CaseFileView.stylesheet());
        sheet.getChildren().addAll(head, help, until, back, colleague, note, fault, act);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private ToggleButton choice(Delay delay) {
        ToggleButton choice =
                new ToggleButton(text.get("work.delay." + delay.name().toLowerCase(Locale.ROOT)));
        choice.getStyleClass().addAll("choice", "more");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setAccessibleText(choice.getText());
        choice.setOnAction(event -> {
            model.delayProperty().set(delay);
            showDelay();
        });
        delays.put(delay, choice);
        return choice;
    }

    /// In the note Enter records, as it does everywhere on the desk.
    private void noteKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            note.insertText(note.getCaretPosition(), "\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.submit();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            (event.isShiftDown() && colleague.isVisible() ? colleague : record).requestFocus();
            event.consume();
        }
    }

    /// Left and right move among the delays; Enter on one of them records.
    private void key(KeyEvent event) {
        boolean choosing = event.getTarget() instanceof ToggleButton;
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (choosing && step != 0) {
            int at = model.delayProperty().get().ordinal() + step;
            Delay next = Delay.values()[Math.clamp(at, 0, Delay.values().length - 1)];
            model.delayProperty().set(next);
            delays.getOrDefault(next, new ToggleButton()).requestFocus();
            event.consume();
        } else if (choosing && event.getCode() == KeyCode.ENTER) {
            model.submit();
            event.consume();
        }
    }

    private void showDelay() {
        delays.forEach((delay, choice) -> choice.setSelected(delay == model.delayProperty().get()));
        String key = model.deadlineFirst() ? "work.back.deadline" : "work.back";
        back.setText(text.get(key, Map.of("when", moments.day(model.comesBack()))));
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }
}
