package org.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.settings.KeysViewModel.State;
import org.vigie.ui.shell.Look;

class KeysViewModelTest {
    private final WornLook worn = new WornLook(new Look(Theme.DARK, Locale.FRENCH));
    private final KeysViewModel model = new KeysViewModel(worn, Set.of("E"));

    private static Chord chord(String word) {
        return Chord.of(word).orElseThrow();
    }

    @Test
    void aFreeKeyIsGivenAtOnce() {
        model.listen(Command.SKIP);
        model.pressed(chord("f7"));
        assertThat(worn.look().keymap().chords(Command.SKIP)).startsWith(chord("f7"));
        assertThat(model.listening()).isNull();
        model.reset(Command.SKIP);
        assertThat(worn.look().keymap().isStandard()).isTrue();
    }

    @Test
    void aTakenKeyIsAskedForAndAPolicyLetterRefused() {
        model.listen(Command.SKIP);
        model.pressed(chord("j"));
        assertThat(model.stateProperty().get()).isInstanceOf(State.Refused.class);
        assertThat(worn.look().keymap().isStandard()).isTrue();
        model.take();
        assertThat(worn.look().keymap().chords(Command.SKIP)).contains(chord("j"));
        assertThat(worn.look().keymap().chords(Command.NEXT_CASE)).doesNotContain(chord("j"));
        model.listen(Command.SKIP);
        model.pressed(chord("e"));
        model.take();
        assertThat(worn.look().keymap().chords(Command.SKIP)).doesNotContain(chord("e"));
        model.resetAll();
        assertThat(worn.look().keymap().isStandard()).isTrue();
    }

    @Test
    void whatVeilsEverythingKeepsItsKey() {
        model.remove(Command.BLANK, chord("escape"));
        assertThat(worn.look().keymap().chords(Command.BLANK)).containsExactly(chord("escape"));
        model.listen(Command.SKIP);
        model.pressed(chord("ctrl+k"));
        model.take();
        assertThat(worn.look().keymap().isStandard()).isTrue();
    }

    @Test
    void nothingIsTakenUnlessSomebodyListens() {
        model.pressed(chord("f7"));
        assertThat(worn.look().keymap().isStandard()).isTrue();
    }
}
