package org.vigie.ui.kit;

import java.util.Locale;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// One way to press a command. Letters are meant by what is printed on the key, so AZERTY, QWERTZ
/// and QWERTY agree; punctuation is meant by the character typed, wherever the layout puts it.
///
/// @param code the key, or null when only the character counts
/// @param typed the character, or empty when the key counts
/// @param shortcut Ctrl, or ⌘ on a Mac
public record Chord(@Nullable KeyCode code, String typed, boolean shortcut, boolean shift) {

    static Chord key(KeyCode code) {
        return new Chord(code, "", false, false);
    }

    static Chord ctrl(KeyCode code) {
        return new Chord(code, "", true, false);
    }

    static Chord ctrlShift(KeyCode code) {
        return new Chord(code, "", true, true);
    }

    static Chord shift(KeyCode code) {
        return new Chord(code, "", false, true);
    }

    static Chord character(String typed) {
        return new Chord(null, typed, false, false);
    }

    /// Return whether it is pressed without Ctrl, so that a text field may want it.
    public boolean isPlain() {
        return !shortcut;
    }

    /// Return whether a key-pressed event presses it.
    public boolean pressedBy(KeyEvent event) {
        return code != null
                && event.getCode() == code
                && event.isShortcutDown() == shortcut
                && event.isShiftDown() == shift
                && !event.isAltDown();
    }

    /// Return whether a key-typed event presses it.
    public boolean typedBy(KeyEvent event) {
        return !typed.isEmpty() && typed.equals(event.getCharacter()) && !event.isShortcutDown();
    }

    /// Return the combination for a menu item, null for a character.
    public @Nullable KeyCombination combination() {
        if (code == null) {
            return null;
        }
        KeyCombination.ModifierValue up = KeyCombination.ModifierValue.UP;
        KeyCombination.ModifierValue down = KeyCombination.ModifierValue.DOWN;
        return new KeyCodeCombination(code, shift ? down : up, up, up, up, shortcut ? down : up);
    }

    /// Return how it is printed on a keycap.
    public String print(Text text) {
        StringJoiner words = new StringJoiner(" ");
        if (shortcut) {
            words.add(text.get("key.ctrl"));
        }
        if (shift) {
            words.add(text.get("key.shift"));
        }
        return words.add(name(text)).toString();
    }

    private String name(Text text) {
        if (code == null) {
            return typed;
        }
        String key = "key." + code.name().toLowerCase(Locale.ROOT);
        return text.has(key) ? text.get(key) : code.getName();
    }
}
