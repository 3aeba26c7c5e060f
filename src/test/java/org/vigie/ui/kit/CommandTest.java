package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.ui.kit.SystemKeys.Platform;

class CommandTest {
    private static final Text ENGLISH = new Text(Locale.ENGLISH);
    private static final Text FRENCH = new Text(Locale.FRENCH);
    private static final Set<String> SIGNS = Set.of("+", "-", "?", ".");
    private static final Set<KeyCode> SAME_EVERYWHERE =
            Set.of(KeyCode.SPACE, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.COMMA);
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyCommandHasWordsInBothLanguages(Command command) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            Text text = new Text(locale);
            assertThat(command.label(text)).isNotBlank().hasSizeLessThan(32);
            assertThat(command.help(text)).isNotBlank().endsWith(".");
            assertThat(command.group().label(text)).isNotBlank();
            assertThat(command.chords()).isNotEmpty();
            assertThat(command.keys(text)).isNotBlank();
        }
    }

    /// A French sentence that was only copied is a missing one. A short name may be the same word.
    @ParameterizedTest
    @EnumSource(Command.class)
    void theFrenchIsFrench(Command command) {
        assertThat(command.help(FRENCH)).isNotEqualTo(command.help(ENGLISH));
    }

    /// The palette and a screen reader tell commands apart by their names alone.
    @Test
    void noTwoCommandsHaveOneName() {
        for (Text text : List.of(ENGLISH, FRENCH)) {
            assertThat(Arrays.stream(Command.values()).map(command -> command.label(text)))
                    .doesNotHaveDuplicates();
        }
    }

    /// A letter is meant by what is printed on it and the other keys are where they are on all of
    /// AZERTY, QWERTZ and QWERTY; signs are meant by their character, and each of these is typed
    /// without AltGr on all three.
    @ParameterizedTest
    @EnumSource(Command.class)
    void itsKeysAreOnEveryKeyboard(Command command) {
        for (Chord chord : command.chords()) {
            KeyCode code = chord.code();
            if (code == null) {
                assertThat(SIGNS).contains(chord.typed());
            } else {
                assertThat(
                                code.isLetterKey()
                                        || code.isNavigationKey()
                                        || code.isFunctionKey()
                                        || SAME_EVERYWHERE.contains(code))
                        .as(chord.word())
                        .isTrue();
            }
        }
    }

    @Test
    void noPolicyThatComesWithVigieUsesTheLetterOfACommand() throws IOException {
        Set<String> taken = Command.letters();
        for (Path pack : policies()) {
            Matcher keys = KEY.matcher(Files.readString(pack));
            while (keys.find()) {
                assertThat(taken).as(pack.toString()).doesNotContain(keys.group(1));
            }
        }
    }

    private static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "policy"))) {
            List<Path> packs = files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(packs).isNotEmpty();
            return packs;
        }
    }

    @Test
    void noTwoCommandsShareAKey() {
        Map<Chord, Command> taken = new HashMap<>();
        for (Command command : Command.values()) {
            for (Chord chord : command.chords()) {
                assertThat(taken.put(chord, command)).as(chord + " of " + command).isNull();
            }
        }
    }

    @Test
    void noCommandNeedsADigitOrTheOptionKey() {
        for (Command command : Command.values()) {
            for (Chord chord : command.chords()) {
                assertThat(chord.code() != null && chord.code().isDigitKey()).isFalse();
                assertThat(chord.code() != null || !chord.typed().isEmpty()).isTrue();
            }
        }
    }

    /// Whatever a system keeps for itself never arrives here, unless it means the same by it.
    @ParameterizedTest
    @EnumSource(Command.class)
    void noSystemKeepsAnyOfItsKeys(Command command) {
        for (Chord chord : command.chords()) {
            for (Platform platform : Platform.values()) {
                assertThat(SystemKeys.by(platform, command, chord))
                        .as(chord.word() + " on " + platform)
                        .isEmpty();
            }
        }
    }

    /// Ctrl with Alt is AltGr on AZERTY and QWERTZ: there it writes a sign.
    @ParameterizedTest
    @EnumSource(Command.class)
    void noneOfItsKeysTakesAltNorAltGr(Command command) {
        for (Chord chord : command.chords()) {
            for (boolean control : new boolean[] {false, true}) {
                assertThat(chord.pressedBy(withAlt(chord, control))).as(chord.word()).isFalse();
            }
            if (chord.combination() instanceof KeyCodeCombination combination) {
                assertThat(combination.getAlt()).isEqualTo(ModifierValue.UP);
                assertThat(combination.getMeta()).isEqualTo(ModifierValue.UP);
            }
            assertThat(chord.word()).doesNotContain("alt");
        }
        assertThat(Chord.of("ctrl+alt+e")).isEmpty();
        assertThat(Chord.of("alt+e")).isEmpty();
    }

    private static KeyEvent withAlt(Chord chord, boolean control) {
        KeyCode code = chord.code() == null ? KeyCode.F24 : chord.code();
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, chord.shift(), control, true, false);
    }
}
