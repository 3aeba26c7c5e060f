package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.PromptMarks.Stage;

@NullMarked
class ReadingsTest {

    /// What a character of a reading stands on.
    private static String original(String text, Reading reading, int index) {
        return text.substring(reading.from(index), reading.to(index));
    }

    @Test
    void plainTextIsReadAsItStandsFolded() {
        Readings readings = Readings.of("Été, Œuvre");
        assertThat(readings.plain()).hasToString("ete, oeuvre");
        assertThat(readings.undone()).isSameAs(readings.plain());
        assertThat(readings.smuggled()).isEmpty();
        assertThat(readings.hidden().length()).isZero();
    }

    @Test
    void twoLettersMayStandOnOneCharacter() {
        String text = "Œuf";
        Reading plain = Readings.of(text).plain();
        assertThat(plain).hasToString("oeuf");
        assertThat(original(text, plain, 0)).isEqualTo("Œ");
        assertThat(original(text, plain, 1)).isEqualTo("Œ");
        assertThat(original(text, plain, 2)).isEqualTo("u");
    }

    @Test
    void oneLetterMayStandOnSeveralCharacters() {
        String text = "e\u0301te\u0301";
        Reading plain = Readings.of(text).plain();
        assertThat(plain).hasToString("ete");
        assertThat(original(text, plain, 0)).isEqualTo("e\u0301");
        assertThat(original(text, plain, 2)).isEqualTo("e\u0301");
        assertThat(plain.undone()).isFalse();
    }

    @Test
    void styledLettersAreReadAsPlainOnes() {
        String text = "𝓷ｕⓓ🅴 ﬁn";
        Reading undone = Readings.of(text).undone();
        assertThat(undone).hasToString("nude fin");
        assertThat(original(text, undone, 0)).isEqualTo("𝓷");
        assertThat(original(text, undone, 3)).isEqualTo("🅴");
        assertThat(original(text, undone, 5)).isEqualTo("ﬁ");
        assertThat(original(text, undone, 6)).isEqualTo("ﬁ");
        assertThat(undone.changed(0)).isEqualTo(Stages.COMPATIBILITY);
        assertThat(undone.changed(3)).isEqualTo(Stages.COMPATIBILITY);
        assertThat(undone.changed(7)).isEqualTo(Stages.NONE);
        assertThat(Readings.of(text).plain().toString()).startsWith("𝓷ｕⓓ");
    }

    @ParameterizedTest
    @CsvSource({"200B", "200C", "200D", "2060", "FEFF", "00AD", "FE0F", "E0101", "034F", "2800"})
    void invisibleCharactersAreRemovedAndRemembered(String hex) {
        String text = "ma" + Character.toString(Integer.parseInt(hex, 16)) + "il";
        Reading undone = Readings.of(text).undone();
        assertThat(undone).hasToString("mail");
        assertThat(undone.skipped(2)).isEqualTo(Stages.INVISIBLE);
        assertThat(undone.skipped(1) | undone.skipped(3)).isEqualTo(Stages.NONE);
        assertThat(original(text, undone, 2)).isEqualTo("i");
        assertThat(undone.from(2)).isEqualTo(text.length() - 2);
    }

    @Test
    void joinersThatSpellHindiAreNoTrick() {
        Readings readings = Readings.of("क्\u200dष");
        assertThat(readings.plain()).hasToString("क्ष");
        assertThat(readings.undone()).isSameAs(readings.plain());
    }

    @Test
    void theDotAndTheMoonOfHindiAreFolded() {
        assertThat(Readings.of("साड़ियाँ").plain())
                .hasToString(Readings.of("साडियां").plain().toString());
        assertThat(Readings.of("सा\u095cी").plain()).hasToString("साडी");
    }

    @ParameterizedTest
    @CsvSource({"202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069"})
    void directionControlsAreRemovedAndFlagged(String hex) {
        String control = Character.toString(Integer.parseInt(hex, 16));
        Readings readings = Readings.of("ma" + control + "il");
        assertThat(readings.undone()).hasToString("mail");
        assertThat(readings.undone().skipped(2)).isEqualTo(Stages.BIDI);
        assertThat(readings.smuggled()).containsExactly(new Smuggled(2, 3, "", Stage.BIDI));
    }

    @Test
    void directionIsAtHomeInTextFromTheRightUnlessForced() {
        assertThat(Readings.of("\u2067שלום\u2069 ok").smuggled()).isEmpty();
        assertThat(Readings.of("\u202eשלום ok").smuggled()).hasSize(1);
    }

