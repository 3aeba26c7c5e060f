package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.Ceiling;
import org.vigie.review.Rung;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedColleagues;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

/// What may not be looked at alone: nothing of it stands there, and the way to a second person is
/// on the same screen.
@SuppressWarnings("NullAway.Init")
class SecondPersonFlowTest extends UiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private Bench bench;

    private void open(Locale locale, Theme theme, StagedColleagues colleagues) {
        bench = new Bench(locale, background, DrawnPolicy.pack());
        bench.desk.hold(new Ceiling(Rung.DRAWING, Ceiling.Cause.APPARENT_MINOR));
        bench.desk.ask(colleagues);
        showScene(() -> bench.scene(theme, 1000, 900));
        doOnFx(() -> bench.caseFile.show(StagedCases.FULL));
        await("open", () -> bench.caseFile.fileProperty().get() != null);
    }

    @AfterEach
    void stop() {
        release(new KeyCode[0]);
        background.close();
    }

    private String said() {
        return onFx(() -> ((Label) lookup(".case-fault").query()).getText());
    }

    private long pictures() {
        return onFx(() ->
                lookup(ImageView.class::isInstance).queryAllAs(ImageView.class).stream()
                        .filter(view -> view.getImage() != null)
                        .count());
    }

    private void type(String id, String words) {
        doOnFx(() -> lookup(id).query().requestFocus());
        write(words);
    }

    @Test
    void nothingStandsThereAndPressingSaysWhy() {
        open(Locale.FRENCH, Theme.DARK, new StagedColleagues(false));
        assertThat(pictures()).isZero();
        shot("case-fr-dark-ceiling");
        Node veil = lookup("#pane-source #rung-veil").query();
        clickOn(veil);
        assertThat(said()).contains("mineur").contains("responsable");
        assertThat(pictures()).isZero();
        push(KeyCode.Q);
        assertThat(pictures()).isZero();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(onFx(() -> lookup("#second-person").query().isVisible())).isFalse();
        assertThat(said()).contains("responsable");
        assertThat(cutShort()).isEmpty();
    }

    @Test
    void aColleagueRegistersAndAgreesToThisPictureOnly() {
        StagedColleagues colleagues = new StagedColleagues(true);
        open(Locale.ENGLISH, Theme.LIGHT, colleagues);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        await("asked", () -> lookup("#second-code").tryQuery().isPresent());
        shot("case-en-light-second-person");
        type("#second-code", "M-22");
        type("#second-passphrase", StagedColleagues.WORDS);
        push(KeyCode.ENTER);
        await("refused", () -> says(label -> label.getText().contains("do not belong together")));
        assertThat(bench.desk.verdicts()).isEmpty();
        clickOn("Register here…");
        type("#second-code", "M-22");
        type("#second-passphrase", StagedColleagues.WORDS);
        type("#second-repeated", StagedColleagues.WORDS);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(bench.desk.verdicts()).isEmpty();
        push(KeyCode.ENTER);
        await("registered", () -> lookup("#second-repeated").tryQuery().isEmpty());
        type("#second-passphrase", StagedColleagues.WORDS);
        push(KeyCode.ENTER);
        await("agreed", () -> !lookup("#second-person").query().isVisible());
        assertThat(colleagues.agreed()).containsExactly("M-22 " + StagedCases.OUTPUT);
        assertThat(says(label -> label.getText().startsWith("agreed"))).isTrue();
        press(KeyCode.SPACE);
        await("looked", () -> !bench.desk.renditions().isEmpty());
        assertThat(bench.desk.renditions().getFirst().rung()).isEqualTo(Rung.GREY);
    }

    @Test
    void escapePutsTheSheetAway() {
        open(Locale.FRENCH, Theme.DARK, new StagedColleagues(true));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        await("asked", () -> lookup("#second-code").tryQuery().isPresent());
        shot("case-fr-dark-second-person");
        assertThat(cutShort()).isEmpty();
        write("M");
        push(KeyCode.ESCAPE);
        await("away", () -> !lookup("#second-person").query().isVisible());
        assertThat(bench.commands.enabled(org.vigie.ui.kit.Command.NEXT_PICTURE).get()).isTrue();
    }
}
