package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ui.kit.SystemKeys.Held;
import org.vigie.ui.kit.SystemKeys.Platform;

class SystemKeysTest {
    @ParameterizedTest
    @CsvSource({
        "MACOS, ctrl+h",
        "MACOS, ctrl+m",
        "MACOS, ctrl+w",
        "MACOS, ctrl+shift+q",
        "MACOS, f11",
        "LINUX, ctrl+shift+u",
        "LINUX, ctrl+shift+e",
        "LINUX, f10",
        "LINUX, f11",
        "WINDOWS, ctrl+escape",
        "WINDOWS, ctrl+shift+escape",
        "WINDOWS, f10",
        "WINDOWS, shift+f10",
        "WINDOWS, f11"
    })
    void whatASystemKeepsIsKnown(Platform platform, String word) {
        Chord chord = Chord.of(word).orElseThrow();
        assertThat(SystemKeys.by(platform, Command.HOLD, chord)).isPresent();
    }

    /// What the system means by a key may be just what the command does.
    @ParameterizedTest
    @CsvSource({"ctrl+q, QUIT", "ctrl+comma, SHOW_SETTINGS"})
    void quitAndSettingsAreWhatTheyAreOnAMac(String word, Command command) {
        Chord chord = Chord.of(word).orElseThrow();
        assertThat(command.chords()).contains(chord);
        assertThat(SystemKeys.by(Platform.MACOS, command, chord)).isEmpty();
        assertThat(SystemKeys.by(Platform.MACOS, Command.HOLD, chord)).isPresent();
    }

    @Test
    void noneIsListedTwice() {
        assertThat(SystemKeys.all().stream().map(held -> held.platform() + held.chord().word()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.asList(Platform.values()))
                .allMatch(platform ->
                        SystemKeys.all().stream().anyMatch(held -> held.platform() == platform));
    }

    @ParameterizedTest
    @CsvSource({"en, as", "fr, comme"})
    void eachHasItsSentence(String language, String before) {
        Text text = new Text(Locale.of(language));
        for (Held held : SystemKeys.all()) {
            assertThat(SystemKeys.warning(held, Command.HOLD, text))
                    .contains(held.platform().label(text))
                    .contains(held.chord().print(text))
                    .contains(before)
                    .contains(Command.HOLD.label(text))
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "FreeBSD, LINUX",
        "Mac OS X, MACOS",
        "Windows 11, WINDOWS",
        "'', LINUX"
    })
    void aSystemIsKnownByItsName(String name, Platform platform) {
        assertThat(Platform.named(name)).isEqualTo(platform);
    }
}
