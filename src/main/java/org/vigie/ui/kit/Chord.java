package org.vigie.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.SystemKeys.Platform;

/// One way to press a command. Letters are meant by what is printed on the key, so AZERTY, QWERTZ
/// and QWERTY agree; punctuation is meant by the character typed, wherever the layout puts it.
///
/// @param code the key, or null when only the character counts
/// @param typed the character, or empty when the key counts
/// @param shortcut Ctrl, or ⌘ on a Mac
public record Chord(@Nullable KeyCode code, String typed, boolean shortcut, boolean shift) {

    private static final String CTRL = "ctrl+";
    private static final String SHIFT = "shift+";
    private static final String TYPED = "typed ";
    private static final Set<KeyCode> NAMED =
            Set.of(
                    KeyCode.SPACE,
                    KeyCode.ENTER,
                    KeyCode.ESCAPE,
                    KeyCode.TAB,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE,
                    KeyCode.INSERT);

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

    /// Return the chord a settings file means, empty when it means none.
    public static Optional<Chord> of(String word) {
        if (word.startsWith(TYPED)) {
            String typed = word.substring(TYPED.length());
            return typed.isEmpty() ? Optional.empty() : Optional.of(character(typed));
        }
        boolean ctrl = word.startsWith(CTRL);
        String rest = ctrl ? word.substring(CTRL.length()) : word;
        boolean shifted = rest.startsWith(SHIFT);
        String name = shifted ? rest.substring(SHIFT.length()) : rest;
        return Arrays.stream(KeyCode.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .map(known -> new Chord(known, "", ctrl, shifted))
                .findFirst();
    }

    /// Return what a key-pressed event is as a chord, empty when it is none: a modifier alone, a
    /// key with Alt or AltGr, or a sign that is meant by its character and comes with the key-typed
    /// event.
    public static Optional<Chord> pressed(KeyEvent event) {
        KeyCode pressed = event.getCode();
        boolean sign =
                !pressed.isLetterKey()
                        && !pressed.isNavigationKey()
                        && !pressed.isFunctionKey()
                        && !pressed.isDigitKey()
                        && !NAMED.contains(pressed);
        if (pressed.isModifierKey() || event.isAltDown() || sign && !isComma(event)) {
            return Optional.empty();
        }
        return Optional.of(new Chord(pressed, "", event.isShortcutDown(), event.isShiftDown()));
    }

    /// The one sign that every layout types without Shift or AltGr.
    private static boolean isComma(KeyEvent event) {
        return event.getCode() == KeyCode.COMMA && event.isShortcutDown();
    }

    /// Return what a key-typed event is as a chord, empty when it is no sign.
    public static Optional<Chord> typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean sign =
                typed.length() == 1
                        && !Character.isLetterOrDigit(typed.charAt(0))
                        && !Character.isWhitespace(typed.charAt(0))
                        && !Character.isISOControl(typed.charAt(0));
        return sign && !event.isShortcutDown() ? Optional.of(character(typed)) : Optional.empty();
    }

    /// Return the word for settings files, such as `ctrl+shift+page_up` or `typed ?`.
    public String word() {
        return code == null
                ? TYPED + typed
                : (shortcut ? CTRL : "")
                        + (shift ? SHIFT : "")
                        + code.name().toLowerCase(Locale.ROOT);
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
            words.add(text.get(Platform.HERE == Platform.MACOS ? "key.command" : "key.ctrl"));
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
