package org.vigie.ui.guide;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.guide.GuideViewModel.State;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// One line above the decision: what to try now, and two ways on. It covers nothing and never takes
/// the keyboard.
public final class GuideView implements AutoCloseable {
    private final GuideViewModel model;
    private final Text text;
    private final Label title = Faces.paragraph("", "strong");
    private final Label words = Faces.paragraph("", "guide-words");
    private final Button on = new Button();
    private final Button end = new Button();
    private final HBox root;
    private final Subscription subscription;

    public GuideView(GuideViewModel model, Text text) {
        this.model = model;
        this.text = text;
        title.setId("guide-title");
        words.setId("guide-words");
        on.setId("guide-on");
        end.setId("guide-end");
        end.getStyleClass().add("flat");
        for (Button button : new Button[] {on, end}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox said = new VBox(2, title, words);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        root = new HBox(12, Faces.icon(Feather.COMPASS), said, on, end);
        root.setId("guide");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("guide-bar");
        subscription = model.stateProperty().subscribe(this::show);
    }

    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void show(State state) {
        Faces.shown(root, !(state instanceof State.Away));
        switch (state) {
            case State.Away() -> {}
            case State.Offered() -> {
                say("guide.offer", "guide.offer.words", Map.of());
                buttons("guide.start", model::toggle, "guide.no");
            }
            case State.At(Step step, int place, int of) -> {
                Map<String, Object> details = new HashMap<>(keys(step));
                details.put("place", place);
                details.put("of", of);
                say("guide.step." + step.word(), "guide.step." + step.word() + ".words", details);
                buttons("guide.skip", model::skip, "guide.end");
            }
            case State.Done() -> {
                say("guide.done", "guide.done.words", Map.of("key", Command.GUIDE.keys(text)));
                buttons("guide.again", model::toggle, "guide.close");
            }
        }
    }

    private Map<String, Object> keys(Step step) {
        Command first = step.commands().getFirst();
        Command last = step.commands().getLast();
        return Map.of("key", first.keys(text), "other", last.keys(text));
    }

    private void say(String heading, String sentence, Map<String, ?> details) {
        title.setText(text.get(heading, details));
        words.setText(text.get(sentence, details));
        root.setAccessibleText(title.getText() + ". " + words.getText());
        root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void buttons(String next, Runnable go, String away) {
        on.setText(text.get(next));
        on.setAccessibleText(on.getText());
        on.setOnAction(event -> go.run());
        end.setText(text.get(away));
        end.setAccessibleText(end.getText());
        end.setOnAction(event -> model.end());
    }
}
