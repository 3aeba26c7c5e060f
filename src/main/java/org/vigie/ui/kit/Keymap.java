package org.vigie.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Which keys give which commands: the ones every command starts with, and those a person chose.
/// Never changed: choosing returns another one.
public final class Keymap {
    /// The keys nobody has changed.
    public static final Keymap STANDARD = new Keymap(Map.of(), Map.of());

    /// Keys that edit a text together with Ctrl, and stay its own.
    static final Set<KeyCode> EDITING =
            Collections.unmodifiableSet(
                    EnumSet.of(KeyCode.Z, KeyCode.Y, KeyCode.X, KeyCode.C, KeyCode.V, KeyCode.A));

    /// Keys that move the keyboard or leave a sheet, whatever else they do.
    private static final Set<KeyCode> LEAVING = EnumSet.of(KeyCode.TAB, KeyCode.ESCAPE);

    /// What a person always needs a key for: to veil everything, and to find the rest.
    private static final Set<Command> NEEDED = EnumSet.of(Command.BLANK, Command.PALETTE);

    private final Map<Command, List<Chord>> chosen;
    private final Map<String, List<String>> unknown;

    private Keymap(Map<Command, List<Chord>> chosen, Map<String, List<String>> unknown) {
        this.chosen = Collections.unmodifiableMap(new EnumMap<>(known(chosen)));
        this.unknown = Map.copyOf(unknown);
    }

    private static EnumMap<Command, List<Chord>> known(Map<Command, List<Chord>> chosen) {
        EnumMap<Command, List<Chord>> known = new EnumMap<>(Command.class);
        known.putAll(chosen);
        return known;
    }

    /// Why a key cannot be given to a command.
    public sealed interface Conflict {
        /// Another command has it; it can be taken from there unless `needed`.
        record Taken(Command by, boolean needed) implements Conflict {}

        /// The policy uses the letter for a category or an action.
        record Policy(String letter) implements Conflict {}

        /// It edits text, moves the keyboard or leaves a sheet.
        record Reserved() implements Conflict {}

        /// It is a digit, which needs Shift on some keyboards.
        record Digit() implements Conflict {}
    }

    /// Return the keys a settings file chose. What this version does not know is kept for one that
    /// does; a command whose every key is unintelligible keeps its own.
    public static Keymap of(Map<String, List<String>> words) {
        Map<Command, List<Chord>> chosen = new EnumMap<>(Command.class);
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        words.forEach((id, keys) -> {
            Optional<Command> command = Command.of(id);
            List<Chord> chords = keys.stream().flatMap(key -> Chord.of(key).stream()).toList();
            if (command.isEmpty() || chords.isEmpty() && !keys.isEmpty()) {
                unknown.put(id, List.copyOf(keys));
            } else {
                chosen.put(command.get(), chords);
            }
        });
        return new Keymap(chosen, unknown).consistent();
    }

