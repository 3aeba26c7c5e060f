package org.vigie.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.Packs;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

@SuppressWarnings("NullAway.Init")
class QualityViewTest extends UiTest {
    private final List<Fault> unhandled = new CopyOnWriteArrayList<>();
    private final AtomicInteger judging = new AtomicInteger();
    private final DrawnQuality drawn = new DrawnQuality();
    private final DrawnCalibration known = new DrawnCalibration();
    private QualityViewModel model;
    private QualityView view;

    @AfterEach
    void stop() {
        doOnFx(view::close);
        assertThat(unhandled).isEmpty();
    }

    private void open(Theme theme, String language, int width, int height) {
        show(
                theme,
                width,
                height,
                () -> {
                    model =
                            new QualityViewModel(
                                    drawn,
                                    Packs.builtInPolicy(),
                                    Jobs.onCurrentThread(unhandled::add));
                    view =
                            new QualityView(
                                    model,
                                    new CalibrationViewModel(
                                            known, Jobs.onCurrentThread(unhandled::add)),
                                    new Text(Locale.of(language)),
                                    judging::incrementAndGet);
                    return view.root();
                });
        doOnFx(view::shown);
        settle();
    }

    private String said(String id) {
        return onFx(() -> lookup("#" + id).<Label>query().getText());
    }

    @Test
    void agreementIsSaidWithWhatItRestsOn() {
        open(Theme.DARK, "en", 1000, 700);
        assertThat(said("kappa")).isEqualTo("0.40");
        assertThat(said("same")).isEqualTo("70 %");
        assertThat(lookup("95 %: 0.56 to 0.81 · 50 judged twice").tryQuery()).isPresent();
    }

    @Test
    void anotherThresholdSaysWhatItWouldHaveMeant() {
        open(Theme.DARK, "en", 1000, 700);
        assertThat(said("simulated")).startsWith("At 0.80, ").contains("The same as now.");
        doOnFx(() -> model.thresholdProperty().set(0.9));
        assertThat(said("simulated")).startsWith("At 0.90, ").contains("fewer to look at than now");
        doOnFx(() -> model.thresholdProperty().set(0.1));
        assertThat(said("simulated")).contains("more to look at than now");
        doOnFx(() -> model.findingProperty().set(model.findings().get(1)));
        assertThat(said("simulated")).startsWith("At 0.30, ");
    }

    @Test
    void drawingSaysWhatItBroughtAndJudgingBegins() {
        open(Theme.DARK, "en", 1000, 700);
        doOnFx(() -> model.draw(50, 7, "", false));
        assertThat(said("drawn")).isEqualTo("31 decisions newly drawn. The draw is recorded.");
        doOnFx(() -> model.draw(10, 7, "none", false));
        assertThat(said("quality-fault")).startsWith("No decision was drawn");
        assertThat(drawn.told).containsExactly("draw 50 []", "draw 10 [none]");
        doOnFx(() -> lookup("#judge").<Button>query().fire());
        assertThat(judging).hasValue(1);
    }

    @Test
    void aConflictIsSettledOnlyWithAReason() {
        open(Theme.DARK, "en", 1000, 700);
        Button settle = onFx(() -> lookup("Settle as No violation").<Button>query());
        assertThat(onFx(settle::isDisabled)).isTrue();
        doOnFx(() -> {
            TextField reason = lookup("#conflicts .text-field").query();
            reason.setText("Ordinary beach photo");
            settle.fire();
        });
        assertThat(drawn.told).containsExactly("settle 18117 none Ordinary beach photo");
        assertThat(onFx(() -> model.conflicts().size())).isEqualTo(1);
    }

    @Test
    void aKnownCaseIsMixedInWithAReasonAndTotalsWaitForThreePeople() {
        open(Theme.DARK, "en", 1000, 700);
        assertThat(said("calibration-totals"))
                .isEqualTo(
                        "1 case is mixed in. Fewer than three people have answered: no total is"
                                + " shown.");
        known.people = 3;
        doOnFx(view::shown);
        assertThat(said("calibration-totals")).contains("75 % of 8 answers were as agreed");
        TextField reason =
                onFx(() -> lookup("#calibration").lookup(".text-field").<TextField>query());
        doOnFx(() -> reason.setText("a swimsuit was painted over"));
        doOnFx(() -> lookup("#calibration").lookup("Mix in").<Button>query().fire());
        assertThat(known.told).containsExactly("add 18090 a swimsuit was painted over");
        doOnFx(() -> lookup("#calibration").lookup("Take out").<Button>query().fire());
        assertThat(known.told).contains("withdraw 18117");
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en", "CONTRAST,fr"})
    void pictures(Theme theme, String language) {
        open(theme, language, 1440, 858);
        doOnFx(() -> model.thresholdProperty().set(0.9));
        shot("quality-" + language + "-" + theme.word());
    }
}
