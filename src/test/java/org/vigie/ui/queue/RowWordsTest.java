package org.vigie.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Clock;
import org.vigie.review.Outlook;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Text;

class RowWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Outlook SLOW =
            new Outlook(Duration.ofMinutes(20), 9, "", Duration.ZERO, 0, Duration.ofHours(6));

    @ParameterizedTest
    @CsvSource({
        "90, en, IN 2 h unverified, due",
        "90, fr, IN 2 h non vérifiée, due",
        "19, en, likely late · IN 2 h unverified, over",
        "19, fr, retard prévu · IN 2 h non vérifiée, over",
        "-1, fr, dépassé · IN 2 h non vérifiée, over"
    })
    void aRuleNobodyCheckedAndADeadlineThatWillBeMissedAreSaid(
            int minutes, String language, String words, String urgency) {
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        Clock clock = new Clock("in", "IN", due.minus(Duration.ofHours(2)), due, false).seen(SLOW);
        RowWords said = new RowWords(new Text(Locale.of(language)), DrawnPolicy.pack());
        // A narrow space keeps number and unit together in French.
        assertThat(said.rule(clock, NOW).replace('\u202f', ' ').replace('\u00a0', ' '))
                .isEqualTo(words);
        assertThat(RowWords.urgency(clock, NOW)).isEqualTo(urgency);
    }
}
