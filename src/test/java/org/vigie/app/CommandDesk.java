package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.Outcome;
import org.vigie.review.QueueRow;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;
import org.vigie.sync.HostileFeedServer;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Look;

/// The console on the demo set with a feed that takes its events and a folder to drop cases into:
/// the ways to give it a command, and what can be seen of the answer.
@SuppressWarnings("NullAway.Init")
abstract class CommandDesk extends UiTest {
    /// A case of the demo set with two source photos and a family.
    private static final String HOME = "gen-2026-01-04-000121";

    static final Text TEXT = new Text(Locale.ENGLISH);

    @TempDir static Path root;

    private static DataFolder folder;
    private static HostileFeedServer feed;
    private static Workstation workstation;
    private static Settings settings = Settings.fresh();

    private final AtomicReference<@Nullable Look> worn = new AtomicReference<>();
    private final AtomicInteger quits = new AtomicInteger();
    private ConsoleWindow window;
    private String capped = "";

    @BeforeAll
    static void prepare() throws Exception {
        DemoFolder.prepared().copyTo(root.resolve("demo"));
        feed = HostileFeedServer.start();
        Files.writeString(root.resolve("token"), HostileFeedServer.TOKEN);
        folder = DataFolder.open(root.resolve("demo"));
        settings =
                Settings.fresh()
                        .withRole(Role.LEAD)
                        .withDropFolder(Files.createDirectory(root.resolve("drop")).toString())
                        .withFeed(feed.base(), root.resolve("token").toString());
        workstation = KilledWorkstation.open(folder, settings);
        addOpinion();
    }

    /// Let a model that was here once have judged the output of the case.
    private static void addOpinion() throws FaultException {
        String output = workstation.desk().open(HOME).generation().outputs().getFirst().sha256();
        Evidence opinion =
                new Evidence(
                        output,
                        "gone",
                        Evidence.Origin.LOCAL,
                        "violence",
                        "violence",
                        0.6,
                        0.5,
                        "gone 1",
                        "ab".repeat(32),
                        "",
                        List.of());
        Outcome outcome =
                new Outcome("gone", "1", List.of(opinion.modelSha256()), List.of(opinion), "");
        workstation.storage().generations().examined(HOME, List.of(outcome), true);
    }

    @AfterAll
    static void shut() throws FaultException {
        workstation.close();
        folder.close();
        feed.close();
    }

    /// Show the console like this, and wait for its first case.
    void openConsole(Look look, double width, double height) {
        showScene(() -> {
            window =
                    new ConsoleWindow(
                            workstation,
                            Packs.builtInPolicy(),
                            new LocalStation(
                                    workstation, "M-17", worn::set, quits::incrementAndGet),
                            look,
                            workstation.threads().io());
            return window.scene(width, height);
        });
        doOnFx(window::start);
        await("a case", () -> !opened().isEmpty());
    }

    @AfterEach
    void closeConsole() {
        doOnFx(window::close);
    }

    /// Give a command as code of the console does, to bring a test about or to end it.
    void give(Command command) {
        doOnFx(() -> window.give(command));
    }

    /// Press a key and leave it down.
    void down(Chord chord) {
        if (chord.code() == null) {
            write(chord.typed());
        } else {
            press(keys(chord));
        }
    }

    void up(Chord chord) {
        if (chord.code() != null) {
            release(keys(chord));
        }
    }

    private static KeyCode[] keys(Chord chord) {
        return Stream.of(
                        chord.shortcut() ? KeyCode.CONTROL : null,
                        chord.shift() ? KeyCode.SHIFT : null,
                        chord.code())
                .filter(Objects::nonNull)
                .toArray(KeyCode[]::new);
    }

    /// Ask the palette for a name and take the first it finds.
    void byPalette(Command command) {
        search(command.label(TEXT));
        type(KeyCode.ENTER);
    }

    void search(String words) {
        push(KeyCode.CONTROL, KeyCode.K);
        doOnFx(() -> palette().setText(words));
        settle();
    }

    private TextField palette() {
        return lookup("#palette").queryAs(TextField.class);
    }

    void byMenu(Command command) {
        MenuItem item = onFx(() -> item(command));
        assertThat(onFx(item::isDisable)).as("menu item disabled").isFalse();
        doOnFx(item::fire);
    }

