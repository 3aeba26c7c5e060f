package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Text;

class FinderTest {
    private final Commands commands = new Commands();
    private final Finder finder = new Finder(commands);

    private List<Command> find(String words) {
        return finder.find(words, Locale.FRENCH);
    }

    @ParameterizedTest
    @EnumSource(value = Command.class, mode = EnumSource.Mode.EXCLUDE, names = "PALETTE")
    void everyCommandIsFoundByItsNameInBothLanguages(Command command) {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String name = command.label(new Text(language));
            assertThat(find(name)).as(name).startsWith(command);
        }
    }

    @Test
    void accentsCaseAndMissingLettersDoNotMatter() {
        assertThat(find("DECIDER")).startsWith(Command.DECIDE);
        assertThat(find("theme")).startsWith(Command.THEME);
        assertThat(find("rvs")).isEmpty();
        assertThat(find("dssn trt")).contains(Command.SEE_DRAWING);
        assertThat(find("zzz")).isEmpty();
    }

    @Test
    void theBeginningOfAWordSaysMoreThanItsMiddle() {
        assertThat(Finder.score("cas", "cas suivant", ""))
                .isGreaterThan(Finder.score("cas", "le cas", ""))
                .isGreaterThan(Finder.score("as s", "cas suivant", ""));
        assertThat(Finder.score("cas", "fracasser", ""))
                .isLessThan(Finder.score("cas", "un cas", ""));
    }

    @Test
    void whatWasUsedLatelyComesFirst() {
        finder.used(Command.THEME);
        finder.used(Command.SYNC);
        assertThat(find("")).startsWith(Command.SYNC, Command.THEME);
    }

    @Test
    void whatIsPossibleComesBeforeWhatIsNot() {
        commands.bind(Command.QUIT, () -> {});
        assertThat(find("")).startsWith(Command.QUIT).contains(Command.DECIDE);
    }
}
