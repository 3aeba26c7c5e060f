package org.vigie.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.evidence.prompt.Lists;
import org.vigie.review.FaultException;
import org.vigie.review.PromptMarks.Slot;

@NullMarked
class LexiconReaderTest {
    private static final String ENTRY =
            """
            {"id":"a.b","slot":"verb","role":"r","forms":["lift it","box*","{1-17} years"],
             "weight":0.5,"requires":["x"],"excludes":["y"]}\
            """;
    private static final String RULE =
            """
            {"id":"r","signal":"s_t","parts":["prompt","negative"],"sequence":[["r","q"],["p"]],
             "within":3,"weight":0.5,"raise":{"p":0.5},"blockers":["b"],"unless":["u"],"despite":["d"],"after":["o"]}\
            """;
    private static final String EXAMPLE = "{\"text\":\"x\",\"in\":\"negative\",\"expect\":\"r\"}";
    private static final String WHOLE = Lists.json("ours", ENTRY, RULE, EXAMPLE);

    private static Lexicon read(String json) throws FaultException {
        return LexiconReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String json) {
        try {
            read(json);
            return "";
        } catch (FaultException e) {
            assertThat(e.fault().code()).isEqualTo("lexicon-not-understood");
            return String.valueOf(e.fault().details().get("field"));
        }
    }

    @Test
    void everyFieldIsRead() throws FaultException {
        Lexicon lexicon = read(WHOLE);
        assertThat(LexiconSchema.against(WHOLE)).isEmpty();
        assertThat(lexicon.id()).isEqualTo("ours");
        assertThat(lexicon.names()).containsEntry("fr", "Essai");
        assertThat(lexicon.digest()).matches("[0-9a-f]{64}");
        Entry entry = lexicon.entries().getFirst();
        assertThat(entry.slot()).isEqualTo(Slot.VERB);
        assertThat(entry.forms()).hasSize(3);
        assertThat(entry.weight()).isEqualTo(0.5);
        assertThat(entry.requires()).containsExactly("x");
        assertThat(entry.excludes()).containsExactly("y");
        Rule rule = lexicon.rules().getFirst();
        assertThat(rule.ordered()).isTrue();
        assertThat(rule.parts()).hasSize(2);
        assertThat(rule.slots()).hasSize(2);
        assertThat(rule.raises()).containsEntry("p", 0.5);
        assertThat(rule.despite()).containsExactly("d");
        assertThat(rule.after()).containsExactly("o");
        Example example = lexicon.examples().getFirst();
        assertThat(example.where()).isEqualTo(Rule.Where.NEGATIVE);
        assertThat(example.rule()).isEqualTo("r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'vigie/lexicon/1' | 'vigie/lexicon/2' | schema",
                "'\"id\":\"ours\"' | '\"id\":\"Ours\"' | id",
                "'\"id\":\"ours\"' | '\"id\":\"../ours\"' | id",
                "'\"en\":\"Trial\"' | '\"de\":\"Trial\"' | names.de",
                "'\"slot\":\"verb\"' | '\"slot\":\"noun\"' | entries[0].slot",
                "'\"slot\":\"verb\"' | '\"slot\":\"hidden\"' | entries[0].slot",
                "'box*' | 'bo*' | entries[0].forms",
                "'box*' | 'b*ox' | entries[0].forms",
                "'box*' | '%' | entries[0].forms",
                "'box*' | 'a b c d e f g h i' | entries[0].forms",
                "'{1-17} years' | '{1-17' | entries[0].forms",
                "'\"weight\":0.5,\"requires\"' | '\"weight\":0,\"requires\"' | entries[0].weight",
                "'\"weight\":0.5,\"requires\"' | '\"weight\":1.5,\"requires\"' | entries[0].weight",
                "'\"weight\":0.5,\"requires\"' | '\"wait\":0.5,\"requires\"' | entries[0].wait",
                "'\"sequence\"' | '\"sequenz\"' | rules[0].sequenz",
                "'\"within\":3' | '\"within\":0' | rules[0].within",
                "'\"within\":3' | '\"within\":\"3\"' | rules[0].within",
                "'[\"r\",\"q\"]' | '[]' | rules[0].sequence[0]",
                "'[\"prompt\",\"negative\"]' | '[\"all\"]' | rules[0].parts",
                "'{\"p\":0.5}' | '{\"p\":2}' | rules[0].raise.p",
                "'\"s_t\"' | '\"S T\"' | rules[0].signal",
                "'\"expect\":\"r\"' | '\"expects\":\"r\"' | examples[0].expects",
                "'\"in\":\"negative\"' | '\"in\":\"both\"' | examples[0].parts",
                "'\"version\":\"1\"' | '\"version\":1' | version",
            })
    void whatIsNotUnderstoodIsNamed(String right, String wrong, String field) {
        String json = WHOLE.replace(right, wrong);
        assertThat(json).isNotEqualTo(WHOLE);
        assertThat(refusal(json)).isEqualTo(field);
    }

    @Test
    void brokenOversizedAndEmptyListsAreRefused() {
        assertThat(refusal("")).isEqualTo("JSON");
        assertThat(refusal("[]")).isEqualTo("JSON");
        assertThat(refusal("{\"schema\":1,\"schema\":2}")).isEqualTo("JSON");
        assertThat(refusal("[".repeat(100))).isEqualTo("JSON");
        assertThat(refusal(Lists.json("ours", "", "", EXAMPLE))).isEqualTo("entries");
        assertThat(refusal(Lists.json("ours", ENTRY, RULE, ""))).isEqualTo("examples");
        assertThat(refusal(Lists.json("ours", ENTRY + "," + ENTRY, RULE, EXAMPLE)))
                .isEqualTo("entries.id");
        String many = String.join(",", Collections.nCopies(2_001, EXAMPLE));
        assertThat(refusal(Lists.json("ours", ENTRY, RULE, many))).isEqualTo("examples");
        assertThat(refusal(" ".repeat(LexiconReader.MOST_BYTES + 1))).isEqualTo("2 MiB");
        String substring = ENTRY.replace("\"weight\":0.5", "\"substring\":true");
        assertThat(refusal(Lists.json("ours", substring, RULE, EXAMPLE)))
                .isEqualTo("entries[0].forms");
    }

    @Test
    void noRefusalRepeatsAnExample() {
        String secret = "the words of the example";
        String json = WHOLE.replace("\"text\":\"x\"", "\"text\":\"" + secret + "\",\"n\":1");
        assertThatThrownBy(() -> read(json)).hasMessageNotContaining(secret);
    }

    @Test
    void mutatedListsAreRefusedOrReadNothingElse() {
        Random random = new Random(9);
        byte[] valid = WHOLE.getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] mutated = valid.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                mutated[random.nextInt(mutated.length)] = (byte) (32 + random.nextInt(95));
            }
            try {
                LexiconReader.read(mutated);
                taken++;
            } catch (FaultException e) {
                assertThat(e.fault().code()).isEqualTo("lexicon-not-understood");
            }
        }
        assertThat(taken).isBetween(20, 2_500);
    }
}
