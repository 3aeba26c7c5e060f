package org.vigie.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Stage;

/// The requester's tries in order of time, each with what its words ask for. It ends with the
/// generation's own prompt where no try is said to have been produced.
public record AttemptTrail(List<Step> steps) {
    /// The index that stands for the generation's prompt.
    public static final int PROMPT = -1;

    /// The feed's words for how a try ended.
    public static final String REFUSED = "refused";

    public static final String PRODUCED = "produced";

    private static final Comparator<Asked> STRONGER = Comparator.comparingDouble(Asked::score);

    public AttemptTrail {
        steps = List.copyOf(steps);
    }

    /// One try.
    ///
    /// @param attempt index in the generation's attempts, or [#PROMPT]
    /// @param asked what its words ask for, strongest first; empty when no rule was satisfied
    public record Step(int attempt, Instant at, String outcome, List<Asked> asked) {
        public Step {
            asked = List.copyOf(asked);
        }

        private Optional<Asked> asked(String category) {
            return asked.stream()
                    .filter(one -> one.over() && one.category().equals(category))
                    .max(STRONGER);
        }
    }

    /// One rule the words of a try satisfied.
    public record Asked(
            String category, String rule, double score, boolean over, List<Stage> stages) {
        public Asked {
            stages = List.copyOf(stages);
        }
    }

    /// Follow the tries of a generation through what was found in its words.
    public static AttemptTrail of(Generation generation, List<Evidence> evidence) {
        List<Step> steps = new ArrayList<>();
        List<Generation.Attempt> attempts = generation.attempts();
        IntStream.range(0, attempts.size())
                .boxed()
                .sorted(Comparator.comparing(index -> attempts.get(index).at()))
                .map(index -> step(index, attempts.get(index), evidence))
                .forEach(steps::add);
        if (steps.stream().noneMatch(step -> step.outcome().equals(PRODUCED))
                && generation.prompt() != null) {
            Instant made = generation.generatedAt();
            Instant at = made == null ? generation.flaggedAt() : made;
            steps.add(new Step(PROMPT, at, PRODUCED, asked(PROMPT, evidence)));
        }
        return new AttemptTrail(steps);
    }

    private static Step step(int index, Generation.Attempt attempt, List<Evidence> evidence) {
        return new Step(index, attempt.at(), attempt.outcome(), asked(index, evidence));
    }

    private static List<Asked> asked(int attempt, List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(finding -> asked(attempt, finding))
                .sorted(STRONGER.reversed())
                .toList();
    }

    private static Stream<Asked> asked(int attempt, Evidence finding) {
        if (!(finding.detail() instanceof PromptMarks marks)
                || marks.rule().isEmpty()
                || marks.part() != (attempt == PROMPT ? Part.PROMPT : Part.ATTEMPT)
                || (marks.part() == Part.ATTEMPT && marks.attempt() != attempt)) {
            return Stream.empty();
        }
        return Stream.of(
                new Asked(
                        finding.category(),
                        marks.rule(),
                        finding.score(),
                        finding.over(),
                        marks.stages()));
    }

    /// Return what was refused at least once and then produced, one for each category.
    public List<Rephrasing> rephrasings() {
        Set<String> categories = new LinkedHashSet<>();
        steps.forEach(step -> step.asked().forEach(asked -> categories.add(asked.category())));
        return categories.stream().flatMap(one -> rephrasing(one).stream()).toList();
    }

    private Optional<Rephrasing> rephrasing(String category) {
        List<Rephrasing.Step> walked = new ArrayList<>();
        boolean refused = false;
        for (Step step : steps) {
            Optional<Asked> asked = step.asked(category);
            if (asked.isPresent()) {
                walked.add(
                        new Rephrasing.Step(
                                step.attempt(),
                                step.outcome(),
                                asked.get().rule(),
                                asked.get().stages()));
                if (refused && step.outcome().equals(PRODUCED)) {
                    return Optional.of(new Rephrasing(category, walked));
                }
                refused |= step.outcome().equals(REFUSED);
            }
        }
        return Optional.empty();
    }
}
