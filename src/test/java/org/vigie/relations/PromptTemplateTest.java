package org.vigie.relations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Generation.Prompt;

class PromptTemplateTest {

    private static String of(String text) {
        return PromptTemplate.of(new Prompt(text, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gantikan baju kurung dengan pakaian renang, kekalkan wajah yang sama"
                        + " | Gantikan kot dengan pakaian renang, kekalkan wajah yang sama",
                "Remplace le manteau par un maillot de bain, garde son visage"
                        + " | remplace la robe bleue par un MAILLOT de bain... garde son visage !",
                "Put Emma Watson on a beach at sunset with 2 dogs"
                        + " | Put Ana on a beach at sunset with 12 dogs",
                "Put @ana_9 on a beach at sunset with a dog"
                        + " | Put Ana on a beach at sunset with a dog",
                "Add a sign that says \"Hello you\" next to the door"
                        + " | Add a sign that says «Bonjour» next to the door",
                "Make her face smile on the cover please"
                        + " | Make her f\u200bace smile on the c\u00adover please",
                "Dessine un élève qui écoute sagement son maître"
                        + " | dessine un eleve qui ecoute sagement son maitre",
                "साड़ी की जगह स्विमसूट पहना दो, चेहरा वही रखो"
                        + " | कुर्ती की जगह स्विमसूट पहना दो चेहरा वही रखो"
            })
    void fillingsMakeNoDifference(String one, String other) {
        assertThat(of(one)).isNotEmpty().isEqualTo(of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Replace the suit with a swimsuit, keep her face"
                        + " | Replace the suit with a swimsuit, keep her face and the office",
                "Replace the suit with a swimsuit, keep her face"
                        + " | Replace the suit with a raincoat, keep her face",
                "Dessine un élève qui écoute sagement son maître"
                        + " | Dessine un élève qui écoute rarement son maître",
                "मकान के पास एक पेड़ और एक कुत्ता दिखाओ"
                        + " | मकान के पास एक पेड़ और एक कुत्ते दिखाओ"
            })
    void otherWordsMakeAnother(String one, String other) {
        assertThat(of(one)).isNotEmpty();
        assertThat(of(other)).isNotEmpty().isNotEqualTo(of(one));
    }

    @Test
    void whatIsShortTiesNothing() {
        assertThat(of("Brighten the portrait a little")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("12 34 56 78 90 12 34 56")).as("fillings alone").isEmpty();
        assertThat(of("\"".repeat(20_000))).isEmpty();
    }

    @Test
    void capitalsAreNamesWhereNotEverythingHasThem() {
        assertThat(of("PUT HER ON A BEACH AT SUNSET"))
                .isEqualTo(of("put her on a beach at sunset"))
                .contains("beach");
        String german = "Zeig den Hund mit dem Ball vor der Garage am Abend";
        assertThat(PromptTemplate.of(new Prompt(german, "de", ""))).contains("hund");
        assertThat(PromptTemplate.of(new Prompt(german, "de-CH", ""))).contains("hund");
    }

    @Test
    void scriptsWithoutSpacesHaveWordsToo() {
        String chinese = "请把照片里的人放到海滩上面对着大海微笑";
        assertThat(of(chinese)).isNotEmpty().isEqualTo(of(chinese + "。"));
    }

    @Test
    void nothingOfTwentyThousandCharactersTakesLong() {
        String text = "Dessine un chat " + "très ".repeat(4_000) + "content";
        assertThat(of(text)).startsWith("dessine");
    }
}
