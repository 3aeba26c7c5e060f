package org.vigie.review;

import java.util.List;
import org.vigie.review.PromptMarks.Stage;

/// A request that was refused and then asked in other words until it went through. Only what the
/// words ask for is compared; why they changed is not known.
///
/// @param category the policy category all of the steps were read as
/// @param steps in order of time, the last one is the one that was produced
public record Rephrasing(String category, List<Step> steps) implements Detail {

    public Rephrasing {
        steps = List.copyOf(steps);
    }

    /// Return how often it was refused.
    public long refusals() {
        return steps.stream().filter(step -> step.outcome().equals(AttemptTrail.REFUSED)).count();
    }

    /// One time it was asked.
    ///
    /// @param attempt index in the generation's attempts, [AttemptTrail#PROMPT] for its prompt
    /// @param outcome the feed's word
    /// @param rule the rule its words satisfied best
    /// @param stages what had to be undone before that rule matched
    public record Step(int attempt, String outcome, String rule, List<Stage> stages) {
        public Step {
            stages = List.copyOf(stages);
        }
    }
}
