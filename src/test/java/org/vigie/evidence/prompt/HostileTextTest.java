package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.evidence.lexicon.Example;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.evidence.lexicon.Rule;

/// Texts made to be slow or to break something. Steps are counted, not seconds.
@NullMarked
class HostileTextTest {
    private static final PromptReader READER = new PromptReader(Lexicons.builtIn());
    private static final int LONG = 20_000;

    /// Steps a character may cost at most.
    private static final int EACH = 120;

    static List<String> units() {
        String examples =
                Lexicons.builtIn().stream()
                        .flatMap(lexicon -> lexicon.examples().stream())
                        .map(Example::text)
                        .collect(Collectors.joining(" "));
        return List.of(
                "a",
                "a ",
                "1",
                "!",
                "i1l!",
                "aaab",
                "nude ",
                "n u d e ",
                "u n d r e s s ",
                "n-u-d-e",
                "remove clothes ",
                "remove ",
                "clothes ",
                "keep the clothes ",
                "don't remove ",
                "child ",
                "nude child ",
                "replace coat with bikini ",
                "und\u200bress ",
                "e\u0301",
                "\u0301",
                "\u0301\u0316",
                "क",
                "क्\u200d",
                "साड़ी हटाओ ",
                "еe",
                "nеdе ",
                "ﷺ",
                "𝓷𝓾𝓭𝓮 ",
                ReadingsTest.tags("remove her clothes "),
                ReadingsTest.selectors("remove her clothes "),
                "\u202e",
                "\u200b",
                "東京",
                "กรุงเทพ",
                "@$!",
                "{1-17} ",
                "14 ans ",
                "*",
                "\ud800",
                examples);
    }

    @ParameterizedTest
    @MethodSource("units")
    void longTextsTakeTheirLengthAndNoMore(String unit) {
        long half = effort(text(unit, LONG / 2));
        long whole = effort(text(unit, LONG));
        assertThat(whole).isLessThan((long) EACH * LONG);
        assertThat(whole).isLessThan(3 * half + LONG);
    }

    private static String text(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    private static long effort(String text) {
        Effort effort = new Effort();
        READER.read(text, Rule.Where.PROMPT, effort);
        return effort.spent();
    }

    @Test
    void findingsOfAHostileTextAreBounded() {
        PromptReader.Found found =
                READER.read(text("remove her clothes, nude child. ", LONG), Rule.Where.PROMPT);
        assertThat(found.matches()).isNotEmpty();
        assertThat(found.matches()).allMatch(match -> match.hits().size() <= 72);
    }

    @Test
    void randomTextNeverThrows() {
        Random random = new Random(7);
        int[][] ranges = {
            {0, 0x80},
            {0x300, 0x36f},
            {0x400, 0x4ff},
            {0x900, 0x97f},
            {0x1100, 0x11ff},
            {0x2000, 0x206f},
            {0xfe00, 0xfe0f},
            {0xd800, 0xdfff},
            {0xe0000, 0xe01ef},
            {0, 0x10ffff}
        };
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                int[] range = ranges[random.nextInt(ranges.length)];
                int point = range[0] + random.nextInt(range[1] - range[0] + 1);
                if (point >= 0xd800 && point <= 0xdfff) {
                    text.append((char) point);
                } else {
                    text.appendCodePoint(point);
                }
            }
            check(text.toString());
        }
    }

    @Test
    void examplesWithRandomInsertionsStayInBounds() {
        Random random = new Random(8);
        List<String> texts =
                Lexicons.builtIn().stream()
                        .flatMap(lexicon -> lexicon.examples().stream())
                        .map(Example::text)
                        .toList();
        String insertions = "\u200b\u202e\u0336\ufe0f\ud800\n-.' 1@";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.insert(
                        random.nextInt(text.length() + 1),
                        insertions.charAt(random.nextInt(insertions.length())));
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        for (Rule.Where where : Rule.Where.values()) {
            PromptReader.Found found = READER.read(text, where);
            for (Match match : found.matches()) {
                assertThat(match.score()).isBetween(0.0, 1.0);
                for (Hit hit : match.hits()) {
                    assertThat(hit.from()).isBetween(0, hit.to() - 1);
                    assertThat(hit.to()).isLessThanOrEqualTo(text.length());
                }
            }
            for (Smuggled place : found.smuggled()) {
                assertThat(place.start()).isBetween(0, place.end() - 1);
                assertThat(place.end()).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
