package org.vigie.ui.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.vigie.ui.kit.Faces;

/// A clock of the case, filled anew with every beat.
final class ChipView extends HBox {
    private static final List<String> PRESSURES =
            Arrays.stream(ClockChip.Pressure.values()).map(ChipView::styleClass).toList();

    private final Label left = Faces.label("", "strong", "figures", "clock-left");
    private final Label name = Faces.label("", "small");
    private final Label note = Faces.label("", "small", "muted");

    ChipView() {
        super(8);
        getChildren().addAll(left, name, note);
        getStyleClass().add("clock-chip");
        setFocusTraversable(false);
        Faces.explained(this, this::getAccessibleText);
    }

    void show(ClockChip clock) {
        left.setText(clock.left());
        name.setText(clock.name());
        Faces.say(note, clock.note());
        Faces.styled(this, styleClass(clock.pressure()), PRESSURES);
        setAccessibleText(clock.spoken());
    }

    private static String styleClass(ClockChip.Pressure pressure) {
        return pressure.name().toLowerCase(Locale.ROOT);
    }
}
