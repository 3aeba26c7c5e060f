package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Clock;
import org.vigie.ui.casefile.ClockChip.Pressure;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Text;

class WordsTest {
    private static final Instant NOW = DrawnDesk.now();

    @ParameterizedTest
    @CsvSource({
        "47,0:47,URGENT",
        "-72,1:12,BREACHED",
        "320,5:20,DUE",
        "1870,31:10,CALM",
        "10080,168:00,CALM"
    })
    void aClockSaysHowMuchIsLeft(int minutes, String left, Pressure pressure) {
        ClockChip chip = chip(minutes, true, Locale.ENGLISH);
        assertThat(chip.left()).isEqualTo(left);
        assertThat(chip.pressure()).isEqualTo(pressure);
        assertThat(chip.note()).isEqualTo(pressure == Pressure.BREACHED ? "breached" : "");
    }

    @Test
    void aRuleNobodyCheckedSaysSo() {
        assertThat(chip(47, false, Locale.FRENCH).note()).isEqualTo("non vérifiée");
        assertThat(chip(-1, false, Locale.FRENCH).note()).isEqualTo("dépassé · non vérifiée");
        assertThat(chip(47, false, Locale.FRENCH).spoken()).contains("il reste 0:47");
    }

    @Test
    void whatWouldHideIsSpelledOut() {
        assertThat(VisibleText.of("a\u202eb\u200bc\u0000d\te\u007f"))
                .isEqualTo("a‹U+202E›b‹U+200B›c␀d␉e␡");
        assertThat(VisibleText.of("\ud83d\n\u3164")).isEqualTo("‹U+D83D›\n‹U+3164›");
    }

    @Test
    void joinersStayWhereAScriptNeedsThem() {
        assertThat(VisibleText.of("क्\u200dष")).isEqualTo("क्\u200dष");
        assertThat(VisibleText.of("👩\u200d🚀")).isEqualTo("👩\u200d🚀");
        assertThat(VisibleText.of("n\u200dude")).isEqualTo("n‹U+200D›ude");
    }

    @Test
    void theFirstStrongLetterGivesTheDirection() {
        assertThat(VisibleText.rightToLeft("ارسم 3 خيول")).isTrue();
        assertThat(VisibleText.rightToLeft("draw خيول")).isFalse();
        assertThat(VisibleText.rightToLeft("")).isFalse();
    }

    private static ClockChip chip(int minutes, boolean verified, Locale locale) {
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        Clock clock = new Clock("rule", "IN", due.minus(Duration.ofHours(2)), due, verified);
        return ClockChip.of(clock, "rule", NOW, new Text(locale));
    }
}
