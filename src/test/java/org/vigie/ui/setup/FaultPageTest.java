package org.vigie.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

class FaultPageTest extends UiTest {

    @Test
    void aConsoleThatCannotOpenSaysWhyAndLeavesByKeyboard() {
        AtomicInteger left = new AtomicInteger();
        showScene(() ->
                new FaultPage(
                                Fault.of("data-folder-in-use"),
                                new Text(Locale.FRENCH),
                                left::incrementAndGet)
                        .scene(Theme.DARK, 1_000, 700));
        assertThat(says(label -> label.getText().contains("data-folder-in-use"))).isTrue();
        shot("fault-fr-dark");
        push(KeyCode.ENTER);
        assertThat(left).hasValue(1);
    }
}
