package org.vigie.app;

import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.review.Quality;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;

/// Whether the desk is turned to blind second judgements, and the line above the case that says so.
/// JavaFX thread only.
final class JudgingMode {
    private static final int MOST = 1_000;

    private final JudgingDesk desk;
    private final Quality quality;
    private final Jobs jobs;
    private final Runnable turned;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    /// @param turned told after the desk was turned: what is open belongs to the other side
    JudgingMode(JudgingDesk desk, Quality quality, Jobs jobs, Runnable turned) {
        this.desk = desk;
        this.quality = quality;
        this.jobs = jobs;
        this.turned = turned;
    }

    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    void bind(Commands commands) {
        commands.bind(
                Command.JUDGE_BLIND,
                () -> {
                    turn(!on.get());
                    commands.fire(Command.SHOW_DESK);
                });
    }

    private void turn(boolean second) {
        on.set(second);
        turned.run();
        desk.judge(second);
    }

    /// Return `room` with the line above it while the desk is turned.
    Node above(Node room, Text text) {
        Label said = Faces.paragraph("", "strong");
        said.setId("judging");
        Button leave = new Button(text.get("quality.banner.leave"));
        leave.setId("leave-judging");
        leave.setMinWidth(HBox.USE_PREF_SIZE);
        leave.setAccessibleText(leave.getText());
        leave.setOnAction(event -> turn(false));
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, said, leave);
        line.getStyleClass().add("judging-line");
        VBox.setVgrow(room, Priority.ALWAYS);
        on.subscribe(second -> {
            Faces.shown(line, second);
            if (second) {
                count(said, text);
            }
        });
        return new VBox(line, room);
    }

    private void count(Label said, Text text) {
        jobs.run(() -> quality.waiting(MOST).size())
                .onSuccess(waiting ->
                        said.setText(
                                text.get("quality.banner", Map.of("count", text.number(waiting)))))
                .start();
    }
}
