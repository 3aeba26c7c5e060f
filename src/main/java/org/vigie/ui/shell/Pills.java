package org.vigie.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Desk;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The facts at the right of the top bar: what veils the pictures, what waits, who works.
final class Pills {
    private final Text text;
    private final Label engine = Faces.label("", "small", "muted", "figures");
    private final Region engineDot = Faces.dot("muted");
    private final HBox enginePill = new HBox(6, engineDot, engine);
    private final Label queued = Faces.label("", "pill", "figures");
    private final HBox root = new HBox(10);

    Pills(ShellViewModel model, Text text) {
        this.text = text;
        enginePill.getStyleClass().add("pill");
        enginePill.setAlignment(Pos.CENTER_LEFT);
        Label actor = Faces.label(model.station().actor(), "pill");
        actor.setAccessibleText(text.get("desk.actor", Map.of("actor", model.station().actor())));
        actor.setTooltip(
                Faces.tip(text.get("desk.actor", Map.of("actor", model.station().actor()))));
        root.setAlignment(Pos.CENTER_RIGHT);
        root.setFillHeight(false);
        root.getChildren().addAll(enginePill, queued, actor);
        for (Region pill : List.of(enginePill, queued, actor)) {
            pill.setMinWidth(Region.USE_PREF_SIZE);
        }
        show(model.station().engine());
        queued.setTooltip(Faces.tip(text.get("desk.queued.help")));
    }

    HBox root() {
        return root;
    }

    void show(Station.Engine now) {
        String word =
                text.has("engine." + now.word()) ? text.get("engine." + now.word()) : now.word();
        String words =
                Double.isNaN(now.veilMillis())
                        ? word
                        : text.get(
                                "desk.engine",
                                Map.of(
                                        "engine",
                                        word,
                                        "millis",
                                        String.format(text.locale(), "%.1f", now.veilMillis())));
        engine.setText(words);
        Faces.styled(engineDot, now.accelerated() ? "ok" : "muted", List.of("ok", "muted"));
        Faces.tipped(engine, why(now));
        engine.setAccessibleHelp(why(now));
    }

    void show(Desk.@Nullable Figures figures) {
        Faces.shown(queued, figures != null && figures.waiting() > 0);
        if (figures != null) {
            queued.setText(text.count("desk.queued", figures.waiting()));
        }
    }

    private String why(Station.Engine now) {
        String lead = text.get(now.accelerated() ? "desk.engine.gpu" : "desk.engine.cpu");
        return now.reasons().isEmpty()
                ? lead
                : lead
                        + "\n"
                        + text.get("desk.engine.why")
                        + "\n"
                        + String.join("\n", now.reasons());
    }
}
