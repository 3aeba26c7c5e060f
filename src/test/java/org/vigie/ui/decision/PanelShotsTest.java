package org.vigie.ui.decision;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        doOnFx(() -> bench.caseFile.show(id));
        await("open", () -> bench.caseFile.fileProperty().get() != null);
        shot(id + "-" + language + "-" + theme.word());
    }
}
