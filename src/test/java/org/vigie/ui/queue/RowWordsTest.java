package org.vigie.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.Outlook;
import org.vigie.review.QueueRow;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Text;

class RowWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Outlook SLOW =
            new Outlook(Duration.ofMinutes(20), 9, "", Duration.ZERO, 0, Duration.ofHours(6));

    @ParameterizedTest
    @CsvSource({
        "90, en, IN 2 h · unverified, due",
        "90, fr, IN 2 h · non vérifiée, due",
        "19, en, IN 2 h · likely late · unverified, over",
        "19, fr, IN 2 h · retard prévu · non vérifiée, over",
        "-1, fr, IN 2 h · dépassé · non vérifiée, over"
    })
    void aRuleNobodyCheckedAndADeadlineThatWillBeMissedAreSaid(
            int minutes, String language, String words, String urgency) {
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        Clock clock = new Clock("in", "IN", due.minus(Duration.ofHours(2)), due, false).seen(SLOW);
        RowWords said = words(language);
        // A narrow space keeps number and unit together in French.
        assertThat(
                        String.join(" · ", said.rule(clock, NOW))
                                .replace('\u202f', ' ')
                                .replace('\u00a0', ' '))
                .isEqualTo(words);
        assertThat(RowWords.urgency(clock, NOW)).isEqualTo(urgency);
    }

    private static RowWords words(String language) {
        Text text = new Text(Locale.of(language));
        Moments moments = new Moments(java.time.Clock.fixed(NOW, ZoneOffset.UTC), text);
        ClockNames names =
                (clock, locale) ->
                        clock.ruleId().equals("in") ? "IN image, " + locale.getLanguage() : "";
        return new RowWords(text, DrawnPolicy.pack(), moments, names);
    }

    private static Clock due(String rule, String place, int minutes, boolean verified) {
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        return new Clock(rule, place, due.minus(Duration.ofHours(24)), due, verified);
    }

    private static QueueRow row(Clock... clocks) {
        return new QueueRow(
                "g", "other", 1, List.of(clocks), null, "", "public", 0, List.of("IN"), 2, 1, "");
    }

    private static String plain(String words) {
        return words.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static final Clock MISSED = due("in", "IN", -95, false);
    private static final Clock ALSO_MISSED = due("my", "MY", -5, true);
    private static final Clock RUNS = due("policy-48h", "policy", 600, true);
    private static final Clock LATE = due("us", "US", 10, true).seen(SLOW);
    private static final Clock WAITS =
            due("eu", "EU", 120, false)
                    .with(
                            new Course.Paused(
                                    NOW.minus(Duration.ofHours(1)), "information_requested"));

    @Test
    void everyClockHasItsLineInEnglish() {
        QueueRow row = row(MISSED, ALSO_MISSED, LATE, RUNS, WAITS);
        assertThat(words("en").clocks(row, NOW).lines())
                .containsExactly(
                        "IN image, en: breached 1:35 ago, was due 4 Mar, 08:25 · not verified",
                        "MY 24 h: breached 0:05 ago, was due 4 Mar, 09:55",
                        "US 24 h: 0:10 left, likely late, due 4 Mar, 10:10",
                        "policy: 10:00 left, due 4 Mar, 20:00",
                        "EU 24 h: waiting since 4 Mar, 09:00 (information requested), would be due"
                                + " 4 Mar, 12:00 · not verified");
    }

    @Test
    void everyClockHasItsLineInFrench() {
        QueueRow row = row(MISSED, LATE, RUNS, WAITS);
        assertThat(plain(words("fr").clocks(row, NOW)).lines())
                .containsExactly(
                        "IN image, fr : dépassé depuis 1:35, échéance le 4 mars à 08:25 · non"
                                + " vérifiée",
                        "US 24 h : il reste 0:10, retard prévu, échéance le 4 mars à 10:10",
                        "politique : il reste 10:00, échéance le 4 mars à 20:00",
                        "EU 24 h : suspendu depuis le 4 mars à 09:00 (informations demandées),"
                                + " échéance le 4 mars à 12:00 s’il reprenait · non vérifiée");
    }

    @Test
    void aNarrowRowLeavesTheLastWordsOutFirst() {
        RowWords said = words("en");
        assertThat(said.rule(LATE, NOW)).containsExactly("US 24 h", "likely late");
        assertThat(said.rule(MISSED, NOW)).containsExactly("IN 24 h", "breached", "unverified");
        assertThat(said.rule(RUNS, NOW)).containsExactly("policy");
        assertThat(said.rule(null, NOW)).containsExactly("no deadline");
    }

    @Test
    void aScreenReaderHearsEveryClock() {
        String said = words("en").aloud(row(MISSED, ALSO_MISSED, WAITS), NOW);
        assertThat(said).contains("3 clocks", "2 complaints", "IN image", "MY 24 h", "EU 24 h");
        assertThat(words("en").aloud(row(), NOW)).contains("no deadline");
    }

    @Test
    void theOthersAreCountedByHowTheyStand() {
        assertThat(ClockList.Beside.of(row(MISSED, ALSO_MISSED, RUNS, WAITS), NOW))
                .isEqualTo(new ClockList.Beside(3, 1, 1));
        assertThat(ClockList.Beside.of(row(MISSED), NOW)).isEqualTo(ClockList.Beside.NONE);
        assertThat(ClockList.Beside.of(row(), NOW)).isEqualTo(ClockList.Beside.NONE);
    }

    @Test
    void aCaseWhoseOnlyClockWaitsSaysSo() {
        QueueRow row = row(WAITS);
        assertThat(row.clock()).isNull();
        assertThat(words("en").slack(row.shown(), NOW)).isEqualTo("waiting");
        assertThat(words("fr").slack(row.shown(), NOW)).isEqualTo("suspendu");
        assertThat(words("en").rule(row.shown(), NOW).getFirst()).startsWith("EU");
        assertThat(RowWords.urgency(row.shown(), NOW)).isEqualTo("muted");
    }
}
