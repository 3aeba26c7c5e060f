package org.vigie.ui.kit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

/// What each command does at present. The rooms bind their own; the last to bind wins, so that a
/// rebuilt screen takes over from the one it replaces.
public final class Commands {
    private final Map<Command, Action> actions = new EnumMap<>(Command.class);
    private final Map<Command, BooleanProperty> enabled = new EnumMap<>(Command.class);
    private final Map<Command, Runnable> besides = new EnumMap<>(Command.class);
    private final ObjectProperty<Set<Command.Group>> resting = new SimpleObjectProperty<>(Set.of());
    private Consumer<Command> watcher = command -> {};
    private Predicate<String> letters = letter -> false;
    private Predicate<KeyEvent> steers = event -> false;
    private Consumer<Command> holding = command -> {};

    public Commands() {
        for (Command command : Command.values()) {
            enabled.put(command, new SimpleBooleanProperty(false));
        }
    }

    private record Action(Runnable press, Runnable release, boolean held) {}

    /// Do `action` on the command, always possible.
    public void bind(Command command, Runnable action) {
        bind(command, action, new SimpleBooleanProperty(true));
    }

    /// Do `action` on the command while `possible` is true.
    public void bind(Command command, Runnable action, ObservableValue<Boolean> possible) {
        put(command, new Action(action, () -> {}, false), possible);
    }

    /// Do `press` when the key goes down and `release` when it comes up or the window loses focus.
    public void bindHeld(
            Command command, Runnable press, Runnable release, ObservableValue<Boolean> possible) {
        put(command, new Action(press, release, true), possible);
    }

    /// Do `action` as well whenever the command is given, whoever else binds it.
    public void also(Command command, Runnable action) {
        besides.put(command, action);
    }

    /// Tell `watching` of every command a person gave that was possible, after it was begun.
    public void watch(Consumer<Command> watching) {
        watcher = watching;
    }

    private void put(Command command, Action action, ObservableValue<Boolean> possible) {
        actions.put(command, action);
        BooleanProperty property = property(command);
        property.unbind();
        property.bind(
                Bindings.createBooleanBinding(
                        () -> !rests(command) && Boolean.TRUE.equals(possible.getValue()),
                        possible,
                        resting));
    }

    /// Let the commands of some groups rest, and the policy's letters with them: what they act on
    /// is not on the screen. Nobody gives them until they are woken with an empty set.
    public void rest(Set<Command.Group> groups) {
        resting.set(groups.isEmpty() ? Set.of() : EnumSet.copyOf(groups));
    }

    /// Return whether the command rests, so that its keys belong to whoever has the keyboard.
    boolean rests(Command command) {
        return resting.get().contains(command.group());
    }

    /// Take the letters of the policy pack: the handler gets one upper-case letter and returns
    /// whether it meant something.
    public void bindLetters(Predicate<String> handler) {
        letters = handler;
    }

    /// Let `steering` take arrow keys before any command does; it answers whether it took one. It
    /// is asked again for every repetition of a key held down.
    public void steer(Predicate<KeyEvent> steering) {
        steers = steering;
    }

    boolean steers(KeyEvent event) {
        return event.getCode().isArrowKey() && resting.get().isEmpty() && steers.test(event);
    }

    /// Return whether the command can be given now.
    public ReadOnlyBooleanProperty enabled(Command command) {
        return property(command);
    }

    /// Why a command can be given now or not.
    public enum State {
        POSSIBLE,
        /// Its key must be held: choosing it by name is not enough.
        HELD,
        /// What it acts on is on another page.
        RESTING,
        /// Nothing here does it.
        UNBOUND,
        /// Something is missing, or in the way.
        NOT_NOW
    }

    /// Return whether a command can be given by name, and if not, why.
    public State state(Command command) {
        Action action = actions.get(command);
        if (action == null) {
            return State.UNBOUND;
        }
        if (rests(command)) {
            return State.RESTING;
        }
        if (!property(command).get()) {
            return State.NOT_NOW;
        }
        return action.held() ? State.HELD : State.POSSIBLE;
    }

    /// Give the command once, if possible. A held command is pressed and released at once.
    ///
    /// @return whether it was possible
    public boolean fire(Command command) {
        Optional<Action> action = ready(command);
        beside(command);
        action.ifPresent(known -> {
            known.press().run();
            known.release().run();
            watcher.accept(command);
        });
        return action.isPresent();
    }

    /// Give the command by its name, as a menu does. Nothing is flashed up that only lasts as long
    /// as a key is held: whoever asked hears instead which key that is.
    public void give(Command command) {
        if (isHeld(command)) {
            holding.accept(command);
        } else {
            fire(command);
        }
    }

    /// Tell `handler` of commands given by their name whose key must be held.
    public void onHolding(Consumer<Command> handler) {
        holding = handler;
    }

    /// Give the command once, if possible, without what [#also] goes with it.
    public void fireAlone(Command command) {
        ready(command)
                .ifPresent(known -> {
                    known.press().run();
                    known.release().run();
                });
    }

    /// Press the command's key.
    ///
    /// @return what to do when the key comes up; empty when the command is not possible now
    Optional<Runnable> press(Command command) {
        Optional<Action> action = ready(command);
        beside(command);
        action.ifPresent(known -> {
            known.press().run();
            watcher.accept(command);
        });
        return action.map(Action::release);
    }

    /// Return whether the command lasts as long as its key is held.
    public boolean isHeld(Command command) {
        Action action = actions.get(command);
        return action != null && action.held();
    }

    boolean letter(String letter) {
        return resting.get().isEmpty() && letters.test(letter);
    }

    private void beside(Command command) {
        Runnable also = besides.get(command);
        if (also != null) {
            also.run();
        }
    }

    private Optional<Action> ready(Command command) {
        return property(command).get()
                ? Optional.ofNullable(actions.get(command))
                : Optional.empty();
    }

    private BooleanProperty property(Command command) {
        return enabled.computeIfAbsent(command, missing -> new SimpleBooleanProperty(false));
    }
}
