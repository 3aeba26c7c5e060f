package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.Detail;
import org.vigie.review.Evidence;
import org.vigie.review.PolicyPack;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.review.PromptMarks.Stage;
import org.vigie.review.Rephrasing;

/// Puts what was read into the words of evidence.
final class PromptFindings {
    static final String ANALYZER = "prompt";
    static final String HIDDEN = "hidden-text";
    static final String TURNED = "turned-text";
    static final String REPHRASED = "rephrased-after-refusal";

    /// Most places a finding names.
    private static final int MOST = 64;

    private final PolicyPack policy;
    private final double threshold;
    private final String model;
    private final String digest;

    /// @param model names of the word lists
    /// @param digest of all of them
    PromptFindings(PolicyPack policy, double threshold, String model, String digest) {
        this.policy = policy;
        this.threshold = threshold;
        this.model = model;
        this.digest = digest;
    }

    /// Return what was found in one text, as far as it reaches the threshold.
    List<Evidence> of(PromptReader.Found found, Part part, int attempt) {
        List<Evidence> evidence = new ArrayList<>();
        for (Match match : found.matches()) {
            if (match.score() >= threshold) {
                evidence.add(of(match, part, attempt));
            }
        }
        Map<String, List<Smuggled>> smuggled = new LinkedHashMap<>();
        for (Smuggled place : found.smuggled()) {
            smuggled.computeIfAbsent(
                            place.stage() == Stage.BIDI ? TURNED : HIDDEN, _ -> new ArrayList<>())
                    .add(place);
        }
        smuggled.forEach((rule, places) -> evidence.add(of(rule, places, part, attempt)));
        return evidence;
    }

    private Evidence of(Match match, Part part, int attempt) {
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : match.hits()) {
            Slot slot = hit.slot();
            if (slot != null && marks.size() < MOST) {
                marks.add(
                        new Mark(
                                hit.from(),
                                hit.to(),
                                slot,
                                hit.term().name(),
                                hit.term().language(),
                                Stages.list(hit.stages())));
            }
        }
        PromptMarks detail =
                new PromptMarks(
                        part, attempt, match.rule(), marks, Stages.list(match.stages()), "");
        return evidence(
                category(match.signal()), match.rule(), match.score(), "prompt.caveat", detail);
    }

    private Evidence of(String rule, List<Smuggled> places, Part part, int attempt) {
        List<Mark> marks =
                places.stream()
                        .limit(MOST)
                        .map(place ->
                                new Mark(
                                        place.start(),
                                        place.end(),
                                        Slot.HIDDEN,
                                        "",
                                        "",
                                        List.of(place.stage())))
                        .toList();
        String hidden =
                String.join(
                        "\n",
                        places.stream().map(Smuggled::text).filter(t -> !t.isEmpty()).toList());
        List<Stage> stages =
                places.stream()
                        .map(Smuggled::stage)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList();
        PromptMarks detail = new PromptMarks(part, attempt, rule, marks, stages, hidden);
        return evidence(PromptAnalyzer.SMUGGLING, rule, 1, "prompt.caveat.hidden", detail);
    }

    Evidence of(Rephrasing found, double score) {
        return evidence(found.category(), REPHRASED, score, "prompt.caveat.rephrased", found);
    }

    /// Say that a word list was not read.
    Evidence unread(String file) {
        return new Evidence(
                "",
                ANALYZER,
                Evidence.Origin.LOCAL,
                "other",
                file,
                Double.NaN,
                Double.NaN,
                file,
                "",
                "prompt.caveat.unread",
                List.of());
    }

    private Evidence evidence(
            String category, String label, double score, String caveat, Detail detail) {
        return new Evidence(
                "",
                ANALYZER,
                Evidence.Origin.LOCAL,
                category,
                label,
                score,
                threshold,
                model,
                digest,
                caveat,
                List.of(),
                detail);
    }

    private String category(String signal) {
        return policy.categories().stream()
                .filter(category -> category.signals().contains(signal))
                .map(PolicyPack.Category::id)
                .findFirst()
                .orElse("other");
    }
}