    @Test
    void floodsOfMarksAreTakenOffOrdinaryAccentsAreNot() {
        String text = "n\u0336u\u0300\u0301\u0302\u0303\u0304dé";
        Reading undone = Readings.of(text).undone();
        assertThat(undone).hasToString("nude");
        assertThat(undone.changed(0)).isEqualTo(Stages.MARKS);
        assertThat(undone.changed(1)).isEqualTo(Stages.MARKS);
        assertThat(undone.changed(3)).isEqualTo(Stages.NONE);
        assertThat(original(text, undone, 0)).isEqualTo("n\u0336");
        assertThat(original(text, undone, 1)).isEqualTo("u\u0300\u0301\u0302\u0303\u0304");
    }

    @Test
    void aLongFloodBelongsToItsLetter() {
        String text = "u" + "\u0301".repeat(500) + "n";
        Reading undone = Readings.of(text).undone();
        assertThat(undone).hasToString("un");
        assertThat(original(text, undone, 0)).hasSize(501);
        assertThat(undone.changed(0)).isEqualTo(Stages.MARKS);
    }

    @Test
    void tagCharactersAreDecodedInPlace() {
        String text = "ok" + tags("Hi a") + "!";
        Readings readings = Readings.of(text);
        assertThat(readings.undone()).hasToString("ok!");
        assertThat(readings.hidden().toString()).isEqualTo("hi a\n");
        assertThat(original(text, readings.hidden(), 1)).isEqualTo(tags("i"));
        assertThat(readings.hidden().changed(0)).isEqualTo(Stages.TAGS);
        assertThat(readings.smuggled()).containsExactly(new Smuggled(2, 10, "Hi a", Stage.TAGS));
    }

    @Test
    void flagsOfCountriesAreNoSecret() {
        String wales = "🏴" + tags("gbwls") + "\udb40\udc7f";
        assertThat(Readings.of(wales).smuggled()).isEmpty();
        assertThat(Readings.of(wales).hidden().length()).isZero();
        String secret = "🏴" + tags("nude") + "\udb40\udc7f";
        assertThat(Readings.of(secret).smuggled())
                .singleElement()
                .extracting(Smuggled::text)
                .isEqualTo("nude");
    }

    @Test
    void bytesInVariationSelectorsAreDecoded() {
        String text = "☺" + selectors("take it off é") + " x";
        Readings readings = Readings.of(text);
        assertThat(readings.hidden()).hasToString("take it off e\n");
        assertThat(readings.smuggled())
                .containsExactly(
                        new Smuggled(1, text.length() - 2, "take it off é", Stage.INVISIBLE));
        assertThat(Readings.of("❤\ufe0f and ☺\ufe0f").smuggled()).isEmpty();
    }

    @Test
    void aLongRowOfInvisibleCharactersIsNamedUnread() {
        assertThat(Readings.of("a" + "\u200b\u200c".repeat(8) + "b").smuggled())
                .containsExactly(new Smuggled(1, 17, "", Stage.INVISIBLE));
        assertThat(Readings.of("a\u200b\u200bb").smuggled()).isEmpty();
    }

    @Test
    void everyStageKeepsTheTextInOrder() {
        String text = "Ｒe\u200bm\u202eo\u0336vе" + tags("x") + " 👩\u200d👧 ﷺ \ud800 क़";
        Readings readings = Readings.of(text);
        for (Reading reading : List.of(readings.plain(), readings.undone(), readings.hidden())) {
            for (int i = 0; i < reading.length(); i++) {
                assertThat(reading.from(i)).isBetween(0, reading.to(i));
                assertThat(reading.to(i)).isBetween(reading.from(i), text.length());
                assertThat(i == 0 || reading.from(i) >= reading.from(i - 1)).isTrue();
            }
        }
    }

    static String tags(String ascii) {
        StringBuilder tags = new StringBuilder();
        ascii.chars().forEach(letter -> tags.appendCodePoint(0xe0000 + letter));
        return tags.toString();
    }

    static String selectors(String text) {
        StringBuilder selectors = new StringBuilder();
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            int value = each & 0xff;
            selectors.appendCodePoint(value < 16 ? 0xfe00 + value : 0xe0100 + value - 16);
        }
        return selectors.toString();
    }
}
