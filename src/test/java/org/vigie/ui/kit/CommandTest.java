package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {

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
}
