package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class TokensTest {

    private static Tokens tokens(String text) {
        return new Tokens(Readings.of(text).undone());
    }

    private static List<String> words(String text) {
        Tokens tokens = tokens(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            words.add(tokens.token(i).toString());
        }
        return words;
    }

    @Test
    void wordsEndWhereTheirLanguageEndsThem() {
        assertThat(words("L’homme d’été, qu'il"))
                .containsExactly("l", "homme", "d", "ete", "qu", "il");
        assertThat(words("don't re-do it")).containsExactly("don", "t", "re", "do", "it");
        assertThat(words("साड़ी की जगह।")).containsExactly("साडी", "की", "जगह");
        assertThat(words("kanak-kanak_itu")).containsExactly("kanak", "kanak", "itu");
        assertThat(words("end.Start 15yo")).containsExactly("end", "start", "15yo");
        assertThat(words(" … ")).isEmpty();
    }

    @Test
    void pausesSetWordsApart() {
        Tokens tokens = tokens("one two, three. four\nfive");
        assertThat(tokens.place(1) - tokens.place(0)).isEqualTo(1);
        assertThat(tokens.place(2) - tokens.place(1)).isEqualTo(3);
        assertThat(tokens.place(3) - tokens.place(2)).isEqualTo(7);
        assertThat(tokens.place(4) - tokens.place(3)).isEqualTo(7);
    }

    @Test
    void placesAreFoundByPosition() {
        Tokens tokens = tokens("one two, three");
        assertThat(tokens.placeAt(0)).isZero();
        assertThat(tokens.placeAt(5)).isEqualTo(1);
        assertThat(tokens.placeAt(9)).isEqualTo(4);
        assertThat(tokens.placeAt(100)).isEqualTo(4);
        assertThat(tokens("").placeAt(3)).isZero();
    }

    @Test
    void lettersApartAndPiecesAreJoined() {
        WordIndex words = new WordIndex();
        words.spelled("coat", false);
        assertThat(joined("n u d e", words)).contains("nude");
        assertThat(joined("n.u-d_e", words)).contains("nude");
        assertThat(joined("mail-lot n@ked $how", words)).contains("maillot", "n@ked", "$how");
        assertThat(joined("m a i l  d e", words)).contains("mail", "de");
        assertThat(joined("r e d c o a t s", words)).contains("coat");
        assertThat(joined("a b, cd (ef) gh", words)).isEmpty();
    }

    private static List<String> joined(String text, WordIndex words) {
        return Joins.of(tokens(text), words, new Effort()).stream().map(Token::toString).toList();
    }
}
