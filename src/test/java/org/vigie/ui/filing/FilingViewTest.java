package org.vigie.ui.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Fault;
import org.vigie.review.FilingDesk;
import org.vigie.ui.filing.Kind.Field;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

@SuppressWarnings("NullAway.Init")
class FilingViewTest extends UiTest {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-03-14T10:00:00Z"), ZoneOffset.UTC);

    private final List<Fault> unhandled = new CopyOnWriteArrayList<>();
    private final DrawnFilings drawn = new DrawnFilings();
    private FilingViewModel model;
    private FilingView view;

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
                    model = new FilingViewModel(drawn, Jobs.onCurrentThread(unhandled::add), NOW);
                    view = new FilingView(model, new Text(Locale.of(language)));
                    return view.root();
                });
        doOnFx(view::shown);
        settle();
    }

    private String said(String id) {
        return onFx(() -> lookup("#" + id).<Label>query().getText());
    }

    private boolean disabled(String id) {
        return onFx(() -> lookup("#" + id).<Button>query().isDisabled());
    }

    @Test
    void nothingIsPreparedWhileSomethingNeededIsMissing() {
        open(Theme.DARK, "en", 1000, 900);
        assertThat(disabled("filing-prepare")).isTrue();
        doOnFx(() -> model.form().value(Field.CASE).set("none"));
        assertThat(disabled("filing-prepare")).isFalse();
        clickOn("#filing-prepare");
        assertThat(said("filing-fault")).startsWith("There is no such decision here.");
        clickOn("#filing-tip");
        assertThat(disabled("filing-prepare")).isTrue();
    }

    @Test
    void aPeriodIsTheMonthBeforeAndItsDaysAreRead() {
        open(Theme.DARK, "en", 1000, 900);
        clickOn("#filing-statements");
        clickOn("#filing-prepare");
        assertThat(drawn.wished)
                .containsExactly(
                        new FilingDesk.Statements(
                                LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(said("filing-sentence"))
                .isEqualTo("12 statements are ready. 2 things speak against it.");
        doOnFx(() -> model.form().value(Field.TO).set("14 March"));
        assertThat(onFx(() -> model.preparedProperty().get())).isNull();
        clickOn("#filing-prepare");
        assertThat(said("filing-fault")).startsWith("A day is not written as YYYY-MM-DD.");
    }

    @Test
    void whatWasReadIsWhatIsWrittenAndOnlyOnce() {
        open(Theme.DARK, "en", 1000, 900);
        clickOn("#filing-statements");
        clickOn("#filing-prepare");
        assertThat(disabled("filing-write")).isTrue();
        doOnFx(() -> model.folderProperty().set(Path.of("filings")));
        clickOn("#filing-write");
        assertThat(drawn.written).containsExactly(model.preparedProperty().get());
        assertThat(said("filing-done")).isEqualTo("Written to filings. Nothing was sent.");
        assertThat(disabled("filing-write")).isTrue();
    }

    @Test
    void whatIsLeftOutWholeOffersNothingToWrite() {
        open(Theme.DARK, "fr", 1000, 900);
        clickOn("#filing-exchange");
        doOnFx(() -> model.form().value(Field.CASE).set("gen-1"));
        clickOn("#filing-prepare");
        assertThat(said("filing-sentence")).startsWith("Rien ne peut être écrit");
        assertThat(onFx(() -> lookup("#filing-reading").query().getParent().isVisible())).isFalse();
        doOnFx(model::write);
        assertThat(drawn.written).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en", "CONTRAST,fr"})
    void pictures(Theme theme, String language) {
        open(theme, language, 1440, 858);
        doOnFx(() -> model.form().kindProperty().set(Kind.STATEMENTS));
        doOnFx(model::prepare);
        shot("filing-" + language + "-" + theme.word());
        doOnFx(() -> model.form().kindProperty().set(Kind.TIP));
        shot("filing-tip-" + language + "-" + theme.word());
    }
}
