package org.vigie.ui.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.Packs;
import org.vigie.review.Fault;
import org.vigie.review.Logbook.Form;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

@SuppressWarnings("NullAway.Init")
class LogbookViewTest extends UiTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<Fault> unhandled = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(background, Fx::run, unhandled::add);
    private final DrawnLogbook drawn = new DrawnLogbook(5_000);
    @TempDir Path folder;
    private final DrawnEventLog log = new DrawnEventLog();
    private final DrawnErasure erasure = new DrawnErasure();
    private LogbookViewModel model;
    private EventsViewModel events;
    private LogbookView view;

    @AfterEach
    void stop() {
        doOnFx(view::close);
        background.shutdownNow();
        assertThat(unhandled).isEmpty();
    }

    private void open(Theme theme, String language, int width, int height) {
        show(
                theme,
                width,
                height,
                () -> {
                    model =
                            new LogbookViewModel(
                                    drawn, jobs, InstantSource.fixed(DrawnLogbook.NOW));
                    events = new EventsViewModel(log, jobs, InstantSource.fixed(DrawnLogbook.NOW));
                    view =
                            new LogbookView(
                                    model,
                                    events,
                                    new EraseViewModel(erasure, jobs),
                                    Packs.builtInPolicy(),
                                    ZoneOffset.UTC,
                                    new Text(Locale.of(language)));
                    return view.root();
                });
        doOnFx(view::shown);
        await("lines", () -> !model.busyProperty().get() && !model.lines().isEmpty());
        await("summary", () -> model.summaryProperty().get() != null);
    }

    private String said(String id) {
        return onFx(() -> lookup("#" + id).<Label>query().getText());
    }

    @Test
    void readingIsRecordedAndTheLogVerifiedOnTheSpot() {
        open(Theme.DARK, "en", 1000, 700);
        assertThat(drawn.told).containsExactly("opened");
        assertThat(drawn.asked.getFirst().since())
                .isEqualTo(DrawnLogbook.NOW.minus(Duration.ofDays(7)));
        await("badge", () -> model.badgeProperty().get() instanceof LogbookViewModel.Badge.Whole);
        assertThat(said("logbook-badge")).isEqualTo("verified to 18,204 ✓");
        assertThat(said("figure-met")).isEqualTo("98.6 %");
    }

    @Test
    void aFlawIsSaidWhereTheBadgeWouldBe() {
        drawn.flaw = new Fault("checkpoint-differs", java.util.Map.of("size", "9"));
        open(Theme.DARK, "en", 1000, 700);
        await("badge", () -> model.badgeProperty().get() instanceof LogbookViewModel.Badge.Broken);
        assertThat(said("logbook-badge")).isNotEqualTo("verified to 18,204 ✓").contains("9");
    }

    @Test
    void onlyTheLinesLookedAtAreReadAndTheFarEndComesWhenScrolledTo() {
        open(Theme.DARK, "en", 1000, 700);
        ListView<?> list = onFx(() -> lookup("#logbook").queryListView());
        assertThat(onFx(() -> list.getItems().size())).isEqualTo(5_000);
        doOnFx(() -> list.scrollTo(4_990));
        await("far lines", () -> model.lines().get(4_995).line() != null);
        assertThat(onFx(() -> model.lines().get(2_500).line())).isNull();
    }

    @Test
    void aFilterChangesWhatIsListedAndSaysHowManyItHas() {
        open(Theme.DARK, "en", 1000, 700);
        doOnFx(() -> model.filter(filter -> new FilterCopy(filter).categories(Set.of("none"))));
        await("filtered", () -> model.lines().size() == 1_000);
        MenuButton menu = onFx(() -> lookup("#filter-category").<MenuButton>query());
        assertThat(onFx(menu::getText)).isEqualTo("Category · 1");
        clickOn("#clear-filter");
        await("all again", () -> model.lines().size() == 5_000);
    }

    @Test
    void choosingALineByKeyboardShowsWhatWasSeenAndTheProof() {
        open(Theme.DARK, "en", 1000, 700);
        type(KeyCode.DOWN);
        await("details", () -> model.detailsProperty().get() != null);
        settle();
        assertThat(said("logbook-sentence")).startsWith("No violation: Keep. Decided at rung 1");
        assertThat(lookup("Never seen in full: “viewed” is reported as no.").tryQuery())
                .isPresent();
    }

    @Test
    void whatIsShownIsExportedOnce() {
        open(Theme.DARK, "en", 1000, 700);
        doOnFx(() -> model.export(Form.CSV, folder.resolve("lines.csv")));
        await("export", () -> model.takeAway().writtenProperty().get() != null);
        assertThat(drawn.told).contains("export CSV");
    }

    private void turnToEvents() {
        clickOn("#show-events");
        await("events", () -> !events.busyProperty().get() && !events.lines().isEmpty());
    }

    @Test
    void everyEventIsListedAndOneSaysWhatTheLogHoldsOfIt() {
        open(Theme.DARK, "en", 1000, 700);
        turnToEvents();
        type(KeyCode.DOWN);
        await("event", () -> events.detailsProperty().get() != null);
        settle();
        assertThat(lookup("deleted; the proof stays").tryQuery()).isPresent();
        doOnFx(() -> events.about("gen-1"));
        await("case", () -> events.lines().size() == 2);
        assertThat(log.asked.getLast().last()).isEqualTo(log.latest());
        doOnFx(() -> events.export(Form.JSON_LINES, folder.resolve("events.jsonl")));
        await("export", () -> events.takeAway().writtenProperty().get() != null);
        assertThat(events.takeAway().writtenProperty().get()).isEqualTo(2L);
    }

    @Test
    void aCaseIsErasedOnlyWithItsNumberTypedAgainAndAReason() {
        open(Theme.DARK, "en", 1000, 700);
        type(KeyCode.DOWN);
        await("details", () -> model.detailsProperty().get() != null);
        settle();
        String id = onFx(() -> model.detailsProperty().get().line().generationId());
        doOnFx(() -> lookup("#erase-case").<ToggleButton>query().setSelected(true));
        Button act = onFx(() -> lookup("#erase-do").<Button>query());
        doOnFx(() -> lookup("#erase-reason").<TextField>query().setText("a court order"));
        doOnFx(() -> lookup("#erase-confirm").<TextField>query().setText("gen-1"));
        assertThat(onFx(act::isDisabled)).isTrue();
        doOnFx(() -> lookup("#erase-confirm").<TextField>query().setText(id));
        doOnFx(act::fire);
        await("erased", () -> onFx(act::isDisabled) && !erasure.told.isEmpty());
        settle();
        assertThat(erasure.told).containsExactly("case " + id + " a court order");
        assertThat(said("erase-said")).isEqualTo("Done. It is entry 18,205 of the log.");
    }

    @Test
    void aTextIsDeletedWithItsEntryTypedAgain() {
        open(Theme.DARK, "en", 1000, 700);
        turnToEvents();
        type(KeyCode.DOWN);
        await("event", () -> events.detailsProperty().get() != null);
        settle();
        long entry = onFx(() -> events.detailsProperty().get().line().sequence());
        doOnFx(() -> lookup("#erase-text").<ToggleButton>query().setSelected(true));
        doOnFx(() -> lookup("#erase-reason").<TextField>query().setText("a name in it"));
        doOnFx(() -> lookup("#erase-confirm").<TextField>query().setText("" + entry));
        doOnFx(() -> lookup("#erase-do").<Button>query().fire());
        await("deleted", () -> !erasure.told.isEmpty());
        assertThat(erasure.told).containsExactly("text " + entry + " reason a name in it");
    }

    @Test
    void pictureOfErasing() {
        open(Theme.DARK, "fr", 1440, 858);
        turnToEvents();
        type(KeyCode.DOWN);
        await("event", () -> events.detailsProperty().get() != null);
        settle();
        doOnFx(() -> lookup("#erase-text").<ToggleButton>query().setSelected(true));
        shot("logbook-erase-fr-dark");
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en"})
    void picturesOfEvents(Theme theme, String language) {
        open(theme, language, 1440, 858);
        turnToEvents();
        type(KeyCode.DOWN);
        await("event", () -> events.detailsProperty().get() != null);
        await("badge", () -> model.badgeProperty().get() instanceof LogbookViewModel.Badge.Whole);
        shot("logbook-events-" + language + "-" + theme.word());
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "DARK,en", "LIGHT,fr", "CONTRAST,en"})
    void pictures(Theme theme, String language) {
        open(theme, language, 1440, 858);
        type(KeyCode.DOWN);
        await("details", () -> model.detailsProperty().get() != null);
        await("badge", () -> model.badgeProperty().get() instanceof LogbookViewModel.Badge.Whole);
        shot("logbook-" + language + "-" + theme.word());
    }
}
