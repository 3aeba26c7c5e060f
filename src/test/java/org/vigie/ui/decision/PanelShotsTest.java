package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ui.casefile.StagedPanels;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

/// What a case says before anything of it is shown, in `target/screenshots`.
class PanelShotsTest extends UiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        background.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en,DARK," + StagedPanels.EDIT,
        "fr,LIGHT," + StagedPanels.EDIT,
        "fr,DARK," + StagedPanels.APART,
        "en,LIGHT," + StagedPanels.GREY,
        "fr,DARK," + StagedPanels.KNOWN,
        "en,DARK," + StagedPanels.NOTHING,
        "fr,LIGHT," + StagedPanels.GAPS
    })
    void thePanelTellsTheCase(String language, Theme theme, String id) {
        Bench bench = new Bench(Locale.of(language), background);
        showScene(() -> bench.scene(theme, 1440, 850));
        open(bench, id);
        shot(id + "-" + language + "-" + theme.word());
        assertThat(cutShort()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,DARK", "fr,LIGHT"})
    void everySectionOpens(String language, Theme theme) {
        Bench bench = new Bench(Locale.of(language), background);
        showScene(() -> bench.scene(theme, 1440, 980));
        open(bench, StagedPanels.EDIT);
        doOnFx(() ->
                lookup(".section-head").queryAllAs(ToggleButton.class).stream()
                        .filter(head -> !head.isSelected())
                        .forEach(ToggleButton::fire));
        assertThat(cutShort()).isEmpty();
        shot("panel-open-" + language + "-" + theme.word());
        doOnFx(() -> {
            lookup(".evidence").queryAs(ScrollPane.class).setVvalue(1);
            lookup("#case-scroll").queryAs(ScrollPane.class).setVvalue(1);
        });
        shot("panel-open-end-" + language + "-" + theme.word());
    }

    @ParameterizedTest
    @CsvSource({"fr,DARK", "en,LIGHT"})
    void aModelSaysWhereItsAnswerComesFrom(String language, Theme theme) {
        Bench bench = new Bench(Locale.of(language), background);
        showScene(() -> bench.scene(theme, 1440, 850));
        open(bench, StagedPanels.EDIT);
        type(KeyCode.Y);
        await("asked", () -> lookup(".cells-for").tryQuery().isPresent());
        shot("panel-cells-" + language + "-" + theme.word());
        type(KeyCode.Q);
        shot("panel-cells-veil-" + language + "-" + theme.word());
    }

    @ParameterizedTest
    @CsvSource({"fr,DARK", "fr,LIGHT"})
    void theSmallestWindowStillTellsTheCase(String language, Theme theme) {
        Bench bench = new Bench(Locale.of(language), background);
        showScene(() -> bench.narrow(theme));
        open(bench, StagedPanels.EDIT);
        shot("panel-small-" + language + "-" + theme.word());
        assertThat(cutShort()).isEmpty();
    }

    private void open(Bench bench, String id) {
        doOnFx(() -> bench.caseFile.show(id));
        await("open", () -> bench.caseFile.fileProperty().get() != null);
    }
}
