package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.review.Clock;
import org.vigie.review.Clock.Cause;
import org.vigie.review.Complaint;
import org.vigie.review.Course;
import org.vigie.review.Happening;
import org.vigie.review.Outlook;
import org.vigie.ui.kit.Text;

class ClockWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Text FRENCH = new Text(Locale.FRENCH);
    private static final Text ENGLISH = new Text(Locale.ENGLISH);
    private static final Outlook MEASURED =
            new Outlook(
                    Duration.ofSeconds(250),
                    23,
                    "edit",
                    Duration.ofSeconds(12),
                    8,
                    Duration.ofHours(1));

    @Test
    void aPredictionSaysWhatItRestsOn() {
        assertThat(new ClockWords(ENGLISH).basis(MEASURED))
                .isEqualTo(
                        "a decision takes 4\u202fmin (median of 23 decisions of this category) and"
                                + " 12\u202fs to arrive (median of 8 deliveries)");
        Outlook assumed = new Outlook(Duration.ofHours(1), 0, "", Duration.ZERO, 0, Duration.ZERO);
        assertThat(new ClockWords(FRENCH).basis(assumed))
                .isEqualTo("une décision prend 1\u202fh (supposé par le fichier de délais)");
    }

    @Test
    void aDeadlineThatWillBeMissedSaysSoBeforeItIs() {
        Clock clock = clock(3).seen(MEASURED);
        ClockChip chip = ClockChip.of(clock, "rule", NOW, FRENCH);
        assertThat(chip.left()).isEqualTo("0:03");
        assertThat(chip.note()).isEqualTo("retard prévu · non vérifiée");
        assertThat(chip.pressure()).isEqualTo(ClockChip.Pressure.URGENT);
        assertThat(chip.spoken()).contains("il reste 0:03").contains("médiane de 23");
    }

    @ParameterizedTest
    @CsvSource({
        "met, tenu, CALM",
        "stopped, éteint, CALM",
        "paused, suspendu, CALM",
        "late, dépassé, BREACHED"
    })
    void aClockThatDoesNotRunSaysWhy(String how, String word, ClockChip.Pressure pressure) {
        Instant at = how.equals("late") ? NOW.plusSeconds(600) : NOW;
        Course course =
                switch (how) {
                    case "stopped" -> new Course.Stopped(at, "withdrawn");
                    case "paused" -> new Course.Paused(at, "information_requested");
                    default -> new Course.Met(at, Course.DECISION);
                };
        ClockChip chip = ClockChip.of(clock(3).with(course), "rule", NOW, FRENCH);
        assertThat(chip.left()).isEqualTo(word);
        assertThat(chip.pressure()).isEqualTo(pressure);
        assertThat(chip.note()).isEqualTo("non vérifiée");
    }

    @Test
    void whatStartedAClockIsSaid() {
        ClockWords words = new ClockWords(ENGLISH);
        assertThat(words.cause(Cause.FLAG)).isEqualTo("flagged");
        assertThat(words.cause(Cause.PUBLICATION)).isEqualTo("published");
        assertThat(words.cause(new Cause(Cause.Kind.COMPLAINT, "c-\u202e1", "court", "")))
                .isEqualTo("complaint c-‹U+202E›1, a court");
    }

    @ParameterizedTest
    @EnumSource(Happening.What.class)
    void everythingThatHappensHasAWord(Happening.What what) {
        Cause cause = new Cause(Cause.Kind.EVENT, "", "", what.word());
        assertThat(new ClockWords(FRENCH).cause(cause)).isNotBlank();
        assertThat(new ClockWords(ENGLISH).cause(cause)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Complaint.By.class)
    void everyComplainantHasAName(Complaint.By by) {
        String word = by.name().toLowerCase(Locale.ROOT);
        Cause cause = new Cause(Cause.Kind.COMPLAINT, "c", word, "hate");
        assertThat(new ClockWords(FRENCH).cause(cause)).endsWith("«\u202fhate\u202f»");
    }

    private static Clock clock(int minutes) {
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        return new Clock("rule", "IN", due.minus(Duration.ofHours(2)), due, false);
    }
}
