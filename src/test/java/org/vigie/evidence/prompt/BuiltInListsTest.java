package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.app.Packs;
import org.vigie.evidence.lexicon.Entry;
import org.vigie.evidence.lexicon.Example;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.LexiconSchema;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.evidence.lexicon.Rule;
import org.vigie.review.PolicyPack;

/// The lists that come with Vigie: their own examples, and prompts that were written without
/// looking at them.
@NullMarked
class BuiltInListsTest {
    private static final List<Lexicon> ALL = Lexicons.builtIn();
    private static final PromptReader READER = new PromptReader(ALL);

    static List<Lexicon> lists() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyExampleComesOut(Lexicon lexicon) {
        List<String> failing =
                LexiconTrial.failing(lexicon, ALL).stream()
                        .map(index -> index + " " + lexicon.examples().get(index))
                        .toList();
        assertThat(failing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyLanguageHasWordsAndExamplesEnough(Lexicon lexicon) {
        if (lexicon.language().equals("mul")) {
            return;
        }
        Map<Boolean, Long> examples =
                lexicon.examples().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one -> one.rule().isEmpty(), Collectors.counting()));
        assertThat(lexicon.entries()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(examples.get(true)).isGreaterThanOrEqualTo(30);
        assertThat(examples.get(false)).isGreaterThanOrEqualTo(30);
        Set<String> rules =
                lexicon.examples().stream()
                        .map(Example::rule)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules)
                .contains(
                        "undress-edit",
                        "sexualising-edit",
                        "sexual-content",
                        "suggestive",
                        "possible-minor",
                        "impersonation",
                        "violence",
                        "hate",
                        "self-harm",
                        "leak");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListKeepsThePublishedSchema(Lexicon lexicon) throws IOException {
        String name = "/org/vigie/assets/lexicons/" + lexicon.id() + ".json";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            String json =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(LexiconSchema.against(json)).isEmpty();
        }
    }

    @Test
    void everyRoleOfARuleHasWordsAndEverySignalACategory() {
        Set<String> roles =
                ALL.stream()
                        .flatMap(lexicon -> lexicon.entries().stream())
                        .map(Entry::role)
                        .collect(Collectors.toSet());
        PolicyPack policy = Packs.builtInPolicy();
        for (Rule rule : ALL.getFirst().rules()) {
            assertThat(roles).as(rule.id()).containsAll(rule.raises().keySet());
            assertThat(roles).as(rule.id()).containsAll(rule.blockers());
            assertThat(roles).as(rule.id()).containsAll(rule.unless());
            assertThat(roles).as(rule.id()).containsAll(rule.despite());
            rule.slots().forEach(slot -> assertThat(roles).containsAll(slot));
            assertThat(policy.categories())
                    .as(rule.signal())
                    .anyMatch(category -> category.signals().contains(rule.signal()));
        }
    }

    @Test
    void ordinaryRequestsSatisfyNoRule() throws IOException {
        List<String> benign = lines("benign.txt");
        assertThat(benign).hasSizeGreaterThan(280);
        List<String> wrong = new ArrayList<>();
        for (String text : benign) {
            READER.read(text, Rule.Where.PROMPT)
                    .matches()
                    .forEach(match -> wrong.add(match.rule() + ": " + text));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsAskedForIsFound() throws IOException {
        List<String> asking = lines("asking.txt");
        assertThat(asking).hasSizeGreaterThan(75);
        List<String> missed = new ArrayList<>();
        for (String line : asking) {
            String[] parts = line.split("\t");
            boolean found =
                    READER.read(parts[1], Rule.Where.PROMPT).matches().stream()
                            .anyMatch(m -> m.rule().equals(parts[0]) && m.score() >= Example.LEAST);
            if (!found) {
                missed.add(line);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void examplesSurviveInvisibleCharacters() {
        for (Lexicon lexicon : ALL) {
            for (Example example : lexicon.examples()) {
                if (!example.rule().isEmpty() && example.text().matches("[\\p{L} ,']+")) {
                    String text =
                            example.text().replaceAll("(\\p{L}\\p{M}*)(?=\\p{L})", "$1\u200b");
                    assertThat(READER.read(text, example.where()).matches())
                            .as(example.text())
                            .anyMatch(match -> match.rule().equals(example.rule()));
                }
            }
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = BuiltInListsTest.class.getResourceAsStream(name)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
