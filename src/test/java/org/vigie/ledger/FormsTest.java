package org.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The forms hold exactly what the patterns they stand for hold.
class FormsTest {
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(3);

    /// Change, add and take away letters, and hold both against each other.
    private void agree(
            Predicate<String> form, Predicate<String> slow, List<String> sound, String letters) {
        int[] held = new int[2];
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(sound.get(random.nextInt(sound.size())));
            for (int change = random.nextInt(3); change > 0 && !text.isEmpty(); change--) {
                int place = random.nextInt(text.length());
                char letter = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(8)) {
                    case 0 -> text.insert(place, letter);
                    case 1 -> text.deleteCharAt(place);
                    default -> text.setCharAt(place, letter);
                }
            }
            boolean expected = slow.test(text.toString());
            assertThat(form.test(text.toString())).as(text.toString()).isEqualTo(expected);
            held[expected ? 1 : 0]++;
        }
        assertThat(held[0]).isGreaterThan(ROUNDS / 10);
        assertThat(held[1]).isGreaterThan(ROUNDS / 10);
    }

    @Test
    void hashesAreLowerCaseHex() {
        agree(
                Forms::hash,
                Pattern.compile("[0-9a-f]{64}").asMatchPredicate(),
                List.of("0123456789abcdef".repeat(4), "ff".repeat(32)),
                "0123456789abcdefag/:`gAF-\u0130\uff11\u0161");
    }

    @Test
    void identifiersAreUuidsOfVersion7() {
        agree(
                Forms::uuid7,
                Pattern.compile(
                                "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                        .asMatchPredicate(),
                List.of(EventId.at(Instant.EPOCH, random), EventId.at(Instant.now(), random)),
                "0123456789abcdef77778899ab--gAF\uff11");
    }

    @Test
    void momentsAreWhatInstantReads() {
        agree(
                Forms::moment,
                FormsTest::instant,
                List.of(
                        "2026-01-04T10:00:00Z",
                        "2026-02-28T23:59:59.999Z",
                        "2024-02-29T00:00:00.1Z",
                        "2026-04-30T12:30:00.123456789Z",
                        "2026-12-31T24:00:00Z",
                        "2016-12-31T23:59:60Z",
                        "2026-01-04T10:00:00+01:00",
                        "+12026-01-04T10:00:00Z",
                        "0000-01-01T00:00Z"),
                "0123456789-:.TZtz+\uff11");
        for (String strange : List.of("", "Z", "T", "2026-01-04", "2026-01-04T10:00:00.Z")) {
            assertThat(Forms.moment(strange)).isEqualTo(instant(strange));
        }
    }

    private static boolean instant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
