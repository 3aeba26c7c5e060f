package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class WordIndexTest {
    private final WordIndex index = new WordIndex();

    private int stages(String written, Word word) {
        Tokens tokens = new Tokens(Readings.of(written).undone());
        List<Token> joined = Joins.of(tokens, index, new Effort());
        Token token = joined.isEmpty() ? tokens.token(0) : joined.getFirst();
        return index.find(token, new Effort()).stream()
                .filter(found -> found.word().equals(word))
                .mapToInt(Word.Found::stages)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aWordIsItselfWhateverElseLooksLikeIt() {
        Word fille = index.spelled("fille", false);
        Word feel = index.spelled("feel", false);
        assertThat(stages("fille", fille)).isEqualTo(Stages.NONE);
        assertThat(stages("fi11e", fille)).isEqualTo(Stages.LEET);
        assertThat(stages("f1lle", fille)).isEqualTo(Stages.LEET);
        assertThat(stages("file", fille)).isEqualTo(-1);
        assertThat(stages("feeel", feel)).isEqualTo(Stages.REPEATS);
        assertThat(stages("fel", feel)).isEqualTo(-1);
        assertThat(stages("feeeelll", feel)).isEqualTo(Stages.REPEATS);
        assertThat(stages("f33l", feel)).isEqualTo(Stages.LEET);
        assertThat(stages("f333l", feel)).isEqualTo(Stages.LEET | Stages.REPEATS);
    }

    @Test
    void aDigitAloneIsADigit() {
        Word is = index.spelled("is", false);
        assertThat(stages("15", is)).isEqualTo(-1);
        assertThat(stages("1s", is)).isEqualTo(Stages.LEET);
    }

    @Test
    void lettersOfAnotherScriptCountInMixedWordsOnly() {
        Word cocoa = index.spelled("cocoa", false);
        assertThat(stages("cocоа", cocoa)).isEqualTo(Stages.CONFUSABLES);
        assertThat(stages("сосоа", cocoa)).as("a Cyrillic word").isEqualTo(-1);
        Word bob = index.spelled("bob", false);
        assertThat(stages("Вob", bob))
                .as("a capital looks like another")
                .isEqualTo(Stages.CONFUSABLES);
        assertThat(LookAlikes.mixed("東京タワー")).isFalse();
        assertThat(LookAlikes.mixed("東京tower")).isFalse();
        assertThat(LookAlikes.mixed("été")).isFalse();
    }

    @Test
    void anOpenWordTakesShortEndings() {
        Word remov = index.spelled("remov", true);
        assertThat(stages("removing", remov)).isEqualTo(Stages.NONE);
        assertThat(stages("r3m0vals", remov)).isEqualTo(Stages.LEET);
        assertThat(stages("remov", remov)).isEqualTo(Stages.NONE);
        assertThat(stages("remo", remov)).isEqualTo(-1);
        assertThat(stages("remov" + "abcdefghijklm", remov)).isEqualTo(-1);
        assertThat(stages("r3mov" + "abcdefghijklm", remov)).isEqualTo(-1);
    }

    @Test
    void numeralsAreReadInAnyScript() {
        Word age = index.numeral(1, 17, "");
        Word yo = index.numeral(1, 17, "yo");
        assertThat(stages("14", age)).isEqualTo(Stages.NONE);
        assertThat(stages("१४", age)).isEqualTo(Stages.NONE);
        assertThat(stages("18", age)).isEqualTo(-1);
        assertThat(stages("0", age)).isEqualTo(-1);
        assertThat(stages("1400000", age)).isEqualTo(-1);
        assertThat(stages("14yo", yo)).isEqualTo(Stages.NONE);
        assertThat(stages("14", yo)).isEqualTo(-1);
        assertThat(index.numeral(1, 17, "yo")).isSameAs(yo);
    }
}
