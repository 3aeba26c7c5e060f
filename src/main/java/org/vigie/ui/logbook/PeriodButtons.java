package org.vigie.ui.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;
import org.vigie.ui.kit.Text;
import org.vigie.ui.logbook.LogbookViewModel.Period;

/// How far back is looked, one of a few.
final class PeriodButtons {
    private PeriodButtons() {}

    static Node of(Period now, Consumer<Period> look, Text text) {
        SegmentedButton periods = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (Period period : Period.values()) {
            String name = text.get("logbook.period." + period.name().toLowerCase(Locale.ROOT));
            ToggleButton button = new ToggleButton(name);
            button.setAccessibleText(name);
            button.setSelected(period == now);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                look.accept(period);
            });
            buttons.add(button);
        }
        periods.getButtons().addAll(buttons);
        periods.setToggleGroup(group);
        return periods;
    }
}
