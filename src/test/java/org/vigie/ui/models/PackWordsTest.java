package org.vigie.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Metric;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelPacks;
import org.vigie.review.FaultException;
import org.vigie.shelf.Preset;
import org.vigie.shelf.Presets;
import org.vigie.ui.kit.Text;

class PackWordsTest {
    private static final Text ENGLISH = new Text(Locale.ENGLISH);
    private static final Text FRENCH = new Text(Locale.FRENCH);

    static List<Manifest> manifests() throws FaultException {
        List<Manifest> all = new ArrayList<>();
        for (ModelPack pack : ModelPacks.builtIn().all()) {
            all.add(pack.manifest());
        }
        for (Preset preset : Presets.builtIn().all()) {
            all.add(preset.manifest());
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everySentenceOfOursIsInBothLanguages(Manifest manifest) {
        List<String> sentences = new ArrayList<>(List.of(manifest.name()));
        sentences.addAll(manifest.scope().domain());
        sentences.addAll(manifest.scope().catches());
        sentences.addAll(manifest.scope().knownFailures());
        if (manifest.dataProvenance() != null && manifest.dataProvenance().note() != null) {
            sentences.add(manifest.dataProvenance().note());
        }
        for (Metric metric : manifest.scope().publishedMetrics()) {
            Stream.of(metric.metric(), metric.set(), metric.by())
                    .filter(said -> said != null)
                    .forEach(sentences::add);
        }
        assertThat(sentences)
                .allSatisfy(sentence -> {
                    assertThat(ENGLISH.has(ScopeWords.key(sentence))).as(sentence).isTrue();
                    assertThat(ScopeWords.of(ENGLISH, sentence)).isEqualTo(sentence);
                });
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyManifestCanBeSaidInBothLanguages(Manifest manifest) {
        for (Text text : List.of(ENGLISH, FRENCH)) {
            PackWords words = new PackWords(text);
            assertThat(words.task(manifest)).isNotBlank();
            assertThat(words.takes(manifest)).isNotBlank().doesNotContain("{");
            assertThat(words.gives(manifest)).noneMatch(s -> s.isBlank() || s.contains("{"));
            assertThat(words.thresholds(manifest)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void whatSomebodyElseWroteIsShownAsItIs() {
        assertThat(ScopeWords.of(FRENCH, "Sees only ducks.")).isEqualTo("Sees only ducks.");
        assertThat(ScopeWords.of(FRENCH, "Violence and gore."))
                .isEqualTo("La violence et le sang.");
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void everyFlagHasAWordAndASentence(RedFlag flag) {
        for (Text text : List.of(ENGLISH, FRENCH)) {
            assertThat(new PackWords(text).flag(flag)).isNotBlank();
            assertThat(new PackWords(text).why(flag)).endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marqo-nsfw-384 | Its numbers become probabilities here. “NSFW” is value 1 of 2.",
                "falconsai-nsfw-224 | Its numbers become probabilities here. “nsfw” is value 2 of 2.",
                "open-nsfw | Its numbers are probabilities already. “nsfw” is value 2 of 2.",
                "gantman-nsfw-224 | Its numbers are probabilities already. “porn-or-hentai” adds up hentai, porn. “sexy” is value 5 of 5.",
                "freepik-nsfw-448 | Its numbers become probabilities here. “low” adds up that level and all graver ones. “medium” adds up that level and all graver ones.",
            })
    void polarityIsSaidPlainly(String id, String said) throws FaultException {
        Manifest manifest = Presets.builtIn().get(id).manifest();
        assertThat(String.join(" ", new PackWords(ENGLISH).gives(manifest))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open-nsfw | 224 × 224 pixels · stretched by way of 256 × 256, middle kept · bilinear · through JPEG · BGR, 0–255, minus 104 / 117 / 123, divided by 1",
                "marqo-nsfw-384 | 384 × 384 pixels · shorter edge fitted, middle kept · bicubic · RGB, 0–1, minus 0.500, divided by 0.500",
                "laion-nsfw-head | the 768 values of clip-vit-l14",
            })
    void whatItIsFedIsSaidPlainly(String id, String said) throws FaultException {
        assertThat(new PackWords(ENGLISH).takes(Presets.builtIn().get(id).manifest()))
                .isEqualTo(said);
    }

    @Test
    void thresholdsAreSaidWithTheirSource() throws FaultException {
        PackWords words = new PackWords(FRENCH);
        assertThat(words.thresholds(Presets.builtIn().get("marqo-nsfw-384").manifest()))
                .isEqualTo("0,30, élevé dès 0,60 · selon sa fiche");
        assertThat(words.thresholds(Presets.builtIn().get("gantman-nsfw-224").manifest()))
                .isEqualTo(
                        "« porn-or-hentai » 0,60, « sexy » 0,90 · selon un tiers"
                                .replace("« ", "«\u202f")
                                .replace(" »", "\u202f»"));
    }
}