    /// Return what to write into a settings file: only what was chosen.
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>(unknown);
        chosen.forEach((command, chords) ->
                words.put(command.id(), chords.stream().map(Chord::word).toList()));
        return words;
    }

    /// Return a command's keys, the one to print first.
    public List<Chord> chords(Command command) {
        return chosen.getOrDefault(command, command.chords());
    }

    /// Return whether a person chose a command's keys.
    public boolean isChosen(Command command) {
        return chosen.containsKey(command);
    }

    /// Return whether anything was chosen.
    public boolean isStandard() {
        return chosen.isEmpty();
    }

    /// Return this with `keys` for a command.
    public Keymap with(Command command, List<Chord> keys) {
        Map<Command, List<Chord>> next = known(chosen);
        if (keys.equals(command.chords())) {
            next.remove(command);
        } else {
            next.put(command, List.copyOf(keys));
        }
        return new Keymap(next, unknown);
    }

    /// Return this with one more key for a command, taken from whoever had it.
    public Keymap give(Command command, Chord chord) {
        Keymap next = holder(chord, command).map(other -> without(other, chord)).orElse(this);
        List<Chord> keys = new ArrayList<>(next.chords(command));
        if (!keys.contains(chord)) {
            keys.addFirst(chord);
        }
        return next.with(command, keys);
    }

    /// Return this with one key less for a command.
    public Keymap without(Command command, Chord chord) {
        return with(
                command, chords(command).stream().filter(other -> !other.equals(chord)).toList());
    }

    /// Return this with a command's first keys again, taken back from whoever has them now.
    public Keymap reset(Command command) {
        Keymap next = with(command, command.chords());
        for (Chord chord : command.chords()) {
            Optional<Command> other = next.holder(chord, command);
            if (other.isPresent()) {
                next =
                        next.needs(other.get())
                                ? next.reset(other.get())
                                : next.without(other.get(), chord);
            }
        }
        return next;
    }

    /// Return the keys nobody has changed, keeping what this version does not know.
    public Keymap resetAll() {
        return new Keymap(Map.of(), unknown);
    }

    /// Return this without chosen keys that a policy's letters need.
    public Keymap clearOf(Set<String> letters) {
        Keymap next = this;
        for (Map.Entry<Command, List<Chord>> entry : chosen.entrySet()) {
            for (Chord chord : entry.getValue()) {
                if (isLetter(chord, letters) && !entry.getKey().chords().contains(chord)) {
                    next = next.without(entry.getKey(), chord);
                }
            }
        }
        return next;
    }

    /// Return why a command cannot have a key, empty when it can.
    ///
    /// @param letters of the policy, in capitals
    public Optional<Conflict> conflict(Command command, Chord chord, Set<String> letters) {
        boolean own = command.chords().contains(chord);
        if (!own && isReserved(chord)) {
            return Optional.of(new Conflict.Reserved());
        }
        if (isDigit(chord)) {
            return Optional.of(new Conflict.Digit());
        }
        if (isLetter(chord, letters)) {
            return Optional.of(new Conflict.Policy(Objects.requireNonNull(chord.code()).getName()));
        }
        return holder(chord, command).map(other -> new Conflict.Taken(other, needs(other)));
    }

    /// Return whether a command may lose one of its keys.
    public boolean needs(Command command) {
        return NEEDED.contains(command) && chords(command).size() < 2;
    }

    /// Return the command a key-pressed event gives.
    Optional<Command> pressed(KeyEvent event) {
        return first(chord -> chord.pressedBy(event));
    }

    /// Return the command a key-typed event gives.
    Optional<Command> typed(KeyEvent event) {
        return first(chord -> chord.typedBy(event));
    }

    private Optional<Command> first(Predicate<Chord> given) {
        return Arrays.stream(Command.values())
                .filter(command -> chords(command).stream().anyMatch(given))
                .findFirst();
    }

    private Optional<Command> holder(Chord chord, Command beside) {
        return Arrays.stream(Command.values())
                .filter(command -> command != beside)
                .filter(command -> chords(command).contains(chord))
                .findFirst();
    }

    /// A file may give one key to two commands, or leave none where one is needed; then the
    /// commands concerned keep their own. A key somebody chose stays theirs where a command has
    /// come to start with it since.
    private Keymap consistent() {
        Keymap next = this;
        for (Command command : chosen.keySet()) {
            List<Chord> keys = next.chords(command);
            boolean lost = NEEDED.contains(command) && keys.isEmpty();
            if (lost || keys.stream().anyMatch(key -> isDigit(key) || contested(key, command))) {
                next = next.reset(command);
            } else {
                next = next.keeping(command, keys);
            }
        }
        return next;
    }

    private boolean contested(Chord key, Command command) {
        return holder(key, command).filter(other -> isChosen(other) || needs(other)).isPresent();
    }

    private Keymap keeping(Command command, List<Chord> keys) {
        Keymap next = this;
        for (Chord key : keys) {
            Optional<Command> other = next.holder(key, command);
            if (other.isPresent()) {
                next = next.without(other.get(), key);
            }
        }
        return next;
    }

    private static boolean isLetter(Chord chord, Set<String> letters) {
        KeyCode code = chord.code();
        return code != null && chord.isPlain() && letters.contains(code.getName());
    }

    private static boolean isDigit(Chord chord) {
        KeyCode code = chord.code();
        return code == null
                ? chord.typed().codePoints().anyMatch(Character::isDigit)
                : code.isDigitKey();
    }

    private static boolean isReserved(Chord chord) {
        KeyCode code = chord.code();
        return code != null
                && (LEAVING.contains(code) || chord.shortcut() && EDITING.contains(code));
    }
}
