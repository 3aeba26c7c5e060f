package org.vigie.ui.wellness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Day;
import org.vigie.exposure.Dose;
import org.vigie.exposure.Viewing;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// My day: what it asked so far, in plain words, for nobody else. No ranking, no comparison, no
/// claim about anybody's health.
public final class DayView implements AutoCloseable {
    private static final int STEPS = 96;
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final double CHART = 640;

    private final PaceViewModel pace;
    private final Text text;
    private final Spans spans;
    private final DoseChart chart = new DoseChart();
    private final Label began = Faces.label("", "small", "muted", "figures");
    private final Label ended = Faces.label("", "small", "muted", "figures");
    private final HBox times = new HBox(began, Faces.spring(), ended);
    private final VBox figures = new VBox(6);
    private final VBox card = new VBox();
    private final CheckBox hide = new CheckBox();
    private final Button back;
    private final ScrollPane root;
    private final Subscription subscription;

    public DayView(PaceViewModel pace, PolicyPack policy, Commands commands, Text text) {
        this.pace = pace;
        this.text = text;
        this.spans = new Spans(text);
        back = Faces.button(Command.SHOW_DESK, commands, text);
        back.setText(text.get("wellness.day.desk"));
        hide.setText(text.get("wellness.day.hide"));
        hide.setId("hide-day");
        hide.setOnAction(event -> hide());
        HBox title =
                new HBox(
                        12,
                        Faces.label(text.get("wellness.day.title"), "break-title"),
                        Faces.spring(),
                        Faces.button(Command.BREAK, commands, text),
                        back);
        card.getStyleClass().addAll("card", "day-card");
        chart.setMaxWidth(CHART);
        times.setMaxWidth(CHART);
        Node comfort = new ComfortView(pace, policy).node(text);
        HBox.setHgrow(comfort, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        VBox page = new VBox(title, card, comfort);
        page.getStyleClass().add("day-page");
        page.setId("my-day");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("clear");
        root.getStylesheets().addAll(CaseFileView.stylesheet(), WellnessStyle.sheet());
        subscription =
                Subscription.combine(
                        pace.dayProperty().subscribe(day -> show()),
                        pace.comfortProperty().subscribe(comforted -> show()));
    }

    public Parent root() {
        return root;
    }

    /// Called when the page comes up.
    public void shown() {
        pace.refresh();
        back.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void hide() {
        Comfort chosen = pace.comfortProperty().get();
        pace.choose(
                new Comfort(
                        chosen.categories(),
                        chosen.boundPercent(),
                        chosen.breakEveryMinutes(),
                        chosen.mildCases(),
                        chosen.statusLine(),
                        !hide.isSelected()));
    }

    private void show() {
        Day day = pace.dayProperty().get();
        boolean open = pace.comfortProperty().get().day();
        hide.setSelected(!open);
        if (!open || day == null) {
            card.getChildren()
                    .setAll(
                            Faces.paragraph(
                                    text.get(open ? "wellness.day.unknown" : "wellness.day.hidden"),
                                    "muted"),
                            hide);
            return;
        }
        fill(day);
        card.getChildren()
                .setAll(
                        Faces.label(words(day), "strong"),
                        new VBox(2, chart, times),
                        figures,
                        Faces.paragraph(text.get("wellness.day.about"), "small", "muted"),
                        hide);
    }

    private String words(Day day) {
        double hour = pace.bounds().hour();
        Map<String, ?> details =
                Map.of(
                        "dose", text.number(Math.round(day.dose())),
                        "bound", text.number(Math.round(hour)));
        return text.get(hour > 0 ? "wellness.day.dose" : "wellness.day.doseAlone", details);
    }

    private void fill(Day day) {
        Instant from = from(day);
        List<Dose.Point> line = pace.dose().line(day.viewings(), from, day.now(), STEPS);
        began.setText(time(from));
        ended.setText(time(day.now()));
        chart.draw(line, pace.bounds().hour(), words(day));
        figures.getChildren().clear();
        add("wellness.day.total", Map.of("dose", text.number(Math.round(day.total()))));
        if (pace.graveLast()) {
            add("wellness.day.graveLast", Map.of());
        }
        add("wellness.day.revealed", Map.of("time", spans.exact(day.revealed())));
        add(
                "wellness.day.unseen",
                Map.of("unseen", text.number(day.unseen()), "all", text.number(day.all())));
        for (Rung rung : Rung.values()) {
            line(day, rung);
        }
        figures.getChildren()
                .add(
                        Faces.paragraph(
                                text.count("wellness.day.breaks", day.breaks().size()), "figures"));
    }

    /// The line begins a little before the first look of the day.
    private static Instant from(Day day) {
        Instant first =
                day.viewings().stream()
                        .map(Viewing::began)
                        .min(Comparator.naturalOrder())
                        .orElse(day.now())
                        .minus(BEFORE);
        return first.isBefore(day.start()) ? day.start() : first;
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(text.locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    private void line(Day day, Rung rung) {
        if (day.at(rung) > 0) {
            String name = text.get("case.rung." + rung.name().toLowerCase(Locale.ROOT));
            figures.getChildren()
                    .add(
                            Faces.paragraph(
                                    text.count(
                                            "wellness.day.at", day.at(rung), Map.of("rung", name)),
                                    "small",
                                    "muted",
                                    "figures"));
        }
    }

    private void add(String key, Map<String, ?> details) {
        figures.getChildren().add(Faces.paragraph(text.get(key, details), "figures"));
    }
}
