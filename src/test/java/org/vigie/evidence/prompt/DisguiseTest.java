package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.vigie.evidence.lexicon.Entry;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.evidence.lexicon.Rule;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.review.PromptMarks.Stage;

/// Words of the built-in lists, disguised by a generator of our own, are found again: the very
/// letters they were written with, and the very tricks that were played.
@NullMarked
class DisguiseTest {
    private static final List<String> WORDS = words();
    private static final PromptReader READER = new PromptReader(List.of(lexicon()));

    private static List<String> words() {
        TreeSet<String> words = new TreeSet<>();
        for (Lexicon lexicon : Lexicons.builtIn()) {
            for (Entry entry : lexicon.entries()) {
                entry.forms().stream()
                        .filter(form -> form.matches("[a-z]{5,12}") && !form.matches(".*(.)\\1.*"))
                        .forEach(words::add);
            }
        }
        return List.copyOf(words);
    }

    private static Lexicon lexicon() {
        List<Entry> entries = new ArrayList<>();
        for (String word : WORDS) {
            entries.add(
                    new Entry(
                            word,
                            "word",
                            Slot.CONTENT,
                            List.of(word),
                            1,
                            false,
                            List.of(),
                            List.of()));
        }
        Rule rule =
                new Rule(
                        "found",
                        "found",
                        Set.of(Rule.Where.PROMPT),
                        List.of(Set.of("word")),
                        true,
                        1,
                        1,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of());
        return new Lexicon(
                "test", "mul", "1", Map.of(), entries, List.of(rule), List.of(), "0".repeat(64));
    }

    private static List<Hit> hits(String text) {
        return READER.read(text, Rule.Where.PROMPT).matches().stream()
                .flatMap(match -> match.hits().stream())
                .toList();
    }

    private void check(String word, Set<Stage> wanted, Random random) {
        Disguise disguise = Disguise.of(word, wanted, random);
        String before = random.nextBoolean() ? "" : "xkcd qua, ";
        String text = before + disguise.text() + (random.nextBoolean() ? "" : ", wvu");
        int end = before.length() + disguise.text().length();
        List<Hit> found =
                hits(text).stream()
                        .filter(hit ->
                                hit.from() == before.length()
                                        && hit.to() == end
                                        && hit.term().entry().id().equals(word))
                        .toList();
        assertThat(found).as("%s %s in %s", word, wanted, text).hasSize(1);
        assertThat(Stages.list(found.getFirst().stages()))
                .as("%s %s in %s", word, wanted, text)
                .containsExactlyElementsOf(disguise.stages());
    }

    @Test
    void thereAreWordsEnough() {
        assertThat(WORDS).hasSizeGreaterThan(600);
    }

    @Test
    void plainWordsNeedNothing() {
        Random random = new Random(1);
        WORDS.forEach(word -> check(word, EnumSet.noneOf(Stage.class), random));
    }

    @Test
    void everyTrickAloneIsUndoneAndNamed() {
        Random random = new Random(2);
        Map<Stage, Integer> played = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            for (String word : WORDS) {
                check(word, EnumSet.of(stage), random);
                if (!Disguise.of(word, EnumSet.of(stage), random).stages().isEmpty()) {
                    played.merge(stage, 1, Integer::sum);
                }
            }
        }
        assertThat(played).hasSize(Stage.values().length);
        assertThat(played.values()).allMatch(count -> count > 300);
    }

    @Test
    void tricksTogetherAreUndoneAndNamed() {
        Random random = new Random(3);
        List<Stage> stages =
                List.of(
                        Stage.COMPATIBILITY,
                        Stage.INVISIBLE,
                        Stage.BIDI,
                        Stage.MARKS,
                        Stage.LEET,
                        Stage.CONFUSABLES);
        for (int i = 0; i < 4_000; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            EnumSet<Stage> wanted = EnumSet.noneOf(Stage.class);
            for (int k = 0; k < 1 + random.nextInt(3); k++) {
                wanted.add(stages.get(random.nextInt(stages.size())));
            }
            check(word, wanted, random);
        }
    }

    @Test
    void spacedOutLettersMayBeDisguisedToo() {
        Random random = new Random(4);
        List<Stage> stages = List.of(Stage.COMPATIBILITY, Stage.LEET, Stage.MARKS);
        for (int i = 0; i < 2_000; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            check(
                    word,
                    EnumSet.of(Stage.SPACING, stages.get(random.nextInt(stages.size()))),
                    random);
        }
    }

    @Test
    void everythingAtOnceIsStillFound() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            Disguise disguise =
                    Disguise.of(
                            word,
                            EnumSet.complementOf(
                                    EnumSet.of(Stage.TAGS, Stage.SPACING, Stage.REPEATS)),
                            random);
            assertThat(hits(disguise.text()))
                    .as(disguise.text())
                    .anyMatch(hit -> hit.term().entry().id().equals(word));
        }
    }

    @Test
    void anotherWordIsNotFound() {
        for (String text : List.of("scunthorpe", "sussex", "nudge", "stripe", "denuded", "b0n3")) {
            assertThat(hits(text)).as(text).isEmpty();
        }
    }
}