    private MenuItem item(Command command) {
        return lookup("#menu").queryAs(MenuButton.class).getItems().stream()
                .map(Menu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-" + command.id()).equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /// Bring the desk to where every test begins: the same case, nothing over it, the keyboard in
    /// the queue.
    void calm() {
        type(KeyCode.ESCAPE);
        if (!onFx(() -> visible("#queue"))) {
            give(Command.SHOW_DESK);
        }
        if (!opened().equals(HOME)) {
            open(HOME);
        }
        give(Command.FOCUS_QUEUE);
    }

    /// Open a case by its number, as a person does.
    void open(String id) {
        search(id);
        await("found " + id, () -> found(id));
        type(KeyCode.ENTER);
        await(id + " open", () -> opened().equals(id));
    }

    private boolean found(String id) {
        ListView<?> rows = lookup(".palette-list").queryAs(ListView.class);
        return rows.getItems().stream().anyMatch(row -> row.toString().contains(id));
    }

    /// Let somebody else sit down at this desk.
    static void hand(String actor) throws FaultException {
        workstation.close();
        workstation = KilledWorkstation.open(folder, settings.withActor(actor));
    }

    static Workstation workstation() {
        return workstation;
    }

    /// Let the feed take the token of this desk, or want another.
    static void feedTakesToken(boolean takes) {
        feed.token(takes ? HostileFeedServer.TOKEN : "another");
    }

    /// Return the number of the open case, once its evidence is there too.
    String opened() {
        return onFx(() ->
                lookup(".case-id").queryAllAs(Labeled.class).stream()
                        .filter(label -> visible("#evidence-summary"))
                        .map(Labeled::getText)
                        .findFirst()
                        .orElse(""));
    }

    static String home() {
        return HOME;
    }

    /// Return the first case of the queue that is like this.
    String where(Predicate<CaseFile> wanted) {
        try {
            for (QueueRow row : workstation.desk().queue(0, 100)) {
                if (wanted.test(workstation.desk().open(row.generationId()))) {
                    return row.generationId();
                }
            }
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no such case");
    }

    /// Return a case whose output may not be seen by one person alone.
    String capped() {
        if (capped.isEmpty()) {
            capped = where(CommandDesk::isCapped);
        }
        return capped;
    }

    private static boolean isCapped(CaseFile file) {
        List<Medium> outputs = file.generation().outputs();
        return file.faults().isEmpty()
                && !outputs.isEmpty()
                && Ceiling.of(file, outputs.getFirst().sha256(), Packs.builtInPolicy()).cause()
                        != Ceiling.Cause.NONE;
    }

    String first() {
        return where(file -> true);
    }

    boolean visible(String query) {
        return lookup(query).queryAll().stream().anyMatch(CommandDesk::seen);
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    boolean focused(Predicate<Node> wanted) {
        Node at = stage().getScene().getFocusOwner();
        while (at != null && !wanted.test(at)) {
            at = at.getParent();
        }
        return at != null;
    }

    boolean marked(String query, String state) {
        return lookup(query).queryAll().stream()
                .filter(CommandDesk::seen)
                .anyMatch(node ->
                        node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
    }

    /// Return whether something on the screen begins as a text does, up to its first detail.
    boolean begins(String key) {
        String beginning = TEXT.get(key).split("\\{", 2)[0];
        assertThat(beginning).as(key).isNotEmpty();
        return shows(words -> words.startsWith(beginning));
    }

    boolean shows(Predicate<String> words) {
        return lookup(node -> node instanceof Labeled && seen(node))
                .queryAllAs(Labeled.class)
                .stream()
                .anyMatch(label -> label.getText() != null && words.test(label.getText()));
    }

    boolean noted(String words) {
        return lookup(".pane-note").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains(words));
    }

    /// Return whether the window was last told to look like this.
    boolean wears(Theme theme) {
        Look look = worn.get();
        return look != null && look.theme() == theme;
    }

    int quits() {
        return quits.get();
    }

    /// Return how much was looked at in one rung so far.
    long looks(Rung rung) {
        return events().stream()
                .filter(event -> event.type() == EventType.REVEAL)
                .filter(event -> number(event, "rung") == rung.number())
                .count();
    }

    private static int number(Envelope event, String name) {
        return event.body().get(name) instanceof Number number ? number.intValue() : -1;
    }

    long count(EventType type) {
        return events().stream().filter(event -> event.type() == type).count();
    }

    private static List<Envelope> events() {
        try {
            return workstation.storage().events().after(0, 10_000).stream()
                    .map(CommandDesk::read)
                    .toList();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    private static Envelope read(Entry entry) {
        try {
            return Envelope.read(entry.bytes());
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    int decided() {
        try {
            return workstation.desk().recent(100).size();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    int waiting() {
        try {
            return workstation.desk().openCases();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    /// Return how many events there are.
    static int recorded() {
        return events().size();
    }

    /// Return how many of them the feed has accepted.
    static int delivered() {
        try {
            return feed.received(workstation.storage().database().deviceId()).size();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    /// Drop one more case into the folder.
    void drop(int number) {
        try {
            SmallDesk.flag(root, "dropped-" + number, number, "sexual");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
