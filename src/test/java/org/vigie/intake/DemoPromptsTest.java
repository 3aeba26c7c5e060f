package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.vigie.app.Packs;
import org.vigie.evidence.Material;
import org.vigie.evidence.lexicon.LexiconSet;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.evidence.prompt.PromptAnalyzer;
import org.vigie.review.Evidence;
import org.vigie.review.Generation;
import org.vigie.review.PromptMarks;

/// What the prompts of the demo set give away, category by category, beside what is true of them.
@NullMarked
class DemoPromptsTest {

    @Test
    void wordsAgreeWithTheTruthWhereWordsSayIt() throws Exception {
        PromptAnalyzer analyzer =
                new PromptAnalyzer(
                        new LexiconSet(Lexicons.builtIn(), List.of(), List.of()),
                        Packs.builtInPolicy());
        DemoSet demo = DemoSet.read();
        Map<String, List<Set<String>>> found = new TreeMap<>();
        for (Generation generation : demo.generations()) {
            Material material = new Material(generation, Map.of(), Map.of(), _ -> new byte[0]);
            Set<String> categories =
                    analyzer.examine(material).stream()
                            .filter(DemoPromptsTest::ofThePrompt)
                            .map(Evidence::category)
                            .collect(Collectors.toSet());
            found.computeIfAbsent(demo.truth(generation.id()), _ -> new ArrayList<>())
                    .add(categories);
        }
        assertThat(right(found, "sexualised-edit")).isEqualTo("26 of 26");
        assertThat(right(found, "impersonation")).isEqualTo("8 of 8");
        assertThat(right(found, "hateful")).isEqualTo("7 of 7");
        assertThat(right(found, "intimate-leak")).isEqualTo("2 of 2");
        assertThat(right(found, "adult-explicit")).isEqualTo("2 of 2");
        assertThat(right(found, "violence")).isEqualTo("2 of 2");
        assertThat(right(found, "self-harm")).isEqualTo("1 of 1");
        assertThat(right(found, "suggestive")).isEqualTo("3 of 4");
        assertThat(right(found, "apparent-minor"))
                .as("their prompts ask for hats")
                .isEqualTo("0 of 4");
        assertThat(found.get("none")).hasSizeGreaterThan(15).allMatch(Set::isEmpty);
        assertThat(found.get("other")).allMatch(Set::isEmpty);
    }

    private static boolean ofThePrompt(Evidence evidence) {
        return evidence.detail() instanceof PromptMarks marks
                && marks.part() == PromptMarks.Part.PROMPT;
    }

    private static String right(Map<String, List<Set<String>>> found, String truth) {
        List<Set<String>> cases = found.getOrDefault(truth, List.of());
        return cases.stream().filter(one -> one.contains(truth)).count() + " of " + cases.size();
    }

    @Test
    void whatWasRefusedAndThenProducedIsNamed() throws Exception {
        PromptAnalyzer analyzer =
                new PromptAnalyzer(
                        new LexiconSet(Lexicons.builtIn(), List.of(), List.of()),
                        Packs.builtInPolicy());
        List<String> rephrased = new ArrayList<>();
        for (Generation generation : DemoSet.read().generations()) {
            Material material = new Material(generation, Map.of(), Map.of(), _ -> new byte[0]);
            if (analyzer.examine(material).stream()
                    .anyMatch(one -> one.label().equals("rephrased-after-refusal"))) {
                rephrased.add(generation.id());
            }
        }
        assertThat(rephrased).containsExactly("gen-2026-01-04-000101", "gen-2026-01-04-000131");
    }
}
