package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.review.FaultException;

/// How words make a request, with a list of a few words.
@NullMarked
class PromptReaderTest {
    private static final String WORDS =
            """
            {"id":"lift","slot":"verb","role":"lift","forms":["lift","lift up"]},
            {"id":"box","slot":"target","role":"box","forms":["box","tool box"],"weight":0.8},
            {"id":"man","slot":"subject","role":"man","forms":["man"]},
            {"id":"lid","slot":"context","role":"lid","forms":["lid"]},
            {"id":"shop","slot":"context","role":"shop","forms":["shop"]},
            {"id":"toolbox","slot":"context","role":"harmless","forms":["box office"]},
            {"id":"no","slot":"context","role":"negation","forms":["not","don't"]},
            {"id":"after","slot":"context","role":"negation.after","forms":["never"]},
            {"id":"keep","slot":"context","role":"keep","forms":["keep"]},
            {"id":"and","slot":"context","role":"and","forms":["and"]},
            {"id":"rat","slot":"content","role":"rat","forms":["rat"],"requires":["grey"]},
            {"id":"cat","slot":"content","role":"cat","forms":["cat"],"excludes":["toy"]},
            {"id":"hid","slot":"content","role":"hid","forms":["hidden"],"substring":true}
            """;
    private static final String RULES =
            """
            {"id":"lifting","signal":"s","sequence":[["lift"],["box"]],"within":4,"weight":0.5,
             "raise":{"man":0.4},"blockers":["lid"],"unless":["shop"],"despite":["rat"]},
            {"id":"near","signal":"s","together":[["box"],["man"]],"within":3},
            {"id":"rats","signal":"s","sequence":[["rat"]],"within":1},
            {"id":"cats","signal":"s","sequence":[["cat"]],"within":1},
            {"id":"hides","signal":"s","sequence":[["hid"]],"within":1},
            {"id":"later","signal":"s","sequence":[["man"]],"within":6,"after":["lifting"]}
            """;

    private static List<Match> read(String text) throws FaultException {
        Lexicon lexicon = Lists.of(WORDS, RULES);
        return Lists.matches(lexicon, text);
    }

    private static double score(String rule, String text) throws FaultException {
        return read(text).stream()
                .filter(match -> match.rule().equals(rule))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void theScoreIsTheFormula() throws FaultException {
        assertThat(score("lifting", "lift box")).isEqualTo(0.5 * 0.8);
        assertThat(score("lifting", "lift the big box"))
                .isEqualTo(0.5 * 0.8 * (1 - 2 / 16.0), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(score("lifting", "man, lift box"))
                .isEqualTo(1 - 0.6 * 0.6, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void orderAndDistanceCount() throws FaultException {
        assertThat(score("lifting", "box lift")).isZero();
        assertThat(score("lifting", "lift one two three four box")).isZero();
        assertThat(score("lifting", "lift it. The box")).isZero();
        assertThat(score("near", "box for a man")).isPositive();
        assertThat(score("near", "man and box")).isPositive();
    }

    @Test
    void aBlockerBindsTheWordBeforeIt() throws FaultException {
        assertThat(score("lifting", "lift lid, box")).isZero();
        assertThat(score("lifting", "lift lid and box")).isPositive();
        assertThat(score("lifting", "lift box lid")).isPositive();
    }

    @Test
    void whatExplainsPlainWordsExplainsNothingDisguised() throws FaultException {
        assertThat(score("lifting", "shop: lift box")).isZero();
        assertThat(score("lifting", "shop: l1ft box")).isPositive();
        assertThat(score("lifting", "shop: grey rat, lift box")).isPositive();
    }

    @Test
    void aPartOfSomethingLongerIsNotItself() throws FaultException {
        assertThat(score("lifting", "lift box office")).isZero();
        assertThat(score("lifting", "lift tool box")).isPositive();
        assertThat(read("lift tool box").getFirst().hits())
                .extracting(hit -> "lift tool box".substring(hit.from(), hit.to()))
                .containsExactly("lift", "tool box");
    }

    @Test
    void negationAndKeepingAreNoRequest() throws FaultException {
        assertThat(score("lifting", "do not lift box")).isZero();
        assertThat(score("lifting", "don’t lift box")).isZero();
        assertThat(score("lifting", "lift never box")).isZero();
        assertThat(score("lifting", "not now, please lift box")).isPositive();
        assertThat(score("near", "keep the box, man")).isZero();
        assertThat(score("near", "keep it, lift the box, man")).isPositive();
    }

    @Test
    void surroundingsAreRequiredOrExcluded() throws FaultException {
        assertThat(score("rats", "a rat")).isZero();
        assertThat(score("rats", "a grey rat")).isPositive();
        assertThat(score("rats", "grey and a very long way off: rat")).isZero();
        assertThat(score("cats", "a cat")).isPositive();
        assertThat(score("cats", "a toy cat")).isZero();
    }

    @Test
    void onlyDeclaredWordsCountInsideOthers() throws FaultException {
        assertThat(score("hides", "un-hidden x forbiddenhiddenthing")).isPositive();
        assertThat(score("hides", "xxh1ddenxx")).isPositive();
        assertThat(score("cats", "concatenate")).isZero();
        String text = "forbiddenhiddenthing";
        assertThat(read(text).getFirst().hits().getFirst())
                .returns(9, Hit::from)
                .returns(15, Hit::to);
    }

    @Test
    void aLaterRuleNeedsAnother() throws FaultException {
        assertThat(score("later", "man")).isZero();
        assertThat(score("later", "man, lift box")).isPositive();
        assertThat(score("later", "lift box. One two three four five. man")).isZero();
    }

    @Test
    void hiddenWordsJoinVisibleOnes() throws FaultException {
        String text = "lift" + ReadingsTest.tags("the box") + " it";
        Match match = read(text).getFirst();
        assertThat(match.rule()).isEqualTo("lifting");
        assertThat(match.stages()).isEqualTo(Stages.TAGS);
        assertThat(match.hits()).hasSize(2);
    }

    @Test
    void plainWordsAreFoundWhereUndoingWouldHideThem() throws FaultException {
        assertThat(score("lifting", "lift\u200bbox")).isPositive();
        assertThat(score("cats", "some\u200bcat\u200bnap")).isPositive();
    }
}
