package org.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Stage;

@NullMarked
class AttemptTrailTest {
    private static final Instant T0 = Instant.parse("2026-01-04T10:00:00Z");

    private static Generation generation(String... outcomes) {
        List<Generation.Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            attempts.add(new Generation.Attempt(T0.plusSeconds(i), "words " + i, outcomes[i]));
        }
        return new Generation(
                "g",
                new Generation.Service("", "", ""),
                null,
                T0.plusSeconds(60),
                new Generation.Prompt("the last words", "en", ""),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                attempts,
                List.of(),
                "{}");
    }

    private static Evidence found(int attempt, String category, String rule, double score) {
        Part part = attempt < 0 ? Part.PROMPT : Part.ATTEMPT;
        return new Evidence(
                "",
                "prompt",
                Evidence.Origin.LOCAL,
                category,
                rule,
                score,
                0.5,
                "",
                "",
                "",
                List.of(),
                new PromptMarks(part, attempt, rule, List.of(), List.of(Stage.LEET), ""));
    }

    @Test
    void whatWasRefusedTwiceAndThenProducedIsARephrasing() {
        AttemptTrail trail =
                AttemptTrail.of(
                        generation("refused", "refused", "rephrased", "produced"),
                        List.of(
                                found(0, "edit", "undress", 0.7),
                                found(1, "edit", "undress", 0.6),
                                found(1, "edit", "swap", 0.55),
                                found(2, "other", "hate", 0.9),
                                found(3, "edit", "swap", 0.8)));
        assertThat(trail.steps()).hasSize(4);
        assertThat(trail.rephrasings()).hasSize(1);
        Rephrasing found = trail.rephrasings().getFirst();
        assertThat(found.category()).isEqualTo("edit");
        assertThat(found.refusals()).isEqualTo(2);
        assertThat(found.steps())
                .extracting(Rephrasing.Step::attempt, Rephrasing.Step::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "undress"),
                        org.assertj.core.groups.Tuple.tuple(1, "undress"),
                        org.assertj.core.groups.Tuple.tuple(3, "swap"));
        assertThat(found.steps().getLast().stages()).containsExactly(Stage.LEET);
    }

    @Test
    void thePromptIsTheLastStepWhereNoTryWasProduced() {
        AttemptTrail trail =
                AttemptTrail.of(
                        generation("refused"),
                        List.of(found(0, "edit", "undress", 0.7), found(-1, "edit", "swap", 0.6)));
        assertThat(trail.steps())
                .extracting(AttemptTrail.Step::attempt)
                .containsExactly(0, AttemptTrail.PROMPT);
        assertThat(trail.rephrasings()).hasSize(1);
    }

    @Test
    void weakFindingsOtherCategoriesAndLaterRefusalsAreNone() {
        assertThat(
                        AttemptTrail.of(
                                        generation("refused", "produced"),
                                        List.of(
                                                found(0, "edit", "undress", 0.4),
                                                found(1, "edit", "undress", 0.7)))
                                .rephrasings())
                .isEmpty();
        assertThat(
                        AttemptTrail.of(
                                        generation("refused", "produced"),
                                        List.of(
                                                found(0, "hateful", "hate", 0.7),
                                                found(1, "edit", "undress", 0.7)))
                                .rephrasings())
                .isEmpty();
        assertThat(
                        AttemptTrail.of(
                                        generation("produced", "refused"),
                                        List.of(
                                                found(0, "edit", "undress", 0.7),
                                                found(1, "edit", "undress", 0.7)))
                                .rephrasings())
                .isEmpty();
    }

    @Test
    void triesAreInOrderOfTimeWhateverTheirPlace() {
        Generation later = generation("refused", "produced");
        List<Generation.Attempt> turned = later.attempts().reversed();
        Generation shuffled =
                new Generation(
                        later.id(),
                        later.service(),
                        null,
                        later.flaggedAt(),
                        later.prompt(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        turned,
                        List.of(),
                        "{}");
        AttemptTrail trail = AttemptTrail.of(shuffled, List.of(found(1, "edit", "undress", 0.7)));
        assertThat(trail.steps()).extracting(AttemptTrail.Step::attempt).containsExactly(1, 0);
        assertThat(trail.steps().getFirst().asked()).hasSize(1);
        assertThat(trail.steps().getLast().asked()).isEmpty();
    }
}
