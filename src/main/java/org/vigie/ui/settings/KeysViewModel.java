package org.vigie.ui.settings;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Keymap;

/// Changing keys: one command at a time listens for its new key. Used on the JavaFX thread only.
public final class KeysViewModel {
    private final Wardrobe wardrobe;
    private final Set<String> letters;
    private final ReadOnlyObjectWrapper<State> state;

    /// What a person is at.
    sealed interface State {
        Keymap keymap();

        /// Looking at the keys.
        record Reading(Keymap keymap) implements State {}

        /// The next key pressed becomes one of `command`'s.
        record Listening(Keymap keymap, Command command) implements State {}

        /// `chord` cannot simply be given to `command`.
        record Refused(Keymap keymap, Command command, Chord chord, Keymap.Conflict why)
                implements State {
            /// Return whether a person may take the key from the command that has it.
            boolean canTake() {
                return why instanceof Keymap.Conflict.Taken(Command _, boolean needed) && !needed;
            }
        }
    }

    /// @param letters of the policy, in capitals
    public KeysViewModel(Wardrobe wardrobe, Set<String> letters) {
        this.wardrobe = wardrobe;
        this.letters = Set.copyOf(letters);
        this.state = new ReadOnlyObjectWrapper<>(new State.Reading(wardrobe.look().keymap()));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Return the command that listens for its key, null when none does.
    @Nullable Command listening() {
        return state.get() instanceof State.Listening(Keymap _, Command command) ? command : null;
    }

    /// Let `command` listen for a new key.
    void listen(Command command) {
        state.set(new State.Listening(keymap(), command));
    }

    /// Take what was pressed for the command that listens.
    void pressed(Chord chord) {
        Command command = listening();
        if (command == null) {
            return;
        }
        Optional<Keymap.Conflict> conflict = keymap().conflict(command, chord, letters);
        if (conflict.isPresent()) {
            state.set(new State.Refused(keymap(), command, chord, conflict.get()));
        } else {
            keep(keymap().give(command, chord));
        }
    }

    /// Take a refused key from the command that has it, where that is possible.
    void take() {
        if (state.get() instanceof State.Refused refused && refused.canTake()) {
            keep(keymap().give(refused.command(), refused.chord()));
        }
    }

    /// Listen no more.
    void leave() {
        state.set(new State.Reading(keymap()));
    }

    /// Take a key away from a command, unless it needs it.
    void remove(Command command, Chord chord) {
        if (!keymap().needs(command)) {
            keep(keymap().without(command, chord));
        }
    }

    void reset(Command command) {
        keep(keymap().reset(command));
    }

    void resetAll() {
        keep(keymap().resetAll());
    }

    Keymap keymap() {
        return state.get().keymap();
    }

    private void keep(Keymap next) {
        wardrobe.wear(wardrobe.look().withKeymap(next));
        state.set(new State.Reading(next));
    }
}
