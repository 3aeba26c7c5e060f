package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

/// What the case looks like, in both languages and themes, with nothing cut short.
class DeskShotsTest extends UiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        background.close();
    }

    @ParameterizedTest
    @CsvSource({"en,DARK", "en,LIGHT", "fr,DARK", "fr,LIGHT"})
    void theWholeCaseFitsAWindow(String language, Theme theme) {
        Bench bench = new Bench(Locale.of(language), background);
        showScene(() -> bench.scene(theme, 1440, 850));
        doOnFx(() -> bench.caseFile.show(StagedCases.FULL));
        await("open", () -> bench.caseFile.fileProperty().get() != null);
        press(KeyCode.E).release(KeyCode.E);
        shot("case-" + language + "-" + theme.word());
        assertThat(cutShort()).isEmpty();
    }

    @Test
    void aPictureThatCannotBeDecodedSaysSo() {
        Bench bench = new Bench(Locale.FRENCH, background);
        showScene(() -> bench.scene(Theme.DARK, 1440, 850));
        doOnFx(() -> bench.caseFile.show(StagedCases.BROKEN));
        await("open", () -> bench.caseFile.fileProperty().get() != null);
        doOnFx(() -> bench.commands.fire(org.vigie.ui.kit.Command.MORE_CHOICES));
        shot("case-fr-dark-broken");
        assertThat(says(label -> label.getText().contains("tout de même décider"))).isTrue();
        assertThat(cutShort()).isEmpty();
    }
}
