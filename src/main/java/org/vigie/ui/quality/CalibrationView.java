package org.vigie.ui.quality;

import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.quality.Estimate;
import org.vigie.review.Calibration.Known;
import org.vigie.review.Calibration.Standing;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Cases with a known answer: which are mixed in, and what all answers come to. No person stands
/// here.
final class CalibrationView {
    private final CalibrationViewModel model;
    private final QualityWords words;
    private final Text text;
    private final Label totals = Faces.paragraph("");
    private final Label fault = Faces.paragraph("", "over");
    private final VBox rows = new VBox();
    private final VBox root;
    private final ListChangeListener<Known> listener = change -> list();
    private final Subscription subscription;

    CalibrationView(CalibrationViewModel model, QualityWords words) {
        this.model = model;
        this.words = words;
        this.text = words.text();
        totals.setId("calibration-totals");
        fault.setId("calibration-fault");
        rows.setId("calibration");
        root =
                new VBox(
                        8,
                        Faces.label(text.get("quality.calibration"), "strong"),
                        Faces.paragraph(text.get("quality.calibration.what"), "small", "muted"),
                        totals,
                        fault,
                        rows);
        model.known().addListener(listener);
        list();
        subscription =
                Subscription.combine(
                        model.standingProperty().subscribe(this::show),
                        model.faultProperty().subscribe(this::say));
    }

    Node root() {
        return root;
    }

    void close() {
        model.known().removeListener(listener);
        subscription.unsubscribe();
    }

    private void show(Standing now) {
        String items = text.count("quality.calibration.items", now.items());
        if (!now.telling()) {
            totals.setText(items + " " + text.get("quality.calibration.few"));
            return;
        }
        Estimate share = Estimate.share(now.alike(), now.answers());
        totals.setText(
                items
                        + " "
                        + text.get(
                                "quality.calibration.totals",
                                Map.of(
                                        "share", words.percent(share),
                                        "answers", text.number(now.answers()),
                                        "interval", words.interval(share))));
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }

    private void list() {
        rows.getChildren().clear();
        if (model.known().isEmpty()) {
            rows.getChildren().add(Faces.paragraph(text.get("quality.calibration.none"), "muted"));
        }
        model.known().forEach(one -> rows.getChildren().add(row(one)));
    }

    private Node row(Known one) {
        String why = one.settled() ? "quality.calibration.settled" : "quality.calibration.alike";
        VBox row =
                new VBox(
                        4,
                        Faces.label(one.generationId(), "strong"),
                        Faces.paragraph(
                                words.verdict(one.category(), one.actions())
                                        + " · "
                                        + text.get(why)),
                        one.item() ? used(one) : unused(one));
        row.getStyleClass().add("conflict-row");
        return row;
    }

    private Node used(Known one) {
        Button out = button("quality.calibration.withdraw");
        out.disableProperty().bind(model.busyProperty());
        out.setOnAction(event -> model.withdraw(one));
        HBox act =
                new HBox(
                        8,
                        Faces.label(text.get("quality.calibration.used"), "ok"),
                        Faces.spring(),
                        out);
        act.setAlignment(Pos.CENTER_LEFT);
        return act;
    }

    private Node unused(Known one) {
        TextField reason = new TextField();
        reason.setPromptText(text.get("quality.calibration.reason"));
        reason.setAccessibleText(reason.getPromptText());
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button use = button("quality.calibration.use");
        use.disableProperty()
                .bind(
                        reason.textProperty()
                                .map(String::isBlank)
                                .flatMap(blank -> model.busyProperty().map(busy -> busy || blank)));
        use.setOnAction(event -> model.add(one, reason.getText()));
        HBox act = new HBox(8, reason, use);
        act.setAlignment(Pos.CENTER_LEFT);
        return act;
    }

    private Button button(String key) {
        Button button = new Button(text.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(button.getText());
        return button;
    }
}
