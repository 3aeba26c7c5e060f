package org.vigie.ui.queue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vigie.ui.kit.Faces;

/// The clocks of a row beside the one it shows: how many there are, and by a shape whether some are
/// breached or wait. There is no room for more; [ClockList] has the words.
final class BesideMark {
    private final Label count = Faces.label("", "small", "figures");
    private final FontIcon breached = Faces.icon(Feather.ALERT_TRIANGLE);
    private final FontIcon waiting = Faces.icon(Feather.PAUSE);
    private final HBox mark = new HBox(1, breached, waiting, count);
    private ClockList.Beside said = ClockList.Beside.NONE;

    BesideMark() {
        breached.getStyleClass().add("queue-beside-breached");
        waiting.getStyleClass().add("queue-beside-waiting");
        mark.setAlignment(Pos.BASELINE_CENTER);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.getStyleClass().add("queue-beside");
        Faces.shown(mark, false);
    }

    Node node() {
        return mark;
    }

    /// Say how the other clocks stand; nothing where there are none.
    void say(ClockList.Beside beside) {
        if (beside.equals(said)) {
            return;
        }
        said = beside;
        Faces.shown(breached, beside.breached() > 0);
        Faces.shown(waiting, beside.waiting() > 0);
        boolean plain = beside.breached() + beside.waiting() == 0;
        count.setText((plain ? "+" : "") + beside.all());
        Faces.shown(mark, beside.all() > 0);
    }
}
