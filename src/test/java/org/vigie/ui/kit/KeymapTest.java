package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.ui.kit.Keymap.Conflict;

class KeymapTest {
    private static final Set<String> LETTERS = Set.of("E", "M");
    private static final Chord F7 = Chord.key(KeyCode.F7);

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyKeyIsReadAsItWasWritten(Command command) {
        for (Chord chord : command.chords()) {
            assertThat(Chord.of(chord.word())).contains(chord);
            assertThat(Keymap.STANDARD.conflict(command, chord, Set.of())).isEmpty();
        }
        assertThat(Keymap.STANDARD.with(command, command.chords()).words()).isEmpty();
    }

    @Test
    void aChosenKeyIsTakenFromWhoeverHadIt() {
        Chord j = Chord.key(KeyCode.J);
        Keymap keymap = Keymap.STANDARD.give(Command.SKIP, j);
        assertThat(keymap.chords(Command.SKIP)).first().isEqualTo(j);
        assertThat(keymap.chords(Command.NEXT_CASE)).containsExactly(Chord.key(KeyCode.DOWN));
        assertThat(keymap.pressed(press(KeyCode.J, false))).contains(Command.SKIP);
        assertThat(keymap.reset(Command.NEXT_CASE).pressed(press(KeyCode.J, false)))
                .contains(Command.NEXT_CASE);
        assertThat(keymap.resetAll().isStandard()).isTrue();
    }

    @Test
    void whatCannotBeChosenSaysWhy() {
        Keymap keymap = Keymap.STANDARD;
        assertThat(keymap.conflict(Command.SKIP, F7, LETTERS)).isEmpty();
        assertThat(keymap.conflict(Command.SKIP, Chord.key(KeyCode.E), LETTERS))
                .contains(new Conflict.Policy("E"));
        assertThat(keymap.conflict(Command.SKIP, Chord.key(KeyCode.J), LETTERS))
                .contains(new Conflict.Taken(Command.NEXT_CASE, false));
        assertThat(keymap.conflict(Command.SKIP, Chord.ctrl(KeyCode.K), LETTERS))
                .contains(new Conflict.Taken(Command.PALETTE, true));
        assertThat(keymap.conflict(Command.SKIP, Chord.ctrl(KeyCode.V), LETTERS))
                .contains(new Conflict.Reserved());
        assertThat(keymap.conflict(Command.SKIP, Chord.key(KeyCode.TAB), LETTERS))
                .contains(new Conflict.Reserved());
        assertThat(keymap.conflict(Command.SKIP, Chord.key(KeyCode.DIGIT1), LETTERS))
                .contains(new Conflict.Digit());
    }

    @Test
    void whatAnotherVersionWroteIsKept() {
        Map<String, List<String>> file =
                Map.of("skip", List.of("f7"), "fly", List.of("ctrl+f9"), "undo", List.of("??"));
        Keymap keymap = Keymap.of(file);
        assertThat(keymap.chords(Command.SKIP)).containsExactly(F7);
        assertThat(keymap.chords(Command.UNDO)).isEqualTo(Command.UNDO.chords());
        assertThat(keymap.with(Command.SKIP, Command.SKIP.chords()).words())
                .isEqualTo(Map.of("fly", List.of("ctrl+f9"), "undo", List.of("??")));
    }

    @Test
    void aFileCannotTakeWhatIsNeededNorShareAKey() {
        assertThat(Keymap.of(Map.of("blank", List.of())).chords(Command.BLANK)).isNotEmpty();
        Keymap shared = Keymap.of(Map.of("skip", List.of("f7"), "hold", List.of("f7")));
        assertThat(shared.chords(Command.SKIP)).isNotEqualTo(shared.chords(Command.HOLD));
        Keymap digit = Keymap.of(Map.of("skip", List.of("digit1")));
        assertThat(digit.chords(Command.SKIP)).isEqualTo(Command.SKIP.chords());
    }

    /// A newer version may start a command with a key somebody gave to another long ago.
    @Test
    void aChosenKeyStaysWhereItIsWhenACommandComesToStartWithIt() {
        Chord start = Command.HOLD.chords().getFirst();
        Keymap keymap = Keymap.of(Map.of("skip", List.of(start.word())));
        assertThat(keymap.chords(Command.SKIP)).containsExactly(start);
        assertThat(keymap.chords(Command.HOLD)).doesNotContain(start);
        Chord needed = Command.BLANK.chords().getFirst();
        assertThat(Keymap.of(Map.of("skip", List.of(needed.word()))).chords(Command.BLANK))
                .as("what is needed keeps its own")
                .isEqualTo(Command.BLANK.chords());
    }

    @Test
    void aPolicyThatComesLaterGetsItsLetters() {
        Keymap keymap = Keymap.of(Map.of("skip", List.of("e", "f7")));
        assertThat(keymap.clearOf(LETTERS).chords(Command.SKIP)).containsExactly(F7);
    }

    /// Signs are meant by their character, which layouts put on different keys.
    @Test
    void keysOfOtherLayoutsAreRecordedForWhatTheyType() {
        assertThat(Chord.pressed(press(KeyCode.COMMA, true))).isEmpty();
        assertThat(Chord.typed(type("?"))).contains(Chord.character("?"));
        assertThat(Chord.pressed(press(KeyCode.MINUS, false))).isEmpty();
        assertThat(Chord.typed(type("-"))).contains(Chord.character("-"));
        assertThat(Chord.pressed(press(KeyCode.SHIFT, true))).isEmpty();
        assertThat(Chord.pressed(press(KeyCode.A, false))).contains(Chord.key(KeyCode.A));
        assertThat(Chord.typed(type("é"))).isEmpty();
        KeyEvent altGr =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, true, false);
        assertThat(Chord.pressed(altGr)).isEmpty();
    }

    private static KeyEvent press(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    private static KeyEvent type(String character) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }
}
