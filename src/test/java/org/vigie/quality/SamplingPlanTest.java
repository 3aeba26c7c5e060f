package org.vigie.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.quality.SamplingPlan.Candidate;

class SamplingPlanTest {
    private final Random random = new Random(3);

    private List<Candidate> decisions(int count) {
        List<Candidate> decisions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            decisions.add(
                    new Candidate(
                            i,
                            new UUID(random.nextLong(), random.nextLong()).toString(),
                            i % 4 == 0 ? "none" : "sexualised-edit",
                            "M-" + i % 3,
                            i % 5 == 0));
        }
        return decisions;
    }

    private static SamplingPlan plan(int permille, Set<String> categories, boolean differing) {
        return new SamplingPlan("salt", permille, categories, Set.of(), differing);
    }

    @Test
    void aDrawIsTheSameWhoeverDrawsAndInWhateverOrder() {
        List<Candidate> decisions = decisions(2_000);
        SamplingPlan plan = plan(50, Set.of(), false);
        Set<Candidate> drawn = Set.copyOf(plan.draw(decisions));
        Collections.shuffle(decisions, random);
        assertThat(Set.copyOf(plan.draw(decisions))).isEqualTo(drawn);
        assertThat(plan.draw(decisions.subList(0, 1_000))).allMatch(drawn::contains);
    }

    @Test
    void aDrawHasAboutItsShareAndAnotherSaltDrawsOthers() {
        List<Candidate> decisions = decisions(20_000);
        List<Candidate> drawn = plan(100, Set.of(), false).draw(decisions);
        assertThat(drawn).hasSizeBetween(1_870, 2_130);
        List<Candidate> other =
                new SamplingPlan("other", 100, Set.of(), Set.of(), false).draw(decisions);
        assertThat(other.stream().filter(drawn::contains).count()).isBetween(130L, 280L);
        assertThat(plan(1_000, Set.of(), false).draw(decisions)).hasSize(20_000);
    }

    @Test
    void aPlanConcernsWhatItNames() {
        List<Candidate> decisions = decisions(3_000);
        assertThat(plan(1_000, Set.of("none"), false).draw(decisions))
                .hasSize(750)
                .allMatch(each -> each.category().equals("none"));
        assertThat(plan(1_000, Set.of(), true).draw(decisions)).hasSize(600);
        assertThat(new SamplingPlan("s", 1_000, Set.of(), Set.of("M-1"), false).draw(decisions))
                .hasSize(1_000);
    }
}
