package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Quality;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.ui.gallery.GalleryView;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.FitWalk;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.setup.FaultPage;
import org.vigie.ui.setup.SetupActions;
import org.vigie.ui.setup.SetupRequest;
import org.vigie.ui.setup.SetupView;
import org.vigie.ui.setup.SetupViewModel;
import org.vigie.ui.shell.Look;

/// Every screen of the console on the demo set, in `target/screenshots` as
/// `screen-language-theme-size`: French, whose words are longer, in the dark at 100 % with each
/// build; both languages, both themes and 200 % with `-Pslow`.
class ScreensTest extends CommandDesk {
    private static final List<String> DECISIONS =
            List.of("sexualised-edit", "none", "impersonation", "none", "hateful", "violence");

    /// A case of the demo set whose output changed what somebody wears, as its map shows.
    private static final String EDIT = "gen-2026-01-04-000132";

    /// What may be shortened, or scroll across, and why.
    private static final Map<String, String> SHORTENED =
            Map.of(
                    ".logbook-actions",
                    "a decision can have any number of actions: a tooltip and the details say all",
                    ".matrix-cell",
                    "the name of a classifier is as long as its maker likes: a tooltip says it all",
                    ".gallery",
                    "every state of a part in one line, for whoever draws the screens");

    /// What has not the room it needs, and on which screens.
    private final Map<String, List<String>> unfit = new LinkedHashMap<>();

    private double wide;
    private double high;
    private Look look = new Look(Theme.DARK, Locale.ENGLISH);

    /// A day with some decisions behind it, of which half wait for a second look.
    @BeforeAll
    static void decide() throws FaultException {
        hand("M-21");
        Desk desk = workstation().desk();
        List<QueueRow> queue = desk.queue(40, DECISIONS.size());
        for (int i = 0; i < queue.size(); i++) {
            Rung rung = i % 3 == 0 ? Rung.DRAWING : Rung.EVIDENCE;
            desk.decide(
                    new Verdict(
                            queue.get(i).generationId(),
                            DECISIONS.get(i),
                            List.of(i % 2 == 0 ? "remove" : "keep"),
                            "drawn for a picture",
                            rung));
        }
        hand("M-17");
        Quality.Plan all = new Quality.Plan(1_000, 36_500, Set.of(), Set.of(), false);
        assertThat(workstation().lead().quality().draw(all).newly()).isPositive();
    }

