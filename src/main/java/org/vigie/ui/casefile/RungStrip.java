package org.vigie.ui.casefile;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The ladder under a picture. Evidence and veil are left standing by a click; the other rungs last
/// as long as the pointer is held on them.
final class RungStrip extends HBox {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    /// Width for five words and three locks, in sizes of their letters.
    private static final double ROOM = 24;

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

    private final PaneViewModel pane;
    private final RevealViewModel reveal;
    private final Text text;
    private final Map<Rung, Button> steps = new EnumMap<>(Rung.class);

    RungStrip(PaneViewModel pane, RevealViewModel reveal, Text text) {
        this.pane = pane;
        this.reveal = reveal;
        this.text = text;
        getStyleClass().add("rung-strip");
        for (Rung rung : Rung.values()) {
            Button step = step(rung, text);
            steps.put(rung, step);
            getChildren().add(step);
        }
        widthProperty().subscribe(width -> spread());
    }

    /// Say a rung's name.
    static String name(Rung rung, Text text) {
        return text.get("case.rung." + rung.name().toLowerCase(Locale.ROOT));
    }

    /// Mark the rung that is present and the one that is asked for.
    void show(PaneViewModel.State state, Look look) {
        Medium medium = state.medium();
        boolean mine = medium != null && look.isOf(medium);
        Rung present = state.veil() == null ? Rung.EVIDENCE : state.resting();
        Rung asked = null;
        if (mine && look instanceof Look.Showing(Medium _, var revealed)) {
            present = revealed.rendition().rung();
        } else if (mine && look instanceof Look.Asking(Medium _, Rung rung)) {
            asked = rung;
        }
        for (Map.Entry<Rung, Button> step : steps.entrySet()) {
            step.getValue().pseudoClassStateChanged(PRESENT, step.getKey() == present);
            step.getValue().pseudoClassStateChanged(ASKED, step.getKey() == asked);
            step.getValue().setDisable(!possible(step.getKey(), state));
            above(step.getValue(), step.getKey(), state.bars(step.getKey()));
        }
    }

    /// What is above the ceiling can be pressed all the same, and says why it is not shown.
    private void above(Button step, Rung rung, boolean above) {
        step.pseudoClassStateChanged(ABOVE, above);
        if (above != (step.getGraphic() != null)) {
            step.setGraphic(above ? Faces.icon(Feather.LOCK) : null);
        }
        String name = name(rung, text);
        step.setAccessibleText(above ? name + ", " + text.get("case.rung.above") : name);
    }

    /// In a narrow pane the words alone stay; the locks are said in any case.
    private void spread() {
        for (Button step : steps.values()) {
            boolean room = getWidth() >= ROOM * step.getFont().getSize();
            step.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        }
    }

    private static boolean possible(Rung rung, PaneViewModel.State state) {
        return switch (rung) {
            case EVIDENCE -> state.medium() != null;
            case VEIL -> state.veil() != null || state.bars(Rung.VEIL);
            case DRAWING, GREY, COLOUR -> state.revealable();
        };
    }

    private Button step(Rung rung, Text text) {
        Button step = new Clickable(name(rung, text));
        step.getStyleClass().add("rung");
        step.setMaxWidth(Double.MAX_VALUE);
        step.setId("rung-" + rung.name().toLowerCase(Locale.ROOT));
        HBox.setHgrow(step, Priority.ALWAYS);
        boolean held = rung != Rung.EVIDENCE && rung != Rung.VEIL;
        String help = text.get(held ? "case.rung.hold" : "case.rung.leave");
        step.setTooltip(Faces.tip(help));
        step.setAccessibleText(name(rung, text));
        step.setAccessibleHelp(help);
        if (held) {
            step.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, rung));
            step.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> reveal.release());
        } else {
            step.setOnAction(event -> pane.rest(rung));
        }
        return step;
    }

    private void press(MouseEvent event, Rung rung) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pane.hold(rung);
        }
    }

    /// A button that leaves the keyboard where it is: the hand goes on with the decision keys.
    private static final class Clickable extends Button {
        Clickable(String words) {
            super(words);
            setFocusTraversable(false);
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        public void requestFocus() {
            // stays where it is
        }
    }
}
