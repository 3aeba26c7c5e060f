package org.vigie.app;

import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Calibration;
import org.vigie.review.Calibration.Told;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality;
import org.vigie.review.Saved;
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
    private final Calibration calibration;
    private final PolicyPack policy;
    private final Jobs jobs;
    private final Runnable turned;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();

    /// @param turned told after the desk was turned: what is open belongs to the other side
    JudgingMode(
            JudgingDesk desk,
            Quality quality,
            Calibration calibration,
            PolicyPack policy,
            Jobs jobs,
            Runnable turned) {
        this.desk = desk;
        this.quality = quality;
        this.calibration = calibration;
        this.policy = policy;
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

    /// After a judgement: say what was agreed, where the case was one whose answer is known. Said
    /// to whoever judged, and until they judge again or turn back.
    void answered(Saved receipt) {
        told.set(null);
        if (on.get()) {
            jobs.run(() -> calibration.told(receipt))
                    .onSuccess(known -> told.set(known.orElse(null)))
                    .start();
        }
    }

    ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// The desk turns first: what is read after the open case is put away is the other side's.
    private void turn(boolean second) {
        told.set(null);
        on.set(second);
        desk.judge(second);
        turned.run();
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
        Label known = Faces.paragraph("", "judging-told");
        known.setId("told");
        told.subscribe(now -> {
            known.setText(now == null ? "" : new ToldWords(text, policy).of(now));
            Faces.shown(known, now != null);
        });
        return new VBox(line, known, room);
    }

    private void count(Label said, Text text) {
        jobs.run(() -> quality.waiting(MOST).size())
                .onSuccess(waiting ->
                        said.setText(
                                text.get("quality.banner", Map.of("count", text.number(waiting)))))
                .start();
    }
}