    @ParameterizedTest
    @CsvSource("200,1280,800")
    void everyScreen(int size, int width, int height) {
        paint("fr", Theme.DARK, size, width, height);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "en,DARK,100,1440,900",
        "en,LIGHT,100,1440,900",
        "fr,DARK,100,1440,900",
        "fr,LIGHT,100,1440,900",
        "en,DARK,200,1280,800",
        "en,LIGHT,200,1280,800",
        "fr,LIGHT,200,1280,800",
        "fr,DARK,150,1280,800",
        "fr,CONTRAST,100,1100,700",
        "fr,CONTRAST,200,1100,900"
    })
    void everyScreenInEveryLook(String language, Theme theme, int size, int width, int height) {
        paint(language, theme, size, width, height);
    }

    private void paint(String language, Theme theme, int size, int width, int height) {
        look = new Look(theme, Locale.of(language)).withTextSize(size);
        wide = width;
        high = height;
        unfit.clear();
        starting();
        openConsole(look, width, height);
        calm();
        theCase();
        sheets();
        pages();
        covers();
        assertThat(unfit).as("words without the room they need").isEmpty();
    }

    private void starting() {
        for (SetupViewModel.Step step : SetupViewModel.Step.values()) {
            showScene(() -> sized(setup(step)));
            picture("setup-" + step.name().toLowerCase(Locale.ROOT));
        }
        Text text = new Text(look.language());
        Fault fault = Fault.of("data-folder-in-use");
        showScene(
                () -> sized(new FaultPage(fault, text, () -> {}).scene(look.theme(), wide, high)));
        picture("cannot-open");
        gallery();
    }

    private void gallery() {
        showScene(() ->
                sized(new GalleryView(new Text(look.language())).scene(look.theme(), wide, high)));
        picture("gallery");
    }

    private Scene setup(SetupViewModel.Step step) {
        Jobs jobs = Jobs.onCurrentThread(fault -> {});
        SetupViewModel model =
                new SetupViewModel(new Nothing(), jobs, look.language(), step, () -> {});
        return new SetupView(model).scene(look.theme(), wide, high);
    }

    private Scene sized(Scene scene) {
        scene.getRoot().setStyle("-fx-font-size: " + 13.0 * look.textSize() / 100 + "px;");
        return scene;
    }

    private void theCase() {
        open(EDIT);
        picture("desk");
        calm();
        doOnFx(() -> lookup("#pane-output #rung-veil").queryButton().fire());
        picture("case-veil");
        doOnFx(() -> lookup("#pane-output #rung-evidence").queryButton().fire());
        give(Command.GUIDE);
        picture("guide");
        give(Command.GUIDE);
        give(Command.EXPLAIN);
        picture("case-explain");
        give(Command.BLANK);
        give(Command.MORE_CHOICES);
        picture("decision-all");
        give(Command.MORE_CHOICES);
        open(where(file -> !file.faults().isEmpty()));
        picture("case-undecodable");
        open(capped());
        give(Command.LOOK_AT_OUTPUT);
        picture("case-capped");
        give(Command.SECOND_PERSON);
        picture("second-person");
        give(Command.BLANK);
        calm();
    }

    private void sheets() {
        sheet(Command.PALETTE, "palette");
        sheet(Command.KEYS, "keys");
        sheet(Command.FILTER, "queue-filter");
        sheet(Command.VIEWS, "queue-views");
        sheet(Command.ROUTE, "queue-route");
        sheet(Command.HOLD, "hold");
        sheet(Command.ESCALATE, "escalate");
        sheet(Command.TEMPLATES, "templates");
        sheet(Command.RECENT, "recent");
        type(KeyCode.E);
        sheet(Command.SETTLE_FAMILY, "family");
        type(KeyCode.E);
        narrowed();
        decision();
    }

    /// The queue with something searched for, and nothing found.
    private void narrowed() {
        give(Command.SEARCH);
        write("xyz");
        await("nothing", () -> visible("#queue-hidden"));
        picture("queue-search");
        give(Command.BLANK);
        await("all", () -> !visible("#queue-hidden"));
    }

    /// What is said of a decision while it can be undone.
    private void decision() {
        calm();
        open(where(this::plain));
        type(KeyCode.N);
        give(Command.DECIDE);
        await("saved", () -> said("#saved-mark"));
        picture("decided");
        calm();
    }

    private boolean plain(CaseFile file) {
        String id = file.generation().id();
        return file.faults().isEmpty() && !List.of(EDIT, HOME, capped()).contains(id);
    }

    private boolean said(String query) {
        return !lookup(query).queryAs(Labeled.class).getText().isEmpty();
    }

    private void sheet(Command command, String name) {
        give(command);
        await(name, () -> visible(".sheet-card"));
        picture(name);
        type(KeyCode.ESCAPE);
    }

    private void pages() {
        page(Command.SHOW_LOGBOOK, "logbook", () -> visible("#logbook"));
        log();
        page(Command.SHOW_QUALITY, "quality", () -> visible("#kappa"));
        page(Command.SHOW_TEAM, "team", () -> visible("#team-forecast"));
        page(Command.SHOW_FILINGS, "filings", () -> visible("#filing-prepare"));
        page(Command.SHOW_MODELS, "models", () -> visible("#models"));
        doOnFx(() -> press("#add"));
        picture("models-add");
        doOnFx(() -> press("#back"));
        page(Command.MY_DAY, "my-day", () -> visible("#my-day"));
        page(Command.SHOW_SETTINGS, "settings", () -> visible("#settings-look"));
        for (String section : List.of("keymap", "comfort", "models", "about")) {
            doOnFx(() -> press("#settings-" + section));
            picture("settings-" + section);
        }
        give(Command.SHOW_DESK);
    }

    /// What is kept about one decision, the form to take the list away, and every event.
    private void log() {
        await("details", () -> details("#logbook"));
        picture("logbook-details");
        doOnFx(() -> press("#export"));
        picture("logbook-export");
        doOnFx(() -> press("#export"));
        doOnFx(() -> press("#show-events"));
        await("events", () -> visible("#events"));
        quiet();
        picture("logbook-events");
        doOnFx(() -> press("#show-decisions"));
    }

    /// Choose the first line, again until it has been read.
    private boolean details(String list) {
        ListView<?> lines = lookup(list).queryAs(ListView.class);
        lines.getSelectionModel().clearSelection();
        lines.getSelectionModel().select(0);
        return visible(".details-row");
    }

    private void press(String query) {
        lookup(query).queryAs(ButtonBase.class).fire();
    }

    private void page(Command command, String name, Callable<Boolean> there) {
        give(command);
        await(name, there);
        quiet();
        picture(name);
    }

    /// Let what a page reads from the disk come to the screen.
    private static void quiet() {
        for (int i = 0; i < 3; i++) {
            settle();
        }
    }

    private void covers() {
        give(Command.JUDGE_BLIND);
        await("a case to judge", () -> visible("#leave-judging") && !opened().isEmpty());
        quiet();
        picture("judging");
        give(Command.JUDGE_BLIND);
        calm();
        feedTakesToken(false);
        give(Command.PULL);
        await("fault", () -> visible("#fault"));
        picture("fault");
        feedTakesToken(true);
        type(KeyCode.ESCAPE);
        give(Command.BREAK);
        await("break", () -> visible("#break"));
        picture("break");
        type(KeyCode.ESCAPE);
        give(Command.LOCK);
        await("lock", () -> visible("#lock"));
        picture("lock");
        type(KeyCode.ENTER);
        await("open", () -> visible("#queue"));
    }

    private void picture(String screen) {
        shot(
                String.join(
                        "-",
                        screen,
                        look.language().getLanguage(),
                        look.theme().word(),
                        String.valueOf(look.textSize())));
        Parent root = stage().getScene().getRoot();
        onFx(() -> FitWalk.of(root, SHORTENED).faults())
                .forEach(fault -> unfit.computeIfAbsent(fault, f -> new ArrayList<>()).add(screen));
    }

    /// The first screens before anybody does anything with them.
    private static final class Nothing implements SetupActions {
        @Override
        public void startDemo() {}

        @Override
        public void create(SetupRequest request) {}

        @Override
        public void unlock(char[] passphrase) {}
    }
}
