package org.vigie.ui.quality;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Tiles;
import org.vigie.ui.kit.TwoRooms;
import org.vigie.ui.quality.QualityViewModel.Agreement;

/// Agreement, samples and conflicts on the left; what other thresholds would have meant on the
/// right.
public final class QualityView implements AutoCloseable {
    /// In pixels at 100 %: the simulator, and what the rest needs beside it.
    private static final double SIMULATOR = 420;

    private static final double PAGE = 520;

    private final QualityViewModel model;
    private final Text text;
    private final QualityWords words;
    private final Label kappa = Faces.label("", "logbook-figure", "figures");
    private final Label kappaInterval = Faces.label("", "small", "muted", "figures");
    private final Label alpha = Faces.label("", "logbook-figure", "figures");
    private final Label alphaInterval = Faces.label("", "small", "muted", "figures");
    private final Label same = Faces.label("", "logbook-figure", "figures");
    private final Label sameInterval = Faces.label("", "small", "muted", "figures");
    private final Label fault = Faces.paragraph("", "over");
    private final ConflictsView conflicts;
    private final CalibrationViewModel known;
    private final CalibrationView calibration;
    private final TwoRooms root;
    private final Subscription subscription;

    /// @param judging begins judging what waits, on the desk
    public QualityView(
            QualityViewModel model, CalibrationViewModel known, Text text, Runnable judging) {
        this.model = model;
        this.text = text;
        this.words = new QualityWords(text, model.policy());
        this.conflicts = new ConflictsView(model, words);
        this.known = known;
        this.calibration = new CalibrationView(known, words);
        Region left = scroll(left(judging), "quality.page");
        left.setMinWidth(0);
        root = new TwoRooms(left, PAGE, side(), SIMULATOR, TwoRooms.First.WIDE);
        root.getStyleClass().add("quality");
        root.getStylesheets().add(stylesheet());
        subscription =
                Subscription.combine(
                        model.agreementProperty().subscribe(this::show),
                        model.faultProperty().subscribe(this::say));
    }

    private static String stylesheet() {
        URL sheet = QualityView.class.getResource("/org/vigie/css/quality.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }

    public Parent root() {
        return root;
    }

    /// Read everything anew.
    public void shown() {
        model.refresh();
        known.refresh();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        conflicts.close();
        calibration.close();
    }

    private Node left(Runnable judging) {
        kappa.setId("kappa");
        alpha.setId("alpha");
        same.setId("same");
        Tiles cards =
                new Tiles(
                        12,
                        13,
                        card("quality.same", same, sameInterval),
                        card("quality.kappa", kappa, kappaInterval),
                        card("quality.alpha", alpha, alphaInterval));
        fault.setId("quality-fault");
        VBox left =
                new VBox(
                        18,
                        Faces.label(text.get("quality.title"), "card-title"),
                        cards,
                        fault,
                        new SamplingView(model, words, judging).root(),
                        conflicts.root(),
                        calibration.root());
        left.getStyleClass().add("quality-left");
        return left;
    }

    private Node card(String key, Label figure, Label interval) {
        Label title = Faces.paragraph(text.get(key), "small", "muted");
        title.setLabelFor(figure);
        interval.setWrapText(true);
        interval.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(4, title, figure, interval);
        card.getStyleClass().addAll("card", "logbook-card");
        return card;
    }

    private Region side() {
        Region scroll = scroll(new SimulatorView(model, words).root(), "quality.simulator");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(scroll);
        side.getStyleClass().addAll("panel", "room-right");
        return side;
    }

    private ScrollPane scroll(Node content, String key) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "card-scroll");
        scroll.setAccessibleText(text.get(key));
        return scroll;
    }

    private void show(Agreement now) {
        same.setText(words.percent(now.same()));
        sameInterval.setText(words.interval(now.same()));
        kappa.setText(words.value(now.kappa()));
        kappaInterval.setText(words.interval(now.kappa()));
        alpha.setText(words.value(now.alpha()));
        alphaInterval.setText(words.interval(now.alpha()));
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }
}
