package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.OutputContract;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.framing.Framing;
import org.vigie.review.Evidence;
import org.vigie.review.ModelValues;
import org.vigie.review.PolicyPack;

/// Makes evidence of one model's answers, in the words of one policy.
///
/// Thresholds are the manifest's unless the policy sets one, for `model-id/label` or for
/// `model-id`. A word that stands for no violation has no threshold: nothing clears a picture.
public final class ModelEvidence {
    private final Manifest manifest;
    private final PolicyPack policy;
    private final Categories categories;
    private final String numbers;
    private final String framing;

    public ModelEvidence(Manifest manifest, PolicyPack policy) {
        this.manifest = manifest;
        this.policy = policy;
        this.categories = new Categories(manifest.policyMapping(), policy);
        this.numbers =
                manifest.main()
                        .map(OutputContract::numbers)
                        .orElse(Activation.NONE)
                        .name()
                        .toLowerCase(Locale.ROOT);
        this.framing = Framing.of(manifest).id();
    }

    /// Return the evidence of an answer about one medium: one a finding and category. What a
    /// detector or a tagger saw beside what it was asked about is evidence only where the policy or
    /// the manifest knows the word; a detector whose manifest maps no word at all, such as one of
    /// faces, shows everything it saw, and none of it is over anything.
    public List<Evidence> of(String mediumSha256, Answer answer) {
        List<Evidence> evidence = new ArrayList<>();
        boolean only = answer instanceof Answer.Places && !manifest.policyMapping().isEmpty();
        for (Finding finding : answer.findings()) {
            if (!only || categories.knows(finding.label())) {
                add(mediumSha256, finding, caveat(answer), evidence);
            }
        }
        if (answer instanceof Answer.Scores scores) {
            for (Finding tag : scores.tags()) {
                if (categories.knows(tag.label())) {
                    add(mediumSha256, tag, caveat(answer), evidence);
                }
            }
        }
        return evidence;
    }

    /// Where a crowd is, not every face was asked about.
    private String caveat(Answer answer) {
        if (answer instanceof Answer.Years years && years.unasked() > 0) {
            return "caveat.age-crowd";
        }
        return manifest.task() == Task.AGE ? "caveat.age" : "caveat.model";
    }

    private void add(String mediumSha256, Finding finding, String caveat, List<Evidence> evidence) {
        for (String category : categories.of(finding.label(), otherwise(finding))) {
            evidence.add(
                    new Evidence(
                            mediumSha256,
                            manifest.id(),
                            Evidence.Origin.LOCAL,
                            category,
                            finding.label(),
                            finding.score(),
                            silent(category, finding) ? Double.NaN : threshold(finding),
                            manifest.name(),
                            manifest.sha256(),
                            caveat,
                            finding.boxes(),
                            values(finding)));
        }
    }

    /// What is no violation, or only a place, has no threshold.
    private boolean silent(String category, Finding finding) {
        boolean place = manifest.task() == Task.DETECTOR && !categories.knows(finding.label());
        return place || categories.harmless(category);
    }

    /// An age model's one question belongs to the category that leaves the ordinary queue.
    private @Nullable String otherwise(Finding finding) {
        if (finding.category() != null || manifest.task() != Task.AGE) {
            return finding.category();
        }
        return policy.categories().stream()
                .filter(PolicyPack.Category::diverts)
                .map(PolicyPack.Category::id)
                .findFirst()
                .orElse(null);
    }

    private double threshold(Finding finding) {
        if (manifest.task() == Task.AGE) {
            return finding.threshold();
        }
        Double own = policy.evidenceThresholds().get(manifest.id() + "/" + finding.label());
        return own != null
                ? own
                : policy.evidenceThresholds().getOrDefault(manifest.id(), finding.threshold());
    }

    private @Nullable ModelValues values(Finding finding) {
        if (finding.raw().isEmpty()) {
            return null;
        }
        return new ModelValues(
                numbers,
                framing,
                finding.raw().stream()
                        .map(raw -> new ModelValues.Value(raw.label(), raw.value()))
                        .toList());
    }
}
