package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.Look;

/// The console on the demo set: the ways to give it a command, and what can be seen of the answer.
@SuppressWarnings("NullAway.Init")
abstract class CommandDesk extends DemoDesk {
    static final Text TEXT = new Text(Locale.ENGLISH);

    private final AtomicReference<@Nullable Look> worn = new AtomicReference<>();

    private final AtomicInteger quits = new AtomicInteger();

    private ConsoleWindow window;

    /// Show the console like this, and wait for its first case.
    void openConsole(Look look, double width, double height) {
        showScene(() -> {
            window =
                    new ConsoleWindow(
                            workstation(),
                            Packs.builtInPolicy(),
                            new LocalStation(
                                    workstation(), "M-17", worn::set, quits::incrementAndGet),
                            look);
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
        doOnFx(() -> {
            window.give(Command.PALETTE);
            palette().setText(words);
        });
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
        doOnFx(this::escape);
        if (!onFx(() -> visible("#queue"))) {
            give(Command.SHOW_DESK);
        }
        if (!opened().equals(HOME)) {
            open(HOME);
        }
        give(Command.FOCUS_QUEUE);
    }

    /// As the key does, without the robot's patience: it is not what is tested here.
    private void escape() {
        Scene scene = stage().getScene();
        Node at = scene.getFocusOwner();
        EventTarget target = at == null ? scene : at;
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    target, new KeyEvent(type, "", "", KeyCode.ESCAPE, false, false, false, false));
        }
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

    /// Return the number of the open case, once its evidence is there too.
    String opened() {
        return onFx(() ->
                lookup(".case-id").queryAllAs(Labeled.class).stream()
                        .filter(label -> visible("#evidence-summary"))
                        .map(Labeled::getText)
                        .findFirst()
                        .orElse(""));
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
}
