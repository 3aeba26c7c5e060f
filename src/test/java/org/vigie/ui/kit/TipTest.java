package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a tooltip says is written as large as what it belongs to.
@SuppressWarnings("NullAway.Init")
class TipTest extends UiTest {
    private Label label;

    private void open(int size) {
        show(
                Theme.DARK,
                400,
                300,
                () -> {
                    label = new Label("…");
                    VBox page = new VBox(label);
                    page.setStyle("-fx-font-size: " + size + "px;");
                    return page;
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 26})
    void aTooltipGrowsWithTheText(int size) {
        open(size);
        String words = new Text(Locale.FRENCH).get("decision.noCategory");
        Tooltip tip = onFx(() -> Faces.tip(words));
        doOnFx(() -> tip.show(label, 10, 10));
        settle();
        assertThat(onFx(() -> tip.getFont().getSize())).isEqualTo(size);
        doOnFx(tip::hide);
    }
}
