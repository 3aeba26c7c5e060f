package org.vigie.ui.wellness;

import java.time.Duration;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.exposure.Day;
import org.vigie.exposure.Proposal;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Ticker;

/// The day in one quiet line of the status bar. It never changes colour and can be switched off.
public final class PaceLine implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final PaceViewModel pace;
    private final NextUp nextUp;
    private final Text text;
    private final Spans spans;
    private final Label unseen = Faces.label("", "small", "muted", "figures");
    private final Label revealed = Faces.label("", "small", "muted", "figures");
    private final Label proposed = Faces.label("", "small", "muted", "figures");
    private final Button take;
    private final Button decline = new Button();
    private final Button back;
    private final HBox root = new HBox(14);
    private final Ticker ticker;
    private final Subscription subscription;

    public PaceLine(PaceViewModel pace, NextUp nextUp, Commands commands, Text text) {
        this.pace = pace;
        this.nextUp = nextUp;
        this.text = text;
        this.spans = new Spans(text);
        take = small(Faces.button(Command.BREAK, commands, text));
        take.setGraphic(Faces.keycap(Command.BREAK.keys(text)));
        back = small(Faces.button(Command.HAND_OFF, commands, text));
        back.setText(text.get("wellness.bringBack"));
        back.setGraphic(Faces.keycap(Command.HAND_OFF.keys(text)));
        small(decline).setText(text.get("wellness.notNow"));
        decline.setAccessibleText(text.get("wellness.notNow.spoken"));
        decline.setOnAction(event -> pace.decline());
        proposed.setId("break-proposed");
        root.setId("pace-line");
        root.getStylesheets().add(WellnessStyle.sheet());
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(unseen, revealed, proposed, take, decline, back);
        root.getChildren().forEach(each -> ((Region) each).setMinWidth(Region.USE_PREF_SIZE));
        subscription =
                Subscription.combine(
                        pace.dayProperty().subscribe(day -> show()),
                        pace.proposalProperty().subscribe(proposal -> show()),
                        pace.comfortProperty().subscribe(comfort -> show()),
                        nextUp.handedProperty().subscribe(handed -> show()));
        ticker = new Ticker(BEAT, pace::weigh);
        pace.refresh();
    }

    public Node root() {
        return root;
    }

    @Override
    public void close() {
        ticker.close();
        subscription.unsubscribe();
    }

    private static Button small(Button button) {
        button.getStyleClass().addAll("flat", "small", "status-action");
        return button;
    }

    private void show() {
        boolean wanted = pace.comfortProperty().get().statusLine();
        Day day = wanted ? pace.dayProperty().get() : null;
        Faces.shown(unseen, day != null && day.all() > 0);
        Faces.shown(revealed, day != null && !day.revealed().isZero());
        if (day != null) {
            show(day);
        }
        show(day == null ? null : pace.proposalProperty().get());
        Faces.shown(back, nextUp.handedProperty().get().any());
    }

    private void show(Day day) {
        unseen.setText(
                text.get(
                        "desk.unseen",
                        Map.of(
                                "unseen",
                                text.number(day.unseen()),
                                "all",
                                text.number(day.all()))));
        revealed.setText(
                text.get("wellness.revealed", Map.of("time", spans.exact(day.revealed()))));
    }

    private void show(@Nullable Proposal proposal) {
        boolean now = proposal instanceof Proposal.Now;
        Faces.shown(proposed, now || proposal instanceof Proposal.Later);
        Faces.shown(take, now);
        Faces.shown(decline, now);
        if (proposal instanceof Proposal.Later(Duration left)) {
            proposed.setText(text.get("wellness.breakIn", Map.of("time", spans.minutes(left))));
        } else if (now) {
            proposed.setText(text.get("wellness.breakNow"));
        }
    }
}
