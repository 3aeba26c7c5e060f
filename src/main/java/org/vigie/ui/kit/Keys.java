package org.vigie.ui.kit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Turns keys into commands, before any control sees them.
///
/// A key held down gives its command once. Text fields keep plain keys and the keys of editing;
/// everything else works from within them too. A button reached by keyboard keeps Space and Enter;
/// one merely clicked does not, so that the hand goes on with the decision keys.
public final class Keys {
    private static final Set<KeyCode> MOVING = EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME);

    private final Commands commands;
    private final Map<KeyCode, Runnable> down = new EnumMap<>(KeyCode.class);
    private final Set<KeyCode> typing = EnumSet.noneOf(KeyCode.class);
    private Keymap keymap = Keymap.STANDARD;
    private boolean paused;
    private boolean recorded;

    /// Whether the last key pressed meant something, so that its character goes nowhere.
    private boolean meant;

    /// Whether the last key pressed was down already.
    private boolean again;

    public Keys(Commands commands) {
        this.commands = commands;
    }

    /// Go by these keys from now on.
    public void use(Keymap chosen) {
        letGo();
        keymap = chosen;
    }

    /// Return the keys gone by.
    public Keymap keymap() {
        return keymap;
    }

    /// Listen to a scene; held keys are let go when its window loses focus or goes.
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .addListener((property, before, focused) -> releaseUnless(focused));
        scene.windowProperty()
                .flatMap(Window::showingProperty)
                .addListener((property, before, showing) -> releaseUnless(showing));
    }

    /// Let keys through to an overlay such as the palette, and back.
    public void pause(boolean pause) {
        paused = pause;
        releaseUnless(!pause);
    }

    /// Leave every key to somebody who listens for a new one, and go on afterwards.
    public void record(boolean recording) {
        recorded = recording;
        releaseUnless(!recording);
    }

    /// Let every held key go, as if its hand had left it.
    public void letGo() {
        releaseUnless(false);
    }

    private void releaseUnless(Boolean focused) {
        if (!Boolean.TRUE.equals(focused)) {
            List<Runnable> releases = List.copyOf(down.values());
            down.clear();
            typing.clear();
            meant = false;
            again = false;
            releases.forEach(Runnable::run);
        }
    }

    private void pressed(KeyEvent event) {
        meant = false;
        again = !typing.add(event.getCode());
        if (paused || recorded) {
            return;
        }
        if (down.containsKey(event.getCode())) {
            meant = true;
            event.consume();
            return;
        }
        Node focus = focus(event);
        if (!(focus instanceof TextInputControl)
                && !slides(focus, event)
                && commands.steers(event)) {
            event.consume();
            return;
        }
        Optional<Command> command =
                keymap.pressed(event)
                        .filter(found -> !rests(found))
                        .filter(found -> !belongsTo(focus, event, found));
        if (command.isPresent()) {
            press(event, command.get());
        } else if (isLetter(event) && !(focus instanceof TextInputControl)) {
            letter(event);
        }
    }

    /// A command that rests leaves its keys to the page; the one that puts a fault away keeps them.
    private boolean rests(Command command) {
        return command != Command.BLANK && commands.rests(command);
    }

    private void press(KeyEvent event, Command command) {
        down.put(event.getCode(), () -> {});
        meant = true;
        event.consume();
        commands.press(command).ifPresent(release -> hold(event.getCode(), release));
    }

    private void hold(KeyCode code, Runnable release) {
        if (down.containsKey(code)) {
            down.put(code, release);
        } else {
            release.run();
        }
    }

    private void letter(KeyEvent event) {
        if (commands.letter(event.getCode().getName())) {
            down.put(event.getCode(), () -> {});
            meant = true;
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        typing.remove(event.getCode());
        Runnable release = down.remove(event.getCode());
        if (release != null) {
            event.consume();
            release.run();
        }
    }

    /// A character is given once a press, and never goes to a field the press has just opened.
    private void typed(KeyEvent event) {
        if (meant) {
            event.consume();
            return;
        }
        if (paused || recorded || focus(event) instanceof TextInputControl) {
            return;
        }
        Optional<Command> command = keymap.typed(event).filter(found -> !rests(found));
        if (command.isPresent() && (again || commands.fire(command.get()))) {
            event.consume();
        }
    }

    private static boolean belongsTo(@Nullable Node focus, KeyEvent event, Command command) {
        KeyCode code = event.getCode();
        if (focus instanceof TextInputControl) {
            return event.isShortcutDown()
                    ? Keymap.EDITING.contains(code)
                    : command != Command.BLANK;
        }
        boolean activates = code == KeyCode.SPACE || code == KeyCode.ENTER;
        if (focus instanceof ButtonBase) {
            return activates && !event.isShortcutDown() && focus.isFocusVisible();
        }
        return slides(focus, event)
                || focus instanceof ComboBoxBase && (activates || MOVING.contains(code));
    }

    /// Something that is moved by arrow keys keeps them, and Home.
    private static boolean slides(@Nullable Node focus, KeyEvent event) {
        return focus != null
                && focus.getAccessibleRole() == AccessibleRole.SLIDER
                && !event.isShortcutDown()
                && (event.getCode() == KeyCode.LEFT
                        || event.getCode() == KeyCode.RIGHT
                        || event.getCode() == KeyCode.HOME);
    }

    private static boolean isLetter(KeyEvent event) {
        return event.getCode().isLetterKey()
                && !event.isShortcutDown()
                && !event.isControlDown()
                && !event.isMetaDown()
                && !event.isAltDown();
    }

    private static @Nullable Node focus(KeyEvent event) {
        return event.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
    }
}
